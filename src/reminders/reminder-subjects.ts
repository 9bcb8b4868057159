import type { CalendarDay } from '../kernel/calendar-day.js';
import type { Cadence } from '../plans/cadence.js';
import type { PlanStatus } from '../plans/plan-status.js';
import type { ReportStatus } from '../reports/report-status.js';
import type { ReviewStatus } from '../reviews/review-status.js';
import type { ExtensionStatus } from '../tasks/task-extension.js';
import type { TaskStatus } from '../tasks/task-status.js';

/** A name in the document's language and, where it was given, in English. */
export interface Named {
  readonly name: string;
  readonly nameEn: string | null;
}

/** The request for a later deadline that was made last. */
export interface LatestRequest {
  readonly id: string;
  readonly status: ExtensionStatus;
  readonly requestedOn: CalendarDay;
  readonly requestedDueOn: CalendarDay;
  readonly proposedDueOn: CalendarDay | null;
}

/** A task as reminders and notices speak of it. */
export interface TaskSubject {
  readonly type: 'task';
  readonly id: string;
  readonly number: number;
  readonly committeeId: string;
  readonly planStatus: PlanStatus;
  readonly title: Named;
  readonly leadBodyId: string;
  readonly leadBody: Named;
  readonly cooperators: readonly string[];
  readonly status: TaskStatus;
  readonly cadence: Cadence;
  readonly periodFrom: CalendarDay;
  readonly periodTo: CalendarDay;
  readonly dueOn: CalendarDay;
  readonly returnedFrom: CalendarDay | null;
  readonly returnedBy: CalendarDay | null;
  readonly assignedOn: CalendarDay;
  readonly madeOn: CalendarDay;
  readonly doneReportedOn: CalendarDay | null;
  readonly misaddressedOn: CalendarDay | null;
  /** When its deadline was set last; null where the history does not say. */
  readonly deadlineSetAt: Date | null;
  readonly request: LatestRequest | null;
}

/** A body's report for a review. */
export interface ReportSubject {
  readonly type: 'report';
  readonly id: string;
  readonly committeeId: string;
  readonly planStatus: PlanStatus;
  readonly reviewId: string;
  readonly review: Named;
  readonly reviewStatus: ReviewStatus;
  readonly opensOn: CalendarDay;
  readonly bodyId: string;
  readonly body: Named;
  readonly status: ReportStatus;
  readonly excused: boolean;
  readonly dueOn: CalendarDay;
  readonly firstSubmittedOn: CalendarDay | null;
  readonly submittedOn: CalendarDay | null;
  readonly returnedBy: CalendarDay | null;
  readonly resubmittedLate: boolean;
  readonly passedToHead: boolean;
  readonly deadlineSetAt: Date | null;
}

/** How the report of one body stands, for those who prepare the meeting. */
export interface ReportState {
  readonly reportId: string;
  readonly bodyId: string;
  readonly body: Named;
  readonly status: ReportStatus;
}

/** A review with its meeting. */
export interface ReviewSubject {
  readonly type: 'review';
  readonly id: string;
  readonly committeeId: string;
  readonly planStatus: PlanStatus;
  readonly review: Named;
  readonly status: ReviewStatus;
  readonly opensOn: CalendarDay;
  readonly meetingOn: CalendarDay;
  readonly deadlineSetAt: Date | null;
  /** Of every body that owes it one. */
  readonly reports: readonly ReportState[];
}

/** What somebody asks the board for; `proposals`: answers to those of an accepted report. */
export type WaitingKind = 'done' | 'misaddressed' | 'extension' | 'report' | 'proposals';

/** Something that waits for the board. Its id is the task's, the request's or the report's. */
export interface WaitingSubject {
  readonly type: 'waiting';
  readonly id: string;
  readonly committeeId: string;
  readonly waits: WaitingKind;
  readonly waitingSince: CalendarDay;
  /** How many: of proposals the open ones, else 1. */
  readonly count: number;
  /** Of a report that was sent: the continuous tasks that wait to be confirmed with it; else 0. */
  readonly tasks: number;
  /** Of a report. */
  readonly reviewId: string | null;
  readonly taskId: string | null;
  readonly taskNumber: number | null;
  readonly reportId: string | null;
  /** The task's title, or the review's name. */
  readonly title: Named;
  readonly bodyId: string;
  readonly body: Named;
}

export type ReminderSubject = TaskSubject | ReportSubject | ReviewSubject | WaitingSubject;

/** The code that people know a task by. */
export function taskCode(number: number): string {
  return `NV-${number}`;
}
