import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HistoryService } from '../history/history.service.js';
import type { Actor } from '../kernel/actor.js';
import type { CalendarDay } from '../kernel/calendar-day.js';
import { newId } from '../kernel/new-id.js';
import type { MadeTask } from './making-differences.js';
import { TaskMakingStore } from './task-making.store.js';
import { TaskStore } from './task.store.js';

/** The plan that ends, when and by whom; `zone` is its committee's. */
export interface EndedPlan {
  readonly planId: string;
  readonly committeeId: string;
  readonly zone: string;
  readonly today: CalendarDay;
  readonly now: Date;
  readonly actor: Actor;
  /** The code of the plan that replaces it, or ''. */
  readonly successor: string;
}

/** What becomes of the tasks of a plan that ends. */
@Injectable()
export class PlanEnding {
  constructor(
    private readonly making: TaskMakingStore,
    private readonly tasks: TaskStore,
    private readonly history: HistoryService,
  ) {}

  /**
   * Cancels the tasks that nobody has worked on and that are not due yet. The others stay as they stand: what was not done in time
   * stays so. @returns how many
   */
  async cancelUnworked(manager: EntityManager, ended: EndedPlan): Promise<number> {
    await this.making.lockPlan(manager, ended.planId);
    const assigned = (await this.making.madeTasks(manager, ended.planId)).filter(
      ({ status, dueOn }) => status === 'assigned' && dueOn >= ended.today,
    );
    const ids = assigned.map(({ id }) => id);
    const unworked = await this.making.lockUnworked(manager, ids, ended.zone);
    const cancelled = assigned.filter(({ id }) => unworked.has(id));
    await this.making.cancel(manager, [...unworked]);
    await this.tellStory(manager, ended, cancelled);
    const actId = newId();
    await this.history.recordMany(
      manager,
      cancelled.map(({ id, leadBodyId, period }) => ({
        objectType: 'task',
        objectId: id,
        action: 'cancelled',
        actor: ended.actor,
        at: ended.now,
        committeeId: ended.committeeId,
        before: { status: 'assigned' },
        after: { status: 'cancelled', reason: 'plan_closed' },
        announce:
          period.from <= ended.today
            ? { event: 'task-cancelled', actId, facts: { taskId: id, bodyId: leadBodyId } }
            : undefined,
      })),
    );
    return cancelled.length;
  }

  private async tellStory(
    manager: EntityManager,
    { actor, now, today, successor }: EndedPlan,
    cancelled: readonly MadeTask[],
  ): Promise<void> {
    await this.tasks.addUpdates(
      manager,
      cancelled.map((task) => ({
        taskId: task.id,
        kind: 'plan_closed',
        bodyId: null,
        accountId: actor.accountId,
        at: now,
        arrivedOn: today,
        fromStatus: 'assigned',
        toStatus: 'cancelled',
        percent: null,
        note: successor,
        cause: null,
      })),
    );
  }
}
