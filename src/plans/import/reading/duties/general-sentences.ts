import { hasSentOut, isDueOf, isOneBodyThatActs, tellsOf, tellsResult } from '../names/acting-subjects.js';
import { isAnybody } from '../names/anybody.js';
import type { Subject } from '../names/subject.js';
import type { Unit } from '../parts/outline.js';
import { beginsAsPredicate } from '../text/predicates.js';
import { plain } from '../text/spelling.js';
import { speaksItself } from './assigned-runs.js';
import { isSaying, mayDo, tellsHowItWent } from './told-sentences.js';

/**
 * "Văn phòng Tỉnh ủy tổng hợp ý kiến", "Các sở, UBND các xã cử người tham gia": in a part that assigns nothing, what a body by name, or offices
 * of the State, are to do; not what was done or is. `text` begins with the body; it is the unit's own, or stands behind other sentences of it.
 */
export function actsInGeneral(unit: Unit, subject: Subject, text: string): boolean {
  if (subject.form !== 'sentence' || subject.isGiven || unit.children.length > 0) return false;
  const after = text.slice(subject.rest);
  const [said = ''] = /^[^.;]*/u.exec(after) ?? [];
  const rest = plain(after.slice(0, 60));
  const isBehind = text.length < unit.words.text.length;
  const isWork = isWithinTasks(unit)
    ? isBehind || !VAGUE.test(rest)
    : isWithinPart(unit) && IN_OFFICE.test(rest);
  if (isBehind && isDueWork(subject, text)) return true;
  return (
    isWork &&
    (isOneBodyThatActs(subject, rest) || areSeveralOffices(unit, subject, text)) &&
    !ISSUERS.test(plain(subject.name)) &&
    isTask(subject, text, said) &&
    !speaksItself(after) &&
    !hasSentOut(after)
  );
}

/** "Các đơn vị trực thuộc Bộ chuyển máy chủ trước ngày 30/6/2026": several bodies at once, with a day. */
function isDueWork(subject: Subject, text: string): boolean {
  const [sentence = ''] = /^[^.;]*(?:[.;](?=\S)[^.;]*)*/u.exec(text) ?? [];
  const rest = plain(text.slice(subject.rest, subject.rest + 60));
  return (
    !isAnybody(subject.name) &&
    !ISSUERS.test(plain(subject.name)) &&
    !isPresent(rest) &&
    !isSaying(subject, text) &&
    isDueOf(subject, sentence)
  );
}

function areSeveralOffices(unit: Unit, subject: Subject, text: string): boolean {
  const rest = plain(text.slice(subject.rest, subject.rest + 60));
  return (
    isWithinTasks(unit) &&
    areOffices(subject.name) &&
    isGroupThatActs(subject, rest) &&
    !tellsResult(subject, text)
  );
}

/** Whether the sentence, of which `said` stands behind its subject, says enough and is no decision, presence, rule or result. */
function isTask(subject: Subject, text: string, said: string): boolean {
  const rest = plain(said.slice(0, 60));
  return (
    said.length >= LEAST_OF_TASK &&
    // the end of a bracket
    !/^[^(]*\)/u.test(said) &&
    !tellsOf(rest) &&
    !isPresent(rest) &&
    !/^\s*(?:quyết định|xem xét|theo quy định|dự kiến)(?![A-Za-zÀ-ỹ])/u.test(rest) &&
    !isSaying(subject, text) &&
    !mayDo(subject, text) &&
    !tellsHowItWent(plain(said))
  );
}

/** How much a sentence must say behind a body, in characters. */
const LEAST_OF_TASK = 20;
/** "lãnh đạo", "tăng cường": what every body does all the time, and no piece of work. */
const VAGUE =
  /^\s*(?:lãnh đạo|chỉ đạo|vận động|động viên|phát huy|nâng cao|tăng cường|đẩy mạnh|quán triệt|tiếp tục|quan tâm|chú trọng|coi trọng|xác định|nêu cao|đề cao|thường xuyên|giám sát)(?![A-Za-zÀ-ỹ])/u;
