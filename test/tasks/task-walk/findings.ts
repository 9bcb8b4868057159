import type { TaskDetail } from '../../../src/tasks/task-detail.js';
import {
  type ActName,
  actNames,
  type Around,
  isUnfinished,
  latenessOf,
  legalMoves,
  mayDo,
  type ModelTask,
  type Outcome,
  type Person,
  standsOpen,
} from './task-model.js';
import { type Snapshot, type TaskRow, transactionsOf } from './task-snapshot.js';

/** What the model wants beside what was seen: they are equal where the program does as the rules say. */
export interface Findings {
  readonly wanted: unknown;
  readonly seen: unknown;
}

/** What the detail of a task tells a reader; null where there is no such task for them. */
export function findingsOfDetail(
  detail: TaskDetail,
  person: Person,
  task: ModelTask,
  around: Around,
  today: TaskDetail['dueOn'],
): Findings {
  const open = (name: ActName): boolean =>
    mayDo(name, person, task, around) && standsOpen(name, task, around, today);
  return {
    wanted: {
      allowed: actNames.filter(open),
      lateness: latenessOf(task, today),
      isStopped: task.status === 'cancelled',
      returnedBy: isUnfinished(task) ? task.returned?.by : undefined,
      misaddressedOn: task.misaddressedOn ?? undefined,
    },
    seen: {
      allowed: actNames.filter((name) => detail.allowed.includes(name)),
      lateness: detail.lateness,
      isStopped: detail.lateness === null,
      returnedBy: detail.returned?.by,
      misaddressedOn: detail.misaddressed?.on,
    },
  };
}

/** An accepted act. */
export interface Accepted {
  readonly before: Snapshot;
  readonly after: Snapshot;
  /** The task as it was, and all tasks of the walk as they should be now. */
  readonly task: ModelTask;
  readonly tasks: readonly ModelTask[];
  /** More than one where the act was sent twice. */
  readonly outcomes: readonly Outcome[];
  /** The task made in the place of this one. */
  readonly made: string | null;
  readonly by: string | null;
}

/** Rows, history, story and requests after an accepted act. */
export function findingsOfChange(act: Accepted): Findings {
  const { before, after, task, tasks, outcomes, made, by } = act;
  const known = before.history.length;
  const now = tasks.find(({ id }) => id === task.id) ?? task;
  const actions = outcomes.flatMap(({ history }) => history).map((action) => [task.id, action, by]);
  const rows = tasks.map(rowOf);
  const others = (of: Snapshot) => [
    of.tasks.filter(({ id }) => id !== task.id && id !== made),
    of.requests.filter(({ task_id }) => task_id !== task.id),
  ];
  return {
    wanted: {
      rows,
      move: now.status === task.status || legalMoves[task.status].includes(now.status),
      earlierHistory: before.history,
      // A new task has a history of its own, that its place in the order may precede.
      history: [...actions, ...(made === null ? [] : [[made, 'made', by]])],
      story: before.story + outcomes.filter(({ tells }) => tells).length,
      open: tasks.flatMap(({ id, request }) => (request ? [[id, request.id, request.version]] : [])).sort(),
      transactions: outcomes.filter(({ history }) => history.length > 0).length,
      others: others(before),
    },
    seen: {
      rows: rows.map((row) =>
        alike(
          row,
          after.tasks.find(({ id }) => id === row.id),
        ),
      ),
      move: true,
      earlierHistory: after.history.slice(0, known),
      history: after.history
        .slice(known)
        .map(({ object_id, action, actor_id }) => [object_id, action, actor_id]),
      story: after.story,
      open: after.requests
        .flatMap(({ task_id, id, open, version }) => (open ? [[task_id, id, version]] : []))
        .sort(),
      transactions: transactionsOf(before, after).size,
      others: others(after),
    },
  };
}

function rowOf(task: ModelTask): Partial<TaskRow> {
  return {
    id: task.id,
    lead_body_id: task.lead,
    status: task.status,
    percent: task.percent,
    due_on: task.dueOn,
    first_due_on: task.firstDueOn,
    extensions: task.extensions,
    assigned_on: task.assignedOn,
    completed_on: task.completedOn,
    returned_from: task.returned?.from ?? null,
    returned_by: task.returned?.by ?? null,
    done_reported_on: task.waitsSince,
    last_update_on: task.heardOn,
    misaddressed_on: task.misaddressedOn,
    self_confirmed: task.selfConfirmed,
    successor_id: task.successor,
    version: task.version,
  };
}

/** The columns of `row`, that the model speaks of, as they are stored. */
function alike(row: Partial<TaskRow>, stored: TaskRow | undefined): Partial<TaskRow> | undefined {
  const columns = Object.keys(row) as (keyof TaskRow)[];
  return stored && Object.fromEntries(columns.map((column) => [column, stored[column]]));
}
