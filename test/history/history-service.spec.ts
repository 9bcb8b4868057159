import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { HistoryEntry } from '../../src/history/history-entry.entity.js';
import { HistoryUnannounced } from '../../src/history/history-unannounced.entity.js';
import { type Change, HistoryService } from '../../src/history/history.service.js';
import { system } from '../../src/kernel/actor.js';
import { newId } from '../../src/kernel/new-id.js';
import { openTestDataSource, type TestDataSource } from '../support/database.js';

const at = new Date('2026-06-15T01:00:00Z');
const history = new HistoryService();
let database: TestDataSource;
let objectId: string;

beforeAll(async () => {
  database = await openTestDataSource([HistoryEntry, HistoryUnannounced]);
});
afterAll(() => database.close());
beforeEach(() => {
  objectId = newId();
});

const change = (more: Partial<Change> = {}): Change => ({
  objectType: 'task',
  objectId,
  action: 'updated',
  actor: system,
  at,
  committeeId: null,
  ...more,
});

const numbers = async (id: string): Promise<number[]> => {
  const rows = await database.dataSource.manager.find(HistoryEntry, {
    where: { objectId: id },
    order: { number: 'ASC' },
  });
  return rows.map((row) => row.number);
};

describe('the history', () => {
  it('numbers the rows of one object 1 to n, whether they come alone or together', async () => {
    const other = newId();
    await database.dataSource.transaction(async (manager) => {
      await history.record(manager, change());
      await history.recordAll(manager, [change(), change({ objectId: other }), change()]);
    });
    expect(await numbers(objectId)).toEqual([1, 2, 3]);
    expect(await numbers(other)).toEqual([1]);
  });

  it('records many made objects by few statements, each from 1, and goes on where rows were locked', async () => {
    const ids = Array.from({ length: 2500 }, () => newId());
    await database.dataSource.transaction((manager) =>
      history.recordMany(
        manager,
        ids.map((id) => change({ objectId: id })),
      ),
    );
    await database.dataSource.transaction((manager) =>
      history.recordMany(manager, [change({ objectId: ids[2400]! })]),
    );
    expect(await numbers(ids[0]!)).toEqual([1]);
    expect(await numbers(ids[2400]!)).toEqual([1, 2]);
  });

  it('numbers without a gap when many change one object at once', async () => {
    await Promise.all(
      Array.from({ length: 8 }, () =>
        database.dataSource.transaction((manager) => history.record(manager, change())),
      ),
    );
    expect(await numbers(objectId)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('keeps before and after as they were given, and nothing where nothing was given', async () => {
    await database.dataSource.transaction((manager) =>
      history.recordAll(manager, [
        change({ before: { status: 'draft' }, after: { status: 'submitted' } }),
        change(),
      ]),
    );
    const rows = await database.dataSource.manager.find(HistoryEntry, {
      where: { objectId },
      order: { number: 'ASC' },
    });
    expect(rows.map((row) => [row.before, row.after])).toEqual([
      [{ status: 'draft' }, { status: 'submitted' }],
      [null, null],
    ]);
    expect(rows[0]?.at).toEqual(at);
  });

  it('puts what must be heard of beside its row, and goes back with it', async () => {
    const actId = newId();
    const announce = { event: 'task-returned', actId, facts: { taskId: objectId } };
    await database.dataSource.transaction((manager) => history.record(manager, change({ announce })));
    const failing = database.dataSource.transaction(async (manager) => {
      await history.record(manager, change({ announce }));
      throw new Error('the change fails');
    });
    await expect(failing).rejects.toThrow('the change fails');
    const waiting = await database.dataSource.manager.findBy(HistoryUnannounced, { actId });
    expect(waiting.map(({ event, facts }) => ({ event, facts }))).toEqual([
      { event: 'task-returned', facts: { taskId: objectId } },
    ]);
  });

  it('can be added to, but neither changed nor deleted nor emptied', async () => {
    await database.dataSource.transaction((manager) => history.record(manager, change()));
    for (const statement of [
      `update history set action = 'nothing'`,
      'delete from history',
      'truncate history',
      'truncate history cascade',
    ]) {
      await expect(database.dataSource.query(statement)).rejects.toThrow('history is append-only');
    }
    expect(await numbers(objectId)).toEqual([1]);
  });
});
