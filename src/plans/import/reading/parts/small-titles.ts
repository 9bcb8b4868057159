import type { SourceLine } from '../text/source-lines.js';
import { beginsSmall } from '../text/spelling.js';
import { ABOUT, isMarked, nation, typeOf } from './document-marks.js';

/** The types that a title in small letters begins with. */
const TYPE = /^(?:Chỉ thị|Kế hoạch|Kết luận|Nghị quyết|Thông báo|Thông tri|Công điện|Hướng dẫn)(?=\s)/u;

const LONGEST_TITLE = 400;

/** Among how many lines another title in capitals or a letterhead is looked for. */
const NEAR = 40;

/** A type, and whether the title goes on in the next line. */
export interface SmallTitle {
  readonly type: string;
  readonly goesOn: boolean;
}

/**
 * The title that the first line of a document without letterhead is: "Chỉ thị về việc trồng tre". Null where it is a sentence, or where a
 * letterhead or a title in capitals follows.
 */
export function smallTitle(lines: readonly SourceLine[]): SmallTitle | null {
  const [first, next, ...after] = lines.slice(0, NEAR);
  if (first === undefined || next === undefined || first.cells !== null) return null;
  const goesOn = !isMarked(next) && beginsSmall(next.text);
  const title = goesOn ? `${first.text} ${next.text}` : first.text;
  const type = title.length > LONGEST_TITLE || SENTENCE.test(title) ? undefined : TYPE.exec(title)?.[0];
  if (type === undefined || !ABOUT.test(title.slice(type.length))) return null;
  const isHeaded = [next, ...after].some(({ text }) => nation.test(text) || typeOf(text) !== null);
  return isHeaded ? null : { type, goesOn };
}

/** What a title has not: a second sentence, or what the document does. */
const SENTENCE =
  /[:;]$|\.\s+\p{Lu}\p{Ll}|(?<![A-Za-zÀ-ỹ])(?:đã (?:được|nêu|xác định)|(?:được|do) [^,;.]{3,80} (?:ban hành|ký)|nêu rõ|yêu cầu(?: các|:)|có hiệu lực)(?![A-Za-zÀ-ỹ])/u;
