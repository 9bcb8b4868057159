import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/kernel/new-id.js';
import { TaskMakingStore } from '../../src/tasks/task-making.store.js';
import { openTestDataSource, type TestDataSource } from '../support/database.js';
import { TaskWorld } from '../support/task-world.js';

let database: TestDataSource;
let world: TaskWorld;
beforeAll(async () => {
  database = await openTestDataSource();
  world = new TaskWorld(database.dataSource.manager);
});
afterAll(() => database.close());

async function taskOfNobodysWork() {
  const { manager } = database.dataSource;
  const committee = await world.committee();
  const lead = await world.body(committee);
  const plan = await world.planInForce(committee);
  const duty = await world.duty(committee, plan, { cadence: 'yearly', leads: [lead] });
  const id = newId();
  await manager.query(
    `insert into task (id, key, committee_id, plan_id, duty_id, first_body_id, lead_body_id, cadence, period_from,
       period_to, due_on, first_due_on, assigned_on, made_on)
     values ($1, $1::uuid::text, $2, $3, $4, $5, $5, 'yearly', '2025-12-15', '2026-12-15', '2026-12-14', '2026-12-14', '2026-01-05',
       '2026-01-05')`,
    [id, committee.id, plan.id, duty.id, lead.id],
  );
  return { id, lead };
}

const waitsForALock = async (): Promise<boolean> => {
  const [row] = await database.dataSource.query<{ waits: boolean }[]>(
    `select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock') as waits`,
  );
  return row?.waits === true;
};

describe('a task that nobody has worked on', () => {
  it('is worked on when a file arrives at the very moment its duty is changed', async () => {
    const { id, lead } = await taskOfNobodysWork();
    const store = new TaskMakingStore();
    const unworked = await database.dataSource.transaction(async (sender) => {
      await sender.query('select from task where id = $1 for update', [id]);
      await sender.query(
        `insert into evidence (id, task_id, body_id, at, name, media_type, size, sha256)
         values ($1, $2, $3, now(), 'a.pdf', 'application/pdf', 1, '00')`,
        [newId(), id, lead.id],
      );
      const found = database.dataSource.transaction((maker) =>
        store.lockUnworked(maker, [id], 'Asia/Ho_Chi_Minh'),
      );
      while (!(await waitsForALock()));
      // in an object, so that the commit does not wait for it
      return { found };
    });
    expect(await unworked.found).toEqual(new Set());
  });

  it('is found where there is none of that', async () => {
    const { id } = await taskOfNobodysWork();
    const found = await database.dataSource.transaction((manager) =>
      new TaskMakingStore().lockUnworked(manager, [id], 'Asia/Ho_Chi_Minh'),
    );
    expect(found).toEqual(new Set([id]));
  });
});
