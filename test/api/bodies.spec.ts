import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestApp, startApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { PASSWORD, type Stored, World } from '../support/world.js';

interface BodyAnswer {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly parent: { id: string } | null;
}

let app: TestApp;
let world: World;
let committee: Stored;
let other: Stored;
let client: Client;
let count = 0;

beforeAll(async () => {
  app = await startApp();
  world = new World(app.dataSource.manager);
  committee = await world.committee();
  other = await world.committee();
  client = await signedIn('board', committee);
});

afterAll(() => app.close());

async function signedIn(role: 'board' | 'observer' | 'officer' | 'admin', at: Stored): Promise<Client> {
  const account = await world.account({ role, at });
  return app.client().signIn(account.email, PASSWORD);
}

const input = (more: object = {}) => {
  count += 1;
  return {
    code: `made-${count}`,
    name: `Đơn vị ${count}`,
    kind: 'base-agency',
    parentId: committee.id,
    ...more,
  };
};

async function made(more: object = {}): Promise<BodyAnswer> {
  const answer = await client.post<BodyAnswer>('/bodies', input(more));
  expect(answer).toMatchObject({ status: 201 });
  return answer.body;
}

describe('a body', () => {
  it('is made by its committee’s board', async () => {
    const answer = await client.post<BodyAnswer>(
      '/bodies',
      input({ mailbox: 'x@test.example', from: '2026-01-01', to: '2026-06-30' }),
    );
    expect(answer).toMatchObject({
      status: 201,
      body: {
        kind: 'base-agency',
        parent: { id: committee.id, code: committee.code },
        mailbox: 'x@test.example',
        telephone: null,
        from: '2026-01-01',
        to: '2026-06-30',
        successorIds: [],
        version: 1,
      },
    });
    expect(answer.headers.get('etag')).toBe('"1"');
    const read = await client.get<BodyAnswer>(`/bodies/${answer.body.id}`);
    expect(read.body).toEqual(answer.body);
  });

  it('has a code of its own, in lower-case letters, digits and hyphens', async () => {
    const { code } = await made();
    expect(await client.post('/bodies', input({ code }))).toMatchObject({
      status: 409,
      body: { code: 'code_taken' },
    });
    expect(await client.post('/bodies', input({ code: 'Xã Lát' }))).toMatchObject({
      status: 400,
      body: { code: 'bad_code', fields: [{ name: 'code' }] },
    });
  });

  it('is changed on the version that was read, with its history', async () => {
    const { id } = await made({ telephone: '0263 1' });
    const change = await client.patch(`/bodies/${id}`, { name: 'Tên mới', telephone: '0263 2' }, 1);
    expect(change).toMatchObject({ status: 200, body: { name: 'Tên mới', telephone: '0263 2', version: 2 } });
    expect(await client.patch(`/bodies/${id}`, { name: 'Khác' }, 1)).toMatchObject({
      status: 412,
      body: { current: { name: 'Tên mới' } },
    });
    const history = await app.dataSource.query<object[]>(
      'select action, committee_id, before, after from history where object_id = $1 order by number',
      [id],
    );
    expect(history).toMatchObject([
      { action: 'body.created', committee_id: committee.id, after: { telephone: 'given' } },
      {
        action: 'body.changed',
        before: { telephone: 'given' },
        after: { name: 'Tên mới', telephone: 'given' },
      },
    ]);
  });

  it('that is sent what it has keeps its version', async () => {
    const { id } = await made({ nameEn: 'Body' });
    expect((await client.patch(`/bodies/${id}`, { nameEn: 'Body' }, 1)).body).toMatchObject({ version: 1 });
  });

  it('stays a committee or not: what hangs on it would lose its place', async () => {
    const { id } = await made();
    expect(await client.patch(`/bodies/${id}`, { kind: 'committee' }, 1)).toMatchObject({
      status: 400,
      body: { code: 'kind_fixed' },
    });
    expect((await client.patch(`/bodies/${id}`, { kind: 'office' }, 1)).body).toMatchObject({
      kind: 'office',
    });
  });
});

