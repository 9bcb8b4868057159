import { isAnybody } from '../names/anybody.js';
import { bodiesAt, type NamedBodies } from '../names/body-names.js';
import { type Subject, subjectOf } from '../names/subject.js';
import { isShortFor } from '../names/same-name.js';
import { areSeveral } from '../names/several-bodies.js';
import { callsOn, isClosing, titleKind } from '../names/titles.js';
import type { Unit } from '../parts/outline.js';
import { LISTED, type MarkKind } from '../text/marks.js';
import { isPredicateAt } from '../text/predicates.js';
import { isFinished, plain } from '../text/spelling.js';
import { speaks, speaksToOther } from './assigned-runs.js';
import type { Reading } from './reading.js';

/**
 * Whom the paragraph ahead of numbered items asks to do all of them: "Chủ tịch UBND tỉnh yêu cầu các sở, ban, ngành thực hiện nghiêm các nội
 * dung sau:". Null where most of the items name bodies of their own.
 */
export function askedBodies(unit: Unit): NamedBodies | null {
  const { mark, children } = unit;
  const { text } = unit.words;
  if ((mark !== null && (mark.kind !== 'article' || children.length === 0)) || !/[:.]$/u.test(text))
    return null;
  // a letter may tell at length why it asks
  const asked = bodiesAsked(text.slice(-LONGEST_SENTENCE));
  if (asked === null) return null;
  const items = text.endsWith(':') ? itemsAfter(unit) : paragraphsAfter(unit);
  const theirs = items.filter((item) => !speaksToOther(item, asked));
  const isAsked =
    (theirs.length * 2 >= items.length && (!AMONG_THEM.test(text) || theirs.every(asksTasks))) ||
    (theirs.length > 0 && theirs.every(asksTasks));
  return items.length > 1 && isAsked ? asked : null;
}

/**
 * Who is charged with all items after a paragraph that says no more: "Thủ trưởng các đơn vị thuộc Bộ theo chức năng, nhiệm vụ được giao:".
 */
export function chargedBodies(unit: Unit): NamedBodies | null {
  const { mark, words } = unit;
  const subject = mark === null ? subjectOf(words.text) : null;
  if (subject?.form !== 'lead-in') return null;
  const rest = plain(words.text.slice(subject.rest));
  if (
    !/^\s*,?\s*(?:có trách nhiệm\s*:|(?:theo|căn cứ(?: vào| theo)?|trong phạm vi|trên cơ sở) (?:chức năng|nhiệm vụ|lĩnh vực|thẩm quyền))/u.test(
      rest,
    )
  )
    return null;
  const items = itemsAfter(unit);
  return items.length > 1 && !items.some((item) => speaksToOther(item)) ? subject : null;
}

/**
 * Who is to do the items after a paragraph that urges one body by name: "Bộ A chủ trì, phối hợp với Bộ B, tiến hành ngay các việc sau:",
 * "UBND các huyện chỉ đạo các phòng khẩn trương thực hiện các nhiệm vụ sau:"; not what who issues a plan says of itself.
 */
export function urgedBodies(unit: Unit): Subject | null {
  const { mark, words } = unit;
  if (mark !== null && LISTED.has(mark.kind)) return null;
  if (!words.text.endsWith(':') || words.text.length > LONGEST_SENTENCE) return null;
  const subject = subjectOf(words.text);
  if (subject === null || subject.start > 0 || !/sentence|lead-in/u.test(subject.form)) return null;
  if (OWN_HOUSE.test(plain(subject.name))) return null;
  const rest = plain(words.text.slice(subject.rest));
  if (!isPredicateAt(rest.trimStart(), 0) || !TASKS_BELOW.test(rest) || !URGES.test(rest)) return null;
  const items = itemsAfter(unit);
  return items.length > 1 && items.every((item) => begins(item) && !speaksToOther(item)) ? subject : null;
}

/** "Nhà trường", "Đảng ủy xã": without a name of its own it is who issues the plan. */
const OWN_HOUSE =
  /^(?:(?:nhà )?trường|chi bộ|(?:đảng ủy|đảng bộ|tỉnh ủy|thành ủy|huyện ủy|chi ủy)(?: (?:tỉnh|thành phố|huyện|xã|phường|thị trấn|đặc khu|cơ quan|sở|(?:nhà )?trường))?)$/u;

const TASKS_BELOW =
  /(?<![A-Za-zÀ-ỹ])(?:thực hiện|triển khai|tiến hành|làm) [^.;:]{0,40}(?:việc|nhiệm vụ|giải pháp|biện pháp|nội dung)(?: [A-Za-zÀ-ỹ]+){0,3} (?:sau|sau đây|dưới đây)\s*:$/u;
