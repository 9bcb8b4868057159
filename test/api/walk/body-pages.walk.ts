import { newId } from '../../../src/kernel/new-id.js';
import { type Answers, type WalkWorld, signedIn, walkArea } from './walk.js';

/** Boards have the forms; of bodies and groups that one does not know of there is nothing. */
const boards = (status: number): Answers => signedIn(403, { board: status, stranger: status });
const boardOnly = (status: number): Answers =>
  signedIn(403, { board: status, neighbour: 404, stranger: 404 });
/** Who makes accounts at all, and of them who reaches the unit; `allowed` of these. */
const inviters = (status: number, stranger = 404): Answers =>
  signedIn(403, { board: status, admin: status, stranger });

const made = () => ({ code: `walk-${newId()}`, name: 'Đơn vị', kind: 'office' });

/** An account of the unit without a password, as an invitation leaves it. */
async function waiting({ make, app, unit }: WalkWorld): Promise<{ id: string; account: string }> {
  const { id } = await make.account({ role: 'officer', at: unit });
  await app.dataSource.query('update account set password_hash = null where id = $1', [id]);
  return { id: unit.id, account: id };
}

const underTheUnit = ({ unit }: WalkWorld): string =>
  `code,name.vi,kind,parent\nwalk-${newId()},Đơn vị,office,${unit.code}\n`;

function fileForm(content: string): FormData {
  const form = new FormData();
  form.append('file', new Blob([content]), 'don-vi.csv');
  return form;
}

export const routes = walkArea({
  prepare: async (world) => ({ world, group: await world.make.groupOfBodies(world.committee, [world.unit]) }),
  routes: [
    {
      route: 'GET /bodies',
      action: 'body.list',
      cases: [{ what: 'those that one knows of', request: () => ({}), answers: signedIn(200) }],
    },
    {
      route: 'GET /bodies/:id',
      action: 'body.read',
      cases: [
        {
          what: 'the unit',
          request: ({ world: { unit } }) => ({ params: { id: unit.id } }),
          answers: signedIn(200, { neighbour: 404, stranger: 404 }),
        },
      ],
    },
    {
      route: 'GET /bodies/new',
      action: 'body.change',
      cases: [{ what: 'the form', request: () => ({}), answers: boards(200) }],
    },
    {
      route: 'POST /bodies/new',
      action: 'body.change',
      cases: [
        {
          what: 'under the unit',
          request: ({ world: { unit } }) => ({ body: { ...made(), parentId: unit.id } }),
          answers: signedIn(403, { board: 303, stranger: 404 }),
        },
      ],
    },
    ...(['GET', 'POST'] as const).map((method) => ({
      route: `${method} /bodies/:id/edit`,
      action: 'body.change' as const,
      cases: [
        {
          what: 'the unit, on a version that it never had',
          request: ({ world: { unit } }: { world: WalkWorld }) => ({
            params: { id: unit.id },
            ...(method === 'POST' && { body: { name: 'x', version: '999' } }),
          }),
          answers: boardOnly(method === 'GET' ? 200 : 412),
        },
      ],
    })),
    {
      route: 'GET /bodies/groups/new',
      action: 'body.change',
      cases: [{ what: 'the form', request: () => ({}), answers: boards(200) }],
    },
    {
      route: 'POST /bodies/groups/new',
      action: 'body.change',
      cases: [
        {
          what: 'of the unit',
          request: ({ world: { committee, unit } }) => ({
            body: { code: `walk-${newId()}`, name: 'Nhóm', committeeId: committee.id, bodyIds: unit.id },
          }),
          answers: signedIn(403, { board: 303, stranger: 404 }),
        },
      ],
    },
    {
      route: 'GET /bodies/groups/:id/edit',
      action: 'body.change',
      cases: [
        {
          what: 'a group of the committee',
          request: ({ group }) => ({ params: { id: group.id } }),
          answers: signedIn(404, { board: 200, observer: 403, admin: 403 }),
        },
      ],
    },
    {
      route: 'POST /bodies/groups/:id/edit',
      action: 'body.change',
      cases: [
        {
          what: 'a group of the committee, on a version that it never had',
          request: ({ group, world: { unit } }) => ({
            params: { id: group.id },
            body: { name: 'Nhóm', bodyIds: unit.id, version: '999' },
          }),
          answers: signedIn(404, { board: 412, observer: 403, admin: 403 }),
        },
      ],
    },
    {
      route: 'GET /bodies/:id/hand-over',
      action: 'body.change',
      cases: [
        {
          what: 'of the unit',
          request: ({ world: { unit } }) => ({ params: { id: unit.id } }),
          answers: boardOnly(200),
        },
      ],
    },
    {
      route: 'POST /bodies/:id/hand-over',
      action: 'body.change',
      cases: [
        {
          what: 'of the unit, which is still there',
          request: ({ world: { unit, committee } }) => ({
            params: { id: unit.id },
            body: { reportsTo: committee.id },
          }),
          answers: boardOnly(409),
        },
      ],
    },
    ...['GET /bodies/load', 'GET /bodies/load/template'].map((route) => ({
      route,
      action: 'account.grant' as const,
      cases: [{ what: 'the page', request: () => ({}), answers: inviters(200, 200) }],
    })),
    {
      route: 'POST /bodies/load',
      action: 'account.grant',
      cases: [
        {
          what: 'a body under the unit, which others may not put there',
          request: ({ world }) => ({ body: fileForm(underTheUnit(world)) }),
          answers: signedIn(403, { board: 200, admin: 400, stranger: 400 }),
        },
      ],
    },
    {
      route: 'POST /bodies/load/confirm',
      action: 'account.grant',
      cases: [
        {
          what: 'a body under the unit, which others may not put there',
          request: ({ world }) => {
            const content = Buffer.from(underTheUnit(world)).toString('base64url');
            return { body: { name: 'don-vi.csv', content } };
          },
          answers: signedIn(403, { board: 303, admin: 400, stranger: 400 }),
        },
      ],
    },
    {
      route: 'GET /bodies/:id/invite',
      action: 'account.grant',
      cases: [
        {
          what: 'to the unit',
          request: ({ world: { unit } }) => ({ params: { id: unit.id } }),
          answers: inviters(200),
        },
      ],
    },
    {
      route: 'POST /bodies/:id/invite',
      action: 'account.grant',
      cases: [
        {
          what: 'an officer of the unit',
          request: ({ world: { unit } }) => ({
            params: { id: unit.id },
            body: { name: 'x', email: `${newId()}@test.example`, role: 'officer', language: 'vi' },
          }),
          answers: inviters(303),
        },
      ],
    },
    ...(['invitation', 'one-time-code'] as const).map((act) => ({
      route: `POST /bodies/:id/accounts/:account/${act}`,
      action: 'account.grant' as const,
      cases: [
        {
          what: 'an officer of the unit',
          request: async ({ world }: { world: WalkWorld }) => ({ params: { ...(await waiting(world)) } }),
          answers: inviters(act === 'invitation' ? 303 : 200),
        },
      ],
    })),
  ],
});
