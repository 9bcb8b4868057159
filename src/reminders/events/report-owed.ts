import { shownDay } from '../../kernel/calendar-day.js';
import { isWithBody } from '../../reports/report-status.js';
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
};

export const reportExcused: Notice = {
  about: 'report',
  receiver: 'body',
  holds: (report) => report.excused,
  say: () => ({
    vi: 'Đơn vị không phải gửi báo cáo trong kỳ này.',
    en: 'Your body need not send a report for this review.',
  }),
};

/** The board asks for a report that it had excused. */
export const reportAskedAgain: Notice = {
  about: 'report',
  receiver: 'body',
  holds: isAwaited,
  say: (report) => ({
    vi: `Đề nghị gửi báo cáo chậm nhất ngày ${shownDay(report.dueOn)}.`,
    en: `A report is asked for after all, by ${shownDay(report.dueOn)}.`,
  }),
};
