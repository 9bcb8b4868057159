import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { system, type Actor } from '../../src/kernel/actor.js';
import { calendarDay } from '../../src/kernel/calendar-day.js';
import { ReminderFactsQueries } from '../../src/reminders/reminder-facts.queries.js';
import { ProposalsService } from '../../src/reports/proposals.service.js';
import { ReportDecisionService } from '../../src/reports/report-decision.service.js';
import { ReportDraftService } from '../../src/reports/report-draft.service.js';
import { ReportReadingService } from '../../src/reports/report-reading.service.js';
import { ReportSubmissionService } from '../../src/reports/report-submission.service.js';
import { ReviewClosingService } from '../../src/reviews/review-closing.service.js';
import { ReviewMakingService } from '../../src/reviews/review-making.service.js';
import { TaskDecisions } from '../../src/tasks/task-decisions.service.js';
import { startApp, type TestApp } from '../support/app.js';
import { ReviewWorld } from '../support/review-world.js';
import type { Stored } from '../support/world.js';

let app: TestApp;
let drafts: ReportDraftService;
let sending: ReportSubmissionService;
let decisions: ReportDecisionService;
let reading: ReportReadingService;
let closing: ReviewClosingService;
let world: ReviewWorld;
let body: Stored;
let officer: Actor;
let board: Actor;
let continuous: string;
let once: string;
let reportId: string;
let reviewId: string;

beforeAll(async () => {
  app = await startApp();
  drafts = app.get(ReportDraftService);
  sending = app.get(ReportSubmissionService);
  decisions = app.get(ReportDecisionService);
  reading = app.get(ReportReadingService);
  closing = app.get(ReviewClosingService);
});
afterAll(() => app.close());

/** A base organization with a continuous task and one due on 20/05; its report is due on 16/06. */
beforeEach(async () => {
  on('2026-06-10');
  world = await ReviewWorld.build(app.dataSource.manager);
  body = await world.baseBody();
  officer = await world.officer(body);
  board = await world.board();
  continuous = await world.task(body, { dueOn: '2026-06-16' });
  once = await world.task(body, { cadence: 'once', dueOn: '2026-06-14' });
  await app.dataSource.transaction((manager) =>
    app.get(ReviewMakingService).ensureReviews(manager, world.planId, calendarDay('2026-01-05'), system),
  );
  const [row] = await app.dataSource.query<{ id: string; review_id: string }[]>(
    `select p.id, p.review_id from progress_report p join review r on r.id = p.review_id
     where p.body_id = $1 order by r.period_from limit 1`,
    [body.id],
  );
  reportId = row?.id ?? '';
  reviewId = row?.review_id ?? '';
});

const byWhat = (one: { readonly waits: string }, other: { readonly waits: string }) =>
  one.waits.localeCompare(other.waits);

function on(day: string, time = '09:00'): void {
  app.clock.set(new Date(`${day}T${time}:00+07:00`));
}

const tell = async (taskId: string, note: string, day = '2026-03-02') => {
  await app.dataSource.query(
    `insert into task_update (id, task_id, kind, body_id, at, arrived_on, note)
     values (gen_random_uuid(), $1, 'progress', $2, now(), $3, $4)`,
    [taskId, body.id, day, note],
  );
};
const version = async (): Promise<number> => (await reading.read(officer, reportId)).state.version;
const lineOf = async (taskId: string) =>
  (await reading.read(officer, reportId)).lines.find((line) => line.taskId === taskId);
const state = async () => (await reading.read(officer, reportId)).state;
const save = async (change: Parameters<ReportDraftService['save']>[3]) =>
  drafts.save(officer, reportId, await version(), change);
const submit = (actor = officer, arrivedOn: string | null = null) =>
  sending.submit(actor, reportId, {
    version: null,
    arrivedOn: arrivedOn === null ? null : calendarDay(arrivedOn),
    sendIncomplete: true,
  });
