import type { CalendarDay } from '../kernel/calendar-day.js';
import { type Counting, lastDayInTime, reportFacts, taskFacts } from './reminder-facts.js';
import type { ReportSubject, TaskSubject } from './reminder-subjects.js';

/** What a task or report is held to now: what reminders count from is what mails say. */
export interface Deadline {
  /** The day as it was stated. */
  readonly dueOn: CalendarDay;
  readonly onTimeUntil: CalendarDay;
  /** A return gave it: by then what is missing is to be added. */
  readonly returned: boolean;
}

export function taskDeadline(task: TaskSubject, counting: Counting): Deadline {
  const { onTimeUntil } = taskFacts(task, counting);
  const returned = onTimeUntil !== lastDayInTime(task.dueOn, counting);
  return { dueOn: returned ? (task.returnedBy ?? task.dueOn) : task.dueOn, onTimeUntil, returned };
}

export function reportDeadline(report: ReportSubject, counting: Counting): Deadline {
  const { onTimeUntil } = reportFacts(report, counting);
  const givenBack = report.status === 'returned' ? report.returnedBy : null;
  return { dueOn: givenBack ?? report.dueOn, onTimeUntil, returned: givenBack !== null };
}
