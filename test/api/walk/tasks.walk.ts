import { system } from '../../../src/kernel/actor.js';
import { calendarDay } from '../../../src/kernel/calendar-day.js';
import { newId } from '../../../src/kernel/new-id.js';
import { TaskGeneration } from '../../../src/tasks/task-generation.service.js';
import type { Stored } from '../../support/world.js';
import { type Answers, type WalkWorld, signedIn, walkArea } from './walk.js';

/** Who reads a task that the unit leads: its own people, those of the body above it, board and observer of the committee. */
const readers: Answers = signedIn(200, { neighbour: 404, admin: 404, stranger: 404 });
/** The unit's own people act for it, and the board's clerk. */
const unitOrBoard = (status: number): Answers =>
  signedIn(status, { above: 403, observer: 403, neighbour: 404, admin: 404, stranger: 404 });
/** What is the unit's own word; the board speaks only for bodies without accounts. */
const unitOnly = (status: number): Answers => ({ ...unitOrBoard(status), board: 403 });
const boardOnly = (status: number): Answers =>
  signedIn(403, { board: status, neighbour: 404, admin: 404, stranger: 404 });
/** A task of another committee exists for its board only. */
const strangersOnly = (status: number): Answers => signedIn(404, { stranger: status });

/** A version that no row has: whom the policy lets pass is answered 412. */
const stale = { 'if-match': '"999"' };
const reason = { reason: 'Lý do' };

async function prepare(world: WalkWorld) {
  const { committee, other, unit, neighbour, foreign } = world;
  const [task] = await tasksOf(world, committee, unit, []);
  const [cooperated] = await tasksOf(world, committee, unit, [neighbour]);
  const [foreignTask] = await tasksOf(world, other, foreign, []);
  return {
    committee,
    unit,
    neighbour,
    foreign,
    task: task ?? '',
    cooperated: cooperated ?? '',
    foreignTask: foreignTask ?? '',
    request: await requestOn(world, task ?? '', world.account('officer').id),
    foreignRequest: await requestOn(world, foreignTask ?? '', null),
  };
}

async function tasksOf(
  { app, make }: WalkWorld,
  committee: Stored,
  lead: Stored,
  cooperating: readonly Stored[],
): Promise<string[]> {
  const plan = await make.planInForce(committee);
  const ownDay = { on: calendarDay('2026-12-01') };
  await make.duty(committee, plan, { cadence: 'once', ownDay, leads: [lead], cooperating });
  const today = calendarDay('2026-06-15');
  const making = { planId: plan.id, today, now: app.clock.now(), actor: system };
  await app.dataSource.transaction((manager) => app.get(TaskGeneration).generate(manager, making));
  const rows = await app.dataSource.query<{ id: string }[]>('select id from task where plan_id = $1', [
    plan.id,
  ]);
  return rows.map(({ id }) => id);
}

async function requestOn({ app }: WalkWorld, taskId: string, by: string | null): Promise<string> {
  const id = newId();
  await app.dataSource.query(
    `insert into extension_request (id, task_id, status, reason, due_on, requested_due_on, requested_on, requested_by)
     values ($1, $2, 'requested', 'x', '2026-12-01', '2026-12-20', '2026-06-15', $3)`,
    [id, taskId, by],
  );
  return id;
}

type Objects = Awaited<ReturnType<typeof prepare>>;

/** The same act on a task of the unit, and on one of another committee. */
const acts = (name: string, action: Act, body: object, answers: (status: number) => Answers) => ({
  route: `POST /api/v1/tasks/:id/${name}`,
  action,
  cases: [
    {
      what: 'that the unit leads',
      request: ({ task }: Objects) => ({ params: { id: task }, body, headers: stale }),
      answers: answers(412),
    },
    {
      what: 'of another committee',
      request: ({ foreignTask }: Objects) => ({ params: { id: foreignTask }, body, headers: stale }),
      answers: strangersOnly(412),
    },
  ],
});
type Act =
  'task.update' | 'task.acknowledge' | 'task.misaddressed' | 'task.confirm' | 'task.decide' | 'extension.ask';

const answersRequest = (
  name: string,
  action: 'extension.decide' | 'extension.answer',
  body: object,
  answers: (status: number) => Answers,
) => ({
  route: `POST /api/v1/extension-requests/:id/${name}`,
  action,
  cases: [
    {
      what: 'of the unit',
      request: ({ request }: Objects) => ({ params: { id: request }, body, headers: stale }),
      answers: answers(412),
    },
    {
      what: 'of another committee',
      request: ({ foreignRequest }: Objects) => ({ params: { id: foreignRequest }, body, headers: stale }),
      answers: strangersOnly(412),
    },
  ],
});

