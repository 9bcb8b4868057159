import { createHash } from 'node:crypto';
import { lstatSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseStartError } from '../database-start-error.js';
import { ensurePrivateFolder, type PostgresAccount } from './postgres-account.js';

/** The number in the socket file's name; nothing listens on the TCP port. */
export const SOCKET_PORT = 5432;

/** Linux allows 107 bytes, macOS 103. */
const LONGEST_SOCKET_PATH = 100;

/**
 * The folder of the server's socket: `run` beside the data, or, where that path is too long for a socket, a private folder
 * under the system's temp whose name follows from the data folder, so that every start finds the same one.
 * @throws DatabaseStartError where that name is taken by somebody else.
 */
export async function ensureSocketFolder(home: string, account: PostgresAccount): Promise<string> {
  const folder = chooseSocketFolder(home, tmpdir());
  const taken = lstatSync(folder, { throwIfNoEntry: false });
  const owners = [account?.uid, process.getuid?.()];
  if (taken && !(taken.isDirectory() && owners.includes(taken.uid))) {
    throw new DatabaseStartError(
      `${folder} is not a folder of the user that runs PostgreSQL: remove it, or set TMPDIR.`,
    );
  }
  await ensurePrivateFolder(folder, account);
  return folder;
}

/** Leaves nothing under the system's temp once the server has ended. */
export async function removeSocketFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}

export function chooseSocketFolder(home: string, temp: string): string {
  const digest = createHash('sha256').update(home).digest('hex').slice(0, 16);
  const name = `dondoc-${digest}`;
  const choices = [join(home, 'run'), join(temp, name), join('/tmp', name)];
  return choices.find((folder) => fits(folder)) ?? join('/tmp', name);
}

function fits(folder: string): boolean {
  return Buffer.byteLength(join(folder, `.s.PGSQL.${SOCKET_PORT}`)) <= LONGEST_SOCKET_PATH;
}
