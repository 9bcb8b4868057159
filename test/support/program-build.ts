import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { withStartLock } from '../../src/platform/database/embedded/start-lock.js';

const root = resolve(import.meta.dirname, '../..');
const nest = join(root, 'node_modules/@nestjs/cli/bin/nest.js');
const bundling = join(root, 'esbuild.config.js');
const program = join(root, 'dist/src/main.js');
const documentFile = join(root, 'dist/openapi.json');

/** Builds the program where the build is missing or older than the sources. Two specs may need it at once: one makes it. */
export async function buildProgram(): Promise<void> {
  await alone(buildWhereStale);
}

/** The file that holds the OpenAPI document of the program as it is built; a build throws the one before away. */
export async function buildDocument(): Promise<string> {
  await alone(async () => {
    await buildWhereStale();
    if (existsSync(documentFile)) return;
    const made = `${documentFile}.made`;
    await run(join(import.meta.dirname, 'document-program.ts'), made);
    renameSync(made, documentFile);
  });
  return documentFile;
}

/** As `npm run build` does. */
async function buildWhereStale(): Promise<void> {
  if (isFresh()) return;
  await run(nest, 'build');
  await run(bundling);
}

async function alone(work: () => Promise<void>): Promise<void> {
  const cache = join(root, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  await withStartLock(join(cache, 'build.lock'), work);
}

async function run(...args: readonly string[]): Promise<void> {
  await promisify(execFile)(process.execPath, args, { cwd: root });
}

function isFresh(): boolean {
  const built = changedAt(program);
  const sources = ['src', 'migrations'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => join(root, folder, path)),
  );
  return [...sources, join(root, 'nest-cli.json'), bundling].every((path) => changedAt(path) <= built);
}

function changedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
