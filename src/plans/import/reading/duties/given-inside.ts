import {
  countsThings,
  hasSentOut,
  isDoing,
  isDueOf,
  isOneBodyThatActs,
  tellsOf,
  tellsResult,
} from '../names/acting-subjects.js';
import { isAnybody } from '../names/anybody.js';
import { bodiesAt } from '../names/body-names.js';
import { isShortFor } from '../names/same-name.js';
import { areSeveral } from '../names/several-bodies.js';
import { type Subject, subjectOf } from '../names/subject.js';
import { carriesOutAlone } from '../names/titles.js';
import type { Unit } from '../parts/outline.js';
import { isPredicateAt } from '../text/predicates.js';
import { plain } from '../text/spelling.js';
import { partOf, type Words } from '../text/words.js';
import { isInList, type SharedPiece, sharedPieces, withoutMark, withoutRemark } from './shared-sentences.js';
import { isSaying } from './told-sentences.js';

/** How much a sentence must say beside whom it addresses: "Giao Sở Nội vụ chủ trì." only says who leads. */
const LEAST = 30;
const LEAST_AFTER_AGREEING = 8;
/** "Giao Trưởng thôn báo lịch lấy nước": less will do for what is a task of its own. */
const LEAST_OF_ITS_OWN = 14;
const ONLY_LEADS =
  /^\s*(?:trực tiếp |tổ chức |chịu trách nhiệm )?(?:chủ trì|thực hiện|triển khai|phụ trách|đầu mối|phối hợp|theo dõi|tham mưu|chỉ đạo)(?![A-Za-zÀ-ỹ])/u;
/** "Giao Phó Thủ tướng Trần A chỉ đạo, xử lý." */
const OVERSEES = /^\s(?:trực tiếp )?chỉ đạo(?:, (?:xử lý|giải quyết|đôn đốc))*$/u;

/**
 * The sentences inside a paragraph that give something to a body by name: "Về tuyến đường ven sông: Đồng ý chủ trương. Giao Sở Xây dựng
 * lập dự án". Each goes on up to the next one. `isClosing`: the paragraph itself gives nothing: "... khẩn trương thực hiện; giao Văn phòng ...".
 */
export function givenInside(words: Words, isClosing = false): SharedPiece[] {
  const found: { at: number; piece: Omit<SharedPiece, 'words'> }[] = [];
  const isAgreed = AGREES.test(words.text);
  for (const { index, 0: gap } of words.text.matchAll(isAgreed ? ORDERS_AFTER_AGREEING : ORDERS_INSIDE)) {
    const at = index + gap.length;
    if (
      !isClosing &&
      !isAgreed &&
      found.length === 0 &&
      words.text.charAt(at) === 'g' &&
      isOfSubject(words.text)
    )
      continue;
    const rest = words.text.slice(at);
    const subject = subjectOf(rest);
    const isNamed =
      subject?.form === 'sentence' &&
      subject.isGiven &&
      (!areSeveral(subject.name) || areGivenWork(rest, subject));
    if (subject === null || !isNamed || asksAll(rest) || carriesOutAlone(rest) || isOwnStaff(rest, subject))
      continue;
    if (rest.startsWith('Sở ') && countsThings(subject)) continue;
    const sentence = /^[^.;]*/u.exec(rest.slice(subject.rest, subject.rest + LEAST))?.[0] ?? '';
    if (
      sentence.length >= (isAgreed ? LEAST_AFTER_AGREEING : LEAST) ||
      OVERSEES.test(sentence) ||
      (sentence.length >= LEAST_OF_ITS_OWN &&
        isDoing(plain(sentence)) &&
        !ONLY_LEADS.test(plain(sentence))) ||
      (found.length === 0 && isOnlyToDo(rest.slice(subject.rest)))
    )
      found.push({ at, piece: { subject } });
  }
  return found.flatMap(({ at, piece: { subject } }, index) => {
    const own = withoutRemark(withoutMark(partOf(words, at, found[index + 1]?.at)));
    const pieces = sharedPieces(own, subject);
    // "Ủy ban nhân dân các xã tổ chức thực hiện." behind it is part of what is given
    const [, ...others] = pieces;
    return others.some(({ subject: { rest }, words: { text } }) => isOnlyToDo(text.slice(rest)))
      ? [{ words: own, subject }]
      : pieces;
  });
}

