import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { migrations } from '../../../migrations/migrations.js';
import { AppModule } from '../../../src/app.module.js';
import { HeldClock } from '../../../src/kernel/clock.js';
import { readSettings } from '../../../src/platform/config/settings.js';
import { dataSourceOptions } from '../../../src/platform/database/data-source-options.js';
import { runMigrations } from '../../../src/platform/database/migration-runner.js';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../../support/database.js';

const FOLDER = resolve(import.meta.dirname, '../../../migrations');

describe('the migrations', () => {
  let database: TestDatabase;
  let dataSource: DataSource;

  beforeEach(async () => {
    database = await createEmptyDatabase();
    dataSource = await new DataSource(dataSourceOptions(database, migrations)).initialize();
  });

  afterEach(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it('run up, down and up again, and come to the same schema', async () => {
    await runMigrations(dataSource);
    const first = await describeSchema(dataSource);
    for (const _ of migrations) await dataSource.undoLastMigration({ transaction: 'each' });
    const emptied = await describeSchema(dataSource);
    await runMigrations(dataSource);
    expect(emptied.filter((line) => !line.includes('migration'))).toEqual([]);
    expect(await describeSchema(dataSource)).toEqual(first);
  });

  it('give questions of reviews their ids, and answers to them, and take them away again', async () => {
    await runMigrations(dataSource);
    const undoing =
      migrations.length - migrations.findIndex(({ name }) => name.startsWith('ReviewQuestionIds'));
    const undo = async (): Promise<void> => {
      for (let n = 0; n < undoing; n += 1) await dataSource.undoLastMigration({ transaction: 'each' });
    };
    await undo();
    await withoutKeys(
      dataSource,
      `insert into review (id, committee_id, plan_id, kind, name, period_from, period_to, opens_on, meeting_on, base_due_on,
         other_due_on, status, questions)
       select id, id, id, 'extra', 'Kỳ', day, day, day, day, day, day, 'scheduled', '["Một?", "Hai?"]'
       from (select gen_random_uuid() as id, date '2026-01-01' as day) as made`,
      `insert into progress_report (id, committee_id, plan_id, review_id, body_id, due_on, first_due_on, answers)
       select id, id, id, id, id, opens_on, opens_on, '["1"]' from review`,
    );
    await runMigrations(dataSource);
    const read = () =>
      dataSource.query<{ questions: unknown[]; answers: unknown[] }[]>(
        'select questions, answers from review join progress_report p on p.review_id = review.id',
      );
    const [row] = await read();
    const [one, two] = (row?.questions ?? []) as { id: string }[];
    expect(row).toEqual({
      questions: [
        { id: one?.id, text: 'Một?', removed: false },
        { id: two?.id, text: 'Hai?', removed: false },
      ],
      answers: [{ questionId: one?.id, text: '1' }],
    });
    await undo();
    expect(await read()).toEqual([{ questions: ['Một?', 'Hai?'], answers: ['1', ''] }]);
  });

  it('mark the closed reviews that keep how their tasks stood', async () => {
    await runMigrations(dataSource);
    const undoing =
      migrations.length - migrations.findIndex(({ name }) => name.startsWith('ReviewAddTasksKept'));
    for (let n = 0; n < undoing; n += 1) await dataSource.undoLastMigration({ transaction: 'each' });
    await withoutKeys(
      dataSource,
      `insert into review (id, committee_id, plan_id, kind, name, period_from, period_to, opens_on, meeting_on, base_due_on,
         other_due_on, status, figures)
       select id, id, id, 'extra', name, day, day, day, day, day, day, 'closed', '{}'
       from (select gen_random_uuid() as id, name, date '2026-01-01' as day from unnest(array['before', 'since']) name) as made`,
      `insert into review_task (review_id, task_id, body_id, status, due_on)
       select id, id, id, 'done', meeting_on from review where name = 'since'`,
    );
    await runMigrations(dataSource);
    expect(await dataSource.query('select name, tasks_kept from review order by name')).toEqual([
      { name: 'before', tasks_kept: false },
      { name: 'since', tasks_kept: true },
    ]);
  });

  it('find nothing to do the second time', async () => {
    const first = await runMigrations(dataSource);
    expect([first.length, await runMigrations(dataSource)]).toEqual([migrations.length, []]);
  });
});

describe('the list of migrations', () => {
  it('names every file once, in the order of time, as the files are named', () => {
    const files = readdirSync(FOLDER).filter((name) => /^\d/.test(name));
    const fromFiles = files.map((name) => classNameOf(name)).sort(byTime);
    expect(migrations.map((migration) => migration.name)).toEqual(fromFiles);
    expect(new Set(fromFiles.map(timeOf)).size).toBe(fromFiles.length);
  });
});

describe('entities and migrations', () => {
  let database: TestDatabase;
  let program: TestingModule;

  beforeAll(async () => {
    database = await createTestDatabase();
    const settings = readSettings({ DATABASE_URL: database.url, LOG_LEVEL: 'silent' });
    const clock = new HeldClock(new Date('2026-06-15T07:30:00+07:00'));
    program = await Test.createTestingModule({ imports: [AppModule.forRoot(settings, clock)] }).compile();
  });

  afterAll(async () => {
    await program.close();
    await database.drop();
  });

  it('agree about every table, column, key and index', async () => {
    const { upQueries } = await program.get(DataSource).driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('are about more than nothing: every entity of the program has its table', async () => {
    const { entityMetadatas, manager } = program.get(DataSource);
    const tables = await manager.query<{ name: string }[]>('SELECT tablename AS name FROM pg_tables');
    const missing = entityMetadatas.filter(({ tableName }) => !tables.some(({ name }) => name === tableName));
    expect([entityMetadatas.length > 20, missing.map(({ tableName }) => tableName)]).toEqual([true, []]);
  });
});

describe('foreign keys', () => {
  it('are found by an index where the rows that they name can be deleted', async () => {
    const database = await createTestDatabase();
    const dataSource = await new DataSource(dataSourceOptions(database, migrations)).initialize();
    try {
      expect(await keysWithoutIndex(dataSource, deletedTables)).toEqual([]);
    } finally {
      await dataSource.destroy();
      await database.drop();
    }
  });
});

/** What the program deletes rows of that others may name. Plans are few, and are deleted one by one as drafts. */
const deletedTables = ['duty', 'indicator', 'review', 'progress_report', 'letter'];

async function keysWithoutIndex(dataSource: DataSource, tables: readonly string[]): Promise<string[]> {
  const rows = await dataSource.query<{ key: string }[]>(
    `SELECT format('%s.%s', k.conrelid::regclass, a.attname) AS key FROM pg_constraint k
       JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
     WHERE k.contype = 'f' AND k.confrelid::regclass::text = ANY($1)
       AND NOT EXISTS (SELECT FROM pg_index i WHERE i.indrelid = k.conrelid AND i.indkey[0] = k.conkey[1])
     ORDER BY key`,
    [tables],
  );
  return rows.map(({ key }) => key);
}

/** Writes rows as they are, whatever their foreign keys ask for. */
async function withoutKeys(dataSource: DataSource, ...statements: readonly string[]): Promise<void> {
  await dataSource.transaction(async (manager) => {
    await manager.query(`set local session_replication_role = 'replica'`);
    for (const statement of statements) await manager.query(statement);
  });
}

/** What a person would compare: columns, constraints, indexes, functions and triggers, one line each. */
async function describeSchema(dataSource: DataSource): Promise<string[]> {
  const rows = await dataSource.query<{ line: string }[]>(`
    SELECT format('column %s.%s %s %s %s', table_name, column_name, data_type, is_nullable, column_default) AS line
      FROM information_schema.columns WHERE table_schema = 'public'
    UNION ALL SELECT format('constraint %s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
      FROM pg_constraint WHERE connamespace = 'public'::regnamespace
    UNION ALL SELECT format('index %s', indexdef) FROM pg_indexes WHERE schemaname = 'public'
    UNION ALL SELECT format('function %s', proname) FROM pg_proc p
      WHERE pronamespace = 'public'::regnamespace
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
    UNION ALL SELECT format('trigger %s', pg_get_triggerdef(oid)) FROM pg_trigger WHERE NOT tgisinternal
    ORDER BY line`);
  return rows.map(({ line }) => line);
}

/** "1795446000001-history-create.ts" holds the class HistoryCreate1795446000001. */
function classNameOf(file: string): string {
  const [time = '', ...words] = file.replace(/\.ts$/, '').split('-');
  return words.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`).join('') + time;
}

const timeOf = (name: string): number => Number(name.slice(-13));
const byTime = (a: string, b: string): number => timeOf(a) - timeOf(b);
