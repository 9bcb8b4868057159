import { isPredicateAt } from '../text/predicates.js';
import { isOneBodyThatActs } from '../names/acting-subjects.js';
import { isAnybody, isNamedAbove } from '../names/anybody.js';
import { bodiesAt } from '../names/body-names.js';
import { isMember } from '../names/committee-members.js';
import { isSameName } from '../names/same-name.js';
import { areSeveral } from '../names/several-bodies.js';
import { type Subject, subjectOf } from '../names/subject.js';
import {
  asksEverybody,
  callsOn,
  carriesOutAlone,
  isClosing,
  onlyCarriesOut,
  isEnacting,
  statesFacts,
  tellsMeans,
} from '../names/titles.js';
import type { Unit } from '../parts/outline.js';
import { plain } from '../text/spelling.js';
import { timeSaid } from '../times/time-words.js';
import { doOnlyTheirs } from './do-theirs.js';
import { asksForGoodWill, keepsToRules } from './house-rules.js';
import { isToOne } from './explicit-duties.js';
import { namesMembers } from './members-of-groups.js';
import { onlyAnswers } from './shared-sentences.js';
import { IS_MEMBER_THERE, isPassedOn } from './remarks-behind.js';
import { followsList, isForAll, isLastOfSeveral } from './unit-forms.js';

/** Whether a unit under no body only ends the whole, or asks everybody to carry it out. */
export function addsNothing(unit: Unit, subject: Subject | null): boolean {
  const { text } = unit.words;
  if (isClosing(text) || isPassedOn(text) || isCarriedOutByAll(text, subject) || TITLE_OF_COLUMN.test(text))
    return true;
  if (subject?.form === 'sentence' && obeys(subject, text)) return true;
  if (subject !== null && asksForGoodWill(subject, text)) return true;
  if (subject !== null && unit.children.length === 0)
    if (doOnlyTheirs(subject, text) || keepsToRules(subject, text)) return true;
  // "Các ông (bà) có tên trên có trách nhiệm thực hiện nhiệm vụ được phân công"
  if (
    subject?.form === 'sentence' &&
    isNamedAbove(subject.name) &&
    DOES_WHAT_IS_GIVEN.test(plain(text.slice(subject.rest)))
  )
    return true;
  if (unit.mark !== null)
    return (
      unit.children.length === 0 &&
      subject !== null &&
      (subject.isGiven ? closesList(unit, subject) : callsOnAnybody(subject, text) || onlyCarriesOut(text))
    );
  if (isEnactedByAll(text)) return true;
  // "UBND huyện yêu cầu các phòng, ban tăng cường thực hiện các nội dung như sau:" over all of them
  if (unit.children.length > 0 && text.endsWith(':')) return false;
  // "Giao Văn phòng theo dõi, đôn đốc. Yêu cầu các chi bộ nghiêm túc thực hiện Kế hoạch này."
  if (actsAhead(subject, text)) return false;
  return (
    callsOn(text) ||
    (asksEverybody(text) &&
      !isToOne(subject, text) &&
      !leads(subject, text) &&
      (followsList(unit) || isLastOfSeveral(unit)))
  );
}

/** "Cơ quan, tổ chức đảng chủ trì" of a table that came apart. */
const TITLE_OF_COLUMN =
  /^(?:Cơ quan|Đơn vị|Bộ phận)(?:, (?:cơ quan|đơn vị|bộ phận|tổ chức(?: đảng)?))* (?:chủ trì|thực hiện|phối hợp)$/u;

/** "Cán bộ, giáo viên, học sinh nghiêm túc chấp hành các quy định ...": the persons of a house keep to what is laid down. */
function obeys({ name, rest }: Subject, text: string): boolean {
  if (!PERSONS.test(plain(name)) || !KEEPS_TO.test(plain(text.slice(rest, rest + 120)))) return false;
  const { dueOn, cadence } = timeSaid(text);
  return dueOn === null && cadence === null && !goesOnWithTask(plain(text.slice(rest)));
}

/** "...; báo cáo nhà trường khi bị ốm", ", trực cổng trường": behind what they keep to something that they do. */
function goesOnWithTask(words: string): boolean {
  return Array.from(words.matchAll(/[;,]\s+(?:thường xuyên |kịp thời )?/gu)).some(
    ({ index, 0: gap }) =>
      DOES.test(words.slice(index + gap.length, index + gap.length + 40)) ||
      /^mỗi [^;.]{2,40} \d/u.test(words.slice(index + gap.length, index + gap.length + 60)),
  );
}

const DOES = /^(?:báo cáo|nộp|trực|dự giờ|soạn|lập|đăng ký|kê khai|ký|tham gia trực|cam kết)(?![A-Za-zÀ-ỹ])/u;

