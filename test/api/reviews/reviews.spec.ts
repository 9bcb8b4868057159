import readWorkbook from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ReportDto, ReportPageDto, ReportStateDto } from '../../../src/api/reports/report.dto.js';
import type {
  AskedIndicatorDto,
  IndicatorDto,
  IndicatorListDto,
} from '../../../src/api/indicators/indicator.dto.js';
import type { AssessmentDto } from '../../../src/api/reviews/assessment.dto.js';
import type { EditedDocumentDto } from '../../../src/api/reviews/review-document.dto.js';
import type { ReviewDto, ReviewPageDto } from '../../../src/api/reviews/review.dto.js';
import type { DocumentTemplatesDto } from '../../../src/api/document-templates/document-template.dto.js';
import type { HistoryPageDto } from '../../../src/api/history/history.dto.js';
import type { ReviewSummaryDto } from '../../../src/api/reviews/summary.dto.js';
import { writeDocx } from '../../../src/documents/docx-writer.js';
import { digestOf } from '../../../src/history/history.service.js';
import { Review } from '../../../src/reviews/review.entity.js';
import { aDocument } from '../../support/a-document.js';
import { startApp, type TestApp } from '../../support/app.js';
import type { Client } from '../../support/client.js';
import { addIndicator } from '../../support/indicators.js';
import { reportedReview } from '../../support/reported-review.js';
import { sampleEnv, signedIn, startSample } from '../../support/sample.js';
import { measurePdf } from '../../support/measured-pdf.js';
import { readDocx } from '../../support/written-docx.js';
import { TaskWorld } from '../../support/task-world.js';
import { PASSWORD } from '../../support/world.js';

let app: TestApp;
let planId: string;
let board: Client;
let officer: Client;
let neighbour: Client;
let first: ReviewDto;
let second: ReviewDto;
let make: TaskWorld;

beforeAll(async () => {
  app = await startApp('2026-03-05T09:00:00+07:00', sampleEnv);
  planId = await startSample(app);
  make = new TaskWorld(app.dataSource.manager);
  board = await signedIn(app, 'board');
  officer = await signedIn(app, 'officer.xa-lat');
  neighbour = await signedIn(app, 'officer.xa-da-sar');
  const { items } = (await board.get<ReviewPageDto>(`/plans/${planId}/reviews`)).body;
  [first, second] = [items[0]!, items[1]!];
});
afterAll(() => app.close());

const on = (day: string) => app.clock.set(new Date(`${day}T09:00:00+07:00`));
const english = { 'accept-language': 'en' };

const reportsOf = async (client: Client, review = first): Promise<ReportStateDto[]> =>
  (await client.get<ReportPageDto>(`/reviews/${review.id}/reports?limit=200`)).body.items;
const ownReport = async (client: Client, code: string): Promise<ReportDto> => {
  const found = (await reportsOf(client)).find(({ body }) => body.code === code);
  return (await client.get<ReportDto>(`/reports/${found?.id}`)).body;
};
const committeeOf = async (reviewId: string): Promise<string> =>
  (await app.dataSource.getRepository(Review).findOneByOrFail({ id: reviewId })).committeeId;
const summary = async (client = board, review = first): Promise<ReviewSummaryDto> =>
  (await client.get<ReviewSummaryDto>(`/reviews/${review.id}/summary`)).body;
const figuresOf = async (code: string) =>
  (await summary()).bodies.find(({ body }) => body.code === code)?.period.byCurrentDeadline;

describe('the reviews of the sample plan', () => {
  it('stand on the days of its calendar', () => {
    expect(first).toMatchObject({
      kind: 'regular',
      name: 'Sơ kết 6 tháng đầu năm 2026',
      from: '2025-12-15',
      until: '2026-06-14',
      opensOn: '2026-05-15',
      reportsDueOn: { base: '2026-06-16', other: '2026-06-18' },
      meetingOn: '2026-06-24',
      status: 'scheduled',
    });
    expect(second).toMatchObject({
      name: 'Sơ kết năm 2026',
      opensOn: '2026-11-14',
      reportsDueOn: { base: '2026-12-16', other: '2026-12-18' },
      meetingOn: '2026-12-24',
    });
  });

  it('are listed in pages and read in English', async () => {
    const page = (await board.get<ReviewPageDto>(`/plans/${planId}/reviews?limit=1`)).body;
    expect(page.items.map(({ id }) => id)).toEqual([first.id]);
    const next = await board.get<ReviewPageDto>(
      `/plans/${planId}/reviews?limit=1&cursor=${page.nextCursor}`,
      {
        headers: english,
      },
    );
    expect(next.body.items).toMatchObject([{ id: second.id, name: 'Review of the year 2026' }]);
  });

  it('show a body its own report only, the board all of them with how they stand', async () => {
    expect((await reportsOf(officer)).map(({ body }) => body.code)).toEqual(['xa-lat']);
    const all = await reportsOf(board);
    expect(all.find(({ body }) => body.code === 'xa-lat')).toMatchObject({
      dueOn: '2026-06-16',
      status: 'draft',
    });
    expect(all.find(({ body }) => body.code === 'ban-to-chuc')).toMatchObject({ dueOn: '2026-06-18' });
    const paged = await board.get<ReportPageDto>(`/reviews/${first.id}/reports?limit=5`);
    const rest = await board.get<ReportPageDto>(
      `/reviews/${first.id}/reports?limit=200&cursor=${paged.body.nextCursor}`,
    );
    expect([...paged.body.items, ...rest.body.items]).toEqual(all);
  });

  it('collect from their opening day, whether or not anything has run', async () => {
    on('2026-05-14');
    expect((await board.get<ReviewDto>(`/reviews/${first.id}`)).body.status).toBe('scheduled');
    on('2026-05-15');
    expect((await board.get<ReviewDto>(`/reviews/${first.id}`)).body.status).toBe('collecting');
  });
});

