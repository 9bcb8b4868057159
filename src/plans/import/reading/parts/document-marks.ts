import { withLostMarks } from '../lines/lost-marks.js';
import { subjectOf } from '../names/subject.js';
import { titleKind } from '../names/titles.js';
import { columnKind } from '../tables/column-kinds.js';
import { isRule } from '../text/line-kinds.js';
import { markOf } from '../text/marks.js';
import type { SourceLine } from '../text/source-lines.js';
import { asksForMore, beginsSmall, folded, isCapitals, isFinished } from '../text/spelling.js';

const typeNames = [
  'KẾ HOẠCH',
  'QUYẾT ĐỊNH',
  'CHƯƠNG TRÌNH HÀNH ĐỘNG',
  'CHƯƠNG TRÌNH CÔNG TÁC',
  'CHƯƠNG TRÌNH',
  'NGHỊ QUYẾT',
  'CHỈ THỊ',
  'ĐỀ ÁN',
  'HƯỚNG DẪN',
  'THÔNG BÁO',
  'KẾT LUẬN',
  'PHƯƠNG ÁN',
  'BÁO CÁO',
  'QUY CHẾ',
  'QUY ĐỊNH',
  'TỜ TRÌNH',
  'CÔNG ĐIỆN',
  'THÔNG TRI',
  'THỂ LỆ',
  'GIẤY MỜI',
];
const types = typeNames.map((name) => ({
  type: name.charAt(0) + name.slice(1).toLowerCase(),
  form: new RegExp(
    String.raw`^(?:\(?DỰ THẢO\)?\s+)?${withLostMarks(name)}(?![A-Za-zÀ-ỹ])\s*(?<rest>.*)$`,
    'u',
  ),
}));
/** The motto at the right of a letterhead. */
export const nation = new RegExp(
  String.raw`${withLostMarks('CỘNG HÒA XÃ HỘI')} .{2,4} \S{2,6} ${withLostMarks('VIỆT NAM')}|${withLostMarks('ĐẢNG CỘNG SẢN VIỆT NAM')}`,
  'u',
);
const preamble =
  /^(?:Căn cứ|Thực hiện|Để|Nhằm|Xét|Theo|Trên cơ sở|Triển khai|Tiếp tục|Phát huy|Kính gửi|Quán triệt|Thi hành|Thường trực|Ban Thường vụ|Ủy ban nhân dân|UBND|Trường|Sở|Tỉnh ủy|Huyện ủy|Đảng ủy|Nay)(?![A-Za-zÀ-ỹ])/u;
/** How a long first sentence begins that tells what has happened. */
const tells = /^(?:Trong|Thời gian|Tại|Ngày|Sau|Qua|Hiện|Những|Năm|Đến|Từ|Vừa qua|Được|Với)\s(?=.{50})/u;
const annex =
  /^(?:PHỤ LỤC|Phụ lục|PHỤ BIỂU|Phụ biểu|BIỂU SỐ|DANH MỤC|BẢNG PHÂN CÔNG|BẢNG TỔNG HỢP|BIỂU PHÂN CÔNG)(?![A-Za-zÀ-ỹ])/u;
/** "TM. ỦY BAN NHÂN DÂN": for whom is signed. */
export const signing = /^(?:TM\.?|T\/M|KT\.?|K\/T|TL\.?|T\/L|TUQ\.?|Q\.)\s*\p{Lu}/u;
/** Who signs, in capitals. */
export const office =
  /^(?:(?:PHÓ |QUYỀN )?(?:CHỦ TỊCH|HIỆU TRƯỞNG|GIÁM ĐỐC|BÍ THƯ|BỘ TRƯỞNG|THỨ TRƯỞNG|TRƯỞNG BAN|TRƯỞNG PHÒNG|TRƯỞNG KHOA|TRƯỞNG TRẠM|CỤC TRƯỞNG|THỦ TƯỚNG|CHÁNH VĂN PHÒNG|THỦ TRƯỞNG|TỔNG GIÁM ĐỐC)|NGƯỜI LẬP.*|PHÊ DUYỆT.*|DUYỆT.*|XÁC NHẬN.*)[^.;:]{0,60}$/u;

/** Who signs, in small letters: a title alone on its line. */
export const smallOffice =
  /^(?:(?:TM|KT|TL|TUQ|T\/M|K\/T|T\/L)\.?\s*)?(?:Phó |Quyền |Q\. ?)?(?:Chủ tịch|Hiệu trưởng|Giám đốc|Bí thư|Trưởng ban|Trưởng phòng|Cục trưởng|Chi cục trưởng|Chánh Văn phòng|Viện trưởng|Tổng Giám đốc|Người lập)(?:\s[^.;:,]{1,40})?$/u;

