import type { CalendarDay } from '../../../../kernel/calendar-day.js';
import type { Written } from '../lines/written-names.js';
import { bodiesAt, beginsBody } from '../names/body-names.js';
import { isRule } from '../text/line-kinds.js';
import type { SourceLine } from '../text/source-lines.js';
import { isCapitals, plain } from '../text/spelling.js';
import { withoutType } from './document-marks.js';
import type { DocumentPart } from './document-parts.js';
import { withoutWrappedMotto } from './motto.js';
import { firstDay, ownSymbol } from './symbols.js';

/** What a document says of itself ahead of its text. */
export interface HeadFacts {
  readonly symbol: string | null;
  readonly issuedOn: CalendarDay | null;
  readonly issuer: string | null;
  readonly type: string | null;
  readonly title: string | null;
}

/** The same, with the place of issue. */
export interface PlacedFacts extends HeadFacts {
  readonly place: string | null;
}

/** What the letterhead, the title and the first sentence of a document say of it. `written`: finds names in small letters. */
export function headFacts(
  part: DocumentPart,
  source: string,
  preamble: string,
  written: Written,
): PlacedFacts {
  const head = withoutWrappedMotto(part.head.flatMap((line) => columnsOf(line, source)));
  const all = head.join('\n');
  const place = placeOfIssue(head);
  return {
    symbol: ownSymbol(all) ?? ownSymbol(part.head.map(({ text }) => text).join(' ')),
    issuedOn: issueDay(part.head.map(({ text }) => text).join(' ')),
    issuer: issuerOf(
      letterheadIssuer(head, written) ?? titleIssuer(part.title, written) ?? decidingBody(preamble, written),
      preambleIssuer(preamble),
      (issuer, isOfSentence) =>
        withPlace(placeInCapitals(issuer, place), head, isOfSentence ? place : null, written),
    ),
    place,
    type: part.type,
    title:
      titleOf(part, titleIssuer(part.title, written) !== null) ??
      (part.type === null ? subjectLine(head) : null),
  };
}

