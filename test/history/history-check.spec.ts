import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { migrations } from '../../migrations/migrations.js';
import type { Seal } from '../../src/history/history-canon.js';
import { HistoryCheckQueries } from '../../src/history/history-check.queries.js';
import { HistorySealing } from '../../src/history/history-sealing.service.js';
import { HistorySealsQueries } from '../../src/history/history-seals.queries.js';
import { HistoryService } from '../../src/history/history.service.js';
import { system } from '../../src/kernel/actor.js';
import { newId } from '../../src/kernel/new-id.js';
import { openTestDataSource, type TestDataSource } from '../support/database.js';

const day = (n: number): Date => new Date(Date.UTC(2026, 5, n, 1));
const history = new HistoryService();
const seals = new HistorySealsQueries();
let database: TestDataSource;
let checking: HistoryCheckQueries;
let sealing: HistorySealing;
/** Three tasks, each with four rows. */
let tasks: string[];

beforeEach(async () => {
  database = await openTestDataSource();
  checking = new HistoryCheckQueries(database.dataSource, seals);
  sealing = new HistorySealing(database.dataSource, seals);
  tasks = [newId(), newId(), newId()];
  for (const percent of [10, 20, 30, 40]) await record(...tasks.map((id) => ({ id, percent })));
});
afterEach(() => database.close());

async function record(
  ...changes: readonly { readonly id: string; readonly percent: number }[]
): Promise<void> {
  await database.dataSource.transaction((manager) =>
    history.recordAll(
      manager,
      changes.map(({ id, percent }) => ({
        objectType: 'task',
        objectId: id,
        action: 'progress',
        actor: system,
        at: day(15),
        committeeId: id,
        before: { percent: percent - 10, 'một khóa': 1.5 },
        after: { percent, note: 'đã xong "một" phần\n\\', list: [null, true, { z: 1, a: 2 }] },
      })),
    ),
  );
}

/** What somebody does who may do everything in the database. */
async function withFullRights(
  ...statements: readonly (string | readonly [string, unknown[]])[]
): Promise<void> {
  const tables = ['history', 'history_seal', 'history_seal_end'];
  for (const table of tables) await database.dataSource.query(`alter table ${table} disable trigger user`);
  for (const one of statements) {
    await (typeof one === 'string'
      ? database.dataSource.query(one)
      : database.dataSource.query(one[0], one[1]));
  }
  for (const table of tables) await database.dataSource.query(`alter table ${table} enable trigger user`);
}

/** Makes all chains anew over what stands in the table, as the migration did. */
async function rechain(): Promise<void> {
  const run = database.dataSource.createQueryRunner();
  const Chain = migrations.find(({ name }) => name.startsWith('HistoryChain'));
  const chain = new Chain!();
  try {
    await chain.down(run);
    await chain.up(run);
  } finally {
    await run.release();
  }
}

const found = async (copies: readonly Seal[] = []): Promise<string[]> =>
  (await checking.check(copies)).findings.map(
    ({ kind, type, id, number }) => `${kind} ${type}${id === null ? '' : ` ${tasks.indexOf(id)}`} ${number}`,
  );

const copiesOf = () => seals.after(database.dataSource.manager, 0);

