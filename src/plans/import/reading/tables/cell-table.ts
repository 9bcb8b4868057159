import { titleKind } from '../names/titles.js';
import { markOf } from '../text/marks.js';
import type { SourceLine } from '../text/source-lines.js';
import { beginsSmall, isCapitals } from '../text/spelling.js';
import { joinedWords, NO_WORDS, type Words } from '../text/words.js';
import { isOnlyTime, titleTime } from '../times/time-words.js';
import { isClock } from '../times/clock-times.js';
import { kindOf, MOST_OF_CELL } from './cell-lines.js';
import { fits } from './placed-lines.js';
import { isBareNumber, isRowNumber } from './row-numbers.js';
import { tableOfCells } from './rows-of-cells.js';
import { findScatteredTable } from './scattered-cells.js';
import { endsTable } from './table-ends.js';
import { type ColumnKind, columnKind, columnKinds, isForPersons, isHeader } from './column-kinds.js';
import { isNumberedTitle, isOfFigures, type Table } from './table-rows.js';
import { isRowWithoutNumber, isTitleOverDashes, isTitleOverRows, numberOfTitle } from './titles-over-rows.js';

/** A table whose cells stand below one another from `start` on: one on a line, or parted by blank lines. Null where none begins there. */
export function findCellTable(lines: readonly SourceLine[], start: number): FoundTable | null {
  const kind = columnKind(lines[start]?.text ?? '');
  if (kind === null && !/^(?:S|T|Số)$/u.test(lines[start]?.text ?? '')) return null;
  const cells =
    markOf(lines[start]?.text ?? '') === null
      ? (partedCells(lines, start) ?? partedUnderTitles(lines, start))
      : null;
  const parted = cells === null ? null : tableOfLines(cells.lines, 0);
  if (parted === null || cells === null)
    return kind === null ? null : (tableOfLines(lines, start) ?? findScatteredTable(lines, start));
  return { ...parted, end: cells.ends[parted.end - 1] ?? start };
}

interface FoundTable {
  readonly table: Table | null;
  /** The first line after it. */
  readonly end: number;
}

/** Lines put together, and where each ends. */
interface Cells {
  readonly lines: readonly SourceLine[];
  readonly ends: readonly number[];
}

/** The cells from `start` on where they begin with the titles of columns; null where hardly any are parted by blank lines. */
function partedCells(lines: readonly SourceLine[], start: number): Cells | null {
  // asked first, as any line of a long text may say what a column is named by
  const titles = cellsFrom(lines, start, MOST_OF_TITLES);
  if (titles === null || cellHeader(titles.lines, 0) === null) return null;
  const cells = cellsFrom(lines, start, Infinity);
  const count = cells?.lines.length ?? 0;
  return count < 8 || count === lines.length - start ? null : cells;
}

/** The same where only the cells are parted, and the titles over them stand one on a line; null where a row has fewer cells than titles. */
function partedUnderTitles(lines: readonly SourceLine[], start: number): Cells | null {
  const header = cellHeader(lines, start);
  if (header === null || header.columns[0] !== 'number') return null;
  const [first, next] = lines.slice(header.end, header.end + 2);
  if (!isRowNumber(first?.text ?? '', '') || first?.afterBlank !== true || next?.afterBlank !== true)
    return null;
  const cells = cellsFrom(lines, header.end, Infinity);
  const numbers = cells?.lines.filter(({ text }) => isBareNumber(text)).length ?? 0;
  if (cells === null || cells.lines.length < numbers * (header.columns.length - 1)) return null;
  const titles = lines.slice(start, header.end);
  return {
    lines: [...titles, ...cells.lines],
    ends: [...titles.map((_, index) => start + index + 1), ...cells.ends],
  };
}

/** Up to so many lines from `start` on, put together up to the next blank line each; null where one is no cell. */
function cellsFrom(lines: readonly SourceLine[], start: number, most: number): Cells | null {
  const found: SourceLine[] = [];
  const ends: number[] = [];
  for (let at = start; at < lines.length && found.length < most;) {
    const first = lines[at];
    if (first === undefined || first.cells !== null || (at > start && endsTable(first.text))) break;
    const end = endOfCell(lines, at);
    if (end - at > MOST_OF_CELL || (found.length < 3 && end - at > 4)) return null;
    found.push(
      end === at + 1
        ? first
        : { ...first, ...joinedWords(lines.slice(at, end)), end: lines[end - 1]?.end ?? first.end },
    );
    ends.push(end);
    at = end;
  }
  return { lines: found, ends };
}

