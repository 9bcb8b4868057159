import { shownDay } from '../../kernel/calendar-day.js';
import { isUnfinished } from '../../tasks/task-status.js';
import { dueDay } from '../deadline-words.js';
import type { TaskSubject } from '../reminder-subjects.js';
import type { Notice } from './notice.js';

const givenDay = (task: TaskSubject): string => shownDay(task.returnedBy ?? task.dueOn);

/** The board returned what the lead body had reported done. */
export const taskReturned: Notice = {
  about: 'task',
  receiver: 'body',
  holds: (task) => isUnfinished(task.status) && task.returnedBy !== null,
  say: (task) => ({
    vi: `Trả lại để bổ sung, hoàn thiện chậm nhất ngày ${givenDay(task)}.`,
    en: `Returned: to be completed by ${givenDay(task)}.`,
  }),
  need: (task) => ({
    vi: `Bổ sung, hoàn thiện chậm nhất ngày ${givenDay(task)}`,
    en: `To be completed by ${givenDay(task)}`,
  }),
  counted: (n) => ({
    vi: `${n} nhiệm vụ được trả lại để bổ sung, hoàn thiện`,
    en: n === 1 ? '1 task returned to be completed' : `${n} tasks returned to be completed`,
  }),
  quote: { of: 'task-update', kind: 'return' },
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
  need: () => ({ vi: 'Dừng thực hiện nhiệm vụ', en: 'Task cancelled' }),
  counted: (n) => ({
    vi: `dừng thực hiện ${n} nhiệm vụ`,
    en: n === 1 ? '1 task cancelled' : `${n} tasks cancelled`,
  }),
  quote: { of: 'task-update', kind: 'cancel' },
};

/** The board opened a finished or cancelled task again. */
export const taskReopened: Notice = {
  about: 'task',
  receiver: 'body',
  holds: (task) => isUnfinished(task.status),
  say: (_, due) => ({
    vi: `Nhiệm vụ được mở lại, thời hạn ${dueDay(due).vi}.`,
    en: `The task was opened again, due ${dueDay(due).en}.`,
  }),
  need: (_, { dueOn }) => ({
    vi: `Mở lại nhiệm vụ, thời hạn ${shownDay(dueOn)}`,
    en: `Task opened again, due ${shownDay(dueOn)}`,
  }),
  counted: (n) => ({
    vi: `mở lại ${n} nhiệm vụ`,
    en: n === 1 ? '1 task opened again' : `${n} tasks opened again`,
  }),
  quote: { of: 'task-update', kind: 'reopen' },
  by: (_, { dueOn }) => dueOn,
};
