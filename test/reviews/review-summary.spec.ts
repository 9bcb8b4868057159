import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { IndicatorChanges } from '../../src/indicators/indicator-changes.service.js';
import { IndicatorsService } from '../../src/indicators/indicators.service.js';
import { type Actor, system } from '../../src/kernel/actor.js';
import { calendarDay } from '../../src/kernel/calendar-day.js';
import { Clock } from '../../src/kernel/clock.js';
import { scopeOf } from '../../src/kernel/scope.js';
import { ReportDecisionService } from '../../src/reports/report-decision.service.js';
import { ReportDraftService } from '../../src/reports/report-draft.service.js';
import { ReportDocumentsService } from '../../src/reports/report-documents.service.js';
import { ReportMeasurementsService } from '../../src/reports/report-measurements.service.js';
import { ReportReadingService } from '../../src/reports/report-reading.service.js';
import { ReportSubmissionService } from '../../src/reports/report-submission.service.js';
import { ReviewBodiesService } from '../../src/reviews/review-bodies.service.js';
import { ReviewClosingService } from '../../src/reviews/review-closing.service.js';
import { ReviewDocumentsService } from '../../src/reviews/review-documents.service.js';
import { ReviewMakingService } from '../../src/reviews/review-making.service.js';
import { ReviewSummaryService } from '../../src/reviews/review-summary.service.js';
import { reviewedBodiesSheet } from '../../src/reviews/review-sheets.js';
import { MonitoringQueries } from '../../src/tasks/monitoring.queries.js';
import { TasksQueries } from '../../src/tasks/tasks.queries.js';
import { reviewPage } from '../../src/web/reviews/review.page.js';
import { startApp, type TestApp } from '../support/app.js';
import { addIndicator } from '../support/indicators.js';
import { ReviewWorld, secondHalf } from '../support/review-world.js';
import type { Stored } from '../support/world.js';

const year = { from: '2025-12-15', to: '2026-12-15' };
const halfBefore = { from: '2025-06-15', to: '2025-12-15' };
let app: TestApp;
let world: ReviewWorld;
let board: Actor;
let body: Stored;
let officer: Actor;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  world = await ReviewWorld.build(app.dataSource.manager);
  body = await world.baseBody();
  officer = await world.officer(body);
  board = await world.board();
});

function on(day: string): void {
  app.clock.set(new Date(`${day}T09:00:00+07:00`));
}

const ensure = () =>
  app.dataSource.transaction((manager) =>
    app.get(ReviewMakingService).ensureReviews(manager, world.planId, calendarDay('2026-01-05'), system),
  );

const reviewIds = async (): Promise<string[]> => {
  const rows = await app.dataSource.query<{ id: string }[]>(
    'select id from review where plan_id = $1 order by period_from',
    [world.planId],
  );
  return rows.map(({ id }) => id);
};

const summary = async (place = 0, actor = board) =>
  app.get(ReviewSummaryService).summary(actor, (await reviewIds())[place] ?? '');

const reportOf = async (owner: Stored, place = 0): Promise<{ id: string; version: number }> => {
  const [row] = await app.dataSource.query<{ id: string; version: number }[]>(
    'select id, version from progress_report where body_id = $1 and review_id = $2',
    [owner.id, (await reviewIds())[place]],
  );
  return row!;
};

const send = async (actor: Actor, owner: Stored, taskId: string, place = 0) => {
  const { id, version } = await reportOf(owner, place);
  await app.get(ReportDraftService).save(actor, id, version, { lines: [{ taskId, text: 'Đã làm.' }] });
  await app
    .get(ReportSubmissionService)
    .submit(actor, id, { version: null, arrivedOn: null, sendIncomplete: true });
};

const figures = (given: Partial<Record<string, number>>) => ({
  due: 0,
  doneOnTime: 0,
  doneLate: 0,
  openOverdue: 0,
  openInTime: 0,
  waiting: 0,
  carriedOver: 0,
  notYetDue: 0,
  ...given,
});

