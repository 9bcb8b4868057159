import { types } from 'pg';
import type { DataSourceOptions, EntitySchema, MigrationInterface } from 'typeorm';
import type { EmbeddedConnection } from './embedded/server-user.js';
import { PreparingClient } from './preparing-client.js';
import { SnakeNaming } from './snake-naming.js';

export type EntityClass = (new (...args: never[]) => object) | EntitySchema;
export type MigrationClass = new () => MigrationInterface;

/** Where the database is: a `postgresql://` address, or the embedded server. */
export type DatabaseConnection = { readonly url: string } | EmbeddedConnection;

const POOL_SIZE = 10;
const CONNECT_TIMEOUT_MS = 10_000;

/**
 * TypeORM's options for a connection of ours. Days (`date`) come as 'YYYY-MM-DD' from entities and raw queries alike.
 * `entities` is left out where Nest collects them.
 */
export function dataSourceOptions(
  connection: DatabaseConnection,
  migrations: readonly MigrationClass[],
  entities: readonly EntityClass[] = [],
): DataSourceOptions & { type: 'postgres' } {
  return {
    type: 'postgres',
    ...address(connection),
    namingStrategy: new SnakeNaming(),
    entities: [...entities],
    migrations: [...migrations],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    installExtensions: false,
    synchronize: false,
    logging: false,
    applicationName: 'dondoc',
    poolSize: POOL_SIZE,
    connectTimeoutMS: CONNECT_TIMEOUT_MS,
    extra: { types: DAYS_AS_TEXT, Client: PreparingClient },
  };
}

function address(connection: DatabaseConnection): object {
  if ('url' in connection) return { url: connection.url };
  const { user, ...rest } = connection;
  return { ...rest, username: user, ssl: false };
}

const DATE = 1082;
const DATE_ARRAY = 1182;
const TEXT_ARRAY = 1009;

/** pg makes an instant of a day, at midnight of the machine's zone; a day is a text here. */
const DAYS_AS_TEXT = {
  getTypeParser(oid: number, format?: 'text'): (value: string) => unknown {
    if (oid === DATE) return (value) => value;
    return types.getTypeParser(oid === DATE_ARRAY ? TEXT_ARRAY : oid, format) as (value: string) => unknown;
  },
};
