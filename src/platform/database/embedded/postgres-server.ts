import { spawn, type ChildProcess } from 'node:child_process';
import {
  closeSync,
  existsSync,
  fchmodSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseStartError } from '../database-start-error.js';
import type { PostgresAccount } from './postgres-account.js';
import type { PostgresBinaries } from './postgres-binaries.js';
import { findRunningServer, isAlive, readPidFile, waitForEnd } from './running-server.js';
import { SOCKET_PORT } from './socket-folder.js';

/** All that is needed to run PostgreSQL on one data folder. Paths are absolute and real. */
export interface PostgresSetup {
  readonly binaries: PostgresBinaries;
  readonly account: PostgresAccount;
  readonly dataFolder: string;
  readonly socketFolder: string;
  readonly libraryPath: string;
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

/** The environment of the server's programs: what PG... variables ours has is for other servers. */
export function serverEnvironment(libraryPath: string): Record<string, string> {
  const name = process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH';
  return { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC', [name]: libraryPath };
}

/** Starts the server in a session of its own, so that a Ctrl-C in the terminal does not reach it before the program has closed. */
export function spawnServer(setup: PostgresSetup): ServerProcess {
  forgetStalePid(setup.dataFolder);
  const settings = Object.entries({ ...SETTINGS, ...setup.settings }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const log = openLog(setup.logFile);
  const from = statSync(setup.logFile).size;
  const child = spawn(
    setup.binaries.postgres,
    ['-D', setup.dataFolder, '-k', setup.socketFolder, '-p', String(SOCKET_PORT), ...settings],
    {
      cwd: '/',
      detached: true,
      env: serverEnvironment(setup.libraryPath),
      stdio: ['ignore', log, log],
      ...setup.account,
    },
  );
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
 * A pid file left by a crash may name a process that now is something else; PostgreSQL would take it for a server and refuse.
 * Where the process is dead PostgreSQL itself clears up, and does it more carefully.
 */
function forgetStalePid(dataFolder: string): void {
  const noted = readPidFile(dataFolder);
  if (noted && isAlive(noted.pid) && !findRunningServer(dataFolder))
    rmSync(join(dataFolder, 'postmaster.pid'));
}

function openLog(file: string): number {
  if (existsSync(file) && statSync(file).size > LONGEST_LOG) renameSync(file, `${file}.1`);
  const log = openSync(file, 'a', 0o600);
  fchmodSync(log, 0o600);
  return log;
}

/**
 * Stops the server of a data folder if there is one; its clients are disconnected.
 * @throws DatabaseStartError when it does not end.
 */
export async function stopServer(dataFolder: string): Promise<void> {
  const server = findRunningServer(dataFolder);
  if (!server) return;
  process.kill(server.pid, 'SIGINT');
  if (await waitForEnd(server.pid, dataFolder, FAST_STOP_MS)) return;
  // an immediate stop loses nothing: the next start recovers from the log
  process.kill(server.pid, 'SIGQUIT');
  if (await waitForEnd(server.pid, dataFolder, FAST_STOP_MS)) return;
  throw new DatabaseStartError(`PostgreSQL (process ${server.pid}) does not stop.`);
}