/** "Giao các tổ trưởng lập danh sách trước ngày 20/9": several of a kind, with a piece of work until a day. */
function areGivenWork(text: string, subject: Subject): boolean {
  return (
    text.startsWith('Giao ') &&
    !isAnybody(subject.name) &&
    isDueOf(subject, /^[^;.]*(?:[.;](?=\S)[^.;]*)*/u.exec(text.slice(0, LONGEST_OF_DAY))?.[0] ?? '')
  );
}

const LONGEST_OF_DAY = 400;

/** "Hiệu trưởng ký quy chế; giao tổ trưởng ...": a small "giao" is what the body ahead of it does. */
function isOfSubject(text: string): boolean {
  return subjectOf(text) !== null;
}

/** "Yêu cầu Thủ trưởng các đơn vị nghiêm túc thực hiện." */
function asksAll(text: string): boolean {
  return /^(?:yêu cầu|đề nghị) (?:thủ trưởng |lãnh đạo )?các [^.;]{3,90} (?:nghiêm túc |khẩn trương )(?:triển khai |tổ chức )?thực hiện\s*(?:\.|$)/u.test(
    plain(text.slice(0, 160)),
  );
}

/** "Hiệu trưởng phân công giáo viên chủ nhiệm ...": how a school among others does it within itself. */
function isOwnStaff(text: string, { name }: Subject): boolean {
  return (
    /^(?:Nhà trường|Hiệu trưởng)\s/u.test(text) &&
    /^(?:giáo viên|gv|cán bộ|nhân viên|công chức|viên chức)(?![A-Za-zÀ-ỹ])/u.test(plain(name))
  );
}

const ORDERS_INSIDE =
  /[.:;]\s+(?=(?:Giao|giao|Phân công|Yêu cầu|Đề nghị|(?:Đảng ủy|Đảng uỷ|Ban Thường vụ|UBND|Ủy ban nhân dân|Chủ tịch|Thường trực|Sở|Nhà trường|Hiệu trưởng)(?: [^\s.,:;]+){0,6} (?:giao|phân công))\s)/gu;
/** "Về nhà văn hóa: Đồng ý chủ trương; giao Ủy ban nhân dân xã lập dự án". */
const AGREES =
  /^(?:(?:Về|Đối với) [^:]{3,200}:\s+)?(?:(?:Cơ bản )?(?:[Đđ]ồng ý|[Tt]hống nhất|[Nn]hất trí)|Chấp thuận)(?![A-Za-zÀ-ỹ])/u;
const ORDERS_AFTER_AGREEING = /[.:;]\s+(?=(?:Giao|giao|Phân công|Yêu cầu|Đề nghị)\s)|,\s+(?=giao\s)/gu;

/**
 * The sentences after the first that begin with one body by name and say what it is to do: "Nghiêm cấm tặng quà. Ủy ban Kiểm tra Huyện ủy
 * tăng cường giám sát".
 */
export function actingInside(words: Words): SharedPiece[] {
  return sentenceInside(words, isOneBodyThatActs);
}

/** The same of several: "Hội nghị đã nghe báo cáo. Các Sở Xây dựng, Tài chính sớm bố trí vốn", not whoever is concerned. */
export function severalActingInside(words: Words): SharedPiece[] {
  return sentenceInside(
    words,
    (subject, rest, text) =>
      subject.form === 'sentence' &&
      !subject.isGiven &&
      areSeveral(subject.name) &&
      !isAnybody(subject.name) &&
      isDoing(rest) &&
      !tellsOf(rest) &&
      !tellsResult(subject, text),
  );
}

/** The sentences after the first, also behind a semicolon, of which `isOf` says that they give something to whom they begin with. */
export function saidInside(words: Words, isOf: (subject: Subject, text: string) => boolean): SharedPiece[] {
  return sentenceInside(
    words,
    (subject, _, text) => {
      const at = words.text.length - text.length;
      return isOf(subject, text) && !countsThings(subject) && !isInList(words.text, 0, at - 2, at);
    },
    PARTS,
  );
}

/** "Đồng ý về nguyên tắc. Sở Xây dựng lập dự án": after agreeing, what one body by name is to do. */
export function actingAfterAgreeing(words: Words): SharedPiece[] {
  if (!AGREES.test(words.text)) return [];
  return actingInside(words).filter(
    ({ words: { text }, subject }) => !isSaying(subject, text) && !hasSentOut(text.slice(subject.rest)),
  );
}