describe('the figures of a review', () => {
  it('count what was due by its result, beside what was carried over and what is not yet due', async () => {
    const once = { cadence: 'once', dueOn: '2026-05-20' };
    await world.task(body, { ...once, status: 'confirmed', completedOn: '2026-05-20' });
    await world.task(body, { ...once, status: 'done', completedOn: '2026-05-21' });
    await world.task(body, { ...once, status: 'in_progress' });
    // 13/06/2026 is a Saturday: in time until Monday.
    await world.task(body, { ...once, dueOn: '2026-06-13', status: 'confirmed', completedOn: '2026-06-15' });
    await world.task(body, { ...once, status: 'cancelled' });
    await world.task(body, { cadence: 'yearly', period: year, dueOn: '2026-12-14' });
    await world.task(body, { cadence: 'once', period: halfBefore, dueOn: '2025-12-01' });
    await world.task(body, {
      cadence: 'once',
      period: halfBefore,
      dueOn: '2025-12-01',
      status: 'confirmed',
      completedOn: '2026-01-10',
    });
    await world.task(body, { period: secondHalf, dueOn: '2026-12-16' });
    await ensure();
    on('2026-06-12');
    expect((await summary()).plan.period.byCurrentDeadline).toEqual(
      figures({
        due: 4,
        doneOnTime: 2,
        doneLate: 1,
        openOverdue: 1,
        waiting: 1,
        carriedOver: 1,
        notYetDue: 1,
      }),
    );
  });

  it('are given by the deadlines that stand and by the first ones', async () => {
    const moved = { cadence: 'once', firstDueOn: '2026-05-20' };
    await world.task(body, { ...moved, dueOn: '2026-06-12', status: 'confirmed', completedOn: '2026-06-01' });
    await world.task(body, { ...moved, dueOn: '2026-06-30' });
    await ensure();
    on('2026-06-14');
    const { byCurrentDeadline, byFirstDeadline } = (await summary()).plan.period;
    expect(byCurrentDeadline).toEqual(figures({ due: 1, doneOnTime: 1, notYetDue: 1 }));
    expect(byFirstDeadline).toEqual(figures({ due: 2, doneLate: 1, openOverdue: 1 }));
  });

  it('take the lateness of a continuous task from its body’s report, by its moved day and by its first', async () => {
    const taskId = await world.task(body, { dueOn: '2026-06-16' });
    await ensure();
    on('2026-06-15');
    const { version } = await reportOf(body);
    const change = { dueOn: calendarDay('2026-06-22'), reason: 'Bão lũ' };
    const [reviewId = ''] = await reviewIds();
    await app.get(ReviewBodiesService).change(board, reviewId, body.id, version, change);
    on('2026-06-17');
    expect((await summary()).plan.period).toEqual({
      byCurrentDeadline: figures({ due: 1, openInTime: 1 }),
      byFirstDeadline: figures({ due: 1, openOverdue: 1 }),
    });
    const scope = scopeOf(board);
    expect((await app.get(TasksQueries).getItem(scope, taskId)).lateness).toBe('due_soon');
    const [counted] = await app.get(MonitoringQueries).byBody(scope, world.planId, null);
    expect(counted?.counts).toMatchObject({ due_soon: 1, overdue: 0 });
    await send(officer, body, taskId);
    expect((await summary()).plan.period).toEqual({
      byCurrentDeadline: figures({ due: 1, doneOnTime: 1, waiting: 1 }),
      byFirstDeadline: figures({ due: 1, doneLate: 1, waiting: 1 }),
    });
  });

  it('show a reader only the bodies whose tasks the reader may open', async () => {
    const other = await world.otherBody();
    await world.task(body, { cadence: 'once', dueOn: '2026-05-20' });
    await world.task(other, { cadence: 'once', dueOn: '2026-05-20' });
    await ensure();
    on('2026-06-24');
    const all = await summary();
    const own = await summary(0, officer);
    expect([all.plan.period.byCurrentDeadline.due, own.plan.period.byCurrentDeadline.due]).toEqual([2, 1]);
    expect(own.bodies.map((one) => one.body.id)).toEqual([body.id]);
    expect([all.reports.expected, own.reports.expected]).toEqual([2, 1]);
    await app.get(ReviewClosingService).close(board, (await reviewIds())[0] ?? '', null);
    expect((await summary(0, officer)).plan.period.byCurrentDeadline.due).toBe(1);
  });

  it('of the second half also show the year’s totals, and the change from the first', async () => {
    const first = await world.task(body, { dueOn: '2026-06-16' });
    await world.task(body, { period: secondHalf, dueOn: '2026-12-16' });
    await world.task(body, { cadence: 'yearly', period: year, dueOn: '2026-12-14' });
    await ensure();
    on('2026-06-15');
    await send(officer, body, first);
    on('2026-06-24');
    await app.get(ReviewClosingService).close(board, (await reviewIds())[0] ?? '', null);
    expect((await summary()).plan).toMatchObject({ year: null, before: null, change: null });
    on('2026-12-23');
    const { plan } = await summary(1);
    // The first half's continuous task waits for confirmation: it is open, and carried over.
    expect(plan.period.byCurrentDeadline).toEqual(figures({ due: 2, openOverdue: 2, carriedOver: 1 }));
    expect(plan.year?.byCurrentDeadline).toEqual(
      figures({ due: 3, doneOnTime: 1, openOverdue: 2, waiting: 1 }),
    );
    expect(plan.before?.byCurrentDeadline).toEqual(
      figures({ due: 1, doneOnTime: 1, waiting: 1, notYetDue: 1 }),
    );
    expect(plan.change?.byCurrentDeadline).toEqual(
      figures({ due: 1, doneOnTime: -1, openOverdue: 2, waiting: -1, carriedOver: 1, notYetDue: -1 }),
    );
  });

  it('once frozen do not move with the tasks; reopened, they show today again', async () => {
    const taskId = await world.task(body, { cadence: 'once', dueOn: '2026-05-20' });
    await ensure();
    on('2026-06-24');
    const [reviewId = ''] = await reviewIds();
    const closing = app.get(ReviewClosingService);
    await closing.close(board, reviewId, null);
    await app.dataSource.query(
      `update task set status = 'confirmed', completed_on = '2026-05-20' where id = $1`,
      [taskId],
    );
    expect((await summary()).plan.period.byCurrentDeadline).toEqual(figures({ due: 1, openOverdue: 1 }));
    await closing.reopen(board, reviewId, null, 'Bổ sung');
    expect((await summary()).plan.period.byCurrentDeadline).toEqual(figures({ due: 1, doneOnTime: 1 }));
    const kept = await app.dataSource.query<{ earlier_figures: object[] }[]>(
      'select earlier_figures from review where id = $1',
      [reviewId],
    );
    expect(kept[0]?.earlier_figures).toMatchObject([{ on: '2026-06-24' }]);
  });

  it('of indicators stay with whom the review had asked: later ones, and bodies named later, are not missing in it', async () => {
    const other = await world.otherBody();
    for (const one of [body, other]) await world.task(one);
    const { planId, committeeBody: committee } = world;
    const { manager } = app.dataSource;
    const add = async (title: string) =>
      addIndicator(manager, { committeeId: committee.id, planId, reportedBy: [body.id], title });
    const first = await add('Có từ đầu');
    await ensure();
    on('2026-06-24');
    const [reviewId = ''] = await reviewIds();
    const closing = app.get(ReviewClosingService);
    await closing.close(board, reviewId, null);
    await add('Bổ sung sau');
    const change = { reportedBy: [body.id, other.id] };
    const changes = { version: null, change, amendingDocument: '2-QĐ', holdsFrom: null };
    await app.get(IndicatorChanges).change(board, first, changes, app.get(Clock).now());
    const asked = async () =>
      (await app.get(IndicatorsService).read(board, planId)).map(({ title, points }) => [
        title.vi,
        points[0]?.bodies.map((one) => one.body.id).toSorted(),
      ]);
    expect(await asked()).toEqual([
      ['Có từ đầu', [body.id]],
      ['Bổ sung sau', undefined],
    ]);
    await closing.reopen(board, reviewId, null, 'Bổ sung');
    expect(await asked()).toEqual([
      ['Có từ đầu', [body.id, other.id].toSorted()],
      ['Bổ sung sau', [body.id]],
    ]);
  });
});

