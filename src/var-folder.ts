import { chmod, mkdir, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Console } from './console.js';

const ALL = 0o777;
const OWNER = 0o700;
/** Whoever may only pass through a folder can neither list it nor add to it. */
const PASSING = 0o011;

/**
 * Makes `VAR_DIR`, or closes it to everybody but its owner. Under root PostgreSQL is another user, who may have to pass through it
 * (where the system does not grant that otherwise): what lets others pass, and no more, is left then.
 */
export async function closeVarFolder(varDir: string, say: Console): Promise<void> {
  const folder = resolve(varDir);
  await mkdir(folder, { recursive: true, mode: OWNER });
  const mode = (await stat(folder)).mode & ALL;
  const kept = process.getuid?.() === 0 && (mode & ~PASSING) === OWNER ? mode : OWNER;
  if (mode === kept || process.platform === 'win32') return;
  await chmod(folder, OWNER);
  say.complain({
    vi: `Thư mục ${folder} đã mở cho người dùng khác của máy; từ nay chỉ chủ của nó mở được (0700).`,
    en: `The folder ${folder} was open to other users of the machine; only its owner can open it now (0700).`,
  });
}
