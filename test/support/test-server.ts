import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { migrations } from '../../migrations/migrations.js';
import { dataSourceOptions } from '../../src/platform/database/data-source-options.js';
import {
  openEmbeddedPostgres,
  type EmbeddedLog,
} from '../../src/platform/database/embedded/embedded-postgres.js';
import { stopServer } from '../../src/platform/database/embedded/postgres-server.js';
import { isAlive } from '../../src/platform/database/embedded/running-server.js';
import { openDataSource } from '../../src/platform/database/open-data-source.js';

/** The server that all specs of one run share, and a database on it that has all migrations. */
export interface TestServer {
  /** Address of the server's maintenance database; those of the specs lie beside it. */
  readonly url: string;
  readonly template: string;
}

/** How the specs' processes learn of the server. */
export const TEST_SERVER_VARIABLE = 'DONDOC_TEST_SERVER';

const FOLDER_PREFIX = 'dondoc-test-';

/** Nothing of a test's database has to survive a power cut, so its server need not look every moment what there is to write. */
const FAST = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
  wal_writer_delay: '10s',
  bgwriter_delay: '10s',
  max_wal_size: '4GB',
  checkpoint_timeout: '1h',
};

/** Starts PostgreSQL, or takes the one of TEST_DATABASE_URL, and builds the template. */
export async function startTestServer(): Promise<{ server: TestServer; stop: () => Promise<void> }> {
  const { url, release } = await openServer(process.env['TEST_DATABASE_URL'] || null);
  const server = { url, template: `dondoc_template_${process.pid}` };
  await buildTemplate(server);
  return {
    server,
    stop: async () => {
      await execute(url, `DROP DATABASE IF EXISTS ${server.template} WITH (FORCE)`);
      await release();
    },
  };
}

async function openServer(given: string | null): Promise<{ url: string; release: () => Promise<void> }> {
  if (given !== null) return { url: given, release: () => Promise.resolve() };
  await removeAbandoned();
  const varDir = mkdtempSync(join(tmpdir(), `${FOLDER_PREFIX}${process.pid}-`));
  // as root PostgreSQL runs as another user, who has to get in
  chmodSync(varDir, 0o711);
  const { options, release } = await openEmbeddedPostgres({ varDir, log: SILENT, settings: FAST });
  return {
    url: `postgresql://${options.user}@localhost/postgres?host=${encodeURIComponent(options.host)}`,
    release: async () => {
      await release();
      rmSync(varDir, { recursive: true });
    },
  };
}

async function buildTemplate({ url, template }: TestServer): Promise<void> {
  await execute(url, `CREATE DATABASE ${template}`);
  const dataSource = await openDataSource(
    dataSourceOptions({ url: databaseUrl(url, template) }, migrations),
    () => Promise.resolve(),
  );
  await dataSource.destroy();
}

/** A run that was killed leaves its server running: the next one stops it. Two runs may do so together. */
async function removeAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(FOLDER_PREFIX))) {
    const owner = Number(name.slice(FOLDER_PREFIX.length).split('-')[0]);
    if (isAlive(owner)) continue;
    const varDir = join(tmpdir(), name);
    await stopServer(join(varDir, 'postgres', 'data'));
    rmSync(varDir, { recursive: true, force: true });
  }
}

/** The address of another database on the same server. */
export function databaseUrl(serverUrl: string, name: string): string {
  return serverUrl.replace(/^(postgres(?:ql)?:\/\/[^/]*\/)[^?]*/, `$1${name}`);
}

/** One statement on a connection of its own. */
export async function execute(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

const SILENT: EmbeddedLog = { info: () => undefined, warn: () => undefined };
