import { beginsAsPredicate, isPredicateAt } from '../text/predicates.js';
import { plain } from '../text/spelling.js';
import { beginsBody, bodiesAt, type NamedBodies } from './body-names.js';
import { chargedGroup } from './charged-groups.js';
import { goesOnToMembers } from './kinds-with-members.js';
import {
  goesOnBehindDash,
  goesOnToCharge,
  goesOnToColon,
  goesOnToEnd,
  goesOnToLead,
  narrowed,
  titleWithoutHead,
} from './name-tails.js';
import {
  CHARGED_BEHIND_COMMA,
  endsWithNames,
  isOfField,
  isOneMoreOfThose,
  isOtherTime,
  isPassive,
} from './introduced-bodies.js';
import { namedAside } from './names-in-brackets.js';
import { officeBeside } from './plan-office.js';
import { chargedInCase } from './charged-in-case.js';
import { isLeadIn } from './lead-ins.js';
import { areSeveral } from './several-bodies.js';

/** Whom a paragraph addresses, and how. */
export interface Subject extends NamedBodies {
  /**
   * heading: the name alone; lead-in: the name and words that only announce duties ("có trách nhiệm:"); colon: the name, a colon
   * and the duty; sentence: the duty says who does it.
   */
  readonly form: 'heading' | 'lead-in' | 'colon' | 'sentence';
  /** Where the words after the name begin (after the colon). */
  readonly rest: number;
  /** Begins with "Giao", "Đề nghị", "Phân công". */
  readonly isGiven: boolean;
  /** The words say who gives it: "Ban Thường vụ Huyện ủy yêu cầu ...". */
  readonly isOrdered?: boolean;
}

const order =
  /^(?:(?:kính |thống nhất |trân trọng |tiếp tục )?(?:giao nhiệm vụ cho|giao trách nhiệm cho|giao cho|giao|đề nghị|yêu cầu(?: đối với)?|phân công|phân cấp cho|ủy quyền cho|ủy quyền|chỉ đạo|(?:trách nhiệm|nhiệm vụ)(?: (?:chung|chính|cụ thể|chủ yếu))? của|trách nhiệm|nhiệm vụ và trách nhiệm của|đối với|về phía|phía|tại|riêng(?! (?:trường hợp|năm|tháng|đối với|tại|với|về|trong)))\s*:?\s+(?:\([1ia]\)\s+)?)/u;
const introduction =
  /^(?:căn cứ|trên cơ sở|tiếp thu|theo|với|do (?:đó|vậy)|vì (?:vậy|thế)|hằng|định kỳ|trước|trong|để|từ|ngoài|riêng|khi|sau(?! đại học)|đồng thời|bên cạnh|cùng với|song song|mặt khác|tiếp (?:đó|theo)|ngay sau|kể từ|nếu|trường hợp|tùy|qua|thông qua|dưới|bằng|tại|hưởng ứng|vào (?:ngày|tuần|tháng|quý|dịp|cuối|đầu|thời điểm)|nhân (?:dịp|ngày|tháng|kỷ niệm)|mỗi (?:năm|quý|tháng|tuần|kỳ|đợt)|(?:hai|ba|sáu|\d+) (?:ngày|tuần|tháng|năm) (?:một|1) lần|đến|chậm nhất|nhằm|thực hiện (?:[A-Za-zÀ-ỹ]+ ){0,3}(?:kế hoạch|nghị quyết|quyết định|chỉ thị|công (?:văn|điện|tác)|chương trình|thông (?:báo|tư)|kết luận|văn bản|hướng dẫn|(?:bộ )?(?<!kỷ )luật|kỷ luật(?=, kỷ cương[^.;:]*,)|nghị định|pháp lệnh|ý kiến|chỉ đạo|chủ trương|nhiệm vụ|quy (?:định|chế)|phong trào|chiến lược|đề án|điều|khoản|nội dung|mục tiêu|tinh thần|cuộc vận động|chế độ|chính sách)|cuối|đầu|kết thúc)(?![A-Za-zÀ-ỹ])|^(?:năm|quý|tháng|tuần|ngày|học kỳ|0?6 tháng|bước|giai đoạn|đợt)\s[^:;]{1,60}:\s/u;

