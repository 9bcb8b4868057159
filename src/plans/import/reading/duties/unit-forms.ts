import { isDoing, isOneBodyThatActs, tellsOf } from '../names/acting-subjects.js';
import { isAnybody } from '../names/anybody.js';
import { isHeadOf, isSameName, isShortFor } from '../names/same-name.js';
import { areSeveral } from '../names/several-bodies.js';
import { type Subject, subjectOf } from '../names/subject.js';
import { asksMore, isClosing, statesFacts } from '../names/titles.js';
import type { Unit } from '../parts/outline.js';
import { LISTED, RANK } from '../text/marks.js';
import { isPredicateAt } from '../text/predicates.js';
import { isFinished, plain } from '../text/spelling.js';
import { joinedWords, type Words } from '../text/words.js';
import { givenInDash } from './given-below.js';
import { labelGroup } from './label-lines.js';
import { reportsOfAll } from './reports-of-all.js';

/** Whether a unit is a title over what follows, not a sentence. */
export function isTitled(unit: Unit): boolean {
  if (unit.mark !== null && LISTED.has(unit.mark.kind))
    return unit.children.length > 0 && unit.words.text.endsWith(':') && unit.words.text.length < 80;
  if (unit.mark === null && unit.children.length === 0) return false;
  // "Báo cáo số măng thu được. (Văn phòng chuẩn bị)" is a sentence too
  return unit.words.text.length < 200 && !/[.;](?:\s\([^()]{3,160}\))?$/u.test(unit.words.text);
}

/** A title over duties, not over label lines alone, that names no body: "Về công tác tuyên truyền:". */
export function isTopic(unit: Unit): boolean {
  if (unit.children.every((child) => labelGroup([child], 0).length > 0)) return false;
  if (unit.words.text.length > 160 || isTaskOverFacts(unit)) return false;
  const { text } = unit.words;
  // "- Tuyên truyền:" over "Trên đài.", "Trên mạng.": what is done, and where
  if (/^Tuyên truyền[^:]*:$/u.test(text) && !unit.children.some(beginsWithTask)) return false;
  if (text.endsWith(':'))
    return (
      /^(?:về|công tác|đối với|lĩnh vực|trong|nhiệm vụ|nội dung|giải pháp|tuyên truyền)(?![A-Za-zÀ-ỹ])/u.test(
        plain(text),
      ) && text.length < 100
    );
  return !isFinished(text) && !LISTED.has(unit.mark?.kind ?? 'dash');
}

/** "1.1. Kiểm tra công tác đất đai" over "- Đối tượng: ...", "- Thời gian: ...", "- Giao Ban Tổ chức ...": a task, and what belongs to it. */
function isTaskOverFacts(unit: Unit): boolean {
  return (
    unit.children.length > 0 &&
    beginsWithTask(unit) &&
    unit.children.every(
      (child) =>
        labelGroup([child], 0).length > 0 || statesFacts(child.words.text) || givenInDash(child) !== null,
    )
  );
}

/** Whether numbered or dashed units stand right before a paragraph. */
export function followsList(unit: Unit): boolean {
  const { parent } = unit;
  if (parent === null) return false;
  const index = parent.children.indexOf(unit);
  return parent.children.slice(Math.max(0, index - 3), index).some(({ mark }) => mark !== null);
}

/** A paragraph that ends with a colon over dashes that stand beside it. */
export function announcesList(unit: Unit): boolean {
  if (unit.parent === null || !unit.words.text.endsWith(':') || unit.words.text.length > 200) return false;
  const next = unit.parent.children[unit.parent.children.indexOf(unit) + 1];
  return next !== undefined && next.mark !== null && LISTED.has(next.mark.kind);
}

/**
 * "2. Giám đốc Sở A chỉ đạo Chi cục B:" over a), b) that each say what is to be done, or "1. UBND xã: Trong 15 ngày kể từ khi nhận hồ sơ có
 * trách nhiệm:" over whatever: the items are tasks, not parts of one.
 */
export function announcesTasks({ mark, words: { text }, children }: Unit): boolean {
  if (mark === null || LISTED.has(mark.kind) || !text.endsWith(':')) return false;
  const items = children.filter(({ table }) => table === null);
  if (items.length < 2) return false;
  const end = plain(text.slice(-70));
  if (CHARGES.test(end) || (text.length <= 160 && items.every(beginsWithTask))) return true;
  return (
    DWELLS_ON.test(end) &&
    items.every(
      (item) => beginsWithTask(item) || /sentence|colon/u.test(subjectOf(item.words.text)?.form ?? ''),
    )
  );
}

