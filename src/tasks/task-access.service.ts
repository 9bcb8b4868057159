import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AccountsQueries } from '../accounts/accounts.queries.js';
import { authorize } from '../accounts/authorize.js';
import type { Action, Facts } from '../accounts/policy.js';
import { CalendarService, type CommitteeCalendar } from '../calendar/calendar.service.js';
import type { Actor } from '../kernel/actor.js';
import { notFound, signInRequired, staleVersion } from '../kernel/domain-error.js';
import type { Text } from '../kernel/text.js';
import { TaskFactsQueries } from './task-facts.queries.js';
import { aTask } from './task-step.js';
import type { Task } from './task.entity.js';
import { TaskStore } from './task.store.js';
import type { TaskItem } from './task-view.js';
import { TasksQueries } from './tasks.queries.js';

/** A task that the actor may do something with, locked, at the version the actor has seen. */
export interface OpenedTask extends CommitteeCalendar {
  readonly task: Task;
  readonly facts: TaskPolicyFacts;
}

/** What the policy asks about a task. */
export type TaskPolicyFacts = Facts & {
  readonly committeeId: string;
  readonly bodyId: string;
  readonly cooperatingBodies: readonly string[];
  readonly monitoringBodyId: string | null;
  /** Of the lead and cooperating bodies those for which the board's clerk enters. */
  readonly bodiesWithoutAccounts: readonly string[];
};

/** What an actor is about to do to a task. `version` is the one it was read at; null when that was not said. */
export interface Opening {
  readonly actor: Actor;
  readonly action: Action;
  readonly taskId: string;
  readonly version?: number | null;
  /** The account that asked for what is decided. */
  readonly askedBy?: string | null;
  /** What the actor named, where it is not the task itself: that is what does not exist for those who may not read it. */
  readonly what?: Text;
}

/** The way to a task: loads and locks it, lets the action pass, and refuses a version that is no longer the present one. */
@Injectable()
export class TaskAccess {
  constructor(
    private readonly tasks: TaskStore,
    private readonly facts: TaskFactsQueries,
    private readonly calendars: CalendarService,
    private readonly queries: TasksQueries,
    private readonly accounts: AccountsQueries,
  ) {}

  /** @throws UnauthenticatedError, NotFoundError, ForbiddenError, StaleVersionError with the version that stands */
  async open(manager: EntityManager, opening: Opening): Promise<OpenedTask> {
    const { actor, action, taskId, version = null, what = aTask } = opening;
    const task = await this.tasks.lock(manager, taskId);
    if (!task) throw actor.accountId === null && !actor.isSystem ? signInRequired() : notFound(what);
    const facts = await this.factsOf(manager, task);
    authorize(actor, action, { ...facts, accountId: opening.askedBy ?? null }, what);
    if (version !== null && version !== task.version) {
      throw staleVersion(version, task.version, await this.queries.current(manager, task.id));
    }
    return { task, facts, ...(await this.calendars.within(manager, task.committeeId)) };
  }

  /** The task as it stands, for the answer to who came with an older version of something on it. */
  async current(manager: EntityManager, taskId: string): Promise<TaskItem> {
    return this.queries.current(manager, taskId);
  }

  /** What these bodies are called. */
  async bodyNames(manager: EntityManager, ids: readonly string[]): Promise<Text[]> {
    return this.facts.bodyNames(manager, ids);
  }

  private async factsOf(manager: EntityManager, task: Task): Promise<TaskPolicyFacts> {
    const { committeeId, leadBodyId: bodyId } = task;
    const { monitoringBodyId } = await this.facts.planOf(manager, task.planId);
    const cooperatingBodies = await this.tasks.cooperatorsOf(manager, task.id);
    const ids = [bodyId, ...cooperatingBodies];
    const bodiesWithoutAccounts = await this.accounts.withoutAccounts(manager, ids);
    return taskPolicyFacts({
      committeeId,
      bodyId,
      cooperatingBodies,
      monitoringBodyId,
      bodiesWithoutAccounts,
    });
  }
}

export function taskPolicyFacts(known: Omit<TaskPolicyFacts, 'bodyWithoutAccounts'>): TaskPolicyFacts {
  return { ...known, bodyWithoutAccounts: known.bodiesWithoutAccounts.includes(known.bodyId) };
}
