import { Client } from 'pg';

/** Written by a call whatever comes of it: when it was last used, what was answered to its key, what is counted and refused. */
const OTHERS = ['session', 'api_token', 'idempotency_key', 'limit_count', 'security_event'];

/** Looks whether anything in the program's database has changed. */
export class StoredRows {
  private constructor(
    private readonly client: Client,
    private readonly question: string,
  ) {}

  static async of(databaseUrl: string): Promise<StoredRows> {
    const client = new Client({ connectionString: databaseUrl });
    await client.connect();
    const tables = await client.query<{ name: string }>(
      `select table_name as name from information_schema.tables
       where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
    );
    const counts = tables.rows
      .filter(({ name }) => !OTHERS.includes(name))
      .map(
        ({ name }) =>
          `(select '${name} ' || count(*) || ' ' || coalesce(max(xmin::text::bigint), 0) from "${name}")`,
      );
    return new StoredRows(client, `select array[${counts.join(', ')}] as seen`);
  }

  /** For each table how many rows it has, and the transaction that wrote the newest: no change leaves both. */
  async seen(): Promise<readonly string[]> {
    const { rows } = await this.client.query<{ seen: string[] }>(this.question);
    return rows[0]?.seen ?? [];
  }

  async close(): Promise<void> {
    await this.client.end();
  }
}