const task = async (id: string) => {
  const [row] = await app.dataSource.query<{ status: string; completed_on: string | null }[]>(
    'select status, completed_on from task where id = $1',
    [id],
  );
  return row;
};
const announced = () =>
  app.dataSource.query<{ event: string }[]>(
    `select event from history_unannounced where facts ->> 'reportId' = $1 order by at`,
    [reportId],
  );

describe('a line of a report', () => {
  it('follows its task until somebody edits it, then shows what is newer', async () => {
    await tell(continuous, 'Đã tổ chức học tập.');
    expect(await lineOf(continuous)).toMatchObject({
      text: 'Đã tổ chức học tập.',
      edited: false,
      place: 'due',
    });
    await save({ lines: [{ taskId: continuous, text: 'Đã tổ chức học tập cho 120 đảng viên.' }] });
    await tell(continuous, 'Đã kiểm tra hai chi bộ.', '2026-04-01');
    const line = await lineOf(continuous);
    expect(line).toMatchObject({ text: 'Đã tổ chức học tập cho 120 đảng viên.', edited: true });
    expect(line?.newer.map(({ note }) => note)).toEqual(['Đã kiểm tra hai chi bộ.']);
    await save({ lines: [{ taskId: continuous, text: null }] });
    expect(await lineOf(continuous)).toMatchObject({
      text: 'Đã tổ chức học tập.\nĐã kiểm tra hai chi bộ.',
      edited: false,
      newer: [],
    });
  });

  it('is filled from what was said since the review’s period began', async () => {
    await tell(continuous, 'Chuyện của kỳ trước.', '2025-12-14');
    expect(await lineOf(continuous)).toMatchObject({ text: '' });
  });

  it('of a continuous task reports it done by its words, unless the body says otherwise', async () => {
    expect(await lineOf(continuous)).toMatchObject({ done: false });
    await save({ lines: [{ taskId: continuous, text: 'Đã làm.' }] });
    expect(await lineOf(continuous)).toMatchObject({ done: true });
    await save({ lines: [{ taskId: continuous, done: false }] });
    expect(await lineOf(continuous)).toMatchObject({ done: false, text: 'Đã làm.' });
    await save({ lines: [{ taskId: continuous, done: null }] });
    expect(await lineOf(continuous)).toMatchObject({ done: true });
  });

  it('of any other task reports it done only where the body says so', async () => {
    await save({ lines: [{ taskId: once, text: 'Đang làm.' }] });
    expect(await lineOf(once)).toMatchObject({ done: false });
  });

  it('stands for a yearly task at the half-year as not yet due, for an open one of the period before as carried over', async () => {
    const yearly = await world.task(body, {
      cadence: 'yearly',
      period: { from: '2025-12-15', to: '2026-12-15' },
      dueOn: '2026-12-14',
    });
    const earlier = {
      cadence: 'once',
      period: { from: '2025-06-15', to: '2025-12-15' },
      dueOn: '2025-12-01',
    };
    const open = await world.task(body, earlier);
    const doneNow = await world.task(body, { ...earlier, status: 'confirmed', completedOn: '2026-01-20' });
    const doneThen = await world.task(body, { ...earlier, status: 'confirmed', completedOn: '2025-12-01' });
    const stopped = await world.task(body, { ...earlier, status: 'cancelled' });
    expect(await lineOf(yearly)).toMatchObject({ place: 'not_yet_due' });
    expect(await lineOf(open)).toMatchObject({ place: 'carried_over' });
    expect(await lineOf(doneNow)).toMatchObject({ place: 'carried_over', done: true });
    expect([await lineOf(doneThen), await lineOf(stopped)]).toEqual([undefined, undefined]);
  });

  it('is refused for a task that the report does not have', async () => {
    const foreign = await world.task(await world.baseBody());
    await expect(save({ lines: [{ taskId: foreign, text: 'x' }] })).rejects.toMatchObject({
      fields: [{ name: 'lines[0].taskId' }],
    });
  });
});

