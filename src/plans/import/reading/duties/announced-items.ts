import { cooperatingIn, roleIn } from '../names/duty-words.js';
import { isLeadIn } from '../names/lead-ins.js';
import { ORDERS, subjectOf } from '../names/subject.js';
import type { Unit } from '../parts/outline.js';
import { LISTED } from '../text/marks.js';
import { beginsAsPredicate } from '../text/predicates.js';
import { plain } from '../text/spelling.js';
import { timeSaid } from '../times/time-words.js';
import { askedBodies, chargedBodies, isProse, LONGEST_SENTENCE, urgedBodies } from './asked-bodies.js';
import { type Addressee, addressee } from './assigned-duties.js';
import type { Reading } from './reading.js';
import { beginsWithTask } from './unit-forms.js';

/** How the items beside a paragraph are read that only announces them: "Chủ trì, phối hợp với Sở Tài chính:", "..., yêu cầu các sở:". */
export function announcedFor(unit: Unit, within: Reading, before: Reading): Reading {
  const { text } = unit.words;
  const reading = unit.parent?.mark === null ? (within.behindItems ?? within) : within;
  const asked = askedReading(unit, reading);
  if (asked !== null) return asked.isAsked === true && isProse(unit) ? { ...asked, inProse: true } : asked;
  if (reading.to === null && reading.mode === 'general' && reading.mayAsk !== true && tellsBodiesTasks(text))
    return { ...reading, isContents: true, isDirective: true };
  if (before.inProse === true && isProse(unit)) return before;
  if (reading.to === null || !isLeadIn(text)) return reading;
  return { ...reading, to: { ...reading.to, ...announced(text, 0) } };
}

/** "..., các bộ, ngành, địa phương cần tổ chức triển khai thực hiện các nhiệm vụ sau đây:": what follows is for those whom it names. */
function tellsBodiesTasks(text: string): boolean {
  return (
    text.endsWith(':') &&
    /(?<![A-Za-zÀ-ỹ])các (?:bộ|sở|ban|ngành|cơ quan|đơn vị)[,;] [^.:]{3,300}?\s(?:cần|phải|có trách nhiệm|tập trung|khẩn trương|triển khai|tổ chức) [^.:]{0,160}(?:nhiệm vụ|giải pháp|nội dung|công việc)(?: [A-Za-zÀ-ỹ,]+){0,6} (?:sau|sau đây|dưới đây|cụ thể)\s*:$/u.test(
      plain(text.slice(-700)),
    )
  );
}

/** How what a unit asks certain bodies, or those named below it, to do is read; null where it asks nobody. */
export function askedReading(unit: Unit, reading: Reading): Reading | null {
  if (reading.to === null && ordersBelow(unit)) return { mode: 'assign', to: null };
  if (reading.to !== null) return null;
  const urged = urgedBodies(unit);
  if (urged !== null) {
    const to = { ...addressee(urged.name, urged.members), ...announced(unit.words.text, urged.rest) };
    return { ...reading, mode: 'assign', to, isAsked: true, behindItems: reading };
  }
  const mayAsk =
    reading.mode === 'assign' ||
    reading.mayAsk === true ||
    givesToOne(unit.words.text) ||
    resolvesToAsk(unit);
  const bodies = chargedBodies(unit) ?? (mayAsk ? askedBodies(unit) : null);
  if (bodies === null) return null;
  return { ...reading, mode: 'assign', to: addressee(bodies.name, bodies.members), isAsked: true };
}

/** "Giao Sở Nội vụ:", "Ủy ban nhân dân tỉnh giao Sở Nội vụ:" ahead of what it is to do. */
function givesToOne(text: string): boolean {
  if (text.startsWith('Giao ') || PARTY_GIVES.test(text.slice(-300))) return true;
  const subject = text.endsWith(':') ? subjectOf(text) : null;
  return (
    subject?.isOrdered === true &&
    /\sgiao(?: cho)?\s+$/u.test(plain(text.slice(0, subject.start))) &&
    /^\s*(?:thực hiện [^.;:]{0,40})?:?$/u.test(text.slice(subject.rest))
  );
}

/** "Điều 2. Nhất trí với báo cáo. Hội đồng nhân dân tỉnh đề nghị Ủy ban nhân dân tỉnh thực hiện các việc sau:", of a resolution. */
function resolvesToAsk({ mark, words: { text } }: Unit): boolean {
  if (mark?.kind !== 'article' || !text.endsWith(':')) return false;
  return subjectOf(text.slice(lastSentence(text)))?.isOrdered === true;
}

/** Where the last sentence begins. */
function lastSentence(text: string): number {
  const from = Math.max(0, text.length - LONGEST_SENTENCE);
  const last = Array.from(text.slice(from).matchAll(/\.\s+(?=\p{Lu})/gu)).at(-1);
  return last === undefined ? 0 : from + last.index + last[0].length;
}

/** "Tại phiên họp ngày 05/6/2026, ..., Ban Thường vụ Tỉnh ủy giao Sở Y tế chỉ đạo một số nội dung sau:", whatever stands ahead. */
const PARTY_GIVES =
  /[,;.] (?:Bộ Chính trị|Ban Bí thư|(?:Ban Thường vụ|Thường trực) (?:Tỉnh|Thành|Huyện|Đảng) [ủu][ỷy]) giao (?:cho )?(?=\p{Lu})[^.;:]{3,160}:$/u;

