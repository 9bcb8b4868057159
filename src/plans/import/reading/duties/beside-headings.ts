import { isDoing, isOneBodyThatActs } from '../names/acting-subjects.js';
import { isAnybody, isOfAided } from '../names/anybody.js';
import { isSameName } from '../names/same-name.js';
import { areSeveral } from '../names/several-bodies.js';
import { type Subject, subjectOf } from '../names/subject.js';
import { titleKind } from '../names/titles.js';
import type { Unit } from '../parts/outline.js';
import { isLabel } from '../text/labels.js';
import { isPredicateAt } from '../text/predicates.js';
import { plain } from '../text/spelling.js';
import { spanOf } from '../text/words.js';
import { type Addressee, addressee } from './assigned-duties.js';
import { isEventFor } from './events-for.js';
import type { Reading } from './reading.js';

/** No body has more of its own under it. */
const MOST_BODIES = 40;

/** How an item is read that stands beside headings of the same kind that are bodies: what it says to a body it assigns. */
export function besideHeadings(unit: Unit, reading: Reading, headings: ReadonlySet<Unit>): Reading {
  if (reading.mode === 'assign' || unit.mark === null || unit.table !== null) return reading;
  const [first] = headings;
  return first?.mark?.kind === unit.mark.kind && !isOfAided(unit.words.text) && !isEventFor(unit)
    ? { ...reading, mode: 'assign' }
    : reading;
}

/** "3. Trách nhiệm chung" beside "1. Trách nhiệm của Hội Phụ nữ" and "2. Trách nhiệm của Công an": what two or three partners do together. */
export function allBeside(unit: Unit, headings: ReadonlySet<Unit>): Addressee | null {
  const { mark, words, children } = unit;
  if (mark === null || children.length === 0 || !COMMON.test(plain(words.text.slice(0, 80)))) return null;
  if (children.some((child) => subjectOf(child.words.text) !== null)) return null;
  const found = Array.from(headings).flatMap((heading) => {
    const subject = heading.mark?.kind === mark.kind ? subjectOf(heading.words.text) : null;
    return subject?.form === 'heading' ? [{ name: subject.name, at: heading.words }] : [];
  });
  // those below the partners come after what they do together
  const ahead = found.filter(({ at }) => spanOf(at)[0] < spanOf(words)[0]);
  const names = (ahead.length > 1 ? ahead : found).map(({ name }) => name);
  if (names.length < 2 || names.length > 3) return null;
  return addressee([names.slice(0, -1).join(', '), names.at(-1)].join(' và '), names);
}

const COMMON =
  /^(?:trách nhiệm|nhiệm vụ)(?: phối hợp)? chung(?: của (?:các|hai|ba|0?2|0?3) (?:bên|ngành|cơ quan|đơn vị))?\s*:?$/u;

const LEVEL =
  /^(?:(?:đối với|ở|tại|về phía)\s+)?(cấp (?:tỉnh|huyện|xã|phường|cơ sở|trung ương|thành phố|trường|chi đoàn|chi hội)(?: và (?:tương đương|cơ sở|cấp xã|cấp cơ sở))?)\s*:?$/iu;

/** "1. Cấp tỉnh" over what is to be done, in a plan of an organization: the level stands for those of it who are there. */
export function levelSubject(
  { mark, words: { text }, children }: Unit,
  { mode, to }: Reading,
): Subject | null {
  if (mode !== 'assign' || to !== null || mark === null || children.length === 0) return null;
  const name = LEVEL.exec(text)?.[1];
  if (name === undefined) return null;
  const start = text.indexOf(name);
  const end = start + name.length;
  return { name, members: [name], start, end, rest: text.length, form: 'heading', isGiven: false };
}

