import type { CalendarDay } from '../../../kernel/calendar-day.js';
import { bodiesAt, beginsBody } from './body-names.js';
import { withoutType } from './document-marks.js';
import type { DocumentPart } from './document-parts.js';
import { isRule } from './line-kinds.js';
import type { SourceLine } from './source-lines.js';
import { isCapitals, plain } from './spelling.js';
import { firstDay, ownSymbol } from './symbols.js';

/** What a document says of itself ahead of its text. */
export interface HeadFacts {
  readonly symbol: string | null;
  readonly issuedOn: CalendarDay | null;
  readonly issuer: string | null;
  readonly type: string | null;
  readonly title: string | null;
}

/** What the letterhead, the title and the first sentence of a document say of it. `written`: finds names in small letters. */
export function headFacts(part: DocumentPart, source: string, preamble: string, written: Written): HeadFacts {
  const head = part.head.flatMap((line) => columnsOf(line, source));
  const all = head.join('\n');
  return {
    symbol: ownSymbol(all) ?? ownSymbol(part.head.map(({ text }) => text).join(' ')),
    issuedOn: issueDay(part.head.map(({ text }) => text).join(' ')),
    issuer: issuerOf(letterheadIssuer(head, written), preambleIssuer(preamble)),
    type: part.type,
    title: titleOf(part.title),
  };
}

/** The letterhead's, unless it only says "Ban Thường vụ" and the first sentence says whose. */
function issuerOf(letterhead: string | null, preamble: string | null): string | null {
  const isShort =
    letterhead !== null && /^(?:ban thường vụ|ban chấp hành|thường trực|văn phòng)$/u.test(plain(letterhead));
  return isShort ? (preamble ?? letterhead) : (letterhead ?? preamble);
}

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
      if (!isCapitals(name) || !name.includes(' ')) return name;
      const there = known.get(name);
      if (there !== undefined) return there;
      const found = lowered.length === text.length ? mixedCase(text, lowered, name.toLowerCase()) : null;
      const small = found ?? properCase(name);
      known.set(name, small);
      return small;
    },
  };
}

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

const knownNames = [
  'Đoàn đại biểu Quốc hội',
  'Hội đồng nhân dân',
  'Ủy ban nhân dân',
  'Mặt trận Tổ quốc',
  'Việt Nam',
  'Hồ Chí Minh',
  'Huyện ủy',
  'Tỉnh ủy',
];

/** "ỦY BAN NHÂN DÂN TỈNH NGHỆ AN" as "Ủy ban nhân dân tỉnh Nghệ An". */
function properCase(name: string): string {
  const small = name.toLowerCase();
  const levels =
    /(?<!\p{L})(?:tỉnh|huyện|xã|thành phố|thị xã|phường|quận|thị trấn|đặc khu)\s+(?!ủy|uỷ|đoàn)/u.exec(small);
  const place = levels === null ? small.length : levels.index + levels[0].length;
  const office =
    /^(?:tỉnh ủy|huyện ủy|thành ủy|đảng ủy|thị ủy|tỉnh đoàn|huyện đoàn|thành đoàn|xã đoàn|trường (?:thpt|thcs|tiểu học|mầm non|th|ptdtbt|ptdtnt|mn|th&thcs)?)\s+/u.exec(
      small,
    );
  const from = Math.min(place, office?.[0].length ?? small.length);
  const titled = (words: string): string =>
    words.replaceAll(/(?<!\p{L})\p{Ll}/gu, (each) => each.toUpperCase());
  const first = small.slice(0, from);
  const head = first.replaceAll(
    /(?:(?<=^|, )|(?<=(?<!\p{L})(?:và|sở|bộ|phòng|ban|cục|vụ|hội|trưởng) ))\p{Ll}+/gu,
    (word) => (lowWords.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)),
  );

  const abbreviated = name
    .split(' ')
    .filter((word) => /&|^(?:THPT|THCS|UBND|HĐND|MTTQ|PTDTBT|PTDTNT|BCH|BCĐ|TH|MN|TNCS)$/u.test(word));
  let result = head + titled(small.slice(from));
  for (const word of abbreviated)
    result = result.replace(new RegExp(`(?<!\\p{L})${word.replaceAll('&', '&')}(?!\\p{L})`, 'iu'), word);
  for (const known of knownNames)
    result = result.replace(new RegExp(`(?<!\\p{L})${known}(?!\\p{L})`, 'giu'), known);
  result = result
    .replaceAll(/\s*&\s*/gu, '&')
    .replaceAll(
      /(?<=\s)(?:Tỉnh|Huyện|Xã|Phường|Quận|Đặc Khu|Thành Phố|Thị Xã|Thị Trấn)(?=\s\p{Lu})/gu,
      (level) => level.toLowerCase(),
    );
  return result.charAt(0).toUpperCase() + result.slice(1);
}

