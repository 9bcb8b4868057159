import type { CalendarDay } from '../kernel/calendar-day.js';
import type { WorkingCalendar } from '../kernel/working-calendar.js';

/** A task's completion day, and what a return left behind. Stored with the task. */
export interface Completion {
  /** The day the lead body reported it done, as it counts for lateness; null while it is not done. */
  readonly completedOn: CalendarDay | null;
  /** After a return: the completion day it had, and the day given to mend it. */
  readonly returnedFrom: CalendarDay | null;
  readonly returnedBy: CalendarDay | null;
}

/** What the board gives a body to mend a returned task, unless it names another day. */
const DEFAULT_RETURN_WORKING_DAYS = 5;

/**
 * The lead body reports the task done on `doneOn`. After a return, in time for the day given (`returnedUntil` is the last day
 * in time for it) it keeps the completion day it had; later, the new one counts.
 */
export function whenDone(
  before: Completion,
  doneOn: CalendarDay,
  returnedUntil: CalendarDay | null,
): Completion {
  const keeps = before.returnedFrom !== null && returnedUntil !== null && doneOn <= returnedUntil;
  return { ...before, completedOn: keeps ? before.returnedFrom : doneOn };
}

/** The board returns the done task, to be mended by `by`. */
export function whenReturned(before: Completion, by: CalendarDay): Completion {
  return { completedOn: null, returnedFrom: before.completedOn, returnedBy: by };
}

/** The lead body takes "done" back; the day that a return gave still stands. */
export function whenTakenBack(before: Completion): Completion {
  return { ...before, completedOn: null };
}

/** The board reopens the task: it is to be done anew, and the new completion day counts. */
export function whenReopened(): Completion {
  return { completedOn: null, returnedFrom: null, returnedBy: null };
}

/** The day given to mend a task returned today, unless the board names another. */
export function defaultReturnDay(today: CalendarDay, working: WorkingCalendar): CalendarDay {
  return working.addWorkingDays(today, DEFAULT_RETURN_WORKING_DAYS);
}
