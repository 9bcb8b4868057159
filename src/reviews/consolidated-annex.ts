import { paragraph } from '../documents/blocks.js';
import type { Block, Table } from '../documents/official-document.js';
import { type CalendarDay, shownDay } from '../kernel/calendar-day.js';
import { citedPlace } from '../plans/cited-place.js';
import { resultText } from './consolidated-results.js';
import type { ReviewedTask } from './review-document.queries.js';
import { figureCellWithDays, statusCell, untoldWords } from './standing-words.js';

/** Of the table of all tasks of a review. */
export const annexColumns: Table['columns'] = [
  { heading: 'TT', weight: 0.85, align: 'center' },
  { heading: 'Nội dung', weight: 4.1 },
  { heading: 'Chủ trì', weight: 1.8 },
  { heading: 'Phối hợp', weight: 1.6 },
  { heading: 'Thời gian', weight: 1.7, align: 'center' },
  { heading: 'Sản phẩm', weight: 1.3 },
  { heading: 'Trạng thái', weight: 1.65 },
  { heading: 'Hạn, quá hạn', weight: 1.6 },
  { heading: 'Kết quả', weight: 3.6 },
];

/** The table, and why it does not say how tasks stand where it does not. `cutOff` is the last day of the review's period. */
export function annexBlocks(tasks: readonly ReviewedTask[], cutOff: CalendarDay): Block[] {
  const untold = untoldWords(tasks);
  return [
    { kind: 'table', table: annexTable(tasks, cutOff) },
    ...(untold === null ? [] : [paragraph(untold)]),
  ];
}

/** The table of all tasks of a review: nội dung, chủ trì, phối hợp, thời gian, sản phẩm, and how each stands in the words of the figures. */
function annexTable(tasks: readonly ReviewedTask[], cutOff: CalendarDay): Table {
  return {
    columns: annexColumns,
    rows: tasks.map((task, index) => [
      String(index + 1),
      `${task.title} (${citedPlace(task.place)}; NV-${task.number})`,
      task.body,
      task.cooperating.join('; '),
      task.cadence === 'continuous' ? 'Thường xuyên' : dueText(task),
      task.product ?? '',
      statusCell(task),
      figureCellWithDays(task.standing, cutOff),
      resultText(task),
    ]),
  };
}

function dueText({ standing }: ReviewedTask): string {
  return standing === null ? '' : shownDay(standing.dueOn);
}
