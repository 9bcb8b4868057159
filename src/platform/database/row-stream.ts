import type { EntityManager } from 'typeorm';

/** Rows that are fetched at once. */
const FETCH = 5000;

/** The rows of a query one after the other, however many they are: in memory are only some thousand. Within a transaction. */
export async function* streamRows<Row>(
  manager: EntityManager,
  name: string,
  sql: string,
  values: unknown[] = [],
): AsyncGenerator<Row> {
  await manager.query(`declare ${name} no scroll cursor for ${sql}`, values);
  for (;;) {
    const rows = await manager.query<Row[]>(`fetch ${FETCH} from ${name}`);
    yield* rows;
    if (rows.length < FETCH) break;
  }
  await manager.query(`close ${name}`);
}
