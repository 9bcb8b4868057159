import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { addDays, calendarDay } from '../../src/kernel/calendar-day.js';
import { newId } from '../../src/kernel/new-id.js';
import { type Scope, scopeOf } from '../../src/kernel/scope.js';
import type { Cadence } from '../../src/plans/cadence.js';
import { MonitoringQueries } from '../../src/tasks/monitoring.queries.js';
import { placeOf, type TaskFilter, TaskListQueries } from '../../src/tasks/task-list.queries.js';
import { latenesses } from '../../src/tasks/task-lateness.js';
import { type TaskStatus, taskStatuses } from '../../src/tasks/task-status.js';
import type { TaskItem } from '../../src/tasks/task-view.js';
import { type Cast, TaskStage } from '../support/task-stage.js';

const START = '2026-01-15';
let stage: TaskStage;

beforeAll(async () => {
  stage = await TaskStage.open(START);
});
afterAll(() => stage.close());
afterEach(() => stage.goTo(START));

const list = (scope: Scope, filter: TaskFilter = {}, limit = 1000): Promise<TaskItem[]> =>
  stage.app.get(TaskListQueries).list(scope, filter, { limit, after: null, sort: 'dueOn' });
const board = (cast: Cast): Scope => scopeOf(cast.board);
const dues = (items: readonly TaskItem[]): string[] => items.map((item) => item.dueOn);

