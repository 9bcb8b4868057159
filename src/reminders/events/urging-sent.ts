import { shownDay } from '../../kernel/calendar-day.js';
import { isWithBody } from '../../reports/report-status.js';
import { isUnfinished } from '../../tasks/task-status.js';
import { deadlineWords } from '../deadline-words.js';
import type { Notice } from './notice.js';

/** The board urges a body about a task. */
export const taskUrged: Notice = {
  about: 'task',
  receiver: 'body',
  holds: (task) => isUnfinished(task.status),
  say: (_, due, today) => ({
    vi: `Đôn đốc thực hiện nhiệm vụ. ${deadlineWords(due, today).vi}`,
    en: `You are urged to see to this task. ${deadlineWords(due, today).en}`,
  }),
  need: (_, { dueOn, onTimeUntil }, today) =>
    today > onTimeUntil
      ? {
          vi: `Đôn đốc nhiệm vụ quá hạn, thời hạn ${shownDay(dueOn)}`,
          en: `Overdue task urged, was due ${shownDay(dueOn)}`,
        }
      : { vi: `Đôn đốc nhiệm vụ, thời hạn ${shownDay(dueOn)}`, en: `Task urged, due ${shownDay(dueOn)}` },
  counted: (n) => ({ vi: `đôn đốc ${n} nhiệm vụ`, en: n === 1 ? '1 task urged' : `${n} tasks urged` }),
  quote: { of: 'urging' },
  by: (_, { dueOn }) => dueOn,
};

/** The board urges a body about its report. */
export const reportUrged: Notice = {
  about: 'report',
  receiver: 'body',
  holds: (report) => isWithBody(report.status) && !report.excused && report.reviewStatus !== 'closed',
  say: (_, due, today) => ({
    vi: `Đôn đốc gửi báo cáo. ${deadlineWords(due, today).vi}`,
    en: `You are urged to send the report. ${deadlineWords(due, today).en}`,
  }),
  need: (_, { dueOn, onTimeUntil }, today) =>
    today > onTimeUntil
      ? {
          vi: `Đôn đốc báo cáo quá hạn, thời hạn ${shownDay(dueOn)}`,
          en: `Overdue report urged, was due ${shownDay(dueOn)}`,
        }
      : {
          vi: `Đôn đốc gửi báo cáo, thời hạn ${shownDay(dueOn)}`,
          en: `Report urged, due ${shownDay(dueOn)}`,
        },
  counted: (n) => ({ vi: `đôn đốc ${n} báo cáo`, en: n === 1 ? '1 report urged' : `${n} reports urged` }),
  quote: { of: 'urging' },
  by: (_, { dueOn }) => dueOn,
};
