import { bodiesAt } from '../names/body-names.js';
import { isShortFor } from '../names/same-name.js';
import { areAnyOfKind } from '../names/several-bodies.js';
import { type Subject, subjectOf } from '../names/subject.js';
import { plain } from '../text/spelling.js';
import { spanOf, type Words } from '../text/words.js';
import { addPieces } from './added-units.js';
import type { Unit } from '../parts/outline.js';
import { type Addressee, addressee, type AssignedDuties } from './assigned-duties.js';
import { givenInside, othersBehind } from './given-inside.js';
import { type SharedPiece, sharedPieces } from './shared-sentences.js';
import { areMembers, isNamedAlone, isOfSeveral, isOneOf } from './unit-forms.js';

/** What later sentences of an item, also behind a semicolon, say that others are to do than who stands over it. */
export function behindOf(words: Words, to: Addressee): readonly SharedPiece[] {
  const given = areAnyOfKind(to.name) ? givenInside(words).filter(isOrder) : [];
  if (given.length > 0) return given;
  return othersBehind(words, (other, rest) => {
    const said = rest.replace(ON_THAT, '');
    const subject = said === rest ? other : subjectOf(said);
    return (
      subject !== null &&
      (isNamedAlone(subject) || said.startsWith('Riêng ')) &&
      !isPartOf(subject, to) &&
      isOneOf(subject, to, said)
    );
  });
}

/** "Trên cơ sở đó, Sở Nội vụ tổng hợp ...": what comes after that what the others do. */
const ON_THAT = /^(?:Trên cơ sở (?:đó|báo cáo [^,;.]{3,60})|Từ đó|Sau đó|Đồng thời),\s+(?=\p{Lu})/u;

/** "Giao Văn phòng tổng hợp ..." behind what all offices are to do. */
function isOrder({ words: { text }, subject }: SharedPiece): boolean {
  return text.startsWith('Giao ') && !ONLY_ANSWERS.test(text.slice(subject.rest));
}

/** "Giao Thủ trưởng các đơn vị chịu trách nhiệm trước pháp luật về kết quả thực hiện." */
const ONLY_ANSWERS =
  /^\s*chịu trách nhiệm(?: toàn diện)?(?: trước [^,;.]{3,80})? (?:về|đối với) (?:kết quả|tiến độ|chất lượng|nội dung|tính)[^,;.]{0,120}\.?$/u;

/** "Ban Giám đốc" behind "Các doanh nghiệp": what each of those named has of its own. */
function isPartOf({ name }: Subject, to: Addressee): boolean {
  return (
    /^(?:Ban Giám đốc|Ban Giám hiệu|Ban lãnh đạo|Hiệu trưởng|Giám đốc|Công đoàn|Công đoàn cơ sở)$/u.test(
      name,
    ) &&
    /^(?:các|mỗi|từng) (?:doanh nghiệp|công ty|cơ sở|hợp tác xã|cơ quan|đơn vị|trường|bệnh viện)/u.test(
      plain(to.name),
    )
  );
}

/**
 * "Sở Y tế và Công ty Điện lực: Sở Y tế bố trí ... . Công ty ...": adds what the sentences behind the colon give to each of those ahead of
 * it, and tells who is given nothing. @returns whether they do
 */
export function addOfHeading(words: Words, to: Addressee, duties: AssignedDuties, place: string): boolean {
  const one = oneOfHeading(words, to);
  if (one === null) return false;
  const pieces = sharedPieces(words, one);
  const named = new Set(pieces.flatMap(({ subject }) => subject.members.map(plain)));
  const others = to.members.filter((name) => !named.has(plain(name)));
  const text = plain(words.text);
  if (others.some((name) => text.includes(plain(name)))) return false;
  addPieces(pieces, duties, place);
  for (const name of others) duties.tell('nothing-under-body', place, spanOf(words), name);
  return true;
}

/** "Treo cờ (Trạm Y tế)" under "7. Trạm Y tế, các trường học": which of those over it has the item. */
export function memberFor({ words: { text }, children }: Unit, to: Addressee): Addressee {
  const bracket = to.members.length < 2 || children.length > 0 ? null : /\(([^()]{3,90})\)[.;]?$/u.exec(text);
  if (bracket === null || OFFICE_AHEAD.test(plain(text.slice(0, bracket.index)))) return to;
  const [, inner = ''] = bracket;
  const bodies = bodiesAt(inner, 0, true);
  if (bodies === null || !/^(?: (?:chủ trì|thực hiện|phụ trách))?$/u.test(inner.slice(bodies.end))) return to;
  const own = to.members.filter((member) => bodies.members.some((name) => isShortFor(name, member)));
  return own.length === 0 || own.length === to.members.length
    ? to
    : { ...to, ...addressee(own.join(', '), own) };
}

/** "Gửi về cơ quan thường trực" ahead of "(Sở Y tế)": which office that is, not who sends. */
const OFFICE_AHEAD =
  /(?<![A-Za-zÀ-ỹ])(?:(?:về|cho|với|của|theo|tại) (?:[a-zà-ỹ]+ ){0,2}(?:cơ quan|đơn vị|đầu mối|ngành|thường trực|trụ sở)(?: [a-zà-ỹ]+){0,5}|(?<!(?:các|những|từng|mỗi|toàn|trong|liên) )(?:cơ quan|đơn vị|đầu mối|ngành|thường trực|trụ sở)(?: (?:thường trực|tổng hợp|chuyên môn|chủ quản|chủ trì|quản lý|tham mưu|đầu mối|ban chỉ đạo)){0,2})\s*$/u;

/** Whom of those ahead of a colon the first sentence behind it is for. */
function oneOfHeading(words: Words, to: Addressee): Subject | null {
  const subject = subjectOf(words.text);
  if (subject === null || !isNamedAlone(subject) || !isOfSeveral(to)) return null;
  const isSome = areMembers(subject, to) && subject.members.length < to.members.length;
  return isSome || (!areMembers(subject, to) && isOneOf(subject, to, words.text)) ? subject : null;
}
