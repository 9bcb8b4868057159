import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { calendarDay } from '../../src/kernel/calendar-day.js';
import { newId } from '../../src/kernel/new-id.js';
import { type ProgressInput } from '../../src/tasks/task-progress.js';
import { TaskDecisions } from '../../src/tasks/task-decisions.service.js';
import { TaskProgressService } from '../../src/tasks/task-progress.service.js';
import type { Stored } from '../support/world.js';
import { TaskStage, type Cast, type StoredTask } from '../support/task-stage.js';

const START = '2026-01-15';
let stage: TaskStage;
let cast: Cast;
let task: StoredTask;

beforeAll(async () => {
  stage = await TaskStage.open(START);
});
afterAll(() => stage.close());
beforeEach(async () => {
  cast = await stage.cast();
  task = await stage.task(cast);
});
afterEach(() => stage.goTo(START));

const progress = () => stage.app.get(TaskProgressService);
const decisions = () => stage.app.get(TaskDecisions);
const update = (input: Partial<ProgressInput> = {}, actor = cast.officer, version: number | null = null) =>
  progress().update(actor, task.id, version, { note: 'Đã họp chi bộ', ...input }, stage.now);
const done = (input: Partial<ProgressInput> = {}) => update({ status: 'done', ...input });
const confirm = (actor = cast.board) => decisions().confirm(actor, task.id, null, '', stage.now);
const giveBack = (by?: string) =>
  decisions().return(
    cast.board,
    task.id,
    null,
    { reason: 'Thiếu số liệu', ...(by ? { by: calendarDay(by) } : {}) },
    stage.now,
  );
const stored = () => stage.stored(task);

describe('a lead body', () => {
  it('makes its task in progress by any update', async () => {
    await update({ percent: 30 });
    expect(await stored()).toMatchObject({ status: 'in_progress', percent: 30, last_update_on: START });
    await update();
    expect(await stored()).toMatchObject({ status: 'in_progress', percent: 30 });
  });

  it('reports it done, from either status, with a note of the result', async () => {
    await done({ note: 'Đã ban hành quy chế' });
    expect(await stored()).toMatchObject({ status: 'done', completed_on: START });
    expect(await stage.story(task)).toMatchObject([
      { kind: 'done', note: 'Đã ban hành quy chế', body_id: cast.lead.id, to_status: 'done' },
    ]);
  });

  it('takes done back until the board decides', async () => {
    await done();
    await progress().takeBack(cast.officer, task.id, null, 'Nhầm', stage.now);
    expect(await stored()).toMatchObject({ status: 'in_progress', completed_on: null });
    await done();
    await confirm();
    await expect(progress().takeBack(cast.officer, task.id, null, 'Nhầm', stage.now)).rejects.toMatchObject({
      code: 'illegal_transition',
      extra: { allowed: [] },
    });
  });

  it('cannot update what waits for the board, and is told what it can do', async () => {
    await done();
    await expect(update()).rejects.toMatchObject({
      code: 'illegal_transition',
      text: {
        vi: '“đã báo cáo hoàn thành, chờ xác nhận” chỉ chuyển sang “đang thực hiện” bằng cách rút báo cáo hoàn thành.',
        en: '“reported done, to be confirmed” becomes “in progress” only by taking back the report that it is done.',
      },
      extra: { allowed: ['in_progress'], acts: ['take-back'] },
    });
    await expect(done()).rejects.toMatchObject({
      text: {
        vi: 'Không thể chuyển từ “đã báo cáo hoàn thành, chờ xác nhận” sang “đã báo cáo hoàn thành, chờ xác nhận”. Được phép: “đang thực hiện” (rút báo cáo hoàn thành).',
        en: '“reported done, to be confirmed” cannot become “reported done, to be confirmed”. Allowed: “in progress” (taking back the report that it is done).',
      },
    });
  });

  it('cannot confirm, cancel or move anything by the status of an update', async () => {
    await expect(update({ status: 'confirmed' })).rejects.toMatchObject({
      code: 'illegal_transition',
      extra: { allowed: ['in_progress', 'done'] },
    });
  });

  it('cannot state the day its own word arrived', async () => {
    await expect(update({ arrivedOn: calendarDay('2026-01-14') })).rejects.toMatchObject({
      code: 'arrival_by_board',
    });
  });
});

