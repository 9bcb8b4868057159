import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CalendarService } from '../calendar/calendar.service.js';
import { type Change, HistoryService } from '../history/history.service.js';
import type { Actor } from '../kernel/actor.js';
import { type CalendarDay, laterOf } from '../kernel/calendar-day.js';
import { newId } from '../kernel/new-id.js';
import type { Asked, AskedTask } from './asked-tasks.js';
import type { PlanSheet } from './duty-sheet.js';
import { DutySheetsQueries } from './duty-sheets.queries.js';
import { type Amendment, type Reason, reasonFor } from './making-cause.js';
import { type ChangedTask, type MadeTask, makingDifferences } from './making-differences.js';
import type { TaskEvent } from './task-events.js';
import { TaskMakingStore, type BegunTask, type NewTask } from './task-making.store.js';
import { TaskStore } from './task.store.js';

/** For which plan tasks are made, as of which day, by whom. */
export interface Making {
  readonly planId: string;
  readonly today: CalendarDay;
  readonly now: Date;
  readonly actor: Actor;
  /** What is amended in the same act; the story of changed tasks gives it as the reason. */
  readonly amendment?: Amendment | null;
  /** The act whose announcements these belong to; an act of its own when left out. */
  readonly actId?: string;
}

/** How many tasks were touched. */
export interface MakingCounts {
  readonly made: number;
  readonly changed: number;
  readonly cancelled: number;
  /** Tasks whose period has begun since tasks were made last. */
  readonly begun: number;
}

interface Act extends Making {
  readonly actId: string;
  readonly plan: PlanSheet;
  readonly acknowledged: ReadonlySet<string>;
}

export const NOTHING_MADE: MakingCounts = { made: 0, changed: 0, cancelled: 0, begun: 0 };

/** Makes the tasks that a plan's duties ask for, and keeps those that nobody has worked on as the duties say. */
@Injectable()
export class TaskGeneration {
  constructor(
    private readonly sheets: DutySheetsQueries,
    private readonly calendars: CalendarService,
    private readonly making: TaskMakingStore,
    private readonly tasks: TaskStore,
    private readonly history: HistoryService,
  ) {}

  /**
   * Waits until nobody else makes the plan's tasks or reviews, until the transaction ends: to be called before any of its tasks is
   * locked.
   */
  async hold(manager: EntityManager, planId: string): Promise<void> {
    await this.making.lockPlan(manager, planId);
  }

  /**
   * Makes missing tasks, changes and cancels unworked ones where the duty has changed, and announces those whose period has
   * begun. Never touches a task that was worked on; doing it again changes nothing. Does nothing for a plan not in force.
   */
  async generate(manager: EntityManager, making: Making): Promise<MakingCounts> {
    await this.making.lockPlan(manager, making.planId);
    const plan = await this.sheets.findPlanSheet(manager, making.planId, making.today);
    if (!plan) return NOTHING_MADE;
    const { calendar, zone } = await this.calendars.within(manager, plan.committeeId);
    const made = await this.making.madeTasks(manager, plan.id);
    const found = makingDifferences(plan, made, making.today, calendar);
    const acknowledged = await this.making.acknowledged(
      manager,
      plan.duties.map((duty) => duty.id),
    );
    const act: Act = { ...making, plan, acknowledged, actId: making.actId ?? newId() };
    const candidates = [...found.changed.map(({ task }) => task), ...found.unasked].map(({ id }) => id);
    const unworked =
      candidates.length === 0 ? new Set() : await this.making.lockUnworked(manager, candidates, zone);
    const changed = [...found.changed.filter(({ task }) => unworked.has(task.id)), ...found.askedAgain];
    const unasked = found.unasked.filter(({ id }) => unworked.has(id));
    await this.change(manager, act, changed);
    await this.cancel(manager, act, unasked);
    await this.making.setSearchTexts(manager, found.renamed);
    const begun = await this.begin(manager, act);
    const insertedCount = await this.insert(manager, act, found.missing);
    return { made: insertedCount, changed: changed.length, cancelled: unasked.length, begun };
  }

  private async insert(manager: EntityManager, act: Act, missing: readonly AskedTask[]): Promise<number> {
    const tasks = missing.map((asked) => newTask(act, asked));
    const inserted = await this.making.insert(manager, tasks);
    const changes = tasks
      .filter(({ id }) => inserted.has(id))
      .map((task) => ({
        ...this.changeOf(act, task, 'made'),
        after: {
          key: task.key,
          leadBodyId: task.leadBodyId,
          status: 'assigned',
          dueOn: task.dueOn,
          periodFrom: task.periodFrom,
          periodTo: task.periodTo,
        },
        announce: task.announcedOn === null ? undefined : assignment(act, task),
      }));
    await this.history.recordMany(manager, changes);
    return inserted.size;
  }

