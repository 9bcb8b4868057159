import { hasSentOut, isDoing, isOneBodyThatActs, tellsOf } from '../names/acting-subjects.js';
import { isAnybody } from '../names/anybody.js';
import { isShortFor } from '../names/same-name.js';
import { type Subject, subjectOf } from '../names/subject.js';
import { callsOn, isClosing, statesFacts, titleKind } from '../names/titles.js';
import type { Unit } from '../parts/outline.js';
import { LISTED } from '../text/marks.js';
import { beginsAsPredicate, isPredicateAt } from '../text/predicates.js';
import { plain } from '../text/spelling.js';
import { isOverTasks } from './body-headings.js';

/**
 * Units that stand one after the other under a general title and together give duties: most of them say what a body is to do, and words
 * ahead of them order it ("nhà trường đề nghị: ...", "có ý kiến như sau:") or two of them do ("Giao ...", "Đề nghị ...").
 */
export function assignedRuns(children: readonly Unit[]): ReadonlySet<Unit> {
  const found = new Set<Unit>();
  for (let from = 0; from < children.length;) {
    const run = runFrom(children, from);
    const given = isAssigned(run, children[from - 1]) ? run : bodiesBehindTasks(run);
    for (const each of given) found.add(each);
    from += Math.max(1, run.length);
  }
  return found;
}

/** The units of one form from `from` on; paragraphs from the first one that speaks to a body. */
function runFrom(children: readonly Unit[], from: number): readonly Unit[] {
  const first = children[from];
  if (first === undefined || !isItem(first)) return [];
  if (first.mark === null && !speaks(first)) return [];
  const end = children.findIndex((each, index) => index > from && !isLike(each, first));
  const run = children.slice(from, end < 0 ? undefined : end);
  // what comes after the last one that speaks to a body goes its own way
  return first.mark === null ? run.slice(0, run.findLastIndex(speaks) + 1) : run;
}

/**
 * "8. Sở Y tế chủ trì ...", "9. UBND các xã" over its tasks, "10. Các hội có trách nhiệm ..." at the end of numbers that name nobody: their own
 * heading is lost. None where no body's name stands over its tasks.
 */
function bodiesBehindTasks(run: readonly Unit[]): readonly Unit[] {
  const last = run.slice(run.findLastIndex((each) => !speaks(each)) + 1);
  return last.length > 2 && last.some(leads) && last.some(isNameOverTasks) ? last : [];
}

function isNameOverTasks(unit: Unit): boolean {
  return unit.mark !== null && subjectOf(unit.words.text)?.form === 'heading' && isOverTasks(unit);
}

function isItem({ table, mark, children }: Unit): boolean {
  return table === null && (mark !== null || children.length === 0);
}

function isLike(unit: Unit, first: Unit): boolean {
  if (!isItem(unit) || unit.mark?.kind !== first.mark?.kind) return false;
  const { text } = unit.words;
  return first.mark !== null || !(text.endsWith(':') || isClosing(text) || callsOn(text));
}

function isAssigned(run: readonly Unit[], ahead: Unit | undefined): boolean {
  const [first] = run;
  if (first === undefined) return false;
  const speaking = run.filter(speaks);
  if (isSoleOpinion(run, ahead)) return true;
  if (speaking.length < 2 || speaking.length * 3 < run.length * 2) return false;
  const given = speaking.filter(gives);
  if (given.length > 1 || (given[0] === first && speaking.length * 4 >= run.length * 3)) return true;
  if (
    speaking.length === run.length &&
    ((run.every(isOfOneBody) && (first.mark !== null || run.some(leads))) ||
      isMostlyOfOneBody(run) ||
      (run.some(leads) && run.every(isOfOffices)))
  )
    return true;
  if (isListOfTasks(run, speaking) || areNumberedAlike(run)) return true;
  return ahead?.mark === null && ahead.table === null && orders(ahead.words.text);
}

/** "1. Sở Y tế mở lớp ...", "3. Các xã báo cáo ...", "5. Tăng cường tuyên truyền" under "II. NHIỆM VỤ": who does it is said of most of them. */
function isListOfTasks(run: readonly Unit[], speaking: readonly Unit[]): boolean {
  const [first] = run;
  return (
    first?.mark != null &&
    speaking.length > 2 &&
    speaking.length * 4 >= run.length * 3 &&
    speaking.filter(isOfOneBody).length * 2 >= run.length &&
    TASKS.test(plain(first.parent?.words.text ?? '')) &&
    !isAheadOfAssignments(first.parent)
  );
}