describe('an indicator of a plan that is amended', () => {
  const value = { value: null, part: 75, whole: 100 };
  const measured = async (place: number, indicatorId: string) => {
    const { id } = await reportOf(body, place);
    await app
      .get(ReportMeasurementsService)
      .put(officer, id, { ...value, indicatorId, version: 0, reason: null });
    await app
      .get(ReportSubmissionService)
      .submit(officer, id, { version: null, arrivedOn: null, sendIncomplete: true });
  };
  const atReview = async (place: number) =>
    (await app.get(IndicatorsService).atReview(board, (await summary(place)).review)).map(
      ({ view, point }) => [view.goal.least, point?.standing, point?.bodies.map(({ verdict }) => verdict)],
    );
  const inReport = async (place: number) => {
    const { id } = await reportOf(body, place);
    const { indicators } = await app.get(ReportReadingService).read(officer, id);
    return indicators.map(({ definition, asked, ended }) => [definition.goal.least, asked, ended]);
  };
  const bodyReport = async (id: string) =>
    (await app.get(ReportDocumentsService).report(officer, id)).document;
  const documentOf = async (place: number) => {
    const id = (await reviewIds())[place] ?? '';
    return JSON.stringify(
      (await app.get(ReviewDocumentsService).made(board, { reviewId: id, document: 'report' })).document,
    );
  };
  const anIndicator = () =>
    addIndicator(app.dataSource.manager, {
      committeeId: world.committeeBody.id,
      planId: world.planId,
      reportedBy: [body.id],
      goal: { least: 70, above: false, most: null },
    });

  it('is judged at each review by the goal that held when its period ended, on pages, in reports and documents', async () => {
    await world.task(body);
    await world.task(body, { period: secondHalf, dueOn: '2026-12-16' });
    const id = await anIndicator();
    await ensure();
    on('2026-06-16');
    await measured(0, id);
    // amended after the period was over, before the review closed
    on('2026-06-20');
    const change = { goal: { least: 90, above: false, most: null } };
    const amendment = { version: null, change, amendingDocument: '2-QĐ', holdsFrom: null };
    await app.get(IndicatorChanges).change(board, id, amendment, app.get(Clock).now());
    on('2026-12-16');
    await measured(1, id);
    for (const closed of [false, true]) {
      const [reviewId = ''] = await reviewIds();
      if (closed) await app.get(ReviewClosingService).close(board, reviewId, null);
      expect([await atReview(0), await atReview(1)]).toEqual([
        [[70, 'exceeded', ['exceeded']]],
        [[90, 'not-reached', ['not-reached']]],
      ]);
      expect([await inReport(0), await inReport(1)]).toEqual([[[70, true, false]], [[90, true, false]]]);
    }
    expect(await documentOf(0)).toContain('mục tiêu từ 70% trở lên; đạt được 75% (75/100)');
    expect(await documentOf(0)).toContain('Đánh giá: vượt mức.');
    expect(await documentOf(1)).toContain('mục tiêu từ 90% trở lên; đạt được 75% (75/100), kỳ trước 75%');
  });

  it('that has ended is asked for no more, and is not told of at later reviews; what was given stays', async () => {
    await world.task(body);
    await world.task(body, { period: secondHalf, dueOn: '2026-12-16' });
    const [given, unsaid] = [await anIndicator(), await anIndicator()];
    await ensure();
    on('2026-06-16');
    await measured(0, given);
    await app.get(ReviewClosingService).close(board, (await reviewIds())[0] ?? '', null);
    on('2026-07-01');
    const removal = { version: null, amendingDocument: '3-QĐ', holdsFrom: null };
    for (const id of [given, unsaid])
      expect(await app.get(IndicatorChanges).remove(board, id, removal, app.get(Clock).now())).toBe('ended');
    on('2026-12-16');
    expect([await atReview(0), await atReview(1)]).toEqual([
      [
        [70, 'exceeded', ['exceeded']],
        [70, 'no-value', [null]],
      ],
      [],
    ]);
    expect([(await inReport(0)).length, await inReport(1)]).toEqual([2, []]);
    await expect(measured(1, given)).rejects.toThrow('There is no such indicator');
    expect(await documentOf(1)).not.toContain('Kết quả thực hiện chỉ tiêu');
  });

  it('stands in the document of a closed review as it did then, whatever is amended, added or taken out later', async () => {
    const other = await world.otherBody();
    await world.task(body);
    const [given, unsaid] = [await anIndicator(), await anIndicator()];
    const of = {
      committeeId: world.committeeBody.id,
      planId: world.planId,
      reportedBy: [body.id],
      period: 'year' as const,
    };
    const yearly = await addIndicator(app.dataSource.manager, { ...of, title: 'Chỉ tiêu cả năm' });
    await ensure();
    on('2026-06-16');
    await measured(0, given);
    const [reviewId = ''] = await reviewIds();
    await app.get(ReviewClosingService).close(board, reviewId, null);
    const [closed, stood] = [await documentOf(0), await atReview(0)];
    expect(closed).toContain('chưa đến kỳ đánh giá (kỳ kết thúc ngày 14/12/2026)');
    const changes = app.get(IndicatorChanges);
    const amend = (id: string, change: Parameters<typeof changes.change>[2]['change']) =>
      changes.change(
        board,
        id,
        { version: null, change, amendingDocument: '2-QĐ', holdsFrom: null },
        app.get(Clock).now(),
      );
    await amend(given, { title: 'Đổi tên', exempt: [{ id: other.id, words: 'trừ đơn vị khác' }] });
    await amend(unsaid, { goal: { least: 9, above: false, most: null }, period: 'year' });
    await addIndicator(app.dataSource.manager, { ...of, title: 'Bổ sung sau' });
    const removal = { version: null, amendingDocument: '3-QĐ', holdsFrom: null };
    expect(await changes.remove(board, yearly, removal, app.get(Clock).now())).toBe('ended');
    on('2027-01-05');
    expect([await documentOf(0), await atReview(0)]).toEqual([closed, stood]);
    expect(await inReport(0)).toEqual([
      [70, true, false],
      [70, true, false],
    ]);
    // once it collects again, it follows the plan
    await app.get(ReviewClosingService).reopen(board, reviewId, null, 'Bổ sung');
    expect(await documentOf(0)).toContain('Đổi tên');
    expect(await documentOf(0)).toContain('trừ đơn vị khác');
  });

  it('that ends while a body is still writing does not keep its report back; what was typed is still read', async () => {
    await world.task(body);
    const id = await anIndicator();
    await ensure();
    on('2026-06-12');
    const { id: reportId } = await reportOf(body);
    const half = { ...value, whole: null, indicatorId: id, version: 0, reason: null };
    await app.get(ReportMeasurementsService).put(officer, reportId, half);
    const removal = { version: null, amendingDocument: '3-QĐ', holdsFrom: null };
    await app.get(IndicatorChanges).remove(board, id, removal, app.get(Clock).now());
    expect(await inReport(0)).toEqual([[70, false, true]]);
    await app
      .get(ReportSubmissionService)
      .submit(officer, reportId, { version: null, arrivedOn: null, sendIncomplete: true });
    expect(await atReview(0)).toEqual([[70, 'no-value', [null]]]);
    expect(JSON.stringify(await bodyReport(reportId))).toContain('đã kết thúc; 75/…');
  });
});

