import { isDoing } from '../names/acting-subjects.js';
import { bodiesAt, type NamedBodies } from '../names/body-names.js';
import { titledPerson } from '../names/titled-persons.js';
import type { Unit } from '../parts/outline.js';
import { isPredicateAt } from '../text/predicates.js';
import { plain } from '../text/spelling.js';
import { partOf, type Words } from '../text/words.js';
import { timeAhead, titleTime } from '../times/time-words.js';
import { type Addressee, addressee, type AssignedDuties } from './assigned-duties.js';
import { addBehindArrow } from './tasks-with-arrows.js';

/** The bodies in brackets at the end of an item: "Tổ chức ngày hội việc làm (Sở Nội vụ)." Null unless items beside it end so too. */
export function bodiesInBrackets(unit: Unit): NamedBodies | null {
  if (BRACKET_ALONE.test(unit.words.text)) return null;
  const isOfMonth = unit.parent !== null && isTime(unit.parent);
  const own =
    bracketed(unit.words.text) ??
    (isOfMonth ? afterDash(unit.words.text) : null) ??
    actingAfterDash(unit.words.text);
  if (own === null || saysWhoActs(unit.words.text) || isTaskOfPerson(unit.words.text)) return own;
  if (tellsWhich(unit.words.text)) return null;
  const endsSo = ({ words, table }: Unit): boolean =>
    table === null &&
    (endsInBodies(words.text) ||
      (isOfMonth && afterDash(words.text) !== null) ||
      actingAfterDash(words.text) !== null);
  return isOneOfSeveral(unit, endsSo) || sectionsNear(unit).some(({ children }) => children.some(endsSo))
    ? own
    : null;
}

/** "(Công an phường)" on a line of its own, with nothing to be done ahead of it. */
const BRACKET_ALONE = /^\([^()]*\)[\s.;]*$/u;

/**
 * What a bracket at the end says of one body in a whole sentence: "Giảm thất thoát nước (Sở Y tế chủ trì, phối hợp với Sở Tài chính lập
 * phương án thay ống, báo cáo trước ngày 30/6)". Null where it only says who does what stands ahead, and how: "Ban hành quy chế (Sở Y tế
 * chủ trì, phối hợp với Sở Tài chính xây dựng, trình trong quý II)".
 */
export function sentenceInBracket(words: Words): Words | null {
  const bracket = /\(([^()]{60,600})\)\s*[.;]?$/u.exec(words.text);
  const inner = bracket?.[1] ?? '';
  const lead = bodiesAt(inner, 0);
  if (bracket === null || lead === null || !AIM.test(plain(words.text.slice(0, 60)))) return null;
  const role = /^\s*chủ trì,?\s(?:và )?phối hợp (?:chặt chẽ )?(?:với |cùng )?/u.exec(
    inner.slice(lead.end),
  )?.[0].length;
  const partners = role === undefined ? null : bodiesAt(inner, lead.end + role, true);
  if (partners === null) return null;
  const task = plain(inner.slice(partners.end));
  return task.length > LEAST_TASK && isDoing(task) && !ONLY_DOES.test(task)
    ? partOf(words, bracket.index + 1, bracket.index + 1 + inner.length)
    : null;
}

const LEAST_TASK = 40;
/** What is to be reached, and not what is to be done. */
const AIM =
  /^(?:đến (?:hết )?(?:quý|tháng|năm) [^,]{1,20}, )?(?:giảm|tăng(?! cường)|nâng(?! cấp)|bảo đảm|đảm bảo|phấn đấu|duy trì|hạn chế|đạt|có|tỷ lệ|thúc đẩy|phát huy|khắc phục|giữ|\d)(?![A-Za-zÀ-ỹ])/u;
const ONLY_DOES =
  /^\s*(?:hoàn thành|trình|báo cáo|(?:xây dựng|soạn thảo|soạn|dự thảo)\s*[,;])|^\s*(?:(?:tổ chức|triển khai) )?(?:thực hiện|triển khai|hướng dẫn|theo dõi|đôn đốc|kiểm tra|tham mưu)(?![A-Za-zÀ-ỹ])/u;

