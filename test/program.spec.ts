import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createConnection, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort } from './support/built-program.js';
import { buildProgram } from './support/program-build.js';
import { Client } from './support/client.js';
import { createTestDatabase } from './support/database.js';
import { productionEnvironment } from './support/production.js';
import { type Running, startProgram, startWithNpm } from './support/processes.js';

// whole programs with their own database start and end here

/** One folder for what the program keeps: the tests go on from each other's data, as days of real use do. */
let varDir: string;
let port: number;
const started: Running[] = [];

beforeAll(async () => {
  await buildProgram();
  varDir = mkdtempSync(join(tmpdir(), 'dondoc-program-'));
  port = await freePort();
});

afterEach(async () => {
  for (const program of started.splice(0)) await end(program, 'SIGTERM');
});

afterAll(() => rmSync(varDir, { recursive: true, force: true }));

function environment(more: Readonly<Record<string, string>> = {}): Record<string, string> {
  return { VAR_DIR: varDir, PORT: String(port), ...more };
}

async function ready(more?: Readonly<Record<string, string>>): Promise<Running> {
  const program = await startProgram(environment(more));
  started.push(program);
  await program.says('is ready');
  return program;
}

async function withNpm(): Promise<Running> {
  const npm = await startWithNpm(environment());
  started.push(npm);
  await npm.says('is ready');
  return npm;
}

async function end(program: Running, signal: NodeJS.Signals) {
  send(program.pid, signal);
  return program.ended;
}

/** To a process that may have ended already. */
function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** A connection without any request, as browsers open them ahead; null where nobody listens. */
async function connected(address: string): Promise<Socket | null> {
  return new Promise((answer) => {
    const socket = createConnection(port, address);
    socket.once('connect', () => answer(socket));
    socket.once('error', () => answer(null));
  });
}

async function isTaken(address: string): Promise<boolean> {
  const socket = await connected(address);
  socket?.destroy();
  return socket !== null;
}