describe('who has reported', () => {
  it('is counted against who was expected; the excused are not', async () => {
    const [silent, excused] = [await world.baseBody(), await world.baseBody()];
    const taskId = await world.task(body, { dueOn: '2026-06-16' });
    await world.task(silent);
    await world.task(excused);
    await ensure();
    on('2026-06-17');
    const [reviewId = ''] = await reviewIds();
    const terms = { excused: true, reason: 'Đang sáp nhập' };
    await app.get(ReviewBodiesService).change(board, reviewId, excused.id, 1, terms);
    await send(officer, body, taskId);
    const { reports, notReported } = await summary();
    expect(reports).toEqual({
      expected: 2,
      sent: 1,
      onTime: 0,
      late: 1,
      overdueAgain: 0,
      missing: 1,
      waiting: 1,
      accepted: 0,
      returned: 0,
      excused: 1,
    });
    expect(notReported.map((report) => report.body.id)).toEqual([silent.id]);
  });

  it('tells what was sent in time and returned as overdue again, not as sent late, once its new day has passed', async () => {
    const taskId = await world.task(body, { dueOn: '2026-06-16' });
    await ensure();
    on('2026-06-10');
    await send(officer, body, taskId);
    const { id } = await reportOf(body);
    const again = { reason: 'Thiếu số liệu', by: calendarDay('2026-06-12') };
    await app.get(ReportDecisionService).giveBack(board, id, null, again);
    const told = async (day: string) => {
      on(day);
      const now = await summary();
      const facts = { summary: now, plan: null, indicators: [], today: calendarDay(day), mayChange: false };
      const rights = { mayDocument: false, templates: new Set<never>(), ownBodies: [], refused: null };
      const page = (language: 'vi' | 'en', show: 'all' | 'late' | 'overdueAgain' = 'all') =>
        reviewPage(language, { ...facts, ...rights, show });
      const { onTime, late, overdueAgain, returned } = now.reports;
      return {
        counts: { onTime, late, overdueAgain, returned },
        answers: [page('vi').answer.split(';')[0], page('en').answer.split(';')[0]],
        shown: [page('vi', 'late').rows.length, page('vi', 'overdueAgain').rows.length],
        cell: [...reviewedBodiesSheet(now).rows].map((row) => row[4]),
      };
    };
    expect(await told('2026-06-12')).toEqual({
      counts: { onTime: 1, late: 0, overdueAgain: 0, returned: 1 },
      answers: [
        '1 trên 1 đơn vị đã gửi báo cáo, 0 gửi quá hạn',
        '1 of 1 bodies have sent their report, 0 late',
      ],
      shown: [0, 0],
      cell: [null],
    });
    expect(await told('2026-06-15')).toEqual({
      counts: { onTime: 1, late: 0, overdueAgain: 1, returned: 1 },
      answers: [
        '1 trên 1 đơn vị đã gửi báo cáo, 0 gửi quá hạn, 1 quá hạn gửi lại',
        '1 of 1 bodies have sent their report, 0 late, 1 overdue again',
      ],
      shown: [0, 1],
      cell: ['quá hạn gửi lại'],
    });
    const asked = { reviewId: (await reviewIds())[0] ?? '', document: 'report' } as const;
    expect(JSON.stringify((await app.get(ReviewDocumentsService).made(board, asked)).document)).toContain(
      'Quá hạn gửi lại báo cáo được trả lại',
    );
    on('2026-06-16');
    await app
      .get(ReportSubmissionService)
      .submit(officer, id, { version: null, arrivedOn: null, sendIncomplete: true });
    expect((await summary()).reports).toMatchObject({ onTime: 0, late: 1, overdueAgain: 0 });
  });

  it('is not told from a draft: what it says stays with its body', async () => {
    await world.task(body);
    await ensure();
    on('2026-06-01');
    const { id, version } = await reportOf(body);
    const proposals = [{ text: 'Cấp kinh phí', addressee: 'Huyện ủy' }];
    await app.get(ReportDraftService).save(officer, id, version, { shortcomings: 'Chậm', proposals });
    expect(await summary()).toMatchObject({ difficulties: [], proposals: [] });
    expect((await app.get(ReportReadingService).read(officer, id)).proposals).toHaveLength(1);
  });
});

describe('two at once', () => {
  it('sending a report and closing its review: it is either in the frozen figures or refused', async () => {
    const taskId = await world.task(body, { dueOn: '2026-06-16' });
    await ensure();
    on('2026-06-16');
    const [reviewId = ''] = await reviewIds();
    const [sent, closed] = await Promise.allSettled([
      send(officer, body, taskId),
      app.get(ReviewClosingService).close(board, reviewId, null, true),
    ]);
    const { doneOnTime } = (await summary()).plan.period.byCurrentDeadline;
    const refusal = sent.status === 'rejected' ? (sent.reason as { code: string }).code : null;
    expect(closed.status).toBe('fulfilled');
    expect([
      [1, null],
      [0, 'review_closed'],
    ]).toContainEqual([doneOnTime, refusal]);
  });

  it('closing twice closes once', async () => {
    await ensure();
    on('2026-06-24');
    const [reviewId = ''] = await reviewIds();
    const closing = app.get(ReviewClosingService);
    const both = await Promise.allSettled([1, 2].map(() => closing.close(board, reviewId, null)));
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});
