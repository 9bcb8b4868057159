import { isAnybody } from './anybody.js';
import { isToOne } from './explicit-duties.js';
import type { Unit } from './outline.js';
import { plain } from './spelling.js';
import type { Subject } from './subject.js';
import { asksEverybody, callsOn, isClosing } from './titles.js';
import { followsList, isForAll, isLastOfSeveral } from './unit-forms.js';

/** Whether a unit under no body only ends the whole, or asks everybody to carry it out. */
export function addsNothing(unit: Unit, subject: Subject | null): boolean {
  const { text } = unit.words;
  if (isClosing(text) || (isForAll(text) && subject?.isGiven !== true)) return true;
  if (unit.mark !== null)
    return unit.children.length === 0 && subject?.isGiven === false && callsOnAnybody(subject, text);
  return (
    callsOn(text) ||
    (asksEverybody(text) &&
      !isToOne(subject, text) &&
      !leads(subject, text) &&
      (followsList(unit) || isLastOfSeveral(unit)))
  );
}

/** "Đề nghị các đoàn viện chủ trì và phối hợp với ...": who is to lead is given more than to carry it out. */
function leads(subject: Subject | null, text: string): boolean {
  return (
    subject !== null &&
    subject.form === 'sentence' &&
    /^\s*chủ trì(?!\p{L})/u.test(plain(text.slice(subject.rest)))
  );
}

/** "- Các bộ phận, cá nhân được phân công nghiêm túc triển khai thực hiện Kế hoạch này": those who are given something do it. */
function callsOnAnybody({ name, form }: Subject, text: string): boolean {
  return form === 'sentence' && isAnybody(name) && callsOn(text);
}

/** A paragraph after the duties of the last body that asks everybody to carry the plan out. */
export function closesAll(text: string, subject: Subject | null, heading: string): boolean {
  return asksEverybody(text) && subject !== null && plain(subject.name) !== plain(heading);
}
