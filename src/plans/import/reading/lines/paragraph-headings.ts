import { subjectOf } from '../names/subject.js';
import { titleKind } from '../names/titles.js';
import { isLabel } from '../text/labels.js';
import { LISTED } from '../text/marks.js';
import { beginsAsPredicate, isPredicateAt } from '../text/predicates.js';
import { isCapitals, isFinished, plain } from '../text/spelling.js';
import { partOf, type Words } from '../text/words.js';
import { titleTime } from '../times/time-words.js';
import type { Paragraph } from './paragraphs.js';

/** The paragraph, marked as a heading where it is one: by its form, and what comes next. */
export function withHeading(given: Paragraph, next: Paragraph | null): Paragraph {
  const paragraph = { ...given, words: withoutStop(given, next) };
  const { mark, words, bold, table } = paragraph;
  const { text } = words;
  if (table !== null || next === null || text.length > 260) return paragraph;
  if (mark !== null) {
    const other =
      LISTED.has(mark.kind) &&
      next.mark !== null &&
      LISTED.has(next.mark.kind) &&
      next.mark.kind !== mark.kind;
    return other && mark.kind !== 'dash' && (text.endsWith(':') || subjectOf(text)?.form === 'heading')
      ? { ...paragraph, isHeading: true }
      : paragraph;
  }
  if (isLabel(text) && !isOverBodies(text, next)) return paragraph;
  const isOpen = !isFinished(text) || text.endsWith(':');
  if (!isOpen || isFormula(text, next)) return paragraph;
  if (isCapitals(text) && text.length < 200) {
    const isSection = isKnownTitle(text) || subjectOf(text)?.form !== 'heading';
    return { ...paragraph, isHeading: true, isSection };
  }
  const kind = titleKind(text);
  if (bold || (text.length < 60 && kind !== 'open' && /:?$/u.test(text))) {
    return { ...paragraph, isHeading: true, isSection: kind !== 'open' };
  }
  if (titleTime(text) !== null && next.mark !== null) return { ...paragraph, isHeading: true };
  if (STEP.test(text) && (next.mark !== null || STEP.test(next.words.text)))
    return { ...paragraph, isHeading: true };
  const subject = subjectOf(text);
  const isName =
    subject?.form === 'heading' ||
    (subject?.form === 'lead-in' && text.length < 200) ||
    (subject?.form === 'sentence' && isNameThatGoesOn(text, text.slice(subject.rest), next));
  return isName ? { ...paragraph, isHeading: true } : paragraph;
}

