import { countsThings, isDoing, isDueOf } from '../names/acting-subjects.js';
import { isAnybody } from '../names/anybody.js';
import { bodiesAt } from '../names/body-names.js';
import { isWholeName } from '../names/name-verbs.js';
import { isSameName, isShortFor } from '../names/same-name.js';
import { areAnyOfKind, areSeveral } from '../names/several-bodies.js';
import { type Subject, subjectOf } from '../names/subject.js';
import { callsOn, isClosing, isEnacting } from '../names/titles.js';
import { isPredicateAt } from '../text/predicates.js';
import { plain } from '../text/spelling.js';
import { partOf, type Words } from '../text/words.js';

/** One of the duties that a paragraph gives to several bodies, with whom it addresses. */
export interface SharedPiece {
  readonly words: Words;
  readonly subject: Subject;
}

/** Between sentences and ahead of names: "; (2) Sở Tài chính ...". */
const GAPS = /[;.]\s+(?:\((?:\d{1,2}|[ivx]{1,4}|[a-zđ])\)\s+)?(?=[A-Za-zÀ-ỹ])|,\s+(?=\p{Lu}|riêng \p{Lu})/gu;

/** At how many commas of a paragraph it is looked for another body. */
const MOST_COMMAS = 40;

/**
 * The parts of a paragraph that each give a duty to a body of their own: "Sở Tài chính bố trí kinh phí; Thanh tra tỉnh đưa nội dung này
 * vào kế hoạch". One part where only the first does.
 */
export function sharedPieces(words: Words, first: Subject): SharedPiece[] {
  const directed = directedBehind(words, first);
  if (directed !== null) return sharedPieces(directed.words, directed.subject);
  const found: { at: number; subject: Subject; gap: number }[] = [{ at: 0, subject: first, gap: 0 }];
  let commas = 0;
  let end: number | undefined;
  let passed = 0;
  for (const { index, 0: gap } of words.text.matchAll(GAPS)) {
    const at = index + gap.length;
    const isComma = gap.startsWith(',');
    if (at < Math.max(namesEnd(found), passed) || (isComma && (commas += 1) > MOST_COMMAS)) continue;
    const rest = words.text.slice(at);
    const subject = subjectOf(rest) ?? (isComma ? null : leadWithin(rest));
    if (gap.startsWith('.') && saysToCarryOut(rest, subject)) {
      end = index;
      break;
    }
    if (
      subject !== null &&
      !countsThings(subject) &&
      (beginsDuty(rest, subject, gap.startsWith('.')) ||
        (gap.startsWith('.') && areOthersOfKind(rest, subject, first)) ||
        (gap.startsWith(';') && areOthersWithDay(rest, subject, first))) &&
      // "lãnh đạo ...; phân công các cơ quan ...": the same body does it
      (first.isGiven || !subject.isGiven || !/^(?!riêng\s)\p{Ll}/u.test(rest)) &&
      !areSameBodies(subject, found.at(-1)?.subject ?? first) &&
      !(gap.startsWith(';') && isInList(words.text, found.at(-1)?.at ?? 0, index, at, URGES)) &&
      !(
        isComma &&
        // "các nghị quyết của Trung ương, Bộ Chính trị về ...": whose they are
        (/^\s*(?:về|của)(?![A-Za-zÀ-ỹ])/u.test(plain(rest.slice(subject.rest, subject.rest + 8))) ||
          /\s(?:các|những)\s|^(?:giáo viên|gv|gvcn|gvbm|học sinh|hs|phụ huynh|trẻ|nhân viên)(?![A-Za-zÀ-ỹ])/u.test(
            plain(subject.name),
          ) ||
          isInList(words.text, found.at(-1)?.at ?? 0, index, at))
      )
    )
      found.push({ at, subject, gap: index });
    // "Sở Y tế, Sở Nội vụ chỉ xem xét ...": nor is it the second of them who has a duty
    else if (gap.startsWith('.') && subject !== null && subject.start === 0) passed = at + subject.end;
  }
  const pieces = found.map(({ at, subject }, index) => ({
    subject,
    words: withoutRemark(withoutMark(partOf(words, at, endAhead(found[index + 1]?.gap ?? end)))),
  }));
  // "Các đơn vị nghiêm túc thực hiện. Văn phòng theo dõi ..."
  const own = pieces.filter(({ subject, words: { text } }) => !(areSeveral(subject.name) && callsOn(text)));
  return own.length === 0 ? pieces : own;
}

