import { type CalendarDay, shownDay } from '../../kernel/calendar-day.js';
import type { Language } from '../../kernel/text.js';
import { isWithBody } from '../../reports/report-status.js';
import type { ReportState } from '../../reports/report-view.js';
import { pageTemplate } from '../frame/page-template.js';
import type { Chip } from '../shown/chip.js';
import { plansTold } from './plan-of-report.js';
import type { ListedReport } from './report-list.queries.js';
import { reportChip } from './report-state-chip.js';
import { reportWords } from './report.words.js';

/** A report of the list with how it stands today. */
export type ListedState = Pick<ListedReport, 'id' | 'body' | 'reviewName' | 'plan' | 'reviewClosed'> &
  Pick<ReportState, 'status' | 'dueOn' | 'onTimeUntil' | 'excused' | 'late' | 'submittedOn' | 'acceptedOn'>;

interface ListedItem {
  readonly url: string;
  readonly title: string;
  readonly detail: string;
  readonly chip: Chip;
}

/** The reports of somebody's bodies: what is to be sent, and what was before. */
export interface ReportListPage {
  readonly heading: string;
  readonly sections: readonly {
    readonly id: string;
    readonly heading: string;
    readonly items: readonly ListedItem[];
  }[];
  readonly nothing: { readonly text: string; readonly url: string; readonly label: string } | null;
  readonly next: { readonly url: string; readonly label: string } | null;
}
export const reportListTemplate = pageTemplate<ReportListPage>('reports/list');

const words = {
  open: { vi: 'Cần gửi', en: 'To be sent' },
  before: { vi: 'Đã gửi và các kỳ trước', en: 'Sent, and of before' },
  nothing: {
    vi: 'Chưa có báo cáo nào: đơn vị của bạn chưa phải gửi báo cáo, hoặc bạn theo dõi báo cáo của các đơn vị khác.',
    en: 'There is no report: your body owes none, or you follow those of other bodies.',
  },
  reviews: { vi: 'Mở các kỳ sơ kết, tổng kết', en: 'Open the reviews' },
  next: { vi: 'Các kỳ trước nữa', en: 'Earlier ones' },
} as const;

/** The list. `cursor`: of the next page, null on the last. */
export function reportListPage(
  language: Language,
  { reports, today, cursor }: { reports: readonly ListedState[]; today: CalendarDay; cursor: string | null },
): ReportListPage {
  const isOpen = (one: ListedState) => isWithBody(one.status) && !one.reviewClosed && !one.excused;
  const planOf = plansTold(language, reports);
  const section = (id: 'open' | 'before', all: readonly ListedState[]) => ({
    id,
    heading: words[id][language],
    items: all.map((one) => itemOf(language, one, { today, plan: planOf(one) })),
  });
  return {
    heading: reportWords.list[language],
    sections: [
      section('open', reports.filter(isOpen)),
      section(
        'before',
        reports.filter((one) => !isOpen(one)),
      ),
    ].filter(({ items }) => items.length > 0),
    nothing:
      reports.length > 0
        ? null
        : { text: words.nothing[language], url: '/reviews', label: words.reviews[language] },
    next: cursor === null ? null : { url: `/reports?cursor=${cursor}`, label: words.next[language] },
  };
}

function itemOf(
  language: Language,
  one: ListedState,
  { today, plan }: { readonly today: CalendarDay; readonly plan: readonly string[] },
): ListedItem {
  const sent =
    one.submittedOn === null ? [] : [`${reportWords.submittedOn[language]} ${shownDay(one.submittedOn)}`];
  return {
    url: `/reports/${one.id}`,
    title: one.reviewName[language],
    detail: [one.body.name[language], ...plan, ...sent].join(' · '),
    chip: reportChip(one, { today, closed: one.reviewClosed }, language),
  };
}