describe('the board’s clerk', () => {
  let silent: Stored;
  beforeEach(async () => {
    silent = await stage.world.body(cast.committee);
    task = await stage.task(cast, { lead: silent });
  });

  it('enters for a body without accounts, and the day the word arrived counts', async () => {
    stage.goTo('2026-02-12');
    await update({ status: 'done', arrivedOn: calendarDay('2026-02-10') }, cast.board);
    expect(await stored()).toMatchObject({ completed_on: '2026-02-10', last_update_on: '2026-02-10' });
    const [, entry] = await stage.history(task);
    expect(entry).toMatchObject({ action: 'done', actor_id: cast.board.accountId });
    expect(await stage.story(task)).toMatchObject([
      { arrived_on: '2026-02-10', body_id: silent.id, account_id: cast.board.accountId },
    ]);
  });

  it('states no earlier day for a body that has accounts and could have said so itself', async () => {
    task = await stage.task(cast);
    stage.goTo('2026-02-12');
    await expect(
      update({ status: 'done', arrivedOn: calendarDay('2026-02-10') }, cast.board),
    ).rejects.toMatchObject({ code: 'arrival_by_board' });
    await update({ status: 'done' }, cast.board);
    expect(await stored()).toMatchObject({ completed_on: '2026-02-12' });
  });

  it('cannot state a day that has not come, or before the task', async () => {
    for (const day of ['2026-01-16', '2025-01-01']) {
      await expect(update({ arrivedOn: calendarDay(day) }, cast.board)).rejects.toMatchObject({
        code: 'bad_arrival',
      });
    }
  });
});

