import { type Column, type Line, middleOf, piecesOf, textOf } from '../text/placed-words.js';
import { beginsSmall, isCapitals } from '../text/spelling.js';
import { endsTable } from './table-ends.js';
import { columnKinds, isHeader } from './column-kinds.js';

/** So many lines behind the titles tell where the columns are. */
export const MOST_AHEAD = 30;

/** "II CẢI CÁCH ...": it names what the rows after it are about, and may reach over all columns. */
export function isGroup([first]: readonly { readonly text: string }[]): boolean {
  return first !== undefined && /^(?:[IVX]{1,5}|[A-HĐ])[.)]?$/u.test(first.text);
}

/** As many columns as the titles and so or so many of the lines after them have. */
export function columnsUnder(titles: readonly Line[], ahead: readonly Line[], unit: number): Column[] | null {
  const again = textOf(titles[0] ?? []);
  const end = ahead.findIndex((line) => endsTable(textOf(line)) || textOf(line) === again);
  const body = ahead.slice(0, end < 0 ? MOST_AHEAD : end).filter((line) => !isGroup(line));
  const sought = Math.max(...titles.map((title) => piecesOf(title, unit).length));
  let best: Column[] | null = null;
  for (const stray of STRAY_PARTS) {
    for (let count = body.length; count > 0; count = Math.floor(count * 0.7)) {
      const columns = columnsOf(titles, body.slice(0, count), unit, stray);
      if (columns !== null && columns.length > (best?.length ?? 0)) best = columns;
    }
    if ((best?.length ?? 0) >= sought) break;
  }
  return best === null ? null : withBegins(best, body, unit);
}

/** The part of the lines whose words may reach out of their columns, as where a program shifts words to keep them apart. */
const STRAY_PARTS = [0.1, 0.2, 0.35];

function columnsOf(
  titles: readonly Line[],
  body: readonly Line[],
  unit: number,
  stray: number,
): Column[] | null {
  const words = titles.flat();
  const pieces = isCapitals(textOf(words)) ? titles.flatMap((title) => piecesOf(title, unit)) : [];
  const columns: Column[] = [];
  for (const band of bandsOf(titles, body, unit, stray)) {
    const own = wordsIn(words, band);
    const last = columns.at(-1);
    const isUnfinished = (column: Column): boolean =>
      columns.length > 1 &&
      columnKinds([wordsIn(words, column), own]).every((kind) => kind === null) &&
      columnKinds([wordsIn(words, { from: column.from, until: band.until })])[0] !== null;
    // each title begins with a capital; in capitals its words stand close
    if (
      last !== undefined &&
      (own === '' ||
        beginsSmall(own) ||
        isUnfinished(last) ||
        pieces.some((piece) => wordsIn(piece, last) !== '' && wordsIn(piece, band) !== ''))
    )
      columns[columns.length - 1] = { from: last.from, until: band.until };
    else columns.push(band);
  }
  const kinds = columnKinds(['TT', ...columns.slice(1).map((column) => wordsIn(words, column))]);
  const isWhole = columns.length > 2 && kinds.lastIndexOf('number') === 0 && isHeader(kinds);
  return isWhole ? columns : null;
}

/** The stretches in which words stand, but for that part of the lines. */
function bandsOf(titles: readonly Line[], body: readonly Line[], unit: number, part: number): Column[] {
  const stray = body.length < 8 ? 0 : Math.floor(body.length * part);
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

/** The columns, each from where most of the pieces near its begin stand: words that reach out of theirs hide it. */
function withBegins(columns: readonly Column[], body: readonly Line[], unit: number): Column[] {
  const begins = body.flatMap((line) => piecesOf(line, unit).slice(1)).map((piece) => piece[0]?.from ?? 0);
  const found = columns.map((column, index) => {
    const near = begins
      .filter(
        (from) => from >= column.from - FAR_BEGIN * unit && from <= column.from + FAR_BEGIN * unit * 0.25,
      )
      .toSorted((one, other) => one - other);
    const from = near[Math.floor(near.length / 2)];
    return index < 2 || near.length < 2 || from === undefined ? column : { ...column, from };
  });
  return found.map((column, index) => ({
    ...column,
    until: Math.min(column.until, (found[index + 1]?.from ?? Infinity) - unit),
  }));
}

/** In units. */
const FAR_BEGIN = 8;
