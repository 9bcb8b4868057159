import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { calendarDay } from '../../src/kernel/calendar-day.js';
import { TaskDetailQueries } from '../../src/tasks/task-detail.queries.js';
import { TaskDecisions } from '../../src/tasks/task-decisions.service.js';
import { TaskExtensions } from '../../src/tasks/task-extensions.service.js';
import { TaskProgressService } from '../../src/tasks/task-progress.service.js';
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

const extensions = () => stage.app.get(TaskExtensions);
const ask = (day = '2026-03-02', actor = cast.officer) =>
  extensions().ask(actor, task.id, null, { dueOn: calendarDay(day), reason: 'Trùng dịp Tết' }, stage.now);
const propose = (id: string, day = '2026-02-25') =>
  extensions().propose(cast.board, id, null, { dueOn: calendarDay(day), note: 'Sớm hơn' }, stage.now);
const request = async (id: string) => {
  const [row] = await stage.app.dataSource.query<Record<string, unknown>[]>(
    'select * from extension_request where id = $1',
    [id],
  );
  return row;
};

describe('a request for a later deadline', () => {
  it('changes nothing about the deadline until the board grants it', async () => {
    const id = await ask();
    expect(await stage.stored(task)).toMatchObject({ due_on: '2026-02-10', extensions: 0, version: 1 });
    await extensions().grant(cast.board, id, null, '', stage.now);
    expect(await stage.stored(task)).toMatchObject({
      due_on: '2026-03-02',
      first_due_on: '2026-02-10',
      extensions: 1,
      version: 2,
    });
    expect(await request(id)).toMatchObject({ status: 'granted', decided_on: START });
    expect(await stage.events(task)).toEqual(['task-assigned', 'extension-granted']);
  });

  it('declined leaves the deadline, with the reason', async () => {
    const id = await ask();
    await extensions().decline(cast.board, id, null, 'Không đủ căn cứ', stage.now);
    expect(await stage.stored(task)).toMatchObject({ due_on: '2026-02-10', extensions: 0 });
    expect(await request(id)).toMatchObject({ status: 'declined', answer: 'Không đủ căn cứ' });
    expect(await stage.events(task)).toContain('extension-declined');
  });

  it('answered by another day: the body accepts it, and only then the deadline changes', async () => {
    const id = await ask();
    await propose(id);
    expect(await stage.stored(task)).toMatchObject({ due_on: '2026-02-10' });
    expect(await stage.events(task)).toContain('extension-proposed');
    await extensions().accept(cast.officer, id, null, stage.now);
    expect(await stage.stored(task)).toMatchObject({ due_on: '2026-02-25', extensions: 1 });
    expect(await request(id)).toMatchObject({ status: 'accepted' });
  });

  it('answered by another day may be withdrawn instead', async () => {
    const id = await ask();
    await propose(id);
    await extensions().withdraw(cast.officer, id, null, stage.now);
    expect(await stage.stored(task)).toMatchObject({ due_on: '2026-02-10', extensions: 0 });
  });

  it('may be made late, while the task is not reported done', async () => {
    stage.goTo('2026-02-12');
    await expect(ask('2026-02-12')).rejects.toMatchObject({ code: 'not_later' });
    await ask('2026-02-13');
    await stage.app
      .get(TaskProgressService)
      .update(cast.officer, task.id, null, { status: 'done', note: 'x' }, stage.now);
    await expect(ask()).rejects.toMatchObject({
      code: 'illegal_transition',
      extra: { allowed: ['in_progress'] },
    });
  });

  it.each(['2026-02-10', '2026-02-09', '2026-01-15'])(
    'is for a day later than the due day: not %s',
    async (day) => {
      await expect(ask(day)).rejects.toMatchObject({ code: 'not_later' });
    },
  );

  it('stands alone: one open request a task', async () => {
    const id = await ask();
    await expect(ask('2026-03-10')).rejects.toMatchObject({ code: 'request_open', extra: { requestId: id } });
    await extensions().withdraw(cast.officer, id, null, stage.now);
    await ask('2026-03-10');
  });

  it('is decided once', async () => {
    const id = await ask();
    const results = await Promise.allSettled([
      extensions().grant(cast.board, id, null, '', stage.now),
      extensions().decline(cast.board, id, null, 'Không', stage.now),
    ]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(propose(id)).rejects.toMatchObject({ code: 'illegal_transition', extra: { allowed: [] } });
  });

  it('cannot be accepted before anything is proposed', async () => {
    const id = await ask();
    await expect(extensions().accept(cast.officer, id, null, stage.now)).rejects.toMatchObject({
      code: 'illegal_transition',
      extra: { allowed: ['granted', 'declined', 'proposed', 'withdrawn'] },
    });
  });

  it('is not decided by the account that made it', async () => {
    task = await stage.task(cast, { lead: await stage.world.body(cast.committee) });
    const id = await ask('2026-03-02', cast.board);
    await expect(extensions().grant(cast.board, id, null, '', stage.now)).rejects.toMatchObject({
      code: 'forbidden',
    });
    const colleague = await stage.actor({ role: 'board', at: cast.committee });
    await extensions().grant(colleague, id, null, '', stage.now);
  });

  it('is neither made nor settled by the board for a body that has accounts', async () => {
    await expect(ask('2026-03-02', cast.board)).rejects.toMatchObject({ code: 'forbidden' });
    const id = await ask();
    await propose(id);
    for (const settle of ['accept', 'withdraw'] as const) {
      await expect(extensions()[settle](cast.board, id, null, stage.now)).rejects.toMatchObject({
        code: 'forbidden',
      });
    }
    expect(await stage.stored(task)).toMatchObject({ due_on: '2026-02-10', extensions: 0 });
  });

  it('is not decided by the body, and does not exist for strangers', async () => {
    const id = await ask();
    await expect(extensions().grant(cast.officer, id, null, '', stage.now)).rejects.toMatchObject({
      code: 'forbidden',
    });
    const stranger = await stage.actor({ role: 'board', at: await stage.world.committee() });
    await expect(extensions().grant(stranger, id, null, '', stage.now)).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('for a day that has passed while it waited gives no time: another day is proposed', async () => {
    const id = await ask('2026-02-20');
    stage.goTo('2026-02-23');
    await expect(extensions().grant(cast.board, id, null, '', stage.now)).rejects.toMatchObject({
      code: 'day_over',
    });
    await propose(id, '2026-03-10');
    await extensions().accept(cast.officer, id, null, stage.now);
    expect(await stage.stored(task)).toMatchObject({ due_on: '2026-03-10' });
  });

  it('that the board has overtaken by a later day cannot shorten the time', async () => {
    const id = await ask('2026-02-20');
    const dueOn = calendarDay('2026-03-02');
    await stage.app
      .get(TaskDecisions)
      .moveDueDays(cast.board, [task.id], { dueOn, reason: 'Chung' }, stage.now);
    await expect(extensions().grant(cast.board, id, null, '', stage.now)).rejects.toMatchObject({
      code: 'overtaken',
      extra: { allowed: ['declined', 'proposed', 'withdrawn'] },
    });
    const { allowed } = await stage.app.get(TaskDetailQueries).get(cast.board, task.id);
    expect(allowed).toEqual(expect.arrayContaining(['decline', 'propose']));
    expect(allowed).not.toContain('grant');
  });

  it('of an older version is refused with what stands', async () => {
    const id = await ask();
    await propose(id);
    await expect(extensions().decline(cast.board, id, 1, 'x', stage.now)).rejects.toMatchObject({
      code: 'stale_version',
      extra: { currentVersion: 2 },
    });
  });

  it('is not made for a continuous task, which is due with its report', async () => {
    task = await stage.task(cast, { cadence: 'continuous' });
    await expect(ask('2026-07-30')).rejects.toMatchObject({ code: 'by_report' });
  });

  it('stands in the history of its task', async () => {
    await extensions().grant(cast.board, await ask(), null, '', stage.now);
    expect((await stage.history(task)).map(({ action }) => action)).toEqual([
      'made',
      'extension-requested',
      'extension-granted',
    ]);
  });
});
