import { newId } from '../../../src/kernel/new-id.js';
import { type WalkWorld, signedIn, walkArea } from './walk.js';

/** Of an account of the unit: the board of another committee does not know of it. */
const ofUnit = (status: number) => signedIn(403, { admin: status, board: status, stranger: 404 });
const adminAlone = (status: number) => signedIn(403, { admin: status });

/** An account of the unit, made anew for each walker. */
async function account({ make, unit }: WalkWorld): Promise<string> {
  return (await make.account({ role: 'officer', at: unit })).id;
}

/** The same, as an invitation leaves it. */
async function waiting(world: WalkWorld): Promise<string> {
  const id = await account(world);
  await world.app.dataSource.query('update account set password_hash = null where id = $1', [id]);
  return id;
}

const on =
  (make: (world: WalkWorld) => Promise<string>, body: Record<string, string> = {}) =>
  async (world: WalkWorld) => ({ params: { id: await make(world) }, body });

export const routes = walkArea({
  prepare: (world) => world,
  routes: [
    {
      route: 'GET /settings/accounts',
      action: 'account.read',
      cases: [
        {
          what: 'those in reach',
          request: () => ({}),
          answers: signedIn(403, { admin: 200, board: 200, stranger: 200 }),
        },
      ],
    },
    {
      route: 'GET /settings/accounts/new',
      action: 'account.grant',
      cases: [
        {
          what: 'the form',
          request: () => ({}),
          answers: signedIn(403, { admin: 200, board: 200, stranger: 200 }),
        },
      ],
    },
    {
      route: 'POST /settings/accounts',
      action: 'account.grant',
      cases: [
        {
          what: 'an officer of the unit, by mail',
          request: ({ unit }) => ({
            body: {
              way: 'mail',
              email: `${newId()}@test.example`,
              name: 'x',
              role: 'officer',
              bodyId: unit.id,
              language: 'vi',
            },
          }),
          answers: signedIn(403, { admin: 303, board: 303 }),
        },
        {
          what: 'a board, by code',
          request: ({ committee }) => ({
            body: {
              way: 'code',
              email: `n${newId()}`,
              name: 'x',
              role: 'board',
              bodyId: committee.id,
              language: 'vi',
            },
          }),
          answers: signedIn(403, { admin: 200 }),
        },
      ],
    },
    {
      route: 'GET /settings/accounts/:id',
      action: 'account.read',
      cases: [{ what: 'of the unit', request: on(account), answers: ofUnit(200) }],
    },
    {
      route: 'POST /settings/accounts/:id',
      action: 'account.change',
      cases: [
        {
          what: 'of the unit, on a version that it never had',
          request: on(account, { name: 'x', email: 'x@test.example', language: 'vi', version: '999' }),
          answers: ofUnit(412),
        },
      ],
    },
    {
      route: 'POST /settings/accounts/:id/roles',
      action: 'account.grant',
      cases: [
        {
          what: 'of the unit, a role at the unit',
          request: async (world) => ({
            params: { id: await account(world) },
            body: { role: 'head', bodyId: world.unit.id, version: '1' },
          }),
          answers: ofUnit(303),
        },
        {
          what: 'of the unit, the role of board',
          request: async (world) => ({
            params: { id: await account(world) },
            body: { role: 'board', bodyId: world.committee.id, version: '1' },
          }),
          answers: signedIn(403, { admin: 303, stranger: 404 }),
        },
      ],
    },
    {
      route: 'POST /settings/accounts/:id/roles/take',
      action: 'account.grant',
      cases: [
        {
          what: 'of the unit, one that it does not hold',
          request: on(account, { role: 'head/', version: '1' }),
          answers: ofUnit(303),
        },
      ],
    },
    {
      route: 'POST /settings/accounts/:id/end',
      action: 'account.grant',
      cases: [{ what: 'of the unit', request: on(account, { version: '1' }), answers: ofUnit(303) }],
    },
    {
      route: 'POST /settings/accounts/:id/reopen',
      action: 'account.grant',
      cases: [{ what: 'of the unit', request: on(account, { version: '1' }), answers: ofUnit(303) }],
    },
    {
      route: 'POST /settings/accounts/:id/invitation',
      action: 'account.grant',
      cases: [{ what: 'of the unit, without a password', request: on(waiting), answers: ofUnit(303) }],
    },
    {
      route: 'POST /settings/accounts/:id/one-time-code',
      action: 'account.grant',
      cases: [
        { what: 'of the unit, without a password', request: on(waiting), answers: ofUnit(200) },
        {
          what: 'of the unit, with a password',
          request: on(account),
          answers: signedIn(403, { admin: 200, stranger: 404 }),
        },
      ],
    },
    {
      route: 'POST /settings/accounts/:id/sessions/end',
      action: 'account.session.end',
      cases: [{ what: 'of the unit', request: on(account), answers: adminAlone(303) }],
    },
    {
      route: 'POST /settings/accounts/:id/tokens/end',
      action: 'account.token.end',
      cases: [{ what: 'of the unit', request: on(account), answers: adminAlone(303) }],
    },
    {
      route: 'POST /settings/accounts/:id/second-factor/remove',
      action: 'account.factor.remove',
      cases: [{ what: 'of the unit, that has none', request: on(account), answers: adminAlone(404) }],
    },
    {
      route: 'POST /settings/accounts/:id/erase',
      action: 'account.erase',
      cases: [
        { what: 'of the unit, that is open', request: on(account, { email: 'x' }), answers: adminAlone(409) },
      ],
    },
  ],
});
