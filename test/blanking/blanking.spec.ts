import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BlankingDto } from '../../src/api/blankings/blankings.dto.js';
import type { HistoryPageDto } from '../../src/api/history/history.dto.js';
import type { ReportDto, ReportPageDto } from '../../src/api/reports/report.dto.js';
import type { EditedDocumentDto } from '../../src/api/reviews/review-document.dto.js';
import type { ReviewPageDto } from '../../src/api/reviews/review.dto.js';
import { FileCheckQueries } from '../../src/history/file-check.queries.js';
import { HistoryCheckQueries } from '../../src/history/history-check.queries.js';
import { HistorySealing } from '../../src/history/history-sealing.service.js';
import { DeliveryService } from '../../src/mail/delivery.service.js';
import { FileSweep } from '../../src/platform/files/file-sweep.service.js';
import { PlanningService } from '../../src/reminders/planning.service.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Answer, Client } from '../support/client.js';
import { pdf } from '../support/office-files.js';
import { sampleEnv, signedIn, startSample } from '../support/sample.js';

const REASON = 'Có thông tin cá nhân của đảng viên.';
const MARKER = `[Đã gỡ bỏ nội dung ngày 10/06/2026. Lý do: ${REASON}] [Content removed on 10/06/2026]`;
let app: TestApp;
let board: Client;
let officer: Client;
let report: ReportDto;
let tasks: string[];
let count = 0;

beforeAll(async () => {
  app = await startApp('2026-06-10T09:00:00+07:00', sampleEnv);
  const planId = await startSample(app);
  board = await signedIn(app, 'board');
  officer = await signedIn(app, 'officer.xa-lat');
  const { items: reviews } = (await board.get<ReviewPageDto>(`/plans/${planId}/reviews`)).body;
  const { items } = (await officer.get<ReportPageDto>(`/reviews/${reviews[0]?.id}/reports`)).body;
  report = (await officer.get<ReportDto>(`/reports/${items[0]?.id}`)).body;
  tasks = report.lines.map(({ taskId }) => taskId);
});
afterAll(() => app.close());

/** Words that stand nowhere else. */
const words = () => `Đồng chí "Ka Să" số ${(count += 1)},\nsinh năm 1990 <ở thôn 2> & gia đình`;
const digest = (text: string) => createHash('sha256').update(text).digest('hex');
const blank = (
  entity: string,
  id: string | undefined,
  field: string,
  more: object = {},
): Promise<Answer<BlankingDto>> =>
  board.post<BlankingDto>('/blankings', { entity, id, field, reason: REASON, ...more });
const read = async (): Promise<ReportDto> => (await officer.get<ReportDto>(`/reports/${report.id}`)).body;
const taskOf = async (id: string) => (await board.get(`/tasks/${id}`)).body as Record<string, never>;
const ok = <T>(answer: Answer<T>): Answer<T> => {
  if (answer.status >= 300) throw new Error(JSON.stringify(answer.body));
  return answer;
};

/** The tables in which a part of the words stands, however it is written there. */
async function tablesWith(text: string): Promise<string[]> {
  const tables = await app.dataSource.query<{ name: string }[]>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const found: string[] = [];
  const part = text.split('\n')[0]?.split('"')[2]?.trim() ?? text;
  for (const { name } of tables) {
    const [row] = await app.dataSource.query<{ n: number }[]>(
      `select count(*)::int as n from "${name}" t where position($1 in t::text) > 0`,
      [part],
    );
    if ((row?.n ?? 0) > 0) found.push(name);
  }
  return found.sort();
}

async function pass(): Promise<void> {
  await app.get(PlanningService).run(app.clock.now());
  await app.get(DeliveryService).deliverDue();
}

/** The version at which the report stands. */
const stands = async () => ({ 'if-match': `"${(await read()).version}"` });

const checked = async () => [
  ...(await app.get(HistoryCheckQueries).check()).findings,
  ...(await app.get(FileCheckQueries).check()).findings,
];

