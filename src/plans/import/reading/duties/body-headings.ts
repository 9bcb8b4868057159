import { areSeatsAlone } from '../names/committee-members.js';
import { isAnybody, isOfAided } from '../names/anybody.js';
import { bodiesAt } from '../names/body-names.js';
import { areSeveral } from '../names/several-bodies.js';
import { type Subject, subjectOf } from '../names/subject.js';
import type { Unit } from '../parts/outline.js';
import { LISTED } from '../text/marks.js';
import { isPredicateAt } from '../text/predicates.js';
import { isFinished, plain } from '../text/spelling.js';
import { isEventFor } from './events-for.js';
import { listsGroups } from './lists-of-groups.js';
import type { Reading } from './reading.js';

/**
 * Children that are bodies' names over duties. In a general part one alone is not enough to tell, nor are fewer than half of the titles
 * but in a letter; in a directive one is where it has a mark.
 */
export function bodyHeadings(
  unit: Unit,
  { mode, isDirective = false, mayAsk = false }: Pick<Reading, 'mode' | 'isDirective' | 'mayAsk'>,
): ReadonlySet<Unit> {
  const found = new Set<Unit>();
  let titles = 0;
  for (const child of unit.children) {
    if (child.table !== null || child.words.text.length > 400) continue;
    if (child.mark !== null && LISTED.has(child.mark.kind) && child.children.length === 0) continue;
    if (child.children.length > 0) titles += 1;
    const subject = subjectOf(child.words.text);
    const form = subject?.form;
    if (
      (mode === 'general' &&
        (isMeasured(unit, child) || isEventFor(child) || (!mayAsk && isRequired(child)))) ||
      listsGroups(child)
    )
      continue;
    if (isDirective && mode === 'general' && !isOneInDirective(child, subject)) continue;
    if (form === 'heading' || (form === 'lead-in' && (mode === 'assign' || child.mark !== null)))
      found.add(child);
  }
  const asks = mayAsk && !unit.children.some(({ words }) => TELLS_RESULTS.test(words.text));
  if (mode === 'general' && !isDirective && (found.size < 2 || (!asks && found.size * 2 < titles)))
    return new Set();
  if (found.size > 0) {
    for (const child of unit.children)
      if (
        looksLikeHeading(child) &&
        !listsGroups(child) &&
        !(mode === 'general' && (isOfAided(child.words.text) || isEventFor(child)))
      )
        found.add(child);
  }
  return found;
}

/** "2. Kết quả tuyên truyền", "6. Khó khăn, vướng mắc": titles of a report. */
const TELLS_RESULTS =
  /^(?:Kết quả(?! cần)|Tình hình|Khó khăn|Tồn tại|Hạn chế|Thuận lợi|Nguyên nhân|Đánh giá chung)(?![A-Za-zÀ-ỹ])/iu;

/** In a directive "2. Công an tỉnh" over its tasks; after "Đối với" it is a topic too, unless each item is a task without somebody of its own. */
function isOneInDirective({ mark, words: { text }, children }: Unit, subject: Subject | null): boolean {
  if (mark === null) return false;
  if (subject?.isGiven !== true || (text.startsWith('Giao ') && children.length > 0)) return true;
  return (
    /^(?:Đối với|Về phía)\s/u.test(text) &&
    !isAnybody(subject.name) &&
    !isOfAided(text) &&
    !LISTED.has(mark.kind) &&
    children.length > 0 &&
    children.every((item) => item.table === null && isTaskOfNobody(item))
  );
}

/** "Điều 2. Nhiệm vụ của Tổ công tác": the title says that duties come, and of whom; of several, where each item is a task. */
export function isChargeOfOne(unit: Unit): boolean {
  const { text } = unit.words;
  if (unit.children.length === 0 || subjectOf(text)?.form !== 'heading') return false;
  const title = plain(text.slice(0, 20));
  const charge = /^(?:nhiệm vụ|trách nhiệm) của\s/u.exec(title)?.[0];
  return charge !== undefined && (!areSeveral(text.slice(charge.length)) || isChargeOverTasks(unit));
}

/** "2. Trách nhiệm của các sở có liên quan:" over nothing but tasks, whatever the title over it; pupils and the like keep to rules. */
export function isChargeOverTasks({ table, words: { text }, children }: Unit): boolean {
  if (table !== null || children.length < 2 || text.length > LONGEST_CHARGE) return false;
  if (!/^Trách nhiệm của\s/u.test(text)) return false;
  const subject = subjectOf(text);
  return (
    subject?.form === 'heading' &&
    !isAnybody(subject.name) &&
    !KEEP_RULES.test(plain(subject.name)) &&
    children.every((item) => item.table === null && isTaskOfNobody(item))
  );
}

const LONGEST_CHARGE = 200;

/** Those for whom something is there, or who are but somewhere: what they answer for is how they behave. */
const KEEP_RULES =
  /^(?:(?:các|mỗi|mọi|toàn thể) )?(?:thí sinh|cha mẹ|khách|cư dân|cộng đồng|công dân|bệnh nhân|chủ hộ|thành viên|tổ chức|cá nhân)(?![A-Za-zÀ-ỹ])/u;

/** "a) Kiểm tra các bến đò ...": a task that names nobody. */
function isTaskOfNobody({ words: { text } }: Unit): boolean {
  return subjectOf(text) === null && isPredicateAt(plain(text.slice(0, 40)), 0);
}

/** "Đối với học sinh" under "Nội dung thi đua": by what they are judged, not what they are given to do. */
function isMeasured({ words: { text: title } }: Unit, { words: { text } }: Unit): boolean {
  return (
    /(?<![A-Za-zÀ-ỹ])(?:nội dung thi đua|tiêu chí|tiêu chuẩn|chỉ tiêu|quy tắc|nội quy)(?![A-Za-zÀ-ỹ])/u.test(
      plain(title),
    ) && /^đối với\s/u.test(plain(text.slice(0, 10)))
  );
}

