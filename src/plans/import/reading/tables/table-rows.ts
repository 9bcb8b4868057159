import { isOneBodyThatActs } from '../names/acting-subjects.js';
import { subjectOf } from '../names/subject.js';
import { isRule } from '../text/line-kinds.js';
import { asksForMore, beginsSmall, folded, isCapitals, isFinished, plain } from '../text/spelling.js';
import { isPredicateAt } from '../text/predicates.js';
import { isTopicOf } from '../text/topics.js';
import { joinedWords, NO_WORDS, type Words } from '../text/words.js';
import { isTotal, withTitlesOfDashes } from './rows-without-tasks.js';
import { isOnlyTime, timeSaid, titleTime } from '../times/time-words.js';
import {
  type ColumnKind,
  columnKind,
  columnKinds,
  isForClasses,
  isForPersons,
  isHeader,
} from './column-kinds.js';
import { DITTO } from './cell-lines.js';
import { withWideTitle } from './wide-titles.js';

/** One row: its number and its cells by column. */
export interface TableRow {
  readonly number: string | null;
  readonly cells: ReadonlyMap<ColumnKind, Words>;
  /** It only names what the rows after it are about. */
  readonly isGroup: boolean;
}

/** A table of duties, or of anything else with known columns. */
export interface Table {
  readonly columns: readonly ColumnKind[];
  readonly rows: readonly TableRow[];
  /** Its times are months: "10" is a month. */
  readonly isByMonth?: boolean;
  /** It says of persons or classes what each is given. */
  readonly isByPerson?: boolean;
  /** "Chủ trì (phối hợp)": its cells name in brackets who helps. */
  readonly hasHelpersInBrackets?: boolean;
  /** Where a row has the body of the row above, its cell says so, "-nt-", more often than it is empty. */
  readonly hasDittos?: boolean;
  /** All of its words. */
  readonly words: Words;
}

/** The table that rows of cells are; without a header row of its own it goes on with the table before it. */
export function tableOf(given: readonly (readonly Words[])[], before: Table | null): Table | null {
  const cells = withWideTitle(
    withoutDittos(given.filter((row) => !row.every(({ text }) => isRule(text)))),
    (text) => columnKind(text) !== null,
  );
  const words = joinedWords(cells.flat().filter(({ text }) => text !== ''));
  const at = cells.findIndex(isHeaderRow);
  if (at < 0) {
    if (before === null || !isOfWidth(cells, before.columns.length)) return null;
    return { columns: before.columns, rows: rowsOf(cells, before.columns), words };
  }
  if (isOfFigures((cells[at] ?? []).map(({ text }) => text))) return null;
  const first = columnKinds((cells[at] ?? []).map(({ text }) => text));
  const second = cells[at + 1] ?? [];
  const isTwoRows =
    second.length === first.length &&
    second.every(
      ({ text }, index) =>
        text === '' ||
        text === cells[at]?.[index]?.text ||
        (columnKind(text) !== null && (first[index] !== 'content' || columnKind(text) === 'content')),
    ) &&
    second.some(({ text }) => text !== '') &&
    !/^\d/.test(second[0]?.text ?? '');
  const ownTitles = (cells[at] ?? []).map((title, index) => {
    const own = isTwoRows ? second[index] : undefined;
    return own !== undefined && columnKind(own.text) !== null ? own.text : title.text;
  });
  const under = cells.slice(at + (isTwoRows ? 2 : 1));
  const columns = withTimesToldByCells(
    columnKinds(ownTitles).map((kind, index) => kind ?? first[index] ?? 'other'),
    under,
  );
  const tasks = columns.indexOf('content');
  const titles = new Set(
    [cells[at], ...(isTwoRows ? [second] : [])].map((row) => folded(row?.[tasks]?.text ?? '')),
  );
  titles.delete('');
  // a table over several pages has its titles again on each
  const own = under.filter((row) => !titles.has(folded(row[tasks]?.text ?? '')) && !isOfColumnMarks(row));
  const isByMonth = (cells[at] ?? []).some(({ text }) => /^thang( thuc hien)?$/.test(folded(text)));
  const isByPerson = (cells[at] ?? []).some(
    ({ text }, index) => columns[index] === 'lead' && (isForPersons(text) || isForClasses(text)),
  );
  const hasHelpersInBrackets = (cells[at] ?? []).some(({ text }) =>
    /chủ trì\s*\((?:cơ quan |đơn vị )?(?:cùng )?phối hợp\)$/iu.test(text),
  );
  const lead = columns.indexOf('lead');
  const dittos = given.filter(
    (row) => DITTO.test(row[lead]?.text ?? '') && row[tasks]?.text !== row[lead]?.text,
  ).length;
  const ofMonths = (cells[at] ?? []).some(
    ({ text }, index) => columns[index] === 'time' && /\bthang\b/.test(folded(text)),
  );
  const rows = rowsOf(own, columns, ofMonths);
  const hasDittos = dittos > 0 && dittos >= rows.filter(namesNobody).length;
  return { columns, rows, isByMonth, isByPerson, hasHelpersInBrackets, hasDittos, words };
}

