import { type CalendarDay, dayInZone, earlierOf, laterOf } from '../kernel/calendar-day.js';
import type { OffDayDirection, WorkingCalendar } from '../kernel/working-calendar.js';
import { reportDeadline } from '../reports/report-lateness.js';
import { holdsBackOverdue } from '../tasks/task-extension.js';
import { deadlineInForce } from '../tasks/task-lateness.js';
import type { ReportSubject, ReviewSubject, TaskSubject } from './reminder-subjects.js';
import type { ReportReminderFacts } from './rules/report-due.js';
import type { MeetingReminderFacts } from './rules/review-meeting.js';
import type { TaskReminderFacts } from './rules/task-due.js';

/** How a committee counts its days, as far as deadlines ask. */
export interface Counting {
  readonly zone: string;
  readonly direction: OffDayDirection;
  readonly calendar: WorkingCalendar;
  /** Looking at a day in the past: its subjects count as known by then, however late they were entered. */
  readonly knownSince?: CalendarDay;
}

/** What the rules ask of a task. */
export function taskFacts(task: TaskSubject, counting: Counting): TaskReminderFacts {
  const own = lastDayInTime(task.dueOn, counting);
  const onTimeUntil = deadlineInForce({
    onTimeUntil: own,
    returnedFrom: task.returnedFrom,
    returnedUntil: task.returnedBy === null ? null : lastDayInTime(task.returnedBy, counting),
  });
  return {
    taskId: task.id,
    status: task.status,
    continuous: task.cadence === 'continuous',
    period: { from: task.periodFrom, to: task.periodTo },
    onTimeUntil,
    since: since(laterOf(task.madeOn, task.assignedOn), task, counting),
    misaddressed: task.misaddressedOn !== null,
    extensionPending: task.request !== null && holdsBackOverdue(task.request, onTimeUntil),
  };
}

/** What the rules ask of a report. */
export function reportFacts(report: ReportSubject, counting: Counting): ReportReminderFacts {
  return {
    reportId: report.id,
    status: report.status,
    excused: report.excused,
    reviewClosed: report.reviewStatus === 'closed',
    onTimeUntil: reportDeadline({
      status: report.status,
      firstOnTimeUntil: lastDayInTime(report.dueOn, counting),
      firstSubmittedOn: report.firstSubmittedOn,
      returnedUntil: report.returnedBy === null ? null : lastDayInTime(report.returnedBy, counting),
      resubmittedLate: report.resubmittedLate,
      excused: report.excused,
    }),
    opensOn: report.status === 'returned' ? null : report.opensOn,
    since: since(report.opensOn, report, counting),
  };
}

/** What the rules ask of a review. */
export function meetingFacts(review: ReviewSubject, counting: Counting): MeetingReminderFacts {
  return {
    reviewId: review.id,
    meetingOn: review.meetingOn,
    since: since(review.opensOn, review, counting),
  };
}

/** The last day on which a thing due on that day is in time. */
export function lastDayInTime(dueOn: CalendarDay, { calendar, direction }: Counting): CalendarDay {
  return calendar.onTimeUntil(dueOn, direction);
}

/** The day a series of reminders begins: what lay before it has been overtaken. */
function since(
  begun: CalendarDay,
  { deadlineSetAt }: { readonly deadlineSetAt: Date | null },
  { zone, knownSince }: Counting,
): CalendarDay {
  const day = deadlineSetAt === null ? begun : laterOf(begun, dayInZone(deadlineSetAt, zone));
  return knownSince === undefined ? day : earlierOf(day, knownSince);
}