/** Work in an office. */
const IN_OFFICE =
  /^\s*(?:có trách nhiệm |chịu trách nhiệm |chủ động |khẩn trương |kịp thời )*(?:gửi|báo cáo|tham mưu|cung cấp|trình|hướng dẫn|tổng hợp|chuẩn bị|bố trí|lập|dự thảo|soạn|tiếp nhận|thẩm (?:định|tra)|rà soát|xây dựng|ban hành|thông báo|phân công|cử|in|tổ chức|phối hợp|kiểm tra|theo dõi|cập nhật|thống kê|thu thập|đối chiếu|niêm yết|công khai|bàn giao|ký)(?![A-Za-zÀ-ỹ])/u;
/** "Mặt trận Tổ quốc các cấp": wherever they are; "Ban Thường vụ": who issues the plan. */
const ISSUERS =
  /\scác cấp$|^(?:ban (?:thường vụ|chấp hành)|thường trực (?:tỉnh|thành|huyện|thị|đảng|quận) ủy|cấp ủy)(?![A-Za-zÀ-ỹ])/u;

/** Whether somebody only comes, or speaks, at what is held. */
export function isPresent(rest: string): boolean {
  return /^\s*(?:phát (?:biểu|động)|tập trung|tham (?:gia|dự)|dự|đọc|đón|nhận|nghỉ|học|thi|khai mạc|bế mạc|đến|vào|đi|ra|có)(?![A-Za-zÀ-ỹ])/u.test(
    rest,
  );
}

/** "Các sở, ngành", "... và UBND các xã": offices of the State. */
export function areOffices(name: string): boolean {
  return OFFICES.test(plain(name));
}

const OFFICES =
  /^(?:các )?(?:bộ|sở)(?:,| và)(?![A-Za-zÀ-ỹ])|(?:^|[,;]\s|\svà\s)(?:(?:chủ tịch )?(?:ủy ban nhân dân|ubnd)|chính quyền) (?:các |cấp )/u;

/** "Các thôn phát động ...", "Các chi bộ: Quán triệt ...": several bodies that do something, not what they have done or are. */
export function isGroupThatActs({ form, name }: Subject, rest: string): boolean {
  if ((form !== 'sentence' && form !== 'colon') || isAnybody(name)) return false;
  return beginsAsPredicate(rest) && !tellsOf(rest);
}

/** A paragraph at the beginning of a document, ahead of its first part. */
export function isAheadOfParts(unit: Unit): boolean {
  const { mark, parent } = unit;
  if (mark !== null || parent === null || parent.parent !== null) return false;
  const ahead = known.get(parent) ?? aheadOfParts(parent);
  known.set(parent, ahead);
  return ahead.has(unit);
}

/** Each paragraph of a document asks for it. */
const known = new WeakMap<Unit, ReadonlySet<Unit>>();

function aheadOfParts({ children }: Unit): ReadonlySet<Unit> {
  const first = children.findIndex(({ mark }) => mark !== null);
  return new Set(children.slice(0, Math.max(0, first)));
}

/** Whether a unit stands under a numbered title. */
function isWithinPart({ parent }: Unit): boolean {
  return parent !== null && (parent.mark !== null || isWithinPart(parent));
}

/** Whether a title over a unit speaks of tasks: "II. NHIỆM VỤ, GIẢI PHÁP", "3. Nội dung thực hiện". */
export function isWithinTasks({ parent }: Unit): boolean {
  if (parent === null) return false;
  return (
    /(?<![A-Za-zÀ-ỹ])(?:nhiệm vụ|giải pháp|biện pháp|nội dung|thực hiện|công việc)(?![A-Za-zÀ-ỹ])/u.test(
      plain(parent.words.text.slice(0, 160)),
    ) || isWithinTasks(parent)
  );
}