describe('the tree', () => {
  it('has no body under itself, however far', async () => {
    const top = await made();
    const middle = await made({ parentId: top.id });
    const low = await made({ parentId: middle.id });
    for (const parentId of [top.id, low.id, low.id.toUpperCase()]) {
      expect(await client.patch(`/bodies/${top.id}`, { parentId }, 1)).toMatchObject({
        status: 400,
        body: { code: 'tree_cycle' },
      });
    }
  });

  it('stays without a cycle when two bodies are put under each other at once', async () => {
    const [one, two] = [await made(), await made()];
    const answers = await Promise.all([
      client.patch(`/bodies/${one.id}`, { parentId: two.id }, 1),
      client.patch(`/bodies/${two.id}`, { parentId: one.id }, 1),
    ]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 400]);
  });

  it('has above a body only one that exists as long as it does', async () => {
    const parent = await made({ from: '2026-01-01', to: '2026-12-31' });
    const within = { parentId: parent.id, from: '2026-01-01', to: '2026-12-31' };
    await made(within);
    for (const wrong of [{ from: '2025-12-31' }, { to: '2027-01-01' }, { to: null }]) {
      expect(await client.post('/bodies', input({ ...within, ...wrong }))).toMatchObject({
        status: 400,
        body: { code: 'parent_does_not_exist_throughout' },
      });
    }
  });

  it('lets no body end before those under it', async () => {
    const parent = await made();
    const child = await made({ parentId: parent.id });
    expect(await client.patch(`/bodies/${parent.id}`, { to: '2026-06-30' }, 1)).toMatchObject({
      status: 400,
      body: { code: 'children_exist', detail: expect.stringContaining(child.code) },
    });
    await client.patch(`/bodies/${child.id}`, { to: '2026-06-30' }, 1);
    expect((await client.patch(`/bodies/${parent.id}`, { to: '2026-06-30' }, 1)).status).toBe(200);
  });

  it('lets a body end before it begins nowhere', async () => {
    expect(await client.post('/bodies', input({ from: '2026-02-02', to: '2026-02-01' }))).toMatchObject({
      status: 400,
      body: { code: 'empty_existence' },
    });
    await made({ from: '2026-02-02', to: '2026-02-02' });
  });
});

describe('successors', () => {
  it('are named for a body that ends, and exist on the day after', async () => {
    const [old, next] = [await made(), await made({ from: '2026-07-01' })];
    const successorIds = [next.id];
    expect(await client.patch(`/bodies/${old.id}`, { successorIds }, 1)).toMatchObject({
      status: 400,
      body: { code: 'no_last_day', detail: expect.stringContaining('“Hoạt động đến hết ngày”') },
    });
    expect(await client.patch(`/bodies/${old.id}`, { to: '2026-06-29', successorIds }, 1)).toMatchObject({
      status: 400,
      body: { code: 'successor_does_not_exist', detail: expect.stringContaining('30/06/2026') },
    });
    expect(await client.patch(`/bodies/${old.id}`, { to: '2026-06-30', successorIds }, 1)).toMatchObject({
      status: 200,
      body: { to: '2026-06-30', successorIds },
    });
    expect(
      await app.dataSource.query('select successor_id, from_day from body_successor where body_id = $1', [
        old.id,
      ]),
    ).toEqual([{ successor_id: next.id, from_day: '2026-07-01' }]);
  });

  it('are gone when the body goes on after all', async () => {
    const [old, next] = [await made(), await made()];
    await client.patch(`/bodies/${old.id}`, { to: '2026-06-30', successorIds: [next.id] }, 1);
    expect(await client.patch(`/bodies/${old.id}`, { to: null, successorIds: [] }, 2)).toMatchObject({
      status: 200,
      body: { to: null, successorIds: [] },
    });
  });
});

describe('who may', () => {
  it('change a body: the board of a committee above it, nobody else', async () => {
    const { id } = await made();
    const officer = await signedIn('officer', { id, code: '' });
    const observer = await signedIn('observer', committee);
    const admin = await signedIn('admin', committee);
    for (const reader of [officer, observer, admin]) {
      expect((await reader.get(`/bodies/${id}`)).status).toBe(200);
      expect((await reader.patch(`/bodies/${id}`, { name: 'x' }, 1)).status).toBe(403);
      expect((await reader.post('/bodies', input({ parentId: id }))).status).toBe(403);
    }
    const stranger = await signedIn('board', other);
    expect((await stranger.get(`/bodies/${id}`)).status).toBe(404);
    expect((await stranger.patch(`/bodies/${id}`, { name: 'x' }, 1)).status).toBe(404);
    expect((await stranger.post('/bodies', input({ parentId: id }))).status).toBe(404);
  });

  it('move a body: the board of both places', async () => {
    const { id } = await made();
    expect((await client.patch(`/bodies/${id}`, { parentId: other.id }, 1)).status).toBe(404);
    const both = await world.account({ role: 'board', at: committee }, { role: 'board', at: other });
    const mover = await app.client().signIn(both.email, PASSWORD);
    expect((await mover.patch(`/bodies/${id}`, { parentId: other.id }, 1)).body).toMatchObject({
      parent: { id: other.id },
    });
  });

  it('make a body without a parent: nobody by request', async () => {
    expect(await client.post('/bodies', { ...input(), parentId: null })).toMatchObject({
      status: 400,
      body: { fields: [{ name: 'parentId' }] },
    });
  });
});