/** "Thứ nhất, ...", "Hai là, ...": which of several things it is. */
const counting =
  /^(?:thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)(?: là)?|(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) là)\s*[,:]?\s+/u;

/** Whom these words address: bodies at their start, after "Giao ...", or after an introduction ("Căn cứ ..., các sở ..."). */
export function subjectOf(text: string): Subject | null {
  const title = titleWithoutHead(text);
  const own = title === null ? null : subjectOf(title);
  if (own?.form === 'heading') return { ...own, rest: text.length };
  // "Tiểu ban An ninh do Trưởng Công an xã làm Trưởng tiểu ban: Lập phương án"
  const [ahead = '', headed = ''] = /^([^:]{10,260}):\s+(?=\S)/u.exec(text) ?? [];
  const body = headed === '' ? null : titleWithoutHead(headed);
  const led = body === null ? null : subjectOf(body);
  if (led?.form === 'heading') return { ...led, form: 'colon', rest: ahead.length };
  const head = plain(text.slice(0, 80));
  const counted = counting.exec(head)?.[0].length ?? 0;
  const given = order.exec(head.slice(counted))?.[0].length ?? 0;
  const direct = at(text, counted + given, given > 0, counted > 0);
  const group = direct === null || direct.form === 'sentence' ? chargedGroup(text) : null;
  if (group !== null)
    return group.start > 0
      ? { ...group, form: 'heading', rest: text.length, isGiven: true }
      : { ...group, form: 'lead-in', rest: group.end, isGiven: false };
  if (direct !== null) return isSomebody(direct, head) || isLeading(direct) ? null : direct;
  const directed = directedToLead(text, head);
  if (directed !== null) return directed;
  const invited = /^mời\s+/u.exec(head)?.[0].length ?? 0;
  if (invited > 0) return whoIsInvited(text, invited);
  if (introduction.test(head)) return afterIntroduction(text);
  const topical = /^(?:về|đối với) /u.test(head) ? afterIntroduction(text) : null;
  // "Về thu phí: Thuế tỉnh ..." is a topic ahead of the words of the duty
  if (topical === null || /:\s+(?!\([1ia]\)\s+$)/u.test(text.slice(0, topical.start))) return null;
  return isTopicOfLetter(text) ? null : topical;
}

/**
 * "Về vấn đề này, Tổng cục hướng dẫn như sau:": who wrote it, about what was said before; "Về việc thành lập Ban Chỉ đạo, Tổ công tác thực hiện
 * Đề án 06": a title.
 */
function isTopicOfLetter(text: string): boolean {
  return (
    /^về (?:việc|(?:các )?(?:vấn đề|nội dung|kiến nghị|đề nghị) (?:này|trên|nêu trên))(?![A-Za-zÀ-ỹ])/u.test(
      plain(text.slice(0, 40)),
    ) && !/[.;]$/u.test(text)
  );
}

/** "Lãnh đạo chuẩn bị và tổ chức thành công Đại hội": what is done, and nobody who does it. */
function isLeading({ form, name }: Subject): boolean {
  return form === 'sentence' && plain(name) === 'lãnh đạo';
}

/** "Thứ trưởng A phối hợp với Thứ trưởng B chỉ đạo Vụ Kế hoạch chủ trì ...": who looks after it, and who has it to do. */
function directedToLead(text: string, head: string): Subject | null {
  if (!/^(?:đồng chí )?thứ trưởng\s/u.test(head)) return null;
  const told = /^[^;:]{10,240}?\schỉ đạo\s+(?=\p{Lu}|các\s)/u.exec(text.slice(0, 300))?.[0] ?? '';
  const subject = told === '' || /\schủ trì\s/u.test(told) ? null : at(text, told.length, true);
  return subject !== null && /^\s*chủ trì(?![A-Za-zÀ-ỹ])/u.test(text.slice(subject.rest))
    ? { ...subject, isOrdered: true }
    : null;
}

