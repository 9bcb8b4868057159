import { newId } from '../../../src/kernel/new-id.js';
import type { Stored } from '../../support/world.js';
import { type WalkWorld, signedIn, walkArea } from './walk.js';

/** An open task that the body leads under a plan of the committee. */
async function openTask({ make }: WalkWorld, committee: Stored, lead: Stored): Promise<string> {
  const plan = await make.planInForce(committee);
  const duty = await make.duty(committee, plan, { cadence: 'yearly', leads: [lead] });
  const id = newId();
  await make.manager.query(
    `insert into task (id, key, committee_id, plan_id, duty_id, first_body_id, lead_body_id, cadence, period_from, period_to,
       due_on, first_due_on, assigned_on, made_on)
     values ($1, $2, $3, $4, $5, $6, $6, 'yearly', '2025-12-15', '2026-12-15', '2026-12-14', '2026-12-14', '2026-01-05',
       '2026-01-05')`,
    [id, `urged ${id}`, committee.id, plan.id, duty.id, lead.id],
  );
  return id;
}

const urged = (taskId: string) => ({ body: { taskIds: [taskId], channel: 'telephone', text: 'Đã gọi.' } });

export const routes = walkArea({
  prepare: async (world) => ({
    own: await openTask(world, world.committee, world.unit),
    foreign: await openTask(world, world.other, world.foreign),
  }),
  routes: [
    {
      route: 'GET /api/v1/urgings',
      action: 'urging.list',
      cases: [{ what: 'of the own scope', request: () => ({}), answers: signedIn(200) }],
    },
    {
      route: 'POST /api/v1/urgings',
      action: 'urging.create',
      cases: [
        {
          what: 'about a task of the unit',
          request: ({ own }) => urged(own),
          answers: signedIn(403, { board: 201, neighbour: 404, admin: 404, stranger: 404 }),
        },
        {
          what: 'about a task of another committee',
          request: ({ foreign }) => urged(foreign),
          answers: signedIn(404, { stranger: 201 }),
        },
      ],
    },
  ],
});
