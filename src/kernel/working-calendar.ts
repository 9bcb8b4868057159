import { addDays, type CalendarDay, weekdayOf } from './calendar-day.js';
import type { Text } from './text.js';

/** A day that differs from its weekday: off (a holiday, a day in lieu) or worked (a swapped Saturday). */
export interface CalendarException {
  readonly day: CalendarDay;
  readonly off: boolean;
}

/** Where a deadline goes that falls on a day off. */
export type OffDayDirection = 'forward' | 'back' | 'none';

export const OFF_DAY_DIRECTIONS: Readonly<Record<OffDayDirection, Text>> = {
  forward: { vi: 'chuyển sang ngày làm việc tiếp theo', en: 'moves to the next working day' },
  back: { vi: 'chuyển về ngày làm việc liền trước', en: 'moves to the working day before' },
  none: { vi: 'giữ nguyên ngày', en: 'stays on its day' },
};

const SATURDAY = 6;

/** Which days are worked: Mondays to Fridays, but for the exceptions. */
export class WorkingCalendar {
  private readonly exceptions: ReadonlyMap<CalendarDay, boolean>;

  constructor(exceptions: Iterable<CalendarException>) {
    this.exceptions = new Map(Array.from(exceptions, ({ day, off }) => [day, off]));
  }

  isWorkingDay(day: CalendarDay): boolean {
    const off = this.exceptions.get(day);
    return off === undefined ? weekdayOf(day) < SATURDAY : !off;
  }

  /** The n-th working day after `day`, which is not counted itself; before it when n is negative; `day` for 0. */
  addWorkingDays(day: CalendarDay, n: number): CalendarDay {
    const step = n < 0 ? -1 : 1;
    let reached = day;
    for (let left = Math.abs(n); left > 0; left -= 1) {
      reached = this.firstFrom(addDays(reached, step), step);
    }
    return reached;
  }

  /** The day itself when it is worked, else the next working day. */
  onOrAfter(day: CalendarDay): CalendarDay {
    return this.firstFrom(day, 1);
  }

  /** The day itself when it is worked, else the working day before. */
  onOrBefore(day: CalendarDay): CalendarDay {
    return this.firstFrom(day, -1);
  }

  /** How many working days after `from` until `to`, `to` included: what addWorkingDays(from, n) took; negative backwards. */
  workingDaysBetween(from: CalendarDay, to: CalendarDay): number {
    const step = to < from ? -1 : 1;
    let count = 0;
    for (let day = from; day !== to;) {
      day = addDays(day, step);
      if (this.isWorkingDay(day)) count += step;
    }
    return count;
  }

  /** The last day on which a thing due on `dueOn` is still in time (Civil Code 2015, article 148, for `forward`). */
  onTimeUntil(dueOn: CalendarDay, direction: OffDayDirection): CalendarDay {
    switch (direction) {
      case 'forward':
        return this.onOrAfter(dueOn);
      case 'back':
        return this.onOrBefore(dueOn);
      case 'none':
        return dueOn;
    }
  }

  /**
   * The earliest due day whose last day in time is `day` or later. Because onTimeUntil never goes back as due days advance,
   * "onTimeUntil(dueOn) < day" is "dueOn < earliestInTime(day)", which a database can ask.
   */
  earliestInTime(day: CalendarDay, direction: OffDayDirection): CalendarDay {
    let earliest = day;
    while (this.onTimeUntil(earliest, direction) < day) earliest = addDays(earliest, 1);
    while (this.onTimeUntil(addDays(earliest, -1), direction) >= day) earliest = addDays(earliest, -1);
    return earliest;
  }

  private firstFrom(day: CalendarDay, step: 1 | -1): CalendarDay {
    let candidate = day;
    while (!this.isWorkingDay(candidate)) candidate = addDays(candidate, step);
    return candidate;
  }
}
