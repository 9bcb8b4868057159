import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PasswordResetsService } from '../../src/accounts/password-resets.service.js';
import { DeliveryService } from '../../src/mail/delivery.service.js';
import type { Answer, Client } from '../support/client.js';
import { type MailRun, startMailRun } from '../support/mail-run.js';
import { runCommand } from '../support/commands.js';
import { buildProgram } from '../support/program-build.js';
import { PASSWORD, type Stored, World } from '../support/world.js';

// one way begins with a command of the built program

let run: MailRun;
let committee: Stored;
let unit: Stored;
let world: World;
let byAdmin: Client;
let count = 0;

beforeAll(async () => {
  await buildProgram();
  run = await startMailRun('2026-06-15T09:00:00+07:00');
  world = new World(run.app.dataSource.manager);
  committee = await world.committee();
  unit = await world.body(committee);
  const admin = await world.account({ role: 'admin', at: committee });
  byAdmin = await run.app.client().signIn(admin.email, PASSWORD);
});
afterAll(() => run.close());

/** A way to set a password, which one may try again as long as it was refused. */
interface Way {
  readonly email: string;
  set(password: string): Promise<Answer>;
}

const visitor = () => run.app.client();

/** The secret of the only link among the mails that go out. */
async function mailedToken(): Promise<string> {
  await run.app.get(PasswordResetsService).settled();
  await run.app.get(DeliveryService).deliverDue();
  const texts = await Promise.all(run.sink.taken.splice(0).map(async ({ parsed }) => (await parsed).text));
  const [token] = texts.flatMap((text) => /#(?:invitation|reset)=([\w-]{43})/.exec(text ?? '')?.[1] ?? []);
  if (token === undefined) throw new Error('no mail with a link');
  return token;
}

const newAddress = (): string => `person-${(count += 1)}.thanh-tra@test.example`;

async function invitationLink(): Promise<Way> {
  const email = newAddress();
  const roles = [{ role: 'officer', bodyId: unit.id }];
  const made = await byAdmin.post('/invitations', { email, name: 'Thanh tra xã', roles });
  expect(made.status).toBe(201);
  const token = await mailedToken();
  return { email, set: (password) => visitor().post('/invitations/confirm', { token, password }) };
}

async function resetLink(): Promise<Way> {
  const { email } = await world.account({ role: 'officer', at: unit });
  await visitor().post('/password-reset', { email });
  const token = await mailedToken();
  return { email, set: (password) => visitor().post('/password-reset/confirm', { token, password }) };
}

const byCode = (email: string, code: string): Way => ({
  email,
  set: (password) => visitor().post('/one-time-codes/confirm', { email, code, password }),
});

async function oneTimeCode(): Promise<Way> {
  const email = newAddress();
  const roles = [{ role: 'officer', bodyId: unit.id }];
  const { body } = await byAdmin.post<{ id: string }>('/accounts', { email, name: 'Thanh tra xã', roles });
  const { code } = (await byAdmin.post<{ code: string }>(`/accounts/${body.id}/one-time-code`)).body;
  run.sink.taken.splice(0);
  return byCode(email, code);
}

async function createAccountCommand(): Promise<Way> {
  const email = newAddress();
  const env = { DATABASE_URL: run.app.settings.databaseUrl ?? '', VAR_DIR: run.app.settings.varDir };
  const args = [
    'create-account',
    '--email',
    email,
    '--name',
    'Thanh tra xã',
    '--role',
    `officer:${unit.code}`,
  ];
  const { out, err } = await runCommand(args, env);
  expect(err).toBe('');
  return byCode(email, /for 7 days: (\S+)/.exec(out)?.[1] ?? '');
}

async function ownPassword(): Promise<Way> {
  const { email } = await world.account({ role: 'officer', at: unit });
  const client = await run.app.client().signIn(email, PASSWORD);
  const set = (newPassword: string) => client.put('/me/password', { currentPassword: PASSWORD, newPassword });
  return { email, set };
}

const ways = [
  ['the link of an invitation', invitationLink],
  ['the link of a reset', resetLink],
  ['a one-time code', oneTimeCode],
  ['the code that the command create-account prints', createAccountCommand],
  ['a change of the own one', ownPassword],
] as const;

const full = (text: string): string =>
  text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)).replaceAll(' ', '\u3000');

/** What every way refuses, and why. */
const refusals = (email: string): readonly (readonly [string, string, string])[] => [
  ['11 characters', 'đồi thông ạ', 'password_length'],
  [
    '11 characters, however many marks they are typed with',
    'đồi thông ạ'.normalize('NFD'),
    'password_length',
  ],
  ['129 characters', 'đ'.repeat(129), 'password_length'],
  ['a common one', 'matkhau123456', 'password_common'],
  ['a common one with marks, capitals and blanks', 'Mật Khẩu 123456', 'password_common'],
  ['a common one in full width', full('matkhau123456'), 'password_common'],
  ['a row of keys', '1qaz2wsx3edc', 'password_common'],
  ['the own address and a year', `${email}2026`, 'password_common'],
];

describe.each(ways)('a password set by %s', (_, begin) => {
  it('has 12 to 128 characters, is none that is guessed first, and is one password on every keyboard', async () => {
    const { email, set } = await begin();
    for (const [what, password, code] of refusals(email)) {
      const { status, body } = await set(password);
      expect([what, status, body['code']]).toEqual([what, 400, code]);
      expect(JSON.stringify(body)).not.toContain(password);
    }
    const password = 'nhà 5 tầng ở dốc';
    expect((await set(full(password).normalize('NFD'))).status).toBe(204);
    for (const typed of [password, password.normalize('NFD'), full(password)]) {
      const { status } = await visitor().post('/session', { email, password: typed });
      expect([typed, status]).toEqual([typed, 201]);
    }
  });

  it('may have 128 characters of any kind', async () => {
    const { email, set } = await begin();
    const password = `${[...'đồi thông 2 mộ 🌲 '.repeat(9)].slice(0, 120).join('')}dốc cỏ ở`.normalize('NFC');
    expect([...password]).toHaveLength(128);
    expect((await set(password)).status).toBe(204);
    expect((await visitor().post('/session', { email, password })).status).toBe(201);
  });
});

describe('the command create-account', () => {
  it('takes no password: whoever makes an account never knows it', async () => {
    const args = ['create-account', '--email', 'x@test.example', '--name', 'x', '--role', 'admin'];
    const { code, err } = await runCommand([...args, '--password', 'một mật khẩu dài'], {
      DATABASE_URL: 'postgresql://nowhere.test/x',
    });
    expect(code).toBe(2);
    expect(err).toContain("unknown option '--password'");
  });
});
