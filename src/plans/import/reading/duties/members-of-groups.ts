import type { Unit } from '../parts/outline.js';
import { isPredicateAt } from '../text/predicates.js';
import { plain } from '../text/spelling.js';
import { timeSaid } from '../times/time-words.js';
import { type Addressee, addressee } from './assigned-duties.js';

/** Who sits where: "Nhóm trưởng: BS. Lan", "Thành viên: 03 giáo viên". */
const SEAT =
  /^(?:(?:phó )?trưởng (?:ban|đoàn|tiểu ban|nhóm)|phó (?:ban|đoàn)|(?:tổ|nhóm|đội) (?:trưởng|phó)|thành viên|ủy viên|thư ký)(?: thường trực)?(?: gồm)?\s*:\s*/u;
const TASK_BEHIND = /^nhiệm vụ(?: cụ thể)?\s*:/u;
/** So many lines may say who is in a group. */
const MOST_OF_MEMBERS = 6;

/**
 * Whether a line under the name of a group says who is in it: "Thành viên: cô Mai, thầy Nam.", or anything that is no task ahead of "Nhiệm vụ:
 * ..."; not "Tổ trưởng: kiểm tra hồ sơ của tổ".
 */
export function namesMembers({ words: { text }, children, parent }: Unit): boolean {
  if (children.length > 0) return false;
  const words = plain(text);
  const seat = SEAT.exec(words)?.[0].length;
  if (seat !== undefined) return !isPredicateAt(words, seat) && timeSaid(text).dueOn === null;
  const beside = parent?.children.slice(0, MOST_OF_MEMBERS).map((each) => plain(each.words.text)) ?? [];
  const task = beside.findIndex((said) => TASK_BEHIND.test(said));
  const at = beside.indexOf(words);
  return (
    at >= 0 &&
    at < task &&
    (SEAT.test(beside[0] ?? '') || PERSON.test(words)) &&
    !beside.slice(0, task).some((said) => isPredicateAt(said, 0))
  );
}

const PERSON = /^(?:\d{1,2} |(?:các )?(?:đồng chí|đ\/c|ông|bà|thầy|cô|anh|chị) )/u;

/** "2. Tổ hậu cần: chị Mỷ, anh Sùng", "1. Ban chỉ huy: 07 người, Hiệu trưởng làm Trưởng ban." */
const GROUP_OF_MEMBERS =
  /^((?:tiểu ban|tổ|nhóm|đội|ban (?:chỉ huy|tổ chức|chỉ đạo))(?: [a-zà-ỹ,&-]+){0,7})\s*:\s*(?:\d{1,3} (?:người|đồng chí|thành viên|giáo viên|cán bộ)(?![A-Za-zÀ-ỹ])|(?:đồng chí|đ\/c|ông|bà|thầy|cô|anh|chị) )[^:;]*$/u;

/** The group that a title names with who is in it, where what stands below are tasks. */
export function groupWithMembers({ mark, table, words: { text }, children }: Unit): Addressee | null {
  if (mark === null || table !== null || children.length === 0 || text.length > LONGEST_TITLE) return null;
  const length = GROUP_OF_MEMBERS.exec(plain(text))?.[1]?.length;
  if (length === undefined) return null;
  const listed = children.filter((child) => child.mark !== null);
  const below = listed.length > 0 ? listed : children;
  const tasks = below.filter(
    (child) => child.table === null && isPredicateAt(plain(child.words.text.slice(0, 40)), 0),
  );
  const name = text.slice(0, length).trim();
  return tasks.length * 2 >= below.length ? addressee(name, [name]) : null;
}

const LONGEST_TITLE = 260;
