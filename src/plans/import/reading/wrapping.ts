import type { SourceLine } from './source-lines.js';
import { beginsSmall, isCapitals, isFinished } from './spelling.js';

/** How the lines of a text are wrapped. */
export interface Wrapping {
  /** The length at which lines are wrapped hard; very long where they are not. */
  readonly width: number;
  /** Blank lines stand between all lines, so they part no paragraphs. */
  readonly isSpaced: boolean;
}

/** How the lines of a text are wrapped. */
export function wrappingOf(lines: readonly SourceLine[]): Wrapping {
  const torn: { readonly length: number; readonly isSpaced: boolean }[] = [];
  for (const [index, { text, cells }] of lines.entries()) {
    const next = lines[index + 1];
    if (next === undefined || text.length < 40 || text.length > 160 || isFinished(text)) continue;
    if (cells === null && next.cells === null && !isCapitals(text) && beginsSmall(next.text)) {
      torn.push({ length: text.length, isSpaced: next.afterBlank });
    }
  }
  const tight = torn.filter(({ isSpaced }) => !isSpaced).map(({ length }) => length);
  if (tight.length >= Math.max(4, lines.length * 0.08)) return { width: usual(tight), isSpaced: false };
  if (torn.length < Math.max(8, lines.length * 0.2)) return { width: 100_000, isSpaced: false };
  return { width: usual(torn.map(({ length }) => length)), isSpaced: true };
}

function usual(lengths: readonly number[]): number {
  const sorted = lengths.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length * 0.9)] ?? 100_000;
}
