import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { BodyRef } from '../bodies/body.js';
import { type TaskAct, TaskJournal } from './task-journal.service.js';
import { TaskMakingStore } from './task-making.store.js';
import { isOpen } from './task-status.js';
import { type OpenTaskOf, TaskSuccessionQueries } from './task-succession.queries.js';
import type { Task } from './task.entity.js';
import { TaskStore } from './task.store.js';

/** A body that is no more, and the one that takes over from it. */
export interface Succession {
  readonly from: BodyRef;
  readonly to: BodyRef;
  /** The tasks that it takes over; null: all that are open. */
  readonly taskIds: readonly string[] | null;
}

/** Numbers of tasks: led by the successor now, and ended because the successor had the same task already. */
export interface SucceededTasks {
  readonly moved: number;
  readonly merged: number;
}

/** Gives the open work of a body that was merged, split or dissolved to its successor. What is over stays where it is. */
@Injectable()
export class TaskSuccession {
  constructor(
    private readonly queries: TaskSuccessionQueries,
    private readonly making: TaskMakingStore,
    private readonly tasks: TaskStore,
    private readonly journal: TaskJournal,
  ) {}

  /**
   * The successor leads the open tasks from now on, with their story, deadlines and files. Where two of them ask for the same at
   * the same time, and nobody has worked on one, that one ends and points to the other. Doing it again changes nothing.
   */
  async takeOver(manager: EntityManager, act: TaskAct, succession: Succession): Promise<SucceededTasks> {
    const { from, to, taskIds } = succession;
    const all = await this.queries.openOf(manager, from.id);
    const passing = taskIds === null ? all : all.filter(({ id }) => taskIds.includes(id));
    const twins = new Map((await this.queries.openOf(manager, to.id)).map((one) => [one.asksFor, one.id]));
    const pairs = passing.flatMap((one) => [one.id, twins.get(one.asksFor) ?? one.id]);
    const unworked = await this.making.lockUnworked(manager, pairs, null);
    const locked = new Map((await this.tasks.lockMany(manager, pairs)).map((task) => [task.id, task]));
    let [moved, merged] = [0, 0];
    for (const { id, asksFor } of passing) {
      const [task, twin] = [locked.get(id), locked.get(twins.get(asksFor) ?? '')];
      if (!task || !isOpen(task.status)) continue;
      const isDouble = twin !== undefined && isOpen(twin.status);
      if (isDouble && unworked.has(id)) {
        await this.end(manager, act, task, twin.id, from);
        merged += 1;
        continue;
      }
      if (isDouble && unworked.has(twin.id)) {
        await this.end(manager, act, twin, id, from);
        merged += 1;
      }
      await this.pass(manager, act, task, succession);
      moved += 1;
    }
    return { moved, merged };
  }

  /** The open tasks that the body leads. */
  async openOf(manager: EntityManager, bodyId: string): Promise<readonly OpenTaskOf[]> {
    return this.queries.openOf(manager, bodyId);
  }

  /** The open tasks on which the body cooperates. */
  async cooperatedOn(manager: EntityManager, bodyId: string): Promise<readonly string[]> {
    return this.queries.cooperatedOn(manager, bodyId);
  }

  /** What the body cooperated on, its successor does. @returns on how many tasks */
  async cooperate(
    manager: EntityManager,
    act: TaskAct,
    { from, to }: Pick<Succession, 'from' | 'to'>,
  ): Promise<number> {
    const ids = await this.queries.cooperatedOn(manager, from.id);
    for (const task of await this.tasks.lockMany(manager, ids)) {
      await this.tasks.dropCooperator(manager, task.id, from.id);
      if (task.leadBodyId !== to.id) await this.tasks.addCooperator(manager, task.id, to.id);
      await this.journal.note(manager, act, task, {
        action: 'cooperator-succeeded',
        before: { bodyId: from.id },
        after: { bodyId: to.id },
      });
    }
    return ids.length;
  }

  private async pass(
    manager: EntityManager,
    act: TaskAct,
    task: Task,
    { from, to }: Succession,
  ): Promise<void> {
    await this.tasks.dropCooperator(manager, task.id, to.id);
    await this.journal.write(
      manager,
      act,
      task,
      {
        action: 'succeeded',
        fields: { leadBodyId: to.id, misaddressedOn: null, misaddressedReason: null },
        entry: { kind: 'succession', by: 'board', note: from.name },
        event: 'task-assigned',
      },
      { facts: { bodyId: to.id } },
    );
  }

  private async end(
    manager: EntityManager,
    act: TaskAct,
    task: Task,
    successorId: string,
    from: BodyRef,
  ): Promise<void> {
    await this.journal.write(manager, act, task, {
      action: 'merged',
      fields: { status: 'cancelled', successorId, misaddressedOn: null, misaddressedReason: null },
      entry: { kind: 'succession', by: 'board', note: from.name },
    });
  }
}
