import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The path of a file that comes with the program: `templatePath('plans/lac-duong.yaml')`. */
export function templatePath(name: string): string {
  return join(programFolder(), 'templates', name);
}

/** Reads a text file that comes with the program. */
export async function readTemplate(name: string): Promise<string> {
  return readFile(templatePath(name), 'utf8');
}

/** The sources lie one folder deeper once they are built. */
function programFolder(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}
