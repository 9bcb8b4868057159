import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { calendarDay } from '../../src/kernel/calendar-day.js';
import { system } from '../../src/kernel/actor.js';
import { ReviewMakingService } from '../../src/reviews/review-making.service.js';
import { startApp, type TestApp } from '../support/app.js';
import { ReviewWorld, secondHalf } from '../support/review-world.js';

let app: TestApp;
let making: ReviewMakingService;
let world: ReviewWorld;

beforeAll(async () => {
  app = await startApp('2025-12-20T09:00:00+07:00');
  making = app.get(ReviewMakingService);
});
afterAll(() => app.close());
beforeEach(async () => {
  world = await ReviewWorld.build(app.dataSource.manager);
});

const ensure = (today = '2025-12-20') =>
  app.dataSource.transaction((manager) =>
    making.ensureReviews(manager, world.planId, calendarDay(today), system),
  );

const reviews = () =>
  app.dataSource.query<{ name: string; opens: string; base: string; other: string; meeting: string }[]>(
    `select name, opens_on opens, base_due_on base, other_due_on other, meeting_on meeting
     from review where plan_id = $1 order by period_from`,
    [world.planId],
  );

const orderDayOff = (day: string) =>
  world.manager.query(
    `insert into calendar_exception (committee_id, day, off, name, source, certainty)
     values ($1, $2, true, 'Nghỉ', 'QĐ', 'ordered')`,
    [world.committeeBody.id, day],
  );

const reports = (bodyId: string) =>
  app.dataSource.query<{ name: string; due: string; excused: boolean; version: number }[]>(
    `select r.name, p.due_on due, p.excused, p.version from progress_report p join review r on r.id = p.review_id
     where p.body_id = $1 order by r.period_from`,
    [bodyId],
  );

const historyOf = (objectType: string) =>
  app.dataSource.query<{ action: string }[]>(
    `select action from history where object_type = $1 and committee_id = $2`,
    [objectType, world.committeeBody.id],
  );