describe('a text that was wrongly given', () => {
  it('is taken from a task’s story, the report that took it over; its digest stays', async () => {
    const [taskId = ''] = tasks;
    const text = words();
    const { version } = (await board.get<{ version: number }>(`/tasks/${taskId}`)).body;
    const headers = { 'if-match': `"${version}"` };
    ok(await officer.post(`/tasks/${taskId}/updates`, { note: text }, headers));
    ok(
      await officer.patch(
        `/reports/${report.id}`,
        { lines: [{ taskId, text: `Đã làm. ${text}` }] },
        (await read()).version,
      ),
    );
    expect(await tablesWith(text)).toEqual(['report_line', 'task_update']);
    const [update] = await app.dataSource.query<{ id: string }[]>(
      'select id from task_update where note = $1',
      [text],
    );
    const answer = await blank('task-update', update?.id, 'note');
    expect([answer.status, answer.body]).toEqual([
      201,
      {
        entity: 'task-update',
        id: update?.id,
        field: 'note',
        reason: REASON,
        digest: digest(text),
        blankedOn: '2026-06-10',
      },
    ]);
    expect(await tablesWith(text)).toEqual([]);
    expect((await taskOf(taskId))['updates']).toContainEqual(expect.objectContaining({ note: MARKER }));
    expect((await read()).lines.find((line) => line.taskId === taskId)?.text).toBe(`Đã làm. ${MARKER}`);
    const again = await blank('task-update', update?.id, 'note', { reason: 'Gỡ bỏ thêm một lần nữa.' });
    expect(again.body).toMatchObject({ status: 409, code: 'already_blanked' });
    expect((await taskOf(taskId))['updates']).toContainEqual(expect.objectContaining({ note: MARKER }));
    const history = (await board.get<HistoryPageDto>(`/history?entity=task&id=${taskId}`)).body.items.at(-1);
    expect(history).toMatchObject({
      action: 'content-blanked',
      after: {
        entity: 'task-update',
        field: 'note',
        digest: digest(text),
        on: '2026-06-10',
        reason: REASON,
        rows: [],
      },
    });
    expect(history?.accountId).not.toBeNull();
    const events = await app.dataSource.query<object[]>(
      `select actor_id as actor, detail ->> 'digest' as digest from security_event where kind = 'content-blanked'`,
    );
    expect(events).toEqual([{ actor: history?.accountId, digest: digest(text) }]);
    expect(await checked()).toEqual([]);
  });

  it('is taken from the edited report of a review that tells it of a task which no report tells of yet', async () => {
    const taskId = tasks.at(-1) ?? '';
    const text = words();
    const { version } = (await board.get<{ version: number }>(`/tasks/${taskId}`)).body;
    const headers = { 'if-match': `"${version}"` };
    ok(await officer.post(`/tasks/${taskId}/updates`, { note: text }, headers));
    const path = `/reviews/${report.review.id}/documents/report`;
    const { sections } = (await board.get<EditedDocumentDto>(path)).body;
    const [first = ''] = text.split('\n');
    const telling = sections.find((one) => one.text.includes(`: ${first}`));
    const edited = `${telling?.text}\nĐã sửa.`;
    const input = { section: telling?.key, text: edited };
    ok(await board.put(`${path}/sections`, input, { 'if-match': '"0"' }));
    expect(await tablesWith(text)).toEqual(['review_document_part', 'task_update']);
    const [update] = await app.dataSource.query<{ id: string }[]>(
      'select id from task_update where note = $1',
      [text],
    );
    ok(await blank('task-update', update?.id, 'note'));
    expect(await tablesWith(text)).toEqual([]);
    const after = (await board.get<EditedDocumentDto>(path)).body.sections;
    const left = after.find(({ key }) => key === telling?.key)?.text;
    expect(left).toMatch(/Cập nhật ngày 10\/06\/2026: \[Đã gỡ bỏ nội dung[\s\S]*Đã sửa\.$/u);
  });

  it('is taken from requests and urgings, the mails that quote it, and answers kept for repetition', async () => {
    const [, taskId = '', other = ''] = tasks;
    const [reason, answer, urged] = [words(), words(), words()];
    const asked = ok(
      await officer.post(
        `/tasks/${taskId}/extension-requests`,
        { dueOn: '2026-12-28', reason },
        { 'idempotency-key': 'once' },
      ),
    );
    ok(await board.post(`/extension-requests/${String(asked.body['id'])}/decline`, { reason: answer }));
    const urging = ok(await board.post('/urgings', { taskIds: [other], channel: 'mail', text: urged }))
      .body as unknown as { items: { id: string }[] };
    await pass();
    expect(await tablesWith(urged)).toEqual(['message', 'urging']);
    expect(await tablesWith(answer)).toEqual(['extension_request', 'message']);
    expect(await tablesWith(reason)).toEqual(['extension_request', 'idempotency_key']);
    ok(await blank('urging', urging.items[0]?.id, 'text'));
    expect(await tablesWith(urged)).toEqual([]);
    ok(await blank('extension-request', String(asked.body['id']), 'reason'));
    ok(await blank('extension-request', String(asked.body['id']), 'answer'));
    expect([await tablesWith(reason), await tablesWith(answer)]).toEqual([[], []]);
    expect(await checked()).toEqual([]);
  });

  it('is taken from a submitted report: texts, lines, proposals, the reason of its return', async () => {
    const [, , taskId = ''] = tasks;
    const [results, line, proposal, returned] = [words(), words(), words(), words()];
    ok(
      await officer.patch(
        `/reports/${report.id}`,
        { results, lines: [{ taskId, text: line }], proposals: [{ text: proposal, addressee: 'Huyện ủy' }] },
        (await read()).version,
      ),
    );
    expect((await blank('report', report.id, 'results')).status).toBe(404); // a draft is its body's alone
    ok(await officer.post(`/reports/${report.id}/submit`, { sendIncomplete: true }));
    ok(await board.post(`/reports/${report.id}/return`, { reason: returned, by: '2026-06-20' }));
    await pass();
    expect(await tablesWith(returned)).toEqual(['message', 'progress_report', 'task_update']);
    expect(await tablesWith(line)).toContain('task_update');
    const assessed = `/reviews/${report.review.id}/bodies/${report.body.id}/assessment`;
    const own = words();
    const { id: assessment } = ok(
      await board.put<{ id: string }>(
        assessed,
        { text: `${own}. Đã nêu: ${results}` },
        { 'if-match': '"0"' },
      ),
    ).body;
    const edit = async (section: string, text: string) => {
      const path = `/reviews/${report.review.id}/documents/report/sections`;
      ok(await board.put(path, { section, text }, { 'if-match': '"0"' }));
    };
    await edit('opening', `Mở đầu.\n${results} (báo cáo)`);
    const [of] = await app.dataSource.query<{ id: string }[]>(
      'select plan_id as id from progress_report where id = $1',
      [report.id],
    );
    const sheet = `/plans/${of?.id}/bodies/${report.body.id}/sheet/sections`;
    ok(await board.put(sheet, { section: 'opening', text: `Đã làm: ${line}` }, { 'if-match': '"0"' }));
    ok(await blank('report', report.id, 'results'));
    expect(await tablesWith(results)).toEqual([]);
    expect((await board.get(assessed)).body).toMatchObject({ text: `${own}. Đã nêu: ${MARKER}` });
    ok(await board.post(`/reviews/${report.review.id}/close`, { closeEarly: true }));
    ok(await blank('assessment', assessment, 'text'));
    ok(await board.post(`/reviews/${report.review.id}/reopen`, { reason: 'Gỡ bỏ nội dung' }));
    expect((await officer.get(assessed)).body).toMatchObject({ text: MARKER });
    const [closed, rewritten] = [words(), words()];
    const assess = async (text: string) =>
      ok(
        await board.put(
          assessed,
          { text },
          { 'if-match': (await board.get(assessed)).headers.get('etag') ?? '' },
        ),
      );
    await assess(closed);
    ok(await board.post(`/reviews/${report.review.id}/close`, { closeEarly: true }));
    ok(await board.post(`/reviews/${report.review.id}/reopen`, { reason: 'Viết lại' }));
    await assess(rewritten);
    expect([await tablesWith(closed), await tablesWith(rewritten)]).toEqual([
      ['review_assessment'],
      ['review_assessment'],
    ]);
    await edit('assessments', `- Đơn vị: ${rewritten}`);
    expect(ok(await blank('assessment', assessment, 'text')).body.digest).toBe(digest(rewritten));
    for (const reader of [board, officer])
      expect((await reader.get(assessed)).body).toMatchObject({ text: MARKER });
    expect((await blank('assessment', assessment, 'text')).body).toMatchObject({ code: 'already_blanked' });
    ok(await blank('report', report.id, 'line', { part: taskId }));
    ok(await blank('report', report.id, 'returnReason'));
    ok(await blank('proposal', (await read()).proposals[0]?.id, 'text'));
    for (const text of [own, closed, rewritten, results, line, proposal, returned])
      expect(await tablesWith(text)).toEqual([]);
    expect(await read()).toMatchObject({
      results: MARKER,
      returnReason: MARKER,
      proposals: [{ text: MARKER }],
    });
    expect(await checked()).toEqual([]);
  });

  it('is taken from rows of the history that hold it, whose chain and seal still hold', async () => {
    const text = words();
    ok(
      await board.request('PATCH', `/reviews/${report.review.id}/bodies/${report.body.id}`, {
        body: { dueOn: '2026-06-25', reason: text },
        headers: await stands(),
      }),
    );
    await app.get(HistorySealing).run(app.clock.now());
    expect(await tablesWith(text)).toContain('history');
    const [row] = await app.dataSource.query<{ number: number }[]>(
      `select number from history where object_id = $1 and after ->> 'reason' = $2`,
      [report.id, text],
    );
    ok(await blank('history', report.id, 'row', { number: row?.number }));
    expect(await tablesWith(text)).toEqual([]);
    const { items } = (await officer.get<HistoryPageDto>(`/history?entity=report&id=${report.id}&limit=200`))
      .body;
    expect(items.find(({ number }) => number === row?.number)).toMatchObject({
      before: null,
      after: null,
      blanked: { on: '2026-06-10', reason: REASON },
    });
    expect(await checked()).toEqual([]);
    expect((await blank('history', report.id, 'row', { number: row?.number })).body).toMatchObject({
      code: 'already_blanked',
    });
    expect((await blank('history', report.id, 'row', { number: items.at(-1)?.number })).status).toBe(409);
    expect((await blank('history', report.id, 'row', { number: 999 })).status).toBe(404);
  });

  it('is found where somebody took it from the history without telling', async () => {
    await app.dataSource.query('alter table history disable trigger user');
    const take = `update history set before = null, after = null, blanked_by = (select blanked_by from history
        where blanked_by is not null limit 1)
      where object_id = $1 and number = 1`;
    const [kept] = await app.dataSource.query<{ before: unknown; after: unknown }[]>(
      'select before, after from history where object_id = $1 and number = 1',
      [report.id],
    );
    await app.dataSource.query(take, [report.id]);
    expect(await checked()).toMatchObject([{ kind: 'blanked_without_entry', id: report.id, number: 1 }]);
    await app.dataSource.query(
      'update history set before = $2, after = $3, blanked_by = null where object_id = $1 and number = 1',
      [report.id, kept?.before, kept?.after],
    );
    await app.dataSource.query('alter table history enable trigger user');
    expect(await checked()).toEqual([]);
    await expect(app.dataSource.query(take, [report.id])).rejects.toThrow('history is append-only');
  });

  it('is taken from the document that a plan was made from, into which its duties no longer point', async () => {
    const text = `KẾ HOẠCH\n${words()}`;
    const [duty] = await app.dataSource.query<{ id: string; plan_id: string }[]>(
      'select id, plan_id from duty order by position limit 1',
    );
    const planId = duty?.plan_id ?? '';
    expect((await blank('plan', planId, 'document')).status).toBe(404);
    await app.dataSource.query('insert into plan_source (plan_id, text) values ($1, $2)', [planId, text]);
    await app.dataSource.query(
      'insert into duty_source (duty_id, from_offset, to_offset) values ($1, 9, 14)',
      [duty?.id],
    );
    const by = { entity: 'plan', id: planId, field: 'document', reason: REASON };
    expect((await officer.post('/blankings', by)).status).toBe(404);
    expect(ok(await blank('plan', planId, 'document')).body).toMatchObject({ digest: digest(text) });
    expect(await tablesWith('Đồng chí "Ka Să" số')).not.toContain('plan_source');
    expect(await app.dataSource.query('select text from plan_source')).toEqual([{ text: MARKER }]);
    expect(await app.dataSource.query('select from duty_source')).toEqual([]);
    expect((await blank('plan', planId, 'document')).status).toBe(409);
    expect(await checked()).toEqual([]);
  });

  it('is not there twice, and needs the right names', async () => {
    const [taskId = ''] = tasks;
    expect((await blank('task', taskId, 'misaddressedReason')).status).toBe(404);
    expect((await blank('task', taskId, 'note')).body).toMatchObject({ status: 400, code: 'invalid_input' });
    expect((await blank('report', report.id, 'line')).body).toMatchObject({ fields: [{ name: 'part' }] });
    expect((await blank('history', report.id, 'row')).body).toMatchObject({ fields: [{ name: 'number' }] });
    expect((await blank('urging', report.id, 'text', { number: 1 })).status).toBe(400);
    expect((await blank('report', report.id, 'nextWork')).status).toBe(404);
  });
});

describe('a text that only looks as if it had been taken away', () => {
  it('is taken away, as nothing tells that it was', async () => {
    const [, taskId = ''] = tasks;
    const text = `[Đã gỡ bỏ nội dung ngày 10/06/2026. Lý do: ${words()}] [Content removed on 10/06/2026]`;
    const { version } = (await board.get<{ version: number }>(`/tasks/${taskId}`)).body;
    const headers = { 'if-match': `"${version}"` };
    ok(await officer.post(`/tasks/${taskId}/updates`, { note: text }, headers));
    const updates = (await taskOf(taskId))['updates'] as unknown as { id: string; note: string | null }[];
    const update = updates.find(({ note }) => note === text);
    expect((await blank('task-update', update?.id, 'note')).body).toMatchObject({ digest: digest(text) });
    expect((await blank('task-update', update?.id, 'note')).status).toBe(409);
  });
});

describe('a file that was wrongly given', () => {
  const form = (): FormData => {
    const data = new FormData();
    data.append('file', new Blob([new Uint8Array(pdf)]), 'Danh sách đảng viên xã Lát.pdf');
    return data;
  };
  const filesOnDisk = async (): Promise<string[]> =>
    (await readdir(join(app.settings.varDir, 'files'), { recursive: true })).map(
      (path) => path.split('/').at(-1) ?? '',
    );

  it('is removed from a task with its name; digest, day and reason stay', async () => {
    const [taskId = ''] = tasks;
    const { id } = ok(await officer.post(`/tasks/${taskId}/evidence`, form())).body as { id: string };
    expect(await filesOnDisk()).toContain(id);
    expect((await blank('evidence', id, 'file')).body).toMatchObject({ digest: digest(pdf as never) });
    expect(await filesOnDisk()).not.toContain(id);
    expect(await tablesWith('Danh sách đảng viên xã Lát')).toEqual([]);
    const { items } = (await officer.get<{ items: unknown[] }>(`/tasks/${taskId}/evidence`)).body;
    expect(items).toMatchObject([
      { id, name: MARKER, blankedOn: '2026-06-10', sha256: digest(pdf as never) },
    ]);
    expect((await officer.get(`/evidence/${id}`)).body).toMatchObject({
      status: 404,
      code: 'content_blanked',
      detail: MARKER,
    });
    expect((await blank('evidence', id, 'file')).body).toMatchObject({ code: 'already_blanked' });
    expect(await checked()).toEqual([]);
  });

  it('is removed from a report', async () => {
    ok(await officer.post(`/reports/${report.id}/signed-paper`, form(), await stands()));
    ok(await blank('report', report.id, 'paper'));
    expect(await tablesWith('Danh sách đảng viên xã Lát')).toEqual([]);
    expect((await read()).paper).toMatchObject({ name: MARKER, blankedOn: '2026-06-10' });
    expect((await blank('report', report.id, 'paper')).body).toMatchObject({ code: 'already_blanked' });
    expect(await app.get(FileSweep).run(app.clock.now())).toEqual({ removed: 0 });
  });
});

describe('words beside the value of an indicator', () => {
  it('are taken away: the note and why it was corrected, also where one repeats the other', async () => {
    const { indicators } = await read();
    const indicatorId = indicators.find(({ asked }) => asked)?.indicator.id ?? '';
    const [note, first, second] = [words(), words(), words()];
    const value = async (body: object) =>
      ok(
        await officer.put(`/reports/${report.id}/indicators/${indicatorId}`, body, {
          'if-match': `"${(await read()).indicators.find(({ indicator }) => indicator.id === indicatorId)?.measurement.version}"`,
        }),
      );
    await value({ part: 8, whole: 10, note });
    ok(await officer.post(`/reports/${report.id}/submit`, { sendIncomplete: true }));
    await value({ part: 9, reason: first });
    await value({ part: 10, reason: `${second}. Như đã ghi: ${note}` });
    expect(await tablesWith(note)).toEqual(['measurement']);
    const part = { part: indicatorId };
    expect((await blank('report', report.id, 'measurementNote')).status).toBe(400);
    expect(ok(await blank('report', report.id, 'measurementNote', part)).body.digest).toBe(digest(note));
    const corrections = async () =>
      (await read()).indicators
        .find(({ indicator }) => indicator.id === indicatorId)
        ?.measurement.corrections.map(({ reason }) => reason);
    expect(await corrections()).toEqual([first, `${second}. Như đã ghi: ${MARKER}`]);
    ok(await blank('report', report.id, 'correctionReason', part));
    expect(await corrections()).toEqual([MARKER, MARKER]);
    for (const text of [note, first, second]) expect(await tablesWith(text)).toEqual([]);
    for (const field of ['measurementNote', 'correctionReason'])
      expect((await blank('report', report.id, field, part)).body).toMatchObject({ code: 'already_blanked' });
    expect(await checked()).toEqual([]);
  });
});
