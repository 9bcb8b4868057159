import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actions, tokensMayCall } from '../../src/accounts/policy.js';
import { type TestApp, startApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { programRoutes } from './walk/program-routes.js';
import { PASSWORD, type Stored, type StoredAccount, World } from '../support/world.js';

interface Made {
  readonly id: string;
  readonly secret: string;
  readonly prefix: string;
  readonly expiresAt: string;
}

let app: TestApp;
let world: World;
let committee: Stored;
let owner: StoredAccount;
let client: Client;

beforeAll(async () => {
  app = await startApp();
  world = new World(app.dataSource.manager);
  committee = await world.committee();
  owner = await world.account({ role: 'admin', at: committee }, { role: 'board', at: committee });
  client = await app.client().signIn(owner.email, PASSWORD);
});

afterAll(() => app.close());

async function make(scope: 'read' | 'write', days = 30): Promise<Made> {
  const answer = await client.post<Made>('/tokens', { name: 'export', scope, days });
  expect(answer.status).toBe(201);
  return answer.body;
}

describe('a token', () => {
  it('is shown once and kept as SHA-256 only', async () => {
    const made = await make('read');
    expect(made.secret).toMatch(/^dd_[\w-]{43}$/);
    const listed = await client.get('/tokens');
    expect(listed.body).toMatchObject({ items: [{ id: made.id, prefix: made.secret.slice(0, 8) }] });
    const stored = await app.dataSource.query<object[]>('select * from api_token');
    expect(JSON.stringify([listed.body, stored])).not.toContain(made.secret);
  });

  it('lives as many days as asked for, at most a year', async () => {
    const made = await make('read', 365);
    const [row] = await app.dataSource.query<{ days: number }[]>(
      `select extract(day from expires_at - created_at)::int as days from api_token where id = $1`,
      [made.id],
    );
    expect(row?.days).toBe(365);
    const tooLong = await client.post('/tokens', { name: 'export', scope: 'read', days: 366 });
    expect(tooLong).toMatchObject({ status: 400, body: { fields: [{ name: 'days' }] } });
  });

  it('reads with the rights that its owner has at the moment', async () => {
    const someone = await world.account();
    const own = await app.client().signIn(someone.email, PASSWORD);
    const made = await own.post<Made>('/tokens', { name: 'export', scope: 'read', days: 1 });
    const program = app.client().useToken(made.body.secret);
    expect((await program.get('/me')).body).toMatchObject({ roles: [] });
    await app.dataSource.query(`insert into account_role values ($1, 'officer', $2)`, [
      someone.id,
      committee.id,
    ]);
    expect((await program.get('/me')).body).toMatchObject({ roles: [{ role: 'officer' }] });
    await app.dataSource.query('update account set ended_at = now() where id = $1', [someone.id]);
    expect((await program.get('/me')).status).toBe(401);
  });

  it('is refused when it is wrong, ended or expired', async () => {
    expect((await app.client().useToken('dd_wrong').get('/me')).body).toMatchObject({
      status: 401,
      code: 'bad_token',
    });
    const [ended, expired] = [await make('write'), await make('write')];
    expect((await client.delete(`/tokens/${ended.id}`)).status).toBe(204);
    await app.dataSource.query('update api_token set expires_at = now() where id = $1', [expired.id]);
    for (const { secret } of [ended, expired]) {
      expect((await app.client().useToken(secret).get('/me')).status).toBe(401);
    }
  });

  it('manages no accounts, passwords, sessions or tokens, whatever its owner may', async () => {
    const { secret, id } = await make('write');
    const program = app.client().useToken(secret);
    const refused = { status: 403, body: { code: 'not_by_token' } };
    expect(await program.get('/accounts')).toMatchObject(refused);
    expect(await program.post('/accounts', {})).toMatchObject(refused);
    expect(await program.put('/me/password', {})).toMatchObject(refused);
    expect(await program.get('/sessions')).toMatchObject(refused);
    expect(await program.post('/tokens', {})).toMatchObject(refused);
    expect(await program.delete(`/tokens/${id}`)).toMatchObject(refused);
  });

  it('is refused by every route that manages sign-ins, accounts or what was recorded of them', async () => {
    const managing =
      /^(account|me\.secure|security-event|session|password|second-factor|passkey|identity|invitation)/;
    expect(actions.filter((action) => managing.test(action) && tokensMayCall(action))).toEqual([]);
    const paths = /\/(accounts|sessions|tokens|password|security-events|second-factor|passkeys|identit)/;
    const routes = programRoutes(app).filter(
      ({ route, action }) => paths.test(route) && action !== 'public.use',
    );
    expect(routes.length).toBeGreaterThan(10);
    const { secret } = await make('write');
    const program = app.client().useToken(secret);
    for (const { route } of routes) {
      const [method = '', pattern = ''] = route.split(' ');
      const path = pattern.replace('/api/v1', '').replace(/:\w+/g, owner.id);
      const page = !pattern.startsWith('/api/v1');
      const answer = await program.request(method, path, { page, headers: { accept: 'application/json' } });
      expect([route, answer.status, answer.body['code']]).toEqual([route, 403, 'not_by_token']);
    }
  });

  it('shows its owner the day of its last use', async () => {
    const { secret, id } = await make('read');
    const shown = async () => {
      const { items } = (await client.get<{ items: { id: string; lastUsedOn: string | null }[] }>('/tokens'))
        .body;
      return items.find((one) => one.id === id)?.lastUsedOn;
    };
    expect(await shown()).toBeNull();
    await app.client().useToken(secret).get('/me');
    const [today] = await app.dataSource.query<{ day: string }[]>(
      `select (now() at time zone 'UTC')::date as day`,
    );
    expect(await shown()).toBe(today?.day);
  });

  it('ends with its account, and stays ended when that is opened again', async () => {
    const someone = await world.account({ role: 'officer', at: committee });
    const own = await app.client().signIn(someone.email, PASSWORD);
    const made = await own.post<Made>('/tokens', { name: 'export', scope: 'read', days: 1 });
    const program = app.client().useToken(made.body.secret);
    expect((await program.get('/me')).status).toBe(200);
    expect((await client.patch(`/accounts/${someone.id}`, { ended: true }, 1)).status).toBe(200);
    expect((await program.get('/me')).status).toBe(401);
    expect((await client.patch(`/accounts/${someone.id}`, { ended: false }, 2)).status).toBe(200);
    expect((await program.get('/me')).status).toBe(401);
  });

  it('can be ended by an administrator, with all others of the account', async () => {
    const someone = await world.account();
    const own = await app.client().signIn(someone.email, PASSWORD);
    const secrets: string[] = [];
    for (const scope of ['read', 'write']) {
      secrets.push((await own.post<Made>('/tokens', { name: 'export', scope, days: 1 })).body.secret);
    }
    const mine = await make('read');
    expect((await client.delete(`/accounts/${someone.id}/tokens`)).status).toBe(204);
    for (const secret of secrets) expect((await app.client().useToken(secret).get('/me')).status).toBe(401);
    expect((await own.get('/me')).status).toBe(200);
    expect((await app.client().useToken(mine.secret).get('/me')).status).toBe(200);
  });

  it('that only reads changes nothing', async () => {
    const { secret } = await make('read');
    const answer = await app.client().useToken(secret).post('/bodies', {});
    expect(answer).toMatchObject({ status: 403, body: { code: 'read_only_token' } });
  });

  it('needs no origin: a program may send one from anywhere', async () => {
    const { secret } = await make('write');
    const headers = { origin: 'https://elsewhere.example' };
    expect((await app.client().useToken(secret).post('/bodies', {}, headers)).status).toBe(400);
  });

  it('cannot be ended by another account', async () => {
    const { id } = await make('read');
    const stranger = await world.account({ role: 'admin', at: committee });
    const other = await app.client().signIn(stranger.email, PASSWORD);
    expect((await other.delete(`/tokens/${id}`)).status).toBe(404);
  });

  it('takes no Idempotency-Key, as its answer would be kept', async () => {
    const answer = await client.post(
      '/tokens',
      { name: 'export', scope: 'read', days: 1 },
      { 'idempotency-key': 'once' },
    );
    expect(answer).toMatchObject({ status: 400, body: { code: 'idempotency_key_refused' } });
  });
});