function endOfCell(lines: readonly SourceLine[], at: number): number {
  let end = at + 1;
  while (
    end - at <= MOST_OF_CELL &&
    end < lines.length &&
    lines[end]?.afterBlank === false &&
    lines[end]?.cells === null
  )
    end += 1;
  return end;
}

/** So many lines the titles of columns may take. */
const MOST_OF_TITLES = 14;

function tableOfLines(lines: readonly SourceLine[], start: number): FoundTable | null {
  const header = cellHeader(lines, start);
  if (header === null) return null;
  const { columns } = header;
  const body: Words[][] = [];
  const numbered =
    columns[0] === 'number' &&
    lines.slice(header.end, header.end + 12).some(({ text }) => isRowNumber(text, ''));
  const width = columns.filter((kind) => kind !== 'number').length;
  let [last, title, isGroup, end] = ['', '', false, header.end];
  for (; end < lines.length; end += 1) {
    const line = lines[end];
    if (line === undefined || line.cells !== null) break;
    const isTitle = numbered
      ? isGroupTitle(lines, end, last) || isTitleOverRows(lines, end, title, columns, body.at(-1))
      : isNumberedTitle(line.text) && isRowAt(lines, end + 1, columns);
    if (isTitle) {
      body.push([line]);
      title = numberOfTitle(line.text) || title;
      isGroup = true;
      continue;
    }
    const isNamed = /^(?:[IVX]{1,5}|[A-HĐ])$/u.test(lines[end - 1]?.text ?? '');
    if ((endsTable(line.text) && !isNamed) || isTitleBehind(line.text, body.at(-1), columns, numbered)) break;
    const next = cellHeader(lines, isTitleAhead(line.text) ? end + 1 : end);
    if (next !== null) {
      // a table over several pages has its titles again on each
      const isSame = next.columns.join() === columns.join() && !isTitleAhead(line.text);
      if (!isSame) break;
      end = next.end - 1;
      continue;
    }
    if (numbered && isTitleOverDashes(lines, end, body, columns)) break;
    if (numbered && isGroup && !isRowNumber(line.text, '')) {
      if (isRowWithoutNumber(lines, end)) body.push([NO_WORDS, line]);
      isGroup = false;
      continue;
    }
    const row = body.at(-1);
    const isLater = numbered && isLaterRow(lines, end, row, columns);
    if (
      isBareNumber(line.text) &&
      !isLater &&
      (isBetweenRows(line.text, numbered, last, body[0]) || cellHeader(lines, end + 1) !== null)
    )
      continue;
    if (
      numbered
        ? isLater || isRowNumber(line.text, last) || isLetterOfRow(lines, end, row, columns)
        : row === undefined || isGroup || endsRow(row, line.text, columns, width)
    ) {
      body.push(row !== undefined && isUnderTime(line.text, columns) ? [NO_WORDS, line] : [line]);
      isGroup = false;
      // it stands under the number
      if (!LETTER.test(line.text)) last = line.text;
    } else if (row !== undefined) row.push(line);
  }
  if (isFigures(lines.slice(start, header.end), header.saysWhoLeads)) return { table: null, end };
  return { table: tableOfCells(body, columns, numbered, lines.slice(start, end)), end };
}

function isFigures(titles: readonly SourceLine[], saysWhoLeads: boolean): boolean {
  return !saysWhoLeads && isOfFigures(titles.map(({ text }) => text));
}

/** Whether a row of a table without numbers ends ahead of a line: all its cells are there, or a new month begins. */
function endsRow(
  row: readonly Words[],
  text: string,
  columns: readonly ColumnKind[],
  width: number,
): boolean {
  if (columns[0] !== 'time') return row.length >= width;
  if (row.length > 1 && (titleTime(text) !== null || isClock(text))) return true;
  if (kindOf(text) === 'body' || beginsSmall(text)) return false;
  const isLed = columns.at(-1) === 'lead' && row.length > 2 && kindOf(row.at(-1)?.text ?? '') === 'body';
  return isLed || row.length >= width;
}

/** A cell that goes on with the month of the row above, whose own cell stands for several rows. */
function isUnderTime(text: string, columns: readonly ColumnKind[]): boolean {
  return columns[0] === 'time' && columns.length > 2 && !isOnlyTime(text) && !isClock(text);
}