describe('making reviews', () => {
  it('gives the plan its two half-years of 2026 and what begins within 12 months, on the days of its calendar', async () => {
    expect(await ensure()).toEqual({ reviews: 3, reports: 0 });
    expect((await reviews()).slice(0, 2)).toEqual([
      {
        name: 'Sơ kết 6 tháng đầu năm 2026',
        opens: '2026-05-15',
        base: '2026-06-16',
        other: '2026-06-18',
        meeting: '2026-06-24',
      },
      {
        name: 'Sơ kết năm 2026',
        opens: '2026-11-14',
        base: '2026-12-16',
        other: '2026-12-18',
        meeting: '2026-12-24',
      },
    ]);
  });

  it('makes every lead body with a task in the period owe one report, due on the day of its level', async () => {
    const [base, other, idle] = [await world.baseBody(), await world.otherBody(), await world.otherBody()];
    await world.task(base);
    await world.task(base);
    await world.task(other);
    expect(await ensure()).toMatchObject({ reports: 2 });
    expect(await reports(base.id)).toMatchObject([
      { name: 'Sơ kết 6 tháng đầu năm 2026', due: '2026-06-16' },
    ]);
    expect(await reports(other.id)).toMatchObject([{ due: '2026-06-18' }]);
    expect(await reports(idle.id)).toEqual([]);
  });

  it('counts a yearly task into both halves, and a cancelled one into none', async () => {
    const [yearly, stopped] = [await world.baseBody(), await world.baseBody()];
    await world.task(yearly, {
      cadence: 'yearly',
      period: { from: '2025-12-15', to: '2026-12-15' },
      dueOn: '2026-12-14',
    });
    await world.task(stopped, { status: 'cancelled' });
    await ensure();
    expect(await reports(yearly.id)).toHaveLength(2);
    expect(await reports(stopped.id)).toEqual([]);
  });

  it('changes nothing when it is done again, by ten copies at once', async () => {
    await world.task(await world.baseBody());
    const made = await Promise.all(Array.from({ length: 10 }, () => ensure()));
    expect(made.reduce((sum, one) => sum + one.reviews, 0)).toBe(3);
    expect(made.reduce((sum, one) => sum + one.reports, 0)).toBe(1);
    expect(await ensure()).toEqual({ reviews: 0, reports: 0 });
    expect(await historyOf('review')).toHaveLength(3);
    expect(await historyOf('report')).toEqual([{ action: 'owed' }]);
  });

  it('makes what is missing when it runs months late', async () => {
    await world.task(await world.baseBody(), { period: secondHalf, dueOn: '2026-12-16' });
    expect(await ensure('2026-08-01')).toEqual({ reviews: 4, reports: 1 });
  });

  it('lets a body that gets its first task later owe from then on, never before that day', async () => {
    const late = await world.baseBody();
    await ensure();
    await world.task(late);
    await ensure('2026-06-17');
    expect(await reports(late.id)).toMatchObject([{ due: '2026-06-17', excused: false }]);
  });

  it('asks no report of a body that was given its task when the period was over', async () => {
    const late = await world.baseBody();
    const yearly = {
      cadence: 'yearly',
      period: { from: '2025-12-15', to: '2026-12-15' },
      dueOn: '2026-12-14',
    };
    const id = await world.task(late, yearly);
    await world.manager.query(`update task set assigned_on = '2026-06-20' where id = $1`, [id]);
    await ensure('2026-06-20');
    expect((await reports(late.id)).map(({ name }) => name)).toEqual(['Sơ kết năm 2026']);
  });

  it('asks nothing more of a body that lost its last task in the period, until it has one again', async () => {
    const body = await world.baseBody();
    const taskId = await world.task(body);
    await ensure();
    await world.manager.query(`update task set status = 'cancelled' where id = $1`, [taskId]);
    await ensure();
    expect(await reports(body.id)).toMatchObject([{ excused: true }]);
    await world.task(body);
    await ensure();
    expect(await reports(body.id)).toMatchObject([{ excused: false }]);
    expect((await historyOf('report')).map((row) => row.action)).toEqual([
      'owed',
      'no_longer_owed',
      'owed_again',
    ]);
  });

  it('moves the days of a review that has not opened when a day off is ordered, and of its reports with them', async () => {
    const [base, moved] = [await world.baseBody(), await world.baseBody()];
    await world.task(base);
    await world.task(moved);
    await ensure();
    await world.manager.query(`update progress_report set due_on = '2026-06-22' where body_id = $1`, [
      moved.id,
    ]);
    await orderDayOff('2026-06-15');
    await ensure();
    expect((await reviews())[0]).toMatchObject({
      opens: '2026-05-15',
      base: '2026-06-17',
      other: '2026-06-19',
    });
    expect(await reports(base.id)).toMatchObject([{ due: '2026-06-17' }]);
    expect(await reports(moved.id)).toMatchObject([{ due: '2026-06-22' }]);
    await ensure('2026-05-15');
    expect(await historyOf('review')).toHaveLength(4);
  });

  it('moves continuous tasks with the report where they were worked on; who works is not disturbed', async () => {
    const base = await world.baseBody();
    const taskId = await world.task(base, { dueOn: '2026-06-16' });
    await ensure();
    await orderDayOff('2026-06-15');
    await ensure();
    const [task] = await app.dataSource.query<{ due_on: string; status: string }[]>(
      'select due_on, status from task where id = $1',
      [taskId],
    );
    expect(task).toEqual({ due_on: '2026-06-17', status: 'assigned' });
  });

  it('moves any number of continuous tasks without a lock for each', async () => {
    const late = await world.baseBody();
    await ensure();
    for (let n = 0; n < 5; n += 1) await world.task(late);
    const held = await app.dataSource.transaction(async (manager) => {
      await making.ensureReviews(manager, world.planId, calendarDay('2026-06-17'), system);
      return manager.query<unknown[]>(
        `select from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()`,
      );
    });
    const moved = await app.dataSource.query<{ due: string }[]>(
      `select distinct due_on as due from task where plan_id = $1 and lead_body_id = $2`,
      [world.planId, late.id],
    );
    expect(moved).toEqual([{ due: '2026-06-17' }]);
    expect(held.length).toBeLessThan(5);
  });

  it('follows a changed rhythm: what has not opened is withdrawn, what has opened stays', async () => {
    await world.task(await world.baseBody());
    await ensure();
    await world.manager.query(
      `update plan set review_calendar = jsonb_set(review_calendar, '{rhythm}', '"quarter"') where id = $1`,
      [world.planId],
    );
    await ensure('2026-05-20');
    expect((await reviews()).map(({ name }) => name)).toEqual([
      'Sơ kết 6 tháng đầu năm 2026',
      'Sơ kết quý III năm 2026',
      'Sơ kết năm 2026',
      'Sơ kết quý I năm 2027',
      'Sơ kết quý II năm 2027',
    ]);
    expect(await ensure('2026-05-20')).toEqual({ reviews: 0, reports: 0 });
  });

  it('keeps a review that has not opened where somebody has written a report for it', async () => {
    const body = await world.baseBody();
    await world.task(body);
    await ensure();
    await world.manager.query('update progress_report set version = 2 where body_id = $1', [body.id]);
    await world.manager.query(
      `update plan set review_calendar = jsonb_set(review_calendar, '{rhythm}', '"quarter"') where id = $1`,
      [world.planId],
    );
    await ensure();
    expect((await reviews()).map(({ name }) => name).slice(0, 2)).toEqual([
      'Sơ kết 6 tháng đầu năm 2026',
      'Sơ kết quý III năm 2026',
    ]);
  });

  it('leaves a plan alone that is not in force', async () => {
    await world.manager.query(`update plan set status = 'closed' where id = $1`, [world.planId]);
    expect(await ensure()).toEqual({ reviews: 0, reports: 0 });
  });

  it('is done for every plan in force by the daily pass', async () => {
    await world.task(await world.baseBody());
    const made = await making.run(new Date('2025-12-20T00:30:00+07:00'));
    expect(made.reviews).toBeGreaterThanOrEqual(3);
    expect(await reviews()).toHaveLength(3);
    expect(await making.run(new Date('2025-12-20T00:31:00+07:00'))).toEqual({ reviews: 0, reports: 0 });
  });
});
