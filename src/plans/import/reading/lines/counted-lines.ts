import { isNextMark, type Mark, markOf, undottedMark } from '../text/marks.js';
import type { SourceLine } from '../text/source-lines.js';
import { asksForMore } from '../text/spelling.js';

/** Fewer lines of a document may only look like it. */
const FEWEST = 3;

/**
 * Lines that numbers without a dot count, by their place: "1 Sở Y tế", "2 Công an tỉnh", "3 ..."; none where numbers with dots stand
 * between them.
 */
export function countedWithoutDots(lines: readonly SourceLine[]): ReadonlySet<number> {
  const found: number[] = [];
  let run: number[] = [];
  let last: Mark | null = null;
  const end = (): void => {
    if (run.length > 1) found.push(...run);
    run = [];
    last = null;
  };
  for (const [index, { text, cells }] of lines.entries()) {
    const mark = cells === null ? undottedMark(text) : null;
    if (mark === null) {
      if (markOf(text)?.kind === 'number') end();
      continue;
    }
    if (asksForMore(lines[index - 1]?.text ?? '')) continue;
    if (last === null || !isNextMark(last, mark)) {
      end();
      if (mark.number !== '1') continue;
    }
    run.push(index);
    last = mark;
  }
  end();
  return new Set(found.length < FEWEST ? [] : found);
}
