import { createRequire, registerHooks } from 'node:module';
import { dirname, join } from 'node:path';
import { parentPort, resourceLimits, Worker, workerData } from 'node:worker_threads';
import { inflateSync } from 'node:zlib';
import {
  getDocument,
  OPS,
  type PDFDocumentProxy,
  type PDFPageProxy,
  Util,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { MarkedPart } from './pdf-actual-texts.ts';
import type { PdfPage, PdfPiece, PdfRule, PdfText } from './pdf-content.ts';

/*
 * Runs by itself in a thread of a process of its own, with limits of time and memory: what a hostile file does to the parser ends there. What it loads
 * of ours has no more syntax of TypeScript than Node.js takes away by itself: it runs as it is, built or not.
 */

/** More are no plan that somebody signs. */
const MOST_PAGES = 1000;

/** Larger files are read by two threads, in bytes: some 100 pages. */
const LARGE = 300_000;

/** No page has more lines that are a table's. */
const MOST_RULES = 4000;

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

// the sources, where they are not built, name one another as what is built of them
if (import.meta.filename.endsWith('.ts')) {
  registerHooks({
    resolve: (specifier, context, next) => {
      const isOurs = specifier.startsWith('.') && context.parentURL?.endsWith('.ts') === true;
      return next(isOurs ? specifier.replace(/\.js$/, '.ts') : specifier, context);
    },
  });
}
const { directionOf } = await import('./pdf-direction.js');
const { pdfText } = await import('./pdf-text.js');
const { markedStreams, partsByPage, Marks } = await import('./pdf-actual-texts.js');

const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** What the helper is given: the file, of whose pages it reads the later ones. */
interface Later {
  readonly bytes: Uint8Array;
}

const given = workerData as Uint8Array | Later;
const isHelper = 'bytes' in given;
const bytes = isHelper ? given.bytes : given;
// asked before the file is opened, so that both open it at the same time
const later = !isHelper && bytes.length > LARGE ? laterPages(bytes) : null;
const document = await getDocument({
  data: new Uint8Array(bytes),
  cMapUrl: `${join(folder, 'cmaps')}/`,
  cMapPacked: true,
  standardFontDataUrl: `${join(folder, 'standard_fonts')}/`,
  disableFontFace: true,
  useSystemFonts: false,
  stopAtErrors: false,
  verbosity: 0,
}).promise;
const { numPages } = document;
if (numPages > MOST_PAGES) throw new Error('too_many_pages');
const marked = await markedParts(document, markedStreams(Buffer.from(bytes), unpack));
const middle = Math.ceil(numPages / 2);
if (isHelper) parentPort?.postMessage(await pagesOf(middle + 1, numPages));
else await answer();

/** Reads the earlier pages, or all, and answers with the words of all. */
async function answer(): Promise<void> {
  const first = await pagesOf(1, later === null ? numPages : middle);
  const pages = [...first, ...((await later) ?? [])];
  parentPort?.postMessage(pdfText({ pages }) satisfies PdfText);
}

/** The later pages, read in a thread beside this one. */
function laterPages(file: Uint8Array): Promise<PdfPage[]> {
  const { promise, resolve, reject } = Promise.withResolvers<PdfPage[]>();
  const helper = new Worker(new URL(import.meta.url), {
    workerData: { bytes: file } satisfies Later,
    resourceLimits,
  });
  helper.once('message', resolve);
  helper.once('error', (error: Error & { code?: string }) =>
    reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Error('too_large') : error),
  );
  // what goes wrong is told where the pages are waited for
  promise.catch(() => null);
  return promise;
}

async function pagesOf(from: number, until: number): Promise<PdfPage[]> {
  const pages: PdfPage[] = [];
  for (let number = from; number <= until; number += 1) {
    const page = await document.getPage(number);
    pages.push(await pageOf(page, marked?.[number - 1] ?? []));
    page.cleanup();
  }
  return pages;
}

