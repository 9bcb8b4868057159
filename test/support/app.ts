import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { HeldClock } from '../../src/kernel/clock.js';
import { type Settings, readSettings } from '../../src/platform/config/settings.js';
import { createWebApp } from '../../src/web-app.js';
import { apiContract } from './api-contract.js';
import { Client } from './client.js';
import { createTestDatabase, type TestDatabase } from './database.js';

export interface TestApp {
  readonly url: string;
  readonly clock: HeldClock;
  readonly dataSource: DataSource;
  readonly settings: Settings;
  readonly nest: INestApplicationContext;
  get<T>(type: Type<T>): T;
  /** A client that nobody has signed in. */
  client(): Client;
  close(): Promise<void>;
}

/** Runs the whole program, without background passes, on a fresh database and a free port; its clock stands at `now`. It drops the database. */
export async function startApp(
  now = '2026-06-15T09:00:00+07:00',
  env: Record<string, string> = {},
  fresh: TestDatabase | null = null,
): Promise<TestApp> {
  const database = fresh ?? (await createTestDatabase());
  const varDir = await mkdtemp(join(tmpdir(), 'dondoc-app-'));
  const settings = readSettings({
    DATABASE_URL: database.url,
    VAR_DIR: varDir,
    LOG_LEVEL: 'silent',
    PORT: '0',
    ...env,
  });
  const clock = new HeldClock(new Date(now));
  const app = await createWebApp(settings, clock);
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  return {
    url,
    clock,
    settings,
    nest: app,
    dataSource: app.get(DataSource),
    get: (type) => app.get(type, { strict: false }),
    client: () => new Client(url, apiContract),
    close: async () => {
      await app.close();
      await database.drop();
      await rm(varDir, { recursive: true, force: true });
    },
  };
}