/** "Vũ Hải Đăng": two to five words that all begin big, and nothing else. */
export function isPersonsName(text: string): boolean {
  return (
    /^(?:(?:ThS|TS|PGS|GS|BS|Bs|Ths)\.?\s?(?:TS\.?\s)?)?\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*){1,4}$/u.test(text) &&
    text.length < 40
  );
}

/** The type of a document that a line in capitals says, and what follows it. */
export function typeOf(text: string): { readonly type: string; readonly rest: string } | null {
  if (!isCapitals(text.slice(0, 200)) && !/^(?:KẾ HOẠCH|QUYẾT ĐỊNH|CHƯƠNG TRÌNH)\s/u.test(text)) return null;
  const type = text.length > 400 ? undefined : types.find(({ form }) => form.test(text))?.type;
  return type === undefined
    ? null
    : { type, rest: restOf(text).replace(/^[:.\s-]+|^(?:CHUYÊN ĐỀ|LIÊN TỊCH)$/gu, '') };
}

/** The type that a title in small letters begins with: "Chỉ thị về việc tăng cường quản lý chợ". */
function typeOfSmall(text: string): string | null {
  if (text.length > 400 || isFinished(text)) return null;
  const said = types.find(({ type }) => text.startsWith(`${type} `))?.type;
  return said !== undefined && ABOUT.test(text.slice(said.length)) ? said : null;
}

/** What stands behind the type in a title in small letters: what it is about, or whose it is. */
export const ABOUT =
  /^ (?:về|của|hội nghị|ý kiến|kết luận|triển khai|thực hiện|tổ chức|tăng cường)(?![A-Za-zÀ-ỹ])/u;

/** The words of a title line that begins with the type: without it, also in small letters where the document is `of` that type. */
export function withoutType(text: string, of: string | null = null): string {
  if (types.some(({ form }) => form.test(text))) return restOf(text);
  const small = typeOfSmall(text);
  return text.slice(small !== null && small === of ? small.length : 0).trim();
}

function restOf(text: string): string {
  return types.map(({ form }) => form.exec(text)?.groups?.['rest']).find((rest) => rest !== undefined) ?? '';
}

/** Whether a line is the title of an annex. */
export function isAnnexTitle(line: SourceLine): boolean {
  if (!annex.test(line.text) || line.text.length > 160) return false;
  if (numberedAnnex.test(line.text)) return true;
  if (/[.;,:]$/u.test(line.text)) return false;
  return (
    isCapitals(line.text) ||
    /^(?:Phụ lục|PHỤ LỤC|Phụ biểu)(?:\s+(?:số\s*)?(?:[IVX]+|\d+|[A-D]))?\s*[:.]?(?:$|\s+\p{Lu}{2})/u.test(
      line.text,
    ) ||
    (line.bold && line.text.startsWith('Phụ lục'))
  );
}

/** "Phụ lục 1 - Phân công nhiệm vụ:" */
const numberedAnnex = /^(?:Phụ lục|Phụ biểu)\s+(?:số\s*)?(?:[IVX]+|\d+|[A-D])\s[–-]\s\p{Lu}[^.;]*$/u;

/** "Phụ lục. Lộ trình thực hiện", "Phụ lục 2: Phân công nhiệm vụ": an annex with its title, or what is said of one. */
export function isNamedAnnex(text: string): boolean {
  return /^(?:Phụ lục|Phụ biểu)(?:\s+(?:số\s*)?(?:[IVX]+|\d+|[A-D]))?\s?[.:]\s*\p{Lu}[^.;:]{3,150}$/u.test(
    text,
  );
}

/** A short line in capitals without a number, as in the left column of a letterhead. */
export function isLetterheadLine(line: SourceLine | undefined): boolean {
  return (
    line !== undefined &&
    isCapitals(line.text) &&
    line.text.length < 80 &&
    markOf(line.text) === null &&
    titleKind(line.text) === 'open'
  );
}

/** A line that may stand in a letterhead: capitals, a rule, the number, the subject of a letter. */
export function isOfLetterhead(line: SourceLine | undefined): boolean {
  return (
    isLetterheadLine(line) ||
    (line !== undefined && (isRule(line.text) || /^(?:Số\s*[:\d.…/-]|V\/v |Về việc )/u.test(line.text)))
  );
}

/** Whether a line begins a numbered, lettered or dashed unit. */
export function isMarked(line: SourceLine): boolean {
  const mark = markOf(line.text);
  return mark !== null && mark.kind !== 'capital';
}

