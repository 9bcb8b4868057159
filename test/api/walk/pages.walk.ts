import { PASSWORD } from '../../support/world.js';
import { everybody, signedIn, walkArea } from './walk.js';

/** The frame of the pages and the way in. */
export const routes = walkArea({
  prepare: (world) => world,
  routes: [
    {
      route: 'GET /',
      action: 'public.use',
      cases: [{ what: 'what needs the reader, or the way in', request: () => ({}), answers: everybody(200) }],
    },
    {
      route: 'GET /assets/:version/:name',
      action: 'public.use',
      cases: [
        {
          what: 'the stylesheet',
          request: () => ({ params: { version: 'of-today', name: 'app.css' } }),
          answers: everybody(200),
        },
        {
          what: 'what is none of them',
          request: () => ({ params: { version: 'of-today', name: 'package.json' } }),
          answers: everybody(404),
        },
      ],
    },
    {
      route: 'POST /language',
      action: 'public.use',
      cases: [
        { what: 'English', request: () => ({ body: { language: 'en', to: '/' } }), answers: everybody(303) },
      ],
    },
    {
      route: 'GET /sign-in',
      action: 'public.use',
      cases: [{ what: 'the way in', request: () => ({}), answers: signedIn(302, { visitor: 200 }) }],
    },
    {
      route: 'POST /sign-in',
      action: 'public.use',
      cases: [
        {
          what: 'with a right password',
          request: (world) => ({
            body: { email: world.account('officer').email, password: PASSWORD },
            client: world.app.client(),
          }),
          answers: everybody(303),
        },
      ],
    },
    {
      route: 'GET /sign-in/code',
      action: 'session.prove',
      cases: [{ what: 'where none is asked for', request: () => ({}), answers: signedIn(200) }],
    },
    {
      route: 'POST /sign-in/code',
      action: 'session.prove',
      cases: [
        {
          what: 'where none is asked for',
          request: () => ({ body: { method: 'code', code: '123456' } }),
          answers: signedIn(409),
        },
      ],
    },
    {
      route: 'GET /sign-in/set-up',
      action: 'me.second-factor',
      cases: [
        { what: 'where the sign-in does not wait for it', request: () => ({}), answers: signedIn(302) },
      ],
    },
    {
      route: 'POST /sign-in/set-up',
      action: 'me.second-factor',
      cases: [
        {
          what: 'a wrong code',
          request: () => ({ body: { code: '000000', secret: 'ABCD' } }),
          answers: signedIn(400),
        },
      ],
    },
    {
      route: 'POST /sign-out',
      action: 'session.use',
      cases: [
        {
          what: 'the own session',
          request: async (world, walker) => ({ client: await world.freshClient(walker) }),
          answers: signedIn(303),
        },
      ],
    },
  ],
});
