import { roleIn } from '../names/duty-words.js';
import { areSeveral } from '../names/several-bodies.js';
import type { Subject } from '../names/subject.js';
import type { Unit } from '../parts/outline.js';
import type { Places } from '../parts/places.js';
import { LISTED } from '../text/marks.js';
import { isPredicateAt } from '../text/predicates.js';
import { isFinished, plain } from '../text/spelling.js';
import { joinedWords, partOf, spanOf, type Words } from '../text/words.js';
import { type Addressee, addressee, type AssignedDuties } from './assigned-duties.js';
import { doOnlyTheirs } from './do-theirs.js';
import { withoutMoreFacts } from './more-facts.js';
import { withoutRemarkBehind } from './remarks-behind.js';
import { actingInside, givenInside, saidInside } from './given-inside.js';
import { inlineStated, labelGroup, withoutContentLabel, withoutLabels } from './label-lines.js';
import { statedIn } from './labelled-tasks.js';
import type { Reading } from './reading.js';
import type { SharedPiece } from './shared-sentences.js';
import { namesItsOwn, textsUnder, wholeText } from './unit-forms.js';

/** Adds the parts of a paragraph, each to whom it names. */
export function addPieces(pieces: readonly SharedPiece[], duties: AssignedDuties, place: string): void {
  for (const { words, subject: each } of pieces)
    if (doOnlyTheirs(each, words.text)) duties.tell('closing-words', place, spanOf(words));
    else
      duties.add(addressee(each.name, each.members), withoutRemarkBehind(words), place, {
        role: roleIn(words.text, each.rest),
        ...inlineStated(words),
      });
}

/** Adds a unit with all that stands below it, but for tables. */
export function addWhole(to: Addressee, unit: Unit, duties: AssignedDuties, place: string): void {
  const words = withoutContentLabel(wholeText(unit));
  const below = unit.children.flatMap((_, index) => labelGroup(unit.children, index).slice(0, 1));
  duties.add(to, withoutLabels(words), place, { ...statedIn(below), ...inlineStated(words) });
  addPieces(givenBehindLabel(unit.words), duties, place);
}

/** "Thời gian: Quý III/2026. Giao Sở Y tế lập kế hoạch ...": a sentence of its own behind what a label says in the same paragraph. */
function givenBehindLabel(words: Words): readonly SharedPiece[] {
  const from = withoutLabels(words).text.length;
  return from === words.text.length ? [] : givenInside(partOf(words, from));
}

/** Adds what a paragraph of a body gives it ahead of "Trong đó:" over a list; nothing where it only announces the list. */
export function addAheadOfList(to: Addressee, { words }: Unit, duties: AssignedDuties, place: string): void {
  const ahead = /^\p{Lu}.{20,}[.”](?=\s+(?:Trong đó|Cụ thể)(?: như sau)?\s*:$)/su.exec(words.text)?.[0];
  if (ahead === undefined || !isPredicateAt(plain(ahead.slice(0, 60)), 0)) return;
  const own = partOf(words, 0, ahead.length);
  duties.add(to, own, place, { role: roleIn(own.text, 0), ...inlineStated(own) });
}

/** Notes closing words; "Giao Sở Nội vụ theo dõi ..." after them is a duty. */
export function addClosing(unit: Unit, duties: AssignedDuties, place: string): void {
  const asked = unit.children.length === 0 ? givenInside(unit.words, true) : [];
  const given =
    asked.length > 0 || unit.children.length > 0 ? asked : actingInside(unit.words).filter(seesToIt);
  duties.tell('closing-words', place, spanOf(unit.words));
  addPieces(given, duties, place);
}

/** The same of what ends the whole in a section that assigns nothing: "Trên đây là Kế hoạch ... . Thư ký theo dõi ..." under "Kinh phí". */
export function addEnds({ children }: Unit, duties: AssignedDuties, places: Places): void {
  for (const unit of children)
    if (unit.mark === null && unit.table === null && ENDS.test(unit.words.text))
      addClosing(unit, duties, places.placeOf(unit));
}

const ENDS = /^Trên đây là (?:kế hoạch|chương trình|phương án|quy chế|hướng dẫn)/iu;

