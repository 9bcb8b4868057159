import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import { Client as Database } from 'pg';
import { apiContract } from './support/api-contract.js';
import { freePort } from './support/built-program.js';
import { Client } from './support/client.js';
import { createTestDatabase } from './support/database.js';
import { type Running, runBuiltCommand, startProgram } from './support/processes.js';
import { productionEnvironment } from './support/production.js';
import { type SmtpSink, openSmtpSink } from './support/smtp-sink.js';

const ORIGIN = productionEnvironment['PUBLIC_URL'] ?? '';
const ADMIN = 'quan-tri@nowhere.example';
const INVITED = 'nguoi-duoc-moi@nowhere.example';

let folder: string;
let sink: SmtpSink;
let database: Awaited<ReturnType<typeof createTestDatabase>>;
let env: Record<string, string>;
let program: Running;
/** All that nobody but its owner may learn, by what it is. */
const secrets = new Map<string, string>();
/** What the operator's commands said on the terminal: the one-time code is handed over there. */
let commands = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dondoc-kept-'));
  sink = await openSmtpSink();
  database = await createTestDatabase();
  env = {
    ...productionEnvironment,
    SMTP_URL: sink.url,
    DATABASE_URL: database.url,
    VAR_DIR: folder,
    PORT: String(await freePort()),
    HOST: '127.0.0.1',
    LOG_LEVEL: 'trace',
    LANG: 'en_US.UTF-8',
  };
  secrets.set('APP_SECRET', env['APP_SECRET'] ?? '');
  program = await startProgram(env);
  await program.says('is ready');
});
afterAll(async () => {
  process.kill(program.pid, 'SIGTERM');
  await program.ended;
  await sink.close();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

/** Notes a secret. @returns it */
function kept(what: string, secret: string | undefined): string {
  if (!secret || secret.length < 8) throw new Error(`${what} is "${secret ?? ''}"`);
  secrets.set(`${what} ${secrets.size}`, secret);
  return secret;
}

/** A person at a browser: every cookie that it is given is noted. */
class Person {
  private readonly client = new Client(`http://127.0.0.1:${env['PORT']}`, apiContract);

  async send<T>(method: string, path: string, body?: unknown, status?: number): Promise<T> {
    const answer = await this.client.request<T>(method, path, { body, headers: { origin: ORIGIN } });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value) kept(name, value);
    }
    const isRight = status === undefined ? answer.status < 400 : answer.status === status;
    if (!isRight)
      throw new Error(`${method} ${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  /** Signs in and sets an authenticator app up, as an administrator has to. @returns recovery codes */
  async begin(email: string, password: string): Promise<string[]> {
    await this.send('POST', '/session', { email, password });
    const { secret } = await this.send<{ secret: string }>('POST', '/me/second-factors/totp', {});
    kept('app', secret);
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
    const { recoveryCodes } = await this.send<{ recoveryCodes: string[] }>(
      'POST',
      '/me/second-factors/totp/confirm',
      { code },
    );
    for (const one of recoveryCodes) kept('recovery code', one);
    return recoveryCodes;
  }
}

/** What is due is sent. @returns the secret in the link of the mail that came of it */
async function mailedSecret(): Promise<string> {
  const { code, out, err } = await runBuiltCommand(['remind'], env);
  commands += out + err;
  if (code !== 0) throw new Error(err);
  const known = new Set(secrets.values());
  const texts = await Promise.all(sink.taken.map(async ({ parsed }) => (await parsed).text ?? ''));
  const links = texts.flatMap((text) => /#(?:invitation|reset)=([\w-]+)/.exec(text)?.[1] ?? []);
  return kept(
    'link',
    links.findLast((one) => !known.has(one)),
  );
}

/** From the operator's first command to a forgotten password. */
async function journey(): Promise<void> {
  const made = await runBuiltCommand(
    ['create-account', '--role', 'admin', '--email', ADMIN, '--name', 'Quản trị'],
    env,
  );
  const code = kept('one-time code', /\b[0-9A-Z]{5}(?:-[0-9A-Z]{5})+\b/.exec(made.out)?.[0]);
  const [first, second, third] = ['một mật khẩu thứ nhất', 'một mật khẩu thứ hai', 'một mật khẩu thứ ba'];
  for (const password of [first, second, third]) kept('password', password);
  const admin = new Person();
  await admin.send('POST', '/one-time-codes/confirm', { email: ADMIN, code, password: first });
  await admin.begin(ADMIN, first);
  const token = await admin.send<{ secret: string }>('POST', '/tokens', {
    name: 'máy',
    scope: 'read',
    days: 1,
  });
  kept('token', token.secret);
  await admin.send('POST', '/invitations', {
    email: INVITED,
    name: 'Người được mời',
    roles: [{ role: 'admin' }],
  });
  const invited = new Person();
  await invited.send('POST', '/invitations/confirm', { token: await mailedSecret(), password: second });
  const [recoveryCode] = await invited.begin(INVITED, second);
  await invited.send('PUT', '/me/password', { currentPassword: second, newPassword: third });
  await invited.send(
    'POST',
    '/session',
    { email: INVITED, password: kept('wrong password', 'một mật khẩu sai hẳn') },
    401,
  );
  const again = new Person();
  await again.send('POST', '/session', { email: INVITED, password: third });
  await again.send('POST', '/session/recovery-code', { code: recoveryCode });
  await again.send('POST', '/password-reset', { email: INVITED });
  await again.send('POST', '/password-reset/confirm', {
    token: await mailedSecret(),
    password: kept('password', 'một mật khẩu thứ tư'),
  });
}

/** Every row of every table as text. */
async function dump(): Promise<string> {
  const client = new Database({ connectionString: database.url });
  await client.connect();
  const tables = await client.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  let whole = '';
  for (const { name } of tables.rows) {
    const { rows } = await client.query<{ row: string }>(`select to_jsonb(t)::text as row from "${name}" t`);
    whole += rows.map(({ row }) => `${name} ${row}\n`).join('');
  }
  await client.end();
  return whole;
}

function filesIn(path: string): string {
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => join(path, name))
    .filter((file) => statSync(file).isFile())
    .map((file) => `${file}\n${readFileSync(file, 'latin1')}`)
    .join('\n');
}

/** A secret as it could stand somewhere: as it is, without its hyphens, in base64 or hexadecimal, or in another form of the same letters. */
function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret);
  return [
    secret,
    secret.replaceAll('-', ''),
    secret.normalize('NFD'),
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
    bytes.toString('base64').replace(/=+$/, ''),
    bytes.toString('base64url'),
    bytes.toString('hex'),
  ];
}

it('keeps no password, code, token, link or session in clear in the database, its folder or its log', async () => {
  await journey();
  const places = {
    database: await dump(),
    folder: filesIn(folder),
    log: program.output(),
    commands,
  };
  expect(places.database).toContain(INVITED);
  expect(places.log).toContain('POST /api/v1/session');
  expect(secrets.size).toBeGreaterThan(30);
  const found = [...secrets].flatMap(([what, secret]) =>
    Object.entries(places).flatMap(([place, text]) => {
      const shown = [text, Buffer.from(text, 'latin1').toString()];
      return formsOf(secret).some((form) => shown.some((one) => one.includes(form)))
        ? [`${what} in the ${place}`]
        : [];
    }),
  );
  expect(found).toEqual([]);
});