/** Whether rows without titles are as wide as those of the table before; "TT", "Chi bộ", "Số đảng viên" are titles of their own. */
function isOfWidth(rows: readonly (readonly Words[])[], width: number): boolean {
  return (
    rows.every((row) => hasWidth(row, width) || namesGroup(row)) &&
    columnKind(rows[0]?.[0]?.text ?? '') !== 'number'
  );
}

/** "Thực hiện" over months, beside "Cơ quan chủ trì": when each task is done, and no other column says that. */
function withTimesToldByCells(
  columns: readonly ColumnKind[],
  rows: readonly (readonly Words[])[],
): readonly ColumnKind[] {
  if (columns.indexOf('lead') === columns.lastIndexOf('lead')) return columns;
  const isOfTimes = (column: number): boolean => {
    const filled = rows.flatMap((row) => ((row[column]?.text ?? '') === '' ? [] : (row[column]?.text ?? '')));
    return filled.length > 0 && filled.filter((text) => isOnlyTime(text)).length * 3 >= filled.length * 2;
  };
  const at = columns.findIndex((kind, column) => kind === 'lead' && isOfTimes(column));
  if (at < 0) return columns;
  return columns.map((kind, column) => (column === at ? 'time' : kind === 'time' ? 'other' : kind));
}

/** A task of which the table does not say whose it is. */
function namesNobody({ cells, isGroup }: TableRow): boolean {
  return !isGroup && cells.has('content') && !cells.has('lead');
}

/** Whether a row has as many cells; the last one may be empty, and no bar behind it. */
function hasWidth(row: readonly Words[], width: number): boolean {
  return row.length === width || (row.length === width - 1 && /^\d{1,3}[.)]?$/.test(row[0]?.text ?? ''));
}

/** "(1)", "(2)" or "A", "B", "1" under the titles: what the columns are called. */
function isOfColumnMarks(row: readonly Words[]): boolean {
  return row.length > 2 && row.every(({ text }) => /^\(?(?:\d{1,2}|\p{Lu})\)?$/u.test(text));
}

/** A table of costs or figures: its "Đơn vị" is a measure. */
export function isOfFigures(titles: readonly string[]): boolean {
  return titles.some((title) =>
    /^(don gia|thanh tien|so tien|don vi tinh|dvt|so luong|ty le|nam 20\d\d)/.test(folded(title)),
  );
}

/** So many letters the title of a column has at the most. */
const LONGEST_TITLE = 150;

