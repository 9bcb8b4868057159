import type { Stored } from '../../support/world.js';
import { signedIn, walkArea } from './walk.js';

const rule = { kind: 'task-due', offsets: [-7, 0], thenEvery: null, receivers: [{ to: 'body' }] };
const changed = (committee: Stored) => ({ body: { committeeId: committee.id, rules: [rule] } });

export const routes = walkArea({
  prepare: (world) => world,
  routes: [
    {
      route: 'GET /api/v1/reminder-rules',
      action: 'reminder-rule.read',
      cases: [
        {
          what: 'of the committee',
          request: ({ committee }) => ({ query: `?committee=${committee.id}` }),
          answers: signedIn(404, { board: 200, observer: 200 }),
        },
        {
          what: 'of another committee',
          request: ({ other }) => ({ query: `?committee=${other.id}` }),
          answers: signedIn(404, { stranger: 200 }),
        },
      ],
    },
    {
      route: 'PUT /api/v1/reminder-rules',
      action: 'reminder-rule.change',
      cases: [
        {
          what: 'of the committee',
          request: ({ committee }) => changed(committee),
          answers: signedIn(404, { board: 200, observer: 403 }),
        },
        {
          what: 'of another committee',
          request: ({ other }) => changed(other),
          answers: signedIn(404, { stranger: 200 }),
        },
      ],
    },
  ],
});
