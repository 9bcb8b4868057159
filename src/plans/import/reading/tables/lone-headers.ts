import { isRule } from '../text/line-kinds.js';
import type { SourceLine } from '../text/source-lines.js';
import { isHeaderRow } from './table-rows.js';

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
    const next = lines[at + 1 + rules];
    const isLone = cells !== null && cells.length > 2 && next?.cells === null && isHeaderRow(cells);
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
