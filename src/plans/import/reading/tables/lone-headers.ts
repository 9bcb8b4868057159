import { isRule } from '../text/line-kinds.js';
import { LISTED, markOf } from '../text/marks.js';
import type { SourceLine } from '../text/source-lines.js';
import { endsTable } from './table-ends.js';
import { isHeaderRow } from './table-rows.js';

/** How many lines behind the titles the first number is looked for: titles that had no room and one of a group may stand ahead of it. */
const AHEAD = 4;

/** How many lines one row may take, up to the number of the next. */
const LONGEST_ROW = 24;

/**
 * Lines in place of a row of titles between bars, "| TT | Nội dung | Cơ quan chủ trì |", below which the cells, and the titles that had no
 * room, stand one on a line.
 */
export function withLoneHeaders(lines: readonly SourceLine[]): readonly SourceLine[] {
  const found: SourceLine[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) continue;
    const { cells } = line;
    const rules = isRuleRow(lines[at + 1]) ? 1 : 0;
    const isLone =
      cells !== null &&
      cells.length > 2 &&
      lines[at - 1]?.cells == null &&
      isHeaderRow(cells) &&
      areCellsBelow(lines, at + 1 + rules, cells.length);
    if (!isLone) {
      found.push(line);
      continue;
    }
    for (const [index, cell] of cells.entries())
      found.push({ ...line, ...cell, cells: null, afterBlank: index === 0 && line.afterBlank });
    at += rules;
  }
  return found;
}

function isRuleRow(line: SourceLine | undefined): boolean {
  return line?.cells?.every(({ text }) => isRule(text)) === true;
}

/** Whether the number of a row stands alone on a line near, and its cells below, one on a line: no items, rows between bars or sections. */
function areCellsBelow(lines: readonly SourceLine[], from: number, width: number): boolean {
  const start = lines.slice(from, from + AHEAD).findIndex(({ text }) => NUMBER.test(text)) + from;
  if (start < from) return false;
  const isFirst = FIRST.test(lines[start]?.text ?? '');
  const next = Number.parseInt(lines[start]?.text ?? '', 10) + 1;
  const row = lines.slice(start + 1, start + LONGEST_ROW);
  const cells = [...lines.slice(from, start), ...lines.slice(start + 1, start + width)];
  return (
    row.length >= width - 1 &&
    cells.every(mayBeCell) &&
    (isFirst || row.some(({ text }) => Number.parseInt(text, 10) === next && NUMBER.test(text)))
  );
}

/** The number of a row, or the letter of a group of rows. */
const NUMBER = /^(?:\d{1,3}|[IVX]{1,5}|[A-HĐ])[.)]?$/u;
const FIRST = /^(?:0?1|I|A)[.)]?$/u;

function mayBeCell({ text, cells }: SourceLine): boolean {
  const mark = markOf(text);
  return cells === null && !endsTable(text) && (mark === null || LISTED.has(mark.kind));
}
