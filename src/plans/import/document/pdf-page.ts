import { type PageViewport, type PDFPageProxy, Util } from 'pdfjs-dist';
import type { DrawnPart } from './pdf-actual-texts.ts';
import type { PdfPage, PdfPiece, PdfRule } from './pdf-content.ts';
import { angleOf, directionOf } from './pdf-direction.js';
import { type Letters, lettersOf, type Matrix, type PlacedRun } from './pdf-letters.js';
import { rulesOf } from './pdf-rules.js';
import { wordsOfLetters } from './pdf-words.js';

/** A page as it is drawn: what stands in its marked parts may be told to be other letters. */
export interface DrawnPage extends PdfPage {
  /** All of them where letters are told; else none. */
  readonly parts: readonly DrawnPart[];
  /** Its pieces are its letters one by one, in the order in which they are drawn: some may be printed twice in a place. */
  readonly isByLetter: boolean;
}

/**
 * @param areTold whether the file tells the letters of marked parts
 * @param areMixed whether its words are set of letters of several fonts: asking for words takes time there and gives none. A
 * page where none are is asked all the same.
 */
export async function readPage(page: PDFPageProxy, areTold: boolean, areMixed: boolean): Promise<DrawnPage> {
  const drawn = areTold || areMixed ? await uprightLetters(page) : null;
  const parts = (areTold && drawn?.parts) || [];
  if (drawn !== null && parts.some(({ tag }) => tag === 'Span')) return pageOfLetters(page, drawn, parts);
  if (drawn !== null && areMixed && areInterleaved(drawn.runs))
    return withWords(await pageOfLetters(page, drawn, parts));
  return pageOfWords(page, parts);
}

/** Whether the words of a page are set of letters of several fonts: of one, what Vietnamese has beside Latin, where the other lacks it. */
export async function isMixed(page: PDFPageProxy): Promise<boolean> {
  const { pieces } = await uprightWords(page);
  return areInterleaved(wordsAlong(pieces));
}

/** Letters as words, but where marked parts count them or lines may go through a word. */
function withWords(page: DrawnPage): DrawnPage {
  if (page.parts.length > 0 || page.rules.length > 0) return page;
  return { ...page, pieces: wordsOfLetters(page.pieces), isByLetter: false };
}

async function uprightLetters(page: PDFPageProxy): Promise<Letters> {
  const operators = await page.getOperatorList();
  const asWritten = lettersOf(page, operators, page.getViewport({ scale: 1, rotation: 0 }).transform);
  if (asWritten.turn === 0) return asWritten;
  const { transform } = page.getViewport({ scale: 1, rotation: asWritten.turn });
  return { ...lettersOf(page, operators, transform), turn: asWritten.turn };
}

async function pageOfLetters(
  page: PDFPageProxy,
  { letters, turn }: Letters,
  parts: readonly DrawnPart[],
): Promise<DrawnPage> {
  const { width, height, transform } = page.getViewport({ scale: 1, rotation: turn });
  const drawn = rulesOf(await page.getOperatorList(), transform);
  const rules = drawn.length > 0 && mayHaveTable(letters) ? drawn : [];
  return { width, height, pieces: letters, rules, parts, isByLetter: true };
}

/** What the page draws is asked for only where it is needed: that takes as long as asking for its words. */
async function pageOfWords(page: PDFPageProxy, parts: readonly DrawnPart[]): Promise<DrawnPage> {
  const { pieces, upright } = await uprightWords(page);
  const { width, height } = upright;
  const rules = mayHaveTable(pieces) ? rulesOf(await page.getOperatorList(), upright.transform) : [];
  const along = wordsAlong(pieces);
  const isApart = areInterleaved(along) || along.some((piece) => isCrossed(piece, rules));
  if (!isApart) return { width, height, pieces, rules, parts, isByLetter: false };
  const { letters } = lettersOf(page, await page.getOperatorList(), upright.transform);
  return withWords({ width, height, pieces: letters, rules, parts, isByLetter: true });
}

interface UprightWords {
  readonly pieces: readonly PdfPiece[];
  /** The page, turned so that most of its words run along it, however it is to be shown. */
  readonly upright: PageViewport;
}

async function uprightWords(page: PDFPageProxy): Promise<UprightWords> {
  const { items } = await page.getTextContent({ includeMarkedContent: false, disableNormalization: true });
  const words = items.flatMap((item) => ('str' in item && item.str !== '' ? [item] : []));
  const rotation = directionOf(
    words.map(({ str, transform }) => ({ letters: str.trim().length, transform: transform as Matrix })),
  );
  const upright = page.getViewport({ scale: 1, rotation });
  const pieces = words.map(({ str, transform, width }) => {
    const [a = 0, b = 0, , , x = 0, y = 0] = Util.transform(upright.transform, transform) as Matrix;
    return { text: str, x, y, width, size: Math.hypot(a, b), angle: angleOf([a, b]) };
  });
  return { pieces, upright };
}

/** Without white space, and without what runs at another angle: that never is parted into letters. */
function wordsAlong(pieces: readonly PdfPiece[]): readonly PdfPiece[] {
  return pieces.filter(({ text, angle = 0 }) => angle === 0 && text.trim() !== '');
}

/**
 * Whether pieces of a line lie within each other: letters that one font lacks are then set of another, over gaps that pass for spaces.
 */
function areInterleaved(all: readonly PlacedRun[]): boolean {
  const ends = new Map<number, number>();
  return all
    .toSorted((one, other) => one.x - other.x)
    .some(({ x, y, width }) => {
      const line = Math.round(y);
      const end = ends.get(line) ?? x;
      ends.set(line, Math.max(end, x + width));
      return x < end - 1;
    });
}

/** Whether words stand side by side, as in the single row of a table that a page may have. */
function mayHaveTable(all: readonly PdfPiece[]): boolean {
  const ends = new Map<number, number>();
  for (const { text, x, y, width, size } of all.toSorted((one, other) => one.x - other.x)) {
    if (text.trim() === '') continue;
    const line = Math.round(y);
    const end = ends.get(line) ?? x;
    if (x - end > size * 1.5) return true;
    ends.set(line, x + width);
  }
  return false;
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
