import type { DutyDraft } from '../text/plan-draft.js';
import { plain } from '../text/spelling.js';
import { isHeadOfAny } from './anybody.js';
import { bodiesAt, type NamedBodies } from './body-names.js';
import { areSeveral } from './several-bodies.js';

/** The role that the words of a duty give to the body that it is given to. */
export function roleIn(text: string, start: number): DutyDraft['role'] {
  const whole = text.slice(start, start + 240).replace(/^[\s,:;]+/u, '');
  const said = whole.slice(MEANWHILE.exec(plain(whole))?.[0].length ?? 0);
  const words = plain(said);
  const sentence = /^[^.;]*/u.exec(words)?.[0] ?? '';
  if (
    /^(?:(?:đề nghị|kính đề nghị) )?(?:(?:theo|căn cứ(?: vào| theo)?|trong phạm vi,?|trên cơ sở) (?:chức năng|lĩnh vực|thẩm quyền|nhiệm vụ)[^;.:]{0,60}?[\s,]+)?(?:(?:chủ động|tích cực|thường xuyên|tiếp tục|có trách nhiệm|có nhiệm vụ|tham gia|hằng (?:tuần|tháng|quý|năm)|cùng|và|sẽ|định kỳ)[\s,]+)*phối(?:,? kết)? hợp/u.test(
      sentence,
    )
  )
    return 'cooperate';
  if (AT_CENTRE.test(sentence)) return 'lead';
  const lead = sentence.search(/(?<![A-Za-zÀ-ỹ])chủ trì(?![A-Za-zÀ-ỹ])/u);
  if (lead < 0) return null;
  const ahead = sentence.slice(0, lead);
  if (leadsAnother(said, ahead)) return null;
  if (
    /phối hợp|(?:được giao|được phân công)\s*$|(?:^|\s)do\s|(?:đơn vị|cơ quan|sở|ban|ngành)\s*$/u.test(
      ahead,
    ) &&
    !/là (?:cơ quan|đơn vị)\s*$|^được (?:giao|phân công)\s*$|^(?:theo|căn cứ|trên cơ sở|trong phạm vi) (?:chức năng|nhiệm vụ|lĩnh vực|thẩm quyền)[^;]{0,40} được (?:giao|phân công)\s*$/u.test(
      ahead,
    )
  )
    return null;
  return ahead.split(/\s+/u).length <= 14 ? 'lead' : null;
}

/** "Là cơ quan đầu mối tổng hợp ...", "làm đầu mối liên hệ ...": to whom all others turn. */
const AT_CENTRE =
  /^(?:(?:chịu trách nhiệm|có trách nhiệm|được giao),? )?(?:là|làm) (?:(?:cơ quan|đơn vị|bộ phận) )?đầu mối(?![A-Za-zÀ-ỹ])/u;

/** "Trước mắt, trong khi chưa có đề án, chủ trì ...": for how long, ahead of what is to be done. */
const MEANWHILE = /^(?:trước mắt, )?trong (?:khi|lúc|thời gian) [^,;.:]{3,160}, (?=chủ trì|phối hợp)/u;

/** "Chỉ đạo Sở Nội vụ chủ trì": another one leads. */
function leadsAnother(text: string, ahead: string): boolean {
  return endsWithDirected(
    text,
    ahead,
    /(?<![A-Za-zÀ-ỹ])(?:lãnh đạo|chỉ đạo|giao|yêu cầu|đề nghị|phân công|hướng dẫn|đôn đốc)\s+(?:cho\s+)?/gu,
  );
}

/** Whether the words ahead end with bodies that such a verb directs. */
function endsWithDirected(text: string, ahead: string, verbs: RegExp): boolean {
  for (const { index, 0: verb } of ahead.matchAll(verbs)) {
    const bodies = bodiesAt(text, index + verb.length, true);
    if (bodies !== null && /^\s*(?:là (?:cơ quan|đơn vị) [^,;]{3,40},)?\s*$/u.test(ahead.slice(bodies.end)))
      return true;
  }
  return false;
}

