import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Background } from '../../../src/background.js';
import { FileCheckQueries } from '../../../src/history/file-check.queries.js';
import { HistoryCheckQueries } from '../../../src/history/history-check.queries.js';
import { dataSourceOptions } from '../../../src/platform/database/data-source-options.js';
import { startApp, type TestApp } from '../../support/app.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { pdf } from '../../support/office-files.js';
import { sampleEnv, signedIn, startSample } from '../../support/sample.js';

const docs = readFileSync(resolve(import.meta.dirname, '../../../docs/operations.md'), 'utf8');
const [, told = ''] = /### A database user with fewer rights[^]*?```sql\n([^]*?)```/.exec(docs) ?? [];
const role = `dondoc_run_${randomUUID().slice(0, 8)}`;

let database: TestDatabase;
let owner: DataSource;
let app: TestApp;
/** What passes could not do. */
const errors: unknown[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await new DataSource(dataSourceOptions({ url: database.url }, [])).initialize();
  for (const statement of told.replaceAll('dondoc_run', role).split(';\n')) {
    if (statement.trim() !== '') await owner.query(statement);
  }
  const url = new URL(database.url);
  url.username = role;
  url.password = encodeURIComponent('another password');
  app = await startApp('2026-06-10T09:00:00+07:00', { ...sampleEnv, DATABASE_URL: url.href });
  Logger.overrideLogger({ log: () => {}, warn: () => {}, error: (...failed) => errors.push(failed) });
});
afterAll(async () => {
  await app.close();
  await owner.query(`drop owned by ${role}`);
  await owner.query(`drop role ${role}`);
  await owner.destroy();
  await database.drop();
});

const ask = async (statement: string): Promise<string> =>
  app.dataSource.query(statement).then(
    () => 'done',
    (error: Error) => error.message,
  );

describe('the program as a database user who owns nothing', () => {
  it('is who signs in there', async () => {
    expect(await app.dataSource.query('select current_user::text as name')).toEqual([{ name: role }]);
  });

  it('loads a plan, runs all its passes, takes work and files, and blanks them again', async () => {
    const planId = await startSample(app);
    await app.get(Background).runAll();
    const board = await signedIn(app, 'board');
    const officer = await signedIn(app, 'officer.xa-lat');
    const { items } = (await officer.get<{ items: { id: string; version: number }[] }>('/tasks')).body;
    const [task] = items;
    const note = { note: 'Đã họp chi bộ và phân công từng đồng chí.' };
    const headers = { 'if-match': `"${task?.version}"` };
    expect((await officer.post(`/tasks/${task?.id}/updates`, note, headers)).status).toBeLessThan(300);
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(pdf)]), 'Biên bản.pdf');
    const { id } = (await officer.post<{ id: string }>(`/tasks/${task?.id}/evidence`, form)).body;
    const reason = { reason: 'Gửi nhầm tệp của người khác.' };
    const blanked = { entity: 'evidence', id, field: 'file', ...reason };
    expect((await board.post('/blankings', blanked)).status).toBe(201);
    const [update] = await app.dataSource.query<{ id: string }[]>(
      'select id from task_update where note = $1',
      [note.note],
    );
    const text = { entity: 'task-update', id: update?.id, field: 'note', ...reason };
    expect((await board.post('/blankings', text)).status).toBe(201);
    expect((await board.get(`/plans/${planId}/reviews`)).status).toBe(200);
    await app.get(Background).runAll();
    expect(errors).toEqual([]);
    expect((await officer.delete('/session')).status).toBe(204);
    expect((await app.get(HistoryCheckQueries).check()).findings).toEqual([]);
    expect((await app.get(FileCheckQueries).check()).findings).toEqual([]);
    const [{ sealed }] = await app.dataSource.query<[{ sealed: number }]>(
      'select count(*)::int as sealed from history_seal',
    );
    expect(sealed).toBeGreaterThan(0);
  });

  it('can neither change tables nor switch off what protects the history', async () => {
    for (const statement of [
      'alter table history disable trigger all',
      'drop trigger history_chain on history',
      'truncate history',
      'delete from history',
      'delete from history_seal',
      `update history_seal set digest = ''`,
      'drop table evidence',
      'create table mine (id int)',
      'delete from migration',
      `set session_replication_role = 'replica'`,
    ]) {
      expect([statement, await ask(statement)]).toEqual([
        statement,
        expect.stringMatching(/permission denied|must be owner/),
      ]);
    }
  });

  it('writes to tables that a later version adds, once the owner has migrated', async () => {
    await owner.query('create table later (id int)');
    expect(await ask('insert into later values (1)')).toBe('done');
    await owner.query('drop table later');
  });
});
