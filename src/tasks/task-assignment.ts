import type { CalendarDay } from '../kernel/calendar-day.js';
import type { WorkingCalendar } from '../kernel/working-calendar.js';
import { isUnfinished, type TaskStatus } from './task-status.js';

/** So many working days from the assignment a lead body may ask for a task to be given elsewhere. */
const MISADDRESSED_WORKING_DAYS = 5;

/** The last day on which the lead body may say that the task should go elsewhere (đề nghị điều chỉnh phân công). */
export function misaddressedUntil(assignedOn: CalendarDay, working: WorkingCalendar): CalendarDay {
  return working.addWorkingDays(assignedOn, MISADDRESSED_WORKING_DAYS);
}

export function maySayMisaddressed(
  task: { readonly status: TaskStatus; readonly assignedOn: CalendarDay },
  today: CalendarDay,
  working: WorkingCalendar,
): boolean {
  return isUnfinished(task.status) && today <= misaddressedUntil(task.assignedOn, working);
}
