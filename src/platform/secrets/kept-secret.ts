import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newId } from '../../kernel/new-id.js';

/** The secret in that file of the folder, which is made with `fresh` where there is none; the first of two that start at once makes it. */
export async function keptSecret(folder: string, name: string, fresh: () => string): Promise<string> {
  const file = join(folder, name);
  return (await readIfPresent(file)) ?? make(folder, file, fresh());
}

/** Written under another name first, so that nobody reads it half made. */
async function make(folder: string, file: string, secret: string): Promise<string> {
  const unfinished = `${file}.${newId()}`;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    await writeFile(unfinished, `${secret}\n`, { mode: 0o600, flag: 'wx' });
    await link(unfinished, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(unfinished, { force: true });
  }
  return (await readFile(file, 'utf8')).trim();
}

async function readIfPresent(file: string): Promise<string | null> {
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