/** "Mời Chủ tịch Ủy ban MTTQ tỉnh: Vận động đoàn viên ...": asked politely; not "Mời Thường trực Tỉnh ủy: dự hội nghị". */
function whoIsInvited(text: string, start: number): Subject | null {
  const asked = at(text, start, true);
  const task = asked?.form === 'colon' ? plain(text.slice(asked.rest, asked.rest + 60)) : '';
  return isPredicateAt(task, 0) && !/^(?:tham )?dự(?![A-Za-zÀ-ỹ])/u.test(task) ? asked : null;
}

/** "Phân công cán bộ theo dõi": whoever it is chosen, no body is given something. */
function isSomebody({ name, form }: Subject, head: string): boolean {
  if (form === 'heading' && /^phân công\s/u.test(head))
    return /^(?:(?:các |những )?(?:cán bộ|công chức|đảng viên|giáo viên|nhân viên|người))\s\p{Ll}/u.test(
      plain(name),
    );
  if (form === 'colon' && /^phân công\s/u.test(head))
    return /^(?:gv|giáo viên|cán bộ|nhân viên|người) (?:dạy|trực|coi|làm)(?![A-Za-zÀ-ỹ])/u.test(plain(name));
  return (
    form === 'sentence' &&
    /^(?:phân công|giao|chỉ đạo)\s/u.test(head) &&
    /^(?:(?:một |01 |1 |các |những )?(?:đồng chí )?(?:cán bộ|công chức|viên chức|chuyên viên|nhân viên|lãnh đạo|đảng viên|giáo viên|gv|người)(?:,? (?:cán bộ|công chức|viên chức|đảng viên|phụ trách|chính thức|chuyên trách|đầu mối|có (?:kinh|năng)(?: nghiệm| lực)?))*)$/u.test(
      plain(name),
    )
  );
}

/** How long that is what stands beside a name: "(gọi tắt là ...)", "- cơ quan thường trực". */
function besideName(after: string): number {
  return (
    /^\s*\([^()]{1,300}\)/u.exec(after)?.[0].length ??
    HEADED.exec(after)?.[0].length ??
    ABOVE_ALL.exec(after)?.[0].length ??
    officeBeside(plain(after.slice(0, 160)))
  );
}

/** "do Phó Giám đốc Sở làm Tổ trưởng" between a name and what the body is to do. */
const HEADED =
  /^(?:,|\s)\s?do\s[^;.:]{3,160}?\slàm\s(?:trưởng (?:ban|tiểu ban|đoàn|nhóm)|tổ trưởng|đội trưởng|chủ nhiệm|nhóm trưởng)(?=,?\s(?:có|chịu) (?:nhiệm vụ|trách nhiệm)\s\p{Ll})/iu;

/** "đặc biệt là người đứng đầu" between names and what they answer for. */
const ABOVE_ALL =
  /^, (?:đặc biệt|nhất|trước hết) là (?:người đứng đầu|thủ trưởng|lãnh đạo|bí thư)(?: [A-Za-zÀ-ỹ]+){0,6}?,?(?= (?:có|chịu) trách nhiệm\s)/u;

/** "Ban Thường vụ Huyện ủy giao", "UBND tỉnh yêu cầu": who issues the document says to whom it gives something. */
export const ORDERS =
  /^(?:bộ chính trị(?:, ban bí thư)?|ban bí thư|nhà trường|hai (?:ngành|bên|cơ quan|đơn vị)|ban giám hiệu|ban thường vụ|ban chấp hành|(?:ban )?thường trực|(?:tỉnh|huyện|thành|thị|quận|đảng|chi) ủy|ubnd|ủy ban (?:nhân dân|thường vụ quốc hội|kiểm tra|mặt trận)|hđnd|hội đồng nhân dân|quốc hội|chủ tịch (?:ubnd|ủy ban)|thủ tướng|chính phủ|bộ(?! phận| môn| chỉ huy| đội| tư lệnh)|sở|ban chỉ đạo|bộ trưởng|hiệu trưởng|giám đốc|chi bộ)(?:(?!các|và|,).)*$/u;

