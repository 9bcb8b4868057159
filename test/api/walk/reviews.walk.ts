import { newId } from '../../../src/kernel/new-id.js';
import { reviewDocumentNames } from '../../../src/reviews/review-document-name.js';
import { addIndicator } from '../../support/indicators.js';
import type { Client } from '../../support/client.js';
import { pdf } from '../../support/office-files.js';
import type { Stored } from '../../support/world.js';
import { type Answers, type WalkRequest, type WalkWorld, type Walker, signedIn, walkArea } from './walk.js';

/** The reviews of a plan in force are read by whoever reads the plan. */
const readers: Answers = signedIn(200, { neighbour: 404, admin: 404, stranger: 404 });
const boardOnly = (status: number): Answers =>
  signedIn(403, { board: status, neighbour: 404, admin: 404, stranger: 404 });
/** Bodies know of the review, but the document of all reports is the committee's. */
const followers: Answers = signedIn(403, {
  board: 200,
  observer: 200,
  neighbour: 404,
  admin: 404,
  stranger: 404,
});
/** Numbers are for boards alone: nobody else may call their routes. */
const boardAlone = (status: number): Answers => signedIn(403, { board: status, stranger: 404 });
const registersOf = (status: number): Answers => signedIn(403, { board: 404, stranger: status });
/** A draft is its own body's alone. */
const unitOnly = (status: number): Answers => signedIn(404, { officer: status, head: status });
/** To decide on a draft nobody may; who writes it is refused, and to all others it does not exist. */
const draftUndecided = unitOnly(403);
/** Once submitted it is known to the committee and the bodies above; the unit alone acts for itself. */
const submittedByUnit = (status: number): Answers =>
  signedIn(403, { officer: status, head: status, neighbour: 404, admin: 404, stranger: 404 });
/** A file is not for the bodies above. */
const paperReaders: Answers = { ...readers, above: 404 };
const strangersOnly = (status: number): Answers => signedIn(404, { stranger: status });

/** A version that no row has: whom the policy lets pass is answered 412. */
const stale = { 'if-match': '"999"' };
const reason = { reason: 'Lý do' };
const emptyHead = {
  number: null,
  place: null,
  issuedOn: null,
  capacity: null,
  office: null,
  signer: null,
  addressees: null,
  recipients: null,
  archive: null,
};

interface Reviewed {
  readonly plan: string;
  readonly review: string;
  readonly report: string;
  readonly body: string;
  /** The body reports it. */
  readonly indicator: string;
}

/** A plan that the walker's committee puts into force for the body, with its first review and the body's report. */
async function reviewed(
  world: WalkWorld,
  walker: Walker,
  committee: Stored,
  body: Stored,
): Promise<Reviewed> {
  const client = await world.client(walker);
  const made = await posted(client, '/plans', {
    committeeId: committee.id,
    code: `walk-${newId()}`,
    title: 'Kế hoạch',
  });
  await posted(client, `/plans/${made}/duties`, {
    place: 'III.1',
    heading: 'Các đơn vị',
    title: 'Nhiệm vụ',
    cadence: 'continuous',
    leadBodies: [body.id],
  });
  await posted(client, `/plans/${made}/activate`, { inForceOn: '2025-12-15' });
  const review = await firstOf(client, `/plans/${made}/reviews`);
  const indicator = await addIndicator(world.make.manager, {
    committeeId: committee.id,
    planId: made,
    reportedBy: [body.id],
  });
  const report = await firstOf(client, `/reviews/${review}/reports`);
  return { plan: made, review, report, body: body.id, indicator };
}

async function posted(client: Client, path: string, body: object): Promise<string> {
  const answer = await client.post<{ id: string }>(path, body);
  if (answer.status >= 300) throw new Error(`POST ${path}: ${JSON.stringify(answer.body)}`);
  return answer.body.id;
}

async function firstOf(client: Client, path: string): Promise<string> {
  const { items } = (await client.get<{ items: { id: string }[] }>(path)).body;
  if (!items[0]) throw new Error(`${path} is empty`);
  return items[0].id;
}

/** The signed paper of a report, as the walker sends it. */
async function withPaper(world: WalkWorld, walker: Walker, made: Reviewed): Promise<Reviewed> {
  await posted(await world.client(walker), `/reports/${made.report}/signed-paper`, aPaper());
  return made;
}

function aPaper(): FormData {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(pdf)]), 'Báo cáo.pdf');
  return form;
}

