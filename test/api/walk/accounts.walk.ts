import { newId } from '../../../src/kernel/new-id.js';
import type { Stored, StoredAccount } from '../../support/world.js';
import { everybody, signedIn, walkArea, type WalkWorld } from './walk.js';

/** For accounts of the unit, under the committee. */
const boardAnd = (status: number) => signedIn(403, { admin: status, board: status });
/** The board of another committee does not know of it; everybody else may not ask. */
const ofUnit = (status: number) => ({ ...boardAnd(status), stranger: 404 });
/** Of those who hold more than the board of the committee reaches, which still knows of them. */
const adminAlone = (status: number) => signedIn(403, { admin: status, stranger: 404 });

const named = (bodyId: string | undefined, role = 'officer') => ({
  email: `${newId()}@test.example`,
  name: 'Cán bộ',
  roles: [{ role, ...(bodyId && { bodyId }) }],
});

/** An account without a password, as an invitation leaves it. */
async function waiting(world: WalkWorld): Promise<string> {
  const { id } = await world.make.account({ role: 'officer', at: world.unit });
  await world.app.dataSource.query('update account set password_hash = null where id = $1', [id]);
  return id;
}

interface Objects {
  readonly world: WalkWorld;
  readonly unit: Stored;
  readonly committee: Stored;
  /** An officer of the unit; somebody who is an observer beside. */
  readonly ofUnit: StoredAccount;
  readonly mixed: Stored;
}

const page = { what: 'open to everybody', request: () => ({}), answers: everybody(200) };
const typedTwice = { password: 'twelve characters', repeat: 'twelve characters' };

export const routes = walkArea<Objects>({
  prepare: async (world) => ({
    world,
    unit: world.unit,
    committee: world.committee,
    ofUnit: await world.make.account({ role: 'officer', at: world.unit }),
    mixed: await world.make.account(
      { role: 'officer', at: world.unit },
      { role: 'observer', at: world.committee },
    ),
  }),
  routes: [
    {
      route: 'GET /api/v1/accounts',
      action: 'account.read',
      cases: [
        {
          what: 'those in reach',
          request: () => ({}),
          answers: signedIn(403, { admin: 200, board: 200, stranger: 200 }),
        },
      ],
    },
    ...(['POST /api/v1/accounts', 'POST /api/v1/invitations'] as const).map((route) => ({
      route,
      action: 'account.grant' as const,
      cases: [
        {
          what: 'an officer of the unit',
          request: ({ unit }: Objects) => ({ body: named(unit.id) }),
          answers: boardAnd(201),
        },
        {
          what: 'a board of the committee',
          request: ({ committee }: Objects) => ({ body: named(committee.id, 'board') }),
          answers: signedIn(403, { admin: 201 }),
        },
        {
          what: 'an administrator',
          request: () => ({ body: named(undefined, 'admin') }),
          answers: signedIn(403, { admin: 201 }),
        },
      ],
    })),
    {
      route: 'PATCH /api/v1/accounts/:id',
      action: 'account.change',
      cases: [
        {
          what: 'an officer of the unit',
          request: ({ ofUnit: account }) => ({
            params: { id: account.id },
            body: { name: account.code },
            headers: { 'if-match': '"1"' },
          }),
          answers: ofUnit(200),
        },
        {
          what: 'one that holds a role beyond the board, too',
          request: ({ mixed: account }) => ({
            params: { id: account.id },
            body: { name: account.code },
            headers: { 'if-match': '"1"' },
          }),
          answers: adminAlone(200),
        },
        {
          what: 'one that does not exist',
          request: () => ({ params: { id: newId() }, body: {}, headers: { 'if-match': '"1"' } }),
          answers: { ...boardAnd(404), stranger: 404 },
        },
      ],
    },
    {
      route: 'POST /api/v1/accounts/:id/invitation',
      action: 'account.grant',
      cases: [
        {
          what: 'an officer of the unit',
          request: async ({ world }) => ({ params: { id: await waiting(world) } }),
          answers: ofUnit(204),
        },
      ],
    },
    {
      route: 'POST /api/v1/accounts/:id/one-time-code',
      action: 'account.grant',
      cases: [
        {
          what: 'an officer of the unit',
          request: async ({ world }) => ({ params: { id: await waiting(world) } }),
          answers: ofUnit(201),
        },
        {
          what: 'one with a password',
          request: ({ ofUnit: account }) => ({ params: { id: account.id } }),
          answers: { ...adminAlone(201) },
        },
      ],
    },
    {
      route: 'POST /api/v1/accounts/:id/erase',
      action: 'account.erase',
      cases: [
        {
          what: 'one that has ended',
          request: async ({ world }) => {
            const { id, email } = await world.make.account({ role: 'officer', at: world.unit });
            await world.app.dataSource.query('update account set ended_at = now() where id = $1', [id]);
            return { params: { id }, body: { email } };
          },
          answers: signedIn(403, { admin: 204 }),
        },
        {
          what: 'one that is open',
          request: ({ ofUnit: { id, email } }) => ({ params: { id }, body: { email } }),
          answers: signedIn(403, { admin: 409 }),
        },
        {
          what: 'the own one',
          request: ({ world }, walker) => {
            const { id, email } = walker === 'visitor' ? world.account('officer') : world.account(walker);
            return { params: { id }, body: { email } };
          },
          answers: signedIn(403),
        },
        {
          what: 'one that does not exist',
          request: () => ({ params: { id: newId() }, body: { email: 'x' } }),
          answers: signedIn(403, { admin: 404 }),
        },
      ],
    },
    ...(['invitations/confirm', 'password-reset/confirm'] as const).map((route) => ({
      route: `POST /api/v1/${route}`,
      action: 'public.use' as const,
      cases: [
        {
          what: 'a link that is none',
          request: () => ({ body: { token: 'none', password: 'twelve characters' } }),
          answers: everybody(400),
        },
      ],
    })),
    {
      route: 'POST /api/v1/one-time-codes/confirm',
      action: 'public.use',
      cases: [
        {
          what: 'a code that is none',
          request: () => ({ body: { email: newId(), code: 'none', password: 'twelve characters' } }),
          answers: everybody(400),
        },
      ],
    },
    {
      route: 'POST /api/v1/password-reset',
      action: 'public.use',
      cases: [
        {
          what: 'of an address without an account',
          request: () => ({ body: { email: `${newId()}@test.example` } }),
          answers: everybody(202),
        },
      ],
    },
    { route: 'GET /privacy', action: 'public.use', cases: [page] },
    { route: 'GET /set-password', action: 'public.use', cases: [page] },
    {
      route: 'POST /set-password',
      action: 'public.use',
      cases: [
        {
          what: 'a link that is none',
          request: () => ({ body: { link: `#reset=${'n'.repeat(43)}`, ...typedTwice } }),
          answers: everybody(400),
        },
      ],
    },
    {
      route: 'POST /set-password/code',
      action: 'public.use',
      cases: [
        {
          what: 'a code that is none',
          request: () => ({ body: { email: newId(), code: 'none', ...typedTwice } }),
          answers: everybody(400),
        },
      ],
    },
    {
      route: 'POST /set-password/forgotten',
      action: 'public.use',
      cases: [
        {
          what: 'of an address without an account',
          request: () => ({ body: { email: `${newId()}@test.example` } }),
          answers: everybody(303),
        },
      ],
    },
  ],
});
