import type { SourceLine } from '../text/source-lines.js';
import { isMarked, nation, typeOf } from './document-marks.js';

/** How a title begins in small letters: its type, and what it is about or whose it is. */
const TITLE =
  /^(Chỉ thị|Kế hoạch|Kết luận|Nghị quyết|Thông báo|Thông tri|Công điện|Hướng dẫn)\s+(?:về|của|triển khai|thực hiện|tổ chức|tăng cường|(?:ý kiến )?kết luận|hội nghị)\s\S/u;

const LONGEST_TITLE = 400;

/** Among how many lines another title in capitals or a letterhead is looked for. */
const NEAR = 40;

/**
 * The type that the first line of a document says that has no letterhead: "Chỉ thị về việc trồng tre". Null where it goes on with a sentence,
 * or where a letterhead or a title in capitals follows.
 */
export function typeOfFirstLine(lines: readonly SourceLine[]): string | null {
  const [first, ...after] = lines.slice(0, NEAR);
  if (first === undefined || first.cells !== null || first.text.length > LONGEST_TITLE) return null;
  const type = TITLE.exec(first.text)?.[1];
  if (type === undefined || SENTENCE.test(first.text)) return null;
  const [next] = after;
  if (next === undefined || (!isMarked(next) && /^\p{Ll}/u.test(next.text))) return null;
  return after.some(({ text }) => nation.test(text) || typeOf(text) !== null) ? null : type;
}

/** What a title has not: a second sentence, or what the document does. */
const SENTENCE =
  /[:;]$|\.\s+\p{Lu}\p{Ll}|(?<![A-Za-zÀ-ỹ])(?:đã (?:được|nêu|xác định)|(?:được|do) [^,;.]{3,80} (?:ban hành|ký)|nêu rõ|yêu cầu(?: các|:)|có hiệu lực)(?![A-Za-zÀ-ỹ])/u;
