import { createHash } from 'node:crypto';
import { readdir, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ReportDto, ReportPageDto } from '../../../src/api/reports/report.dto.js';
import type { ReviewPageDto } from '../../../src/api/reviews/review.dto.js';
import { newId } from '../../../src/kernel/new-id.js';
import { FileSweep } from '../../../src/platform/files/file-sweep.service.js';
import { startApp, type TestApp } from '../../support/app.js';
import type { Client } from '../../support/client.js';
import { docx, pdf, png } from '../../support/office-files.js';
import { sampleEnv, signedIn, startSample } from '../../support/sample.js';

let app: TestApp;
let reviewId: string;
const clients = new Map<string, Client>();
let report: string;

beforeAll(async () => {
  app = await startApp('2026-06-10T09:00:00+07:00', sampleEnv);
  const planId = await startSample(app);
  for (const name of ['board', 'observer', 'officer.xa-lat', 'head.xa-lat', 'officer.xa-da-sar']) {
    clients.set(name, await signedIn(app, name));
  }
  const { items } = (await as('board').get<ReviewPageDto>(`/plans/${planId}/reviews`)).body;
  reviewId = items[0]!.id;
  const { body } = await officer().get<ReportPageDto>(`/reviews/${reviewId}/reports`);
  report = body.items[0]!.id;
});
afterAll(() => app.close());
beforeEach(async () => {
  await app.dataSource.query(
    `update progress_report set status = 'draft', passed_to_head_at = null, first_submitted_on = null, submitted_on = null`,
  );
  await officer().delete(path());
});

const as = (name: string): Client => clients.get(name)!;
const officer = (): Client => as('officer.xa-lat');
const path = (): string => `/reports/${report}/signed-paper`;

function form(content: Uint8Array, name: string): FormData {
  const data = new FormData();
  data.append('file', new Blob([new Uint8Array(content)]), name);
  return data;
}
const attach = (name = 'Báo cáo.pdf', content: Uint8Array = pdf, headers = {}) =>
  officer().post<ReportDto>(path(), form(content, name), headers);
const seen = async (): Promise<ReportDto> => (await officer().get<ReportDto>(`/reports/${report}`)).body;

