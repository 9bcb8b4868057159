import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CalendarService } from '../calendar/calendar.service.js';
import type { Actor } from '../kernel/actor.js';
import type { CalendarDay } from '../kernel/calendar-day.js';
import type { Period } from '../kernel/period.js';
import type { Reason } from './making-cause.js';
import { whenReopened } from './task-completion.js';
import { type TaskAct, TaskJournal } from './task-journal.service.js';
import { doneFields, takenBackFields } from './task-progress.js';
import type { TaskStep } from './task-step.js';
import { isOpen, mayAct, type TaskActName } from './task-status.js';
import type { Task } from './task.entity.js';
import { TaskMakingStore } from './task-making.store.js';
import { TaskStore } from './task.store.js';

/** The report by which tasks are done, taken back or confirmed, and who does it. The caller has authorized it. */
export interface ReportAct {
  readonly actor: Actor;
  readonly now: Date;
  readonly today: CalendarDay;
  /** The act whose announcements these belong to. */
  readonly actId: string;
  /** The body that follows the plan, for which the board speaks. */
  readonly monitoringBodyId?: string | null;
}

/** What a report's line says of its task. */
export interface ReportedLine {
  readonly taskId: string;
  readonly note: string;
}

/** Which continuous tasks are meant: those that the body leads in that period of the plan. */
export interface ContinuousOf {
  readonly planId: string;
  readonly bodyId: string;
  readonly period: Period;
}

/** What progress reports do to tasks, in the transaction of the report. Tasks that stand elsewhere already are left alone. */
@Injectable()
export class TaskReporting {
  constructor(
    private readonly tasks: TaskStore,
    private readonly journal: TaskJournal,
    private readonly calendars: CalendarService,
    private readonly making: TaskMakingStore,
  ) {}

  /**
   * The report says that these tasks are done, on the day it was sent (`doneOn`); continuous ones become so by it alone.
   * @returns the ids of those that were not done before
   */
  async reportDone(
    manager: EntityManager,
    act: ReportAct,
    lines: readonly ReportedLine[],
    doneOn: CalendarDay,
  ): Promise<string[]> {
    const notes = new Map(lines.map((line) => [line.taskId, line.note]));
    return this.each(manager, act, [...notes.keys()], 'complete', async (task) => {
      const calendar = await this.calendars.within(manager, task.committeeId);
      const days = { ...calendar, today: act.today };
      return {
        action: 'done',
        fields: { ...doneFields(task, doneOn, days), lastUpdateOn: doneOn },
        entry: { kind: 'report', by: 'lead', note: notes.get(task.id) ?? '', arrivedOn: doneOn },
        withdrawsRequest: true,
      };
    });
  }

  /**
   * The report is taken back or returned: what it had made done is in progress again. `note` is the reason where the board
   * returned it. @returns the ids of those that were done
   */
  async takeBackReported(
    manager: EntityManager,
    act: ReportAct,
    taskIds: readonly string[],
    note: string,
    by: 'lead' | 'board' = 'lead',
  ): Promise<string[]> {
    return this.each(manager, act, taskIds, 'take_back', async (task) => ({
      action: 'taken-back',
      fields: takenBackFields(task),
      entry: { kind: 'take_back', by, note },
    }));
  }

  /** The board accepts the report and confirms the tasks that it reports done. @returns the ids of those it confirmed */
  async confirmReported(
    manager: EntityManager,
    act: ReportAct,
    taskIds: readonly string[],
    note: string,
  ): Promise<string[]> {
    return this.each(manager, act, taskIds, 'confirm', async (task) => ({
      action: 'confirmed',
      fields: {
        status: 'confirmed',
        doneReportedOn: null,
        selfConfirmed:
          task.leadBodyId === act.monitoringBodyId && !act.actor.approverOf.includes(task.committeeId),
      },
      entry: { kind: 'confirm', by: 'board', note },
    }));
  }