/**
 * "Kiểm tra các trường (Trường Tiểu học A, Trường Tiểu học B)", "các cơ quan (các sở, ban, ngành)", "Mua máy (Sở Y tế 02 máy)": which of
 * them, or how many each gets; nobody who acts.
 */
function tellsWhich(text: string): boolean {
  const [, ahead = '', inner = ''] = /^(.*)\(([^()]{3,160})\)\s*[.;]?$/u.exec(plain(text.slice(-300))) ?? [];
  const group =
    /(?<![A-Za-zÀ-ỹ])(?:các|những|\d{1,3}) ([A-Za-zÀ-ỹ]+)(?: [A-Za-zÀ-ỹ]+){0,5}\s*$/u.exec(ahead)?.[1] ?? '';
  const isOfGroup =
    group !== '' &&
    /[,;]| và /u.test(inner) &&
    (inner.startsWith(`${group} `) || (/^(?:cơ|đơn)$/u.test(group) && inner.startsWith('các ')));
  return isOfGroup || /[A-Za-zÀ-ỹ] 0\d (?!tháng|ngày|năm|giờ|phút)[A-Za-zÀ-ỹ]/u.test(inner);
}

/** "Thu đảng phí trước ngày 10 (đ/c Phó Bí thư)" says so by itself; "Kết nạp quần chúng (đ/c Lan)" says whom. */
function isTaskOfPerson(text: string): boolean {
  return (
    /\((?:đồng chí|đ\/c) (?:phó |bí thư|chi ủy|chủ tịch|trưởng|hiệu trưởng)[^()]*\)\s*[.;]?$/iu.test(text) &&
    isPredicateAt(plain(text.slice(0, 60)), 0)
  );
}

/** The sections on either side of the one that a unit stands in, where they are short. */
function sectionsNear({ parent }: Unit): readonly Unit[] {
  const all = parent?.parent?.children ?? [];
  const at = parent === null ? -1 : all.indexOf(parent);
  const near = at < 0 ? [] : [all[at - 1], all[at + 1]];
  return near
    .filter((section) => section !== undefined)
    .filter(({ children }) => children.length <= MOST_IN_SECTION);
}

const MOST_IN_SECTION = 20;

/**
 * Adds what one line gives to several: "Tháng 9: Rà soát đồ chơi (Bảo vệ); ký cam kết (Ban giám hiệu)", where a part assigns also "Sân khấu:
 * Đoàn trường; âm thanh: Tổ Nhạc". False where not each of two or more tasks names its bodies so.
 */
export function addTasksOfLine(unit: Unit, assigns: boolean, duties: AssignedDuties, place: string): boolean {
  if (addBehindArrow(unit, duties, place)) return true;
  const { words } = unit;
  const line = partOf(words, timeAhead(words.text) === null ? 0 : words.text.indexOf(':') + 2);
  const inBrackets = tasksWith(bracketed, line, /(?<=\))\s*(?:;\s+(?=[A-Za-zÀ-ỹ])|\.\s+(?=\p{Lu}))/gu);
  const named =
    inBrackets.length === 0 && assigns ? tasksWith(afterTask, line, /;\s+(?=[A-Za-zÀ-ỹ])/gu) : inBrackets;
  for (const { task, to } of named) duties.add(to, task, place);
  return named.length > 0;
}

