import { hasSentOut, isDoing, isDueOf, isOneBodyThatActs } from '../names/acting-subjects.js';
import { isAnybody, isHeadOfAny } from '../names/anybody.js';
import { areAnyOfKind, areSeveral } from '../names/several-bodies.js';
import { ORDERS, type Subject } from '../names/subject.js';
import { callsOn } from '../names/titles.js';
import type { Unit } from '../parts/outline.js';
import { plain } from '../text/spelling.js';
import { timeAhead, timeSaid, titleTime } from '../times/time-words.js';
import { chargesBehindColon } from './announced-items.js';
import { speaksItself } from './assigned-runs.js';
import { isOverTasks } from './body-headings.js';
import { isDoneByOwners } from './do-theirs.js';
import { givesFollowUp } from './follow-up.js';
import {
  actsInGeneral,
  areOffices,
  isAheadOfParts,
  isGroupThatActs,
  isPresent,
  isToldOfThings,
  isWithinTasks,
} from './general-sentences.js';
import { preparedInBracket } from './prepared-in-brackets.js';
import type { Reading } from './reading.js';
import { tellsHowItWent } from './told-sentences.js';

/** Whether a unit that begins with somebody gives a duty to them: where duties are assigned, or in so many words. */
export function isGiven(unit: Unit, subject: Subject, reading: Reading): boolean {
  if (unit.children.length === 0 && preparedInBracket(unit.words, subject) !== null) return false;
  return reading.mode === 'assign' || isExplicit(unit, subject, reading);
}

/** Whether a unit of a general part gives a duty to somebody in so many words. */
function isExplicit(unit: Unit, subject: Subject, reading: Reading): boolean {
  const { isContents = false, isDirective = false, isFollowUp = false, mayAsk = false } = reading;
  const { text } = unit.words;
  if (isFollowUp) return givesFollowUp(unit, subject);
  if (isDoneByOwners(text)) return false;
  if (mayAsk && isCharged(subject, text)) return true;
  // what who issues the plan does
  if (!isDirective && !mayAsk && subject.isGiven && /^(?:Chỉ|Lãnh) đạo\s/u.test(text)) return false;
  if (subject.form === 'heading') return isGivenInTitle(unit, subject, isDirective);
  if (isDirective && isPreamble(unit) && !isGivenByName(subject, text))
    return isAskedBehindNumber(unit, subject) || seesToAll(subject, text);
  const rest = plain(text.slice(subject.rest, subject.rest + 60));
  const isItem = unit.mark !== null || isAllUnderNumber(unit) || isOfArticle(unit);
  if (subject.form === 'lead-in' && unit.children.length > 0 && (isObliged(subject, rest) || subject.isGiven))
    return true;
  if (isGivenByName(subject, text) || isChargedInTime(unit, subject)) return true;
  if ((isContents || takesLead(subject, rest)) && isOneBodyThatActs(subject, rest)) return true;
  if ((isContents || isItem || isOfOtherInSection(unit, subject)) && isDueOf(subject, text, reading.dueSince))
    return true;
  if (isItem && isOfDay(unit) && actsOnDay(subject, rest)) return true;
  if (isItem && (isUnderTasks(unit) || isInWork(unit)) && isFrontThatActs(subject, rest))
    return !hasSentOut(text.slice(subject.rest));
  if (
    (isAlone(unit) || isOfficeAhead(unit, subject)) &&
    subject.form === 'colon' &&
    isNamedOffice(subject, rest)
  )
    return unit.children.length === 0;
  if (isItem && isWithinTasks(unit) && areOfficesThatAct(unit, subject)) return true;
  if (isTaskOfOffice(unit, subject) || actsInGeneral(unit, subject, text, reading)) return true;
  if (
    isItem &&
    (isContents ? isGroupThatActs(subject, rest) : isObliged(subject, withoutScope(subject, text)))
  )
    return true;
  // "Giao Sở Y tế: Mua thuốc"
  if (subject.isGiven && subject.form === 'colon' && /^\s*(?:giao|phân công)/iu.test(text)) return true;
  if (subject.isGiven && ASKS.test(plain(text.slice(0, subject.start))))
    return subject.form === 'sentence' && !areSeveral(subject.members[0] ?? subject.name);
  return (
    !isHeadOfAny(subject.name) &&
    /^[\s,:]*(?:(?:có|chịu) trách nhiệm |là cơ quan |là đơn vị )?(?:chủ trì|chủ động chủ trì)/u.test(rest)
  );
}

