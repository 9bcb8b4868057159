import { pdf } from '../../support/office-files.js';
import { reportedReview } from '../../support/reported-review.js';
import { type Answers, type WalkWorld, signedIn, walkArea } from './walk.js';

/** A draft is its own body's alone. */
const unitOnly = (status: number): Answers => signedIn(404, { officer: status, head: status });
const readers: Answers = signedIn(200, { neighbour: 404, admin: 404, stranger: 404 });
/** Once submitted it is known to the committee and the bodies above; the unit alone acts for itself. */
const byUnit = (status: number): Answers =>
  signedIn(403, { officer: status, head: status, neighbour: 404, admin: 404, stranger: 404 });
const byBoard = (status: number): Answers =>
  signedIn(403, { board: status, neighbour: 404, admin: 404, stranger: 404 });

/** A version that no row has: whom the policy lets pass is answered 412. */
const stale = { version: '999', reason: 'Lý do' };

async function prepare({ make, committee, unit }: WalkWorld) {
  return {
    draft: await reportedReview(make, committee, unit),
    sent: await reportedReview(make, committee, unit, { status: 'submitted' }),
  };
}

function aPaper(): FormData {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(pdf)]), 'bao-cao.pdf');
  return form;
}

type Objects = Awaited<ReturnType<typeof prepare>>;

const on = (kind: keyof Objects, body?: Record<string, string> | FormData, query?: string) => ({
  what: { draft: 'of the unit, a draft', sent: 'of the unit, submitted' }[kind],
  request: (objects: Objects) => ({
    params: { id: objects[kind].reportId },
    ...(body ? { body } : {}),
    ...(query ? { query } : {}),
  }),
});

export const routes = walkArea({
  prepare,
  routes: [
    {
      route: 'GET /reports',
      action: 'me.use',
      cases: [{ what: 'of the own bodies', request: () => ({}), answers: signedIn(200) }],
    },
    {
      route: 'GET /reports/:id',
      action: 'report.read',
      cases: [
        { ...on('draft'), answers: unitOnly(200) },
        { ...on('sent'), answers: readers },
      ],
    },
    ...['', '/hand-back', '/take-back', '/signed-paper/remove'].map((act) => ({
      route: `POST /reports/:id${act}`,
      action: 'report.edit' as const,
      cases: [
        { ...on('draft', stale), answers: unitOnly(412) },
        { ...on('sent', stale), answers: byUnit(412) },
      ],
    })),
    {
      route: 'POST /reports/:id/signed-paper',
      action: 'report.edit',
      cases: [
        { ...on('draft', aPaper(), '?version=999'), answers: unitOnly(412) },
        { ...on('sent', aPaper(), '?version=999'), answers: byUnit(412) },
      ],
    },
    ...(['accept', 'return'] as const).map((act) => ({
      route: `POST /reports/:id/${act}`,
      action: 'report.decide' as const,
      cases: [
        { ...on('draft', stale), answers: unitOnly(403) },
        { ...on('sent', stale), answers: byBoard(412) },
      ],
    })),
  ],
});