function orderedBy(text: string, { name, end }: NamedBodies): Subject | null {
  const handed = handedOver(text, end);
  if (handed !== null) return handed;
  const isAsking = /^\s+(?:trân trọng|kính) (?:đề nghị|yêu cầu)\s/u.test(plain(text.slice(end, end + 30)));
  if (!isAsking && !ORDERS.test(plain(name))) return null;
  const verb =
    /^\s+(?:(?:thống nhất|cũng|còn|đồng thời|trân trọng|kính)\s+)*(?:giao(?:\s+cho)?|yêu cầu|đề nghị|phân công)(?:\s*:)?\s+(?!nhiệm vụ\s)(?:\([1ia]\)\s+)?/u.exec(
      plain(text.slice(end, end + 40)),
    )?.[0].length ?? lateOrder(text, end);
  if (verb === 0) return null;
  const subject = at(text, end + verb, true);
  if (subject === null) return null;
  const asks = plain(text.slice(end, end + verb));
  // orders go only down
  const isOrder = /(?:giao|cho|yêu cầu|phân công)(?![A-Za-zÀ-ỹ])[^A-Za-zÀ-ỹ]*(?:\([ia]\)\s)?$/u.test(asks);
  if (!isOrder && isAbove(plain(subject.name), plain(name))) return null;
  if (/phân công\s+$/u.test(asks) && isOfItsOwn(plain(subject.name))) return null;
  return { ...subject, isOrdered: true };
}

/** "Bí thư Huyện ủy cũng giao nhiệm vụ cho Ban Tổ chức Huyện ủy tham mưu ...": whoever hands it over, one body by name has it to do. */
function handedOver(text: string, end: number): Subject | null {
  const verb = /^\s+(?:(?:cũng|còn|đồng thời)\s+)?giao (?:nhiệm vụ|trách nhiệm) cho\s+/u.exec(
    plain(text.slice(end, end + 50)),
  )?.[0].length;
  const subject = verb === undefined ? null : at(text, end + verb, true);
  return subject?.form === 'sentence' &&
    !areSeveral(subject.name) &&
    /\s\p{Lu}/u.test(subject.name) &&
    beginsAsPredicate(plain(text.slice(subject.rest, subject.rest + 60)))
    ? { ...subject, isOrdered: true }
    : null;
}

/** "Chi ủy phân công đảng viên phụ trách từng việc": whoever of its own it chooses, it is the body that has this to do. */
function isOfItsOwn(asked: string): boolean {
  return /^(?:(?:các|những|từng|mỗi|một số) )?(?:đồng chí )?(?:(?:(?:tỉnh|thành|huyện|đảng|cấp|chi) )?ủy viên|thành viên|cán bộ|đảng viên|giáo viên|công chức|chuyên viên)(?: (?:ban (?:thường vụ|chấp hành|chỉ đạo)|chi ủy|đảng ủy|trong (?:chi bộ|tổ|đơn vị)))*(?: (?:phụ trách|theo dõi|làm đầu mối|trực|tham gia|chuyên trách)(?: [^,;]*)?)?$/u.test(
    asked,
  );
}

/** "Sở Tài chính đề nghị Bộ Tài chính bổ sung kinh phí": who is asked gives orders to the other, so that it is who asks that acts. */
function isAbove(asked: string, asking: string): boolean {
  const isOfPlace = /^(?:sở|ban chỉ đạo(?: [^,]+)? (?:tỉnh|thành phố))(?![A-Za-zÀ-ỹ])/u.test(asking);
  return (
    (isOfPlace && ABOVE_PLACE.test(asked)) ||
    (/^(?:sở|ban chỉ đạo(?!.*trung ương))(?![A-Za-zÀ-ỹ])/u.test(asking) && AT_HEAD_OF_PLACE.test(asked))
  );
}

