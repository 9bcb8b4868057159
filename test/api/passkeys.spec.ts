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

/** Answers a challenge of the client's own session. */
const signsInBy = async (client: Client, passkey: SoftwarePasskey) =>
  (await prove(client, passkey.get(await asked(client)))).status;

/** What security events and history tell of the account since it was made. */
async function recorded({ id }: StoredAccount) {
  const { dataSource } = app;
  const events = await dataSource.query<{ kind: string; actor: string | null; method: string | null }[]>(
    `select kind, actor_id as actor, detail->>'method' as method from security_event where account_id = $1 order by id`,
    [id],
  );
  const history = await dataSource.query<{ action: string; actor: string | null }[]>(
    'select action, actor_id as actor from history where object_id = $1 order by number',
    [id],
  );
  return {
    events: events.map(({ kind, actor, method }) => [kind, actor, method]),
    history: history.map(({ action, actor }) => [action, actor]),
  };
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

  it('that was taken away signs nobody in, and another one still does', async () => {
    const who = await account('officer');
    const client = await app.client().signIn(who.email, PASSWORD);
    const { passkey: lost, added } = await add(client);
    const { passkey: kept } = await add(client);
    const begun = await waiting(who);
    const answer = lost.get(await asked(begun));
    expect(
      (await client.post(`/me/passkeys/${added.body.passkey.id}/remove`, { password: PASSWORD })).status,
    ).toBe(204);
    expect((await prove(begun, answer)).status).toBe(401);
    const later = await waiting(who);
    expect(await signsInBy(later, lost)).toBe(401);
    expect(await signsInBy(later, kept)).toBe(200);
  });

  it('is refused where its answer is for another host, another session, another purpose, or changed', async () => {
    const who = await account('officer');
    const { passkey } = await add(await app.client().signIn(who.email, PASSWORD));
    const [client, other] = [await waiting(who), await waiting(who)];
    const foreign = passkey.get({ ...(await asked(client)), rpId: 'elsewhere.example' });
    expect(await prove(client, foreign)).toMatchObject(refused);
    expect(await prove(client, passkey.get(await asked(other)))).toMatchObject(refused);
    const { challenge: given } = await asked(client);
    expect(await prove(client, passkey.create({ challenge: given, origin }))).toMatchObject(refused);
    const right = passkey.get(await asked(client));
    const { response } = passkey.get(await asked(client));
    expect(
      await prove(client, { ...right, response: { ...right.response, signature: response.signature } }),
    ).toMatchObject(refused);
    expect(await signsInBy(client, passkey)).toBe(200);
  });

  it('is not added where it was made for another host', async () => {
    const client = await app.client().signIn((await account('officer')).email, PASSWORD);
    const given = await challenge(client, '/me/passkeys/options');
    const response = new SoftwarePasskey().create({ challenge: given, origin, rpId: 'elsewhere.example' });
    expect((await client.post('/me/passkeys', { name: 'x', response })).body).toMatchObject({
      code: 'wrong_passkey',
    });
  });

  it('has one try for a challenge: a wrong one uses it up', async () => {
    const who = await account('officer');
    const { passkey } = await add(await app.client().signIn(who.email, PASSWORD));
    const client = await waiting(who);
    const right = passkey.get(await asked(client));
    expect(await prove(client, new SoftwarePasskey().get({ challenge: 'b3RoZXI', origin }))).toMatchObject(
      refused,
    );
    expect(await prove(client, right)).toMatchObject(refused);
    expect(await signsInBy(client, passkey)).toBe(200);
  });

  it('that signs with a count of before is refused, as a copy of it would', async () => {
    const who = await account('officer');
    const { passkey } = await add(await app.client().signIn(who.email, PASSWORD));
    passkey.counter = 40;
    expect(await signsInBy(await waiting(who), passkey)).toBe(200);
    const client = await waiting(who);
    for (const before of [0, 39, 40]) {
      passkey.counter = before;
      expect([before, await signsInBy(client, passkey)]).toEqual([before, 401]);
    }
    passkey.counter = 41;
    expect(await signsInBy(client, passkey)).toBe(200);
  });

  it('is on record with whose it is: added, wrong, signed in, taken away', async () => {
    const who = await account('officer');
    const client = await app.client().signIn(who.email, PASSWORD);
    const { passkey, added } = await add(client);
    const second = await waiting(who);
    await prove(second, new SoftwarePasskey().get(await asked(second)));
    expect(await signsInBy(second, passkey)).toBe(200);
    await second.post(`/me/passkeys/${added.body.passkey.id}/remove`, { password: PASSWORD });
    expect(await recorded(who)).toEqual({
      events: [
        ['signed-in', who.id, null],
        ['passkey-added', who.id, null],
        ['code-failed', null, 'passkey'],
        ['signed-in', who.id, null],
        ['passkey-removed', who.id, null],
      ],
      history: [
        ['account.signed-in', who.id],
        ['account.passkey-added', who.id],
        ['account.signed-in', who.id],
        ['account.passkey-removed', who.id],
      ],
    });
  });

  it('that is wrong again and again has to wait, the right one too, and is told how long', async () => {
    const who = await account('officer');
    const { passkey } = await add(await app.client().signIn(who.email, PASSWORD));
    const client = await waiting(who);
    const wrong = new SoftwarePasskey();
    const statuses: number[] = [];
    for (let guess = 0; guess < 6; guess += 1) statuses.push(await signsInBy(client, wrong));
    expect(statuses).toEqual([401, 401, 401, 401, 401, 401]);
    await app.dataSource.query(
      `update limit_count set until = until + interval '1 hour' where until > now()`,
    );
    const held = await prove(client, passkey.get(await asked(client)));
    expect(held).toMatchObject({ status: 429, body: { code: 'too_many_requests' } });
    expect(Number(held.headers.get('retry-after'))).toBeGreaterThan(0);
    const { events } = await recorded(who);
    expect(events.filter(([kind]) => kind === 'code-failed')).toHaveLength(6);
    expect(
      await app.dataSource.query(
        `select 1 from security_event where kind = 'limit-hit' and detail->>'limit' = 'code'`,
      ),
    ).toHaveLength(1);
    await app.dataSource.query(`update limit_count set until = now()`);
    expect(await signsInBy(client, passkey)).toBe(200);
  });

  it('is begun with the password only, and guessing that has to wait too', async () => {
    const client = await app.client().signIn((await account('officer')).email, PASSWORD);
    const begin = (password: string) => client.post('/me/passkeys/options', { password });
    for (let guess = 0; guess < 6; guess += 1) expect((await begin('guessed')).status).toBe(400);
    await app.dataSource.query(
      `update limit_count set until = until + interval '1 hour' where until > now()`,
    );
    const held = await begin(PASSWORD);
    expect(held.status).toBe(429);
    expect(Number(held.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});
