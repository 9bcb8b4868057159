import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { OfficialDocument } from '../../src/documents/official-document.js';
import { type Actor, system } from '../../src/kernel/actor.js';
import { calendarDay } from '../../src/kernel/calendar-day.js';
import { newId } from '../../src/kernel/new-id.js';
import { ReportDecisionService } from '../../src/reports/report-decision.service.js';
import { ReportDraftService } from '../../src/reports/report-draft.service.js';
import { ReportSubmissionService } from '../../src/reports/report-submission.service.js';
import { AssessmentsService } from '../../src/reviews/assessments.service.js';
import { ReviewBodiesService } from '../../src/reviews/review-bodies.service.js';
import { ReviewClosingService } from '../../src/reviews/review-closing.service.js';
import { ReviewDocumentsService } from '../../src/reviews/review-documents.service.js';
import { type FigureName, figureLabels, type Figures } from '../../src/reviews/review-figures.js';
import { ReviewMakingService } from '../../src/reviews/review-making.service.js';
import { ReviewSummaryService } from '../../src/reviews/review-summary.service.js';
import { startApp, type TestApp } from '../support/app.js';
import { ReviewWorld } from '../support/review-world.js';
import type { Stored } from '../support/world.js';

let app: TestApp;
let world: ReviewWorld;
let board: Actor;
let reviewId: string;
let reporting: Stored;
let silent: Stored;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const on = (day: string) => app.clock.set(new Date(`${day}T09:00:00+07:00`));
const once = (dueOn: string) => ({ cadence: 'once', dueOn });
const year = { from: '2025-12-15', to: '2026-12-15' };
const halfBefore = { from: '2025-06-15', to: '2025-12-15' };

/** What the body says on a task, or another entry of its story. */
async function entry(taskId: string, kind: string, day: string, note: string): Promise<string> {
  const id = newId();
  await app.dataSource.query(
    `insert into task_update (id, task_id, kind, body_id, at, arrived_on, note)
     select $1, id, $2, lead_body_id, $3::date + time '02:00', $3::date, $4 from task where id = $5`,
    [id, kind, day, note, taskId],
  );
  return id;
}

async function reportOf(body: Stored): Promise<{ id: string; version: number }> {
  const [row] = await app.dataSource.query<{ id: string; version: number }[]>(
    'select id, version from progress_report where body_id = $1 and review_id = $2',
    [body.id, reviewId],
  );
  return row!;
}

async function send(body: Stored, lines: readonly { taskId: string; text: string; done?: boolean }[]) {
  const { id, version } = await reportOf(body);
  const officer = await world.officer(body);
  await app.get(ReportDraftService).save(officer, id, version, { lines: [...lines] });
  const submission = { version: null, arrivedOn: null, sendIncomplete: true };
  await app.get(ReportSubmissionService).submit(officer, id, submission);
  return id;
}

/** Tasks of one body whose report comes, and of others that send none, have theirs returned or are excused from it. */
async function build(): Promise<void> {
  const [returned, excused] = [await world.baseBody(), await world.baseBody()];
  const reported = await world.task(reporting);
  const begun = await world.task(reporting, once('2026-06-30'));
  const finishedSince = await world.task(reporting, once('2026-06-10'));
  const given = await world.task(returned);
  await world.task(excused);
  await world.task(excused, { ...once('2026-05-20'), status: 'confirmed', completedOn: '2026-05-22' });
  for (const completedOn of ['2026-05-19', '2026-05-20', '2026-05-29'])
    await world.task(silent, { ...once('2026-05-20'), status: 'confirmed', completedOn });
  await entry(
    await world.task(silent, { ...once('2026-05-20'), status: 'done', completedOn: '2026-05-18' }),
    'done',
    '2026-05-18',
    'Đã ban hành Kế hoạch 31.',
  );
  await entry(
    await world.task(silent, { ...once('2026-06-01'), status: 'in_progress' }),
    'progress',
    '2026-05-02',
    'Đã dự thảo.',
  );
  await world.task(silent, once('2026-06-14'));
  await world.task(silent);
  await world.task(silent, { ...once('2026-06-01'), status: 'cancelled' });
  await world.task(silent, { cadence: 'yearly', period: year, dueOn: '2026-12-14' });
  const before = { ...once('2025-12-01'), period: halfBefore };
  await world.task(silent, before);
  await world.task(silent, { ...before, status: 'confirmed', completedOn: '2025-12-01' });
  await app.dataSource.transaction((manager) =>
    app.get(ReviewMakingService).ensureReviews(manager, world.planId, calendarDay('2026-01-05'), system),
  );
  const [review] = await app.dataSource.query<{ id: string }[]>(
    'select id from review where plan_id = $1 order by period_from limit 1',
    [world.planId],
  );
  reviewId = review!.id;
  on('2026-06-12');
  await send(reporting, [
    { taskId: reported, text: 'Đã mở hai lớp.' },
    { taskId: begun, text: 'Đang mở lớp.', done: false },
    { taskId: finishedSince, text: 'Đang hoàn thiện.', done: false },
  ]);
  await app.get(ReportDecisionService).accept(board, (await reportOf(reporting)).id, null, []);
  await change(finishedSince, 'confirmed', '2026-06-13');
  const sent = await send(returned, [{ taskId: given, text: 'Đã làm.' }]);
  await app.get(ReportDecisionService).giveBack(board, sent, null, { reason: 'Thiếu số liệu', by: null });
  const { version } = await reportOf(excused);
  const excuse = { excused: true, reason: 'Mới thành lập' };
  await app.get(ReviewBodiesService).change(board, reviewId, excused.id, version, excuse);
}

