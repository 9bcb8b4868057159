import { constants } from 'node:fs';
import { access, mkdir, realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { DatabaseStartError } from '../database-start-error.js';
import { ensureDataFolder } from './data-folder.js';
import { linkLibraries } from './library-links.js';
import { chooseAccount, ensurePrivateFolder } from './postgres-account.js';
import { findPostgresBinaries } from './postgres-binaries.js';
import type { PostgresSetup } from './postgres-server.js';
import { findRunningServer } from './running-server.js';
import { chooseCommand } from './server-command.js';
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
  const home = await ensureHome(input.varDir);
  const lockFile = join(home, 'start.lock');
  return withStartLock(lockFile, async () => {
    const setup = await prepare(home, input.settings ?? {});
    const supervisor = new Supervisor(setup, lockFile, input.log);
    await supervisor.join();
    return { options: embeddedConnection(setup.socketFolder), release: () => supervisor.leave() };
  });
}

async function ensureHome(varDir: string): Promise<string> {
  const home = resolve(varDir, 'postgres');
  try {
    await mkdir(home, { recursive: true });
    await access(home, constants.R_OK | constants.W_OK | constants.X_OK);
    return await realpath(home);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new DatabaseStartError(
      `The database is kept in ${home}, which the program cannot use (${code}): run it as the owner of that folder, or set VAR_DIR to another.`,
      { cause },
    );
  }
}

async function prepare(home: string, settings: Readonly<Record<string, string>>): Promise<PostgresSetup> {
  const binaries = findPostgresBinaries();
  const dataFolder = join(home, 'data');
  const account = chooseAccount(dataFolder);
  await ensurePrivateFolder(home, account);
  const libraryPath = await linkLibraries(binaries, join(home, 'lib'));
  const setup = {
    binaries,
    command: chooseCommand(account, libraryPath, binaries.postgres, home),
    dataFolder,
    socketFolder: findRunningServer(dataFolder)?.socketFolder || (await ensureSocketFolder(home, account)),
    logFile: join(home, 'server.log'),
    settings,
  };
  await ensureDataFolder(setup);
  return setup;
}
