import { PASSWORD } from '../../support/world.js';
import { type WalkCase, type WalkWorld, type Walker, signedIn, walkArea } from './walk.js';

/** Of nothing that there is. */
const NONE = '0198c1de-7a10-7c3e-9b1f-2f6f3b1a9d01';

/** An account of its own: the walkers share their sessions. */
async function freshAccount(world: WalkWorld, walker: Walker) {
  const client = world.app.client();
  if (walker === 'visitor') return { client };
  return { client: await client.signIn((await world.make.account()).email, PASSWORD) };
}

const wrongPassword: readonly WalkCase<WalkWorld>[] = [
  {
    what: 'with a wrong password',
    request: async (world, walker) => ({
      ...(await freshAccount(world, walker)),
      body: { password: 'wrong', currentPassword: 'wrong', newPassword: 'a horse and a staple' },
      params: { id: NONE },
    }),
    answers: signedIn(400),
  },
];

const ofNone: readonly WalkCase<WalkWorld>[] = [
  { what: 'that is none', request: () => ({ params: { id: NONE } }), answers: signedIn(404) },
];

export const routes = walkArea({
  prepare: (world) => world,
  routes: [
    {
      route: 'GET /settings',
      action: 'me.secure',
      cases: [{ what: 'where they begin', request: () => ({}), answers: signedIn(302) }],
    },
    {
      route: 'GET /settings/profile',
      action: 'me.secure',
      cases: [{ what: 'the own account', request: () => ({}), answers: signedIn(200) }],
    },
    {
      route: 'POST /settings/profile',
      action: 'me.secure',
      cases: [
        {
          what: 'on a version that it never had',
          request: () => ({ body: { name: 'x', language: 'vi', version: '999' } }),
          answers: signedIn(412),
        },
      ],
    },
    { route: 'POST /settings/profile/password', action: 'me.secure', cases: wrongPassword },
    {
      route: 'POST /settings/profile/followed-bodies',
      action: 'me.follow',
      cases: [
        {
          what: 'a body that is none',
          request: () => ({ body: { bodyId: NONE } }),
          answers: signedIn(403, { board: 400, observer: 400, stranger: 400 }),
        },
      ],
    },
    { route: 'POST /settings/profile/second-factor', action: 'me.secure', cases: wrongPassword },
    { route: 'POST /settings/profile/second-factor/remove', action: 'me.secure', cases: wrongPassword },
    { route: 'POST /settings/profile/recovery-codes', action: 'me.secure', cases: wrongPassword },
    { route: 'POST /settings/profile/passkeys/:id/remove', action: 'me.secure', cases: wrongPassword },
    { route: 'POST /settings/profile/identities', action: 'me.secure', cases: wrongPassword },
    { route: 'POST /settings/profile/identities/:id/remove', action: 'me.secure', cases: wrongPassword },
    {
      route: 'POST /settings/profile/sessions/end-others',
      action: 'me.secure',
      cases: [{ what: 'the own others', request: freshAccount, answers: signedIn(303) }],
    },
    { route: 'POST /settings/profile/sessions/:id/end', action: 'me.secure', cases: ofNone },
    {
      route: 'POST /settings/profile/tokens',
      action: 'me.secure',
      cases: [
        {
          what: 'for oneself',
          request: () => ({ body: { name: 'made', scope: 'read', days: '1' } }),
          answers: signedIn(200),
        },
      ],
    },
    { route: 'POST /settings/profile/tokens/:id/end', action: 'me.secure', cases: ofNone },
    {
      route: 'GET /settings/reminder-rules',
      action: 'reminder-rule.read',
      cases: [
        {
          what: 'of the committee',
          request: ({ committee }) => ({ query: `?committee=${committee.id}` }),
          answers: signedIn(404, { board: 200, observer: 200 }),
        },
        {
          what: 'of the own committee, unnamed',
          request: () => ({}),
          answers: signedIn(404, { board: 200, observer: 200, stranger: 200 }),
        },
      ],
    },
    {
      route: 'POST /settings/reminder-rules',
      action: 'reminder-rule.change',
      cases: [
        {
          what: 'of the committee, on a version that they never had',
          request: ({ committee }) => ({
            body: { committeeId: committee.id, act: 'save', version: '999' },
          }),
          answers: signedIn(404, { board: 412, observer: 403 }),
        },
      ],
    },
    {
      route: 'GET /settings/working-days',
      action: 'calendar.read',
      cases: [
        {
          what: 'of the committee',
          request: ({ committee }) => ({ query: `?committee=${committee.id}` }),
          answers: signedIn(200, { stranger: 404 }),
        },
      ],
    },
    {
      route: 'POST /settings/working-days',
      action: 'calendar.change',
      cases: [
        {
          what: 'of the committee, on a version that it never had',
          request: ({ committee }) => ({
            body: { committeeId: committee.id, was: '2026-04-30', act: 'remove', version: '999' },
          }),
          answers: signedIn(403, { board: 412, stranger: 404 }),
        },
      ],
    },
  ],
});