/** "Kinh phí do ngân sách bảo đảm. Các đơn vị được giao nhiệm vụ có trách nhiệm lập dự toán": who is charged in so many words, but for everybody. */
export function chargedInside(words: Words): SharedPiece[] {
  return sentenceInside(
    words,
    ({ name, form }, rest) =>
      form === 'sentence' && /^\s*có trách nhiệm \p{Ll}/u.test(rest) && !isAnybody(name),
  );
}

/** What one more sentence under the heading of a body says that another by name is to do: "Lập đề án; Sở Tài chính thẩm định". */
export function othersBehind(
  words: Words,
  isOther: (subject: Subject, text: string) => boolean,
): SharedPiece[] {
  return sentenceInside(
    words,
    (subject, rest, text) => {
      const at = words.text.length - text.length;
      return (
        isOneBodyThatActs(subject, rest) &&
        !/^\s*(?:xem xét|quyết định|phê duyệt|thông qua|công bố|khen thưởng|cùng|phối hợp(?! (?:xử lý|tổ chức|kiểm tra|tuyên truyền|hướng dẫn|chuẩn bị|đón|quản lý)(?![A-Za-zÀ-ỹ])))/u.test(
          rest,
        ) &&
        isOther(subject, text) &&
        // "phối hợp với Công an tỉnh; Sở Xây dựng kiểm tra"
        !isInList(words.text, 0, at - 2, at) &&
        !isOfContents(words.text.slice(0, at))
      );
    },
    PARTS,
  );
}

/** "Xây dựng kịch bản gồm: vỡ đê; " ahead of "UBND xã sơ tán dân": among what a colon of the same sentence lists. */
function isOfContents(ahead: string): boolean {
  return (
    /;\s+$/u.test(ahead) &&
    /(?<![A-Za-zÀ-ỹ])(?:gồm|như|sau|quy trình|trình tự|phân cấp|kịch bản|mô hình|cách làm|cách làm tốt|phương án)\s*:\s[^.]*$/u.test(
      plain(ahead.slice(-400)),
    )
  );
}

/** Ahead of "Sở Y tế", "UBND xã", "BHXH tỉnh", not inside "TP. HCM". */
const SENTENCES = /(?<!(?<![A-Za-zÀ-ỹ])(?:TP|TX|TT|Tp))\.\s+(?=\p{Lu}\p{Ll}|\p{Lu}{3,5} \p{Ll})/gu;
const PARTS = /(?:;|(?<!(?<![A-Za-zÀ-ỹ])(?:TP|TX|TT|Tp))\.)\s+(?=\p{Lu}\p{Ll}|\p{Lu}{3,5} \p{Ll})/gu;

function sentenceInside(
  words: Words,
  isOf: (subject: Subject, rest: string, text: string) => boolean,
  gaps = SENTENCES,
): SharedPiece[] {
  for (const { index, 0: gap } of words.text.matchAll(gaps)) {
    const start = index + gap.length;
    if (isInBracket(words.text, index)) continue;
    const text = words.text.slice(start);
    const subject = subjectOf(text);
    // the places of all that follows are counted for one sentence alone
    if (subject !== null && isOf(subject, plain(text.slice(subject.rest, subject.rest + 60)), text))
      return sharedPieces(partOf(words, start), subject);
  }
  return [];
}

/** "(các sở thực hiện; Sở Y tế tổng hợp)": what stands in brackets is no sentence of its own. */
function isInBracket(text: string, at: number): boolean {
  const ahead = text.slice(Math.max(0, at - LONGEST_BRACKET), at);
  return (
    ahead.lastIndexOf('(') > ahead.lastIndexOf(')') && /^[^()]*\)/u.test(text.slice(at, at + LONGEST_BRACKET))
  );
}

const LONGEST_BRACKET = 300;

/** So many sentences a task may have ahead of the one that says who does it. */
const MOST_AHEAD = 5;

/**
 * Whom the last sentence says to be responsible for the task ahead of it: "Trồng tre. Hạt Kiểm lâm thực hiện, hoàn thành trước 30/6/2026."
 * Not where one ahead of it is about a body already: that one has the task.
 */
