import { isDoing } from '../names/acting-subjects.js';
import { isAnybody } from '../names/anybody.js';
import { areAnyOfKind } from '../names/several-bodies.js';
import type { Subject } from '../names/subject.js';
import { asksEverybody, callsOn, type TitleKind } from '../names/titles.js';
import type { Unit } from '../parts/outline.js';
import { folded, plain } from '../text/spelling.js';
import { timeSaid } from '../times/time-words.js';
import type { Reading } from './reading.js';
import { isTitled } from './unit-forms.js';

const TITLE =
  /^(?:ve )?(?:che do |cong tac )*(?:(?:thi dua |khen thuong |ky luat |va )*(?:kiem tra|giam sat|theo doi|danh gia|don doc)|thong tin bao cao|bao cao|so ket|tong ket|(?<=che do )thong tin)(?: (?:che do|cong tac|kiem tra|giam sat|theo doi|don doc|danh gia|thong tin|bao cao|so ket|tong ket|rut kinh nghiem|thi dua|khen thuong|ky luat|ket qua|viec|va|dinh ky|thuc hien|ke hoach|thang|nam|quy|dot|kinh phi|cao diem|chien dich|phong trao|hanh dong))*$/;

/** "Kiểm tra, giám sát và chế độ báo cáo": a title over how it is looked whether the plan is carried out. */
function isFollowUpTitle(text: string): boolean {
  return text.length < 120 && TITLE.test(folded(text));
}

/**
 * Whether such a title stands apart from the tasks of the plan, and not among them: "2. Kiểm tra, giám sát" under "Nhiệm vụ". Where duties
 * are assigned, only one that else says of no duties.
 */
export function isFollowUp(unit: Unit, kind: TitleKind, { to, mode }: Reading): boolean {
  if (to !== null || kind === 'assigns' || !isTitled(unit) || !isFollowUpTitle(unit.words.text)) return false;
  if (mode === 'assign') return kind === 'never';
  // what was done before the plan
  if (unit.ordinal === 1 && /^danh gia\b/.test(folded(unit.words.text))) return false;
  for (let above = unit.parent; above !== null; above = above.parent)
    if (/\b(?:nhiem vu|giai phap|noi dung)\b/.test(folded(above.words.text))) return false;
  return true;
}

/** Whether a unit under such a title gives a duty: to one body, or to several at times that are named; not how all of them report. */
export function givesFollowUp({ words: { text } }: Unit, { form, rest, name }: Subject): boolean {
  if (form !== 'sentence' || asksEverybody(text) || callsOn(text)) return false;
  const after = plain(text.slice(rest, rest + 80));
  if (!isDoing(after) || onlyKeepsTo(after)) return false;
  if (OF_KIND.test(plain(name)) && onlyPassesOn(after)) return isTimed(firstSentence(text));
  if (!areAnyOfKind(name)) return true;
  // a report on a day of the calendar is one more thing to do, not how they report
  return isTimed(text) && (!REPORTS.test(after) || (!isAnybody(name) && isOnDay(text)));
}

/** Not "16 giờ hằng ngày" of what another body does behind it. */
function firstSentence(text: string): string {
  return text.split(/\.\s+(?=\p{Lu})/u, 1)[0] ?? text;
}

function isOnDay(text: string): boolean {
  // "... hằng quý trước ngày 15, báo cáo năm trước ngày 05/12/2026"
  return timeSaid(text).dueOn !== null || /(?<!\d)\d{1,2}\/\d{1,2}\/20\d\d(?!\d)/u.test(text);
}

function isTimed(text: string): boolean {
  const { cadence, dueOn } = timeSaid(text);
  if (cadence === 'continuous')
    return /(?<![A-Za-zÀ-ỹ])(?:hằng|mỗi) (?:ngày|tuần)(?![A-Za-zÀ-ỹ])/u.test(plain(text));
  return dueOn !== null || (cadence !== null && cadence !== 'conditional');
}

const REPORTS = /^\s*(?:(?:định kỳ|có trách nhiệm|gửi|nộp|thực hiện|lập|chế độ)\s)*báo cáo(?![A-Za-zÀ-ỹ])/u;

/** "thực hiện nghiêm túc chế độ báo cáo": that it is done as it is laid down elsewhere. */
function onlyKeepsTo(after: string): boolean {
  return /^\s*(?:có trách nhiệm )?(?:thực hiện|chấp hành)(?: [A-Za-zÀ-ỹ]+){0,2} (?:chế độ|việc|công tác) (?:thông tin,? )?báo cáo/u.test(
    after,
  );
}

const OF_KIND = /(?:^|\s)(?:các|những|mỗi|từng)\s/u;

/** "Trưởng các đơn vị căn cứ kế hoạch này triển khai đến viên chức": that all of them tell it on. */
function onlyPassesOn(after: string): boolean {
  return /^\s*(?:căn cứ (?:kế hoạch|chương trình|hướng dẫn)[^.;,]{0,20},? )?(?:phổ biến|triển khai|quán triệt|thông báo)(?: [A-Za-zÀ-ỹ]+){0,6} (?:đến|tới)(?![A-Za-zÀ-ỹ])/u.test(
    after,
  );
}
