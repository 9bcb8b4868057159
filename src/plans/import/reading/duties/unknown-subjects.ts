import { bodiesAt } from '../names/body-names.js';
import { isLeadIn } from '../names/lead-ins.js';
import { type Subject, subjectOf } from '../names/subject.js';
import { titleKind } from '../names/titles.js';
import type { Unit } from '../parts/outline.js';
import { isPredicateAt } from '../text/predicates.js';
import { plain } from '../text/spelling.js';
import { isNamesAlone } from './body-headings.js';

/** Somebody who is told to do something although no known name of a body begins so: "Hạt Kiểm lâm chủ trì ...". */
export function unknownSubject(unit: Unit): Subject | null {
  const { words, mark, children } = unit;
  const { text } = words;
  if (
    /^(?:s?tt|công tác|nội dung|việc|nhiệm vụ|kinh phí|trong|qua|kế hoạch|thời gian|hình thức|kết quả|đối với|về|tăng cường|đẩy mạnh|các nội dung|chủ trì|phối hợp|tham mưu|căn cứ)(?![A-Za-zÀ-ỹ])/u.test(
      plain(text),
    )
  )
    return null;
  const start = { members: [], start: 0, isGiven: false };
  if (isOfPeople(unit)) return { ...start, name: text, end: text.length, rest: text.length, form: 'heading' };
  if (isPredicateAt(plain(text.slice(0, 60)), 0)) return null;
  const said =
    /^(\p{Lu}[^.;:,()]{3,80}?)\s+(?:chủ trì|có trách nhiệm|chịu trách nhiệm|chủ động|phối hợp với|tham mưu|căn cứ)(?![A-Za-zÀ-ỹ])/u.exec(
      text,
    );
  if (said?.[1] !== undefined)
    return {
      ...start,
      name: said[1],
      end: said[1].length,
      rest: said[1].length,
      form: isLeadIn(text) ? 'lead-in' : 'sentence',
    };
  const label = labelledBeside(unit);
  const charged = label === null ? null : chargedBehind(text, label.rest);
  if (charged !== null) return charged;
  if (label !== null)
    return { ...start, name: label.name, end: label.name.length, rest: label.rest, form: 'colon' };
  const isName =
    text.length < 80 &&
    /^\p{Lu}[A-Za-zÀ-ỹ&]*\s(?:\p{Ll}+\s)?\p{Lu}[^.;]*$/u.test(text) &&
    (text.match(/(?<![A-Za-zÀ-ỹ])\p{Lu}/gu)?.length ?? 0) >= 2;
  if (mark === null || children.length === 0 || !isName) return null;
  const named = besideOf(unit).filter((each) => subjectOf(each.words.text)?.form === 'heading');
  if (named.filter((each) => each !== unit).length < 2) return null;
  return {
    ...start,
    name: text.replace(/[\s:]+$/u, ''),
    end: text.length,
    rest: text.length,
    form: 'heading',
  };
}

/** "11. Tổ chức, cá nhân chăn nuôi, vận chuyển gia súc" over what they are to do, beside headings that are names. */
function isOfPeople({ mark, words: { text }, children, parent }: Unit): boolean {
  const first = children[0]?.words.text ?? '';
  return (
    mark !== null &&
    /^(?:Các |Những )?(?:[Tt]ổ chức(?:,| và) (?:cá nhân|hộ)|[Cc]á nhân(?:,| và) tổ chức)(?: \p{Ll}[^.;:()]{3,100})?$/u.test(
      text,
    ) &&
    isPredicateAt(plain(first.slice(0, 60)), 0) &&
    !GRANTED.test(plain(first.slice(0, 60))) &&
    !/\s(?:có (?:nhiều )?thành tích|được)(?![A-Za-zÀ-ỹ])/u.test(text) &&
    (parent?.children ?? []).filter(
      (each) => each.mark?.kind === mark.kind && subjectOf(each.words.text)?.form === 'heading',
    ).length > 1
  );
}

/** "Khen thưởng theo Luật": what is done for them, and not by them. */
const GRANTED = /^(?:khen thưởng|được|tặng|thưởng|hỗ trợ|xử lý|xử phạt|vay|hưởng)(?![A-Za-zÀ-ỹ])/u;

/** "Bãi Mây: do Hội Nông dân phụ trách rào chắn": who has it stands behind the colon. */
function chargedBehind(text: string, rest: number): Subject | null {
  const name = /^[Dd]o ([^.;:]{3,80}?) (?=(?:phụ trách|chủ trì|đảm nhận|thực hiện)\s)/u.exec(
    text.slice(rest),
  )?.[1];
  const bodies = name === undefined ? null : bodiesAt(name, 0, true);
  if (bodies === null || bodies.end !== name?.length) return null;
  const start = rest + 'do '.length;
  const end = start + bodies.end;
  return { ...bodies, start, end, form: 'sentence', rest: end, isGiven: false };
}

/** How many units on either side are looked at. */
const BESIDE = 20;

/** A unit, and those near it on either side. */
function besideOf(unit: Unit): readonly Unit[] {
  const all = unit.parent?.children ?? [];
  const index = all.indexOf(unit);
  return all.slice(Math.max(0, index - BESIDE), index + BESIDE);
}

/** "7. Nhà bếp: Nấu ăn ...", "8. 05 Tổ công tác (Quyết định số 8): ..." beside several "3. Kế toán: ...": a name before a colon, whatever it is. */
function labelledBeside(unit: Unit): { name: string; rest: number } | null {
  const { mark } = unit;
  const found = /^((?:0\d )?\p{Lu}[^:;.()]{2,60}(?:\s\([^()]{3,90}\))?):\s+(?=[A-Za-zÀ-ỹ])/u.exec(
    unit.words.text,
  );
  if (mark === null || found?.[1] === undefined) return null;
  if (titleKind(found[1]) !== 'open' || isNamesAlone(unit.words.text.slice(found[0].length))) return null;
  const beside = besideOf(unit).filter((each) => each.mark?.kind === mark.kind);
  const forms = beside.map((each) => subjectOf(each.words.text)?.form);
  const named = forms.filter((form) => form === 'colon' || form === 'heading').length;
  return named >= 3 && named * 2 > beside.length ? { name: found[1].trim(), rest: found[0].length } : null;
}
