import { leadNamesIn } from '../names/stated-names.js';
import type { Unit } from '../parts/outline.js';
import { partOf, type Words } from '../text/words.js';
import { statedTime } from '../times/time-words.js';
import { addressee, type AssignedDuties } from './assigned-duties.js';

/** "☑ Treo 60 đèn lồng → cô Thu, xong 02/10": what, who, and by when. */
const ARROW = /^[☐-☒✅\s]*(\p{Lu}[^→⇒]{5,300}?)\s*(?:→|⇒|[-=]{1,2}>)\s*([^→⇒]{2,120})$/u;
const TIME =
  /[,;–-]\s+(?=(?:xong|trước|trong|hoàn thành|nhận|chậm nhất|ngày|sáng|chiều|tối|\d{1,2}[h/])[^,;]*\d[^,;]*$)/iu;

/** Adds what a line of a list gives to who stands behind an arrow. False where no line beside it is such. */
export function addBehindArrow(unit: Unit, duties: AssignedDuties, place: string): boolean {
  const found = arrowIn(unit.words);
  if (
    found === null ||
    !(unit.parent?.children ?? []).some((other) => other !== unit && arrowIn(other.words))
  )
    return false;
  const { name, members, isKnown } = leadNamesIn(found.who);
  if (!isKnown && !PERSON.test(found.who)) return false;
  const to = isKnown ? addressee(name, members) : addressee(found.who, [found.who]);
  duties.add(to, found.task, place, found.time === '' ? {} : { time: statedTime(found.time) });
  return true;
}

/** Of a house that is small enough to call people so. */
const PERSON = /^(?:anh|bác|chị|chú|cô|thầy|em) \p{Lu}/u;

function arrowIn(words: Words): { readonly task: Words; readonly who: string; readonly time: string } | null {
  const { text } = words;
  const [, task = '', behind = ''] = text.includes('→') || /[⇒>]/u.test(text) ? (ARROW.exec(text) ?? []) : [];
  if (task === '') return null;
  const from = text.indexOf(task);
  const gap = TIME.exec(behind);
  const who = behind.slice(0, gap?.index).replace(/[\s.;,]+$/u, '');
  return {
    task: partOf(words, from, from + task.length),
    who,
    time: gap === null ? '' : behind.slice(gap.index + gap[0].length),
  };
}