  /**
   * The board accepts the report without what it says of these tasks: those that wait to be confirmed go on waiting, and their
   * story tells why.
   */
  async takeOutReported(
    manager: EntityManager,
    act: ReportAct,
    lines: readonly ReportedLine[],
  ): Promise<void> {
    const reasons = new Map(lines.map((line) => [line.taskId, line.note]));
    const waits = (task: Task): boolean => task.status === 'done';
    await this.eachThat(manager, act, [...reasons.keys()], waits, async (task) => ({
      action: 'taken-out',
      fields: {},
      entry: { kind: 'taken_out', by: 'board', note: reasons.get(task.id) ?? '' },
    }));
  }

  /** An accepted report is returned: what it had confirmed is to be done anew. @returns the ids of those that were confirmed */
  async reopenReported(
    manager: EntityManager,
    act: ReportAct,
    taskIds: readonly string[],
    reason: string,
  ): Promise<string[]> {
    const reopens = (task: Task): boolean => task.status === 'confirmed';
    return this.eachThat(manager, act, taskIds, reopens, async () => ({
      action: 'reopened',
      fields: { status: 'in_progress', selfConfirmed: false, ...whenReopened() },
      entry: { kind: 'reopen', by: 'board', note: reason },
    }));
  }

  /** The board moves the day of a body's report: its continuous tasks of that period are due with it. @returns the ids of those moved */
  async moveContinuous(
    manager: EntityManager,
    act: ReportAct,
    of: ContinuousOf,
    dueOn: CalendarDay,
    reason: string,
  ): Promise<string[]> {
    const moves = (task: Task): boolean => isOpen(task.status) && task.dueOn !== dueOn;
    return this.eachThat(manager, act, await this.tasks.openContinuousOf(manager, of), moves, async () => ({
      action: 'due-day-moved',
      fields: { dueOn },
      entry: { kind: 'due_day', by: 'board', note: reason },
    }));
  }

  /** As `moveContinuous`, where it is the calendar that moved the report's day: nobody is told, and no work is done by it. */
  async followCalendar(
    manager: EntityManager,
    act: ReportAct,
    of: ContinuousOf,
    dueOn: CalendarDay,
    { cause, document }: Reason,
  ): Promise<string[]> {
    const moves = (task: Task): boolean => isOpen(task.status) && task.dueOn !== dueOn;
    const every = { ...act, isOfMany: true };
    return this.eachThat(manager, every, await this.tasks.openContinuousOf(manager, of), moves, async () => ({
      action: 'amended',
      fields: { dueOn },
      entry: { kind: 'amended', by: 'board', note: document, cause },
    }));
  }

  /** Whether anybody has worked on a continuous task of that period. `zone` is the committee's. */
  async isWorkedOn(
    manager: EntityManager,
    { planId, period }: Omit<ContinuousOf, 'bodyId'>,
    zone: string,
  ): Promise<boolean> {
    const ids = await this.tasks.continuousOf(manager, planId, period);
    const unworked = await this.making.lockUnworked(manager, ids, zone);
    return unworked.size < ids.length;
  }

  private async each(
    manager: EntityManager,
    act: ReportAct,
    taskIds: readonly string[],
    name: TaskActName,
    decide: (task: Task) => Promise<TaskStep>,
  ): Promise<string[]> {
    return this.eachThat(manager, act, taskIds, (task) => mayAct(name, task.status), decide);
  }

  private async eachThat(
    manager: EntityManager,
    act: ReportAct & Pick<TaskAct, 'isOfMany'>,
    taskIds: readonly string[],
    holds: (task: Task) => boolean,
    decide: (task: Task) => Promise<TaskStep>,
  ): Promise<string[]> {
    const tasks = await this.tasks.lockMany(manager, taskIds);
    const moved = tasks.filter(holds);
    for (const task of moved) {
      await this.journal.write(manager, act, task, await decide(task), act);
    }
    return moved.map((task) => task.id);
  }
}
