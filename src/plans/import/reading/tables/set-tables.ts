import { isPageNumber } from '../text/line-kinds.js';
import { markOf, ordinalOf } from '../text/marks.js';
import { type Column, type Line, middleOf, piecesOf, type PlacedWord, textOf } from '../text/placed-words.js';
import { beginsSmall } from '../text/spelling.js';
import { endsTable } from './table-ends.js';
import { centeredRows, type LineInColumns } from './centered-rows.js';
import { acrossAll, cellsOf, cellsUnder, crosses, isCapital } from './column-cells.js';
import { type PartedLine, rowsBetweenBlanks } from './rows-between-blanks.js';
import { columnsUnder, isGroup, MOST_AHEAD } from './set-columns.js';

type IsApart = (line: number) => boolean;

/** A table that is only set in columns: its titles and then its rows, each with the words of every column. */
export interface SetTable<W extends PlacedWord> {
  readonly rows: readonly (readonly (readonly W[])[])[];
  /** The first line after it. */
  readonly end: number;
}

const MOST_TITLE_LINES = 8;

/** Half of a row whose number stands in its middle. */
const MOST_OVER_NUMBER = 12;

/**
 * The table whose titles begin at `start`, up to two lines over the one that says "TT": a stretch with next to no words parts its columns
 * from the titles down, and each row has its number under "TT", at its first line or in its middle. Null where that does not hold.
 * @param unit what is nearer together is of one column
 * @param isApart whether a blank line stands over the line
 */
export function setTable<W extends PlacedWord>(
  lines: readonly Line<W>[],
  start: number,
  unit: number,
  isApart: IsApart = () => false,
): SetTable<W> | null {
  const ahead = lines.slice(start, start + 3).findIndex(([word]) => isTitleOfNumbers(word?.text ?? ''));
  if (ahead < 0) return null;
  const numbered = lines[start + ahead] ?? [];
  if (!lines.slice(start, start + ahead).every((line) => isOfTitles(line, numbered, unit))) return null;
  const [own, ...later] = Array.from({ length: ahead + 1 }, (_, index) =>
    tableFrom(lines, start + index, unit, isApart),
  );
  if (own === undefined || own === null) return null;
  const isBetter = (other: SetTable<W> | null): boolean => widthOf(other) >= widthOf(own);
  return later.some(isBetter) ? null : own;
}

const NUMBERS = /^(?:S?TT|Stt|S\/TT)$/;

/** Whether a line over the one that says "TT" is of titles: right of it, and over no more than two of them; "III. Phân công" is not. */
function isOfTitles<W extends PlacedWord>(line: Line<W>, numbered: Line<W>, unit: number): boolean {
  if ((line[0]?.from ?? 0) < (numbered[0]?.until ?? 0)) return false;
  const titles = piecesOf(numbered, unit);
  return piecesOf(line, unit).every(
    (over) =>
      titles.filter(
        (title) =>
          (title[0]?.from ?? 0) < (over.at(-1)?.until ?? 0) &&
          (title.at(-1)?.until ?? 0) > (over[0]?.from ?? 0),
      ).length < 3,
  );
}

/** The title of the column of numbers, or the first line of it. */
function isTitleOfNumbers(text: string): boolean {
  return NUMBERS.test(text) || /^(?:S|T|Số)$/.test(text);
}

function widthOf(table: SetTable<PlacedWord> | null): number {
  return table?.rows[0]?.length ?? 0;
}

function tableFrom<W extends PlacedWord>(
  lines: readonly Line<W>[],
  start: number,
  unit: number,
  isApart: IsApart,
): SetTable<W> | null {
  if (isPageNumber(textOf(lines[start] ?? []))) return null;
  const tableAt = (first: number | null): SetTable<W> | null => {
    if (first === null) return null;
    const titles = withoutOverTitles(lines.slice(start, first), unit);
    const columns = columnsUnder(titles, lines.slice(first, first + MOST_AHEAD), unit);
    return columns === null ? null : rowsUnder(lines, titles, start, columns, unit, isApart);
  };
  let best = tableAt(afterBlank(lines, start, isApart));
  if (best !== null) return best;
  for (const first of new Set([firstRow(lines, start), afterCenteredTitles(lines, start)])) {
    const table = tableAt(first);
    if (table !== null && (best === null || widthOf(table) > widthOf(best) || holdsRows(best))) best = table;
  }
  return best;
}

