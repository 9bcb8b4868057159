import { isDueOf, isOneBodyThatActs } from '../names/acting-subjects.js';
import { bodiesAt } from '../names/body-names.js';
import { areSeveral } from '../names/several-bodies.js';
import { ORDERS, type Subject, subjectOf } from '../names/subject.js';
import { asksMore, titleKind } from '../names/titles.js';
import type { Unit } from '../parts/outline.js';
import type { Places } from '../parts/places.js';
import { isCapitals, plain } from '../text/spelling.js';
import { spanOf } from '../text/words.js';
import { addEnds, addPieces } from './added-units.js';
import type { AssignedDuties } from './assigned-duties.js';
import { isChargeOverTasks } from './body-headings.js';
import { isCarriedOutByAll } from './closing-paragraphs.js';
import { isGivenByName, isObligedItem } from './explicit-duties.js';
import { givenInside } from './given-inside.js';
import { workWithMeans } from './means.js';
import type { SharedPiece } from './shared-sentences.js';

/**
 * What stands in a part that assigns nothing and says all the same who is to do something: an item of an article ("Điều 2. Đối tượng"), and
 * "Giao Sở Tài chính ..." under "Kinh phí".
 */
export function obligedItems(unit: Unit): readonly ObligedItem[] {
  const own = itemsOf(unit, obligedIn(unit));
  return OF_MEETINGS.test(plain(unit.words.text)) ? [...own, ...unit.children.flatMap(givenForMeeting)] : own;
}

/** What gives work of its own inside a part that assigns nothing. */
export function workInside(unit: Unit): readonly Unit[] {
  return [...chargesBelow(unit), ...tablesOfWork(unit)];
}

/** "2. Trách nhiệm của Ban Quản lý chợ:" over tasks, at any depth. */
function chargesBelow({ children }: Unit): readonly Unit[] {
  return children.flatMap((child) => (isChargeOverTasks(child) ? [child] : chargesBelow(child)));
}

interface ObligedItem {
  readonly item: Unit;
  readonly subject: Subject;
}

function itemsOf({ children }: Unit, isDuty: (item: Unit, subject: Subject) => boolean): ObligedItem[] {
  return children.flatMap((item) => {
    const subject = item.table === null ? subjectOf(item.words.text) : null;
    return subject !== null && isDuty(item, subject) ? [{ item, subject }] : [];
  });
}

/** "III. Hình thức, thời gian, thành phần" over the meetings of which that is told. */
const OF_MEETINGS =
  /^(?:hình thức|thời gian|thành phần|địa điểm|đối tượng)(?:(?:,| và| [-–]) (?:hình thức|thời gian|thành phần|địa điểm|đối tượng)){1,3}(?![A-Za-zÀ-ỹ])/u;

/** "Giao Văn phòng bố trí hội trường ..." below "1. Hội nghị toàn quốc", and who does what under "Phân công báo cáo viên:". */
function givenForMeeting(meeting: Unit): ObligedItem[] {
  if (meeting.mark === null) return [];
  const assigned = meeting.children.filter(({ words }) => titleKind(words.text) === 'assigns');
  return [
    ...itemsOf(
      meeting,
      ({ children, words: { text } }, subject) =>
        children.length === 0 &&
        ((text.startsWith('Giao ') && isGivenByName(subject, text)) || isDueOfOther(subject, text)),
    ),
    ...assigned.flatMap((unit) => itemsOf(unit, (_, { form }) => form === 'colon')),
  ];
}

/** "Hội Phụ nữ xã phổ biến đến hội viên trước ngày 15/6/2026": by which day one body by name is to have done it, not who holds the meeting. */
function isDueOfOther(subject: Subject, text: string): boolean {
  return (
    isOneBodyThatActs(subject, plain(text.slice(subject.rest, subject.rest + 60))) &&
    !ORDERS.test(plain(subject.name)) &&
    isDueOf(subject, text)
  );
}

/** Adds what sentences of such a part give to somebody, and who sees to the whole where the plan ends in it. */
export function addBesideTasks(unit: Unit, duties: AssignedDuties, places: Places): void {
  for (const { item, pieces } of givenWithMeans(unit)) addPieces(pieces, duties, places.placeOf(item));
  addEnds(unit, duties, places);
}

