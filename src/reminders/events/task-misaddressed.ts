import { shownDay } from '../../kernel/calendar-day.js';
import { isUnfinished } from '../../tasks/task-status.js';
import { dueDay } from '../deadline-words.js';
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
  need: () => ({ vi: 'Nhiệm vụ đã giao cho đơn vị khác', en: 'Task given to another body' }),
  counted: (n) => ({
    vi: `${n} nhiệm vụ đã giao cho đơn vị khác`,
    en: n === 1 ? '1 task given to another body' : `${n} tasks given to other bodies`,
  }),
  quote: { of: 'task-update', kind: 'reassign' },
};

/** The board declined the wish that the task be given elsewhere. */
export const taskInsisted: Notice = {
  about: 'task',
  receiver: 'body',
  holds: (task) => isUnfinished(task.status) && task.misaddressedOn === null,
  say: (_, due) => ({
    vi: `Không chấp thuận đề nghị điều chỉnh phân công; đơn vị tiếp tục chủ trì, thời hạn ${dueDay(due).vi}.`,
    en: `The wish to give the task elsewhere was declined; your body keeps it, due ${dueDay(due).en}.`,
  }),
  need: (_, { dueOn }) => ({
    vi: `Đơn vị tiếp tục chủ trì nhiệm vụ, thời hạn ${shownDay(dueOn)}`,
    en: `Your body keeps the task, due ${shownDay(dueOn)}`,
  }),
  counted: (n) => ({
    vi: `tiếp tục chủ trì ${n} nhiệm vụ`,
    en: n === 1 ? '1 task that your body keeps' : `${n} tasks that your body keeps`,
  }),
  quote: { of: 'task-update', kind: 'insist' },
  by: (_, { dueOn }) => dueOn,
};
