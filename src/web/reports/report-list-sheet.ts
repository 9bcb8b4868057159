import type { Sheet } from '../../documents/xlsx-writer.js';
import type { CalendarDay } from '../../kernel/calendar-day.js';
import type { Language } from '../../kernel/text.js';
import { type ListColumn, listSheet } from '../shown/list-sheet.js';
import { planTold } from './plan-of-report.js';
import type { ListedState } from './report-list.page.js';
import { reportChip } from './report-state-chip.js';
import { reportWords } from './report.words.js';

const words = {
  body: { vi: 'Đơn vị', en: 'Body' },
  plan: { vi: 'Kế hoạch', en: 'Plan' },
  review: { vi: 'Kỳ báo cáo', en: 'Review' },
  state: { vi: 'Tình trạng', en: 'State' },
  due: { vi: 'Hạn gửi', en: 'Due' },
  sent: { vi: 'Ngày gửi', en: 'Sent on' },
  accepted: { vi: 'Ngày tiếp nhận', en: 'Accepted on' },
} as const;

/** Reports as a table for a spreadsheet program, a row each. `today` as the page takes it. */
export function reportListSheet(
  language: Language,
  reports: readonly ListedState[],
  today: CalendarDay,
): Sheet {
  const columns: readonly ListColumn<ListedState>[] = [
    { heading: words.review, width: 40, of: ({ reviewName }) => reviewName },
    { heading: words.plan, width: 40, of: (one) => planTold(one.plan) },
    { heading: words.body, width: 36, of: ({ body }) => body.name },
    {
      heading: words.state,
      width: 26,
      of: (one) => reportChip(one, { today, closed: one.reviewClosed }, language).label,
    },
    { heading: words.due, width: 12, holds: 'day', of: ({ dueOn }) => dueOn },
    { heading: words.sent, width: 12, holds: 'day', of: ({ submittedOn }) => submittedOn },
    { heading: words.accepted, width: 14, holds: 'day', of: ({ acceptedOn }) => acceptedOn },
  ];
  return listSheet(language, reportWords.list, columns, reports);
}