/** "3. Ban Thường vụ Đảng ủy yêu cầu:": who issues the document, and that it gives something to those who are named below. */
function ordersBelow({ words: { text }, children }: Unit): boolean {
  const subject = children.length > 0 ? subjectOf(text) : null;
  if (subject?.form !== 'sentence' || subject.isGiven || !ORDERS.test(plain(subject.name))) return false;
  const said = plain(text.slice(subject.rest));
  return (
    /^\s*(?:thống nhất )?(?:yêu cầu|đề nghị|giao|chỉ đạo|phân công)(?: (?:một số|các|thực hiện|nội dung|nhiệm vụ|công việc|việc|sau|sau đây|như sau|cụ thể))*\s*:$/u.test(
      said,
    ) && children.some(({ words }) => subjectOf(words.text) !== null)
  );
}

/** What words that announce duties say of all of them. */
export function announced(text: string, from: number): Partial<Addressee> {
  const rest = text.slice(from);
  const cooperating = cooperatingIn(rest);
  return { role: roleIn(rest, 0), cooperating, time: timeSaid(rest), mayHelp: cooperating.length === 0 };
}

/** "2. Các sở, ngành: Là các đơn vị góp ý, chịu trách nhiệm trước UBND tỉnh về các nội dung sau:": behind the colon nothing but that items come. */
export function onlyAnnounces(unit: Unit, said: string): boolean {
  if (unit.children.length > 0 && (OPENS.test(said) || chargesBehindColon(said))) return true;
  return unit.mark !== null && !LISTED.has(unit.mark.kind) && announcesItems(unit, said);
}

/** "Khi nhận được đơn, trong thời hạn 05 ngày có trách nhiệm:" behind a name and a colon: when, and that what it has to do follows. */
export function chargesBehindColon(said: string): boolean {
  return (
    said.length < LONGEST_SENTENCE &&
    /^(?:khi|trong|sau khi|chậm nhất|kể từ|căn cứ|trên cơ sở)\s[^:;.]{3,600}\s(?:có|chịu) trách nhiệm(?: sau| như sau)?\s*:$/u.test(
      plain(said),
    ) &&
    subjectOf(said) === null
  );
}

/** "ngoài các nhiệm vụ chung tại mục I," ahead of items. */
const OPENS = /^(?:ngoài|bên cạnh|trên cơ sở|căn cứ|theo) [^;:.,]{3,100},$/iu;

/** Whether the words of a unit, or those behind its colon, say no more than that tasks stand below it. */
export function announcesItems(unit: Unit, said: string): boolean {
  return unit.children.length > 0 && isLeadIn(said) && !holdsItems(unit, said);
}

/** "Lập báo cáo, trong đó nêu rõ các nội dung sau:" over "a) Số măng.": a task, and below it what it is to hold. */
function holdsItems({ children }: Unit, said: string): boolean {
  const words = plain(said);
  if (beginsAsPredicate(words.slice(0, 60)) && tellsOfWhatIsMade(words)) return true;
  return (
    beginsAsPredicate(words.slice(0, 60)) &&
    HOLDS.test(words.slice(-100)) &&
    !ANSWERS_FOR.test(words) &&
    !children.every((item) => beginsWithTask(item) || subjectOf(item.words.text) !== null)
  );
}

const HOLDS =
  /(?<![A-Za-zÀ-ỹ])(?:gồm(?: có)?|nêu rõ|làm rõ|với|về|tập trung vào) (?:(?:các|những|một số) )?(?:nội dung|nhiệm vụ|công việc|vấn đề)(?: [A-Za-zÀ-ỹ]+){0,3} (?:sau|sau đây|như sau|dưới đây)\s*:$/u;
/**
 * "Ký quy chế với Hội Nông dân; nội dung phối hợp gồm:": what stands below is of the thing that is made; "các nội dung trọng tâm gồm:"
 * announces tasks.
 */
function tellsOfWhatIsMade(words: string): boolean {
  const kind = CONTENT_OF.exec(words.slice(-100))?.[1];
  return kind !== undefined && !OF_TASKS.test(kind) && (OF_JOINT_WORK.test(kind) || MAKES.test(words));
}

const CONTENT_OF =
  /[;,] (?:với )?(?:các )?nội dung ((?:[A-Za-zÀ-ỹ]+ ){1,3})(?:bao gồm|gồm)(?: (?:các nội dung|các việc))?(?: sau)?\s*:$/u;
const OF_TASKS =
  /^(?:công việc|nhiệm vụ|thực hiện|sau)(?![A-Za-zÀ-ỹ])|(?<![A-Za-zÀ-ỹ])(?:trọng tâm|trọng điểm|chủ yếu|chính|cụ thể|cơ bản)(?![A-Za-zÀ-ỹ])/u;
const OF_JOINT_WORK =
  /^(?:phối hợp|hợp tác|kiểm tra|giám sát|khảo sát|thanh tra|ký kết|cam kết|thi|tập huấn|báo cáo)(?![A-Za-zÀ-ỹ])/u;
/** "Ký", "Lập": a document is made. */
const MAKES =
  /^(?:(?:tham mưu|chủ trì)[^;:.]{0,60} )?(?:ký|ký kết|ban hành|xây dựng|lập|soạn|soạn thảo|biên soạn|dự thảo|in|thiết kế)(?![A-Za-zÀ-ỹ])/u;
const ANSWERS_FOR = /(?<![A-Za-zÀ-ỹ])chịu trách nhiệm(?![A-Za-zÀ-ỹ])/u;
