import { beginsBody } from '../reading/names/body-names.js';
import type { PdfPage, PdfPiece, PdfRule } from './pdf-content.js';

/** A row of a ruled table as it stands on its page: its cells between tabs. Lengths in points. */
export interface RuledRow {
  readonly text: string;
  readonly from: number;
  readonly until: number;
  readonly y: number;
  readonly size: number;
}

/** What lies nearer together than this is one line, or touches. */
const NEAR = 3;

/** On a page: more are a drawing. */
const MOST_CELLS = 5_000;

interface Grid {
  /** Where columns and rows begin, and the last of them ends. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly across: readonly PdfRule[];
  readonly down: readonly PdfRule[];
}

/** The tables of a page. */
export interface RuledTables {
  readonly rows: readonly RuledRow[];
  /** What stands in none. */
  readonly rest: readonly PdfPiece[];
  /** Where the columns of the lowest one begin and end: the table may go on over the page. */
  readonly columns: readonly number[];
}

/**
 * The rows of the tables that are drawn on a page with lines, and the pieces that stand in none. A cell that reaches down stands as "-nt-" in
 * the rows after its first, also where it began on the page before, whose last table had those columns (`before`).
 */
export function ruledTables(page: PdfPage, before: readonly number[] = []): RuledTables {
  const drawn = connected(page.rules)
    .map(gridOf)
    .filter((grid) => grid !== null);
  const grids = drawn
    .filter((grid) => isOfTable(grid, drawn, page, before))
    .toSorted((one, other) => (one.ys[0] ?? 0) - (other.ys[0] ?? 0));
  const rows: RuledRow[] = [];
  let rest: readonly PdfPiece[] = page.pieces;
  for (const [index, grid] of grids.entries()) {
    const isContinued = index === 0 && areSame(grid.xs, before);
    rows.push(
      ...rowsOf(
        grid,
        rest.filter((piece) => isIn(grid, piece)),
        isContinued,
      ),
    );
    rest = rest.filter((piece) => !isIn(grid, piece));
  }
  return { rows, rest, columns: grids.at(-1)?.xs ?? [] };
}

/** Whether what is drawn is a table, or a single row that belongs to one: any other single row is a box among words. */
function isOfTable(grid: Grid, drawn: readonly Grid[], page: PdfPage, before: readonly number[]): boolean {
  const isRow = grid.ys.length === 2;
  return !isRow || areSame(grid.xs, before) || isAtFoot(page, grid) || isSplitOff(grid, drawn, page);
}

/** A row of three or more cells with nothing but the number of the page below it: the titles of a table on the next page. */
function isAtFoot({ pieces }: PdfPage, grid: Grid): boolean {
  const { xs, ys } = grid;
  const end = (ys.at(-1) ?? 0) + NEAR;
  const isNumbered = pieces.some(
    (piece) => isIn(grid, piece) && piece.x < (xs[1] ?? 0) && /^\s*\d/.test(piece.text),
  );
  return xs.length > 3 && !isNumbered && !pieces.some(({ text, y }) => y > end && /[^\s\d]/u.test(text));
}

/**
 * Whether a row has the columns of something else that is drawn on the page and no words at its left or right: a table whose groups have titles without
 * lines falls into such rows, while boxes for the letters of a code stand in a line of words.
 */
function isSplitOff(row: Grid, drawn: readonly Grid[], { pieces }: PdfPage): boolean {
  const isBeside = (piece: PdfPiece): boolean =>
    isLevelWith(row, piece) && !isIn(row, piece) && piece.text.trim() !== '';
  return drawn.some((other) => other !== row && areSame(row.xs, other.xs)) && !pieces.some(isBeside);
}

function areSame(xs: readonly number[], before: readonly number[]): boolean {
  return xs.length === before.length && xs.every((x, index) => Math.abs(x - (before[index] ?? -100)) <= NEAR);
}

/** Lines that touch one another, together. */
function connected(rules: readonly PdfRule[]): PdfRule[][] {
  let groups: PdfRule[][] = [];
  for (const rule of rules.slice(0, 4000)) {
    const joined = groups.filter((group) => group.some((other) => touch(rule, other)));
    groups = [...groups.filter((group) => !joined.includes(group)), [rule, ...joined.flat()]];
  }
  return groups;
}

function touch(one: PdfRule, other: PdfRule): boolean {
  return (
    one.x1 <= other.x2 + NEAR &&
    other.x1 <= one.x2 + NEAR &&
    one.y1 <= other.y2 + NEAR &&
    other.y1 <= one.y2 + NEAR
  );
}

/** Null where the lines make no two columns or no row, or so many cells that they are a drawing. */
function gridOf(rules: readonly PdfRule[]): Grid | null {
  const across = rules.filter(({ x1, x2, y1, y2 }) => x2 - x1 > y2 - y1);
  const down = rules.filter((rule) => !across.includes(rule));
  const xs = places(down.map(({ x1 }) => x1));
  // a row that the page cuts may have no line at its head
  const ys = places([...across.map(({ y1 }) => y1), Math.min(...down.map(({ y1 }) => y1))]);
  const isTable = xs.length > 2 && ys.length > 1 && xs.length * ys.length <= MOST_CELLS;
  return isTable ? { xs, ys, across, down } : null;
}

/** Different places in order; what lies near together is one. */
function places(all: readonly number[]): number[] {
  const found: number[] = [];
  for (const each of all.toSorted((one, other) => one - other))
    if (each - (found.at(-1) ?? -100) > NEAR) found.push(each);
  return found;
}

function isIn(grid: Grid, piece: PdfPiece): boolean {
  const { xs } = grid;
  return isLevelWith(grid, piece) && piece.x > (xs[0] ?? 0) - NEAR && piece.x < (xs.at(-1) ?? 0);
}

function isLevelWith({ ys }: Grid, { y }: PdfPiece): boolean {
  return y > (ys[0] ?? 0) && y < (ys.at(-1) ?? 0) + NEAR;
}

function rowsOf(grid: Grid, pieces: readonly PdfPiece[], isContinued: boolean): RuledRow[] {
  const { xs, ys } = grid;
  const cells = ys.slice(1).map((_, row) => xs.slice(1).map((_, column) => ownerOf(grid, row, column)));
  const held = new Map<string, PdfPiece[]>();
  for (const piece of pieces) {
    const row = lastBefore(ys, piece.y - piece.size * 0.3);
    const column = lastBefore(xs, piece.x + Math.min(piece.width, piece.size) / 2);
    const owner = cells[row]?.[column];
    if (owner === undefined) continue;
    const there = held.get(owner);
    if (there === undefined) held.set(owner, [piece]);
    else there.push(piece);
  }
  const texts = new Map(
    Array.from(held, ([owner, own]) => [owner, cellText(own, rightOf(grid, cells, owner))]),
  );
  return cells.flatMap((owners, row) => {
    const words = owners.map((owner, column) => {
      const isOverPage = isContinued && row + column > 0 && isCutAbove(owner, column, cells, texts);
      return isOverPage ? '-nt-' : shownAt(owner, row, column, texts);
    });
    if (words.every((each) => each === '' || each === '-nt-')) return [];
    const sizes = owners.flatMap((owner) => (held.get(owner) ?? []).map(({ size }) => size));
    return [
      {
        text: words.join('\t'),
        from: xs[0] ?? 0,
        until: xs.at(-1) ?? 0,
        y: ys[row] ?? 0,
        size: sizes[0] ?? 0,
      },
    ];
  });
}

/** The cell, named by its first row and column, that a place of the grid belongs to: cells reach over where no line parts them. */
function ownerOf(grid: Grid, row: number, column: number): string {
  let top = row;
  while (top > 0 && !isParted(grid.across, grid.ys[top] ?? 0, middle(grid.xs, column), 'y')) top -= 1;
  let left = column;
  while (left > 0 && !isParted(grid.down, grid.xs[left] ?? 0, middle(grid.ys, row), 'x')) left -= 1;
  return `${top} ${left}`;
}

function isParted(rules: readonly PdfRule[], at: number, across: number, along: 'x' | 'y'): boolean {
  return rules.some(({ x1, x2, y1, y2 }) =>
    along === 'y'
      ? Math.abs(y1 - at) <= NEAR && x1 - NEAR <= across && across <= x2 + NEAR
      : Math.abs(x1 - at) <= NEAR && y1 - NEAR <= across && across <= y2 + NEAR,
  );
}

function middle(all: readonly number[], index: number): number {
  return ((all[index] ?? 0) + (all[index + 1] ?? 0)) / 2;
}

function lastBefore(all: readonly number[], at: number): number {
  return Math.max(
    0,
    all.findLastIndex((each) => each <= at),
  );
}

/** Where the cell ends at the right. */
function rightOf({ xs }: Grid, cells: readonly (readonly string[])[], owner: string): number {
  const [row = 0] = owner.split(' ').map(Number);
  const last = cells[row]?.lastIndexOf(owner) ?? 0;
  return xs[last + 1] ?? 0;
}

/** A cell at the head of the page without words that reaches over several rows: its words stand on the page before. */
function isCutAbove(
  owner: string,
  column: number,
  cells: readonly (readonly string[])[],
  texts: ReadonlyMap<string, string>,
): boolean {
  return owner === `0 ${column}` && (texts.get(owner) ?? '') === '' && cells[1]?.[column] === owner;
}

function shownAt(owner: string, row: number, column: number, texts: ReadonlyMap<string, string>): string {
  const [top, left] = owner.split(' ').map(Number);
  const text = texts.get(owner) ?? '';
  if (left !== column || text === '') return '';
  return top === row ? text : '-nt-';
}

/** The words of a cell on one line; names of bodies that stand on lines of their own stay apart. */
function cellText(pieces: readonly PdfPiece[], right: number): string {
  const lines: PdfPiece[][] = [];
  for (const piece of pieces.toSorted((one, other) => one.y - other.y || one.x - other.x)) {
    const line = lines.at(-1);
    if (line?.[0] !== undefined && piece.y - line[0].y < piece.size * 0.5) line.push(piece);
    else lines.push([piece]);
  }
  let text = '';
  let end = 0;
  for (const line of lines) {
    const words = lineText(line);
    if (words === '') continue;
    const first = words.split(' ', 1)[0] ?? '';
    const size = line[0]?.size ?? 0;
    // a line with room for the next word was ended on purpose
    const isEnded = end + size * 0.6 * (first.length + 1) < right - NEAR;
    const isAnother = isEnded && beginsBody(words) && !/[,;:.)–-]$|\s(?:và|với|của|cho|các)$/iu.test(text);
    text += text === '' ? words : `${isAnother ? ';' : ''} ${words}`;
    end = Math.max(...line.map(({ x, width }) => x + width));
  }
  return text.replaceAll('\t', ' ');
}

function lineText(line: readonly PdfPiece[]): string {
  let text = '';
  let end: number | null = null;
  for (const { text: own, x, width, size } of line.toSorted((one, other) => one.x - other.x)) {
    if (end !== null && x - end > size * 0.15 && !text.endsWith(' ')) text += ' ';
    text += own;
    if (own.trim() !== '') end = x + width;
  }
  return text.replaceAll(/\s+/g, ' ').trim();
}
