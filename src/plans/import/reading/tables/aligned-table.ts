import { type Line, piecesOf, type PlacedWord, textOf } from '../text/placed-words.js';
import { beginsSmall } from '../text/spelling.js';
import { type PartedLine, rowsBetweenBlanks } from './rows-between-blanks.js';
import type { SetTable } from './set-tables.js';
import { type ColumnKind, columnKinds, isHeader } from './column-kinds.js';

/** How many characters a cell may begin beside its title. */
const BESIDE = 1;

interface AlignedLine<W extends PlacedWord> extends PartedLine {
  readonly cells: readonly (readonly W[])[];
}

/**
 * The table whose titles stand at `start` and whose cells begin at the same places of the lines below, without numbers of its rows: "Tháng",
 * "Nội dung công việc", "Người thực hiện". Null where none does.
 * @param isApart whether a blank line stands over the line
 */
export function alignedTable<W extends PlacedWord>(
  lines: readonly Line<W>[],
  start: number,
  isApart: (line: number) => boolean,
): SetTable<W> | null {
  const titles = piecesOf(lines[start] ?? [], 1);
  const kinds = columnKinds(titles.map(textOf));
  const isOfTasks = isHeader(kinds) && kinds.includes('lead') && !kinds.includes('number');
  if (titles.length < 3 || !isOfTasks || kinds.filter((kind) => kind === null).length > 1) return null;
  const begins = titles.map(([word]) => word?.from ?? 0);
  const isNew = ({ cells, isNumbered }: AlignedLine<W>): boolean =>
    isNumbered || (isItem(cells[kinds.indexOf('content')]) && isItem(cells[kinds.indexOf('lead')]));
  const found: AlignedLine<W>[] = [];
  let end = start + 1;
  for (; end < lines.length; end += 1) {
    // whether rows have their numbers in their middle, each page tells for itself
    if (found[0] !== undefined && !isNew(found[0]) && isOfTitles(lines[end] ?? [])) break;
    const cells = cellsAt(lines[end] ?? [], begins) ?? wholeRow(lines[end] ?? [], titles.length);
    if (cells === null) break;
    found.push({ cells, isNumbered: (cells[0]?.length ?? 0) > 0, afterBlank: isApart(end) });
  }
  const parted = rowsBetweenBlanks(found);
  if (parted === null && found[0] !== undefined && !isNew(found[0])) return null;
  const rows = parted?.flatMap((row) => rowsBetween(row, kinds, isNew)) ?? rowsOf(found, isNew);
  return rows.length < 2 ? null : { rows: [titles, ...rows], end };
}

function isOfTitles(line: Line): boolean {
  return isHeader(columnKinds(piecesOf(line, 1).map(textOf)));
}

/**
 * The rows of lines between blank lines. Where these hold one number, it is that of all of them, and only a task with who does it begins
 * another row: a month in the middle of its tasks.
 */
function rowsBetween<W extends PlacedWord>(
  lines: readonly AlignedLine<W>[],
  kinds: readonly (ColumnKind | null)[],
  isNew: (line: AlignedLine<W>) => boolean,
): W[][][] {
  if (lines.filter(({ isNumbered }) => isNumbered).length !== 1) return rowsOf(lines, isNew);
  const told = [kinds.indexOf('content'), kinds.indexOf('lead')];
  const rows = rowsOf(lines, ({ cells }, above) =>
    told.every((at) => isItem(cells[at]) && !isOpen(above.cells[at])),
  );
  const number = told.includes(0) ? [] : rows.flatMap(([first = []]) => first);
  return told.includes(0) ? rows : rows.map(([, ...cells], index) => [index === 0 ? number : [], ...cells]);
}

/** The lines as rows, where several of them begin one. */
function rowsOf<W extends PlacedWord>(
  lines: readonly AlignedLine<W>[],
  isNew: (line: AlignedLine<W>, above: AlignedLine<W>) => boolean,
): W[][][] {
  const rows: W[][][] = [];
  for (const [index, line] of lines.entries()) {
    const row = rows.at(-1);
    const above = lines[index - 1];
    if (row === undefined || above === undefined || isNew(line, above))
      rows.push(line.cells.map((words) => [...words]));
    else for (const [at, words] of line.cells.entries()) row[at]?.push(...words);
  }
  return rows;
}

/** A row of as many pieces as there are titles, wherever they begin. */
function wholeRow<W extends PlacedWord>(line: Line<W>, width: number): W[][] | null {
  const pieces = piecesOf(line, 1);
  return pieces.length === width ? pieces.map((piece) => [...piece]) : null;
}

function isItem(words: Line | undefined): boolean {
  return words !== undefined && words.length > 0 && !beginsSmall(textOf(words));
}

/** Whether the next line goes on with the words. */
function isOpen(words: Line | undefined): boolean {
  return /[,–-]$/.test(words?.at(-1)?.text ?? '');
}

/** The words of a line under each title; null where they begin elsewhere or reach over the next title. */
function cellsAt<W extends PlacedWord>(line: Line<W>, begins: readonly number[]): W[][] | null {
  const cells: W[][] = begins.map(() => []);
  const pieces = piecesOf(line, 1);
  for (const piece of pieces) {
    const from = piece[0]?.from ?? 0;
    const column = begins.findIndex((begin) => Math.abs(begin - from) <= BESIDE);
    const next = begins[column + 1] ?? Infinity;
    if (column < 0 || (piece.at(-1)?.until ?? 0) > next) return null;
    cells[column]?.push(...piece);
  }
  return pieces.length === 0 ? null : cells;
}
