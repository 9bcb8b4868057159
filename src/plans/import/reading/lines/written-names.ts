import { withNamesWithin } from '../text/known-names.js';
import { isAbbreviation, isCapitals, plain } from '../text/spelling.js';

/** Writes a name in capitals as the document writes it elsewhere. */
export interface Written {
  small(name: string): string;
}

/** Names in capitals, found again in small letters in the text of the document. */
export function writtenIn(text: string): Written {
  const lowered = text.toLowerCase();
  const known = new Map<string, string>();
  return {
    small: (name) => {
      if (!isCapitals(name) || !name.includes(' ') || shortNames.test(name)) return name;
      const there = known.get(name);
      if (there !== undefined) return there;
      const found = lowered.length === text.length ? mixedCase(text, lowered, name.toLowerCase()) : null;
      const small = found ?? properCase(name);
      known.set(name, small);
      return small;
    },
  };
}

/** "TT CNTT", "P. KHCN", "9A, 9B": capitals that are no words. */
const shortNames =
  /^(?:P|TT|VP|K|BM)\.? [A-ZĐ&-]{2,12}$|^(?:GVCN|GVBM|BCH|TPT) \d{1,2}[A-Z]\d{0,2}$|^\d{1,2}[A-Z]\d{0,2}(?:(?: -|,| VÀ)? \d{1,2}[A-Z]\d{0,2})*$/u;

function mixedCase(text: string, lowered: string, name: string): string | null {
  let at = lowered.indexOf(name);
  for (let tries = 0; at >= 0 && tries < 20; tries += 1) {
    const found = text.slice(at, at + name.length);
    if (!isCapitals(found) && /^\p{Lu}/u.test(found)) return found;
    at = lowered.indexOf(name, at + 1);
  }
  return null;
}

const lowWords = new Set([
  'nhân',
  'dân',
  'tỉnh',
  'huyện',
  'xã',
  'thành',
  'phố',
  'thị',
  'phường',
  'quận',
  'trấn',
  'và',
  'đặc',
  'khu',
]);

/** Parts of the names of schools of which only the first word has a capital. */
const schoolWord =
  'đại học|cao đẳng|trung cấp|trung học (?:phổ thông|cơ sở)|tiểu học|mầm non|mẫu giáo|dân tộc (?:nội|bán) trú|sư phạm|kỹ thuật|công nghệ|kinh tế|nông lâm|y dược|chính trị';
const schoolWords = new RegExp(`(?<![A-Za-zÀ-ỹ])(?:${schoolWord})(?![A-Za-zÀ-ỹ])`, 'giu');
/** What is ahead of the place in names that say no level: "huyện ủy ", "trường tiểu học ". */
const office = new RegExp(
  `^(?:(?:ban (?:thường vụ|chấp hành|thường trực)|văn phòng|chi bộ|đảng bộ|công đoàn|(?:bch |btv )?đoàn) )?(?:tỉnh ủy|huyện ủy|thành ủy|đảng ủy|thị ủy|tỉnh đoàn|huyện đoàn|thành đoàn|xã đoàn|trung tâm (?:y tế khu vực|gdnn(?: ?- ?| )gdtx|gdtx(?: ?- ?hn)?)|trường(?: (?:thpt|thcs|th&thcs|th|ptdtbt|ptdtnt|mn|mg|${schoolWord})(?![A-Za-zÀ-ỹ]))+)\\s+(?!các |khối )`,
  'u',
);

/** "ỦY BAN NHÂN DÂN TỈNH NGHỆ AN" as "Ủy ban nhân dân tỉnh Nghệ An". */
function properCase(name: string): string {
  const small = name.toLowerCase();
  const levels =
    /(?<![A-Za-zÀ-ỹ])(?:tỉnh|huyện|xã|thành phố|thị xã|phường|quận|thị trấn|đặc khu)\s+(?!ủy|uỷ|đoàn)/u.exec(
      small,
    );
  const place = levels === null ? small.length : levels.index + levels[0].length;
  const from = Math.min(place, office.exec(plain(small))?.[0].length ?? small.length);
  const titled = (words: string): string =>
    words.replaceAll(/(?<![A-Za-zÀ-ỹ])(?!và\s)\p{Ll}/gu, (each) => each.toUpperCase());
  const first = small.slice(0, from);
  const head = first.replaceAll(
    /(?:(?<=^|, )|(?<=(?<![A-Za-zÀ-ỹ])(?:và|sở|bộ|phòng|ban|cục|vụ|hội|trưởng|bch|btv|tổ(?! chức)) ))\p{Ll}+/gu,
    (word, at: number) =>
      lowWords.has(word) && !/(?:bộ|sở|phòng|ban) $/u.test(first.slice(0, at))
        ? word
        : word.charAt(0).toUpperCase() + word.slice(1),
  );

  const abbreviated = name
    .split(' ')
    .map((word) => word.replaceAll(/[^A-Za-zÀ-ỹ&]/gu, ''))
    .filter(isAbbreviation);
  // "ỦY BAN MTTQ VIỆT NAM XÃ VÀ CÁC ĐOÀN THỂ": those after "và các" are no place
  const others = small.indexOf(' và các ', Math.max(0, from - 1));
  const end = others < 0 ? small.length : others;
  let result = head + titled(small.slice(from, end)) + small.slice(Math.max(from, end));
  for (const word of abbreviated)
    result = result.replace(new RegExp(`(?<![A-Za-zÀ-ỹ])${word}(?![A-Za-zÀ-ỹ])`, 'iu'), word);
  result = withNamesWithin(result)
    .replaceAll(schoolWords, (level) => level.charAt(0).toUpperCase() + level.slice(1).toLowerCase())
    .replaceAll(
      /(?<=\s)(?:Tỉnh|Huyện|Xã|Phường|Quận|Đặc Khu|Thành Phố|Thị Xã|Thị Trấn)(?=\s\p{Lu}|$)/gu,
      (level) => level.toLowerCase(),
    );
  return result.charAt(0).toUpperCase() + result.slice(1);
}