/** The titles without those that stand over two others: "Phân công thực hiện" over "Chủ trì" and "Phối hợp". */
function withoutOverTitles<W extends PlacedWord>(titles: readonly Line<W>[], unit: number): Line<W>[] {
  const pieces = titles.map((title) => piecesOf(title, unit));
  return pieces.map((line, index) =>
    line
      .filter((piece) => {
        const from = piece[0]?.from ?? 0;
        const until = piece.at(-1)?.until ?? 0;
        const isOver = (under: Line): boolean =>
          (under[0]?.from ?? 0) < until &&
          (under.at(-1)?.until ?? 0) > from &&
          /^\p{Lu}/u.test(textOf(under));
        return !pieces.slice(index + 1).some((other) => other.filter(isOver).length > 1);
      })
      .flat(),
  );
}

/** Names and sentences stand within the titles: "Đơn vị chủ trì Ủy ban Dân tộc". */
function holdsRows({ rows: [titles = []] }: SetTable<PlacedWord>): boolean {
  const begins = (words: Line): boolean => words.slice(1).some(({ text }) => /^\p{Lu}\p{Ll}/u.test(text));
  return titles.slice(1).filter(begins).length > 1;
}

/** The line after titles that begin with "TT", whose first word is a number under it; null where no titles stand. */
function firstRow(lines: readonly Line[], start: number): number | null {
  for (let at = start + 1; at < Math.min(lines.length, start + MOST_TITLE_LINES); at += 1) {
    const titles = lines.slice(start, at).flat();
    const number = titles.find(({ text }) => NUMBERS.test(text)) ?? stackedNumber(titles);
    const [word, next] = lines[at] ?? [];
    if (word === undefined) return null;
    if (next === undefined || !isRowNumber(word.text)) continue;
    if (number === undefined || titles.some(({ from }) => from < number.from - (number.until - number.from)))
      return null;
    return word.from < number.until && number.from < next.from ? at : null;
  }
  return null;
}

/** The line after titles of which the one that says "TT" is the middle one, where a number stands under it further down. */
function afterCenteredTitles(lines: readonly Line[], start: number): number | null {
  const isNumberTitle = ([word]: Line): boolean => NUMBERS.test(word?.text ?? '');
  const middle = lines.slice(start, start + MOST_TITLE_LINES / 2).findIndex(isNumberTitle);
  const [title] = lines[start + middle] ?? [];
  if (middle < 0 || title === undefined) return null;
  const first = start + middle * 2 + 1;
  return hasNumberUnder(title, lines, first) ? first : null;
}

/** The line after titles and a blank line, where a number stands under "TT" ahead of the next one. */
function afterBlank(lines: readonly Line[], start: number, isApart: IsApart): number | null {
  let first = start + 1;
  while (first - start < MOST_TITLE_LINES && !isApart(first)) first += 1;
  const heads = lines.slice(start, first).map(([word]) => word);
  const title = heads.find((word) => NUMBERS.test(word?.text ?? ''));
  const hasRow = heads.some((word) => word !== undefined && isRowNumber(word.text));
  if (title === undefined || hasRow || !isApart(first)) return null;
  let end = first + 1;
  while (end - first < MOST_OVER_NUMBER && !isApart(end)) end += 1;
  return hasNumberUnder(title, lines.slice(0, end), first) ? first : null;
}

function hasNumberUnder(title: PlacedWord, lines: readonly Line[], first: number): boolean {
  const isUnder = ([word]: Line): boolean =>
    word !== undefined && isRowNumber(word.text) && word.from <= title.until && title.from <= word.until;
  return lines.slice(first, first + MOST_OVER_NUMBER).some(isUnder);
}

/** "T" over "T", "Số" over "TT": titles that a narrow column breaks. */
function stackedNumber(titles: Line): PlacedWord | undefined {
  const [first] = titles.toSorted((one, other) => one.from - other.from);
  if (first === undefined) return undefined;
  const stack = titles.filter(({ from }) => from < first.until);
  return /^(?:TT|STT|SốTT)$/.test(stack.map(({ text }) => text).join('')) ? first : undefined;
}

