import { newId } from '../../../src/kernel/new-id.js';
import { addIndicator } from '../../support/indicators.js';
import { keepDocument, storedImport } from '../../support/stored-import.js';
import type { Stored } from '../../support/world.js';
import { type Answers, type WalkRequest, signedIn, walkArea } from './walk.js';

/** A plan in force is read by its committee and by the bodies that it addresses, with those above them. */
const readers: Answers = signedIn(200, { neighbour: 404, admin: 404, stranger: 404 });
const draftReaders: Answers = signedIn(404, { board: 200, observer: 200 });
/** Only the committee's board changes; who else reads the plan is refused. */
const boardOnly = (status: number): Answers =>
  signedIn(403, { board: status, neighbour: 404, admin: 404, stranger: 404 });
const draftBoardOnly = (status: number): Answers => signedIn(404, { board: status, observer: 403 });
const strangersOnly = (status: number): Answers => signedIn(404, { stranger: status });

interface Objects {
  readonly committee: Stored;
  readonly unit: Stored;
  readonly plan: Stored;
  readonly draft: Stored;
  readonly foreignPlan: Stored;
  readonly duty: Stored;
  readonly foreignDuty: Stored;
  readonly indicator: { readonly id: string };
  readonly foreignIndicator: { readonly id: string };
  /** A plan of the committee that is being checked. */
  readonly imported: () => Promise<string>;
  readonly foreignImport: () => Promise<string>;
}
type Name = Exclude<keyof Objects, 'committee' | 'unit' | 'imported' | 'foreignImport'>;

const at =
  (which: Name, body?: (objects: Objects) => Record<string, string>) =>
  (objects: Objects): WalkRequest => ({
    params: { id: objects[which].id },
    ...(body && { body: body(objects) }),
  });
const inForce = (answers: Answers, body?: (objects: Objects) => Record<string, string>) => ({
  what: 'in force, addressing the unit',
  request: at('plan', body),
  answers,
});
const aDraft = (answers: Answers, body?: (objects: Objects) => Record<string, string>) => ({
  what: 'a draft',
  request: at('draft', body),
  answers,
});
const ofAnother = (answers: Answers, body?: (objects: Objects) => Record<string, string>) => ({
  what: 'of another committee',
  request: at('foreignPlan', body),
  answers,
});
const ofTheUnit = (answers: Answers, body?: (objects: Objects) => Record<string, string>) => ({
  what: 'of the unit',
  request: at('duty', body),
  answers,
});
const ofAnothersPlan = (answers: Answers, body?: (objects: Objects) => Record<string, string>) => ({
  what: 'of the plan of another committee',
  request: at('foreignDuty', body),
  answers,
});

/** A version that no row has: whom the policy lets pass is answered 412. */
const stale = (more: Record<string, string>) => () => ({ version: '999', amendingDocument: 'Số 2', ...more });
const duty = ({ unit }: Objects) => ({
  place: 'III.2',
  heading: 'Các đơn vị',
  title: 'Nhiệm vụ',
  cadence: 'yearly',
  leadBodies: unit.id,
});
const indicator = ({ unit }: Objects) => ({
  place: 'II.2',
  title: 'Chi bộ có quy chế',
  measure: 'share',
  'goal.least': '100',
  addingUp: 'ratio',
  period: 'year',
  reportedBy: unit.id,
});
const anIndicator = (status: number, body?: (objects: Objects) => Record<string, string>) => [
  { what: 'of a plan in force', request: at('indicator', body), answers: boardOnly(status) },
  {
    what: 'of a plan of another committee',
    request: at('foreignIndicator', body),
    answers: strangersOnly(status),
  },
];
const newTerm = () => ({
  code: `walk-${newId()}`,
  title: 'Kế hoạch',
  'term.from': '2031-01-01',
  'term.until': '2035-12-31',
});
/** A document is for the board; the committee's observer may know of it. Each walker has one of its own, as it may be used up. */
const beingChecked = (status: number, body?: Record<string, string>) => [
  {
    what: 'of the committee',
    request: async ({ imported }: Objects) => ({ params: { id: await imported() }, ...(body && { body }) }),
    answers: signedIn(404, { board: status, observer: 403 }),
  },
  {
    what: 'of another committee',
    request: async ({ foreignImport }: Objects) => ({
      params: { id: await foreignImport() },
      ...(body && { body }),
    }),
    answers: signedIn(404, { stranger: status }),
  },
];
function aText(): FormData {
  const form = new FormData();
  form.append('file', new Blob(['Kế hoạch']), 'ke-hoach.txt');
  return form;
}
const guidance = () => ({ version: '1', document: 'Hướng dẫn số 1', dueOn: '2026-12-31' });