describe('verification of the history', () => {
  it('finds nothing in what was written, sealed or not, one by one or in one statement', async () => {
    expect(await found()).toEqual([]);
    await sealing.run(day(15));
    await record(
      { id: tasks[0]!, percent: 50 },
      { id: tasks[0]!, percent: 60 },
      { id: tasks[1]!, percent: 50 },
    );
    await sealing.run(day(16));
    await record({ id: tasks[2]!, percent: 50 });
    expect(await checking.check(await copiesOf())).toMatchObject({
      rows: 16,
      objects: 3,
      seals: 2,
      findings: [],
    });
  });

  it('finds nothing in a history that was written before there were chains', async () => {
    await withFullRights(`update history set hash = '\\x00', content_digest = '\\x00'`);
    expect(await found()).not.toEqual([]);
    await rechain();
    expect(await found()).toEqual([]);
  });

  it.each([
    ['after', `after = '{"percent": 99}'`, 'row_changed'],
    ['before', `before = before || '{"percent": 99}'`, 'row_changed'],
    ['its action', `action = 'nothing'`, 'row_unchained'],
    ['its actor', `actor_id = id`, 'row_unchained'],
    ['its time by a microsecond', `at = at + interval '1 microsecond'`, 'row_unchained'],
    ['its committee', `committee_id = null`, 'row_unchained'],
    ['its id', `id = gen_random_uuid()`, 'row_unchained'],
    ['its hash', `hash = sha256('x')`, 'row_unchained'],
    [
      'content and digest',
      `after = null, content_digest = sha256('-'::bytea || '\\x0a' || '-')`,
      'row_changed',
    ],
    ['its content away', `before = null, after = null`, 'blanked_without_entry'],
    [
      'its content away as if blanked',
      `before = null, after = null, blanked_by = id`,
      'blanked_without_entry',
    ],
  ])('names the row of which somebody changed %s', async (_, set, kind) => {
    await withFullRights([`update history set ${set} where object_id = $1 and number = 2`, [tasks[1]]]);
    expect(await found()).toEqual([`${kind} task 1 2`]);
  });

  it('names the row that was removed, from the beginning or the middle, also where the numbers were closed up', async () => {
    await withFullRights(
      ['delete from history where object_id = $1 and number = 1', [tasks[0]]],
      ['delete from history where object_id = $1 and number = 3', [tasks[1]]],
      ['delete from history where object_id = $1 and number = 2', [tasks[2]]],
      ['update history set number = number - 1 where object_id = $1 and number = 3', [tasks[2]]],
      ['update history set number = number - 1 where object_id = $1 and number = 4', [tasks[2]]],
    );
    expect(await found()).toEqual(['row_missing task 0 1', 'row_missing task 1 3', 'row_unchained task 2 2']);
  });

  it('finds by the seal that the last rows were removed, or all of an object', async () => {
    await sealing.run(day(15));
    await withFullRights(
      ['delete from history where object_id = $1 and number > 2', [tasks[0]]],
      ['delete from history where object_id = $1', [tasks[1]]],
    );
    expect(await found()).toEqual(['rows_removed task 0 4', 'rows_removed task 1 4']);
  });

  it('names the row that was inserted', async () => {
    await withFullRights(
      ['update history set number = number + 1 where object_id = $1 and number = 4', [tasks[0]]],
      [
        `insert into history (id, object_type, object_id, number, at, action, content_digest, hash)
         select gen_random_uuid(), 'task', $1, 4, at, 'confirmed', sha256(E'-\\n-'), hash from history
         where object_id = $1 and number = 3`,
        [tasks[0]],
      ],
    );
    expect(await found()).toEqual(['row_unchained task 0 4']);
  });

  it('names a row that was added behind a seal with an old id', async () => {
    await sealing.run(day(15));
    await database.dataSource.query(
      `insert into history (id, object_type, object_id, number, at, action)
       values ('01900000-0000-7000-8000-000000000000', 'task', $1, 5, now(), 'confirmed')`,
      [tasks[0]],
    );
    expect(await found()).toEqual(['row_inserted task 0 5']);
  });

  it('names the first of rows that were swapped, within an object and between two', async () => {
    await withFullRights(
      'alter table history drop constraint pk_history',
      'create table taken as select * from history',
      [
        `update history h set before = o.before, after = o.after, id = o.id, content_digest = o.content_digest, hash = o.hash
         from taken o where h.object_id = $1 and o.object_id = $1 and h.number in (2, 3) and o.number = 5 - h.number`,
        [tasks[0]],
      ],
      [
        `update history h set before = o.before, after = o.after, id = o.id, content_digest = o.content_digest, hash = o.hash
         from taken o where h.object_id in ($1, $2) and o.object_id in ($1, $2) and h.object_id <> o.object_id
           and h.number = 4 and o.number = 4`,
        [tasks[1], tasks[2]],
      ],
    );
    expect(await found()).toEqual([
      'row_unchained task 0 2',
      'row_unchained task 1 4',
      'row_unchained task 2 4',
    ]);
  });

  it('finds by the seal what was changed and chained anew', async () => {
    await sealing.run(day(15));
    await withFullRights([
      `update history set after = '{"percent": 99}' where object_id = $1 and number = 2`,
      [tasks[1]],
    ]);
    await rechain();
    expect(await found()).toEqual(['row_rewritten task 1 4']);
  });

  it('names the seal that was changed, or is gone', async () => {
    await sealing.run(day(15));
    await record({ id: tasks[0]!, percent: 50 });
    await sealing.run(day(16));
    await sealing.run(day(17));
    const kept = await copiesOf();
    await withFullRights(`update history_seal set rows = 12 where number = 2`);
    expect(await found()).toEqual(['seal_changed seal 2']);
    await withFullRights(`update history_seal set rows = 13 where number = 2`);
    expect(await found(kept)).toEqual([]);
    await withFullRights(
      `update history_seal_end set number = 3, hash = sha256('x') where object_id = '${tasks[2]}'`,
    );
    expect(await found()).toContain('seal_changed seal 1');
    await withFullRights('delete from history_seal where number = 1');
    expect(await found()).toEqual(expect.arrayContaining(['seal_missing seal 1', 'seal_changed seal 2']));
  });

  it('finds by the copies that the history and all seals were made anew, or the last seal taken away', async () => {
    await sealing.run(day(15));
    await sealing.run(day(16));
    const kept = await copiesOf();
    await withFullRights('delete from history_seal where number = 2');
    expect([await found(), await found(kept)]).toEqual([[], ['seal_missing seal 2']]);
    await withFullRights(
      'delete from history_seal',
      'delete from history_seal_end',
      `delete from history where number > 2`,
    );
    await sealing.run(day(15));
    await sealing.run(day(16));
    expect([await found(), await found(kept)]).toEqual([[], ['seal_differs seal 1', 'seal_differs seal 2']]);
  });
});

