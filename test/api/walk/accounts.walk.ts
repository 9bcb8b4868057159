import { newId } from '../../../src/kernel/new-id.js';
import { signedIn, walkArea } from './walk.js';

const adminsOnly = (status: number) => signedIn(403, { admin: status });

export const routes = walkArea({
  prepare: async (world) => ({ unit: world.unit, account: await world.make.account() }),
  routes: [
    {
      route: 'GET /api/v1/accounts',
      action: 'account.read',
      cases: [{ what: 'all', request: () => ({}), answers: adminsOnly(200) }],
    },
    {
      route: 'POST /api/v1/accounts',
      action: 'account.change',
      cases: [
        {
          what: 'an officer of the unit',
          request: ({ unit }) => ({
            body: {
              email: `${newId()}@test.example`,
              name: 'Cán bộ',
              roles: [{ role: 'officer', bodyId: unit.id }],
            },
          }),
          answers: adminsOnly(201),
        },
      ],
    },
    {
      route: 'PATCH /api/v1/accounts/:id',
      action: 'account.change',
      cases: [
        {
          what: 'another account',
          request: ({ account }) => ({
            params: { id: account.id },
            body: { name: account.code },
            headers: { 'if-match': '"1"' },
          }),
          answers: adminsOnly(200),
        },
        {
          what: 'one that does not exist',
          request: () => ({ params: { id: newId() }, body: {}, headers: { 'if-match': '"1"' } }),
          answers: adminsOnly(404),
        },
      ],
    },
  ],
});