/** A section that assigns follows: what stands ahead of it is for all. */
function isAheadOfAssignments(section: Unit | null): boolean {
  const all = section?.parent?.children ?? [];
  return all
    .slice(section === null ? 0 : all.indexOf(section) + 1)
    .some(({ words }) => titleKind(words.text) === 'assigns');
}

const TASKS =
  /^(?:các |một số |những )?(?:nội dung,? (?:và )?)?(?:nhiệm vụ|giải pháp|biện pháp|công việc|nội dung thực hiện)(?![A-Za-zÀ-ỹ])/u;

/** "6- Các tỉnh ủy, thành ủy:" behind five items that are each for one body by name. */
function isMostlyOfOneBody(run: readonly Unit[]): boolean {
  const named = run.filter(isOfOneBody).length;
  return named > 2 && named * 4 >= run.length * 3 && run.some(leads);
}

/** An item in which one body by name is to do something. */
function isOfOneBody(unit: Unit): boolean {
  const subject = subjectOf(unit.words.text);
  if (subject?.form === 'lead-in')
    return unit.children.length > 0 && /\s\p{Lu}/u.test(subject.name) && subject.members.length === 1;
  return subject !== null && isOneThatActs(subject, unit);
}

function isOneThatActs(subject: Subject, { words: { text } }: Unit): boolean {
  return isOneBodyThatActs(subject, plain(text.slice(subject.rest, subject.rest + 60)));
}

/** "Bộ Xây dựng cân nhắc kỹ ...": all that a letter says below "Phó Thủ tướng có ý kiến như sau:". */
function isSoleOpinion(run: readonly Unit[], ahead: Unit | undefined): boolean {
  const [only, ...others] = run;
  if (only === undefined || others.length > 0 || !isOpinion(ahead)) return false;
  const subject = subjectOf(only.words.text);
  return (
    subject !== null &&
    isOneThatActs(subject, only) &&
    !statesFacts(only.words.text) &&
    !speaksItself(only.words.text.slice(subject.rest)) &&
    !hasSentOut(only.words.text.slice(subject.rest))
  );
}

function isOpinion(ahead: Unit | undefined): boolean {
  return (
    ahead?.mark === null &&
    /(?<![A-Za-zÀ-ỹ])có ý kiến(?: (?:chỉ đạo|kết luận))?(?: như sau)?:$/u.test(
      plain(ahead.words.text.slice(-60)),
    )
  );
}

/** "Bộ Xây dựng chủ trì ..." beside what others do. */
function leads(unit: Unit): boolean {
  const { text } = unit.words;
  return isOfOneBody(unit) && /^\s*chủ trì(?![A-Za-zÀ-ỹ])/u.test(plain(text.slice(subjectOf(text)?.rest)));
}

/** "- Khối 1: rèn chữ", "- Khối 2, 3: ôn tập", "- Khối 4: ...": each number of a kind has something of its own to do. */
function areNumberedAlike(run: readonly Unit[]): boolean {
  const kinds = new Set(run.map(({ words: { text } }) => NUMBERED.exec(plain(text.slice(0, 40)))?.[1]));
  if (run.length < 3 || kinds.size > 1 || kinds.has(undefined) || isContest(run[0]?.parent)) return false;
  const doing = run.filter(({ children, words: { text } }) => {
    const subject = subjectOf(text);
    const rest = subject?.form === 'colon' ? plain(text.slice(subject.rest, subject.rest + 60)) : '';
    return children.length === 0 && isDoing(rest) && !REACHES.test(rest);
  });
  return doing.length * 3 >= run.length * 2;
}

/** "NỘI DUNG THI" over "Khối 6: vẽ tranh": what the contest of each is. */
function isContest(over: Unit | null | undefined): boolean {
  return (
    over !== null &&
    over !== undefined &&
    (CONTEST.test(plain(over.words.text.slice(0, 200))) || isContest(over.parent))
  );
}

const CONTEST =
  /(?<![A-Za-zÀ-ỹ])(?:(?:nội dung|hình thức|thể lệ|bài|đề|môn|phần|cuộc|hội) thi|thi (?:đấu|tìm hiểu|vẽ|kể)|thể loại)(?![A-Za-zÀ-ỹ])(?! đua)/u;

const NUMBERED =
  /^(khối|lớp|tổ|đội|chi đoàn|chi đội|chi bộ|thôn|ấp|khu phố) (?:lớp |thôn |ấp )?\d[^:]{0,20}:\s/u;