export const routes = walkArea({
  prepare,
  routes: [
    {
      route: 'GET /api/v1/tasks',
      action: 'task.list',
      cases: [{ what: 'those that one reads', request: () => ({}), answers: signedIn(200) }],
    },
    {
      route: 'GET /api/v1/monitoring',
      action: 'monitoring.read',
      cases: [{ what: 'what one reads', request: () => ({}), answers: signedIn(200) }],
    },
    {
      route: 'GET /api/v1/tasks/:id',
      action: 'task.read',
      cases: [
        {
          what: 'that the unit leads',
          request: ({ task }) => ({ params: { id: task } }),
          answers: readers,
        },
        {
          what: 'that the neighbour cooperates on',
          request: ({ cooperated }) => ({ params: { id: cooperated } }),
          answers: { ...readers, neighbour: 200 },
        },
        {
          what: 'of another committee',
          request: ({ foreignTask }) => ({ params: { id: foreignTask } }),
          answers: strangersOnly(200),
        },
      ],
    },
    acts('updates', 'task.update', { note: 'x' }, unitOrBoard),
    acts('take-back', 'task.update', {}, unitOrBoard),
    acts('acknowledge', 'task.acknowledge', {}, unitOnly),
    acts('misaddressed', 'task.misaddressed', reason, unitOnly),
    acts('extension-requests', 'extension.ask', { ...reason, dueOn: '2026-12-20' }, unitOnly),
    acts('confirm', 'task.confirm', {}, boardOnly),
    acts('return', 'task.decide', reason, boardOnly),
    acts('cancel', 'task.decide', reason, boardOnly),
    acts('reopen', 'task.decide', reason, boardOnly),
    acts('insist', 'task.decide', {}, boardOnly),
    {
      route: 'POST /api/v1/tasks/:id/reassign',
      action: 'task.decide',
      cases: [
        {
          what: 'to a body of another committee',
          request: ({ task, foreign }) => ({ params: { id: task }, body: { ...reason, bodyId: foreign.id } }),
          answers: boardOnly(400),
        },
        {
          what: 'of another committee',
          request: ({ foreignTask, neighbour }) => ({
            params: { id: foreignTask },
            body: { ...reason, bodyId: neighbour.id },
          }),
          answers: strangersOnly(400),
        },
      ],
    },
    {
      route: 'POST /api/v1/tasks/:id/contributions',
      action: 'task.contribute',
      cases: [
        {
          what: 'that the neighbour cooperates on',
          request: ({ cooperated }) => ({ params: { id: cooperated }, body: { text: 'x' } }),
          answers: { ...boardOnly(201), neighbour: 201 },
        },
        {
          what: 'of another committee',
          request: ({ foreignTask }) => ({ params: { id: foreignTask }, body: { text: 'x' } }),
          answers: strangersOnly(400),
        },
      ],
    },
    {
      route: 'POST /api/v1/tasks/acknowledgements',
      action: 'task.acknowledge',
      cases: [
        {
          what: 'for the unit',
          request: ({ unit }) => ({ body: { bodyId: unit.id } }),
          answers: unitOnly(200),
        },
        {
          what: 'for a body of another committee',
          request: ({ foreign }) => ({ body: { bodyId: foreign.id } }),
          answers: strangersOnly(200),
        },
      ],
    },
    {
      route: 'POST /api/v1/tasks/due-dates',
      action: 'task.decide',
      cases: [
        {
          what: 'that the unit leads',
          request: ({ task }) => ({ body: { ...reason, taskIds: [task], dueOn: '2026-12-02' } }),
          answers: boardOnly(200),
        },
        {
          what: 'of the unit, and one of another committee',
          request: ({ task, foreignTask }) => ({
            body: { ...reason, taskIds: [task, foreignTask], dueOn: '2026-12-03' },
          }),
          answers: signedIn(404, { officer: 403, head: 403, above: 403, observer: 403 }),
        },
      ],
    },
    answersRequest('grant', 'extension.decide', {}, boardOnly),
    answersRequest('decline', 'extension.decide', reason, boardOnly),
    answersRequest('propose', 'extension.decide', { dueOn: '2026-12-10' }, boardOnly),
    answersRequest('accept', 'extension.answer', {}, unitOnly),
    answersRequest('withdraw', 'extension.answer', {}, unitOnly),
  ],
});
