import { newId } from '../../../src/kernel/new-id.js';
import type { Stored } from '../../support/world.js';
import { type Answers, signedIn, walkArea } from './walk.js';

/** The committee's board changes; who else knows of the unit is refused, and to all others it does not exist. */
const boardOnly = (status: number): Answers =>
  signedIn(403, { board: status, neighbour: 404, stranger: 404 });
/** A body of another committee exists only for its board, and for administrators, who change no bodies. */
const strangersOnly = (status: number): Answers => signedIn(404, { stranger: status, admin: 403 });

const made = () => ({ code: `walk-${newId()}`, name: 'Đơn vị', kind: 'office' });
const group = (committee: Stored, bodies: readonly Stored[]) => ({
  code: `walk-${newId()}`,
  name: 'Nhóm',
  committeeId: committee.id,
  bodyIds: bodies.map((body) => body.id),
});
/** A name that changes nothing, so that the version stays for the next walker. */
const unchanged = (body: Stored) => ({
  params: { id: body.id },
  body: { name: `Đơn vị ${body.code}` },
  headers: { 'if-match': '"1"' },
});

export const routes = walkArea({
  prepare: (world) => world,
  routes: [
    {
      route: 'GET /api/v1/bodies',
      action: 'body.list',
      cases: [{ what: 'those that one knows of', request: () => ({}), answers: signedIn(200) }],
    },
    {
      route: 'GET /api/v1/bodies/:id',
      action: 'body.read',
      cases: [
        {
          what: 'the unit',
          request: ({ unit }) => ({ params: { id: unit.id } }),
          answers: signedIn(200, { neighbour: 404, stranger: 404 }),
        },
        {
          what: 'a body of another committee',
          request: ({ foreign }) => ({ params: { id: foreign.id } }),
          answers: signedIn(404, { stranger: 200, admin: 200 }),
        },
      ],
    },
    {
      route: 'POST /api/v1/bodies',
      action: 'body.change',
      cases: [
        {
          what: 'under the unit',
          request: ({ unit }) => ({ body: { ...made(), parentId: unit.id } }),
          answers: boardOnly(201),
        },
        {
          what: 'under a body of another committee',
          request: ({ foreign }) => ({ body: { ...made(), parentId: foreign.id } }),
          answers: strangersOnly(201),
        },
      ],
    },
    {
      route: 'PATCH /api/v1/bodies/:id',
      action: 'body.change',
      cases: [
        { what: 'the unit', request: ({ unit }) => unchanged(unit), answers: boardOnly(200) },
        {
          what: 'a body of another committee',
          request: ({ foreign }) => unchanged(foreign),
          answers: strangersOnly(200),
        },
        {
          what: 'the unit, moved under a body of another committee',
          request: ({ unit, foreign }) => ({ ...unchanged(unit), body: { parentId: foreign.id } }),
          answers: boardOnly(404),
        },
        {
          what: 'the neighbour, with a successor of another committee',
          request: ({ neighbour, foreign }) => ({
            ...unchanged(neighbour),
            body: { to: '2026-12-31', successorIds: [foreign.id] },
          }),
          answers: signedIn(404, { neighbour: 403, observer: 403, admin: 403 }),
        },
      ],
    },
    {
      route: 'POST /api/v1/bodies/:id/hand-over',
      action: 'body.change',
      cases: [
        {
          what: 'of the unit, which still exists',
          request: ({ unit, neighbour }) => ({
            params: { id: unit.id },
            body: { successorId: neighbour.id },
          }),
          answers: boardOnly(409),
        },
        {
          what: 'of a body of another committee',
          request: ({ foreign, unit }) => ({ params: { id: foreign.id }, body: { successorId: unit.id } }),
          answers: strangersOnly(409),
        },
      ],
    },
    {
      route: 'GET /api/v1/groups',
      action: 'body.list',
      cases: [{ what: 'those that one knows of', request: () => ({}), answers: signedIn(200) }],
    },
    {
      route: 'POST /api/v1/groups',
      action: 'body.change',
      cases: [
        {
          what: 'of the unit',
          request: ({ committee, unit }) => ({ body: group(committee, [unit]) }),
          answers: signedIn(403, { board: 201, stranger: 404 }),
        },
        {
          what: 'of a body of another committee',
          request: ({ committee, foreign }) => ({ body: group(committee, [foreign]) }),
          answers: signedIn(403, { board: 404, stranger: 404 }),
        },
        {
          what: 'for another committee',
          request: ({ other, unit }) => ({ body: group(other, [unit]) }),
          answers: signedIn(404, { admin: 403 }),
        },
      ],
    },
  ],
});
