import type { Stored } from '../../support/world.js';
import { signedIn, walkArea } from './walk.js';

const emptied = (committee: Stored) => ({ body: { committeeId: committee.id, year: 2030, days: [] } });

export const routes = walkArea({
  prepare: (world) => world,
  routes: [
    {
      route: 'GET /api/v1/calendar/days',
      action: 'calendar.read',
      cases: [
        {
          what: 'of the committee',
          request: ({ committee }) => ({ query: `?committee=${committee.id}` }),
          answers: signedIn(200, { stranger: 404 }),
        },
        {
          what: 'of another committee',
          request: ({ other }) => ({ query: `?committee=${other.id}` }),
          answers: signedIn(404, { stranger: 200, admin: 200 }),
        },
      ],
    },
    {
      route: 'PUT /api/v1/calendar/days',
      action: 'calendar.change',
      cases: [
        {
          what: 'of the committee',
          request: ({ committee }) => emptied(committee),
          answers: signedIn(403, { board: 200, stranger: 404 }),
        },
        {
          what: 'of another committee',
          request: ({ other }) => emptied(other),
          answers: signedIn(404, { stranger: 200, admin: 403 }),
        },
      ],
    },
  ],
});
