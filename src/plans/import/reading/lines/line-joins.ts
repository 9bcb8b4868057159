import { subjectOf } from '../names/subject.js';
import { isLabel } from '../text/labels.js';
import { isPredicateAt } from '../text/predicates.js';
import type { SourceLine } from '../text/source-lines.js';
import { beginsSmall, plain } from '../text/spelling.js';
import { isHard, type Wrapping } from './wrapping.js';

/** A line in brackets that says who does what stands before it: "(Sở Nội vụ chủ trì; hoàn thành trong quý III)". */
export function isAside(line: string): boolean {
  return (
    /^\([^()]{5,200}(?:chủ trì|phối hợp|thực hiện|hoàn thành|chuẩn bị|tham mưu|soạn thảo|trình\)|đảm nhiệm)[^()]{0,200}\)[.;]?$/u.test(
      line,
    ) && !/kèm theo|ban hành/iu.test(line)
  );
}

/** "... tổ chức chính trị", "- xã hội": a name that is cut at its dash. */
export function isTornName(before: string, line: string): boolean {
  return (
    before.length > 40 &&
    ((/(?:chính trị|kinh tế|văn hóa|văn hoá)$/iu.test(before) &&
      /^[-–] xã hội(?![A-Za-zÀ-ỹ])/iu.test(line)) ||
      (/phát thanh$/iu.test(before) && /^[-–] truyền hình/iu.test(line)) ||
      (/lao động$/iu.test(before) && /^[-–] thương binh/iu.test(line)) ||
      (/thi đua$/iu.test(before) && /^[-–] khen thưởng/iu.test(line)) ||
      (/tài chính$/iu.test(before) && /^[-–] kế (?:hoạch|toán)/iu.test(line)))
  );
}

/** "... sông Hồng, Vu Gia", "- Thu Bồn, Đồng Nai.": two places on both sides of a dash, where the line before has no room for more. */
export function isFullAtPlaces(wrapping: Wrapping, last: SourceLine | undefined, line: SourceLine): boolean {
  if (last === undefined || line.afterBlank || !isHard(wrapping)) return false;
  return (
    last.text.length > wrapping.width * 0.9 &&
    /\s\p{Lu}\p{Ll}*$/u.test(last.text) &&
    /^[-–] \p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*)+(?=[,.;)]|\s)/u.test(line.text) &&
    subjectOf(line.text.slice(2)) === null
  );
}

/** "... , Hội Liên hiệp", "Phụ nữ xã": no body has the first half as its name, so that not even a blank line parts them. */
export function isCutName(before: string, line: string): boolean {
  return (
    /(?:^|\s)Hội Liên hiệp$/u.test(before) &&
    /^(?:Phụ nữ|Thanh niên|Khoa học|các Hội|Văn học)(?![A-Za-zÀ-ỹ])/u.test(line)
  );
}

/** "2. Các sở:", "Tài chính, Nội vụ": a line of nothing but what the noun ahead of it is of. */
export function isListUnderNoun(before: string, line: string): boolean {
  const noun = /(?:^|[\s.)])((?:các|những) (?:sở|bộ|ban|phòng|xã|phường|chi bộ|trường|tổ)\s*:)$/iu.exec(
    before,
  )?.[1];
  return noun !== undefined && !line.includes(':') && subjectOf(`${noun} ${line}`)?.form === 'heading';
}

/** "Các đơn vị (Công ty", "Cà phê Sông Mây)": a line that closes the brackets that the one before opens. */
export function isTornBracket(before: string, line: string): boolean {
  return /\([^()]{0,80}$/u.test(before) && /^[^()]{1,120}\)/u.test(line);
}

/** "Thời gian", "hoàn thành: tháng 8": a label that is cut at the end of a line. */
export function isTornLabel(before: string, line: string): boolean {
  return (
    beginsSmall(line) &&
    isLabel(line) &&
    /(?:^(?:[-–+*•]\s*|[a-zđ]\)\s*)?|[.;,:]\s)(?:thời gian|thời hạn|đơn vị|cơ quan|bộ phận|người|tiến độ|kết quả|sản phẩm)$/iu.test(
      before,
    )
  );
}

/** "Theo đó, giao các sở ...", "Thường trực Thị ủy yêu cầu ...": a line that gives something to a body begins anew. */
export function isOrder(line: string): boolean {
  if (!/^(?:Theo đó|Giao|Yêu cầu|Đề nghị|(?:Ban )?Thường|Chủ tịch)\s?/u.test(line)) return false;
  const subject = subjectOf(line);
  return subject?.form === 'sentence' && subject.isGiven;
}

/** "b) Đề nghị", "UBND tỉnh chỉ đạo các sở ...": whom an order is for that stands alone on the line before. */
export function isOrdered(before: string, line: string): boolean {
  if (!/^(?:\S{1,4}\s)?(?:Đề nghị|Giao|Giao cho|Chỉ đạo)$/u.test(before)) return false;
  return subjectOf(`Giao ${line}`)?.form === 'sentence';
}

/** "Các đơn vị trực thuộc Bộ", "Xây dựng kế hoạch hằng năm ...": what a body is to do, on a line under its whole name. */
export function isUnderName(title: string, line: string): boolean {
  if (line.length < 20 || subjectOf(title)?.form !== 'heading') return false;
  return (
    /(?:thuộc|của|cơ quan|văn phòng)\s(?:Bộ|Sở|Ủy ban|Cục|Ban)$/iu.test(title) &&
    isPredicateAt(plain(line), 0)
  );
}

/** "Các sở:", "Tài chính, Công Thương, Y tế": the names that a noun with a colon leaves for the next line. */
export function listsNames(title: string, line: string): boolean {
  return (
    /^(?:(?:giám đốc|trưởng) )?(?:các|những) (?:sở|bộ|phòng|ban|vụ|cục|viện|khoa|hội|đoàn thể|xã|phường|thôn|ban đảng)\s*:$/iu.test(
      title,
    ) && subjectOf(`${title} ${line}`)?.form === 'heading'
  );
}
