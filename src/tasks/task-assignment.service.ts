import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AccountsQueries } from '../accounts/accounts.queries.js';
import { authorize } from '../accounts/authorize.js';
import { can } from '../accounts/policy.js';
import { BodiesQueries, aBody } from '../bodies/bodies.queries.js';
import type { Actor } from '../kernel/actor.js';
import type { CalendarDay } from '../kernel/calendar-day.js';
import { AcknowledgementStore } from './acknowledgement.store.js';
import { TaskAccess } from './task-access.service.js';
import { misaddressedStep } from './task-address.js';
import { newAct, TaskJournal } from './task-journal.service.js';
import { arrivalOf } from './task-progress.service.js';
import { requireOpen } from './task-step.js';
import type { Task } from './task.entity.js';

/** What a lead body says to being given a task: that it has received it, or that it should go elsewhere. */
@Injectable()
export class TaskAssignmentService {
  constructor(
    private readonly database: DataSource,
    private readonly access: TaskAccess,
    private readonly journal: TaskJournal,
    private readonly acknowledgements: AcknowledgementStore,
    private readonly bodies: BodiesQueries,
    private readonly accounts: AccountsQueries,
  ) {}

  /** Acknowledges the task's duty for its lead body; once is for all its periods, again changes nothing. */
  async acknowledge(actor: Actor, taskId: string, version: number | null, now: Date): Promise<void> {
    await this.database.transaction(async (manager) => {
      const opened = await this.access.open(manager, { actor, action: 'task.acknowledge', taskId, version });
      requireOpen(opened.task);
      await this.note(manager, actor, opened.task, opened.today, now);
    });
  }

  /**
   * Acknowledges every duty that is new to the body, by its open tasks that have begun. @returns the ids of the tasks by which
   * it was done, one a duty.
   */
  async acknowledgeAll(actor: Actor, bodyId: string, now: Date): Promise<string[]> {
    return this.database.transaction(async (manager) => {
      const committees = await this.bodies.committeesOf(manager, bodyId);
      const committeeId = committees.find((id) => [...actor.boardOf, ...actor.observerOf].includes(id));
      const [bodyWithoutAccounts] = await this.accounts.withoutAccounts(manager, [bodyId]);
      const body = { bodyId, bodyWithoutAccounts: bodyWithoutAccounts !== undefined };
      authorize(actor, 'task.acknowledge', { ...body, committeeId }, aBody);
      const found = await this.acknowledgements.unacknowledged(manager, bodyId);
      const own = found.filter((task) => can(actor, 'task.acknowledge', { ...task, ...body }));
      for (const { id } of own) {
        const opened = await this.access.open(manager, { actor, action: 'task.acknowledge', taskId: id });
        await this.note(manager, actor, opened.task, opened.today, now);
      }
      return own.map(({ id }) => id);
    });
  }

  /** The lead body asks for the task to be given elsewhere. */
  async misaddressed(
    actor: Actor,
    taskId: string,
    version: number | null,
    input: { readonly reason: string; readonly arrivedOn?: CalendarDay },
    now: Date,
  ): Promise<void> {
    await this.database.transaction(async (manager) => {
      const opened = await this.access.open(manager, { actor, action: 'task.misaddressed', taskId, version });
      const on = arrivalOf(actor, opened, input.arrivedOn);
      const step = misaddressedStep(opened.task, input.reason, on, opened);
      await this.journal.write(manager, newAct(actor, now, opened.today), opened.task, step, opened.facts);
    });
  }

  private async note(
    manager: EntityManager,
    actor: Actor,
    task: Task,
    today: CalendarDay,
    now: Date,
  ): Promise<void> {
    const { dutyId, leadBodyId } = task;
    const accountId = actor.accountId;
    const isNew = await this.acknowledgements.add(manager, {
      dutyId,
      bodyId: leadBodyId,
      at: now,
      accountId,
    });
    if (!isNew) return;
    const after = { dutyId, bodyId: leadBodyId };
    await this.journal.note(manager, newAct(actor, now, today), task, { action: 'acknowledged', after });
  }
}