/** Whether cells are the titles of a table of tasks, and no row: that has a number ("3", "NV03"), or longer cells. */
export function isHeaderRow(row: readonly Words[]): boolean {
  const titles = row.map(({ text }) => text);
  const isRow =
    /^(?:[A-ZĐ]{0,4}[.-]?)\d{1,3}[.)]?$/.test(titles[0] ?? '') ||
    titles.some((title) => title.length > LONGEST_TITLE && columnKind(title.slice(0, 40)) === null);
  return !isRow && isHeader(columnKinds(titles));
}

/** A row that shares the number of the one above has no cell for it; one that names a group may have it ahead of the name. */
function withNumberCell(row: readonly Words[], columns: readonly ColumnKind[]): readonly Words[] {
  const isShort = columns[0] === 'number' && row.length > 1 && row.length < columns.length;
  const first = row[0]?.text ?? '';
  const isOfTask = first.length > LONGEST_NUMBER && !PART.test(first) && !isCapitals(first);
  return isShort && isOfTask ? [NO_WORDS, ...row] : row;
}

const LONGEST_NUMBER = 14;

/** The rows under known columns; a row that goes on with the one before is put to it. `ofMonths`: numbers may be months. */
export function rowsOf(
  cells: readonly (readonly Words[])[],
  columns: readonly ColumnKind[],
  ofMonths = false,
): TableRow[] {
  const rows: TableRow[] = [];
  const isCounted = !ofMonths && countsGroups(cells, columns);
  const whole = withoutDittos(cells.map((each) => withNumberCell(each, columns)));
  for (const [at, row] of whole.entries()) {
    if (row.every(({ text }) => !/[A-Za-zÀ-ỹ]/u.test(text)) || isTotal(row, columns)) continue;
    const map = new Map<ColumnKind, Words>();
    for (const [index, words] of row.entries()) {
      const kind = columns[index] ?? 'other';
      const there = map.get(kind);
      if (words.text === '' || kind === 'other') continue;
      const isWhole =
        there === undefined ||
        (kind === 'content' &&
          (words.text.startsWith('Giao ') ||
            isTopicOf(there.text, words.text) ||
            (!columns.includes('lead') && givesTo(words.text))));
      map.set(kind, isWhole ? words : joinedWords([there, words]));
    }
    if (map.size === 0) continue;
    const last = rows.at(-1);
    if (
      last !== undefined &&
      !last.isGroup &&
      goesOn(map, last) &&
      !isTicked(row, columns) &&
      !(map.size === 1 && isTitleAhead(map, last, columns, whole[at + 1]))
    )
      rows[rows.length - 1] = { ...last, cells: merged(last.cells, map) };
    else rows.push(rowOf(map, row, columns, isCounted));
  }
  return withGroups(withTitlesOfDashes(rows));
}

/** "Sở Nội vụ: rà soát ...", "Phòng Y tế tiêm phòng ..." beside the name of a task: who is to do it, and what. */
function givesTo(text: string): boolean {
  const subject = subjectOf(text);
  return subject !== null && isOneBodyThatActs(subject, plain(text.slice(subject.rest, subject.rest + 60)));
}

/**
 * Whether bare numbers in a first column of times count groups of rows, "2", "Thẩm định" in a table that has no column for numbers: none
 * stands in a row that says who leads, as a month would.
 */
function countsGroups(cells: readonly (readonly Words[])[], columns: readonly ColumnKind[]): boolean {
  const lead = columns.indexOf('lead');
  return (
    columns[0] === 'time' &&
    !columns.includes('number') &&
    !cells.some((row) => COUNT.test(row[0]?.text ?? '') && (row[lead]?.text ?? '') !== '')
  );
}

const COUNT = /^(?:[IVX]{1,5}|\d{1,2})$/u;

