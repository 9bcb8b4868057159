import { createInterface } from 'node:readline';
import { Client } from 'pg';
import {
  openEmbeddedPostgres,
  type EmbeddedPostgres,
} from '../../src/platform/database/embedded/embedded-postgres.js';
import { withStartLock } from '../../src/platform/database/embedded/start-lock.js';

/**
 * A program that uses the embedded server of the folder given as its first argument and does what it is told on its input, one
 * word a line; each is answered by one line of JSON. It closes like the real one on SIGINT and SIGTERM.
 */
const varDir = process.argv[2] ?? '';
const silent = { info: () => undefined, warn: () => undefined };
let embedded: EmbeddedPostgres | null = null;

const commands: Record<string, () => Promise<unknown>> = {
  open: async () => {
    embedded = await openEmbeddedPostgres({ varDir, log: silent, settings: { fsync: 'off' } });
    return embedded.options;
  },
  write: () => query('CREATE TABLE IF NOT EXISTS note (text text); INSERT INTO note VALUES (1)'),
  count: async () => (await query('SELECT count(*)::int AS count FROM note'))[0],
  countAgain: () => retry(commands['count'] as () => Promise<unknown>),
  release: async () => embedded?.release(),
  holdLock: () =>
    new Promise((held) => {
      void withStartLock(`${varDir}/postgres/start.lock`, () => {
        held('held');
        return new Promise(() => undefined);
      });
    }),
};

async function query(sql: string): Promise<unknown[]> {
  const client = new Client({ ...embedded?.options, ssl: false });
  try {
    await client.connect();
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Asks until the server answers; whoever runs the program sets the limit. */
async function retry(work: () => Promise<unknown>): Promise<unknown> {
  try {
    return await work();
  } catch {
    return retry(work);
  }
}

async function answer(command: string): Promise<void> {
  try {
    tell({ command, value: (await commands[command]?.()) ?? null });
  } catch (error) {
    tell({ command, error: (error as Error).message });
  }
}

function tell(message: object): void {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}

async function close(): Promise<void> {
  await answer('count');
  await answer('release');
  process.exit(0);
}

process.on('SIGINT', () => void close());
process.on('SIGTERM', () => void close());
createInterface({ input: process.stdin }).on('line', (line) => void answer(line));
