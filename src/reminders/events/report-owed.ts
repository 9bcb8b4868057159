import { shownDay } from '../../kernel/calendar-day.js';
import { isWithBody } from '../../reports/report-status.js';
import { dueDay } from '../deadline-words.js';
import type { ReportSubject } from '../reminder-subjects.js';
import type { Notice } from './notice.js';

const isAwaited = (report: ReportSubject): boolean =>
  isWithBody(report.status) && !report.excused && report.reviewStatus !== 'closed';

/** The board moved the day of one body's report. */
export const reportDayMoved: Notice = {
  about: 'report',
  receiver: 'body',
  holds: isAwaited,
  say: (report) => ({
    vi: `Thời hạn gửi báo cáo được điều chỉnh: ${shownDay(report.dueOn)}.`,
    en: `The day of the report was moved: ${shownDay(report.dueOn)}.`,
  }),
  need: (report) => ({
    vi: `Thời hạn gửi báo cáo được điều chỉnh thành ${shownDay(report.dueOn)}`,
    en: `Report now due ${shownDay(report.dueOn)}`,
  }),
  counted: (n) => ({
    vi: `${n} báo cáo được điều chỉnh thời hạn`,
    en: n === 1 ? '1 report’s day moved' : `days of ${n} reports moved`,
  }),
  quote: { of: 'history', action: 'day_moved' },
  by: (report) => report.dueOn,
};

export const reportExcused: Notice = {
  about: 'report',
  receiver: 'body',
  holds: (report) => report.excused,
  say: () => ({
    vi: 'Đơn vị không phải gửi báo cáo trong kỳ này.',
    en: 'Your body need not send a report for this review.',
  }),
  need: () => ({ vi: 'Không phải gửi báo cáo', en: 'No report needed' }),
  counted: (n) => ({
    vi: `không phải gửi ${n} báo cáo`,
    en: n === 1 ? '1 report not needed' : `${n} reports not needed`,
  }),
  quote: { of: 'history', action: 'excused' },
};

/** The board asks for a report that it had excused. */
export const reportAskedAgain: Notice = {
  about: 'report',
  receiver: 'body',
  holds: isAwaited,
  say: (_, due) => ({
    vi: `Đơn vị vẫn phải gửi báo cáo kỳ này, thời hạn ${dueDay(due).vi}.`,
    en: `A report is asked for after all, due ${dueDay(due).en}.`,
  }),
  need: (_, { dueOn }) => ({
    vi: `Vẫn phải gửi báo cáo, thời hạn ${shownDay(dueOn)}`,
    en: `Report asked for after all, due ${shownDay(dueOn)}`,
  }),
  counted: (n) => ({
    vi: `vẫn phải gửi ${n} báo cáo`,
    en: n === 1 ? '1 report asked for after all' : `${n} reports asked for after all`,
  }),
  quote: { of: 'history', action: 'asked_again' },
  by: (_, { dueOn }) => dueOn,
};