/** The bodies with which it is to be done: the names after "phối hợp với". */
export function cooperatingIn(text: string): string[] {
  const names = new Set<string>();
  const words = plain(text);
  for (const match of words.matchAll(
    /phối(?:,? kết)? hợp(?: chặt chẽ| thực hiện| tốt| đồng bộ| thường xuyên| hiệu quả)?(?: với| cùng với| cùng| và)?\s+/gu,
  )) {
    const from = Math.max(0, match.index - 200);
    // "chỉ đạo Công an xã phối hợp với kiểm lâm": partners of those who are directed
    if (endsWithDirected(text.slice(from), words.slice(from, match.index), DIRECTS)) continue;
    const bodies =
      bodiesAt(text, match.index + match[0].length, true) ?? partnersAfter(text, words, match.index);
    if (bodies === null) continue;
    for (const name of bodies.members) names.add(name);
    if (names.size > 30) break;
  }
  for (const { index } of words.matchAll(
    /(?<=\s)(?:cùng )?phối hợp(?: thực hiện)?(?=\s*(?:[;).]|$)|,\s*(?:hoàn thành|xong|thời))/gu,
  )) {
    for (const name of aheadOf(text, words, index)) names.add(name);
    if (names.size > 30) break;
  }
  for (const name of partnersBetween(text, words)) names.add(name);
  const beside = /(?<![A-Za-zÀ-ỹ])chủ trì,? cùng (?:với )?/u.exec(words);
  const besides = beside === null ? null : bodiesAt(text, beside.index + beside[0].length, true);
  for (const name of besides?.members ?? []) names.add(name);
  return [...new Set(Array.from(names, (name) => name.replace(AFTER_NAME, '')))];
}

/** "phối hợp với Sở Xây dựng trong quản lý ...": what begins there is no part of the name. */
const AFTER_NAME = /\s(?:trong|về|để|nhằm|khi|theo)$/u;

/** "tăng cường phối hợp giữa các ngành với Sở Tài chính"; not "quy chế phối hợp giữa ...", which is what is written. */
function partnersBetween(text: string, words: string): readonly string[] {
  const found =
    /(?<!(?:quy chế|chương trình|kế hoạch|cơ chế|phương án|thỏa thuận|biên bản|quy định|nội dung) )phối hợp(?: chặt chẽ| đồng bộ| hiệu quả| tốt)? giữa\s+/u.exec(
      words,
    );
  const ones = found === null ? null : bodiesAt(text, found.index + found[0].length, true);
  const gap = ones === null ? undefined : /^\s+(?:với|cùng với|cùng)\s+/u.exec(words.slice(ones.end))?.[0];
  // of one by name with another, the first may be whose duty it is
  if (ones === null || gap === undefined || !areSeveral(ones.name)) return [];
  const others = bodiesAt(text, ones.end + gap.length, true);
  return others === null ? [] : [...ones.members, ...others.members];
}

const DIRECTS = /(?<![A-Za-zÀ-ỹ])(?:lãnh đạo|chỉ đạo|hướng dẫn|đôn đốc)\s+/gu;

/** "Với Sở Nội vụ tuyển dụng ..." under "Phối hợp:": the bodies with which an item begins. */
export function partnersAtStart(text: string): readonly string[] {
  const gap = /^(?:cùng )?(?:với|cùng)\s+/u.exec(plain(text.slice(0, 12)))?.[0].length ?? 0;
  return gap === 0 ? [] : (bodiesAt(text, gap, true)?.members ?? []);
}

