import { plain } from '../text/spelling.js';
import type { ColumnKind } from './column-kinds.js';
import type { Table, TableRow } from './table-rows.js';

/**
 * Whether a row that names nobody goes on with the body of the row above: bodies stand ahead of the tasks, one cell over several of them; or
 * the row says who helps, or its times are ticked. "Sơ kết | | Tháng 12" behind "Đo giếng | Sở Y tế | Tháng 6" is left open.
 */
export function goesOnWithBodyAbove({ cells }: TableRow, { columns }: Table): boolean {
  const lead = columns.indexOf('lead');
  const task = columns.indexOf('content');
  return lead < task || cells.has('cooperating') || areTicked(columns.slice(task + 1, lead));
}

/** "Q1", "Q2", "Q3" between a task and who does it. */
function areTicked(between: readonly ColumnKind[]): boolean {
  return between.length > 1 && between.every((kind) => kind === 'other');
}

/** "Theo giấy mời", "Theo lịch của tỉnh" in the cell for a body: on what it hangs. */
export function saysOnlyAccordingTo(text: string): boolean {
  return /^theo (?:lịch|giấy (?:mời|triệu tập)|thực tế|tình hình|yêu cầu|quyết định|quy định|thông báo|kế hoạch|chương trình)(?![A-Za-zÀ-ỹ])/u.test(
    plain(text),
  );
}
