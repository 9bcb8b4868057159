import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { calendarDay } from '../../src/kernel/calendar-day.js';
import { withNames } from '../../src/plans/import/checking/draft-acts.js';
import { type CheckedDocument, PlanImportsService } from '../../src/plans/import/plan-imports.service.js';
import { NewBodyWork } from '../../src/reviews/new-body-work.service.js';
import { PlanEffectsQueries } from '../../src/reviews/plan-effects.queries.js';
import { ReviewMakingService } from '../../src/reviews/review-making.service.js';
import { TaskMaking } from '../../src/tasks/task-making.service.js';
import { actorAs } from '../support/actors.js';
import { startApp, type TestApp } from '../support/app.js';
import { TaskWorld } from '../support/task-world.js';
import type { Stored } from '../support/world.js';

let app: TestApp;
let world: TaskWorld;
beforeAll(async () => {
  app = await startApp('2026-07-08T09:00:00+07:00');
  world = new TaskWorld(app.dataSource.manager);
});
afterAll(() => app.close());

const today = calendarDay('2026-07-08');
const cadences = ['continuous', 'monthly', 'quarterly', 'half-yearly', 'yearly', 'term'] as const;

const passes = async () => {
  await app.get(ReviewMakingService).run(app.clock.now());
  await app.get(TaskMaking).run(app.clock.now());
  await app.get(ReviewMakingService).run(app.clock.now());
};

/** A plan in force since December that gives its communes, and its offices with their help, a duty of each cadence. */
const aPlanOfGroups = async () => {
  const committee = await world.committee();
  const commune = await world.body(committee, { kind: 'base-commune', name: 'Đảng ủy xã Lát' });
  const office = await world.body(committee, { kind: 'office', name: 'Văn phòng' });
  const plan = await world.planInForce(committee, { termTo: '2030-12-31' });
  const communes = await world.groupOfKinds(committee, ['base-commune']);
  for (const cadence of cadences) {
    await world.duty(committee, plan, { cadence, title: `Xã: ${cadence}`, leadGroups: [communes] });
    await world.duty(committee, plan, {
      cadence,
      title: `Văn phòng: ${cadence}`,
      leads: [office],
      cooperatingGroups: [communes],
    });
  }
  await passes();
  return { committee, commune, office, plan };
};

/** A document of the committee's board that names a commune that there is not, which is to be made with it. */
const aDocument = async (committee: Stored, name: string) => {
  const { id: accountId } = await world.account({ role: 'board', at: committee });
  const board = { ...actorAs('board', committee), accountId };
  const imports = app.get(PlanImportsService);
  const source = `KẾ HOẠCH\nGiữ sạch nguồn nước\nI. TỔ CHỨC THỰC HIỆN\n1. ${name}\n- Rà soát các nguồn nước.`;
  const id = await imports.begin(board, { committeeId: committee.id, fileName: null, source });
  const read = await imports.get(board, id);
  const chosen = read.draft.names.map(
    ({ key }) => [key, { kind: 'new', name, bodyKind: 'base-commune' }] as const,
  );
  const checked: CheckedDocument = { ...read, draft: withNames(read.draft, new Map(chosen)) };
  return () => app.get(NewBodyWork).ofDocument(board, checked);
};

describe('the work of bodies that a document brings', () => {
  it('is told as the next passes give it: what others have worked on, and what is over, stays as it is', async () => {
    const { committee, office, plan } = await aPlanOfGroups();
    // the office has worked on one of its tasks, and has acknowledged the duty of another
    await app.dataSource.query(
      `update task set status = 'in_progress', last_update_on = '2026-07-07' where id = (
         select t.id from task t where t.lead_body_id = $1 and t.cadence = 'yearly' order by t.period_from limit 1)`,
      [office.id],
    );
    await app.dataSource.query(
      `insert into duty_acknowledgement (duty_id, body_id, at)
       select id, $2, $3 from duty where plan_id = $1 and title = 'Văn phòng: quarterly'`,
      [plan.id, office.id, app.clock.now()],
    );
    const name = 'Đảng ủy xã Nậm Khe';
    const [told, ...others] = await (await aDocument(committee, name))();
    expect(others).toEqual([]);
    expect(told?.plan.id).toBe(plan.id);
    expect(told?.tasks.filter(({ fate }) => fate === 'made')).toHaveLength(cadences.length);
    expect(told?.tasks.filter(({ fate }) => fate === 'helped')).toHaveLength(cadences.length);
    expect(told?.reports).not.toEqual([]);

    const body = await world.body(committee, { kind: 'base-commune', name });
    await passes();
    const { manager } = app.dataSource;
    const found = app.get(PlanEffectsQueries);
    const own = { bodyIds: [body.id], coming: [], today };
    expect(told?.tasks).toEqual(await found.openTasksOf(manager, plan.id, own));
    const days = (reports: readonly { readonly dueOn: string }[] = []) => reports.map(({ dueOn }) => dueOn);
    expect(days(told?.reports)).toEqual(days(await found.reportsOf(manager, plan.id, own)));
  });

  it('is looked up while somebody is at the plan that gives it, who need not wait for that either', async () => {
    const { committee, plan } = await aPlanOfGroups();
    const look = await aDocument(committee, 'Đảng ủy xã Pa Cheo');
    await app.dataSource.transaction(async (manager) => {
      await manager.query(`select pg_advisory_xact_lock(hashtextextended('task-making/' || $1, 0))`, [
        plan.id,
      ]);
      await manager.query('select from task where plan_id = $1 for update', [plan.id]);
      await manager.query('select from review where plan_id = $1 for update', [plan.id]);
      await manager.query('select from plan where id = $1 for update', [plan.id]);
      expect(await look()).toHaveLength(1);
    });
  });
});
