import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TOTP, Secret } from 'otpauth';
import { type TestApp, startApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { createTestDatabase } from '../support/database.js';
import { PASSWORD, type Stored, type StoredAccount, World } from '../support/world.js';

let app: TestApp;
let world: World;
let committee: Stored;
/** The database's time, which stands: codes and waits go by it. */
let now: Date;

beforeAll(async () => {
  app = await startApp(undefined, { SECOND_FACTOR: 'board' }, await createTestDatabase({ timeStands: true }));
  [{ now }] = await app.dataSource.query<[{ now: Date }]>('select now()');
  world = new World(app.dataSource.manager);
  committee = await world.committee();
});

afterAll(() => app.close());

/** The code of an app with that secret, so many steps of 30 seconds from the time that stands. */
const codeOf = (secret: string, steps = 0): string =>
  TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: now.getTime() + steps * 30_000 });

const officer = (): Promise<StoredAccount> => world.account({ role: 'officer', at: committee });
const boardMember = (): Promise<StoredAccount> => world.account({ role: 'board', at: committee });

const password = (client: Client, { email }: StoredAccount) =>
  client.post('/session', { email, password: PASSWORD });

/** Lets the codes of this moment be taken again, as if some minutes had passed. */
const minutesLater = ({ id }: StoredAccount) =>
  app.dataSource.query('update second_factor set last_step = last_step - 10 where account_id = $1', [id]);

/** Sets a second factor up with a session that may. */
async function setUp(client: Client): Promise<{ secret: string; recoveryCodes: string[] }> {
  const begun = await client.post<{ secret: string }>('/me/second-factors/totp', { password: PASSWORD });
  const { secret } = begun.body;
  const code = codeOf(secret, -1);
  const done = await client.post<{ recoveryCodes: string[] }>('/me/second-factors/totp/confirm', { code });
  expect(done.status).toBe(201);
  return { secret, recoveryCodes: done.body.recoveryCodes };
}

/** An account with a second factor, and a client that waits for its code. */
async function waiting(who: StoredAccount) {
  const first = await app.client().signIn(who.email, PASSWORD);
  const factor = await setUp(first);
  const client = app.client();
  expect((await password(client, who)).body).toEqual({
    stage: 'second_factor',
    account: null,
    methods: ['code', 'recovery_code'],
  });
  return { first, client, ...factor };
}

const events = async ({ id }: StoredAccount) =>
  (
    await app.dataSource.query<{ kind: string }[]>(
      'select kind from security_event where account_id = $1 order by id',
      [id],
    )
  ).map(({ kind }) => kind);

