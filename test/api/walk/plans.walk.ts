import { newId } from '../../../src/kernel/new-id.js';
import { addIndicator } from '../../support/indicators.js';
import type { Stored } from '../../support/world.js';
import { type Answers, type WalkWorld, signedIn, walkArea } from './walk.js';

/** A plan in force is read by its committee and by the bodies that it addresses, with those above them. */
const readers: Answers = signedIn(200, { neighbour: 404, admin: 404, stranger: 404 });
/** A draft is read by its committee alone. */
const draftReaders: Answers = signedIn(404, { board: 200, observer: 200 });
/** Only the committee's board changes; who else reads the plan is refused. */
const boardOnly = (status: number): Answers =>
  signedIn(403, { board: status, neighbour: 404, admin: 404, stranger: 404 });
const draftBoardOnly = (status: number): Answers => signedIn(404, { board: status, observer: 403 });
/** A plan of another committee exists for its board only. */
const strangersOnly = (status: number): Answers => signedIn(404, { stranger: status });

/** A version that no row has: whom the policy lets pass is answered 412. */
const stale = { 'if-match': '"999"' };
const duty = (lead: Stored) => ({
  place: 'III.2',
  heading: 'Các đơn vị',
  title: 'Nhiệm vụ',
  cadence: 'yearly',
  leadBodies: [lead.id],
});

const indicator = (reporter: Stored) => ({
  place: 'II.2',
  title: 'Chi bộ có quy chế',
  measure: 'share',
  goal: { least: 100 },
  addingUp: 'ratio',
  period: 'year',
  reportedBy: [reporter.id],
});

function aText(): FormData {
  const form = new FormData();
  form.append('file', new Blob(['Kế hoạch']), 'ke-hoach.txt');
  return form;
}

const newTerm = () => ({
  code: `walk-${newId()}`,
  title: 'Kế hoạch',
  term: { from: '2031-01-01', until: '2035-12-31' },
});

async function prepare(world: WalkWorld) {
  const { make, committee, other, unit, foreign } = world;
  const plan = await make.planInForce(committee);
  const draft = await make.plan(committee, { status: 'draft', bodies: [unit] });
  await make.manager.query(
    'update plan set review_calendar = (select review_calendar from plan where id = $1) where id = $2',
    [plan.id, draft.id],
  );
  const foreignPlan = await make.planInForce(other);
  return {
    committee,
    unit,
    foreign,
    plan,
    draft,
    foreignPlan,
    duty: await make.duty(committee, plan, { cadence: 'yearly', leads: [unit] }),
    foreignDuty: await make.duty(other, foreignPlan, { cadence: 'yearly', leads: [foreign] }),
    indicator: { id: await indicatorOf(world, committee, plan, unit) },
    foreignIndicator: { id: await indicatorOf(world, other, foreignPlan, foreign) },
  };
}

async function indicatorOf({ make }: WalkWorld, committee: Stored, plan: Stored, body: Stored) {
  const given = { committeeId: committee.id, planId: plan.id, reportedBy: [body.id] };
  return addIndicator(make.manager, given);
}

type Objects = Awaited<ReturnType<typeof prepare>>;

type Name = 'plan' | 'draft' | 'foreignPlan' | 'duty' | 'foreignDuty' | 'indicator' | 'foreignIndicator';
const idOf = (which: Name) => (objects: Objects) => ({ params: { id: objects[which].id } });
const anIndicator = (request: object) => [
  {
    what: 'of a plan in force',
    request: (objects: Objects) => ({ ...idOf('indicator')(objects), ...request }),
    answers: boardOnly(412),
  },
  {
    what: 'of a plan of another committee',
    request: (objects: Objects) => ({ ...idOf('foreignIndicator')(objects), ...request }),
    answers: strangersOnly(412),
  },
];
const inForce = (request: object, answers: Answers) => ({
  what: 'in force, addressing the unit',
  request: (objects: Objects) => ({ ...idOf('plan')(objects), ...request }),
  answers,
});
const ofAnother = (request: object, answers: Answers) => ({
  what: 'of another committee',
  request: (objects: Objects) => ({ ...idOf('foreignPlan')(objects), ...request }),
  answers,
});

