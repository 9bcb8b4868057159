import { subjectOf } from '../names/subject.js';
import { statesFacts, type TitleKind, titleKind } from '../names/titles.js';
import type { Unit } from '../parts/outline.js';
import type { MarkKind } from '../text/marks.js';
import { beginsAsPredicate, isPredicateAt } from '../text/predicates.js';
import { plain } from '../text/spelling.js';
import { bodiesInBrackets } from './bracket-bodies.js';
import { hasLeadLabels, leadInLabel } from './label-lines.js';
import { beginsWithTask, namesItsOwn } from './unit-forms.js';

/**
 * "1.2. Tuyên truyền việc giữ nước, gồm các hình thức:", "Kiểm tra tại các xã:" over a list of ways, places, goods: a task, and what it
 * consists of; not "Thực hiện các nhiệm vụ sau:".
 */
export function consistsOf({ mark, words: { text } }: Unit, items: readonly Unit[]): boolean {
  if (mark === null || items.length === 0 || !text.endsWith(':')) return false;
  const end = plain(text.slice(-70));
  if (!beginsAsPredicate(plain(withoutTaskName(text).slice(0, 60))) || ANNOUNCES.test(end)) return false;
  return TELLS_CONTENTS.test(end) || !items.some(saysTask);
}

/** "Nội dung: Xây dựng các thông tư, gồm:" without its label. */
function withoutTaskName(text: string): string {
  return text.replace(/^(?:Nội dung|Nhiệm vụ|Công việc)(?: (?:công việc|thực hiện|nhiệm vụ))?\s*:\s+/u, '');
}

const TELLS_CONTENTS =
  /(?<![A-Za-zÀ-ỹ])(?:gồm|bao gồm|(?:dưới|theo|bằng|với|qua) (?:các )?(?:hình thức|cách|tiêu chí|đối tượng))(?: (?:các|những|\d{1,2}) [^,.;:]{3,40}| sau| như sau)?\s*:$/u;
const ANNOUNCES =
  /(?<![A-Za-zÀ-ỹ])(?:tập trung|trọng tâm|chú trọng|(?:nhiệm vụ|công việc|giải pháp|biện pháp|việc|nội dung)(?: [A-Za-zÀ-ỹ]+){0,4}?)(?: vào)?(?: sau| sau đây| như sau| dưới đây| cụ thể)?\s*:$/u;

function saysTask(unit: Unit): boolean {
  const { words, children, table } = unit;
  return (
    table !== null ||
    children.length > 0 ||
    isPredicateAt(plain(words.text.slice(0, 60)), 0) ||
    namesItsOwn(unit)
  );
}

/**
 * The letters, or parts of a number ("3.1."), ahead of the last one, under which label lines stand for all: "a) Cắm mốc.", "b) Trồng tre.",
 * "Cơ quan chủ trì: ...". Ahead of one that others follow, those that lead up to it: "a) Luật Nước;", "b) Luật Rừng.".
 */
export function lettersAhead(unit: Unit): readonly Unit[] {
  const { parent, mark } = unit;
  if (parent === null || mark === null || !LETTERED.has(mark.kind)) return [];
  const beside = parent.children.filter((each) => each.mark?.kind === mark.kind);
  if (beside.length < 2) return [];
  if (beside.at(-1) !== unit) return leadingUpTo(unit, beside);
  const ahead = beside.slice(0, -1);
  if (!ahead.every(isOfNobody) || parent.children[0] !== ahead[0] || ofMeasures(parent)) return [];
  return ahead.filter(mayBeTask);
}

function leadingUpTo(unit: Unit, beside: readonly Unit[]): readonly Unit[] {
  const ahead = beside.slice(0, beside.indexOf(unit));
  const run = ahead.slice(
    ahead.findLastIndex((each) => !each.words.text.endsWith(';') || !isOfNobody(each)) + 1,
  );
  // "Luật Nước;", not "Tuyên truyền Luật Nước;": what says by itself what is to be done may be a task of somebody else
  const doing = run.some(({ words: { text } }) => beginsAsPredicate(plain(text.slice(0, 60))));
  return doing || unit.words.text.endsWith(';') ? [] : run.filter(mayBeTask);
}

const LETTERED: ReadonlySet<MarkKind> = new Set([
  'letter',
  'paren',
  'bracket',
  'small-roman',
  'number2',
  'number3',
]);

/** "Tiêu chí đánh giá", "Kết quả cần đạt" over what is looked for. */
function ofMeasures({ words: { text } }: Unit): boolean {
  return (
    NO_TASKS.has(titleKind(text)) || /^(?:các )?(?:tiêu chí|tiêu chuẩn|điều kiện)(?![A-Za-zÀ-ỹ])/iu.test(text)
  );
}

/** "a) Cắm mốc.", "a) 40 cuộn ống."; not "a) Mục tiêu: ...", nor "1.1. Thực trạng: ...", where a number is a task only if it begins with one. */
function mayBeTask(unit: Unit): boolean {
  const { mark, words } = unit;
  if (mark?.kind === 'number2' || mark?.kind === 'number3') return beginsWithTask(unit);
  if (statesFacts(words.text)) return false;
  const head = /^[^:.;]{3,70}(?=:)/u.exec(words.text)?.[0];
  if (!NO_TASKS.has(titleKind(head ?? words.text))) return true;
  // "Đánh giá chất lượng nước", not "Yêu cầu"
  return head === undefined && beginsAsPredicate(plain(words.text)) && /^\S+ \S+ \S/u.test(words.text);
}

const NO_TASKS: ReadonlySet<TitleKind> = new Set(['never', 'targets', 'general-targets']);

function isOfNobody(unit: Unit): boolean {
  const { words, table, children } = unit;
  return (
    table === null &&
    children.length === 0 &&
    subjectOf(words.text) === null &&
    leadInLabel(words) === null &&
    bodiesInBrackets(unit) === null &&
    !hasLeadLabels(unit)
  );
}
