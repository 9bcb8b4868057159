import type { GroupView } from '../../bodies/groups.queries.js';
import type { CalendarDay } from '../../kernel/calendar-day.js';
import type { PlanItem } from '../../plans/plans.queries.js';
import type { ReportState } from '../../reports/report-view.js';
import type { ReviewRecord } from '../../reviews/reviews.queries.js';
import type { ComingDay, LatenessStep, QuietTask } from '../../tasks/lateness-over-time.queries.js';
import type { MatrixCell } from '../../tasks/matrix.queries.js';
import type { MonitoringFilter } from './monitoring-filter.js';

/** So many of those that grow old are shown. */
export const QUIET_SHOWN = 6;

/** What the matrix is made of. */
export interface MatrixFacts {
  readonly filter: MonitoringFilter;
  readonly today: CalendarDay;
  /** Those that can be chosen. */
  readonly plans: readonly PlanItem[];
  /** Null where the reader reads no plan. */
  readonly plan: PlanItem | null;
  /** Those of the plan that have begun. */
  readonly reviews: readonly ReviewRecord[];
  /** Those of the plan that are not closed, begun or not. */
  readonly meetings: readonly ReviewRecord[];
  /** The one that is shown; null for all periods. */
  readonly review: ReviewRecord | null;
  /** Whether all that is late, due soon or waits is there, whatever its period. */
  readonly withOpen: boolean;
  readonly groups: readonly GroupView[];
  readonly cells: readonly MatrixCell[];
  /** Whether the actor is of the board of the plan's committee, or observes it. */
  readonly follows: boolean;
  readonly mayUrge: boolean;
  /** How the reports of the review stand. */
  readonly reports: readonly ReportState[];
  /** How often bodies were urged about tasks and reports of the plan, by whatever channel: by their ids. */
  readonly urged: ReadonlyMap<string, number>;
}

/** How it went, what grows old, what is to come. */
export interface OverTimeFacts {
  readonly months: readonly LatenessStep[];
  readonly byReview: readonly LatenessStep[];
  readonly quietest: readonly QuietTask[];
  readonly coming: readonly ComingDay[];
}

/** All that is loaded for the page of monitoring. */
export type MonitoringFacts = MatrixFacts & OverTimeFacts;

/** The regular review that is worked on: the first that is open and collects, else the one whose period holds the day. */
export function currentReview(reviews: readonly ReviewRecord[], today: CalendarDay): ReviewRecord | null {
  const regular = reviews.filter(({ kind }) => kind === 'regular');
  const begun = regular.filter(({ periodFrom }) => periodFrom <= today);
  return (
    begun.find(({ status }) => status === 'collecting') ??
    begun.find(({ periodTo }) => today < periodTo) ??
    begun.at(-1) ??
    null
  );
}

/** The cells of the bodies that the filter names. */
export function chosenCells({
  cells,
  filter,
  groups,
}: Pick<MatrixFacts, 'cells' | 'filter' | 'groups'>): MatrixCell[] {
  const group = groups.find(({ id }) => id === filter.group);
  const members = group && new Set(group.members.map(({ id }) => id));
  const late = new Set(cells.filter(({ counts }) => counts.overdue > 0).map(({ body }) => body.id));
  return cells.filter(
    ({ body }) =>
      (filter.kind === null || body.kind === filter.kind) &&
      (members === undefined || members.has(body.id)) &&
      (!filter.late || late.has(body.id)),
  );
}
