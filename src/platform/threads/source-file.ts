import { existsSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';

/**
 * A file by its name without extension, from the folder of the sources or of what is built of them, in which this code lies somewhere: joined
 * with others it may have moved. @throws Error where there is none
 */
export function sourceFile(name: string): string {
  const file = `${name}${extname(import.meta.filename)}`;
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, file))) {
    if (folder === dirname(folder)) throw new Error(`There is no ${file}`);
    folder = dirname(folder);
  }
  return join(folder, file);
}