/** "2. Cấp huyện: Xây dựng kế hoạch ...". */
export function levelAhead({ mark, words: { text } }: Unit, { mode, to }: Reading): Subject | null {
  const [ahead = '', name = ''] =
    mode === 'assign' && to === null && mark !== null ? (LEVEL_AHEAD.exec(text) ?? []) : [];
  if (name === '' || !isPredicateAt(plain(text.slice(ahead.length, ahead.length + 60)), 0)) return null;
  return {
    name,
    members: [name],
    start: 0,
    end: name.length,
    rest: ahead.length,
    form: 'colon',
    isGiven: false,
  };
}

const LEVEL_AHEAD = /^(Cấp (?:tỉnh|huyện|xã|phường|cơ sở|trung ương|thành phố|trường|chi đoàn|chi hội)):\s+/u;

/** A level or a side of the political system over bodies of it: "Cấp xã", "Khối Đảng"; no body itself where bodies are named under it. */
export function isLevelOver({ words: { text }, children }: Unit): boolean {
  const isLevel =
    /^(?:(?:đối với|ở|tại|về phía)\s+)?(?:các\s+)?(?:cấp (?:tỉnh|huyện|xã|cơ sở|trung ương|thành phố)|khối (?:các )?(?:đảng|chính quyền|mặt trận|nhà nước|đoàn thể|nội chính|tư pháp|tỉnh|huyện|xã|cơ quan|cơ sở|địa phương))(?![A-Za-zÀ-ỹ])/u.test(
      plain(text),
    );
  const items = children.filter(({ table }) => table === null);
  const named = items.filter(({ words }) => subjectOf(words.text) !== null && !isWithin(words.text));
  return isLevel && named.length > 0 && named.length * 2 >= items.length;
}

/** "Phân công đảng viên ...", "Mỗi chi đoàn ...": what those of the level do among themselves. */
function isWithin(text: string): boolean {
  return /^(?:phân công|chỉ đạo|hướng dẫn|mỗi|từng)\s/u.test(plain(text.slice(0, 12)));
}

/**
 * "Điều 4. Cơ quan thường trực" over items that each say what a body by name is to do: the title has no duty of its own. Among several
 * ("Các tập đoàn, hiệp hội") a kind of them may be named too.
 */
export function isOverNamed({ children }: Unit, heading: string): boolean {
  // a paragraph after the last item ends the whole
  const last = children.findLastIndex(({ mark }) => mark !== null);
  const items = children.slice(0, last + 1).filter(({ table }) => table === null);
  if (isAnybody(heading) && items.length > 1 && items.every((item) => isForOther(item, heading, isOfAny)))
    return true;
  const ofOne = items.filter((item) => isForOther(item, heading, isOfOneBody));
  if (items.length < 2 || ofOne.length * 2 < items.length) return false;
  return (
    ofOne.length === items.length ||
    (areSeveral(heading) &&
      items.every((item) => ofOne.includes(item) || isForOther(item, heading, isOfKind)))
  );
}

function isForOther(
  { mark, words: { text } }: Unit,
  heading: string,
  isOf: (subject: Subject, text: string) => boolean,
): boolean {
  const subject = mark === null || isWithin(text) ? null : subjectOf(text);
  return subject !== null && !isSameName(subject.name, heading) && isOf(subject, text);
}

/** "Thường trực Hội đồng nhân dân giám sát ..." under "Trách nhiệm của các cơ quan, tổ chức", which names nobody. */
function isOfAny({ name }: Subject): boolean {
  return !isAnybody(name);
}

/** "Các hiệp hội ngành hàng vận động ...": those of a kind, and what they are to do. */
function isOfKind({ form, name, rest, isGiven }: Subject, text: string): boolean {
  return form === 'sentence' && !isGiven && areSeveral(name) && isDoing(plain(text.slice(rest, rest + 60)));
}

/** "Các đồng chí Ủy viên phụ trách địa bàn đôn đốc". */
function isOfActing({ start, rest }: Subject, text: string): boolean {
  return (start === 0 || text.startsWith('Giao ')) && isDoing(plain(text.slice(rest, rest + 60)));
}