/** "1. UBND xã: Khi nhận được đơn, trong thời hạn 05 ngày có trách nhiệm:" over what it has to do. */
function isChargedInTime({ children, words: { text } }: Unit, { form, name, rest }: Subject): boolean {
  return form === 'colon' && children.length > 0 && !isAnybody(name) && chargesBehindColon(text.slice(rest));
}

/** "Đề nghị Sở Y tế ...", "Về nội dung này, đề nghị Sở Y tế ...". */
const ASKS = /(?:^|[,;]\s)(?:kính |trân trọng )?(?:đề nghị|yêu cầu)\s*:?\s*$/u;

/** "Yêu cầu các cấp ủy, cơ quan rà soát ...": a paragraph that goes on with the numbered one ahead of it, and more numbers follow. */
function isAskedBehindNumber({ mark, parent, children, words }: Unit, { isGiven, form }: Subject): boolean {
  if (mark !== null || parent === null || children.length > 0 || form !== 'sentence' || !isGiven)
    return false;
  if (!/^(?:Yêu cầu|Đề nghị|Giao) /u.test(words.text)) return false;
  const at = parent.children.findIndex((each) => each.words === words);
  const numbers = [parent.children[at - 1], parent.children[at + 1]].map((each) => each?.mark?.kind);
  return numbers.every((kind) => kind === 'number' || kind === 'roman');
}

/** "Bộ Công an theo dõi, đôn đốc việc thực hiện Chỉ thị này": at the end of a directive. */
function seesToAll({ form, name, members, rest }: Subject, text: string): boolean {
  return (
    form === 'sentence' &&
    members.length === 1 &&
    !areSeveral(name) &&
    /^\s*(?:(?:có|chịu) trách nhiệm )?(?:chủ trì,? )?(?:(?:theo dõi|đôn đốc|kiểm tra|giám sát|hướng dẫn|tổng hợp)(?![A-Za-zÀ-ỹ])[^.]{0,160} (?:chỉ thị|công điện|kết luận|thông báo) này|(?:theo dõi|đôn đốc)(?:, (?:đôn đốc|kiểm tra|tổng hợp))*(?= theo chức năng(?:,? nhiệm vụ(?: được giao)?)?(?:[.;,]|\s*$))|(?:theo dõi|đôn đốc)(?:, (?:đôn đốc|kiểm tra|tổng hợp))*,? (?:và )?báo cáo(?! (?:cho (?:thấy|biết)|có|rằng|của|về việc)))(?![A-Za-zÀ-ỹ])/u.test(
      plain(text.slice(rest, rest + 260)),
    )
  );
}

/** "2. Giao Sở Tài chính:" over what it is to do; in a directive also whom it asks: "3. Đề nghị Chủ tịch UBND các tỉnh:". */
function isGivenInTitle(unit: Unit, { name, isGiven }: Subject, isDirective: boolean): boolean {
  const order = /^(?:Giao|Phân công|Yêu cầu|Đề nghị)(?= )/u.exec(unit.words.text)?.[0] ?? '';
  const isAsked = /^[YĐ]/u.test(order);
  return (
    isGiven &&
    order !== '' &&
    unit.mark !== null &&
    !isAnybody(name) &&
    (!isAsked || isDirective) &&
    isOverTasks(unit)
  );
}