/** The unit's report with a proposal and its signed paper, sent to the board. */
async function submitted(world: WalkWorld): Promise<Reviewed & { readonly proposal: string }> {
  const made = await reviewed(world, 'board', world.committee, world.unit);
  const officer = await world.client('officer');
  const path = `/reports/${made.report}`;
  const draft = await officer.get<{ version: number; lines: { taskId: string }[] }>(path);
  const proposals = [{ text: 'Kiến nghị', addressee: 'Huyện ủy' }];
  await withPaper(world, 'officer', made);
  const saved = await officer.patch<{ proposals: { id: string }[] }>(
    path,
    { proposals },
    draft.body.version + 1,
  );
  await posted(officer, `${path}/submit`, { sendIncomplete: true });
  return { ...made, proposal: saved.body.proposals[0]?.id ?? '' };
}

async function prepare(world: WalkWorld) {
  return {
    draft: await withPaper(world, 'officer', await reviewed(world, 'board', world.committee, world.unit)),
    sent: await submitted(world),
    foreign: await withPaper(
      world,
      'stranger',
      await reviewed(world, 'stranger', world.other, world.foreign),
    ),
  };
}

type Objects = Awaited<ReturnType<typeof prepare>>;
type Kind = keyof Objects;

const on = (kind: Kind, what: 'plan' | 'review' | 'report', request: WalkRequest = {}) => ({
  what: { draft: 'of the unit, a draft', sent: 'of the unit, submitted', foreign: 'of another committee' }[
    kind
  ],
  request: (objects: Objects) => ({ ...request, params: { id: objects[kind][what], ...request.params } }),
});

/** The same request on the committee's review and on another's. */
const onReviews = (request: WalkRequest, answers: Answers, foreign: number) => [
  { ...on('draft', 'review', request), what: 'of the committee', answers },
  { ...on('foreign', 'review', request), answers: strangersOnly(foreign) },
];
/** The same request on each document of these reviews that is edited. */
const onDocuments = (request: WalkRequest, answers: Answers, foreign: number, others = 404) =>
  reviewDocumentNames.flatMap((document) =>
    onReviews({ ...request, params: { document } }, answers, foreign).map((one) => ({
      ...one,
      answers: others === 404 || one.answers === answers ? one.answers : registersOf(foreign),
      what: `${document} ${one.what}`,
    })),
  );
/**
 * The same request on a draft and on a submitted report of the unit, and on a draft of another committee's body, which has no
 * accounts: its board writes it.
 */
const onReports = (request: WalkRequest, draft: Answers, sent: Answers, foreign: number) => [
  { ...on('draft', 'report', request), answers: draft },
  { ...on('sent', 'report', request), answers: sent },
  { ...on('foreign', 'report', request), answers: strangersOnly(foreign) },
];

const extraReview = {
  name: 'Kỳ báo cáo chuyên đề',
  from: '2026-06-15',
  until: '2026-07-14',
  reportsDueOn: { base: '2026-07-20', other: '2026-07-20' },
  meetingOn: '2026-07-24',
};