const CHARGES = /(?<![A-Za-zÀ-ỹ])(?:có|chịu) trách nhiệm\s*:$/u;
const DWELLS_ON =
  /(?<![A-Za-zÀ-ỹ])(?:tham gia|trong đó|(?:trong đó,? )?(?:tập trung|chú trọng|trọng tâm)(?: vào)?|(?:nội dung|nhiệm vụ|công việc|việc|giải pháp)(?: [A-Za-zÀ-ỹ]+){0,2} (?:sau|sau đây|như sau|dưới đây))\s*:$/u;

/** An item that begins with what is to be done. */
export function beginsWithTask({ mark, words: { text } }: Unit): boolean {
  return mark !== null && isPredicateAt(plain(text.slice(0, 40)), 0);
}

/**
 * "... yêu cầu các cấp ủy thực hiện tốt các nhiệm vụ sau:", or an article "Các cơ quan sau đây chịu trách nhiệm ...:", over items
 * most of which begin with bodies; or items several of which say themselves that they give something to somebody.
 */
export function asksBodies({ mark, words: { text }, children }: Unit): boolean {
  const items = children.filter((child) => child.mark !== null && child.table === null);
  const [first] = items;
  if (first?.mark === null || first === undefined) return false;
  const subjects = items.map((child) => subjectOf(child.words.text));
  const named = subjects.filter((subject) => subject !== null);
  if (named.length < 2 || named.length * 2 < items.length) return false;
  const words = plain(text);
  const asks = /(?:yêu cầu|đề nghị|chỉ đạo|giao|phân công)(?:.*\s(?:sau|sau đây|như sau))?\s*:$/u.test(words);
  const charges =
    (mark === null || mark.kind === 'article') &&
    /(?:cơ quan|đơn vị|sở|ban|ngành|tổ chức|địa phương)\s(?:có tên\s)?(?:sau|sau đây|dưới đây)\s(?:chịu|có) trách nhiệm\s.*:$/u.test(
      words,
    );
  const gives = named.filter(({ isGiven, form }) => isGiven && form === 'sentence').length;
  if (LISTED.has(first.mark.kind)) return gives >= 2 && (asks || charges);
  return asks || charges || gives >= 2;
}

/** "chịu trách nhiệm thi hành Quyết định này", "thực hiện Quy chế ban hành kèm theo Quyết định này": how every decision ends. */
export function isForAll(text: string): boolean {
  const end = plain(text.slice(-240));
  return (
    FOR_ALL.test(end) ||
    ANSWERS_FOR_ALL.test(plain(text.slice(0, 300))) ||
    (STRICTLY.test(end) && !asksMore(text))
  );
}

/** "Thủ trưởng các sở chịu trách nhiệm trước ... về tiến độ các nhiệm vụ được giao", where that is all that is said. */
const ANSWERS_FOR_ALL =
  /^[^;.:]{0,160}(?<!(?:,|và|đồng thời|cùng)\s)(?<![A-Za-zÀ-ỹ])chịu trách nhiệm (?:toàn diện |trực tiếp )?trước [^.;]{3,80} về (?:tiến độ|chất lượng|kết quả|hiệu quả|nội dung)[^.;]{0,60}(?:nhiệm vụ|công việc|nội dung|kế hoạch|việc|chỉ số|chỉ tiêu) (?:được (?:giao|phân công)|này|nêu trên|trên)[^A-Za-zÀ-ỹ\p{N}]*$/u;

const FOR_ALL =
  /(?:(?:thi hành|thực hiện) (?:(?:quyết định|nghị quyết|chỉ thị|quy định|quy chế) này|(?:quy định|quy chế) (?:được )?ban hành kèm theo (?:quyết định|nghị quyết) này)|trách nhiệm (?:tổ chức )?(?:thi hành|thực hiện) (?:quyết định|nghị quyết|chỉ thị) này[;,] báo cáo kết quả [^;.\d]{2,110}|chịu trách nhiệm (?:thi hành|thực hiện))(?: kể từ ngày ký(?: ban hành)?)?[^A-Za-zÀ-ỹ\p{N}]*$/u;

/** "... chịu trách nhiệm thực hiện nghiêm túc Chỉ thị này"; much else ends so that is to be done. */
const STRICTLY =
  /(?:thi hành|thực hiện) nghiêm(?: túc)? (?:quyết định|nghị quyết|chỉ thị|quy định|quy chế) này[^A-Za-zÀ-ỹ\p{N}]*$/u;

