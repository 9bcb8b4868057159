import { type Subject, subjectOf } from '../names/subject.js';
import type { Unit } from '../parts/outline.js';
import type { Places } from '../parts/places.js';
import { plain } from '../text/spelling.js';
import { spanOf } from '../text/words.js';
import type { AssignedDuties } from './assigned-duties.js';
import { isObligedItem } from './explicit-duties.js';

/** The items of an article that assigns nothing ("Điều 2. Đối tượng") that say all the same who is obliged to do something. */
export function obligedItems({ mark, children }: Unit): readonly { item: Unit; subject: Subject }[] {
  if (mark?.kind !== 'article') return [];
  return children.flatMap((item) => {
    const subject = item.table === null ? subjectOf(item.words.text) : null;
    return subject !== null && isObligedItem(item, subject) ? [{ item, subject }] : [];
  });
}

/** Notes what a part that assigns nothing says of bodies, but for what is a duty there all the same. */
export function tellLeftOut(
  unit: Unit,
  duties: AssignedDuties,
  places: Places,
  isDuty: (unit: Unit, subject: Subject) => boolean = unit.mark?.kind === 'article'
    ? isObligedItem
    : () => false,
): void {
  const stack = [...unit.children].toReversed();
  for (let told = 0; stack.length > 0 && told < 3;) {
    const each = stack.pop();
    if (each === undefined) break;
    const subject = each.table === null ? subjectOf(each.words.text) : null;
    if (
      subject !== null &&
      subject.form !== 'heading' &&
      !isDuty(each, subject) &&
      /^[\s,:]*(?:chủ trì|có trách nhiệm|tham mưu)/u.test(
        plain(each.words.text.slice(subject.rest, subject.rest + 30)),
      )
    ) {
      duties.tell('left-out', places.placeOf(each), spanOf(each.words), subject.name);
      told += 1;
    }
    stack.push(...each.children.toReversed());
  }
}
