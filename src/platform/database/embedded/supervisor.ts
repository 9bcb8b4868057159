import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from 'pg';
import { DatabaseStartError } from '../database-start-error.js';
import type { EmbeddedLog } from './embedded-postgres.js';
import { spawnServer, stopServer, type PostgresSetup, type ServerProcess } from './postgres-server.js';
import { findRunningServer } from './running-server.js';
import { countOtherUsers, tryJoinServer } from './server-user.js';
import { removeSocketFolder } from './socket-folder.js';
import { withStartLock } from './start-lock.js';

const POLL_MS = 10;
const RETRY_PAUSE_MS = 100;
/** How long a start is tried again while children of a killed server still hold its memory. */
const RETRY_LIMIT_MS = 15_000;
/** Recovery after a crash reads the log of at most some gigabytes. */
const READY_LIMIT_MS = 600_000;
const LONGEST_PAUSE_MS = 10_000;

/** One use of the embedded server: joins it, notices its death, leaves it. */
export class Supervisor {
  private client: Client | null = null;
  private recovery: Promise<void> | null = null;
  private readonly leaving = new AbortController();

  constructor(
    private readonly setup: PostgresSetup,
    private readonly lockFile: string,
    private readonly log: EmbeddedLog,
  ) {}

  /** Joins the running server or starts one. Call it under the start lock. */
  async join(): Promise<void> {
    const client = await reachServer(this.setup, this.log);
    client.once('end', () => {
      if (this.client === client) this.noticeDeath();
    });
    this.client = client;
  }

  /** Leaves the server, and stops it when nobody else uses it. */
  async leave(): Promise<void> {
    if (this.leaving.signal.aborted) return;
    this.leaving.abort();
    await this.recovery;
    await withStartLock(this.lockFile, async () => {
      const { client } = this;
      this.client = null;
      if (!client) return;
      const others = await countOtherUsers(client).catch(() => null);
      await client.end();
      if (others === 0) await this.stop();
      if (others === null)
        this.log.warn('The database server did not answer at the end; the next start finds out.');
    });
  }

  private async stop(): Promise<void> {
    const { dataFolder, socketFolder } = this.setup;
    await stopServer(dataFolder);
    await removeSocketFolder(socketFolder);
  }

  private noticeDeath(): void {
    this.client = null;
    if (this.leaving.signal.aborted) return;
    this.log.warn(
      'The connection to the database server was lost; the server is started again if it has ended.',
    );
    this.recovery = this.recover();
  }

  private async recover(): Promise<void> {
    for (let pause = 100; !this.leaving.signal.aborted; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      try {
        return await withStartLock(this.lockFile, () => this.join());
      } catch (error) {
        this.log.warn(`The database server cannot be started again yet: ${(error as Error).message}`);
      }
      await wait(pause, undefined, { signal: this.leaving.signal }).catch(() => undefined);
    }
  }
}

/** A connection to the server of this data folder, which is started if none runs. */
async function reachServer(setup: PostgresSetup, log: EmbeddedLog): Promise<Client> {
  let spawned: ServerProcess | null = null;
  for (let waited = 0; waited < READY_LIMIT_MS; waited += POLL_MS) {
    if (spawned?.endReason) {
      if (!spawned.shouldRetry || waited > RETRY_LIMIT_MS) throw cannotStart(setup, spawned);
      spawned = null;
      await wait(RETRY_PAUSE_MS);
    }
    if (!spawned && !findRunningServer(setup.dataFolder)) {
      log.info(`Starting PostgreSQL ${setup.binaries.majorVersion} on ${setup.dataFolder}`);
      spawned = spawnServer(setup);
    }
    const client = await tryJoinServer(setup.socketFolder);
    if (client) return client;
    await wait(POLL_MS);
  }
  throw new DatabaseStartError(
    `PostgreSQL on ${setup.dataFolder} is not ready after ten minutes: see ${setup.logFile}.`,
  );
}

function cannotStart(setup: PostgresSetup, spawned: ServerProcess): DatabaseStartError {
  const said = spawned.readLog().split('\n').slice(-5).join('\n');
  return new DatabaseStartError(
    `PostgreSQL on ${setup.dataFolder} does not start: ${said || spawned.endReason}`,
  );
}
