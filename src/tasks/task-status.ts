import { type StatusTable, statusesOf } from '../kernel/status-table.js';
import type { Text } from '../kernel/text.js';
import type { AllowedAct } from './task-allowed.js';

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
const unfinishedTaskStatuses = ['assigned', 'in_progress'] as const satisfies readonly TaskStatus[];

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
  /** As the list of what is allowed on a task names it. */
  readonly name: AllowedAct;
  /** What is done, where the new status alone does not say it: completes "only by ...". */
  readonly means?: Text;
}

export type TaskActName = 'work' | 'complete' | 'take_back' | 'confirm' | 'return' | 'reopen' | 'cancel';

export const taskActs: Readonly<Record<TaskActName, TaskAct>> = {
  work: {
    by: 'lead',
    from: unfinishedTaskStatuses,
    to: 'in_progress',
    name: 'updates',
    means: { vi: 'cập nhật tiến độ', en: 'an update of its progress' },
  },
  complete: { by: 'lead', from: unfinishedTaskStatuses, to: 'done', name: 'done' },
  take_back: {
    by: 'lead',
    from: ['done'],
    to: 'in_progress',
    name: 'take-back',
    means: { vi: 'rút báo cáo hoàn thành', en: 'taking back the report that it is done' },
  },
  confirm: { by: 'board', from: ['done'], to: 'confirmed', name: 'confirm' },
  return: {
    by: 'board',
    from: ['done'],
    to: 'in_progress',
    name: 'return',
    means: { vi: 'trả lại để bổ sung, hoàn thiện', en: 'returning it with what is missing' },
  },
  reopen: {
    by: 'board',
    from: ['confirmed', 'cancelled'],
    to: 'in_progress',
    name: 'reopen',
    means: { vi: 'mở lại nhiệm vụ', en: 'reopening it' },
  },
  cancel: { by: 'board', from: openTaskStatuses, to: 'cancelled', name: 'cancel' },
};

/** Whether the act can be done to a task that stands there. */
export function mayAct(name: TaskActName, status: TaskStatus): boolean {
  return taskActs[name].from.includes(status);
}
