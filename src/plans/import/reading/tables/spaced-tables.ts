import type { SourceLine } from '../text/source-lines.js';
import { joinedWords, NO_WORDS, partOf, type Words } from '../text/words.js';
import { alignedTable } from './aligned-table.js';
import { rowLine } from './row-line.js';
import { setTable, type SetTable } from './set-tables.js';

/** A word of a line with its place in it. */
interface LineWord {
  readonly text: string;
  readonly from: number;
  readonly until: number;
  readonly words: Words;
}

/** The lines, with the rows of tables whose columns only spaces part, as a program writes the words of a page, as rows of cells. */
export function withSpacedTables(lines: readonly SourceLine[], source: string): readonly SourceLine[] {
  if (!lines.some((line) => isTitleLine(line, source) || isOfColumns(line, source))) return lines;
  const found: SourceLine[] = [];
  const placed = lines.map((line) => placedWords(line, source));
  const isApart = (row: number): boolean => lines[row]?.afterBlank === true;
  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    if (line === undefined) break;
    const table =
      tableNear(lines, placed, at, isApart, source) ??
      (isOfColumns(line, source) ? alignedTable(placed, at, isApart) : null);
    if (table === null) {
      found.push(line);
      at += 1;
    } else {
      for (const row of table.rows) found.push(rowOf(row, line));
      at = table.end;
    }
  }
  return found;
}

/** The titles may begin a line or two over the one that says "TT". */
function tableNear(
  lines: readonly SourceLine[],
  placed: readonly (readonly LineWord[])[],
  at: number,
  isApart: (row: number) => boolean,
  source: string,
): SetTable<LineWord> | null {
  const title = lines.slice(at, at + 3).findIndex((line) => isTitleLine(line, source));
  if (title < 0 || lines.slice(at + 1, at + title + 1).some(({ afterBlank }) => afterBlank)) return null;
  return setTable(placed, at, 1, isApart);
}

function isTitleLine({ cells, start, end }: SourceLine, source: string): boolean {
  return (
    cells === null &&
    /^\s*(?:S?TT|Stt|T|Số)\s{2,}\S.*\s{2,}\S/u.test(source.slice(start, Math.min(end, start + 300)))
  );
}

/** Three or more pieces with room between them: the titles of a table, or any of its rows. */
function isOfColumns({ cells, start, end }: SourceLine, source: string): boolean {
  return (
    cells === null &&
    /^\s*\p{Lu}\S*(?:\s\S+)*(?:\s{2,}\p{Lu}\S*(?:\s\S+)*){2,}\s*$/u.test(
      source.slice(start, Math.min(end, start + 300)),
    )
  );
}

/** The words of a line with their places as they are seen, whatever codes a letter takes. None of a row of cells, which ends a table of this kind. */
function placedWords(line: SourceLine, source: string): LineWord[] {
  if (line.cells !== null) return [];
  let at = line.start;
  let column = 0;
  return Array.from(line.text.matchAll(/\S+/g), ({ 0: text, index }) => {
    const words = partOf(line, index, index + text.length);
    const start = words.from[0] ?? at;
    column += source.slice(at, start).normalize('NFC').length;
    at = start;
    return { text, from: column, until: column + text.length, words };
  });
}

function rowOf(row: readonly (readonly LineWord[])[], first: SourceLine): SourceLine {
  const cells = row.map((words) =>
    words.length === 0 ? NO_WORDS : joinedWords(words.map((word) => word.words)),
  );
  return rowLine(cells, first);
}
