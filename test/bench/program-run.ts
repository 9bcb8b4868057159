import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { Client } from '../support/client.js';
import { timed } from './stopwatch.js';

const program = resolve(import.meta.dirname, '../../dist/src/main.js');

/** The built program, running. */
export interface ProgramRun {
  /** From its start to the moment it says that it is ready. */
  readonly bootMs: number;
  readonly url: string;
  readonly client: Client;
  /** Resident memory of the program, without the database, in MB; null where the system does not tell. */
  memory(): Promise<number | null>;
  stop(): Promise<void>;
}

export function isBuilt(): boolean {
  return existsSync(program);
}

/**
 * Starts the built program on the database in the folder and waits until it is ready. `now` holds its clock; `more` are further
 * settings.
 */
export async function runProgram(
  varDir: string,
  now: string,
  more: Readonly<Record<string, string>> = {},
): Promise<ProgramRun> {
  const port = await freePort();
  const { ms, value: child } = await timed(() => started(varDir, now, port, more));
  const url = `http://127.0.0.1:${port}`;
  return {
    bootMs: ms,
    url,
    client: new Client(url),
    memory: () => residentMemory(child.pid ?? 0),
    stop: async () => {
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function started(
  varDir: string,
  now: string,
  port: number,
  more: Readonly<Record<string, string>>,
): Promise<ChildProcess> {
  const env = {
    PATH: process.env['PATH'],
    VAR_DIR: varDir,
    HOST: '127.0.0.1',
    PORT: String(port),
    LOG_LEVEL: 'error',
    SAMPLE: 'untouched',
    DONDOC_NOW: now,
    ROLE: 'web',
    ...more,
  };
  const child = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise<void>((ready, fail) => {
    let written = '';
    child.stdout.on('data', (data: Buffer) => {
      written += data.toString();
      if (/is ready|đã sẵn sàng/.test(written)) ready();
    });
    child.once('exit', (code) => fail(new Error(`The program ended with ${code}`)));
  });
  return child;
}

async function residentMemory(pid: number): Promise<number | null> {
  const path = join('/proc', String(pid), 'status');
  if (!existsSync(path)) return null;
  const kilobytes = /^VmRSS:\s+(\d+)/m.exec(await readFile(path, 'utf8'))?.[1];
  return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  if (typeof address !== 'object' || address === null) throw new Error('No port is free');
  return address.port;
}
