import type { Unit } from '../parts/outline.js';
import { LISTED } from '../text/marks.js';
import { isPredicateAt } from '../text/predicates.js';
import { isFinished, plain } from '../text/spelling.js';
import { timeSaid } from '../times/time-words.js';
import { beginsWithTask } from './unit-forms.js';

/** "1. Kiểm tra các chợ trước ngày 30/4. - Đo lại cân. - Ghi kết quả vào sổ.": a whole task, and others below it that are none of its parts. */
export function hasTasksBelow({ mark, words: { text }, children }: Unit): boolean {
  return (
    mark !== null &&
    !LISTED.has(mark.kind) &&
    text.endsWith('.') &&
    children.length > 0 &&
    children.every(
      (item) =>
        item.table === null &&
        item.words.text.endsWith('.') &&
        (beginsWithTask(item) || hasOwnDay(item.words.text, text)),
    )
  );
}

/** "Báo cáo kết quả trồng tre trước ngày 05/6/2026." behind "a) Báo cáo số cây giống trước ngày 05/3/2026.": what is done by another day. */
function hasOwnDay(text: string, ahead: string): boolean {
  const before = timeSaid(ahead).dueOn;
  const { dueOn } = timeSaid(text);
  return dueOn !== null && before !== null && dueOn !== before && isPredicateAt(plain(text.slice(0, 40)), 0);
}

/** "1. Phát triển giáo dục (Sở Giáo dục và Đào tạo chủ trì)" over several sentences that say what is to be done. */
export function hasTasksUnderTitle({ mark, words: { text }, children }: Unit): boolean {
  return (
    mark !== null &&
    !LISTED.has(mark.kind) &&
    text.endsWith(')') &&
    text.length < 160 &&
    children.length > 1 &&
    children.every(
      (item) =>
        item.table === null &&
        item.children.length === 0 &&
        isFinished(item.words.text) &&
        beginsWithTask(item),
    )
  );
}