function columnsOf(line: SourceLine, source: string): string[] {
  const raw = source
    .slice(line.start, line.end)
    .normalize('NFC')
    .replaceAll(/<br\s*\/?>|\|/gi, '\t')
    .replaceAll(/<[^<>]{1,60}>/g, '')
    .replaceAll(/[*_#\\]+/g, ' ')
    .replace(/\s+(?=CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\s*[-–])/u, '\t');
  return raw
    .split(/\s{3,}|\t/u)
    .map((each) => each.replaceAll(/\s+/g, ' ').trim())
    .filter((each) => each !== '');
}

/** The day beside the place of issue; a day left blank is none. */
function issueDay(head: string): CalendarDay | null {
  const found = /(?:^|[,\s])ngày\s*(?=[\d.…_\s]*tháng|\d{1,2}\s*[/.-])[^,;]{0,60}/iu.exec(head);
  if (found === null) return null;
  const words = found[0];
  return /^\S*?ngày\s*(?:[.…_]+|\s)*tháng/iu.test(words.trim().replace(/^,/, '')) ? null : firstDay(words);
}

/** The last body of the letterhead's left column: "ỦY BAN NHÂN DÂN", "TỈNH NGHỆ AN". */
function letterheadIssuer(head: readonly string[], written: Written): string | null {
  const bodies: string[] = [];
  for (const text of head) {
    if (!isLeft(text)) continue;
    const last = bodies.at(-1);
    if (last === undefined ? beginsBody(text) : beginsBody(text) && !isPlaceOf(last, text)) bodies.push(text);
    else if (last !== undefined && isCapitals(text)) bodies[bodies.length - 1] = `${last} ${text}`;
  }
  const issuer = bodies.at(-1);
  return issuer === undefined ? null : written.small(issuer.replace(/[\s*.:-]+$/u, ''));
}

function isPlaceOf(last: string, text: string): boolean {
  return (
    /(?:nhân dân|mặt trận|kiểm tra|chỉ đạo|chấp hành|thường vụ)$/u.test(plain(last)) &&
    /^(?:tỉnh|huyện|xã|thành phố|phường|thị|quận)(?! ủy| đoàn)/u.test(plain(text))
  );
}

function isLeft(text: string): boolean {
  if (isRule(text) || !isCapitals(text.replaceAll(/\([^)]*\)/g, ''))) return false;
  if (/^ĐOÀN (?:TNCS|THANH NIÊN CỘNG SẢN) HỒ CHÍ MINH$/u.test(text)) return false;
  return !/CỘNG H(?:ÒA|OÀ)|^CHỦ NGHĨA VIỆT NAM|ĐỘC LẬP|ĐẢNG CỘNG SẢN|^SỐ\s*:|^DỰ THẢO|^MẬT|^KHẨN|^[-–/]|\/|^HỎA TỐC|\d{3}/u.test(
    text,
  );
}

/** "... Huyện ủy Lạc Dương ban hành Kế hoạch ...": who issues, in the first sentence. */
function preambleIssuer(preamble: string): string | null {
  const words = plain(preamble);
  for (const match of words.matchAll(
    /\s(?:ban hành|xây dựng|đề ra|lập|triển khai|tổ chức thực hiện|yêu cầu)(?=\s)/gu,
  )) {
    const from = Math.max(0, match.index - 120);
    const ahead = preamble.slice(from, match.index);
    for (const start of ahead.matchAll(/(?<=^|[;,.:]\s|[;,.:]\n)(?=\p{Lu})/gu)) {
      const bodies = bodiesAt(preamble, from + start.index);
      if (bodies !== null && bodies.end === match.index) return bodies.name;
    }
  }
  return null;
}

function titleOf(lines: readonly SourceLine[]): string | null {
  const words = lines.map(({ text }, index) => (index === 0 ? withoutType(text) : text)).join(' ');
  const title = words
    .replaceAll(/\s+/g, ' ')
    .replace(/^[\s:-]+|[\s:-]+$/gu, '')
    .trim();
  return title === '' ? null : title;
}
