import { markOf } from '../text/marks.js';
import type { SourceLine } from '../text/source-lines.js';
import { beginsSmall, isCapitals, isFinished, SEAM } from '../text/spelling.js';
import { type Frays, fraysIn } from './frayed-lines.js';

/** How the lines of a text are wrapped. */
export interface Wrapping {
  /** The length at which lines are wrapped hard; very long where they are not. */
  readonly width: number;
  /** Nearly every line goes on as long as the next word has room, counted in characters. */
  readonly isExact: boolean;
  /** Blank lines stand between all lines, so they part no paragraphs. */
  readonly isSpaced: boolean;
  /** How far lines that go on with a paragraph are set in, where paragraphs begin further in; null where that tells nothing. */
  readonly setIn: number | null;
  /** Where the first lines of paragraphs are cut short. */
  readonly frays: Frays;
  /** Paragraphs have no mark at their end, so that a line without one need not go on. */
  readonly isUnended: boolean;
}

/** How the lines of a text are wrapped. */
export function wrappingOf(lines: readonly SourceLine[]): Wrapping {
  const torn: { readonly length: number; readonly isSpaced: boolean }[] = [];
  const parted = isParted(lines);
  for (const [index, { text, cells }] of lines.entries()) {
    const next = lines[index + 1];
    if (next === undefined || text.length < 20 || text.length > 160 || isFinished(text)) continue;
    // where blank lines part all units, a line that goes on may begin with a name
    const goesOn =
      (beginsSmall(next.text) && markOf(next.text) === null) ||
      (parted && text.length > 55 && isUnmarked(next));
    if (cells === null && next.cells === null && !isCapitals(text) && goesOn) {
      torn.push({ length: text.length, isSpaced: next.afterBlank });
    }
  }
  const setIn = setInOf(lines);
  const frays = fraysIn(lines);
  const isUnended = areUnended(lines);
  const tight = torn.filter(({ isSpaced }) => !isSpaced).map(({ length }) => length);
  const isEnough = tight.length >= (parted ? 2 : Math.max(4, lines.length * 0.08));
  const same = sameWidth(lines);
  if (same !== null) return { width: same, isExact: true, isSpaced: false, setIn, frays, isUnended };
  if (isEnough && (tight.length > 3 || Math.max(...tight) - Math.min(...tight) < 25))
    return { width: usual(tight), isExact: false, isSpaced: false, setIn, frays, isUnended };
  if (torn.length < Math.max(8, lines.length * 0.2))
    return { width: 100_000, isExact: false, isSpaced: false, setIn: null, frays, isUnended };
  return {
    width: usual(torn.map(({ length }) => length)),
    isExact: false,
    isSpaced: true,
    setIn: null,
    frays: [],
    isUnended,
  };
}

/** The width at which nearly all lines are wrapped that go on, be they few, and no line is longer; null where there is none. */
function sameWidth(lines: readonly SourceLine[]): number | null {
  const plain = lines.filter(({ cells }) => cells === null);
  const torn = lines.flatMap((line, index) => {
    const next = lines[index + 1];
    if (next === undefined || line.cells !== null || next.cells !== null || next.afterBlank) return [];
    if (line.text.length < 50 || isFinished(line.text) || !beginsSmall(next.text)) return [];
    return [{ length: lengthOf(line), word: /^\S*/u.exec(next.text)?.[0].length ?? 0 }];
  });
  const width = Math.max(0, ...torn.map(({ length }) => length));
  const full = torn.filter(({ length, word }) => length + 1 + word > width);
  const isWidest = plain.every((line) => lengthOf(line) <= width + 2);
  return isWidest && width <= 160 && full.length > 2 && full.length >= torn.length * 0.9 ? width : null;
}

/** How many characters the source has of a line. */
function lengthOf({ text }: SourceLine): number {
  return text.replaceAll(SEAM, '').length;
}

/** Whether half of the long paragraphs that a new one follows end without a mark. */
function areUnended(lines: readonly SourceLine[]): boolean {
  const ends = lines.filter(
    ({ text, cells }, index) =>
      cells === null && text.length > 60 && !isCapitals(text) && beginsAnew(lines[index + 1]),
  );
  return ends.length > 3 && ends.filter(({ text }) => !isFinished(text)).length >= ends.length * 0.5;
}

function beginsAnew(line: SourceLine | undefined): boolean {
  return line !== undefined && line.cells === null && (markOf(line.text) !== null || !beginsSmall(line.text));
}

/** Whether a blank line stands ahead of nearly every numbered or listed line, so that lines without one go on. */
function isParted(lines: readonly SourceLine[]): boolean {
  const marked = lines.filter(({ text, cells }) => cells === null && markOf(text) !== null);
  return marked.length > 4 && marked.filter(({ afterBlank }) => afterBlank).length >= marked.length * 0.9;
}

function isUnmarked({ text, afterBlank }: SourceLine): boolean {
  return !afterBlank && markOf(text) === null;
}

function usual(lengths: readonly number[]): number {
  const sorted = lengths.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length * 0.9)] ?? 100_000;
}

/** Whether the lines of a text are wrapped hard. */
export function isHard({ width }: Wrapping): boolean {
  return width < 500;
}

/** How far a line is set in, in characters. */
export function indentOf({ start, from }: SourceLine): number {
  return (from[0] ?? start) - start;
}

/** Where lines that go on in the middle of a sentence begin, if nearly all begin there and numbered ones further in. */
function setInOf(lines: readonly SourceLine[]): number | null {
  const on: number[] = [];
  const first: number[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before === undefined || line.cells !== null) continue;
    if (!isFinished(before.text) && beginsSmall(line.text) && before.text.length > 40)
      on.push(indentOf(line));
    else if (markOf(line.text) !== null) first.push(indentOf(line));
  }
  const middle = on.toSorted((one, other) => one - other)[Math.floor(on.length / 2)];
  if (middle === undefined || on.length < 4 || first.length < 4) return null;
  const isAgreed =
    on.filter((each) => Math.abs(each - middle) < 2).length >= on.length * 0.8 &&
    first.filter((each) => each > middle + 1).length >= first.length * 0.8;
  return isAgreed ? middle : null;
}
