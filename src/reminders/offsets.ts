import { addDays, type CalendarDay } from '../kernel/calendar-day.js';
import type { WorkingCalendar } from '../kernel/working-calendar.js';

/** Days from the last day in time: negative before it, positive after it; or the opening of a review. */
export type Offset = number | 'opening';

/** How offsets after the last day in time are counted. */
export type OffsetUnit = 'calendar' | 'working';

/** An offset and the day it goes out. */
export interface OffsetDay {
  readonly offset: Offset;
  readonly day: CalendarDay;
}

/** What stands in a series today: the offset to be said, and those that it or their being too early has overtaken. */
export interface SeriesToday {
  readonly said: OffsetDay | null;
  readonly overtaken: readonly OffsetDay[];
}

/**
 * The day an offset goes out: before and on the last day in time on a working day at or before it, after it on one at or
 * after it; with unit `working`, so many working days after it.
 */
export function dayForOffset(
  offset: number,
  onTimeUntil: CalendarDay,
  working: WorkingCalendar,
  unit: OffsetUnit = 'calendar',
): CalendarDay {
  if (offset <= 0) return working.onOrBefore(addDays(onTimeUntil, offset));
  if (unit === 'working') return working.addWorkingDays(onTimeUntil, offset);
  return working.onOrAfter(addDays(onTimeUntil, offset));
}

/** The day "at opening" goes out. */
export function openingDay(opensOn: CalendarDay, working: WorkingCalendar): OffsetDay {
  return { offset: 'opening', day: working.onOrAfter(opensOn) };
}

/** So many of the latest repetitions are told; those before were said, or overtaken by them, long ago. */
export const REPETITIONS_KEPT = 40;

/** The offsets and, with `thenEvery`, their continuation up to `reach` days, the latest `REPETITIONS_KEPT` of it. */
export function offsetsUntil(offsets: readonly number[], thenEvery: number | null, reach: number): number[] {
  if (thenEvery === null || offsets.length === 0) return [...offsets];
  const last = Math.max(...offsets);
  const count = Math.max(0, Math.floor((reach - last) / thenEvery));
  const skipped = Math.max(0, count - REPETITIONS_KEPT);
  const repeated = Array.from({ length: count - skipped }, (_, n) => last + (skipped + n + 1) * thenEvery);
  return [...offsets, ...repeated];
}

/** Of the days reached today the latest is said, unless it lies before `since`, the day the series began; all others are overtaken. */
export function latestReached(
  days: readonly OffsetDay[],
  today: CalendarDay,
  since: CalendarDay,
): SeriesToday {
  const reached = days.filter(({ day }) => day <= today).sort(inOrder);
  const latest = reached.at(-1);
  if (latest === undefined || latest.day < since) return { said: null, overtaken: reached };
  return { said: latest, overtaken: reached.slice(0, -1) };
}

/** The same for offsets counted from the last day in time. */
export function latestDue(
  offsets: readonly number[],
  onTimeUntil: CalendarDay,
  today: CalendarDay,
  since: CalendarDay,
  working: WorkingCalendar,
  unit: OffsetUnit = 'calendar',
): SeriesToday {
  return latestReached(daysOf(offsets, onTimeUntil, working, unit), today, since);
}

/** What was worked out already: thousands of subjects share a deadline, and calendars never change. */
const known = new WeakMap<WorkingCalendar, Map<string, readonly OffsetDay[]>>();

function daysOf(
  offsets: readonly number[],
  onTimeUntil: CalendarDay,
  working: WorkingCalendar,
  unit: OffsetUnit,
): readonly OffsetDay[] {
  const ofCalendar = known.get(working) ?? new Map<string, readonly OffsetDay[]>();
  known.set(working, ofCalendar);
  const key = `${unit} ${onTimeUntil} ${offsets.join()}`;
  const days = ofCalendar.get(key) ?? offsetDays(offsets, onTimeUntil, working, unit);
  ofCalendar.set(key, days);
  return days;
}

function offsetDays(
  offsets: readonly number[],
  onTimeUntil: CalendarDay,
  working: WorkingCalendar,
  unit: OffsetUnit,
): OffsetDay[] {
  if (unit === 'calendar') {
    return offsets.map((offset) => ({ offset, day: dayForOffset(offset, onTimeUntil, working) }));
  }
  // Each is counted on from the one before it: a series of years is then walked once.
  let last = { offset: 0, day: onTimeUntil };
  return offsets
    .toSorted((one, other) => one - other)
    .map((offset) => {
      if (offset <= 0) return { offset, day: dayForOffset(offset, onTimeUntil, working) };
      last = { offset, day: working.addWorkingDays(last.day, offset - last.offset) };
      return last;
    });
}

function inOrder(one: OffsetDay, other: OffsetDay): number {
  if (one.day !== other.day) return one.day < other.day ? -1 : 1;
  return rank(one.offset) - rank(other.offset);
}

function rank(offset: Offset): number {
  return offset === 'opening' ? -Infinity : offset;
}
