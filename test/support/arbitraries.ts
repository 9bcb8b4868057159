import * as fc from 'fast-check';
import { addDays, calendarDay, type CalendarDay } from '../../src/kernel/calendar-day.js';

const FIRST = calendarDay('2000-01-01');

/** Any day of the years 2000 to 2099. */
export const anyDay: fc.Arbitrary<CalendarDay> = fc
  .integer({ min: 0, max: 36_524 })
  .map((days) => addDays(FIRST, days));