/** The pages of plans. */
export const routes = walkArea<Objects>({
  prepare: async ({ make, committee, other, unit, foreign }) => {
    const [plan, foreignPlan] = [await make.planInForce(committee), await make.planInForce(other)];
    const draft = await make.plan(committee, { status: 'draft', bodies: [unit] });
    await make.manager.query(
      'update plan set review_calendar = (select review_calendar from plan where id = $1) where id = $2',
      [plan.id, draft.id],
    );
    const duty = await make.duty(committee, plan, { cadence: 'yearly', leads: [unit] });
    const foreignDuty = await make.duty(other, foreignPlan, { cadence: 'yearly', leads: [foreign] });
    await keepDocument(make.manager, plan, duty);
    await keepDocument(make.manager, foreignPlan, foreignDuty);
    return {
      committee,
      unit,
      plan,
      draft,
      foreignPlan,
      duty,
      foreignDuty,
      indicator: {
        id: await addIndicator(make.manager, {
          committeeId: committee.id,
          planId: plan.id,
          reportedBy: [unit.id],
        }),
      },
      foreignIndicator: {
        id: await addIndicator(make.manager, {
          committeeId: other.id,
          planId: foreignPlan.id,
          reportedBy: [foreign.id],
        }),
      },
      imported: () => storedImport(make.manager, committee, unit),
      foreignImport: () => storedImport(make.manager, other, foreign),
    };
  },
  routes: [
    {
      route: 'GET /plans',
      action: 'plan.list',
      cases: [{ what: 'those that one reads', request: () => ({}), answers: signedIn(200) }],
    },
    {
      route: 'GET /plans/:id',
      action: 'plan.read',
      cases: [inForce(readers), aDraft(draftReaders), ofAnother(signedIn(404, { stranger: 200 }))],
    },
    {
      route: 'GET /plans/new',
      action: 'plan.create',
      cases: [
        {
          what: 'of whichever committee one is the board of',
          request: () => ({}),
          answers: signedIn(403, { board: 200, stranger: 200 }),
        },
      ],
    },
    {
      route: 'POST /plans/new',
      action: 'plan.create',
      cases: [
        {
          what: 'of the committee',
          request: ({ committee }) => ({
            body: { committeeId: committee.id, code: `walk-${newId()}`, title: 'Kế hoạch' },
          }),
          answers: signedIn(403, { board: 303 }),
        },
      ],
    },
    {
      route: 'GET /plans/import',
      action: 'plan.create',
      cases: [
        {
          what: 'of whichever committee one is the board of',
          request: () => ({}),
          answers: signedIn(403, { board: 200, stranger: 200 }),
        },
        {
          what: 'of the committee',
          request: ({ committee }) => ({ query: `?committee=${committee.id}` }),
          answers: signedIn(403, { board: 200 }),
        },
      ],
    },
    {
      route: 'POST /plans/import',
      action: 'plan.create',
      cases: [
        {
          what: 'a text',
          request: () => ({ body: aText() }),
          answers: signedIn(403, { board: 303, stranger: 303 }),
        },
      ],
    },
    {
      route: 'POST /plans/import/text',
      action: 'plan.create',
      cases: [
        {
          what: 'of the committee',
          request: ({ committee }) => ({ body: { committee: committee.id, text: 'Kế hoạch' } }),
          answers: signedIn(403, { board: 303 }),
        },
      ],
    },
    { route: 'GET /plans/import/:id', action: 'plan.change', cases: beingChecked(200) },
    {
      route: 'POST /plans/import/:id',
      action: 'plan.change',
      cases: beingChecked(412, { version: '999', at: '1', act: 'drop' }),
    },
    {
      route: 'POST /plans/import/:id/make',
      action: 'plan.change',
      cases: beingChecked(412, { version: '999' }),
    },
    { route: 'POST /plans/import/:id/discard', action: 'plan.change', cases: beingChecked(303, {}) },
    {
      route: 'GET /plans/:id/document',
      action: 'plan.read',
      cases: [inForce(readers), ofAnother(signedIn(404, { stranger: 200 }))],
    },
    {
      route: 'GET /plans/:id/edit',
      action: 'plan.change',
      cases: [inForce(boardOnly(200)), aDraft(draftBoardOnly(200)), ofAnother(strangersOnly(200))],
    },
    {
      route: 'POST /plans/:id/edit',
      action: 'plan.change',
      cases: [
        inForce(boardOnly(412), stale({ title: 'Khác' })),
        ofAnother(strangersOnly(412), stale({ title: 'Khác' })),
      ],
    },
    {
      route: 'GET /plans/:id/copy',
      action: 'plan.change',
      cases: [inForce(boardOnly(200)), aDraft(draftBoardOnly(200)), ofAnother(strangersOnly(200))],
    },
    {
      route: 'POST /plans/:id/copy',
      action: 'plan.change',
      cases: [inForce(boardOnly(303), newTerm), ofAnother(strangersOnly(303), newTerm)],
    },
    {
      route: 'GET /plans/:id/activate',
      action: 'plan.change',
      cases: [aDraft(draftBoardOnly(200)), inForce(boardOnly(200)), ofAnother(strangersOnly(200))],
    },
    {
      route: 'POST /plans/:id/activate',
      action: 'plan.change',
      cases: [inForce(boardOnly(409)), ofAnother(strangersOnly(409))],
    },
    {
      route: 'GET /plans/:id/drop',
      action: 'plan.change',
      cases: [aDraft(draftBoardOnly(200)), inForce(boardOnly(200)), ofAnother(strangersOnly(200))],
    },
    {
      route: 'POST /plans/:id/drop',
      action: 'plan.change',
      cases: [aDraft(draftBoardOnly(412), stale({})), inForce(boardOnly(409)), ofAnother(strangersOnly(409))],
    },
    {
      route: 'GET /plans/:id/close',
      action: 'plan.change',
      cases: [inForce(boardOnly(200)), aDraft(draftBoardOnly(200)), ofAnother(strangersOnly(200))],
    },
    {
      route: 'POST /plans/:id/close',
      action: 'plan.change',
      cases: [inForce(boardOnly(412), stale({})), ofAnother(strangersOnly(412), stale({}))],
    },
    {
      route: 'GET /plans/:id/duties/new',
      action: 'plan.change',
      cases: [inForce(boardOnly(200)), aDraft(draftBoardOnly(200)), ofAnother(strangersOnly(200))],
    },
    {
      route: 'POST /plans/:id/duties/new',
      action: 'plan.change',
      cases: [
        aDraft(draftBoardOnly(303), duty),
        {
          ...aDraft(draftBoardOnly(400), (objects) => ({ ...duty(objects), leadBodies: newId() })),
          what: 'a draft, for a body that does not exist',
        },
      ],
    },
    {
      route: 'GET /plans/:id/indicators/new',
      action: 'plan.change',
      cases: [inForce(boardOnly(200)), aDraft(draftBoardOnly(200)), ofAnother(strangersOnly(200))],
    },
    {
      route: 'POST /plans/:id/indicators/new',
      action: 'plan.change',
      cases: [
        aDraft(draftBoardOnly(303), indicator),
        {
          ...aDraft(draftBoardOnly(400), (objects) => ({ ...indicator(objects), reportedBy: newId() })),
          what: 'a draft, reported by a body that does not exist',
        },
      ],
    },
    {
      route: 'GET /indicators/:id/edit',
      action: 'plan.change',
      cases: anIndicator(200),
    },
    {
      route: 'POST /indicators/:id/edit',
      action: 'plan.change',
      cases: anIndicator(412, (objects) => ({ ...indicator(objects), ...stale({})() })),
    },
    {
      route: 'GET /indicators/:id/remove',
      action: 'plan.change',
      cases: anIndicator(200),
    },
    {
      route: 'POST /indicators/:id/remove',
      action: 'plan.change',
      cases: anIndicator(412, stale({})),
    },
    {
      route: 'GET /indicators/:id/resume',
      action: 'plan.change',
      cases: anIndicator(200),
    },
    {
      route: 'POST /indicators/:id/resume',
      action: 'plan.change',
      cases: anIndicator(412, stale({})),
    },
    {
      route: 'GET /duties/:id/edit',
      action: 'plan.change',
      cases: [ofTheUnit(boardOnly(200)), ofAnothersPlan(strangersOnly(200))],
    },
    {
      route: 'POST /duties/:id/edit',
      action: 'plan.change',
      cases: [
        ofTheUnit(boardOnly(412), (objects) => ({ ...duty(objects), ...stale({})() })),
        ofAnothersPlan(strangersOnly(412), (objects) => ({ ...duty(objects), ...stale({})() })),
      ],
    },
    {
      route: 'GET /duties/:id/end',
      action: 'plan.change',
      cases: [ofTheUnit(boardOnly(200)), ofAnothersPlan(strangersOnly(200))],
    },
    {
      route: 'POST /duties/:id/end',
      action: 'plan.change',
      cases: [ofTheUnit(boardOnly(412), stale({})), ofAnothersPlan(strangersOnly(412), stale({}))],
    },
    {
      route: 'GET /duties/:id/trigger',
      action: 'plan.change',
      cases: [ofTheUnit(boardOnly(200)), ofAnothersPlan(strangersOnly(200))],
    },
    {
      route: 'POST /duties/:id/trigger',
      action: 'plan.change',
      cases: [
        { ...ofTheUnit(boardOnly(409), guidance), what: 'of the unit, which waits for nothing' },
        ofAnothersPlan(strangersOnly(409), guidance),
      ],
    },
  ],
});