const PERSONS =
  /(?:^|,|và) ?(?:cán bộ|công chức|viên chức|giảng viên|giáo viên|sinh viên|học sinh|học viên|người lao động|nhân viên|đảng viên)(?![A-Za-zÀ-ỹ])/u;
const KEEPS_TO =
  /^\s*(?:(?:phải|cần|tuyệt đối) )*(?:nghiêm túc|nghiêm chỉnh|nghiêm|tuyệt đối) (?:trong )?(?:việc )?(?:thực hiện|chấp hành|tuân thủ)(?: tốt| đúng| đầy đủ)? (?:theo )?(?:các |những )?(?:chỉ thị|quy định|nội quy|chủ trương|luật|pháp luật|biện pháp|quy tắc|quy chế|nguyên tắc)(?![A-Za-zÀ-ỹ])/u;

const DOES_WHAT_IS_GIVEN =
  /^\s*(?:(?:trên|tại|trong|ở)\s[^;.]{0,40} )?(?:(?:có|chịu) trách nhiệm )?(?:nghiêm túc )?(?:thực hiện|thi hành|hoàn thành)[^;.]{0,20} (?:nhiệm vụ|quyết định|công việc)(?![A-Za-zÀ-ỹ])/u;

/** "Chánh Văn phòng, Thủ trưởng các đơn vị chịu trách nhiệm thi hành Quyết định này": nobody in particular has more to do than the rest. */
export function isCarriedOutByAll(text: string, subject: Subject | null): boolean {
  return (
    isForAll(text) &&
    subject?.isGiven !== true &&
    !leads(subject, text) &&
    !actsForOthers(subject, text) &&
    !actsAhead(subject, text)
  );
}

/** "Bộ Tài chính bảo đảm kinh phí. Các Bộ trưởng chịu trách nhiệm thi hành ...": one body does something ahead of what ends the whole. */
function actsAhead(subject: Subject | null, text: string): boolean {
  const first = /^[^.]{20,}\.(?=\s+\p{Lu})/u.exec(text)?.[0];
  return (
    first !== undefined &&
    subject !== null &&
    !isForAll(first) &&
    isOneBodyThatActs(subject, plain(text.slice(subject.rest, subject.rest + 60)))
  );
}

/**
 * "Văn phòng UBND tỉnh theo dõi, đôn đốc việc thực hiện Chỉ thị này": those who see to it that the others carry it out; and "Sở Tài chính
 * bố trí kinh phí thực hiện Chỉ thị này", "Báo tỉnh phản ánh tình hình thực hiện Chỉ thị này": who does something of its own for that.
 */
function actsForOthers(subject: Subject | null, text: string): boolean {
  if (subject?.form !== 'sentence') return false;
  const rest = plain(text.slice(subject.rest));
  if (SPREADS_OR_PREPARES.test(rest)) return true;
  if (/(?:^|[\s,])(?:các|mọi|thủ trưởng|chánh văn phòng)\s/u.test(plain(subject.name))) return false;
  return /^\s*(?:(?:có|chịu) trách nhiệm )?(?:giúp [^,;.]{3,50} )?(?:thường xuyên |trực tiếp )?(?:chỉ đạo(?=,)|theo dõi|đôn đốc|kiểm tra|giám sát|tổng hợp|hướng dẫn|báo cáo|tham mưu|phối hợp)(?![A-Za-zÀ-ỹ]).*(?:theo dõi|đôn đốc|kiểm tra|giám sát|hướng dẫn|việc|kết quả|tình hình)(?: tổ chức| triển khai)* (?:thi hành|thực hiện) [A-Za-zÀ-ỹ]+ [A-Za-zÀ-ỹ]+ này[^A-Za-zÀ-ỹ\p{N}]*$/u.test(
    rest,
  );
}

const SPREADS_OR_PREPARES =
  /^\s*(?:có trách nhiệm )?(?:(?:thường xuyên|kịp thời|tăng cường|tích cực|chủ động) ){0,2}(?:(?:đưa tin|thông tin|tuyên truyền|phản ánh|đăng)(?![A-Za-zÀ-ỹ]).*\s(?:việc|tình hình|kết quả)|(?:bố trí|cân đối|bảo đảm|đảm bảo|hỗ trợ|thẩm định|tham mưu|xây dựng|ban hành|vận động|tuyên truyền|phối hợp)(?![A-Za-zÀ-ỹ]).*\s(?:kinh phí|ngân sách|vốn|nguồn lực|kế hoạch|văn bản|thành tích|nhân dân|người dân|hội viên|đoàn viên))(?: (?:cụ thể|chi tiết|hằng năm|để|trong|tham gia|tích cực|tổ chức|triển khai)){0,3} (?:thi hành|thực hiện) [A-Za-zÀ-ỹ]+ [A-Za-zÀ-ỹ]+ này[^A-Za-zÀ-ỹ\p{N}]*$/u;

