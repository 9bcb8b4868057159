import { endsTable } from './cell-table.js';
import { isPageNumber } from './line-kinds.js';
import { beginsSmall } from './spelling.js';
import { columnKinds, isHeader } from './table-rows.js';

/** A word, and where it stands across the page. */
export interface PlacedWord {
  readonly text: string;
  readonly from: number;
  readonly until: number;
}

type Line<W extends PlacedWord = PlacedWord> = readonly W[];

/** A table that is only set in columns: its titles and then its rows, each with the words of every column. */
export interface SetTable<W extends PlacedWord> {
  readonly rows: readonly (readonly (readonly W[])[])[];
  /** The first line after it. */
  readonly end: number;
}

interface Column {
  readonly from: number;
  readonly until: number;
}

const MOST_TITLE_LINES = 8;
const MOST_AHEAD = 30;

/**
 * The table that begins at `start`: its titles begin with "TT", a stretch with next to no words parts its columns from the titles down, and
 * each row begins with its number. Null where that does not hold.
 * @param unit what is nearer together is of one column
 */
export function setTable<W extends PlacedWord>(
  lines: readonly Line<W>[],
  start: number,
  unit: number,
): SetTable<W> | null {
  const first = isPageNumber(textOf(lines[start] ?? [])) ? null : firstRow(lines, start);
  if (first === null) return null;
  const titles = lines.slice(start, first);
  const columns = columnsUnder(titles, lines.slice(first, first + MOST_AHEAD), unit);
  return columns === null ? null : rowsUnder(lines, titles, start, columns, unit);
}

/** The line after titles that begin with "TT", whose first word is a number under it; null where no titles stand. */
function firstRow(lines: readonly Line[], start: number): number | null {
  for (let at = start + 1; at < Math.min(lines.length, start + MOST_TITLE_LINES); at += 1) {
    const titles = lines.slice(start, at).flat();
    const number = titles.find(({ text }) => /^(?:S?TT|S\/TT)$/.test(text)) ?? stackedNumber(titles);
    const [word, next] = lines[at] ?? [];
    if (word === undefined) return null;
    if (next === undefined || !isRowNumber(word.text)) continue;
    if (number === undefined || titles.some(({ from }) => from < number.from - (number.until - number.from)))
      return null;
    return word.from < number.until && number.from < next.from ? at : null;
  }
  return null;
}

/** "T" over "T", "Số" over "TT": titles that a narrow column breaks. */
function stackedNumber(titles: Line): PlacedWord | undefined {
  const [first] = titles.toSorted((one, other) => one.from - other.from);
  if (first === undefined) return undefined;
  const stack = titles.filter(({ from }) => from < first.until);
  return /^(?:TT|STT|SốTT)$/.test(stack.map(({ text }) => text).join('')) ? first : undefined;
}

function isRowNumber(text: string): boolean {
  return /^(?:\d{1,3}(?:\.\d{1,2}){0,2}|[IVX]{1,5}|[A-HĐ])[.)]?$/u.test(text);
}

/** "II CẢI CÁCH ...": it names what the rows after it are about, and may reach over all columns. */
function isGroup([first]: Line): boolean {
  return first !== undefined && /^(?:[IVX]{1,5}|[A-HĐ])[.)]?$/u.test(first.text);
}

/** As many columns as the titles and so or so many of the lines after them have. */
function columnsUnder(titles: readonly Line[], ahead: readonly Line[], unit: number): Column[] | null {
  const again = textOf(titles[0] ?? []);
  const end = ahead.findIndex((line) => endsTable(textOf(line)) || textOf(line) === again);
  const body = ahead.slice(0, end < 0 ? MOST_AHEAD : end).filter((line) => !isGroup(line));
  let best: Column[] | null = null;
  for (let count = body.length; count > 0; count = Math.floor(count * 0.7)) {
    const columns = columnsOf(titles, body.slice(0, count), unit);
    if (columns !== null && columns.length > (best?.length ?? 0)) best = columns;
  }
  return best;
}

function columnsOf(titles: readonly Line[], body: readonly Line[], unit: number): Column[] | null {
  const words = titles.flat();
  const columns: Column[] = [];
  for (const band of bandsOf(titles, body, unit)) {
    const own = wordsIn(words, band);
    const last = columns.at(-1);
    const isUnfinished = (column: Column): boolean =>
      columns.length > 1 &&
      columnKinds([wordsIn(words, column), own]).every((kind) => kind === null) &&
      columnKinds([wordsIn(words, { from: column.from, until: band.until })])[0] !== null;
    // each title begins with a capital
    if (last !== undefined && (own === '' || beginsSmall(own) || isUnfinished(last)))
      columns[columns.length - 1] = { from: last.from, until: band.until };
    else columns.push(band);
  }
  const kinds = columnKinds(['TT', ...columns.slice(1).map((column) => wordsIn(words, column))]);
  const isWhole = columns.length > 2 && kinds.lastIndexOf('number') === 0 && isHeader(kinds);
  return isWhole ? columns : null;
}

