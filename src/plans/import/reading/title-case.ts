import { isCapitals, sentenceCase } from './spelling.js';

/** How much of a document is searched for its own writing of names. */
const searched = 60_000;
const longest = 8;

/**
 * A title in capitals in small letters, its names with the capitals that the text of the document gives them: "TRÊN ĐỊA BÀN TỈNH LÂM
 * ĐỒNG" as "Trên địa bàn tỉnh Lâm Đồng". Other titles stay as they are.
 */
export function titleCase(title: string, text: string): string {
  if (!isCapitals(title)) return title;
  const start = text.slice(0, searched);
  const lowered = start.toLowerCase();
  if (lowered.length !== start.length) return sentenceCase(title);
  const shorts = abbreviationsIn(start);
  const words = title.toLowerCase().split(' ');
  const result: string[] = [];
  for (let at = 0; at < words.length;) {
    const written = longestWritten(words, at, start, lowered);
    if (written === null) {
      const word = words[at] ?? '';
      const big = word.toUpperCase();
      result.push(shorts.has(big.replaceAll(/[^\p{L}]/gu, '')) ? big : word);
      at += 1;
    } else {
      result.push(written);
      at += written.split(' ').length;
    }
  }
  const found = result.join(' ');
  return found.charAt(0).toUpperCase() + found.slice(1);
}

/** The longest run of words from `at` on that the text writes in mixed letters, inside a sentence. */
function longestWritten(words: readonly string[], at: number, text: string, lowered: string): string | null {
  for (let count = Math.min(longest, words.length - at); count >= 2; count -= 1) {
    const run = words.slice(at, at + count).join(' ');
    let from = lowered.indexOf(run);
    for (let tries = 0; from >= 0 && tries < 6; tries += 1) {
      const found = text.slice(from, from + run.length);
      if (!isCapitals(found) && isInside(text, from, run.length)) return found;
      from = lowered.indexOf(run, from + 1);
    }
  }
  return null;
}

/** Whole words that do not begin a sentence, whose first capital would say nothing. */
function isInside(text: string, from: number, length: number): boolean {
  return (
    /[\p{L}\d,–(] $/u.test(text.slice(Math.max(0, from - 2), from)) &&
    !/^[\p{L}\d]/u.test(text.slice(from + length, from + length + 1))
  );
}

function abbreviationsIn(text: string): Set<string> {
  const found = new Set<string>();
  for (const line of text.split('\n'))
    if (!isCapitals(line))
      for (const [word] of line.matchAll(/(?<!\p{L})\p{Lu}{2,8}(?!\p{L})/gu)) found.add(word);
  return found;
}
