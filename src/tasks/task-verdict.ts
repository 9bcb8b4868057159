import type { CalendarDay } from '../kernel/calendar-day.js';
import { ConflictError } from '../kernel/domain-error.js';
import { defaultReturnDay, whenReopened, whenReturned } from './task-completion.js';
import {
  type Days,
  refuseContinuous,
  requireAct,
  requireNotOver,
  requireOpen,
  type TaskStep,
} from './task-step.js';
import type { Task } from './task.entity.js';

/** The board confirms what was reported done. `self`: its own body leads the task, and no leader of the committee confirms it. */
export function confirmStep(task: Task, note: string, self: boolean): TaskStep {
  requireAct('confirm', task.status);
  return {
    action: 'confirmed',
    fields: { status: 'confirmed', doneReportedOn: null, selfConfirmed: self },
    entry: { kind: 'confirm', by: 'board', note },
  };
}

/** The board returns the task with what is missing and a day to mend it, 5 working days from today unless it names another. */
export function returnStep(task: Task, reason: string, by: CalendarDay | undefined, days: Days): TaskStep {
  requireAct('return', task.status);
  const { today, calendar } = days;
  if (by !== undefined) requireNotOver('by', by, today);
  return {
    action: 'returned',
    fields: {
      status: 'in_progress',
      doneReportedOn: null,
      ...whenReturned(task, by ?? defaultReturnDay(today, calendar)),
    },
    entry: { kind: 'return', by: 'board', note: reason },
    event: 'task-returned',
  };
}

/** The board stops an open task. */
export function cancelStep(task: Task, reason: string): TaskStep {
  requireAct('cancel', task.status);
  return {
    action: 'cancelled',
    fields: { status: 'cancelled', doneReportedOn: null, misaddressedOn: null, misaddressedReason: null },
    entry: { kind: 'cancel', by: 'board', note: reason },
    event: 'task-cancelled',
    withdrawsRequest: true,
  };
}

/**
 * The board reopens a confirmed or cancelled task: it is to be done anew.
 * @throws ConflictError where another task has taken its place.
 */
export function reopenStep(task: Task, reason: string): TaskStep {
  requireAct('reopen', task.status);
  if (task.successorId !== null) {
    throw new ConflictError(
      'reassigned',
      {
        vi: 'Nhiệm vụ đã được giao cho đơn vị khác; mở lại nhiệm vụ thay thế nếu cần.',
        en: 'The task was given to another body; reopen the one that took its place.',
      },
      [],
      { allowed: [], successorId: task.successorId },
    );
  }
  return {
    action: 'reopened',
    fields: { status: 'in_progress', selfConfirmed: false, ...whenReopened() },
    entry: { kind: 'reopen', by: 'board', note: reason },
    event: 'task-reopened',
  };
}

/**
 * The board gives an open task another due day.
 * @throws ConflictError for a task that is not open or continuous, InvalidInputError for a day that is over
 */
export function dueDayStep(task: Task, dueOn: CalendarDay, reason: string, days: Days): TaskStep {
  refuseContinuous(task, 'board');
  requireOpen(task);
  requireNotOver('dueOn', dueOn, days.today);
  return {
    action: 'due-day-moved',
    fields: { dueOn },
    entry: { kind: 'due_day', by: 'board', note: reason },
    event: 'due-day-moved',
  };
}
