import type { SourceLine } from '../text/source-lines.js';
import { plain } from '../text/spelling.js';
import { joinedWords, NO_WORDS, partOf, type Words } from '../text/words.js';
import { isOnlyTime } from '../times/time-words.js';
import { endsTable } from './table-ends.js';
import { namesAtEnd } from './flat-names.js';
import { rowLine } from './row-line.js';
import { type ColumnKind, columnKind, isHeader } from './column-kinds.js';

/** So many lines the titles of columns may take. */
const MOST_OF_TITLES = 4;
/** Longer rows are none. */
const MOST_OF_ROW = 30;

/**
 * The lines, with the rows of a table of which each is written on, cell after cell, as rows of cells: "1 Sơn lại cổng trường Tổ Văn phòng
 * Công đoàn Quý II/2026" under "TT Nội dung Chủ trì Phối hợp Thời gian". Only where every row can be parted.
 */
export function withFlatRows(lines: readonly SourceLine[]): readonly SourceLine[] {
  if (!lines.some(({ text, cells }) => cells === null && isTitleLine(text))) return lines;
  const found: SourceLine[] = [];
  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    if (line === undefined) break;
    const table = line.cells === null && isTitleLine(line.text) ? flatTable(lines, at) : null;
    if (table === null) found.push(line);
    else found.push(...table.rows.map((cells) => rowLine(cells, line)));
    at = table?.end ?? at + 1;
  }
  return found;
}

function isTitleLine(text: string): boolean {
  return text.length < 160 && /^(?:S?TT|Số TT)\s+\p{Lu}/u.test(text);
}

interface FlatTable {
  readonly rows: readonly (readonly Words[])[];
  /** The first line after it. */
  readonly end: number;
}

function flatTable(lines: readonly SourceLine[], start: number): FlatTable | null {
  let first = start + 1;
  while (first - start < MOST_OF_TITLES && !/^1[.)]?\s/.test(lines[first]?.text ?? '')) first += 1;
  if (!/^1[.)]?\s+\p{Lu}/u.test(lines[first]?.text ?? '')) return null;
  const titles = titlesOf(joinedWords(lines.slice(start, first)));
  const columns = titles.map(({ text }) => columnKind(text));
  if (!areKnown(columns)) return null;
  const rows: Words[][] = [];
  let end = first;
  for (let number = 1; end < lines.length; number += 1) {
    const until = endOfRow(lines, end, number);
    const line = joinedWords(lines.slice(end, until));
    const mark = /^\d{1,2}[.)]?\s+/.exec(line.text)?.[0].length ?? 0;
    const cells = mark === 0 ? null : cellsOf(partOf(line, mark), columns);
    if (cells === null) return null;
    rows.push([partOf(line, 0, mark - 1), ...cells]);
    end = until;
    if (!isNumbered(lines[end], number + 1)) break;
  }
  return rows.length < 2 ? null : { rows: [titles, ...rows], end };
}

/** A title begins with a capital: "Đơn vị chủ trì", "Thời gian thực hiện". */
function titlesOf(words: Words): Words[] {
  const starts = Array.from(words.text.matchAll(/(?<=^|\s)\p{Lu}/gu), ({ index }) => index).filter(
    (at) => !words.text.startsWith('TT', at) || at === 0,
  );
  return starts.map((at, index) => {
    const title = partOf(words, at, starts[index + 1]);
    return partOf(title, 0, title.text.trimEnd().length);
  });
}

/** A number, what is to be done, who leads, and it may be who helps and when; nothing that has no form of its own. */
function areKnown(columns: readonly (ColumnKind | null)[]): columns is readonly ColumnKind[] {
  const [number, content, ...rest] = columns;
  return (
    number === 'number' &&
    content === 'content' &&
    isHeader(columns) &&
    rest.includes('lead') &&
    new Set(rest).size === rest.length &&
    ['lead', 'lead,time', 'lead,cooperating', 'lead,cooperating,time'].includes(rest.join())
  );
}

function isNumbered(line: SourceLine | undefined, number: number): boolean {
  return (
    line !== undefined && line.cells === null && new RegExp(`^${number}[.)]?\\s+\\p{Lu}`, 'u').test(line.text)
  );
}

/** The row goes on up to the next number, the end of the table or a line that begins anew. */
function endOfRow(lines: readonly SourceLine[], start: number, number: number): number {
  let end = start + 1;
  for (; end < lines.length && end - start < MOST_OF_ROW; end += 1) {
    const line = lines[end];
    if (line === undefined || line.cells !== null || isNumbered(line, number + 1)) break;
    if (
      line.afterBlank ||
      endsTable(line.text) ||
      /^(?:[-+*•]\s|[IVX]{1,5}[.)-]\s|\d{1,2}[.)]\s)/u.test(line.text)
    )
      break;
  }
  return end;
}

/** The words of a row under its columns; null where it cannot be told where they end. */
function cellsOf(row: Words, columns: readonly ColumnKind[]): Words[] | null {
  const timeAt = columns.includes('time') ? timeAtEnd(row.text) : row.text.length;
  if (timeAt === null) return null;
  const rest = row.text.slice(0, timeAt).trimEnd();
  const names = namesAtEnd(rest, columns.includes('cooperating'));
  if (names === null) return null;
  const { lead, helpers } = names;
  const content = partOf(row, 0, rest.slice(0, lead).trimEnd().length);
  const cells = [content, partOf(row, lead, rest.slice(0, helpers ?? rest.length).trimEnd().length)];
  if (columns.includes('cooperating'))
    cells.push(helpers === null ? NO_WORDS : partOf(row, helpers, rest.length));
  if (columns.includes('time')) cells.push(partOf(row, timeAt));
  return content.text.length < 8 ? null : cells;
}

/** Where the time begins that ends a row: "Quý II/2026", "Trước ngày 15/6"; null where none does. */
function timeAtEnd(text: string): number | null {
  const tail = Math.max(0, text.length - 60);
  for (const { index } of text.slice(tail).matchAll(/(?<=\s)(?:\p{Lu}|\d)/gu)) {
    const said = text.slice(tail + index);
    if (BEGINS_TIME.test(plain(said)) && isOnlyTime(said)) return tail + index;
  }
  return null;
}

const BEGINS_TIME =
  /^(?:quý|tháng|năm|trước|trong|từ|hằng|thường xuyên|định kỳ|cả năm|ngày|tuần|cuối|đầu|giai đoạn|\d{1,2}\/)/u;
