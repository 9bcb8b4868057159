import { isOneBodyThatActs } from '../names/acting-subjects.js';
import { subjectOf } from '../names/subject.js';
import { type TitleKind, titleKind } from '../names/titles.js';
import type { Unit } from '../parts/outline.js';
import { isPredicateAt } from '../text/predicates.js';
import { plain } from '../text/spelling.js';
import { bodiesInBrackets } from './bracket-bodies.js';
import { actingInside } from './given-inside.js';
import { hasLeadLabels, leadInLabel } from './label-lines.js';
import { isLedProgramme } from './led-programmes.js';
import { listsGroups } from './lists-of-groups.js';
import type { Reading } from './reading.js';
import { isTitled } from './unit-forms.js';
import { isWorkProgramme } from './work-programmes.js';

/** What a unit announces for what stands under it; 'open' where it is no title. */
export function kindOfUnit(unit: Unit, { isDirective, isContents, to }: Reading): TitleKind {
  if (!isTitled(unit) || (to !== null && isTaskAlone(unit))) return 'open';
  if (to === null && listsGroups(unit)) return 'never';
  const kind = titleKind(unit.words.text);
  // "3. Về cơ sở vật chất": in a conclusion a field in which something is to be done
  const isField =
    (isDirective === true && (unit.words.text.startsWith('Về ') || asks(unit))) ||
    ((isDirective === true || isContents === true) && FIELD.test(plain(unit.words.text)));
  if (kind === 'never' && isLedProgramme(unit)) return 'contents';
  const isTopicOfBody = to !== null && unit.children.length > 0 && unit.words.text.startsWith('Về ');
  return kind === 'never' &&
    (isField || isTopicOfBody || isWorkProgramme(unit) || isLedTask(unit) || isFieldOfTasks(unit))
    ? 'open'
    : kind;
}

/** "c) Báo cáo kết quả trước ngày 05/6/2024" among the tasks of a body: no title, for all that it has no full stop. */
function isTaskAlone({ words: { text }, children }: Unit): boolean {
  return children.length === 0 && isPredicateAt(plain(text.slice(0, 40)), 0) && text.split(' ').length > 3;
}

/** What is a field among the tasks of a month. */
const FIELD = /^(?:cơ sở vật chất|thi đua)(?![A-Za-zÀ-ỹ])/u;

/** "3. Yêu cầu UBND các xã:", not "2. Yêu cầu". */
function asks({ words: { text } }: Unit): boolean {
  return text.startsWith('Yêu cầu ') && subjectOf(text)?.isGiven === true;
}

/** "1. Sơ kết Nghị quyết số 18" over "Đơn vị chủ trì: ...": what elsewhere is a title is to be done here. */
function isLedTask(unit: Unit): boolean {
  return (
    isPredicateAt(plain(unit.words.text.slice(0, 40)), 0) &&
    (hasLeadLabels(unit) ||
      unit.children.some((child) => hasLeadLabels(child) || leadInLabel(child.words) !== null))
  );
}

/** "2. Cơ sở vật chất", "3. Kinh phí" over tasks that say who does them: what elsewhere is told beside the tasks is a field of work here. */
function isFieldOfTasks({ words: { text }, children }: Unit): boolean {
  const title = plain(text);
  if (PREMISES.test(title)) return children.some((child) => isOfNamed(child) || isDoneByOne(child));
  if (!MEANS.test(title)) return false;
  const named = children.filter((child) => hasLeadLabels(child) || isInBrackets(child));
  return named.length > 0 && named.every(isOfNamed);
}

const PREMISES = /^(?:về )?(?:công tác )?cơ sở vật chất(?![A-Za-zÀ-ỹ])/u;
const MEANS =
  /^(?:về )?(?:công tác )?(?:điều kiện bảo đảm|(?:nguồn )?kinh phí|nguồn lực|ngân sách|thi đua|khen thưởng)(?![A-Za-zÀ-ỹ])/u;

/** "- Sửa vườn ươm (Sở Xây dựng)": not "- Mua cây giống: 20 triệu đồng (Sở Xây dựng)", what it costs. */
function isOfNamed(unit: Unit): boolean {
  const { text } = unit.words;
  if (unit.table !== null || !isPredicateAt(plain(text.slice(0, 40)), 0) || AWARDS.test(plain(text)))
    return false;
  return hasLeadLabels(unit) || (isInBrackets(unit) && !/\d (?:triệu|tỷ|nghìn|đồng)/u.test(text));
}

/** "Tặng Bằng khen cho 10 tập thể (Chủ tịch UBND tỉnh)": what is proposed, and whose award it is. */
const AWARDS =
  /^(?:đề nghị |xét )?(?:tặng|trao tặng|tặng thưởng|khen) [^.;:]{0,60}(?:bằng khen|giấy khen|danh hiệu|cờ thi đua|huân chương|kỷ niệm chương)(?![A-Za-zÀ-ỹ])/u;

function isInBrackets(unit: Unit): boolean {
  return unit.table === null && unit.children.length === 0 && bodiesInBrackets(unit) !== null;
}

/** "Kế toán lập bảng giá", at the beginning of a unit or in a later sentence of it. */
function isDoneByOne({ table, words }: Unit): boolean {
  const { text } = words;
  const subject = table === null ? subjectOf(text) : null;
  if (table === null && actingInside(words).length > 0) return true;
  return (
    subject?.form === 'sentence' &&
    isOneBodyThatActs(subject, plain(text.slice(subject.rest, subject.rest + 60)))
  );
}
