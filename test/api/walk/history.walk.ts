import { HistoryService } from '../../../src/history/history.service.js';
import { system } from '../../../src/kernel/actor.js';
import { newId } from '../../../src/kernel/new-id.js';
import type { HistoryEntity } from '../../../src/api/history/history-subjects.queries.js';
import type { Stored } from '../../support/world.js';
import { type Answers, type WalkWorld, signedIn, walkArea } from './walk.js';

/** Who reads what hangs on a task or report of the unit; an administrator reads every history. */
const readers: Answers = signedIn(200, { neighbour: 404, stranger: 404 });
/** A draft is its own body's alone. */
const writers: Answers = signedIn(404, { officer: 200, head: 200, admin: 200 });

async function prepare(world: WalkWorld) {
  const { make, committee, other, unit, foreign } = world;
  const plan = await make.planInForce(committee);
  const duty = await make.duty(committee, plan, { cadence: 'continuous', leads: [unit] });
  const foreignPlan = await make.planInForce(other);
  await make.duty(other, foreignPlan, { cadence: 'continuous', leads: [foreign] });
  return {
    unit,
    committee,
    plan: await known(world, 'plan', plan.id),
    foreignPlan: await known(world, 'plan', foreignPlan.id),
    duty: await known(world, 'duty', duty.id),
    task: await known(world, 'task', await newTask(world, plan, duty)),
    draft: await known(world, 'report', await newReport(world, plan, 'draft')),
    submitted: await known(world, 'report', await newReport(world, plan, 'submitted')),
    account: await known(world, 'account', world.account('officer').id),
    rules: await known(world, 'reminder-rules', committee.id),
  };
}

/** Gives the object one row of history. */
async function known({ app, make }: WalkWorld, objectType: HistoryEntity, objectId: string): Promise<string> {
  await app.get(HistoryService).record(make.manager, {
    objectType,
    objectId,
    action: 'made',
    actor: system,
    at: new Date('2026-06-15T01:00:00Z'),
    committeeId: null,
  });
  return objectId;
}

async function newTask({ make, committee, unit }: WalkWorld, plan: Stored, duty: Stored): Promise<string> {
  const id = newId();
  await make.manager.query(
    `insert into task (id, key, committee_id, plan_id, duty_id, first_body_id, lead_body_id, cadence, period_from, period_to,
       due_on, first_due_on, assigned_on, made_on)
     values ($1, $1::uuid::text, $2, $3, $4, $5, $5, 'continuous', '2025-12-15', '2026-06-15', '2026-06-18', '2026-06-18',
       '2026-01-05', '2026-01-05')`,
    [id, committee.id, plan.id, duty.id, unit.id],
  );
  return id;
}

async function newReport(
  { make, committee, unit }: WalkWorld,
  plan: Stored,
  status: string,
): Promise<string> {
  const [id, reviewId] = [newId(), newId()];
  await make.manager.query(
    `insert into review (id, plan_id, committee_id, kind, name, period_from, period_to, opens_on, base_due_on, other_due_on,
       meeting_on)
     values ($1::uuid, $2, $3, 'extra', $1::text, '2025-12-15', '2026-06-15', '2026-05-15', '2026-06-16', '2026-06-18',
       '2026-06-24')`,
    [reviewId, plan.id, committee.id],
  );
  await make.manager.query(
    `insert into progress_report (id, review_id, plan_id, committee_id, body_id, status, due_on, first_due_on)
     values ($1, $2, $3, $4, $5, $6, '2026-06-18', '2026-06-18')`,
    [id, reviewId, plan.id, committee.id, unit.id, status],
  );
  return id;
}

type Objects = Awaited<ReturnType<typeof prepare>>;

const of = (entity: HistoryEntity, which: keyof Objects, answers: Answers) => ({
  what: `of: ${which}`,
  request: (objects: Objects) => {
    const object = objects[which];
    return { query: `?entity=${entity}&id=${typeof object === 'string' ? object : object.id}` };
  },
  answers,
});

export const routes = walkArea({
  prepare,
  routes: [
    {
      route: 'GET /api/v1/history',
      action: 'history.read',
      cases: [
        of('plan', 'plan', readers),
        of('plan', 'foreignPlan', signedIn(404, { stranger: 200, admin: 200 })),
        of('duty', 'duty', readers),
        of('task', 'task', readers),
        of('report', 'draft', writers),
        of('report', 'submitted', readers),
        of('account', 'account', signedIn(404, { admin: 200 })),
        of('body', 'unit', signedIn(200, { stranger: 404 })),
        of('calendar', 'committee', signedIn(200, { stranger: 404 })),
        of('reminder-rules', 'rules', signedIn(404, { board: 200, observer: 200, admin: 200 })),
      ],
    },
  ],
});
