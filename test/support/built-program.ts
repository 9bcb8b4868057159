import { type ChildProcess, execFile, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  rmdirSync,
  statSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { apiContract } from './api-contract.js';
import { Client } from './client.js';
import { createTestDatabase } from './database.js';

const root = resolve(import.meta.dirname, '../..');
const program = join(root, 'dist/src/main.js');

export interface RunningProgram {
  readonly url: string;
  /** Address of its database. */
  readonly databaseUrl: string;
  client(): Client;
  /** All that it has written so far. */
  output(): string;
  /** Ends it and waits until it has ended. */
  stop(): Promise<void>;
}

/**
 * Starts the built program on a fresh database, where it loads the sample, and a free port. A build that is missing or older than
 * the sources is made first.
 */
export async function startBuiltProgram(env: Record<string, string> = {}): Promise<RunningProgram> {
  await buildProgram();
  const database = await createTestDatabase();
  const varDir = mkdtempSync(join(tmpdir(), 'dondoc-built-'));
  const child = spawn(process.execPath, [program], {
    cwd: root,
    env: {
      PATH: process.env['PATH'],
      DATABASE_URL: database.url,
      VAR_DIR: varDir,
      HOST: '127.0.0.1',
      PORT: '0',
      LANG: 'en_US.UTF-8',
      LOG_LEVEL: 'warn',
      ...env,
    },
  });
  const output = outputOf(child);
  const url = await ready(child, output);
  return {
    url,
    databaseUrl: database.url,
    client: () => new Client(url, apiContract),
    output,
    stop: async () => {
      await ended(child);
      await database.drop();
      rmSync(varDir, { recursive: true, force: true });
    },
  };
}

/** As `npm run build` does. Two specs may need the build at once: the one that makes the folder makes the build. */
export async function buildProgram(): Promise<void> {
  await once(isFresh, async () => {
    await run(nest, 'build');
    await run(join(root, 'esbuild.config.js'));
  });
}

/** The file that holds the OpenAPI document of the program as it is built; a build throws the one before away. */
export async function buildDocument(): Promise<string> {
  await buildProgram();
  await once(
    () => existsSync(documentFile),
    async () => {
      const made = `${documentFile}.${process.pid}`;
      await run(join(import.meta.dirname, 'document-program.ts'), made);
      renameSync(made, documentFile);
    },
  );
  return documentFile;
}

async function run(...args: readonly string[]): Promise<void> {
  await promisify(execFile)(process.execPath, args, { cwd: root });
}

async function once(isDone: () => boolean, work: () => Promise<void>): Promise<void> {
  const lock = join(root, 'dist.lock');
  while (!isDone()) {
    try {
      mkdirSync(lock);
    } catch {
      await new Promise((wait) => setTimeout(wait, 200));
      continue;
    }
    try {
      if (!isDone()) await work();
    } finally {
      rmdirSync(lock);
    }
  }
}

const documentFile = join(root, 'dist/openapi.json');
const nest = join(root, 'node_modules/@nestjs/cli/bin/nest.js');

function isFresh(): boolean {
  const built = changedAt(program);
  const sources = ['src', 'migrations'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => join(root, folder, path)),
  );
  return [...sources, join(root, 'nest-cli.json'), join(root, 'esbuild.config.js')].every(
    (path) => changedAt(path) <= built,
  );
}

function changedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  if (typeof address !== 'object' || address === null) throw new Error('No port is free');
  return address.port;
}

function outputOf(child: ChildProcess): () => string {
  let written = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (data: Buffer) => (written += data.toString()));
  }
  return () => written;
}

/** @returns the address that it says it is ready at */
async function ready(child: ChildProcess, output: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', () => {
      const address = /is ready: (http\S+)/.exec(output())?.[1];
      if (address) resolve(address);
    });
    child.once('exit', (code) => reject(new Error(`The program ended with ${code}:\n${output()}`)));
  });
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const exit = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  await exit;
}