/** "Nậm Khe, ngày 03 tháng 4 năm 2026". */
function placeOfIssue(head: readonly string[]): string | null {
  for (const text of head) {
    const found =
      /(?:^|\s{2,}|\t)((?:(?:TP|Tp)\.\s?)?\p{Lu}[A-Za-zÀ-ỹ' -]{1,40}?)\s*,\s*ngày(?![A-Za-zÀ-ỹ])/u.exec(
        text,
      )?.[1];
    if (found !== undefined) return found.replace(/^(?:TP|Tp)\.\s?/u, '').trim();
  }
  return null;
}

/** "Sở Nông nghiệp và Môi trường nậm khe", from a letterhead in capitals, with the capitals that the place of issue has. */
function placeInCapitals(issuer: string, place: string | null): string {
  const end = issuer.length - (place?.length ?? 0);
  return place !== null && issuer.slice(end) === place.toLowerCase() ? issuer.slice(0, end) + place : issuer;
}

/** "Đảng ủy xã" as "Đảng ủy xã Nậm Khe": the letterhead names the commune, or the document is issued there. */
function withPlace(issuer: string, head: readonly string[], place: string | null, written: Written): string {
  const level =
    /(?:ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd|đảng ủy|đảng bộ|việt nam) (tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu)$/u.exec(
      plain(issuer),
    )?.[1];
  if (level === undefined) return issuer;
  for (const text of head) {
    const line = written.small(text.replace(/[\s*.:-]+$/u, ''));
    const named = new RegExp(`(?<![A-Za-zÀ-ỹ])${level}\\s+(\\p{Lu}[A-Za-zÀ-ỹ' -]{0,60})$`, 'iu').exec(
      line,
    )?.[1];
    if (named !== undefined && /^\p{Lu}/u.test(named) && !/^(?:ủy|uỷ|đoàn|đội)(?![A-Za-zÀ-ỹ])/iu.test(named))
      return `${issuer} ${named}`;
  }
  return place === null ? issuer : `${issuer} ${place}`;
}

/** The letterhead's, unless it only says "Ban Thường vụ" and the first sentence says whose. `placed`: with its place. */
function issuerOf(
  letterhead: string | null,
  preamble: string | null,
  placed: (issuer: string, isOfSentence: boolean) => string,
): string | null {
  const isShort =
    letterhead !== null &&
    /^(?:ban thường vụ|ban chấp hành|(?:ban )?thường trực|văn phòng)$/u.test(plain(letterhead));
  if (letterhead !== null && !isShort) return placed(letterhead, false);
  return preamble === null ? letterhead : placed(preamble, true);
}

function columnsOf(line: SourceLine, source: string): string[] {
  const raw = source
    .slice(line.start, line.end)
    .normalize('NFC')
    .replaceAll(/\p{Cf}/gu, '')
    .replace(/^\s*(?:>\s*)+/u, '')
    .replaceAll(/<br\s*\/?>|\|/gi, '\t')
    .replaceAll(/<[^<>]{1,60}>/g, '')
    .replaceAll(/(?:\\[rnt])+/g, ' ')
    .replaceAll(/[\u2010\u2011]/g, '-')
    .replaceAll(/[*_#\\]+/g, ' ')
    .replace(
      /(?<=^[^\p{Ll}\n]{6,120})\s+(?=\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,5}\s*,\s*ngày(?![A-Za-zÀ-ỹ]))/u,
      '\t',
    )
    .replace(/\s+(?=CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\s*[-–])/u, '\t');
  return raw
    .split(/\s{3,}|\t/u)
    .map((each) => each.replaceAll(/\s+/g, ' ').trim())
    .filter((each) => each !== '');
}

/** The day beside the place of issue; a day left blank is none. */
export function issueDay(head: string): CalendarDay | null {
  const all = Array.from(
    head.matchAll(/(?:^|,\s*|\s)ngày\s*(?:m[ồù]ng\s)?(?=[\d.…_\s]*tháng|\d{1,2}\s*[/.-])[^,;]{0,60}/giu),
    ([words]) => words,
  );
  // a title over the letterhead may name the day of another document
  const words = all.find((each) => /^,\s*ngày.*tháng/iu.test(each)) ?? all[0];
  if (words === undefined) return null;
  return /^\S*?ngày\s*(?:[.…_]+|\s)*tháng/iu.test(words.trim().replace(/^,/, '')) ? null : firstDay(words);
}

/** "ỦY BAN NHÂN DÂN TỈNH NGHỆ AN SỞ Y TẾ" on one line. */
const secondBody =
  /(?<=^(?:ĐẢNG BỘ|ĐẢNG ỦY|ĐẢNG UỶ|TỈNH ỦY|TỈNH UỶ|THÀNH ỦY|HUYỆN ỦY|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|SỞ|PHÒNG|BỘ)(?: \p{Lu}[\p{Lu}-]*| [-–]){2,10})(?<!CƠ QUAN)\s+(?=(?:ĐẢNG [ỦU][YỶ]|(?:[ỦU][YỶ] BAN NHÂN DÂN|UBND) (?:XÃ|PHƯỜNG|ĐẶC KHU|HUYỆN|QUẬN|THỊ)|CHI BỘ|SỞ|(?<!(?:MÔI|THỊ)\s+)TRƯỜNG|PHÒNG (?:GIÁO DỤC|KINH TẾ|VĂN HÓA|NỘI VỤ|TÀI CHÍNH|TƯ PHÁP|NÔNG NGHIỆP)|TRUNG TÂM|CHI CỤC|BAN (?:THƯỜNG VỤ|XÂY DỰNG ĐẢNG|TỔ CHỨC|CHỈ ĐẠO|QUẢN LÝ)|[ỦU][YỶ] BAN KIỂM TRA|VĂN PHÒNG)(?: |$))/u;

/** The last body of the letterhead's left column: "ỦY BAN NHÂN DÂN", "TỈNH NGHỆ AN". */
function letterheadIssuer(head: readonly string[], written: Written): string | null {
  const bodies: string[] = [];
  for (const text of head.flatMap((line) => line.split(secondBody))) {
    if (!isLeft(text)) continue;
    const last = bodies.at(-1);
    if (last === undefined ? beginsBody(text) : beginsBody(text) && !isPlaceOf(last, text)) bodies.push(text);
    else if (last !== undefined && isCapitals(text)) bodies[bodies.length - 1] = `${last} ${text}`;
  }
  const office = bodies.at(-1) ?? '';
  const over = bodies.at(-2) ?? '';
  const named = (body: string): string => smallNames(body.replace(/[\s*.:-]+$/u, ''), written);
  if (office === '') return null;
  if (isPartOf(office.replace(/[\s*]+$/u, ''), over)) return `${named(office)} ${named(over)}`;
  const place = ofFront.test(office) ? frontPlace.exec(over)?.[1] : undefined;
  return named(place === undefined ? office : `${office} ${place}`);
}

/** "SỞ Y TẾ - CÔNG AN TỈNH": both that issue it, each as it is written. */
function smallNames(body: string, written: Written): string {
  const names = body.split(/\s+[-–]\s+/u);
  return names.every((name) => beginsBody(name))
    ? names.map((name) => written.small(name)).join(' - ')
    : written.small(body);
}

/** "HỘI LIÊN HIỆP PHỤ NỮ" below "ỦY BAN MTTQ VIỆT NAM XÃ NẬM KHE": an organization of the Front is of the same place. */
const ofFront =
  /^(?:HỘI|ĐOÀN|CÔNG ĐOÀN)(?! .*(?<![A-Za-zÀ-ỹ])(?:TỈNH|HUYỆN|XÃ|PHƯỜNG|ĐẶC KHU|THÀNH PHỐ|THỊ XÃ|QUẬN|THÔN|KHU PHỐ)(?![A-Za-zÀ-ỹ]))/u;
const frontPlace =
  /(?:MTTQ|MẶT TRẬN TỔ QUỐC)(?: VIỆT NAM)? ((?:TỈNH|XÃ|PHƯỜNG|ĐẶC KHU|THÀNH PHỐ) .+?)[\s*.:-]*$/u;

/** A board, office or committee that is named without the body that it belongs to. */
function isPartOf(office: string, over: string): boolean {
  if (over === '') return false;
  if (office === 'VĂN PHÒNG') return true;
  if (/^ĐẢNG [ỦU][YỶ]$/u.test(office)) return !over.startsWith('ĐẢNG');
  return (
    /^(?:BAN (?:THƯỜNG VỤ|CHẤP HÀNH|THƯỜNG TRỰC|TỔ CHỨC|TUYÊN GIÁO|DÂN VẬN|TUYÊN GIÁO VÀ DÂN VẬN|NỘI CHÍNH|XÂY DỰNG ĐẢNG)|[ỦU][YỶ] BAN KIỂM TRA)$/u.test(
      office,
    ) &&
    /[ỦU][YỶ](?:\s|$)|^(?:BCH |BAN CHẤP HÀNH )?(?:HỘI|ĐOÀN|LIÊN ĐOÀN|LĐLĐ|CÔNG ĐOÀN|TỈNH ĐOÀN) /u.test(over)
  );
}

function isPlaceOf(last: string, text: string): boolean {
  return (
    /(?:nhân dân|mặt trận|kiểm tra|chỉ đạo|chấp hành|thường vụ)$/u.test(plain(last)) &&
    /^(?:tỉnh|huyện|xã|thành phố|phường|thị|quận)(?! ủy| đoàn)/u.test(plain(text))
  );
}

function isLeft(text: string): boolean {
  if (isRule(text) || !isCapitals(text.replaceAll(/\([^)]*\)/g, ''))) return false;
  if (/^BAN CHỈ ĐẠO \d+(?: |$)/u.test(text)) return true;
  if (/^ĐOÀN (?:TNCS|THANH NIÊN CỘNG SẢN) HỒ CHÍ MINH$/u.test(text)) return false;
  return !/CỘNG H(?:ÒA|OÀ)|^CHỦ NGHĨA VIỆT NAM|ĐỘC LẬP|ĐẢNG CỘNG SẢN|^TP\.?$|^THEO (?:QUYẾT ĐỊNH|KẾ HOẠCH)|^SỐ\s*:|^DỰ THẢO|^MẬT|^KHẨN|^[-–/]|\/|^HỎA TỐC|\d{3}/u.test(
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
      if (bodies === null) continue;
      // whom a letter is for, one below the other
      if (/[;:]\s*\n/u.test(bodies.name)) continue;
      const [name = ''] = bodies.name
        .replaceAll(/\s+/gu, ' ')
        .split(/\s+(?=được (?:giao|phân công)(?![A-Za-zÀ-ỹ]))/u);
      if (/^(?:\s+được (?:giao|phân công)(?: [a-zà-ỹ]+)*)?$/u.test(words.slice(bodies.end, match.index)))
        return name;
    }
  }
  return null;
}

