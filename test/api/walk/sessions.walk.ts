import { PASSWORD } from '../../support/world.js';
import { type WalkCase, type Walker, type WalkWorld, everybody, signedIn, walkArea } from './walk.js';

/** The id of something that the walker owns itself; for a visitor any id. */
async function ownId(world: WalkWorld, walker: Walker, make: 'session' | 'token'): Promise<string> {
  if (walker === 'visitor') return world.unit.id;
  const client = await world.freshClient(walker);
  if (make === 'token') {
    const made = await client.post<{ id: string }>('/tokens', { name: 'own', scope: 'read', days: 1 });
    return made.body.id;
  }
  const { items } = (await client.get<{ items: { id: string; current: boolean }[] }>('/sessions')).body;
  return items.find((one) => one.current)?.id ?? '';
}

/** The same of somebody else. */
const othersId = (world: WalkWorld, make: 'session' | 'token') => ownId(world, 'stranger', make);

/** A link of the walker's account; for a visitor any id. */
async function identityOf(world: WalkWorld, walker: Walker): Promise<string> {
  if (walker === 'visitor') return world.unit.id;
  const [row] = await world.app.dataSource.query<[{ id: string }]>(
    `insert into account_identity (id, account_id, issuer, subject)
     values (gen_random_uuid(), $1, 'https://login.example', gen_random_uuid()::text) returning id`,
    [world.account(walker).id],
  );
  return row.id;
}

const notTheStranger = { stranger: 204 };

/** An administrator takes something from another account. */
const endedByAdmin: readonly WalkCase<WalkWorld>[] = [
  {
    what: 'of another account',
    request: async (world) => ({ params: { id: (await world.make.account()).id } }),
    answers: signedIn(403, { admin: 204 }),
  },
  {
    what: 'of none',
    request: (world) => ({ params: { id: world.unit.id } }),
    answers: signedIn(403, { admin: 404 }),
  },
];