export const routes = walkArea({
  prepare,
  routes: [
    {
      route: 'GET /api/v1/plans/:id/reviews',
      action: 'review.list',
      cases: [
        { ...on('draft', 'plan'), what: 'of the committee', answers: readers },
        { ...on('foreign', 'plan'), answers: strangersOnly(200) },
      ],
    },
    {
      route: 'POST /api/v1/plans/:id/reviews',
      action: 'review.change',
      cases: [
        {
          ...on('draft', 'plan', { body: extraReview }),
          what: 'of the committee',
          answers: boardOnly(201),
        },
        { ...on('foreign', 'plan', { body: extraReview }), answers: strangersOnly(201) },
      ],
    },
    { route: 'GET /api/v1/reviews/:id', action: 'review.read', cases: onReviews({}, readers, 200) },
    { route: 'GET /api/v1/reviews/:id/reports', action: 'report.list', cases: onReviews({}, readers, 200) },
    { route: 'GET /api/v1/reviews/:id/summary', action: 'review.read', cases: onReviews({}, readers, 200) },
    ...(
      ['report.docx', 'report.pdf', 'report.xlsx', 'bodies.xlsx', 'request.docx', 'request.pdf'] as const
    ).map((name) => ({
      route: `GET /api/v1/reviews/:id/documents/${name}`,
      action: 'review.document' as const,
      cases: onReviews({}, followers, 200),
    })),
    ...(['docx', 'pdf'] as const).map((kind) => ({
      route: `GET /api/v1/reviews/:id/documents/:document/voided/:voidedId/document.${kind}`,
      action: 'review.document' as const,
      // no number was taken back: whom the policy lets pass finds none
      cases: onReviews(
        { params: { document: 'report', voidedId: newId() } },
        { ...followers, board: 404, observer: 404 },
        404,
      ),
    })),
    ...(
      [
        ['sheet.docx', 200],
        ['sheet.pdf', 200],
        ['sheet', 200],
        ['sheet-in-template.docx', 404],
      ] as const
    ).map(([name, status]) => ({
      route: `GET /api/v1/plans/:id/bodies/:bodyId/${name}`,
      action: 'plan.read' as const,
      cases: (['draft', 'foreign'] as const).map((kind) => ({
        what: kind === 'draft' ? 'of the unit' : 'of another committee',
        request: (objects: Objects) => ({
          params: { id: objects[kind].plan, bodyId: objects[kind].body },
        }),
        answers: status === 404 ? signedIn(404) : kind === 'draft' ? readers : strangersOnly(200),
      })),
    })),
    ...(
      [
        ['sections', { section: 'opening', text: 'Lời.' }],
        ['head', emptyHead],
      ] as const
    ).map(([part, body]) => ({
      route: `PUT /api/v1/plans/:id/bodies/:bodyId/sheet/${part}`,
      action: 'plan.change' as const,
      cases: (['draft', 'foreign'] as const).map((kind) => ({
        what: kind === 'draft' ? 'of the unit' : 'of another committee',
        request: (objects: Objects) => ({
          params: { id: objects[kind].plan, bodyId: objects[kind].body },
          body,
          headers: stale,
        }),
        answers: kind === 'draft' ? boardOnly(412) : strangersOnly(412),
      })),
    })),
    {
      route: 'GET /api/v1/plans/:id/body-sheets.xlsx',
      action: 'plan.read',
      cases: [
        { ...on('draft', 'plan'), what: 'of the committee', answers: readers },
        { ...on('foreign', 'plan'), answers: strangersOnly(200) },
      ],
    },
    ...(['report', 'request'] as const).map((name) => ({
      route: `GET /api/v1/reviews/:id/documents/${name}-in-template.docx`,
      action: 'review.document' as const,
      cases: onReviews({}, signedIn(404, { officer: 403, head: 403, above: 403 }), 404),
    })),
    {
      route: 'GET /api/v1/reviews/:id/documents/:document',
      action: 'review.document',
      cases: onDocuments({}, followers, 200),
    },
    {
      route: 'PUT /api/v1/reviews/:id/documents/:document/sections',
      action: 'review.change',
      cases: onDocuments(
        { body: { section: 'shortcomings', text: 'Không.' }, headers: stale },
        boardOnly(412),
        412,
      ),
    },
    {
      route: 'PUT /api/v1/reviews/:id/documents/:document/head',
      action: 'review.change',
      cases: onDocuments({ body: emptyHead, headers: stale }, boardOnly(412), 412),
    },
    {
      route: 'POST /api/v1/reviews/:id/documents/:document/number',
      action: 'letter.use',
      cases: onDocuments({ body: {}, headers: stale }, boardAlone(412), 412, 403),
    },
    {
      route: 'POST /api/v1/reviews/:id/documents/:document/number/void',
      action: 'letter.use',
      cases: onDocuments({ body: reason, headers: stale }, boardAlone(409), 409, 403),
    },
    {
      route: 'PATCH /api/v1/reviews/:id',
      action: 'review.change',
      cases: onReviews({ body: { questions: [] }, headers: stale }, boardOnly(412), 412),
    },
    {
      route: 'POST /api/v1/reviews/:id/close',
      action: 'review.change',
      cases: onReviews({ body: {}, headers: stale }, boardOnly(412), 412),
    },
    {
      route: 'POST /api/v1/reviews/:id/reopen',
      action: 'review.change',
      cases: onReviews({ body: reason, headers: stale }, boardOnly(412), 412),
    },
    {
      route: 'PATCH /api/v1/reviews/:id/bodies/:bodyId',
      action: 'review.change',
      cases: [
        {
          what: 'the unit',
          request: ({ draft }) => ({
            params: { id: draft.review, bodyId: draft.body },
            body: reason,
            headers: stale,
          }),
          answers: boardOnly(412),
        },
        {
          what: 'a body of another committee',
          request: ({ draft, foreign }) => ({
            params: { id: draft.review, bodyId: foreign.body },
            body: reason,
            headers: stale,
          }),
          answers: boardOnly(404),
        },
      ],
    },
    {
      route: 'GET /api/v1/reviews/:id/bodies/:bodyId/assessment',
      action: 'assessment.read',
      cases: [
        {
          what: 'of the unit, before the review was closed',
          request: ({ draft }) => ({ params: { id: draft.review, bodyId: draft.body } }),
          answers: signedIn(404, { board: 200, observer: 200 }),
        },
        {
          what: 'of a body of another committee',
          request: ({ draft, foreign }) => ({ params: { id: draft.review, bodyId: foreign.body } }),
          answers: signedIn(404),
        },
      ],
    },
    {
      route: 'PUT /api/v1/reviews/:id/bodies/:bodyId/assessment',
      action: 'review.change',
      cases: [
        {
          what: 'of the unit',
          request: ({ draft }) => ({
            params: { id: draft.review, bodyId: draft.body },
            body: { text: 'Nhận xét' },
            headers: stale,
          }),
          answers: boardOnly(412),
        },
        {
          what: 'of a body of another committee',
          request: ({ draft, foreign }) => ({
            params: { id: draft.review, bodyId: foreign.body },
            body: { text: 'Nhận xét' },
            headers: stale,
          }),
          answers: boardOnly(404),
        },
      ],
    },
    {
      route: 'GET /api/v1/reports/:id',
      action: 'report.read',
      cases: onReports({}, unitOnly(200), readers, 200),
    },
    {
      route: 'GET /api/v1/reports/:id/documents/report-in-template.docx',
      action: 'report.read',
      cases: onReports({}, signedIn(404), signedIn(404), 404),
    },
    ...(['report.docx', 'report.pdf'] as const).map((name) => ({
      route: `GET /api/v1/reports/:id/documents/${name}`,
      action: 'report.read' as const,
      cases: onReports({}, unitOnly(200), readers, 200),
    })),
    {
      route: 'GET /api/v1/reports/:id/documents/report',
      action: 'report.read',
      cases: onReports({}, unitOnly(200), readers, 200),
    },
    ...(
      [
        ['sections', { section: 'shortcomings', text: 'Không.' }],
        ['head', emptyHead],
      ] as const
    ).map(([part, body]) => ({
      route: `PUT /api/v1/reports/:id/documents/report/${part}`,
      action: 'report.edit' as const,
      cases: onReports({ body, headers: stale }, unitOnly(412), submittedByUnit(409), 412),
    })),
    {
      route: 'PATCH /api/v1/reports/:id',
      action: 'report.edit',
      cases: onReports({ body: {}, headers: stale }, unitOnly(412), submittedByUnit(412), 412),
    },
    {
      route: 'PUT /api/v1/reports/:id/indicators/:indicatorId',
      action: 'measurement.write',
      cases: (
        [
          ['draft', unitOnly(412)],
          ['sent', { ...submittedByUnit(412), board: 412 }],
          ['foreign', strangersOnly(412)],
        ] as const
      ).map(([kind, answers]) => ({
        ...on(kind, 'report'),
        request: (objects: Objects) => ({
          params: { id: objects[kind].report, indicatorId: objects[kind].indicator },
          body: { part: 9, whole: 10, ...reason },
          headers: stale,
        }),
        answers,
      })),
    },
    ...(['pass-to-head', 'hand-back', 'submit', 'take-back'] as const).map((act) => ({
      route: `POST /api/v1/reports/:id/${act}`,
      action: 'report.edit' as const,
      cases: onReports({ body: {}, headers: stale }, unitOnly(412), submittedByUnit(412), 412),
    })),
    {
      route: 'POST /api/v1/reports/:id/signed-paper',
      action: 'report.edit',
      cases: onReports({ body: aPaper(), headers: stale }, unitOnly(412), submittedByUnit(412), 412),
    },
    {
      route: 'DELETE /api/v1/reports/:id/signed-paper',
      action: 'report.edit',
      cases: onReports({ headers: stale }, unitOnly(412), submittedByUnit(412), 412),
    },
    {
      route: 'GET /api/v1/reports/:id/signed-paper',
      action: 'report.paper.read',
      cases: onReports({}, unitOnly(200), paperReaders, 200),
    },
    {
      route: 'POST /api/v1/reports/:id/accept',
      action: 'report.decide',
      cases: onReports({ body: {}, headers: stale }, draftUndecided, boardOnly(412), 412),
    },
    {
      route: 'POST /api/v1/reports/:id/return',
      action: 'report.decide',
      cases: onReports({ body: reason, headers: stale }, draftUndecided, boardOnly(412), 412),
    },
    {
      route: 'POST /api/v1/proposals/:id/answer',
      action: 'report.decide',
      cases: [
        {
          what: 'of the unit, whose report is not accepted yet',
          request: ({ sent }) => ({ params: { id: sent.proposal }, body: { status: 'resolved' } }),
          answers: boardOnly(409),
        },
      ],
    },
  ],
});
