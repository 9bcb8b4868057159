import type { CalendarDay } from '../../kernel/calendar-day.js';
import { periodHolding } from '../review-calendar.js';
import type { PlanFile } from './plan-file.js';

/** The day from which a plan file says it is in force: a day, the first of the review period that holds today, or today. */
export function inForceDay(
  file: Pick<PlanFile, 'inForce' | 'reviewCalendar'>,
  today: CalendarDay,
): CalendarDay {
  if (file.inForce === null) return today;
  if (file.inForce !== 'start-of-period') return file.inForce;
  const { preset, rhythm } = file.reviewCalendar;
  return periodHolding(preset, rhythm, today).period.from;
}
