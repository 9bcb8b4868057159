import type { PdfPage } from './pdf-content.js';
import type { PdfLine } from './pdf-lines.js';
import type { Measures } from './pdf-measures.js';

/** What stands at the edge of half of the pages, numbers aside: running heads, addresses. */
export function runningLines(
  read: readonly { page: PdfPage; lines: readonly PdfLine[] }[],
): ReadonlySet<string> {
  const pages = new Map<string, number>();
  for (const { page, lines } of read) {
    const words = new Set(
      lines
        .filter(({ isRow }) => !isRow)
        .map((line) => edgeWords(line, page))
        .filter((each) => each !== null),
    );
    for (const each of words) pages.set(each, (pages.get(each) ?? 0) + 1);
  }
  const half = Math.max(2, read.length / 2);
  return new Set([...pages].filter(([, count]) => count >= half).map(([words]) => words));
}

/** The words of a line at the upper or lower edge, with its numbers alike; null for other lines. */
export function edgeWords({ text, y }: PdfLine, { height }: PdfPage): string | null {
  return y < height * 0.07 || y > height * 0.94 ? text.replaceAll(/\d+/g, '#') : null;
}

/**
 * The numbers of the pages. Where numbers at the edges go up with the pages, one that stands elsewhere and does not is the number of a row
 * or an item that a page begins or ends with.
 */
export function pageNumbers(
  read: readonly { page: PdfPage; lines: readonly PdfLine[] }[],
): ReadonlySet<PdfLine> {
  const all = read.flatMap(({ page, lines }, at) =>
    lines
      .filter((line) => isNumberAtEdge(line, page))
      .map((line) => ({
        line,
        ahead: Number(/\d+/.exec(line.text)?.[0]) - at,
        place: placeAtEdge(line, page),
      })),
  );
  const seen = new Set<string>();
  const goingUp = new Set<number>();
  for (const { ahead, place } of all) {
    if (seen.has(`${place} ${ahead}`)) goingUp.add(place);
    seen.add(`${place} ${ahead}`);
  }
  const numbers = goingUp.size === 0 ? all : all.filter(({ place }) => goingUp.has(place));
  return new Set(numbers.map(({ line }) => line));
}

/** How far it stands from the nearer edge; below zero from the lower one. */
function placeAtEdge({ y }: PdfLine, { height }: PdfPage): number {
  return Math.round(y < height / 2 ? y : y - height);
}

function isNumberAtEdge({ text, y }: PdfLine, { height }: PdfPage): boolean {
  return /^[-–—]? ?\d{1,4} ?[-–—]?$/.test(text) && (y < height * 0.12 || y > height * 0.9);
}

/** Without the footnotes at its foot. */
export function withoutNotes(
  kept: readonly PdfLine[],
  { height }: PdfPage,
  { size }: Measures,
): readonly PdfLine[] {
  let end = kept.length;
  while (end > 0 && isSmallAtFoot(kept[end - 1], size, height)) end -= 1;
  const [first] = kept.slice(end);
  // small type that begins with no number is a table or a list of recipients
  const isNote = first !== undefined && (first.hasMark || /^[\d(*[]/.test(first.text)) && end > 0;
  return isNote ? kept.slice(0, end) : kept;
}

function isSmallAtFoot(line: PdfLine | undefined, size: number, height: number): boolean {
  return line !== undefined && !line.isRow && line.size < size - 1 && line.y > height * 0.4;
}
