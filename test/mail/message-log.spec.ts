import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { HistoryService } from '../../src/history/history.service.js';
import { type Actor, visitor } from '../../src/kernel/actor.js';
import { calendarDay } from '../../src/kernel/calendar-day.js';
import { HeldClock } from '../../src/kernel/clock.js';
import { newId } from '../../src/kernel/new-id.js';
import { scopeOf } from '../../src/kernel/scope.js';
import { type MessageFilter, MessagesQueries, type MessageRow } from '../../src/mail/messages.queries.js';
import { MessagesService } from '../../src/mail/messages.service.js';
import { MessagesStore } from '../../src/mail/messages.store.js';
import { openTestDataSource, type TestDataSource } from '../support/database.js';

const store = new MessagesStore();
const now = new Date('2026-06-09T00:30:00Z');
const ours = newId();
const theirs = newId();
const board: Actor = { ...visitor, accountId: newId(), boardOf: [ours] };
const admin: Actor = { ...visitor, accountId: newId(), isAdmin: true };
const officer: Actor = { ...visitor, accountId: newId(), ownBodies: [ours], readBodies: [ours] };

let db: TestDataSource;
let manager: EntityManager;
let ids: Record<'ours' | 'theirs' | 'account', string>;

beforeAll(async () => {
  db = await openTestDataSource();
  manager = db.dataSource.manager;
  for (const [id, code] of [
    [ours, 'ours'],
    [theirs, 'theirs'],
  ]) {
    await manager.query(`insert into body (id, code, name, kind) values ($1, $2, $2, 'committee')`, [
      id,
      code,
    ]);
  }
  ids = {
    ours: await queued('officer.a@example.vn', 'digest', ours),
    theirs: await queued('officer.b@example.vn', 'event', theirs),
    account: await queued('new@example.vn', 'invitation', null),
  };
  await manager.query(`update message set subject = 'a title' where kind <> 'invitation'`);
});
afterAll(() => db.close());

async function queued(address: string, kind: string, committeeId: string | null): Promise<string> {
  const id = await store.insert(
    manager,
    {
      key: `${kind}|${address}`,
      kind,
      committeeId,
      accountId: null,
      bodyId: null,
      address,
      language: 'vi',
      day: calendarDay('2026-06-09'),
      reasons: [{ code: 'NV-1' }],
    },
    now,
  );
  if (id === null) throw new Error('not queued');
  return id;
}

async function log(actor: Actor, filter: MessageFilter = {}): Promise<readonly MessageRow[]> {
  const reader = { scope: scopeOf(actor), isAdmin: actor.isAdmin };
  return (await new MessagesQueries(db.dataSource).list(reader, filter, 50)).items;
}

function service(): MessagesService {
  return new MessagesService(db.dataSource, new HeldClock(now), store, new HistoryService());
}

describe('the log of messages', () => {
  it('shows a board what went out for its own committee, with the subjects', async () => {
    const rows = await log(board);
    expect(rows.map(({ id, subject }) => ({ id, subject }))).toEqual([{ id: ids.ours, subject: 'a title' }]);
  });

  it('shows an administrator all messages without their texts', async () => {
    const rows = await log(admin);
    expect(rows.map(({ id, subject }) => ({ id, subject }))).toEqual([
      { id: ids.account, subject: null },
      { id: ids.theirs, subject: null },
      { id: ids.ours, subject: null },
    ]);
  });

  it('shows everybody else nothing', async () => {
    expect(await log(officer)).toEqual([]);
  });

  it('can be asked by address, kind and state', async () => {
    expect((await log(admin, { to: 'OFFICER.' })).map(({ id }) => id)).toEqual([ids.theirs, ids.ours]);
    expect((await log(admin, { to: '%' })).map(({ id }) => id)).toEqual([]);
    expect((await log(admin, { kind: 'invitation', state: 'queued' })).map(({ id }) => id)).toEqual([
      ids.account,
    ]);
    expect(await log(admin, { state: 'sent' })).toEqual([]);
  });

  it('comes in pages that join', async () => {
    const queries = new MessagesQueries(db.dataSource);
    const reader = { scope: scopeOf(admin), isAdmin: true };
    const first = await queries.list(reader, {}, 2);
    const second = await queries.list(reader, {}, 2, first.nextCursor ?? '');
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual([
      ids.account,
      ids.theirs,
      ids.ours,
    ]);
    expect(second.nextCursor).toBeNull();
    await expect(
      queries.list(reader, {}, 2, Buffer.from('["x"]').toString('base64url')),
    ).rejects.toMatchObject({
      code: 'bad_cursor',
    });
  });
});

describe('sending a message again', () => {
  it('gives a dead one all its attempts back, and stands in the history', async () => {
    await manager.query(
      `update message set state = 'dead', attempts = 12, next_attempt_at = null where id = $1`,
      [ids.ours],
    );
    await service().retry(board, ids.ours);
    const rows = await manager.query<unknown[]>(
      'select state, attempts, next_attempt_at <= now() as due from message where id = $1',
      [ids.ours],
    );
    expect(rows).toEqual([{ state: 'queued', attempts: 0, due: true }]);
    const history = await manager.query<unknown[]>(
      'select action, actor_id, committee_id from history where object_id = $1',
      [ids.ours],
    );
    expect(history).toEqual([{ action: 'message.retried', actor_id: board.accountId, committee_id: ours }]);
  });

  it('is refused for one that was sent or does not exist', async () => {
    await manager.query(`update message set state = 'sent' where id = $1`, [ids.theirs]);
    await expect(service().retry(admin, ids.theirs)).rejects.toMatchObject({ code: 'illegal_transition' });
    await expect(service().retry(admin, newId())).rejects.toMatchObject({ code: 'not_found' });
  });
});
