import { isRule } from '../text/line-kinds.js';
import type { SourceLine } from '../text/source-lines.js';
import { isHeaderRow } from './table-rows.js';

/** How many lines behind the titles are looked at: a title of a group may stand ahead of the rows. */
const AHEAD = 6;

/**
 * Lines in place of a row of titles between bars, "| TT | Nội dung | Cơ quan chủ trì |", that no row follows: the cells below, and the titles
 * that had no room, stand one on a line.
 */
export function withLoneHeaders(lines: readonly SourceLine[]): readonly SourceLine[] {
  const found: SourceLine[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) continue;
    const { cells } = line;
    const rules = isRuleRow(lines[at + 1]) ? 1 : 0;
    const ahead = lines.slice(at + 1 + rules, at + 1 + rules + AHEAD);
    const isLone =
      cells !== null &&
      cells.length > 2 &&
      ahead.length > 0 &&
      ahead.every((each) => each.cells === null) &&
      isHeaderRow(cells);
    if (!isLone || lines[at - 1]?.cells != null) {
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
