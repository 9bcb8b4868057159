import { titleKind } from '../names/titles.js';
import type { SourceLine } from '../text/source-lines.js';
import { isCapitals } from '../text/spelling.js';
import type { Words } from '../text/words.js';
import { isOnlyTime, titleTime } from '../times/time-words.js';
import type { ColumnKind } from './column-kinds.js';
import { isRowNumber } from './row-numbers.js';

/** So many titles stand one under the other: a month, a meeting, the day of it. */
const MOST_OF_TITLES = 4;
/** "II- Hội nghị Ban Thường vụ", "B. BAN THƯỜNG VỤ". */
const NUMBERED = /^([IVX]{1,5}|[A-HĐ])\s?[.–-]\s+(\p{Lu}.{2,140})$/u;
/** "HỘI NGHỊ BAN THƯỜNG VỤ", "Hội nghị Thành ủy (mở rộng)" ahead of "1". */
const OF_MEETING = /^Hội nghị (?:Ban|Thường trực|BTV|BCH|(?:Tỉnh|Thành|Huyện|Đảng) ủy)(?![A-Za-zÀ-ỹ])/u;
/** "(Tháng 4, 5, 6)" under "QUÝ II". */
const IN_BRACKETS = /^\([^()]{3,80}\)$/u;
const NUMBERS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** Whether a line may be a title over rows by its form, or say under one when that is. */
export function mayBeTitleOfRows(text: string): boolean {
  return NUMBERED.test(text) || IN_BRACKETS.test(text) || titleTime(text) !== null;
}

function isFirst(text: string): boolean {
  return /^0?1[.)]?$/.test(text);
}

/** "II- Hội nghị Ban Thường vụ", not "II- Tổ chức thực hiện". */
export function isOpenTitle(text: string): boolean {
  const title = NUMBERED.exec(text)?.[2];
  return title !== undefined && titleKind(title) === 'open';
}

/** The number of a title: "II"; none of "THÁNG 02". */
export function numberOfTitle(text: string): string {
  return NUMBERED.exec(text)?.[1] ?? '';
}

/**
 * Whether a line of a table with numbers names what the rows after it are about: "THÁNG 02", "II- Hội nghị Ban Thường vụ" ahead of "1", or
 * of rows without a number where "I- ..." stood over others. `above`: the number of that title; `columns` may have one
 * for times; `row`: the cells above.
 */
export function isTitleOverRows(
  lines: readonly SourceLine[],
  at: number,
  above: string,
  columns: readonly ColumnKind[],
  row: readonly Words[] = [],
): boolean {
  const text = lines[at]?.text ?? '';
  const ahead = titlesAhead(lines, at);
  const first = lines[at + ahead]?.text ?? '';
  if (titleTime(text) !== null)
    // a cell for times may say "Tháng 3", ahead of the next title or number
    return (
      isFirst(first) && (!columns.includes('time') || row.length < 3 || isOnlyTime(row.at(-1)?.text ?? ''))
    );
  const [, number, title = ''] = NUMBERED.exec(text) ?? [];
  if (number === undefined) return isFirst(first) && ahead === 1 && OF_MEETING.test(text);
  if (titleKind(title) !== 'open') return false;
  if (isFirst(first)) return true;
  return above !== '' && !isCapitals(title) && NUMBERS.indexOf(number) === NUMBERS.indexOf(above) + 1;
}

/** How many titles stand there one under the other, at least the one at the line. */
function titlesAhead(lines: readonly SourceLine[], at: number): number {
  let count = 1;
  while (count < MOST_OF_TITLES && mayBeTitleOfRows(lines[at + count]?.text ?? '')) count += 1;
  return count;
}

/** Whether a line under a title is the first cell of a row without a number; it may go on with the title, or say when: "(Tháng 4, 5, 6)". */
export function isRowWithoutNumber(lines: readonly SourceLine[], at: number): boolean {
  const [text = '', next = ''] = lines.slice(at, at + 2).map((line) => line.text);
  return !mayBeTitleOfRows(text) && !isRowNumber(next, '');
}

/**
 * "CÔNG VIỆC THƯỜNG XUYÊN" ahead of "- Tiếp công dân ...", behind rows of which no cell has a dash; not behind "3" or where the row above
 * still waits for a cell.
 */
export function isTitleOverDashes(
  lines: readonly SourceLine[],
  at: number,
  rows: readonly (readonly Words[])[],
  columns: readonly ColumnKind[],
): boolean {
  const [text = '', next = ''] = lines.slice(at, at + 2).map((line) => line.text);
  return (
    DASH.test(next) &&
    text.length > 12 &&
    isCapitals(text) &&
    rows.length > 1 &&
    isWhole(rows, columns) &&
    !rows.some((row) => row.some((cell) => DASH.test(cell.text)))
  );
}

/** Whether the last row has as many cells as the shortest of those before it. */
function isWhole(rows: readonly (readonly Words[])[], columns: readonly ColumnKind[]): boolean {
  const before = rows.slice(0, -1).flatMap(({ length }) => (length > 1 ? [length] : []));
  const { length } = rows.at(-1) ?? [];
  return length > 1 && length >= Math.min(columns.length, ...before);
}

const DASH = /^[-–+•*]\s/u;
