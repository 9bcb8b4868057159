import type { Span } from '../reading/text/plan-draft.js';

/** Marks that a page cannot show, and shows as spaces: bullets of symbol fonts, and what is no letter at all. */
export const UNSHOWN = /(?![\t\n])[\p{Cc}\p{Co}\p{Cn}]/u;

/** Stands before and after words in bold; a page shows them so. */
export const BOLD = '**';

const LEFT_OUT = new RegExp(`^(?:\\s|\\*\\*|${UNSHOWN.source})`, 'u');
const LATIN = /^[A-Za-z0-9À-ỹ]/u;

/**
 * Where the words stand in the source, white space and what no page shows aside, in either composition of the letters; null where
 * they do not, as when they were changed. Where only marks between them or capitals were, they stand where their letters do. The first
 * place at or after `from`, else the first of all.
 */
export function findWords(source: string, words: string, from = 0): Span | null {
  const places = everyPlace(source, words);
  return places.find(([start]) => start >= from) ?? places[0] ?? null;
}

/** All places where the words stand, as `findWords` finds them, in their order. */
export function everyPlace(source: string, words: string): Span[] {
  const exact = placesOf(source, words, shown);
  if (exact.length > 0) return exact;
  // "1,5%" is not "15%", whatever stands between its figures
  const figures = figuresIn(words);
  return placesOf(source, words, loose).filter((place) => figuresIn(source.slice(...place)) === figures);
}

function figuresIn(words: string): string {
  return (words.match(/\d+/g) ?? []).join(' ');
}

/** What a page shows, but no white space. */
function shown(letter: string): string {
  return LATIN.test(letter) ? letter : letter.replace(LEFT_OUT, '');
}

/** A letter or figure whatever its case; nothing for marks. */
function loose(letter: string): string {
  return LATIN.test(letter) || /^[\p{L}\p{N}]/u.test(letter) ? letter.toLowerCase() : '';
}

function placesOf(source: string, words: string, kept: (letter: string) => string): Span[] {
  const wanted = pack(words, kept).text;
  if (wanted === '') return [];
  const { text, from, to } = pack(source, kept);
  const places: Span[] = [];
  for (let found = text.indexOf(wanted); found >= 0; found = text.indexOf(wanted, found + wanted.length)) {
    places.push([from[found] ?? 0, to[found + wanted.length - 1] ?? 0]);
  }
  return places;
}

interface Packed {
  readonly text: string;
  /** Where each of its characters began and ended in the source. */
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** What is kept of the letters of a text, each with its marks and composed; and where each stood. */
function pack(source: string, kept: (letter: string) => string): Packed {
  const pieces: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  for (const { index, 0: letter } of source.matchAll(LETTERS)) {
    const piece = kept(letter.normalize('NFC'));
    pieces.push(piece);
    for (let at = 0; at < piece.length; at += 1) {
      from.push(index);
      to.push(index + letter.length);
    }
  }
  return { text: pieces.join(''), from, to };
}

/** "**" stands for nothing; a letter is one with the marks that follow it. */
const LETTERS = /\*\*|\P{M}\p{M}*|\p{M}+/gu;