/** "theo quy chuẩn (Sở Y tế)", "theo hướng dẫn (Bộ Y tế)": whose rule that is; "theo quy định (Đoàn trường)" may say who does it. */
const BY_RULE =
  /(?<![A-Za-zÀ-ỹ])theo (?:[a-zà-ỹ]+ ){0,2}(?:(?:quy chuẩn|tiêu chuẩn)(?: [a-zà-ỹ]+){0,3}\s*\(|(?:quy định|hướng dẫn)(?: [a-zà-ỹ]+){0,3}\s*\((?:bộ|chính phủ|thủ tướng|trung ương|ban [^()]{3,30} trung ương)(?![A-Za-zÀ-ỹ]))[^()]*\)\s*[.;]?$/u;

function tasksWith(
  bodiesOf: (task: string) => NamedBodies | null,
  line: Words,
  gaps: RegExp,
): readonly { readonly task: Words; readonly to: Addressee }[] {
  const ends = [...line.text.matchAll(gaps)];
  const tasks = [null, ...ends].map((before, index) =>
    partOf(line, before === null ? 0 : before.index + before[0].length, ends[index]?.index),
  );
  const named = tasks.flatMap((task) => {
    const bodies = BY_RULE.test(plain(task.text)) ? null : bodiesOf(task.text);
    return bodies === null ? [] : [{ task, to: addressee(bodies.name, bodies.members) }];
  });
  return named.length < 2 || named.length < tasks.length ? [] : named;
}

/** The bodies after a task: "Trang trí: Đoàn trường, tổ Văn phòng." Null unless an item beside it names them so too. */
export function bodiesAfterTask(unit: Unit): NamedBodies | null {
  const own = unit.mark === null ? null : afterTask(unit.words.text);
  if (own === null) return null;
  const isAmongLike = isOneOfSeveral(unit, ({ words: { text } }) => afterTask(text) !== null);
  return isAmongLike || saysTask(unit.words.text) ? own : null;
}

/** "Thu đảng phí: đồng chí Nam.", "Treo cờ: Đoàn trường" say so by themselves; "Chủ trì: đồng chí Nam", "Kiểm tra: Trạm Y tế" do not. */
function saysTask(text: string): boolean {
  const task = plain(text.slice(0, 60));
  return isPredicateAt(task, 0) && !OF_SOMEBODY.test(task) && !LABEL_BEHIND.test(plain(text));
}

/** "Dạy trẻ rửa tay - Trách nhiệm: Sở Y tế". */
const LABEL_BEHIND = /(?<![A-Za-zÀ-ỹ])(?:trách nhiệm|chủ trì|thực hiện|phụ trách|phối hợp)\s*:/u;

/** What is done to a body, or with it. */
const OF_SOMEBODY =
  /^(?:chủ trì|chỉ đạo|kiểm tra|giám sát|thanh tra|thăm|tặng|trao|hỗ trợ|khảo sát|làm việc|mời|đôn đốc|hướng dẫn|báo cáo|gửi|trình|nộp|đón|tiếp|gặp|họp|cùng|với|tại|từ|trong|sau|trước|cho|về|do|là)(?![A-Za-zÀ-ỹ])/u;

function afterTask(text: string): NamedBodies | null {
  const task = /^([A-Za-zÀ-ỹ](?:[^:.;()]|\([^()]{1,40}\)){3,60}):\s+/u.exec(text);
  if (task === null || NO_TASK.test(plain(task[1] ?? ''))) return null;
  const inner = text.slice(task[0].length);
  const bodies = bodiesAt(inner, 0, /^(?:tổ|nhóm|bộ phận|phòng|khoa|ban|công đoàn|chi đoàn)\s/u.test(inner));
  const all = bodies === null ? null : withClasses(inner, bodies);
  // "cô Mai (thứ Năm)"
  return all !== null && /^(?:\s*\([^()]{1,30}\))?[\s.;]*$/u.test(inner.slice(all.end)) ? all : null;
}

/** "Đoàn trường, lớp 11A1, 12A3": bodies with the classes that stand after them. */
function withClasses(text: string, bodies: NamedBodies): NamedBodies {
  const more =
    /^(?:,\s(?:các\s)?(?:lớp|khối)\s\d{1,2}[^,;.:]{0,12}(?:,\s\d{1,2}[^,;.:]{0,8})*)+(?=\s*[.;]?$)/u.exec(
      text.slice(bodies.end),
    )?.[0];
  if (more === undefined) return bodies;
  const end = bodies.end + more.length;
  return { ...bodies, name: text.slice(bodies.start, end), members: [...bodies.members, more.slice(2)], end };
}

/**
 * "Y tế, nước uống: Nhân viên y tế", "Y tế: cô Ngà": a list of things that begins as a body does, or what a person sees to, is the task of
 * who is named after it.
 */
export function bodiesAfterThings(unit: Unit, name: string): NamedBodies | null {
  const isTask =
    /^\p{Lu}[^\p{Lu}\d]*,[^\p{Lu}\d]*$/u.test(name) ||
    (/^\p{Lu}[^\p{Lu}\d]*$/u.test(name) && /:\s+(?:cô|thầy|đ\/c)\s\p{Lu}/u.test(unit.words.text));
  return isTask && unit.children.length === 0 ? bodiesAfterTask(unit) : null;
}

/** Who has what stands ahead of a colon to do: "Báo cáo tổng kết công tác kiểm tra: Ủy ban Kiểm tra Thành ủy chuẩn bị." */
export function preparedBy({ mark, children, words: { text } }: Unit): NamedBodies | null {
  const task =
    mark === null || children.length > 0 ? null : /^(\p{Lu}[^:.;]{3,160}):\s+(?:do\s)?/iu.exec(text);
  if (task === null || NO_TASK.test(plain(task[1] ?? '')) || MEANS.test(plain(task[1] ?? ''))) return null;
  const inner = text.slice(task[0].length);
  const bodies = bodiesAt(inner, 0, true);
  return bodies !== null && PREPARES.test(plain(inner.slice(bodies.end))) ? bodies : null;
}

const PREPARES =
  /^\s+(?:chuẩn bị|thực hiện|biên soạn|soạn thảo|dự thảo|đảm nhiệm|phụ trách|chịu trách nhiệm|lãnh đạo thực hiện)(?:[,;]\s(?:hoàn thành|xong|gửi|trình|trước)\s[^;:]{3,80})?\s*[.;]?$/u;
const MEANS =
  /^(?:nguồn |dự toán )?(?:kinh phí|ngân sách|thời gian|thời hạn|chế độ|hình thức|yêu cầu|lưu ý|ghi chú|căn cứ)(?![A-Za-zÀ-ỹ])/u;

/** Words ahead of names that say who they are, not what they do. */
const NO_TASK =
  /^(?:thành phần|đối tượng|đại biểu|khách|trưởng|phó|ủy viên|thành viên|thư ký|(?:tổ|nhóm|đội) trưởng|người|cá nhân|cơ quan|đơn vị|bộ phận|lực lượng|tập thể|phối hợp|nơi|địa|kính|gửi|số|dự|tham (?:dự|gia)|lưu|gồm|ban|bên|họ|chức|tổng số|hiện nay)(?![A-Za-zÀ-ỹ])/u;

function isTime({ parent, words: { text } }: Unit): boolean {
  return parent !== null && titleTime(text) !== null;
}

/** Whether more than one of the items beside a unit, itself included, are of a form. */
function isOneOfSeveral(unit: Unit, isOfForm: (unit: Unit) => boolean): boolean {
  let found = 0;
  for (const each of besideInTime(unit)) {
    if (isOfForm(each)) found += 1;
    if (found > 1) return true;
  }
  return false;
}

/** The items beside one, from itself on; then those of all months where it stands under "THÁNG 9". */
function* besideInTime(unit: Unit): Iterable<Unit> {
  const { parent } = unit;
  if (parent === null) return;
  const at = parent.children.indexOf(unit);
  yield* parent.children.slice(at);
  yield* parent.children.slice(0, at);
  if (parent.parent === null || !isTime(parent)) return;
  for (const month of parent.parent.children) if (month !== parent) yield* month.children;
}

/** What a body in brackets does with what stands ahead of them. */
const ACTS =
  '(?:(?:là |làm )?đầu mối|lãnh đạo|chỉ đạo)(?:,? (?:thực hiện|chỉ đạo|tổ chức thực hiện))?|thực hiện|phụ trách|chịu trách nhiệm|tham mưu|chuẩn bị|soạn thảo|tổng hợp|xây dựng|tổ chức|triển khai|trình|theo dõi|báo cáo|đảm nhiệm(?! từ )|đảm nhận(?! từ )|làm(?! từ )(?! (?:chủ|trưởng|tổ trưởng|phó|thành viên|thư ký)(?![A-Za-zÀ-ỹ]))';
const AFTER_NAMES = new RegExp(
  String.raw`^\s*(?:$|[;,.])|^\s*[-–]\s*(?:trong|trước|tháng|quý|tuần|ngày|hằng|hoàn thành|thường xuyên)(?![A-Za-zÀ-ỹ])|^\s*(?:[-–:]\s*)?(?:phối hợp(?: [^()]{3,100}?)? )?(?:(?:cùng |đồng )?chủ trì|${ACTS})(?![A-Za-zÀ-ỹ])|^\s*phối hợp (?:với |cùng )?[A-Za-zÀ-ỹ][^()]{1,80}$|^\s*theo (?:(?:từng )?(?:địa bàn|lĩnh vực)|chức năng|phân công|thẩm quyền)(?![A-Za-zÀ-ỹ])`,
  'u',
);

/** "(Sở Nội vụ thực hiện)" says so by itself. */
function saysWhoActs(written: string): boolean {
  const text = inRoundBrackets(written);
  // "Tham gia hội thi (Tỉnh đoàn tổ chức vào tháng 5)": they hold what others take part in
  if (/^(?:tham gia|tham dự|dự|cử)\s/u.test(plain(text.slice(0, 10)))) return false;
  return new RegExp(
    String.raw`\([^()]*[A-Za-zÀ-ỹ\d] (?:chủ trì|${ACTS})(?:\s*[,;][^()]*| (?:theo|trong|trước|vào|từ(?! năm)) [^()]*)?\)\s*[.;]?$`,
    'u',
  ).test(text);
}

function endsInBodies(text: string): boolean {
  return (
    bracketed(text) !== null ||
    /\([^()]*(?:chủ trì|chịu trách nhiệm)[^()]*\)\s*[.;]?$/u.test(inRoundBrackets(text))
  );
}

/** "[Sở Nội vụ chủ trì]" as "(Sở Nội vụ chủ trì)", and without by when behind it. */
function inRoundBrackets(text: string): string {
  return text
    .replace(/\)[;,]\s(?:hoàn thành|xong|báo cáo|nghiệm thu|thời gian|trong|trước)\s[^();:]{3,80}$/u, ')')
    .replace(/\[([^[\]()]+)\](?=\s*[.;]?$)/u, '($1)');
}