/** Whether a line can only be text: a section, a basis, a long sentence. */
export function isStartOfBody(line: SourceLine): boolean {
  const mark = markOf(line.text);
  if (
    mark !== null &&
    (mark.kind === 'roman' ||
      mark.kind === 'article' ||
      mark.kind === 'counted' ||
      (mark.kind === 'number' && /[A-Za-zÀ-ỹ]{2}/u.test(line.text)))
  )
    return true;
  if (/^(?:Căn cứ|Thực hiện|Kính gửi)(?![A-Za-zÀ-ỹ])/u.test(line.text)) return true;
  if (line.cells === null && titleKind(line.text) === 'assigns' && folded(line.text).length > 8) return true;
  return (
    line.text.length > 180 ||
    (isFinished(line.text) && line.text.length > 100) ||
    (line.cells === null && subjectOf(line.text)?.form === 'sentence' && line.text.length > 90)
  );
}

/** No line of a title with a full stop is longer. */
const LONGEST_TITLE = 250;

/** Whether a line goes on with the title before it. */
export function goesOnTitle(title: readonly SourceLine[], before: SourceLine, line: SourceLine): boolean {
  const isPreamble =
    (preamble.test(line.text) && line.text.length > 100) ||
    (isFinished(line.text) && line.text.length > LONGEST_TITLE);
  if (asksForMore(before.text) && !isMarked(line) && !isPreamble) return true;
  if (restsOn.test(line.text) && !LEADS_TO_DOCUMENT.test(before.text)) return false;
  if (/^20\d\d(?:\s?[-–]\s?20\d\d)?$/u.test(line.text)) return true;
  const isLoud = isCapitals(before.text);
  if (isLoud && beginsSmall(line.text))
    return line.text.length < 200 && !isFinished(line.text) && !isPreamble;
  if (isLoud) return isCapitals(line.text) && subjectOf(line.text)?.form !== 'heading';
  if (isCapitals(line.text)) return false;
  if (beginsSmall(line.text)) return true;
  if (isOwnerOf(before.text, line.text)) return true;
  if (preamble.test(line.text) || tells.test(line.text)) return false;
  if (title.length > 6 || isFinished(line.text)) return false;
  if (line.afterBlank) return line.text.length < 100;
  return true;
}

/** "Thông tư số 32/2018/TT-BGDĐT ngày ...", a line of what a plan rests on; not where the title asks for it: "... thực hiện". */
const restsOn =
  /^(?:Luật|Nghị quyết|Nghị định|Thông tư|Quyết định|Kế hoạch|Công văn|Hướng dẫn|Chỉ thị|Chương trình|Kết luận) (?:\p{Ll}+ ){0,3}số:?\s*\d/u;
const LEADS_TO_DOCUMENT =
  /(?:^|\s)(?:thực hiện|triển khai|theo|của|với|và|kết|hóa|quán triệt|về|số|hành|các|thi hành|tổng kết|sơ kết|phổ biến|học tập)\s*$/iu;

/** "... tiến tới Đại hội Đảng bộ", "Sở Y tế lần thứ I": whose it is that the line before names. */
function isOwnerOf(before: string, line: string): boolean {
  return (
    /(?:^|\s)(?:đảng bộ|đảng ủy|chi bộ|công đoàn|đoàn thanh niên|hội đồng|ban chỉ đạo)$/iu.test(before) &&
    /^(?:Sở|Trường|Công an|Cục|Bệnh viện|Ủy ban nhân dân|UBND|Công ty|Văn phòng)\s/u.test(line) &&
    line.length < 100 &&
    !isFinished(line)
  );
}

/** The lines under "PHỤ LỤC" that say what it is about. */
export function goesOnAnnexTitle(title: SourceLine[], line: SourceLine): boolean {
  if (isRule(line.text) || /^\(?\s*(?:Ban hành kèm|Kèm theo|Đính kèm)/iu.test(line.text)) return true;
  if (
    title.length > 5 ||
    line.cells !== null ||
    isMarked(line) ||
    columnKind(line.text) === 'number' ||
    /[.;:]$/u.test(line.text)
  )
    return false;
  const isLoud = isCapitals(line.text) && subjectOf(line.text)?.form !== 'heading';
  if (
    !isLoud &&
    !(
      title.length < 3 &&
      line.text.length < 160 &&
      (title.length === 1 ? columnKind(line.text) !== 'content' : columnKind(line.text) === null) &&
      subjectOf(line.text) === null
    )
  )
    return false;
  title.push(line);
  return true;
}

/** Whether words in capitals begin an annex. */
export function beginsAnnex(text: string): boolean {
  return annex.test(text) && isCapitals(text);
}