/** `isCounted`: its table counts groups in the column of times. */
function rowOf(
  cells: ReadonlyMap<ColumnKind, Words>,
  row: readonly Words[],
  columns: readonly ColumnKind[],
  isCounted: boolean,
): TableRow {
  const number = cells.get('number')?.text.replace(/[.)\s]+$/u, '') ?? null;
  // "II | Đường ven hồ | 4,5": how much of it is there
  const filled = row.filter(({ text }) => text !== '' && !(isRoman(number) && FIGURE.test(text)));
  const different = new Set(
    row.filter((_, index) => columns[index] !== 'number').flatMap(({ text }) => (text === '' ? [] : [text])),
  ).size;
  const content = cells.get('content') ?? cells.get('number');
  const time = cells.get('time')?.text ?? '';
  const isTimed =
    cells.has('time') && !(isCounted && COUNT.test(time)) && !(isRoman(number) && isNoTime(time));
  const onlyTitle =
    filled.length <= (isTimed === cells.has('time') ? 2 : 3) &&
    !cells.has('lead') &&
    !isTimed &&
    !cells.has('cooperating');
  const isTitle =
    number === null || /^[IVXA-HĐ]+$/u.test(number) || isCapitals(content?.text ?? '') || !/^\d/.test(number);
  const isGroup = (onlyTitle && isTitle) || (different === 1 && filled.length > 1);
  return {
    number: number !== null && number.length <= 8 ? number : null,
    cells: isGroup && content !== undefined ? new Map([...cells, ['content', content]]) : cells,
    isGroup,
  };
}

const FIGURE = /^\d[\d.,]*$/;

function isRoman(number: string | null): boolean {
  return number !== null && /^[IVX]{1,5}$/u.test(number);
}

/** "năm tiếp theo": the end of the cell above, which a page has cut off. */
function isNoTime(text: string): boolean {
  return beginsSmall(text) && timeSaid(text, true).phrase === null;
}

/** The cells, with those of the row above where they say "nt". */
function withoutDittos(cells: readonly (readonly Words[])[]): (readonly Words[])[] {
  const found: (readonly Words[])[] = [];
  for (const row of cells) {
    const above = found.at(-1);
    found.push(row.map((words, index) => (DITTO.test(words.text) ? (above?.[index] ?? words) : words)));
  }
  return found;
}

/** "1" over "1.1" or "a" that only names what they are about is a group; what it says of who and when holds for them. */
function withGroups(rows: readonly TableRow[]): TableRow[] {
  let over: TableRow | null = null;
  return rows.map((row, index) => {
    if (over !== null && !isBelow(row, over)) over = null;
    const next = rows[index + 1];
    if (over === null && next !== undefined && isOverItems(row, next)) {
      over = row;
      return row.isGroup || !isTaskItself(row, next) ? { ...row, isGroup: true } : row;
    }
    if (over === null || (row.isGroup && !isLetterUnder(row, over))) return row;
    const number = /^\d/.test(row.number ?? '') ? row.number : `${over.number}.${row.number}`;
    return { ...row, number, isGroup: false, cells: merged(inherited(over), row.cells, true) };
  });
}

function isOverItems(row: TableRow, next: TableRow): boolean {
  if (row.number === null || !/^\d{1,3}(?:\.\d{1,2})?$|^[IVX]{1,5}$/u.test(row.number)) return false;
  return isBelow(next, row) && (next.number === 'a' || /^(?:\d{1,3}\.)+0?1$/.test(next.number ?? ''));
}

function isBelow({ number }: TableRow, over: TableRow): boolean {
  if (number === null) return false;
  return number.startsWith(`${over.number}.`) || (/^\d/.test(over.number ?? '') && /^[a-zđ]$/u.test(number));
}

/** "a", "Đào hố" with nothing else, under a row that says who leads. */
function isLetterUnder({ number, cells }: TableRow, over: TableRow): boolean {
  return over.cells.has('lead') && !cells.has('lead') && /^[a-zđ]$/u.test(number ?? '');
}

/** Whether a row over others is a task itself: it says who and when, and they say it anew. */
function isTaskItself({ cells }: TableRow, next: TableRow): boolean {
  const says = (row: ReadonlyMap<ColumnKind, Words>): boolean =>
    row.has('lead') && (row.has('time') || row.has('product'));
  return says(cells) && says(next.cells);
}

