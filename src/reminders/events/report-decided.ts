import { shownDay } from '../../kernel/calendar-day.js';
import type { Notice } from './notice.js';

/** The board asks for more. */
export const reportReturned: Notice = {
  about: 'report',
  receiver: 'body',
  holds: (report) => report.status === 'returned' && report.reviewStatus !== 'closed',
  say: (_, { dueOn }) => ({
    vi: `Báo cáo được trả lại để bổ sung, hoàn thiện chậm nhất ngày ${shownDay(dueOn)}.`,
    en: `The report was returned: to be completed by ${shownDay(dueOn)}.`,
  }),
  need: (_, { dueOn }) => ({
    vi: `Bổ sung, hoàn thiện báo cáo chậm nhất ngày ${shownDay(dueOn)}`,
    en: `Report to be completed by ${shownDay(dueOn)}`,
  }),
  counted: (n) => ({
    vi: `${n} báo cáo được trả lại để bổ sung, hoàn thiện`,
    en: n === 1 ? '1 report returned to be completed' : `${n} reports returned to be completed`,
  }),
  quote: { of: 'report-return' },
  by: (_, { dueOn }) => dueOn,
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
  need: () => ({ vi: 'Trả lời kiến nghị, đề xuất', en: 'A proposal was answered' }),
  counted: (n) => ({
    vi: `${n} báo cáo có trả lời kiến nghị, đề xuất`,
    en: n === 1 ? 'proposals of 1 report answered' : `proposals of ${n} reports answered`,
  }),
  quote: { of: 'proposal-answer' },
};
