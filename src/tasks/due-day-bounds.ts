import { addDays, type CalendarDay, daysBetween } from '../kernel/calendar-day.js';
import type { OffDayDirection, WorkingCalendar } from '../kernel/working-calendar.js';
import { DUE_SOON_DAYS } from './task-lateness.js';

/** How one committee counts: what lateness comes to as bounds of due days, so that an index can answer. */
export interface DueDayBounds {
  readonly today: CalendarDay;
  /** An unfinished task due on or before this day is overdue. */
  readonly overdueUpTo: CalendarDay;
  /** One due later, but not after this day, is due soon. */
  readonly soonUpTo: CalendarDay;
}

export function dueDayBounds(
  today: CalendarDay,
  calendar: WorkingCalendar,
  direction: OffDayDirection,
): DueDayBounds {
  return {
    today,
    overdueUpTo: lastDueDayWithin(addDays(today, -1), calendar, direction),
    soonUpTo: lastDueDayWithin(addDays(today, DUE_SOON_DAYS), calendar, direction),
  };
}

/** The last due day whose last day in time is not after `by`: all due days up to it are such, none after it. */
export function lastDueDayWithin(
  by: CalendarDay,
  calendar: WorkingCalendar,
  direction: OffDayDirection,
): CalendarDay {
  switch (direction) {
    case 'forward':
      return calendar.onOrBefore(by);
    case 'back':
      return addDays(calendar.onOrAfter(addDays(by, 1)), -1);
    case 'none':
      return by;
  }
}

/** How many days after a due day it is still in time, for every day from `first` on; negative where the day moves back. */
export interface OnTimeShifts {
  readonly first: CalendarDay;
  readonly shifts: readonly number[];
}

/** The shifts of the days `first` to `last`. */
export function onTimeShifts(
  first: CalendarDay,
  last: CalendarDay,
  calendar: WorkingCalendar,
  direction: OffDayDirection,
): OnTimeShifts {
  const shifts: number[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) {
    shifts.push(daysBetween(day, calendar.onTimeUntil(day, direction)));
  }
  return { first, shifts };
}
