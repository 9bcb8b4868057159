import { subjectOf } from '../names/subject.js';
import type { Unit } from '../parts/outline.js';
import { beginsAsPredicate } from '../text/predicates.js';
import { plain } from '../text/spelling.js';

/** "a) Sở Y tế mua máy; Sở Nội vụ cử người." with nothing below it but paragraphs: a whole sentence, and nothing that it counts. */
export function hasOnlyRemarks({ words: { text }, children }: Unit): boolean {
  return (
    children.length === 0 ||
    (text.endsWith('.') && children.every(({ mark, table }) => mark === null && table === null))
  );
}

/**
 * The unit with the paragraphs below it that go on with whom it begins with, "Báo cáo kết quả trước ngày 10/5.", and with those that do not:
 * "Sở Nội vụ kiểm tra."
 */
export function remarksBelow(unit: Unit): { readonly own: Unit; readonly others: Unit } {
  const own = new Set(unit.children.filter(goesOn));
  return {
    own: { ...unit, children: [...own] },
    others: { ...unit, children: unit.children.filter((child) => !own.has(child)) },
  };
}

/** Whether it begins with what is to be done, and not with who does it. */
function goesOn({ words: { text } }: Unit): boolean {
  return beginsAsPredicate(plain(text.slice(0, 60))) && subjectOf(text) === null;
}