describe('the list of bodies', () => {
  it('holds what the reader may know of, filtered by kind, place and day', async () => {
    const root = await world.committee();
    const ended = await world.body(root, { kind: 'office', to: '2026-06-01' });
    const office = await world.body(root, { kind: 'office' });
    await world.body(root);
    const board = await signedIn('board', root);
    const list = async (query: string) =>
      (await board.get<{ items: BodyAnswer[] }>(`/bodies${query}`)).body.items.map((item) => item.id).sort();
    expect(await list('')).toHaveLength(4);
    expect(await list('?kind=office')).toEqual([ended.id, office.id].sort());
    expect(await list('?kind=office&on=2026-06-01')).toEqual([office.id]);
    expect(await list(`?under=${office.id}`)).toEqual([office.id]);
    expect(await list(`?under=${committee.id}`)).toEqual([]);
  });

  it('comes page by page', async () => {
    const root = await world.committee();
    for (let n = 0; n < 3; n += 1) await world.body(root);
    const board = await signedIn('board', root);
    interface Listed {
      readonly items: BodyAnswer[];
      readonly nextCursor: string | null;
    }
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const query: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const page: Listed = (await board.get<Listed>(`/bodies?limit=3${query}`)).body;
      seen.push(...page.items.map((item) => item.id));
      cursor = page.nextCursor;
    }
    expect(new Set(seen).size).toBe(4);
    expect(seen).toHaveLength(4);
  });

  it('refuses a cursor that is none, and a wrong parameter, by name', async () => {
    expect(await client.get('/bodies?cursor=x')).toMatchObject({ status: 400, body: { code: 'bad_cursor' } });
    const forged = Buffer.from('["a","b"]').toString('base64url');
    expect((await client.get(`/bodies?cursor=${forged}`)).status).toBe(400);
    expect(await client.get('/bodies?kind=x&foo=1')).toMatchObject({
      status: 400,
      body: { fields: [{ name: 'foo' }, { name: 'kind' }] },
    });
  });
});

describe('groups', () => {
  it('are made of kinds or of a list, never of both or neither', async () => {
    const { id } = await made();
    const group = (code: string, more: object) =>
      client.post('/groups', { code, committeeId: committee.id, name: 'Nhóm', ...more });
    expect(await group('by-list', { bodyIds: [id] })).toMatchObject({
      status: 201,
      body: { kinds: null, members: [{ id }] },
    });
    expect(await group('by-kinds', { kinds: ['base-commune'] })).toMatchObject({
      status: 201,
      body: { kinds: ['base-commune'] },
    });
    for (const wrong of [{}, { kinds: [] }, { kinds: ['office'], bodyIds: [id] }]) {
      expect(await group('wrong', wrong)).toMatchObject({ status: 400, body: { code: 'kinds_or_bodies' } });
    }
    expect(await group('by-list', { bodyIds: [id] })).toMatchObject({
      status: 409,
      body: { code: 'code_taken' },
    });
  });

  it('are of a committee, and made by its board of bodies that it knows', async () => {
    const { id } = await made();
    const group = { code: 'of-committee', name: 'Nhóm', kinds: ['office'] };
    expect(await client.post('/groups', { ...group, committeeId: id })).toMatchObject({
      status: 400,
      body: { code: 'not_a_committee' },
    });
    expect((await client.post('/groups', { ...group, committeeId: other.id })).status).toBe(404);
    const foreign = { code: group.code, name: 'Nhóm', committeeId: committee.id, bodyIds: [other.id] };
    expect((await client.post('/groups', foreign)).status).toBe(404);
    const observer = await signedIn('observer', committee);
    expect((await observer.post('/groups', { ...group, committeeId: committee.id })).status).toBe(403);
  });

  it('are listed to their committee, and to bodies that a plan in force addresses together with them', async () => {
    const issuer = await world.committee();
    const [member, addressed] = [await world.body(issuer, { to: '2026-06-15' }), await world.body(issuer)];
    const group = await world.groupOfBodies(issuer, [member]);
    const list = async (reader: Client, query = '') =>
      (await reader.get<{ items: { id: string; members: object[] }[] }>(`/groups${query}`)).body.items;
    const officer = await signedIn('officer', addressed);
    expect(await list(officer)).toEqual([]);
    await world.plan(issuer, { bodies: [addressed], groups: [group] });
    expect(await list(officer)).toMatchObject([{ id: group.id, members: [] }]);
    expect(await list(officer, '?on=2026-06-14')).toMatchObject([{ members: [{ id: member.id }] }]);
    expect(await list(await signedIn('observer', issuer))).toMatchObject([{ id: group.id }]);
    expect((await list(client)).map((item) => item.id)).not.toContain(group.id);
  });
});
