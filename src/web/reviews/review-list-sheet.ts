import type { Sheet } from '../../documents/xlsx-writer.js';
import type { Language, Text } from '../../kernel/text.js';
import { reviewStatusLabels } from '../../reviews/review-status.js';
import type { ReviewRecord } from '../../reviews/reviews.queries.js';
import { type ListColumn, listSheet } from '../shown/list-sheet.js';
import type { ReviewsOfPlan } from './review-list.page.js';
import { reviewWords } from './review.words.js';

const words = {
  plan: { vi: 'Kế hoạch', en: 'Plan' },
  review: { vi: 'Kỳ báo cáo', en: 'Review' },
  from: { vi: 'Từ ngày', en: 'From' },
  cutOff: { vi: 'Ngày chốt số liệu', en: 'Cut-off' },
  opens: { vi: 'Mở nhận báo cáo', en: 'Opens' },
  baseDue: { vi: 'Hạn gửi của cơ sở', en: 'Due of base organizations' },
  otherDue: { vi: 'Hạn gửi của đơn vị khác', en: 'Due of others' },
  meeting: { vi: 'Ngày họp', en: 'Meets on' },
  state: { vi: 'Tình trạng', en: 'State' },
  closed: { vi: 'Ngày chốt kỳ', en: 'Closed on' },
} as const satisfies Record<string, Text>;

const columns: readonly ListColumn<ReviewRecord & { readonly plan: Text }>[] = [
  { heading: words.plan, width: 50, of: ({ plan }) => plan },
  { heading: words.review, width: 40, of: ({ name }) => name },
  { heading: words.from, width: 12, holds: 'day', of: ({ periodFrom }) => periodFrom },
  { heading: words.cutOff, width: 12, holds: 'day', of: ({ cutOff }) => cutOff },
  { heading: words.opens, width: 12, holds: 'day', of: ({ opensOn }) => opensOn },
  { heading: words.baseDue, width: 14, holds: 'day', of: ({ baseDueOn }) => baseDueOn },
  { heading: words.otherDue, width: 14, holds: 'day', of: ({ otherDueOn }) => otherDueOn },
  { heading: words.meeting, width: 12, holds: 'day', of: ({ meetingOn }) => meetingOn },
  { heading: words.state, width: 20, of: ({ status }) => reviewStatusLabels[status] },
  { heading: words.closed, width: 12, holds: 'day', of: ({ closedOn }) => closedOn },
];

/** Reviews as a table for a spreadsheet program, a row each. */
export function reviewListSheet(language: Language, all: readonly ReviewsOfPlan[]): Sheet {
  const rows = all.flatMap(({ plan, reviews }) => reviews.map((one) => ({ ...one, plan: plan.title })));
  return listSheet(language, reviewWords.list, columns, rows);
}