  private async change(manager: EntityManager, act: Act, changed: readonly ChangedTask[]): Promise<void> {
    if (changed.length === 0) return;
    await this.making.change(manager, changed);
    await this.tellStory(manager, act, changed);
    const changes = changed.map(({ task, to }) => ({
      ...this.changeOf(act, task, task.withdrawn ? 'asked-again' : 'amended'),
      before: { status: task.status, dueOn: task.dueOn, cooperators: task.cooperators },
      after: { status: 'assigned', dueOn: to.dueOn, cooperators: to.cooperators },
      announce: amendment(act, task, to.dueOn),
    }));
    await this.history.recordMany(manager, changes);
  }

  private async cancel(manager: EntityManager, act: Act, unasked: readonly MadeTask[]): Promise<void> {
    if (unasked.length === 0) return;
    await this.making.cancel(
      manager,
      unasked.map(({ id }) => id),
    );
    await this.tellStory(
      manager,
      act,
      unasked.map((task) => ({ task, to: null })),
    );
    const changes = unasked.map((task) => ({
      ...this.changeOf(act, task, 'cancelled'),
      before: { status: task.status },
      after: { status: 'cancelled', reason: reasonIn(act, task, null).cause },
      announce: hasBegun(act, task) ? announced(act, task, 'task-cancelled') : undefined,
    }));
    await this.history.recordMany(manager, changes);
  }

  /** Tasks whose first day has come: from now on they are in lists and counts, and their lead bodies hear of them. */
  private async begin(manager: EntityManager, act: Act): Promise<number> {
    const begun = await this.making.markBegun(manager, act.planId, act.today);
    const changes = begun.map((task) => ({
      ...this.changeOf(act, task, 'begun'),
      announce: assignment(act, task),
    }));
    await this.history.recordMany(manager, changes);
    return begun.length;
  }

  /** The story gives the reason, and the document that ordered it. `to` is null where the task is cancelled. */
  private async tellStory(
    manager: EntityManager,
    act: Act,
    entries: readonly { readonly task: MadeTask; readonly to: Asked | null }[],
  ): Promise<void> {
    await this.tasks.addUpdates(
      manager,
      entries.map(({ task, to }) => {
        const { cause, document } = reasonIn(act, task, to);
        return {
          taskId: task.id,
          kind: 'amended',
          bodyId: null,
          accountId: act.actor.accountId,
          at: act.now,
          arrivedOn: act.today,
          fromStatus: task.status,
          toStatus: to === null ? 'cancelled' : 'assigned',
          percent: null,
          note: document,
          cause,
        };
      }),
    );
  }

  private changeOf(act: Act, task: { readonly id: string }, action: string): Change {
    return {
      objectType: 'task',
      objectId: task.id,
      action,
      actor: act.actor,
      at: act.now,
      committeeId: act.plan.committeeId,
    };
  }
}

function newTask({ plan, today }: Act, asked: AskedTask): NewTask {
  const { key, dutyId, groupId, cadence, triggerId, searchText, cooperators, dueOn, period } = asked;
  return {
    id: newId(),
    committeeId: plan.committeeId,
    planId: plan.id,
    firstBodyId: asked.bodyId,
    leadBodyId: asked.leadId,
    periodFrom: period.from,
    periodTo: period.to,
    firstDueOn: dueOn,
    assignedOn: laterOf(today, period.from),
    madeOn: today,
    announcedOn: period.from <= today ? today : null,
    key,
    dutyId,
    groupId,
    cadence,
    triggerId,
    searchText,
    cooperators,
    dueOn,
  };
}

function reasonIn({ plan, amendment = null }: Act, task: MadeTask, to: Asked | null): Reason {
  const duty = plan.duties.find(({ id }) => id === task.dutyId);
  return reasonFor(task, to, amendment, duty?.amendedBy ?? null);
}

function hasBegun({ today }: Act, { period }: MadeTask): boolean {
  return period.from <= today;
}

function announced(act: Act, task: BegunTask | MadeTask | NewTask, event: TaskEvent): Change['announce'] {
  return { event, actId: act.actId, facts: { taskId: task.id, bodyId: task.leadBodyId } };
}

/** Later periods of an acknowledged duty are no news; every trigger of a conditional duty is. */
function assignment(act: Act, task: BegunTask | MadeTask | NewTask): Change['announce'] {
  const known = task.cadence !== 'conditional' && act.acknowledged.has(`${task.dutyId}/${task.leadBodyId}`);
  return known ? undefined : announced(act, task, 'task-assigned');
}

/** A continuous task's day is its report's, of which its body hears by itself. */
function amendment(act: Act, task: MadeTask, dueOn: CalendarDay): Change['announce'] {
  if (!hasBegun(act, task)) return undefined;
  if (task.withdrawn) return assignment(act, task);
  if (task.cadence === 'continuous') return undefined;
  return task.dueOn === dueOn ? undefined : announced(act, task, 'due-day-moved');
}