/** "2. Yêu cầu đối với giáo viên": how they are to be, but in a letter, which asks it of them. */
function isRequired({ words: { text } }: Unit): boolean {
  return /^yêu cầu đối với\s/iu.test(text);
}

/** A title over a list that begins with a body, beside headings that are names: "Bệnh viện tư nhân, phòng khám đa khoa". */
export function looksLikeHeading({ mark, words: { text: whole }, children }: Unit): boolean {
  const text = withoutBracket(whole);
  if (children.length === 0 || text.length > 150 || (mark !== null && LISTED.has(mark.kind))) return false;
  const subject = subjectOf(text);
  if (subject?.form !== 'sentence') return false;
  const after = text.slice(subject.rest);
  if (isPredicated(after) && !goesOnListing(after)) return false;
  // "Đảng ủy Hội đồng nhân dân tỉnh lãnh đạo Thường trực, các Ban"
  if (/^\s+lãnh đạo(?:,? chỉ đạo)?\s/iu.test(after)) return false;
  if (text.endsWith(':')) return /^\s*(?:và\s|[,;–-])/u.test(after);
  return !isFinished(text) || isNameWithStop(text, subject.rest);
}

/** "2. Phó Hiệu trưởng phụ trách chuyên môn." over its list: a title with a full stop. */
function isNameWithStop(text: string, rest: number): boolean {
  const name = /^([^:]*[A-Za-zÀ-ỹ])\.$/u.exec(text)?.[1];
  if (name === undefined) return false;
  return subjectOf(name)?.form === 'heading' || /^(?:,| và) \p{Ll}/u.test(name.slice(rest));
}

/** "Phòng Tổ chức", ", biên chế và tổ chức phi chính phủ": words that go on with a name although one of them is a verb elsewhere. */
function goesOnListing(after: string): boolean {
  const gap = /^,\s+(?=\p{Ll})/u.exec(after)?.[0].length;
  if (gap === undefined || after.length > 60 || after.endsWith(':')) return false;
  const words = plain(after);
  return !isPredicateAt(words, gap) && !/chủ trì|phối hợp|trách nhiệm|triển khai|thực hiện/u.test(words);
}

/** "UBND các xã ven biển, cửa sông (Tân Thới, Gia Thuận,...)" without what stands in brackets at the end. */
export function withoutBracket(text: string): string {
  return text.replace(/\s*\([^()]*\)(?:\.$|(?=\s*:?$))/u, '');
}

/** Whether a title goes on with what is to be done. */
function isPredicated(text: string): boolean {
  return /(?<![A-Za-zÀ-ỹ])(?:chủ trì|phối hợp|có trách nhiệm|tham mưu|thực hiện|xây dựng|tổ chức|triển khai|chỉ đạo|hướng dẫn|căn cứ)(?![A-Za-zÀ-ỹ])/u.test(
    text,
  );
}

/** "Tiểu ban Trật tự: Bảo vệ, Đội cờ đỏ" over tasks: after the colon only who is in it. */
export function isNamesAlone(text: string): boolean {
  const bodies = bodiesAt(text, 0, true);
  return bodies !== null && /^[\s.;:]*$/u.test(text.slice(bodies.end));
}

/** "Ban giám khảo: Cô Hoa (trưởng ban), thầy Nam", "Tiểu ban Hậu cần: Văn phòng, Kế toán": who is in a body, and no task of it. */
export function areMembersAlone(text: string, body: string): boolean {
  const areMembers =
    /^(?:đồng chí|đ\/c|thầy|cô|ông|bà)\s\p{Lu}/iu.test(text) ||
    /^(?:tiểu ban|ban (?:tổ chức|giám khảo|chỉ đạo)|hội đồng)(?![A-Za-zÀ-ỹ])/iu.test(body);
  return areMembers && (isNamesAlone(text) || areSeatsAlone(text));
}

/**
 * "Đồng chí Chủ tịch: ấp Thạnh, ấp Gò", "UBND huyện: Đồi Sim, Khe Mít, thị xã Nậm Khe": after the colon only the places that somebody looks
 * after, or which of several are meant.
 */
export function isPlacesAlone(text: string): boolean {
  if (text.length > 300) return false;
  const parts = text.replace(/[\s.;]+$/u, '').split(/\s*[,;]\s*|\s+và\s+/u);
  return (parts.length > 2 || OF_A_PLACE.test(text)) && parts.every((part) => PLACE.test(part));
}

const OF_A_PLACE = /^(?:các )?(?:ấp|thôn|xóm|bản|buôn|khu phố|tổ dân phố|khu dân cư|xã|phường)\s/iu;

const PLACE =
  /^(?:(?:[Cc]ác )?(?:[Ấấ]p|[Tt]hôn|[Xx]óm|[Bb]ản|[Bb]uôn|[Kk]hu phố|[Tt]ổ dân phố|[Kk]hu dân cư|[Xx]ã|[Pp]hường|[Tt]hị (?:xã|trấn)|[Tt]hành phố|[Hh]uyện|[Qq]uận|[Đđ]ặc khu)\s(?:số )?)?(?:\p{Lu}[A-Za-zÀ-ỹ]*|\d{1,2})(?:\s(?:\p{Lu}[A-Za-zÀ-ỹ]*|\d{1,2}))*$/u;

/** "Trưởng Ban tổ chức: Phó Hiệu trưởng" over what he or she is to do. */
export function isOverTasks({ children }: Unit): boolean {
  return children.some(({ words }) => isPredicateAt(plain(words.text.slice(0, 40)), 0));
}
