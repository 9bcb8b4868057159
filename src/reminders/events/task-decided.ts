import { shownDay } from '../../kernel/calendar-day.js';
import { isUnfinished } from '../../tasks/task-status.js';
import type { Notice } from './notice.js';

/** The board returned what the lead body had reported done. */
export const taskReturned: Notice = {
  about: 'task',
  receiver: 'body',
  holds: (task) => isUnfinished(task.status) && task.returnedBy !== null,
  say: (task) => ({
    vi: `Trả lại để bổ sung, hoàn thiện chậm nhất ngày ${shownDay(task.returnedBy ?? task.dueOn)}.`,
    en: `Returned: to be completed by ${shownDay(task.returnedBy ?? task.dueOn)}.`,
  }),
  quote: { of: 'task-update', kind: 'return' },
  counted: (n) => ({ vi: `${n} nhiệm vụ phải bổ sung, hoàn thiện`, en: `${n} returned to be completed` }),
  by: (task) => task.returnedBy ?? task.dueOn,
};

/** The board ended the task. */
export const taskCancelled: Notice = {
  about: 'task',
  receiver: 'body',
  holds: (task) => task.status === 'cancelled',
  say: () => ({
    vi: 'Nhiệm vụ dừng thực hiện; không phải làm gì thêm.',
    en: 'The task was cancelled; nothing more is to be done.',
  }),
  quote: { of: 'task-update', kind: 'cancel' },
  counted: (n) => ({ vi: `${n} nhiệm vụ dừng thực hiện`, en: `${n} cancelled` }),
};

/** The board opened a finished or cancelled task again. */
export const taskReopened: Notice = {
  about: 'task',
  receiver: 'body',
  holds: (task) => isUnfinished(task.status),
  say: (task) => ({
    vi: `Nhiệm vụ được mở lại, thời hạn ${shownDay(task.dueOn)}.`,
    en: `The task was opened again, due ${shownDay(task.dueOn)}.`,
  }),
  quote: { of: 'task-update', kind: 'reopen' },
  counted: (n) => ({ vi: `${n} nhiệm vụ được mở lại`, en: `${n} opened again` }),
  by: (task) => task.dueOn,
};
