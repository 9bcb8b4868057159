import { isPageNumber } from '../text/line-kinds.js';
import { markOf } from '../text/marks.js';
import type { SourceLine } from '../text/source-lines.js';

/** So many lines the notes at the foot of a page take at the most. */
const MOST_OF_NOTES = 16;

/**
 * The lines without the notes at the foot of pages, as a program writes them that keeps no small figures: "2 Nội dung thiết kế ..." behind a
 * gap and ahead of the number of the next page, where words above it refer to the note ("được phê duyệt2.").
 */
export function withoutPageNotes(lines: readonly SourceLine[], source: string): readonly SourceLine[] {
  const left = new Set<number>();
  let top = 0;
  for (const [end, { text, cells }] of lines.entries()) {
    if (cells !== null || !isPageNumber(text)) continue;
    const from = notesFrom(lines, source, top, end);
    for (let at = from; at < end; at += 1) left.add(at);
    top = end + 1;
  }
  return left.size === 0 ? lines : lines.filter((_, at) => !left.has(at));
}

/** Where the notes of the page begin that takes the lines from `top` to `end`; `end` where it has none. */
function notesFrom(lines: readonly SourceLine[], source: string, top: number, end: number): number {
  let from = end;
  for (let at = end - 1; at > Math.max(top, end - MOST_OF_NOTES); at -= 1) {
    const line = lines[at];
    if (line === undefined || line.cells !== null || markOf(line.text) !== null) break;
    const number = /^(\d{1,2})\s+\p{Lu}/u.exec(line.text)?.[1];
    if (number === undefined) continue;
    if (!refersTo(source.slice(lines[top]?.start ?? 0, line.start), number)) break;
    // the first of them has room above it, those behind it need none
    if (line.afterBlank) from = at;
  }
  return from;
}

/** "theo quy định của pháp luật1.", "Luật Khoáng sản năm 20243": words with the figure right behind them. */
function refersTo(page: string, number: string): boolean {
  return new RegExp(
    String.raw`(?:\p{Ll}{2}(?<!(?<![A-Za-zÀ-ỹ])(?:km|cm|dm|mm|ha))|\p{Lu}{2}(?<!CO|NO|SO)|(?:19|20)\d\d|[)”"])${number}(?=[.,;:)\s])`,
    'u',
  ).test(page.normalize('NFC'));
}