describe('the seals of the history', () => {
  it('are one a day, however often and in however many copies the pass runs', async () => {
    const made = await Promise.all([1, 2, 3].map(() => sealing.run(day(15))));
    expect(made.map(({ sealed }) => sealed).sort()).toEqual([0, 0, 1]);
    expect(await sealing.run(day(14))).toEqual({ sealed: 0 });
    expect(await sealing.run(day(20))).toEqual({ sealed: 1 });
    expect((await copiesOf()).map((seal) => [seal.number, seal.day, seal.objects, seal.rows])).toEqual([
      [1, '2026-06-15', 3, 12],
      [2, '2026-06-20', 3, 12],
    ]);
  });

  it('keep only the ends that have moved', async () => {
    await sealing.run(day(15));
    await record({ id: tasks[0]!, percent: 50 }, { id: tasks[0]!, percent: 60 });
    await sealing.run(day(16));
    expect(
      await database.dataSource.query('select object_id as id, number from history_seal_end where seal = 2'),
    ).toEqual([{ id: tasks[0], number: 6 }]);
    expect((await copiesOf())[1]).toMatchObject({ objects: 3, rows: 14 });
  });

  it('can be added to, but neither changed nor deleted nor emptied', async () => {
    await sealing.run(day(15));
    for (const table of ['history_seal', 'history_seal_end']) {
      for (const statement of [
        `update ${table} set number = 7`,
        `delete from ${table}`,
        `truncate ${table}`,
      ]) {
        await expect(database.dataSource.query(statement)).rejects.toThrow('history is append-only');
      }
    }
  });
});
