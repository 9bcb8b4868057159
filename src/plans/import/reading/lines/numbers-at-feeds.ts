import type { SourceLine } from '../text/source-lines.js';

/** Fewer numbers that count the pages may do so by chance. */
const FEWEST = 3;

/**
 * The lines of tables with one cell on a line, without the numbers at the foot or head of pages, right beside a form feed, that count the
 * pages: "2" below the cells of a row is none of the next row. Elsewhere they stay, as they tell where a page ends.
 */
export function withoutNumbersAtFeeds(lines: readonly SourceLine[], source: string): readonly SourceLine[] {
  if (!source.includes('\f')) return lines;
  const left = new Set([...counting(lines, source, 'foot'), ...counting(lines, source, 'head')]);
  return left.size === 0 ? lines : lines.filter((_, at) => !left.has(at));
}

/** The lines beside form feeds whose numbers grow as the pages do. */
function counting(lines: readonly SourceLine[], source: string, place: 'foot' | 'head'): readonly number[] {
  let page = 0;
  const found = new Map<number, number[]>();
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    const feeds = source.slice(line.end, next?.start ?? source.length).split('\f').length - 1;
    if (feeds === 0) continue;
    const number = place === 'foot' ? at : at + 1;
    const { text = '', cells = null } = lines[number] ?? {};
    if (cells === null && isNumber(text)) {
      const first = Number(text) - page;
      found.set(first, [...(found.get(first) ?? []), number]);
    }
    page += feeds;
  }
  const most = Array.from(found.values()).toSorted((one, other) => other.length - one.length)[0] ?? [];
  return most.length < FEWEST ? [] : most.filter((at) => isAmongNumbers(lines, at));
}

/** Whether numbers of rows stand alone on lines near. */
function isAmongNumbers(lines: readonly SourceLine[], at: number): boolean {
  const near = lines.slice(Math.max(0, at - NEAR), at + NEAR + 1);
  return near.filter(({ text, cells }) => cells === null && isNumber(text)).length > 2;
}

const NEAR = 14;

function isNumber(text: string): boolean {
  return /^\d{1,3}$/.test(text);
}
