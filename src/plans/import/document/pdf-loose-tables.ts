import { columnKinds, isHeader } from '../reading/table-rows.js';
import type { PdfPiece } from './pdf-content.js';
import type { RuledRow } from './pdf-tables.js';

/** A stretch of the page, from left to right, in points. */
interface Stretch {
  readonly from: number;
  readonly until: number;
}

/** What stands on one line of the page. */
type Line = readonly PdfPiece[];

/** Tables that no lines are drawn for, and the pieces that stand in none. */
export interface LooseTables {
  readonly rows: readonly RuledRow[];
  readonly rest: readonly PdfPiece[];
}

/**
 * The table of a page that is only set in columns: its titles begin with "TT", nothing crosses from one column to the next, and each row
 * begins with its number. None where that does not hold: the pieces stay as they are.
 */
export function looseTables(pieces: readonly PdfPiece[]): LooseTables {
  const none = { rows: [], rest: pieces };
  const lines = linesOf(pieces.filter(({ text }) => text.trim() !== ''));
  const at = lines.findIndex(isTitleLine);
  if (at < 0) return none;
  const { columns, end } = columnsFrom(lines, at);
  const [numbers] = columns;
  if (numbers === undefined) return none;
  const body = lines.slice(at + 1, end);
  const starts = body.flatMap((line, index) =>
    line.some((piece) => isIn(numbers, piece) && /^\d{1,3}[.)]?$/.test(piece.text.trim())) ? [index] : [],
  );
  // titles may go on for a line or two; what else stands over the first number is no table of this kind
  const [first = -1] = starts;
  if (starts.length < 2 || first < 0 || first > 2) return none;
  const groups = [lines.slice(at, at + 1 + first)].concat(
    starts.map((start, index) => body.slice(start, starts[index + 1])),
  );
  const used = new Set(groups.flat(2));
  return {
    rows: groups.map((group) => rowOf(group.flat(), columns)),
    rest: pieces.filter((piece) => !used.has(piece)),
  };
}

function linesOf(pieces: readonly PdfPiece[]): Line[] {
  const lines: PdfPiece[][] = [];
  for (const piece of pieces.toSorted((one, other) => one.y - other.y || one.x - other.x)) {
    const line = lines.at(-1);
    if (line?.[0] !== undefined && piece.y - line[0].y < piece.size * 0.5) line.push(piece);
    else lines.push([piece]);
  }
  return lines;
}

function isTitleLine(line: Line): boolean {
  if (!line.some(({ text }) => /^\s*S?TT\s*$/.test(text))) return false;
  const stretches = stretchesOf(line);
  if (stretches.length < 4) return false;
  return isHeader(columnKinds(stretches.map((stretch) => textIn(line, stretch))));
}

/** Where something stands, with what is nearer together than words of two columns as one. */
function stretchesOf(pieces: readonly PdfPiece[]): Stretch[] {
  const all = pieces.map(({ x, width }) => ({ from: x, until: x + width }));
  return together(all, [], (pieces[0]?.size ?? 0) * 0.7);
}

function together(one: readonly Stretch[], other: readonly Stretch[], gap: number): Stretch[] {
  const found: { from: number; until: number }[] = [];
  for (const { from, until } of [...one, ...other].toSorted((a, b) => a.from - b.from)) {
    const last = found.at(-1);
    if (last !== undefined && from - last.until < gap) last.until = Math.max(last.until, until);
    else found.push({ from, until });
  }
  return found;
}

/** As many columns as there are titles, from the titles down to the first line that crosses them. */
function columnsFrom(lines: readonly Line[], at: number): { columns: readonly Stretch[]; end: number } {
  const titles = stretchesOf(lines[at] ?? []);
  let columns: readonly Stretch[] = titles;
  let end = at + 1;
  let before = lines[at]?.[0]?.y ?? 0;
  for (; end < lines.length; end += 1) {
    const line = lines[end] ?? [];
    const [base] = line;
    if (base === undefined || base.y - before > base.size * 4) break;
    const next = together(columns, stretchesOf(line), base.size * 0.7);
    if (next.length < titles.length) break;
    columns = next;
    before = base.y;
  }
  return columns.length === titles.length ? { columns, end } : { columns: [], end };
}

function isIn({ from, until }: Stretch, { x, width }: PdfPiece): boolean {
  const middle = x + width / 2;
  return middle >= from && middle <= until;
}

function rowOf(pieces: readonly PdfPiece[], columns: readonly Stretch[]): RuledRow {
  const [first] = pieces;
  return {
    text: columns.map((column) => textIn(pieces, column)).join('\t'),
    from: columns[0]?.from ?? 0,
    until: columns.at(-1)?.until ?? 0,
    y: first?.y ?? 0,
    size: first?.size ?? 0,
  };
}

function textIn(pieces: readonly PdfPiece[], column: Stretch): string {
  const lines = linesOf(pieces.filter((piece) => isIn(column, piece)));
  return lines
    .map((line) => line.map(({ text }) => text).join(' '))
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