describe('a sign-in with a second factor', () => {
  it('is none until the code is given, which takes one more request', async () => {
    const who = await officer();
    const { client, secret } = await waiting(who);
    for (const path of ['/me', '/tasks', '/sessions', '/tokens', '/me/second-factors']) {
      expect(await client.get(path)).toMatchObject({ status: 401, body: { code: 'code_required' } });
    }
    expect((await client.post('/me/second-factors/totp', { password: PASSWORD })).status).toBe(401);
    expect((await client.get('/session')).body).toMatchObject({ stage: 'second_factor', account: null });
    const signedIn = await client.post('/session/code', { code: codeOf(secret) });
    expect(signedIn).toMatchObject({
      status: 200,
      body: { stage: 'signed_in', account: { email: who.email } },
    });
    expect((await client.get('/me')).status).toBe(200);
    expect((await client.get('/session')).body).toMatchObject({ stage: 'signed_in', methods: [] });
  });

  it('gets a new cookie with the stage, and the one of before is none', async () => {
    const { client, secret } = await waiting(await officer());
    const before = client.cookieHeader();
    await client.post('/session/code', { code: codeOf(secret) });
    expect(client.cookieHeader()).not.toBe(before);
    expect((await app.client().get('/session', { headers: { cookie: before } })).status).toBe(401);
  });

  it('takes each code once, and none older than one given before', async () => {
    const who = await officer();
    const { client, secret } = await waiting(who);
    const code = codeOf(secret);
    expect((await client.post('/session/code', { code })).status).toBe(200);
    const second = app.client();
    await password(second, who);
    const refused = { status: 401, body: { code: 'wrong_code' } };
    expect(await second.post('/session/code', { code })).toMatchObject(refused);
    expect(await second.post('/session/code', { code: codeOf(secret, -1) })).toMatchObject(refused);
    expect((await second.post('/session/code', { code: codeOf(secret, 1) })).status).toBe(200);
  });

  it('takes a code of two sessions at once for one of them', async () => {
    const who = await officer();
    const { client, secret } = await waiting(who);
    const other = app.client();
    await password(other, who);
    const code = codeOf(secret);
    const answers = await Promise.all([client, other].map((one) => one.post('/session/code', { code })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
  });

  it('takes no code of another time, another account or another form', async () => {
    const who = await officer();
    const { client } = await waiting(who);
    const { secret: others } = await waiting(await officer());
    for (const code of [codeOf(others), 'x', '１２３４５６']) {
      expect(await client.post('/session/code', { code })).toMatchObject({
        status: 401,
        body: { code: 'wrong_code' },
      });
    }
    expect(await events(who)).toContain('code-failed');
  });

  it('takes no code from minutes ago', async () => {
    const who = await officer();
    const { client, secret } = await waiting(who);
    await minutesLater(who);
    expect((await client.post('/session/code', { code: codeOf(secret, -3) })).status).toBe(401);
    expect((await client.post('/session/code', { code: codeOf(secret, 3) })).status).toBe(401);
    expect((await client.post('/session/code', { code: codeOf(secret) })).status).toBe(200);
  });

  it('slows guesses down, even with the right password again and again', async () => {
    const who = await officer();
    const { client, secret } = await waiting(who);
    const statuses: number[] = [];
    for (let guess = 0; guess < 7; guess += 1) {
      await password(client, who);
      statuses.push((await client.post('/session/code', { code: 'x' })).status);
    }
    expect(statuses.slice(0, 5)).toEqual([401, 401, 401, 401, 401]);
    expect(statuses).toContain(429);
    const held = await client.post('/session/code', { code: codeOf(secret) });
    expect(held.status).toBe(429);
    expect(Number(held.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('ends half an hour after the password where no code comes', async () => {
    const { client, secret } = await waiting(await officer());
    await app.dataSource.query(`update session set created_at = now() - interval '31 minutes'`);
    expect((await client.post('/session/code', { code: codeOf(secret) })).status).toBe(401);
  });

  it('can be given up', async () => {
    const { client } = await waiting(await officer());
    expect((await client.delete('/session')).status).toBe(204);
    expect((await client.get('/session')).status).toBe(401);
  });

  it('is an event of its own at each stage', async () => {
    const who = await officer();
    const { client, secret } = await waiting(who);
    expect(await events(who)).toEqual(['signed-in', 'second-factor-added']);
    await client.post('/session/code', { code: codeOf(secret) });
    expect(await events(who)).toEqual(['signed-in', 'second-factor-added', 'signed-in']);
  });
});

describe('recovery codes', () => {
  it('are ten, each good for one sign-in, however they are typed', async () => {
    const who = await officer();
    const { client, recoveryCodes } = await waiting(who);
    expect(new Set(recoveryCodes).size).toBe(10);
    const [code = ''] = recoveryCodes;
    expect(code).toMatch(/^([A-Z2-7]{4}-){5}[A-Z2-7]{4}$/);
    const typed = code.toLowerCase().replaceAll('-', ' ');
    expect((await client.post('/session/recovery-code', { code: typed })).body).toMatchObject({
      stage: 'signed_in',
    });
    const again = app.client();
    await password(again, who);
    expect(await again.post('/session/recovery-code', { code })).toMatchObject({
      status: 401,
      body: { code: 'wrong_code' },
    });
    expect((await client.get('/me/second-factors')).body).toMatchObject({ recoveryCodesLeft: 9 });
    expect(await events(who)).toContain('recovery-code-used');
  });

  it('are replaced all at once, with the password', async () => {
    const who = await officer();
    const { first, client, recoveryCodes } = await waiting(who);
    expect((await first.post('/me/recovery-codes', { password: 'wrong' })).status).toBe(400);
    const made = await first.post<{ recoveryCodes: string[] }>('/me/recovery-codes', { password: PASSWORD });
    expect((await client.post('/session/recovery-code', { code: recoveryCodes[1] })).status).toBe(401);
    expect((await client.post('/session/recovery-code', { code: made.body.recoveryCodes[1] })).status).toBe(
      200,
    );
  });
});

describe('a second factor', () => {
  it('takes the password to be begun, and a code of its own to count', async () => {
    const who = await officer();
    const client = await app.client().signIn(who.email, PASSWORD);
    const wrong = await client.post('/me/second-factors/totp', { password: 'wrong' });
    expect(wrong).toMatchObject({ status: 400, body: { code: 'wrong_password' } });
    expect((await client.post('/me/second-factors/totp')).status).toBe(400);
    const begun = await client.post<{ uri: string; secret: string }>('/me/second-factors/totp', {
      password: PASSWORD,
    });
    expect(begun.body.uri).toContain(`secret=${begun.body.secret}`);
    const confirm = (code: string) => client.post('/me/second-factors/totp/confirm', { code });
    expect(await confirm('x')).toMatchObject({ status: 400, body: { code: 'wrong_code' } });
    expect((await password(app.client(), who)).body).toMatchObject({ stage: 'signed_in' });
    await app.dataSource.query(`update second_factor set pending_until = now() - interval '1 minute'`);
    expect((await confirm(codeOf(begun.body.secret))).status).toBe(400);
  });

  it('ends all other sessions when it comes and when it goes', async () => {
    const who = await officer();
    const [client, other] = [
      await app.client().signIn(who.email, PASSWORD),
      await app.client().signIn(who.email, PASSWORD),
    ];
    const { secret } = await setUp(client);
    expect((await other.get('/me')).status).toBe(401);
    await password(other, who);
    await other.post('/session/code', { code: codeOf(secret) });
    expect((await other.get('/me')).status).toBe(200);
    const remove = (given: string) => client.post('/me/second-factors/totp/remove', { password: given });
    expect((await remove('wrong')).status).toBe(400);
    expect((await remove(PASSWORD)).status).toBe(204);
    expect((await other.get('/me')).status).toBe(401);
    expect((await client.get('/me/second-factors')).body).toEqual({
      required: false,
      totp: null,
      recoveryCodesLeft: 0,
    });
    expect((await password(app.client(), who)).body).toMatchObject({ stage: 'signed_in' });
  });

  it('can be replaced by that of another phone, and only then the old one ends', async () => {
    const who = await officer();
    const { first, client, secret: old } = await waiting(who);
    await first.post('/me/second-factors/totp', { password: PASSWORD });
    expect((await client.post('/session/code', { code: codeOf(old) })).status).toBe(200);
    const { secret } = await setUp(client);
    await minutesLater(who);
    const later = app.client();
    await password(later, who);
    expect((await later.post('/session/code', { code: codeOf(old) })).status).toBe(401);
    expect((await later.post('/session/code', { code: codeOf(secret) })).status).toBe(200);
  });

  it('is kept sealed, and its recovery codes as hashes', async () => {
    const { secret, recoveryCodes } = await waiting(await officer());
    const rows = await app.dataSource.query<object[]>(
      `select row_to_json(f)::text from second_factor f union all select row_to_json(r)::text from recovery_code r
       union all select row_to_json(h)::text from history h union all select row_to_json(e)::text from security_event e`,
    );
    const kept = JSON.stringify(rows);
    for (const one of [secret, ...recoveryCodes, ...recoveryCodes.map((code) => code.replaceAll('-', ''))])
      expect(kept).not.toContain(one);
  });
});

describe('an account that must have a second factor', () => {
  it('sets one up before anything else, and is signed in with it', async () => {
    const who = await boardMember();
    const client = app.client();
    expect((await password(client, who)).body).toEqual({
      stage: 'set_up',
      account: null,
      methods: ['code', 'passkey'],
    });
    expect(await client.get('/me')).toMatchObject({
      status: 401,
      body: { code: 'second_factor_set_up_required' },
    });
    const begun = await client.post<{ secret: string }>('/me/second-factors/totp');
    const code = codeOf(begun.body.secret);
    expect((await client.post('/me/second-factors/totp/confirm', { code })).status).toBe(201);
    expect((await client.get('/me')).status).toBe(200);
    expect(await events(who)).toEqual(['second-factor-added', 'signed-in']);
  });

  it('cannot take it away itself', async () => {
    const client = app.client();
    await password(client, await boardMember());
    await setUp(client);
    const refused = await client.post('/me/second-factors/totp/remove', { password: PASSWORD });
    expect(refused).toMatchObject({ status: 409, body: { code: 'second_factor_required' } });
  });

  it('has to set one up at once when it comes to hold such a role', async () => {
    const who = await officer();
    const client = await app.client().signIn(who.email, PASSWORD);
    await app.dataSource.query(`insert into account_role (account_id, role) values ($1, 'admin')`, [who.id]);
    expect((await client.get('/me')).body).toMatchObject({ code: 'second_factor_set_up_required' });
  });

  it('that lost it is freed of it by another administrator, never by itself', async () => {
    const admin = await world.account({ role: 'admin', at: committee });
    const client = app.client();
    await password(client, admin);
    await setUp(client);
    expect(await client.delete(`/accounts/${admin.id}/second-factors`)).toMatchObject({
      status: 400,
      body: { code: 'own_second_factor' },
    });
    const who = await boardMember();
    const lost = app.client();
    await password(lost, who);
    await setUp(lost);
    expect((await client.delete(`/accounts/${who.id}/second-factors`)).status).toBe(204);
    expect((await lost.get('/me')).status).toBe(401);
    expect((await password(app.client(), who)).body).toMatchObject({ stage: 'set_up' });
    expect(await events(who)).toContain('second-factor-removed');
    expect((await client.delete(`/accounts/${who.id}/second-factors`)).status).toBe(404);
  });
});
