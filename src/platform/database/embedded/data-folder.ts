import { existsSync, readFileSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { DatabaseStartError } from '../database-start-error.js';
import type { PostgresSetup } from './postgres-server.js';
import { spawnAs } from './server-command.js';

/** The one role of the embedded server; its socket lies in a folder that only we can open. */
export const EMBEDDED_USER = 'dondoc';

/**
 * Makes the data folder if there is none. It is made under another name and renamed, so that one that exists is whole.
 * Call it under the start lock.
 * @throws DatabaseStartError when initdb fails, or the folder is of another major version.
 */
export async function ensureDataFolder(setup: PostgresSetup): Promise<void> {
  const { dataFolder } = setup;
  if (existsSync(dataFolder)) return requireSameMajorVersion(setup);
  await removeUnfinished(dataFolder);
  const unfinished = `${dataFolder}.new-${process.pid}`;
  await runInitdb(setup, unfinished);
  await rename(unfinished, dataFolder);
}

function requireSameMajorVersion({ binaries, dataFolder }: PostgresSetup): void {
  const found = readFileSync(join(dataFolder, 'PG_VERSION'), 'utf8').trim();
  if (found === binaries.majorVersion) return;
  throw new DatabaseStartError(
    `${dataFolder} was made by PostgreSQL ${found}, but this program brings PostgreSQL ${binaries.majorVersion}: ` +
      `move the data with pg_dump, or set DATABASE_URL to a server of version ${found}.`,
  );
}

async function removeUnfinished(dataFolder: string): Promise<void> {
  const home = dirname(dataFolder);
  for (const name of await readdir(home)) {
    if (name.startsWith(`${basename(dataFolder)}.new-`)) await rm(join(home, name), { recursive: true });
  }
}

async function runInitdb(setup: PostgresSetup, folder: string): Promise<void> {
  // macOS has no C.UTF-8 of its own; sorting and case come from PostgreSQL's built-in one anyway
  const locale =
    process.platform === 'darwin' ? ['--locale=C', '--builtin-locale=C.UTF-8'] : ['--locale=C.UTF-8'];
  const noSync = setup.settings['fsync'] === 'off' ? ['--no-sync'] : [];
  const args = ['-D', folder, '-U', EMBEDDED_USER, '-A', 'trust', '-E', 'UTF8', '--locale-provider=builtin'];
  const child = spawnAs(setup.command, setup.binaries.initdb, [...args, ...locale, ...noSync], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => (complaint += chunk));
  const problem = await new Promise<string | null>((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code, signal) => resolve(code === 0 ? null : `it ended with ${signal ?? code}`));
  });
  if (problem === null) return;
  throw new DatabaseStartError(
    `Cannot make the database folder ${setup.dataFolder}: initdb says: ${complaint.trim() || problem}`,
  );
}
