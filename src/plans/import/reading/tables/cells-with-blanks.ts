import type { SourceLine } from '../text/source-lines.js';
import { NO_WORDS } from '../text/words.js';
import { isOnlyTime } from '../times/time-words.js';
import { type ColumnKind, columnKind, columnKinds, isHeader } from './column-kinds.js';
import { rowLine } from './row-line.js';

const LEAST_TITLES = 3;
const MOST_TITLES = 7;
const LEAST_ROWS = 3;
/** A cell of a copied table is one line, and may be a paragraph. */
const LONGEST_CELL = 500;

/**
 * The lines, with a table of which each cell is a line, and an empty cell an empty line, as rows of cells: "4", "Dự tập huấn", "", "", "Tháng
 * 5" under "TT", "Nội dung", "Phụ trách", "Phối hợp", "Thời gian". One more empty line may part all rows. Only where some cell is empty:
 * elsewhere the cells tell by themselves where a row ends.
 */
export function withBlankCells(lines: readonly SourceLine[], source: string): readonly SourceLine[] {
  const found: SourceLine[] = [];
  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    if (line === undefined) break;
    const table = tableAt(lines, at, source);
    if (table === null) found.push(line);
    else found.push(...table.rows);
    at = table?.end ?? at + 1;
  }
  return found;
}

interface BlankTable {
  readonly rows: readonly SourceLine[];
  /** The first line after it. */
  readonly end: number;
}

function tableAt(lines: readonly SourceLine[], start: number, source: string): BlankTable | null {
  const titles = titlesAt(lines, start, source);
  if (titles.length < LEAST_TITLES) return null;
  const columns = columnKinds(titles.map(({ text }) => text));
  if (!isHeader(columns) || !columns.includes('lead')) return null;
  const next = lines[start + titles.length];
  const parted = next !== undefined && blanksAhead(lines, start + titles.length, source) === 1 ? 1 : 0;
  const rows: (readonly (SourceLine | null)[])[] = [];
  let end = start + titles.length;
  for (;;) {
    const row = rowAt({ lines, source, at: end, parted }, columns);
    if (row === null) break;
    rows.push(row);
    end += row.filter((cell) => cell !== null).length;
  }
  const [first] = titles;
  const isPartlyEmpty = rows.some((row) => row.includes(null));
  // a row that cannot be told apart: the others cannot either
  const after = lines[end];
  const goesOn = after !== undefined && beginsRow(after, columns[0] ?? null);
  if (rows.length < LEAST_ROWS || !isPartlyEmpty || goesOn || first === undefined) return null;
  const asLines = [titles, ...rows].map((row) =>
    rowLine(
      row.map((cell) => cell ?? NO_WORDS),
      row.find((cell) => cell !== null) ?? first,
    ),
  );
  return { rows: asLines, end };
}

/** The titles of columns from `start` on, one on each line. */
function titlesAt(lines: readonly SourceLine[], start: number, source: string): readonly SourceLine[] {
  const titles: SourceLine[] = [];
  for (const [index, line] of lines.slice(start, start + MOST_TITLES).entries()) {
    if (line.cells !== null || columnKind(line.text) === null) break;
    if (index > 0 && blanksAhead(lines, start + index, source) !== 0) break;
    titles.push(line);
  }
  return titles;
}

interface RowsFrom {
  readonly lines: readonly SourceLine[];
  readonly source: string;
  readonly at: number;
  /** How many empty lines stand ahead of each row. */
  readonly parted: number;
}

/** The cells of the row whose first line is `at`; null where no row begins or ends there. */
function rowAt(
  { lines, source, at, parted }: RowsFrom,
  columns: readonly (ColumnKind | null)[],
): readonly (SourceLine | null)[] | null {
  const first = lines[at];
  if (first === undefined || !beginsRow(first, columns[0] ?? null)) return null;
  const cells: (SourceLine | null)[] = [first];
  let next = at + 1;
  for (; cells.length < columns.length && next < lines.length; next += 1) {
    const line = lines[next];
    const blanks = blanksAhead(lines, next, source);
    if (line === undefined || blanks === null) return null;
    const room = columns.length - cells.length;
    cells.push(...Array.from({ length: Math.min(blanks, room) }, () => null));
    if (blanks >= room)
      return isWhole(cells, columns) && (blanks - room <= parted || !beginsRow(line, columns[0] ?? null))
        ? cells
        : null;
    if (line.cells !== null || line.text.length > LONGEST_CELL) return null;
    cells.push(line);
  }
  return cells.length === columns.length && isWhole(cells, columns) ? cells : null;
}

/** "3", "II", "05 - 10/4": a row begins with its number, or with its time. */
function beginsRow({ text, cells }: SourceLine, kind: ColumnKind | null): boolean {
  if (cells !== null) return false;
  if (kind === 'number') return /^(?:\d{1,3}|[IVX]{1,5}|[A-HĐ])[.)]?$/u.test(text);
  return kind === 'time' && (/^\d[\d\s/.–-]*$/u.test(text) || isOnlyTime(text));
}

/** Whether a row says what is to be done, and nothing else where a time belongs. */
function isWhole(cells: readonly (SourceLine | null)[], columns: readonly (ColumnKind | null)[]): boolean {
  const time = cells[columns.indexOf('time')]?.text ?? '';
  return (
    cells[columns.indexOf('content')] != null &&
    (time === '' || /\d|^(?:hằng|hàng|thường xuyên|theo|cả|khi|trong|sau|trước|các|quý|tháng) ?/iu.test(time))
  );
}

/** How many empty lines stand ahead of a line; null where anything else does. */
function blanksAhead(lines: readonly SourceLine[], at: number, source: string): number | null {
  const gap = source.slice(lines[at - 1]?.end ?? 0, lines[at]?.start);
  return gap.trim() === '' ? gap.split('\n').length - 2 : null;
}
