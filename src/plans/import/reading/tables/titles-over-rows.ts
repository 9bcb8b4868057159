import { titleKind } from '../names/titles.js';
import type { SourceLine } from '../text/source-lines.js';
import { isCapitals } from '../text/spelling.js';
import type { Words } from '../text/words.js';
import { titleTime } from '../times/time-words.js';
import type { ColumnKind } from './column-kinds.js';

/** So many titles stand one under the other: a month, a meeting, the day of it. */
const MOST_OF_TITLES = 4;
/** "II- Hội nghị Ban Thường vụ". */
const NUMBERED = /^([IVX]{1,5})\s?[.–-]\s+(\p{Lu}.{2,140})$/u;
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

/** The number of a title: "II". */
export function numberOfTitle(text: string): string | null {
  return NUMBERED.exec(text)?.[1] ?? null;
}

/**
 * Whether a line of a table with numbers names what the rows after it are about: "THÁNG 02", "II- Hội nghị Ban Thường vụ" ahead of "1", or
 * of rows without a number where "I- ..." stood over others. `above`: the number of that title; `columns` may have one for times.
 */
export function isTitleOverRows(
  lines: readonly SourceLine[],
  at: number,
  above: string | null,
  columns: readonly ColumnKind[],
): boolean {
  const text = lines[at]?.text ?? '';
  const ahead = titlesAhead(lines, at);
  const first = lines[at + ahead]?.text ?? '';
  if (titleTime(text) !== null)
    // a cell for times may say "Tháng 3", ahead of the number of the next row
    return isFirst(first) && (!columns.includes('time') || ahead > 1 || isCapitals(text));
  const [, number, title = ''] = NUMBERED.exec(text) ?? [];
  if (number === undefined) return isFirst(first) && ahead === 1 && OF_MEETING.test(text);
  if (titleKind(title) !== 'open') return false;
  if (isFirst(first)) return true;
  return above !== null && !isCapitals(title) && NUMBERS.indexOf(number) === NUMBERS.indexOf(above) + 1;
}

/** How many titles stand there one under the other, at least the one at the line. */
function titlesAhead(lines: readonly SourceLine[], at: number): number {
  let count = 1;
  while (count < MOST_OF_TITLES && mayBeTitleOfRows(lines[at + count]?.text ?? '')) count += 1;
  return count;
}

/** "CÔNG VIỆC THƯỜNG XUYÊN" ahead of "- Tiếp công dân ...", behind rows of which no cell has a dash. */
export function isTitleOverDashes(
  lines: readonly SourceLine[],
  at: number,
  rows: readonly (readonly Words[])[],
): boolean {
  const [text = '', next = ''] = lines.slice(at, at + 2).map((line) => line.text);
  return (
    DASH.test(next) &&
    text.length > 12 &&
    isCapitals(text) &&
    rows.length > 1 &&
    !rows.some((row) => row.some((cell) => DASH.test(cell.text)))
  );
}

const DASH = /^[-–+•*]\s/u;