/** "Bước 4- Sau bầu cử" over what is done then. */
const STEP = /^(?:Bước|Giai đoạn|Đợt)\s(?:\d{1,2}|[IVX]{1,4})\s*[-–:.(]/u;

/** "2. Các khoa có chương trình được đánh giá." over what they are to do: a name, for all its full stop. */
function withoutStop({ mark, words, table }: Paragraph, next: Paragraph | null): Words {
  const { text } = words;
  if (mark === null || LISTED.has(mark.kind) || table !== null || next === null) return words;
  if (!text.endsWith('.') || text.length > LONGEST_NAME || next.mark?.kind === mark.kind) return words;
  if (!beginsAsPredicate(plain(next.words.text.slice(0, 60)))) return words;
  const name = partOf(words, 0, text.length - 1);
  return subjectOf(name.text)?.form === 'heading' ? name : words;
}

/** No name of a body is longer. */
const LONGEST_NAME = 160;

/** "PHÂN CÔNG NHIỆM VỤ:", "Tổ chức thực hiện:" over a body that has more under it, "NHIỆM VỤ:" over numbers: a title, and no label whose value comes next. */
function isOverBodies(text: string, next: Paragraph): boolean {
  if (text.endsWith(':') && isCapitals(text) && next.mark !== null) return true;
  if (!text.endsWith(':') || !OVER_BODIES.test(plain(text))) return false;
  const form = subjectOf(next.words.text)?.form;
  return form === 'colon' || form === 'lead-in' || (form === 'heading' && next.words.text.endsWith(':'));
}

const OVER_BODIES =
  /^(?:(?:công tác )?tổ chức (?:triển khai )?thực hiện|(?:tổ chức )?phân công (?:nhiệm vụ|trách nhiệm|thực hiện|tổ chức thực hiện|công việc)|nhiệm vụ cụ thể|trách nhiệm của các [A-Za-zÀ-ỹ][^:]{2,60})\s*:$/u;

/** What stands ahead of a plan and is no title: "UBND xã ban hành Kế hoạch như sau:", "QUYẾT ĐỊNH:", who decides. */
function isFormula(text: string, next: Paragraph): boolean {
  if (
    /^(?:QUYẾT ĐỊNH|QUYẾT NGHỊ)\s*:?$/u.test(text) ||
    /^(?:Căn cứ|Thực hiện|Xét|Theo|Kính gửi)(?![A-Za-zÀ-ỹ])/u.test(text)
  )
    return true;
  if (isCapitals(text) && SESSION.test(next.words.text)) return true;
  if (/^(?:Căn cứ|Xét|Theo đề nghị)(?![A-Za-zÀ-ỹ])/u.test(next.words.text))
    return isCapitals(text) || (next.mark === null && !goesByItsWork(next.words.text));
  return (
    /(?:ban hành|xây dựng|đề ra|lập|triển khai|tổ chức) (?:[A-Za-zÀ-ỹ]+ ){0,3}(?:kế hoạch|chương trình|hướng dẫn|đề án)/u.test(
      plain(text),
    ) && text.endsWith(':')
  );
}

/** "KHÓA XVI, KỲ HỌP THỨ NĂM" under the council that decides. */
const SESSION = /^\(?(?:kh(?:óa|oá) [ivxlc\d]+|kỳ họp|nhiệm kỳ \d)(?![A-Za-zÀ-ỹ])/iu;

/** "Phòng Quản lý đào tạo", "và bồi dưỡng nâng cao" over what it is to do: a name that goes on with small words that are verbs elsewhere. */
function isNameThatGoesOn(text: string, rest: string, { mark, words }: Paragraph): boolean {
  const isOfKind = KIND.test(text) && /^ \p{Ll}[A-Za-zÀ-ỹ\s,–-]+$/u.test(rest);
  if (
    text.length > 120 ||
    (!isOfKind && !/^(?:,| và| -| –) [A-Za-zÀ-ỹ\s,–-]+$/u.test(rest)) ||
    ACTING.test(plain(rest))
  )
    return false;
  return (mark !== null && LISTED.has(mark.kind)) || isPredicateAt(plain(words.text.slice(0, 60)), 0);
}

/** Those of a kind are told by what they do: "Các đơn vị cung cấp phần mềm". */
const KIND =
  /^Các (?:đơn vị|doanh nghiệp|cơ sở|tổ chức|nhà thầu|chủ đầu tư|công ty|tập đoàn)(?![A-Za-zÀ-ỹ])/u;

const ACTING =
  /(?<![A-Za-zÀ-ỹ])(?:chủ trì|phối hợp|có trách nhiệm|tham mưu|thực hiện|xây dựng|tổ chức|triển khai|chỉ đạo|hướng dẫn|căn cứ|báo cáo|yêu cầu|đề nghị|giao|phải|cần|được|đã|là)(?![A-Za-zÀ-ỹ])/u;

/** "Căn cứ chức năng, nhiệm vụ ...", "Căn cứ Kế hoạch này, ...": how a body is to go about its task, not what a decision rests on. */
function goesByItsWork(text: string): boolean {
  // "Căn cứ khả năng ngân sách, ..."; a decision rests on what has a name or a number
  if (/^Căn cứ (?:vào )?\p{Ll}/u.test(text) && !/\s(?:số|ngày)\s\d/u.test(text.slice(0, 120))) return true;
  return /^căn cứ (?:vào )?(?:chức năng|nhiệm vụ|nội dung|tình hình|kết quả|điều kiện|yêu cầu|[^,;]{2,40} này(?![A-Za-zÀ-ỹ]))/u.test(
    plain(text.slice(0, 80)),
  );
}

/** Whether a title says by itself what stands under it. */
export function isKnownTitle(text: string): boolean {
  return titleKind(text) !== 'open';
}
