import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { windowRules } from '../../src/platform/limits/limit-rules.js';
import { LimitsService } from '../../src/platform/limits/limits.service.js';
import { securityEventKinds } from '../../src/accounts/security-event-kinds.js';
import { type TestApp, startApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { PASSWORD, type Stored, type StoredAccount, World } from '../support/world.js';

interface Event {
  readonly id: string;
  readonly kind: string;
  readonly label: string;
  readonly actorId: string | null;
  readonly accountId: string | null;
  readonly address: string | null;
  readonly detail: Record<string, unknown>;
}
interface Page {
  readonly items: Event[];
  readonly nextCursor: string | null;
}

let app: TestApp;
let world: World;
let committee: Stored;
let unit: Stored;
let boss: StoredAccount;
let admin: Client;

beforeAll(async () => {
  app = await startApp();
  world = new World(app.dataSource.manager);
  committee = await world.committee();
  unit = await world.body(committee);
  boss = await world.account({ role: 'admin', at: committee });
  admin = await app.client().signIn(boss.email, PASSWORD);
});
afterAll(() => app.close());

async function officer(): Promise<{ account: StoredAccount; client: Client }> {
  const account = await world.account({ role: 'officer', at: unit });
  return { account, client: await app.client().signIn(account.email, PASSWORD) };
}

/** What the administrator is told of the account, the latest first. */
async function eventsOf({ id }: StoredAccount, query = ''): Promise<Event[]> {
  const answer = await admin.get<Page>(`/security-events?account=${id}${query}`);
  expect(answer.status).toBe(200);
  return answer.body.items;
}

const kindsOf = async (account: StoredAccount) => (await eventsOf(account)).map(({ kind }) => kind);

describe('security events', () => {
  it('tell of sign-ins with the address that they came from', async () => {
    const { account } = await officer();
    expect(await eventsOf(account)).toMatchObject([
      { kind: 'signed-in', actorId: account.id, accountId: account.id, address: '127.0.0.1' },
    ]);
  });

  it('tell of changed roles by who changed them', async () => {
    const { account } = await officer();
    await admin.patch(`/accounts/${account.id}`, { roles: [{ role: 'head', bodyId: unit.id }] }, 1);
    const [latest] = await eventsOf(account);
    expect(latest).toMatchObject({ kind: 'roles-changed', actorId: boss.id, detail: { fields: ['roles'] } });
  });

  it('tell of tokens: made, used for the first time of a day, refused, ended', async () => {
    const { account, client } = await officer();
    const { body } = await client.post<{ id: string; secret: string }>('/tokens', {
      name: 'own',
      scope: 'read',
      days: 1,
    });
    const program = app.client().useToken(body.secret);
    await Promise.all([program.get('/me'), program.get('/me'), program.get('/me')]);
    await client.delete(`/tokens/${body.id}`);
    for (let n = 0; n < 3; n += 1) expect((await program.get('/me')).status).toBe(401);
    const told = await eventsOf(account);
    expect(told.map(({ kind }) => kind)).toEqual([
      'token-refused',
      'token-ended',
      'token-used',
      'token-made',
      'signed-in',
    ]);
    expect(told[0]).toMatchObject({ actorId: null, accountId: account.id, detail: { tokenId: body.id } });
    await app.dataSource.query(
      'update api_token set last_used_on = last_used_on - 1, ended_at = null where id = $1',
      [body.id],
    );
    await program.get('/me');
    expect((await kindsOf(account))[0]).toBe('token-used');
  });

  it('tell of what was refused by its route, once a minute however often it is tried', async () => {
    const { account, client } = await officer();
    for (let n = 0; n < 5; n += 1) expect((await client.get('/accounts')).status).toBe(403);
    const told = (await eventsOf(account)).filter(({ kind }) => kind === 'access-refused');
    expect(told[0]).toMatchObject({ detail: { route: 'GET /api/v1/accounts', code: 'forbidden' } });
    // A minute may have ended meanwhile.
    expect(told.length).toBeLessThanOrEqual(2);
  });

  it('tell of an object that was asked for without the right to know of it, and not of one that is not there', async () => {
    const [asked, missed] = [await officer(), await officer()];
    expect((await asked.client.get(`/reminder-rules?committee=${committee.id}`)).status).toBe(404);
    expect((await missed.client.get(`/plans/${unit.id}`)).status).toBe(404);
    expect(await kindsOf(asked.account)).toEqual(['access-refused', 'signed-in']);
    expect(await kindsOf(missed.account)).toEqual(['signed-in']);
  });

  it('tell of a limit that was hit', async () => {
    const { account, client } = await officer();
    const { acts } = windowRules.urging;
    await Promise.all(Array.from({ length: acts }, () => app.get(LimitsService).take('urging', account.id)));
    const refused = await client.post('/urgings', { taskIds: [unit.id], channel: 'phone', text: 'Đôn đốc' });
    expect(refused).toMatchObject({ status: 429, body: { code: 'too_many_requests' } });
    const wait = Number(refused.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(3000);
    expect(refused.body).toMatchObject({ retryAfter: wait, detail: expect.stringContaining('60 phút') });
    expect(await eventsOf(account)).toMatchObject([
      { kind: 'limit-hit', detail: { route: 'POST /api/v1/urgings' } },
      { kind: 'signed-in' },
    ]);
  });

  it('tell of one refusal beside another in the same minute', async () => {
    const { account, client } = await officer();
    await client.get('/accounts');
    await client.get('/security-events');
    const told = (await eventsOf(account)).filter(({ kind }) => kind === 'access-refused');
    const routes = told.map(({ detail }) => (detail as { route: string }).route);
    expect(routes.toSorted()).toEqual(['GET /api/v1/accounts', 'GET /api/v1/security-events']);
  });

  it('tell of what a visitor is refused, by address and without an account', async () => {
    const visitor = app.client();
    const foreign = { headers: { origin: 'https://elsewhere.example' } };
    expect((await visitor.request('POST', '/session', foreign)).status).toBe(403);
    const told = await app.dataSource.query<unknown[]>(
      `select account_id, address is not null as addressed, detail from security_event
       where kind = 'access-refused' and account_id is null and detail->>'code' = 'foreign_origin'`,
    );
    expect(told[0]).toEqual({
      account_id: null,
      addressed: true,
      detail: { route: 'POST /api/v1/session', code: 'foreign_origin' },
    });
  });

  it('are read page by page, by kind and by day, with their words in the reader’s language', async () => {
    const { account, client } = await officer();
    for (const name of ['one', 'two', 'three'])
      await client.post('/tokens', { name, scope: 'read', days: 1 });
    const path = `/security-events?account=${account.id}&kind=token-made&limit=2`;
    const first = (await admin.get<Page>(path)).body;
    const second = (await admin.get<Page>(`${path}&cursor=${first.nextCursor}`)).body;
    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([2, 1, null]);
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(3);
    expect(first.items[0]?.label).toBe('tạo mã truy cập');
    const [day] = await app.dataSource.query<{ today: string; tomorrow: string }[]>(
      `select (now() at time zone 'UTC')::date as today, (now() at time zone 'UTC')::date + 1 as tomorrow`,
    );
    expect(await eventsOf(account, `&from=${day?.today}&to=${day?.today}`)).toHaveLength(4);
    expect(await eventsOf(account, `&from=${day?.tomorrow}`)).toEqual([]);
    const english = await admin.request<Page>('GET', path, { headers: { 'accept-language': 'en' } });
    expect(english.body.items[0]?.label).toBe('token made');
  });

  it('of the own account are read by everybody, of others by administrators alone', async () => {
    const [one, other] = [await officer(), await officer()];
    await admin.patch(`/accounts/${one.account.id}`, { name: 'Tên khác' }, 1);
    const own = (await one.client.get<Page>('/me/security-events')).body.items;
    expect(own).toMatchObject([
      { kind: 'changed', actorId: boss.id, address: null },
      { kind: 'signed-in', address: '127.0.0.1' },
    ]);
    expect(JSON.stringify(own)).not.toContain(other.account.id);
    expect((await one.client.get(`/security-events?account=${one.account.id}`)).status).toBe(403);
  });

  it('hold no password, token, name or mail address', async () => {
    const { account, client } = await officer();
    await client.post('/session', { email: account.email, password: 'sai mật khẩu' });
    await app.client().useToken('dd_a-secret-that-is-none').get('/me');
    const rows = JSON.stringify(await app.dataSource.query('select * from security_event'));
    for (const secret of [PASSWORD, 'sai mật khẩu', 'a-secret-that', account.email, account.code]) {
      expect(rows).not.toContain(secret);
    }
  });

  it('have a kind of the list each', async () => {
    const kinds = await app.dataSource.query<{ kind: string }[]>('select distinct kind from security_event');
    expect(kinds.filter(({ kind }) => !(securityEventKinds as readonly string[]).includes(kind))).toEqual([]);
  });
});