describe('others', () => {
  it('who cooperate may not update, but add what they have done', async () => {
    await expect(update({}, cast.cooperator)).rejects.toMatchObject({ code: 'forbidden' });
    await progress().contribute(cast.cooperator, task.id, null, { text: 'Đã cử cán bộ' }, stage.now);
    const rows = await stage.app.dataSource.query<unknown[]>(
      'select body_id, text, arrived_on from contribution where task_id = $1',
      [task.id],
    );
    expect(rows).toEqual([{ body_id: cast.cooperating.id, text: 'Đã cử cán bộ', arrived_on: START }]);
    expect(await stored()).toMatchObject({ status: 'assigned' });
  });

  it('who have nothing to do with it do not even learn that it exists', async () => {
    const stranger = await stage.actor({ role: 'officer', at: await stage.world.body(null) });
    const admin = await stage.actor({ role: 'admin', at: cast.committee });
    for (const actor of [stranger, admin]) {
      await expect(update({}, actor)).rejects.toMatchObject({ code: 'not_found' });
    }
    await expect(
      progress().update(cast.officer, newId(), null, { note: 'x' }, stage.now),
    ).rejects.toMatchObject({ code: 'not_found' });
  });

  it('who lead may not decide', async () => {
    await done();
    await expect(confirm(cast.officer)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('add nothing to what is over', async () => {
    await decisions().cancel(cast.board, task.id, null, 'Không còn phù hợp', stage.now);
    await expect(
      progress().contribute(cast.cooperator, task.id, null, { text: 'x' }, stage.now),
    ).rejects.toMatchObject({ code: 'not_open' });
  });
});

describe('the completion day', () => {
  it('is the day the body reported done, not the day of confirmation', async () => {
    await done();
    stage.goTo('2026-02-20');
    await confirm();
    expect(await stored()).toMatchObject({ status: 'confirmed', completed_on: START });
  });

  it('stays the first one where a returned task is done by the day given', async () => {
    await done();
    await giveBack();
    expect(await stored()).toMatchObject({ status: 'in_progress', returned_by: '2026-01-22' });
    stage.goTo('2026-01-22');
    await done();
    expect(await stored()).toMatchObject({ completed_on: START });
  });

  it('is the new one where it is done later', async () => {
    await done();
    await giveBack('2026-01-20');
    stage.goTo('2026-01-21');
    await done();
    expect(await stored()).toMatchObject({ completed_on: '2026-01-21' });
  });

  it('counts to the next working day where the day given is a day off', async () => {
    await done();
    await giveBack('2026-01-24');
    stage.goTo('2026-01-26');
    await done();
    expect(await stored()).toMatchObject({ completed_on: START });
  });

  it('is new after reopening', async () => {
    await done();
    await confirm();
    await decisions().reopen(cast.board, task.id, null, 'Kiểm tra lại', stage.now);
    expect(await stored()).toMatchObject({ status: 'in_progress', completed_on: null });
    stage.goTo('2026-01-30');
    await done();
    expect(await stored()).toMatchObject({ completed_on: '2026-01-30' });
  });
});

describe('the board', () => {
  it('returns with what is missing, and the body hears of it', async () => {
    await done();
    await giveBack();
    expect(await stage.events(task)).toEqual(['task-assigned', 'task-returned']);
    expect((await stage.story(task)).at(-1)).toMatchObject({
      kind: 'return',
      note: 'Thiếu số liệu',
      body_id: cast.monitor.id,
    });
  });

  it('gives no day that is over', async () => {
    await done();
    await expect(giveBack('2026-01-14')).rejects.toMatchObject({ code: 'day_is_over' });
  });

  it('cancels an open task with a reason and may reopen it', async () => {
    await decisions().cancel(cast.board, task.id, null, 'Không còn phù hợp', stage.now);
    expect(await stored()).toMatchObject({ status: 'cancelled' });
    await expect(decisions().cancel(cast.board, task.id, null, 'Lần nữa', stage.now)).rejects.toMatchObject({
      code: 'illegal_transition',
      extra: { allowed: ['in_progress'] },
    });
    await decisions().reopen(cast.board, task.id, null, 'Vẫn cần', stage.now);
    expect(await stored()).toMatchObject({ status: 'in_progress' });
    expect(await stage.events(task)).toEqual(['task-assigned', 'task-cancelled', 'task-reopened']);
  });

  it('confirms nothing that is not reported done', async () => {
    await expect(confirm()).rejects.toMatchObject({
      code: 'illegal_transition',
      extra: { allowed: ['cancelled'] },
    });
  });

  it('confirming what its own body leads is marked so, and an approving leader’s confirmation is not', async () => {
    task = await stage.task(cast, { lead: cast.monitor });
    const officer = await stage.actor({ role: 'officer', at: cast.monitor });
    await update({ status: 'done' }, officer);
    await confirm();
    expect(await stored()).toMatchObject({ self_confirmed: true });
    await decisions().reopen(cast.board, task.id, null, 'Để lãnh đạo xác nhận', stage.now);
    await update({ status: 'done' }, officer);
    const leader = await stage.actor({ role: 'observer', at: cast.committee, approve: true });
    await confirm(leader);
    expect(await stored()).toMatchObject({ status: 'confirmed', self_confirmed: false });
  });

  it('alone confirms what others lead: an approving leader does not', async () => {
    await done();
    const leader = await stage.actor({ role: 'observer', at: cast.committee, approve: true });
    await expect(confirm(leader)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('moves the due days of many tasks at once, with a reason; the first day stays visible', async () => {
    const other = await stage.task(cast, { dueOn: '2026-02-11' });
    const dueOn = calendarDay('2026-03-02');
    await decisions().moveDueDays(cast.board, [task.id, other.id], { dueOn, reason: 'Tết' }, stage.now);
    for (const one of [task, other]) {
      expect(await stage.stored(one)).toMatchObject({
        due_on: '2026-03-02',
        first_due_on: one.due_on,
        extensions: 0,
      });
      expect(await stage.events(one)).toEqual(['task-assigned', 'due-day-moved']);
    }
  });

  it('moves all of them or none', async () => {
    const foreign = await stage.task(await stage.cast());
    const dueOn = calendarDay('2026-03-02');
    await expect(
      decisions().moveDueDays(cast.board, [task.id, foreign.id], { dueOn, reason: 'Tết' }, stage.now),
    ).rejects.toMatchObject({ code: 'not_found' });
    expect(await stored()).toMatchObject({ due_on: '2026-02-10', version: 1 });
  });
});

describe('a continuous task', () => {
  beforeEach(async () => {
    task = await stage.task(cast, { cadence: 'continuous' });
  });

  it('takes updates without a percentage', async () => {
    await update();
    expect(await stored()).toMatchObject({ status: 'in_progress' });
    await expect(update({ percent: 50 })).rejects.toMatchObject({ code: 'no_percent' });
  });

  it('is made done by the report alone, and due with it', async () => {
    await expect(done()).rejects.toMatchObject({ code: 'by_report', extra: { allowed: ['in_progress'] } });
    await expect(
      decisions().moveDueDays(
        cast.board,
        [task.id],
        { dueOn: calendarDay('2026-07-01'), reason: 'x' },
        stage.now,
      ),
    ).rejects.toMatchObject({ code: 'by_report' });
  });
});

describe('two people', () => {
  it('saving the same task: the second gets the version that stands, and nothing is overwritten', async () => {
    await update({ percent: 40 }, cast.officer, 1);
    await expect(update({ percent: 10 }, cast.board, 1)).rejects.toMatchObject({
      code: 'stale_version',
      extra: { currentVersion: 2, current: { percent: 40, status: 'in_progress', version: 2 } },
    });
    expect(await stored()).toMatchObject({ percent: 40, version: 2 });
    expect(await stage.story(task)).toHaveLength(1);
  });

  it('saving at the same moment: one is served, one is told', async () => {
    const results = await Promise.allSettled([
      update({ percent: 40 }, cast.officer, 1),
      update({ percent: 10 }, cast.board, 1),
    ]);
    expect(results.map(({ status }) => status).sort((a, b) => a.localeCompare(b))).toEqual([
      'fulfilled',
      'rejected',
    ]);
    expect(await stored()).toMatchObject({ version: 2 });
  });
});

describe('the history of a task', () => {
  it('says who did what when, what was and what is, but repeats no text', async () => {
    await done({ note: 'Một ghi chú dài' });
    await confirm();
    const rows = await stage.history(task);
    expect(rows.map(({ action, actor_id }) => [action, actor_id])).toEqual([
      ['made', null],
      ['done', cast.officer.accountId],
      ['confirmed', cast.board.accountId],
    ]);
    expect(rows[2]).toMatchObject({ before: { status: 'done' }, after: { status: 'confirmed' } });
    expect(JSON.stringify(rows)).not.toContain('ghi chú');
  });
});
