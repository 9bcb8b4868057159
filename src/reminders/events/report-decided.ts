import { shownDay } from '../../kernel/calendar-day.js';
import type { Notice } from './notice.js';

/** The board asks for more. */
export const reportReturned: Notice = {
  about: 'report',
  receiver: 'body',
  holds: (report) => report.status === 'returned' && report.reviewStatus !== 'closed',
  say: (report) => ({
    vi: `Báo cáo được trả lại để bổ sung, hoàn thiện chậm nhất ngày ${shownDay(report.returnedBy ?? report.dueOn)}.`,
    en: `The report was returned: to be completed by ${shownDay(report.returnedBy ?? report.dueOn)}.`,
  }),
  counted: (n) => ({ vi: `${n} báo cáo phải bổ sung, hoàn thiện`, en: `${n} returned to be completed` }),
  by: (report) => report.returnedBy ?? report.dueOn,
};

/** A proposal of an accepted report was answered. */
export const proposalAnswered: Notice = {
  about: 'report',
  receiver: 'body',
  holds: (report) => report.status === 'accepted',
  say: () => ({
    vi: 'Kiến nghị, đề xuất trong báo cáo đã có trả lời.',
    en: 'A proposal of the report was answered.',
  }),
};