/** "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH NẬM KHE" over what a decision rests on: whose decision it is. */
function decidingBody(preamble: string, written: Written): string | null {
  for (const line of preamble.split('\n').slice(0, 6)) {
    const name = line
      .trim()
      .replace(HEAD_OF, '')
      .replace(/,?\s+(?:KHÓA|KHOÁ|KỲ HỌP|NHIỆM KỲ)\s.*$/u, '');
    if (/^HỘI ĐỒNG (?:TRƯỜNG|QUẢN TRỊ)/u.test(name)) continue;
    if (isCapitals(name) && isLeft(name) && beginsBody(name)) return written.small(name);
  }
  return null;
}

const HEAD_OF =
  /^(?:CHỦ TỊCH|BỘ TRƯỞNG|(?:TỔNG )?GIÁM ĐỐC|TRƯỞNG(?= (?:BAN|PHÒNG) )|HIỆU TRƯỞNG|THỐNG ĐỐC|CHÁNH ÁN|TỔNG CỤC TRƯỞNG|CỤC TRƯỞNG|VIỆN TRƯỞNG)\s+(?=\p{Lu})/u;

/** "CHỈ THỊ CỦA THỦ TƯỚNG CHÍNH PHỦ" over what it is about: who issues it. */
function titleIssuer([first, ...about]: readonly SourceLine[], written: Written): string | null {
  if (first === undefined || about.length === 0) return null;
  const name = /^CỦA\s+(.+)$/u.exec(withoutType(first.text))?.[1];
  return name !== undefined && isCapitals(name) && beginsBody(name) ? written.small(name) : null;
}