/** Whether a "name" only announces duties, or says at which level the one body of the heading over it has them: "Cấp tỉnh". */
export function isGroupWord(name: string, over: { readonly name: string } | null | undefined): boolean {
  if (over === null || over === undefined) return false;
  return (
    /^(?:các nhiệm vụ|trách nhiệm)$/u.test(plain(name)) ||
    saysAgain(plain(name), plain(over.name)) ||
    (/^(?:ở )?cấp (?:tỉnh|huyện|xã|cơ sở|thành phố|trung ương)$/u.test(plain(name)) && !areSeveral(over.name))
  );
}

/** "Các Cục" under "Cục Hàng không, Cục Hàng hải": the bodies of the heading. */
function saysAgain(name: string, over: string): boolean {
  const kind = /^(?:các|hai|ba) ([a-zà-ỹ]{2,12})(?: (?:nêu )?trên| này)?$/u.exec(name)?.[1];
  return (
    kind !== undefined &&
    over.split(/[,;]\s|\svà\s/u).filter((each) => each.startsWith(`${kind} `)).length > 1
  );
}

/** The words of a unit with those of the units under it, each on a line. */
export function wholeText(unit: Unit): Words {
  const below = textsUnder(unit);
  return below.length === 0 ? unit.words : joinedWords([unit.words, ...below], '\n');
}

/** The texts under a unit up to the first label line or table. */
export function textsUnder(unit: Unit): Words[] {
  const found: Words[] = [];
  for (const child of unit.children) {
    if (child.table !== null || labelGroup([child], 0).length > 0) break;
    if (child.mark === null && (isClosing(child.words.text) || asksToCarryOut(child.words.text))) break;
    if (givenInDash(child) !== null) continue;
    found.push(child.words, ...textsUnder(child));
  }
  return found.filter(({ text }) => text !== '');
}

/** "... Thủ tướng Chính phủ yêu cầu các bộ thực hiện nghiêm túc Chỉ thị này": after the last item, and no part of it. */
function asksToCarryOut(text: string): boolean {
  return /(?:yêu cầu|đề nghị)\s[^.;]*\sthực hiện(?: [A-Za-zÀ-ỹ,]+){0,6} (?:chỉ thị|kế hoạch|công điện|nghị quyết|công văn) này[^A-Za-zÀ-ỹ\p{N}]*$/u.test(
    plain(text.slice(-300)),
  );
}

/** Whether an item under a heading of several bodies speaks to one of them: "GVCN: ..." under "GVCN và giáo viên bộ môn". */
export function isOneOf(
  subject: Subject,
  to: { readonly name: string; readonly members: readonly string[] },
  text: string,
): boolean {
  if (subject.form === 'heading' || directsBelow(text, subject, to.name)) return false;
  if (isGivenToOne(subject, text) || isInspected(subject)) return true;
  if (
    subject.form === 'colon' &&
    /(?:^|(?:[,;]|và|ubnd|nhân dân|hđnd|ủy|mttq|tổ quốc|trạm y tế|công an|quân sự) )(?:các|những)\s/u.test(
      plain(to.name),
    )
  )
    return true;
  if (text.startsWith('Riêng ') && areMembers(subject, to)) return true;
  if (isApart(text, to.name)) return subject.form === 'sentence' && isDoing(plain(text.slice(subject.rest)));
  if ((isOfAll(to.name) || endsInGroup(to.name)) && subject.form === 'sentence') {
    const rest = plain(text.slice(subject.rest));
    return isOneBodyThatActs(subject, rest) || IN_CHARGE.test(rest);
  }
  if (areMembers(subject, to)) return true;
  return isAnotherThatActs(subject, text, to.name);
}

/** Whether those that an item speaks to are some of several that stand over it. */
export function areMembers(subject: Subject, { members }: { readonly members: readonly string[] }): boolean {
  const all = members.map(plain);
  return all.length > 1 && subject.members.every((name) => all.includes(plain(name)));
}

/** Whether an item only by what it says of another goes from the one body that stands over it to that other: a clerk should look. */
export function isMoved(
  subject: Subject,
  to: { readonly name: string; readonly members: readonly string[] },
): boolean {
  return isNamedAlone(subject) && !isOfSeveral(to);
}

/** Whether a heading names several bodies. */
export function isOfSeveral({
  name,
  members,
}: {
  readonly name: string;
  readonly members: readonly string[];
}): boolean {
  return members.length > 1 || areSeveral(name);
}

