import { OPS, type PDFPageProxy, Util } from 'pdfjs-dist';
import type { DrawnPart } from './pdf-actual-texts.ts';
import type { PdfPiece } from './pdf-content.ts';
import { angleOf, directionOf, type PlacedLetters } from './pdf-direction.js';

/** As PDF 32000-1:2008, 8.3.4 writes one: a, b, c, d, e, f. */
export type Matrix = number[];

/** What a page has set, as far as it moves letters (PDF 32000-1:2008, 9.3 and 9.4). */
interface TextState {
  /** From the units of the file to the upright page. */
  base: Matrix;
  text: Matrix;
  line: Matrix;
  font: string;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
}

const identity: Matrix = [1, 0, 0, 1, 0, 0];
const atFirst: Omit<TextState, 'base'> = {
  text: identity,
  line: identity,
  font: '',
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
};

/** What the operators that move letters do. */
const moves: Record<number, (state: TextState, given: readonly unknown[]) => void> = {
  [OPS.transform]: (state, given) => {
    state.base = Util.transform(state.base, given) as Matrix;
  },
  [OPS.paintFormXObjectBegin]: (state, [matrix]) => {
    if (matrix) state.base = Util.transform(state.base, [...(matrix as Matrix)]) as Matrix;
  },
  [OPS.beginText]: (state) => {
    state.line = [1, 0, 0, 1, 0, 0];
    state.text = state.line;
  },
  [OPS.setFont]: (state, [font, size]) => {
    state.font = font as string;
    state.size = size as number;
  },
  [OPS.setTextMatrix]: (state, [matrix]) => {
    state.line = Array.from({ length: 6 }, (_, n) => (matrix as Matrix)[n] ?? 0);
    state.text = state.line;
  },
  [OPS.moveText]: (state, [x, y]) => moveLine(state, x as number, y as number),
  [OPS.setLeadingMoveText]: (state, [x, y]) => {
    state.leading = -(y as number);
    moveLine(state, x as number, y as number);
  },
  [OPS.nextLine]: (state) => moveLine(state, 0, -state.leading),
  [OPS.setLeading]: (state, [leading]) => {
    state.leading = -(leading as number);
  },
  [OPS.setCharSpacing]: (state, [spacing]) => {
    state.charSpacing = spacing as number;
  },
  [OPS.setWordSpacing]: (state, [spacing]) => {
    state.wordSpacing = spacing as number;
  },
  [OPS.setHScale]: (state, [percent]) => {
    state.scale = (percent as number) / 100;
  },
  [OPS.setTextRise]: (state, [rise]) => {
    state.rise = rise as number;
  },
};

/** What a page draws. */
export type Operators = Awaited<ReturnType<PDFPageProxy['getOperatorList']>>;

/** Where letters stand that are shown at once, without the white space around them. */
export type PlacedRun = Pick<PdfPiece, 'x' | 'y' | 'width'>;

export interface Letters {
  readonly letters: readonly PdfPiece[];
  /** Those along the page, in the order in which they are drawn. */
  readonly runs: readonly PlacedRun[];
  /** The marked parts, as they begin. */
  readonly parts: readonly DrawnPart[];
  /** How the page that it was taken to be has to be turned, in degrees against the clock, for most of the letters to run along it. */
  readonly turn: number;
}

/** The letters of a page one by one, each where it stands, in the order in which they are drawn. */
export function lettersOf(page: PDFPageProxy, { fnArray, argsArray }: Operators, upright: Matrix): Letters {
  const shown: ShownLetters = { letters: [], runs: [], directions: [] };
  const { letters, runs, directions } = shown;
  const parts: DrawnPart[] = [];
  /** Those that have begun; null where nothing can be said of it. */
  const open: (DrawnPart | null)[] = [];
  const kept: TextState[] = [];
  let state: TextState = { ...atFirst, base: upright };
  for (const [at, operator] of fnArray.entries()) {
    const given = (argsArray[at] ?? []) as unknown[];
    if (operator === OPS.save || operator === OPS.paintFormXObjectBegin) kept.push({ ...state });
    if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) state = kept.pop() ?? state;
    else if (operator === OPS.showText)
      show(state, given[0] as readonly Shown[], unitOf(page, state.font), shown);
    else if (operator === OPS.beginMarkedContentProps) {
      const part = { tag: String(given[0]), from: letters.length, until: letters.length };
      parts.push(part);
      open.push(part);
    } else if (operator === OPS.beginMarkedContent) open.push(null);
    else if (operator === OPS.endMarkedContent) {
      const part = open.pop();
      if (part) part.until = letters.length;
    } else moves[operator]?.(state, given);
  }
  return { letters, runs, parts, turn: directionOf(directions) };
}

/** Lengths of the font's letters in its size; a thousandth but for fonts that are drawn in the file. */
function unitOf(page: PDFPageProxy, font: string): number {
  const { fontMatrix } = page.commonObjs.get(font) as { fontMatrix?: Matrix };
  return fontMatrix?.[0] ?? 0.001;
}

type Shown = number | { readonly unicode: string; readonly width: number; readonly isSpace: boolean };

/** What a page has shown so far. */
interface ShownLetters {
  readonly letters: PdfPiece[];
  readonly runs: PlacedRun[];
  readonly directions: PlacedLetters[];
}

/** Adds the letters that are shown, and moves on to where they end. */
function show(
  state: TextState,
  glyphs: readonly Shown[],
  unit: number,
  { letters, runs, directions }: ShownLetters,
): void {
  const [a = 1, b = 0, , , x = 0, y = 0] = Util.transform(state.base, state.text) as Matrix;
  const perUnit = Math.hypot(a, b);
  const angle = angleOf([a, b]);
  directions.push({ letters: glyphs.length, transform: [a, -b] });
  let along = 0;
  let from: number | null = null;
  let until = 0;
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') {
      along -= (glyph / 1000) * state.size * state.scale;
      continue;
    }
    const own = glyph.width * unit * state.size;
    if (glyph.unicode.trim() !== '') {
      from ??= along;
      until = along + own * state.scale;
    }
    letters.push({
      text: glyph.unicode,
      x: x + a * along,
      y: y + b * along - state.rise,
      width: own * state.scale * perUnit,
      size: state.size * perUnit,
      angle,
    });
    along += (own + state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0)) * state.scale;
  }
  if (from !== null && angle === 0)
    runs.push({ x: x + a * from, y: y + b * from - state.rise, width: (until - from) * perUnit });
  state.text = Util.transform(state.text, [1, 0, 0, 1, along, 0]) as Matrix;
}

function moveLine(state: TextState, x: number, y: number): void {
  state.line = Util.transform(state.line, [1, 0, 0, 1, x, y]) as Matrix;
  state.text = state.line;
}
