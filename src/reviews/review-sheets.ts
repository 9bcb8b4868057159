import type { Sheet, SheetColumn } from '../documents/xlsx-writer.js';
import type { CalendarDay } from '../kernel/calendar-day.js';
import type { IssuedSheet } from '../reports/issued-content.js';
import { reportStatusLabels } from '../reports/report-status.js';
import { resultText } from './consolidated-results.js';
import type { ReviewedTask } from './review-document.queries.js';
import { figureLabels, type FigureName } from './review-figures.js';
import type { ReviewSummary } from './review-summary.js';
import { figureCell, statusCell } from './standing-words.js';

/** The annex of the consolidated report as a table: every task of the review with how it stands, in the words of the figures, and what became of it. `cutOff` is the last day of its period. */
export function reviewedTasksSheet(tasks: readonly ReviewedTask[], cutOff: CalendarDay): IssuedSheet {
  return {
    name: 'Kết quả thực hiện',
    columns: [
      text('Mã', 10),
      text('Đề mục', 30),
      text('Nội dung', 50),
      text('Nơi nêu trong kế hoạch', 26),
      text('Chủ trì', 30),
      text('Phối hợp', 30),
      { heading: 'Thời hạn', holds: 'day', width: 12 },
      text('Sản phẩm', 24),
      text('Trạng thái', 28),
      { heading: 'Hoàn thành ngày', holds: 'day', width: 12 },
      text('Hạn, quá hạn', 28),
      { heading: 'Số ngày quá hạn', holds: 'number', width: 12 },
      text('Kết quả', 60),
    ],
    rows: tasks.map((task) => [
      `NV-${task.number}`,
      task.heading,
      task.title,
      task.place,
      task.body,
      task.cooperating.join('; '),
      task.standing?.dueOn ?? null,
      task.product,
      statusCell(task),
      task.standing?.completedOn ?? null,
      figureCell(task.standing, cutOff),
      task.standing?.daysOverdue ?? null,
      resultText(task),
    ]),
  };
}

/** A row for each body of a review: how its report stands, and its figures by the deadlines that stand. */
export function reviewedBodiesSheet({ bodies }: Pick<ReviewSummary, 'bodies'>): Sheet {
  const names = Object.keys(figureLabels) as FigureName[];
  return {
    name: 'Các đơn vị',
    columns: [
      text('Đơn vị', 40),
      text('Báo cáo', 26),
      { heading: 'Hạn gửi', holds: 'day', width: 12 },
      { heading: 'Ngày gửi', holds: 'day', width: 12 },
      text('Quá hạn', 18),
      ...names.map((name): SheetColumn => ({ heading: figureLabels[name].vi, holds: 'number', width: 14 })),
      text('Nhận xét', 60),
    ],
    rows: bodies.map(({ body, report, period, assessment }) => [
      body.name.vi,
      stateText(report),
      report?.dueOn ?? null,
      report?.submittedOn ?? null,
      latenessText(report),
      ...names.map((name) => period.byCurrentDeadline[name]),
      assessment?.text ?? null,
    ]),
  };
}

function latenessText(report: ReviewSummary['bodies'][number]['report']): string | null {
  if (report === null || !report.late) return null;
  const said = [
    ...(report.cameLate ? ['gửi quá hạn'] : []),
    ...(report.overdueAgain ? ['quá hạn gửi lại'] : []),
  ];
  return said.length > 0 ? said.join('; ') : 'chưa gửi, quá hạn';
}

function stateText(report: ReviewSummary['bodies'][number]['report']): string | null {
  if (report === null) return null;
  return report.excused ? 'không phải gửi' : reportStatusLabels[report.status].vi;
}

function text(heading: string, width: number): SheetColumn {
  return { heading, holds: 'text', width };
}
