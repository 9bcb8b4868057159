import type { CalendarDay } from '../kernel/calendar-day.js';
import { holds, overlaps, type Period } from '../kernel/period.js';
import type { Text } from '../kernel/text.js';
import { isUpcoming } from '../tasks/task-staleness.js';
import { isOpen, type TaskStatus } from '../tasks/task-status.js';

/** How a task belongs to a review. */
export type PlaceInReview = 'due' | 'carried_over' | 'not_yet_due';

export const placeLabels: Readonly<Record<PlaceInReview, Text>> = {
  due: { vi: 'đến hạn trong kỳ', en: 'due in the period' },
  carried_over: { vi: 'kỳ trước chuyển sang', en: 'carried over' },
  not_yet_due: { vi: 'chưa đến hạn', en: 'not yet due' },
};

/** A task as its review looks at it. */
export interface PlacedTask {
  readonly status: TaskStatus;
  readonly period: Period;
  readonly dueOn: CalendarDay;
  readonly continuous: boolean;
}

/**
 * How a task belongs to the review of that period, by its `dueOn`; a continuous one by its own period. Null: not at all
 * (cancelled, not begun, or done with an earlier period).
 */
export function placeInReview(task: PlacedTask, reviewed: Period, today: CalendarDay): PlaceInReview | null {
  if (task.status === 'cancelled' || isUpcoming(task.period, today)) return null;
  const isDue = task.continuous ? liesWithin(task.period, reviewed) : holds(reviewed, task.dueOn);
  if (isDue) return 'due';
  if (isPast(task, reviewed)) return isOpen(task.status) ? 'carried_over' : null;
  return overlaps(task.period, reviewed) ? 'not_yet_due' : null;
}

/**
 * As `placeInReview`, but what was carried over and done within the period has a line in its report too. Not a continuous task: it was
 * done by the report of its own period, which came after that period's last day.
 */
export function placeInReport(
  task: PlacedTask & { readonly completedOn: CalendarDay | null },
  reviewed: Period,
  today: CalendarDay,
): PlaceInReview | null {
  const place = placeInReview(task, reviewed, today);
  if (place !== null || task.continuous || task.status !== 'confirmed' || task.completedOn === null)
    return place;
  return isPast(task, reviewed) && task.completedOn >= reviewed.from ? 'carried_over' : null;
}

function isPast({ continuous, period, dueOn }: PlacedTask, reviewed: Period): boolean {
  return continuous ? period.to <= reviewed.from : dueOn < reviewed.from;
}

function liesWithin(inner: Period, outer: Period): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}
