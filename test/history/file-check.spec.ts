import { rm, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ReportDto, ReportPageDto } from '../../src/api/reports/report.dto.js';
import type { ReviewPageDto } from '../../src/api/reviews/review.dto.js';
import { FileCheckQueries } from '../../src/history/file-check.queries.js';
import { type FileArea, FileStorage } from '../../src/platform/files/file-storage.service.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Answer, Client } from '../support/client.js';
import { pdf } from '../support/office-files.js';
import { sampleEnv, signedIn, startSample } from '../support/sample.js';

let app: TestApp;
let board: Client;
let officer: Client;
let taskId: string;
let reportId: string;
/** Files that the task was given, in the order of its rows. */
let evidence: string[];

beforeAll(async () => {
  app = await startApp('2026-06-10T09:00:00+07:00', sampleEnv);
  const planId = await startSample(app);
  board = await signedIn(app, 'board');
  officer = await signedIn(app, 'officer.xa-lat');
  const { items: reviews } = (await board.get<ReviewPageDto>(`/plans/${planId}/reviews`)).body;
  const { items } = (await officer.get<ReportPageDto>(`/reviews/${reviews[0]?.id}/reports`)).body;
  reportId = items[0]?.id ?? '';
  taskId = (await report()).lines[0]?.taskId ?? '';
});
afterAll(() => app.close());

beforeEach(async () => {
  evidence = [await give(), await give()];
});

const report = async (): Promise<ReportDto> => (await officer.get<ReportDto>(`/reports/${reportId}`)).body;
const ok = <T>(answer: Answer<T>): Answer<T> => {
  if (answer.status >= 300) throw new Error(JSON.stringify(answer.body));
  return answer;
};

function form(): FormData {
  const data = new FormData();
  data.append('file', new Blob([new Uint8Array(pdf)]), 'Biên bản.pdf');
  return data;
}
const give = async (): Promise<string> =>
  ok(await officer.post<{ id: string }>(`/tasks/${taskId}/evidence`, form())).body.id;
const attach = async (): Promise<void> => {
  const headers = { 'if-match': `"${(await report()).version}"` };
  ok(await officer.post(`/reports/${reportId}/signed-paper`, form(), headers));
};
const blank = async (entity: string, id: string, field: string) =>
  ok(await board.post('/blankings', { entity, id, field, reason: 'Gửi nhầm tệp của người khác.' }));
const paperId = async (): Promise<string> => {
  const [row] = await app.dataSource.query<[{ id: string }]>('select id from signed_paper');
  return row.id;
};
const pathOf = (area: FileArea, id: string): string => app.get(FileStorage).pathOf(area, id);
/** The row of the object's history that gave the file. */
const rowOf = async (id: string): Promise<number> => {
  const [row] = await app.dataSource.query<[{ number: number }]>(
    `select number from history where $1 in (after ->> 'evidenceId', after ->> 'paperId') order by number limit 1`,
    [id],
  );
  return row.number;
};
const found = async () => (await app.get(FileCheckQueries).check()).findings;

describe('files that the history tells of', () => {
  it('are read, each one, and found as they were given', async () => {
    await attach();
    const { files, findings } = await app.get(FileCheckQueries).check();
    expect({ files, findings }).toEqual({ files: 3, findings: [] });
  });

  it('are named where one was changed or is gone, the first row first, whatever the tables say', async () => {
    const [changed = '', gone = ''] = evidence;
    await attach();
    const paper = await paperId();
    await writeFile(pathOf('evidence', changed), pdf.toString().replace('1', '2'));
    await rm(pathOf('evidence', gone));
    await writeFile(pathOf('signed-papers', paper), 'x');
    await app.dataSource.query(`update evidence set sha256 = 'f0' where id = $1`, [changed]);
    expect(await found()).toEqual([
      { kind: 'content_changed', type: 'report', id: reportId, number: await rowOf(paper) },
      { kind: 'content_changed', type: 'task', id: taskId, number: await rowOf(changed) },
      { kind: 'content_missing', type: 'task', id: taskId, number: await rowOf(gone) },
    ]);
    await app.dataSource.query('delete from evidence where id = $1', [gone]);
    expect(await found()).toHaveLength(3);
    for (const id of evidence) await writeFile(pathOf('evidence', id), pdf);
    await writeFile(pathOf('signed-papers', paper), pdf);
    expect(await found()).toEqual([]);
  });

  it('may be gone once they were blanked, each for itself, although another one is the same', async () => {
    const [blanked = '', twin = ''] = evidence;
    await blank('evidence', blanked, 'file');
    expect(await found()).toEqual([]);
    await rm(pathOf('evidence', twin));
    expect(await found()).toMatchObject([{ kind: 'content_missing', number: await rowOf(twin) }]);
    await writeFile(pathOf('evidence', twin), pdf);
  });

  it('may be gone once they were replaced, taken off, or blanked as a signed paper', async () => {
    await attach();
    await attach();
    expect(await found()).toEqual([]);
    ok(await officer.delete(`/reports/${reportId}/signed-paper`));
    expect(await found()).toEqual([]);
    await attach();
    ok(await officer.post(`/reports/${reportId}/submit`, { sendIncomplete: true }));
    await blank('report', reportId, 'paper');
    expect(await found()).toEqual([]);
  });
});
