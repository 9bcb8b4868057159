import { shownDay } from '../../kernel/calendar-day.js';
import { isWithBody } from '../../reports/report-status.js';
import type { Notice } from './notice.js';

/** The officer has passed the report to the head of the body, who submits it. */
export const reportPassedToHead: Notice = {
  about: 'report',
  receiver: 'head',
  holds: (report) => isWithBody(report.status) && report.passedToHead,
  say: (report) => ({
    vi: `Báo cáo đã được trình để người đứng đầu gửi, thời hạn ${shownDay(report.returnedBy ?? report.dueOn)}.`,
    en: `The report was passed to you to submit, due ${shownDay(report.returnedBy ?? report.dueOn)}.`,
  }),
};

/** The head has handed it back to the officers. */
export const reportHandedBack: Notice = {
  about: 'report',
  receiver: 'body',
  holds: (report) => isWithBody(report.status) && !report.passedToHead,
  say: (report) => ({
    vi: `Người đứng đầu chuyển lại báo cáo để hoàn thiện, thời hạn ${shownDay(report.returnedBy ?? report.dueOn)}.`,
    en: `The head handed the report back to be completed, due ${shownDay(report.returnedBy ?? report.dueOn)}.`,
  }),
};
