import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../src/kernel/actor.js';
import { calendarDay } from '../../src/kernel/calendar-day.js';
import { PlanActivationService } from '../../src/reviews/plan-activation.service.js';
import { actorAs } from '../support/actors.js';
import { startApp, type TestApp } from '../support/app.js';
import { TaskWorld } from '../support/task-world.js';
import type { Stored } from '../support/world.js';

const now = new Date('2025-12-20T09:00:00+07:00');
const inForceOn = calendarDay('2025-12-15');
let app: TestApp;
let activation: PlanActivationService;
let world: TaskWorld;
let committee: Stored;
let plan: Stored;
let board: Actor;
let base: Stored;
let other: Stored;

beforeAll(async () => {
  app = await startApp(now.toISOString());
  activation = app.get(PlanActivationService);
  world = new TaskWorld(app.dataSource.manager);
});
afterAll(() => app.close());
beforeEach(async () => {
  committee = await world.committee();
  board = actorAs('board', committee);
  base = await world.body(committee, { kind: 'base-commune', name: 'Xã A' });
  other = await world.body(committee, { name: 'Ban B' });
  plan = await world.planInForce(committee);
  await world.manager.query(`update plan set status = 'draft', in_force_on = null where id = $1`, [plan.id]);
});

const addDuties = async () => {
  await world.duty(committee, plan, { cadence: 'continuous', leads: [base, other] });
  await world.duty(committee, plan, { cadence: 'yearly', leads: [base] });
  await world.duty(committee, plan, { cadence: 'conditional', leads: [other] });
  await world.duty(committee, plan, { cadence: 'yearly', statedOnly: true });
};

const counts = async () => {
  const [row] = await app.dataSource.query<{ tasks: number; reviews: number; reports: number }[]>(
    `select (select count(*)::int from task where plan_id = $1) as tasks,
            (select count(*)::int from review where plan_id = $1) as reviews,
            (select count(*)::int from progress_report where plan_id = $1) as reports`,
    [plan.id],
  );
  return row;
};

describe('activating a plan', () => {
  it('makes its tasks, reviews and owed reports in one transaction', async () => {
    await addDuties();
    await activation.activate(board, plan.id, { inForceOn }, now);
    // continuous: three half-years begin by 20/12/2026, for two bodies; yearly: 2026 and 2027.
    expect(await counts()).toEqual({ tasks: 8, reviews: 3, reports: 6 });
    expect(
      await app.dataSource.query('select status, in_force_on from plan where id = $1', [plan.id]),
    ).toEqual([{ status: 'in_force', in_force_on: '2025-12-15' }]);
  });

  it('begins today where no day is given', async () => {
    await addDuties();
    await activation.activate(board, plan.id, { inForceOn: null }, now);
    expect(await app.dataSource.query('select in_force_on from plan where id = $1', [plan.id])).toEqual([
      { in_force_on: '2025-12-20' },
    ]);
  });

  it('can be seen before it is done: how much for which bodies on which days, with nothing written', async () => {
    await addDuties();
    const seen = await activation.preview(board, plan.id, inForceOn, now);
    expect(seen).toMatchObject({ inForceOn, tasks: 8, waitingDuties: 1, statedOnlyDuties: 1 });
    expect(seen.reviews[0]).toEqual({
      name: { vi: 'Sơ kết 6 tháng đầu năm 2026', en: 'Review: first half of 2026' },
      from: '2025-12-15',
      until: '2026-06-14',
      opensOn: '2026-05-15',
      baseDueOn: '2026-06-16',
      otherDueOn: '2026-06-18',
      meetingOn: '2026-06-24',
      reports: 2,
    });
    expect(seen.bodies.map(({ code, tasks, reports }) => ({ code, tasks, reports }))).toEqual([
      { code: other.code, tasks: 3, reports: 3 },
      { code: base.code, tasks: 5, reports: 3 },
    ]);
    expect(seen.bodies[1]?.dueOn.slice(0, 3)).toEqual(['2026-06-16', '2026-12-14', '2026-12-16']);
    expect(await counts()).toEqual({ tasks: 0, reviews: 0, reports: 0 });
    expect(await app.dataSource.query('select status from plan where id = $1', [plan.id])).toEqual([
      { status: 'draft' },
    ]);
  });

  it('uses up no numbers of tasks while it is only looked at', async () => {
    await addDuties();
    const given = () => app.dataSource.query<object[]>('select last_value, is_called from task_number_seq');
    const before = await given();
    await activation.preview(board, plan.id, inForceOn, now);
    await activation.preview(board, plan.id, inForceOn, now);
    expect(await given()).toEqual(before);
    await activation.activate(board, plan.id, { inForceOn }, now);
    const [row] = await app.dataSource.query<{ largest: number; same: boolean }[]>(
      'select max(number) as largest, max(number) = (select last_value from task_number_seq) as same from task',
    );
    expect(row).toMatchObject({ same: true });
    expect(row?.largest).toBeLessThan(1000);
  });

  it('is refused for a plan without duties, and undoes everything', async () => {
    await expect(activation.activate(board, plan.id, { inForceOn }, now)).rejects.toMatchObject({
      code: 'plan_without_duties',
    });
    expect(await counts()).toEqual({ tasks: 0, reviews: 0, reports: 0 });
  });

  it('happens once: a second time is refused', async () => {
    await addDuties();
    const both = await Promise.allSettled([
      activation.activate(board, plan.id, { inForceOn }, now),
      activation.activate(board, plan.id, { inForceOn }, now),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'illegal_transition' },
    });
    expect(await counts()).toMatchObject({ tasks: 8, reviews: 3 });
  });

  it('takes no day that would make tasks for periods long gone', async () => {
    await addDuties();
    await expect(
      activation.activate(board, plan.id, { inForceOn: calendarDay('1926-01-01') }, now),
    ).rejects.toMatchObject({
      code: 'day_too_far',
    });
  });

  it('is the board’s alone: a body may not even know of the draft', async () => {
    await addDuties();
    await expect(
      activation.activate(actorAs('officer', base), plan.id, { inForceOn: null }, now),
    ).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(activation.preview(actorAs('officer', base), plan.id, null, now)).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});