const LONGEST_SUBJECT = 600;

/** "V/v phòng, chống dịch bệnh", below the number of a letter: what it is about, on up to four lines. */
function subjectLine(head: readonly string[]): string | null {
  const from = head.findIndex((text) => /^(?:V\/v|Về việc)(?![A-Za-zÀ-ỹ])/iu.test(text));
  if (from < 0) return null;
  const after = head.slice(from + 1, from + 6).filter((text) => !isBesideSubject(text));
  const end = after.findIndex((text) => isCapitals(text) || /^(?:Kính gửi|Số|[-–*])/u.test(text));
  const words = [head[from], ...after.slice(0, end < 0 ? 3 : Math.min(end, 3))]
    .join(' ')
    .slice(0, LONGEST_SUBJECT);
  // "... vụ mùa Khe Sim, ngày 04 tháng 3": the other column on the same line
  return words.replace(/(?:\s\p{Lu}[A-Za-zÀ-ỹ]*)+,\s*ngày(?![A-Za-zÀ-ỹ]).*$|[.;]$/u, '');
}

/** What stands in the other column of the letterhead. */
function isBesideSubject(text: string): boolean {
  return /ngày\s[^,;]{0,30}tháng|CỘNG H(?:ÒA|OÀ)|ĐẢNG CỘNG SẢN|^Độc lập/u.test(text) || isRule(text);
}

function titleOf({ title: lines, type }: DocumentPart, isAfterIssuer: boolean): string | null {
  // "THÔNG BÁO", "KẾT LUẬN CỦA BAN THƯỜNG VỤ": what is made known
  const isConclusion =
    type === 'Thông báo' && /^KẾT LUẬN (?:CỦA|CUỘC|HỘI|TẠI|PHIÊN)/u.test(lines[0]?.text ?? '');
  const words = lines
    .map(({ text }, index) =>
      index > 0 || isConclusion ? text : isAfterIssuer ? '' : withoutType(text, type),
    )
    .join(' ')
    .replace(/\s*\(\s*(?:Ban hành kèm|Kèm theo|Đính kèm)[^()]*(?:\)|$)/iu, '');
  const title = words
    .replaceAll(/\s+/g, ' ')
    .replace(/^[\s:-]+|[\s:-]+$/gu, '')
    .trim();
  return title === '' ? null : title;
}
