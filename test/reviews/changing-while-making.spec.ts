import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { system } from '../../src/kernel/actor.js';
import { calendarDay, instantAt } from '../../src/kernel/calendar-day.js';
import { DutiesStore } from '../../src/plans/duties.store.js';
import { PlansStore } from '../../src/plans/plans.store.js';
import { PlanConsequencesService } from '../../src/reviews/plan-consequences.service.js';
import { ReviewMakingService } from '../../src/reviews/review-making.service.js';
import { startApp, type TestApp } from '../support/app.js';
import { TaskWorld } from '../support/task-world.js';
import type { Stored } from '../support/world.js';

let app: TestApp;
let world: TaskWorld;
let plan: Stored;
let duty: Stored;

beforeAll(async () => {
  app = await startApp('2026-01-05T08:00:00+07:00');
  world = new TaskWorld(app.dataSource.manager);
});
afterAll(() => app.close());
beforeEach(async () => {
  const committee = await world.committee();
  plan = await world.planInForce(committee);
  const leads = [await world.body(committee, { kind: 'base-commune' })];
  duty = await world.duty(committee, plan, { cadence: 'continuous', leads });
});

const now = instantAt(calendarDay('2026-01-06'), '08:00', 'Asia/Ho_Chi_Minh');

/** How many sessions wait for somebody who is at a plan's tasks and reviews. */
const waiting = async (): Promise<number> => {
  const [row] = await app.dataSource.query<{ count: number }[]>(
    `select count(*)::int as count from pg_locks where locktype = 'advisory' and not granted
     and database = (select oid from pg_database where datname = current_database())`,
  );
  return row?.count ?? 0;
};

describe('while somebody changes a plan', () => {
  it('its reviews are made by nobody else, and then by what it says', async () => {
    let pass: Promise<unknown> = Promise.resolve();
    await app.dataSource.transaction(async (manager) => {
      await app.get(PlanConsequencesService).settle(manager, system, plan.id, now);
      pass = app.get(ReviewMakingService).run(now);
      let waits = 0;
      for (let asked = 0; waits === 0 && asked < 2000; asked += 1) waits = await waiting();
      expect(waits).toBe(1);
    });
    await pass;
    expect(
      await app.dataSource.query('select count(*)::int as count from review where plan_id = $1', [plan.id]),
    ).toEqual([{ count: 3 }]);
  });

  it('tasks can be written that name the plan and its duty', async () => {
    await app.dataSource.transaction(async (manager) => {
      await app.get(PlansStore).lock(manager, plan.id);
      await app.get(DutiesStore).lock(manager, duty.id);
      await app.dataSource.transaction(async (other) => {
        await other.query(`set local lock_timeout = '1s'`);
        // What writing a row does to those that it names.
        const held = (table: string, id: string) =>
          other.query<unknown[]>(`select id from ${table} where id = $1 for key share`, [id]);
        expect(await held('plan', plan.id)).toHaveLength(1);
        expect(await held('duty', duty.id)).toHaveLength(1);
      });
    });
  });
});
