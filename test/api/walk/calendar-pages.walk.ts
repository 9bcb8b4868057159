import { PASSWORD } from '../../support/world.js';
import { type WalkWorld, type Walker, everybody, signedIn, walkArea } from './walk.js';

/** An account of its own, which has no calendar address: the walkers share theirs. */
async function freshAccount(world: WalkWorld, walker: Walker) {
  const client = world.app.client();
  if (walker === 'visitor') return { client };
  return { client: await client.signIn((await world.make.account()).email, PASSWORD) };
}

export const routes = walkArea({
  prepare: (world) => world,
  routes: [
    {
      route: 'GET /calendar',
      action: 'task.list',
      cases: [
        { what: 'of this month', request: () => ({}), answers: signedIn(200) },
        { what: 'of no month', request: () => ({ query: '?month=2026-13' }), answers: signedIn(400) },
      ],
    },
    {
      route: 'GET /calendar/feed',
      action: 'me.secure',
      cases: [{ what: 'the own address', request: () => ({}), answers: signedIn(200) }],
    },
    {
      route: 'POST /calendar/feed',
      action: 'me.secure',
      cases: [{ what: 'a new address', request: () => ({}), answers: signedIn(200) }],
    },
    {
      route: 'POST /calendar/feed/revoke',
      action: 'me.secure',
      cases: [{ what: 'where there is none', request: freshAccount, answers: signedIn(404) }],
    },
    {
      route: 'GET /calendar/feed/:file',
      action: 'public.use',
      cases: [
        {
          what: 'a guessed address',
          request: () => ({ params: { file: 'guessed.ics' } }),
          answers: everybody(404),
        },
      ],
    },
  ],
});
