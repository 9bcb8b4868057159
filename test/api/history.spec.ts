import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { HistoryPageDto, HistoryRowDto } from '../../src/api/history/history.dto.js';
import { historyEntities } from '../../src/api/history/history-subjects.queries.js';
import { HistoryService } from '../../src/history/history.service.js';
import { system } from '../../src/kernel/actor.js';
import { newId } from '../../src/kernel/new-id.js';
import { type TestApp, startApp } from '../support/app.js';
import type { Answer, Client } from '../support/client.js';
import { PASSWORD, type Stored, type StoredAccount, World } from '../support/world.js';

let app: TestApp;
let committee: Stored;
let body: Stored;
let accounts: Record<'board' | 'officer' | 'admin', StoredAccount>;
const clients = new Map<string, Client>();

beforeAll(async () => {
  app = await startApp();
  const world = new World(app.dataSource.manager);
  committee = await world.committee();
  body = await world.body(committee);
  accounts = {
    board: await world.account({ role: 'board', at: committee }),
    officer: await world.account({ role: 'officer', at: body }),
    admin: await world.account({ role: 'admin', at: committee }),
  };
  for (const [role, { email }] of Object.entries(accounts)) {
    clients.set(role, await app.client().signIn(email, PASSWORD));
  }
});
afterAll(async () => app.close());

const by = (role: keyof typeof accounts): Client => clients.get(role) ?? app.client();
const historyOf = async (
  role: keyof typeof accounts,
  entity: string,
  id: string,
  more = '',
): Promise<Answer<HistoryPageDto>> =>
  by(role).get<HistoryPageDto>(`/history?entity=${entity}&id=${id}${more}`, {
    headers: { 'accept-language': 'en' },
  });

describe('the history of an object', () => {
  it('tells who changed what and when, naming persons by account only', async () => {
    const name = 'Ban Tuyên giáo';
    const changed = await by('board').patch(
      `/bodies/${body.id}`,
      { name, mailbox: 'hop.thu@test.example' },
      1,
    );
    expect(changed.status).toBe(200);
    const { status, body: page } = await historyOf('officer', 'body', body.id);
    expect(status).toBe(200);
    expect(page.items).toMatchObject([
      { number: 1, at: '2026-06-15T02:00:00.000Z', accountId: accounts.board.id, after: { name } },
    ]);
    expect(JSON.stringify(page)).not.toMatch(/@/);
  });

  it('is read page by page, the oldest change first', async () => {
    const id = await rowsOf('body', body.id, 5);
    const numbers: number[] = [];
    let cursor = '';
    while (true) {
      const { body: page } = await historyOf('board', 'body', id, `&limit=2${cursor}`);
      numbers.push(...page.items.map((row: HistoryRowDto) => row.number));
      if (page.nextCursor === null) break;
      cursor = `&cursor=${page.nextCursor}`;
    }
    expect(numbers).toEqual(numbers.map((_, place) => place + 1));
    expect(numbers.length).toBeGreaterThanOrEqual(5);
  });

  it('of an account is an administrator’s, and names fields without what they hold', async () => {
    const { id, email } = accounts.officer;
    const read = await by('admin').get<{ items: { id: string; version: number }[] }>(
      '/accounts?role=officer',
    );
    const version = read.body.items.find((one) => one.id === id)?.version ?? 0;
    await by('admin').patch(`/accounts/${id}`, { name: 'Cán bộ khác' }, version);
    const page = await historyOf('admin', 'account', id);
    expect(page.body.items.at(-1)).toMatchObject({
      accountId: accounts.admin.id,
      after: { fields: ['name'] },
    });
    expect(JSON.stringify(page.body)).not.toContain('Cán bộ khác');
    expect(JSON.stringify(page.body)).not.toContain(email);
    expect((await historyOf('officer', 'account', id)).status).toBe(404);
  });

  it('of a report tells an administrator that something was done, not what', async () => {
    const id = await rowsOf('report', newId(), 1);
    expect((await historyOf('admin', 'report', id)).body.items).toMatchObject([
      { number: 1, action: 'made', before: null, after: null },
    ]);
  });

  it('that one may not read looks like that of an object that does not exist', async () => {
    const hidden = await historyOf('officer', 'account', accounts.board.id);
    const none = await historyOf('officer', 'account', newId());
    expect(hidden.status).toBe(404);
    expect(hidden.body).toEqual(none.body);
  });

  it('is asked for by a known kind of object and an id', async () => {
    const { body: problem } = await historyOf('board', 'person', '17');
    expect(problem).toMatchObject({ status: 400, fields: [{ name: 'entity' }, { name: 'id' }] });
  });

  it('can be read for every kind of object that the program writes one for', () => {
    const src = resolve(import.meta.dirname, '../../src');
    const written = readdirSync(src, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .flatMap((path) => [...readFileSync(join(src, path), 'utf8').matchAll(/\bobjectType: '([a-z-]+)'/g)])
      .map(([, name]) => name ?? '');
    expect(
      [...new Set(written)].filter((name) => !(historyEntities as readonly string[]).includes(name)),
    ).toEqual([]);
  });
});

/** Gives the object that many rows more. @returns its id */
async function rowsOf(objectType: string, objectId: string, count: number): Promise<string> {
  const change = {
    objectType,
    objectId,
    action: 'made',
    actor: system,
    committeeId: committee.id,
    at: new Date('2026-06-15T01:00:00Z'),
    after: { note: 'content' },
  };
  await app.get(HistoryService).recordAll(
    app.dataSource.manager,
    Array.from({ length: count }, () => change),
  );
  return objectId;
}
