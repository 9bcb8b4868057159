import { addDays, type CalendarDay, weekdayOf } from '../../kernel/calendar-day.js';
import type { WorkingCalendar } from '../../kernel/working-calendar.js';
import { plannedFrom, type PlannedReminder } from '../planned-reminder.js';
import type { RuleSetting } from '../rule-setting.js';

/** The week's first working day, of the week from Monday that holds `day`; null for a week that is off throughout. */
export function firstWorkingDayOfWeek(day: CalendarDay, working: WorkingCalendar): CalendarDay | null {
  const monday = addDays(day, 1 - weekdayOf(day));
  const first = working.onOrAfter(monday);
  return first < addDays(monday, 7) ? first : null;
}

/** On the week's first working day, or later in that week where that was missed: the board and leaders of the committee. */
export function weeklySummaryReminders(
  committeeId: string,
  setting: RuleSetting,
  today: CalendarDay,
  working: WorkingCalendar,
): PlannedReminder[] {
  const day = firstWorkingDayOfWeek(today, working);
  if (day === null || day > today) return [];
  const subject = { kind: 'weekly-summary', subjectId: committeeId, onTimeUntil: day } as const;
  return setting.receivers.flatMap(({ to }) =>
    plannedFrom(subject, to, { said: { offset: 0, day }, overtaken: [] }),
  );
}
