import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { system } from '../../src/kernel/actor.js';
import { calendarDay, instantAt } from '../../src/kernel/calendar-day.js';
import { newId } from '../../src/kernel/new-id.js';
import { TaskGeneration } from '../../src/tasks/task-generation.service.js';
import { TaskMaking } from '../../src/tasks/task-making.service.js';
import { startApp, type TestApp } from '../support/app.js';
import { TaskWorld } from '../support/task-world.js';
import type { Stored } from '../support/world.js';

let app: TestApp;
let world: TaskWorld;
let committee: Stored;
let plan: Stored;
let base: Stored;
let board: Stored;

beforeAll(async () => {
  app = await startApp('2026-01-05T08:00:00+07:00');
  world = new TaskWorld(app.dataSource.manager);
});
afterAll(() => app.close());
beforeEach(async () => {
  committee = await world.committee();
  base = await world.body(committee, { kind: 'base-commune' });
  board = await world.body(committee, { kind: 'advisory-board' });
  plan = await world.planInForce(committee, { monitor: board });
});

const generate = (day = '2026-01-05', of = plan) =>
  app.dataSource.transaction((manager) =>
    app.get(TaskGeneration).generate(manager, {
      planId: of.id,
      today: calendarDay(day),
      now: instantAt(calendarDay(day), '08:00', 'Asia/Ho_Chi_Minh'),
      actor: system,
    }),
  );

interface TaskRow {
  id: string;
  key: string;
  status: string;
  due_on: string;
  period_from: string;
  assigned_on: string;
  announced_on: string | null;
  lead_body_id: string;
}
const tasksOf = (duty: Stored, body?: Stored): Promise<TaskRow[]> =>
  app.dataSource.query(
    `select * from task where duty_id = $1 and ($2::uuid is null or lead_body_id = $2) order by due_on, number`,
    [duty.id, body?.id ?? null],
  );
const dueDays = async (duty: Stored, body?: Stored): Promise<string[]> =>
  (await tasksOf(duty, body)).map((task) => task.due_on);
const eventsOf = async (duty: Stored): Promise<string[]> => {
  const rows = await app.dataSource.query<{ event: string }[]>(
    `select event from history_unannounced where facts ->> 'taskId' in (select id::text from task where duty_id = $1) order by id`,
    [duty.id],
  );
  return rows.map((row) => row.event);
};
const acknowledge = (duty: Stored, body: Stored, at: string) =>
  app.dataSource.query('insert into duty_acknowledgement (duty_id, body_id, at) values ($1, $2, $3)', [
    duty.id,
    body.id,
    at,
  ]);

