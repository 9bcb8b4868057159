import { type CalendarDay, laterOf } from '../../kernel/calendar-day.js';
import type { Period } from '../../kernel/period.js';
import type { WorkingCalendar } from '../../kernel/working-calendar.js';
import { isUpcoming } from '../../tasks/task-staleness.js';
import { isUnfinished, type TaskStatus } from '../../tasks/task-status.js';
import { latestDue } from '../offsets.js';
import { plannedFrom, type PlannedReminder, silenced } from '../planned-reminder.js';
import { numericOffsets, offsetsFor, type RuleSetting } from '../rule-setting.js';

/** What the reminders of a task follow from. */
export interface TaskReminderFacts {
  readonly taskId: string;
  readonly status: TaskStatus;
  readonly continuous: boolean;
  readonly period: Period;
  /** The last day in time that the task is held to (`deadlineInForce`). */
  readonly onTimeUntil: CalendarDay;
  /** The day the task was made or given to its lead body, or that deadline was set, whichever is latest. */
  readonly since: CalendarDay;
  /** The lead body has asked for it to be given elsewhere, and the board has not decided. */
  readonly misaddressed: boolean;
  /** A request for a later deadline, made in time, waits for the board. */
  readonly extensionPending: boolean;
}

/** 14, 7, 3, 1 days before and on the day, to the lead body; to cooperating bodies at 7. */
export function taskDueReminders(
  task: TaskReminderFacts,
  setting: RuleSetting,
  today: CalendarDay,
  working: WorkingCalendar,
): PlannedReminder[] {
  if (!isReminded(task, today)) return [];
  const subject = { kind: 'task-due', subjectId: task.taskId, onTimeUntil: task.onTimeUntil } as const;
  const since = laterOf(task.since, task.period.from);
  return setting.receivers.flatMap((rule) => {
    const offsets = offsetsFor(rule, numericOffsets(setting));
    const series = latestDue(offsets, task.onTimeUntil, today, since, working);
    return plannedFrom(subject, rule.to, today > task.onTimeUntil ? silenced(series) : series);
  });
}

/** A task is reminded of while its lead body has to do something about it itself. */
export function isReminded(task: TaskReminderFacts, today: CalendarDay): boolean {
  return (
    isUnfinished(task.status) && !task.continuous && !task.misaddressed && !isUpcoming(task.period, today)
  );
}
