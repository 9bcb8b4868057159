import type { Text } from '../../kernel/text.js';
import type { TaskDetail } from '../../tasks/task-detail.js';
import { isUnfinished, taskStatusLabels } from '../../tasks/task-status.js';

/** What the board does with many tasks at once. */
export const selectionActs = ['confirm', 'return', 'urge', 'due-dates', 'cancel'] as const;
export type SelectionAct = (typeof selectionActs)[number];

/** At most so many tasks at once: a page that a person can still read. */
export const MOST_SELECTED = 100;

type Task = Pick<TaskDetail, 'status' | 'allowed'>;

/** Whether the act stands open, as the task's own page offers it; who may cancel may urge. */
export function mayBeDone(act: SelectionAct, { status, allowed }: Task): boolean {
  return act === 'urge' ? isUnfinished(status) && allowed.includes('cancel') : allowed.includes(act);
}

/** Why the act leaves the task out. */
export function whyLeftOut(act: SelectionAct, { status, allowed }: Task): Text {
  const label = taskStatusLabels[status];
  const is = { vi: `đang ở tình trạng “${label.vi}”`, en: `is “${label.en}”` };
  if (act === 'due-dates' && allowed.includes('cancel'))
    return {
      vi: 'nhiệm vụ thường xuyên, thời hạn theo báo cáo của kỳ',
      en: 'is continuous: its deadline is that of the report',
    };
  if (act === 'confirm' || act === 'return')
    return {
      vi: `${is.vi}, chưa có báo cáo hoàn thành chờ xác nhận`,
      en: `${is.en}: nothing waits for a decision`,
    };
  return is;
}

export const selectionWords = {
  confirm: {
    button: { vi: 'Xác nhận hoàn thành', en: 'Confirm as done' },
    done: { vi: 'Đã xác nhận hoàn thành', en: 'Confirmed as done' },
  },
  return: {
    button: { vi: 'Trả lại để bổ sung', en: 'Return' },
    done: { vi: 'Đã trả lại để bổ sung, hoàn thiện', en: 'Returned' },
  },
  urge: {
    button: { vi: 'Đôn đốc bằng thư', en: 'Urge by mail' },
    done: { vi: 'Đã ghi nhận đôn đốc bằng thư điện tử', en: 'Urged by mail' },
  },
  'due-dates': {
    button: { vi: 'Đổi thời hạn', en: 'Move the due day' },
    done: { vi: 'Đã đổi thời hạn', en: 'Due day moved' },
  },
  cancel: {
    button: { vi: 'Dừng thực hiện', en: 'Cancel' },
    done: { vi: 'Đã dừng thực hiện', en: 'Cancelled' },
  },
} as const satisfies Record<SelectionAct, Record<string, Text>>;

/** "3 nhiệm vụ". */
export function tasksCounted(count: number): Text {
  return { vi: `${count} nhiệm vụ`, en: count === 1 ? '1 task' : `${count} tasks` };
}
