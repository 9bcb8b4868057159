import type { Text } from '../kernel/text.js';

/** What an entry in a task's story is. */
export type TaskUpdateKind =
  | 'progress'
  | 'done'
  | 'take_back'
  | 'confirm'
  | 'return'
  | 'cancel'
  | 'reopen'
  | 'reassign'
  | 'due_day'
  | 'misaddressed'
  | 'insist'
  | 'report'
  | 'taken_out'
  | 'amended'
  | 'plan_closed'
  | 'succession';

/** Entries that the program makes by itself, which are nobody's work on the task. */
export const PROGRAM_KINDS = [
  'amended',
  'plan_closed',
  'succession',
] as const satisfies readonly TaskUpdateKind[];

export const taskUpdateLabels: Readonly<Record<TaskUpdateKind, Text>> = {
  progress: { vi: 'cập nhật tiến độ', en: 'update' },
  done: { vi: 'báo cáo hoàn thành', en: 'reported done' },
  take_back: { vi: 'rút báo cáo hoàn thành', en: 'done taken back' },
  confirm: { vi: 'xác nhận hoàn thành', en: 'confirmed' },
  return: { vi: 'trả lại để bổ sung, hoàn thiện', en: 'returned' },
  cancel: { vi: 'dừng thực hiện', en: 'cancelled' },
  reopen: { vi: 'mở lại', en: 'reopened' },
  reassign: { vi: 'giao đơn vị khác', en: 'given to another body' },
  due_day: { vi: 'điều chỉnh thời hạn', en: 'due day moved' },
  misaddressed: { vi: 'đề nghị điều chỉnh phân công', en: 'asked to be given elsewhere' },
  insist: { vi: 'giữ nguyên phân công', en: 'kept with its body' },
  report: { vi: 'hoàn thành theo báo cáo của đơn vị', en: 'done by the report' },
  // The board accepted the report without its line: the task waits for a decision of its own.
  taken_out: {
    vi: 'không được tiếp nhận trong báo cáo, chờ quyết định riêng',
    en: 'not accepted with the report, to be decided by itself',
  },
  // The duty was changed, or the calendar, before anybody had worked on the task.
  amended: { vi: 'nội dung nhiệm vụ được điều chỉnh', en: 'the duty was changed' },
  // Its lead body was merged, split or dissolved; the note names it.
  succession: { vi: 'chuyển đơn vị kế thừa', en: 'passed to a successor' },
  plan_closed: { vi: 'kế hoạch đã kết thúc', en: 'the plan was closed' },
};
