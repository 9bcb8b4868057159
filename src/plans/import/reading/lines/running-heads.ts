import { isPageNumber } from '../text/line-kinds.js';
import { markOf } from '../text/marks.js';
import type { SourceLine } from '../text/source-lines.js';
import { isFinished } from '../text/spelling.js';

/** "Kế hoạch số 88/KH-UBND", "88/KH-UBND ngày 02/6/2025": what a program prints over every page. */
const symbolAlone =
  /^(?:(?:Kế hoạch|Quyết định|Chương trình|Chỉ thị|Nghị quyết|Hướng dẫn|Đề án|Công văn|Văn bản)\s+)?(?:[Ss]ố\s*:?\s*)?\d{1,5}\s?[/-]\s?\p{Lu}[A-Za-zÀ-ỹ\d&]*(?:[/-][A-Za-zÀ-ỹ][A-Za-zÀ-ỹ\d&]*)*(?:\s+ngày [\d/.-]+)?$/u;

/** The lines without those that name the document again over each page. One that stands alone in a letterhead stays. */
export function withoutRunningHeads(lines: readonly SourceLine[]): readonly SourceLine[] {
  return withoutSymbols(withoutPageHeads(lines));
}

/** Lines at the head or foot of pages, beside their numbers: the same on several pages, or the title of the document again. */
function withoutPageHeads(lines: readonly SourceLine[]): readonly SourceLine[] {
  const beside = new Set(pageNumbers(lines).flatMap((at) => [at - 1, at + 1]));
  if (beside.size === 0) return lines;
  const times = new Map<string, number>();
  for (const at of beside) {
    const line = lines[at];
    if (line !== undefined && mayBeHead(line)) times.set(line.text, (times.get(line.text) ?? 0) + 1);
  }
  // the name of a body in many cells of a table, of which some stand at the end of a page
  const elsewhere = lines.filter(({ text }, at) => !beside.has(at) && times.has(text));
  for (const [text, { length }] of Map.groupBy(elsewhere, (line) => line.text))
    if (length > 1) times.delete(text);
  const title = lines
    .slice(0, LETTERHEAD)
    .map(({ text }) => text)
    .join(' ')
    .toLowerCase();
  const isHead = ({ text }: SourceLine, at: number): boolean =>
    (times.get(text) ?? 0) > 1 ||
    (at >= LETTERHEAD && times.has(text) && NAMES_DOCUMENT.test(text) && title.includes(text.toLowerCase()));
  return lines.filter((line, at) => at < FIRST_LINES || !beside.has(at) || !isHead(line, at));
}

/** Where numbers of pages stand: those of rows follow one another within a few lines. */
function pageNumbers(lines: readonly SourceLine[]): readonly number[] {
  const places = Array.from(lines.keys()).filter((at) => {
    const line = lines[at];
    return line?.cells === null && isPageNumber(line.text);
  });
  const numberAt = (at: number | undefined): number => Number(lines[at ?? -1]?.text.trim() || Number.NaN);
  const follows = (one: number | undefined, other: number | undefined): boolean =>
    one !== undefined &&
    other !== undefined &&
    other - one <= LONGEST_ROW &&
    numberAt(other) === numberAt(one) + 1;
  return places.filter((at, each) => !follows(places[each - 1], at) && !follows(at, places[each + 1]));
}

/** In lines; a page has more. */
const LONGEST_ROW = 16;

/** Who issues it, and its symbol. */
const FIRST_LINES = 6;

/** How many lines a letterhead and a title may have. */
const LETTERHEAD = 12;

const NAMES_DOCUMENT = /^(?:Kế hoạch|Chương trình|Đề án|Phương án|Quyết định|Chỉ thị|Hướng dẫn)\s/u;

/** Nothing that is a sentence, an item or a cell of a table whose titles stand on each page. */
function mayBeHead({ text, cells }: SourceLine): boolean {
  return (
    cells === null &&
    text.length < 120 &&
    text.split(' ').length > 4 &&
    !isFinished(text) &&
    !text.endsWith(':') &&
    markOf(text) === null
  );
}

function withoutSymbols(lines: readonly SourceLine[]): readonly SourceLine[] {
  const times = new Map<string, number>();
  for (const { text, cells } of lines)
    if (cells === null && text.length < 80 && symbolAlone.test(text))
      times.set(text, (times.get(text) ?? 0) + 1);
  return times.size === 0 ? lines : lines.filter(({ text }) => !isAgain(text, times));
}

function isAgain(text: string, times: ReadonlyMap<string, number>): boolean {
  return (times.get(text) ?? 0) >= 2 && !/^số/iu.test(text);
}