/** "Giao Ban Tổ chức quyết định ...", "Phòng Nội vụ là cơ quan thường trực": one body by name, and what it is to do or to be. */
function isOfOneBody(subject: Subject, text: string): boolean {
  const rest = plain(text.slice(subject.rest, subject.rest + 60));
  return (
    isOneBodyThatActs(subject, rest) ||
    (subject.form === 'sentence' &&
      !areSeveral(subject.name) &&
      (text.startsWith('Giao ') ||
        /^\s*là (?:(?:cơ quan|đơn vị|bộ phận) )?(?:thường trực|đầu mối|chủ trì)(?![A-Za-zÀ-ỹ])/u.test(rest)))
  );
}

/**
 * "1.2. Phòng Tài chính: ..." under "1. Sở Y tế", where all that stands beside it is a body's name, most of them alone or ahead of a colon; or
 * a person ahead of a colon.
 */
export function isBesideNamed(unit: Unit, { form, name }: Subject, heading: string): boolean {
  if (form !== 'colon' || unit.mark === null || isSameName(name, heading)) return false;
  if (/^(?:đồng chí|đ\/c|thầy|cô|ông|bà)\s/u.test(plain(name))) return true;
  const items = itemsBeside(unit);
  const named = items.filter(isNamed);
  return (
    items.length > 1 &&
    named.length * 2 > items.length &&
    items.every(
      (item) =>
        named.includes(item) || isForOther(item, heading, isOfActing) || labelAheadOfTask(item) !== null,
    )
  );
}

/** The items of the same kind that stand with a unit under one heading; none where they are too many. */
function itemsBeside({ mark, parent }: Unit): readonly Unit[] {
  const all = parent?.children ?? [];
  return all.length > MOST_BODIES ? [] : all.filter((each) => each.mark?.kind === mark?.kind);
}

function isNamed({ words: { text } }: Unit): boolean {
  return (subjectOf(text)?.form ?? 'sentence') !== 'sentence';
}

/** "- Thiết bị: Bàn giao loa" beside "- Văn thư: ..." and "- Kế toán: ...": somebody of the body over them too, under a name that no rule knows. */
export function besideNamed(unit: Unit): Subject | null {
  const label = unit.mark === null ? null : labelAheadOfTask(unit);
  if (label === null) return null;
  const items = itemsBeside(unit);
  const named = items.filter(isNamed);
  if (named.length < 2 || named.length * 2 <= items.length) return null;
  if (!items.every((item) => named.includes(item) || labelAheadOfTask(item) !== null)) return null;
  const [name, rest] = label;
  return { name, members: [name], start: 0, end: name.length, rest, form: 'colon', isGiven: false };
}

/** A short name ahead of a colon and a task, and where the task begins; "Kinh phí: ..." and "Tuyên truyền: ..." are what it is about. */
function labelAheadOfTask({ words: { text } }: Unit): readonly [name: string, rest: number] | null {
  const [ahead = '', name = ''] = /^(\p{Lu}[^:;.,()]{2,40}):\s+(?=\S)/u.exec(text) ?? [];
  if (name === '' || titleKind(name) !== 'open' || isLabel(text) || isPredicateAt(plain(name), 0))
    return null;
  if (TIME_OR_PART.test(plain(name))) return null;
  return isPredicateAt(plain(text.slice(ahead.length, ahead.length + 60)), 0) ? [name, ahead.length] : null;
}

/** "Giai đoạn 1: khảo sát giếng": when something is done, or as which part of it. */
const TIME_OR_PART =
  /^(?:(?:giai đoạn|đợt|bước|vòng|phần|lần|ngày|tuần|tháng|quý|năm|buổi|thứ|mục|ca|kỳ|học kỳ|phương án|nội dung|nhiệm vụ)(?![A-Za-zÀ-ỹ])|(?:sáng|chiều|tối)(?![A-Za-zÀ-ỹ]))/u;
