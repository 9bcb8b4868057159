import type { Unit } from '../parts/outline.js';
import { isPredicateAt } from '../text/predicates.js';
import { plain } from '../text/spelling.js';

/** "Đoàn 1 - Trường Hoa Ban - 22 em - Trưởng đoàn: cô Thảo" */
const GROUP_WITH_HEAD =
  /^(?:đoàn|tổ|nhóm|đội|ban) \d{1,2}(?: ?[-–:.,]|\s).*(?:trưởng đoàn|tổ trưởng|nhóm trưởng|đội trưởng|thành viên)\s*:/u;
/** A title over the names of those in a group, on a line of its own. */
const TITLE_OF_MEMBERS = /^(?:thành phần|thành viên|họ và tên|họ tên)$/u;
const GROUPS = /^(?:danh sách )?(?:các |\d{1,2} )(?:tổ|đoàn|nhóm|đội|tiểu ban|ban)(?![A-Za-zÀ-ỹ])/u;
/** Behind so many lines nothing is such a title. */
const MOST_OF_TITLES = 5;

/** Whether what stands below "Các tổ kiểm kê" lists the groups with those in them, and not what they are to do. */
export function listsGroups({ words: { text }, children }: Unit): boolean {
  if (children.length < 2 || !GROUPS.test(plain(text.slice(0, 40)))) return false;
  const lines = children.slice(0, MOST_OF_TITLES).map(({ words }) => plain(words.text));
  if (lines.slice(0, 2).every((line) => GROUP_WITH_HEAD.test(line))) return true;
  return lines.some((line) => TITLE_OF_MEMBERS.test(line)) && !lines.some((line) => isPredicateAt(line, 0));
}