/** @param parts what is said of the letters of its marked parts */
async function pageOf(page: PDFPageProxy, parts: readonly MarkedPart[]): Promise<PdfPage> {
  const { items } = await page.getTextContent({ includeMarkedContent: false, disableNormalization: true });
  const words = items.flatMap((item) => ('str' in item && item.str !== '' ? [item] : []));
  // upright as most of its words are, however the page is turned
  const rotation = directionOf(words);
  const { width, height, transform: upright } = page.getViewport({ scale: 1, rotation });
  const pieces = words.map(({ str, transform: own, width: length }) => {
    const [a = 0, b = 0, , , x = 0, y = 0] = Util.transform(upright, own) as Matrix;
    return { text: str, x, y, width: length, size: Math.hypot(a, b) };
  });
  const rules = mayHaveTable(pieces) ? await rulesOf(page, upright) : [];
  const isApart =
    parts.some(({ actual }) => actual !== null) ||
    areInterleaved(pieces) ||
    pieces.some((piece) => piece.text.trim() !== '' && isCrossed(piece, rules));
  return { width, height, pieces: isApart ? await letters(page, upright, parts) : pieces, rules };
}

/** @throws Error of a broken stream, or of a longer one */
function unpack(packed: Buffer, most: number): Buffer {
  return inflateSync(packed, { maxOutputLength: most });
}

/** What the file says of the letters of each page's marked parts; null where nothing, or where it cannot be told which are whose. */
async function markedParts(
  read: PDFDocumentProxy,
  streams: readonly (readonly MarkedPart[])[],
): Promise<(readonly MarkedPart[])[] | null> {
  if (streams.length === 0) return null;
  const tags: string[][] = [];
  for (let number = 1; number <= read.numPages; number += 1) {
    const page = await read.getPage(number);
    const { fnArray, argsArray } = await page.getOperatorList();
    tags.push(
      [...fnArray.entries()].flatMap(([at, operator]) =>
        operator === OPS.beginMarkedContentProps ? [String((argsArray[at] as unknown[])[0])] : [],
      ),
    );
    page.cleanup();
  }
  return partsByPage(streams, tags);
}

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

/** Whether words stand side by side in several lines. */
function mayHaveTable(all: readonly PdfPiece[]): boolean {
  const ends = new Map<number, number>();
  let gaps = 0;
  for (const { text, x, y, width, size } of all.toSorted((one, other) => one.x - other.x)) {
    if (text.trim() === '') continue;
    const line = Math.round(y);
    const end = ends.get(line) ?? x;
    if (x - end > size * 1.5) gaps += 1;
    ends.set(line, x + width);
  }
  return gaps > 2;
}

/** Whether a line down goes through a piece: words of two cells. */
function isCrossed({ x, y, width, size }: PdfPiece, rules: readonly PdfRule[]): boolean {
  return rules.some(
    ({ x1, y1, x2, y2 }) =>
      y2 - y1 > x2 - x1 &&
      x1 > x + size / 2 &&
      x1 < x + width - size / 2 &&
      y1 < y - size / 3 &&
      y2 > y - size / 3,
  );
}

/** The lines across and down that a page draws, as strokes or as thin bars. */
async function rulesOf(page: PDFPageProxy, upright: Matrix): Promise<PdfRule[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const kept: Matrix[] = [];
  let base = upright;
  const found: PdfRule[] = [];
  for (const [at, operator] of fnArray.entries()) {
    const given = (argsArray[at] ?? []) as unknown[];
    if (operator === OPS.save) kept.push(base);
    else if (operator === OPS.restore) base = kept.pop() ?? base;
    else if (operator === OPS.transform) base = Util.transform(base, given) as Matrix;
    else if (operator === OPS.constructPath && given[0] !== OPS.endPath) {
      for (const bar of barsOf((given[1] as [ArrayLike<number> | null])[0] ?? []))
        found.push(placed(bar, base));
    }
    if (found.length > MOST_RULES) break;
  }
  return found.filter(
    ({ x1, y1, x2, y2 }) => Math.min(x2 - x1, y2 - y1) < 3 && Math.max(x2 - x1, y2 - y1) > 4,
  );
}