async function change(taskId: string, status: string, completedOn: string | null): Promise<void> {
  await app.dataSource.query('update task set status = $2, completed_on = $3 where id = $1', [
    taskId,
    status,
    completedOn,
  ]);
}

beforeEach(async () => {
  world = await ReviewWorld.build(app.dataSource.manager);
  board = await world.board();
  [reporting, silent] = [await world.baseBody(), await world.baseBody()];
  await build();
  on('2026-06-14');
});

const documents = () => app.get(ReviewDocumentsService);
const report = async () => (await documents().made(board, { reviewId, document: 'report' })).document;
const sheetRows = async () => {
  const { sheet } = await documents().tasks(board, reviewId);
  return [...sheet.rows].map(
    (row) => new Map(sheet.columns.map(({ heading }, at) => [heading, row[at] ?? null])),
  );
};
const figures = async () =>
  (await app.get(ReviewSummaryService).summary(board, reviewId)).plan.period.byCurrentDeadline;

/** Every statement on a task in the text, once for each body that it is made of. */
function statements({ blocks }: OfficialDocument): string[] {
  const from = blocks.findIndex((one) => one.kind === 'heading' && one.text.startsWith('KẾT QUẢ THỰC HIỆN'));
  const to = blocks.findIndex((one, at) => at > from && one.kind === 'heading' && one.level === 1);
  return blocks.slice(from, to).flatMap((block) => {
    if (block.kind !== 'item') return [];
    const tasks = block.source?.match(/NV-\d+/gu)?.length ?? 1;
    return Array.from({ length: tasks }, () => `${block.text} (${block.source})`);
  });
}

/** What the annex tells, counted by the figures that it names. */
function annexed({ annexes }: OfficialDocument): Partial<Figures> {
  const [block] = annexes[0]?.blocks ?? [];
  if (block?.kind !== 'table') return {};
  const at = block.table.columns.findIndex(({ heading }) => heading === 'Hạn, quá hạn');
  const status = block.table.columns.findIndex(({ heading }) => heading === 'Trạng thái');
  const cells = block.table.rows.map((row) =>
    row[at]?.replace(/ \d+ ngày$/u, '').replace(/sang, quá hạn$/u, 'sang'),
  );
  const waits = block.table.rows.filter((row) => row[status]?.endsWith('chờ xác nhận'));
  return { ...counted(cells), waiting: waits.length };
}

function counted(cells: readonly unknown[]): Partial<Figures> {
  const count = (name: FigureName) =>
    cells.filter((cell) => String(cell).toLowerCase() === figureLabels[name].vi).length;
  const results = ['doneOnTime', 'doneLate', 'openOverdue', 'openInTime'] as const;
  const [carriedOver, notYetDue] = [count('carriedOver'), count('notYetDue')];
  const of = Object.fromEntries(results.map((name) => [name, count(name)]));
  return { ...of, due: results.reduce((sum, name) => sum + count(name), 0), carriedOver, notYetDue };
}

