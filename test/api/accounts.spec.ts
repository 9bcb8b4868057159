import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestApp, startApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { PASSWORD, type Stored, type StoredAccount, World } from '../support/world.js';

interface AccountAnswer {
  readonly id: string;
  readonly version: number;
}

let app: TestApp;
let world: World;
let committee: Stored;
let body: Stored;
let admin: StoredAccount;
let client: Client;

beforeAll(async () => {
  app = await startApp();
  world = new World(app.dataSource.manager);
  committee = await world.committee();
  body = await world.body(committee);
  admin = await world.account({ role: 'admin', at: committee });
  client = await app.client().signIn(admin.email, PASSWORD);
});

afterAll(() => app.close());

const officer = (email: string) => ({
  email,
  name: 'Cán bộ',
  roles: [{ role: 'officer', bodyId: body.id }],
});

async function made(email: string, more: object = {}): Promise<AccountAnswer> {
  const answer = await client.post<AccountAnswer>('/accounts', { ...officer(email), ...more });
  expect(answer.status).toBe(201);
  return answer.body;
}

async function historyOf(id: string): Promise<object[]> {
  return app.dataSource.query(
    'select number, action, actor_id, before, after from history where object_id = $1',
    [id],
  );
}

describe('an account', () => {
  it('is made with its roles, and with no password that anybody knows', async () => {
    const answer = await client.post('/accounts', officer('New.One@Test.Example'));
    expect(answer.body).toMatchObject({
      email: 'new.one@test.example',
      language: 'vi',
      hasPassword: false,
      roles: [{ role: 'officer', body: { id: body.id, nameEn: null } }],
    });
    const withPassword = { ...officer('other.one@test.example'), password: 'twelve characters' };
    expect((await client.post('/accounts', withPassword)).status).toBe(400);
  });

  it('has its history in names of fields, without what they hold', async () => {
    const { id, version } = await made('history@test.example');
    await client.patch(`/accounts/${id}`, { name: 'Tên khác', language: 'en' }, version);
    expect(await historyOf(id)).toEqual([
      {
        number: 1,
        action: 'account.created',
        actor_id: admin.id,
        before: null,
        after: { fields: ['email', 'name', 'roles'] },
      },
      {
        number: 2,
        action: 'account.changed',
        actor_id: admin.id,
        before: null,
        after: { fields: ['name', 'language'] },
      },
    ]);
  });

  it('has an address of its own, however it is written', async () => {
    await made('taken@test.example');
    const second = await client.post('/accounts', officer('TAKEN@test.example'));
    expect(second).toMatchObject({ status: 409, body: { code: 'address_taken' } });
    const other = await made('other@test.example');
    const change = await client.patch(
      `/accounts/${other.id}`,
      { email: 'Taken@test.example' },
      other.version,
    );
    expect(change).toMatchObject({ status: 409, body: { code: 'address_taken' } });
  });

  it('is changed on the version that was read', async () => {
    const { id } = await made('version@test.example');
    const first = await client.patch<AccountAnswer>(`/accounts/${id}`, { name: 'Một' }, 1);
    expect(first).toMatchObject({ status: 200, body: { version: 2 } });
    expect(first.headers.get('etag')).toBe('"2"');
    expect(await client.patch(`/accounts/${id}`, { name: 'Hai' }, 1)).toMatchObject({
      status: 412,
      body: { code: 'stale_version', current: { name: 'Một' } },
    });
    const without = await client.request('PATCH', `/accounts/${id}`, { body: { name: 'Hai' } });
    expect(without.status).toBe(428);
  });

  it('that is not changed by what is sent keeps its version and history', async () => {
    const { id } = await made('same@test.example');
    expect((await client.patch(`/accounts/${id}`, officer('same@test.example'), 1)).body).toMatchObject({
      version: 1,
    });
    expect(await historyOf(id)).toHaveLength(1);
  });

  it('ends at once with its sessions and tokens, and opens again without them', async () => {
    const { id, email } = await world.account({ role: 'officer', at: body });
    const own = await app.client().signIn(email, PASSWORD);
    const token = await own.post<{ secret: string }>('/tokens', { name: 'x', scope: 'read', days: 1 });
    const program = app.client().useToken(token.body.secret);
    await client.patch(`/accounts/${id}`, { ended: true }, 1);
    const state = async () => [(await own.get('/me')).status, (await program.get('/me')).status];
    expect(await state()).toEqual([401, 401]);
    await expect(app.client().signIn(email, PASSWORD)).rejects.toThrow('401');
    expect((await client.patch(`/accounts/${id}`, { ended: false }, 2)).body).toMatchObject({
      endedAt: null,
    });
    expect(await state()).toEqual([401, 401]);
    await app.client().signIn(email, PASSWORD);
  });
});

describe('a role', () => {
  const withRole = (role: object) =>
    client.post('/accounts', { ...officer('role@test.example'), roles: [role] });

  it('of board or observer is held at a committee only', async () => {
    for (const role of ['board', 'observer']) {
      expect(await withRole({ role, bodyId: body.id })).toMatchObject({
        status: 400,
        body: { code: 'bad_roles', fields: [{ name: 'roles[0].bodyId' }] },
      });
    }
  });

  it('is held at a body that exists', async () => {
    const bodyId = '0198c1de-7a10-7c3e-9b1f-2f6f3b1a9d01';
    expect(await withRole({ role: 'officer', bodyId })).toMatchObject({
      status: 400,
      body: { code: 'bad_roles' },
    });
  });

  it('comes with the right to confirm for observers only', async () => {
    expect(await withRole({ role: 'board', bodyId: committee.id, approve: true })).toMatchObject({
      status: 400,
      body: { fields: [{ name: 'roles[0].approve' }] },
    });
  });
});

describe('the list of accounts', () => {
  it('comes by address, page by page', async () => {
    const at = await world.body(committee);
    for (const name of ['c', 'a', 'b']) {
      await made(`list-${name}@test.example`, { roles: [{ role: 'head', bodyId: at.id }] });
    }
    const list = `/accounts?body=${at.id}&role=head&limit=2`;
    interface Listed {
      readonly items: { email: string }[];
      readonly nextCursor: string | null;
    }
    const first = (await client.get<Listed>(list)).body;
    const second = (await client.get<Listed>(`${list}&cursor=${first.nextCursor}`)).body;
    expect([...first.items, ...second.items].map((item) => item.email)).toEqual([
      'list-a@test.example',
      'list-b@test.example',
      'list-c@test.example',
    ]);
    expect(second.nextCursor).toBeNull();
  });

  it('tells open accounts from ended ones', async () => {
    const at = await world.body(committee);
    const { id } = await made('open-or-ended@test.example', { roles: [{ role: 'head', bodyId: at.id }] });
    const count = async (ended: boolean) =>
      (await client.get<{ items: object[] }>(`/accounts?body=${at.id}&ended=${ended}`)).body.items.length;
    expect([await count(false), await count(true)]).toEqual([1, 0]);
    await client.patch(`/accounts/${id}`, { ended: true }, 1);
    expect([await count(false), await count(true)]).toEqual([0, 1]);
  });

  it('is refused to everybody but administrators and boards', async () => {
    const observer = await world.account({ role: 'observer', at: committee });
    const other = await app.client().signIn(observer.email, PASSWORD);
    expect((await other.get('/accounts')).status).toBe(403);
    expect((await other.post('/accounts', officer('x@test.example'))).status).toBe(403);
    expect((await app.client().get('/accounts')).status).toBe(401);
  });
});
