import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { calendarDay } from '../../src/kernel/calendar-day.js';
import { TaskAssignmentService } from '../../src/tasks/task-assignment.service.js';
import { TaskDecisions } from '../../src/tasks/task-decisions.service.js';
import { TaskExtensions } from '../../src/tasks/task-extensions.service.js';
import { TaskProgressService } from '../../src/tasks/task-progress.service.js';
import { TaskReassignment } from '../../src/tasks/task-reassignment.service.js';
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

const assignment = () => stage.app.get(TaskAssignmentService);
const decisions = () => stage.app.get(TaskDecisions);
const misaddressed = (actor = cast.officer) =>
  assignment().misaddressed(actor, task.id, null, { reason: 'Không thuộc chức năng' }, stage.now);
const reassign = (bodyId: string, of = task) =>
  stage.app
    .get(TaskReassignment)
    .reassign(cast.board, of.id, null, { bodyId, reason: 'Đúng chức năng' }, stage.now);
const acknowledged = async (): Promise<string[]> => {
  const rows = await stage.app.dataSource.query<{ duty_id: string }[]>(
    'select duty_id from duty_acknowledgement where body_id = $1',
    [cast.lead.id],
  );
  return rows.map((row) => row.duty_id);
};

describe('a duty', () => {
  it('is acknowledged once: again changes nothing', async () => {
    await assignment().acknowledge(cast.officer, task.id, null, stage.now);
    await assignment().acknowledge(cast.officer, task.id, null, stage.now);
    expect(await acknowledged()).toHaveLength(1);
    const rows = await stage.history(task);
    expect(rows.map(({ action }) => action)).toEqual(['made', 'acknowledged']);
    expect(await stage.stored(task)).toMatchObject({ version: 1, status: 'assigned' });
  });

  it('is acknowledged with all other new ones of the body by one button', async () => {
    await stage.task(cast, { cadence: 'quarterly' });
    await stage.task(cast, { lead: cast.cooperating });
    const by = await assignment().acknowledgeAll(cast.officer, cast.lead.id, stage.now);
    expect(by).toHaveLength(2);
    expect(await acknowledged()).toHaveLength(2);
    expect(await assignment().acknowledgeAll(cast.officer, cast.lead.id, stage.now)).toEqual([]);
  });

  it('is not acknowledged by another body, nor for a body whose tasks are not one’s own', async () => {
    await expect(assignment().acknowledge(cast.cooperator, task.id, null, stage.now)).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(assignment().acknowledgeAll(cast.cooperator, cast.lead.id, stage.now)).rejects.toMatchObject(
      { code: 'not_found' },
    );
  });
});

describe('a lead body', () => {
  it('may ask within 5 working days for the task to be given elsewhere', async () => {
    stage.goTo('2026-01-22');
    await misaddressed();
    expect(await stage.stored(task)).toMatchObject({ misaddressed_on: '2026-01-22', status: 'assigned' });
    await expect(misaddressed()).rejects.toMatchObject({ code: 'asked_already' });
  });

  it('may not ask on the sixth', async () => {
    stage.goTo('2026-01-23');
    await expect(misaddressed()).rejects.toMatchObject({ code: 'too_late' });
  });

  it('whose word the board’s clerk enters late asks on the day it arrived', async () => {
    task = await stage.task(cast, { lead: await stage.world.body(cast.committee) });
    stage.goTo('2026-01-26');
    await assignment().misaddressed(
      cast.board,
      task.id,
      null,
      { reason: 'x', arrivedOn: calendarDay('2026-01-22') },
      stage.now,
    );
    expect(await stage.stored(task)).toMatchObject({ misaddressed_on: '2026-01-22' });
  });

  it('hears when the board insists; it keeps the task', async () => {
    await misaddressed();
    await decisions().insist(cast.board, task.id, null, '', stage.now);
    expect(await stage.stored(task)).toMatchObject({ misaddressed_on: null, status: 'assigned' });
    expect(await stage.events(task)).toEqual(['task-assigned', 'task-insisted']);
    await expect(decisions().insist(cast.board, task.id, null, '', stage.now)).rejects.toMatchObject({
      code: 'not_asked',
    });
  });
});

