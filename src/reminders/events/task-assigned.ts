import { shownDay } from '../../kernel/calendar-day.js';
import { isUnfinished } from '../../tasks/task-status.js';
import { dueDay } from '../deadline-words.js';
import type { Notice } from './notice.js';

/** A task was given to its lead body. */
export const taskAssigned: Notice = {
  about: 'task',
  receiver: 'body',
  holds: (task, facts) => isUnfinished(task.status) && task.leadBodyId === facts['bodyId'],
  say: (_, due) => ({
    vi: `Được giao chủ trì nhiệm vụ, thời hạn ${dueDay(due).vi}. Đề nghị xác nhận đã nhận nhiệm vụ.`,
    en: `You were given the lead of this task, due ${dueDay(due).en}. Please acknowledge it.`,
  }),
  need: (_, { dueOn }) => ({
    vi: `Giao nhiệm vụ, thời hạn ${shownDay(dueOn)}`,
    en: `New task, due ${shownDay(dueOn)}`,
  }),
  counted: (n) => ({ vi: `giao ${n} nhiệm vụ`, en: n === 1 ? '1 new task' : `${n} new tasks` }),
  by: (_, { dueOn }) => dueOn,
};
