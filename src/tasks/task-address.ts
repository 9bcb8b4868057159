import { type CalendarDay, shownDay } from '../kernel/calendar-day.js';
import { ConflictError } from '../kernel/domain-error.js';
import { maySayMisaddressed, misaddressedUntil } from './task-assignment.js';
import { isUnfinished } from './task-status.js';
import { allowedStatuses, type Days, requireAct, type TaskStep } from './task-step.js';
import type { Task } from './task.entity.js';

/**
 * The lead body asks for the task to be given elsewhere, within 5 working days of the assignment. `on` is the day of its word.
 * @throws ConflictError when it is too late, not open, or asked already
 */
export function misaddressedStep(task: Task, reason: string, on: CalendarDay, days: Days): TaskStep {
  if (!isUnfinished(task.status)) requireAct('work', task.status);
  if (task.misaddressedOn !== null) throw askedAlready(task, task.misaddressedOn);
  if (!maySayMisaddressed(task, on, days.calendar)) throw tooLate(task, days);
  return {
    action: 'misaddressed',
    fields: { misaddressedOn: on, misaddressedReason: reason },
    entry: { kind: 'misaddressed', by: 'lead', note: reason, arrivedOn: on },
  };
}

/** The board insists that the body keeps the task. @throws ConflictError where the body has not asked otherwise */
export function insistStep(task: Task, note: string): TaskStep {
  if (task.misaddressedOn === null) {
    throw new ConflictError(
      'not_asked',
      {
        vi: 'Đơn vị chưa đề nghị điều chỉnh phân công nhiệm vụ này.',
        en: 'The body has not asked for the task to be given elsewhere.',
      },
      [],
      { allowed: allowedStatuses(task.status, 'board') },
    );
  }
  return {
    action: 'insisted',
    fields: { misaddressedOn: null, misaddressedReason: null },
    entry: { kind: 'insist', by: 'board', note },
    event: 'task-insisted',
  };
}

/** The board gives the open task to another body: this one ends, `successorId` takes its place. */
export function reassignStep(task: Task, reason: string, successorId: string): TaskStep {
  requireAct('cancel', task.status);
  return {
    action: 'reassigned',
    fields: {
      status: 'cancelled',
      doneReportedOn: null,
      misaddressedOn: null,
      misaddressedReason: null,
      successorId,
    },
    entry: { kind: 'reassign', by: 'board', note: reason },
    event: 'task-reassigned',
    withdrawsRequest: true,
  };
}

function askedAlready({ status }: Task, on: CalendarDay): ConflictError {
  return new ConflictError(
    'asked_already',
    {
      vi: `Đã đề nghị điều chỉnh phân công ngày ${shownDay(on)}, đang chờ cơ quan theo dõi.`,
      en: `It was asked on ${shownDay(on)} already and waits for the board.`,
    },
    [],
    { allowed: allowedStatuses(status, 'lead') },
  );
}

function tooLate({ assignedOn, status }: Task, { calendar }: Days): ConflictError {
  const until = misaddressedUntil(assignedOn, calendar);
  return new ConflictError(
    'too_late',
    {
      vi: `Chỉ đề nghị điều chỉnh phân công được đến hết ngày ${shownDay(until)} (5 ngày làm việc kể từ khi được giao).`,
      en: `It could be asked until ${shownDay(until)} (5 working days from the assignment).`,
    },
    [],
    { allowed: allowedStatuses(status, 'lead') },
  );
}
