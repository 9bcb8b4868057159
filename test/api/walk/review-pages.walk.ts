import { reportedReview } from '../../support/reported-review.js';
import { type Answers, type WalkWorld, signedIn, walkArea } from './walk.js';

const readers: Answers = signedIn(200, { neighbour: 404, admin: 404, stranger: 404 });
const boardOnly = (status: number): Answers =>
  signedIn(403, { board: status, neighbour: 404, admin: 404, stranger: 404 });

async function prepare({ make, committee, unit, app }: WalkWorld) {
  // a report of the unit makes it a body that the plan addresses, so that it reads the review
  const one = await reportedReview(make, committee, unit, { status: 'submitted' });
  const [proposal] = await app.dataSource.query<{ id: string }[]>(
    'select id from proposal where report_id = $1',
    [one.reportId],
  );
  return { ...one, unitId: unit.id, proposalId: proposal?.id ?? '' };
}
type Objects = Awaited<ReturnType<typeof prepare>>;

const on = (body?: (objects: Objects) => Record<string, string>) => ({
  what: 'of the committee',
  request: (objects: Objects) => ({
    params: { id: objects.reviewId, proposalId: objects.proposalId, document: 'report' },
    ...(body ? { body: body(objects) } : {}),
  }),
});

const onUnit = (body?: Record<string, string>) => ({
  what: 'of the unit',
  request: ({ reviewId, unitId }: Objects) => ({
    params: { id: reviewId, bodyId: unitId },
    ...(body ? { body } : {}),
  }),
});

const onSheet = (body?: Record<string, string>) => ({
  what: 'of the unit',
  request: ({ planId, unitId }: Objects) => ({
    params: { id: planId, bodyId: unitId, section: 'opening' },
    ...(body ? { body } : {}),
  }),
});

/** A version that no row has: whom the policy lets pass is answered 412. */
const stale = { version: '999', reason: 'Lý do' };

export const routes = walkArea({
  prepare,
  routes: [
    {
      route: 'GET /reviews',
      action: 'plan.list',
      cases: [{ what: 'of the plans that are read', request: () => ({}), answers: signedIn(200) }],
    },
    {
      route: 'POST /reviews/plans/:planId',
      action: 'review.change',
      cases: [
        {
          what: 'of a plan in force',
          request: ({ planId }: Objects) => ({
            params: { planId },
            body: {
              name: 'Báo cáo chuyên đề',
              from: '2026-07-01',
              until: '2026-07-31',
              baseDueOn: '2027-08-05',
              otherDueOn: '2027-08-10',
              meetingOn: '2027-08-15',
            },
          }),
          answers: boardOnly(303),
        },
      ],
    },
    { route: 'GET /reviews/:id', action: 'review.read', cases: [{ ...on(), answers: readers }] },
    {
      route: 'GET /reviews/:id/texts/:document',
      action: 'review.document',
      cases: [{ ...on(), answers: { ...boardOnly(200), observer: 200 } }],
    },
    {
      route: 'POST /reviews/:id/texts/:document/head',
      action: 'review.change',
      cases: [{ ...on(() => stale), answers: boardOnly(412) }],
    },
    {
      route: 'POST /reviews/:id/texts/:document/sections/:section',
      action: 'review.change',
      cases: [
        {
          what: 'of the committee',
          request: ({ reviewId }: Objects) => ({
            params: { id: reviewId, document: 'request', section: 'shortcomings' },
            body: { 'text.shortcomings': 'Không.', version: '999' },
          }),
          answers: boardOnly(412),
        },
      ],
    },
    {
      route: 'POST /reviews/:id/texts/:document/number',
      action: 'letter.use',
      cases: [{ ...on(() => stale), answers: signedIn(403, { board: 412, stranger: 404 }) }],
    },
    {
      route: 'POST /reviews/:id/texts/:document/number/void',
      action: 'letter.use',
      cases: [{ ...on(() => stale), answers: signedIn(403, { board: 409, stranger: 404 }) }],
    },
    {
      route: 'GET /plans/:id/bodies/:bodyId/sheet',
      action: 'plan.read',
      cases: [{ ...onSheet(), answers: readers }],
    },
    {
      route: 'POST /plans/:id/bodies/:bodyId/sheet/head',
      action: 'plan.change',
      cases: [{ ...onSheet(stale), answers: boardOnly(412) }],
    },
    {
      route: 'POST /plans/:id/bodies/:bodyId/sheet/sections/:section',
      action: 'plan.change',
      cases: [{ ...onSheet({ ...stale, 'text.opening': 'Lời.' }), answers: boardOnly(412) }],
    },
    {
      route: 'GET /reviews/:id/close',
      action: 'review.change',
      cases: [{ ...on(), answers: boardOnly(200) }],
    },
    {
      route: 'POST /reviews/:id/close',
      action: 'review.change',
      cases: [{ ...on(() => stale), answers: boardOnly(412) }],
    },
    {
      route: 'POST /reviews/:id/reopen',
      action: 'review.change',
      cases: [{ ...on(() => stale), answers: boardOnly(412) }],
    },
    {
      route: 'POST /reviews/:id/questions',
      action: 'review.change',
      cases: [{ ...on(() => ({ ...stale, questions: 'Số lớp đã mở?' })), answers: boardOnly(412) }],
    },
    {
      route: 'POST /reviews/:id/bodies',
      action: 'review.change',
      cases: [
        {
          ...on(({ unitId }) => ({ body: `${unitId}/999`, change: 'ask', reason: 'Lý do' })),
          answers: boardOnly(412),
        },
      ],
    },
    {
      route: 'GET /reviews/:id/bodies/:bodyId',
      action: 'assessment.read',
      cases: [
        {
          ...onUnit(),
          what: 'before the review was closed',
          answers: signedIn(404, { board: 200, observer: 200 }),
        },
      ],
    },
    {
      route: 'POST /reviews/:id/bodies/:bodyId',
      action: 'review.change',
      cases: [
        {
          ...onUnit({ text: 'Nhận xét', version: '999' }),
          what: 'before the review was closed',
          answers: signedIn(404, { board: 412, observer: 403 }),
        },
      ],
    },
    {
      route: 'POST /reviews/:id/proposals/:proposalId',
      action: 'report.decide',
      cases: [
        {
          ...on(() => ({ status: 'resolved', version: '1' })),
          what: 'of a report that is not accepted yet',
          answers: boardOnly(409),
        },
      ],
    },
    {
      route: 'POST /reviews/:id/urge',
      action: 'urging.create',
      cases: [
        {
          ...on(({ reportId }) => ({ reportId, channel: 'telephone', text: 'Gửi báo cáo' })),
          what: 'about a report that was sent',
          answers: boardOnly(409),
        },
      ],
    },
  ],
});
