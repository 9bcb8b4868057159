import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { findPostgresBinaries } from '../../../src/platform/database/embedded/postgres-binaries.js';
import { findRunningServer, waitForEnd } from '../../../src/platform/database/embedded/running-server.js';
import { chooseCommand, spawnAs } from '../../../src/platform/database/embedded/server-command.js';

const PROJECT = resolve(import.meta.dirname, '../../..');
const NOBODY = { uid: 65534, gid: 65534 };
const describeAsRoot = process.getuid?.() === 0 ? describe : describe.skip;

/** A process of its own that uses the embedded server. */
class Program {
  private readonly answers: AsyncIterator<string>;

  private constructor(readonly child: ChildProcess) {
    if (!child.stdout) throw new Error('The program has no output.');
    this.answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  }

  static start(varDir: string, account: typeof NOBODY | null = null): Program {
    const hooks = join(PROJECT, 'test/support/typescript-hooks.ts');
    const args = ['--import', hooks, join(PROJECT, 'test/support/database-program.ts'), varDir];
    const command = chooseCommand(account, '', process.execPath, PROJECT);
    const child = spawnAs(command, process.execPath, args, {
      detached: true,
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const program = new Program(child);
    started.push(program);
    return program;
  }

  async ask(command: string): Promise<unknown> {
    this.child.stdin?.write(`${command}\n`);
    return this.nextAnswer();
  }

  async nextAnswer(): Promise<unknown> {
    const line = (await this.answers.next()) as IteratorResult<string, undefined>;
    if (line.done) throw new Error('The program has ended without an answer.');
    const answer = JSON.parse(line.value) as { value?: unknown; error?: string };
    if (answer.error) throw new Error(answer.error);
    return answer.value;
  }

  async end(signal: NodeJS.Signals): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const exit = once(this.child, 'exit');
    this.child.kill(signal);
    await exit;
  }
}

let started: Program[] = [];
let varDir: string;
let made: string;
const dataFolder = (): string => join(varDir, 'postgres', 'data');
const serverPid = (): number | undefined => findRunningServer(dataFolder())?.pid;

async function open(account: typeof NOBODY | null = null): Promise<Program> {
  const program = Program.start(varDir, account);
  await program.ask('open');
  return program;
}

function makeVarDir(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-embedded-'));
  // as root the server runs as another user, who has to get in
  chmodSync(folder, 0o711);
  return folder;
}

/** Most rules are about data that are there: they are made once. */
function copyMadeData(): void {
  mkdirSync(join(varDir, 'postgres'));
  execFileSync('cp', ['-a', join(made, 'postgres', 'data'), dataFolder()]);
}

beforeAll(async () => {
  varDir = made = makeVarDir();
  const program = await open();
  await program.ask('release');
  await program.end('SIGKILL');
});

afterAll(() => rmSync(made, { recursive: true }));

beforeEach(() => {
  varDir = makeVarDir();
});

afterEach(async () => {
  await Promise.all(started.map((program) => program.end('SIGKILL')));
  started = [];
  const left = serverPid();
  if (left) {
    process.kill(left, 'SIGQUIT');
    await waitForEnd(left, dataFolder(), 10_000);
  }
  rmSync(varDir, { recursive: true });
});

describe('the embedded server', () => {
  beforeEach(copyMadeData);

  it('outlives a program that is killed, is taken over by the next, and nothing is lost', async () => {
    const killed = await open();
    await killed.ask('write');
    const pid = serverPid();
    await killed.end('SIGKILL');
    const next = await open();
    expect([serverPid(), await next.ask('count')]).toEqual([pid, { count: 1 }]);
  });

  it('is started again under a running program when it is itself killed, and nothing is lost', async () => {
    const program = await open();
    await program.ask('write');
    const pid = serverPid() as number;
    process.kill(pid, 'SIGKILL');
    expect(await program.ask('countAgain')).toEqual({ count: 1 });
    expect(serverPid()).not.toBe(pid);
  });

  it('recovers at the next start when both were killed', async () => {
    const program = await open();
    await program.ask('write');
    await program.end('SIGKILL');
    process.kill(serverPid() as number, 'SIGKILL');
    const next = await open();
    expect(await next.ask('count')).toEqual({ count: 1 });
  });

  it('is one for all programs that start together, and the last one to leave stops it', async () => {
    rmSync(dataFolder(), { recursive: true });
    const [first, second, third] = await Promise.all([open(), open(), open()]);
    const pid = serverPid() as number;
    await first.ask('release');
    await second.ask('write');
    await second.ask('release');
    expect([serverPid(), await third.ask('count')]).toEqual([pid, { count: 1 }]);
    await third.ask('release');
    expect(serverPid()).toBeUndefined();
  });

  it('still answers a program that closes on Ctrl-C, which reaches the whole group of processes', async () => {
    const program = await open();
    await program.ask('write');
    process.kill(-(program.child.pid as number), 'SIGINT');
    expect(await program.nextAnswer()).toEqual({ count: 1 });
    await program.nextAnswer();
    expect(serverPid()).toBeUndefined();
  });

  it('is stopped by a program that is ended with SIGTERM, and starts again with everything', async () => {
    const program = await open();
    await program.ask('write');
    await program.end('SIGTERM');
    expect(serverPid()).toBeUndefined();
    expect(await (await open()).ask('count')).toEqual({ count: 1 });
  });

  it('starts although another was killed while it was starting', async () => {
    rmSync(dataFolder(), { recursive: true });
    const killed = Program.start(varDir);
    await killed.ask('holdLock');
    await killed.end('SIGKILL');
    mkdirSync(`${dataFolder()}.new-1`);
    await open();
    expect(existsSync(`${dataFolder()}.new-1`)).toBe(false);
  });

  it('starts although a crash has left the number of a process that is now something else', async () => {
    const { uid, gid } = statSync(dataFolder());
    const other = spawn('sleep', ['600'], { uid, gid });
    const pidFile = join(dataFolder(), 'postmaster.pid');
    writeFileSync(pidFile, `${other.pid}\n${dataFolder()}\n`);
    chownSync(pidFile, uid, gid);
    try {
      await open();
      expect(serverPid()).not.toBe(other.pid);
    } finally {
      other.kill('SIGKILL');
    }
  });

  it('listens under the temp folder when the path to its own is too long for a socket', async () => {
    const program = Program.start(join(varDir, 'a-folder-with-a-long-name'.repeat(4)));
    const { host } = (await program.ask('open')) as { host: string };
    expect(host.startsWith(join(tmpdir(), 'dondoc-'))).toBe(true);
    await program.ask('release');
    expect(existsSync(host)).toBe(false);
  });

  it('listens on no TCP port', async () => {
    await open();
    const [, , , port, , addresses] = readFileSync(join(dataFolder(), 'postmaster.pid'), 'utf8').split('\n');
    expect({ port, addresses }).toEqual({ port: '5432', addresses: '' });
  });

  it('refuses data of another major version, and says so', async () => {
    writeFileSync(join(dataFolder(), 'PG_VERSION'), '14\n');
    await expect(open()).rejects.toThrow('was made by PostgreSQL 14, but this program brings PostgreSQL');
  });

  it('is not looked for on a system that has none: DATABASE_URL is asked for', () => {
    expect(() => findPostgresBinaries('win32', 'x64')).toThrow(
      'no built-in PostgreSQL for win32-x64: set DATABASE_URL',
    );
  });
});

describeAsRoot('who the embedded server runs as', () => {
  it('is never root, and its data is closed to others', async () => {
    await open();
    const { uid, mode } = statSync(dataFolder());
    expect([uid === 0, mode & 0o777]).toEqual([false, 0o700]);
  });

  it('makes no difference below a folder that only root may enter', async () => {
    chmodSync(varDir, 0o700);
    const program = await open();
    await program.ask('write');
    expect(await program.ask('count')).toEqual({ count: 1 });
  });

  it('is an ordinary user where the program is run by one', async () => {
    chownSync(varDir, NOBODY.uid, NOBODY.gid);
    const program = await open(NOBODY);
    await program.ask('write');
    expect([statSync(dataFolder()).uid, await program.ask('count')]).toEqual([NOBODY.uid, { count: 1 }]);
  });

  it('stays the owner of the data when root runs the program once', async () => {
    chownSync(varDir, NOBODY.uid, NOBODY.gid);
    const ordinary = await open(NOBODY);
    await ordinary.ask('write');
    await ordinary.ask('release');
    const byRoot = await open();
    await byRoot.ask('write');
    await byRoot.ask('release');
    expect(await (await open(NOBODY)).ask('count')).toEqual({ count: 2 });
  });

  it('is refused with a word to the operator where the data belongs to somebody else', async () => {
    const first = await open();
    await first.ask('release');
    await expect(open({ uid: 4242, gid: 4242 })).rejects.toThrow(
      'run it as the owner of that folder, or set VAR_DIR',
    );
  });
});