export function chargedAtEnd(words: Words): SharedPiece | null {
  const stops = Array.from(
    words.text.matchAll(/\.\s+(?=\p{Lu})/gu),
    ({ index, 0: gap }) => index + gap.length,
  );
  const last = stops.pop();
  if (last === undefined || stops.length >= MOST_AHEAD || !isPredicateAt(plain(words.text.slice(0, 60)), 0))
    return null;
  const sentence = partOf(words, last);
  const subject = subjectOf(sentence.text);
  if (subject?.form !== 'sentence' || !isOnlyToDo(sentence.text.slice(subject.rest))) return null;
  return stops.some((at) => subjectOf(words.text.slice(at)) !== null) ? null : { words: sentence, subject };
}

/** What stands ahead of the sentences that give something to others; all of it where there are none. */
export function aheadOf(words: Words, [first]: readonly SharedPiece[]): Words {
  const at = first === undefined ? -1 : words.from.indexOf(first.words.from[0] ?? -1);
  return at > 0 ? withoutMark(partOf(words, 0, at)) : words;
}

/** "thực hiện, hoàn thành Quý IV." at the end: who is to do what stands ahead, and by when. */
function isOnlyToDo(after: string): boolean {
  return /^\s*(?:chủ trì(?:,? (?:tham mưu )?(?:tổ chức )?thực hiện)?|(?:(?:lãnh đạo|chỉ đạo|tham mưu),? )?(?:tổ chức )?thực hiện|triển khai|phụ trách)(?:[,;] (?:hoàn thành|xong|báo cáo) [^,;.]{3,40})?\s*\.?$/u.test(
    after,
  );
}

/** "Xử lý các việc quá hạn. Giao Văn phòng UBND tỉnh chủ trì ...": what is to be done, and after it who leads. */
export function isLeadOfAll(words: Words, { words: given, subject }: SharedPiece): boolean {
  const task = plain(words.text.slice(0, 60));
  const after = given.text.slice(subject.rest);
  const isAgain = saysAgain(task, after);
  return (
    (isAgain || isPredicateAt(task, 0)) &&
    !/^(?:thống nhất|giao|về|đối với|yêu cầu|đề nghị)(?![A-Za-zÀ-ỹ])/u.test(task) &&
    /^\s*(?:chủ trì|(?:tổ chức )?thực hiện(?=[,;.]|$)|triển khai(?=[,;.]|$)|phụ trách(?=[,;.]|$)|là (?:cơ quan|đơn vị) (?:chủ trì|đầu mối)|(?:chỉ đạo |trực tiếp )?(?:tham mưu|xây dựng|soạn thảo|dự thảo|nghiên cứu|lập|đề xuất)(?=,? (?:và )?(?:trình|báo cáo|ban hành|triển khai|hoàn thành|trong|trước)(?![A-Za-zÀ-ỹ])))(?![A-Za-zÀ-ỹ])/u.test(
      plain(given.text.slice(subject.rest, subject.rest + 80)),
    ) &&
    (isAgain || !hasTaskOfItsOwn(after))
  );
}

/** "chủ trì lắp đặt, nghiệm thu" behind "Lắp đồng hồ nước", "chủ trì giải quyết toàn bộ nội dung trên": the task ahead once more. */
function saysAgain(task: string, after: string): boolean {
  const words = plain(after);
  const [first = ''] = task.split(' ');
  return (
    /^\s*chủ trì ([a-zà-ỹ]+)/u.exec(words)?.[1] === first ||
    /^\s*chủ trì [^;.]{0,60}(?:toàn bộ|nói trên|nêu trên|(?:nội dung|công việc|nhiệm vụ|việc) (?:trên|này))(?![A-Za-zÀ-ỹ])/u.test(
      words,
    )
  );
}

/** "chủ trì rà soát sổ sách các tổ", "chủ trì, phối hợp với Phòng Nội vụ tiếp nhận và chia quà": what that body itself is to do. */
export function hasTaskOfItsOwn(after: string): boolean {
  const words = plain(after);
  const lead = LEADS_OWN.exec(words)?.[0].length;
  if (lead !== undefined && isPredicateAt(words, lead)) return true;
  const gap = /^\s*chủ trì,? phối hợp (?:với|cùng) /u.exec(words)?.[0].length;
  const bodies = gap === undefined ? null : bodiesAt(after, gap, true);
  const rest = bodies === null ? '' : words.slice(bodies.end);
  return (
    /^\s+\p{Ll}[^;.]{12,}/u.test(rest) &&
    !/^\s*(?:tổ chức )?(?:thực hiện|triển khai|tham mưu|theo dõi|đôn đốc|hoàn thành|báo cáo|trình)(?! (?:quyết liệt|đồng bộ|các|những|tốt))(?![A-Za-zÀ-ỹ])/u.test(
      rest,
    )
  );
}