describe('a draft', () => {
  it('is saved in parts: what is left out stays', async () => {
    await save({ results: 'Kết quả', proposals: [{ text: 'Cấp kinh phí', addressee: 'Huyện ủy' }] });
    await save({ shortcomings: 'Hạn chế', paperSymbol: '12-BC/ĐU' });
    const { content, proposals } = await reading.read(officer, reportId);
    expect(content).toMatchObject({ results: 'Kết quả', shortcomings: 'Hạn chế', paperSymbol: '12-BC/ĐU' });
    expect(proposals).toMatchObject([{ text: 'Cấp kinh phí', addressee: 'Huyện ủy', status: 'open' }]);
  });

  it('names each of its proposals once', async () => {
    const asked = { text: 'Cấp kinh phí', addressee: 'Huyện ủy' };
    await save({ proposals: [asked] });
    const [{ id } = { id: '' }] = (await reading.read(officer, reportId)).proposals;
    await expect(
      save({
        proposals: [
          { id, ...asked },
          { id, ...asked },
        ],
      }),
    ).rejects.toMatchObject({
      fields: [{ name: 'proposals[1].id' }],
    });
  });

  it('keeps a proposal that the board has answered as the board read it', async () => {
    const asked = { text: 'Cấp kinh phí', addressee: 'Huyện ủy' };
    await save({ proposals: [asked] });
    const [{ id } = { id: '' }] = (await reading.read(officer, reportId)).proposals;
    await submit();
    await decisions.accept(board, reportId, null, []);
    await app.get(ProposalsService).answer(board, id, null, { status: 'resolved', text: null });
    await closing.close(board, reviewId, null, true);
    await closing.reopen(board, reviewId, null, 'Bổ sung');
    await decisions.giveBack(board, reportId, null, { reason: 'Thiếu', by: null });
    for (const proposals of [[], [{ ...asked, id, text: 'Cấp thêm biên chế' }]]) {
      await expect(save({ proposals })).rejects.toMatchObject({ fields: [{ name: 'proposals' }] });
    }
    await save({
      proposals: [
        { ...asked, id },
        { text: 'Mở lớp', addressee: 'Ban Tổ chức' },
      ],
    });
    expect((await reading.read(officer, reportId)).proposals).toMatchObject([
      { id, ...asked, status: 'resolved' },
      { text: 'Mở lớp', status: 'open' },
    ]);
  });

  it('is not overwritten by a second saver, who is shown what stands', async () => {
    const seen = await version();
    const both = await Promise.allSettled([
      drafts.save(officer, reportId, seen, { results: 'Một' }),
      drafts.save(officer, reportId, seen, { results: 'Hai' }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const lost = both.find((one) => one.status === 'rejected');
    const { content } = await reading.read(officer, reportId);
    expect(lost).toMatchObject({
      reason: { code: 'stale_version', extra: { current: { content: { results: content.results } } } },
    });
  });

  it('is read by its own body alone: to the board it does not exist', async () => {
    await expect(reading.read(board, reportId)).rejects.toMatchObject({ code: 'not_found' });
    await expect(reading.read(await world.officer(await world.baseBody()), reportId)).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('answers only what the review asks, or has asked', async () => {
    const answers = [{ questionId: reportId, text: 'một' }];
    await expect(save({ answers })).rejects.toMatchObject({ fields: [{ name: 'answers[0].questionId' }] });
  });

  it('passed to the head is sent by the head, or handed back', async () => {
    const head = await world.head(body);
    await drafts.passToHead(officer, reportId, null);
    await expect(save({ results: 'x' })).rejects.toMatchObject({ code: 'report_with_head' });
    await expect(submit()).rejects.toMatchObject({ code: 'report_with_head' });
    await drafts.handBack(head, reportId, null, 'Bổ sung số liệu');
    expect((await reading.read(officer, reportId)).content).toMatchObject({
      passedToHeadAt: null,
      handedBackNote: 'Bổ sung số liệu',
    });
    await drafts.passToHead(officer, reportId, null);
    await submit(head);
    expect(await state()).toMatchObject({ status: 'submitted' });
    expect((await announced()).map(({ event }) => event)).toEqual([
      'report-passed-to-head',
      'report-handed-back',
      'report-passed-to-head',
    ]);
  });
});

describe('submitting a report', () => {
  it('makes the tasks done that its lines report done, on the day it was sent', async () => {
    await save({
      lines: [
        { taskId: continuous, text: 'Đã làm.' },
        { taskId: once, text: 'Xong.', done: true },
      ],
    });
    on('2026-06-12');
    await submit();
    expect([await task(continuous), await task(once)]).toEqual([
      { status: 'done', completed_on: '2026-06-12' },
      { status: 'done', completed_on: '2026-06-12' },
    ]);
    expect(await state()).toMatchObject({ submittedOn: '2026-06-12', lateness: 'on_time', late: false });
  });

  it('freezes the lines: later updates change nothing', async () => {
    await tell(continuous, 'Đã làm.');
    await submit();
    await tell(continuous, 'Nói thêm.', '2026-06-11');
    expect(await lineOf(continuous)).toMatchObject({ text: 'Đã làm.', newer: [], place: 'due' });
  });

  it('leaves a task open whose line says nothing of it', async () => {
    await submit();
    expect(await task(continuous)).toMatchObject({ status: 'assigned' });
  });

  it('is refused where a task is reported done without a word', async () => {
    await save({ lines: [{ taskId: once, done: true }] });
    await expect(submit()).rejects.toMatchObject({ code: 'result_missing' });
    expect(await state()).toMatchObject({ status: 'draft' });
  });

  it('is in time until the day of the body’s level, late after it', async () => {
    on('2026-06-16', '23:30');
    await submit();
    expect(await state()).toMatchObject({ onTimeUntil: '2026-06-16', late: false });
    await sending.takeBack(officer, reportId, null);
    on('2026-06-17', '00:10');
    await submit();
    expect(await state()).toMatchObject({ late: true, lateness: 'late', firstSubmittedOn: '2026-06-17' });
  });

  it('is refused before the review opens, a second time, and after the review is closed', async () => {
    on('2026-05-14');
    await expect(submit()).rejects.toMatchObject({ code: 'review_not_open' });
    on('2026-05-15');
    await submit();
    await expect(submit()).rejects.toMatchObject({
      code: 'illegal_transition',
      extra: { allowed: ['draft', 'accepted', 'returned'] },
    });
    await sending.takeBack(officer, reportId, null);
    await closing.close(board, reviewId, null, true);
    await expect(submit()).rejects.toMatchObject({ code: 'review_closed' });
    await expect(save({ results: 'x' })).rejects.toMatchObject({ code: 'review_closed' });
  });

  it('taken back, is as if it had not been sent: what it made done is in progress again', async () => {
    await save({ lines: [{ taskId: continuous, text: 'Đã làm.' }] });
    await submit();
    await sending.takeBack(officer, reportId, null);
    expect(await state()).toMatchObject({ status: 'draft', submittedOn: null, firstSubmittedOn: null });
    expect(await task(continuous)).toEqual({ status: 'in_progress', completed_on: null });
    await expect(reading.read(board, reportId)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('the board’s decision on a report', () => {
  beforeEach(async () => {
    await save({
      lines: [
        { taskId: continuous, text: 'Đã làm.' },
        { taskId: once, text: 'Xong.', done: true },
      ],
    });
    on('2026-06-12');
    await submit();
  });

  it('accepting confirms the tasks it reports done, except the lines taken out with a reason, and is no event', async () => {
    await decisions.accept(board, reportId, null, [{ taskId: once, reason: 'Chưa có minh chứng' }]);
    expect(await task(continuous)).toMatchObject({ status: 'confirmed' });
    expect(await task(once)).toMatchObject({ status: 'done' });
    expect(await lineOf(once)).toMatchObject({ takenOutReason: 'Chưa có minh chứng' });
    expect(await announced()).toEqual([]);
  });

  it('a task whose line was taken out has the reason in its story and waits by itself, to be confirmed or returned', async () => {
    const waiting = async () => {
      const today = calendarDay('2026-06-12');
      const wanted = { committeeId: board.boardOf[0] ?? '', today, before: today };
      const found = await app.get(ReminderFactsQueries).waiting(app.dataSource.manager, wanted);
      return found.map(({ waits, id, tasks }) => ({ waits, id, tasks })).toSorted(byWhat);
    };
    // the continuous one is confirmed with the report; the other stands in the list as well
    expect(await waiting()).toEqual([
      { waits: 'done', id: once, tasks: 0 },
      { waits: 'report', id: reportId, tasks: 1 },
    ]);
    await decisions.accept(board, reportId, null, [{ taskId: continuous, reason: 'Chưa có minh chứng' }]);
    expect(await task(continuous)).toMatchObject({ status: 'done' });
    expect(await waiting()).toEqual([{ waits: 'done', id: continuous, tasks: 0 }]);
    const [entry] = await app.dataSource.query<Record<string, unknown>[]>(
      `select u.note, u.from_status, u.to_status, h.action from task_update u
       join history h on h.object_type = 'task' and h.object_id = u.task_id and h.after ->> 'updateId' = u.id::text
       where u.task_id = $1 and u.kind = 'taken_out'`,
      [continuous],
    );
    expect(entry).toMatchObject({
      note: 'Chưa có minh chứng',
      from_status: 'done',
      to_status: 'done',
      action: 'taken-out',
    });
    const missing = { reason: 'Gửi biên bản nghiệm thu' };
    await app.get(TaskDecisions).return(board, continuous, null, missing, app.clock.now());
    expect(await task(continuous)).toMatchObject({ status: 'in_progress' });
    expect(await waiting()).toEqual([]);
  });

  it('a task whose line was taken out has nothing of it in its story where it waits no more', async () => {
    const decide = (id: string, status: string) =>
      app.dataSource.query('update task set status = $2 where id = $1', [id, status]);
    await decide(once, 'confirmed');
    await decide(continuous, 'cancelled');
    const takeOut = [once, continuous].map((taskId) => ({ taskId, reason: 'Chưa có minh chứng' }));
    await decisions.accept(board, reportId, null, takeOut);
    expect(await lineOf(once)).toMatchObject({ takenOutReason: 'Chưa có minh chứng' });
    const told = await app.dataSource.query<unknown[]>(
      `select kind from task_update where task_id = any($1) and kind = 'taken_out'`,
      [[once, continuous]],
    );
    expect(told).toEqual([]);
    expect(await task(once)).toMatchObject({ status: 'confirmed' });
  });

  it('takes out only lines that report something done', async () => {
    const foreign = await world.task(await world.baseBody());
    await expect(
      decisions.accept(board, reportId, null, [{ taskId: foreign, reason: 'x' }]),
    ).rejects.toMatchObject({ fields: [{ name: 'takeOut[0].taskId' }] });
  });

  it('returning takes a reason and gives 5 working days unless told otherwise; what it made done is in progress', async () => {
    on('2026-06-15');
    await decisions.giveBack(board, reportId, null, { reason: 'Thiếu số liệu', by: null });
    expect(await state()).toMatchObject({ status: 'returned', returnedBy: '2026-06-22', late: false });
    expect(await task(once)).toEqual({ status: 'in_progress', completed_on: null });
    expect(await announced()).toEqual([{ event: 'report-returned' }]);
  });

  it('sent again by the day given, it is in time and keeps the first day for what it had reported done', async () => {
    await decisions.giveBack(board, reportId, null, { reason: 'Thiếu', by: calendarDay('2026-06-20') });
    // 20/06/2026 is a Saturday: in time until Monday.
    on('2026-06-22');
    await submit();
    expect(await state()).toMatchObject({
      late: false,
      submittedOn: '2026-06-22',
      firstSubmittedOn: '2026-06-12',
    });
    expect(await task(once)).toEqual({ status: 'done', completed_on: '2026-06-12' });
  });

  it('sent again after the day given, it is late and the new day counts', async () => {
    await decisions.giveBack(board, reportId, null, { reason: 'Thiếu', by: calendarDay('2026-06-18') });
    on('2026-06-19');
    expect(await state()).toMatchObject({ late: true, lateness: 'overdue' });
    await submit();
    expect(await state()).toMatchObject({ late: true, lateness: 'late' });
    expect(await task(once)).toEqual({ status: 'done', completed_on: '2026-06-19' });
  });

  it('a report that came late stays late when it is returned', async () => {
    await sending.takeBack(officer, reportId, null);
    on('2026-06-17');
    await submit();
    await decisions.giveBack(board, reportId, null, { reason: 'Thiếu', by: calendarDay('2026-06-26') });
    expect(await state()).toMatchObject({ status: 'returned', late: true, lateness: 'on_track' });
  });

  it('a task reported done only after the return counts from that day', async () => {
    const further = await world.task(body, { cadence: 'once', dueOn: '2026-06-01' });
    await decisions.giveBack(board, reportId, null, { reason: 'Thiếu', by: calendarDay('2026-06-30') });
    on('2026-06-15');
    await save({ lines: [{ taskId: further, text: 'Xong.', done: true }] });
    await submit();
    expect(await task(further)).toMatchObject({ completed_on: '2026-06-15' });
    expect(await task(once)).toMatchObject({ completed_on: '2026-06-12' });
  });

  it('taken back after a return it is returned again', async () => {
    await decisions.giveBack(board, reportId, null, { reason: 'Thiếu', by: null });
    await submit();
    await sending.takeBack(officer, reportId, null);
    expect(await state()).toMatchObject({ status: 'returned', firstSubmittedOn: '2026-06-12' });
  });

  it('ends what the body can take back, also of a report that had been returned before', async () => {
    await decisions.giveBack(board, reportId, null, { reason: 'Thiếu', by: null });
    await submit();
    await decisions.accept(board, reportId, null, []);
    await expect(sending.takeBack(officer, reportId, null)).rejects.toMatchObject({
      code: 'illegal_transition',
    });
    expect(await task(once)).toMatchObject({ status: 'confirmed' });
  });

  it('leaves confirmed what the board took out and confirmed by itself, when the report is returned after all', async () => {
    await decisions.accept(board, reportId, null, [{ taskId: once, reason: 'Chờ minh chứng' }]);
    await app.get(TaskDecisions).confirm(board, once, null, '', app.clock.now());
    await closing.close(board, reviewId, null, true);
    await closing.reopen(board, reviewId, null, 'Sai số liệu');
    await decisions.giveBack(board, reportId, null, { reason: 'Sai số liệu', by: null });
    expect([await task(continuous), await task(once)]).toMatchObject([
      { status: 'in_progress' },
      { status: 'confirmed' },
    ]);
  });

  it('keeps the day of what a returned submission had reported done, though the next one is taken back', async () => {
    const further = await world.task(body, { cadence: 'once', dueOn: '2026-06-14' });
    await decisions.giveBack(board, reportId, null, { reason: 'Thiếu', by: calendarDay('2026-06-30') });
    on('2026-06-15');
    await save({ lines: [{ taskId: further, text: 'Xong.', done: true }] });
    await submit();
    await decisions.giveBack(board, reportId, null, { reason: 'Còn thiếu', by: calendarDay('2026-06-30') });
    on('2026-06-16');
    await submit();
    await sending.takeBack(officer, reportId, null);
    on('2026-06-17');
    await submit();
    expect(await task(further)).toEqual({ status: 'done', completed_on: '2026-06-15' });
  });

  it('returning a report lets its lines follow their tasks again: new words on a continuous one report it done', async () => {
    const silent = await world.task(body, { dueOn: '2026-06-16' });
    await decisions.giveBack(board, reportId, null, { reason: 'Thiếu', by: null });
    await submit();
    expect(await lineOf(silent)).toMatchObject({ done: false });
    await decisions.giveBack(board, reportId, null, { reason: 'Thiếu một nhiệm vụ', by: null });
    await tell(silent, 'Đã làm.');
    expect(await lineOf(silent)).toMatchObject({ text: 'Đã làm.', done: true });
    await submit();
    expect(await task(silent)).toMatchObject({ status: 'done' });
  });

  it('is made once, on a submitted report only', async () => {
    await decisions.accept(board, reportId, null, []);
    await expect(decisions.accept(board, reportId, null, [])).rejects.toMatchObject({
      code: 'illegal_transition',
      extra: { allowed: ['returned'] },
    });
    await expect(sending.takeBack(officer, reportId, null)).rejects.toMatchObject({
      code: 'illegal_transition',
    });
  });

  it('on an accepted report changes only after the review was reopened', async () => {
    await decisions.accept(board, reportId, null, []);
    const giveBack = () => decisions.giveBack(board, reportId, null, { reason: 'Sai số liệu', by: null });
    await expect(giveBack()).rejects.toMatchObject({ code: 'report_accepted' });
    await closing.close(board, reviewId, null, true);
    await expect(giveBack()).rejects.toMatchObject({ code: 'review_closed' });
    await closing.reopen(board, reviewId, null, 'Sai số liệu');
    await giveBack();
    expect(await task(continuous)).toEqual({ status: 'in_progress', completed_on: null });
  });

  it('gives no day that has passed', async () => {
    await expect(
      decisions.giveBack(board, reportId, null, { reason: 'Thiếu', by: calendarDay('2026-06-11') }),
    ).rejects.toMatchObject({ fields: [{ name: 'by' }] });
  });

  it('is the board’s: the body itself may not', async () => {
    await expect(decisions.accept(officer, reportId, null, [])).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('a body without accounts', () => {
  beforeEach(async () => {
    await app.dataSource.query('update account set ended_at = now() where id = $1', [officer.accountId]);
  });

  it('has its report entered by the board’s clerk, who states the day the paper arrived', async () => {
    const { state: found } = await reading.read(board, reportId);
    await drafts.save(board, reportId, found.version, {
      lines: [{ taskId: continuous, text: 'Theo báo cáo giấy.' }],
    });
    on('2026-06-19');
    await expect(submit(board)).rejects.toMatchObject({ fields: [{ name: 'arrivedOn' }] });
    await expect(submit(board, '2026-06-20')).rejects.toMatchObject({ code: 'bad_arrival_day' });
    await submit(board, '2026-06-16');
    expect((await reading.read(board, reportId)).state).toMatchObject({
      submittedOn: '2026-06-16',
      late: false,
    });
    expect(await task(continuous)).toEqual({ status: 'done', completed_on: '2026-06-16' });
  });

  it('is the only one whose report the board may enter', async () => {
    await app.dataSource.query('update account set ended_at = null where id = $1', [officer.accountId]);
    await expect(drafts.save(board, reportId, 1, { results: 'x' })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(submit(board, '2026-06-10')).rejects.toMatchObject({ code: 'not_found' });
  });

  it('a body that has accounts cannot state a day of arrival itself', async () => {
    await app.dataSource.query('update account set ended_at = null where id = $1', [officer.accountId]);
    await expect(submit(officer, '2026-06-09')).rejects.toMatchObject({ code: 'arrived_on_not_yours' });
  });
});
