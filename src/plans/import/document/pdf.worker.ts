import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { getDocument, OPS, type PDFPageProxy, Util } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PdfContent, PdfPage, PdfPiece } from './pdf-content.ts';

/*
 * Runs by itself in a thread of a process of its own, with limits of time and memory: what a hostile file does to the parser ends there. It imports nothing
 * of ours but types, so that it runs as it is, built or not.
 */

/** More are no plan that somebody signs. */
const MOST_PAGES = 1000;

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

const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const task = getDocument({
  data: new Uint8Array(workerData as Uint8Array),
  cMapUrl: `${join(folder, 'cmaps')}/`,
  cMapPacked: true,
  standardFontDataUrl: `${join(folder, 'standard_fonts')}/`,
  disableFontFace: true,
  useSystemFonts: false,
  stopAtErrors: false,
  verbosity: 0,
});
const document = await task.promise;
if (document.numPages > MOST_PAGES) throw new Error('too_many_pages');
const pages: PdfPage[] = [];
for (let number = 1; number <= document.numPages; number += 1) {
  const page = await document.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent({ includeMarkedContent: false });
  const pieces = items.flatMap((item) => {
    if (!('str' in item) || item.str === '') return [];
    const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[];
    return [{ text: item.str, x, y: height - y, width: item.width, size: Math.hypot(a, b) }];
  });
  pages.push({ width, height, pieces: areInterleaved(pieces) ? await letters(page, height) : pieces });
  page.cleanup();
}
const content: PdfContent = { pages };
parentPort?.postMessage(content);

/**
 * Whether pieces of a line lie within each other: letters that one font lacks are then set of another, over gaps that pass for spaces.
 */
function areInterleaved(all: readonly PdfPiece[]): boolean {
  const ends = new Map<number, number>();
  return all
    .filter(({ text }) => text.trim() !== '')
    .toSorted((one, other) => one.x - other.x)
    .some(({ x, y, width }) => {
      const line = Math.round(y);
      const end = ends.get(line) ?? x;
      ends.set(line, Math.max(end, x + width));
      return x < end - 1;
    });
}

type Matrix = number[];

/** What a page has set, as far as it moves letters (PDF 32000-1:2008, 9.3 and 9.4). */
interface TextState {
  /** From the units of the page. */
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

/** The letters of a page one by one, each where it stands; what is printed twice in a place stands once. */
async function letters(page: PDFPageProxy, height: number): Promise<PdfPiece[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const found = new Map<string, PdfPiece>();
  const kept: TextState[] = [];
  const identity: Matrix = [1, 0, 0, 1, 0, 0];
  let state: TextState = {
    base: identity,
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
  for (const [at, operator] of fnArray.entries()) {
    const given = (argsArray[at] ?? []) as unknown[];
    if (operator === OPS.save || operator === OPS.paintFormXObjectBegin) kept.push({ ...state });
    if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) state = kept.pop() ?? state;
    else if (operator === OPS.showText) {
      for (const piece of shown(state, given[0] as readonly Shown[], unitOf(page, state.font), height))
        found.set(`${piece.text} ${Math.round(piece.x)} ${Math.round(piece.y)}`, piece);
    } else moves[operator]?.(state, given);
  }
  return [...found.values()];
}

/** Lengths of the font's letters in its size; a thousandth but for fonts that are drawn in the file. */
function unitOf(page: PDFPageProxy, font: string): number {
  const { fontMatrix } = page.commonObjs.get(font) as { fontMatrix?: Matrix };
  return fontMatrix?.[0] ?? 0.001;
}

type Shown = number | { readonly unicode: string; readonly width: number; readonly isSpace: boolean };

function* shown(
  state: TextState,
  glyphs: readonly Shown[],
  unit: number,
  height: number,
): Generator<PdfPiece> {
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') {
      advance(state, (-glyph / 1000) * state.size);
      continue;
    }
    const [a = 1, b = 0, , , x = 0, y = 0] = Util.transform(state.base, state.text) as Matrix;
    const own = glyph.width * unit * state.size;
    const perUnit = Math.hypot(a, b);
    yield {
      text: glyph.unicode,
      x,
      y: height - y - state.rise,
      width: own * state.scale * perUnit,
      size: state.size * perUnit,
    };
    advance(state, own + state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0));
  }
}

function advance(state: TextState, by: number): void {
  state.text = Util.transform(state.text, [1, 0, 0, 1, by * state.scale, 0]) as Matrix;
}

function moveLine(state: TextState, x: number, y: number): void {
  state.line = Util.transform(state.line, [1, 0, 0, 1, x, y]) as Matrix;
  state.text = state.line;
}
