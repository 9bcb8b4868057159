import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Settings } from './platform/config/settings.js';

/** The password of the sample accounts: DEMO_PASSWORD, or a random one that is kept in `VAR_DIR/demo-password`. */
export async function demoPassword({ demoPassword: given, varDir }: Settings): Promise<string> {
  if (given !== null) return given;
  const file = join(varDir, 'demo-password');
  try {
    // the first of two that start at once makes it
    await mkdir(varDir, { recursive: true });
    await writeFile(file, `${randomBytes(12).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return (await readFile(file, 'utf8')).trim();
}