describe('a report', () => {
  it('has a line for each task of its body: due, or not yet due', async () => {
    const report = await ownReport(officer, 'xa-lat');
    expect(report.review).toMatchObject({ id: first.id, from: '2025-12-15', until: '2026-06-14' });
    const places = Object.groupBy(report.lines, ({ place }) => place);
    expect([places.due?.length, places.not_yet_due?.length, report.lines.length]).toEqual([4, 2, 6]);
    expect(report.lines.every(({ code }) => /^NV-\d+$/.test(code))).toBe(true);
  });

  it('is saved with If-Match, refused without it and on a version that no longer stands', async () => {
    const report = await ownReport(officer, 'xa-lat');
    const path = `/reports/${report.id}`;
    expect((await officer.request('PATCH', path, { body: { results: 'x' } })).status).toBe(428);
    const saved = await officer.patch<ReportDto>(path, { results: 'Kết quả' }, report.version);
    expect(saved).toMatchObject({ status: 200, body: { results: 'Kết quả' } });
    expect(saved.headers.get('etag')).toBe(`"${saved.body.version}"`);
    const stale = await officer.patch(path, { results: 'Khác' }, report.version);
    expect(stale).toMatchObject({
      status: 412,
      body: { code: 'stale_version', currentVersion: saved.body.version },
    });
    expect(stale.body).toMatchObject({ current: { content: { results: 'Kết quả' } } });
  });

  it('refuses unknown fields and says which', async () => {
    const report = await ownReport(officer, 'xa-lat');
    const wrong = await officer.patch(
      `/reports/${report.id}`,
      { lines: [{ taskId: 'x', words: 1 }] },
      report.version,
    );
    expect(wrong).toMatchObject({ status: 400, body: { code: 'invalid_input' } });
    const names = (wrong.body['fields'] as { name: string }[]).map(({ name }) => name).toSorted();
    expect(names).toEqual(['lines[0].taskId', 'lines[0].words']);
  });

  it('of another body does not exist, nor does a draft for the board', async () => {
    const { id } = await ownReport(officer, 'xa-lat');
    expect((await neighbour.get(`/reports/${id}`)).status).toBe(404);
    expect((await board.get(`/reports/${id}`)).status).toBe(404);
    expect((await neighbour.post(`/reports/${id}/submit`)).status).toBe(404);
  });

  it('goes from the body to the board and back, and the summary counts it', async () => {
    on('2026-06-12');
    const draft = await ownReport(officer, 'xa-lat');
    const due = draft.lines.filter(({ place }) => place === 'due');
    const lines = due.map(({ taskId }) => ({ taskId, text: 'Đã thực hiện.', done: true }));
    const proposals = [{ text: 'Bố trí kinh phí', addressee: 'Ban Thường vụ Huyện ủy' }];
    const saved = await officer.patch<ReportDto>(
      `/reports/${draft.id}`,
      { lines, proposals, subjectiveCauses: 'Phân công chưa rõ' },
      draft.version,
    );
    expect(saved.status).toBe(200);
    const sent = await officer.post<ReportDto>(`/reports/${draft.id}/submit`);
    expect(sent.body).toMatchObject({ status: 'submitted', submittedOn: '2026-06-12', late: false });
    expect(await figuresOf('xa-lat')).toEqual({
      due: 4,
      doneOnTime: 4,
      doneLate: 0,
      openOverdue: 0,
      openInTime: 0,
      waiting: 4,
      carriedOver: 0,
      notYetDue: 2,
    });
    const twice = await officer.post(`/reports/${draft.id}/submit`);
    expect(twice).toMatchObject({ status: 409, body: { code: 'illegal_transition' } });
    const returned = await board.post<ReportDto>(`/reports/${draft.id}/return`, {
      reason: 'Thiếu số liệu',
      by: '2026-06-22',
    });
    expect(returned.body).toMatchObject({
      status: 'returned',
      returnedBy: '2026-06-22',
      returnReason: 'Thiếu số liệu',
    });
    expect(await figuresOf('xa-lat')).toMatchObject({ doneOnTime: 0, openInTime: 4 });
    on('2026-06-15');
    await officer.post(`/reports/${draft.id}/submit`);
    const accepted = await board.post<ReportDto>(`/reports/${draft.id}/accept`, {
      takeOut: [{ taskId: due[0]?.taskId, reason: 'Chưa có minh chứng' }],
    });
    expect(accepted.body).toMatchObject({ status: 'accepted', late: false });
    expect(await figuresOf('xa-lat')).toMatchObject({ doneOnTime: 4, waiting: 1 });
    const { difficulties, proposals: asked, reports } = await summary();
    expect(difficulties).toMatchObject([{ body: { code: 'xa-lat' }, subjectiveCauses: 'Phân công chưa rõ' }]);
    expect(asked).toMatchObject([{ text: 'Bố trí kinh phí', status: 'open' }]);
    expect(reports).toMatchObject({ sent: 1, onTime: 1, late: 0, accepted: 1 });
  });

  it('has its proposals answered by the board, once', async () => {
    const [proposal] = (await summary()).proposals;
    const path = `/proposals/${proposal?.id}/answer`;
    expect((await officer.post(path, { status: 'resolved' })).status).toBe(403);
    expect((await neighbour.post(path, { status: 'resolved' })).status).toBe(404);
    expect((await board.post(path, { status: 'not_accepted' })).body).toMatchObject({
      code: 'reason_missing',
    });
    const answer = { status: 'passed_up', answer: 'Đã gửi Tỉnh ủy' };
    const answered = await board.post(path, answer, { 'if-match': `"${proposal?.version}"` });
    expect([answered.status, answered.headers.get('etag')]).toEqual([200, '"2"']);
    const stale = await board.post(path, { status: 'resolved' }, { 'if-match': '"1"' });
    expect(stale).toMatchObject({ status: 412, body: { current: { status: 'passed_up', version: 2 } } });
    const again = await board.post(path, { status: 'passed_up' });
    expect(again).toMatchObject({ status: 409, body: { allowed: ['resolved', 'not_accepted'] } });
    expect((await ownReport(officer, 'xa-lat')).proposals).toMatchObject([
      { status: 'passed_up', answer: 'Đã gửi Tỉnh ủy' },
    ]);
  });
});

describe('the questions of a regular review', () => {
  const path = () => `/reviews/${first.id}`;
  const stands = async () => (await board.get<ReviewDto>(path())).body;
  const ask = async (questions: { id?: string; text: string }[]) =>
    board.patch<ReviewDto>(path(), { questions }, (await stands()).version);
  const answer = async (answers: { questionId: string; answer: string }[]) => {
    const report = await ownReport(neighbour, 'xa-da-sar');
    return neighbour.patch<ReportDto>(`/reports/${report.id}`, { answers }, report.version);
  };
  const answers = async () => (await ownReport(neighbour, 'xa-da-sar')).answers;
  const members = { text: 'Kết nạp bao nhiêu đảng viên?' };
  const meetings = { text: 'Chi bộ nào sinh hoạt chưa đều?' };

  it('are set by the board alone, on the version that was read', async () => {
    const { version } = await stands();
    expect((await board.request('PATCH', path(), { body: { questions: [] } })).status).toBe(428);
    expect((await officer.patch(path(), { questions: [] }, version)).status).toBe(403);
    const asked = await board.patch<ReviewDto>(path(), { questions: [members, meetings] }, version);
    expect(asked).toMatchObject({
      status: 200,
      body: { questions: [members, meetings], version: version + 1 },
    });
    expect(asked.headers.get('etag')).toBe(`"${version + 1}"`);
    const stale = await board.patch(path(), { questions: [] }, version);
    expect(stale).toMatchObject({ status: 412, body: { current: { questions: [members, meetings] } } });
    expect((await answers()).map(({ question, answer }) => [question, answer])).toEqual([
      [members.text, ''],
      [meetings.text, ''],
    ]);
  });

  it('are answered one by one; an answer that is left out stays', async () => {
    const [one, two] = (await stands()).questions;
    expect((await answer([{ questionId: one!.id, answer: '12' }])).status).toBe(200);
    expect((await answer([{ questionId: two!.id, answer: 'Thôn 3' }])).status).toBe(200);
    expect(await answers()).toMatchObject([
      { questionId: one!.id, answer: '12', removed: false },
      { questionId: two!.id, answer: 'Thôn 3', removed: false },
    ]);
    const unknown = await answer([{ questionId: planId, answer: 'x' }]);
    expect(unknown).toMatchObject({ status: 400, body: { fields: [{ name: 'answers[0].questionId' }] } });
  });

  it('keep their answers where they are reworded, moved, taken away and asked again', async () => {
    const [one, two] = (await stands()).questions;
    const reworded = { id: two!.id, text: 'Chi bộ nào sinh hoạt chưa đều, vì sao?' };
    const asked = await ask([reworded]);
    expect(asked.body).toMatchObject({ questions: [reworded], removedQuestions: [one] });
    expect(await answers()).toMatchObject([
      { question: reworded.text, answer: 'Thôn 3', removed: false },
      { question: members.text, answer: '12', removed: true },
    ]);
    // somebody still had the page open
    expect((await answer([{ questionId: one!.id, answer: '13' }])).status).toBe(200);
    await ask([reworded, one!]);
    expect(await answers()).toMatchObject([
      { answer: 'Thôn 3', removed: false },
      { question: members.text, answer: '13', removed: false },
    ]);
    const wrong = await ask([reworded, reworded, { id: planId, text: 'x' }]);
    expect((wrong.body as unknown as { fields: { name: string }[] }).fields.map(({ name }) => name)).toEqual([
      'questions[1].id',
      'questions[2].id',
    ]);
  });

  it('change with a line in the history of the review, and not where nothing is different', async () => {
    const { version, questions } = await stands();
    expect((await ask(questions)).body.version).toBe(version);
    const { body } = await board.get<{ items: { action: string; after: unknown }[] }>(
      `/history?entity=review&id=${first.id}`,
    );
    const changes = body.items.filter(({ action }) => action === 'questions_changed');
    expect(changes).toHaveLength(3);
    expect(changes.map(({ after }) => after)).toContainEqual({
      questions: questions.map((one) => ({ ...one, removed: false })),
    });
  });
});