/** Words that only another says of a body. */
const URGES =
  /^\s*chủ trì(?![A-Za-zÀ-ỹ])|(?<![A-Za-zÀ-ỹ])(?:khẩn trương|nghiêm túc|cần|phải|có trách nhiệm|tiến hành ngay|thực hiện ngay|triển khai ngay)(?![A-Za-zÀ-ỹ])/u;

/** How long a sentence may be that asks somebody, in characters. */
export const LONGEST_SENTENCE = 900;

/** ", trong đó trọng tâm là các tỉnh: Gia Lai và Lâm Đồng" behind those who are asked. */
const FIRST_OF_THEM =
  /^,\s(?:trong đó|nhất là|đặc biệt là)\s[^.;]{3,160}?(?=\s(?:khẩn trương|tập trung|nghiêm túc|tổ chức|triển khai|thực hiện)\s)/u;

/** "thực hiện theo công văn của tỉnh. Cụ thể:": all of it follows in its parts. */
const IN_PARTICULAR =
  /^\s(?:nghiêm túc |khẩn trương |chủ động |tập trung )*(?:thực hiện|triển khai)[^.;:]{0,300}\.\s+(?:cụ thể|trong đó)(?: như sau)?\s*:$/u;

/** "triển khai đầy đủ nhiệm vụ được giao; trong đó lưu ý các nhiệm vụ sau:": which of them matter most follows. */
const ABOVE_ALL_THESE =
  /^\s[^.;:]{3,300}[;.,] (?:trong đó,? )?(?:cần |đặc biệt )?(?:lưu ý|chú trọng|chú ý|tập trung|quan tâm)(?: (?:thực hiện|triển khai|đến|tới|vào|một số|các|những|nhiệm vụ|giải pháp|nội dung|công việc|việc)(?:,| và)?){1,6}(?: (?:trọng tâm|chủ yếu|cụ thể|chính))?(?: (?:sau|sau đây|như sau|dưới đây))?\s*:$/u;

const AMONG_THEM = /[;.,] trong đó[^:;.]{3,160}:$/iu;

/** How much may stand between all offices that are asked and the announcement of what follows, in characters. */
const LONGEST_OF_ALL = 160;

function bodiesAsked(text: string): NamedBodies | null {
  for (const { index, 0: order } of plain(text).matchAll(
    /(?<![A-Za-zÀ-ỹ])(?:yêu cầu|đề nghị|giao|chỉ đạo)\s+(?:cho\s+)?/gu,
  )) {
    const bodies = bodiesAt(text, index + order.length, true);
    if (bodies === null || /cấp ủy|tổ chức đảng/u.test(plain(bodies.name))) continue;
    const rest = plain(text.slice(bodies.end))
      .replace(FIRST_OF_THEM, '')
      .replace(IN_PARTICULAR, ':')
      .replace(ABOVE_ALL_THESE, ':');
    // what all offices are told at length is no task of theirs alone
    if (
      rest.length > LONGEST_OF_ALL &&
      /(?<![A-Za-zÀ-ỹ])(?:cơ quan|đơn vị)(?![A-Za-zÀ-ỹ])/u.test(plain(bodies.name))
    )
      continue;
    if (
      /^[^.;:]{0,360}\s(?:sau|sau đây|dưới đây|như sau|cụ thể|trọng tâm)(?: tại (?:kết luận|thông báo|công văn|văn bản)(?: [^\s.;:]+){0,6})?\s*:$|^[^.;:]{0,160}\s(?:nội dung|nhiệm vụ|biện pháp|giải pháp|công việc|việc) (?:sau|sau đây|dưới đây)\s*\.$|^\s*(?:(?:khẩn trương|nghiêm túc|phối hợp|tập trung|tổ chức|triển khai|ngay)(?: |(?=\s*:)))*(?:(?:thực hiện|triển khai)(?: (?:ngay|tốt|nghiêm))?)?\s*:$/u.test(
        rest,
      )
    )
      return bodies;
  }
  return null;
}

/**
 * "Chỉ đạo Sở Y tế:", "4. Về y tế: Đề nghị UBND tỉnh chỉ đạo Sở Y tế:" over tasks, "Chỉ đạo Sở Y tế: rà soát ...": the body by name that the
 * one who is asked to do all of it has to direct; null for others.
 */
export function directedBody(unit: Unit, { to, isAsked }: Reading): Subject | null {
  const { words, children } = unit;
  const { text } = words;
  if (isAsked !== true) return to === null ? null : directedOver(unit);
  if (to === null || to.members.length > 1 || areSeveral(to.name)) return null;
  const from = text.startsWith('Chỉ đạo ') ? 0 : text.lastIndexOf(' chỉ đạo ') + 1;
  if (from > 0 && (!text.endsWith(':') || from > LONGEST_TOPIC)) return null;
  const subject = from === 0 && !text.startsWith('Chỉ đạo ') ? null : subjectOf(text.slice(from));
  const isAhead = subject?.form === 'heading' ? children.length > 0 : subject?.form === 'colon';
  return subject?.isGiven === true && isAhead && subject.members.length === 1 && !areSeveral(subject.name)
    ? subject
    : null;
}