describe('making tasks', () => {
  it('gives each body one task for each period, a base organization due earlier than the others', async () => {
    const duty = await world.duty(committee, plan, { cadence: 'continuous', leads: [board, base] });
    expect(await generate()).toEqual({ made: 6, changed: 0, cancelled: 0, begun: 0 });
    expect(await dueDays(duty, base)).toEqual(['2026-06-16', '2026-12-16', '2027-06-16']);
    expect(await dueDays(duty, board)).toEqual(['2026-06-18', '2026-12-18', '2027-06-18']);
  });

  it('makes nothing for a duty that is stated only, or conditional and not triggered', async () => {
    const stated = await world.duty(committee, plan, { cadence: 'once', statedOnly: true, leads: [base] });
    const waiting = await world.duty(committee, plan, { cadence: 'conditional', leads: [base] });
    expect(await generate()).toMatchObject({ made: 0 });
    const triggerId = newId();
    await app.dataSource.query<unknown[]>(
      `insert into duty_trigger (id, duty_id, number, document, due_on, recorded_on)
       values ($1, $2, 1, 'HD số 5', '2026-03-31', '2026-02-02')`,
      [triggerId, waiting.id],
    );
    expect(await generate('2026-02-02')).toMatchObject({ made: 1 });
    expect(await dueDays(waiting)).toEqual(['2026-03-31']);
    expect(await dueDays(stated)).toEqual([]);
  });

  it('makes nothing of a plan that is not in force', async () => {
    const draft = await world.plan(committee, { status: 'draft', bodies: [base] });
    expect(await generate('2026-01-05', draft)).toMatchObject({ made: 0 });
  });

  it('names the cooperating bodies on the task, but never its lead body', async () => {
    const duty = await world.duty(committee, plan, {
      cadence: 'yearly',
      leads: [board],
      cooperating: [base, board],
    });
    await generate();
    const rows = await app.dataSource.query<unknown[]>(
      'select distinct c.body_id from task_cooperator c join task t on t.id = c.task_id where t.duty_id = $1',
      [duty.id],
    );
    expect(rows).toEqual([{ body_id: base.id }]);
  });

  it('again changes nothing, on the same day or the next', async () => {
    const group = await world.groupOfKinds(committee, ['base-commune']);
    await world.duty(committee, plan, { cadence: 'quarterly', leadGroups: [group], cooperating: [board] });
    expect(await generate()).toMatchObject({ made: 5 });
    const before = await app.dataSource.query<unknown[]>(
      'select * from task where plan_id = $1 order by id',
      [plan.id],
    );
    for (const day of ['2026-01-05', '2026-01-06']) {
      expect(await generate(day)).toEqual({ made: 0, changed: 0, cancelled: 0, begun: 0 });
    }
    expect(
      await app.dataSource.query<unknown[]>('select * from task where plan_id = $1 order by id', [plan.id]),
    ).toEqual(before);
  });

  it('by several at once makes each task once', async () => {
    const duty = await world.duty(committee, plan, { cadence: 'monthly', leads: [base, board] });
    const counts = await Promise.all([generate(), generate(), generate()]);
    expect(counts.map(({ made }) => made).sort((a, b) => a - b)).toEqual([0, 0, 26]);
    expect(await tasksOf(duty)).toHaveLength(26);
  });

  it('after days without running makes what the days between would have made', async () => {
    const group = await world.groupOfKinds(committee, ['base-commune']);
    const given = { cadence: 'monthly', leadGroups: [group] } as const;
    const [daily, late] = [plan, await world.planInForce(committee, { monitor: board })];
    const [dailyDuty, lateDuty] = [
      await world.duty(committee, daily, given),
      await world.duty(committee, late, given),
    ];
    for (const day of ['2026-01-05', '2026-01-14', '2026-01-15', '2026-01-16', '2026-02-20'])
      await generate(day);
    await generate('2026-01-05', late);
    await generate('2026-02-20', late);
    const keys = async (duty: Stored) =>
      (await tasksOf(duty)).map((task) => [task.key.split('/').at(-1), task.due_on, task.status]);
    expect(await keys(lateDuty)).toEqual(await keys(dailyDuty));
  });

  it('writes the history of every task that it makes', async () => {
    const duty = await world.duty(committee, plan, { cadence: 'continuous', leads: [base] });
    await generate();
    const rows = await app.dataSource.query<{ number: number; action: string; actor_id: null }[]>(
      'select h.number, h.action, h.actor_id from history h join task t on t.id = h.object_id where t.duty_id = $1',
      [duty.id],
    );
    expect(rows).toEqual(Array.from({ length: 3 }, () => ({ number: 1, action: 'made', actor_id: null })));
  });

  it('makes thousands, and cancels them again', async () => {
    const members = await Promise.all(
      Array.from({ length: 80 }, () => world.body(committee, { kind: 'base-agency' })),
    );
    const group = await world.groupOfBodies(committee, members);
    for (let n = 0; n < 2; n += 1) {
      await world.duty(committee, plan, { cadence: 'monthly', leadGroups: [group] });
    }
    expect(await generate()).toMatchObject({ made: 80 * 2 * 13 });
    expect(await generate()).toMatchObject({ made: 0 });
    await app.dataSource.query('update duty set stated_only = true, cadence = null where plan_id = $1', [
      plan.id,
    ]);
    expect(await generate()).toMatchObject({ cancelled: 80 * 2 * 13 });
  });
});