/** "Từ nguồn ngân sách tỉnh. Giao Sở Tài chính ...": what a later sentence under "Kinh phí", or of a meeting, gives. */
function givenWithMeans(
  unit: Unit,
): readonly { readonly item: Unit; readonly pieces: readonly SharedPiece[] }[] {
  const isOfMeans = isAboutMeans(unit);
  const items = isOfMeans
    ? unit.children
    : OF_MEETINGS.test(plain(unit.words.text))
      ? unit.children.flatMap(({ mark, children }) => (mark === null ? [] : children))
      : [];
  const isObliged = obligedIn(unit);
  return items.flatMap((item) => {
    if (item.table !== null || item.children.length > 0) return [];
    const subject = subjectOf(item.words.text);
    if (subject !== null && isObliged(item, subject)) return [];
    const work = isOfMeans ? workWithMeans(item.words) : [];
    const pieces = work.length > 0 || subject !== null ? work : givenInside(item.words);
    return pieces.length === 0 ? [] : [{ item, pieces }];
  });
}

/** "Việc phân công thẩm định theo bảng sau:": the tables that share out work, at any depth. */
function tablesOfWork({ words, children }: Unit): readonly Unit[] {
  return children.flatMap((child) => {
    if (child.table === null) return tablesOfWork(child);
    return SHARES_OUT.test(plain(words.text.slice(-120))) ? [child] : [];
  });
}

const SHARES_OUT =
  /(?<![A-Za-zÀ-ỹ])phân công(?![A-Za-zÀ-ỹ])[^.;]{0,60}\s(?:bảng|biểu)(?: (?:dưới đây|sau(?: đây)?|kèm theo))?[\s.:]*$/u;

/** "VI. Kinh phí", "VII. Khen thưởng": what is needed or given beside the tasks. */
function isAboutMeans({ words }: Unit): boolean {
  return /^(?:nguồn |dự toán )?(?:kinh phí|nguồn lực|nguồn vốn|ngân sách|thi đua|khen thưởng|thời gian(?! biểu))(?![A-Za-zÀ-ỹ])/u.test(
    plain(words.text),
  );
}

function obligedIn(unit: Unit): (unit: Unit, subject: Subject) => boolean {
  if (unit.mark?.kind === 'article')
    return (item, subject) =>
      isObligedItem(item, subject) &&
      !(isCarriedOutByAll(item.words.text, subject) && !asksMore(item.words.text));
  if (!isAboutMeans(unit)) return () => false;
  return ({ mark, words: { text }, children }, subject) =>
    children.length === 0 &&
    // a later sentence is read by itself
    !/\.\s+\p{Lu}/u.test(text.slice(0, subject.start)) &&
    (isGivenByName(subject, text) ||
      isDueOf(subject, text) ||
      (mark !== null && leadsForMeans(subject, text)));
}

/** "3. Sở Tài chính, trên cơ sở đề xuất của các đơn vị, chủ trì ...": a body by name that leads there, in an item of its own. */
function leadsForMeans({ form, name, members, end }: Subject, text: string): boolean {
  return (
    form === 'sentence' &&
    members.length === 1 &&
    !areSeveral(name) &&
    /^(?:, [^;.]{3,200},)? (?:có trách nhiệm )?chủ trì(?![A-Za-zÀ-ỹ])/u.test(
      plain(text.slice(end, end + 260)),
    )
  );
}

/** Those to whom a telegram goes, behind dashes under "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH ĐIỆN:". */
export function isTelegraphed({ mark, parent }: Unit): boolean {
  if (mark?.kind !== 'dash' || parent === null || parent.mark !== null) return false;
  const sender = /^(\p{Lu}[^.;:]{5,80})\s(?:ĐIỆN|điện):$/u.exec(parent.words.text)?.[1];
  if (sender === undefined) return false;
  return (
    ORDERS.test(plain(sender)) || (isCapitals(sender) && bodiesAt(sender, 0, true)?.end === sender.length)
  );
}

/** Notes what a part that assigns nothing says of bodies, but for what is a duty there all the same. */
export function tellLeftOut(
  unit: Unit,
  duties: AssignedDuties,
  places: Places,
  isDuty: (unit: Unit, subject: Subject) => boolean = obligedIn(unit),
): void {
  const stack = [...unit.children].toReversed();
  for (let told = 0; stack.length > 0 && told < 3;) {
    const each = stack.pop();
    if (each === undefined) break;
    const subject = each.table === null ? subjectOf(each.words.text) : null;
    if (
      subject !== null &&
      subject.form !== 'heading' &&
      !isDuty(each, subject) &&
      /^[\s,:]*(?:chủ trì|có trách nhiệm|tham mưu)/u.test(
        plain(each.words.text.slice(subject.rest, subject.rest + 30)),
      )
    ) {
      duties.tell('left-out', places.placeOf(each), spanOf(each.words), subject.name);
      told += 1;
    }
    stack.push(...each.children.toReversed());
  }
}