describe('what the board settles with a body', () => {
  it('moves the day of its report, and its continuous tasks with it', async () => {
    const report = await ownReport(neighbour, 'xa-da-sar');
    const path = `/reviews/${first.id}/bodies/${report.body.id}`;
    const change = { dueOn: '2026-06-25', reason: 'Bão lũ' };
    expect((await neighbour.patch(path, change, report.version)).status).toBe(403);
    const moved = await board.patch<ReportStateDto>(path, change, report.version);
    expect(moved.body).toMatchObject({ dueOn: '2026-06-25', firstDueOn: '2026-06-16' });
    const days = (await ownReport(neighbour, 'xa-da-sar')).lines
      .filter(({ cadence }) => cadence === 'continuous')
      .map(({ dueOn, firstDueOn }) => [dueOn, firstDueOn]);
    expect(new Set(days.map(String))).toEqual(new Set(['2026-06-25,2026-06-16']));
  });

  it('excuses it with a reason: it is expected no longer', async () => {
    const before = (await summary()).reports;
    const body = (await reportsOf(board)).find((one) => one.body.code === 'chi-bo-toa-an');
    const path = `/reviews/${first.id}/bodies/${body?.body.id}`;
    expect((await board.patch(path, { excused: true }, body?.version ?? 0)).status).toBe(400);
    const excused = await board.patch(path, { excused: true, reason: 'Đang sáp nhập' }, body?.version ?? 0);
    expect(excused.body).toMatchObject({ excused: true, excuseReason: 'Đang sáp nhập', lateness: null });
    expect((await summary()).reports).toMatchObject({
      expected: before.expected - 1,
      excused: before.excused + 1,
    });
  });
});

