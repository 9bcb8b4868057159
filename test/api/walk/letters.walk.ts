import { newId } from '../../../src/kernel/new-id.js';
import { storedLetter } from '../../support/stored-letter.js';
import type { Stored } from '../../support/world.js';
import { type Answers, type WalkWorld, signedIn, walkArea } from './walk.js';

async function letterOf({ make }: WalkWorld, committee: Stored, lead: Stored) {
  const plan = await make.planInForce(committee);
  const duty = await make.duty(committee, plan, { cadence: 'yearly', leads: [lead] });
  const taskId = newId();
  await make.manager.query(
    `insert into task (id, key, committee_id, plan_id, duty_id, first_body_id, lead_body_id, cadence, period_from, period_to,
       due_on, first_due_on, assigned_on, made_on)
     values ($1, $2, $3, $4, $5, $6, $6, 'yearly', '2025-12-15', '2026-12-15', '2026-12-14', '2026-12-14', '2026-01-05',
       '2026-01-05')`,
    [taskId, `lettered ${taskId}`, committee.id, plan.id, duty.id, lead.id],
  );
  const stored = await storedLetter(make.manager, { committee, planId: plan.id, taskId, body: lead });
  return { ...stored, taskId, committeeId: committee.id };
}
type Letter = Awaited<ReturnType<typeof letterOf>>;
interface Objects {
  readonly own: Letter;
  readonly foreign: Letter;
}

/** Letters and registers are read by who follows the committee, and changed by its board: nobody else may call their routes. */
const committeeOnly = (status: number): Answers => ({ ...boardOnly(status), observer: status });
const followers = (status: number): Answers => ({ ...boards(status), observer: status });
const boardOnly = (status: number): Answers => signedIn(403, { board: status, stranger: 404 });
const strangerOnly = (status: number, observer = 403): Answers =>
  signedIn(403, { board: 404, observer, stranger: status });
const boards = (status: number): Answers => signedIn(403, { board: status, stranger: status });

/** A version that no row has: whom the policy lets pass is answered 412. */
const stale = { headers: { 'if-match': '"999"' } };

/** On the letter, or the register, of the own committee and of another. */
function both(
  of: 'letterId' | 'registerId',
  status: number,
  request: { readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> } = {},
) {
  return [
    {
      what: 'of the committee',
      request: ({ own }: Objects) => ({ params: { id: own[of] }, ...request }),
      answers: boardOnly(status),
    },
    {
      what: 'of another committee',
      request: ({ foreign }: Objects) => ({ params: { id: foreign[of] }, ...request }),
      answers: strangerOnly(status),
    },
  ];
}

/** To be read, by the observer too. */
function bothRead(of: 'letterId' | 'registerId', status: number) {
  const [own, foreign] = both(of, status);
  return [
    ...(own ? [{ ...own, answers: committeeOnly(status) }] : []),
    ...(foreign ? [{ ...foreign, answers: strangerOnly(status, 404) }] : []),
  ];
}

const noted = {
  state: 'skipped',
  from: 2,
  to: 2,
  day: '2026-06-01',
  subject: '',
  addressees: '',
  signer: '',
  reason: 'Bỏ trống',
};