describe('a group', () => {
  it('is resolved on the day: who joins gets the running period, not one that is over', async () => {
    const group = await world.groupOfKinds(committee, ['base-commune']);
    const duty = await world.duty(committee, plan, { cadence: 'quarterly', leadGroups: [group] });
    await generate();
    const joined = await world.body(committee, { kind: 'base-commune' });
    await generate('2026-04-01');
    expect((await dueDays(duty, joined))[0]).toBe('2026-06-14');
    expect((await dueDays(duty, base))[0]).toBe('2026-03-14');
  });

  it('that a body leaves takes no task away from it', async () => {
    const group = await world.groupOfBodies(committee, [base]);
    const duty = await world.duty(committee, plan, { cadence: 'quarterly', leadGroups: [group] });
    await generate();
    await app.dataSource.query<unknown[]>('delete from body_group_member where group_id = $1', [group.id]);
    expect(await generate('2026-01-06')).toEqual({ made: 0, changed: 0, cancelled: 0, begun: 0 });
    expect((await tasksOf(duty)).every((task) => task.status === 'assigned')).toBe(true);
  });

  it('and its member named by the duty as well make one task, not two', async () => {
    const group = await world.groupOfBodies(committee, [base, board]);
    const duty = await world.duty(committee, plan, { cadence: 'yearly', leads: [base], leadGroups: [group] });
    await generate();
    expect(await dueDays(duty, base)).toEqual(['2026-12-14', '2027-12-14']);
  });

  it('gives nothing to a body that does not exist in the period', async () => {
    const ending = await world.body(committee, { to: '2026-05-01' });
    const duty = await world.duty(committee, plan, { cadence: 'quarterly', leads: [ending] });
    await generate();
    expect(await dueDays(duty)).toEqual(['2026-03-14', '2026-06-14']);
  });
});

