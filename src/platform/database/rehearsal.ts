import type { DataSource, EntityManager } from 'typeorm';

/**
 * Does `act` in a transaction that is undone. What sequences count goes on counting whatever becomes of a transaction, so statements
 * that take numbers of one ask `IS_REHEARSAL` before.
 */
export async function rehearse<T>(
  database: DataSource,
  act: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  const runner = database.createQueryRunner();
  await runner.connect();
  try {
    await runner.startTransaction();
    await runner.query(`set local dondoc.rehearsal = 'on'`);
    return await act(runner.manager);
  } finally {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    await runner.release();
  }
}

/** Whether the statement stands in a transaction that is undone. */
export const IS_REHEARSAL = `coalesce(current_setting('dondoc.rehearsal', true), '') = 'on'`;
