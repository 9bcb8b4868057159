import { findCellTable } from '../tables/cell-table.js';
import { columnKind } from '../tables/column-kinds.js';
import { isHeaderRow, type Table, tableOf } from '../tables/table-rows.js';
import { isOpenTitle } from '../tables/titles-over-rows.js';
import type { Mark } from '../text/marks.js';
import type { SourceLine } from '../text/source-lines.js';
import { partOf, type Words } from '../text/words.js';
import { titleTime } from '../times/time-words.js';
import { Joining } from './joining.js';
import { withFirstNumber } from './misread-numbers.js';
import { withHeading } from './paragraph-headings.js';
import { wrappingOf } from './wrapping.js';

/** A paragraph put together from its lines, without its mark; or a table. */
export interface Paragraph {
  readonly mark: Mark | null;
  readonly words: Words;
  /** How far its first line is set in, in characters. */
  readonly indent: number;
  readonly bold: boolean;
  readonly table: Table | null;
  /** It has no number and names what follows, or it is a dash or star over dashes of another kind. */
  readonly isHeading: boolean;
  /** A heading without a number that stands as high as "III.". */
  readonly isSection: boolean;
}

/**
 * The paragraphs of lines: what a page break, a footnote or hard wrapping interrupts is put together again; page numbers, rules
 * and footnotes are left out.
 */
export function paragraphsOf(lines: readonly SourceLine[]): Paragraph[] {
  const found: Paragraph[] = [];
  const joining = new Joining(wrappingOf(lines), lines);
  let last: Table | null = null;
  for (let index = 0; index < lines.length;) {
    const table = tableAt(lines, index, last);
    if (table === null) {
      joining.take(index, found);
      index += 1;
    } else {
      joining.close(found);
      if (table.table !== null) found.push(tableParagraph(table.table));
      last = table.table ?? last;
      index = table.end;
    }
  }
  joining.close(found);
  const marked = withFirstNumber(found);
  return marked.map((paragraph, index) => withHeading(paragraph, marked[index + 1] ?? null));
}

function tableAt(
  lines: readonly SourceLine[],
  start: number,
  last: Table | null,
): { readonly table: Table | null; readonly end: number } | null {
  if (lines[start]?.cells === null) return findCellTable(lines, start);
  let end = start;
  const rows: (readonly Words[])[] = [];
  for (let row = rowAt(lines, end); row !== null && !beginsOther(rows, row); row = rowAt(lines, end)) {
    rows.push(row);
    end += 1;
  }
  const table = tableOf(rows, last);
  return table === null && end === start + 1 && rows[0]?.length === 2 ? null : { table, end };
}

/** "TT", "Chi bộ", "Số đảng viên" right behind the rows under "TT", "Nội dung", "Chủ trì": the titles of another table. */
function beginsOther(rows: readonly (readonly Words[])[], row: readonly Words[]): boolean {
  const [titles] = rows;
  const last = rows.at(-1);
  return (
    titles !== undefined &&
    last !== undefined &&
    isNumberTitle(row) &&
    isNumberTitle(titles) &&
    !isNumberTitle(last) &&
    row[1]?.text !== titles[1]?.text
  );
}

function isNumberTitle([first]: readonly Words[]): boolean {
  return columnKind(first?.text ?? '') === 'number';
}

/** The cells of a line of a table; "II" and a title between two rows are a row that names a group. */
function rowAt(lines: readonly SourceLine[], at: number): readonly Words[] | null {
  const line = lines[at];
  if (line === undefined || line.cells !== null) return line?.cells ?? null;
  const number = /^(?:[IVX]{1,5}|[A-HĐ])[.)]?\s+(?=\p{Lu})/u.exec(line.text)?.[0].length;
  const isBetween = (lines[at - 1]?.cells?.length ?? 0) > 2 && (lines[at + 1]?.cells?.length ?? 0) > 2;
  if (isBetween) {
    // a row that shares the cells of its number and its end with the one above
    const bar = line.text.indexOf(' | ');
    if (bar > 0) return [partOf(line, 0, 0), partOf(line, 0, bar), partOf(line, bar + 3)];
  }
  if (isAmongRows(lines, at)) return [line];
  if (number === undefined || !isBetween || line.text.length > 200) return null;
  // a section over a table of its own, of whatever it is
  const next = lines[at + 1]?.cells ?? [];
  if (isHeaderRow(next) || isNumberTitle(next)) return null;
  return [partOf(line, 0, number), partOf(line, number)];
}

/** "THÁNG 02", "I. Hội nghị Ban Thường vụ" one under the other between rows of one table. */
function isAmongRows(lines: readonly SourceLine[], at: number): boolean {
  const isTitle = (line: SourceLine | undefined): boolean =>
    line?.cells === null && (titleTime(line.text) !== null || isOpenTitle(line.text));
  if (!isTitle(lines[at])) return false;
  let [from, to] = [at, at];
  while (at - from < MOST_OF_TITLES && isTitle(lines[from - 1])) from -= 1;
  while (to - at < MOST_OF_TITLES && isTitle(lines[to + 1])) to += 1;
  const isOverNumber = /^0?1[.)]?$/.test(lines[to + 1]?.cells?.[0]?.text ?? '');
  return isOverNumber && (lines[from - 1]?.cells?.length ?? 0) > 2;
}

/** So many titles of rows stand one under the other. */
const MOST_OF_TITLES = 3;

function tableParagraph(table: Table): Paragraph {
  return {
    mark: null,
    words: table.words,
    indent: 0,
    bold: false,
    table,
    isHeading: false,
    isSection: false,
  };
}
