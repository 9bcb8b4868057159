import { HistoryService } from '../../../src/history/history.service.js';
import { system } from '../../../src/kernel/actor.js';
import { newId } from '../../../src/kernel/new-id.js';
import type { Stored } from '../../support/world.js';
import { type Answers, type WalkWorld, signedIn, walkArea } from './walk.js';

/** The board alone, of what its committee's bodies and those above them read. */
const board: Answers = signedIn(403, { board: 201, neighbour: 404, admin: 404, stranger: 404 });
/** As `board`, of files, which are not for those above. */
const boardOfFiles: Answers = { ...board, above: 404 };
/** A draft is its own body's alone. */
const nobody: Answers = signedIn(404, { officer: 403, head: 403 });
const strangersOnly: Answers = signedIn(404, { stranger: 201 });

/** A task that a body leads under a plan, and a report that it owes. */
interface Owned {
  readonly committee: Stored;
  readonly lead: Stored;
  readonly plan: Stored;
  readonly task: string;
}

async function owned(world: WalkWorld, committee: Stored, lead: Stored): Promise<Owned> {
  const { make } = world;
  const plan = await make.planInForce(committee);
  const duty = await make.duty(committee, plan, { cadence: 'yearly', leads: [lead] });
  const task = newId();
  await make.manager.query(
    `insert into task (id, key, committee_id, plan_id, duty_id, first_body_id, lead_body_id, cadence, period_from, period_to,
       due_on, first_due_on, assigned_on, made_on)
     values ($1, $1::uuid::text, $2, $3, $4, $5, $5, 'yearly', '2025-12-15', '2026-12-15', '2026-12-14', '2026-12-14',
       '2026-01-05', '2026-01-05')`,
    [task, committee.id, plan.id, duty.id, lead.id],
  );
  return { committee, lead, plan, task };
}

async function prepare(world: WalkWorld) {
  return {
    world,
    own: await owned(world, world.committee, world.unit),
    foreign: await owned(world, world.other, world.foreign),
  };
}

type Make = (world: WalkWorld, owned: Owned, id: string) => Promise<unknown>;

const entry: Make = ({ make }, { task, lead }, id) =>
  make.manager.query(
    `insert into task_update (id, task_id, kind, body_id, at, arrived_on, note) values ($1, $2, 'progress', $3, now(), '2026-06-01', 'x')`,
    [id, task, lead.id],
  );
const contribution: Make = ({ make }, { task, lead }, id) =>
  make.manager.query(
    `insert into contribution (id, task_id, body_id, at, arrived_on, text) values ($1, $2, $3, now(), '2026-06-01', 'x')`,
    [id, task, lead.id],
  );
const file: Make = ({ make }, { task, lead }, id) =>
  make.manager.query(
    `insert into evidence (id, task_id, body_id, at, name, media_type, size, sha256)
     values ($1, $2, $3, now(), 'x.pdf', 'application/pdf', 1, '00')`,
    [id, task, lead.id],
  );
const urging: Make = async ({ make }, { task, lead, committee }, id) => {
  await make.manager.query(
    `insert into urging (id, committee_id, body_id, channel, text, at) values ($1, $2, $3, 'telephone', 'x', now())`,
    [id, committee.id, lead.id],
  );
  await make.manager.query('insert into urging_subject (id, urging_id, task_id) values ($1, $2, $3)', [
    newId(),
    id,
    task,
  ]);
};
const report =
  (status: string): Make =>
  async ({ make }, { plan, lead, committee }, id) => {
    await make.manager.query(
      `insert into review (id, committee_id, plan_id, kind, name, period_from, period_to, opens_on, meeting_on, base_due_on,
         other_due_on, status)
       values ($1, $2, $3, 'extra', 'Kỳ', '2026-01-01', '2026-06-01', '2026-05-01', '2026-07-01', '2026-06-20', '2026-06-20',
         'collecting')`,
      [id, committee.id, plan.id],
    );
    await make.manager.query(
      `insert into progress_report (id, committee_id, plan_id, review_id, body_id, status, due_on, first_due_on, results)
       values ($1, $2, $3, $1, $4, $5, '2026-06-20', '2026-06-20', 'x')`,
      [id, committee.id, plan.id, lead.id, status],
    );
  };
const change: Make = ({ app, make }, { committee }, objectId) =>
  app.get(HistoryService).record(make.manager, {
    objectType: 'task',
    objectId,
    action: 'made',
    actor: system,
    at: new Date('2026-06-15T01:00:00Z'),
    committeeId: committee.id,
    after: { reason: 'x' },
  });

type Objects = Awaited<ReturnType<typeof prepare>>;

/** Takes away what was just made, for it is used up. */
const taking =
  (whose: 'own' | 'foreign', make: Make, named: object) =>
  async ({ world, ...objects }: Objects) => {
    const id = newId();
    await make(world, objects[whose], id);
    return { body: { id, reason: 'Nhập nhầm.', ...named } };
  };

const note = { entity: 'task-update', field: 'note' };
const results = { entity: 'report', field: 'results' };
const row = { entity: 'history', field: 'row', number: 1 };
const evidence = { entity: 'evidence', field: 'file' };
const text = { field: 'text' };

export const routes = walkArea({
  prepare,
  routes: [
    {
      route: 'POST /api/v1/blankings',
      action: 'content.blank',
      cases: [
        { what: 'of a task of the unit', request: taking('own', entry, note), answers: board },
        {
          what: 'of a contribution to it',
          request: taking('own', contribution, { entity: 'contribution', ...text }),
          answers: board,
        },
        { what: 'of a file on it', request: taking('own', file, evidence), answers: boardOfFiles },
        {
          what: 'of an urging of the unit',
          request: taking('own', urging, { entity: 'urging', ...text }),
          answers: board,
        },
        {
          what: 'of a report of the unit',
          request: taking('own', report('submitted'), results),
          answers: board,
        },
        { what: 'of a draft of the unit', request: taking('own', report('draft'), results), answers: nobody },
        {
          what: 'of a history of the committee',
          request: taking('own', change, row),
          answers: signedIn(404, { board: 201, observer: 403 }),
        },
        {
          what: 'of a task of another committee',
          request: taking('foreign', entry, note),
          answers: strangersOnly,
        },
        {
          what: 'of a file of another committee',
          request: taking('foreign', file, evidence),
          answers: strangersOnly,
        },
        {
          what: 'of an urging of another committee',
          request: taking('foreign', urging, { entity: 'urging', ...text }),
          answers: strangersOnly,
        },
        {
          what: 'of a report of another committee',
          request: taking('foreign', report('submitted'), results),
          answers: strangersOnly,
        },
        {
          what: 'of a history of another committee',
          request: taking('foreign', change, row),
          answers: strangersOnly,
        },
      ],
    },
  ],
});
