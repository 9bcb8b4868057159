import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type {
  DocumentHeadDto,
  EditedDocumentDto,
  EditedReviewDocumentDto,
} from '../../src/api/reviews/review-document.dto.js';
import type { RegisterNumberDto } from '../../src/api/letters/register.dto.js';
import { type TestApp, startApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { reportedReview } from '../support/reported-review.js';
import { TaskWorld } from '../support/task-world.js';
import { toldByFile } from '../support/told-by-file.js';
import { PASSWORD, type Stored } from '../support/world.js';

let app: TestApp;
let make: TaskWorld;
let committee: Stored;
let board: Client;
let review: string;
let planId: string;

const sql = <Row>(query: string, ...given: unknown[]) => app.dataSource.query<Row[]>(query, given);
const enter = async (role: 'officer' | 'observer' | 'board', at: Stored) =>
  app.client().signIn((await make.account({ role, at })).email, PASSWORD);
const begunTerm = (of: Stored, client: Client) =>
  client.put('/registers/term', { committeeId: of.id, beganOn: '2025-08-01' });

beforeAll(async () => {
  app = await startApp('2026-06-24T09:00:00+07:00');
  make = new TaskWorld(app.dataSource.manager);
});
afterAll(() => app.close());
beforeEach(async () => {
  committee = await make.committee();
  await sql('update body set name = $2 where id = $1', committee.id, 'Huyện ủy Lạc Dương');
  board = await enter('board', committee);
  const unit = await make.body(committee, { kind: 'base-commune' });
  ({ reviewId: review, planId } = await reportedReview(make, committee, unit, { status: 'accepted' }));
});

const pathOf = (document: string, of = review) => `/reviews/${of}/documents/${document}`;
const headOf = async (document = 'report') =>
  (await board.get<{ head: DocumentHeadDto }>(pathOf(document))).body.head;
const version = (number: number) => ({ 'if-match': `"${number}"` });
const take = (of: number, body: object = {}, document = 'report', client = board) =>
  client.post<DocumentHeadDto>(
    `${pathOf(document)}/number`,
    { unsigned: true, beforeData: true, whileCollecting: true, ...body },
    version(of),
  );
const takeBack = (of: number, document = 'report', client = board) =>
  client.post<DocumentHeadDto>(`${pathOf(document)}/number/void`, { reason: 'Ghi nhầm ngày' }, version(of));
const nothing = {
  place: null,
  capacity: null,
  office: null,
  addressees: null,
  recipients: null,
  archive: null,
};
const write = (of: number, head: object) =>
  board.put<DocumentHeadDto>(
    `${pathOf('report')}/head`,
    { ...nothing, number: null, issuedOn: null, signer: null, ...head },
    version(of),
  );
const register = async (typeCode: string) =>
  (
    await board.post<{ id: string; next: number; version: number }>('/registers', {
      committeeId: committee.id,
      issuerId: committee.id,
      typeCode,
    })
  ).body;
const numbersOf = async (typeCode: string) => {
  const { id } = await register(typeCode);
  return (await board.get<{ items: RegisterNumberDto[] }>(`/registers/${id}/numbers`)).body.items;
};
const sectionsOf = async (document = 'report') =>
  (await board.get<EditedDocumentDto>(pathOf(document))).body.sections;
const writeSection = (section: string, text: string | null, of = 0) =>
  board.put(`${pathOf('report')}/sections`, { section, text }, version(of));
const file = async (name: string) => (await board.file(`/reviews/${review}/documents/${name}`)).content;
const table = async () => toldByFile('report.xlsx', await file('report.xlsx'));
const printed = async (document = 'report') => {
  const path = `${pathOf(document)}.docx`;
  return toldByFile(path, (await board.file(path)).content);
};

describe('a number of the register for a document of a review', () => {
  it('is the next one of its issuer and type, and stands in head, file, register and history at once', async () => {
    expect(await take(0)).toMatchObject({ status: 409, body: { code: 'term_unknown' } });
    expect(await headOf()).toMatchObject({ number: null, symbol: null, version: 0 });
    await begunTerm(committee, board);
    const taken = await take(0);
    expect([taken.status, taken.headers.get('etag')]).toEqual([200, '"1"']);
    expect(taken.body).toMatchObject({ number: 1, symbol: '01-BC/HU', issuedOn: '2026-06-24', version: 1 });
    expect(await printed()).toContain('Số 01-BC/HU');
    expect(await printed()).toContain('Lạc Dương, ngày 24 tháng 06 năm 2026');
    const [row] = await numbersOf('BC');
    expect(row).toMatchObject({
      symbol: '01-BC/HU',
      state: 'issued',
      day: '2026-06-24',
      letterId: null,
      reviewId: review,
      document: 'report',
      subject: expect.stringMatching(/^Sơ kết 6 tháng thực hiện /),
    });
    const shown = await board.page(`/monitoring/registers?register=${(await register('BC')).id}`);
    expect(shown.body).toContain(`href="/reviews/${review}/texts/report"`);
    const { items } = (
      await board.get<{ items: { action: string; after: object }[] }>(`/history?entity=review&id=${review}`)
    ).body;
    expect(items.map(({ action, after }) => [action, after])).toContainEqual([
      'document-numbered',
      {
        document: 'report',
        part: 'head',
        number: 1,
        issuedOn: '2026-06-24',
        symbol: '01-BC/HU',
        issued: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      },
    ]);
    // the request is a letter, and numbered with the letters
    expect((await take(0, {}, 'request')).body).toMatchObject({ symbol: '01-CV/HU' });
    expect((await numbersOf('CV')).map(({ document }) => document)).toEqual(['request']);
  });

  it('is given once: who asks again is told which number it has, also where many ask at once', async () => {
    await begunTerm(committee, board);
    const answers = await Promise.all([1, 2, 3, 4].map(() => take(0)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    expect(await take(1)).toMatchObject({ status: 409, body: { code: 'number_taken', symbol: '01-BC/HU' } });
    expect((await numbersOf('BC')).map(({ number }) => number)).toEqual([1]);
    const again = sql(
      `insert into register_number (id, register_id, number, symbol, state, day, subject, addressees, signer, review_id, document)
       select gen_random_uuid(), register_id, 2, symbol, state, day, subject, addressees, signer, review_id, document
       from register_number where review_id = $1`,
      review,
    );
    await expect(again).rejects.toThrow('ix_register_number_review_id_document_where');
  });

  it('keeps the document as it was issued: text, head and all files, whatever is reported or written afterwards', async () => {
    await begunTerm(committee, board);
    expect((await writeSection('shortcomings', 'Thiếu giáo viên ở hai thôn.')).status).toBe(200);
    expect((await write(0, { signer: 'Nguyễn Văn A' })).status).toBe(200);
    await take(1);
    const before = { sections: await sectionsOf(), text: await printed(), head: await headOf() };
    const sheet = await table();
    expect(before.text).toContain('Thiếu giáo viên ở hai thôn.');
    for (const refused of [
      await writeSection('shortcomings', 'Thiếu giáo viên ở ba thôn.', 1),
      await writeSection('shortcomings', null, 1),
      await write(2, { signer: 'Trần Văn B' }),
      await write(2, {}),
    ])
      expect(refused).toMatchObject({ status: 409, body: { code: 'document_issued', symbol: '01-BC/HU' } });
    // what changes afterwards: the words of the report, the name of the body, the committee itself
    await sql(`update report_line set text = 'Đã làm khác'`);
    await sql(`update duty set title = 'Nội dung khác' where plan_id = $1`, planId);
    await sql(`update body set name = 'Đảng ủy xã Lạc Dương' where id = $1`, committee.id);
    expect(await sectionsOf()).toEqual(before.sections);
    expect(await headOf()).toEqual(before.head);
    expect(await printed()).toBe(before.text);
    expect(await toldByFile('report.pdf', await file('report.pdf'))).toContain('Thiếu giáo viên');
    expect(await table()).toBe(sheet);
    // the request is another document, and follows the facts
    expect(await printed('request')).toContain('Nội dung khác');
  });

  it('is taken back to change the text, which then follows the facts again and is issued under another number', async () => {
    await begunTerm(committee, board);
    expect((await writeSection('shortcomings', 'Thiếu giáo viên ở hai thôn.')).status).toBe(200);
    await take(0);
    await sql(`update duty set title = 'Nội dung khác' where plan_id = $1`, planId);
    expect(await printed()).not.toContain('Nội dung khác');
    expect((await takeBack(1)).status).toBe(200);
    expect(await printed()).toContain('Nội dung khác');
    expect(await printed()).toContain('Thiếu giáo viên ở hai thôn.');
    expect((await writeSection('shortcomings', 'Thiếu giáo viên ở ba thôn.', 1)).status).toBe(200);
    expect((await take(2)).body).toMatchObject({ symbol: '02-BC/HU' });
    expect(await printed()).toContain('ba thôn');
    // what went out under the number that was taken back can be shown, marked as that
    const { voided } = (await board.get<EditedReviewDocumentDto>(pathOf('report'))).body;
    expect(voided).toEqual([{ id: expect.any(String), symbol: '01-BC/HU', issuedOn: '2026-06-24' }]);
    const before = `${pathOf('report')}/voided/${voided[0]?.id}/document`;
    for (const path of [`${before}.docx`, `${before}.pdf`]) {
      const told = await toldByFile(path, (await board.file(path)).content);
      for (const said of ['ĐÃ HỦY', '01-BC/HU', 'hai thôn']) expect(told).toContain(said);
      const page = (await board.page(`/reviews/${review}/texts/report`)).body;
      expect(page).toContain(`href="/api/v1${path}"`);
    }
    const other = `${pathOf('request')}/voided/${voided[0]?.id}/document.docx`;
    expect((await board.file(other)).status).toBe(404);
    const kept = await sql<{ symbol: string; voided: boolean; text: string }>(
      `select symbol, voided, content::text as text from issued_document where review_id = $1 order by symbol`,
      review,
    );
    expect(kept).toEqual([
      { symbol: '01-BC/HU', voided: true, text: expect.stringContaining('hai thôn') },
      { symbol: '02-BC/HU', voided: false, text: expect.stringContaining('ba thôn') },
    ]);
  });

  it('leaves nothing of what was taken away in the document as it was issued', async () => {
    await begunTerm(committee, board);
    await sql(`update report_line set text = 'Gọi Họ Tên'`);
    await take(0);
    expect(await printed()).toContain('Gọi Họ Tên');
    expect(await table()).toContain('Gọi Họ Tên');
    const [line] = await sql<{ report: string; task: string }>(
      'select l.report_id as report, l.task_id as task from report_line l join progress_report p on p.id = l.report_id where p.review_id = $1',
      review,
    );
    const input = {
      entity: 'report',
      id: line?.report,
      field: 'line',
      part: line?.task,
      reason: 'Có thông tin cá nhân',
    };
    expect((await board.post('/blankings', input)).status).toBe(201);
    expect(await printed()).not.toContain('Họ Tên');
    expect(await table()).not.toContain('Họ Tên');
    expect(await sql('select id from issued_document d where d::text ~ $1', 'Họ Tên')).toEqual([]);
    expect(await headOf()).toMatchObject({ symbol: '01-BC/HU' });
  });

  it('stays in the register with the reason once it is taken back, and the next one is given', async () => {
    await begunTerm(committee, board);
    expect(await takeBack(0)).toMatchObject({ status: 409, body: { code: 'no_registered_number' } });
    await take(0);
    const { id, version: stands } = await register('BC');
    const inRegister = { number: 1, reason: 'Hủy' };
    expect(await board.post(`/registers/${id}/void`, inRegister, version(stands))).toMatchObject({
      status: 409,
      body: { code: 'number_of_document' },
    });
    expect((await takeBack(0)).status).toBe(412);
    expect((await takeBack(1)).body).toMatchObject({
      number: null,
      symbol: null,
      issuedOn: null,
      version: 2,
    });
    expect(await printed()).not.toContain('01-BC/HU');
    expect((await take(2)).body).toMatchObject({ symbol: '02-BC/HU' });
    expect((await numbersOf('BC')).map((one) => [one.number, one.state, one.reason, one.reviewId])).toEqual([
      [2, 'issued', null, review],
      [1, 'voided', 'Ghi nhầm ngày', review],
    ]);
  });

  it('is not typed, as nothing would be kept under it; one from before stands until it is taken out', async () => {
    await begunTerm(committee, board);
    const refused = { status: 400, body: { code: 'number_of_register', fields: [{ name: 'number' }] } };
    expect(await write(0, { number: 31 })).toMatchObject(refused);
    await write(0, { issuedOn: '2026-06-20' });
    await sql(
      `update review_document_part set head = jsonb_set(head, '{number}', '31') where review_id = $1 and part = 'head'`,
      review,
    );
    expect(await take(1)).toMatchObject({ status: 409, body: { code: 'number_typed' } });
    expect(await write(1, { number: 32 })).toMatchObject(refused);
    expect((await write(1, { number: 31, signer: 'Người ký' })).body).toMatchObject({
      number: 31,
      version: 2,
    });
    expect((await write(2, { issuedOn: '2026-06-20' })).body).toMatchObject({ number: null });
    // the day that stands in the head is that of the number
    expect((await take(3)).body).toMatchObject({ symbol: '01-BC/HU', issuedOn: '2026-06-20' });
  });

  it('bears no day to come, and none before the period that the report is of', async () => {
    await begunTerm(committee, board);
    for (const issuedOn of ['2026-06-25', '2025-12-14'])
      expect(await take(0, { issuedOn })).toMatchObject({
        status: 400,
        body: { fields: [{ name: 'issuedOn' }] },
      });
    expect((await take(0, { issuedOn: '2025-12-15' })).body).toMatchObject({ issuedOn: '2025-12-15' });
    // the request goes out before
    expect((await take(0, { issuedOn: '2024-12-14' }, 'request')).status).toBe(400);
    expect((await take(0, { issuedOn: '2025-12-14' }, 'request')).status).toBe(200);
  });

  it('is given after review and plan were closed, by the issuer that follows the plan, each year anew for a State body', async () => {
    const monitor = await make.body(committee, { kind: 'peoples-committee' });
    await sql(`update body set name = 'Ủy ban nhân dân huyện' where id = $1`, monitor.id);
    await sql('update plan set monitoring_body_id = $2 where id = $1', planId, monitor.id);
    expect((await board.post(`/reviews/${review}/close`)).status).toBeLessThan(300);
    await sql(`update plan set status = 'closed' where id = $1`, planId);
    expect((await take(0)).body).toMatchObject({ symbol: '01/BC-UBND' });
    const spans = await sql<{ span: string }>(
      'select span from number_register where issuer_id = $1 and committee_id = $2',
      monitor.id,
      committee.id,
    );
    expect(spans).toEqual([{ span: '2026' }]);
  });

  it('is for the board of the committee alone', async () => {
    await begunTerm(committee, board);
    const observer = await enter('observer', committee);
    const officer = await enter('officer', await make.body(committee));
    const stranger = await enter('board', await make.committee());
    for (const [client, status] of [
      [observer, 403],
      [officer, 403],
      [stranger, 404],
    ] as const)
      expect((await take(0, {}, 'report', client)).status).toBe(status);
    await take(0);
    expect([
      (await takeBack(1, 'report', observer)).status,
      (await takeBack(1, 'report', stranger)).status,
    ]).toEqual([403, 404]);
  });

  it('keeps its place in the register where a name beside it is taken away, also from the document', async () => {
    await begunTerm(committee, board);
    await write(0, {
      signer: 'Họ và tên bị viết nhầm',
      recipients: ['Như trên', 'Đồng chí Họ và tên bị viết nhầm.'],
    });
    await take(1);
    const { id } = await register('BC');
    const input = { entity: 'register', id, field: 'signer', number: 1, reason: 'Có thông tin cá nhân' };
    expect((await board.post('/blankings', input)).status).toBe(201);
    const [row] = await numbersOf('BC');
    expect(row).toMatchObject({
      symbol: '01-BC/HU',
      signer: expect.stringMatching(/^\[Đã gỡ bỏ nội dung ngày /),
    });
    const marked = expect.stringContaining('[Đã gỡ bỏ nội dung ngày ');
    expect(await headOf()).toMatchObject({
      signer: marked,
      symbol: '01-BC/HU',
      recipients: ['Như trên', marked],
    });
    expect(await printed()).not.toContain('viết nhầm');
    const left = await sql(
      'select id from review_document_part p where p::text ~* $1',
      'họ và tên bị viết nhầm',
    );
    expect(left).toEqual([]);
    expect(await sql('select id from issued_document d where d::text ~ $1', 'viết nhầm')).toEqual([]);
  });
});

describe('a number for a report that is signed before the day of its figures', () => {
  const takeOn = (issuedOn: string, more: object = {}, document = 'report') =>
    take(0, { beforeData: false, issuedOn, ...more }, document);

  it('is given once that is meant so: its text tells figures of a later day', async () => {
    await begunTerm(committee, board);
    const asked = await takeOn('2026-06-23');
    expect(asked).toMatchObject({
      status: 400,
      body: {
        code: 'signed_before_data',
        fields: [{ name: 'beforeData', message: expect.stringMatching(/23\/06\/2026[^]*24\/06\/2026/) }],
      },
    });
    expect(await numbersOf('BC')).toEqual([]);
    const meant = await takeOn('2026-06-23', { beforeData: true });
    expect(meant.body).toMatchObject({ symbol: '01-BC/HU', issuedOn: '2026-06-23' });
  });

  it('is not asked about on the day of the figures, nor for what tells none', async () => {
    await begunTerm(committee, board);
    expect((await takeOn('2026-06-24')).status).toBe(200);
    expect((await takeOn('2026-06-22', {}, 'request')).status).toBe(200);
  });
});

describe('a number for a report on a review that is not closed', () => {
  const takeNow = (more: object = {}, document = 'report') =>
    take(0, { whileCollecting: undefined, ...more }, document);

  beforeEach(async () => {
    await begunTerm(committee, board);
    const silent = await make.body(committee, { name: 'Đảng ủy xã Đạ Nhim' });
    await sql(
      `insert into progress_report (id, committee_id, plan_id, review_id, body_id, status, due_on, first_due_on)
       select gen_random_uuid(), committee_id, plan_id, review_id, $2, 'draft', due_on, due_on
       from progress_report where review_id = $1`,
      review,
      silent.id,
    );
  });

  it('is given once that is meant so: what is missing may still come', async () => {
    const refusal = expect.stringMatching(/chưa chốt[^]*1 trên 2 đơn vị chưa gửi báo cáo/);
    for (const meant of [{}, { whileCollecting: false }])
      expect(await takeNow(meant)).toMatchObject({
        status: 400,
        body: { code: 'review_collecting', fields: [{ name: 'whileCollecting', message: refusal }] },
      });
    expect(await headOf()).toMatchObject({ symbol: null, version: 0 });
    expect(await numbersOf('BC')).toEqual([]);
    expect((await takeNow({ whileCollecting: true })).body).toMatchObject({ symbol: '01-BC/HU' });
  });

  it('is not asked about once the review is closed, nor for the letter that requests the reports', async () => {
    expect((await takeNow({}, 'request')).status).toBe(200);
    expect((await board.post(`/reviews/${review}/close`)).status).toBeLessThan(300);
    expect((await takeNow()).body).toMatchObject({ symbol: '01-BC/HU' });
  });

  it('is taken on the page below what is not in yet, with a tick; after closing neither stands there', async () => {
    const path = `/reviews/${review}/texts/report`;
    const read = async (of = path) => (await board.page(of)).body;
    expect(await read()).toMatch(
      /Kỳ báo cáo chưa chốt[^]*Chưa gửi báo cáo \(1\):<\/strong> Đảng ủy xã Đạ Nhim[^]*name="whileCollecting"/,
    );
    expect(await read(`/reviews/${review}/texts/request`)).not.toContain('whileCollecting');
    const observer = await enter('observer', committee);
    expect((await observer.page(path)).body).not.toMatch(/Chưa gửi báo cáo \(1\)|whileCollecting/);
    const fields = { version: '0', issuedOn: '2026-06-24', unsigned: 'yes' };
    const html = { accept: 'text/html' };
    const refused = await board.sendForm(`${path}/number`, fields, html);
    expect([refused.status, String(refused.body)]).toEqual([
      400,
      expect.stringMatching(
        /id="whileCollecting"[^>]*aria-invalid="true"|aria-invalid="true"[^>]*whileCollecting/,
      ),
    ]);
    await board.post(`/reviews/${review}/close`);
    expect(await read()).not.toMatch(/chưa chốt|whileCollecting/);
    expect((await board.sendForm(`${path}/number`, fields, html)).status).toBe(303);
  });
});

describe('a number for a document that names nobody who signs', () => {
  const takeAsIs = (of: number, body: object = {}) =>
    board.post<DocumentHeadDto>(
      `${pathOf('report')}/number`,
      { whileCollecting: true, ...body },
      version(of),
    );

  it('is given once that is meant so, also to a program', async () => {
    await begunTerm(committee, board);
    for (const body of [{}, { unsigned: false }])
      expect(await takeAsIs(0, body)).toMatchObject({
        status: 400,
        body: {
          code: 'signer_missing',
          fields: [{ name: 'unsigned', message: expect.stringMatching(/người ký|who signs/) }],
        },
      });
    expect(await headOf()).toMatchObject({ symbol: null, version: 0 });
    expect(await numbersOf('BC')).toEqual([]);
    expect((await takeAsIs(0, { unsigned: true })).body).toMatchObject({ symbol: '01-BC/HU' });
  });

  it('is not asked about once a name is written', async () => {
    await begunTerm(committee, board);
    await write(0, { signer: 'Người ký' });
    expect((await takeAsIs(1)).body).toMatchObject({ symbol: '01-BC/HU', signer: 'Người ký' });
    expect((await numbersOf('BC')).map(({ signer }) => signer)).toEqual(['Người ký']);
  });

  it('begins no term where it is refused, for that is one act', async () => {
    expect((await takeAsIs(0, { beganOn: '2025-08-01' })).status).toBe(400);
    expect(await takeAsIs(0, { unsigned: true })).toMatchObject({ body: { code: 'term_unknown' } });
    await begunTerm(committee, board);
    const paper = { state: 'elsewhere', day: '2026-06-24', subject: 'Giấy', addressees: '', signer: '' };
    const { id } = await register('BC');
    const noted = { ...paper, from: 1, to: 1, reason: 'Trên giấy' };
    expect((await board.post(`/registers/${id}/numbers`, noted)).status).toBeLessThan(300);
    const early = { beganOn: '2025-09-01', issuedOn: '2026-06-23' };
    expect((await take(0, early)).body).toMatchObject({ code: 'before_last_number' });
    expect(
      await sql('select began_on::text as on from committee_term where committee_id = $1', committee.id),
    ).toEqual([{ on: '2025-08-01' }]);
    expect((await take(0, { ...early, issuedOn: '2026-06-24' })).body).toMatchObject({ symbol: '02-BC/HU' });
  });
});

describe('the page of a document', () => {
  const send = (path: string, fields: Record<string, string>) =>
    board.sendForm(path, fields, { accept: 'text/html' });
  const open = async (client = board) => (await client.page(`/reviews/${review}/texts/report`)).body;

  it('gives it a number, asks for the term first, tells it where it stands, and takes it back', async () => {
    const page = `/reviews/${review}/texts/report`;
    expect(await open()).toMatch(
      /Văn bản chưa có số\.[\s\S]*name="issuedOn"[^>]*value="2026-06-24"[\s\S]*name="beganOn"/,
    );
    // as the document prints its headings, before and after it is issued
    const headings = async () =>
      [...(await open()).matchAll(/<h[23](?: id="h-s-[^"]*")? lang="vi">([^<]*)<\/h[23]>/g)].map(
        ([, one]) => one,
      );
    const before = await headings();
    expect(before).toEqual(
      expect.arrayContaining([
        'I- TÌNH HÌNH CHUNG',
        expect.stringMatching(/^[IVX]+- NGUYÊN NHÂN$/),
        '1. Nguyên nhân khách quan',
        '2. Nguyên nhân chủ quan',
      ]),
    );
    const unnamed = { version: '0', issuedOn: '2026-06-24', unsigned: 'yes', whileCollecting: 'yes' };
    const without = await send(`${page}/number`, { ...unnamed, beganOn: '' });
    expect([without.status, String(without.body)]).toEqual([
      409,
      expect.stringMatching(/<details open[\s\S]*ngày bắt đầu nhiệm kỳ/),
    ]);
    const given = { ...unnamed, beganOn: '2025-08-01' };
    const done = await send(`${page}/number`, given);
    expect([done.status, done.headers.get('location')]).toEqual([303, `${page}#number`]);
    const html = await open();
    expect(html).toContain('Số lấy từ sổ: 01-BC/HU, 24/06/2026.');
    expect(html).toContain('nội dung giữ nguyên như lúc lấy số');
    expect(html).not.toMatch(/<textarea|id="head-number"/);
    expect(await headings()).toEqual(before);
    expect(await open(await enter('observer', committee))).toMatch(/01-BC\/HU, 24\/06\/2026/);
    expect((await send(`${page}/number`, given)).status).toBe(409);
    const head = { version: '1', number: '', issuedOn: '', act: 'reset' };
    expect((await send(`${page}/head`, head)).status).toBe(409);
    const late = await send(`${page}/sections/shortcomings`, {
      version: '0',
      'text.shortcomings': 'Viết muộn',
    });
    expect([late.status, String(late.body)]).toEqual([
      409,
      expect.stringMatching(/đã lấy số 01-BC\/HU[\s\S]*<blockquote lang="vi">Viết muộn/),
    ]);
    expect(await headOf()).toMatchObject({ symbol: '01-BC/HU', version: 1 });
    expect((await send(`${page}/number/void`, { version: '1', reason: ' ' })).status).toBe(400);
    expect((await send(`${page}/number/void`, { version: '1', reason: 'Sai ngày' })).status).toBe(303);
    expect(await open()).toContain('Văn bản chưa có số.');
  });
});
