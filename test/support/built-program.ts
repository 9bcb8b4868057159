import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { apiContract } from './api-contract.js';
import { Client } from './client.js';
import { createTestDatabase } from './database.js';
import { buildProgram } from './program-build.js';

const root = resolve(import.meta.dirname, '../..');
const program = join(root, 'dist/src/main.js');

export interface RunningProgram {
  readonly url: string;
  /** Address of its database. */
  readonly databaseUrl: string;
  /** The folder of what it keeps, `mail` in it. */
  readonly varDir: string;
  client(): Client;
  /** All that it has written so far. */
  output(): string;
  /** Ends it and waits until it has ended. */
  stop(): Promise<void>;
}

/**
 * Starts the built program on a fresh database, where it loads the sample as on its first day, and a free port. A build that is missing or older than
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
      SAMPLE: 'untouched',
      ...env,
    },
  });
  const output = outputOf(child);
  const url = await ready(child, output);
  return {
    url,
    databaseUrl: database.url,
    varDir,
    client: () => new Client(url, apiContract),
    output,
    stop: async () => {
      await ended(child);
      await database.drop();
      rmSync(varDir, { recursive: true, force: true });
    },
  };
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
