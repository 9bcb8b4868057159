import { signedIn, walkArea } from './walk.js';

const readers = { officer: 403, head: 403, above: 403, neighbour: 403, admin: 403 };

export const routes = walkArea({
  prepare: (world) => world,
  routes: [
    {
      route: 'GET /api/v1/me/followed-bodies',
      action: 'me.follow',
      cases: [{ what: 'the own ones', request: () => ({}), answers: signedIn(200, readers) }],
    },
    {
      route: 'PUT /api/v1/me/followed-bodies',
      action: 'me.follow',
      cases: [
        {
          what: 'a body of the committee',
          request: ({ unit }) => ({ body: { bodyIds: [unit.id] } }),
          answers: signedIn(200, { ...readers, stranger: 400 }),
        },
        {
          what: 'a body of another committee',
          request: ({ foreign }) => ({ body: { bodyIds: [foreign.id] } }),
          answers: signedIn(400, { ...readers, stranger: 200 }),
        },
      ],
    },
  ],
});
