import type { EntityManager } from 'typeorm';
import type { CommitteeCalendar } from '../calendar/calendar.service.js';
import type { CalendarDay } from '../kernel/calendar-day.js';
import type { Scope } from '../kernel/scope.js';
import { type ReportState, stateOf } from '../reports/report-view.js';
import type { ReportsQueries } from '../reports/reports.queries.js';

/** How all reports of a review that lie within the scope stand on the committee's day. */
export async function reportStates(
  reports: ReportsQueries,
  manager: EntityManager,
  scope: Scope,
  reviewId: string,
  { calendar, direction, today }: CommitteeCalendar,
): Promise<ReportState[]> {
  const heads = await reports.ofReview(manager, scope, reviewId, { limit: null, after: null });
  const onTimeUntil = (dueOn: CalendarDay) => calendar.onTimeUntil(dueOn, direction);
  return heads.map((head) => stateOf(head, { today, onTimeUntil }));
}