/** Ahead of work that is no way to see to what others do. */
const LEADS_OWN =
  /^\s*chủ trì (?!(?:tổ chức|thực hiện|triển khai|tham mưu|theo dõi|đôn đốc|hoàn thành|báo cáo|trình|phối hợp|xây dựng|lập|ban hành|lãnh đạo|chỉ đạo|hướng dẫn|soạn thảo|dự thảo|nghiên cứu|đề xuất|việc|công tác|nội dung|nhiệm vụ|cùng|và)(?![A-Za-zÀ-ỹ]))(?=\p{Ll}[^;.]{15,})/u;

/** "3. Về thu ngân sách: Thuế tỉnh rà soát ..." among what others are asked to do. */
export function namesOtherUnderTopic(
  { words, children }: Unit,
  asked: { readonly name: string } | null,
): boolean {
  const topical = children.length === 0 ? underTopic(words) : null;
  return topical !== null && asked !== null && !isShortFor(topical.subject.name, asked.name);
}

/**
 * What stands after a topic and begins with a body: "Về vật liệu xây dựng: Sở Xây dựng công bố giá"; where a part assigns, after any words:
 * "Khánh tiết: Đoàn trường treo cờ".
 */
export function underTopic(words: Words, assigns = false): SharedPiece | null {
  const topic =
    /^(?:(?:(?:Về|Đối với|Liên quan đến) [^:.;]{3,90}|(?:Ở c|C)ấp (?:tỉnh|huyện|xã|cơ sở)):|Về [^:.;,]{3,60}\.)\s+/u.exec(
      words.text,
    )?.[0].length;
  const loose = assigns
    ? /^\p{Lu}[^:.;()]{3,60}:\s+(?:\([1ia]\)\s+)?/u.exec(words.text)?.[0].length
    : undefined;
  const rest = partOf(words, topic ?? loose ?? words.text.length);
  const subject = subjectOf(rest.text);
  if (subject?.form !== 'sentence' || isSaying(subject, rest.text)) return null;
  if (topic !== undefined) return { words: rest, subject };
  const after = plain(rest.text.slice(subject.rest, subject.rest + 80));
  const says =
    subject.isGiven || (isDoing(after) && !/\slà (?:một )?(?:bộ phận|cơ quan|đơn vị|nơi)\s/u.test(after));
  return says ? { words: rest, subject } : null;
}

/** Who acts for the body named ahead: "Văn phòng: Chánh Văn phòng chủ trì ...". */
const AT_HEAD =
  /^(?:(?:đồng chí|đ\/c) )?(?:(?:chánh|trưởng|phó|bí thư|chủ tịch|giám đốc|hiệu trưởng|ban giám hiệu|(?:tổ|đội|nhóm|cục|chi cục|bộ) trưởng|chỉ huy|tư lệnh|lãnh đạo|ban (?:thường vụ|chấp hành|giám đốc)|(?:ban )?thường trực)(?![A-Za-zÀ-ỹ])\s*)+/u;

/** Whether it is the head of the body, and not of another: "Công an xã: Trưởng Công an xã", not "Hội đồng thi: Hiệu trưởng Trường Trung học Nậm Khe". */
function isHeadOf(head: string, body: string): boolean {
  const of = plain(head).split(AT_HEAD).at(1);
  const own = new Set(plain(body).split(' '));
  return of !== undefined && (of === '' || of.split(' ').some((word) => word !== 'ban' && own.has(word)));
}

/** "Thanh tra thi: Phòng Pháp chế cử 06 người": what seems a body is the topic, and after it one by name says what it does. */
export function otherAfterColon(words: Words, { form, name, rest, start }: Subject): SharedPiece | null {
  if (form !== 'colon' || start > 0 || areSeveral(name) || !/^\p{Lu}[^\p{Lu}\d]*$/u.test(name)) return null;
  const own = partOf(words, rest);
  const subject = subjectOf(own.text);
  return subject?.form === 'sentence' &&
    !subject.isGiven &&
    !isHeadOf(subject.name, name) &&
    isOneBodyThatActs(subject, plain(own.text.slice(subject.rest, subject.rest + 60)))
    ? { words: own, subject }
    : null;
}