/** The bodies right ahead of a verb, from a bracket or semicolon on: "(Sở A chủ trì; Sở B và Sở C phối hợp)". */
function aheadOf(text: string, words: string, at: number): readonly string[] {
  const from = Math.max(0, at - 200);
  const starts = Array.from(words.slice(from, at).matchAll(/(?:\(|;|(?<=chủ trì),)\s*(?:và\s+)?/gu));
  for (const { index, 0: gap } of starts.toReversed()) {
    const bodies = bodiesAt(text, from + index + gap.length, true);
    if (bodies !== null && words.slice(bodies.end, at).trim() === '') return bodies.members;
  }
  return [];
}

/** The names after "phối hợp chặt chẽ, quyết liệt với". */
function partnersAfter(text: string, words: string, at: number): NamedBodies | null {
  const manner =
    /^phối(?:,? kết)? hợp(?! giữa )(?:,? (?!với |cùng )[A-Za-zÀ-ỹ]+){1,6} (?:cùng )?với\s+/u.exec(
      words.slice(at, at + 70),
    )?.[0];
  return manner === undefined ? null : bodiesAt(text, at + manner.length, true);
}

/** Whom a paragraph names, and what they are to do. */
interface LeadWords {
  readonly name: string;
  readonly members: readonly string[];
  readonly role: DutyDraft['role'];
}

/** What stands right ahead of those who lead. */
const STARTS = /(?:\(|(?<![A-Za-zÀ-ỹ])do |(?<![A-Za-zÀ-ỹ])giao |[;.:]\s)(?:giao |phân công )?/gu;
const STARTS_AT_END = new RegExp(STARTS.source.replace('[;.:]', '[;.:,]'), 'gu');

/** The bodies that a paragraph itself names as those who lead: "(Sở Nội vụ chủ trì)", "do Sở Nội vụ chủ trì". */
export function leadIn(text: string): LeadWords | null {
  const words = plain(text);
  const given = /\((?:giao|phân công)\s+(?:cho\s+)?/u.exec(words);
  if (given !== null) {
    const bodies = bodiesAt(text, given.index + given[0].length, true);
    if (bodies !== null) return { ...bodies, role: roleIn(text, bodies.end) ?? leadAlone(text, bodies.end) };
  }
  for (const match of words.matchAll(/(?<![A-Za-zÀ-ỹ])chủ trì(?![A-Za-zÀ-ỹ])/gu)) {
    if (/^\s*:/u.test(words.slice(match.index + match[0].length))) continue;
    const from = Math.max(0, match.index - 160);
    const ahead = words.slice(from, match.index);
    // "Tọa đàm, Ban Nữ công chủ trì."; "Dự giao ban, Bí thư chủ trì" is for who goes there
    const isAtEnd = /^chủ trì[.;]?$/u.test(words.slice(match.index)) && !/^(?:tham )?dự\s/u.test(words);
    const starts = isAtEnd ? STARTS_AT_END : STARTS;
    for (const start of ahead.matchAll(starts)) {
      const at = from + start.index + start[0].length;
      const bodies = bodiesAt(text, at, true);
      if (
        bodies !== null &&
        // not "Các đơn vị được giao chủ trì các nhiệm vụ": a name that has the words inside
        bodies.end <= match.index &&
        words.slice(bodies.end, match.index).trim() === '' &&
        !hasPresided(words, plain(bodies.name)) &&
        !isHeadOfAny(bodies.name) &&
        !(start[0] === 'giao ' && isOfLaw(ahead.slice(0, start.index))) &&
        !/được (?:giao|phân công)$/u.test(plain(bodies.name))
      )
        return { ...bodies, role: 'lead' };
    }
  }
  return null;
}

/** "Luật Bảo vệ môi trường giao Bộ Tài chính chủ trì ...": what a law gave, and this document does not. */
function isOfLaw(ahead: string): boolean {
  return /^\s*(?:luật|bộ luật|nghị định|thông tư) [^,:]*$/u.test(ahead.slice(ahead.search(/[^.;]*$/u)));
}

/** "UBND tỉnh đã tổ chức cuộc họp do đồng chí Chủ tịch chủ trì": who was at the head of it, and leads nothing. */
function hasPresided(words: string, name: string): boolean {
  return (
    /^(?:đồng chí|đ\/c|ông|bà|chủ tịch|phó chủ tịch|bí thư|phó bí thư)(?![A-Za-zÀ-ỹ])/u.test(name) &&
    /(?<![A-Za-zÀ-ỹ])đã (?:(?:tổ chức|diễn ra|có) (?:cuộc |buổi )?(?:họp|hội nghị|làm việc)|họp|làm việc)(?![A-Za-zÀ-ỹ])/u.test(
      words,
    )
  );
}

/** "(Giao Sở Nội vụ)": nothing says what it is to do but lead. */
function leadAlone(text: string, end: number): DutyDraft['role'] {
  return /^\s*(?:thực hiện\s*)?\)/u.test(text.slice(end)) ? 'lead' : null;
}