const ABOVE_PLACE = /^(?:bộ(?! phận| môn| chỉ huy| đội)|chính phủ|thủ tướng|trung ương)(?![A-Za-zÀ-ỹ])/u;
/** Of a province or a city like one, not "UBND thành phố Đà Lạt". */
const AT_HEAD_OF_PLACE =
  /^(?:(?:thường trực |ban thường vụ )?tỉnh ủy.*|(?:(?:thường trực |ban thường vụ )?thành ủy|(?:(?:thường trực )?(?:hđnd|hội đồng nhân dân)|(?:chủ tịch )?(?:ubnd|ủy ban nhân dân)) (?:tỉnh.*|thành phố))(?: (?:hà nội|hồ chí minh|hải phòng|đà nẵng|cần thơ|huế))?)$/u;

/** "thống nhất chủ trương trồng tre; yêu cầu ", "giao nhiệm vụ cụ thể cho " ahead of whom and of a list: its length behind the name, else 0. */
function lateOrder(text: string, end: number): number {
  if (!text.endsWith(':') || text.length > 600) return 0;
  const found =
    /^(?:[^;.:]{3,300}[;,]\s+(?:giao|yêu cầu|đề nghị)|\s+(?:giao|phân công)\s+nhiệm vụ(?:\s+cụ thể)?\s+cho)\s+(?=[^;:]{3,300}:$)/u.exec(
      plain(text.slice(end)),
    );
  return found?.[0].length ?? 0;
}

function at(text: string, start: number, isGiven: boolean, anyCase = isGiven): Subject | null {
  const named = bodiesAt(text, start, isGiven || anyCase);
  if (named === null) return null;
  const bodies = narrowed(
    text,
    goesOnToLead(
      text,
      goesOnToCharge(
        text,
        goesOnToColon(text, goesOnToEnd(text, goesOnToMembers(text, goesOnBehindDash(text, named)))),
      ),
    ),
  );
  const ordered = isGiven ? null : orderedBy(text, bodies);
  if (ordered !== null) return ordered;
  const aside = besideName(text.slice(bodies.end));
  const end = bodies.end + aside;
  const after = text.slice(end);
  const given = { ...(namedAside(text, bodies, end) ?? bodies), isGiven };
  if (/^\s*[:.;,]?\s*$/u.test(after)) return { ...given, form: 'heading', rest: text.length };
  const listedNames = namesAfterColon(text, start, end);
  if (listedNames !== null) return { ...given, name: listedNames, form: 'heading', rest: text.length };
  const list = areSeveral(bodies.name) ? listLength(after) : 0;
  if (list > 0) {
    const name = text.slice(bodies.start, end + list);
    return { ...given, name, members: [name], end: end + list, form: 'sentence', rest: end + list };
  }
  const colon =
    /^\s*(?:(?:có|chịu) (?:trách nhiệm|nhiệm vụ)\s*(?=:\s*\S))?:\s*(?:[-–+]\s*)?/u.exec(after)?.[0] ??
    aheadOfTask(text, end);
  if (colon !== undefined) {
    const listed = areSeveral(bodies.name) ? bodiesAt(text, end + colon.length, true) : null;
    if (listed !== null && /^[\s.;]*(?:$|:)/u.test(text.slice(listed.end))) {
      const task = /^\s*:\s*(?=\S)/u.exec(text.slice(listed.end))?.[0].length ?? 0;
      const whole = { ...listed, name: text.slice(start, listed.end), start, isGiven };
      return task > 0
        ? { ...whole, form: 'colon', rest: listed.end + task }
        : { ...whole, form: 'heading', rest: text.length };
    }
    return { ...given, form: 'colon', rest: end + colon.length };
  }
  if (isLeadIn(after)) return { ...given, form: 'lead-in', rest: end };
  return { ...given, form: 'sentence', rest: end + strayComma(after) };
}

/** How long a comma is that somebody put between a name and what the body is to do: "Khoa Điều dưỡng, hoàn thiện hồ sơ"; 0 where there is none. */
function strayComma(after: string): number {
  const gap = /^,(?=\s\p{Ll})/u.exec(after)?.[0].length ?? 0;
  return gap > 0 && isPredicateAt(plain(after.slice(gap + 1, gap + 61)), 0) ? gap : 0;
}

