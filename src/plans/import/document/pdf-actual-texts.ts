import type { PdfPiece } from './pdf-content.ts';
import { contentOf, MOST_BYTES, pageStreams, type Unpack } from './pdf-streams.js';

/**
 * What a PDF says the letters of its marked parts really are (ActualText; PDF 32000-1:2008, 14.9.4). Word processors write it where a font
 * draws one letter of several parts: "ổ" of an ô and a hook. The program that reads PDFs for us leaves it out, so that it is looked up
 * in the file itself.
 */

/** A marked part, as its page begins it. */
export interface MarkedPart {
  readonly tag: string;
  /** Null where it says nothing of its letters. */
  readonly actual: string | null;
}

/** One page's, or what one stream of a file has. */
type Parts = readonly MarkedPart[];

/** More marked parts no page has, were each of its letters one. */
const MOST_PARTS = 50_000;

/**
 * The marked parts of each stream that has some, in the order of the file. Nothing of a file that is locked, or packed in another way.
 * @throws Error `too_large` of a stream that is longer than any page's, or has more parts
 */
export function markedStreams(file: Buffer, unpack: Unpack): Parts[] {
  const found: Parts[] = [];
  let left = MOST_BYTES;
  for (const stream of pageStreams(file)) {
    const content = contentOf(stream, left, unpack);
    left -= content.length;
    const parts = content.includes('BDC') ? partsIn(content.toString('latin1')) : [];
    if (parts.length > 0) found.push(parts);
  }
  return found.some((parts) => parts.some(({ actual }) => actual !== null)) ? found : [];
}

/**
 * The marked parts of each page, by the tags that the page has in their order: streams are not named by page, but stand in the order of
 * the pages where a word processor has written them.
 * @returns null where they do not fit
 */
export function partsByPage(streams: readonly Parts[], tags: readonly (readonly string[])[]): Parts[] | null {
  const rest = [...streams];
  const pages: Parts[] = [];
  for (const own of tags) {
    const parts: MarkedPart[] = [];
    while (parts.length < own.length) {
      const next = rest.shift();
      if (next === undefined) return null;
      for (const part of next) parts.push(part);
    }
    if (parts.map(({ tag }) => tag).join(' ') !== own.join(' ')) return null;
    pages.push(parts);
  }
  return pages;
}

/**
 * Whether anything is said of the letters of a part; asked of every file.
 * @throws Error `too_large` of a stream that is longer than any page's
 */
export function areLettersTold(file: Buffer, unpack: Unpack): boolean {
  let left = MOST_BYTES;
  for (const stream of pageStreams(file)) {
    const content = contentOf(stream, left, unpack);
    if (content.includes('/ActualText')) return true;
    left -= content.length;
  }
  return false;
}

/** Strings, which may hold what looks like an operator, are stepped over. */
const token =
  /\((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()])*\))*\)|\/([^\s/<>()[\]]+)\s*(<<(?:<[\dA-Fa-f\s]*>|\((?:\\[\s\S]|[^\\()])*\)|[^<>()])*>>|\/[^\s/<>()[\]]+)\s*BDC\b/g;

function partsIn(content: string): MarkedPart[] {
  const parts: MarkedPart[] = [];
  for (const [, tag, properties = ''] of content.matchAll(token)) {
    if (tag === undefined) continue;
    if (parts.length === MOST_PARTS) throw new Error('too_large');
    parts.push({ tag, actual: actualIn(properties) });
  }
  return parts;
}

function actualIn(properties: string): string | null {
  const hex = /\/ActualText\s*<([\dA-Fa-f\s]*)>/.exec(properties)?.[1];
  if (hex !== undefined) return decoded(Buffer.from(hex.replaceAll(/\s/g, ''), 'hex'));
  const literal = /\/ActualText\s*\(((?:\\[\s\S]|[^\\()])*)\)/.exec(properties)?.[1];
  return literal === undefined ? null : decoded(Buffer.from(unescaped(literal), 'latin1'));
}

function unescaped(literal: string): string {
  const named: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  return literal.replaceAll(/\\([0-7]{1,3}|[\s\S])/g, (_, code: string) =>
    /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (named[code] ?? code),
  );
}

/** With a mark in front it is UTF-16, else in the letters of Western Europe. */
function decoded(bytes: Buffer): string {
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return bytes.toString('latin1');
  const words = Buffer.from(bytes.subarray(2, bytes.length - (bytes.length % 2)));
  return words.swap16().toString('utf16le');
}

/** How deep parts that say something stand in one another, at the most. */
const DEEPEST = 10;

/** A marked part as its page draws it: which of the letters of the page stand in it. */
export interface DrawnPart {
  readonly tag: string;
  from: number;
  until: number;
}

/**
 * The letters of a page with what is said of those in its marked parts in their place. Nothing is changed where what is said is of other
 * letters: the parts are then another page's.
 * @param drawn the same parts as the page draws them
 */
export function told(
  letters: readonly PdfPiece[],
  drawn: readonly DrawnPart[],
  parts: readonly MarkedPart[],
): readonly PdfPiece[] {
  const said = drawn.flatMap(({ from, until }, at) => {
    const part = parts[at];
    return part?.tag === 'Span' && part.actual !== null ? [{ actual: part.actual, from, until }] : [];
  });
  // parts stand in one another a few deep: more of them say nothing
  const within = said.reduce((sum, { from, until }) => sum + until - from, 0);
  if (within > letters.length * DEEPEST) return letters;
  const instead = new Map<PdfPiece, PdfPiece | null>();
  let fitting = 0;
  // what stands within another part begins after it
  for (const { actual, from, until } of said.toReversed()) {
    const own = letters.slice(from, until).filter((letter) => !instead.has(letter));
    const [first] = own;
    if (first === undefined || !isOf(actual, own)) continue;
    fitting += 1;
    for (const letter of own) instead.set(letter, null);
    instead.set(first, { ...first, text: actual, width: endOf(own) - first.x });
  }
  if (fitting < said.length * 0.8) return letters;
  return letters.flatMap((letter) => instead.get(letter) ?? (instead.has(letter) ? [] : [letter]));
}

/** Whether the letters stand on one line and begin with the letter that is said, whatever its marks. */
function isOf(actual: string, letters: readonly PdfPiece[]): boolean {
  const [first] = letters;
  if (first === undefined || letters.some(({ y }) => Math.abs(y - first.y) > first.size)) return false;
  return bare(actual) === bare(first.text);
}

function bare(text: string): string {
  return text.normalize('NFD').slice(0, 1).toLocaleLowerCase('vi');
}

function endOf(letters: readonly PdfPiece[]): number {
  return Math.max(...letters.map(({ x, width }) => x + width));
}