/** What is to be reached, or where they are. */
const REACHES = /^\s*(?:phấn đấu|bảo đảm|đảm bảo|tập trung|đạt|có|dự|tham (?:gia|dự))(?![A-Za-zÀ-ỹ])/u;

/** "Ủy ban nhân dân các tỉnh ...", not "Các cơ quan, đơn vị ...". */
function isOfOffices({ words: { text } }: Unit): boolean {
  return /.(?:\s\p{Lu}|\p{Lu}{2})/u.test(subjectOf(text)?.name ?? '');
}

/** "..., nhà trường đề nghị: Từ ngày mai", "Chủ tịch UBND huyện có ý kiến như sau:". */
function orders(text: string): boolean {
  return /(?<![A-Za-zÀ-ỹ])(?:yêu cầu|đề nghị|giao|phân công|chỉ đạo|có ý kiến|kết luận|thông báo)(?![A-Za-zÀ-ỹ])[^.;]{0,160}:(?:$|[^:]{0,80}\.?$)/u.test(
    plain(text.slice(-400)),
  );
}

/** "Giao Sở Nội vụ ...", "Thường trực Thành ủy yêu cầu ..."; "Đối với giáo viên: ..." gives nothing. */
function gives({ words: { text } }: Unit): boolean {
  const subject = subjectOf(text);
  return (
    subject?.isGiven === true &&
    /(?:giao|phân công|đề nghị|yêu cầu|chỉ đạo)(?: cho| nhiệm vụ cho)?\s*:?\s*$/u.test(
      plain(text.slice(0, subject.start)),
    )
  );
}

/** Whether a unit begins with whom it gives something to, or who is to do it. */
export function speaks({ words: { text }, mark, children }: Unit): boolean {
  const subject = subjectOf(text);
  if (
    subject === null ||
    isOrderToAny(subject) ||
    isClosing(text) ||
    (text.endsWith(':') && children.length === 0)
  )
    return false;
  if (mark !== null && !LISTED.has(mark.kind) && subject.form !== 'sentence') return true;
  return (
    subject.form === 'colon' || (subject.form === 'sentence' && (subject.isGiven || acts(subject, text)))
  );
}

/** "Ban Bí thư giao các cơ quan soạn quy chế": to whom is told elsewhere. */
function isOrderToAny({ isOrdered, name }: Subject): boolean {
  return isOrdered === true && isAnybody(name);
}

/**
 * Whether an item among those that somebody is asked to do is for another body: "Chỉ đạo các cấp ..." is what the asked one does, and "Các
 * Cục Thuế ..." are the asked "Cục Thuế các tỉnh".
 */
export function speaksToOther(unit: Unit, asked: { readonly name: string } | null = null): boolean {
  const { text } = unit.words;
  if (!speaks(unit) || /^(?:Lãnh đạo|Chỉ đạo|Hướng dẫn)(?![A-Za-zÀ-ỹ])/u.test(text)) return false;
  return asked === null || !isShortFor(subjectOf(text)?.name ?? '', asked.name);
}

/** "Thường trực Thành ủy cũng lưu ý ...": who issues the document says something, and is given nothing. */
export function speaksItself(after: string): boolean {
  return /^\s*(?:cũng |đã |còn |cơ bản )*(?:lưu ý|nhấn mạnh|ghi nhận|đánh giá (?:cao|toàn diện|thẳng thắn)|thống nhất(?! giao| phân công| yêu cầu| đề nghị| chỉ đạo)|nhất trí|đồng ý|biểu dương|hoan nghênh|cho rằng|nhận (?:thấy|được))(?![A-Za-zÀ-ỹ])/u.test(
    after,
  );
}

/** "được giao soạn quy chế", not "được giao 50 biên chế" nor "được giao thực hiện". */
function isGivenTask(after: string): boolean {
  const given = /^\s*được (?:giao|phân công) (?!thực hiện)/u.exec(after)?.[0].length;
  return given !== undefined && isPredicateAt(after, given);
}

/** "Trạm Y tế rà soát ...", not what it has done or is. */
function acts({ rest }: Subject, text: string): boolean {
  const after = plain(text.slice(rest, rest + 60));
  const isOffice = /^\s*là (?:trưởng ban|tổ trưởng|cơ quan thường trực|đơn vị đầu mối)/u.test(after);
  return (
    beginsAsPredicate(after) && !speaksItself(after) && (isOffice || isGivenTask(after) || !tellsOf(after))
  );
}