/** The stretches in which words stand; a line in ten may reach out of its own. */
function bandsOf(titles: readonly Line[], body: readonly Line[], unit: number): Column[] {
  const stray = body.length < 8 ? 0 : Math.floor(body.length * 0.1);
  const counts: number[] = [];
  for (const [line, weight] of [
    ...titles.map((each) => [each, stray + 1] as const),
    ...body.map((each) => [each, 1] as const),
  ])
    for (const { from, until } of line)
      for (let at = Math.floor(from / unit); at < Math.ceil(until / unit); at += 1)
        counts[at] = (counts[at] ?? 0) + weight;
  const bands: Column[] = [];
  for (let at = 0; at < counts.length; at += 1) {
    if ((counts[at] ?? 0) <= stray) continue;
    const begin = at;
    while ((counts[at] ?? 0) > stray) at += 1;
    bands.push({ from: begin * unit, until: at * unit });
  }
  return bands;
}

function wordsIn(words: Line, { from, until }: Column): string {
  return words
    .filter((word) => middleOf(word) >= from && middleOf(word) <= until)
    .map(({ text }) => text)
    .join(' ');
}

function rowsUnder<W extends PlacedWord>(
  lines: readonly Line<W>[],
  titles: readonly Line<W>[],
  start: number,
  found: readonly Column[],
  unit: number,
): SetTable<W> | null {
  const rows: W[][][] = [cellsOf(titles.flat(), found)];
  let columns = found;
  let numbers = 0;
  let inGroup = false;
  let end = start + titles.length;
  for (; end < lines.length; end += 1) {
    const line = lines[end] ?? [];
    if (line.length === 0) break;
    if (isNumberOfPage(line, rows.at(-1) ?? [], columns)) continue;
    if (titles.every((title, index) => textOf(title) === textOf(lines[end + index] ?? []))) {
      // each page may set its columns elsewhere
      const again = lines.slice(end, end + titles.length);
      const own = columnsUnder(
        again,
        lines.slice(end + titles.length, end + titles.length + MOST_AHEAD),
        unit,
      );
      if (own?.length !== columns.length) break;
      columns = own;
      end += titles.length - 1;
      continue;
    }
    const isNumbered = isUnderNumbers(line, columns) && !isRestOfNumber(line, rows.at(-1)?.[0] ?? []);
    const isAcross = crosses(line, columns);
    if (!isNumbered && (endsTable(textOf(line)) || rows.length === 1)) break;
    if (isAcross && !(isNumbered && isGroup(line)) && !(inGroup && isCapital(line))) break;
    if (isNumbered) {
      numbers += 1;
      inGroup = isGroup(line);
      rows.push(columns.map(() => []));
    }
    const cells = isAcross ? acrossAll(line, columns, isNumbered) : cellsOf(line, columns);
    for (const [index, words] of cells.entries()) rows.at(-1)?.[index]?.push(...words);
  }
  return numbers < 2 || areCentered(rows) ? null : { rows, end };
}

/** Numbers stand in the middle of their rows: what is over them belongs to them too, and the rows cannot be told. */
function areCentered(rows: readonly (readonly Line[])[]): boolean {
  const torn = rows.filter(([, content = []]) => content[0] === undefined || beginsSmall(content[0].text));
  return torn.length * 3 > rows.length - 1;
}

/** A number alone on its line, that is not the rest of one that its column cuts: "26" under "30/4/20". */
function isNumberOfPage(line: Line, row: readonly Line[], columns: readonly Column[]): boolean {
  const [word] = line;
  if (word === undefined || !/^[-–—]? ?\d{1,3} ?[-–—]?$/.test(textOf(line))) return false;
  const column = cellsOf(line, columns).findIndex((cell) => cell.length > 0);
  return !/[\d/]$/.test(row[column]?.at(-1)?.text ?? '');
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

/** Whether words stand over the first place between columns, or over half of all that the line reaches. */
function crosses(line: Line, columns: readonly Column[]): boolean {
  const [first] = line;
  const last = line.at(-1);
  if (first === undefined || last === undefined) return false;
  const all = partings(columns, 0.5);
  const isOver = (at: number): boolean => line.some(({ from, until }) => from < at && at < until);
  if (isOver(all[0] ?? 0)) return true;
  const within = all.filter((at) => at > first.from && at < last.until);
  const crossed = within.filter(isOver).length;
  return crossed > 1 && crossed * 2 >= within.length;
}

/** Places between columns, at that part of the way from the end of one to the beginning of the next. */
function partings(columns: readonly Column[], part: number): number[] {
  return columns.slice(1).map(({ from }, index) => {
    const { until } = columns[index] ?? { until: from };
    return until + (from - until) * part;
  });
}

function isCapital(line: Line): boolean {
  return line.every(({ text }) => text === text.toUpperCase());
}

function textOf(line: Line): string {
  return line.map(({ text }) => text).join(' ');
}

function middleOf({ from, until }: Column): number {
  return (from + until) / 2;
}

function cellsOf<W extends PlacedWord>(words: Line<W>, columns: readonly Column[]): W[][] {
  const cells: W[][] = columns.map(() => []);
  // columns begin alike, and end where their words do
  const places = partings(columns, 0.75);
  for (const word of words) cells[places.filter((at) => at < middleOf(word)).length]?.push(word);
  return cells;
}

/** A title over all columns: in the second one, with its number in the first. */
function acrossAll<W extends PlacedWord>(
  line: Line<W>,
  columns: readonly Column[],
  isNumbered: boolean,
): W[][] {
  const numbers = isNumbered ? line.slice(0, 1) : [];
  return columns.map((_, index) => [
    ...(index === 0 ? numbers : index === 1 ? line.slice(numbers.length) : []),
  ]);
}