/** "Giám đốc Sở Nội vụ - tham mưu cải cách hành chính", "Cục An toàn thực phẩm. Tăng cường quản lý ...": in place of the colon. */
function aheadOfTask(text: string, end: number): string | undefined {
  const gap = /^(?:\s+[-–]\s+(?=\p{Ll})|\.\s+(?=\p{Lu}))/u.exec(text.slice(end, end + 20))?.[0];
  if (gap === undefined) return undefined;
  // with what stands ahead of it: "Hậu cần - tiếp tế" is a name
  const from = Math.max(0, end - 20);
  const at = end + gap.length;
  return isPredicateAt(plain(text.slice(from, at + 60)), at - from) ? gap : undefined;
}

const LISTED_NAME = String.raw`(?:\d{1,3}|\p{Lu}[A-Za-zÀ-ỹ]*(?: \p{Lu}[A-Za-zÀ-ỹ]*)*)`;
const LIST = new RegExp(String.raw`^\s*:\s*${LISTED_NAME}(?:,\s+${LISTED_NAME}){1,30}(?=\s+\p{Ll})`, 'u');

/** ": Thăng Long, 2, 6, Đường Hồ Chí Minh" ahead of what all of them are to do: how long the list is, 0 for others. */
function listLength(after: string): number {
  const list = LIST.exec(after.slice(0, 400))?.[0];
  return list !== undefined && isPredicateAt(plain(after.slice(list.length, list.length + 60)).trimStart(), 0)
    ? list.length
    : 0;
}

/** "Các Ban Quản lý dự án: Thăng Long, 2, 6, 7:": a list of names or numbers between two colons. */
function namesAfterColon(text: string, start: number, end: number): string | null {
  const list = /^\s*:\s*((?:\p{Lu}|\d)[^:;.()]*)\s*:\s*$/u.exec(text.slice(end))?.[1];
  if (list === undefined || !areSeveral(text.slice(start))) return null;
  const items = list.split(/\s*,\s*|\s+và\s+/u);
  const areNames =
    items.length > 1 && items.every((item) => /^(?:\p{Lu}|\d)/u.test(item) && item.length < 50);
  return areNames ? text.slice(start).replace(/\s*:\s*$/u, '') : null;
}

/** Who is addressed in small letters in the middle of a sentence. */
const headOfSeveral =
  /^(?:(?:thủ trưởng|lãnh đạo|giám đốc|người đứng đầu|chủ tịch|bí thư|trưởng) (?:các|ubnd|ủy ban|cơ quan|đơn vị|sở|cấp ủy|chi bộ)|cấp ủy|chi bộ|chi ủy|đồng chí (?:bí thư|phó|chủ tịch|trưởng|chánh|giám đốc|hiệu trưởng)|giáo viên (?:chủ nhiệm|bộ môn)|(?:các )?tổ (?:trưởng|chuyên môn))(?![A-Za-zÀ-ỹ])/u;

/** "Cuối năm học, nhà trường ...": who is meant after a time, but hardly after other words. */
const timedSchool =
  /^(?:cuối|đầu|kết thúc|hằng|định kỳ)(?![A-Za-zÀ-ỹ])[^,;:]{0,40}, (?:nhà trường|ban giám hiệu)(?![A-Za-zÀ-ỹ])/u;

/** "phòng Đào tạo": a unit of a school or an office by name, in small letters. */
const smallUnit = /^(?:phòng|khoa|trung tâm|viện|tổ|ban)\s\p{Lu}/u;