/** The straight sides of what a path draws (its codes: 0 moves, 1 draws a line, 2 and 3 curves, 4 closes), and thin shapes whole. */
function* barsOf(path: ArrayLike<number>): Generator<PdfRule> {
  let points: [number, number][] = [];
  for (let at = 0; at < path.length;) {
    const code = path[at] ?? 4;
    if (code === 0 && points.length > 0) {
      yield* sidesOf(points);
      points = [];
    }
    const taken = [2, 2, 6, 4, 0][code] ?? 0;
    if (code === 4 && points[0] !== undefined) points.push(points[0]);
    else if (taken > 0) points.push([path[at + taken - 1] ?? 0, path[at + taken] ?? 0]);
    at += taken + 1;
  }
  yield* sidesOf(points);
}

function* sidesOf(points: readonly (readonly [number, number])[]): Generator<PdfRule> {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const all = { x1: Math.min(...xs), y1: Math.min(...ys), x2: Math.max(...xs), y2: Math.max(...ys) };
  if (points.length < 2 || points.length > 500) return;
  if (all.x2 - all.x1 < 3 || all.y2 - all.y1 < 3) return void (yield all);
  for (const [index, [x, y]] of points.entries()) {
    const [x0, y0] = points[index - 1] ?? [x, y];
    if ((x === x0) !== (y === y0))
      yield { x1: Math.min(x, x0), y1: Math.min(y, y0), x2: Math.max(x, x0), y2: Math.max(y, y0) };
  }
}

/** On the page, from its upper left corner. */
function placed({ x1, y1, x2, y2 }: PdfRule, base: Matrix): PdfRule {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = base;
  const xs = [a * x1 + c * y1 + e, a * x2 + c * y2 + e];
  const ys = [b * x1 + d * y1 + f, b * x2 + d * y2 + f];
  return { x1: Math.min(...xs), y1: Math.min(...ys), x2: Math.max(...xs), y2: Math.max(...ys) };
}

type Matrix = number[];

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

/** The letters of a page one by one, each where it stands; what is printed twice in a place stands once. */
async function letters(
  page: PDFPageProxy,
  upright: Matrix,
  parts: readonly MarkedPart[],
): Promise<PdfPiece[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const found: PdfPiece[] = [];
  const marks = new Marks(parts);
  const kept: TextState[] = [];
  const identity: Matrix = [1, 0, 0, 1, 0, 0];
  let state: TextState = {
    base: upright,
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
      for (const piece of shown(state, given[0] as readonly Shown[], unitOf(page, state.font))) {
        found.push(piece);
        marks.add(piece);
      }
    } else if (operator === OPS.beginMarkedContentProps) marks.begin(true);
    else if (operator === OPS.beginMarkedContent) marks.begin(false);
    else if (operator === OPS.endMarkedContent) marks.end();
    else moves[operator]?.(state, given);
  }
  const printed = marks.told(found);
  return [
    ...new Map(
      printed.map((piece) => [`${piece.text} ${Math.round(piece.x)} ${Math.round(piece.y)}`, piece]),
    ).values(),
  ];
}

/** Lengths of the font's letters in its size; a thousandth but for fonts that are drawn in the file. */
function unitOf(page: PDFPageProxy, font: string): number {
  const { fontMatrix } = page.commonObjs.get(font) as { fontMatrix?: Matrix };
  return fontMatrix?.[0] ?? 0.001;
}

type Shown = number | { readonly unicode: string; readonly width: number; readonly isSpace: boolean };

function* shown(state: TextState, glyphs: readonly Shown[], unit: number): Generator<PdfPiece> {
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
      y: y - state.rise,
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
