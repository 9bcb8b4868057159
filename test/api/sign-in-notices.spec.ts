import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import { type TestApp, startApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { SoftwarePasskey } from '../support/software-passkey.js';
import { PASSWORD, type StoredAccount, World } from '../support/world.js';

const origin = 'http://localhost:3000';
const NEXT = 'another passphrase that nobody uses';

let app: TestApp;
let who: StoredAccount;
let client: Client;

beforeAll(async () => {
  app = await startApp(undefined, { PUBLIC_URL: origin });
});
afterAll(() => app.close());

const mails = async () =>
  (
    await app.dataSource.query<{ kind: string }[]>(
      'select kind from message where account_id = $1 order by id',
      [who.id],
    )
  ).map(({ kind }) => kind);

async function addCodes(): Promise<void> {
  const begun = await client.post<{ secret: string }>('/me/second-factors/totp', { password: PASSWORD });
  const code = TOTP.generate({ secret: Secret.fromBase32(begun.body.secret) });
  expect((await client.post('/me/second-factors/totp/confirm', { code })).status).toBe(201);
}

async function addPasskey(): Promise<string> {
  const begun = await client.post<{ options: { challenge: string } }>('/me/passkeys/options', {
    password: PASSWORD,
  });
  const response = new SoftwarePasskey().create({ challenge: begun.body.options.challenge, origin });
  const added = await client.post<{ passkey: { id: string } }>('/me/passkeys', { name: 'Phone', response });
  expect(added.status).toBe(201);
  return added.body.passkey.id;
}

describe('the owner of an account is mailed', () => {
  beforeAll(async () => {
    const world = new World(app.dataSource.manager);
    who = await world.account({ role: 'officer', at: await world.committee() });
    client = await app.client().signIn(who.email, PASSWORD);
  });

  it('of nothing where somebody signs in', async () => {
    expect(await mails()).toEqual([]);
  });

  it('of every change of how it is signed in to', async () => {
    await addCodes();
    const passkey = await addPasskey();
    await client.post('/me/recovery-codes', { password: PASSWORD });
    await client.post(`/me/passkeys/${passkey}/remove`, { password: PASSWORD });
    const changed = 'second-factor-changed';
    expect(await mails()).toEqual([changed, changed, changed, changed]);
    const removed = await client.post('/me/second-factors/totp/remove', { password: PASSWORD });
    expect(removed.status).toBe(204);
    expect((await mails()).at(-1)).toBe('second-factor-removed');
    const next = { currentPassword: PASSWORD, newPassword: NEXT };
    expect((await client.put('/me/password', next)).status).toBe(204);
    expect((await mails()).at(-1)).toBe('password-changed');
  });
});
