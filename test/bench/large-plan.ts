import type { EntityManager } from 'typeorm';
import type { BodyKind } from '../../src/bodies/body-kind.js';
import type { Cadence } from '../../src/plans/cadence.js';
import type { Actor } from '../../src/kernel/actor.js';
import { actorAs } from '../support/actors.js';
import { TaskWorld } from '../support/task-world.js';
import type { Stored, StoredAccount } from '../support/world.js';

/** How much is made. */
export interface Size {
  readonly bodies: number;
  /** At least so many; whole duties are made. */
  readonly tasks: number;
}

/** A committee with one large plan, and some of those who work with it. */
export interface LargePlan {
  /** What builds more beside it. */
  readonly world: TaskWorld;
  readonly committee: Stored;
  readonly plan: Stored;
  readonly body: Stored;
  readonly board: Actor;
  readonly officer: Actor;
  readonly boardAccount: StoredAccount;
  readonly officerAccount: StoredAccount;
}

/** The plan is in force since then: two and a half years of periods by the day of the bench. */
const IN_FORCE_ON = '2024-12-15';

/** Duties as plans have them, and how many tasks each gives a body from `IN_FORCE_ON` to a year from now. */
const mix: readonly { readonly cadence: Cadence; readonly tasks: number }[] = [
  { cadence: 'continuous', tasks: 5 },
  { cadence: 'monthly', tasks: 30 },
  { cadence: 'continuous', tasks: 5 },
  { cadence: 'quarterly', tasks: 10 },
  { cadence: 'continuous', tasks: 5 },
  { cadence: 'half-yearly', tasks: 5 },
  { cadence: 'continuous', tasks: 5 },
  { cadence: 'yearly', tasks: 3 },
];

const kinds: readonly BodyKind[] = ['base-commune', 'base-agency', 'advisory-board', 'mass-organization'];

/** Makes bodies with an officer each, and a plan whose duties address all of them; its tasks are made by the program afterwards. */
export async function makeLargePlan(manager: EntityManager, { bodies, tasks }: Size): Promise<LargePlan> {
  const world = new TaskWorld(manager);
  const committee = await world.committee();
  const units: Stored[] = [];
  for (let place = 0; place < bodies; place += 1) {
    units.push(
      await world.body(committee, { kind: kinds[place % kinds.length], name: `Đơn vị số ${place + 1}` }),
    );
  }
  const [body, helper = body] = units;
  if (!body || !helper) throw new Error('At least one body is needed');
  const accounts: StoredAccount[] = [];
  for (const unit of units) accounts.push(await world.account({ role: 'officer', at: unit }));
  const boardAccount = await world.account({ role: 'board', at: committee });
  const plan = await world.planInForce(committee, { inForceOn: IN_FORCE_ON, monitor: body });
  const everybody = await world.groupOfBodies(committee, units);
  let made = 0;
  for (let place = 0; made < tasks; place += 1) {
    const { cadence, tasks: each } = mix[place % mix.length] ?? { cadence: 'yearly', tasks: 3 };
    const title = `${titles[place % titles.length]} (${place + 1})`;
    const cooperating = place % 3 === 0 ? [helper] : [];
    await world.duty(committee, plan, { cadence, title, leadGroups: [everybody], cooperating });
    made += each * bodies;
  }
  const [officerAccount] = accounts;
  if (!officerAccount) throw new Error('At least one body is needed');
  return {
    world,
    committee,
    plan,
    body,
    board: { ...actorAs('board', committee), accountId: boardAccount.id },
    officer: { ...actorAs('officer', body), accountId: officerAccount.id },
    boardAccount,
    officerAccount,
  };
}

const titles = [
  'Rà soát, bổ sung quy chế làm việc',
  'Tổ chức học tập, quán triệt nghị quyết',
  'Xây dựng kế hoạch phát triển đảng viên',
  'Kiểm tra việc thực hiện nhiệm vụ của chi bộ',
  'Báo cáo kết quả phối hợp với các đoàn thể',
] as const;

/** Lets the bodies have worked: most past tasks are done, some late, some not; each with its story and history. */
export async function letBodiesWork(manager: EntityManager, today: string): Promise<void> {
  await manager.query(
    `with drawn as (
       select id, abs(hashtext(id::text)) % 100 as dice, period_to <= $1 as past from task where period_from <= $1),
     moved as (
       select id, dice,
         case when past and dice < 95 then 'confirmed' when past and dice < 96 then 'done'
           when past and dice < 98 then 'in_progress' when past then 'assigned'
           when dice < 15 then 'confirmed' when dice < 30 then 'done' when dice < 70 then 'in_progress'
           else 'assigned' end as status
       from drawn)
     update task t set status = m.status,
       completed_on = case when m.status in ('done', 'confirmed') then least($1::date, t.due_on + dice % 12 - 8) end,
       done_reported_on = case when m.status = 'done' then least($1::date, t.due_on + dice % 12 - 8) end,
       last_update_on = case when m.status <> 'assigned' then least($1::date, t.due_on - dice % 40) end,
       version = version + 1
     from moved m where m.id = t.id`,
    [today],
  );
  await manager.query(
    `insert into task_update (id, task_id, kind, body_id, at, arrived_on, from_status, to_status, note)
     select gen_random_uuid(), id, 'progress', lead_body_id, last_update_on, last_update_on, 'assigned', 'in_progress',
       'Đã triển khai theo kế hoạch; đang tổng hợp kết quả của các chi bộ.'
     from task where last_update_on is not null`,
  );
  await manager.query(
    `insert into history (id, object_type, object_id, number, at, action, before, after, committee_id)
     select gen_random_uuid(), 'task', id,
       (select max(number) + 1 from history h where h.object_type = 'task' and h.object_id = task.id),
       last_update_on, 'progress', '{"status": "assigned"}',
       jsonb_build_object('status', status, 'lastUpdateOn', last_update_on), committee_id
     from task where last_update_on is not null`,
  );
  await manager.query('delete from history_unannounced');
  await manager.query('analyze');
}