describe('the consolidated report', () => {
  async function expectOneStory(): Promise<Figures> {
    const [made, now] = [await report(), await figures()];
    const rows = await sheetRows();
    const waits = rows.filter((row) => String(row.get('Trạng thái')).endsWith('chờ xác nhận'));
    expect(annexed(made)).toEqual(now);
    expect({ ...counted(rows.map((row) => row.get('Hạn, quá hạn'))), waiting: waits.length }).toEqual(now);
    // what a report says of a task and what became of it since are two statements
    const told = statements(made).filter((one) => !one.startsWith('báo cáo đang thực hiện'));
    const count = (pattern: RegExp) => told.filter((one) => pattern.test(one)).length;
    expect({
      done: count(/^(đã hoàn thành|đã báo cáo hoàn thành)/u),
      late: count(/^(đã hoàn thành|đã báo cáo hoàn thành)[^.:,]* \(quá hạn\)/u),
      waiting: count(/^đã báo cáo hoàn thành[^:]*, chờ xác nhận/u),
      overdue: count(/^(chưa|đang) thực hiện, quá hạn \d+ ngày/u),
      open: count(/^(chưa|đang) thực hiện/u),
    }).toEqual({
      done: now.doneOnTime + now.doneLate,
      late: now.doneLate,
      waiting: now.waiting,
      overdue: now.openOverdue + now.carriedOver,
      open: now.openOverdue + now.openInTime + now.carriedOver + now.notYetDue,
    });
    expect(told.filter((one) => !/\((NV-\d+|báo cáo gửi ngày)/u.test(one))).toEqual([]);
    return now;
  }

  it('tells every task as its figures count it, while the review collects and once it is closed', async () => {
    const open = await expectOneStory();
    expect(open).toEqual({
      due: 12,
      doneOnTime: 4,
      doneLate: 3,
      waiting: 1,
      openOverdue: 1,
      openInTime: 4,
      carriedOver: 1,
      notYetDue: 2,
    });
    on('2026-06-24');
    await app.get(ReviewClosingService).close(board, reviewId, null);
    const closed = await expectOneStory();
    expect(closed).toMatchObject({ openOverdue: 4, openInTime: 1 });
  });

  it('tells of what no report tells the state, the last word and why there is no report', async () => {
    const told = statements(await report());
    const after = (begins: string) => told.filter((one) => one.startsWith(begins)).length;
    expect(after('đã hoàn thành ngày 29/05/2026 (quá hạn), chưa gửi báo cáo kỳ này. (NV-')).toBe(1);
    expect(after('chưa thực hiện, không phải gửi báo cáo kỳ này. (NV-')).toBe(1);
    expect(after('đã hoàn thành ngày 22/05/2026 (quá hạn), không phải gửi báo cáo kỳ này. (NV-')).toBe(1);
    expect(after('đã báo cáo hoàn thành ngày 18/05/2026, chờ xác nhận: Đã ban hành Kế hoạch 31. (NV-')).toBe(
      1,
    );
    expect(
      after(
        'đang thực hiện, quá hạn 13 ngày (hạn 01/06/2026), chưa gửi báo cáo kỳ này. Cập nhật ngày 02/05/2026: Đã dự thảo. (NV-',
      ),
    ).toBe(1);
    expect(after('báo cáo đang thực hiện. Đang hoàn thiện. (báo cáo gửi ngày 12/06/2026)')).toBe(1);
    expect(after('đã hoàn thành ngày 13/06/2026 (quá hạn). (NV-')).toBe(1);
    expect(
      told.filter((one) => /thực hiện, hạn .*, báo cáo kỳ này đang được trả lại\. \(NV-/u.test(one)),
    ).toHaveLength(1);
  });

  it('stays as it was when the review closed, whatever becomes of the tasks; reopened, it tells today’s state', async () => {
    on('2026-06-24');
    const closing = app.get(ReviewClosingService);
    await closing.close(board, reviewId, null);
    const [before, rows] = [statements(await report()), await sheetRows()];
    const items = await app.dataSource.query<{ id: string; status: string }[]>(
      `select id, status from task where lead_body_id = $1 order by number`,
      [silent.id],
    );
    for (const { id, status } of items) {
      if (status === 'cancelled') {
        await change(id, 'in_progress', null);
        continue;
      }
      await change(id, 'confirmed', '2026-06-26');
      await entry(id, 'done', '2026-06-24', 'Nay đã xong.');
    }
    await app.dataSource.query(`update task set status = 'cancelled' where id = $1`, [items[0]?.id]);
    await app.dataSource.query('update task set due_on = due_on + 30 where lead_body_id = $1', [silent.id]);
    on('2026-06-27');
    expect(statements(await report())).toEqual(before);
    expect(await sheetRows()).toEqual(rows);
    await closing.reopen(board, reviewId, null, 'Bổ sung');
    const since = statements(await report());
    expect(since.filter((one) => one.includes('Nay đã xong.')).length).toBeGreaterThan(5);
    // one was cancelled since; another is in progress again, and one of the half-year before was done only now
    expect(await sheetRows()).toHaveLength(rows.length + 1);
    await closing.close(board, reviewId, null);
    expect(statements(await report())).toEqual(since);
  });

  it('tells what its figures count, also where a task is confirmed while it closes', async () => {
    on('2026-06-24');
    const [task] = await app.dataSource.query<{ id: string }[]>(
      `select id from task where lead_body_id = $1 and status = 'in_progress'`,
      [silent.id],
    );
    const assessments = app.get(AssessmentsService);
    const keep = assessments.keep.bind(assessments);
    assessments.keep = async (...given) => {
      await change(task!.id, 'confirmed', '2026-06-24');
      return keep(...given);
    };
    try {
      await app.get(ReviewClosingService).close(board, reviewId, null);
    } finally {
      assessments.keep = keep;
    }
    const now = await expectOneStory();
    expect(now).toMatchObject({ openOverdue: 4, openInTime: 1 });
  });

  it('tells only what the reports say, and why, where the review closed before how tasks stood was kept', async () => {
    on('2026-06-24');
    await app.get(ReviewClosingService).close(board, reviewId, null);
    await app.dataSource.query('delete from review_task where review_id = $1', [reviewId]);
    await app.dataSource.query('update review set tasks_kept = false where id = $1', [reviewId]);
    const [before, rows] = [await report(), await sheetRows()];
    await app.dataSource.query(
      `update task set status = 'confirmed', completed_on = '2026-09-20', due_on = due_on + 1
       where plan_id = $1 and status in ('assigned', 'in_progress', 'done') and due_on >= '2026-01-01'`,
      [world.planId],
    );
    on('2026-09-27');
    const made = await report();
    expect(statements(made)).toEqual(statements(before));
    expect(await sheetRows()).toEqual(rows);
    const columns = ['Thời hạn', 'Trạng thái', 'Hoàn thành ngày', 'Hạn, quá hạn', 'Số ngày quá hạn'];
    expect(rows.flatMap((row) => columns.map((column) => row.get(column) || null))).toEqual(
      rows.flatMap(() => columns.map(() => null)),
    );
    const why = /^Khi chốt số liệu kỳ này, trạng thái và thời hạn của từng nhiệm vụ chưa được lưu lại/u;
    const says = ({ kind, ...block }: OfficialDocument['blocks'][number]) =>
      kind === 'paragraph' && 'text' in block && why.test(block.text);
    expect(made.blocks.filter(says)).toHaveLength(1);
    expect(made.annexes[0]?.blocks.filter(says)).toHaveLength(1);
    expect(statements(made)).toContain('đã hoàn thành. Đã mở hai lớp. (báo cáo gửi ngày 12/06/2026)');
    expect(rows.map((row) => row.get('Kết quả'))).toContain('Báo cáo đã hoàn thành. Đã mở hai lớp.');
    expect(
      statements(made).filter((one) => !/báo cáo (kỳ này( đang được trả lại)?\. \(NV-|gửi ngày)/u.test(one)),
    ).toEqual([]);
  });

  it('keeps that it had no task, whatever is given since', async () => {
    const other = await ReviewWorld.build(app.dataSource.manager);
    const body = await other.baseBody();
    await app.dataSource.transaction((manager) =>
      app.get(ReviewMakingService).ensureReviews(manager, other.planId, calendarDay('2026-01-05'), system),
    );
    const [review] = await app.dataSource.query<{ id: string }[]>(
      'select id from review where plan_id = $1 order by period_from limit 1',
      [other.planId],
    );
    const [itsBoard, closing] = [await other.board(), app.get(ReviewClosingService)];
    on('2026-06-24');
    await closing.close(itsBoard, review!.id, null);
    await other.task(body, once('2026-05-01'));
    const listed = async () => [...(await documents().tasks(itsBoard, review!.id)).sheet.rows].length;
    expect(await listed()).toBe(0);
    await closing.reopen(itsBoard, review!.id, null, 'Bổ sung');
    expect(await listed()).toBe(1);
  });

  it('tells what was reported also of a task that was cancelled since', async () => {
    const [reported] = await app.dataSource.query<{ id: string; number: number }[]>(
      `select t.id, t.number from task t join report_line l on l.task_id = t.id where l.text = 'Đã mở hai lớp.'
         and t.lead_body_id = $1`,
      [reporting.id],
    );
    await change(reported!.id, 'cancelled', null);
    const told = statements(await report());
    expect(told).toContain('báo cáo đã hoàn thành. Đã mở hai lớp. (báo cáo gửi ngày 12/06/2026)');
    expect(told.filter((one) => one.includes(`(NV-${reported?.number})`))).toEqual([
      expect.stringMatching(/^dừng thực hiện/u),
    ]);
  });

  it('does not tell as the last word what a return has overtaken', async () => {
    const [task] = await app.dataSource.query<{ id: string }[]>(
      `select task_id as id from task_update where note = 'Đã ban hành Kế hoạch 31.' and body_id = $1`,
      [silent.id],
    );
    await change(task!.id, 'in_progress', null);
    await entry(task!.id, 'return', '2026-05-25', 'Thiếu phụ lục');
    expect(statements(await report()).join('\n')).not.toContain('Kế hoạch 31');
    await entry(task!.id, 'progress', '2026-05-27', 'Đang bổ sung phụ lục.');
    expect(statements(await report()).join('\n')).toContain(
      'Cập nhật ngày 27/05/2026: Đang bổ sung phụ lục.',
    );
  });
});
