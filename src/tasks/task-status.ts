import { type StatusTable, statusesOf } from '../kernel/status-table.js';
import type { Text } from '../kernel/text.js';

/** Where a task stands. */
export type TaskStatus = 'assigned' | 'in_progress' | 'done' | 'confirmed' | 'cancelled';

export const taskMoves: StatusTable<TaskStatus> = {
  assigned: ['in_progress', 'done', 'cancelled'],
  in_progress: ['done', 'cancelled'],
  done: ['confirmed', 'in_progress', 'cancelled'],
  confirmed: ['in_progress'],
  cancelled: ['in_progress'],
};

export const taskStatuses: readonly TaskStatus[] = statusesOf(taskMoves);

export const taskStatusLabels: Readonly<Record<TaskStatus, Text>> = {
  assigned: { vi: 'chưa thực hiện', en: 'not begun' },
  in_progress: { vi: 'đang thực hiện', en: 'in progress' },
  done: { vi: 'đã báo cáo hoàn thành, chờ xác nhận', en: 'reported done, to be confirmed' },
  confirmed: { vi: 'đã hoàn thành', en: 'completed' },
  cancelled: { vi: 'dừng thực hiện', en: 'cancelled' },
};

/** Statuses of a task that is not over: somebody still has to do something. */
export const openTaskStatuses = ['assigned', 'in_progress', 'done'] as const satisfies readonly TaskStatus[];

/** Statuses in which it is the lead body that has to do something. */
export const unfinishedTaskStatuses = ['assigned', 'in_progress'] as const satisfies readonly TaskStatus[];

export function isOpen(status: TaskStatus): boolean {
  return (openTaskStatuses as readonly TaskStatus[]).includes(status);
}

export function isUnfinished(status: TaskStatus): boolean {
  return (unfinishedTaskStatuses as readonly TaskStatus[]).includes(status);
}

/** What is done to a task by whom: from which statuses, to which. */
export interface TaskAct {
  readonly by: 'lead' | 'board';
  readonly from: readonly TaskStatus[];
  readonly to: TaskStatus;
}

export type TaskActName = 'work' | 'complete' | 'take_back' | 'confirm' | 'return' | 'reopen' | 'cancel';

export const taskActs: Readonly<Record<TaskActName, TaskAct>> = {
  work: { by: 'lead', from: unfinishedTaskStatuses, to: 'in_progress' },
  complete: { by: 'lead', from: unfinishedTaskStatuses, to: 'done' },
  take_back: { by: 'lead', from: ['done'], to: 'in_progress' },
  confirm: { by: 'board', from: ['done'], to: 'confirmed' },
  return: { by: 'board', from: ['done'], to: 'in_progress' },
  reopen: { by: 'board', from: ['confirmed', 'cancelled'], to: 'in_progress' },
  cancel: { by: 'board', from: openTaskStatuses, to: 'cancelled' },
};

/** Whether the act can be done to a task that stands there. */
export function mayAct(name: TaskActName, status: TaskStatus): boolean {
  return taskActs[name].from.includes(status);
}
