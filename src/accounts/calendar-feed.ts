import type { CalendarDay } from '../kernel/calendar-day.js';

/** The calendar address of an account, as its owner sees it. */
export interface CalendarFeedView {
  readonly createdAt: Date;
  /** The day of its last use, in UTC; null while it has not been used. */
  readonly lastUsedOn: CalendarDay | null;
}
