import type { CalendarDay } from '../../kernel/calendar-day.js';
import type { WorkingCalendar } from '../../kernel/working-calendar.js';
import { latestDue, offsetsUntil } from '../offsets.js';
import { plannedFrom, type PlannedReminder } from '../planned-reminder.js';
import { numericOffsets, offsetsFor, type RuleSetting } from '../rule-setting.js';

/** Something that waits for the board: a task reported done, a request, a report, open proposals. */
export interface WaitingFacts {
  readonly subjectId: string;
  /** The day it came to the board. */
  readonly waitingSince: CalendarDay;
}

/** From the third working day that it waits, on every working day: the board. */
export function waitingReminders(
  waiting: WaitingFacts,
  setting: RuleSetting,
  today: CalendarDay,
  working: WorkingCalendar,
): PlannedReminder[] {
  const { subjectId, waitingSince } = waiting;
  const subject = { kind: 'waiting-for-board', subjectId, onTimeUntil: waitingSince } as const;
  const reach = working.workingDaysBetween(waitingSince, today);
  const all = offsetsUntil(numericOffsets(setting), setting.thenEvery, reach);
  return setting.receivers.flatMap((rule) =>
    plannedFrom(
      subject,
      rule.to,
      latestDue(offsetsFor(rule, all), waitingSince, today, waitingSince, working, 'working'),
    ),
  );
}