/** "II. BỘ XÂY DỰNG" over the next numbers of a table, "2. CẢI CÁCH THỂ CHẾ" over "2.1": no section of the document. */
function isGroupTitle(lines: readonly SourceLine[], at: number, last: string): boolean {
  const text = lines[at]?.text ?? '';
  const next = lines[at + 1]?.text ?? '';
  const number = /^(\d{1,2})[.-]\s+\p{Lu}{2}/u.exec(text)?.[1];
  if (number !== undefined)
    return isCapitals(text) && next.replace(/\.$/u, '') === `${number}.1` && titleKind(text) === 'open';
  const title = /^[IVX]{1,5}[.-]\s+(\p{Lu}.{2,100})$/u.exec(text)?.[1];
  return title !== undefined && isBareNumber(next) && isRowNumber(next, last) && titleKind(title) === 'open';
}

/** "2. Bảng phân công phụ trách", "III. PHÂN CÔNG" ahead of a table of its own. */
function isTitleAhead(text: string): boolean {
  return /^(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5})\.\s+\p{Lu}/u.test(text);
}

/**
 * "2. Phân công nhiệm vụ" after the rows of a table that have no numbers, or whose last one has all its cells; `row`: the one before, which
 * may have the number before in a cell.
 */
function isTitleBehind(
  text: string,
  row: readonly Words[] = [],
  columns: readonly ColumnKind[],
  numbered: boolean,
): boolean {
  const [, number = '', title = ''] = /^(\d{1,2})\.\s+(\p{Lu}.{4,80})$/u.exec(text) ?? [];
  const before = String(Number(number) - 1);
  const isNext = row.some(({ text: cell }) => cell.startsWith(`${before}. `));
  const isFull = !numbered || (row.length >= columns.length && row[0]?.text.replace(/[.)]$/u, '') !== before);
  return title !== '' && !isNext && isFull && titleKind(title) === 'assigns';
}

/** Whether the lines from there on are the cells of a row without a number, one on each. */
function isRowAt(lines: readonly SourceLine[], at: number, columns: readonly ColumnKind[]): boolean {
  const row = lines.slice(at, at + columns.length);
  return (
    row.length === columns.length &&
    row.every(({ text, cells }, column) => {
      const kind = columns[column];
      if (cells !== null || endsTable(text)) return false;
      return kind === 'lead' || kind === 'time' ? fits(kindOf(text), kind) === 0 : true;
    })
  );
}

function cellHeader(
  lines: readonly SourceLine[],
  start: number,
): { columns: ColumnKind[]; saysWhoLeads: boolean; end: number } | null {
  const first = columnKind(lines[start]?.text ?? '');
  if (first === null || first === 'other' || isTitleAhead(lines[start]?.text ?? '')) return null;
  const titles: string[] = [];
  let end = start;
  for (; end < lines.length && end < start + MOST_OF_TITLES; end += 1) {
    const line = lines[end];
    if (
      line === undefined ||
      line.cells !== null ||
      line.text.length > 60 ||
      isRowNumber(line.text, '') ||
      // a label with what it says, not a title
      /[.;]$|:\s+\S/u.test(line.text)
    )
      break;
    const over = titles.at(-1);
    if (over !== undefined && beginsSmall(line.text)) {
      // "Cơ quan", "chủ trì"
      const whole = `${over} ${line.text}`;
      if (columnKind(whole) !== null) titles[titles.length - 1] = whole;
      continue;
    }
    if (columnKinds([line.text])[0] === null && !isOfPersons(line.text) && !isOddTitle(lines, end, titles))
      break;
    titles.push(line.text);
  }
  while (/^\(?\d{1,2}\)?$/.test(lines[end]?.text ?? '') && /^\(?\d{1,2}\)?$/.test(lines[end + 1]?.text ?? ''))
    end += 1;
  if (/^\(\d\)$/.test(lines[end]?.text ?? '')) end += 1;
  const columns = columnKinds(withoutOverTitle(titles)).map((kind) => kind ?? 'other');
  return columns.length >= 3 && columns.lastIndexOf('number') <= 0 && isHeader(columns)
    ? { columns, saysWhoLeads: titles.some(saysWhoLeads), end }
    : null;
}

/** "Đơn vị thực hiện", not "Đơn vị", which may be a measure, nor "Đơn vị nhận". */
function saysWhoLeads(title: string): boolean {
  return (
    columnKind(title) === 'lead' &&
    /(?:chủ trì|thực hiện|phụ trách|trách nhiệm|phân công|tham mưu|đầu mối|triển khai)(?![A-Za-zÀ-ỹ])/iu.test(
      title,
    )
  );
}

/** "Họ và tên", "Chức vụ" beside "Nhiệm vụ". */
function isOfPersons(text: string): boolean {
  return isForPersons(text) || /^chức (?:vụ|danh)(?: công tác| hiện nay)?$/iu.test(text);
}

