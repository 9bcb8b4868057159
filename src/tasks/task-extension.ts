import { type CalendarDay, shownDay } from '../kernel/calendar-day.js';
import type { StatusTable } from '../kernel/status-table.js';
import type { Text } from '../kernel/text.js';
import { isUnfinished, type TaskStatus } from './task-status.js';

export const anExtension: Text = { vi: 'đề nghị gia hạn', en: 'extension request' };

/** Where a request for a later deadline stands. */
export type ExtensionStatus = 'requested' | 'granted' | 'declined' | 'proposed' | 'accepted' | 'withdrawn';

export const extensionMoves: StatusTable<ExtensionStatus> = {
  requested: ['granted', 'declined', 'proposed', 'withdrawn'],
  proposed: ['accepted', 'withdrawn'],
  granted: [],
  declined: [],
  accepted: [],
  withdrawn: [],
};

export const extensionStatusLabels: Readonly<Record<ExtensionStatus, Text>> = {
  requested: { vi: 'chờ quyết định', en: 'waiting for a decision' },
  proposed: { vi: 'đề xuất thời hạn khác', en: 'another day proposed' },
  granted: { vi: 'chấp thuận', en: 'granted' },
  declined: { vi: 'không chấp thuận', en: 'declined' },
  accepted: { vi: 'đồng ý thời hạn đề xuất', en: 'proposed day accepted' },
  withdrawn: { vi: 'rút đề nghị', en: 'withdrawn' },
};

/** A request that is not settled. A task has one at most; done, cancelling and reassigning withdraw it. */
export function isOpenRequest(status: ExtensionStatus): boolean {
  return extensionMoves[status].length > 0;
}

/** Whether a later deadline can be asked for: late or not, as long as the lead body has not reported done. */
export function mayAskExtension(status: TaskStatus): boolean {
  return isUnfinished(status);
}

/** Why that day can be neither asked for nor proposed; null when it can: it is later than the due day and than today. */
export function extensionDayProblem(asked: CalendarDay, dueOn: CalendarDay, today: CalendarDay): Text | null {
  if (asked > dueOn && asked > today) return null;
  return {
    vi: `Thời hạn ${shownDay(asked)} phải sau thời hạn hiện tại ${shownDay(dueOn)} và sau hôm nay ${shownDay(today)}.`,
    en: `The day ${shownDay(asked)} must be later than the due day ${shownDay(dueOn)} and than today, ${shownDay(today)}.`,
  };
}

/** Whether the request keeps overdue notices back: it was made in time and the board has not answered it. */
export function holdsBackOverdue(
  request: { readonly status: ExtensionStatus; readonly requestedOn: CalendarDay },
  onTimeUntil: CalendarDay,
): boolean {
  return request.status === 'requested' && request.requestedOn <= onTimeUntil;
}
