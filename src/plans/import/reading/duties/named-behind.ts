import { isDueOf } from '../names/acting-subjects.js';
import { bodiesAt } from '../names/body-names.js';
import { isMember } from '../names/committee-members.js';
import { cooperatingIn } from '../names/duty-words.js';
import { subjectOf } from '../names/subject.js';
import type { Unit } from '../parts/outline.js';
import type { Places } from '../parts/places.js';
import { LISTED } from '../text/marks.js';
import { plain } from '../text/spelling.js';
import { partOf } from '../text/words.js';
import { addPieces } from './added-units.js';
import { type Addressee, addressee, type AssignedDuties } from './assigned-duties.js';
import { type SharedPiece, sharedPieces } from './shared-sentences.js';

/** The units up to the first one that is no dash or the like. */
export function firstDashes(units: readonly Unit[]): readonly Unit[] {
  const end = units.findIndex(({ mark }) => mark === null || !LISTED.has(mark.kind));
  return units.slice(0, end < 0 ? undefined : end);
}

/**
 * Adds the dashes behind "Phân công dự thảo như sau:" that name behind a colon who has what stands ahead of it: "Kế hoạch thay ống: Sở Xây
 * dựng chủ trì, Sở Y tế phối hợp".
 * @returns how many units these are with the one that announces them; 0 where not all of them do
 */
export function addNamedBehind(
  children: readonly Unit[],
  index: number,
  duties: AssignedDuties,
  places: Places,
): number {
  const title = children[index];
  if (title?.mark !== null || !SHARES_OUT.test(title.words.text.slice(-200))) return 0;
  const isOver = title.children.length > 0;
  const behind = isOver ? title.children : children.slice(index + 1, index + 1 + MOST_ITEMS);
  const items = firstDashes(behind);
  const named = items.flatMap((item) => whoBehind(item) ?? []);
  if (named.length < 2 || named.length < items.length) return 0;
  const next = behind[items.length];
  const ofAll = next === undefined ? [] : ofAllNamed(next);
  const taken = items.length + (ofAll.length > 0 ? 1 : 0);
  if (isOver && taken < behind.length) return 0;
  for (const { item, to, length } of named)
    duties.add(to, partOf(item.words, 0, length), places.placeOf(item), {
      cooperating: cooperatingIn(item.words.text.slice(length)),
    });
  if (next !== undefined) addPieces(ofAll, duties, places.placeOf(next));
  return isOver ? 1 : taken + 1;
}

/** "Các cơ quan nêu trên gửi dự thảo trước ngày 20/5/2026." right behind the list. */
function ofAllNamed({ mark, children, words }: Unit): readonly SharedPiece[] {
  const name = mark === null && children.length === 0 ? ALL_NAMED.exec(words.text)?.[0] : undefined;
  const subject = name === undefined ? null : subjectOf(words.text);
  if (name === undefined || subject === null || !isDueOf(subject, words.text)) return [];
  return sharedPieces(words, { ...subject, name, members: [name], end: name.length, rest: name.length });
}

const ALL_NAMED = /^Các (?:cơ quan|đơn vị|phòng|ban|tổ)(?: [A-Za-zÀ-ỹ,]+){0,5} trên(?![A-Za-zÀ-ỹ])/u;

/** So many lines such a list has at the most. */
const MOST_ITEMS = 200;

const SHARES_OUT =
  /(?:^|[.;]\s+)(?:[Pp]hân công|[Gg]iao)\s[^.;:]{3,160}(?:\s(?:như sau|sau đây|sau|cụ thể))?\s*:$/u;

interface NamedBehind {
  readonly item: Unit;
  readonly to: Addressee;
  /** How much of the item is the task. */
  readonly length: number;
}

function whoBehind(item: Unit): NamedBehind | null {
  const { table, children, words } = item;
  const { text } = words;
  const ahead = table === null && children.length === 0 ? /^([^:]{6,240}):\s+/u.exec(text) : null;
  const bodies = ahead === null ? null : bodiesAt(text, ahead[0].length, true);
  const role = bodies === null ? null : ROLE.exec(plain(text.slice(bodies.end)));
  if (ahead === null || bodies === null || role === null || bodies.start > ahead[0].length) return null;
  if (isMember(text) || IS_NO_TASK.test(plain(ahead[1] ?? ''))) return null;
  return {
    item,
    to: addressee(bodies.name, bodies.members, role[1] === undefined ? null : 'lead'),
    length: ahead[1]?.length ?? 0,
  };
}

/** "Trưởng ban", "200 triệu đồng": what somebody is, or how much they get. */
const IS_NO_TASK =
  /^(?:(?:(?:phó |ủy viên )?(?:trưởng|chủ tịch) (?:ban|đoàn|tiểu ban|hội đồng|nhóm)|tổ trưởng|tổ phó|phó (?:ban|đoàn)|đội trưởng|nhóm trưởng|thành viên|ủy viên|thư ký)(?: [a-zà-ỹ]+){0,3}|\d[\d.,]* (?:nghìn |ngàn |triệu |tỷ )?(?:đồng|biên chế|chỉ tiêu|suất|người|xe|máy|triệu|tỷ))$/u;

/** After a name the end, or that it leads, and with whom. */
const ROLE =
  /^\s*(?:[.;]?$|[-–(]?\s*(chủ trì)(?![A-Za-zÀ-ỹ])[^.;]*[.;]?$|(?:soạn thảo|dự thảo|chuẩn bị|biên soạn|phụ trách|thực hiện|tham mưu)[.;]?$)/u;