/** A paragraph that is all that stands under "3. Khắc phục hậu quả". */
function isAllUnderNumber({ parent, children }: Unit): boolean {
  return children.length === 0 && parent?.children.length === 1 && parent.mark !== null;
}

/** A paragraph of "V. Xây dựng chương trình hành động", which has nothing but paragraphs, about others than who issues the plan. */
function isOfOtherInSection({ mark, parent, children }: Unit, { name }: Subject): boolean {
  return (
    mark === null &&
    !ORDERS.test(plain(name)) &&
    children.length === 0 &&
    isSection(parent) &&
    parent.children.length <= MOST_PARAGRAPHS &&
    parent.children.every((each) => each.mark === null && each.children.length === 0)
  );
}

/** "IV. Báo cáo", or "4. Báo cáo" in a document whose sections have such numbers. */
function isSection(unit: Unit | null): unit is Unit {
  const kind = unit?.mark?.kind;
  return kind === 'roman' || (kind === 'number' && unit?.parent?.parent === null);
}

/** So many paragraphs a section without numbers has at the most. */
const MOST_PARAGRAPHS = 60;

/** A paragraph that goes on with "Điều 6. ...", which it stands under or behind. */
function isOfArticle(unit: Unit): boolean {
  const { mark, parent, children } = unit;
  if (mark !== null || parent === null || children.length > 0) return false;
  if (parent.mark?.kind === 'article') return true;
  const at = parent.children.indexOf(unit);
  const before = parent.children.slice(Math.max(0, at - MOST_OF_ARTICLE), at);
  return before.findLast((each) => each.mark !== null)?.mark?.kind === 'article';
}

/** How many paragraphs an article may have. */
const MOST_OF_ARTICLE = 12;

/** A sentence with nothing below it, right under "NHIỆM VỤ, GIẢI PHÁP". */
function isUnderTasks({ parent, children }: Unit): boolean {
  return (
    children.length === 0 &&
    parent?.mark?.kind === 'roman' &&
    /^(?:các |một số |những )?(?:nhiệm vụ|giải pháp)(?![A-Za-zÀ-ỹ])/u.test(plain(parent.words.text))
  );
}

/** A sentence with nothing below it under "5. Công tác tuyên truyền", or in a part of that. */
function isInWork({ parent, children }: Unit): boolean {
  return (
    children.length === 0 &&
    [parent, parent?.parent].some(
      (over) =>
        over?.mark != null && /^Công tác \p{Ll}/u.test(over.words.text) && !over.words.text.endsWith('.'),
    )
  );
}

/** "Mặt trận Tổ quốc và các đoàn thể vận động Nhân dân ...": they are no part of who issues the plan, so it gives them something. */
function isFrontThatActs({ form, name }: Subject, rest: string): boolean {
  return (
    form === 'sentence' &&
    /^(?:(?:ban )?thường trực )?(?:ủy ban |ub ?)?(?:mặt trận|mttq)(?![A-Za-zÀ-ỹ])/u.test(plain(name)) &&
    isDoing(rest)
  );
}

/** "Các sở, ngành và UBND các xã tăng cường kiểm tra ...": offices of the State, and what they are to do. */
function areOfficesThatAct({ children, words: { text } }: Unit, subject: Subject): boolean {
  const after = text.slice(subject.rest);
  return (
    children.length === 0 &&
    subject.form === 'sentence' &&
    areOffices(subject.name) &&
    isGroupThatActs(subject, plain(after.slice(0, 60))) &&
    !speaksItself(after) &&
    !hasSentOut(after) &&
    !tellsHowItWent(plain(text))
  );
}

