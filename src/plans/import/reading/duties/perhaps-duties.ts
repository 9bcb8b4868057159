import { isDoing, tellsOf, tellsResult } from '../names/acting-subjects.js';
import { bodiesAt, type NamedBodies } from '../names/body-names.js';
import { type Subject, subjectOf } from '../names/subject.js';
import { callsOn, isClosing, isEnacting } from '../names/titles.js';
import type { Unit } from '../parts/outline.js';
import type { Places } from '../parts/places.js';
import type { Span } from '../text/plan-draft.js';
import { plain } from '../text/spelling.js';
import { isLabel } from '../text/labels.js';
import { partOf, spanOf, type Words } from '../text/words.js';
import { timeSaid } from '../times/time-words.js';
import type { AssignedDuties } from './assigned-duties.js';
import { tellsHowItWent } from './told-sentences.js';

/**
 * Notes the sentences that say of somebody what it is to do and that were taken for nothing: there whoever checks the draft sees what may be
 * missing. `taken`: the passages of the duties and targets.
 */
export function tellPerhapsDuties(
  root: Unit,
  places: Places,
  duties: AssignedDuties,
  taken: readonly Span[],
): void {
  const told = passages([...taken, ...duties.unsure.map(({ span }) => span)]);
  for (const unit of unitsOf(root)) {
    // a heading of what was taken
    if (unit.children.length > 0 && told.meet(below(unit))) continue;
    for (const sentence of sentencesOf(unit.words)) {
      const span = spanOf(sentence);
      const named = told.meet(span) ? null : actorIn(sentence.text);
      if (named !== null) duties.tellUntaken('perhaps-duty', places.placeOf(unit), sentence, named);
    }
  }
}

/** From behind the words of a unit to the end of all that stands under it. */
function below(unit: Unit): Span {
  let last = unit;
  for (let next = last.children.at(-1); next !== undefined; next = last.children.at(-1)) last = next;
  const start = spanOf(unit.words)[1];
  return [start, Math.max(start, spanOf(last.words)[1])];
}

/** Whether a passage has words of one of these. */
function passages(spans: readonly Span[]): { meet: (span: Span) => boolean } {
  const sorted = spans.toSorted((one, other) => one[0] - other[0]);
  const ends = sorted.map(([, end]) => end);
  // the furthest end so far: one that began long before may still go on
  for (let index = 1; index < ends.length; index += 1)
    ends[index] = Math.max(ends[index] ?? 0, ends[index - 1] ?? 0);
  return {
    meet: ([start, end]) => {
      let [low, high] = [0, sorted.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((sorted[middle]?.[0] ?? 0) < end) low = middle + 1;
        else high = middle;
      }
      return (ends[low - 1] ?? 0) > start;
    },
  };
}

/** The units of the text but for the parts that tell how things are or were. */
function unitsOf({ children }: Unit): Unit[] {
  return children.flatMap((unit) => {
    if (unit.children.length > 0 && TELLS_PAST.test(plain(unit.words.text))) return [];
    const isText = unit.table === null && !isLabel(unit.words.text);
    return [...(isText ? [unit] : []), ...unitsOf(unit)];
  });
}

const TELLS_PAST =
  /^(?:đặc điểm|khái quát|đánh giá (?:chung|tình hình|thực trạng|kết quả)|thực trạng|tình hình|kết quả(?! (?:cần|phải|dự kiến|mong))|ưu điểm|tồn tại|hạn chế|khuyết điểm|nguyên nhân|căn cứ|cơ sở pháp lý)(?![A-Za-zÀ-ỹ])[^.;:]{0,100}[.:]?$/u;

function sentencesOf(words: Words): Words[] {
  const starts = Array.from(words.text.matchAll(SENTENCE_ENDS), ({ index, 0: gap }) => index + gap.length);
  return [0, ...starts].map((start, index) => partOf(words, start, starts[index]));
}

const SENTENCE_ENDS = /[.;]\s+(?=\p{Lu}|(?:giao|riêng|đề nghị|yêu cầu|các|mỗi) )/gu;

/** Who is to do something in a sentence; null where nobody is. */
function actorIn(text: string): NamedBodies | null {
  if (TELLS_GROUNDS.test(text) || text.endsWith(':') || endsPlan(text) || tellsHowItWent(plain(text)))
    return null;
  const subject = subjectOf(text);
  if (subject !== null) return acts(subject, text) && isMeant(subject.name, text) ? subject : null;
  for (const { index, 0: words } of text.matchAll(GIVEN)) {
    const named = bodiesAt(text, index + words.length, true);
    if (named === null) continue;
    const rest = plain(text.slice(named.end, named.end + 60));
    if (/^do/iu.test(words) ? IN_CHARGE.test(rest) : /(?:của|thuộc)\s$/u.test(words) || isDoing(rest))
      return named;
  }
  return null;
}

/** What all of a kind do is meant as a task of them where it has a day or comes again: "Các chi bộ báo cáo trước ngày 20". */
function isMeant(name: string, text: string): boolean {
  if (!ALL_OF_A_KIND.test(plain(name))) return true;
  const { cadence } = timeSaid(text);
  return cadence !== null && cadence !== 'continuous';
}

const ALL_OF_A_KIND =
  /^(?:các|những|mỗi|mọi|từng|toàn thể|cấp ủy|tổ chức đảng|người đứng đầu|bí thư cấp ủy|đảng viên|cán bộ|học sinh|người)(?![A-Za-zÀ-ỹ])/u;

function endsPlan(text: string): boolean {
  return isClosing(text) || callsOn(text) || isEnacting(text);
}

/** "Căn cứ Quyết định số 5/QĐ-UBND ...;": what a document rests on, or carries out. */
const TELLS_GROUNDS =
  /^(?:Căn cứ|Xét|Theo đề nghị|Thực hiện|Thi hành|Để|Nhằm)(?![A-Za-zÀ-ỹ])[^;]*(?:;|:|\.?$)/u;

/** "... phối hợp", "... chủ trì nội dung 3.2": how much less is no task of its own. */
const LEAST_SAID = 20;

function acts(subject: Subject, text: string): boolean {
  const said = plain(text.slice(subject.rest, subject.rest + 80));
  return (
    said.trim().length >= LEAST_SAID &&
    isDoing(said) &&
    !SPEAKS.test(said) &&
    !tellsOf(said) &&
    !tellsResult(subject, text)
  );
}

/** "Ủy ban nhân dân tỉnh ban hành Kế hoạch ...", "... yêu cầu": what the issuer does with the document. */
const SPEAKS =
  /^\s*(?:ban hành|yêu cầu|đề nghị|thông báo|kêu gọi|quyết định|xác định|phải xác định|coi|xem)(?![A-Za-zÀ-ỹ])/u;

const GIVEN =
  /(?<![A-Za-zÀ-ỹ])(?:[Gg]iao(?: nhiệm vụ| trách nhiệm)?(?: cho)?|[Pp]hân công(?: cho)?|[Ủủ]y quyền(?: cho)?|[Dd]o|thuộc trách nhiệm của)\s+/gu;

const IN_CHARGE =
  /^\s*(?:chủ trì|thực hiện|đảm nhiệm|đảm nhận|phụ trách|chuẩn bị|bố trí|lo|tổ chức|chịu trách nhiệm|làm đầu mối|soạn|biên soạn|lập|xây dựng|tham mưu)(?![A-Za-zÀ-ỹ])/u;
