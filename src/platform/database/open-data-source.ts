import { Client } from 'pg';
import { DataSource, TypeORMError, type DataSourceOptions } from 'typeorm';
import { DatabaseStartError } from './database-start-error.js';
import { runMigrations } from './migration-runner.js';

const OLDEST_SERVER = 15;

/** A data source that, once closed, lets go of what it ran on. */
class OwningDataSource extends DataSource {
  /** The migrations that were run when it was opened, by name. */
  migrated: readonly string[] = [];

  constructor(
    options: DataSourceOptions,
    private readonly release: () => Promise<void>,
  ) {
    super(options);
  }

  override async destroy(): Promise<void> {
    try {
      await super.destroy();
    } finally {
      await this.release();
    }
  }
}

/**
 * Connects, checks that the server is one we can work with, and brings the schema up to date. `release` is called after the
 * data source is closed, or when it cannot be opened.
 * @throws DatabaseStartError
 */
export async function openDataSource(
  options: DataSourceOptions,
  release: () => Promise<void>,
): Promise<DataSource> {
  const dataSource = new OwningDataSource(options, release);
  try {
    await connect(dataSource);
    await requireUsableServer(dataSource);
    dataSource.migrated = await runMigrations(dataSource);
    return dataSource;
  } catch (error) {
    await (dataSource.isInitialized ? dataSource.destroy() : release());
    throw error;
  }
}

/** The migrations that were run when the data source was opened, by name. */
export function migratedBy(dataSource: DataSource): readonly string[] {
  return dataSource instanceof OwningDataSource ? dataSource.migrated : [];
}

async function connect(dataSource: DataSource): Promise<void> {
  const place = describeAddress(dataSource.options);
  try {
    await dataSource.initialize();
  } catch (error) {
    // what is wrong in our own entities is no matter of the connection
    if (error instanceof TypeORMError) throw error;
    throw new DatabaseStartError(`Cannot reach the database ${place}: ${reasonOf(error)}`);
  }
}

async function requireUsableServer(dataSource: DataSource): Promise<void> {
  const [found] = await dataSource.query<{ version: string; number: number; encoding: string }[]>(
    `SELECT current_setting('server_version') AS version, current_setting('server_version_num')::int AS number,
            current_setting('server_encoding') AS encoding`,
  );
  if (!found || found.number < OLDEST_SERVER * 10_000) {
    throw new DatabaseStartError(
      `The database server is PostgreSQL ${found?.version}; PostgreSQL ${OLDEST_SERVER} or later is needed.`,
    );
  }
  if (found.encoding !== 'UTF8') {
    throw new DatabaseStartError(
      `The database is encoded in ${found.encoding}; make one with ENCODING 'UTF8'.`,
    );
  }
}

/** "dondoc on db.example:5432 as dondoc", never the password. */
function describeAddress(options: DataSourceOptions): string {
  if (!('url' in options) || !options.url) return 'that comes with the program';
  try {
    const { host, port, database, user } = new Client({ connectionString: options.url });
    return `"${database}" on ${host}:${port} as "${user}" (DATABASE_URL)`;
  } catch {
    // the parser's own message repeats the address, password and all
    throw new DatabaseStartError(
      'DATABASE_URL is not an address of PostgreSQL: postgresql://user:password@host:5432/database is one.',
    );
  }
}

function reasonOf(error: unknown): string {
  const first = error instanceof AggregateError ? (error.errors[0] as unknown) : error;
  return first instanceof Error && first.message ? first.message : String(first);
}