describe('reassigning', () => {
  it('ends the task as cancelled and links the new one, and both bodies hear of it', async () => {
    await misaddressed();
    const other = await stage.world.body(cast.committee);
    const newId = await reassign(other.id);
    expect(await stage.stored(task)).toMatchObject({
      status: 'cancelled',
      successor_id: newId,
      misaddressed_on: null,
    });
    expect(await stage.stored({ id: newId })).toMatchObject({
      status: 'assigned',
      lead_body_id: other.id,
      due_on: task.due_on,
      version: 1,
    });
    expect(await stage.events(task)).toEqual(['task-assigned', 'task-reassigned']);
    expect(await stage.events({ id: newId })).toEqual(['task-assigned']);
    expect((await stage.history({ id: newId }))[0]).toMatchObject({
      action: 'made',
      after: { predecessorId: task.id },
    });
  });

  it('keeps the cooperating bodies, but not as cooperating on their own task', async () => {
    const newId = await reassign(cast.cooperating.id);
    const rows = await stage.app.dataSource.query<unknown[]>(
      'select body_id from task_cooperator where task_id = $1',
      [newId],
    );
    expect(rows).toEqual([]);
  });

  it('gives a continuous task the day that the report of its new body is due', async () => {
    task = await stage.task(cast, { cadence: 'continuous' });
    expect(task.due_on).toBe('2026-06-16');
    const newId = await reassign(cast.cooperating.id);
    expect(await stage.stored({ id: newId })).toMatchObject({ due_on: '2026-06-18' });
  });

  it('once more from the new body makes a third, and making tasks again none', async () => {
    const [one, two] = [await stage.world.body(cast.committee), await stage.world.body(cast.committee)];
    const second = await reassign(one.id);
    const third = await reassign(two.id, await stage.stored({ id: second }));
    await stage.generate(cast.plan);
    const rows = await stage.app.dataSource.query<{ id: string; status: string }[]>(
      'select id, status from task where plan_id = $1 order by number',
      [cast.plan.id],
    );
    expect(rows).toEqual([
      { id: task.id, status: 'cancelled' },
      { id: second, status: 'cancelled' },
      { id: third, status: 'assigned' },
    ]);
  });

  it('is not undone by reopening the task that ended', async () => {
    await reassign(cast.cooperating.id);
    await expect(decisions().reopen(cast.board, task.id, null, 'Nhầm', stage.now)).rejects.toMatchObject({
      code: 'reassigned',
    });
  });

  it('goes to another body of the committee that exists, and to no other', async () => {
    const elsewhere = await stage.world.body(await stage.world.committee());
    const gone = await stage.world.body(cast.committee, { to: START });
    for (const id of [elsewhere.id, gone.id, cast.lead.id, task.id]) {
      await expect(reassign(id)).rejects.toMatchObject({ code: 'unknown_body' });
    }
  });
});

describe('an open request for a later deadline', () => {
  const ends: [string, () => Promise<unknown>][] = [
    [
      'done',
      () =>
        stage.app
          .get(TaskProgressService)
          .update(cast.officer, task.id, null, { status: 'done', note: 'Xong' }, stage.now),
    ],
    ['cancelling', () => decisions().cancel(cast.board, task.id, null, 'Thôi', stage.now)],
    ['reassigning', () => reassign(cast.cooperating.id)],
  ];

  it.each(ends)('is withdrawn by %s', async (_what, end) => {
    await stage.app
      .get(TaskExtensions)
      .ask(cast.officer, task.id, null, { dueOn: calendarDay('2026-03-02'), reason: 'Tết' }, stage.now);
    await end();
    const rows = await stage.app.dataSource.query<unknown[]>(
      'select status from extension_request where task_id = $1',
      [task.id],
    );
    expect(rows).toEqual([{ status: 'withdrawn' }]);
    expect((await stage.history(task)).map(({ action }) => action)).toContain('extension-withdrawn');
  });
});
