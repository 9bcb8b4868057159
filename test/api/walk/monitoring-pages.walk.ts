import { newId } from '../../../src/kernel/new-id.js';
import type { Stored } from '../../support/world.js';
import { type Answers, type WalkWorld, signedIn, walkArea } from './walk.js';

/** A plan of the committee with an open task that the body leads. */
async function planWithTask({ make }: WalkWorld, committee: Stored, lead: Stored) {
  const plan = await make.planInForce(committee);
  const duty = await make.duty(committee, plan, { cadence: 'yearly', leads: [lead] });
  const id = newId();
  await make.manager.query(
    `insert into task (id, key, committee_id, plan_id, duty_id, first_body_id, lead_body_id, cadence, period_from, period_to,
       due_on, first_due_on, assigned_on, made_on)
     values ($1, $2, $3, $4, $5, $6, $6, 'yearly', '2025-12-15', '2026-12-15', '2026-12-14', '2026-12-14', '2026-01-05',
       '2026-01-05')`,
    [id, `monitored ${id}`, committee.id, plan.id, duty.id, lead.id],
  );
  return { plan: plan.id, taskId: id };
}

/** Who reads the plan is told that urging is the board's. */
const boardOnly = (status: number): Answers =>
  signedIn(403, { board: status, neighbour: 404, admin: 404, stranger: 404 });

const said = { channel: 'telephone', text: 'Đã gọi.' };

/** What is late, and urging. */
export const routes = walkArea({
  prepare: async (world) => ({
    own: await planWithTask(world, world.committee, world.unit),
    foreign: await planWithTask(world, world.other, world.foreign),
  }),
  routes: [
    {
      route: 'GET /monitoring',
      action: 'monitoring.read',
      cases: [{ what: 'of what the reader may read', request: () => ({}), answers: signedIn(200) }],
    },
    {
      route: 'GET /indicators',
      action: 'plan.list',
      cases: [
        {
          what: 'of a plan of the committee, for whoever reads it',
          request: ({ own }) => ({ query: `?plan=${own.plan}` }),
          answers: signedIn(200, { neighbour: 404, admin: 404, stranger: 404 }),
        },
        {
          what: 'of one that the reader reads',
          request: () => ({}),
          answers: signedIn(200),
        },
      ],
    },
    {
      route: 'GET /monitoring/urging',
      action: 'urging.create',
      cases: [
        {
          what: 'under a plan of the committee',
          request: ({ own }) => ({ query: `?plan=${own.plan}` }),
          answers: boardOnly(200),
        },
        {
          what: 'under a plan of another committee',
          request: ({ foreign }) => ({ query: `?plan=${foreign.plan}` }),
          answers: signedIn(404, { stranger: 200 }),
        },
      ],
    },
    {
      route: 'POST /monitoring/urging',
      action: 'urging.create',
      cases: [
        {
          what: 'about a task of the unit',
          request: ({ own }) => ({ body: { ...own, ...said } }),
          answers: boardOnly(303),
        },
        {
          what: 'about a task of another committee, under a plan of the own',
          request: ({ own, foreign }) => ({ body: { plan: own.plan, taskId: foreign.taskId, ...said } }),
          answers: signedIn(404, { stranger: 303 }),
        },
      ],
    },
  ],
});