/** Adds what a later sentence says of who sees to it: "Các đơn vị báo cáo ... . Văn phòng tổng hợp ...". @returns whether one does */
export function addWhoSeesToIt(unit: Unit, duties: AssignedDuties, place: string): boolean {
  if (unit.children.length > 0) return false;
  const acting = actingInside(unit.words).filter(seesToIt);
  const pieces = acting.length > 0 ? acting : saidInside(unit.words, isAtCentre);
  addPieces(
    pieces.map(({ words, subject }) => ({ subject, words: withoutMoreFacts(words) })),
    duties,
    place,
  );
  return pieces.length > 0;
}

/** "Phòng Hành chính là đầu mối theo dõi, tổng hợp ...": to whom all turn, and what it does as that. */
function isAtCentre({ form, members, name, rest }: Subject, text: string): boolean {
  return (
    form === 'sentence' &&
    members.length === 1 &&
    !areSeveral(name) &&
    /^\s*(?:là|làm) (?:(?:cơ quan|đơn vị|bộ phận) )?đầu mối,? (?:theo dõi|đôn đốc|nhắc|tổng hợp|tiếp nhận|kiểm tra|thu|nhận|báo cáo|hướng dẫn)(?![A-Za-zÀ-ỹ])/u.test(
      plain(text.slice(rest, rest + 60)),
    )
  );
}

/** "Kế hoạch này phổ biến đến các chi bộ. Văn phòng Đảng ủy có trách nhiệm theo dõi ...": after the end, who sees to it. */
function seesToIt({ subject, words: { text } }: SharedPiece): boolean {
  const rest = text.slice(subject.rest);
  return (
    rest.length >= LEAST_SEEN_TO &&
    /^\s*(?:(?:có|chịu) trách nhiệm|theo dõi|đôn đốc|giúp|chủ trì|tổng hợp|tham mưu|làm đầu mối)(?![A-Za-zÀ-ỹ])/u.test(
      rest,
    ) &&
    !GOES_TO_DECIDE.test(rest)
  );
}

/** "chủ trì." says no more than who. */
const LEAST_SEEN_TO = 20;
/** "tổng hợp, báo cáo UBND tỉnh xem xét, quyết định": what becomes of difficulties that are told. */
const GOES_TO_DECIDE =
  /^\s*(?:tổng hợp|tham mưu)(?:,? (?:và )?(?:báo cáo|trình|đề xuất|tham mưu))? [^.;]*\s(?:xem xét|giải quyết|quyết định|điều chỉnh|chỉ đạo)(?:, (?:xem xét|giải quyết|quyết định|điều chỉnh|chỉ đạo))*[./\s]*$/u;

/** An item that addresses somebody, and where in it the words after the name begin. */
interface AddressedItem {
  readonly unit: Unit;
  readonly words: Words;
  readonly rest?: number;
}

/**
 * Adds an item that is a duty itself. What stands under it is part of it, or, where the item is a whole sentence, duties too: then how these
 * are read.
 */
export function addItem(
  { unit, words, rest = 0 }: AddressedItem,
  to: Addressee,
  duties: AssignedDuties,
  place: string,
): Reading | null {
  const stated = {
    role: roleIn(words.text, words === unit.words ? rest : 0),
    ...statedIn(labelGroup(unit.children, 0)),
    ...inlineStated(words),
  };
  const items = unit.children.filter(({ table }) => table === null);
  const below = readingBelow(unit, words, items, to);
  const isAlone = below !== null || items.length === 0;
  const whole = isAlone ? words : joinedWords([words, ...textsUnder(unit)], '\n');
  duties.add(to, withoutLabels(isAlone ? withoutRemarkBehind(whole) : whole), place, stated);
  return below;
}

function readingBelow(unit: Unit, words: Words, items: readonly Unit[], to: Addressee): Reading | null {
  if (words.text.endsWith(':') || items.length === 0) return null;
  if (!LISTED.has(unit.mark?.kind ?? 'number')) return { mode: 'assign', to };
  return isFinished(words.text) && items.every(namesItsOwn) ? { mode: 'assign', to: null } : null;
}