describe('closing a review', () => {
  it('is refused while it is not open', async () => {
    const refused = await board.post(`/reviews/${second.id}/close`);
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'illegal_transition', allowed: ['collecting'] },
    });
  });

  it('freezes the figures of that day; whose report is missing stays so', async () => {
    on('2026-06-25');
    const before = await summary();
    expect(before.frozen).toBe(false);
    expect((await board.post(`/reviews/${first.id}/close`)).body).toMatchObject({
      status: 'closed',
      closedOn: '2026-06-25',
    });
    on('2026-09-01');
    const after = await summary();
    expect(after).toMatchObject({ frozen: true, on: '2026-06-25' });
    expect(after.plan).toEqual(before.plan);
    expect(after.bodies.map(({ period }) => period)).toEqual(before.bodies.map(({ period }) => period));
    expect(after.notReported).toHaveLength(before.reports.missing);
    const late = await neighbour.post(`/reports/${(await ownReport(neighbour, 'xa-da-sar')).id}/submit`);
    expect(late).toMatchObject({ status: 409, body: { code: 'review_closed' } });
    const { version } = (await board.get<ReviewDto>(`/reviews/${first.id}`)).body;
    const asked = await board.patch(`/reviews/${first.id}`, { questions: [] }, version);
    expect(asked).toMatchObject({ status: 409, body: { code: 'review_closed' } });
  });

  it('gives the committee the consolidated report as a document, with the figures of the summary', async () => {
    const path = `/reviews/${first.id}/documents/report.docx`;
    const { status, headers, content } = await board.file(path);
    expect([status, headers.get('content-disposition')]).toEqual([
      200,
      `attachment; filename="bao-cao-tong-hop-so-ket-6-thang-dau-nam-2026.docx"; filename*=UTF-8''bao-cao-tong-hop-so-ket-6-thang-dau-nam-2026.docx`,
    ]);
    const { paragraphs, tables } = await readDocx(content);
    const texts = paragraphs.map(({ text }) => text);
    expect(texts).toContain('BAN TỔ CHỨC HUYỆN ỦY');
    const { plan, bodies, notReported, indicators } = await summary();
    const figures = new Map(tables.flat().map(([name = '', now = '']) => [name, now]));
    const { due, doneOnTime, openOverdue } = plan.period.byCurrentDeadline;
    expect(figures.get('Đến hạn trong kỳ')).toBe(String(due));
    expect(figures.get('Hoàn thành đúng hạn')).toBe(String(doneOnTime));
    expect(figures.get('Chưa hoàn thành, quá hạn')).toBe(String(openOverdue));
    const missing = texts.find((text) => text.startsWith('Chưa gửi báo cáo:'));
    for (const { body } of notReported) expect(missing).toContain(body.name);
    const listed = (await board.get<IndicatorListDto>(`/plans/${planId}/indicators`)).body.items;
    expect(indicators.map(({ code }) => code)).toEqual(listed.map(({ code }) => code));
    for (const { title, asked, missing } of indicators) {
      const said = texts.findIndex((text) => text.startsWith(`- ${title}: mục tiêu`));
      expect(texts[said]).toContain(asked ? 'đơn vị có số liệu' : 'chưa đến kỳ đánh giá');
      const silent = texts.slice(said + 1, said + 3).find((text) => text.startsWith('Chưa có số liệu:'));
      // that nobody gave one is said without all their names
      const isNobody = missing.length > 1 && / 0 trên \d+ đơn vị có số liệu/.test(texts[said] ?? '');
      const named = missing.filter(({ name }) => silent?.includes(name));
      expect(named).toEqual(isNobody ? [] : missing);
    }
    expect(indicators.some(({ missing }) => missing.length > 0)).toBe(true);
    const sent = bodies.find(({ body }) => body.code === 'xa-lat');
    expect(texts.some((text) => text.startsWith(`- ${sent?.body.name}: đã hoàn thành.`))).toBe(true);
    expect((await officer.file(path)).status).toBe(403);
    const printed = await board.file(path.replace('docx', 'pdf'));
    expect(printed.content.subarray(0, 5).toString()).toBe('%PDF-');
    const [page] = await measurePdf(printed.content);
    expect(page?.texts.map(({ text }) => text)).toContain('BAN TỔ CHỨC HUYỆN ỦY');
  });

  it('gives it in the committee’s own template, which is refused while a field is wrong', async () => {
    const own = `/committees/${await committeeOf(first.id)}/templates`;
    const of = `${own}/consolidated-report`;
    const inTemplate = `/reviews/${first.id}/documents/report-in-template.docx`;
    const pages = [`/reviews/${first.id}`, `/reviews/${first.id}/texts/report`];
    expect((await board.file(inTemplate)).status).toBe(404);
    for (const page of pages) expect((await board.page(page)).body).not.toContain(inTemplate);
    const send = (content: Buffer, name = 'mẫu của huyện.docx') => {
      const form = new FormData();
      form.append('file', new Blob([Uint8Array.from(content)]), name);
      return board.post<{ code: string }>(of, form);
    };
    const starter = (await board.file(`${of}/starter.docx`)).content;
    const wrong = aDocument({ blocks: [{ kind: 'paragraph', text: 'Kính gửi {nơi gưi}' }] });
    const refused = await send(await writeDocx(wrong));
    expect(refused).toMatchObject({ status: 400, body: { code: 'template_unknown_field' } });
    expect(JSON.stringify(refused.body)).toContain('{nơi gưi}');
    expect(await send(Buffer.from('PK no document'))).toMatchObject({
      status: 400,
      body: { code: 'file_broken' },
    });
    expect((await board.get<DocumentTemplatesDto>(own)).body.items[0]?.fileName).toBeNull();
    expect((await send(starter)).status).toBe(204);
    expect((await board.get<DocumentTemplatesDto>(own)).body.items[0]).toMatchObject({
      kind: 'consolidated-report',
      fileName: 'mẫu của huyện.docx',
    });
    expect((await board.file(of)).content.equals(starter)).toBe(true);
    for (const page of pages) expect((await board.page(page)).body).toContain(inTemplate);
    const filled = await readDocx((await board.file(inTemplate)).content);
    const built = await readDocx((await board.file(`/reviews/${first.id}/documents/report.docx`)).content);
    const said = filled.paragraphs.map(({ text }) => text).join('\n');
    const missing = built.paragraphs.filter(({ text }) => !said.includes(text.replace('./.', '').trim()));
    expect(missing.map(({ text }) => text)).toEqual([]);
    expect(filled.tables.at(-1)).toHaveLength(built.tables.at(-1)?.length ?? 0);
    const [row] = await app.dataSource.query<{ id: string }[]>('select id from document_template');
    const history = await board.get<HistoryPageDto>(`/history?entity=template&id=${row?.id}`);
    expect(history.body.items.map(({ action }) => action)).toEqual(['put']);
    // one that can be filled in no longer is no mistake of who asks for the document
    await app.dataSource.query("update document_template set content = 'PK no document'");
    expect(await board.get(inTemplate)).toMatchObject({
      status: 409,
      body: { code: 'template_not_fillable' },
    });
    expect((await board.request('DELETE', of)).status).toBe(204);
    expect((await board.file(inTemplate)).status).toBe(404);
  });

  it('is edited before the document is made, also when it is closed, and made again by itself', async () => {
    const path = `/reviews/${first.id}/documents/report`;
    const read = async () => (await board.get<EditedDocumentDto>(path)).body;
    const put = (part: string, body: object, version: number, client = board) =>
      client.put(`${path}/${part}`, body, { 'if-match': `"${version}"` });
    const section = async (key: string) => (await read()).sections.find((one) => one.key === key);
    const texts = async () => {
      const { paragraphs } = await readDocx((await board.file(`${path}.docx`)).content);
      return paragraphs.map(({ text }) => text);
    };
    const before = await section('shortcomings');
    expect(before).toMatchObject({ title: 'HẠN CHẾ, KHÓ KHĂN', edited: false, newer: false, version: 0 });
    const untouched = await put('sections', { section: 'shortcomings', text: before?.generated }, 0);
    expect(untouched).toMatchObject({ status: 200, body: { edited: false, version: 0 } });
    const text = 'Nhìn chung còn chậm.\n- Đảng ủy xã Lát: thiếu giáo viên';
    const written = await put('sections', { section: 'shortcomings', text }, 0);
    expect([written.status, written.headers.get('etag')]).toEqual([200, '"1"']);
    expect(written.body).toMatchObject({ text, generated: before?.generated, edited: true, newer: false });
    expect(await texts()).toEqual(
      expect.arrayContaining(['Nhìn chung còn chậm.', '- Đảng ủy xã Lát: thiếu giáo viên']),
    );
    const stale = await put('sections', { section: 'shortcomings', text: 'Của người khác' }, 0);
    expect(stale).toMatchObject({ status: 412, body: { currentVersion: 1, current: { text } } });
    expect((await put('sections', { section: 'khong-co', text }, 0)).status).toBe(404);
    expect((await put('sections', { section: 'shortcomings', text: 'x'.repeat(100_001) }, 1)).status).toBe(
      400,
    );
    expect((await put('sections', { section: 'shortcomings', text }, 1, officer)).status).toBe(403);
    // what it says by itself has changed since
    const change = (sql: string) =>
      app.dataSource.query(`update progress_report set shortcomings = ${sql} where review_id = $1`, [
        first.id,
      ]);
    await change(`shortcomings || '\nThiếu phòng học.'`);
    expect(await section('shortcomings')).toMatchObject({ text, newer: true });
    await change(`replace(shortcomings, E'\n' || 'Thiếu phòng học.', '')`);
    const nothing = { place: null, capacity: null, office: null, addressees: null, archive: null };
    const head = {
      ...nothing,
      number: null,
      issuedOn: '2026-06-25',
      signer: 'Nguyễn Văn A',
      recipients: ['Các xã'],
    };
    expect((await put('head', head, 0)).body).toMatchObject({ ...head, ...(await read()).head, version: 1 });
    const printed = await texts();
    expect(printed).toEqual(expect.arrayContaining(['Nguyễn Văn A', '- Các xã,']));
    expect((await put('head', { ...head, number: 0, issuedOn: 'mai' }, 1)).body).toMatchObject({
      fields: [{ name: 'number' }, { name: 'issuedOn' }],
    });
    const { items } = (
      await board.get<{ items: { action: string; after: object }[] }>(
        `/history?entity=review&id=${first.id}&limit=200`,
      )
    ).body;
    expect(items.filter(({ action }) => action === 'document-text').map(({ after }) => after)).toEqual(
      expect.arrayContaining([
        {
          document: 'report',
          part: 'shortcomings',
          text: expect.stringMatching(/^sha256:/),
        },
        {
          document: 'report',
          part: 'head',
          issuedOn: '2026-06-25',
          signer: digestOf('Nguyễn Văn A'),
          recipients: digestOf('Các xã'),
        },
      ]),
    );
    expect((await put('sections', { section: 'shortcomings', text: '' }, 1)).status).toBe(200);
    expect(await texts()).not.toContain('HẠN CHẾ, KHÓ KHĂN');
    const back = await put('sections', { section: 'shortcomings', text: null }, 2);
    expect(back.body).toEqual({ ...before, version: 3 });
    const again = { ...nothing, number: null, issuedOn: null, signer: null, recipients: null };
    expect((await put('head', again, 1)).body).toMatchObject({ number: null, version: 2 });
  });

  it('is asked for in a document that names each body with its tasks and its day', async () => {
    const path = `/reviews/${first.id}/documents/request.docx`;
    const { status, headers, content } = await board.file(path);
    expect([status, headers.get('content-disposition')]).toEqual([
      200,
      expect.stringContaining('cong-van-yeu-cau-bao-cao-so-ket-6-thang-dau-nam-2026.docx'),
    ]);
    const { paragraphs, tables } = await readDocx(content);
    expect(paragraphs.map(({ text }) => text)).toContainEqual(
      expect.stringMatching(/^V\/v báo cáo sơ kết 6 tháng/),
    );
    const { bodies } = await summary();
    const owing = bodies.filter(({ report }) => report !== null && !report.excused);
    expect(
      tables
        .at(-1)
        ?.slice(1)
        .map(([, name]) => name),
    ).toEqual(owing.map(({ body }) => body.name));
    expect((await board.file(path.replace('docx', 'pdf'))).content.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await officer.file(path)).status).toBe(403);
  });

  it('is asked for in words that were edited, which follow plan and calendar where nobody has written', async () => {
    const path = `/reviews/${first.id}/documents/request`;
    const read = async () => (await board.get<EditedDocumentDto>(path)).body;
    const put = (part: string, body: object, version: number, client = board) =>
      client.put(`${path}/${part}`, body, { 'if-match': `"${version}"` });
    const section = async (key: string) => (await read()).sections.find((one) => one.key === key);
    const texts = async () =>
      (await readDocx((await board.file(`${path}.docx`)).content)).paragraphs.map(({ text }) => text);
    expect((await read()).sections.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['', 'KẾT QUẢ THỰC HIỆN NHIỆM VỤ', 'THỜI HẠN VÀ CÁCH GỬI']),
    );
    const before = await section('days');
    const text = '- Gửi báo cáo trước ngày họp 10 ngày.';
    const written = await put('sections', { section: 'days', text }, 0);
    expect(written).toMatchObject({
      status: 200,
      body: { text, generated: before?.generated, edited: true },
    });
    expect(await texts()).toContain('- Gửi báo cáo trước ngày họp 10 ngày./.');
    expect(await put('sections', { section: 'days', text: 'Khác' }, 0)).toMatchObject({
      status: 412,
      body: { currentVersion: 1, current: { text } },
    });
    expect((await put('sections', { section: 'days', text }, 1, officer)).status).toBe(403);
    await app.dataSource.query('update review set meeting_on = meeting_on + 7 where id = $1', [first.id]);
    expect(await section('days')).toMatchObject({ text, newer: true });
    await app.dataSource.query('update review set meeting_on = meeting_on - 7 where id = $1', [first.id]);
    expect(await section('days')).toMatchObject({ text, newer: false });
    const nothing = { place: null, capacity: null, office: null, addressees: null, archive: null };
    const head = {
      ...nothing,
      number: null,
      issuedOn: '2026-06-01',
      signer: 'Nguyễn Văn A',
      recipients: null,
    };
    expect((await put('head', { ...head, number: 6 }, 0)).status).toBe(400);
    expect((await put('head', head, 0)).body).toMatchObject({ issuedOn: '2026-06-01', version: 1 });
    expect(await texts()).toContain('Nguyễn Văn A');
    // what is written of one document says nothing in the other
    const report = (await board.get<EditedDocumentDto>(`/reviews/${first.id}/documents/report`)).body;
    expect(report.head).toMatchObject({ issuedOn: null, signer: null });
    expect((await board.get(`/reviews/${first.id}/documents/nothing`)).status).toBe(404);
    expect((await put('sections', { section: 'days', text: null }, 1)).body).toEqual({
      ...before,
      version: 2,
    });
    expect(
      (await put('head', { ...nothing, number: null, issuedOn: null, signer: null, recipients: null }, 1))
        .body,
    ).toMatchObject({ number: null });
  });

  it('has the report of each body as a document that the body signs, a draft for itself alone', async () => {
    const own = await ownReport(officer, 'xa-lat');
    const path = `/reports/${own.id}/documents/report.docx`;
    for (const client of [officer, board]) {
      const { headers, content } = await client.file(path);
      expect(headers.get('content-disposition')).toContain('bao-cao-so-ket-6-thang-dau-nam-2026-');
      const texts = (await readDocx(content)).paragraphs.map(({ text }) => text);
      expect(texts).toContain(own.body.name.toLocaleUpperCase('vi'));
      for (const { title } of own.lines)
        expect(texts.some((text) => text.startsWith(`- ${title} (`))).toBe(true);
    }
    expect((await officer.file(path.replace('docx', 'pdf'))).content.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await neighbour.file(path)).status).toBe(404);
    const [missing] = (await summary()).notReported;
    expect((await board.file(`/reports/${missing?.id}/documents/report.docx`)).status).toBe(404);
  });

  it('gives them and their sheets in the committee’s own templates, which their pages then link to', async () => {
    const own = await ownReport(officer, 'xa-lat');
    const templates = `/committees/${await committeeOf(first.id)}/templates`;
    const sheet = `/plans/${planId}/bodies/${own.body.id}/sheet`;
    const files = [
      { kind: 'body-report', path: `/reports/${own.id}/documents/report` },
      { kind: 'body-sheet', path: sheet },
    ];
    for (const { kind, path } of files) {
      const inTemplate = `${path}-in-template.docx`;
      const isSheet = path === sheet;
      const pages = [
        `/reports/${own.id}`,
        ...(isSheet ? [`/bodies/${own.body.id}`, sheet] : [`/reports/${own.id}/text`]),
      ];
      expect((await officer.file(inTemplate)).status).toBe(404);
      for (const page of pages) expect((await officer.page(page)).body).not.toContain(inTemplate);
      const { content } = await board.file(`${templates}/${kind}/starter.docx`);
      const form = new FormData();
      form.append('file', new Blob([Uint8Array.from(content)]), 'mẫu.docx');
      expect((await board.post(`${templates}/${kind}`, form)).status).toBe(204);
      for (const page of pages) expect((await officer.page(page)).body).toContain(inTemplate);
      const filled = await readDocx((await officer.file(inTemplate)).content);
      const built = await readDocx((await officer.file(`${path}.docx`)).content);
      const said = filled.paragraphs.map(({ text }) => text).join('\n');
      const missing = built.paragraphs.filter(
        ({ text }) =>
          !said.includes(
            text
              .replace('./.', '')
              .replace(/^- (.*)[;.]$/, '$1')
              .trim(),
          ),
      );
      expect(missing.map(({ text }) => text)).toEqual([]);
      expect(filled.tables.at(-1)).toHaveLength(built.tables.at(-1)?.length ?? 0);
      expect((await neighbour.file(inTemplate)).status).toBe(404);
      expect((await board.request('DELETE', `${templates}/${kind}`)).status).toBe(204);
    }
  });

  it('has a sheet of each body with what it has to do and how that stands, and all of them in a workbook', async () => {
    const own = await ownReport(officer, 'xa-lat');
    const path = `/plans/${planId}/bodies/${own.body.id}/sheet.docx`;
    const { content, headers } = await officer.file(path);
    expect(headers.get('content-disposition')).toContain('phieu-theo-doi-');
    const { items } = (
      await officer.get<{ items: { code: string; title: string }[] }>(
        `/tasks?plan=${planId}&body=${own.body.id}&limit=200`,
      )
    ).body;
    const rows = (await readDocx(content)).tables.at(-1)?.slice(1) ?? [];
    const told = new Map(rows.map(([, task = '']) => [/NV-\d+/.exec(task)?.[0], task]));
    expect([...told.keys()].toSorted()).toEqual(items.map(({ code }) => code).toSorted());
    for (const { code, title } of items) expect(told.get(code)).toContain(`${title} (`);
    expect((await officer.file(path.replace('docx', 'pdf'))).content.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await neighbour.file(path)).status).toBe(404);
    const workbook = async (client: Client) =>
      readWorkbook((await client.file(`/plans/${planId}/body-sheets.xlsx`)).content);
    const [mine] = await workbook(officer);
    expect([mine?.sheet, mine?.data.length]).toEqual([own.body.name, items.length + 1]);
    const all = await workbook(board);
    expect(all.length).toBeGreaterThan(20);
    expect(all.map(({ sheet }) => sheet)).toContain(own.body.name);
  });

  it('has the words of a sheet edited by the board, and made again by themselves', async () => {
    const own = await ownReport(officer, 'xa-lat');
    const path = `/plans/${planId}/bodies/${own.body.id}/sheet`;
    const texts = async (client = officer) =>
      (await readDocx((await client.file(`${path}.docx`)).content)).paragraphs.map(({ text }) => text);
    const put = (part: string, body: object, version: number, client = board) =>
      client.put<{ version: number }>(`${path}/${part}`, body, { 'if-match': `"${version}"` });
    const before = (await board.get<EditedDocumentDto>(path)).body.sections;
    expect(before).toMatchObject([{ key: 'opening', text: expect.stringMatching(/^Tình hình đến ngày/) }]);
    const text = 'Đề nghị đơn vị hoàn thành các nhiệm vụ quá hạn.';
    const written = await Promise.all(
      [0, 0].map((version) => put('sections', { section: 'opening', text }, version)),
    );
    expect(written.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    expect(await texts()).toContain(`${text.slice(0, -1)}./.`);
    const head = { place: null, capacity: ['K/T Trưởng ban'], office: 'Phó Trưởng ban', archive: null };
    const lines = {
      ...head,
      number: null,
      issuedOn: '2026-06-20',
      signer: null,
      addressees: null,
      recipients: null,
    };
    expect((await put('head', lines, 0)).body).toMatchObject({ version: 1, issuedOn: '2026-06-20' });
    const printed = await texts();
    expect(printed).toContain('PHÓ TRƯỞNG BAN');
    expect(printed.join('\n')).toContain('ngày 20 tháng 06 năm 2026');
    expect((await put('sections', { section: 'opening', text }, 1, officer)).status).toBe(403);
    expect((await neighbour.get(path)).status).toBe(404);
    const history = await board.get<HistoryPageDto>(`/history?entity=plan&id=${planId}&limit=200`);
    const told = history.body.items.filter(({ action }) => action === 'document-text');
    expect(told.map(({ after }) => after)).toContainEqual(
      expect.objectContaining({ document: `body-sheet.${own.body.id}`, part: 'head' }),
    );
    const back = await put('sections', { section: 'opening', text: null }, 1);
    expect(back.body).toMatchObject({ edited: false, text: before[0]?.text, version: 2 });
    await put('head', { ...lines, capacity: null, office: null, issuedOn: null }, 1);
    expect(await texts()).not.toContain('PHÓ TRƯỞNG BAN');
  });

  it('gives tables of its bodies and tasks that say the same as the API', async () => {
    const rowsOf = async (name: string) => {
      const { content } = await board.file(`/reviews/${first.id}/documents/${name}`);
      const [sheet] = await readWorkbook(content);
      const [headings = [], ...rows] = sheet?.data ?? [];
      return rows.map((row) => new Map(row.map((cell, at) => [String(headings[at]), cell])));
    };
    const { bodies, plan } = await summary();
    const rows = await rowsOf('bodies.xlsx');
    expect(
      rows.map((row) => [row.get('Đơn vị'), row.get('đến hạn trong kỳ'), row.get('hoàn thành đúng hạn')]),
    ).toEqual(
      bodies.map(({ body, period: { byCurrentDeadline } }) => [
        body.name,
        byCurrentDeadline.due,
        byCurrentDeadline.doneOnTime,
      ]),
    );
    const tasks = await rowsOf('report.xlsx');
    const { due, carriedOver, notYetDue } = plan.period.byCurrentDeadline;
    expect(tasks).toHaveLength(due + carriedOver + notYetDue);
    expect((await officer.file(`/reviews/${first.id}/documents/bodies.xlsx`)).status).toBe(403);
    // what was reported stays with who reported it, whoever leads the task since
    const led = await app.dataSource.query<{ id: string; was: string }[]>(
      `select t.id, t.lead_body_id as was from task t join report_line l on l.task_id = t.id
         join progress_report p on p.id = l.report_id join body b on b.id = p.body_id
       where p.review_id = $1 and b.code = 'xa-lat' and l.place is not null`,
      [first.id],
    );
    const lead = (id: string, body: string) =>
      app.dataSource.query('update task set lead_body_id = $2 where id = $1', [id, body]);
    const office = bodies.find(({ body }) => body.code === 'van-phong')?.body.id ?? '';
    for (const { id } of led) await lead(id, office);
    const since = await rowsOf('report.xlsx');
    for (const { id, was } of led) await lead(id, was);
    expect(led.length).toBeGreaterThan(0);
    expect(since).toEqual(tasks);
  });

  it('shows a body the figures of its own tasks only', async () => {
    const own = await summary(officer);
    expect(own.bodies.map(({ body }) => body.code)).toEqual(['xa-lat']);
    expect(own.plan.period.byCurrentDeadline).toMatchObject({ due: 4, doneOnTime: 4, notYetDue: 2 });
    expect(own.reports).toMatchObject({ expected: 1, sent: 1 });
  });

  it('gives the next review something to be compared with, and the year its totals', async () => {
    const { plan, openProposals } = await summary(board, second);
    expect(plan.before).toEqual((await summary()).plan.period);
    expect(plan.change?.byCurrentDeadline.due).toBe(
      plan.period.byCurrentDeadline.due - (plan.before?.byCurrentDeadline.due ?? 0),
    );
    expect(plan.year?.byCurrentDeadline.due).toBeGreaterThan(plan.period.byCurrentDeadline.due);
    expect(openProposals).toEqual([]);
  });

  it('is undone with a reason, by the board alone', async () => {
    expect((await officer.post(`/reviews/${first.id}/reopen`, { reason: 'x' })).status).toBe(403);
    expect((await board.post(`/reviews/${first.id}/reopen`, {})).status).toBe(400);
    const reopened = await board.post(`/reviews/${first.id}/reopen`, { reason: 'Bổ sung báo cáo' });
    expect(reopened.body).toMatchObject({ status: 'collecting', closedOn: null });
    expect((await board.post(`/reviews/${first.id}/reopen`, { reason: 'x' })).status).toBe(409);
  });
});

