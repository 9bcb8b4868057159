import { shownDay } from '../../kernel/calendar-day.js';
import { isOpen, isUnfinished } from '../../tasks/task-status.js';
import { dueDay } from '../deadline-words.js';
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
  need: (task) => ({
    vi: `Thời hạn được điều chỉnh thành ${shownDay(task.dueOn)}`,
    en: `Due day moved to ${shownDay(task.dueOn)}`,
  }),
  counted: (n) => ({
    vi: `${n} nhiệm vụ được điều chỉnh thời hạn`,
    en: n === 1 ? '1 due day moved' : `${n} due days moved`,
  }),
  quote: { of: 'task-update', kind: 'due_day' },
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
  need: (task) => ({
    vi: `Chấp thuận gia hạn đến ${shownDay(task.dueOn)}`,
    en: `Extension granted until ${shownDay(task.dueOn)}`,
  }),
  counted: (n) => ({
    vi: `chấp thuận ${n} đề nghị gia hạn`,
    en: n === 1 ? '1 extension granted' : `${n} extensions granted`,
  }),
  by: (task) => task.dueOn,
};

export const extensionDeclined: Notice = {
  about: 'task',
  receiver: 'body',
  holds: (task, facts) => isUnfinished(task.status) && isAboutLatest(task, facts),
  say: (_, due) => ({
    vi: `Không chấp thuận đề nghị gia hạn; thời hạn vẫn là ${dueDay(due).vi}.`,
    en: `The extension was declined; still due ${dueDay(due).en}.`,
  }),
  need: (_, { dueOn }) => ({
    vi: `Không chấp thuận gia hạn, thời hạn vẫn là ${shownDay(dueOn)}`,
    en: `Extension declined, still due ${shownDay(dueOn)}`,
  }),
  counted: (n) => ({
    vi: `không chấp thuận ${n} đề nghị gia hạn`,
    en: n === 1 ? '1 extension declined' : `${n} extensions declined`,
  }),
  quote: { of: 'extension-answer' },
  by: (_, { dueOn }) => dueOn,
};

const proposedDay = (task: TaskSubject): string => shownDay(task.request?.proposedDueOn ?? task.dueOn);

/** The board proposed another day, which the body accepts or withdraws. */
export const extensionProposed: Notice = {
  about: 'task',
  receiver: 'body',
  holds: (task, facts) => isAboutLatest(task, facts) && task.request?.status === 'proposed',
  say: (task) => ({
    vi: `Đề xuất thời hạn khác: ${proposedDay(task)}. Đề nghị đồng ý hoặc rút đề nghị gia hạn.`,
    en: `Another day was proposed: ${proposedDay(task)}. Please accept it or withdraw the request.`,
  }),
  need: (task) => ({
    vi: `Đề xuất thời hạn khác ${proposedDay(task)}, chờ đơn vị trả lời`,
    en: `Another day proposed, ${proposedDay(task)}: please answer`,
  }),
  counted: (n) => ({
    vi: `${n} đề xuất thời hạn khác chờ đơn vị trả lời`,
    en: n === 1 ? '1 other day proposed, to be answered' : `${n} other days proposed, to be answered`,
  }),
  quote: { of: 'extension-answer' },
};
