import { readFileSync, realpathSync, statSync } from 'node:fs';
import { chmod, chown, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DatabaseStartError } from '../database-start-error.js';

/** The user that PostgreSQL runs as; null: the one that runs the program. */
export type PostgresAccount = { readonly uid: number; readonly gid: number } | null;

/**
 * PostgreSQL refuses to run as root. As root it runs as the owner of an existing data folder, else as `postgres`, else `nobody`.
 * @throws DatabaseStartError where the data folder belongs to somebody whose rights we cannot take.
 */
export function chooseAccount(dataFolder: string): PostgresAccount {
  const owner = statSync(dataFolder, { throwIfNoEntry: false });
  const me = process.getuid?.() ?? 0;
  if (me !== 0) {
    if (owner && owner.uid !== me) {
      throw new DatabaseStartError(
        `${dataFolder} belongs to the user with id ${owner.uid}, but the program runs as ${me}: run it as that user, or set VAR_DIR to another folder.`,
      );
    }
    return null;
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return findSystemUser('postgres') ?? findSystemUser('nobody') ?? { uid: 65534, gid: 65534 };
}

function findSystemUser(name: string): PostgresAccount {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid && uid !== '0' ? { uid: Number(uid), gid: Number(gid) } : null;
}

/** Makes a folder that only the account can open. An existing one keeps what is in it. */
export async function ensurePrivateFolder(folder: string, account: PostgresAccount): Promise<void> {
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o700);
  if (account) await chown(folder, account.uid, account.gid);
}

/** The topmost folder on the way to `path` that the account may not pass, or null. */
export function findClosedFolder(path: string, account: { uid: number; gid: number }): string | null {
  const real = realpathSync(path);
  const above: string[] = [];
  for (let folder = dirname(real); above[0] !== folder; folder = dirname(folder)) above.unshift(folder);
  return above.find((folder) => !mayPass(folder, account)) ?? null;
}

function mayPass(folder: string, account: { uid: number; gid: number }): boolean {
  const { mode, uid, gid } = statSync(folder);
  if (uid === account.uid) return (mode & 0o100) !== 0;
  if (gid === account.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}
