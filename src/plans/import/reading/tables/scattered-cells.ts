import type { SourceLine } from '../text/source-lines.js';
import { beginsSmall } from '../text/spelling.js';
import { joinedWords, NO_WORDS, type Words } from '../text/words.js';
import { isOnlyTime } from '../times/time-words.js';
import { kindOf, MOST_OF_CELL } from './cell-lines.js';
import { type ColumnKind, columnKind, columnKinds, isForPersons, isHeader } from './column-kinds.js';
import { endsTable } from './table-ends.js';
import { rowsOf, type Table } from './table-rows.js';

/** A table, and the first line after it. */
export interface ScatteredTable {
  readonly table: Table;
  readonly end: number;
}

/**
 * A table whose cells a reader of PDF files wrote one after the other, parted by blank lines, those that stand for several rows and the
 * numbers anywhere between: only what is to be done, and who leads right behind it, tell its rows. Null where no such table begins at a line.
 */
export function findScatteredTable(lines: readonly SourceLine[], start: number): ScatteredTable | null {
  const header = headerAt(lines, start);
  if (header === null) return null;
  const body: Words[][] = [];
  let [at, tasks] = [header.end, 0];
  for (; at < lines.length && !isEnd(lines[at]);) {
    const end = endOfCell(lines, at);
    if (end - at > MOST_OF_CELL) break;
    const cell = joinedWords(lines.slice(at, end));
    at = end;
    if (isBareNumber(cell.text)) continue;
    const row = body.at(-1);
    if (GROUP.test(cell.text)) body.push([cell]);
    else if (isOnlyTime(cell.text)) addTime(row, cell);
    else if (row?.length === 1 && !GROUP.test(row[0]?.text ?? '') && isLead(cell.text)) row.push(cell);
    else if (kindOf(cell.text) === 'other' && !PERSON.test(cell.text)) {
      // a task that a page break cuts
      if (row?.length === 1 && beginsSmall(cell.text)) row[0] = joinedWords([row[0] ?? NO_WORDS, cell]);
      else {
        body.push([cell]);
        tasks += 1;
      }
    }
  }
  const given = body.filter(({ length }) => length > 1);
  if (given.length < LEAST_ROWS || given.length * 3 < tasks * 2) return null;
  const columns: ColumnKind[] = ['content', 'lead', 'time'];
  const rows = rowsOf(
    given.map((row) => [...row, NO_WORDS].slice(0, 3)),
    columns,
  );
  return { table: { columns, rows, words: joinedWords(lines.slice(start, at)) }, end: at };
}

/** Fewer are none. */
const LEAST_ROWS = 4;
/** So many cells the titles of columns may take. */
const MOST_OF_TITLES = 9;
/** "II Nhiệm vụ đến năm 2030", "II.1 Hoàn thiện thể chế": a title over rows. */
const GROUP = /^[IVX]{1,4}(?:\.\d{1,2})?\.?\s+\p{Lu}/u;
/** Who sees to it for the body that leads. */
const PERSON = /^(?:Đồng chí|Đ\/c|Ông|Bà|Các đồng chí)\s/iu;

/** The titles of columns from a line on, of which one may have the title of a group of rows between; null where they are no titles. */
function headerAt(lines: readonly SourceLine[], start: number): { readonly end: number } | null {
  if (columnKind(lines[start]?.text ?? '') !== 'number') return null;
  const titles: string[] = [];
  let hasGroup = false;
  let at = start;
  while (at < lines.length && titles.length < MOST_OF_TITLES) {
    const end = endOfCell(lines, at);
    const { text } = joinedWords(lines.slice(at, Math.min(end, at + MOST_OF_CELL)));
    const isTitle = text.length <= 60 && (columnKind(text) !== null || isForPersons(text) || isNote(text));
    if (isTitle) titles.push(text);
    else if (GROUP.test(text) && !hasGroup && titles.length > 1) hasGroup = true;
    else break;
    at = end;
  }
  const kinds = columnKinds(titles);
  return titles.length >= 3 && kinds.includes('lead') && isHeader(kinds) ? { end: at } : null;
}

/** "(*)" below a title. */
function isNote(text: string): boolean {
  return /^\(?[*\d]{1,2}\)?$/u.test(text);
}

function addTime(row: Words[] | undefined, time: Words): void {
  if (row?.length === 2) row.push(time);
}

function isLead(text: string): boolean {
  return kindOf(text) === 'body' && !PERSON.test(text);
}

function isBareNumber(text: string): boolean {
  return /^\d{1,3}(?:\s\d{1,3})*$/u.test(text);
}

function isEnd(line: SourceLine | undefined): boolean {
  return (
    line === undefined ||
    line.cells !== null ||
    (endsTable(line.text) && !/^[IVX]{1,4}(?:\.\d{1,2})?\s/.test(line.text))
  );
}

/** The first line behind the cell that begins at a line. */
function endOfCell(lines: readonly SourceLine[], at: number): number {
  let end = at + 1;
  while (end < lines.length && lines[end]?.afterBlank === false && lines[end]?.cells === null) end += 1;
  return end;
}
