import type { ChildProcess } from 'node:child_process';
import {
  closeSync,
  existsSync,
  fchownSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseStartError } from '../database-start-error.js';
import type { PostgresBinaries } from './postgres-binaries.js';
import { findRunningServer, isAlive, readPidFile, waitForEnd } from './running-server.js';
import { spawnAs, type ServerCommand } from './server-command.js';
import { SOCKET_PORT } from './socket-folder.js';

/** All that is needed to run PostgreSQL on one data folder. Paths are absolute and real. */
export interface PostgresSetup {
  readonly binaries: PostgresBinaries;
  readonly command: ServerCommand;
  readonly dataFolder: string;
  readonly socketFolder: string;
  readonly logFile: string;
  readonly settings: Readonly<Record<string, string>>;
}

const LONGEST_LOG = 5_000_000;
const FAST_STOP_MS = 30_000;

/** What the server itself writes names no values of rows, and says nothing while all is well. */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
  jit: 'off',
};

/** Starts the server, of which none may run, in a session of its own, so that a Ctrl-C in the terminal does not reach it before the program has closed. */
export function spawnServer(setup: PostgresSetup): ServerProcess {
  forgetStalePid(setup);
  const settings = Object.entries({ ...SETTINGS, ...setup.settings }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const log = openLog(setup);
  const from = statSync(setup.logFile).size;
  const args = ['-D', setup.dataFolder, '-k', setup.socketFolder, '-p', String(SOCKET_PORT), ...settings];
  const child = spawnAs(setup.command, setup.binaries.postgres, args, {
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  return new ServerProcess(child, () => readFileSync(setup.logFile).subarray(from).toString('utf8').trim());
}

/** A server that we have spawned; it may end before it ever listens. */
export class ServerProcess {
  private ended: string | null = null;

  constructor(
    child: ChildProcess,
    readonly readLog: () => string,
  ) {
    child.on('error', (error) => (this.ended = error.message));
    child.on('exit', (code, signal) => (this.ended ??= `it ended with ${signal ?? code}`));
  }

  /** Why it has ended, or null while it runs. */
  get endReason(): string | null {
    return this.ended;
  }

  /** After a kill -9 the server's own children may need a moment to notice; until then a new one refuses to start. */
  get shouldRetry(): boolean {
    return (
      this.ended !== null &&
      /shared memory block|lock file "postmaster.pid" already exists/.test(this.readLog())
    );
  }
}

/**
 * Pid files left by a crash may name a process that now is something else, or one that is dead but not yet collected; PostgreSQL
 * would take it for a server and refuse. Where the process is gone PostgreSQL itself clears up, and does it more carefully.
 */
function forgetStalePid({ dataFolder, socketFolder }: PostgresSetup): void {
  rmSync(join(socketFolder, `.s.PGSQL.${SOCKET_PORT}.lock`), { force: true });
  const noted = readPidFile(dataFolder);
  if (noted && isAlive(noted.pid)) rmSync(join(dataFolder, 'postmaster.pid'));
}

function openLog({ logFile: file, command: { account } }: PostgresSetup): number {
  if (existsSync(file) && statSync(file).size > LONGEST_LOG) renameSync(file, `${file}.1`);
  const log = openSync(file, 'a', 0o600);
  if (account) fchownSync(log, account.uid, account.gid);
  return log;
}

/**
 * Stops the server of a data folder if there is one; its clients are disconnected.
 * @throws DatabaseStartError when it does not end.
 */
export async function stopServer(dataFolder: string): Promise<void> {
  const server = findRunningServer(dataFolder);
  if (!server) return;
  sendSignal(server.pid, 'SIGINT');
  if (await waitForEnd(server.pid, dataFolder, FAST_STOP_MS)) return;
  // an immediate stop loses nothing: the next start recovers from the log
  sendSignal(server.pid, 'SIGQUIT');
  if (await waitForEnd(server.pid, dataFolder, FAST_STOP_MS)) return;
  throw new DatabaseStartError(`PostgreSQL (process ${server.pid}) does not stop.`);
}

function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    // it may have ended just now
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