export const routes = walkArea({
  prepare: (world) => world,
  routes: [
    {
      route: 'POST /api/v1/session',
      action: 'public.use',
      cases: [
        {
          what: 'with a right password',
          request: (world) => ({
            body: { email: world.account('officer').email, password: PASSWORD },
            client: world.app.client(),
          }),
          answers: everybody(201),
        },
      ],
    },
    {
      route: 'GET /api/v1/session',
      action: 'session.use',
      cases: [{ what: 'the own sign-in', request: () => ({}), answers: signedIn(200) }],
    },
    {
      route: 'POST /api/v1/session/code',
      action: 'session.prove',
      cases: [
        {
          what: 'of a session that waits for none',
          request: () => ({ body: { code: '123456' } }),
          answers: signedIn(409),
        },
      ],
    },
    {
      route: 'POST /api/v1/session/recovery-code',
      action: 'session.prove',
      cases: [
        {
          what: 'of a session that waits for none',
          request: () => ({ body: { code: 'K7QM-2VXD-PL4N-6TZA-M3WE-H5RB' } }),
          answers: signedIn(409),
        },
      ],
    },
    {
      route: 'POST /api/v1/session/passkey/options',
      action: 'session.prove',
      cases: [{ what: 'of a session that waits for none', request: () => ({}), answers: signedIn(409) }],
    },
    {
      route: 'POST /api/v1/session/passkey',
      action: 'session.prove',
      cases: [
        {
          what: 'of a session that waits for none',
          request: () => ({ body: { response: {} } }),
          answers: signedIn(409),
        },
      ],
    },
    {
      route: 'GET /api/v1/me/passkeys',
      action: 'me.second-factor',
      cases: [{ what: 'the own ones', request: () => ({}), answers: signedIn(200) }],
    },
    {
      route: 'POST /api/v1/me/passkeys/options',
      action: 'me.second-factor',
      cases: [
        { what: 'for oneself', request: () => ({ body: { password: PASSWORD } }), answers: signedIn(201) },
      ],
    },
    {
      route: 'POST /api/v1/me/passkeys',
      action: 'me.second-factor',
      cases: [
        {
          what: 'that answers nothing',
          request: () => ({ body: { name: 'x', response: {} } }),
          answers: signedIn(400),
        },
      ],
    },
    {
      route: 'POST /api/v1/me/passkeys/:id/remove',
      action: 'me.secure',
      cases: [
        {
          what: 'that is none',
          request: () => ({
            params: { id: '0198c1de-7a10-7c3e-9b1f-2f6f3b1a9d01' },
            body: { password: PASSWORD },
          }),
          answers: signedIn(404),
        },
      ],
    },
    {
      route: 'GET /api/v1/me/second-factors',
      action: 'me.second-factor',
      cases: [{ what: 'the own one', request: () => ({}), answers: signedIn(200) }],
    },
    {
      route: 'POST /api/v1/me/second-factors/totp',
      action: 'me.second-factor',
      cases: [
        {
          what: 'for oneself',
          request: () => ({ body: { password: PASSWORD } }),
          answers: signedIn(201),
        },
      ],
    },
    {
      route: 'POST /api/v1/me/second-factors/totp/confirm',
      action: 'me.second-factor',
      cases: [
        { what: 'with a wrong code', request: () => ({ body: { code: 'x' } }), answers: signedIn(400) },
      ],
    },
    {
      route: 'POST /api/v1/me/second-factors/totp/remove',
      action: 'me.secure',
      cases: [
        {
          what: 'where there is none',
          request: () => ({ body: { password: PASSWORD } }),
          answers: signedIn(404),
        },
      ],
    },
    {
      route: 'POST /api/v1/me/recovery-codes',
      action: 'me.secure',
      cases: [
        {
          what: 'without a second factor',
          request: () => ({ body: { password: PASSWORD } }),
          answers: signedIn(404),
        },
      ],
    },
    {
      route: 'GET /sign-in/openid',
      action: 'public.use',
      cases: [{ what: 'where no provider is set up', request: () => ({}), answers: everybody(404) }],
    },
    {
      route: 'GET /sign-in/openid/callback',
      action: 'public.use',
      cases: [{ what: 'where no provider is set up', request: () => ({}), answers: everybody(404) }],
    },
    {
      route: 'GET /api/v1/me/identities',
      action: 'me.secure',
      cases: [{ what: 'the own ones', request: () => ({}), answers: signedIn(200) }],
    },
    {
      route: 'POST /api/v1/me/identities',
      action: 'me.secure',
      cases: [
        {
          what: 'where no provider is set up',
          request: () => ({ body: { password: PASSWORD } }),
          answers: signedIn(404),
        },
      ],
    },
    {
      route: 'POST /api/v1/me/identities/:id/remove',
      action: 'me.secure',
      cases: [
        {
          what: 'an own one',
          request: async (world, walker) => ({
            params: { id: await identityOf(world, walker) },
            body: { password: PASSWORD },
          }),
          answers: signedIn(204),
        },
        {
          what: 'another account’s',
          request: async (world) => ({
            params: { id: await identityOf(world, 'stranger') },
            body: { password: PASSWORD },
          }),
          answers: signedIn(404, notTheStranger),
        },
      ],
    },
    {
      route: 'DELETE /api/v1/accounts/:id/second-factors',
      action: 'account.factor.remove',
      cases: [
        {
          what: 'of an account that has one',
          request: async (world) => {
            const { id } = await world.make.account();
            await world.app.dataSource.query(
              `insert into second_factor (account_id, secret, added_at) values ($1, 'sealed', now())`,
              [id],
            );
            return { params: { id } };
          },
          answers: signedIn(403, { admin: 204 }),
        },
      ],
    },
    {
      route: 'DELETE /api/v1/session',
      action: 'session.use',
      cases: [
        {
          what: 'the session of the cookie',
          request: async (world, walker) => ({ client: await world.freshClient(walker) }),
          answers: signedIn(204),
        },
      ],
    },
    {
      route: 'GET /api/v1/me',
      action: 'me.use',
      cases: [{ what: 'the own account', request: () => ({}), answers: signedIn(200) }],
    },
    {
      route: 'PATCH /api/v1/me',
      action: 'me.secure',
      cases: [
        {
          what: 'the name, on a version that it never had',
          request: () => ({ body: { name: 'x' }, headers: { 'if-match': '"999"' } }),
          answers: signedIn(412),
        },
      ],
    },
    {
      route: 'GET /api/v1/me/export',
      action: 'me.export',
      cases: [{ what: 'about oneself', request: () => ({}), answers: signedIn(200) }],
    },
    {
      route: 'PUT /api/v1/me/password',
      action: 'me.secure',
      cases: [
        {
          what: 'with a wrong present one',
          request: () => ({ body: { currentPassword: 'wrong', newPassword: 'twelve characters' } }),
          answers: signedIn(400),
        },
      ],
    },
    {
      route: 'GET /api/v1/sessions',
      action: 'me.secure',
      cases: [{ what: 'the own ones', request: () => ({}), answers: signedIn(200) }],
    },
    {
      route: 'DELETE /api/v1/sessions',
      action: 'me.secure',
      cases: [
        {
          what: 'the own others',
          // an account of its own: the walkers share their sessions
          request: async (world, walker) =>
            walker === 'visitor'
              ? { client: world.app.client() }
              : { client: await world.app.client().signIn((await world.make.account()).email, PASSWORD) },
          answers: signedIn(204),
        },
      ],
    },
    {
      route: 'DELETE /api/v1/sessions/:id',
      action: 'me.secure',
      cases: [
        {
          what: 'an own one',
          request: async (world, walker) => ({ params: { id: await ownId(world, walker, 'session') } }),
          answers: signedIn(204),
        },
        {
          what: 'another account’s',
          request: async (world) => ({ params: { id: await othersId(world, 'session') } }),
          answers: signedIn(404, notTheStranger),
        },
      ],
    },
    {
      route: 'GET /api/v1/me/security-events',
      action: 'me.secure',
      cases: [{ what: 'of the own account', request: () => ({}), answers: signedIn(200) }],
    },
    {
      route: 'GET /api/v1/security-events',
      action: 'security-event.list',
      cases: [
        { what: 'of everybody', request: () => ({}), answers: signedIn(403, { admin: 200 }) },
        {
          what: 'of one account',
          request: (world) => ({ query: `?account=${world.account('stranger').id}` }),
          answers: signedIn(403, { admin: 200 }),
        },
      ],
    },
    {
      route: 'DELETE /api/v1/accounts/:id/tokens',
      action: 'account.token.end',
      cases: endedByAdmin,
    },
    {
      route: 'DELETE /api/v1/accounts/:id/sessions',
      action: 'account.session.end',
      cases: endedByAdmin,
    },
    {
      route: 'GET /api/v1/tokens',
      action: 'me.secure',
      cases: [{ what: 'the own ones', request: () => ({}), answers: signedIn(200) }],
    },
    {
      route: 'POST /api/v1/tokens',
      action: 'me.secure',
      cases: [
        {
          what: 'for oneself',
          request: () => ({ body: { name: 'made', scope: 'read', days: 1 } }),
          answers: signedIn(201),
        },
      ],
    },
    {
      route: 'DELETE /api/v1/tokens/:id',
      action: 'me.secure',
      cases: [
        {
          what: 'an own one',
          request: async (world, walker) => ({ params: { id: await ownId(world, walker, 'token') } }),
          answers: signedIn(204),
        },
        {
          what: 'another account’s',
          request: async (world) => ({ params: { id: await othersId(world, 'token') } }),
          answers: signedIn(404, notTheStranger),
        },
      ],
    },
  ],
});
