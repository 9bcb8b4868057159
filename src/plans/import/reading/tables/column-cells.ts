import { beginsBody } from '../names/body-names.js';
import { type Column, type Line, piecesOf, type PlacedWord, textOf } from '../text/placed-words.js';
import { beginsSmall } from '../text/spelling.js';

/** The words of a line by column; its number is in the first one, however near to it the next words stand. */
export function cellsUnder<W extends PlacedWord>(
  line: Line<W>,
  columns: readonly Column[],
  isNumbered: boolean,
  unit: number,
): W[][] {
  const [number] = line;
  if (!isNumbered || number === undefined) return cellsOf(line, columns, unit);
  return [[number], ...cellsOf(line.slice(1), columns.slice(1), unit)];
}

export function cellsOf<W extends PlacedWord>(
  words: Line<W>,
  columns: readonly Column[],
  unit: number,
): W[][] {
  const cells: W[][] = columns.map(() => []);
  for (const piece of piecesOf(words, unit)) {
    const own = columnsOfWords(piece, columns, unit);
    for (const [index, word] of piece.entries()) cells[own[index] ?? 0]?.push(word);
  }
  return cells;
}

/** The column of each word of a piece: it begins within one, and where the next one begins a space alone may part them. */
function columnsOfWords(piece: Line, columns: readonly Column[], unit: number): readonly number[] {
  let states: { readonly own: readonly number[]; readonly cost: number }[] = [{ own: [], cost: 0 }];
  for (const [index, word] of piece.entries()) {
    const found = new Map<number, (typeof states)[number]>();
    for (const { own, cost } of states)
      for (const [column, { from, until }] of columns.entries()) {
        const before = own.at(-1) ?? 0;
        if (column < before) continue;
        const next = columns[column + 1]?.from ?? Infinity;
        const reach = Math.min(word.until - word.from, Math.max(0, word.until - next)) / unit;
        const away = Math.max(from - word.from, word.from - until, 0) / unit / 2;
        const begin = index === 0 ? away : column === before ? 0 : costOfBegin(piece, index, from, unit);
        const total = cost + reach + begin;
        if (total < (found.get(column)?.cost ?? Infinity))
          found.set(column, { own: [...own, column], cost: total });
      }
    states = [...found.values()];
  }
  return states.toSorted((one, other) => one.cost - other.cost)[0]?.own ?? [];
}

/** What it costs to let a cell begin with a word to which no more than a space leads. */
function costOfBegin(piece: Line, index: number, from: number, unit: number): number {
  const [before, first] = [piece[index - 1], piece[index]];
  if (before === undefined || first === undefined) return 0;
  const rest = textOf(piece.slice(index));
  const away = Math.abs(first.from - from) / unit;
  const isBody = beginsBody(rest) && !beginsBody(`${before.text} ${rest}`);
  if (isBody || TIME.test(rest)) return 3 + away / 2;
  return 6 + away + (beginsSmall(first.text) ? 1 : 0);
}

/** Words with which a cell for times begins. */
const TIME = /^(?:Hằng|Hàng|Thường|Từ|Trước|Tháng|Quý|Quí|Năm|Định|Khi|Sau|\d{1,2}\/\d|20\d\d(?!\d))/u;

/** A title over all columns: in the second one, with its number in the first. */
export function acrossAll<W extends PlacedWord>(
  line: Line<W>,
  columns: readonly Column[],
  isNumbered: boolean,
): W[][] {
  const numbers = isNumbered ? line.slice(0, 1) : [];
  return columns.map((_, index) => [
    ...(index === 0 ? numbers : index === 1 ? line.slice(numbers.length) : []),
  ]);
}

/** Whether words stand over the first place between columns, or over half of all that the line reaches. */
export function crosses(line: Line, columns: readonly Column[], unit: number): boolean {
  const [first] = line;
  const last = line.at(-1);
  if (first === undefined || last === undefined) return false;
  const all = partings(columns, 0.5);
  const isOver = (at: number): boolean => line.some(({ from, until }) => from < at && at < until);
  if (first.from < (columns[0]?.until ?? 0) && isOver(all[0] ?? 0)) return true;
  if (!isCapital(line.slice(1)) && piecesOf(line, unit).length > 2) return false;
  const within = all.slice(1).filter((at) => at > first.from && at < last.until);
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

export function isCapital(line: Line): boolean {
  return line.every(({ text }) => text === text.toUpperCase());
}
