import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Action } from '../accounts/policy.js';
import type { Actor } from '../kernel/actor.js';
import type { CalendarDay } from '../kernel/calendar-day.js';
import { newId } from '../kernel/new-id.js';
import { type OpenedTask, TaskAccess } from './task-access.service.js';
import { TaskJournal } from './task-journal.service.js';
import { insistStep } from './task-address.js';
import type { TaskStep } from './task-step.js';
import { cancelStep, confirmStep, dueDayStep, reopenStep, returnStep } from './task-verdict.js';

/** Another due day for tasks, and the versions at which they were read, by task, where said. */
export interface DueDayMove {
  readonly dueOn: CalendarDay;
  readonly reason: string;
  readonly versions?: ReadonlyMap<string, number>;
}

/** What the board decides about tasks. `version`: the one the task was read at, where said. */
@Injectable()
export class TaskDecisions {
  constructor(
    private readonly database: DataSource,
    private readonly access: TaskAccess,
    private readonly journal: TaskJournal,
  ) {}

  /** Confirms what was reported done; marked as self-confirmed where the monitoring body leads it and its own board confirms. */
  async confirm(
    actor: Actor,
    taskId: string,
    version: number | null,
    note: string,
    now: Date,
  ): Promise<void> {
    await this.decide(actor, 'task.confirm', taskId, version, now, ({ task, facts }) => {
      const byLeader = actor.approverOf.includes(facts.committeeId);
      return confirmStep(task, note, task.leadBodyId === facts.monitoringBodyId && !byLeader);
    });
  }

  /** Returns it with what is missing, to be mended by that day (5 working days from today where left out). */
  async return(
    actor: Actor,
    taskId: string,
    version: number | null,
    input: { readonly reason: string; readonly by?: CalendarDay },
    now: Date,
  ): Promise<void> {
    await this.decide(actor, 'task.decide', taskId, version, now, (opened) =>
      returnStep(opened.task, input.reason, input.by, opened),
    );
  }

  async cancel(
    actor: Actor,
    taskId: string,
    version: number | null,
    reason: string,
    now: Date,
  ): Promise<void> {
    await this.decide(actor, 'task.decide', taskId, version, now, ({ task }) => cancelStep(task, reason));
  }

  async reopen(
    actor: Actor,
    taskId: string,
    version: number | null,
    reason: string,
    now: Date,
  ): Promise<void> {
    await this.decide(actor, 'task.decide', taskId, version, now, ({ task }) => reopenStep(task, reason));
  }

  /** Insists that the body keeps a task that it asked to be given elsewhere. */
  async insist(actor: Actor, taskId: string, version: number | null, note: string, now: Date): Promise<void> {
    await this.decide(actor, 'task.decide', taskId, version, now, ({ task }) => insistStep(task, note));
  }

  /** Gives tasks another due day, all or none; `versions` are those at which some of the tasks were read. */
  async moveDueDays(actor: Actor, taskIds: readonly string[], input: DueDayMove, now: Date): Promise<void> {
    const actId = newId();
    await this.database.transaction(async (manager) => {
      // in one order for everybody, so that two such moves cannot wait for each other
      for (const taskId of [...new Set(taskIds)].sort()) {
        const version = input.versions?.get(taskId) ?? null;
        const opened = await this.access.open(manager, { actor, action: 'task.decide', taskId, version });
        const step = dueDayStep(opened.task, input.dueOn, input.reason, opened);
        if (opened.task.dueOn !== input.dueOn) await this.write(manager, actor, now, opened, step, actId);
      }
    });
  }

  private async decide(
    actor: Actor,
    action: Action,
    taskId: string,
    version: number | null,
    now: Date,
    decision: (opened: OpenedTask) => TaskStep,
  ): Promise<void> {
    await this.database.transaction(async (manager) => {
      const opened = await this.access.open(manager, { actor, action, taskId, version });
      await this.write(manager, actor, now, opened, decision(opened), newId());
    });
  }

  private async write(
    manager: EntityManager,
    actor: Actor,
    now: Date,
    { task, facts, today }: OpenedTask,
    step: TaskStep,
    actId: string,
  ): Promise<void> {
    await this.journal.write(manager, { actor, now, today, actId }, task, step, facts);
  }
}