/** Where the first sentence of an opening ends that names a time or a topic behind a colon: "Đợt 1 (tháng 5): chủ đề “Nước sạch”. Sở Y tế ...". */
function firstEnd(text: string): number {
  const colon = /^[^:.]{3,120}:\s/u.exec(text)?.[0].length ?? text.length;
  const end = /(?<=[\p{Ll}”")\d])\.\s+(?=\p{Lu}\p{Ll}|\p{Lu}{3,5} \p{Ll})/u.exec(text.slice(colon))?.index;
  return end === undefined ? text.length : colon + end;
}

/** "Căn cứ Kế hoạch này, các sở, ban, ngành xây dựng ...": the first bodies after a comma that do something. */
function afterIntroduction(text: string): Subject | null {
  const sentence = text.slice(0, firstEnd(text.slice(0, 700)));
  const charged = chargedInCase(text, sentence);
  if (charged !== null) return charged;
  for (const comma of sentence.matchAll(/[,;:]\s+/g)) {
    let start = comma.index + comma[0].length;
    // several who do otherwise than those ahead, and not whom the whole is for
    if (comma[0].startsWith(';') && text.startsWith('riêng các ', start)) {
      if (!isOtherTime(text, start)) return null;
      continue;
    }
    const given = order.exec(plain(text.slice(start, start + 60)))?.[0].length ?? 0;
    start += given;
    const head = plain(text.slice(start, start + 30));
    const isSmall =
      given > 0 ||
      (headOfSeveral.test(head) && !text.slice(0, comma.index).includes(';')) ||
      smallUnit.test(text.slice(start, start + 20)) ||
      (comma.index < 60 && timedSchool.test(plain(text.slice(0, start + 20))));
    if (!beginsBody(text, start, isSmall) || isPassive(text, comma.index, start)) continue;
    const bodies = bodiesAt(text, start, isSmall);
    if (bodies === null || isNamedInOpening(text, comma.index, bodies)) continue;
    const ordered = given > 0 ? null : orderedBy(text, bodies);
    if (ordered !== null) return ordered;
    if (/^\s*:\s*$/u.test(text.slice(bodies.end))) {
      const ahead = text.slice(0, comma.index);
      if (endsWithNames(ahead) || isOfField(plain(ahead), plain(bodies.name))) return null;
      return { ...bodies, form: 'lead-in', rest: bodies.end, isGiven: given > 0 };
    }
    if (isOneMoreOfThose(text, comma.index, bodies)) continue;
    const end = bodies.end + asideAhead(text.slice(bodies.end, bodies.end + 160));
    const after = plain(text.slice(end, end + 40));
    if (
      !(given > 0 ? /^\s[A-Za-zÀ-ỹ]/u.test(after) : beginsAsPredicate(after)) ||
      /^\s*(?:,|(?:đã|đang|có ý kiến(?! (?:bằng văn bản|trước|trong)(?![A-Za-zÀ-ỹ]))|nhận được|nhận thấy|về|và|tại|theo(?! (?:dõi|chức năng|nhiệm vụ|thẩm quyền|lĩnh vực))|được|trong|để)(?![A-Za-zÀ-ỹ]))/u.test(
        after,
      )
    )
      continue;
    const form = isLeadIn(text.slice(end)) ? 'lead-in' : 'sentence';
    return { ...bodies, form, rest: end, isGiven: given > 0 };
  }
  return null;
}

/**
 * "Dưới sự chỉ đạo của Chi bộ, Ban Giám hiệu, các tổ xây dựng ...": a list that began in the opening goes on; "Nếu Sở A, Sở B không thống nhất, ...",
 * "..., thủ trưởng đơn vị đó chịu trách nhiệm": who stands in a condition.
 */
function isNamedInOpening(text: string, comma: number, { name, members }: NamedBodies): boolean {
  const opening = plain(text.slice(0, comma));
  const intro = /^(?:dưới|qua|thông qua|tại|nếu|trường hợp|cùng với)\s+/u.exec(opening)?.[0] ?? '';
  if (intro === '') return false;
  if (/\s(?:đó|này)$/u.test(name)) return true;
  if (members.length > 1 && OFFICE_INSIDE.test(opening)) return true;
  return /^(?:nếu|trường hợp)/u.test(intro) && (bodiesAt(text, intro.length, true)?.end ?? 0) >= comma;
}

const OFFICE_INSIDE =
  /\s(?:sở|bộ|ủy ban|ubnd|công an|hội|ban|chi bộ|mặt trận|văn phòng|phòng|đảng ủy|cơ quan|đơn vị|trường|đoàn)(?![A-Za-zÀ-ỹ])/u;

/** How long a comma is between a name and that the body is responsible, or who of it above all; 0 where neither stands there. */
function asideAhead(after: string): number {
  return CHARGED_BEHIND_COMMA.test(after) ? 1 : (ABOVE_ALL.exec(after)?.[0].length ?? 0);
}
