import type { CalendarDay } from '../../../../kernel/calendar-day.js';
import { hasSentOut, isDueOf, isOneBodyThatActs, tellsOf, tellsResult } from '../names/acting-subjects.js';
import { isAnybody } from '../names/anybody.js';
import type { Subject } from '../names/subject.js';
import type { Unit } from '../parts/outline.js';
import { beginsAsPredicate } from '../text/predicates.js';
import { plain } from '../text/spelling.js';
import { speaksItself } from './assigned-runs.js';
import type { Reading } from './reading.js';
import { isSaying, mayDo, tellsHowItWent } from './told-sentences.js';

/**
 * "Văn phòng Tỉnh ủy tổng hợp ý kiến", "Các sở, UBND các xã cử người tham gia": in a part that assigns nothing, what a body by name, or offices
 * of the State, are to do; not what was done or is. `text` begins with the body; it is the unit's own, or stands behind other sentences of it.
 */
export function actsInGeneral(
  unit: Unit,
  subject: Subject,
  text: string,
  { since, dueSince }: Pick<Reading, 'since' | 'dueSince'>,
): boolean {
  if (subject.form !== 'sentence' || subject.isGiven || unit.children.length > 0) return false;
  if (isToldOfThings(unit) || OF_ELSEWHERE.test(subject.name)) return false;
  const after = text.slice(subject.rest);
  const [said = ''] = /^[^.;]*/u.exec(after) ?? [];
  const rest = plain(after.slice(0, 60));
  const isBehind = text.length < unit.words.text.length;
  const isDue = isDueWork(subject, text, dueSince);
  if (isOfPast(said, isDue ? undefined : since)) return false;
  const isWork = isWithinTasks(unit)
    ? isBehind || !VAGUE.test(rest)
    : isDue && isWithinPart(unit) && IN_OFFICE.test(rest);
  if (isBehind && isDue) return !endsBracket(said);
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
function isDueWork(subject: Subject, text: string, since?: CalendarDay): boolean {
  const [sentence = ''] = /^[^.;]*(?:[.;](?=\S)[^.;]*)*/u.exec(text) ?? [];
  const rest = plain(text.slice(subject.rest, subject.rest + 60));
  return (
    !isAnybody(subject.name) &&
    !ISSUERS.test(plain(subject.name)) &&
    !isPresent(rest) &&
    !isSaying(subject, text) &&
    isDueOf(subject, sentence, since)
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

/** "... tổng hợp trong tháng 10)": what stands in a bracket that began ahead. */
function endsBracket(said: string): boolean {
  return /^[^(]*\)/u.test(said);
}

/** Whether the sentence, of which `said` stands behind its subject, says enough and is no decision, presence, rule or result. */
function isTask(subject: Subject, text: string, said: string): boolean {
  const rest = plain(said.slice(0, 60));
  return (
    said.length >= LEAST_OF_TASK &&
    !endsBracket(said) &&
    !tellsOf(rest) &&
    !isPresent(rest) &&
    !/^\s*(?:quyết định|xem xét|theo quy định|dự kiến|phấn đấu|vận hành|khai thác|hoạt động|làm tốt|triển khai mô hình|huy động được|quản lý,? (?:và )?(?:khai thác|vận hành|sử dụng))(?![A-Za-zÀ-ỹ])/u.test(
      rest,
    ) &&
    !isSaying(subject, text) &&
    !mayDo(subject, text) &&
    !tellsHowItWent(plain(said))
  );
}

/** Under a title, or in a paragraph, about how things are, what they are like, or who may do what by law. */
export function isToldOfThings(unit: Unit): boolean {
  for (let each: Unit | null = unit; each !== null && each.parent !== null; each = each.parent)
    if (TOLD.test(plain(each.words.text.slice(0, 120)))) return true;
  return false;
}

const TOLD =
  /^(?:về )?(?:thẩm quyền|quyền hạn|cơ cấu|mô hình|giới thiệu|bài học|kinh nghiệm|hiệu quả|rủi ro|thể lệ|giải thưởng|thủ tục|kết quả|tồn tại|hạn chế|ý kiến|góp ý)(?![A-Za-zÀ-ỹ])|(?<![A-Za-zÀ-ỹ])(?:năm qua|thời gian qua|đã (?:đạt|thực hiện|hoàn thành|triển khai))(?![A-Za-zÀ-ỹ])/u;

/** "Sở Y tế tỉnh Nậm Pì": a plan that gives it something calls its own "Sở Y tế". */
const OF_ELSEWHERE =
  /^(?:Sở|Tỉnh ủy|Thành ủy|UBND tỉnh|Ủy ban nhân dân tỉnh|Công an|Chi bộ) .*\s?tỉnh \p{Lu}|^(?:Tỉnh ủy|UBND tỉnh|Ủy ban nhân dân tỉnh) \p{Lu}/u;

/** "... năm 2025, kết quả 12 công trình đạt" in a plan of 2026: it names past years and none that is to come, or tells what came of it. */
function isOfPast(said: string, since?: CalendarDay): boolean {
  if (
    /(?:,| đã)? kết quả \d|\sđược \d|\sđược [^,;.]{3,40} (?:khen|tặng|công nhận)|\sđạt (?:giải|hiệu quả cao)|\stháng qua/u.test(
      plain(said),
    )
  )
    return true;
  const years = Array.from(said.matchAll(/(?<!\d)20\d\d(?!\d)/gu), ([year]) => Number(year));
  return since !== undefined && years.length > 0 && Math.max(...years) < Number(since.slice(0, 4));
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
  return /^\s*(?:phát (?:biểu|động)|tập trung|tham (?:gia|dự)|dự(?! (?:thảo|toán|trù|báo))|đọc|đón|nhận|nghỉ|học|thi|khai mạc|bế mạc|đến|vào|đi|ra(?! (?:quân|đề|quyết định|thông báo))|có)(?![A-Za-zÀ-ỹ])/u.test(
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
    /(?<![A-Za-zÀ-ỹ])(?:nhiệm vụ|giải pháp|biện pháp|nội dung|thực hiện|công việc|các hoạt động|hoạt động (?:chính|cụ thể|trọng tâm|chủ yếu))(?![A-Za-zÀ-ỹ])/u.test(
      plain(parent.words.text.slice(0, 160)),
    ) || isWithinTasks(parent)
  );
}
