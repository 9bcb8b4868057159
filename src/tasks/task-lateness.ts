import { addDays, type CalendarDay, daysBetween, laterOf } from '../kernel/calendar-day.js';
import type { Text } from '../kernel/text.js';
import { isUnfinished, type TaskStatus } from './task-status.js';

/** How a task or a report stands against its deadline. Computed, never stored. */
export type Lateness = 'on_track' | 'due_soon' | 'overdue' | 'on_time' | 'late';

export const latenessLabels: Readonly<Record<Lateness, Text>> = {
  on_track: { vi: 'trong hạn', en: 'on track' },
  due_soon: { vi: 'sắp đến hạn', en: 'due soon' },
  overdue: { vi: 'quá hạn', en: 'overdue' },
  on_time: { vi: 'hoàn thành đúng hạn', en: 'completed on time' },
  late: { vi: 'hoàn thành quá hạn', en: 'completed late' },
};

export const latenesses = Object.keys(latenessLabels) as readonly Lateness[];

/** A deadline this many days away, or fewer, is due soon. */
export const DUE_SOON_DAYS = 7;

/** What the lateness of a task follows from. */
export interface LatenessFacts {
  readonly status: TaskStatus;
  /** The last day in time for the task's due day. */
  readonly onTimeUntil: CalendarDay;
  readonly completedOn: CalendarDay | null;
  /** After a return: the completion day it had, and the last day in time for the day given. */
  readonly returnedFrom: CalendarDay | null;
  readonly returnedUntil: CalendarDay | null;
  /** A continuous task is as late as its body's report; null where no report is owed. */
  readonly continuous: boolean;
  readonly reportLateness: Lateness | null;
}

/** How the task stands today; null when it is cancelled. */
export function taskLateness(task: LatenessFacts, today: CalendarDay): Lateness | null {
  if (task.status === 'cancelled') return null;
  if (task.continuous) return continuousLateness(task.status, task.reportLateness);
  if (isUnfinished(task.status)) return openLateness(deadlineInForce(task), today);
  return doneLateness(task.completedOn ?? today, task.onTimeUntil);
}

/** As late as the report, in the class that fits the task: the report may be sent and the task not done, or the other way round. */
function continuousLateness(status: TaskStatus, report: Lateness | null): Lateness {
  const isBehind = report === 'overdue' || report === 'late';
  if (!isUnfinished(status)) return isBehind ? 'late' : 'on_time';
  if (isBehind) return 'overdue';
  return report === 'due_soon' ? 'due_soon' : 'on_track';
}

/** What is not finished: on track, due soon or overdue. */
export function openLateness(onTimeUntil: CalendarDay, today: CalendarDay): Lateness {
  if (today > onTimeUntil) return 'overdue';
  return onTimeUntil <= addDays(today, DUE_SOON_DAYS) ? 'due_soon' : 'on_track';
}

/** What is finished: on time or late. */
function doneLateness(completedOn: CalendarDay, onTimeUntil: CalendarDay): Lateness {
  return completedOn <= onTimeUntil ? 'on_time' : 'late';
}

/**
 * The last day in time that an unfinished task is held to: its own, or, where it had been done in time and was returned,
 * the day given if that is later.
 */
export function deadlineInForce(
  task: Pick<LatenessFacts, 'onTimeUntil' | 'returnedFrom' | 'returnedUntil'>,
): CalendarDay {
  const { onTimeUntil, returnedFrom, returnedUntil } = task;
  if (returnedFrom === null || returnedUntil === null || returnedFrom > onTimeUntil) return onTimeUntil;
  return laterOf(onTimeUntil, returnedUntil);
}

/** How many days it is overdue, at least one: what lateness says is late is told with a number. Null where it is not overdue. */
export function daysOverdue(
  lateness: Lateness | null,
  onTimeUntil: CalendarDay,
  today: CalendarDay,
): number | null {
  return lateness === 'overdue' ? Math.max(1, daysBetween(onTimeUntil, today)) : null;
}