/** "Sở Xây dựng rà soát quy hoạch các đô thị": an office of the State by name and what it is to do, not what it said or sent out. */
function isTaskOfOffice(unit: Unit, subject: Subject): boolean {
  if (subject.form !== 'sentence' || unit.children.length > 0) return false;
  const after = unit.words.text.slice(subject.rest);
  const isTask =
    isOfficeWithTask(subject, plain(after.slice(0, 160))) ||
    (isNamedOffice(subject, plain(after.slice(0, 60))) && !speaksItself(after) && !hasSentOut(after));
  return isTask && !isAheadOfParts(unit) && (!OFTEN_SPOKEN_OF.test(subject.name) || isWithinTasks(unit));
}

/** Of whom plans tell what they are and have done, in whatever part tells no tasks. */
const OFTEN_SPOKEN_OF = /^(?:Công ty|Điện lực|Chi cục|Ban Quản lý|Bảo hiểm xã hội|Ngân hàng)(?![A-Za-zÀ-ỹ])/u;

/** "Vụ Kế hoạch - Tài chính là đơn vị đầu mối, cập nhật tiến độ": what an office is in the plan, and what it does as that. */
function isOfficeWithTask({ name, members }: Subject, rest: string): boolean {
  const office =
    /^\s*là (?:(?:cơ quan|đơn vị|bộ phận) )?(?:đầu mối|thường trực|chủ trì)(?![A-Za-zÀ-ỹ])[^.;,]{0,60}[,;] (?=\p{Ll})/u.exec(
      rest,
    )?.[0];
  return (
    office !== undefined && members.length === 1 && !areSeveral(name) && isDoing(rest.slice(office.length))
  );
}

/** "Cục Chăn nuôi: Kiểm tra các trại": a paragraph under a title of tasks, not a remark on them. */
function isOfficeAhead(unit: Unit, { rest }: Subject): boolean {
  return /^\p{Lu}/u.test(unit.words.text.slice(rest)) && isWithinTasks(unit) && !isToldOfThings(unit);
}

/** A numbered or listed item with nothing below it. */
function isAlone({ mark, children }: Unit): boolean {
  return mark !== null && children.length === 0;
}

/** "Sở Y tế" ahead of what it is to do: one office of the State by name, or who serves all. */
export function isNamedOffice(subject: Subject, rest: string): boolean {
  return (
    subject.members.length === 1 &&
    /^(?:Bộ(?! phận| Chính trị)|Sở|Công an tỉnh|Thanh tra tỉnh|Văn phòng UBND|UBND|Ủy ban nhân dân|Tổng cục|Cục|Vụ|Công ty|Điện lực|Thuế|Kho bạc|Ngân hàng|Đài Khí tượng|Ban Quản lý|Bảo hiểm xã hội|Bộ đội Biên phòng|Hải quan|Chi cục)(?![A-Za-zÀ-ỹ])/u.test(
      subject.name,
    ) &&
    isOneBodyThatActs(subject, rest)
  );
}

/** An item with nothing below it under "Ngày 03/9/2026:", or after that on its line. */
function isOfDay({ parent, children, words: { text } }: Unit): boolean {
  const title = parent?.words.text ?? '';
  const isUnder = title.startsWith('Ngày ') && titleTime(title) !== null;
  return (
    children.length === 0 &&
    (isUnder || (/^(?:Ngày|(?:Từ|Trước|Sáng|Chiều) ngày) \d/u.test(text) && timeAhead(text) !== null))
  );
}

/** "GVCN phân công học sinh dọn lớp": somebody has work on that day, and does not only come or speak. */
function actsOnDay({ form, name }: Subject, rest: string): boolean {
  return form === 'sentence' && !isAnybody(name) && isDoing(rest) && !isPresent(rest);
}

/** "Ủy ban nhân dân các xã có trách nhiệm nhắc nhở ...": in a directive or a letter a duty also without a number. */
function isCharged(subject: Subject, text: string): boolean {
  const rest = plain(text.slice(subject.rest, subject.rest + 60));
  return (
    subject.form === 'sentence' &&
    /^\s*có trách nhiệm\s\p{Ll}/u.test(rest) &&
    isObliged(subject, rest) &&
    !areAnyOfKind(subject.name) &&
    !callsOn(text)
  );
}

