import { addDays, type CalendarDay, daysBetween } from './calendar-day.js';

/** A span of days, half-open: `from` belongs to it, `to` is the first day after it. */
export interface Period {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
}

/** The period from `from` up to, not including, `to`. Throws RangeError when it would hold no day. */
export function period(from: CalendarDay, to: CalendarDay): Period {
  if (from >= to) throw new RangeError(`A period from ${from} up to ${to} holds no day`);
  return { from, to };
}

/** The period of the days `first` to `last`, both within it. */
export function periodOfDays(first: CalendarDay, last: CalendarDay): Period {
  return period(first, addDays(last, 1));
}

/** The last day that belongs to the period. */
export function lastDayOf(span: Period): CalendarDay {
  return addDays(span.to, -1);
}

export function holds(span: Period, day: CalendarDay): boolean {
  return span.from <= day && day < span.to;
}

export function overlaps(one: Period, other: Period): boolean {
  return one.from < other.to && other.from < one.to;
}

/** How many days the period holds. */
export function daysIn(span: Period): number {
  return daysBetween(span.from, span.to);
}
