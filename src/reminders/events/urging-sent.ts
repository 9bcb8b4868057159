import { shownDay } from '../../kernel/calendar-day.js';
import { isWithBody } from '../../reports/report-status.js';
import { isUnfinished } from '../../tasks/task-status.js';
import type { Notice } from './notice.js';

/** The board urges a body about a task. */
export const taskUrged: Notice = {
  about: 'task',
  receiver: 'body',
  holds: (task) => isUnfinished(task.status),
  say: (task) => ({
    vi: `Đôn đốc thực hiện nhiệm vụ, thời hạn ${shownDay(task.dueOn)}.`,
    en: `You are urged to see to this task, due ${shownDay(task.dueOn)}.`,
  }),
  quote: { of: 'urging' },
  counted: (n) => ({ vi: `đôn đốc ${n} nhiệm vụ`, en: n === 1 ? '1 task urged' : `${n} tasks urged` }),
  by: (task) => task.returnedBy ?? task.dueOn,
};

/** The board urges a body about its report. */
export const reportUrged: Notice = {
  about: 'report',
  receiver: 'body',
  holds: (report) => isWithBody(report.status) && !report.excused && report.reviewStatus !== 'closed',
  say: (report) => ({
    vi: `Đôn đốc gửi báo cáo, thời hạn ${shownDay(report.returnedBy ?? report.dueOn)}.`,
    en: `You are urged to send the report, due ${shownDay(report.returnedBy ?? report.dueOn)}.`,
  }),
  quote: { of: 'urging' },
  counted: (n) => ({ vi: `đôn đốc ${n} báo cáo`, en: n === 1 ? '1 report urged' : `${n} reports urged` }),
  by: (report) => report.returnedBy ?? report.dueOn,
};
