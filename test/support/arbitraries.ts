import * as fc from 'fast-check';
import { addDays, calendarDay, type CalendarDay } from '../../src/kernel/calendar-day.js';
import { WorkingCalendar } from '../../src/kernel/working-calendar.js';

const FIRST = calendarDay('2000-01-01');

/** Any day of the years 2000 to 2099. */
export const anyDay: fc.Arbitrary<CalendarDay> = fc
  .integer({ min: 0, max: 36_524 })
  .map((days) => addDays(FIRST, days));

/** A calendar with any exceptions near `day`: holidays, long ones too, and worked week-end days. */
export function anyCalendarAround(day: CalendarDay): fc.Arbitrary<WorkingCalendar> {
  const exception = fc.record({ day: fc.integer({ min: -60, max: 60 }), off: fc.boolean() });
  return fc
    .array(exception, { maxLength: 40 })
    .map((list) => new WorkingCalendar(list.map((e) => ({ day: addDays(day, e.day), off: e.off }))));
}

/** A day and a calendar with exceptions near it. */
export const dayAndCalendar: fc.Arbitrary<[CalendarDay, WorkingCalendar]> = anyDay.chain((day) =>
  fc.tuple(fc.constant(day), anyCalendarAround(day)),
);