/** A title that is not known, right ahead of the number of the first row or of other titles and that: "Minh chứng". */
function isOddTitle(lines: readonly SourceLine[], at: number, titles: readonly string[]): boolean {
  if (titles.length < 2 || (lines[at]?.text.length ?? 0) > 30 || markOf(lines[at]?.text ?? '') !== null)
    return false;
  const first = lines.slice(at + 1, at + 5).findIndex(({ text }) => /^(?:1|I|A|01)[.)]?$/u.test(text));
  return (
    columnKind(titles[0] ?? '') === 'number' &&
    first >= 0 &&
    lines.slice(at + 1, at + 1 + first).every(({ text }) => text.length <= 30 && columnKind(text) !== null)
  );
}

/** Without a title over two others, which stand last: "Phân công thực hiện" over "Đơn vị chủ trì" and "Đơn vị phối hợp". */
function withoutOverTitle(titles: readonly string[]): readonly string[] {
  const over = titles.findIndex(
    (title) => /phân công|thực hiện|trách nhiệm/iu.test(title) && columnKind(title) === 'lead',
  );
  const [lead = '', helper = ''] = titles.slice(-2);
  const isOver =
    over >= 0 && over < titles.length - 2 && /chủ trì/iu.test(lead) && columnKind(helper) === 'cooperating';
  return isOver ? [...titles.slice(0, over), lead, helper, ...titles.slice(over + 1, -2)] : titles;
}

/** "a)" alone on a line: the number of a row under another, or a mark inside a cell. */
const LETTER = /^(?:[a-zđ]\)|[a-eđ]\.?)$/u;

/** Whether a line is a letter and that the number of a row: the row before is one or says who leads, or each letter says so of its own. */
function isLetterOfRow(
  lines: readonly SourceLine[],
  at: number,
  row: readonly Words[] | undefined,
  columns: readonly ColumnKind[],
): boolean {
  if (!LETTER.test(lines[at]?.text ?? '')) return false;
  if (row === undefined || LETTER.test(row[0]?.text ?? '')) return true;
  const said = columns.some((kind) => kind === 'lead' || kind === 'cooperating') ? 'body' : 'time';
  const says = (cells: readonly Words[]): boolean => cells.some(({ text }) => kindOf(text) === said);
  if (says(row.slice(1))) return true;
  if (row.some(({ text }) => LETTER.test(text))) return false;
  const rows: Words[][] = [];
  for (const line of lines.slice(at, at + MOST_OF_LETTERS)) {
    if (line.cells !== null || endsTable(line.text) || isRowNumber(line.text, row[0]?.text ?? '')) break;
    if (LETTER.test(line.text)) rows.push([]);
    else rows.at(-1)?.push(line);
  }
  return rows.every(says);
}

/** So many lines all the letters under one number may take. */
const MOST_OF_LETTERS = 120;

/** How many rows may be left out of a table. */
const MOST_LEFT_OUT = 8;

/** "16" after the cells of the row 12, over as many cells as a row has, but for who helps: rows between them are left out. */
function isLaterRow(
  lines: readonly SourceLine[],
  at: number,
  row: readonly Words[] | undefined,
  columns: readonly ColumnKind[],
): boolean {
  const number = /^\d{1,3}(?=[.)]?$)/.exec(lines[at]?.text ?? '')?.[0];
  const before = /^\d{1,3}(?=[.)]?$)/.exec(row?.[0]?.text ?? '')?.[0];
  if (number === undefined || before === undefined || (row?.length ?? 0) < columns.length - 1) return false;
  const left = Number(number) - Number(before) - 1;
  if (left < 1 || left > MOST_LEFT_OUT || !/^\p{Lu}/u.test(lines[at + 1]?.text ?? '')) return false;
  // the words of the first cell may go on in lines of their own
  let rest = at + 2;
  while (rest - at < 5 && beginsSmall(lines[rest]?.text ?? '')) rest += 1;
  const cells = [...lines.slice(at, at + 2), ...lines.slice(rest, rest + columns.length)];
  const isRow = (kinds: readonly ColumnKind[]): boolean =>
    isRowAt(cells, 0, kinds) && !beginsSmall(cells[kinds.length]?.text ?? '');
  return (
    isRow(columns) || (columns.includes('time') && isRow(columns.filter((kind) => kind !== 'cooperating')))
  );
}

/** The number of a page, not of a row, and no month with which rows begin. */
function isBetweenRows(
  text: string,
  numbered: boolean,
  last: string,
  first: readonly Words[] | undefined,
): boolean {
  return numbered ? !isRowNumber(text, last) : !isBareNumber(first?.[0]?.text ?? text);
}