/** "Mở lớp tập huấn - Sở Nội vụ chủ trì." */
function actingAfterDash(text: string): NamedBodies | null {
  const inner = /^[^–-]{12,400}\s[–-]\s([^–:()"”-]{4,120}?)[.;]?$/u.exec(text)?.[1] ?? '';
  const bodies = /(?:chủ trì|phụ trách|thực hiện)(?![A-Za-zÀ-ỹ])/u.test(inner) ? bodiesAt(inner, 0) : null;
  const acts = bodies === null ? '' : inner.slice(bodies.end);
  return acts.trim() !== '' && AFTER_NAMES.test(acts) ? bodies : null;
}

/** "Thi vở sạch chữ đẹp - BGH, tổ trưởng" among the tasks of a month. */
function afterDash(text: string): NamedBodies | null {
  const inner = /^[^–-]{6,160}\s[–-]\s([^–:()-]{2,80}?)[.;]?$/u.exec(text)?.[1] ?? '';
  const bodies = bodiesAt(inner, 0, true);
  return bodies !== null && AFTER_NAMES.test(inner.slice(bodies.end)) ? bodies : null;
}

function bracketed(text: string): NamedBodies | null {
  const found = /\((?:do\s|(?:[Kk]ính )?[Đđ]ề nghị\s|[Gg]iao\s)?([^()]{3,160})\)\s*[.;]?$/u.exec(
    inRoundBrackets(text),
  );
  const said = found?.[1] ?? '';
  const inner = happensElsewhere(text) ? said : said.replace(TIME_OR_PRODUCT, '');
  const isSmall =
    SMALL.test(inner) &&
    !FOR_PEOPLE.test(plain(text.slice(0, 60))) &&
    !OF_PEOPLE.test(plain(text.slice(Math.max(0, (found?.index ?? 0) - 60), found?.index)));
  const bodies = bodiesAt(inner, 0, isSmall);
  if (bodies === null) return titledPerson(inner);
  // "(Phó Hiệu trưởng phụ trách)": nothing says of what
  if (bodies.members.length === 1 && bodies.end === inner.length && /\sphụ trách$/u.test(inner)) {
    const name = inner.replace(/\s+phụ trách$/u, '');
    return { ...bodies, name, members: [name] };
  }
  const after = inner.slice(bodies.end);
  return AFTER_NAMES.test(after) || ASKS_ANOTHER.test(after) ? bodies : null;
}

/** "tháng 5/2026, ", "sản phẩm: sổ theo dõi; " ahead of who does it. */
const TIME_OR_PRODUCT =
  /^(?:(?:(?:trong|trước|xong|hoàn thành) ){0,2}(?:tháng|quý|tuần|ngày|năm|học kỳ|thường xuyên|hằng (?:năm|tháng|tuần|quý))(?![A-Za-zÀ-ỹ])[^,;()A-Za-zÀ-ỹ]{0,20}[IVX]{0,3}[^,;()A-Za-zÀ-ỹ]{0,20}|sản phẩm\s*:[^;()]{3,80})(?:[,;]\s+|\s*[–-]\s+)/iu;

/** "Thăm trạm bơm (tháng 9, Trung tâm Nước sạch)": the bracket says where that is, not who sees to it. */
export function happensElsewhere(text: string): boolean {
  return /^(?:tổ chức (?:đi )?)?(?:khám|thăm|viếng|tham quan|tham dự|tham gia|dự|nhận|học tập|đi|giao lưu)(?![A-Za-zÀ-ỹ])/u.test(
    plain(text.slice(0, 60)),
  );
}

/** "NV y tế liên hệ Trạm Y tế xã": how somebody goes about it. */
const ASKS_ANOTHER =
  /^\s(?:liên hệ|mời|làm việc với|trao đổi với|đặt mua|mua|mượn|nhận(?! [^()]{0,40}\stừ\s)|đặt)\s[A-Za-zÀ-ỹ]/u;
/** What may begin small in brackets: "(các tổ chuyên môn)", "(bảo vệ, phục vụ)". */
const SMALL =
  /^(?:(?:các|mỗi|từng)\s|(?:bảo vệ|kế toán|văn thư|phục vụ|thư viện|thủ quỹ|lao công|cấp dưỡng|giáo viên chủ nhiệm|tổ trưởng|hiệu trưởng|phó hiệu trưởng|tổng phụ trách)(?=\s*(?:,|và|$)))/u;
/** "Tập huấn sơ cứu (giáo viên chủ nhiệm, bảo vệ)": whom it is for. */
const FOR_PEOPLE =
  /^(?:tổ chức )?(?:tập huấn|bồi dưỡng|đào tạo|phát|trang bị|khám|chi|trả|tuyển|cấp|tặng|trao|may|thưởng|khen thưởng|biểu dương|hỗ trợ|thăm|mời|thuê|hợp đồng)(?![A-Za-zÀ-ỹ])(?! (?:động|hiện|quang|cỏ|thanh|lệnh|dọn|tin))/u;
/** "lực lượng phục vụ" ahead of "(bảo vệ, tạp vụ)": who they are, not who does it. */
const OF_PEOPLE =
  /(?<![A-Za-zÀ-ỹ])(?:lực lượng|đối tượng|nhân viên|cán bộ|bộ phận|thành viên|người|cho|của)(?: [A-Za-zÀ-ỹ]+){0,3}\s*$/u;
