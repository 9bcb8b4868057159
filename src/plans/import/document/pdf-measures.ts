import { markOf } from '../reading/text/marks.js';
import { isFinished } from '../reading/text/spelling.js';
import type { PdfPage } from './pdf-content.js';
import { most, type PdfLine } from './pdf-lines.js';

/** What the type of a document has in common. */
export interface Measures {
  readonly size: number;
  readonly left: number;
  readonly right: number;
  /** Lines are stretched as far as the right margin, but for the last of a paragraph. */
  readonly areStretched: boolean;
  /** From one line of a paragraph down to the next. */
  readonly pitch: number;
  /** The first lines of paragraphs are set in. */
  readonly areSetIn: boolean;
}

/** Fewer lines tell no margins. */
const TELLING = 12;

/** As far across a page its text reaches at the least: shorter lines are names in a list, however many end alike. */
const REACHED = 0.6;

/** A page with its lines, and what the type of pages as wide as it has in common. */
export interface MeasuredPage extends PageLines {
  readonly measures: Measures;
}

/** A page with the lines that its pieces stand in, from above down. */
export interface PageLines {
  readonly page: PdfPage;
  readonly lines: readonly PdfLine[];
}

/** Each page with the measures of those that are as wide: the annexes of a plan often lie across. */
export function measured(read: readonly PageLines[]): MeasuredPage[] {
  const all = read.flatMap(({ lines }) => lines);
  const size = most(all.map((line) => [line.size, line.text.length] as const));
  const isOfBody = (line: PdfLine): boolean =>
    Math.abs(line.size - size) < 1 && !line.isRow && !line.text.includes('\t');
  const whole = measuresOf(all.filter(isOfBody), size);
  const measures = new Map<number, Measures>();
  for (const [width, pages] of Map.groupBy(read, widthOf)) {
    const body = pages.flatMap(({ lines }) => lines.filter(isOfBody));
    const own = body.length < TELLING ? whole : measuresOf(body, size);
    measures.set(width, { ...own, right: Math.max(own.right, width * REACHED) });
  }
  return read.map((each) => ({ ...each, measures: measures.get(widthOf(each)) ?? whole }));
}

function widthOf({ page }: PageLines): number {
  return Math.round(page.width);
}

/** @param body the lines that are set as most are, `size` points high */
function measuresOf(body: readonly PdfLine[], size: number): Measures {
  const left = leftOf(body);
  const ends = body.map(({ until }) => until).toSorted((one, other) => one - other);
  // a heading may stand out beyond
  const usual = ends[Math.floor(ends.length * 0.9)] ?? 0;
  const areStretched =
    ends.filter((end) => Math.abs(end - usual) < 2).length > Math.max(2, ends.length * 0.3);
  const right = areStretched ? usual : (ends[Math.floor(ends.length * 0.98)] ?? 0);
  return {
    size,
    left,
    right,
    areStretched,
    pitch: pitchOf(body),
    areSetIn: areSetIn(body, left, right, size),
  };
}

/** Where lines begin that are not set in: the place furthest to the left where several do. */
function leftOf(lines: readonly PdfLine[]): number {
  const counts = new Map<number, number>();
  for (const { from } of lines) counts.set(Math.round(from), (counts.get(Math.round(from)) ?? 0) + 1);
  const several = [...counts]
    .filter(([, count]) => count >= Math.max(2, lines.length * 0.05))
    .map(([from]) => from);
  return several.length === 0 ? most([...counts]) : Math.min(...several);
}

/** Whether what comes after a sentence that ends short of the margin is set in. */
function areSetIn(body: readonly PdfLine[], left: number, right: number, size: number): boolean {
  const first = body.filter((line, index) => {
    const before = body[index - 1];
    const isAfterEnd = before !== undefined && isFinished(before.text) && before.until < right - size * 4;
    return isAfterEnd && line.y > before.y && markOf(line.text) === null;
  });
  return first.length > 2 && first.filter(({ from }) => from > left + size * 0.7).length > first.length * 0.9;
}

/** The least that several lines stand apart: those between paragraphs may stand further apart. */
function pitchOf(lines: readonly PdfLine[]): number {
  const counts = new Map<number, number>();
  for (const [index, { y }] of lines.entries()) {
    const gap = Math.round(2 * (y - (lines[index - 1]?.y ?? y))) / 2;
    if (gap > 0) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  }
  const several = [...counts].filter(([, count]) => count >= Math.max(2, lines.length * 0.04));
  return several.length === 0 ? Infinity : Math.min(...several.map(([gap]) => gap));
}