function isRowNumber(text: string): boolean {
  return /^(?:\d{1,3}(?:(?:\.\d{1,2}){0,2}|[a-eđ])|[IVX]{1,5}|[A-HĐ]|[a-eđ])[.)]?$/u.test(text);
}

function rowsUnder<W extends PlacedWord>(
  lines: readonly Line<W>[],
  titles: readonly Line<W>[],
  start: number,
  found: readonly Column[],
  unit: number,
  isApart: IsApart,
): SetTable<W> | null {
  const pages: LineInTable<W>[][] = [[]];
  let columns = found;
  let row: W[][] = [];
  let inGroup = false;
  let isBroken = false;
  const groups = new Groups();
  let end = start + titles.length;
  for (; end < lines.length; end += 1) {
    const line = lines[end] ?? [];
    if (line.length === 0) break;
    const isBetweenBlanks = isApart(end) && isApart(end + 1);
    if (isPageApart(line, row, isBetweenBlanks) || isNumberOfPage(line, row, columns, unit)) {
      isBroken ||= isApart(end);
      continue;
    }
    const again = withoutOverTitles(lines.slice(end, end + titles.length), unit);
    if (titles.every((title, index) => textOf(title) === textOf(again[index] ?? []))) {
      // each page may set its columns elsewhere
      const own = columnsUnder(
        again,
        lines.slice(end + titles.length, end + titles.length + MOST_AHEAD),
        unit,
      );
      if (own?.length !== columns.length) break;
      columns = own;
      isBroken ||= isApart(end);
      end += titles.length - 1;
      pages.push([]);
      continue;
    }
    const isNumbered = isUnderNumbers(line, columns) && !isRestOfNumber(line, row[0] ?? []);
    const isAcross = crosses(line, columns, unit);
    if (hasOtherNumber(line, pages)) break;
    if (isNumbered ? beginsSection(textOf(line)) : endsTable(textOf(line))) break;
    if (isNumbered && isGroup(line) && !groups.goesOnWith(line[0]?.text ?? '')) break;
    if (isAcross && !(isNumbered && isGroup(line)) && !(inGroup && isCapital(line))) break;
    if (isNumbered) {
      inGroup = isGroup(line);
      row = columns.map(() => []);
    }
    const cells = isAcross
      ? acrossAll(line, columns, isNumbered)
      : cellsUnder(line, columns, isNumbered, unit);
    for (const [index, words] of cells.entries()) row[index]?.push(...words);
    pages.at(-1)?.push({ cells, isNumbered, afterBlank: isBroken || isApart(end) });
    isBroken = false;
  }
  const titleCells = joinedLines(titles.map((line) => ({ cells: cellsOf(line, found, unit) })));
  const rows = rowsOf(pages);
  return rows === null ? null : { rows: [titleCells, ...rows], end };
}

/** The groups of rows of a table: "IV." under rows without "I" to "III" is a section after it. */
class Groups {
  private readonly last = new Map<string, number>();

  goesOnWith(number: string): boolean {
    const mark = markOf(`${number.replace(/[.)]$/u, '')}. A`);
    if (mark === null) return true;
    const value = ordinalOf(mark);
    const before = this.last.get(mark.kind) ?? 0;
    this.last.set(mark.kind, value);
    return value === 1 || before > 0;
  }
}

/** "2. Bảng phân công" under rows whose numbers have no dot. */
function hasOtherNumber(line: Line, pages: readonly (readonly LineInColumns[])[]): boolean {
  const [first, next] = line;
  if (first === undefined || next === undefined || !/^\d{1,2}\.$/.test(first.text)) return false;
  if (!/^\p{Lu}/u.test(next.text)) return false;
  const numbers = lastLines(pages).flatMap(({ isNumbered, cells }) =>
    isNumbered ? (cells[0]?.[0]?.text ?? '') : [],
  );
  return numbers.length > 0 && !numbers.some((number) => number.endsWith('.'));
}

/** How many lines above one are looked at for their numbers. */
const MOST_ABOVE = 200;