/** "- Chỉ đạo Chi cục Thủy lợi:" over what that one does, under the heading of a department. */
function directedOver({ words: { text }, children }: Unit): Subject | null {
  if (children.length === 0 || !/^Chỉ đạo [^.;:]{3,120}:$/u.test(text)) return null;
  const subject = subjectOf(text);
  if (subject === null || isAnybody(subject.name) || OF_ITS_OWN.test(plain(subject.name))) return null;
  return subject.form === 'heading' || subject.form === 'lead-in' ? subject : null;
}

/** "đội ngũ cán bộ", "các đơn vị trực thuộc": what belongs to the body that directs. */
const OF_ITS_OWN =
  /^(?:các )?(?:đội ngũ|lực lượng|cán bộ|(?:cơ quan|đơn vị|bộ phận|phòng|ban)(?:(?:,| và) (?:cơ quan|đơn vị|bộ phận|phòng|ban))*(?: (?:trực thuộc|chức năng|nghiệp vụ|liên quan))?$)(?![A-Za-zÀ-ỹ])/u;

const LONGEST_TOPIC = 160;

/** "b) Đề nghị UBND tỉnh hoàn thành các công trình sau:" among what that body is asked: the tasks stand below. */
export function asksAgain({ words: { text }, children }: Unit, { to, isAsked }: Reading): boolean {
  if (isAsked !== true || to === null || children.length < 2) return false;
  if (!/\s(?:sau|sau đây|dưới đây)\s*:$/u.test(text)) return false;
  const subject = subjectOf(text);
  return subject?.isGiven === true && isShortFor(subject.name, to.name);
}

/** The numbered items or dashes under a paragraph or right after it; none where they are sections of a plan. */
function itemsAfter(unit: Unit): readonly Unit[] {
  const { parent, children } = unit;
  const after =
    children.length > 0 ? children : (parent?.children.slice(parent.children.indexOf(unit) + 1) ?? []);
  const [first] = after;
  if (first?.mark === null || first === undefined) return [];
  const { kind } = first.mark;
  if (!ASKED.has(kind) && !LISTED.has(kind)) return [];
  const end = after.findIndex(({ mark, table }) => mark?.kind !== kind || table !== null);
  const items = after.slice(0, end < 0 ? undefined : end);
  // no section begins with a dash
  if (LISTED.has(kind)) return items;
  // "3. Về cơ sở vật chất": a topic of a letter
  return items.some(
    ({ words: { text } }) => !/^Về |[.;]$/u.test(text) && /never|targets/u.test(titleKind(text)),
  )
    ? []
    : items;
}

/** The marks of such items, but dashes and their like. */
const ASKED: ReadonlySet<MarkKind> = new Set(['number', 'counted', 'letter', 'paren', 'ordinal']);

/** How many paragraphs that are asked are looked at. */
const MOST_PARAGRAPHS = 60;

/** The paragraphs after one that announces them; none where not all of them say what is to be done, or who is to do it. */
function paragraphsAfter(unit: Unit): readonly Unit[] {
  const all = unit.parent?.children ?? [];
  const index = all.indexOf(unit) + 1;
  const after = all.slice(index, index + MOST_PARAGRAPHS);
  const end = after.findIndex((each) => !isProse(each));
  const found = after.slice(0, end < 0 ? undefined : end);
  return found.every((each) => speaks(each) || begins(each)) ? found : [];
}

/** A paragraph of its own that neither announces nor ends anything: "Thời hạn thực hiện: ..." ends what was asked. */
export function isProse({ mark, table, children, words: { text } }: Unit): boolean {
  return (
    mark === null &&
    table === null &&
    children.length === 0 &&
    isFinished(text) &&
    !text.endsWith(':') &&
    !/^\p{Lu}[^:.;]{3,40}:/u.test(text) &&
    !isClosing(text) &&
    !callsOn(text)
  );
}

/** An item that says what is to be done, a topic over nothing else, or "7. Tổ chức thực hiện", which says itself who does it. */
function asksTasks(unit: Unit): boolean {
  const { children, words } = unit;
  return (
    begins(unit) ||
    titleKind(words.text) === 'assigns' ||
    (children.length > 0 && children.every((child) => child.table === null && begins(child)))
  );
}

/** "Tăng cường vệ sinh trường lớp ..." */
function begins({ words: { text } }: Unit): boolean {
  return isPredicateAt(plain(text.slice(0, 40)), 0);
}
