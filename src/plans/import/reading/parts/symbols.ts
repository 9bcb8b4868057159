import type { CalendarDay } from '../../../../kernel/calendar-day.js';
import { dayIn } from '../times/day-words.js';

/** A symbol of a document where it stands in a text. */
export interface FoundSymbol {
  readonly symbol: string;
  readonly start: number;
  readonly end: number;
}

const symbol =
  /(?<![A-Za-zÀ-ỹ\d/])(\d{1,3}\.\d{1,3}(?=\s?\/\s?\d{4})|\d{1,5}[a-zđ]?)\s?((?:[/]\s?\d{4}\s?)?(?:[-/]\s?|–)\p{Lu}[A-Za-zÀ-ỹ&]*(?:\d{2})?(?:\s?[-/–]\s?(?:\p{Lu}[A-Za-zÀ-ỹ&]*\d{0,4}(?:\.\p{Lu}{1,6}(?![A-Za-zÀ-ỹ]))?|\d{1,2}(?=\p{Lu})\p{Lu}+))*)/gu;

/** The symbols of documents in a text: "42-CTr/TU", "594/KH-UBND", "30/2020/NĐ-CP", "66.13/2026/NQ-CP", also with spaces inside. */
export function symbolsIn(text: string): FoundSymbol[] {
  return Array.from(text.matchAll(symbol), (match) => ({
    symbol: withoutSpaces(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  })).filter((found) => /\p{Lu}{2}|\p{Lu}\p{Ll}?\p{Lu}|\p{Lu}[A-Za-zÀ-ỹ]*[-/]\p{Lu}/u.test(found.symbol));
}

/** Ahead of the number of another document: "thực hiện Công văn số 99/VPCP-CN" in what a letter is about; with what it is issued is its own. */
const cited =
  /(?<!(?<!kèm theo )(?:[Cc]ông văn|[Vv]ăn bản|[Kk]ế hoạch|[Nn]ghị quyết|[Qq]uyết định|[Cc]hỉ thị|[Tt]hông (?:báo|tư)|[Hh]ướng dẫn|[Cc]hương trình|[Kk]ết luận|[Tt]ờ trình|[Bb]áo cáo|[Nn]ghị định|[Cc]ông điện|THEO QUYẾT ĐỊNH|[Tt]heo quyết định)\s*)/u;
const numbered = new RegExp(
  `${cited.source}(?<![A-Za-zÀ-ỹ])(?:Số|SỐ|số)\\s*(?:hiệu|HIỆU|ký hiệu)?\\s*[:.]?\\s*`,
  'gu',
);

/** The symbol after "Số" in a letterhead; null where the number is left blank. */
export function ownSymbol(text: string): string | null {
  for (const match of text.matchAll(numbered)) {
    const after = text.slice(match.index + match[0].length);
    const [first] = symbolsIn(after.slice(0, 60));
    if (first !== undefined && first.start === 0) return withSlash(first.symbol, after.slice(first.end));
    const spaced = /^(\d{1,5})\s+(\p{Lu}[A-Za-zÀ-ỹ]{1,4})\s?([/-])\s?(\p{Lu}[A-Za-zÀ-ỹ&]+)/u.exec(after);
    // "112 KH/HU": a Party body's hyphen was left out; a State body's slash before "KH-UBND"
    if (spaced !== null)
      return `${spaced[1]}${spaced[3] === '/' ? '-' : '/'}${spaced[2]}${spaced[3]}${spaced[4]}`;
  }
  return null;
}

/** "112-KH HU" as "112-KH/HU". */
function withSlash(symbol: string, after: string): string {
  const school = /(?:THPT|THCS|PTDTBT|PTDTNT|TH|MN)$/u.test(symbol)
    ? /^ (\p{Lu}{1,5})(?=\s{2}|\n|$)/u.exec(after)?.[1]
    : undefined;
  // "15/KH-THPT ĐTH": whose school it is
  if (school !== undefined) return `${symbol}${school}`;
  const rest = /^ (\p{Lu}{2,6}|ĐU[A-Z]*)(?![A-Za-zÀ-ỹ.])/u.exec(after)?.[1];
  if (
    rest === undefined ||
    /[/-]\p{Lu}[^/-]*[/-]/u.test(symbol) ||
    !/^\d+[a-zđ]?[/-][A-Za-zÀ-ỹ]+$/u.test(symbol)
  )
    return symbol;
  return `${symbol}${symbol.includes('/') ? '-' : '/'}${rest}`;
}

/** The day that the words name first: "ngày 05 tháng 02 năm 2026", "31/12/2026", "31-12-2026", "31.12.2026"; null where it is left blank. */
export function firstDay(text: string): CalendarDay | null {
  const words = /(\d{1,2})\s*tháng\s*(\d{1,2})\s*,?\s*năm\s*(\d{4})/iu.exec(text);
  const figures = /(?<![\d/])(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})(?!\d)/u.exec(text);
  const found = figures === null || (words !== null && words.index < figures.index) ? words : figures;
  return found === null ? null : dayIn(Number(found[3]), Number(found[2]), Number(found[1]));
}

function withoutSpaces(text: string): string {
  return text.replaceAll(/\s+/g, '').replaceAll('–', '-');
}
