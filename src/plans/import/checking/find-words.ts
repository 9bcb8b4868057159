import type { Span } from '../reading/text/plan-draft.js';

/** Marks that a page cannot show, and shows as spaces: bullets of symbol fonts, and what is no letter at all. */
export const UNSHOWN = /(?![\t\n])[\p{Cc}\p{Co}\p{Cn}]/u;

/** Stands before and after words in bold; a page shows them so. */
export const BOLD = '**';

const ALL_LEFT_OUT = new RegExp(`\\s|\\*\\*|${UNSHOWN.source}`, 'gu');

/**
 * Where the words stand in the source, white space and what no page shows aside, in either composition of the letters; null where
 * they do not, as when they were changed. The first place at or after `from`, else the first of all.
 */
export function findWords(source: string, words: string, from = 0): Span | null {
  const places = everyPlace(source, words);
  return places.find(([start]) => start >= from) ?? places[0] ?? null;
}

/** All places where the words stand, as `findWords` finds them, in their order. */
export function everyPlace(source: string, words: string): Span[] {
  const { text, at } = pack(source);
  for (const form of [words, words.normalize('NFC'), words.normalize('NFD')]) {
    const wanted = form.replaceAll(ALL_LEFT_OUT, '');
    if (wanted === '') return [];
    const places: Span[] = [];
    for (let found = text.indexOf(wanted); found >= 0; found = text.indexOf(wanted, found + wanted.length)) {
      places.push([at[found] ?? 0, (at[found + wanted.length - 1] ?? 0) + 1]);
    }
    if (places.length > 0) return places;
  }
  return [];
}

/** The text without what is left out, and where each of its characters stood. */
function pack(source: string): { readonly text: string; readonly at: readonly number[] } {
  const at: number[] = [];
  const kept: string[] = [];
  let from = 0;
  for (const { index, 0: leftOut } of [...source.matchAll(ALL_LEFT_OUT), { index: source.length, 0: '' }]) {
    for (; from < index; from += 1) {
      kept.push(source.charAt(from));
      at.push(from);
    }
    from = index + leftOut.length;
  }
  return { text: kept.join(''), at };
}