/** "Đảng ủy UBND tỉnh lãnh đạo, chỉ đạo: Sở Y tế đo nước; Sở Xây dựng ...": what those do whom a body only directs. */
function directedBehind(words: Words, { form, rest }: Subject): SharedPiece | null {
  const gap =
    form === 'sentence'
      ? /^\s+(?:(?:lãnh đạo|trực tiếp|phân công),? )*chỉ đạo\s*:\s+(?=\p{Lu})/u.exec(
          words.text.slice(rest),
        )?.[0]
      : undefined;
  if (gap === undefined) return null;
  const own = partOf(words, rest + gap.length);
  const subject = subjectOf(own.text);
  return subject?.form === 'sentence' &&
    subject.start === 0 &&
    isDoing(plain(own.text.slice(subject.rest, subject.rest + 60)))
    ? { words: own, subject }
    : null;
}

/** "trong đó Sở Y tế chủ trì làm sạch dữ liệu": which of those named ahead leads what; null where it only says that it leads. */
function leadWithin(text: string): Subject | null {
  const ahead = /^trong đó,?\s+(?=\p{Lu})/iu.exec(text)?.[0].length ?? 0;
  const subject = ahead === 0 ? null : subjectOf(text.slice(ahead));
  if (subject?.form !== 'sentence' || subject.start > 0 || areSeveral(subject.name)) return null;
  if (!LEADS_WORK.test(text.slice(ahead + subject.rest))) return null;
  return { ...subject, start: ahead, end: ahead + subject.end, rest: ahead + subject.rest };
}

const LEADS_WORK = /^\s+chủ trì,? (?:lãnh đạo |chỉ đạo |tham mưu |tổ chức )*(?!thực hiện)\p{Ll}[^.;]{15,}/u;

/** Also "Hội Nông dân và các tổ chức thành viên" after "Hội Nông dân, các đoàn thể": the one by name is the same, whatever the others are called. */
function areSameBodies(one: Subject, other: Subject): boolean {
  const [first = '', ...others] = one.members;
  return (
    isSameName(one.name, other.name) ||
    (isSameName(first, other.members[0] ?? '') &&
      others.length > 0 &&
      other.members.length > 1 &&
      [...others, ...other.members.slice(1)].every((name) => areAnyOfKind(name)))
  );
}

/**
 * "Căn cứ nội dung này, Chủ tịch UBND tỉnh yêu cầu Giám đốc Sở Tài chính triển khai thực hiện": what stands ahead is to be done, and no
 * more.
 */
function saysToCarryOut(text: string, subject: Subject | null): boolean {
  return (
    subject?.isOrdered === true &&
    /^Căn cứ (?:các )?(?:nội dung|ý kiến)[^,;.]{0,30}\s(?:này|trên),\s/u.test(text) &&
    /^\s(?:tổ chức )?triển khai thực hiện[./\s]*$/u.test(text.slice(subject.rest))
  );
}

/** How far behind a semicolon names and the beginning of what they are to do may reach. */
const LONGEST_NAMES = 200;

/** "Đ/c Chủ tịch: Chỉ đạo chung; Đ/c Phó Chủ tịch: Theo dõi": what stands behind each colon, to whom stands ahead of it. */
export function colonPieces(words: Words, first: Subject): SharedPiece[] {
  const counted = countedPieces(words, first);
  if (counted.length > 1) return counted;
  const found = [{ gap: 0, rest: first.rest, subject: first }];
  for (const { index, 0: gap } of words.text.matchAll(/;\s+(?=[A-Za-zÀ-ỹ][^;:]{1,90}:)/gu)) {
    const at = index + gap.length;
    const said = words.text.slice(at, at + LONGEST_NAMES);
    const subject = index < first.rest ? null : subjectOf(`${said.charAt(0).toUpperCase()}${said.slice(1)}`);
    if (subject?.form === 'colon' && subject.start === 0 && isPredicateAt(plain(said.slice(subject.rest)), 0))
      found.push({ gap: index, rest: at + subject.rest, subject });
  }
  return found.map(({ rest, subject }, index) => ({
    subject: { ...subject, rest: 0 },
    words: partOf(words, rest, found[index + 1]?.gap),
  }));
}

