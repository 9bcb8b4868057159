import { shownDay } from '../../kernel/calendar-day.js';
import { isWithBody } from '../../reports/report-status.js';
import { dueDay } from '../deadline-words.js';
import type { Notice } from './notice.js';

/** The officer has passed the report to the head of the body, who submits it. */
export const reportPassedToHead: Notice = {
  about: 'report',
  receiver: 'head',
  holds: (report) => isWithBody(report.status) && report.passedToHead,
  say: (_, due) => ({
    vi: `Báo cáo đã được trình để người đứng đầu gửi, thời hạn ${dueDay(due).vi}.`,
    en: `The report was passed to you to submit, due ${dueDay(due).en}.`,
  }),
  need: (_, { dueOn }) => ({
    vi: `Báo cáo chờ người đứng đầu gửi, thời hạn ${shownDay(dueOn)}`,
    en: `Report for you to submit, due ${shownDay(dueOn)}`,
  }),
  counted: (n) => ({
    vi: `${n} báo cáo chờ người đứng đầu gửi`,
    en: n === 1 ? '1 report for you to submit' : `${n} reports for you to submit`,
  }),
  by: (_, { dueOn }) => dueOn,
};

/** The head has handed it back to the officers. */
export const reportHandedBack: Notice = {
  about: 'report',
  receiver: 'body',
  holds: (report) => isWithBody(report.status) && !report.passedToHead,
  say: (_, due) => ({
    vi: `Người đứng đầu chuyển lại báo cáo để hoàn thiện, thời hạn ${dueDay(due).vi}.`,
    en: `The head handed the report back to be completed, due ${dueDay(due).en}.`,
  }),
  need: (_, { dueOn }) => ({
    vi: `Người đứng đầu chuyển lại báo cáo, thời hạn ${shownDay(dueOn)}`,
    en: `Report handed back by the head, due ${shownDay(dueOn)}`,
  }),
  counted: (n) => ({
    vi: `người đứng đầu chuyển lại ${n} báo cáo`,
    en: n === 1 ? '1 report handed back by the head' : `${n} reports handed back by the head`,
  }),
  quote: { of: 'report-hand-back' },
  by: (_, { dueOn }) => dueOn,
};