describe('a list of tasks', () => {
  it('names everything that a reader looks for', async () => {
    const cast = await stage.cast();
    const task = await stage.task(cast, { cadence: 'quarterly', title: 'Rà soát quy chế' });
    const [item] = await list(board(cast));
    expect(item).toMatchObject({
      id: task.id,
      code: `NV-${task.number}`,
      title: { vi: 'Rà soát quy chế', en: 'Rà soát quy chế' },
      status: 'assigned',
      lateness: 'on_track',
      stale: false,
      percent: null,
      dueOn: '2026-03-14',
      onTimeUntil: '2026-03-16',
      firstDueOn: '2026-03-14',
      extensions: 0,
      completedOn: null,
      leadBody: { id: cast.lead.id },
      cooperatingBodies: [{ id: cast.cooperating.id }],
      plan: { id: cast.plan.id },
      period: { from: '2025-12-15', to: '2026-03-14', name: { vi: 'quý I năm 2026' } },
      version: 1,
    });
  });

  it('leaves upcoming tasks out unless they are asked for', async () => {
    const cast = await stage.cast();
    await stage.task(cast, { cadence: 'half-yearly' });
    expect(dues(await list(board(cast)))).toEqual(['2026-06-14']);
    expect(dues(await list(board(cast), { upcoming: 'only' }))).toEqual(['2026-12-14', '2027-06-14']);
    expect(await list(board(cast), { upcoming: 'included' })).toHaveLength(3);
  });

  it('goes page by page in its order, each task once', async () => {
    const cast = await stage.cast();
    const ids: string[] = [];
    for (const dueOn of ['2026-02-10', '2026-02-10', '2026-02-09', '2026-03-01']) {
      ids.push((await stage.task(cast, { dueOn })).id);
    }
    stage.goTo('2026-01-20');
    await stage.app.dataSource.query(`update task set last_update_on = '2026-01-18' where id = any($1)`, [
      [ids[0], ids[2]],
    ]);
    await stage.app.dataSource.query(`update task set last_update_on = '2026-01-17' where id = $1`, [ids[3]]);
    const days = ['2026-02-09', '2026-02-10', '2026-02-10', '2026-03-01'];
    const byNews = ['2026-02-10', '2026-03-01', '2026-02-10', '2026-02-09'];
    for (const [sort, inOrder] of [
      ['dueOn', days],
      ['-dueOn', days.toReversed()],
      ['quietSince', byNews],
    ] as const) {
      const seen: TaskItem[] = [];
      for (let more = true; more;) {
        const last = seen.at(-1);
        const page = { limit: 3, after: last ? placeOf(last, sort) : null, sort };
        const rows = await stage.app.get(TaskListQueries).list(board(cast), {}, page);
        seen.push(...rows);
        more = rows.length === 3;
      }
      expect([sort, dues(seen)]).toEqual([sort, inOrder]);
      expect(new Set(seen.map(({ id }) => id)).size).toBe(4);
    }
  });

  it('filters by the kind and the group of the lead body, and by whether a task is continuous', async () => {
    const cast = await stage.cast();
    const office = await stage.world.body(cast.committee, { kind: 'office' });
    const former = await stage.world.body(cast.committee, { kind: 'office' });
    const group = await stage.world.groupOfBodies(cast.committee, [office]);
    const ofKind = await stage.world.groupOfKinds(cast.committee, ['office']);
    const [own, led, ended] = [
      await stage.task(cast, { cadence: 'continuous' }),
      await stage.task(cast, { lead: office }),
      await stage.task(cast, { lead: former }),
    ].map(({ id }) => id);
    await stage.app.dataSource.query(`update body set exists_to = '2026-01-10' where id = $1`, [former.id]);
    const found = async (filter: TaskFilter, scope = board(cast)) => [
      ...new Set((await list(scope, filter)).map(({ id }) => id)),
    ];
    expect((await found({ kind: 'office' })).sort()).toEqual([led, ended].sort());
    expect(await found({ groupId: group.id })).toEqual([led]);
    expect(await found({ groupId: ofKind.id })).toEqual([led]);
    expect(await found({ groupId: group.id, kind: 'base-commune' })).toEqual([]);
    expect(await found({ continuous: true })).toEqual([own]);
    expect((await found({ continuous: false })).sort()).toEqual([led, ended].sort());
    const reader = { ...board(cast), committees: [], bodies: [office.id] };
    expect(await found({}, reader)).toEqual([led]);
    expect(await found({ groupId: group.id }, reader)).toEqual([]);
    expect(await found({ groupId: newId() })).toEqual([]);
  });

  it('filters by plan, lead body, duty, status and inclusive due days', async () => {
    const cast = await stage.cast();
    const one = await stage.task(cast, { dueOn: '2026-02-10' });
    const two = await stage.task(cast, { dueOn: '2026-02-11', lead: cast.monitor });
    await stage.app.dataSource.query(`update task set status = 'done' where id = $1`, [two.id]);
    const ids = async (filter: TaskFilter) => (await list(board(cast), filter)).map(({ id }) => id);
    expect(await ids({ planId: cast.plan.id })).toEqual([one.id, two.id]);
    expect(await ids({ planId: newId() })).toEqual([]);
    expect(await ids({ bodyId: cast.monitor.id })).toEqual([two.id]);
    expect(await ids({ statuses: ['done', 'confirmed'] })).toEqual([two.id]);
    expect(await ids({ dueFrom: calendarDay('2026-02-11') })).toEqual([two.id]);
    expect(await ids({ dueTo: calendarDay('2026-02-10') })).toEqual([one.id]);
    const [item] = await list(board(cast), { statuses: ['assigned'] });
    expect(await ids({ dutyId: item?.duty.id ?? '' })).toEqual([one.id]);
  });

  it('finds words in any order, with or without diacritics, and codes', async () => {
    const cast = await stage.cast();
    const task = await stage.task(cast, { title: 'Uỷ ban kiểm tra hoá đơn' });
    await stage.task(cast, { title: 'Việc khác', lead: cast.monitor });
    const found = async (q: string) => (await list(board(cast), { q })).map(({ id }) => id);
    for (const q of ['uy ban', 'Ủy ban', 'HÓA ĐƠN kiểm', `nv-${task.number}`, String(task.number)]) {
      expect([q, await found(q)]).toEqual([q, [task.id]]);
    }
    expect(await found('dung k no hoa')).toEqual([task.id]);
    expect(await found('không có')).toEqual([]);
    expect(await found('%')).toEqual([]);
  });
});