describe('a changed duty', () => {
  const monthlyOn20 = { day: 20, month: 'last' } as const;

  it('adds missing tasks, changes unworked ones and cancels those that it no longer asks for', async () => {
    const duty = await world.duty(committee, plan, { cadence: 'quarterly', leads: [base, board] });
    await generate();
    await world.address(duty.id, { leads: [board] });
    await app.dataSource.query<unknown[]>(`update duty set own_day = $2 where id = $1`, [
      duty.id,
      JSON.stringify(monthlyOn20),
    ]);
    expect(await generate('2026-01-06')).toEqual({ made: 0, changed: 5, cancelled: 5, begun: 0 });
    expect((await dueDays(duty, board))[0]).toBe('2026-03-20');
    expect(new Set((await tasksOf(duty, base)).map((task) => task.status))).toEqual(new Set(['cancelled']));
    expect(await eventsOf(duty)).toEqual([
      'task-assigned',
      'task-assigned',
      'due-day-moved',
      'task-cancelled',
    ]);
  });

  it('that an amendment made more frequent asks for no period that was over by then', async () => {
    const duty = await world.duty(committee, plan, { cadence: 'yearly', leads: [base] });
    await generate();
    await app.dataSource.query<unknown[]>(
      `update duty set cadence = 'quarterly', amended_on = '2026-06-20' where id = $1`,
      [duty.id],
    );
    await generate('2026-06-20');
    const open = (await tasksOf(duty)).filter(({ status }) => status === 'assigned');
    expect(open.map((task) => task.due_on)).toEqual([
      '2026-09-14',
      '2026-12-14',
      '2027-03-14',
      '2027-06-14',
      '2027-09-14',
    ]);
  });

  it('gives the amending document as the reason in the story of what it cancels', async () => {
    const duty = await world.duty(committee, plan, { cadence: 'yearly', leads: [base] });
    await generate();
    await app.dataSource.query<unknown[]>(
      `insert into duty_wording (id, duty_id, number, earlier, amending_document, replaced_at) values ($1, $2, 1, '{}', '12-KH/HU', now())`,
      [newId(), duty.id],
    );
    await app.dataSource.query<unknown[]>(
      'update duty set stated_only = true, cadence = null where id = $1',
      [duty.id],
    );
    await generate('2026-01-06');
    const notes = await app.dataSource.query<unknown[]>(
      `select distinct u.kind, u.note, u.cause, u.to_status from task_update u join task t on t.id = u.task_id where t.duty_id = $1`,
      [duty.id],
    );
    expect(notes).toEqual([
      { kind: 'amended', note: '12-KH/HU', cause: 'duty-amended', to_status: 'cancelled' },
    ]);
  });

  it('gives a bigger group of cooperating bodies as the reason where that alone is new', async () => {
    const group = await world.groupOfBodies(committee, [board]);
    const duty = await world.duty(committee, plan, { cadence: 'yearly', leads: [base] });
    await app.dataSource.query(
      `insert into duty_body (id, duty_id, role, position, group_id) values ($1, $2, 'cooperating', 1, $3)`,
      [newId(), duty.id, group.id],
    );
    await generate();
    const joined = await world.body(committee);
    await app.dataSource.query('insert into body_group_member (group_id, body_id) values ($1, $2)', [
      group.id,
      joined.id,
    ]);
    expect(await generate('2026-01-06')).toMatchObject({ changed: 2 });
    const causes = await app.dataSource.query<unknown[]>(
      'select distinct u.note, u.cause from task_update u join task t on t.id = u.task_id where t.duty_id = $1',
      [duty.id],
    );
    expect(causes).toEqual([{ note: '', cause: 'group-changed' }]);
  });

  it('that asks again for what it had given up gives the same task again', async () => {
    const duty = await world.duty(committee, plan, { cadence: 'yearly', leads: [base] });
    await generate();
    const before = await tasksOf(duty);
    await world.address(duty.id, { leads: [board] });
    expect(await generate('2026-01-06')).toMatchObject({ made: 2, cancelled: 2 });
    await world.address(duty.id, { leads: [base, board] });
    expect(await generate('2026-01-07')).toMatchObject({ made: 0, changed: 2 });
    const again = await tasksOf(duty, base);
    expect(again.map(({ id, status }) => [id, status])).toEqual(before.map(({ id }) => [id, 'assigned']));
    expect(await generate('2026-01-07')).toMatchObject({ made: 0, changed: 0 });
  });

  it('is found by its new title', async () => {
    const duty = await world.duty(committee, plan, { cadence: 'yearly', leads: [base], title: 'Học tập' });
    await generate();
    await app.dataSource.query<unknown[]>(`update duty set title = 'Quán triệt Điều lệ' where id = $1`, [
      duty.id,
    ]);
    await generate('2026-01-06');
    const found = await app.dataSource.query<{ id: string }[]>(
      `select id from task where search_text like '%quan triet dieu le%' and duty_id = $1`,
      [duty.id],
    );
    expect(found).toHaveLength(2);
  });

  const worked: [string, (task: TaskRow, duty: Stored) => Promise<unknown>][] = [
    ['an update', (task) => story(task, 'progress')],
    [
      'a contribution',
      (task) =>
        app.dataSource.query(
          `insert into contribution (id, task_id, body_id, at, arrived_on, text) values ($1, $2, $3, now(), '2026-01-05', 'x')`,
          [newId(), task.id, base.id],
        ),
    ],
    [
      'a file',
      (task) =>
        app.dataSource.query(
          `insert into evidence (id, task_id, body_id, at, name, media_type, size, sha256) values ($1, $2, $3, now(), 'a', 'b', 1, 'c')`,
          [newId(), task.id, base.id],
        ),
    ],
    ['an acknowledgement', (_task, duty) => acknowledge(duty, base, '2026-01-05T03:00:00Z')],
    [
      'a request',
      (task) =>
        app.dataSource.query(
          `insert into extension_request (id, task_id, status, reason, due_on, requested_due_on, requested_on)
           values ($1, $2, 'withdrawn', 'x', '2026-03-14', '2026-03-20', '2026-01-05')`,
          [newId(), task.id],
        ),
    ],
  ];
  const story = (task: TaskRow, kind: string) =>
    app.dataSource.query(
      `insert into task_update (id, task_id, kind, at, arrived_on, note) values ($1, $2, $3, now(), '2026-01-05', 'x')`,
      [newId(), task.id, kind],
    );

  it.each(worked)('never touches a task with %s', async (_what, work) => {
    const duty = await world.duty(committee, plan, {
      cadence: 'once',
      ownDay: { on: calendarDay('2026-03-14') },
      leads: [base],
    });
    await generate();
    const [task] = await tasksOf(duty);
    await work(task!, duty);
    await app.dataSource.query<unknown[]>(`update duty set own_day = '{"on": "2026-03-20"}' where id = $1`, [
      duty.id,
    ]);
    expect(await generate('2026-01-06')).toMatchObject({ changed: 0 });
    expect(await tasksOf(duty)).toEqual([task]);
  });
});