/** Whether the embedded server runs: its pid file is there and names a living process. */
function databaseRuns(folder = varDir): boolean {
  const data = join(folder, 'postgres');
  const [pidFile] = readdirSync(data, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('postmaster.pid'),
  );
  if (pidFile === undefined) return false;
  const [pid] = readFileSync(join(data, pidFile), 'utf8').split('\n');
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function saidPassword(program: Running): string {
  return /with the password {2}(.+)/.exec(program.output())?.[1] ?? '';
}

async function signedIn(program: Running, name = 'board'): Promise<Client> {
  return new Client(`http://127.0.0.1:${port}`).signIn(`${name}@lacduong.example`, saidPassword(program));
}

describe('the program', () => {
  let board: Client;

  it('loads the sample into an empty database, and says addresses and password that work', async () => {
    const program = await ready();
    expect(saidPassword(program)).toBe(readFileSync(join(varDir, 'demo-password'), 'utf8').trim());
    expect(statSync(join(varDir, 'demo-password')).mode & 0o777).toBe(0o600);
    board = await signedIn(program);
    expect((await board.get('/plans')).body).toMatchObject({
      items: [{ code: 'lac-duong', status: 'in_force' }],
    });
    for (const name of ['observer', 'admin', 'head.xa-lat', 'officer.ban-to-chuc']) {
      expect(program.output()).toContain(`${name}@lacduong.example`);
      await signedIn(program, name);
    }
    expect(await end(program, 'SIGINT')).toMatchObject({ signal: 'SIGINT' });
    expect(databaseRuns()).toBe(false);
  });

  it('listens on this machine alone while sample accounts exist, whatever HOST says', async () => {
    const program = await ready({ HOST: '127.0.0.2' });
    expect(program.output()).toContain('listens on 127.0.0.1 only, not on HOST=127.0.0.2');
    expect([await isTaken('127.0.0.1'), await isTaken('127.0.0.2')]).toEqual([true, false]);
  });

  it('ends although somebody keeps a connection open', async () => {
    const program = await ready();
    const socket = await connected('127.0.0.1');
    expect(await end(program, 'SIGTERM')).toMatchObject({ signal: 'SIGTERM' });
    socket?.destroy();
    expect(databaseRuns()).toBe(false);
  });

  it('killed at any moment starts again with nothing lost, and says the same password', async () => {
    const killed = await ready();
    const password = saidPassword(killed);
    const note = { note: 'Ghi trước khi mất điện' };
    const [plan] = (await board.get<{ items: { id: string; version: number }[] }>('/plans')).body.items;
    const amended = await board.patch(
      `/plans/${plan?.id}`,
      { ...note, amendingDocument: 'KH 15' },
      plan!.version,
    );
    expect(amended.status).toBe(200);
    expect(await end(killed, 'SIGKILL')).toMatchObject({ signal: 'SIGKILL' });
    const again = await ready();
    expect(saidPassword(again)).toBe(password);
    expect((await board.get(`/plans/${plan?.id}`)).body).toMatchObject(note);
    expect((await board.get('/plans')).body['items']).toHaveLength(1);
  });

  it('gives the sample accounts the password that DEMO_PASSWORD asks for, from the next start on', async () => {
    const program = await ready({ DEMO_PASSWORD: 'a password of my own' });
    expect(saidPassword(program)).toBe('a password of my own');
    await signedIn(program, 'officer.xa-lat');
  });

  it('says which port is in use, and starts no database', async () => {
    await ready();
    const other = mkdtempSync(join(tmpdir(), 'dondoc-other-'));
    try {
      const { code, err } = await (await startProgram(environment({ VAR_DIR: other }))).ended;
      expect(code).toBe(1);
      expect(err).toContain(`Port ${port} is in use by another program`);
      expect(err).not.toContain('    at ');
      expect(readdirSync(other)).toEqual([]);
    } finally {
      rmSync(other, { recursive: true, force: true });
    }
  });

  it('says in one line that the database cannot be reached, and nothing else', async () => {
    const address = `postgresql://u:secret@127.0.0.1:${await freePort()}/x`;
    const { code, err, out } = await (await startProgram(environment({ DATABASE_URL: address }))).ended;
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^Cannot reach the database "x" on 127\.0\.0\.1:\d+ as "u"[^\n]*\n$/);
  });

  it('tells every wrong setting at once', async () => {
    const { code, err } = await (
      await startProgram(environment({ PORT: 'x', DATABASE_URL: 'mysql://x' }))
    ).ended;
    expect(code).toBe(2);
    expect(err).toMatch(/PORT is "x"[^]*DATABASE_URL/);
  });

  it('loads no sample in production, and makes no password', async () => {
    const database = await createTestDatabase();
    const folder = mkdtempSync(join(tmpdir(), 'dondoc-production-'));
    try {
      const production = { DATABASE_URL: database.url, VAR_DIR: folder, ...productionEnvironment };
      const program = await ready(production);
      expect(program.output()).not.toContain('lacduong.example');
      expect(readdirSync(folder)).not.toContain('demo-password');
      await end(program, 'SIGTERM');
    } finally {
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('npm start', () => {
  it('ends with the SIGTERM that npm gets, its port free and its database stopped', async () => {
    const npm = await withNpm();
    expect(await isTaken('127.0.0.1')).toBe(true);
    send(npm.pid, 'SIGTERM');
    await npm.ended;
    expect(await isTaken('127.0.0.1')).toBe(false);
    expect(databaseRuns()).toBe(false);
  });

  it('ends with Ctrl-C, which reaches the whole group of processes, its database stopped in order', async () => {
    const npm = await withNpm();
    send(-npm.pid, 'SIGINT');
    await npm.ended;
    expect(await isTaken('127.0.0.1')).toBe(false);
    expect(databaseRuns()).toBe(false);
  });
});