/** "Sở Y tế xây dựng ...": nothing but the name says to whom it is given. */
export function isNamedAlone({ form, isGiven, start }: Subject): boolean {
  return form === 'sentence' && !isGiven && start === 0;
}

/** "- Sở Y tế xây dựng đề án" under "Đảng ủy Ủy ban nhân dân tỉnh": the item says itself who does it, and it is not the body of the heading. */
function isAnotherThatActs(subject: Subject, text: string, heading: string): boolean {
  const { form, isGiven, start, name, rest } = subject;
  const isNamedAlone = text.startsWith('Riêng ') || (!isGiven && start === 0);
  if (form !== 'sentence' || !isNamedAlone || isAnybody(name) || isAmongThem(name, heading)) return false;
  if (directsBelow(text, subject, heading)) return false;
  const after = plain(text.slice(rest, rest + 60));
  if (BUILDING.test(plain(name)) && IS_BUILT.test(after)) return false;
  return (isDoing(after) && !tellsOf(after)) || IN_CHARGE.test(after);
}

/** "Bệnh viện đa khoa tỉnh hoàn thành xây dựng trước ngày 30/6": what is built, not who builds. */
const BUILDING =
  /^(?:các )?(?:khu|cụm|bệnh viện|trường|bảo tàng|trạm|nhà|cảng|cổng|trung tâm|thư viện)(?![A-Za-zÀ-ỹ])/u;
const IS_BUILT =
  /^\s*(?:khởi công|khánh thành|(?:sửa chữa|nâng cấp|cải tạo|xây dựng) (?:xong|theo|trước|trong)|hoàn thành (?:xây dựng|thi công|phần|nâng cấp|cải tạo|sửa chữa|bàn giao|đưa vào))(?![A-Za-zÀ-ỹ])/u;

const IN_CHARGE = /^\s*là (?:(?:cơ quan|đơn vị) )?(?:đầu mối|thường trực|chủ trì)(?![A-Za-zÀ-ỹ])/u;

/**
 * "Chi bộ" under "Chi bộ Trường Mầm non", "Mỗi đơn vị" under "Cấp xã", "Tổ trưởng" under "Tổ chuyên môn": the body of the heading in other
 * words, each of those that it names, or who is at its head.
 */
function isAmongThem(name: string, heading: string): boolean {
  return (
    isShortFor(name, heading) ||
    isHeadOf(name, heading) ||
    (/^nhà trường$/u.test(plain(name)) &&
      /^(?:trường|ban giám hiệu|bgh)(?![A-Za-zÀ-ỹ])/u.test(plain(heading))) ||
    /^(?:mỗi|từng|mọi|toàn|tất cả|người đứng đầu|thủ trưởng|tổ trưởng|trưởng|bí thư|cấp ủy|chi ủy)(?![A-Za-zÀ-ỹ])/u.test(
      plain(name),
    )
  );
}

/** "Chi bộ được kiểm tra chuẩn bị báo cáo" under "Các chi bộ": those to whom it happens. */
function isInspected({ form, name, isGiven }: Subject): boolean {
  return (
    form === 'sentence' &&
    !isGiven &&
    /(?:được|đối tượng)(?: được)? (?:kiểm tra|giám sát|kiểm toán|thanh tra)/u.test(plain(name))
  );
}

/** "Giao Phòng Kinh tế công khai ...", "Phòng Y tế: rà soát ..." under what is above it: one body by name, and what it is to do. */
function isGivenToOne(subject: Subject, text: string): boolean {
  const rest = plain(text.slice(subject.rest, subject.rest + 60));
  if (subject.form === 'colon')
    return text.startsWith('Riêng ') ? isDoing(rest) : !subject.isGiven && isOneBodyThatActs(subject, rest);
  return (
    text.startsWith('Giao ') && subject.members.length === 1 && !areSeveral(subject.name) && isDoing(rest)
  );
}

/** "Riêng các chi bộ thôn ..." under "Các chi bộ". */
function isApart(text: string, heading: string): boolean {
  return /^riêng\s/u.test(plain(text.slice(0, 8))) && areSeveral(heading);
}

/** Whether a paragraph under a body's heading begins anew with another body: after a list, or where headings have no numbers. */
export function speaksToAnother(unit: Unit, subject: Subject, heading: string): boolean {
  if (subject.form !== 'sentence' && subject.form !== 'colon') return false;
  if (isSameName(subject.name, heading) || directsBelow(unit.words.text, subject, heading)) return false;
  if (subject.isOrdered === true || reportsOfAll(unit, subject)) return true;
  return unit.parent?.mark === null || (followsList(unit) && subject.form === 'sentence');
}