describe('the assignment', () => {
  it('is announced for the running period at once and for a later one on its first day', async () => {
    const duty = await world.duty(committee, plan, { cadence: 'quarterly', leads: [base] });
    await generate();
    expect(await eventsOf(duty)).toEqual(['task-assigned']);
    expect(await generate('2026-03-14')).toMatchObject({ begun: 0 });
    expect(await generate('2026-03-15')).toMatchObject({ begun: 1 });
    expect(await generate('2026-03-16')).toMatchObject({ begun: 0 });
    expect(await eventsOf(duty)).toEqual(['task-assigned', 'task-assigned']);
    const [first, second] = await tasksOf(duty);
    expect([first?.assigned_on, second?.assigned_on]).toEqual(['2026-01-05', '2026-03-15']);
  });

  it('of later periods of an acknowledged duty is no event', async () => {
    const duty = await world.duty(committee, plan, { cadence: 'quarterly', leads: [base, board] });
    await generate();
    await acknowledge(duty, base, '2026-01-06T03:00:00Z');
    expect(await generate('2026-03-15')).toMatchObject({ begun: 2 });
    expect(await eventsOf(duty)).toHaveLength(3);
  });
});

describe('the daily pass', () => {
  it('makes the tasks of all plans in force, and run again changes nothing', async () => {
    const other = await world.planInForce(committee);
    const duties = [
      await world.duty(committee, plan, { cadence: 'yearly', leads: [base] }),
      await world.duty(committee, other, { cadence: 'yearly', leads: [base] }),
    ];
    const now = new Date('2026-01-05T18:00:00Z');
    const [one, two] = await Promise.all([app.get(TaskMaking).run(now), app.get(TaskMaking).run(now)]);
    expect(one.made + two.made).toBeGreaterThanOrEqual(4);
    expect(await app.get(TaskMaking).run(now)).toEqual({ made: 0, changed: 0, cancelled: 0, begun: 0 });
    for (const duty of duties) expect(await tasksOf(duty)).toHaveLength(2);
  });

  it('goes on with the other plans where one fails, and tells of it', async () => {
    const broken = await world.planInForce(committee);
    await world.duty(committee, broken, { cadence: 'yearly', leads: [base] });
    await app.dataSource.query<unknown[]>(`update plan set review_calendar = '{"preset": 1}' where id = $1`, [
      broken.id,
    ]);
    await app.dataSource.query<unknown[]>(`update duty set cadence = 'no such cadence' where plan_id = $1`, [
      broken.id,
    ]);
    const duty = await world.duty(committee, plan, { cadence: 'yearly', leads: [base] });
    await expect(app.get(TaskMaking).run(new Date('2026-01-05T18:00:00Z'))).rejects.toThrow('1 plans');
    expect(await tasksOf(duty)).toHaveLength(2);
    await app.dataSource.query<unknown[]>(`update plan set status = 'closed' where id = $1`, [broken.id]);
  });
});