export const routes = walkArea({
  prepare,
  routes: [
    {
      route: 'GET /api/v1/plans',
      action: 'plan.list',
      cases: [{ what: 'those that one reads', request: () => ({}), answers: signedIn(200) }],
    },
    {
      route: 'POST /api/v1/plans',
      action: 'plan.create',
      cases: [
        {
          what: 'of the committee',
          request: ({ committee }) => ({
            body: { committeeId: committee.id, code: `walk-${newId()}`, title: 'Kế hoạch' },
          }),
          answers: signedIn(403, { board: 201 }),
        },
      ],
    },
    {
      route: 'POST /api/v1/plans/import',
      action: 'plan.create',
      cases: [
        {
          what: 'a text',
          request: () => ({ body: aText() }),
          answers: signedIn(403, { board: 200, stranger: 200 }),
        },
      ],
    },
    {
      route: 'GET /api/v1/plans/:id',
      action: 'plan.read',
      cases: [
        inForce({}, readers),
        { what: 'a draft', request: idOf('draft'), answers: draftReaders },
        ofAnother({}, strangersOnly(200)),
      ],
    },
    {
      route: 'GET /api/v1/plans/:id/indicators',
      action: 'plan.read',
      cases: [
        inForce({}, readers),
        { what: 'a draft', request: idOf('draft'), answers: draftReaders },
        ofAnother({}, strangersOnly(200)),
      ],
    },
    {
      route: 'POST /api/v1/plans/:id/indicators',
      action: 'plan.change',
      cases: [
        {
          what: 'a draft',
          request: (objects) => ({ ...idOf('draft')(objects), body: indicator(objects.unit) }),
          answers: draftBoardOnly(201),
        },
        {
          what: 'of another committee, in force, without an amending document',
          request: (objects) => ({ ...idOf('foreignPlan')(objects), body: indicator(objects.foreign) }),
          answers: strangersOnly(400),
        },
      ],
    },
    {
      route: 'PATCH /api/v1/indicators/:id',
      action: 'plan.change',
      cases: anIndicator({ body: { title: 'Khác' }, headers: stale }),
    },
    {
      route: 'DELETE /api/v1/indicators/:id',
      action: 'plan.change',
      cases: anIndicator({ headers: stale }),
    },
    {
      route: 'POST /api/v1/indicators/:id/resume',
      action: 'plan.change',
      cases: anIndicator({ body: {}, headers: stale }),
    },
    {
      route: 'PATCH /api/v1/plans/:id',
      action: 'plan.change',
      cases: [
        inForce({ body: { title: 'Khác' }, headers: stale }, boardOnly(412)),
        ofAnother({ body: { title: 'Khác' }, headers: stale }, strangersOnly(412)),
      ],
    },
    {
      route: 'DELETE /api/v1/plans/:id',
      action: 'plan.change',
      cases: [
        {
          what: 'a draft',
          request: (objects) => ({ ...idOf('draft')(objects), headers: stale }),
          answers: draftBoardOnly(412),
        },
        inForce({}, boardOnly(409)),
        ofAnother({}, strangersOnly(409)),
      ],
    },
    {
      route: 'POST /api/v1/plans/:id/copies',
      action: 'plan.change',
      cases: [
        {
          what: 'in force, addressing the unit',
          request: (objects) => ({ ...idOf('plan')(objects), body: newTerm() }),
          answers: boardOnly(201),
        },
        {
          what: 'a draft',
          request: (objects) => ({ ...idOf('draft')(objects), body: newTerm() }),
          answers: draftBoardOnly(201),
        },
        {
          what: 'of another committee',
          request: (objects) => ({ ...idOf('foreignPlan')(objects), body: newTerm() }),
          answers: strangersOnly(201),
        },
      ],
    },
    {
      route: 'POST /api/v1/plans/:id/close',
      action: 'plan.change',
      cases: [
        inForce({ body: {}, headers: stale }, boardOnly(412)),
        ofAnother({ body: {}, headers: stale }, strangersOnly(412)),
      ],
    },
    {
      route: 'GET /api/v1/plans/:id/activation-preview',
      action: 'plan.change',
      cases: [
        { what: 'a draft', request: idOf('draft'), answers: draftBoardOnly(200) },
        ofAnother({}, strangersOnly(409)),
      ],
    },
    {
      route: 'POST /api/v1/plans/:id/activate',
      action: 'plan.change',
      cases: [inForce({ body: {} }, boardOnly(409)), ofAnother({ body: {} }, strangersOnly(409))],
    },
    {
      route: 'GET /api/v1/plans/:id/duties',
      action: 'plan.read',
      cases: [
        inForce({}, readers),
        { what: 'of a draft', request: idOf('draft'), answers: draftReaders },
        ofAnother({}, strangersOnly(200)),
      ],
    },
    {
      route: 'POST /api/v1/plans/:id/duties',
      action: 'plan.change',
      cases: [
        {
          what: 'for the unit',
          request: (objects) => ({ ...idOf('draft')(objects), body: duty(objects.unit) }),
          answers: draftBoardOnly(201),
        },
        {
          what: 'for a body that does not exist',
          request: (objects) => ({ ...idOf('draft')(objects), body: duty({ id: newId(), code: '' }) }),
          answers: draftBoardOnly(400),
        },
      ],
    },
    {
      route: 'PATCH /api/v1/duties/:id',
      action: 'plan.change',
      cases: [
        {
          what: 'of the unit',
          request: (objects) => ({ ...idOf('duty')(objects), body: { title: 'Khác' }, headers: stale }),
          answers: boardOnly(412),
        },
        {
          what: 'of another committee',
          request: (objects) => ({
            ...idOf('foreignDuty')(objects),
            body: { title: 'Khác' },
            headers: stale,
          }),
          answers: strangersOnly(412),
        },
      ],
    },
    {
      route: 'POST /api/v1/duties/:id/trigger',
      action: 'plan.change',
      cases: [
        {
          what: 'of the unit, which waits for nothing',
          request: (objects) => ({
            ...idOf('duty')(objects),
            body: { document: 'Hướng dẫn số 1', dueOn: '2026-12-31' },
          }),
          answers: boardOnly(409),
        },
        {
          what: 'of another committee',
          request: (objects) => ({
            ...idOf('foreignDuty')(objects),
            body: { document: 'Hướng dẫn số 1', dueOn: '2026-12-31' },
          }),
          answers: strangersOnly(409),
        },
      ],
    },
  ],
});