async function download(who: string) {
  const answer = await fetch(`${app.url}/api/v1${path()}`, { headers: { cookie: as(who).cookieHeader() } });
  return { status: answer.status, headers: answer.headers, content: Buffer.from(await answer.arrayBuffer()) };
}
async function filesOnDisk(): Promise<string[]> {
  const folder = join(app.settings.varDir, 'files', 'signed-papers');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

describe('the file of a signed paper', () => {
  it('is told in its report with size and SHA-256, and raises the version of the report', async () => {
    const before = await seen();
    expect(before.paper).toBeNull();
    const added = await attach();
    expect([added.status, added.headers.get('etag')]).toEqual([201, `"${before.version + 1}"`]);
    expect(added.body.paper).toEqual({
      name: 'Báo cáo.pdf',
      mediaType: 'application/pdf',
      size: pdf.length,
      sha256: createHash('sha256').update(pdf).digest('hex'),
      at: '2026-06-10T02:00:00.000Z',
      blankedOn: null,
      state: 'clean',
    });
  });

  it('is answered to be saved, shown by no page and kept by no cache', async () => {
    await attach();
    const { status, headers, content } = await download('officer.xa-lat');
    expect([status, content.equals(pdf)]).toEqual([200, true]);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="Bao cao.pdf"; filename*=UTF-8''B%C3%A1o%20c%C3%A1o.pdf`,
      'x-content-type-options': 'nosniff',
      'content-security-policy':
        "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
      'cache-control': 'no-store',
    });
  });

  it('of a draft is read by its own body alone, once submitted by the committee too', async () => {
    await attach();
    const readers = async () => {
      const statuses: [string, number][] = [];
      for (const who of clients.keys()) statuses.push([who, (await download(who)).status]);
      return statuses.filter(([, status]) => status === 200).map(([who]) => who);
    };
    expect(await readers()).toEqual(['officer.xa-lat', 'head.xa-lat']);
    expect((await download('board')).status).toBe(404);
    expect((await officer().post(`/reports/${report}/submit`, { sendIncomplete: true })).status).toBe(200);
    expect(await readers()).toEqual(['board', 'observer', 'officer.xa-lat', 'head.xa-lat']);
    const read = await as('board').get<ReportDto>(`/reports/${report}`);
    expect(read.body.paper).toMatchObject({ name: 'Báo cáo.pdf' });
  });

  it('takes the place of an earlier one, of which nothing stays', async () => {
    await attach();
    const first = await filesOnDisk();
    expect((await attach('bản ký.png', png)).body.paper).toMatchObject({ mediaType: 'image/png' });
    const second = await filesOnDisk();
    expect([first.length, second.length, first[0] === second[0]]).toEqual([1, 1, false]);
    expect((await download('officer.xa-lat')).content).toEqual(png);
  });

  it('is taken away again, and then there is none', async () => {
    await attach();
    const removed = await officer().delete<ReportDto>(path());
    expect([removed.status, removed.body.paper]).toEqual([200, null]);
    expect(await filesOnDisk()).toEqual([]);
    expect((await download('officer.xa-lat')).status).toBe(404);
    expect((await officer().delete(path())).status).toBe(404);
  });

  it('stands in the history of its report by id and digest, without its name', async () => {
    const { version } = (await attach('Danh sách.pdf')).body;
    await officer().delete(path());
    const { body } = await officer().get<{ items: { action: string }[] }>(
      `/history?entity=report&id=${report}`,
    );
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    const paper = { paperId: expect.any(String), mediaType: 'application/pdf', size: pdf.length, sha256 };
    expect(body.items.filter(({ action }) => action.startsWith('paper_')).slice(-2)).toMatchObject([
      { action: 'paper_attached', before: null, after: { ...paper, version } },
      { action: 'paper_removed', before: paper, after: { version: version + 1 } },
    ]);
    expect(JSON.stringify(body)).not.toContain('Danh sách');
  });

  it('sent twice with one Idempotency-Key is added once', async () => {
    const headers = { 'idempotency-key': newId() };
    const first = await attach('a.pdf', pdf, headers);
    const again = await attach('a.pdf', pdf, headers);
    expect([first.status, again.status, again.body]).toEqual([201, 201, first.body]);
    expect((await seen()).version).toBe(first.body.version);
    expect((await attach('a.pdf', docx, headers)).status).toBe(422);
  });
});

describe('the file of a signed paper is refused', () => {
  it('on a version of the report that no longer stands', async () => {
    const { version } = await seen();
    const stale = { 'if-match': `"${version - 1}"` };
    expect(await attach('a.pdf', pdf, stale)).toMatchObject({
      status: 412,
      body: { currentVersion: version },
    });
    expect((await attach('a.pdf', pdf, { 'if-match': `"${version}"` })).status).toBe(201);
    expect((await officer().request('DELETE', path(), { headers: stale })).status).toBe(412);
  });

  it('where its name and its content differ, or it is too large', async () => {
    const wrong = await attach('báo cáo.pdf', docx);
    expect(wrong).toMatchObject({ status: 415, body: { code: 'file_kind_not_allowed' } });
    const large = Buffer.concat([pdf, Buffer.alloc(20 * 1024 * 1024 - pdf.length + 1)]);
    expect(await attach('a.pdf', large)).toMatchObject({ status: 413, body: { code: 'file_too_large' } });
    expect([await filesOnDisk(), (await seen()).paper]).toEqual([[], null]);
  });

  it('once the report is submitted, and from an officer while it is with the head', async () => {
    await attach();
    await officer().post(`/reports/${report}/pass-to-head`);
    expect(await attach()).toMatchObject({ status: 409, body: { code: 'report_with_head' } });
    expect((await as('head.xa-lat').post(path(), form(pdf, 'b.pdf'))).status).toBe(201);
    expect((await as('head.xa-lat').post(`/reports/${report}/submit`, { sendIncomplete: true })).status).toBe(
      200,
    );
    expect(await attach()).toMatchObject({
      status: 409,
      body: { status: 409, code: 'report_not_with_body', allowed: ['draft', 'accepted', 'returned'] },
    });
    const removing = await officer().delete(path());
    expect(removing).toMatchObject({ status: 409, body: { code: 'report_not_with_body' } });
    expect((await download('board')).status).toBe(200);
  });

  it('from anybody but the body itself', async () => {
    for (const who of ['board', 'observer', 'officer.xa-da-sar']) {
      expect([who, (await as(who).post(path(), form(pdf, 'a.pdf'))).status]).toEqual([who, 404]);
    }
  });

  it('when its review is closed', async () => {
    await attach();
    await app.dataSource.query(`update review set status = 'closed' where id = $1`, [reviewId]);
    expect(await attach()).toMatchObject({ status: 409, body: { code: 'review_closed' } });
    await app.dataSource.query(`update review set status = 'scheduled' where id = $1`, [reviewId]);
  });
});

describe('the sweep of files', () => {
  it('leaves the papers of reports, and removes what a crash left behind', async () => {
    await attach();
    await app.dataSource.query('update signed_paper set id = $1', [newId()]);
    const [orphan] = await filesOnDisk();
    await attach('b.pdf');
    for (const file of await filesOnDisk()) await ageByTwoDays(file);
    expect(await filesOnDisk()).toHaveLength(2);
    expect(await app.get(FileSweep).run(app.clock.now())).toEqual({ removed: 1 });
    expect(await filesOnDisk()).not.toContain(orphan);
    expect((await download('officer.xa-lat')).status).toBe(200);
  });

  async function ageByTwoDays(file: string): Promise<void> {
    const then = (await stat(file)).mtimeMs / 1000 - 2 * 24 * 3600;
    await utimes(file, then, then);
  }
});
