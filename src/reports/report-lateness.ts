import type { CalendarDay } from '../kernel/calendar-day.js';
import { type Lateness, openLateness } from '../tasks/task-lateness.js';
import { isWithBody, type ReportStatus } from './report-status.js';

/** What the lateness of a report follows from. */
export interface ReportLatenessFacts {
  readonly status: ReportStatus;
  /** The last day in time for the first submission. */
  readonly firstOnTimeUntil: CalendarDay;
  readonly firstSubmittedOn: CalendarDay | null;
  /** The last day in time for the day that the latest return gave. */
  readonly returnedUntil: CalendarDay | null;
  /** A resubmission came after the day given for it. */
  readonly resubmittedLate: boolean;
  /** The board has excused the body. */
  readonly excused: boolean;
}

/** How the report stands today; null when the body is excused from it. */
export function reportLateness(report: ReportLatenessFacts, today: CalendarDay): Lateness | null {
  if (report.excused) return null;
  if (isWithBody(report.status)) return openLateness(reportDeadline(report), today);
  return isLateReport(report) ? 'late' : 'on_time';
}

/** Late: the first submission came after its last day in time, or a resubmission after the day given. */
export function isLateReport(report: ReportLatenessFacts): boolean {
  const { firstSubmittedOn, firstOnTimeUntil, resubmittedLate } = report;
  return resubmittedLate || (firstSubmittedOn !== null && firstSubmittedOn > firstOnTimeUntil);
}

/** Whether sending it again on `submittedOn` misses the day that the return gave. */
export function isResubmittedLate(submittedOn: CalendarDay, returnedUntil: CalendarDay): boolean {
  return submittedOn > returnedUntil;
}

/** The last day in time that the report is held to now. */
export function reportDeadline(report: ReportLatenessFacts): CalendarDay {
  return report.status === 'returned' && report.returnedUntil !== null
    ? report.returnedUntil
    : report.firstOnTimeUntil;
}
