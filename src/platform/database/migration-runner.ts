import type { DataSource } from 'typeorm';

/** Any number, the same in every copy of the program. */
const MIGRATION_LOCK = 7_146_240_501;

/**
 * Runs the migrations that the database lacks, each in a transaction. Several starters take turns by an advisory lock; the later
 * ones find nothing left to do.
 * @returns the names of those that were run.
 */
export async function runMigrations(dataSource: DataSource): Promise<string[]> {
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const done = await dataSource.runMigrations({ transaction: 'each' });
    await lock.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    return done.map((migration) => migration.name);
  } finally {
    await lock.release();
  }
}