describe('a review that the board calls', () => {
  const extra = {
    name: 'Báo cáo chuyên đề',
    from: '2026-07-01',
    until: '2026-09-30',
    reportsDueOn: { base: '2026-10-05', other: '2026-10-07' },
    meetingOn: '2026-10-15',
    questions: ['Kết nạp bao nhiêu đảng viên?'],
  };

  it('has its own days, makes no tasks, and is owed a report by every lead body with a task in its period', async () => {
    const made = await board.post<ReviewDto>(`/plans/${planId}/reviews`, extra);
    expect(made).toMatchObject({
      status: 201,
      body: { kind: 'extra', opensOn: '2026-09-01', status: 'collecting' },
    });
    const reports = await reportsOf(board, made.body);
    expect(reports.find(({ body }) => body.code === 'xa-lat')).toMatchObject({ dueOn: '2026-10-05' });
    const own = (await reportsOf(officer, made.body))[0];
    const report = (await officer.get<ReportDto>(`/reports/${own?.id}`)).body;
    expect(report.answers).toMatchObject([{ question: 'Kết nạp bao nhiêu đảng viên?', answer: '' }]);
    expect(report.indicators).toEqual([]);
    expect(new Set(report.lines.map(({ place }) => place))).toEqual(new Set(['carried_over', 'not_yet_due']));
  });

  it('is refused where its days are out of order, naming each', async () => {
    const wrong = await board.post(`/plans/${planId}/reviews`, {
      ...extra,
      until: '2026-06-30',
      reportsDueOn: { base: '2026-08-05', other: '2026-08-01' },
    });
    const names = (wrong.body['fields'] as { name: string }[]).map(({ name }) => name);
    expect([wrong.status, [...new Set(names)].toSorted()]).toEqual([
      400,
      ['reportsDueOn.base', 'reportsDueOn.other', 'until'],
    ]);
  });

  it('is refused without the days that reports are due', async () => {
    for (const reportsDueOn of [undefined, []]) {
      const wrong = await board.post(`/plans/${planId}/reviews`, { ...extra, reportsDueOn });
      expect(wrong).toMatchObject({ status: 400, body: { fields: [{ name: 'reportsDueOn' }] } });
    }
  });

  it('is called by the board alone', async () => {
    expect((await officer.post(`/plans/${planId}/reviews`, extra)).status).toBe(403);
  });
});

