import type { Span } from './plan-draft.js';

/** Words of a document, cleaned, that know where each of their characters stands in the source. */
export interface Words {
  readonly text: string;
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** Nothing, nowhere. */
export const NO_WORDS: Words = { text: '', from: [], to: [] };

/** The characters from `start` to before `end`, without white space around them. */
export function partOf(words: Words, start: number, end = words.text.length): Words {
  let first = start;
  let last = Math.min(end, words.text.length);
  while (first < last && isSpace(words.text, first)) first += 1;
  while (last > first && isSpace(words.text, last - 1)) last -= 1;
  if (first === 0 && last === words.text.length) return words;
  return {
    text: words.text.slice(first, last),
    from: words.from.slice(first, last),
    to: words.to.slice(first, last),
  };
}

/** Several words as one, with one character between them. */
export function joinedWords(pieces: readonly Words[], between = ' '): Words {
  const [only] = pieces;
  if (pieces.length === 1 && only !== undefined) return only;
  const from: number[] = [];
  const to: number[] = [];
  for (const piece of pieces) {
    const end = to.at(-1);
    if (end !== undefined) {
      from.push(end);
      to.push(end);
    }
    for (const each of piece.from) from.push(each);
    for (const each of piece.to) to.push(each);
  }
  return { text: pieces.map(({ text }) => text).join(between), from, to };
}

/** Where the words stand in the source; [0, 0) where there are none. */
export function spanOf(words: Words): Span {
  return [words.from[0] ?? 0, words.to.at(-1) ?? 0];
}

/** Whether two passages have a character in common. */
export function spansMeet(one: Span, other: Span): boolean {
  return one[0] < other[1] && other[0] < one[1];
}

function isSpace(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code === 32 || code === 9 || code === 10 || code === 0x200a;
}
