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

/** A fresh database with all migrations and no rows, in some milliseconds. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { url, template } = testServer();
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await execute(url, `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`);
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