describe('the board’s assessment of a body', () => {
  const version = (at: number) => ({ 'if-match': `"${at}"` });

  async function assessed() {
    const committee = await make.committee();
    const unit = await make.body(committee, { kind: 'base-commune' });
    const one = await reportedReview(make, committee, unit);
    const enter = async (role: 'board' | 'observer' | 'officer', at = committee) =>
      app.client().signIn((await make.account({ role, at })).email, PASSWORD);
    const [clerk, leader, own] = [
      await enter('board'),
      await enter('observer'),
      await enter('officer', unit),
    ];
    const path = `/reviews/${one.reviewId}/bodies/${unit.id}/assessment`;
    const text = async (client: Client) => (await client.get<AssessmentDto>(path)).body.text;
    const write = (words: string, at: number) => clerk.put<AssessmentDto>(path, { text: words }, version(at));
    return { ...one, unit, clerk, leader, own, path, text, write };
  }

  it('is written and changed while the review collects; somebody else’s newer words are shown, not overwritten', async () => {
    const { clerk, leader, unit, path, text, write, reviewId } = await assessed();
    const before = await clerk.get(path);
    expect([before.headers.get('etag'), before.body]).toEqual([
      '"0"',
      { id: null, text: '', writtenOn: null, version: 0 },
    ]);
    expect((await clerk.put(path, { text: 'x' })).status).toBe(428);
    const first = await write(' Hoàn thành đúng hạn. ', 0);
    expect([first.status, first.headers.get('etag'), first.body]).toEqual([
      200,
      '"1"',
      { id: first.body.id, text: 'Hoàn thành đúng hạn.', writtenOn: '2026-09-01', version: 1 },
    ]);
    expect((await write('Hoàn thành đúng hạn.', 1)).body.version).toBe(1);
    expect((await write('Hoàn thành, còn chậm.', 1)).body.version).toBe(2);
    expect((await write('Của người khác', 1)).body).toMatchObject({
      status: 412,
      code: 'stale_version',
      currentVersion: 2,
      current: { text: 'Hoàn thành, còn chậm.' },
    });
    expect(await text(leader)).toBe('Hoàn thành, còn chậm.');
    const { bodies } = (await clerk.get<ReviewSummaryDto>(`/reviews/${reviewId}/summary`)).body;
    expect(bodies.find(({ body }) => body.id === unit.id)?.assessment).toMatchObject({
      text: 'Hoàn thành, còn chậm.',
      version: 2,
    });
    const { items } = (await clerk.get<{ items: object[] }>(`/history?entity=assessment&id=${first.body.id}`))
      .body;
    expect(items).toMatchObject([{ action: 'written' }, { action: 'written' }]);
    expect(JSON.stringify(items)).not.toContain('Hoàn thành');
  });

  it('is the body’s to read once the review is closed, as it stood then, whatever is written after a reopening', async () => {
    const { clerk, own, unit, path, text, write, reviewId } = await assessed();
    const id = (await write('Cần khắc phục chậm cập nhật.', 0)).body.id;
    const seen = async () =>
      (await own.get<ReviewSummaryDto>(`/reviews/${reviewId}/summary`)).body.bodies.find(
        ({ body }) => body.id === unit.id,
      )?.assessment?.text;
    expect([(await own.get(path)).status, await seen()]).toEqual([404, undefined]);
    expect((await own.get(`/history?entity=assessment&id=${id}`)).status).toBe(404);
    expect((await own.put(path, { text: 'Tốt' }, version(1))).status).toBe(403);
    expect((await clerk.post(`/reviews/${reviewId}/close`)).status).toBe(200);
    expect([await text(own), await seen()]).toEqual([
      'Cần khắc phục chậm cập nhật.',
      'Cần khắc phục chậm cập nhật.',
    ]);
    expect((await write('Viết lại', 1)).body).toMatchObject({ status: 409, code: 'review_closed' });
    await clerk.post(`/reviews/${reviewId}/reopen`, { reason: 'Bổ sung' });
    const { version: at } = (await clerk.get<AssessmentDto>(path)).body;
    expect((await write('Viết lại', at)).status).toBe(200);
    expect([await text(clerk), await text(own)]).toEqual(['Viết lại', 'Cần khắc phục chậm cập nhật.']);
    await clerk.post(`/reviews/${reviewId}/close`);
    expect(await text(own)).toBe('Viết lại');
    expect(
      await app.dataSource.query(
        `select kept @> '[{"text": "Cần khắc phục chậm cập nhật."}]' as earlier, jsonb_array_length(kept) as n
         from review_assessment where id = $1`,
        [id],
      ),
    ).toEqual([{ earlier: true, n: 2 }]);
  });

  it('is of bodies that owe the review a report, and not before it opens', async () => {
    const { clerk, write, reviewId } = await assessed();
    const elsewhere = `/reviews/${reviewId}/bodies/${first.id}/assessment`;
    expect((await clerk.put(elsewhere, { text: 'x' }, version(0))).status).toBe(404);
    await app.dataSource.query(`update review set opens_on = '2027-01-01' where id = $1`, [reviewId]);
    expect((await write('x', 0)).body).toMatchObject({ status: 409, code: 'review_not_open' });
  });
});

