import { chmod, mkdir, readFile, readlink, rename, symlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { PostgresBinaries } from './postgres-binaries.js';

/**
 * PostgreSQL looks for its libraries by names that the npm package can only hold as a list (`pg-symlinks.json`), because npm
 * packs no links. They are made here, in a folder of our own: the package's install script need not have run, and
 * node_modules may be read-only.
 * @returns the value of LD_LIBRARY_PATH.
 */
export async function linkLibraries(binaries: PostgresBinaries, linkFolder: string): Promise<string> {
  await mkdir(linkFolder, { recursive: true });
  await chmod(linkFolder, 0o755);
  const libraries = join(binaries.home, 'lib');
  for (const { source, target } of await readLinkList(binaries)) {
    await ensureLink(join(linkFolder, basename(target)), join(libraries, basename(source)));
  }
  return `${linkFolder}:${libraries}`;
}

async function readLinkList(binaries: PostgresBinaries): Promise<{ source: string; target: string }[]> {
  try {
    const list = await readFile(join(binaries.home, 'pg-symlinks.json'), 'utf8');
    return JSON.parse(list) as { source: string; target: string }[];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

async function ensureLink(link: string, target: string): Promise<void> {
  const present = await readlink(link).catch(() => null);
  if (present === target) return;
  const fresh = `${link}.${process.pid}`;
  await symlink(target, fresh);
  await rename(fresh, link);
}
