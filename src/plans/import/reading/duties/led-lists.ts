import { leadNamesIn, namesIn } from '../names/stated-names.js';
import type { Unit } from '../parts/outline.js';
import type { Places } from '../parts/places.js';
import { labelsInside } from '../text/labels.js';
import { beginsAsPredicate } from '../text/predicates.js';
import { plain } from '../text/spelling.js';
import { addressee, type AssignedDuties } from './assigned-duties.js';
import { addNamedBehind, firstDashes } from './named-behind.js';
import { beginsWithTask, wholeText } from './unit-forms.js';

/** Longer titles are none. */
const LONGEST_TITLE = 160;

/**
 * Adds the dashes behind a title that says in the same paragraph who leads what it is about: "Nhóm 1 - Đo tre. Đơn vị chủ trì: Sở Y tế; thành
 * viên: Sở Nội vụ".
 * @returns how many units these are with the title; 0 where it is none
 */
export function addLedList(
  children: readonly Unit[],
  index: number,
  duties: AssignedDuties,
  places: Places,
): number {
  const title = children[index];
  const led = title === undefined ? null : titleWithLead(title);
  if (led === null) return addNamedBehind(children, index, duties, places);
  const items = firstDashes(children.slice(index + 1));
  if (items.length === 0 || items.filter(beginsWithTask).length * 2 < items.length) return 0;
  const isOneOfSeveral = children.some((other, at) => at !== index && titleWithLead(other) !== null);
  if (!led.isCounted && !isOneOfSeveral) return 0;
  const { members, name, helpers } = leadNamesIn(led.lead);
  if (members.length === 0) return 0;
  const cooperating = [...helpers, ...namesIn(led.others).members];
  for (const item of items)
    duties.add(addressee(name, members, 'lead'), wholeText(item), places.placeOf(item), { cooperating });
  return items.length + 1;
}

interface TitleWithLead {
  readonly lead: string;
  readonly others: string;
  /** "Nhóm 1", "Tổ II". */
  readonly isCounted: boolean;
}

function titleWithLead({ mark, table, children, words: { text } }: Unit): TitleWithLead | null {
  if (mark !== null || table !== null || children.length > 0 || text.length > 4 * LONGEST_TITLE) return null;
  const [label, next] = labelsInside(text, 5);
  if (label?.kind !== 'lead' || label.start > LONGEST_TITLE || beginsAsPredicate(plain(text.slice(0, 60))))
    return null;
  const said = text.slice(label.rest, next?.kind === 'cooperating' ? next.start : undefined);
  const [lead = '', ...members] = said.split(/[;,.]\s+(?:các )?thành viên(?: tham gia)?\s*:\s*/u);
  const others = next?.kind === 'cooperating' ? text.slice(next.rest) : members.join('; ');
  return { lead: lead.replace(/[\s;,.]+$/u, ''), others, isCounted: COUNTED.test(text) };
}

const COUNTED =
  /^(?:Nhóm|Tổ|Tiểu ban|Mảng|Cụm|Nội dung|Nhiệm vụ|Lĩnh vực|Phần|Hợp phần|Chuyên đề)(?: số)? (?:\d{1,2}|[IVX]{1,4}|[A-D])(?![A-Za-zÀ-ỹ\d])/u;