/** "Đề nghị các đoàn viện chủ trì và phối hợp với ...": who is to lead is given more than to carry it out. */
function leads(subject: Subject | null, text: string): boolean {
  return (
    subject !== null &&
    subject.form === 'sentence' &&
    /^\s*(?:(?:có|chịu) trách nhiệm )?chủ trì(?![A-Za-zÀ-ỹ])/u.test(plain(text.slice(subject.rest)))
  );
}

/** "- Các bộ phận, cá nhân được phân công nghiêm túc triển khai thực hiện Kế hoạch này": those who are given something do it. */
function callsOnAnybody({ name, form }: Subject, text: string): boolean {
  return form === 'sentence' && isAnybody(name) && callsOn(text);
}

/** "4. Yêu cầu các sở, ngành nghiêm túc thực hiện Kế hoạch này", the last of several numbers. */
function closesList(unit: Unit, { form, name }: Subject): boolean {
  return form === 'sentence' && areSeveral(name) && isLastOfSeveral(unit) && callsOn(unit.words.text);
}

/** "Thủ trưởng các sở, Chủ tịch UBND các xã chịu trách nhiệm thi hành Kế hoạch này". */
function isEnactedByAll(text: string): boolean {
  return (
    ENACTED_BY_ALL.test(text) &&
    isEnacting(text.replace(/(?:[Kk]ế hoạch|[Cc]hương trình|[Đđ]ề án) này/u, 'Quyết định này'))
  );
}

const ENACTED_BY_ALL =
  /^(?:Các|Thủ trưởng|Giám đốc|Người đứng đầu|Chánh Văn phòng)\s[^.;:]{3,300},\s|^(?:Các|Thủ trưởng các|Giám đốc các|Người đứng đầu các)\s/u;

/**
 * A paragraph after the duties of the last body that asks everybody to carry the plan out; not what it asks of one body by name. And wherever
 * it stands, what says of others than the heading no more than that they do what is theirs.
 */
export function closesAll(unit: Unit, subject: Subject | null, heading: string): boolean {
  const { text } = unit.words;
  const isAlone = unit.children.length === 0;
  if (subject !== null && isSameName(subject.name, heading)) return false;
  if (isAlone && unit.mark === null && carriesOutAlone(text)) return true;
  if (subject === null) return false;
  if (isAlone && doOnlyTheirs(subject, text)) return true;
  return unit.mark === null && isLastOfSeveral(unit) && asksEverybody(text) && !isToOne(subject, text);
}

/** "(Trưởng tiểu ban: Trưởng phòng Tổ chức; thường trực: Phòng Hành chính)", "(Phòng Quản lý Khoa học thường trực)". */
const WHO_IS_IN_IT =
  /^\((?:(?:Trưởng|Phó|Tổ trưởng|Thường trực|Gồm|Thành phần|Phụ trách)(?![A-Za-zÀ-ỹ])[^()]{3,200}|[^()]{5,100} (?:thường trực|phụ trách))\)\.?$/u;

/** "Do đồng chí Bí thư làm Trưởng Tiểu ban; Văn phòng là cơ quan thường trực." */
const WHO_HEADS_IT =
  /^Do [^.;:]{3,120} làm (?:trưởng|tổ trưởng|chủ tịch|nhóm trưởng)(?![A-Za-zÀ-ỹ])[^.;:,]{0,40}(?:[;,] [^.;:,]{3,90} là (?:cơ quan|đơn vị|bộ phận) (?:thường trực|giúp việc))?\.?$/iu;

/** "(đã ký)" below the office of who signs. */
const SIGNED = /^\(?đã ký\)?\.?$/iu;
/** "Chương trình: Văn nghệ (8h00) – Phát biểu – Tặng hoa" behind the tasks of the last group. */
const PROGRAMME = /^Chương trình(?: (?:buổi lễ|lễ|hội nghị|ngày hội))?\s*: \p{Lu}[^.;]* [–-] /u;
/** "Khen thưởng: khoa đạt tỷ lệ cao được thưởng 500.000 đồng" behind the tasks of the last body. */
const AWARDED =
  /^(?:Thi đua|Khen thưởng|Kỷ luật|Chế tài)(?:, [^.:;]{3,30})?\s*: [^;]*(?:được (?:thưởng|khen|cộng|xét)|không (?:được )?xét|bị trừ|hạ (?:một|01) bậc)(?![A-Za-zÀ-ỹ])/u;

