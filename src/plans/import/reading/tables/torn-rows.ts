import { cleanWords, type SourceLine } from '../text/source-lines.js';
import { beginsSmall } from '../text/spelling.js';
import type { Words } from '../text/words.js';
import { cellOfLines, namesOnLines } from './names-on-lines.js';
import { rowLine } from './row-line.js';
import { endsTable } from './table-ends.js';
import { columnKind } from './column-kinds.js';
import { isHeaderRow } from './table-rows.js';

/** A row takes no more lines. */
const MOST_LINES = 20;

/**
 * The lines, with the rows of a table between tabs on one each, where a cell has several lines: "3", tab, "Rà soát:" over "- bãi tre;" and
 * "- bãi mía", tab, "Sở Xây dựng". Together they have as many tabs as the titles.
 */
export function withTornRows(lines: readonly SourceLine[], source: string): readonly SourceLine[] {
  const found: SourceLine[] = [];
  let titles: readonly Words[] = [];
  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    if (line === undefined) break;
    const tabs = tabsOf(line, source);
    if (tabs > 1 && line.cells !== null && isHeaderRow(line.cells)) titles = line.cells;
    const end = tabs > 0 && tabs < titles.length - 1 ? endOfRow(lines, at, titles, source) : at;
    if (end > at + 1) found.push(rowLine(cellsOf(lines.slice(at, end), source), line));
    else found.push(line);
    at = Math.max(end, at + 1);
  }
  return found;
}

/** Behind the last line of the row that begins at `start`; `start` where its tabs are not those of the titles. */
function endOfRow(
  lines: readonly SourceLine[],
  start: number,
  titles: readonly Words[],
  source: string,
): number {
  const isCounted = columnKind(titles[0]?.text ?? '') === 'number';
  let isTorn = isCounted;
  let tabs = 0;
  for (let end = start; end < Math.min(lines.length, start + MOST_LINES); end += 1) {
    const line = lines[end];
    if (line === undefined || (end > start && (line.afterBlank || isAfterRow(line, source)))) return start;
    const own = tabsOf(line, source);
    const before = end > start ? lines[end - 1] : undefined;
    isTorn ||= own === 0 || (before !== undefined && isOneCell(before, line));
    tabs += own;
    if (tabs >= titles.length - 1) return tabs === titles.length - 1 && isTorn ? end + 1 : start;
  }
  return start;
}

/** Whether the last cell of a line goes on in the first one of the next: "đo bãi tre", or another name. */
function isOneCell(above: SourceLine, { text, cells }: SourceLine): boolean {
  const [one, other] = [above.cells?.at(-1) ?? above, cells?.[0]];
  return beginsSmall(text) || (other !== undefined && namesOnLines([one, other]) !== null);
}

/** "4", "12a", "IV" ahead of a tab, or what stands in no table. */
function isAfterRow({ text, start, end }: SourceLine, source: string): boolean {
  return (
    endsTable(text) ||
    /^\s*(?:\d{1,3}(?:\.\d{1,2})*[a-zđ]?|[IVX]{1,5}|[A-HĐ])[.)]?\t/u.test(source.slice(start, end))
  );
}

/** Those between words; a line may be set in by others. */
function tabsOf({ start, end }: SourceLine, source: string): number {
  const raw = source.slice(start, end).trimStart();
  return raw.includes('|') ? 0 : raw.split('\t').length - 1;
}

function cellsOf(lines: readonly SourceLine[], source: string): Words[] {
  const cells: Words[][] = [[]];
  for (const { start, end } of lines) {
    let at = start;
    const raw = source.slice(start, end);
    at += raw.length - raw.trimStart().length;
    for (const [index, part] of raw.trimStart().split('\t').entries()) {
      if (index > 0) cells.push([]);
      cells.at(-1)?.push(cleanWords(part, at));
      at += part.length + 1;
    }
  }
  return cells.map(cellOfLines);
}
