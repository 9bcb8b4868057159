import type { SourceLine } from '../text/source-lines.js';
import { joinedWords, type Words } from '../text/words.js';
import { rowLine } from './row-line.js';

/** What stands between the rows of a table that is drawn with letters: "+-----+------+". */
const RULE = /^\+(?:[-=:]+\+){2,}$/u;

/** No cell has more. */
const MOST_LINES = 60;

/** The lines, with those of one row on one where rules stand between the rows of a table: a cell has as many lines as it needs. */
export function withGridRows(lines: readonly SourceLine[]): readonly SourceLine[] {
  if (!lines.some(({ text }) => RULE.test(text))) return lines;
  const found: SourceLine[] = [];
  let isGrid = false;
  let isNewRow = true;
  let height = 0;
  for (const line of lines) {
    if (RULE.test(line.text)) {
      isGrid = true;
      isNewRow = true;
      continue;
    }
    const last = found.at(-1);
    isGrid &&= line.cells !== null;
    height = isNewRow ? 1 : height + 1;
    const goesOn = isGrid && !isNewRow && height <= MOST_LINES;
    if (goesOn && last?.cells != null && last.cells.length === line.cells?.length)
      found[found.length - 1] = rowLine(joined(last.cells, line.cells), last);
    else found.push(line);
    isNewRow = false;
  }
  return found;
}

function joined(row: readonly Words[], more: readonly Words[]): Words[] {
  return row.map((cell, column) => {
    const rest = more[column];
    const parts = [cell, ...(rest === undefined ? [] : [rest])].filter(({ text }) => text !== '');
    return parts.length === 0 ? cell : joinedWords(parts);
  });
}