describe('the indicators of the sample plan', () => {
  const list = async (client: Client): Promise<IndicatorDto[]> =>
    (await client.get<IndicatorListDto>(`/plans/${planId}/indicators`)).body.items;

  it('are twelve at the places of its eight targets, each with who reports it and whom it does not hold for', async () => {
    const items = await list(board);
    expect(items).toHaveLength(12);
    expect(new Set(items.map(({ place }) => place)).size).toBe(8);
    expect(items.find(({ code }) => code === 'xep-loai-to-chuc')).toMatchObject({
      goal: { least: 90, most: null },
      addingUp: 'reaching',
      direction: 'up',
      reportedBy: [{ code: 'to-chuc-co-so-dang' }],
      exempt: [
        { code: 'chi-bo-cong-an', words: expect.stringMatching(/^riêng đối với lực lượng vũ trang/) },
        { code: 'chi-bo-quan-su' },
      ],
    });
  });

  it('go with a copy of the plan for a new term, and with a draft that is dropped', async () => {
    const copy = {
      code: 'nhiem-ky-sau',
      title: 'Kế hoạch nhiệm kỳ sau',
      term: { from: '2031-01-01', until: '2035-12-31' },
    };
    const { body: made } = await board.post<{ id: string }>(`/plans/${planId}/copies`, copy);
    const { items } = (await board.get<IndicatorListDto>(`/plans/${made.id}/indicators`)).body;
    const codes = (await list(board)).map(({ code }) => code);
    expect(items.map(({ code }) => code)).toEqual(codes);
    expect(items.map(({ byYear, points }) => [byYear, points])).toEqual(codes.map(() => [null, []]));
    expect(items[2]?.exempt.map(({ code }) => code)).toEqual(['chi-bo-cong-an', 'chi-bo-quan-su']);
    expect(items.find(({ period }) => period === 'term')?.periodEndsOn).toBe('2035-12-31');
    expect((await board.delete(`/plans/${made.id}`)).status).toBe(204);
    const left = 'select count(*)::int as n from indicator where plan_id = $1';
    expect(await app.dataSource.query(left, [made.id])).toEqual([{ n: 0 }]);
    expect(await list(board)).toHaveLength(12);
  });

  it('are asked for where their period ends: at the half-year those of every review, the others not yet', async () => {
    const own = await ownReport(officer, 'xa-lat');
    const asked = Object.groupBy(own.indicators, ({ asked: isAsked }) => (isAsked ? 'yes' : 'no'));
    expect(asked.yes?.map(({ indicator }) => indicator.code)).toEqual([
      'chuong-trinh-kiem-tra',
      'thon-co-chi-bo',
      'chi-bo-thon-co-chi-uy',
    ]);
    expect(asked.no?.map(({ periodEndsOn }) => periodEndsOn)).toEqual(asked.no?.map(() => '2026-12-14'));
    const court = (await ownReport(await signedIn(app, 'officer.chi-bo-cong-an'), 'chi-bo-cong-an'))
      .indicators;
    const codes = court.map(({ indicator }) => indicator.code);
    expect(codes).toContain('mo-hinh-moi');
    expect(codes).not.toContain('xep-loai-to-chuc');
    expect(codes).not.toContain('thon-co-chi-bo');
  });
});

