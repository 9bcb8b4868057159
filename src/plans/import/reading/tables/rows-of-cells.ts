import { joinedWords, NO_WORDS, type Words } from '../text/words.js';
import { isOnlyTime } from '../times/time-words.js';
import { DITTO } from './cell-lines.js';
import type { ColumnKind } from './column-kinds.js';
import { placed, widthOf } from './placed-lines.js';
import { rowsOf, type Table } from './table-rows.js';

/** The table that the lines of each row make under its columns; null where there is none. `all`: every line from the titles on. */
export function tableOfCells(
  lines: readonly (readonly Words[])[],
  columns: readonly ColumnKind[],
  numbered: boolean,
  all: readonly Words[],
): Table | null {
  const kinds = numbered ? withTimeInBrackets(columns, lines) : columns;
  const own = columns.filter((kind) => kind !== 'number');
  const most = widthOf(lines);
  const rows = rowsOf(
    lines
      .flatMap((row) => unnumbered(row, own.length, numbered))
      .map((row) => placed(row, kinds, numbered, most)),
    numbered ? kinds : own,
  );
  if (rows.length === 0) return null;
  const hasDittos = lines.some((row) => row.some(({ text }) => DITTO.test(text)));
  return { columns: kinds, rows, hasDittos, words: joinedWords(all) };
}

/** With a column for "(tháng 5)" on a line of its own below who leads, which has no title. */
function withTimeInBrackets(
  columns: readonly ColumnKind[],
  rows: readonly (readonly Words[])[],
): readonly ColumnKind[] {
  if (columns.includes('time')) return columns;
  const timed = rows.filter(
    (row) => row.length > 2 && row.slice(2).some(({ text }) => isTimeInBrackets(text)),
  );
  return timed.length > 1 ? [...columns, 'time'] : columns;
}

function isTimeInBrackets(text: string): boolean {
  return /^\([^()]{3,40}\)$/u.test(text) && isOnlyTime(text.slice(1, -1));
}

/** Rows without numbers after "I" and the title of their group: as many lines each as there are columns. */
function unnumbered(row: readonly Words[], width: number, numbered: boolean): Words[][] {
  const [first, title, ...rest] = row;
  const isGroup =
    /^[IVXA-HĐ]+[.)]?$/u.test(first?.text ?? '') && rest.length >= width && rest.length % width === 0;
  if (!numbered || !isGroup || first === undefined || title === undefined) return [[...row]];
  const rows: Words[][] = [[first, title]];
  for (let at = 0; at < rest.length; at += width) rows.push([NO_WORDS, ...rest.slice(at, at + width)]);
  return rows;
}
