import { reportFormAddresses } from '../../../src/web/reports/report-form-addresses.controller.js';
import { addIndicator } from '../../support/indicators.js';
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
  const measured = async (status: 'draft' | 'submitted') => {
    const one = await reportedReview(make, committee, unit, { status });
    const indicatorId = await addIndicator(make.manager, {
      committeeId: committee.id,
      planId: one.planId,
      reportedBy: [unit.id],
    });
    return { ...one, indicatorId };
  };
  return { draft: await measured('draft'), sent: await measured('submitted') };
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
      route: 'POST /reports/:id/indicators/:indicatorId',
      action: 'measurement.write',
      cases: (
        [
          ['draft', unitOnly(412)],
          ['sent', { ...byUnit(412), board: 412 }],
        ] as const
      ).map(([kind, answers]) => ({
        ...on(kind),
        request: ({ [kind]: { reportId, indicatorId } }: Objects) => ({
          params: { id: reportId, indicatorId },
          body: { version: '999', [`part.${indicatorId}`]: '9', [`why.${indicatorId}`]: 'Lý do' },
        }),
        answers,
      })),
    },
    {
      route: 'GET /reports/:id/text',
      action: 'report.read',
      cases: [
        { ...on('draft'), answers: unitOnly(200) },
        { ...on('sent'), answers: readers },
      ],
    },
    {
      route: 'POST /reports/:id/text/head',
      action: 'report.edit',
      cases: [
        { ...on('draft', stale), answers: unitOnly(412) },
        { ...on('sent', stale), answers: byUnit(409) },
      ],
    },
    {
      route: 'POST /reports/:id/text/sections/:section',
      action: 'report.edit',
      cases: (
        [
          ['draft', unitOnly(412)],
          ['sent', byUnit(409)],
        ] as const
      ).map(([kind, answers]) => ({
        ...on(kind),
        request: ({ [kind]: { reportId } }: Objects) => ({
          params: { id: reportId, section: 'shortcomings' },
          body: { ...stale, 'text.shortcomings': 'Không.' },
        }),
        answers,
      })),
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
    ...reportFormAddresses.map((form) => ({
      route: `GET /reports/:id/${form}`,
      action: 'report.read' as const,
      cases: [
        {
          what: 'whose ever it is: it leads to the report',
          request: ({ draft }: Objects) => ({
            params: { id: draft.reportId, indicatorId: draft.indicatorId },
          }),
          answers: signedIn(303),
        },
      ],
    })),
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
