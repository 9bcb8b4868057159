import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ActorQueries } from '../../src/accounts/actor.queries.js';
import { type Actor, system, visitor } from '../../src/kernel/actor.js';
import { calendarDay, instantAt } from '../../src/kernel/calendar-day.js';
import { scopeOf } from '../../src/kernel/scope.js';
import { PlanChangesService } from '../../src/reviews/plan-changes.service.js';
import { PlanConsequencesService } from '../../src/reviews/plan-consequences.service.js';
import { MonitoringQueries } from '../../src/tasks/monitoring.queries.js';
import { TaskListQueries } from '../../src/tasks/task-list.queries.js';
import { startApp, type TestApp } from '../support/app.js';
import { TaskWorld } from '../support/task-world.js';
import type { Stored } from '../support/world.js';

let app: TestApp;
let world: TaskWorld;
let committee: Stored;
let plan: Stored;
let base: Stored;
let board: Actor;

beforeAll(async () => {
  app = await startApp('2026-01-05T08:00:00+07:00');
  world = new TaskWorld(app.dataSource.manager);
});
afterAll(() => app.close());
beforeEach(async () => {
  committee = await world.committee();
  const { id } = await world.account({ role: 'board', at: committee });
  board = (await app.get(ActorQueries).findActor(app.dataSource.manager, id)) ?? visitor;
  base = await world.body(committee, { kind: 'base-commune' });
  plan = await world.planInForce(committee);
  await world.duty(committee, plan, { cadence: 'continuous', leads: [base] });
  await world.duty(committee, plan, { cadence: 'yearly', leads: [base] });
  await app.dataSource.transaction((manager) =>
    app.get(PlanConsequencesService).settle(manager, system, plan.id, at('2026-01-05')),
  );
});

const at = (day: string) => instantAt(calendarDay(day), '08:00', 'Asia/Ho_Chi_Minh');
const close = (day: string, successorId: string | null = null) =>
  app.get(PlanChangesService).close(board, plan.id, { version: null, successorId }, at(day));
const rows = (sql: string) => app.dataSource.query<Record<string, unknown>[]>(sql, [plan.id]);
const statuses = async () =>
  (await rows('select status from task where plan_id = $1 order by period_from, number')).map(
    ({ status }) => status,
  );
const workOnYearly = () =>
  rows(`with worked as (
      insert into task_update (id, task_id, kind, at, arrived_on, note)
      select gen_random_uuid(), id, 'progress', now(), '2026-01-06', 'Đã làm' from task
      where plan_id = $1 and cadence = 'yearly' and period_from = '2025-12-15' returning task_id)
    update task set status = 'in_progress' where id in (select task_id from worked)`);

describe('closing a plan', () => {
  it('is refused while a review collects reports, by the review’s name, and changes nothing', async () => {
    await expect(close('2026-05-15')).rejects.toMatchObject({
      code: 'review_collecting',
      message: expect.stringContaining('first half of 2026'),
    });
    expect(await rows('select status from plan where id = $1')).toEqual([{ status: 'in_force' }]);
    expect(new Set(await statuses())).toEqual(new Set(['assigned']));
  });

  it('is possible once what collects is closed', async () => {
    await rows(
      `update review set status = 'closed', closed_on = '2026-06-30' where plan_id = $1 and period_key = '2026-H1'`,
    );
    await close('2026-07-01');
    expect(await rows('select status from plan where id = $1')).toEqual([{ status: 'closed' }]);
    expect(await rows('select period_key from review where plan_id = $1')).toEqual([
      { period_key: '2026-H1' },
    ]);
  });

  it('cancels what nobody has worked on, and leaves what was worked on as it stands', async () => {
    await workOnYearly();
    await close('2026-02-02');
    expect(
      await rows(
        `select cadence, status, count(*)::int from task where plan_id = $1 group by 1, 2 order by 1, 2`,
      ),
    ).toEqual([
      { cadence: 'continuous', status: 'cancelled', count: 3 },
      { cadence: 'yearly', status: 'cancelled', count: 1 },
      { cadence: 'yearly', status: 'in_progress', count: 1 },
    ]);
    // a review in whose period no continuous task was worked on goes with them
    expect(await rows('select id from review where plan_id = $1')).toEqual([]);
  });

  it('keeps a review that has not opened but has a text written for it', async () => {
    await rows(
      `insert into review_document_part (id, committee_id, review_id, document, part, text, written_on, version)
       select gen_random_uuid(), committee_id, id, 'report', 'opening', case period_key when '2026-H2' then 'Mở đầu' end, '2026-01-06', 1
       from review where plan_id = $1`,
    );
    await close('2026-02-02');
    expect(await rows('select period_key from review where plan_id = $1')).toEqual([
      { period_key: '2026-H2' },
    ]);
  });

  it('leaves what was not done in time as it stands', async () => {
    await rows(
      `update task set due_on = '2026-02-01' where plan_id = $1 and cadence = 'yearly' and period_from = '2025-12-15'`,
    );
    await close('2026-02-02');
    expect(await rows(`select due_on from task where plan_id = $1 and status = 'assigned'`)).toEqual([
      { due_on: '2026-02-01' },
    ]);
  });

  it('tells the story of each, with the plan that takes its place, and its body once', async () => {
    const successor = await world.planInForce(committee);
    await close('2026-02-02', successor.id);
    expect(
      await rows(
        `select distinct u.kind, u.note, u.account_id from task_update u join task t on t.id = u.task_id where t.plan_id = $1`,
      ),
    ).toEqual([{ kind: 'plan_closed', note: successor.code, account_id: board.accountId }]);
    const events = await rows(`select distinct u.act_id, u.event from history_unannounced u
      join task t on t.id::text = u.facts ->> 'taskId' where t.plan_id = $1 and u.event = 'task-cancelled'`);
    expect(events).toHaveLength(1);
  });

  it('takes its tasks out of lists and counts, but where the plan itself is asked for', async () => {
    await workOnYearly();
    await close('2026-02-02');
    const scope = scopeOf(board);
    const page = { limit: 50, after: null };
    const list = app.get(TaskListQueries);
    expect(await list.list(scope, { statuses: ['in_progress'] }, page)).toEqual([]);
    expect(await list.list(scope, { statuses: ['in_progress'], planId: plan.id }, page)).toHaveLength(1);
    const monitoring = app.get(MonitoringQueries);
    expect(await monitoring.byBody(scope, null, null)).toEqual([]);
    expect(await monitoring.byBody(scope, plan.id, null)).toHaveLength(1);
  });
});