describe('who reads which tasks', () => {
  it('a board those of its committee, an officer those its body or one under it leads or cooperates on', async () => {
    const [cast, other] = [await stage.cast(), await stage.cast()];
    const led = await stage.task(cast);
    const cooperated = await stage.task(cast, { lead: cast.monitor, dueOn: '2026-02-20' });
    await stage.task(cast, { lead: cast.monitor, alone: true, dueOn: '2026-02-21' });
    await stage.task(other);
    const above = await stage.world.body(cast.committee);
    await stage.app.dataSource.query('update body set parent_id = $2 where id = $1', [
      cast.lead.id,
      above.id,
    ]);
    const head = await stage.actor({ role: 'head', at: above });
    const observer = await stage.actor({ role: 'observer', at: cast.committee });
    const admin = await stage.actor({ role: 'admin', at: cast.committee });
    const ids = async (scope: Scope) => (await list(scope)).map(({ id }) => id);
    expect(await ids(board(cast))).toHaveLength(3);
    expect(await ids(scopeOf(observer))).toHaveLength(3);
    expect(await ids(scopeOf(cast.officer))).toEqual([led.id]);
    expect(await ids(scopeOf(cast.cooperator))).toEqual([led.id, cooperated.id]);
    expect(await ids(scopeOf(head))).toEqual([led.id]);
    expect(await ids(scopeOf(admin))).toEqual([]);
  });

  it('who reads for two committees sees each by its own days', async () => {
    const [one, two] = [await stage.cast(), await stage.cast()];
    await stage.task(one, { dueOn: '2026-01-16' });
    await stage.task(two, { dueOn: '2026-01-16' });
    await stage.app.dataSource.query(
      `insert into committee_setting (committee_id, time_zone, due_direction) values ($1, 'Pacific/Kiritimati', 'none')`,
      [two.committee.id],
    );
    stage.app.clock.set(new Date('2026-01-16T12:00:00Z'));
    const both = await stage.actor(
      { role: 'board', at: one.committee },
      { role: 'board', at: two.committee },
    );
    const items = await list(scopeOf(both), { latenesses: ['overdue'] });
    expect(items.map(({ plan }) => plan.id)).toEqual([two.plan.id]);
    expect(await list(scopeOf(both), { latenesses: ['due_soon'] })).toHaveLength(1);
  });
});