export const routes = walkArea<Objects>({
  prepare: async (world) => ({
    own: await letterOf(world, world.committee, world.unit),
    foreign: await letterOf(world, world.other, world.foreign),
  }),
  routes: [
    {
      route: 'GET /api/v1/letters',
      action: 'letter.read',
      cases: [{ what: 'of the own committees', request: () => ({}), answers: followers(200) }],
    },
    {
      route: 'POST /api/v1/letters',
      action: 'letter.use',
      cases: [
        {
          what: 'about a task of the unit',
          request: ({ own }) => ({ body: { taskIds: [own.taskId] } }),
          answers: boardOnly(201),
        },
        {
          what: 'about a task of another committee',
          request: ({ foreign }) => ({ body: { taskIds: [foreign.taskId] } }),
          answers: strangerOnly(201),
        },
      ],
    },
    { route: 'GET /api/v1/letters/:id', action: 'letter.read', cases: bothRead('letterId', 200) },
    {
      route: 'GET /api/v1/letters/:id/letter-in-template.docx',
      action: 'letter.read',
      cases: bothRead('letterId', 404),
    },
    { route: 'GET /api/v1/letters/:id/letter.docx', action: 'letter.read', cases: bothRead('letterId', 200) },
    { route: 'GET /api/v1/letters/:id/letter.pdf', action: 'letter.read', cases: bothRead('letterId', 200) },
    {
      route: 'PATCH /api/v1/letters/:id',
      action: 'letter.use',
      cases: both('letterId', 412, { ...stale, body: { opening: 'Lời' } }),
    },
    { route: 'DELETE /api/v1/letters/:id', action: 'letter.use', cases: both('letterId', 412, stale) },
    {
      route: 'POST /api/v1/letters/:id/remake',
      action: 'letter.use',
      cases: both('letterId', 412, { ...stale, body: { keep: true } }),
    },
    {
      route: 'POST /api/v1/letters/:id/issue',
      action: 'letter.use',
      cases: both('letterId', 412, { ...stale, body: {} }),
    },
    {
      route: 'POST /api/v1/letters/:id/void',
      action: 'letter.use',
      cases: both('letterId', 409, { body: { reason: 'Sai nơi nhận' } }),
    },
    {
      route: 'GET /api/v1/registers',
      action: 'letter.read',
      cases: [{ what: 'of the own committees', request: () => ({}), answers: followers(200) }],
    },
    {
      route: 'POST /api/v1/registers',
      action: 'letter.use',
      cases: [
        {
          what: 'of the committee, of which nobody has said when its term began',
          request: ({ own: { committeeId } }) => ({
            body: { committeeId, issuerId: committeeId, typeCode: 'BC' },
          }),
          answers: boardOnly(409),
        },
      ],
    },
    {
      route: 'PUT /api/v1/registers/term',
      action: 'letter.use',
      cases: [
        {
          what: 'of the committee, that is to come',
          request: ({ own: { committeeId } }) => ({ body: { committeeId, beganOn: '2199-01-01' } }),
          answers: boardOnly(400),
        },
      ],
    },
    { route: 'GET /api/v1/registers/:id', action: 'letter.read', cases: bothRead('registerId', 200) },
    { route: 'GET /api/v1/registers/:id/numbers', action: 'letter.read', cases: bothRead('registerId', 200) },
    {
      route: 'PATCH /api/v1/registers/:id',
      action: 'letter.use',
      cases: both('registerId', 412, { ...stale, body: { beginsAt: 5 } }),
    },
    {
      route: 'POST /api/v1/registers/:id/numbers',
      action: 'letter.use',
      cases: both('registerId', 412, { ...stale, body: noted }),
    },
    {
      route: 'POST /api/v1/registers/:id/void',
      action: 'letter.use',
      cases: both('registerId', 412, { ...stale, body: { number: 1, reason: 'Ghi nhầm' } }),
    },
    {
      route: 'GET /monitoring/letters',
      action: 'letter.read',
      cases: [{ what: 'of the own committees', request: () => ({}), answers: followers(200) }],
    },
    {
      route: 'GET /monitoring/letters/list.xlsx',
      action: 'letter.read',
      cases: [{ what: 'of the own committees', request: () => ({}), answers: followers(200) }],
    },
    { route: 'GET /monitoring/letters/:id', action: 'letter.read', cases: bothRead('letterId', 200) },
    {
      route: 'POST /monitoring/letters/:id',
      action: 'letter.use',
      cases: both('letterId', 412, { body: { version: '999', act: 'save' } }),
    },
    {
      route: 'POST /monitoring/letters/:id/void',
      action: 'letter.use',
      cases: both('letterId', 409, { body: { version: '999', reason: 'Sai nơi nhận' } }),
    },
    {
      route: 'GET /monitoring/registers',
      action: 'letter.read',
      cases: [
        {
          what: 'of the committee',
          request: ({ own }) => ({ query: `?register=${own.registerId}` }),
          answers: committeeOnly(200),
        },
      ],
    },
    {
      route: 'GET /monitoring/registers/list.xlsx',
      action: 'letter.read',
      cases: [
        {
          what: 'of the committee',
          request: ({ own }) => ({ query: `?register=${own.registerId}` }),
          answers: committeeOnly(200),
        },
      ],
    },
    {
      route: 'POST /monitoring/registers/open',
      action: 'letter.use',
      cases: [
        {
          what: 'of the committee, of which nobody has said when its term began',
          request: ({ own: { committeeId } }) => ({
            body: { issuer: `${committeeId}/${committeeId}`, typeCode: 'BC' },
          }),
          answers: boardOnly(409),
        },
      ],
    },
    {
      route: 'POST /monitoring/registers/term',
      action: 'letter.use',
      cases: [
        {
          what: 'of the committee, that is to come',
          request: ({ own: { committeeId } }) => ({ body: { committeeId, beganOn: '2199-01-01' } }),
          answers: boardOnly(400),
        },
      ],
    },
    {
      route: 'POST /monitoring/registers/:id/numbers',
      action: 'letter.use',
      cases: both('registerId', 412, {
        body: { version: '999', noted: 'skipped', from: '2', to: '2', day: '2026-06-01', reason: 'Bỏ trống' },
      }),
    },
    {
      route: 'POST /monitoring/registers/:id/begin',
      action: 'letter.use',
      cases: both('registerId', 412, { body: { version: '999', beginsAt: '5' } }),
    },
    {
      route: 'POST /monitoring/registers/:id/void',
      action: 'letter.use',
      cases: both('registerId', 412, { body: { version: '999', number: '1', reason: 'Ghi nhầm' } }),
    },
  ],
});
