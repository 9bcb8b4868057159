import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { EditedDocumentDto } from '../../src/api/reviews/review-document.dto.js';
import { digestOf } from '../../src/history/history.service.js';
import { type TestApp, startApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { reportedReview } from '../support/reported-review.js';
import { TaskWorld } from '../support/task-world.js';
import { toldByFile } from '../support/told-by-file.js';
import { PASSWORD, type Stored } from '../support/world.js';

let app: TestApp;
let make: TaskWorld;
let unit: Stored;
let officer: Client;
let head: Client;
let board: Client;
let report: string;
let reviewId: string;

const enter = async (role: 'officer' | 'head' | 'board', at: Stored) =>
  app.client().signIn((await make.account({ role, at })).email, PASSWORD);

beforeAll(async () => {
  app = await startApp('2026-06-10T09:00:00+07:00');
  make = new TaskWorld(app.dataSource.manager);
  const committee = await make.committee();
  unit = await make.body(committee, { kind: 'base-commune' });
  officer = await enter('officer', unit);
  head = await enter('head', unit);
  board = await enter('board', committee);
});
afterAll(() => app.close());
beforeEach(async () => {
  const parent = await app.dataSource.query<{ id: string }[]>(
    'select parent_id as id from body where id = $1',
    [unit.id],
  );
  const made = await reportedReview(make, { ...unit, id: parent[0]?.id ?? '' }, unit);
  ({ reportId: report, reviewId } = made);
});

const path = () => `/reports/${report}/documents/report`;
const read = async (client = officer) => (await client.get<EditedDocumentDto>(path())).body;
const section = async (key: string) => (await read()).sections.find((one) => one.key === key);
const put = (part: 'sections' | 'head', body: object, version: number, client = officer) =>
  client.put<{ version: number }>(`${path()}/${part}`, body, { 'if-match': `"${version}"` });
const printed = async (client = officer) =>
  toldByFile(`${path()}.docx`, (await client.file(`${path()}.docx`)).content);
const patch = async (change: object) => {
  const { version } = (await officer.get<{ version: number }>(`/reports/${report}`)).body;
  expect((await officer.patch(`/reports/${report}`, change, version)).status).toBe(200);
};
const emptyHead = {
  number: null,
  place: null,
  issuedOn: null,
  capacity: null,
  office: null,
  signer: null,
  addressees: null,
  recipients: null,
  archive: null,
};

describe('the document of a body’s report', () => {
  it('has what was written in the place of what the report says, and tells when that has changed since', async () => {
    await patch({ shortcomings: 'Thiếu giáo viên.' });
    const before = await section('shortcomings');
    expect(before).toMatchObject({ title: 'KHÓ KHĂN, HẠN CHẾ', text: 'Thiếu giáo viên.', version: 0 });
    const text = 'Còn thiếu giáo viên ở hai thôn.';
    expect(await put('sections', { section: 'shortcomings', text }, 0)).toMatchObject({
      status: 200,
      body: { text, generated: 'Thiếu giáo viên.', edited: true, newer: false, version: 1 },
    });
    expect(await printed()).toContain(text);
    // the report itself stays as it was typed
    expect((await officer.get(`/reports/${report}`)).body).toMatchObject({
      shortcomings: 'Thiếu giáo viên.',
    });
    expect(await put('sections', { section: 'shortcomings', text: 'Khác' }, 0)).toMatchObject({
      status: 412,
      body: { currentVersion: 1, current: { text } },
    });
    await patch({ shortcomings: 'Thiếu giáo viên và phòng học.' });
    expect(await section('shortcomings')).toMatchObject({ text, newer: true });
    const back = await put('sections', { section: 'shortcomings', text: null }, 1);
    expect(back.body).toMatchObject({ text: 'Thiếu giáo viên và phòng học.', edited: false, version: 2 });
    expect(await printed()).toContain('Thiếu giáo viên và phòng học.');
    const { items } = (
      await officer.get<{ items: { action: string; after: object }[] }>(`/history?entity=report&id=${report}`)
    ).body;
    expect(items.filter(({ action }) => action === 'document-text')).toHaveLength(2);
    expect(JSON.stringify(items)).not.toContain(text);
  });

  it('is not written with a table that the section does not have, which the document would drop', async () => {
    const text = 'Như sau:\n[Bảng 9]';
    const { version = 0 } = (await section('shortcomings')) ?? {};
    expect(await put('sections', { section: 'shortcomings', text }, version)).toMatchObject({
      status: 400,
      body: { code: 'unknown_table', fields: [{ name: 'text' }] },
    });
    expect(await section('shortcomings')).toMatchObject({ version });
  });

  it('bears the lines that were written around it', async () => {
    const written = { ...emptyHead, number: 7, issuedOn: '2026-06-09', signer: 'Nguyễn Văn A' };
    expect((await put('head', written, 0)).body).toMatchObject({ number: 7, symbol: null, version: 1 });
    const told = await printed();
    expect(told).toMatch(/Số 07-BC\//);
    expect(told).toContain('ngày 09 tháng 06 năm 2026');
    expect(told).toContain('Nguyễn Văn A');
    expect((await put('head', written, 1)).body).toMatchObject({ version: 1 });
    // the symbol of the signed paper goes before, the day that was written stands
    await patch({ paperSymbol: '12-BC/ĐU', paperSignedOn: '2026-06-08' });
    expect(await printed()).toMatch(/Số 12-BC\/ĐU[\s\S]*ngày 09 tháng 06 năm 2026/);
  });

  it('has each change of those lines told as it was and as it is, words and names by their digests', async () => {
    const first = { ...emptyHead, number: 7, place: 'Xã Lát', signer: 'Người ký', recipients: ['Như trên'] };
    await put('head', first, 0);
    await put('head', { ...first, number: 8, signer: 'Người ký thay', recipients: ['A', 'B'] }, 1);
    await put('head', { ...first, number: 8, signer: null, recipients: ['A', 'B'] }, 2);
    const { items } = (
      await officer.get<{ items: { action: string; before: object; after: object }[] }>(
        `/history?entity=report&id=${report}`,
      )
    ).body;
    const of = { document: expect.stringMatching(/^body-report\./), part: 'head' };
    const told = items.filter(({ action }) => action === 'document-text');
    expect(told.map(({ before, after }) => ({ before, after }))).toEqual([
      {
        before: { number: null, place: null, signer: null, recipients: null },
        after: {
          ...of,
          number: 7,
          place: digestOf('Xã Lát'),
          signer: digestOf('Người ký'),
          recipients: digestOf('Như trên'),
        },
      },
      {
        before: { number: 7, signer: digestOf('Người ký'), recipients: digestOf('Như trên') },
        after: { ...of, number: 8, signer: digestOf('Người ký thay'), recipients: digestOf('A\nB') },
      },
      { before: { signer: digestOf('Người ký thay') }, after: { ...of, signer: null } },
    ]);
  });

  it('is written by the body while the report lies with it, by its head alone where it was passed on', async () => {
    const words = { section: 'next-work', text: 'Mở lớp thứ ba.' };
    expect((await board.get(path())).status).toBe(404);
    expect((await officer.post(`/reports/${report}/pass-to-head`, {})).status).toBeLessThan(300);
    expect(await put('sections', words, 0)).toMatchObject({
      status: 409,
      body: { code: 'report_with_head' },
    });
    expect((await put('sections', words, 0, head)).status).toBe(200);
    expect((await head.post(`/reports/${report}/submit`, { sendIncomplete: true })).status).toBeLessThan(300);
    expect(await put('sections', { ...words, text: 'Khác' }, 1, head)).toMatchObject({
      status: 409,
      body: { code: 'report_not_with_body' },
    });
    // the board has the document as the body made it
    expect(await printed(board)).toContain('Mở lớp thứ ba.');
    expect((await put('sections', words, 1, board)).status).toBe(403);
  });

  it('loses a text that is taken away from the report', async () => {
    const text = 'Đồng chí có tên viết nhầm trong báo cáo này';
    await patch({ results: text });
    await put('sections', { section: 'results.general', text: `Kết quả: ${text}` }, 0);
    await officer.post(`/reports/${report}/submit`, { sendIncomplete: true });
    const input = { entity: 'report', id: report, field: 'results', reason: 'Có thông tin cá nhân' };
    expect((await board.post('/blankings', input)).status).toBe(201);
    const left = await app.dataSource.query<object[]>(
      'select id from review_document_part where review_id = $1 and text like $2',
      [reviewId, '%viết nhầm%'],
    );
    expect(left).toEqual([]);
    expect(await printed(board)).toContain('[Đã gỡ bỏ nội dung ngày 10/06/2026.');
  });

  it('and those of its review and of later ones lose it, also a short text beside other words', async () => {
    const [said, asked] = ['Gọi 0912345678', 'Hỏi ông Ka Să'];
    await patch({ shortcomings: said, proposals: [{ text: asked, addressee: 'Huyện ủy' }] });
    await officer.post(`/reports/${report}/submit`, { sendIncomplete: true });
    const [later] = await app.dataSource.query<{ id: string }[]>(
      `insert into review select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'period_key', 'later',
         'period_from', r.period_to, 'period_to', r.period_to + 30, 'opens_on', r.period_to + 20))).*
       from review r where r.id = $1 returning id`,
      [reviewId],
    );
    const edit = async (review: string, name: string, text: string) => {
      const of = `/reviews/${review}/documents/report/sections`;
      const given = { section: name, text };
      expect((await board.put(of, given, { 'if-match': '"0"' })).status).toBe(200);
    };
    const source = '(báo cáo gửi ngày 10/06/2026)';
    await edit(
      reviewId,
      'shortcomings',
      `- Đảng ủy xã Lát: ${said} ${source}\n- Đơn vị khác: ${said} chiều nay ${source}`,
    );
    const lines = `- Đảng ủy xã Lát: Kiến nghị Huyện ủy: ${asked} (Sơ kết 6 tháng)`;
    await edit(later?.id ?? '', 'proposals', `### Kỳ trước\n${lines}`);
    const { proposals } = (await board.get<{ proposals: { id: string }[] }>(`/reports/${report}`)).body;
    const reason = 'Có thông tin cá nhân';
    for (const input of [
      { entity: 'report', id: report, field: 'shortcomings', reason },
      { entity: 'proposal', id: proposals[0]?.id, field: 'text', reason },
    ])
      expect((await board.post('/blankings', input)).status).toBe(201);
    const parts = await app.dataSource.query<{ text: string }[]>(
      'select text from review_document_part where review_id = any($1) order by part desc',
      [[reviewId, later?.id]],
    );
    const marker = `[Đã gỡ bỏ nội dung ngày 10/06/2026. Lý do: ${reason}] [Content removed on 10/06/2026]`;
    expect(parts.map(({ text }) => text)).toEqual([
      `- Đảng ủy xã Lát: ${marker} ${source}\n- Đơn vị khác: ${said} chiều nay ${source}`,
      `### Kỳ trước\n- Đảng ủy xã Lát: Kiến nghị Huyện ủy: ${marker} (Sơ kết 6 tháng)`,
    ]);
  });

  it('is edited on a page of its own, which others read once the report is sent', async () => {
    const page = `/reports/${report}/text`;
    expect((await officer.page(`/reports/${report}`)).body).toContain(`href="${page}"`);
    const html = (await officer.page(page)).body;
    expect(html).toContain('<h1>Nội dung văn bản báo cáo</h1>');
    expect(html).not.toContain('Lấy số từ sổ');
    const save = () =>
      officer.sendForm(
        `${page}/sections/next-work`,
        { version: '0', 'text.next-work': 'Mở lớp thứ ba.' },
        { accept: 'text/html' },
      );
    const saved = await save();
    expect([saved.status, saved.headers.get('location')]).toEqual([303, `${page}#s-next-work`]);
    expect((await save()).status).toBe(412);
    expect((await board.page(page)).status).toBe(404);
    await officer.post(`/reports/${report}/submit`, { sendIncomplete: true });
    const read = (await board.page(page)).body;
    expect([read.includes('Mở lớp thứ ba.'), read.includes('<textarea')]).toEqual([true, false]);
    expect((await officer.page(page)).body).not.toContain('<textarea');
  });
});
