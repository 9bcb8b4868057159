import type { SourceLine } from '../text/source-lines.js';
import type { Words } from '../text/words.js';
import { TakenWords } from '../times/taken-words.js';

const plainVowels = 'aăâeêioôơuưy';
const markedVowels = 'àáảãạắằẳẵặấầẩẫậèéẻẽẹếềểễệìíỉĩịòóỏõọốồổỗộớờởỡợùúủũụứừửữựỳýỷỹỵ';
const vowels = plainVowels + markedVowels;
const begin = '(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])';
const end = '(?:ng|nh|ch|[cmnpt])';
const syllable = new RegExp(`^${begin}?[${vowels}]{1,3}${end}?$`, 'iu');
/** No part of a word, and no symbol of a document, stands ahead of it. */
const alone = String.raw`(?<![A-Za-zÀ-ỹ\d/.&-])`;

/** "đ ơ n", "TRI Ể N", "h ợ p": a vowel torn from the letters on both of its sides. */
const vowelInside = new RegExp(
  `${alone}([a-zđ${vowels}]{1,4}) {1,2}((?=[^ ]{0,2}[ăâêôơư${markedVowels}])[${vowels}]{1,3}) {1,2}(${end}|[iuoy])(?![A-Za-zÀ-ỹ])`,
  'giu',
);
/** "k ế", "tr ận": letters that are no word, ahead of the rest of it. */
const noVowel = new RegExp(
  `${alone}(${begin}) {1,2}((?=[^ ]{0,3}[ăâêôơư${markedVowels}])[${vowels}]{1,3}${end}?)(?![A-Za-zÀ-ỹ])`,
  'giu',
);
/** "hộ i": the last vowel alone. */
const lastVowel = new RegExp(
  `${alone}((?:[A-ZĐ]?[a-zđ]{0,2})[${vowels}]{0,2}[${markedVowels}]) (i)(?![A-Za-zÀ-ỹ)./,])`,
  'gu',
);

/** Letters that are no word: most lines have none. */
const TEAR = new RegExp(`(?:^| )(?:${begin}|[ăâêôơư${markedVowels}]{1,2}|i)(?: |$)`, 'iu');

/** With the rooms on both of its sides. */
const LONGEST_WORD = 9;

/** So many in a text are no accident. */
const ENOUGH = 3;

/**
 * The lines with words put together that a program has torn apart: "đ ơ n vị", "KI Ế M TRA", "thành ph ố". Only where a text has several of
 * them.
 */
export function withoutTornWords(lines: readonly SourceLine[]): readonly SourceLine[] {
  let found = 0;
  for (const { text } of lines) {
    found += tearsIn(text).length;
    if (found >= ENOUGH) break;
  }
  if (found < ENOUGH) return lines;
  return lines.map((line) => ({
    ...line,
    ...mended(line),
    cells: line.cells?.map(mended) ?? null,
  }));
}

/** Where the spaces begin that tear words, and how many characters they are. */
function tearsIn(text: string): readonly (readonly [at: number, length: number])[] {
  const tears: [number, number][] = [];
  if (!TEAR.test(text)) return tears;
  const taken = new TakenWords(text);
  for (const pattern of [vowelInside, noVowel, lastVowel]) {
    for (const { 0: whole, index } of text.matchAll(pattern)) {
      if (
        !isWord(whole, text.slice(Math.max(0, index - LONGEST_WORD), index)) ||
        !taken.take(index, index + whole.length)
      )
        continue;
      for (const { 0: room, index: at } of whole.matchAll(/ +/gu)) tears.push([index + at, room.length]);
    }
  }
  return tears;
}

/** "KH ứng phó", "Tổ B ấp 3" are no torn words: capitals of their own, or the letter of a group. */
function isWord(torn: string, before: string): boolean {
  if (!syllable.test(torn.replaceAll(' ', '')) || /^\p{Lu}{2,} +\p{Ll}/u.test(torn)) return false;
  return !(/^\p{Lu} +\p{Ll}/u.test(torn) && LETTERED.test(before));
}

const LETTERED = /(?:^|\s)(?:tổ|khu|khối|nhóm|cụm|đội|lớp|dãy|nhà) $/iu;

function mended(words: Words): Words {
  const left = new Set(
    tearsIn(words.text).flatMap(([at, length]) => Array.from({ length }, (_, each) => at + each)),
  );
  if (left.size === 0) return words;
  const kept = Array.from(words.text, (_, at) => at).filter((at) => !left.has(at));
  return {
    text: kept.map((at) => words.text.charAt(at)).join(''),
    from: kept.map((at) => words.from[at] ?? 0),
    to: kept.map((at) => words.to[at] ?? 0),
  };
}
