import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { dataSourceOptions, type EntityClass } from '../../src/platform/database/data-source-options.js';
import { databaseUrl, execute, TEST_SERVER_VARIABLE, type TestServer } from './test-server.js';

export interface TestDatabase {
  /** As DATABASE_URL takes it. */
  readonly url: string;
  drop(): Promise<void>;
}

export interface TestDataSource {
  readonly dataSource: DataSource;
  readonly url: string;
  /** Closes the data source and drops its database. */
  close(): Promise<void>;
}

/**
 * A fresh database with all migrations and no rows, in some milliseconds. Where its time stands, statements that ask it for the time
 * always get the same: what waits by its clock waits on, however slow the machine is.
 */
export async function createTestDatabase({ timeStands = false } = {}): Promise<TestDatabase> {
  const { url, template } = testServer();
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await execute(url, `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`);
  if (timeStands) await execute(databaseUrl(url, name), standing(name, new Date()));
  return {
    url: databaseUrl(url, name),
    drop: () => execute(url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

/** A fresh database with a data source on it, for the specs of stores and queries that need no Nest. */
export async function openTestDataSource(entities: readonly EntityClass[] = []): Promise<TestDataSource> {
  const { url, drop } = await createTestDatabase();
  const dataSource = await new DataSource(dataSourceOptions({ url }, [], entities)).initialize();
  return {
    dataSource,
    url,
    close: async () => {
      await dataSource.destroy();
      await drop();
    },
  };
}

/** Functions of these names that are found before those of PostgreSQL, on every connection that is opened from now on. */
function standing(database: string, time: Date): string {
  const functions = ['now', 'clock_timestamp'].map(
    (name) =>
      `CREATE FUNCTION standing.${name}() RETURNS timestamptz STABLE RETURN timestamptz '${time.toISOString()}'`,
  );
  const path = `ALTER DATABASE ${database} SET search_path = standing, pg_catalog, public`;
  return ['CREATE SCHEMA standing', ...functions, path].join(';');
}

/** An empty database without any migration. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  const { url } = testServer();
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await execute(url, `CREATE DATABASE ${name}`);
  return {
    url: databaseUrl(url, name),
    drop: () => execute(url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

function testServer(): TestServer {
  const told = process.env[TEST_SERVER_VARIABLE];
  if (!told) throw new Error('Only specs that are not *.unit.spec.ts have a database: see jest.config.js.');
  return JSON.parse(told) as TestServer;
}
