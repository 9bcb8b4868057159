import type { CalendarDay } from '../../kernel/calendar-day.js';
import type { WorkingCalendar } from '../../kernel/working-calendar.js';
import { isWithBody, type ReportStatus } from '../../reports/report-status.js';
import { dayForOffset, latestReached, openingDay } from '../offsets.js';
import { plannedFrom, type PlannedReminder, silenced } from '../planned-reminder.js';
import { numericOffsets, offsetsFor, type RuleSetting } from '../rule-setting.js';

/** What the reminders of a report follow from. */
export interface ReportReminderFacts {
  readonly reportId: string;
  readonly status: ReportStatus;
  readonly excused: boolean;
  readonly reviewClosed: boolean;
  /** The last day in time that the report is held to (`reportDeadline`). */
  readonly onTimeUntil: CalendarDay;
  /** The day collecting opens; null once the report was returned, which opens nothing. */
  readonly opensOn: CalendarDay | null;
  /** The opening day, or the day that deadline was set if that is later. */
  readonly since: CalendarDay;
}

/** At opening; 14, 7, 3, 1 days before and on the day: the bodies that have not submitted. */
export function reportDueReminders(
  report: ReportReminderFacts,
  setting: RuleSetting,
  today: CalendarDay,
  working: WorkingCalendar,
): PlannedReminder[] {
  if (!isReportAwaited(report)) return [];
  const { onTimeUntil, opensOn } = report;
  const opening =
    opensOn !== null && setting.offsets.includes('opening') ? [openingDay(opensOn, working)] : [];
  return setting.receivers.flatMap((rule) => {
    const days = offsetsFor(rule, numericOffsets(setting)).map((offset) => ({
      offset,
      day: dayForOffset(offset, onTimeUntil, working),
    }));
    const series = latestReached([...opening, ...days], today, report.since);
    const subject = { kind: 'report-due', subjectId: report.reportId, onTimeUntil } as const;
    return plannedFrom(subject, rule.to, today > onTimeUntil ? silenced(series) : series);
  });
}

/** A report is reminded of while it lies with its body and can still be submitted. */
export function isReportAwaited(report: ReportReminderFacts): boolean {
  return isWithBody(report.status) && !report.excused && !report.reviewClosed;
}