/**
 * "Giao Sở Nội vụ: (i) Lập đề án. (ii) Kiểm tra các xã.": sentences that are counted right behind the colon, up to where another body has its
 * own.
 */
function countedPieces(words: Words, first: Subject): SharedPiece[] {
  const own = words.text.slice(first.rest);
  if (own.length > LONGEST_COUNTED || !/^\((?:i|1|a)\)\s+\p{Lu}/u.test(own)) return [];
  const next = nextCounted(own);
  const end = next === null ? undefined : first.rest + next.at;
  const marks = risingMarks(own.slice(0, next?.at));
  const pieces = marks.flatMap(({ index, 0: mark }, at) =>
    sharedPieces(
      withoutMark(
        partOf(
          words,
          first.rest + index + mark.length,
          endAhead(ahead(marks[at + 1]?.index, first.rest)) ?? end,
        ),
      ),
      { ...first, rest: 0 },
    ),
  );
  if (next === null) return pieces;
  return [...pieces, ...countedPieces(partOf(words, first.rest + next.at), next.subject)];
}

const LONGEST_COUNTED = 10_000;

/** "; Sở Công Thương: (1) Quản lý chợ": where another body begins whose sentences are counted too. */
function nextCounted(text: string): { readonly at: number; readonly subject: Subject } | null {
  for (const { index, 0: gap } of text.matchAll(
    /[.;]\s+(?=\p{Lu}[^;:.()]{1,90}:\s+\((?:i|1|a)\)\s+\p{Lu})/gu,
  )) {
    const at = index + gap.length;
    const subject = subjectOf(text.slice(at));
    if (subject?.form === 'colon' && subject.start < 25) return { at, subject };
  }
  return null;
}

/** The marks of the kind of the first one, each higher than the one before: not "(a)" inside what "(1)" says. */
function risingMarks(text: string): RegExpExecArray[] {
  const marks = Array.from(
    text.matchAll(/(?:^|[.;]\s+)\((?<mark>[ivx]{1,4}|\d{1,2}|[a-zđ])\)\s+(?=\p{Lu})/gu),
  );
  const series = COUNTS.find((each) => each[0] === marks[0]?.groups?.['mark']) ?? [];
  let last = -1;
  return marks.filter(({ groups }) => {
    const rank = series.indexOf(groups?.['mark'] ?? '');
    if (rank <= last) return false;
    last = rank;
    return true;
  });
}

const COUNTS: readonly (readonly string[])[] = [
  Array.from({ length: 99 }, (_, index) => String(index + 1)),
  ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv'],
  Array.from('abcdđeghiklmnopqrstuvxy'),
];

const ahead = (index: number | undefined, from: number): number | undefined =>
  index === undefined ? undefined : index + from;

/** With the mark that ends a sentence. */
const endAhead = (gap?: number): number | undefined => (gap === undefined ? undefined : gap + 1);

/** Where the names of the bodies end that were found last. */
function namesEnd(found: readonly { at: number; subject: Subject }[]): number {
  const last = found.at(-1);
  return last === undefined ? 0 : last.at + last.subject.rest;
}