/** "Chỉ đạo giáo viên chủ nhiệm lập danh sách ...", "Lãnh đạo Ủy ban nhân dân ..." of a Party body: what the body of the heading does. */
function directsBelow(text: string, { isGiven, start }: Subject, heading: string): boolean {
  if (isGiven && /^(?:chỉ đạo|phân công)\s*$/u.test(plain(text.slice(0, start)))) return true;
  return start === 0 && text.startsWith('Lãnh đạo ') && LEADS.test(plain(heading));
}

/** "Lãnh đạo UBND xã:" under "Đảng ủy Ủy ban nhân dân xã": whom a Party body leads to do what follows. */
export function leadsWhom({ words: { text }, children }: Unit, heading: string): boolean {
  return (
    children.length > 0 && /^Lãnh đạo(?:, chỉ đạo)? [^:;.]{3,120}:$/u.test(text) && LEADS.test(plain(heading))
  );
}

const LEADS =
  /^(?:ban cán sự đảng|đảng đoàn)(?![A-Za-zÀ-ỹ])|^(?:(?:các|ban thường vụ|ban chấp hành|thường trực) )?(?:tỉnh|thành|huyện|thị|quận|đảng|cấp|chi) (?:ủy|bộ|đoàn)(?![A-Za-zÀ-ỹ])/u;

/** "Đồng chí A: In tài liệu", "Yêu cầu các tổ ..." below a task: it says itself to whom it is given. */
export function namesItsOwn({ words: { text } }: Unit): boolean {
  const subject = subjectOf(text);
  return subject !== null && (subject.form === 'colon' || (subject.form === 'sentence' && subject.isGiven));
}

/** Whether a unit stands after all others under its parent, but for what ends the whole: "Trong quá trình thực hiện, nếu có ...". */
export function isLastOfSeveral({ parent, words }: Unit): boolean {
  const own = parent?.children.filter(({ mark, words: { text } }) => mark !== null || !isClosing(text)) ?? [];
  return own.length > 1 && own.at(-1)?.words === words;
}

/** "Các sở, ngành": everybody of a kind, not a body. */
function isOfAll(name: string): boolean {
  return /^(?:(?:thủ trưởng|lãnh đạo|người đứng đầu) )?(?:các|những)\s(?:sở|bộ|ban|ngành|cơ quan|đơn vị|phòng|bộ phận|trường(?: học)?|thôn|xã|phường|doanh nghiệp)(?:(?:,| và)\s(?:sở|ban|ngành|cơ quan|đơn vị|phòng|đoàn thể|địa phương))*(?: (?:trực )?thuộc(?: [A-Za-zÀ-ỹ]+){0,5}| cấp (?:tỉnh|huyện|xã)| chuyên môn| tham mưu(?:,? giúp việc)?| (?:của )?(?:hđnd|hội đồng nhân dân|ubnd|ủy ban nhân dân)(?: [A-Za-zÀ-ỹ]+){0,3}| của [A-Za-zÀ-ỹ]+| (?:có )?liên quan| (?:đóng |hoạt động )?trên địa bàn(?: [A-Za-zÀ-ỹ]+){0,3})?$/u.test(
    plain(name),
  );
}

/** "Ủy ban MTTQ xã và các đoàn thể", "Các cơ quan báo chí, Cổng Thông tin điện tử": organizations of which one may be told apart by name. */
function endsInGroup(name: string): boolean {
  return /(?:^|[,;]\s|\svà\s)(?:các\s)?(?:đoàn thể|hội(?=,)|tổ chức (?:chính trị|thành viên|hội|đoàn thể)|(?<=các )cơ quan (?:báo|thông tin|truyền thông))(?![A-Za-zÀ-ỹ])/u.test(
    plain(name),
  );
}

/** A numbered title of a table that says who leads what: "1. Ban Thường vụ Huyện ủy kiểm tra", over the list of what is inspected. */
export function isOverTable({ mark, words: { text }, children }: Unit): boolean {
  const [first] = children;
  return (
    mark !== null &&
    !LISTED.has(mark.kind) &&
    first?.table?.columns.includes('lead') === true &&
    first.table.columns.includes('content') &&
    text.length < 160 &&
    (!isFinished(text) || text.endsWith(':'))
  );
}

/** "1.2. Phân công đảng viên giúp đỡ" under "1. Các chi bộ". */
export function isBelowNumber({ mark }: Unit): boolean {
  return mark !== null && RANK[mark.kind] > RANK.number;
}
