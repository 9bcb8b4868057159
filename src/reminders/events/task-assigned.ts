import { shownDay } from '../../kernel/calendar-day.js';
import { isUnfinished } from '../../tasks/task-status.js';
import type { Notice } from './notice.js';

/** A task was given to its lead body. */
export const taskAssigned: Notice = {
  about: 'task',
  receiver: 'body',
  holds: (task, facts) => isUnfinished(task.status) && task.leadBodyId === facts['bodyId'],
  say: (task) => ({
    vi: `Được giao chủ trì nhiệm vụ, thời hạn ${shownDay(task.dueOn)}. Đề nghị xác nhận đã nhận nhiệm vụ.`,
    en: `You were given the lead of this task, due ${shownDay(task.dueOn)}. Please acknowledge it.`,
  }),
  counted: (n) => ({ vi: `được giao ${n} nhiệm vụ`, en: n === 1 ? '1 new task' : `${n} new tasks` }),
  by: (task) => task.dueOn,
};
