import type { CalendarDay } from '../kernel/calendar-day.js';
import type { StatusTable } from '../kernel/status-table.js';
import type { Text } from '../kernel/text.js';

/** Where a review stands. */
export type ReviewStatus = 'scheduled' | 'collecting' | 'closed';

/** Reopening a closed review lets it collect again. */
export const reviewMoves: StatusTable<ReviewStatus> = {
  scheduled: ['collecting'],
  collecting: ['closed'],
  closed: ['collecting'],
};

export const reviewStatusLabels: Readonly<Record<ReviewStatus, Text>> = {
  scheduled: { vi: 'chưa mở', en: 'not open yet' },
  collecting: { vi: 'đang nhận báo cáo', en: 'collecting reports' },
  closed: { vi: 'đã chốt', en: 'closed' },
};

/** The status that holds today: a review collects from its opening day whether or not anything stored it. */
export function reviewStatusOn(
  review: { readonly status: ReviewStatus; readonly opensOn: CalendarDay },
  today: CalendarDay,
): ReviewStatus {
  return review.status === 'scheduled' && today >= review.opensOn ? 'collecting' : review.status;
}
