import { type CalendarDay, daysBetween, laterOf } from '../kernel/calendar-day.js';
import type { Period } from '../kernel/period.js';
import type { Text } from '../kernel/text.js';
import type { Cadence } from '../plans/cadence.js';
import { isUnfinished, type TaskStatus } from './task-status.js';

export const staleLabel: Text = { vi: 'lâu chưa cập nhật', en: 'no news for long' };

/** Without an update for so many days a begun task is stale; null: without one in its whole period. */
export const STALE_AFTER_DAYS: Readonly<Record<Cadence, number | null>> = {
  once: 30,
  monthly: 30,
  quarterly: 60,
  'half-yearly': null,
  yearly: null,
  term: null,
  continuous: null,
  conditional: null,
};

/** What staleness follows from. */
export interface StalenessFacts {
  readonly status: TaskStatus;
  readonly cadence: Cadence;
  readonly period: Period;
  /** The day the task was given to its lead body. */
  readonly assignedOn: CalendarDay;
  readonly lastUpdateOn: CalendarDay | null;
}

/** Whether nothing has been heard of an unfinished, begun task for too long. */
export function isStale(task: StalenessFacts, today: CalendarDay): boolean {
  if (!isUnfinished(task.status) || isUpcoming(task.period, today)) return false;
  const days = STALE_AFTER_DAYS[task.cadence];
  const since = heardOn(task);
  if (days === null) return since === null && today >= task.period.to;
  return daysBetween(since ?? begunOn(task), today) >= days;
}

/** The day on which something was last heard of it since it began, else the day it began. */
export function quietSince(task: StalenessFacts): CalendarDay {
  return heardOn(task) ?? begunOn(task);
}

function begunOn({ period, assignedOn }: StalenessFacts): CalendarDay {
  return laterOf(period.from, assignedOn);
}

function heardOn(task: StalenessFacts): CalendarDay | null {
  const { lastUpdateOn } = task;
  return lastUpdateOn !== null && lastUpdateOn >= begunOn(task) ? lastUpdateOn : null;
}

/** A task whose period has not begun. */
export function isUpcoming(period: Period, today: CalendarDay): boolean {
  return today < period.from;
}
