import { calendarDay } from '../../src/kernel/calendar-day.js';
import { WorkingCalendar } from '../../src/kernel/working-calendar.js';

const OFF = [
  '2026-01-01',
  '2026-01-02',
  '2026-02-16',
  '2026-02-17',
  '2026-02-18',
  '2026-02-19',
  '2026-02-20',
  '2026-04-27',
  '2026-04-30',
  '2026-05-01',
  '2026-08-31',
  '2026-09-01',
  '2026-09-02',
  '2026-11-24',
];
const WORKED = ['2026-01-10', '2026-08-22'];

/** The working days of 2026 as they were ordered in Viet Nam; Saturdays and Sundays off in other years. */
export const vietNam2026 = new WorkingCalendar([
  ...OFF.map((day) => ({ day: calendarDay(day), off: true })),
  ...WORKED.map((day) => ({ day: calendarDay(day), off: false })),
]);