const BEFORE_NAMES =
  /(?:^|(?<![A-Za-zÀ-ỹ])(?:với|hợp|cùng|cho|của|gồm|do|được|giao|qua|gửi|về|(?<!nhu )cầu|nghị|đạo|hướng|dẫn|đốc|và|trình|cáo|mưu|xuất|giúp|sát|tra|công|mời|cử|tập)\s|[,;:(]\s?)/gu;

/** "đôn đốc các sở; Ủy ban nhân dân các xã khẩn trương ...": those after the semicolon are urged too. */
const URGES = /(?<![A-Za-zÀ-ỹ])(?:đôn đốc|yêu cầu|đề nghị)\s/gu;

/** Whether the name at `at`, after the comma, goes on with names ahead of it: "phối hợp với Sở Y tế, Công an tỉnh kiểm tra". */
export function isInList(
  text: string,
  from: number,
  comma: number,
  at: number,
  after = BEFORE_NAMES,
): boolean {
  const start = Math.max(from, at - 300);
  for (const { index, 0: word } of plain(text.slice(start, comma)).matchAll(after)) {
    const bodies = bodiesAt(text, start + index + word.length, true);
    if (bodies !== null && bodies.end > at) return true;
  }
  return false;
}

/** "Các trường dạy nghề mở lớp ..." behind what "Sở Y tế" or "Các trường tiểu học" have to do: those of another kind, and what they are to do. */
function areOthersOfKind(
  text: string,
  { name, form, start, rest, isGiven }: Subject,
  first: Subject,
): boolean {
  return (
    areSeveral(name) &&
    (areSeveral(first.name) || OFFICES.test(plain(name))) &&
    form === 'sentence' &&
    start === 0 &&
    !isGiven &&
    !isAnybody(name) &&
    !isShortFor(name, first.name) &&
    !PARTS_OF_THEM.test(plain(name)) &&
    // "Các phòng họp chuẩn bị đủ máy chiếu"
    !/^\s(?:họp|học|thi)\s/u.test(text.slice(rest)) &&
    isDoing(plain(text.slice(rest, rest + 60)))
  );
}

/** "...; các chi bộ trực thuộc gửi báo cáo trước ngày 15/6/2026": others of another kind, and what they are to do by a day. */
function areOthersWithDay(text: string, subject: Subject, first: Subject): boolean {
  return (
    subject.start === 0 &&
    !subject.isGiven &&
    areSeveral(subject.name) &&
    !isAnybody(subject.name) &&
    !isShortFor(subject.name, first.name) &&
    !isShortFor(first.name, subject.name) &&
    isDueOf(subject, /^[^;]*/u.exec(text.slice(0, LONGEST_OF_DAY))?.[0] ?? '')
  );
}

const LONGEST_OF_DAY = 400;

/** Who has tasks beside one body; not "Các vụ án", "Các phòng họp", "Các tổ chức đảng vi phạm". */
const OFFICES =
  /^các (?:sở|phòng(?! họp)|ban(?!g)|trường|trạm (?!bơm)|xã|phường|huyện|chi (?:cục|bộ|đoàn|hội)|cục|vụ (?!án|việc)|đảng ủy|đảng bộ|cấp ủy|thôn|bản|ấp|tổ (?!chức đảng vi phạm)|khoa|hội(?! thi)|đoàn thể|trung tâm|bệnh viện|ubnd|ủy ban)(?![A-Za-zÀ-ỹ])(?!.*vi phạm)|^các (?:phòng|tổ|khoa|trạm)$/u;

/** "Các thành viên tổ công tác", "Các đoàn", "Các đơn vị trực thuộc": who is within those named ahead, not another kind beside them. */
const PARTS_OF_THEM =
  /^các (?:(?:thành viên|đồng chí|nhóm|khoa|đoàn(?! thể))(?![A-Za-zÀ-ỹ])|(?:cơ quan|đơn vị|tổ chức|cơ sở|bộ phận|phòng) (?:thành viên|trực thuộc|trong|bên trong)(?![A-Za-zÀ-ỹ]))/u;

/** Whether words give a duty to a body that they begin with; a new sentence must say so in so many words. */
function beginsDuty(text: string, subject: Subject, isSentence: boolean): boolean {
  if (/^(?:đối với|về phía|phía|tại|trách nhiệm|nhiệm vụ)\s/u.test(plain(text.slice(0, 14)))) return false;
  if (isSentence && (isClosing(text.slice(0, 300)) || isEnacting(text) || answersForIt(text, subject)))
    return false;
  // "Đồng thời, chỉ đạo Hội đồng nhân dân ...": what the body before it does
  if (/(?<![A-Za-zÀ-ỹ])chỉ đạo\s*$/u.test(plain(text.slice(0, subject.start)))) return false;
  if (isChargedList(text, subject)) return true;
  if (subject.form !== 'sentence' || subject.start > 25 || areSeveral(subject.name))
    return subject.isGiven && subject.form === 'sentence';
  if (subject.isGiven) return true;
  const after = plain(text.slice(subject.rest, subject.rest + 60)).trimStart();
  // "...; Hội Nông dân phối hợp": with whom the one before does it
  if (/^(?:cùng )?phối hợp(?: thực hiện)?\s*[.;]?$/u.test(after)) return false;
  if (
    isSentence &&
    /^(?:đã|là|được|đang|sẽ|về|và|của|có (?!trách nhiệm)|cần|phải|căn cứ|chỉ(?! đạo(?!,| toàn diện| chung)| định| huy)|không|chịu sự)(?![A-Za-zÀ-ỹ])/u.test(
      after,
    )
  )
    return false;
  return isPredicateAt(after, 0) || endsInWholeName(text, subject);
}

/** "Các sở, ban, ngành; UBND các huyện có trách nhiệm cung cấp số liệu": not only any of a kind, and charged in so many words. */
function isChargedList(text: string, { form, start, rest, name, members }: Subject): boolean {
  return (
    form === 'sentence' &&
    start === 0 &&
    areSeveral(name) &&
    members.some((member) => /^\p{Lu}/u.test(member) && !areSeveral(member)) &&
    /^\s*có trách nhiệm \p{Ll}/u.test(text.slice(rest, rest + 40))
  );
}

/** "Người đứng đầu chịu trách nhiệm trước Ban Thường vụ nếu để xảy ra cháy": who answers for what is asked ahead, and is asked nothing more. */
function answersForIt(text: string, { rest }: Subject): boolean {
  return answers(text.slice(rest, rest + 200));
}

/** "Chịu trách nhiệm trước Chủ tịch UBND tỉnh nếu để xảy ra cháy" below the name of a body: the same of that body, and no more. */
export function onlyAnswers(text: string): boolean {
  return answers(text) && !GOES_ON_WITH_TASK.test(text);
}

/** "; kiểm tra chợ", not "TP. Nậm Khe", nor what else may happen: ", tổ chức thực hiện không nghiêm". */
const GOES_ON_WITH_TASK =
  /(?:;|(?<!(?<![A-Za-zÀ-ỹ])(?:TP|TX|TT|Tp|P|Q|H|X))\.)\s*[A-Za-zÀ-ỹ]|,\s+(?:báo cáo|hoàn thành|tổ chức|chỉ đạo)(?![A-Za-zÀ-ỹ])(?![^;.]*(?<![A-Za-zÀ-ỹ])(?:không|chậm|chưa|thiếu)(?![A-Za-zÀ-ỹ]))/u;

function answers(text: string): boolean {
  return /^\s*(?:phải )?chịu trách nhiệm(?: toàn diện)?(?: trước\s[^.;]*\s(?:nếu|khi|về việc)| nếu) (?:để )?(?:xảy ra|không|chậm)(?![A-Za-zÀ-ỹ])/u.test(
    plain(text.slice(0, 200)),
  );
}

/** "Sở Nội vụ mượn ...": whatever stands after such a name in small letters is what it does. */
function endsInWholeName(text: string, { end }: Subject): boolean {
  return (
    /^\s\p{Ll}/u.test(text.slice(end, end + 2)) && isWholeName(plain(text.slice(0, end + 20)), end, end + 1)
  );
}

/** Without the comma or semicolon that parts a piece from the next one. */
export function withoutMark(words: Words): Words {
  return /[;,]$/u.test(words.text) ? partOf(words, 0, words.text.length - 1) : words;
}

/** Without "Kết quả thực hiện là căn cứ xét thi đua." behind what is given: what becomes of it, and no task. */
export function withoutRemark(words: Words): Words {
  const at = (REMARK.exec(words.text) ?? DIFFICULTIES.exec(words.text))?.index;
  return at === undefined ? words : partOf(words, 0, at);
}

/** "Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị báo cáo ...": what others are to tell, and no part of the task. */
const DIFFICULTIES =
  /(?<=\.)\s+(?:Trong quá trình (?:tổ chức |triển khai )*thực hiện|Quá trình thực hiện),?\s(?:nếu )?(?:có |gặp )?(?:những )?(?:khó khăn|vướng mắc|phát sinh)[^;.]{0,80}?,\s(?:đề nghị |yêu cầu )?(?:thủ trưởng |lãnh đạo )?(?:các|những) (?:(?!trước (?:ngày|tháng)|trong \d|\d\/\d)[^;]){5,220}$/u;
const REMARK =
  /(?<=\.)\s+(?:Việc|Kết quả|Tiến độ|Đây)\s(?:[^.;]{5,120}\s)?là\s(?:một\s|một trong những\s)?(?:căn cứ|cơ sở|tiêu chí)\s(?:(?!,\s(?:gửi|báo cáo|trình|thông báo|lập|tổng hợp|hoàn thành)\s|\d\/\d)[^.;]){5,160}[./\s]*$/u;
