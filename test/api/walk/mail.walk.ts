import { newId } from '../../../src/kernel/new-id.js';
import type { Stored } from '../../support/world.js';
import { type WalkWorld, signedIn, walkArea } from './walk.js';

/** A message that could not be sent: who may, sends it again. */
async function deadMessage(world: WalkWorld, committee: Stored): Promise<string> {
  const id = newId();
  await world.make.manager.query(
    `insert into message (id, key, kind, committee_id, address, language, day, reasons, state, created_at)
     values ($1, $2, 'digest', $3, 'walk@test.example', 'vi', '2026-06-15', '[]', 'dead', now())`,
    [id, `walk ${id}`, committee.id],
  );
  return id;
}

export const routes = walkArea({
  prepare: (world) => world,
  routes: [
    {
      route: 'GET /api/v1/messages',
      action: 'message.list',
      cases: [
        {
          what: 'of the own committees',
          request: () => ({}),
          answers: signedIn(200, { officer: 403, head: 403, above: 403, neighbour: 403 }),
        },
      ],
    },
    {
      route: 'POST /api/v1/messages/:id/retry',
      action: 'message.retry',
      cases: [
        {
          what: 'one of the committee',
          request: async (world) => ({ params: { id: await deadMessage(world, world.committee) } }),
          answers: signedIn(404, { board: 204, admin: 204, observer: 403 }),
        },
        {
          what: 'one of another committee',
          request: async (world) => ({ params: { id: await deadMessage(world, world.other) } }),
          answers: signedIn(404, { stranger: 204, admin: 204 }),
        },
      ],
    },
  ],
});