/** "Ủy ban Kiểm tra Đảng ủy chủ động xây dựng kế hoạch kiểm tra": one body is to begin by itself, in whatever part. */
function takesLead({ form, members }: Subject, rest: string): boolean {
  return (
    form === 'sentence' &&
    members.length === 1 &&
    /^\s*chủ động(?:,? tích cực)? (?:xây dựng|tham mưu|rà soát|lập|ban hành|tổ chức|triển khai|kiểm tra|ký kết|đề xuất|phối hợp)(?![A-Za-zÀ-ỹ])/u.test(
      rest,
    )
  );
}

/** "Theo đó, giao Sở Nội vụ ...", "Ban Thường vụ Huyện ủy yêu cầu các chi bộ ...": not a call on everybody to carry it out. */
export function isGivenByName(
  { form, name, start, isGiven, isOrdered = false }: Subject,
  text: string,
): boolean {
  if (form !== 'sentence' || !isGiven || callsOn(text)) return false;
  const isAssigned = /(?<![A-Za-zÀ-ỹ])(?:giao|phân công)(?: cho)?\s*:?\s*(?:\([1ia]\)\s)?$/u.test(
    plain(text.slice(0, start)),
  );
  return isOrdered ? !isAnybody(name) || timeSaid(text).dueOn !== null : isAssigned;
}

/** "Ban Thường vụ Huyện ủy yêu cầu Ủy ban nhân dân huyện chỉ đạo ...": one body, not everybody, and what it is to do. */
export function isToOne(subject: Subject | null, text: string): boolean {
  return (
    subject !== null &&
    subject.isGiven &&
    subject.form === 'sentence' &&
    !/(?:^|\s)(?:các|những|mỗi|từng|mọi|toàn|bộ phận|cá nhân)\s/u.test(plain(subject.name)) &&
    !isAnybody(subject.name) &&
    !callsOn(text)
  );
}

/** What stands ahead of the items of a directive, or closes it. */
function isPreamble({ mark, parent }: Unit): boolean {
  return mark === null && (parent === null || parent.parent === null);
}

/** "Các sở, ban, ngành có trách nhiệm ...", "... định kỳ báo cáo ...": in every part of a document a duty. */
function isObliged({ name }: Subject, rest: string): boolean {
  return (
    /^[\s,:]*(?:định kỳ (?:có )?báo cáo(?![A-Za-zÀ-ỹ])|(?:có|chịu) trách nhiệm(?!\s(?:trước|với|về))|có nhiệm vụ(?![A-Za-zÀ-ỹ]|\s(?:rất|quan trọng|nặng nề|chính|trọng tâm|lớn|mới|khó|khác|này|đó|liên quan)(?![A-Za-zÀ-ỹ])))/u.test(
      rest,
    ) && !isAnybody(name)
  );
}

/** What stands after a name, without "căn cứ chức năng, nhiệm vụ được giao" ahead of what the body is charged with. */
function withoutScope({ rest }: Subject, text: string): string {
  return plain(text.slice(rest, rest + 240)).replace(SCOPE, '');
}

const SCOPE =
  /^,?\s(?:căn cứ|theo|trong phạm vi|trên cơ sở) (?:vào )?(?:chức năng|nhiệm vụ|quyền hạn|thẩm quyền|trách nhiệm|phạm vi)(?![A-Za-zÀ-ỹ])[^.;:]{0,100}?(?=\s(?:có|chịu) trách nhiệm\s)/u;

/** A numbered sentence that says of somebody so in so many words, with nothing below it. */
export function isObligedItem({ mark, words: { text }, children }: Unit, subject: Subject): boolean {
  return (
    mark !== null &&
    children.length === 0 &&
    subject.form === 'sentence' &&
    isObliged(subject, withoutScope(subject, text))
  );
}
