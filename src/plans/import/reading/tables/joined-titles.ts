import type { SourceLine } from '../text/source-lines.js';
import { isCapitals } from '../text/spelling.js';
import { partOf, type Words } from '../text/words.js';
import { columnKind, columnKinds, isHeader } from './column-kinds.js';
import { mayBeTitleOfRows } from './titles-over-rows.js';

/** So many lines the titles of columns may take, and those of the first groups of rows under them. */
const MOST_OF_TITLES = 8;
const MOST_OF_GROUPS = 4;

/**
 * The lines, with those that hold several titles of columns parted, where the cells below stand one on a line: "TT Nội dung" ahead of
 * "Cơ quan chuẩn bị", "TT Nội dung Cơ quan chủ trì Thời gian".
 */
export function withTitlesApart(lines: readonly SourceLine[]): readonly SourceLine[] {
  if (!lines.some((line) => isOfTitles(line))) return lines;
  const found: SourceLine[] = [];
  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    if (line === undefined) break;
    const titles = isOfTitles(line) ? titlesFrom(lines, at) : null;
    found.push(...(titles?.lines ?? [line]));
    at = titles?.end ?? at + 1;
  }
  return found;
}

function isOfTitles({ text, cells }: SourceLine): boolean {
  return cells === null && text.length < 160 && /^(?:S?TT|Stt|Số TT)\.?\s+\p{Lu}/u.test(text);
}

/** The titles from a line on, one on each; null where they are not those of a table of tasks with one cell on a line. */
function titlesFrom(
  lines: readonly SourceLine[],
  start: number,
): { readonly lines: readonly SourceLine[]; readonly end: number } | null {
  const titles: SourceLine[] = [];
  let end = start;
  for (; end < start + MOST_OF_TITLES; end += 1) {
    const line = lines[end];
    if (line === undefined || line.cells !== null || mayBeTitleOfRows(line.text) || isFirst(line)) break;
    titles.push(
      ...titlesIn(line).map((words, index) => ({
        ...line,
        ...words,
        afterBlank: index === 0 && line.afterBlank,
      })),
    );
  }
  const kinds = columnKinds(titles.map(({ text }) => text));
  const isOfTasks = kinds.length > 2 && isHeader(kinds) && kinds.every((kind) => kind !== null);
  return isOfTasks && areCellsFrom(lines, end, titles.length) ? { lines: titles, end } : null;
}

/** Whether the number of the first row stands alone on a line, at once or under titles of groups, and its cells below it. */
function areCellsFrom(lines: readonly SourceLine[], from: number, width: number): boolean {
  const start = lines.slice(from, from + MOST_OF_GROUPS).findIndex((line) => isFirst(line)) + from;
  return (
    start >= from &&
    lines.slice(from, start).every(({ text, cells }) => cells === null && text.length < 120) &&
    lines.slice(start, start + width).every(({ cells }) => cells === null)
  );
}

function isFirst({ text, cells }: SourceLine): boolean {
  return cells === null && /^(?:0?1|I|A)[.)]?$/u.test(text);
}

/** "TT", "Nội dung", "Cơ quan chủ trì" on one line: each begins with a capital, or with a word that begins a title. */
function titlesIn(line: SourceLine): readonly Words[] {
  const form = isCapitals(line.text) ? BEGINS_IN_CAPITALS : BEGINS;
  const starts = Array.from(line.text.matchAll(form), ({ index }) => index);
  const titles = starts.flatMap((at, index) => {
    const title = partOf(line, at, starts[index + 1]);
    const words = partOf(title, 0, title.text.replace(/[\s/|]+$/u, '').length);
    return words.text === '' ? [] : words;
  });
  return titles.every(({ text }) => columnKind(text) !== null) ? titles : [line];
}

const BEGINS = /(?<=^|\s)\p{Lu}(?!T(?: |$)(?<=Số T.))/gu;
const BEGINS_IN_CAPITALS =
  /^|(?<=\s)(?=(?:NỘI DUNG|NHIỆM VỤ|CÔNG VIỆC|TÊN|CƠ QUAN|ĐƠN VỊ|NGƯỜI|BỘ PHẬN|THỜI (?:GIAN|HẠN)|TIẾN ĐỘ|KẾT QUẢ|SẢN PHẨM|GHI CHÚ)(?![A-Za-zÀ-ỹ]))/gu;
