import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import { freePort } from './support/built-program.js';
import { createTestDatabase } from './support/database.js';
import { type Running, runBuiltCommand, startProgram } from './support/processes.js';
import { buildProgram } from './support/program-build.js';
import { productionEnvironment } from './support/production.js';

// whole programs with their own database start and end here

let folder: string;
const started: Running[] = [];
beforeAll(async () => {
  await buildProgram();
  folder = mkdtempSync(join(tmpdir(), 'dondoc-secrets-'));
});
afterEach(async () => {
  for (const program of started.splice(0)) {
    process.kill(program.pid, 'SIGTERM');
    await program.ended;
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function ready(env: Readonly<Record<string, string>>): Promise<Running> {
  const program = await startProgram({ PORT: String(await freePort()), LOG_LEVEL: 'trace', ...env });
  started.push(program);
  await program.says('is ready');
  return program;
}

/** Command lines and environments of the processes that the process has started, and of those that they have. */
function descendantsOf(pid: number): { readonly commands: string[]; readonly environments: string[] } {
  const parents = new Map<number, number>();
  for (const one of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const stat = readProc(Number(one), 'stat');
    const parent = /\) \S (\d+)/.exec(stat)?.[1];
    if (parent) parents.set(Number(one), Number(parent));
  }
  const isBelow = (one: number): boolean => {
    const parent = parents.get(one) ?? 0;
    return parent === pid || (parent > 1 && isBelow(parent));
  };
  const found = [...parents.keys()].filter(isBelow);
  return {
    commands: found.map((one) => readProc(one, 'cmdline')),
    environments: found.map((one) => readProc(one, 'environ')),
  };
}

function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    // a process that has ended since, or of another user
    if (['ENOENT', 'ESRCH', 'EACCES', 'EPERM'].includes(code)) return '';
    throw error;
  }
}

describe('a secret of the settings', () => {
  const words = ['Database-Word-41', 'Mail-Word-42', 'Secret-Word-43-Zk3xW8vQpL1nT5sR9yB7', 'Sample-Word-44'];
  const [databaseWord, mailWord, secretWord, sampleWord] = words as [string, string, string, string];
  const nothingOf = (text: string): void => {
    for (const word of words) expect(text).not.toContain(word);
  };

  it('is in no child process: neither in its environment nor in its command line', async () => {
    const program = await ready({
      VAR_DIR: join(folder, 'children'),
      APP_SECRET: secretWord,
      SMTP_URL: `smtp://me:${mailWord}@127.0.0.1:${await freePort()}`,
      DEMO_PASSWORD: sampleWord,
    });
    const { commands, environments } = descendantsOf(program.pid);
    expect(commands.some((command) => command.includes('postgres'))).toBe(true);
    expect(environments.some((environment) => environment.includes('LC_ALL=C'))).toBe(true);
    nothingOf([...commands, ...environments, readProc(program.pid, 'cmdline')].join('\n'));
  });

  it('is not told by a start that a database, a mail server or a file refuses', async () => {
    const database = await createTestDatabase();
    const noDatabase = new URL(database.url);
    noDatabase.password = databaseWord;
    noDatabase.pathname = '/no_such_database';
    const environments: readonly Record<string, string>[] = [
      { DATABASE_URL: noDatabase.href },
      { DATABASE_URL: `postgresql://me:${databaseWord}@127.0.0.1:${await freePort()}/x` },
      { DATABASE_URL: `postgresql://me:${databaseWord}@[::bad/x` },
      { DATABASE_URL: `mysql://me:${databaseWord}@host/x` },
      { SMTP_URL: `http://me:${mailWord}@host` },
      { APP_SECRET: 'Secret-Word-43', SMTP_URL: `smtp://me:${mailWord}@host:many` },
    ];
    for (const env of environments) {
      const common = { VAR_DIR: join(folder, 'refused'), PORT: String(await freePort()), LOG_LEVEL: 'trace' };
      const { code, out, err } = await (await startProgram({ ...common, ...env })).ended;
      expect([env, code === 0]).toEqual([env, false]);
      expect(err).not.toBe('');
      nothingOf(out + err);
    }
    await database.drop();
  });

  it('is in no log and no message’s error where the mail server refuses the password', async () => {
    const asked: (string | null | undefined)[] = [];
    const server = new SMTPServer({
      authMethods: ['PLAIN', 'LOGIN'],
      allowInsecureAuth: true,
      disabledCommands: ['STARTTLS'],
      onAuth: ({ password }, _session, refuse) => {
        asked.push(password);
        refuse(new Error('535 5.7.8 Authentication failed'));
      },
    });
    const port = await freePort();
    await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
    const env = {
      VAR_DIR: join(folder, 'mail'),
      DONDOC_NOW: '2026-06-15T09:00:00+07:00',
      LOG_LEVEL: 'trace',
      SMTP_URL: `smtp://me:${mailWord}@127.0.0.1:${port}`,
      DEMO_PASSWORD: sampleWord,
    };
    await runBuiltCommand(['demo'], env);
    const { out, err } = await runBuiltCommand(['remind'], env);
    await new Promise<void>((closed) => server.close(() => closed()));
    expect(asked).toContain(mailWord);
    nothingOf(out + err);
  });
});

describe('the folder for what the program keeps', () => {
  it('is made closed, with all files in it readable by their owner alone', async () => {
    const varDir = join(folder, 'made');
    await ready({ VAR_DIR: varDir });
    expect(statSync(varDir).mode & 0o777).toBe(0o700);
    expect(readdirSync(varDir)).toEqual(expect.arrayContaining(['app-secret', 'demo-password', 'postgres']));
    for (const name of readdirSync(varDir)) {
      const found = statSync(join(varDir, name));
      expect([name, (found.mode & 0o077).toString(8)]).toEqual([name, '0']);
    }
  });

  it('is closed at the next start where it was open, and that is said', async () => {
    const varDir = join(folder, 'open');
    mkdirSync(varDir);
    chmodSync(varDir, 0o755);
    const program = await ready({ VAR_DIR: varDir });
    expect(program.output()).toContain(`The folder ${varDir} was open to other users`);
    expect(statSync(varDir).mode & 0o777).toBe(0o700);
  });
});

describe('a production', () => {
  it('does not start without its address, its secret and its mail server, and says all three', async () => {
    const { code, out, err } = await (await startProgram({ NODE_ENV: 'production', VAR_DIR: folder })).ended;
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/PUBLIC_URL is needed[^]*APP_SECRET [^]*is needed[^]*SMTP_URL [^]*is needed/);
    const plain = { ...productionEnvironment, PUBLIC_URL: 'http://dondoc.example', VAR_DIR: folder };
    expect((await (await startProgram(plain)).ended).code).toBe(2);
  });
});
