import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Test, type TestingModule } from '@nestjs/testing';
import {
  Column,
  DataSource,
  Entity,
  PrimaryColumn,
  type MigrationInterface,
  type QueryRunner,
} from 'typeorm';
import { dataSourceOptions } from '../../../src/platform/database/data-source-options.js';
import { DatabaseModule } from '../../../src/platform/database/database.module.js';
import { databaseProblem } from '../../../src/platform/http/database-problem.js';
import { createEmptyDatabase, type TestDatabase } from '../../support/database.js';

@Entity()
class SampleDeadline {
  @PrimaryColumn({ type: 'text' })
  code!: string;

  @Column({ type: 'date' })
  dueOn!: string;
}

class CreateSampleDeadline1700000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE sample_deadline (code text, due_on date NOT NULL, CONSTRAINT pk_sample_deadline PRIMARY KEY (code))',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE sample_deadline');
  }
}

const migrations = [CreateSampleDeadline1700000000000];

function boot(databaseUrl: string): Promise<TestingModule> {
  const imports = [DatabaseModule.forRoot({ databaseUrl, varDir: 'var', migrations })];
  return Test.createTestingModule({ imports }).compile();
}

/** With the entity of this spec alone: what a module of Nest names is known to all later specs of the worker. */
function open({ url }: TestDatabase): Promise<DataSource> {
  return new DataSource(dataSourceOptions({ url }, [], [SampleDeadline])).initialize();
}

describe('the database of the program', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createEmptyDatabase();
  });
  afterAll(() => database.drop());

  it('is migrated once however many copies start together', async () => {
    const copies = await Promise.all([boot(database.url), boot(database.url), boot(database.url)]);
    const rows = await copies[0].get(DataSource).query<{ name: string }[]>('SELECT name FROM migration');
    await Promise.all(copies.map((copy) => copy.close()));
    expect(rows).toEqual([{ name: 'CreateSampleDeadline1700000000000' }]);
  });

  it('is told as not ready where none of its connections comes free in time', async () => {
    const options = { ...dataSourceOptions({ url: database.url }, []), poolSize: 1, connectTimeoutMS: 2_000 };
    const busy = await new DataSource(options).initialize();
    const holder = busy.createQueryRunner();
    await holder.connect();
    const refusal = await busy.query<unknown>('select 1').catch((error: unknown) => error);
    await holder.release();
    await busy.destroy();
    expect(databaseProblem(refusal)).toMatchObject({ status: 503, code: 'database_unavailable' });
  });

  it('keeps a day as it was written, from entities and from raw queries', async () => {
    const dataSource = await open(database);
    const { manager } = dataSource;
    await manager.insert(SampleDeadline, { code: 'NV-1', dueOn: '2026-06-14' });
    const entity = await manager.findOneByOrFail(SampleDeadline, { code: 'NV-1' });
    const [raw] = await manager.query<{ day: string; days: string[] }[]>(
      'SELECT due_on AS day, array_agg(due_on) AS days FROM sample_deadline GROUP BY due_on',
    );
    await dataSource.destroy();
    expect([entity.dueOn, raw]).toEqual(['2026-06-14', { day: '2026-06-14', days: ['2026-06-14'] }]);
  });

  it('keeps what comes again prepared, and prepares it anew when its tables have changed', async () => {
    const copy = await boot(database.url);
    const runner = copy.get(DataSource).createQueryRunner();
    const wide = 'select * from (select * from wide_table where a = $1) as w';
    const prepared = `select statement from pg_prepared_statements where statement = '${wide}'`;
    await runner.query('create table wide_table (a int)');
    await runner.query('insert into wide_table values (1)');
    const counts = [];
    for (let time = 1; time <= 4; time += 1) {
      await runner.query(wide, [1]);
      counts.push(((await runner.query(prepared)) as unknown[]).length);
    }
    await runner.query('alter table wide_table add b int default 2');
    await expect(runner.query(wide, [1])).rejects.toThrow('cached plan must not change result type');
    const after = [await runner.query(wide, [1]), await runner.query(wide, [1])] as unknown[];
    await runner.query('drop table wide_table');
    await runner.release();
    await copy.close();
    expect([counts, after]).toEqual([
      [0, 0, 1, 1],
      [[{ a: 1, b: 2 }], [{ a: 1, b: 2 }]],
    ]);
  });

  it('has the tables and names that the entities expect', async () => {
    const dataSource = await open(database);
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    await dataSource.destroy();
    expect(upQueries).toEqual([]);
  });
});

describe('a database that cannot be reached', () => {
  it('is told of with its place, and without the password', async () => {
    const failed = boot('postgresql://clerk:secret-word@127.0.0.1:9/plans');
    await expect(failed).rejects.toThrow('Cannot reach the database "plans" on 127.0.0.1:9 as "clerk"');
    await expect(failed).rejects.not.toThrow('secret-word');
  });

  it('is told of without the password when its address cannot be read', async () => {
    const failed = boot('postgresql://clerk:secret-word@127.0.0.1:port/plans');
    await expect(failed).rejects.toThrow('DATABASE_URL is not an address of PostgreSQL');
  });
});
