import type { StatusTable } from '../kernel/status-table.js';
import type { Text } from '../kernel/text.js';

/** Where a body's progress report stands. */
export type ReportStatus = 'draft' | 'submitted' | 'accepted' | 'returned';

/** A report taken back is a draft again, or a returned one if it had been returned; an accepted one moves only after its review is reopened. */
export const reportMoves: StatusTable<ReportStatus> = {
  draft: ['submitted'],
  submitted: ['draft', 'accepted', 'returned'],
  accepted: ['returned'],
  returned: ['submitted'],
};

export const reportStatusLabels: Readonly<Record<ReportStatus, Text>> = {
  draft: { vi: 'đang soạn', en: 'draft' },
  submitted: { vi: 'đã gửi, chờ tiếp nhận', en: 'submitted, to be accepted' },
  accepted: { vi: 'đã tiếp nhận', en: 'accepted' },
  returned: { vi: 'trả lại để bổ sung, hoàn thiện', en: 'returned to be completed' },
};

/** A report that lies with its body: it may be edited and submitted, and its body is reminded of it. */
export function isWithBody(status: ReportStatus): boolean {
  return status === 'draft' || status === 'returned';
}
