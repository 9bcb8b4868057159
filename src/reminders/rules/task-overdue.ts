import { type CalendarDay, daysBetween } from '../../kernel/calendar-day.js';
import type { WorkingCalendar } from '../../kernel/working-calendar.js';
import { latestDue, offsetsUntil } from '../offsets.js';
import { plannedFrom, type PlannedReminder } from '../planned-reminder.js';
import { numericOffsets, offsetsFor, type RuleSetting } from '../rule-setting.js';
import { isReminded, type TaskReminderFacts } from './task-due.js';

/** 1, 3, 7 days after, then every 7: the lead body; from 3 its head too; from 7 the board too. */
export function taskOverdueReminders(
  task: TaskReminderFacts,
  setting: RuleSetting,
  today: CalendarDay,
  working: WorkingCalendar,
): PlannedReminder[] {
  if (!isReminded(task, today) || task.extensionPending || today <= task.onTimeUntil) return [];
  const subject = { kind: 'task-overdue', subjectId: task.taskId, onTimeUntil: task.onTimeUntil } as const;
  const reach = daysBetween(task.onTimeUntil, today);
  const all = offsetsUntil(numericOffsets(setting), setting.thenEvery, reach);
  return setting.receivers.flatMap((rule) =>
    plannedFrom(
      subject,
      rule.to,
      latestDue(offsetsFor(rule, all), task.onTimeUntil, today, task.since, working),
    ),
  );
}
