import type { CalendarDay } from '../../kernel/calendar-day.js';
import type { WorkingCalendar } from '../../kernel/working-calendar.js';
import { latestDue, offsetsUntil } from '../offsets.js';
import { plannedFrom, type PlannedReminder } from '../planned-reminder.js';
import { numericOffsets, offsetsFor, type RuleSetting } from '../rule-setting.js';
import { isReportAwaited, type ReportReminderFacts } from './report-due.js';

/** Every working day until it is submitted or the review closes: the body; from the third working day late the board too. */
export function reportOverdueReminders(
  report: ReportReminderFacts,
  setting: RuleSetting,
  today: CalendarDay,
  working: WorkingCalendar,
): PlannedReminder[] {
  const { onTimeUntil } = report;
  if (!isReportAwaited(report) || today <= onTimeUntil) return [];
  const subject = { kind: 'report-overdue', subjectId: report.reportId, onTimeUntil } as const;
  const reach = working.workingDaysBetween(onTimeUntil, today);
  const all = offsetsUntil(numericOffsets(setting), setting.thenEvery, reach);
  return setting.receivers.flatMap((rule) =>
    plannedFrom(
      subject,
      rule.to,
      latestDue(offsetsFor(rule, all), onTimeUntil, today, report.since, working, 'working'),
    ),
  );
}