describe('a value of an indicator', () => {
  async function measured(status: 'draft' | 'submitted' = 'draft', period: 'review' | 'term' = 'review') {
    const committee = await make.body(null, { kind: 'committee' });
    const [unit, other] = [await make.body(committee), await make.body(committee)];
    const accounts = {
      board: await make.account({ role: 'board', at: committee }),
      officer: await make.account({ role: 'officer', at: unit }),
      other: await make.account({ role: 'officer', at: other }),
    };
    const clients = {
      board: await app.client().signIn(accounts.board.email, PASSWORD),
      officer: await app.client().signIn(accounts.officer.email, PASSWORD),
      other: await app.client().signIn(accounts.other.email, PASSWORD),
    };
    const review = await reportedReview(make, committee, unit, { status });
    const indicator = await addIndicator(app.dataSource.manager, {
      committeeId: committee.id,
      planId: review.planId,
      reportedBy: [unit.id, other.id],
      period,
    });
    const path = `/reports/${review.reportId}/indicators/${indicator}`;
    const put = (client: Client, version: number, body: object) =>
      client.request<AskedIndicatorDto & { code?: string; fields?: { name: string }[] }>('PUT', path, {
        body,
        headers: { 'if-match': `"${version}"` },
      });
    const seen = async (client: Client): Promise<IndicatorDto | undefined> =>
      (await client.get<IndicatorListDto>(`/plans/${review.planId}/indicators`)).body.items[0];
    return { ...review, ...clients, indicator, put, seen };
  }
  beforeAll(() => on('2026-06-10'));

  it('is given by the body while its report is a draft, checked, and counts once the report is sent', async () => {
    const { put, officer: own, board: follows, seen, reportId } = await measured();
    const half = await put(own, 0, { part: 9 });
    expect(half).toMatchObject({ status: 200, body: { measurement: { part: 9, figure: null, version: 1 } } });
    expect((await put(own, 0, { whole: 10 })).status).toBe(412);
    const refused = await own.post<{ fields: { name: string }[] }>(`/reports/${reportId}/submit`);
    expect(refused).toMatchObject({ status: 400, body: { fields: [{ name: 'indicators[0].whole' }] } });
    expect((await put(own, 1, { whole: 8 })).body.fields?.map(({ name }) => name)).toEqual(['part']);
    const whole = await put(own, 1, { whole: 10, note: 'Đã rà soát' });
    expect(whole.body.measurement).toMatchObject({
      figure: 90,
      reached: true,
      note: 'Đã rà soát',
      version: 2,
    });
    expect((await put(follows, 2, { part: 1 })).status).toBe(404);
    const unsent = await seen(follows);
    expect(unsent?.points[0]).toMatchObject({ total: null, standing: 'no-value' });
    expect(unsent?.points[0]?.bodies.map(({ part, version }) => [part, version])).toEqual([[null, 0]]);
    expect((await own.post(`/reports/${reportId}/submit`)).status).toBe(200);
    expect((await seen(follows))?.points[0]).toMatchObject({
      total: { figure: 90, part: 9, whole: 10, bodies: 1 },
      standing: 'reached',
      bodies: [{ counts: true, figure: 90 }],
    });
  });

  it('is saved with the rest of the draft, refused where no review asks for it', async () => {
    const { officer: own, reportId, indicator } = await measured();
    const measurements = [{ indicatorId: indicator, part: 3, whole: 4 }];
    const saved = await own.patch<ReportDto>(`/reports/${reportId}`, { measurements }, 1);
    expect(saved.body.indicators[0]).toMatchObject({
      asked: true,
      measurement: { figure: 75, reached: false },
    });
    const wrong = await own.patch(
      `/reports/${reportId}`,
      { measurements: [{ indicatorId: planId, part: 3 }] },
      saved.body.version,
    );
    expect(wrong).toMatchObject({
      status: 400,
      body: { code: 'not_asked', fields: [{ name: 'measurements[0].indicatorId' }] },
    });
    const twice = await own.patch(
      `/reports/${reportId}`,
      {
        measurements: [
          { indicatorId: indicator, part: 1 },
          { indicatorId: indicator, part: 2 },
        ],
      },
      saved.body.version,
    );
    expect(twice).toMatchObject({
      status: 400,
      body: { fields: [{ name: 'measurements[1].indicatorId' }] },
    });
    const later = await measured('draft', 'term');
    expect((await later.put(later.officer, 0, { part: 3, whole: 4 })).status).toBe(404);
    expect((await later.seen(later.board))?.standing).toBe('not-due');
  });

  it('of a report that was sent is corrected with a reason by the body or the board, until the review closes', async () => {
    const {
      put,
      officer: own,
      other,
      board: follows,
      reviewId,
      reportId,
      seen,
    } = await measured('submitted');
    const given = { part: 9, whole: 10 };
    expect((await put(own, 0, given)).body.fields).toMatchObject([{ name: 'reason' }]);
    expect((await put(other, 0, { ...given, reason: 'x' })).status).toBe(404);
    expect((await put(own, 0, { ...given, reason: 'Bổ sung' })).status).toBe(200);
    expect((await put(follows, 1, { whole: null, reason: 'x' })).body.fields).toMatchObject([
      { name: 'whole' },
    ]);
    const corrected = await put(follows, 1, { part: 8, reason: 'Đếm hai lần một chi bộ' });
    expect(corrected.body.measurement).toMatchObject({
      figure: 80,
      corrections: [
        { part: null, reason: 'Bổ sung' },
        { on: '2026-06-10', part: 9, whole: 10, reason: 'Đếm hai lần một chi bộ' },
      ],
    });
    expect((await seen(follows))?.points[0]).toMatchObject({
      total: { figure: 80 },
      standing: 'not-reached',
    });
    await app.dataSource.query(`update progress_report set status = 'returned' where id = $1`, [reportId]);
    expect((await seen(follows))?.points[0]).toMatchObject({
      total: null,
      standing: 'no-value',
      bodies: [{ part: 8, counts: false }],
    });
    await app.dataSource.query(`update progress_report set status = 'accepted' where id = $1`, [reportId]);
    expect((await seen(follows))?.points[0]?.total).toMatchObject({ figure: 80 });
    await app.dataSource.query(`update review set status = 'closed' where id = $1`, [reviewId]);
    const closed = await put(follows, 2, { part: 9, reason: 'x' });
    expect(closed).toMatchObject({ status: 409, body: { code: 'review_closed' } });
  });

  it('is told in the history as it was before and after, a note by its digest', async () => {
    const { put, officer: own, reportId, indicator } = await measured();
    await put(own, 0, { part: 3, whole: 9 });
    await put(own, 1, { part: 4 });
    await put(own, 2, { note: 'Đã rà soát' });
    const told = (
      await own.get<{ items: { action: string; before: object; after: object }[] }>(
        `/history?entity=report&id=${reportId}`,
      )
    ).body.items.filter(({ action }) => action === 'measured');
    expect(told.map(({ before, after }) => [before, after])).toMatchObject([
      [
        { indicatorId: indicator, part: null, whole: null },
        { part: 3, whole: 9 },
      ],
      [
        { part: 3, whole: 9 },
        { part: 4, whole: 9 },
      ],
      [
        { part: 4, note: '' },
        { part: 4, note: expect.stringMatching(/^sha256:/) },
      ],
    ]);
  });

  it('is told in the history of its report, the reason by its digest', async () => {
    const { put, officer: own, reportId } = await measured('submitted');
    await put(own, 0, { part: 9, whole: 10, reason: 'Bổ sung' });
    const history = await own.get<{ items: { action: string; after: object }[] }>(
      `/history?entity=report&id=${reportId}`,
    );
    expect(history.body.items.at(-1)).toMatchObject({
      action: 'measurement_corrected',
      after: { part: 9, whole: 10, reason: expect.stringMatching(/^sha256:/) },
    });
  });
});
