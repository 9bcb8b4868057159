import { markOf } from './marks.js';
import type { SourceLine } from './source-lines.js';
import { beginsSmall, isCapitals, isFinished } from './spelling.js';

/** How the lines of a text are wrapped. */
export interface Wrapping {
  /** The length at which lines are wrapped hard; very long where they are not. */
  readonly width: number;
  /** Blank lines stand between all lines, so they part no paragraphs. */
  readonly isSpaced: boolean;
  /** How far lines that go on with a paragraph are set in, where paragraphs begin further in; null where that tells nothing. */
  readonly setIn: number | null;
}

/** How the lines of a text are wrapped. */
export function wrappingOf(lines: readonly SourceLine[]): Wrapping {
  const torn: { readonly length: number; readonly isSpaced: boolean }[] = [];
  for (const [index, { text, cells }] of lines.entries()) {
    const next = lines[index + 1];
    if (next === undefined || text.length < 20 || text.length > 160 || isFinished(text)) continue;
    if (cells === null && next.cells === null && !isCapitals(text) && beginsSmall(next.text)) {
      torn.push({ length: text.length, isSpaced: next.afterBlank });
    }
  }
  const setIn = setInOf(lines);
  const tight = torn.filter(({ isSpaced }) => !isSpaced).map(({ length }) => length);
  if (tight.length >= Math.max(4, lines.length * 0.08))
    return { width: usual(tight), isSpaced: false, setIn };
  if (torn.length < Math.max(8, lines.length * 0.2)) return { width: 100_000, isSpaced: false, setIn: null };
  return { width: usual(torn.map(({ length }) => length)), isSpaced: true, setIn: null };
}

function usual(lengths: readonly number[]): number {
  const sorted = lengths.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length * 0.9)] ?? 100_000;
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
