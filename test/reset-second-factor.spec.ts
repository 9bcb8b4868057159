import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import { DeliveryService } from '../src/mail/delivery.service.js';
import type { Client } from './support/client.js';
import { type MailRun, startMailRun } from './support/mail-run.js';
import { runCommand } from './support/commands.js';
import { buildProgram } from './support/program-build.js';
import { SoftwarePasskey } from './support/software-passkey.js';
import { PASSWORD, type Stored, type StoredAccount, World } from './support/world.js';

// the whole program runs for each command

let run: MailRun;
let world: World;
let committee: Stored;
let admin: StoredAccount;
let client: Client;

beforeAll(async () => {
  await buildProgram();
  run = await startMailRun('2026-06-15T09:00:00+07:00', { SECOND_FACTOR: 'board' });
  world = new World(run.app.dataSource.manager);
  committee = await world.committee();
  admin = await newAdmin();
  client = await withFactors(admin);
  await mails();
});
afterAll(() => run.close());

const newAdmin = (): Promise<StoredAccount> => world.account({ role: 'admin', at: committee });

/** Signs in and sets up codes and a passkey. */
async function withFactors({ email }: StoredAccount): Promise<Client> {
  const signedIn = await run.app.client().signIn(email, PASSWORD);
  const { secret } = (
    await signedIn.post<{ secret: string }>('/me/second-factors/totp', { password: PASSWORD })
  ).body;
  const code = TOTP.generate({ secret: Secret.fromBase32(secret) });
  expect((await signedIn.post('/me/second-factors/totp/confirm', { code })).status).toBe(201);
  const { options } = (
    await signedIn.post<{ options: { challenge: string } }>('/me/passkeys/options', { password: PASSWORD })
  ).body;
  const { origin } = new URL(run.app.settings.publicUrl);
  const response = new SoftwarePasskey().create({ challenge: options.challenge, origin });
  expect((await signedIn.post('/me/passkeys', { name: 'Phone', response })).status).toBe(201);
  return signedIn;
}

async function mails() {
  await run.app.get(DeliveryService).deliverDue();
  return Promise.all(
    run.sink.taken.splice(0).map(async ({ to, parsed }) => {
      const { subject = '', text = '' } = await parsed;
      return { to, subject, text };
    }),
  );
}

async function stageOf({ email }: StoredAccount) {
  const answer = await run.app.client().post<{ stage: string }>('/session', { email, password: PASSWORD });
  return answer.body.stage;
}

const dondoc = (args: readonly string[], env: Record<string, string> = {}) =>
  runCommand(['reset-second-factor', ...args], {
    DATABASE_URL: run.app.settings.databaseUrl ?? '',
    VAR_DIR: run.app.settings.varDir,
    DONDOC_NOW: '2026-06-15T09:00:00+07:00',
    ...env,
  });

const query = (sql: string, values: unknown[] = []) => run.app.dataSource.query<object[]>(sql, values);

describe('dondoc reset-second-factor', () => {
  it('lets the only administrator in again who has lost the factor: by password, to set up a new one', async () => {
    expect(await stageOf(admin)).toBe('second_factor');
    const { code, out, err } = await dondoc([admin.email.toUpperCase()]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(`Took the second factor of ${admin.email.toUpperCase()} away`);
    expect((await client.get('/me')).status).toBe(401);
    expect(await stageOf(admin)).toBe('set_up');
    client = await withFactors(admin);
    expect(await stageOf(admin)).toBe('second_factor');
  });

  it('is on record as the program’s act, and the owner is told by mail', async () => {
    expect(
      await query(
        `select action, actor_id from history where object_id = $1 and action = 'account.second-factor-removed'`,
        [admin.id],
      ),
    ).toEqual([{ action: 'account.second-factor-removed', actor_id: null }]);
    expect(
      await query(
        `select kind, actor_id from security_event where account_id = $1 and kind = 'second-factor-removed'`,
        [admin.id],
      ),
    ).toEqual([{ kind: 'second-factor-removed', actor_id: null }]);
    const told = (await mails()).filter(({ subject }) => /bị gỡ/.test(subject));
    expect(told.map(({ to }) => to)).toEqual([admin.email]);
  });

  it('tells all other administrators by mail, whose account it was', async () => {
    const [second, third] = [await newAdmin(), await newAdmin()];
    await run.app.dataSource.query(`update account set language = 'en' where id = $1`, [third.id]);
    expect((await dondoc([admin.email])).code).toBe(0);
    const told = (await mails()).filter(({ subject }) => /gỡ|removed/.test(subject));
    expect(told.map(({ to }) => to).sort()).toEqual([admin.email, second.email, third.email].sort());
    const textTo = ({ email }: StoredAccount) => told.find(({ to }) => to === email)?.text;
    expect(textTo(second)).toMatch(new RegExp(`\\(${admin.email}\\) bằng một lệnh trên máy chủ`));
    expect(textTo(third)).toMatch(new RegExp(`\\(${admin.email}\\) by a command on the server`));
  });

  it('says that there is no such account or no factor, changes nothing then and tells nobody', async () => {
    const before = await query('select count(*)::int as n from history');
    const nobody = await dondoc(['nobody@test.example'], { LANG: 'vi_VN.UTF-8' });
    expect([nobody.code, nobody.err]).toEqual([1, 'Không có tài khoản “nobody@test.example”.\n']);
    const none = await dondoc([admin.email]);
    expect([none.code, none.err]).toEqual([1, expect.stringContaining('second factor')]);
    expect(none.err).not.toContain('    at ');
    expect(await query('select count(*)::int as n from history')).toEqual(before);
    expect(await mails()).toEqual([]);
    expect((await dondoc([])).code).toBe(2);
  });
});
