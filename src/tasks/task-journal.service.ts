import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Change, HistoryService } from '../history/history.service.js';
import type { Actor } from '../kernel/actor.js';
import type { CalendarDay } from '../kernel/calendar-day.js';
import { newId } from '../kernel/new-id.js';
import { ExtensionRequestStore } from './extension-request.store.js';
import type { TaskEvent, TaskEventFacts } from './task-events.js';
import type { TaskFields, TaskStep } from './task-step.js';
import type { Task } from './task.entity.js';
import { TaskStore } from './task.store.js';

/** Who acts, when. Announcements of one act share `actId`. */
export interface TaskAct {
  readonly actor: Actor;
  readonly now: Date;
  readonly today: CalendarDay;
  readonly actId: string;
  /** Thousands of tasks may change in its transaction: their locked rows keep the history in order, without a lock for each. */
  readonly isOfMany?: boolean;
}

type TaskOfNote = Pick<Task, 'id' | 'committeeId' | 'leadBodyId' | 'periodFrom'>;

/** What is noted beside a task: in its history, and for whoever must hear of it. */
export interface TaskNote {
  readonly action: string;
  readonly before?: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
  readonly event?: TaskEvent;
  readonly facts?: Partial<TaskEventFacts>;
}

/** An act of its own. */
export function newAct(actor: Actor, now: Date, today: CalendarDay): TaskAct {
  return { actor, now, today, actId: newId() };
}

/** Carries out what was decided about a task: its fields, its story, its history and who hears of it. */
@Injectable()
export class TaskJournal {
  constructor(
    private readonly tasks: TaskStore,
    private readonly requests: ExtensionRequestStore,
    private readonly history: HistoryService,
  ) {}

  /** Writes the step on a locked task. `monitoringBodyId` is the body that the board speaks for; `facts` go with the event. */
  async write(
    manager: EntityManager,
    act: TaskAct,
    task: Task,
    step: TaskStep,
    more: { readonly monitoringBodyId?: string | null; readonly facts?: Partial<TaskEventFacts> } = {},
  ): Promise<void> {
    const { entry, fields } = step;
    if (step.withdrawsRequest) await this.withdrawOpen(manager, act, task);
    await this.tasks.save(manager, task, fields);
    const updateId = await this.tasks.addUpdate(manager, {
      taskId: task.id,
      kind: entry.kind,
      bodyId: entry.by === 'lead' ? task.leadBodyId : (more.monitoringBodyId ?? null),
      accountId: act.actor.accountId,
      at: act.now,
      arrivedOn: entry.arrivedOn ?? act.today,
      fromStatus: task.status,
      toStatus: fields.status ?? task.status,
      percent: entry.percent ?? null,
      note: entry.note,
      cause: entry.cause ?? null,
    });
    const { before, after } = difference(task, fields);
    const change = {
      ...changeOf(act, task, step.action),
      before,
      after: { ...after, updateId },
      announce: announced(act, task, step.event, more.facts),
    };
    if (act.isOfMany) await this.history.recordMany(manager, [change]);
    else await this.history.record(manager, change);
  }

  /** Notes something in the task's history that leaves its own fields alone. */
  async note(manager: EntityManager, act: TaskAct, task: TaskOfNote, note: TaskNote): Promise<void> {
    await this.history.record(manager, {
      ...changeOf(act, task, note.action),
      before: note.before,
      after: note.after,
      announce: announced(act, task, note.event, note.facts),
    });
  }

  private async withdrawOpen(manager: EntityManager, act: TaskAct, task: Task): Promise<void> {
    const request = await this.requests.findOpen(manager, task.id);
    if (!request) return;
    await this.requests.save(manager, request, {
      status: 'withdrawn',
      decidedBy: act.actor.accountId,
      decidedOn: act.today,
    });
    const after = { requestId: request.id };
    await this.note(manager, act, task, { action: 'extension-withdrawn', after });
  }
}

function changeOf({ actor, now }: TaskAct, task: TaskOfNote, action: string): Change {
  return {
    objectType: 'task',
    objectId: task.id,
    action,
    actor,
    at: now,
    committeeId: task.committeeId,
  };
}

/** A task that is upcoming was not announced, so nothing that befalls it is. */
function announced(
  { actId, today }: TaskAct,
  task: TaskOfNote,
  event: TaskEvent | undefined,
  more: Partial<TaskEventFacts> = {},
): Change['announce'] {
  if (event === undefined || task.periodFrom > today) return undefined;
  return { event, actId, facts: { taskId: task.id, bodyId: task.leadBodyId, ...more } };
}

/** The fields that change, as they were and as they are. Reasons stand in the story, not here. */
function difference(task: Task, fields: TaskFields): Required<Pick<Change, 'before' | 'after'>> {
  const names = (Object.keys(fields) as (keyof TaskFields)[]).filter(
    (name) => name !== 'misaddressedReason' && fields[name] !== task[name],
  );
  return {
    before: Object.fromEntries(names.map((name) => [name, task[name]])),
    after: Object.fromEntries(names.map((name) => [name, fields[name]])),
  };
}
