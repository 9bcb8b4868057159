import { isAnybody } from '../names/anybody.js';
import { areSeveral } from '../names/several-bodies.js';
import type { Subject } from '../names/subject.js';
import type { Unit } from '../parts/outline.js';
import { plain } from '../text/spelling.js';

/** "Hằng năm, các sở và UBND các huyện báo cáo ...", a paragraph behind what the last body has to do: how all of them report. */
export function reportsOfAll(unit: Unit, { name, start, rest, form, isGiven }: Subject): boolean {
  const { mark, words, parent } = unit;
  return (
    mark === null &&
    parent !== null &&
    start > 0 &&
    form === 'sentence' &&
    !isGiven &&
    areSeveral(name) &&
    !isAnybody(name) &&
    /^(?:hằng|định kỳ)(?![A-Za-zÀ-ỹ])/u.test(plain(words.text.slice(0, 12))) &&
    /^\s*(?:có trách nhiệm )?(?:tổng hợp, |gửi )?báo cáo(?![A-Za-zÀ-ỹ])/u.test(
      plain(words.text.slice(rest, rest + 60)),
    ) &&
    isLast(unit) &&
    isLast(parent)
  );
}

/** Behind others, and the last of all. */
function isLast(unit: Unit): boolean {
  const all = unit.parent?.children ?? [];
  return all.length > 1 && all.at(-1) === unit;
}
