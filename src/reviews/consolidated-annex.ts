import type { Table } from '../documents/official-document.js';
import { shownDay } from '../kernel/calendar-day.js';
import { citedPlace } from '../plans/cited-place.js';
import type { ReviewedTask } from './review-document.queries.js';

/** Of the table of all tasks of a review. */
export const annexColumns: Table['columns'] = [
  { heading: 'TT', weight: 0.75, align: 'center' },
  { heading: 'Nội dung', weight: 4 },
  { heading: 'Chủ trì', weight: 2 },
  { heading: 'Phối hợp', weight: 2 },
  { heading: 'Thời gian', weight: 1.5, align: 'center' },
  { heading: 'Sản phẩm', weight: 1.5 },
  { heading: 'Kết quả', weight: 4 },
];

/** The table of all tasks of a review: nội dung, chủ trì, phối hợp, thời gian, sản phẩm, kết quả. */
export function annexTable(tasks: readonly ReviewedTask[]): Table {
  return {
    columns: annexColumns,
    rows: tasks.map((task, index) => [
      String(index + 1),
      `${task.title} (${citedPlace(task.place)}; NV-${task.number})`,
      task.body,
      task.cooperating.join('; '),
      task.cadence === 'continuous' ? 'Thường xuyên' : shownDay(task.dueOn),
      task.product ?? '',
      resultText(task),
    ]),
  };
}

/** What became of a task by its body's report. */
export function resultText({ line, excused }: Pick<ReviewedTask, 'line' | 'excused'>): string {
  if (line === null) return excused ? 'Không phải gửi báo cáo kỳ này' : 'Chưa báo cáo';
  const state = line.done ? 'Đã hoàn thành' : 'Đang thực hiện';
  if (line.takenOutReason !== null) return `${state} (chưa được xác nhận: ${line.takenOutReason})`;
  return line.text.trim() === '' ? state : `${state}. ${line.text.trim()}`;
}
