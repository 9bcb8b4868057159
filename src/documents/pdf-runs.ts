import type { Content } from 'pdfmake/interfaces.js';

/** Words of one look within a paragraph. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italics?: boolean;
}

/** Longer words may be broken anywhere, so that they do not leave the page. */
const LONGEST_WHOLE = 30;

/** No word of a language has so many letters; the library measures anew what is left of one, letter by letter. */
const LONGEST = 60;
const tooLongWord = new RegExp(String.raw`\S{${LONGEST}}(?=\S)`, 'gu');

/** With places at which a line may end within what is longer than any word. */
export function breakable(words: string): string {
  return words.replaceAll(tooLongWord, '$&\u200b');
}

/** Where a symbol such as "42-CTr/TU" would be broken. */
const inSymbol = /\p{L}[-/][\p{L}\p{N}]|\p{N}[-/]\p{L}/u;

/**
 * The runs as a justified line keeps them: symbols whole, which would be stretched at their hyphens, and none without a letter,
 * which would be given room as words are.
 */
export function runs(...all: readonly Run[]): Content[] {
  return all.flatMap(({ text: words, ...look }) =>
    piecesOf(words).map(({ text: one, isSymbol }) => ({ ...look, text: one, noWrap: isSymbol })),
  );
}

/** The words of a cell, in which those symbols stay whole that `fits` says have room on a line. */
export function cellText(words: string, fits: (symbol: string) => boolean): Content {
  if (!inSymbol.test(words)) return breakable(words);
  return piecesOf(words, fits).map(({ text, isSymbol }) => (isSymbol ? { text, noWrap: true } : text));
}

/** Its symbols, each with the space behind it, and what stands between them. */
function piecesOf(
  words: string,
  fits: (symbol: string) => boolean = () => true,
): { text: string; readonly isSymbol: boolean }[] {
  const pieces: { text: string; readonly isSymbol: boolean }[] = [];
  // an end of a line is no part of a symbol
  for (const word of breakable(words).split(/(?<=\s)|(?=\n)/)) {
    const isSymbol = word.length <= LONGEST_WHOLE && inSymbol.test(word) && fits(word.trim());
    const last = pieces.at(-1);
    if (last && !isSymbol && !last.isSymbol) last.text += word;
    else if (word !== '') pieces.push({ text: word, isSymbol });
  }
  return pieces;
}
