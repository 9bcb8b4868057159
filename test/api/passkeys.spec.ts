import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestApp, startApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { SoftwarePasskey } from '../support/software-passkey.js';
import { PASSWORD, type Stored, type StoredAccount, World } from '../support/world.js';

const origin = 'http://localhost:3000';
let app: TestApp;
let world: World;
let committee: Stored;

beforeAll(async () => {
  app = await startApp(undefined, { SECOND_FACTOR: 'board', PUBLIC_URL: origin });
  world = new World(app.dataSource.manager);
  committee = await world.committee();
});

afterAll(() => app.close());

const account = (role: 'officer' | 'board') => world.account({ role, at: committee });

async function waiting({ email }: StoredAccount): Promise<Client> {
  const client = app.client();
  await client.post('/session', { email, password: PASSWORD });
  return client;
}

async function challenge(client: Client, path: string): Promise<string> {
  const asked = await client.post<{ options: { challenge: string } }>(path, { password: PASSWORD });
  return asked.body.options.challenge;
}

async function add(client: Client, passkey = new SoftwarePasskey()) {
  const response = passkey.create({ challenge: await challenge(client, '/me/passkeys/options'), origin });
  const added = await client.post<{ passkey: { id: string }; recoveryCodes: string[] }>('/me/passkeys', {
    name: 'Phone',
    response,
  });
  return { passkey, added };
}

async function asked(client: Client) {
  const answer = await client.post<{ options: { challenge: string } }>('/session/passkey/options');
  return { challenge: answer.body.options.challenge, origin };
}

const prove = (client: Client, response: object) => client.post('/session/passkey', { response });
const refused = { status: 401, body: { code: 'wrong_passkey' } };

describe('a passkey', () => {
  it('satisfies where a second factor is required, gives recovery codes, and signs in', async () => {
    const who = await account('board');
    const client = await waiting(who);
    const { passkey, added } = await add(client);
    expect(added.status).toBe(201);
    expect(added.body.recoveryCodes.length).toBeGreaterThan(0);
    expect((await client.get('/me')).status).toBe(200);
    const second = await waiting(who);
    expect((await second.get('/session')).body).toMatchObject({
      stage: 'second_factor',
      methods: ['recovery_code', 'passkey'],
    });
    const proved = await prove(second, passkey.get(await asked(second)));
    expect(proved).toMatchObject({ status: 200, body: { stage: 'signed_in' } });
    const { id } = added.body.passkey;
    expect(await second.post(`/me/passkeys/${id}/remove`, { password: PASSWORD })).toMatchObject({
      status: 409,
      body: { code: 'second_factor_required' },
    });
    expect((await second.get<{ items: unknown[] }>('/me/passkeys')).body.items).toHaveLength(1);
  });

  it('is refused for another challenge, origin or account, when given again, and when too late', async () => {
    const who = await account('officer');
    const { passkey } = await add(await app.client().signIn(who.email, PASSWORD));
    const { passkey: others } = await add(
      await app.client().signIn((await account('officer')).email, PASSWORD),
    );
    const client = await waiting(who);
    expect(
      await prove(client, passkey.get({ ...(await asked(client)), challenge: 'b3RoZXI' })),
    ).toMatchObject(refused);
    const elsewhere = { ...(await asked(client)), origin: 'http://localhost:4000' };
    expect(await prove(client, passkey.get(elsewhere))).toMatchObject(refused);
    expect(await prove(client, others.get(await asked(client)))).toMatchObject(refused);
    const late = await asked(client);
    await app.dataSource.query(`update session set challenge_until = now() - interval '1 second'`);
    expect(await prove(client, passkey.get(late))).toMatchObject(refused);
  });

  it('is taken once for a challenge, and none whose counter went back', async () => {
    const who = await account('officer');
    const { passkey } = await add(await app.client().signIn(who.email, PASSWORD));
    const client = await waiting(who);
    const answer = passkey.get(await asked(client));
    expect((await prove(client, answer)).status).toBe(200);
    const second = await waiting(who);
    await asked(second);
    expect(await prove(second, answer)).toMatchObject(refused);
    passkey.counter = 0;
    expect(await prove(second, passkey.get(await asked(second)))).toMatchObject(refused);
    expect((await prove(second, passkey.get(await asked(second)))).status).toBe(200);
  });

  it('is not added with a wrong challenge or origin, or twice', async () => {
    const client = await app.client().signIn((await account('officer')).email, PASSWORD);
    const wrong = { status: 400 };
    const one = new SoftwarePasskey();
    await challenge(client, '/me/passkeys/options');
    const other = one.create({ challenge: 'b3RoZXI', origin });
    expect(await client.post('/me/passkeys', { name: 'x', response: other })).toMatchObject(wrong);
    const given = await challenge(client, '/me/passkeys/options');
    const elsewhere = one.create({ challenge: given, origin: 'http://localhost:4000' });
    expect(await client.post('/me/passkeys', { name: 'x', response: elsewhere })).toMatchObject(wrong);
    expect((await add(client, one)).added.status).toBe(201);
    expect((await add(client, one)).added.status).toBe(400);
  });

  it('is taken away by its owner, after which the password is enough', async () => {
    const who = await account('officer');
    const client = await app.client().signIn(who.email, PASSWORD);
    const { id } = (await add(client)).added.body.passkey;
    expect((await client.post(`/me/passkeys/${id}/remove`, { password: 'wrong' })).status).toBe(400);
    expect((await client.post(`/me/passkeys/${id}/remove`, { password: PASSWORD })).status).toBe(204);
    expect((await (await waiting(who)).get('/session')).body).toMatchObject({ stage: 'signed_in' });
  });

  it('goes with what an administrator takes away', async () => {
    const who = await account('board');
    await add(await waiting(who));
    const admin = await world.account({ role: 'admin', at: committee });
    const client = await waiting(admin);
    await add(client);
    expect((await client.delete(`/accounts/${who.id}/second-factors`)).status).toBe(204);
    expect((await (await waiting(who)).get('/session')).body).toMatchObject({ stage: 'set_up' });
  });
});