/** "Ban Thường vụ yêu cầu các cán bộ ...", also as an item of a body. */
function isOrderToAll(text: string): boolean {
  const subject = subjectOf(text);
  if (subject === null) return false;
  return subject.isOrdered === true
    ? areSeveral(subject.name) || isAnybody(subject.name)
    : /^\s*(?:yêu cầu|đề nghị)\s/u.test(plain(text.slice(subject.rest, subject.rest + 20)));
}

/** "- Sở Xây dựng (đối với hạ tầng đô thị);", "- Phòng Nghiệp vụ - Ban Quản lý.": who is meant by the heading, and for what. */
function namesOneOfThem(unit: Unit): boolean {
  const beside = unit.parent?.children.filter(({ mark }) => mark?.kind === unit.mark?.kind) ?? [];
  return isOffice(unit) && beside.filter(isOffice).length * 2 > beside.length;
}

/** An office by its name, and in brackets for what it is named; not "(trực 24/24 giờ)". */
function isOffice({ mark, words: { text } }: Unit): boolean {
  const bodies = mark === null || !OFFICE.test(text) ? null : bodiesAt(text, 0, true);
  if (bodies === null) return false;
  const said = /^\s*\(([^()]*)\)[.;,]?$/u.exec(text.slice(bodies.end))?.[1];
  if (said === undefined) return subjectOf(text)?.form === 'heading';
  return (
    !isPredicateAt(plain(said), 0) && !plain(said).startsWith('chủ trì') && timeSaid(said).dueOn === null
  );
}

/** What begins like one may as well be done: "Thanh tra các cơ sở", "Bảo vệ hiện trường". */
const OFFICE =
  /^(?:Các )?(?:Sở|Ban|Phòng|Chi cục|Cục|Vụ|Văn phòng (?!điện)|Ủy ban|Uỷ ban|UBND|HĐND|Bộ|Trung tâm|Viện|Trường|Khoa|Đảng ủy|Đảng uỷ|Huyện ủy|Công an (?:tỉnh|huyện|xã|phường|thành phố)|Hội|Liên đoàn)(?![A-Za-zÀ-ỹ])/u;

/** "Kết quả đo nước là căn cứ đánh giá mức độ hoàn thành nhiệm vụ": what is made of it. */
const IS_GROUND =
  /^(?:Kết quả|Việc|Mức độ|Tiến độ) [^.;:]{3,140} là (?:một |những )?(?:căn cứ|tiêu chí|cơ sở)(?: quan trọng| chính)? (?:để )?(?:đánh giá|xét|bình xét|xếp loại|khen thưởng)(?![A-Za-zÀ-ỹ])[^.;]*\.?$/u;

/** "Thực tế cho thấy ...", "Việc trồng tre đã được triển khai ...": how things are. */
const TELLS_HOW_IT_IS =
  /^(?:Thực (?:tế|tiễn)|Kết quả kiểm tra) cho thấy\s|^Việc [^.;:,]{5,160}\s(?:đã|đang) (?:được|và đang được) (?:triển khai|thực hiện|tiến hành)\s/u;

/** "..., do đó tăng cường kiểm tra trước ngày 30/4/2026", "..., tiếp tục báo cáo hằng tuần": what is to be done as things are, and when. */
function asksAsThingsAre(text: string): boolean {
  if (!ASKS_THEN.test(plain(text))) return false;
  const { cadence, dueOn } = timeSaid(text);
  return cadence !== null || dueOn !== null;
}

const ASKS_THEN =
  /[,;.]\s+(?:[^,;.]{0,60} )?(?:do (?:đó|vậy)|vì (?:vậy|thế)|tiếp tục|cần|phải|yêu cầu|đề nghị)(?![A-Za-zÀ-ỹ])/u;

/** Whether what stands under a body's heading is no task but who or what it is, how it is paid for, or who answers for it. */
export function tellsOnly(unit: Unit): boolean {
  const { text } = unit.words;
  return (
    isMember(text) ||
    namesMembers(unit) ||
    SIGNED.test(text) ||
    (unit.mark === null && (AWARDED.test(text) || PROGRAMME.test(text))) ||
    statesFacts(text) ||
    isEnacting(text) ||
    tellsMeans(unit) ||
    isPassedOn(text) ||
    IS_MEMBER_THERE.test(text) ||
    namesOneOfThem(unit) ||
    (IS_GROUND.test(text) && timeSaid(text).phrase === null) ||
    (callsOn(text) && isOrderToAll(text)) ||
    (unit.mark === null && TELLS_HOW_IT_IS.test(text) && !asksAsThingsAre(text)) ||
    (unit.mark === null && (onlyAnswers(text) || WHO_IS_IN_IT.test(text) || WHO_HEADS_IT.test(text)))
  );
}
