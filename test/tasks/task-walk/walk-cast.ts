import type { Actor } from '../../../src/kernel/actor.js';
import type { Cast, TaskStage } from '../../support/task-stage.js';
import type { ModelTask, Person } from './task-model.js';
import type { TaskRow } from './task-snapshot.js';

export const people = [
  'officer',
  'head',
  'board',
  'colleague',
  'cooperator',
  'neighbour',
  'monitor',
  'observer',
  'leader',
  'admin',
  'stranger',
] as const;
export type Who = (typeof people)[number];

/** Who and what a walk is about. */
export interface WalkCast extends Cast {
  readonly actors: Readonly<Record<Who, Actor>>;
  /** Where tasks may be given. */
  readonly bodies: readonly string[];
  /** One of them that has no accounts. */
  readonly silent: string;
  /** Where they may not be given: a body that is over, and one of another committee. */
  readonly wrongBodies: readonly string[];
}

/** A committee of its own with a task for one day, those of quarters, most of them to come, and a continuous one. */
export async function walkCast(stage: TaskStage): Promise<WalkCast> {
  const { world } = stage;
  const cast = await stage.cast();
  const { committee, cooperating, lead, monitor } = cast;
  const neighbour = await world.body(committee);
  const silent = await world.body(committee, { mailbox: 'van.thu@test.example' });
  const over = await world.body(committee, { to: '2026-01-01' });
  const foreign = await world.committee();
  await stage.task(cast, { dueOn: '2026-02-10' });
  await stage.task(cast, { cadence: 'quarterly' });
  await stage.task(cast, { cadence: 'continuous' });
  return {
    ...cast,
    bodies: [lead, cooperating, neighbour, silent, monitor].map(({ id }) => id),
    silent: silent.id,
    wrongBodies: [over.id, foreign.id],
    actors: {
      officer: cast.officer,
      head: await stage.actor({ role: 'head', at: lead }),
      board: cast.board,
      colleague: await stage.actor({ role: 'board', at: committee }),
      cooperator: cast.cooperator,
      neighbour: await stage.actor({ role: 'officer', at: neighbour }),
      monitor: await stage.actor({ role: 'officer', at: monitor }),
      observer: await stage.actor({ role: 'observer', at: committee }),
      leader: await stage.actor({ role: 'observer', at: committee, approve: true }),
      admin: await stage.actor({ role: 'admin', at: committee }),
      stranger: await stage.actor({ role: 'board', at: foreign }),
    },
  };
}

/** The actor as the model's rules see it. */
export function personOf(actor: Actor, { committee: { id } }: Cast): Person {
  return {
    accountId: actor.accountId,
    own: actor.ownBodies,
    reads: actor.readBodies,
    board: actor.boardOf.includes(id),
    observer: actor.observerOf.includes(id),
    approver: actor.approverOf.includes(id),
  };
}

/** A task as it was made. */
export function newTask(row: TaskRow, { cooperating }: Cast): ModelTask {
  return {
    id: row.id,
    duty: row.duty_id,
    lead: row.lead_body_id,
    cooperating: [cooperating.id],
    continuous: row.cadence === 'continuous',
    begins: row.period_from,
    madeOn: row.made_on,
    assignedOn: row.assigned_on,
    status: 'assigned',
    percent: null,
    dueOn: row.due_on,
    firstDueOn: row.due_on,
    extensions: 0,
    completedOn: null,
    waitsSince: null,
    returned: null,
    heardOn: null,
    misaddressedOn: null,
    selfConfirmed: false,
    successor: null,
    request: null,
    version: 1,
  };
}
