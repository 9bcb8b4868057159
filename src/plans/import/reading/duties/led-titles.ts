import { bodiesAt } from '../names/body-names.js';
import { isAnybody } from '../names/anybody.js';
import { leadNamesIn } from '../names/stated-names.js';
import type { Unit } from '../parts/outline.js';
import { isPredicateAt } from '../text/predicates.js';
import { plain } from '../text/spelling.js';
import { type Addressee, addressee } from './assigned-duties.js';
import { allBeside } from './beside-headings.js';
import { hasLeadLabels, labelOverTasks } from './label-lines.js';
import { groupWithMembers } from './members-of-groups.js';
import type { Reading } from './reading.js';
import { beginsWithTask } from './unit-forms.js';

/** How what stands below a unit is read where all of it is led by one: those whom the headings beside it say, or its own title. */
export function ledBelow(unit: Unit, headings: ReadonlySet<Unit>): Reading | null {
  const all = allBeside(unit, headings);
  if (all !== null) return { mode: 'assign', to: all };
  const group = groupWithMembers(unit);
  if (group !== null) return { mode: 'assign', to: group };
  const led = ledByTitle(unit) ?? ledByLabel(unit);
  return led === null ? null : { mode: 'assign', to: led, isAsked: true };
}

/** What a body is to do with all that stands below: "làm đầu mối", "chủ trì, phối hợp với các sở". */
const LEADS = String.raw`(?:là |làm )?(?:(?:cơ quan|đơn vị) )?(?:đầu mối|chủ trì|thường trực|phụ trách|chịu trách nhiệm)(?: (?:thực hiện|theo dõi|tham mưu|tổng hợp|chính))?(?:[,;] (?:phối hợp|cùng) [^()]{3,160}|[,;] [^()]{3,160} phối hợp)?`;
const BRACKET = new RegExp(String.raw`\((?:do )?(?=[^()]{2,120} ${LEADS}\)\s*[:.]?$)`, 'iu');
const BEHIND = new RegExp(
  String.raw`(?:\s[-–]\s|:\s+)(?:giao )?(?=\p{Lu}[^:–()]{2,120} ${LEADS}\s*[:.]?$)`,
  'iu',
);
const REST = new RegExp(String.raw`^\s${LEADS}\)?\s*[:.]?$`, 'iu');

/** Longer titles are none. */
const LONGEST_TITLE = 260;

/**
 * Who leads what stands below a title: "2. Chỉ số minh bạch (Sở Nội vụ đầu mối)", "3. Đào tạo nghề - Sở Nội vụ làm đầu mối", "4. Tiếp cận
 * thông tin: Giao Sở Y tế làm đầu mối, phối hợp với các sở:" over tasks. Null where the title is a task itself, or labels say who leads.
 */
function ledByTitle(unit: Unit): Addressee | null {
  const { mark, table, children, words } = unit;
  const { text } = words;
  if (mark === null || table !== null || children.length === 0 || text.length > LONGEST_TITLE) return null;
  if (isPredicateAt(plain(text.slice(0, 60)), 0) || hasLeadLabels(unit)) return null;
  const found = BRACKET.exec(text) ?? BEHIND.exec(text);
  if (found === null) return null;
  const bodies = bodiesAt(text, found.index + found[0].length, true);
  if (bodies === null || isAnybody(bodies.name) || !REST.test(text.slice(bodies.end))) return null;
  const tasks = children.filter((child) => beginsWithTask(child) && !hasLeadLabels(child));
  return tasks.length * 2 >= children.length ? addressee(bodies.name, bodies.members, 'lead') : null;
}

/** "* Đơn vị thực hiện: Mặt trận phường" over "+ Phát tờ rơi.", "+ Họp phố.": the label line is a heading of what they have to do. */
function ledByLabel(unit: Unit): Addressee | null {
  const value = labelOverTasks(unit);
  if (value === null) return null;
  const { name, members, isKnown } = leadNamesIn(value.text);
  return isKnown && members.length > 0 ? addressee(name, members, 'lead') : null;
}