describe('the filters of lateness and staleness', () => {
  interface Facts {
    readonly status: TaskStatus;
    readonly cadence: Cadence;
    readonly due: number;
    readonly begun: number;
    readonly length: number;
    readonly done: number;
    readonly returned: readonly [number, number] | null;
    readonly heard: number | null;
    readonly report: Record<string, unknown> | null;
  }
  const near = fc.integer({ min: -50, max: 50 });
  const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
  const facts: fc.Arbitrary<Facts> = fc.record({
    status: fc.constantFrom(...taskStatuses),
    cadence: fc.constantFrom<Cadence>('once', 'monthly', 'quarterly', 'yearly', 'continuous'),
    due: near,
    begun: fc.integer({ min: -120, max: 5 }),
    length: fc.integer({ min: 1, max: 120 }),
    done: near,
    returned: maybe(fc.tuple(near, near)),
    heard: maybe(near),
    report: maybe(
      fc.record({
        status: fc.constantFrom('draft', 'submitted', 'returned', 'accepted'),
        excused: fc.boolean(),
        due: near,
        sent: near,
        by: maybe(near),
        late: fc.boolean(),
      }),
    ),
  });
  const today = calendarDay('2026-03-12');
  const day = (n: unknown) => (n === null ? null : addDays(today, Number(n)));

  const shape = async (taskId: string, f: Facts, cast: Cast) => {
    const completed = f.status === 'done' || f.status === 'confirmed' ? day(f.done) : null;
    await stage.app.dataSource.query(
      `update task set status = $2, cadence = $3, due_on = $4, period_from = $5, period_to = $6, assigned_on = $5,
         completed_on = $7, returned_from = $8, returned_by = $9, last_update_on = $10 where id = $1`,
      [
        taskId,
        f.status,
        f.cadence,
        day(f.due),
        day(f.begun),
        day(f.begun + f.length),
        completed,
        day(f.returned?.[0] ?? null),
        day(f.returned?.[1] ?? null),
        day(f.heard),
      ],
    );
    if (f.report) await report(f, f.report, cast);
  };
  const report = async (f: Facts, given: Record<string, unknown>, cast: Cast) => {
    const [reviewId, from, to] = [newId(), day(f.begun), day(f.begun + f.length)];
    await stage.app.dataSource.query(
      `insert into review (id, committee_id, plan_id, kind, name, period_from, period_to, opens_on, meeting_on, base_due_on, other_due_on)
       values ($1, $2, $3, 'regular', 'x', $4, $5, $4, $5, $5, $5) on conflict do nothing`,
      [reviewId, cast.committee.id, cast.plan.id, from, to],
    );
    await stage.app.dataSource.query(
      `insert into progress_report (id, committee_id, plan_id, review_id, body_id, status, due_on, first_due_on, excused,
         first_submitted_on, returned_by, resubmitted_late)
       select $1, committee_id, plan_id, id, $3, $4, $5, $5, $6, $7, $8, $9 from review where plan_id = $2 and period_from = $10
       on conflict do nothing`,
      [
        newId(),
        cast.plan.id,
        cast.lead.id,
        given['status'],
        day(given['due']),
        given['excused'],
        given['status'] === 'draft' ? null : day(given['sent']),
        day(given['by']),
        given['late'],
        from,
      ],
    );
  };

  it('find in the database exactly what each task says of itself', async () => {
    const cast = await stage.cast();
    const samples = fc.sample(facts, { numRuns: 150, seed: 20260212 });
    const made = await stage.tasks(cast, samples.length);
    for (const [n, sample] of samples.entries()) await shape(made[n] ?? '', sample, cast);
    stage.goTo(today);
    const all = await list(board(cast), { upcoming: 'included' });
    expect(all).toHaveLength(samples.length);
    const ids = (items: readonly TaskItem[]) => items.map(({ id }) => id).sort((a, b) => a.localeCompare(b));
    for (const lateness of latenesses) {
      const told = ids(all.filter((item) => item.lateness === lateness));
      expect(told.length).toBeGreaterThan(3);
      const found = await list(board(cast), { latenesses: [lateness], upcoming: 'included' });
      expect([lateness, ids(found)]).toEqual([lateness, told]);
    }
    for (const stale of [true, false]) {
      const found = await list(board(cast), { stale, upcoming: 'included' });
      expect(ids(found)).toEqual(ids(all.filter((item) => item.stale === stale)));
    }
  });
});

describe('monitoring', () => {
  it('counts the tasks of each body by lateness, not cancelled and begun', async () => {
    const cast = await stage.cast();
    await stage.task(cast, { dueOn: '2026-01-20' });
    await stage.task(cast, { dueOn: '2026-03-20' });
    const cancelled = await stage.task(cast, { dueOn: '2026-01-21' });
    await stage.task(cast, { cadence: 'quarterly', lead: cast.monitor });
    await stage.app.dataSource.query(`update task set status = 'cancelled' where id = $1`, [cancelled.id]);
    const rows = await stage.app.get(MonitoringQueries).byBody(board(cast), cast.plan.id, null);
    const byBody = new Map(rows.map((row) => [row.body.id, row]));
    expect(byBody.get(cast.lead.id)).toMatchObject({
      total: 2,
      counts: { on_track: 1, due_soon: 1, overdue: 0, on_time: 0, late: 0 },
    });
    expect(byBody.get(cast.monitor.id)).toMatchObject({ total: 1, waiting: 0, stale: 0 });
    const period = { from: calendarDay('2026-03-15'), to: calendarDay('2026-06-15') };
    const [due, ...others] = await stage.app.get(MonitoringQueries).byBody(board(cast), cast.plan.id, period);
    expect([due?.body.id, due?.total, others]).toEqual([cast.lead.id, 1, []]);
  });

  it('counts for a reader only what the reader may open', async () => {
    const cast = await stage.cast();
    await stage.task(cast);
    await stage.task(cast, { lead: cast.monitor, alone: true });
    const rows = await stage.app.get(MonitoringQueries).byBody(scopeOf(cast.officer), null, null);
    expect(rows.map((row) => [row.body.id, row.total])).toEqual([[cast.lead.id, 1]]);
  });
});