function inherited({ cells }: TableRow): ReadonlyMap<ColumnKind, Words> {
  return new Map([...cells].filter(([kind]) => kind === 'lead' || kind === 'cooperating' || kind === 'time'));
}

/** "II. CẢI CÁCH THỂ CHẾ", "B. Nhóm nhiệm vụ thường xuyên". */
const PART = /^(?:[IVX]{1,5}|[A-HĐ])\s*[.)/–-]\s*\p{Lu}/u;

/** The title of a part, or of an item, "2.1. Cải cách thể chế", in a table without a column for numbers. */
export function isNumberedTitle(text: string): boolean {
  return PART.test(text) || /^\d{1,2}(?:\.\d{1,2})*\.\s+\p{Lu}/u.test(text);
}

/** "II. CẢI CÁCH THỂ CHẾ", "THÁNG 02", "NHIỆM VỤ KHÁC" alone in a row. */
function isTitleOfRows(text: string, before: string): boolean {
  return isNumberedTitle(text) || titleTime(text) !== null || (isCapitals(text) && !isCapitals(before));
}

/** "IV", "NGUỒN NHÂN LỰC": a row that names those below it. */
function namesGroup([number, title, ...more]: readonly Words[]): boolean {
  return more.length === 0 && title !== undefined && /^(?:[IVX]{1,5}|[A-HĐ])[.)]?$/u.test(number?.text ?? '');
}

function goesOn(cells: ReadonlyMap<ColumnKind, Words>, last: TableRow): boolean {
  if (cells.has('number')) return false;
  const content = cells.get('content');
  if (content === undefined) return true;
  if (cells.size === 1 && isTitleOfRows(content.text, last.cells.get('content')?.text ?? '')) return false;
  return (
    beginsSmall(content.text) ||
    [...cells.values()].some(({ text }) => beginsSmall(text) && !/^(?:các|những|ubnd)/u.test(text)) ||
    (!cells.has('lead') && !cells.has('time') && !isFinished(last.cells.get('content')?.text ?? '.'))
  );
}

/** "x" under "Q2", "Q3", columns that are not known: a row of its own, whatever cells it has in common with the one above. */
function isTicked(row: readonly Words[], columns: readonly ColumnKind[]): boolean {
  return row.some(({ text }, index) => (columns[index] ?? 'other') === 'other' && /^[xX×✓]$/u.test(text));
}

/** "Nhóm hạ tầng" alone between two rows that say all, in a table that has no column for numbers. */
function isTitleAhead(
  cells: ReadonlyMap<ColumnKind, Words>,
  last: TableRow,
  columns: readonly ColumnKind[],
  next: readonly Words[] | undefined,
): boolean {
  const text = cells.get('content')?.text ?? '';
  const before = last.cells.get('content')?.text ?? '';
  const isFull =
    next !== undefined && columns.every((kind, at) => kind === 'other' || (next[at]?.text ?? '') !== '');
  return (
    !columns.includes('number') &&
    isFull &&
    last.cells.has('lead') &&
    /^\p{Lu}/u.test(text) &&
    !isPredicateAt(plain(text.slice(0, 60)), 0) &&
    text.length < 80 &&
    !asksForMore(before) &&
    !/[.;]$/u.test(text)
  );
}

/** Both rows as one; `isInstead`: the cells of the second one take the place of those of the first. */
function merged(
  one: ReadonlyMap<ColumnKind, Words>,
  other: ReadonlyMap<ColumnKind, Words>,
  isInstead = false,
): ReadonlyMap<ColumnKind, Words> {
  const all = new Map(one);
  for (const [kind, words] of other) {
    const there = all.get(kind);
    all.set(kind, there === undefined || isInstead ? words : joinedWords([there, words]));
  }
  return all;
}
