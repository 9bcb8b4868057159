import { isAnybody } from '../names/anybody.js';
import { subjectOf } from '../names/subject.js';
import { plain } from '../text/spelling.js';
import { partOf, type Words } from '../text/words.js';

/** "Nghị quyết được phổ biến đến toàn thể đảng viên.": to whom a document goes. */
export function isPassedOn(text: string): boolean {
  return /^(?:Nghị quyết|Chỉ thị|Kết luận|Kế hoạch|Chương trình|Thông báo|Hướng dẫn)(?: này)? (?:được |cần được |phải được )(?:phổ biến|quán triệt|sinh hoạt|thông báo|gửi)(?![A-Za-zÀ-ỹ])[^.;:]{3,120}\.?$/u.test(
    text,
  );
}

/** "Sinh hoạt tại Chi bộ Quân sự.": where a member of a committee is at home, and not what he looks after. */
export const IS_MEMBER_THERE = /^Sinh hoạt (?:đảng )?tại [Cc]hi bộ [^.;:,]{2,60}\.?$/u;

/**
 * "Chi bộ Văn phòng theo dõi, báo cáo hằng quý. Kinh phí lấy từ quỹ nước.": without a last sentence on money, on how long something is, on
 * what is not meant, or on whom the document is passed on to.
 */
export function withoutRemarkBehind(words: Words): Words {
  const gap = Array.from(words.text.matchAll(/\.\s+(?=\p{Lu})/gu)).at(-1);
  if (gap === undefined) return words;
  const last = words.text.slice(gap.index + gap[0].length);
  return isRemark(last) ? partOf(words, 0, gap.index + 1) : words;
}

function isRemark(sentence: string): boolean {
  if (isPassedOn(sentence)) return true;
  const said = plain(sentence);
  if (/\d\/\d|(?<![A-Za-zÀ-ỹ])(?:gửi|báo cáo|nộp)(?![A-Za-zÀ-ỹ])/u.test(said)) return false;
  const subject = subjectOf(sentence);
  if (subject !== null && !isAnybody(subject.name)) return false;
  return REMARKS.some((form) => form.test(said));
}

const REMARKS: readonly RegExp[] = [
  // "Kinh phí thực hiện lồng ghép trong dự toán chi thường xuyên."
  /^(?:nguồn )?kinh phí (?:[A-Za-zÀ-ỹ]+ ){0,4}(?:lồng ghép|lấy từ|do|từ|trong|theo|trích|chi từ|được)(?![A-Za-zÀ-ỹ])[^.;:]*\.?$/u,
  // "Thời gian của mỗi cuộc tối thiểu 01 ngày."
  /^thời (?:gian|lượng) [^.;:]{3,60} (?:tối thiểu|tối đa|ít nhất|không quá|là) \d[^.;:]{0,40}\.?$/u,
  // "Những việc đã xong trong năm 2025 không đưa vào kế hoạch."
  /^(?:những|các) [^.;:]{5,100} không (?:đưa vào|thuộc|tính|phải)(?![A-Za-zÀ-ỹ])[^.;:]{3,60}\.?$/u,
  // "Sau phần trình bày là thảo luận."
  /^(?:sau|trước) (?:khi|phần) [^.;:,]{3,60} là (?:phần )?[^.;:]{3,80}\.?$/u,
];
