import { shownDay } from '../../kernel/calendar-day.js';
import { isUnfinished } from '../../tasks/task-status.js';
import type { Notice } from './notice.js';

/** The board gave the task to another body; this is told to the body that had it. */
export const taskReassigned: Notice = {
  about: 'task',
  receiver: 'body',
  holds: (task) => task.status === 'cancelled',
  say: () => ({
    vi: 'Nhiệm vụ đã được giao cho đơn vị khác; không phải làm gì thêm.',
    en: 'The task was given to another body; nothing more is to be done.',
  }),
  quote: { of: 'task-update', kind: 'reassign' },
};

/** The board declined the wish that the task be given elsewhere. */
export const taskInsisted: Notice = {
  about: 'task',
  receiver: 'body',
  holds: (task) => isUnfinished(task.status) && task.misaddressedOn === null,
  say: (task) => ({
    vi: `Không chấp thuận đề nghị điều chỉnh phân công; đơn vị tiếp tục chủ trì, thời hạn ${shownDay(task.dueOn)}.`,
    en: `The wish to give the task elsewhere was declined; your body keeps it, due ${shownDay(task.dueOn)}.`,
  }),
  quote: { of: 'task-update', kind: 'insist' },
};
