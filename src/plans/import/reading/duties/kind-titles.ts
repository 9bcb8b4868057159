import { isOneBodyThatActs } from '../names/acting-subjects.js';
import { isAnybody } from '../names/anybody.js';
import { type Subject, subjectOf } from '../names/subject.js';
import type { Unit } from '../parts/outline.js';
import { LISTED } from '../text/marks.js';
import { isFinished, plain } from '../text/spelling.js';
import { type Addressee, addressee } from './assigned-duties.js';

/** "5. Hội Nông dân xã vận động hội viên" over several tasks: a title, and no task. */
export function isShortTitle(unit: Unit): boolean {
  const { mark, words, children } = unit;
  return (
    !isFinished(words.text) &&
    !LISTED.has(mark?.kind ?? 'dash') &&
    words.text.length < 160 &&
    (children.length > 1 || isOverNamedOnes(unit))
  );
}

/** "2. Các đơn vị chủ trì từng lĩnh vực" over one paragraph: "Vụ Pháp chế chủ trì ...; Văn phòng Bộ chủ trì ...". */
function isOverNamedOnes({ words, children: [only] }: Unit): boolean {
  if (only === undefined || only.mark !== null || only.table !== null) return false;
  const { text } = only.words;
  const [any, one] = [subjectOf(words.text), subjectOf(text)];
  return (
    any !== null &&
    one !== null &&
    isAnybody(any.name) &&
    !isAnybody(one.name) &&
    isOneBodyThatActs(one, plain(text.slice(one.rest, one.rest + 60)))
  );
}

/**
 * Whom a title over several tasks names: of those who are no offices all of it, as verbs there say of what kind they are: "Các doanh nghiệp
 * hoạt động trong lĩnh vực vận tải".
 */
export function addresseeOfTitle(unit: Unit, { name, members, form, start, end }: Subject): Addressee {
  const { text } = unit.words;
  const title = text.replace(/\s*(?:\([^()]{1,300}\))?\s*:?$/u, '');
  const isOfKind =
    form === 'sentence' &&
    start === 0 &&
    members.length === 1 &&
    isShortTitle({ ...unit, words: { ...unit.words, text: title } }) &&
    NO_OFFICES.test(plain(name)) &&
    !OF_TASK.test(plain(title.slice(end)));
  return isOfKind ? addressee(title, [title]) : addressee(name, members);
}

const NO_OFFICES =
  /^(?:các|những) (?:doanh nghiệp|công ty|chủ [a-zà-ỹ]+|cơ sở|tổ chức(?! (?:chính trị|đảng|đoàn thể|xã hội))|đơn vị|hợp tác xã|hộ|nhà thầu|hiệp hội|thành viên|cá nhân|trang trại|nhà máy|khu công nghiệp)(?![A-Za-zÀ-ỹ])/u;

/** What those are to do, not of what kind they are. */
const OF_TASK =
  /^[\s,]*(?:có trách nhiệm|chịu trách nhiệm|chủ trì|chủ động|phối hợp|thực hiện|triển khai|tổ chức|căn cứ|theo|tiếp tục|tăng cường|nghiêm|tuân thủ|chấp hành|báo cáo|bảo đảm|đảm bảo|rà soát|tích cực|cần|phải|không được)(?![A-Za-zÀ-ỹ])/u;
