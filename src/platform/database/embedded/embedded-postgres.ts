import { realpathSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureDataFolder } from './data-folder.js';
import { linkLibraries } from './library-links.js';
import { chooseAccount, ensurePrivateFolder, requireReachable } from './postgres-account.js';
import { findPostgresBinaries } from './postgres-binaries.js';
import type { PostgresSetup } from './postgres-server.js';
import { findRunningServer } from './running-server.js';
import { embeddedConnection, type EmbeddedConnection } from './server-user.js';
import { ensureSocketFolder } from './socket-folder.js';
import { withStartLock } from './start-lock.js';
import { Supervisor } from './supervisor.js';

export interface EmbeddedLog {
  info(message: string): void;
  warn(message: string): void;
}

export interface EmbeddedPostgresInput {
  /** The folder for what the program keeps; the database lives in its `postgres`. */
  readonly varDir: string;
  readonly log: EmbeddedLog;
  /** Server settings over ours, for tests: `{ fsync: 'off' }`. */
  readonly settings?: Readonly<Record<string, string>>;
}

export interface EmbeddedPostgres {
  readonly options: EmbeddedConnection;
  /** Ends this use of the server; the last use stops it. A second call does nothing. */
  release(): Promise<void>;
}

/**
 * Starts the PostgreSQL that comes with the program on `varDir/postgres`, or joins the one that already runs there (of another
 * copy of the program, or left by a killed one). While it is in use it is started again if it dies.
 * @throws DatabaseStartError with what the operator can do.
 */
export async function openEmbeddedPostgres(input: EmbeddedPostgresInput): Promise<EmbeddedPostgres> {
  await mkdir(join(input.varDir, 'postgres'), { recursive: true });
  const home = realpathSync(join(input.varDir, 'postgres'));
  const lockFile = join(home, 'start.lock');
  return withStartLock(lockFile, async () => {
    const setup = await prepare(home, input.settings ?? {});
    const supervisor = new Supervisor(setup, lockFile, input.log);
    await supervisor.join();
    return { options: embeddedConnection(setup.socketFolder), release: () => supervisor.leave() };
  });
}

async function prepare(home: string, settings: Readonly<Record<string, string>>): Promise<PostgresSetup> {
  const binaries = findPostgresBinaries();
  const dataFolder = join(home, 'data');
  const account = chooseAccount(dataFolder);
  requireReachable(home, account);
  requireReachable(binaries.postgres, account);
  await ensurePrivateFolder(home, account);
  const setup = {
    binaries,
    account,
    dataFolder,
    socketFolder: findRunningServer(dataFolder)?.socketFolder || (await ensureSocketFolder(home, account)),
    libraryPath: await linkLibraries(binaries, join(home, 'lib')),
    logFile: join(home, 'server.log'),
    settings,
  };
  await ensureDataFolder(setup);
  return setup;
}
