import { shownDay } from '../../kernel/calendar-day.js';
import { isOpen, isUnfinished } from '../../tasks/task-status.js';
import type { TaskSubject } from '../reminder-subjects.js';
import type { Notice, NoticeFacts } from './notice.js';

const isAboutLatest = (task: TaskSubject, facts: NoticeFacts): boolean =>
  task.request?.id === facts['requestId'];

/** The board, or a changed duty, gave another due day. */
export const dueDayMoved: Notice = {
  about: 'task',
  receiver: 'body',
  holds: (task) => isOpen(task.status),
  say: (task) => ({
    vi: `Thời hạn được điều chỉnh: ${shownDay(task.dueOn)}.`,
    en: `The due day was moved: ${shownDay(task.dueOn)}.`,
  }),
  quote: { of: 'task-update', kind: 'due_day' },
  counted: (n) => ({ vi: `${n} nhiệm vụ đổi thời hạn`, en: `${n} due days moved` }),
  by: (task) => task.dueOn,
};

export const extensionGranted: Notice = {
  about: 'task',
  receiver: 'body',
  holds: (task, facts) => isOpen(task.status) && isAboutLatest(task, facts),
  say: (task) => ({
    vi: `Chấp thuận đề nghị gia hạn; thời hạn mới ${shownDay(task.dueOn)}.`,
    en: `The extension was granted; now due ${shownDay(task.dueOn)}.`,
  }),
};

export const extensionDeclined: Notice = {
  about: 'task',
  receiver: 'body',
  holds: (task, facts) => isUnfinished(task.status) && isAboutLatest(task, facts),
  say: (task) => ({
    vi: `Không chấp thuận đề nghị gia hạn; thời hạn vẫn là ${shownDay(task.dueOn)}.`,
    en: `The extension was declined; still due ${shownDay(task.dueOn)}.`,
  }),
  quote: { of: 'extension-answer' },
};

/** The board proposed another day, which the body accepts or withdraws. */
export const extensionProposed: Notice = {
  about: 'task',
  receiver: 'body',
  holds: (task, facts) => isAboutLatest(task, facts) && task.request?.status === 'proposed',
  say: (task) => {
    const proposed = shownDay(task.request?.proposedDueOn ?? task.dueOn);
    return {
      vi: `Đề xuất thời hạn khác: ${proposed}. Đề nghị đồng ý hoặc rút đề nghị gia hạn.`,
      en: `Another day was proposed: ${proposed}. Please accept it or withdraw the request.`,
    };
  },
  quote: { of: 'extension-answer' },
};
