import type { CalendarDay } from '../kernel/calendar-day.js';
import type { Period } from '../kernel/period.js';
import { placeInReport } from '../reports/place-in-review.js';
import { reportDeadline } from '../reports/report-lateness.js';
import { latenessFacts } from '../reports/report-view.js';
import { daysOverdue, deadlineInForce, type Lateness } from '../tasks/task-lateness.js';
import type { TaskStatus } from '../tasks/task-status.js';
import { figureRow } from './figure-row.js';
import type { ReportOfPeriod, TasksAlike } from './figure-rows.queries.js';
import { type FigureOfTask, figureOf, latenessOfRow } from './review-figures.js';

/** How a task stands on the day of a review's figures, by the deadline that stands. */
export interface TaskStanding {
  readonly status: TaskStatus;
  readonly lateness: Lateness | null;
  /** Null where it is not overdue. */
  readonly daysOverdue: number | null;
  readonly dueOn: CalendarDay;
  /** The day that it is held to: as `dueOn`, or the one that a return gave. Null where it is due by a report that nobody owes. */
  readonly heldTo: CalendarDay | null;
  readonly completedOn: CalendarDay | null;
  /** The figure that counts it; null where none does. */
  readonly figure: FigureOfTask | null;
}

/** What it follows from. */
export type StandingFacts = Omit<TasksAlike, 'count'>;

/** The review's period, and the day that the figures are of. */
export interface StandingDays {
  readonly reviewed: Period;
  readonly on: CalendarDay;
  readonly onTimeUntil: (dueOn: CalendarDay) => CalendarDay;
}

/** `report` is the one that a continuous task is accounted for in. */
export function standingOf(
  facts: StandingFacts,
  report: ReportOfPeriod | undefined,
  { reviewed, on, onTimeUntil }: StandingDays,
): TaskStanding {
  const row = figureRow(facts, report, on, onTimeUntil);
  const lateness = latenessOfRow(row, on, onTimeUntil);
  const { until, heldTo } = held(facts, report, onTimeUntil);
  const { status, dueOn, completedOn } = facts;
  const figure = figureOf(row, reviewed, on, onTimeUntil);
  return {
    status,
    lateness,
    daysOverdue: daysOverdue(lateness, until, on),
    dueOn,
    heldTo,
    completedOn,
    figure,
  };
}

/** Whether the review tells of it though no report does. */
export function belongsToReview(facts: StandingFacts, { reviewed, on }: StandingDays): boolean {
  const { periodFrom: from, periodTo: to } = facts;
  return placeInReport({ ...facts, period: { from, to } }, reviewed, on) !== null;
}

/** The day that it is held to, and the last day in time for it. */
function held(
  facts: StandingFacts,
  report: ReportOfPeriod | undefined,
  onTimeUntil: StandingDays['onTimeUntil'],
): { readonly until: CalendarDay; readonly heldTo: CalendarDay | null } {
  const { continuous, dueOn, returnedFrom, returnedBy: given } = facts;
  const own = onTimeUntil(dueOn);
  if (continuous && (report === undefined || report.excused)) return { until: own, heldTo: null };
  const returned = continuous ? (report?.returnedBy ?? null) : given;
  if (returned === null) return { until: own, heldTo: dueOn };
  const until =
    continuous && report
      ? reportDeadline(latenessFacts(report, onTimeUntil))
      : deadlineInForce({ onTimeUntil: own, returnedFrom, returnedUntil: onTimeUntil(returned) });
  return { until, heldTo: until === onTimeUntil(returned) ? returned : dueOn };
}