/** The last lines of a table, whatever number of pages they stand on. */
function lastLines(pages: readonly (readonly LineInColumns[])[]): readonly LineInColumns[] {
  let found: readonly LineInColumns[] = [];
  for (let at = pages.length - 1; at >= 0 && found.length < MOST_ABOVE; at -= 1)
    found = [...(pages[at] ?? []).slice(found.length - MOST_ABOVE), ...found];
  return found;
}

/** "III. TỔ CHỨC THỰC HIỆN" after a table, which groups of rows are not called. */
function beginsSection(text: string): boolean {
  const title = /^[IVX]{1,5}\.\s+(.{4,80})$/u.exec(text)?.[1];
  return title !== undefined && /^tổ chức(?: triển khai)? thực hiện$/iu.test(title);
}

interface LineInTable<W extends PlacedWord> extends LineInColumns, PartedLine {
  readonly cells: readonly (readonly W[])[];
}

/** The rows of the pages of a table: between blank lines, from number to number, or with the numbers in their middle. */
function rowsOf<W extends PlacedWord>(pages: readonly (readonly LineInTable<W>[])[]): W[][][] | null {
  const lines = pages.flat();
  if (lines.filter(({ isNumbered }) => isNumbered).length < 2) return null;
  const parted = rowsBetweenBlanks(lines)?.flatMap((row) => rowsOf([row]) ?? [joinedLines(row)]);
  if (parted !== undefined && !areCentered(parted)) return parted;
  const starts = lines.flatMap(({ isNumbered }, index) => (isNumbered ? [index] : []));
  if (starts[0] === 0) {
    const rows = starts.map((from, index) => joinedLines(lines.slice(from, starts[index + 1])));
    if (!areCentered(rows)) return rows;
  }
  const rows = pages.flatMap((page) =>
    centeredRows(page).map(([from, to]) => joinedLines(page.slice(from, to + 1))),
  );
  return areCentered(rows) ? null : rows;
}

function joinedLines<W extends PlacedWord>(lines: readonly Pick<LineInTable<W>, 'cells'>[]): W[][] {
  return (lines[0]?.cells ?? []).map((_, column) => lines.flatMap(({ cells }) => cells[column] ?? []));
}

/** Numbers stand in the middle of their rows: what is over them belongs to them too. */
function areCentered(rows: readonly (readonly Line[])[]): boolean {
  const torn = rows.filter(([, content = []]) => content[0] === undefined || beginsSmall(content[0].text));
  return torn.length * 3 > rows.length;
}

/** "Trang 3/5", or a number alone on its line that is not the rest of one that its column cuts: "26" under "30/4/20". */
function isNumberOfPage(line: Line, row: readonly Line[], columns: readonly Column[], unit: number): boolean {
  const [word] = line;
  if (/^(?:trang|page)$/iu.test(word?.text ?? '')) return isPageNumber(textOf(line));
  if (word === undefined || !/^[-–—]? ?\d{1,3} ?[-–—]?$/.test(textOf(line))) return false;
  const column = cellsOf(line, columns, unit).findIndex((cell) => cell.length > 0);
  return column > 0 && !/[\d/]$/.test(row[column]?.at(-1)?.text ?? '');
}

/** "4" between blank lines under the row 6: a page, whose number stands where those of the rows do. */
function isPageApart(line: Line, row: readonly Line[], isBetweenBlanks: boolean): boolean {
  const [own, last] = [textOf(line), textOf(row[0] ?? [])];
  return (
    isBetweenBlanks && /^\d{1,3}$/.test(own) && /^\d{1,3}$/.test(last) && Number(own) !== Number(last) + 1
  );
}

/** "1" under "3.", which a narrow column cuts. */
function isRestOfNumber([word]: Line, number: Line): boolean {
  return /^\d{1,2}$/.test(word?.text ?? '') && /^\d{1,2}\.$/.test(textOf(number));
}

/** The line begins with a number in the first column, and goes on in the next one. */
function isUnderNumbers([first, next]: Line, [numbers, content]: readonly Column[]): boolean {
  if (first === undefined || numbers === undefined || content === undefined) return false;
  const isApart = next === undefined || middleOf(next) > content.from;
  return isRowNumber(first.text) && middleOf(first) < (numbers.until + content.from) / 2 && isApart;
}
