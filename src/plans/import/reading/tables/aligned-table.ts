import { type Line, piecesOf, type PlacedWord, textOf } from '../text/placed-words.js';
import { beginsSmall } from '../text/spelling.js';
import { type PartedLine, rowsBetweenBlanks } from './rows-between-blanks.js';
import type { SetTable } from './set-tables.js';
import { columnKinds, isHeader } from './table-rows.js';

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
  const found: AlignedLine<W>[] = [];
  let end = start + 1;
  for (; end < lines.length; end += 1) {
    const cells = cellsAt(lines[end] ?? [], begins) ?? wholeRow(lines[end] ?? [], titles.length);
    if (cells === null) break;
    found.push({ cells, isNumbered: (cells[0]?.length ?? 0) > 0, afterBlank: isApart(end) });
  }
  const isNew = ({ cells, isNumbered }: AlignedLine<W>): boolean =>
    isNumbered || (isItem(cells[kinds.indexOf('content')]) && isItem(cells[kinds.indexOf('lead')]));
  const parted = rowsBetweenBlanks(found);
  if (parted === null && found[0] !== undefined && !isNew(found[0])) return null;
  const isWhole = (row: readonly AlignedLine<W>[]): boolean =>
    row.filter(({ isNumbered }) => isNumbered).length === 1;
  const rows =
    parted?.flatMap((row) => rowsOf(row, isWhole(row) ? () => false : isNew)) ?? rowsOf(found, isNew);
  return rows.length < 2 ? null : { rows: [titles, ...rows], end };
}

/** The lines as rows, where several of them begin one. */
function rowsOf<W extends PlacedWord>(
  lines: readonly AlignedLine<W>[],
  isNew: (line: AlignedLine<W>) => boolean,
): W[][][] {
  const rows: W[][][] = [];
  for (const line of lines) {
    const row = rows.at(-1);
    if (row === undefined || isNew(line)) rows.push(line.cells.map((words) => [...words]));
    else for (const [index, words] of line.cells.entries()) row[index]?.push(...words);
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
