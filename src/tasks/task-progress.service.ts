import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../kernel/actor.js';
import type { CalendarDay } from '../kernel/calendar-day.js';
import {
  type ContributionInput,
  contributingBodies,
  contributingBody,
  notCooperating,
} from './contributing.js';
import { ContributionStore } from './contribution.store.js';
import { type OpenedTask, TaskAccess } from './task-access.service.js';
import { newAct, TaskJournal } from './task-journal.service.js';
import { requireOpen } from './task-step.js';
import { arrivalDay, type ProgressInput, progressStep, takeBackStep } from './task-progress.js';

/** What bodies do to their tasks: updates, done, taking it back, contributions. `version`: the one it was read at, where said. */
@Injectable()
export class TaskProgressService {
  constructor(
    private readonly database: DataSource,
    private readonly access: TaskAccess,
    private readonly journal: TaskJournal,
    private readonly contributions: ContributionStore,
  ) {}

  /** An update of the lead body, or of the board's clerk for it. @throws StaleVersionError, ConflictError, InvalidInputError */
  async update(
    actor: Actor,
    taskId: string,
    version: number | null,
    input: ProgressInput,
    now: Date,
  ): Promise<void> {
    await this.database.transaction(async (manager) => {
      const opened = await this.access.open(manager, { actor, action: 'task.update', taskId, version });
      const arrivedOn = arrivalOf(actor, opened, input.arrivedOn);
      const step = progressStep(opened.task, { ...input, arrivedOn }, opened);
      await this.journal.write(manager, newAct(actor, now, opened.today), opened.task, step, opened.facts);
    });
  }

  /** The lead body takes back what it reported done, until the board decides. */
  async takeBack(
    actor: Actor,
    taskId: string,
    version: number | null,
    note: string,
    now: Date,
  ): Promise<void> {
    await this.database.transaction(async (manager) => {
      const opened = await this.access.open(manager, { actor, action: 'task.update', taskId, version });
      const step = takeBackStep(opened.task, note);
      await this.journal.write(manager, newAct(actor, now, opened.today), opened.task, step, opened.facts);
    });
  }

  /** What a cooperating body adds. @returns the contribution's id */
  async contribute(
    actor: Actor,
    taskId: string,
    version: number | null,
    input: ContributionInput,
    now: Date,
  ): Promise<string> {
    return this.database.transaction(async (manager) => {
      const opened = await this.access.open(manager, { actor, action: 'task.contribute', taskId, version });
      return this.addContribution(manager, actor, opened, input, now);
    });
  }

  private async addContribution(
    manager: EntityManager,
    actor: Actor,
    opened: OpenedTask,
    input: ContributionInput,
    now: Date,
  ): Promise<string> {
    requireOpen(opened.task);
    const mayBe = contributingBodies(actor, opened.facts.cooperatingBodies);
    const bodyId = contributingBody(mayBe, input.bodyId);
    if (bodyId === null) throw notCooperating(await this.access.bodyNames(manager, mayBe));
    const arrivedOn = arrivalOf(actor, opened, input.arrivedOn, bodyId);
    const id = await this.contributions.add(manager, {
      taskId: opened.task.id,
      bodyId,
      accountId: actor.accountId,
      at: now,
      arrivedOn,
      text: input.text,
    });
    const after = { contributionId: id, bodyId };
    const act = newAct(actor, now, opened.today);
    await this.journal.note(manager, act, opened.task, { action: 'contributed', after });
    return id;
  }
}

/** The day that a word of the body entered now counts as. A body with accounts speaks for itself: its word counts today. */
export function arrivalOf(
  actor: Actor,
  { task, facts, today }: OpenedTask,
  arrivedOn: CalendarDay | undefined,
  bodyId = task.leadBodyId,
): CalendarDay {
  const isClerk =
    actor.isSystem ||
    (actor.boardOf.includes(facts.committeeId) && facts.bodiesWithoutAccounts.includes(bodyId));
  return arrivalDay(arrivedOn, isClerk, task, today);
}
