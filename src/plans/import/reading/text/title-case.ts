import { withKnownNames } from './known-names.js';
import { isCapitals, sentenceCase } from './spelling.js';

/** How much of a document is searched for its own writing of names. */
const searched = 60_000;
const longest = 8;

/**
 * A title in capitals in small letters, its names with the capitals that the text of the document gives them: "TRÊN ĐỊA BÀN TỈNH LÂM
 * ĐỒNG" as "Trên địa bàn tỉnh Lâm Đồng". Other titles stay as they are. `names`: who issues it and where, as they are written.
 */
export function titleCase(title: string, text: string, names: readonly string[] = []): string {
  const loud = /^(?:[^\p{Ll}\s]+\s+){3,}(?=\p{Ll})/u.exec(title)?.[0].trim();
  if (loud !== undefined && isCapitals(loud))
    return `${titleCase(loud, text, names)}${title.slice(loud.length)}`;
  if (!isCapitals(title)) return title;
  const start = text.slice(0, searched);
  const lowered = start.toLowerCase();
  if (lowered.length !== start.length) return sentenceCase(title);
  const shorts = abbreviationsIn(start);
  const own = title.split(' ');
  const words = title.toLowerCase().split(' ');
  const said = names.map((name) => `, ${name}`).join('\n');
  const loweredSaid = said.toLowerCase();
  const result: string[] = [];
  for (let at = 0; at < words.length;) {
    const written =
      longestWritten(words, at, start, lowered) ??
      (said.length === loweredSaid.length ? longestWritten(words, at, said, loweredSaid) : null);
    if (written === null) {
      const word = words[at] ?? '';
      const big = own[at] ?? '';
      const isShort = shorts.has(big.replaceAll(/[^A-Za-zÀ-ỹ]/gu, '')) || staysBig(big, words[at - 1] ?? '');
      result.push(isShort ? symbolCase(big) : word);
      at += 1;
    } else {
      result.push(written);
      at += written.split(' ').length;
    }
  }
  const found = withKnownNames(result.join(' ')).replaceAll(/(?<=["“])\p{Ll}/gu, (letter) =>
    letter.toUpperCase(),
  );
  return found.charAt(0).toUpperCase() + found.slice(1);
}

/** A symbol or a number in Roman figures: "05-CT/TW", "khóa XIV". */
function staysBig(word: string, before: string): boolean {
  const bare = word.replaceAll(/[.,;:()]/g, '');
  if (/^\d+[a-z]?(?:[-/]\d{4})?[-/]\p{Lu}/u.test(bare)) return true;
  return (
    /^[IVX]{2,5}$/.test(bare) ||
    (/^[IVX]$/.test(bare) && /^(?:khóa|khoá|thứ|kỳ|quý|đợt|vùng|loại|mức|hạng|và|-|–)$/u.test(before))
  );
}

function symbolCase(word: string): string {
  return word
    .replace(/TTG(?![A-Za-zÀ-ỹ])/u, 'TTg')
    .replace(/CTR(?![A-Za-zÀ-ỹ])/u, 'CTr')
    .replace(/TTR(?![A-Za-zÀ-ỹ])/u, 'TTr');
}

/** The longest run of words from `at` on that the text writes in mixed letters, inside a sentence. */
function longestWritten(words: readonly string[], at: number, text: string, lowered: string): string | null {
  for (let count = Math.min(longest, words.length - at); count >= 2; count -= 1) {
    const said = words.slice(at, at + count).join(' ');
    const mark = /[.,;:)]+$/u.exec(said)?.[0] ?? '';
    const run = said.slice(0, said.length - mark.length);
    let from = lowered.indexOf(run);
    for (let tries = 0; from >= 0 && tries < 6; tries += 1) {
      const found = text.slice(from, from + run.length);
      if (!isCapitals(found) && isInside(text, from, run.length)) return found + mark;
      from = lowered.indexOf(run, from + 1);
    }
  }
  return null;
}

/** Whole words that do not begin a sentence, whose first capital would say nothing. */
function isInside(text: string, from: number, length: number): boolean {
  return (
    /[A-Za-zÀ-ỹ\d,–(] $/u.test(text.slice(Math.max(0, from - 2), from)) &&
    !/^[A-Za-zÀ-ỹ\d]/u.test(text.slice(from + length, from + length + 1))
  );
}

function abbreviationsIn(text: string): Set<string> {
  const found = new Set<string>();
  for (const line of text.split('\n'))
    if (!isCapitals(line))
      for (const [word] of line.matchAll(/(?<![A-Za-zÀ-ỹ])\p{Lu}{2,8}(?![A-Za-zÀ-ỹ])/gu)) found.add(word);
  return found;
}
