import { newId } from '../../../src/kernel/new-id.js';
import { pdf } from '../../support/office-files.js';
import type { Stored } from '../../support/world.js';
import { type Answers, type WalkWorld, signedIn, walkArea } from './walk.js';

/** A task is read by its bodies, those above them, and its committee. */
const taskReaders: Answers = signedIn(200, { neighbour: 404, admin: 404, stranger: 404 });
/** A file by its task's bodies and its committee alone. */
const fileReaders: Answers = signedIn(200, { above: 404, neighbour: 404, admin: 404, stranger: 404 });
/** Added by the bodies of the task and the board. */
const adders: Answers = signedIn(201, {
  above: 403,
  observer: 403,
  neighbour: 404,
  admin: 404,
  stranger: 404,
});
const strangersOnly = (status: number): Answers => signedIn(404, { stranger: status });

async function prepare(world: WalkWorld) {
  const { make, committee, other, unit, neighbour, foreign } = world;
  const task = await newTask(world, committee, unit);
  const foreignTask = await newTask(world, other, foreign);
  const shared = await newTask(world, committee, neighbour);
  await make.manager.query('insert into task_cooperator (task_id, body_id) values ($1, $2)', [
    shared,
    unit.id,
  ]);
  const fileOn = async (walker: 'board' | 'stranger', taskId: string) => {
    const client = await world.client(walker);
    return (await client.post<{ readonly id: string }>(`/tasks/${taskId}/evidence`, aFile())).body.id;
  };
  return {
    unit,
    neighbour,
    task,
    shared,
    foreignTask,
    file: await fileOn('board', task),
    foreignFile: await fileOn('stranger', foreignTask),
  };
}

async function newTask({ make }: WalkWorld, committee: Stored, lead: Stored): Promise<string> {
  const plan = await make.planInForce(committee);
  const duty = await make.duty(committee, plan, { cadence: 'yearly', leads: [lead] });
  const id = newId();
  await make.manager.query(
    `insert into task (id, key, committee_id, plan_id, duty_id, first_body_id, lead_body_id, cadence, period_from, period_to,
       due_on, first_due_on, assigned_on, made_on)
     values ($1, $1::uuid::text, $2, $3, $4, $5, $5, 'yearly', '2025-12-15', '2026-12-15', '2026-12-14', '2026-12-14',
       '2026-01-05', '2026-01-05')`,
    [id, committee.id, plan.id, duty.id, lead.id],
  );
  return id;
}

function aFile(): FormData {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(pdf)]), 'Báo cáo.pdf');
  return form;
}

type Objects = Awaited<ReturnType<typeof prepare>>;
const of = (which: 'task' | 'shared' | 'foreignTask' | 'file' | 'foreignFile') => (objects: Objects) => ({
  params: { id: objects[which] },
});
const to = (which: 'task' | 'shared' | 'foreignTask') => (objects: Objects) => ({
  ...of(which)(objects),
  body: aFile(),
});

export const routes = walkArea({
  prepare,
  routes: [
    {
      route: 'GET /api/v1/tasks/:id/evidence',
      action: 'task.evidence.read',
      cases: [
        { what: 'of a task of the unit', request: of('task'), answers: taskReaders },
        { what: 'of a task of another committee', request: of('foreignTask'), answers: strangersOnly(200) },
      ],
    },
    {
      route: 'POST /api/v1/tasks/:id/evidence',
      action: 'task.evidence.add',
      cases: [
        { what: 'to a task of the unit', request: to('task'), answers: adders },
        {
          what: 'to a task that the unit cooperates on',
          request: to('shared'),
          answers: { ...adders, neighbour: 201 },
        },
        {
          what: 'to a task of the unit, as if it came from another body',
          request: (objects) => ({ ...to('task')(objects), query: `?bodyId=${objects.neighbour.id}` }),
          answers: { ...adders, officer: 400, head: 400, board: 400 },
        },
        { what: 'to a task of another committee', request: to('foreignTask'), answers: strangersOnly(201) },
      ],
    },
    {
      route: 'GET /api/v1/evidence/:id',
      action: 'task.evidence.read',
      cases: [
        { what: 'of a task of the unit', request: of('file'), answers: fileReaders },
        { what: 'of a task of another committee', request: of('foreignFile'), answers: strangersOnly(200) },
      ],
    },
  ],
});
