import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HistorySealing } from '../../src/history/history-sealing.service.js';
import { HistorySealsQueries } from '../../src/history/history-seals.queries.js';
import { HistoryService } from '../../src/history/history.service.js';
import { system } from '../../src/kernel/actor.js';
import { newId } from '../../src/kernel/new-id.js';
import { openTestDataSource, type TestDataSource } from '../support/database.js';

const docs = readFileSync(resolve(import.meta.dirname, '../../docs/history.md'), 'utf8');
const statements = [...docs.matchAll(/```sql\n([^]*?)```/g)].map(([, sql = '']) => sql);
const ids = [newId(), newId()];
let database: TestDataSource;

beforeAll(async () => {
  database = await openTestDataSource();
  const sealing = new HistorySealing(database.dataSource, new HistorySealsQueries());
  for (const day of [15, 16, 17]) {
    const at = new Date(Date.UTC(2026, 5, day, 1, 2, 3, 4));
    await database.dataSource.transaction((manager) =>
      new HistoryService().recordAll(
        manager,
        ids.map((objectId) => ({
          objectType: 'task',
          objectId,
          action: 'progress',
          actor: system,
          at,
          committeeId: null,
          after: { day, 'ghi chú': 'một\n"hai"', n: 1.5 },
        })),
      ),
    );
    await sealing.run(at);
  }
});
afterAll(() => database.close());

const answers = () =>
  Promise.all(
    statements.map(async (sql) =>
      (await database.dataSource.query<{ number: number }[]>(sql)).map((row) => row.number),
    ),
  );

describe('the statements in docs/history.md', () => {
  it('find nothing in what was written, and what was changed with full rights', async () => {
    expect(await answers()).toEqual([[], [], []]);
    const change = async (table: string, sql: string, values: unknown[] = []): Promise<void> => {
      await database.dataSource.query(`alter table ${table} disable trigger user`);
      await database.dataSource.query(sql, values);
    };
    await change('history', `update history set after = '{}' where object_id = $1 and number = 2`, [ids[0]]);
    await change('history', 'delete from history where object_id = $1 and number = 3', [ids[1]]);
    await change('history_seal', 'update history_seal set objects = 3 where number = 2');
    expect(await answers()).toEqual([[2], [3], [2]]);
  });
});
