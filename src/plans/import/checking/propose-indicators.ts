import { capitalized } from '../../../kernel/first-letter.js';
import { unstated } from '../../indicator-details.js';
import type { Goal, MeasuredPeriod } from '../../indicator-terms.js';
import type { TargetDraft } from '../reading/text/plan-draft.js';
import { folded } from '../reading/text/spelling.js';
import type { ImportDraft, ImportIndicator } from './import-draft.js';
import { shortTitle } from './short-title.js';

/** Who is proposed to report them: a reference, and what the document calls it. */
export interface Reporter {
  readonly ref: string;
  readonly name: string;
}

/**
 * Whoever leads most, since no document says who reports its indicators; a plural that leads at least half as much goes first, as
 * indicators count what many have.
 */
export function reporterOf({ duties, names }: Pick<ImportDraft, 'duties' | 'names'>): Reporter | null {
  const counts = new Map<string, number>();
  for (const ref of duties.flatMap(({ lead }) => lead)) counts.set(ref, (counts.get(ref) ?? 0) + 1);
  const ranked = [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .map(([ref, count]) => ({ ref, count, name: names.find(({ key }) => key === ref)?.name ?? '' }));
  const [most] = ranked;
  if (most === undefined) return null;
  const plural = ranked.find(({ name, count }) => /^các\s/iu.test(name) && count * 2 >= most.count);
  const { ref, name } = plural ?? most;
  return { ref, name };
}

/**
 * Indicators for the targets that say what is to be reached in numbers, one for each statement with a figure; to be looked over by a
 * person, as no document says who reports them and how values add up.
 */
export function proposeIndicators(
  targets: readonly TargetDraft[],
  reporter: Reporter | null,
): ImportIndicator[] {
  return targets
    .flatMap((target) => statementsIn(target).map((statement) => proposalOf(target, statement, reporter)))
    .map((proposal, index) => ({ ...proposal, number: index + 1 }));
}

/** An indicator of words without a figure: what is to be reached is left for a person to say. */
export function withoutFigure(
  place: string,
  text: string,
  reporter: Reporter | null,
): Omit<ImportIndicator, 'number'> {
  const details = {
    ...unstated,
    place,
    title: titleOf(text),
    measure: 'count' as const,
    goal: { least: null, above: false, most: null },
    addingUp: 'sum' as const,
    period: 'year' as const,
  };
  return { details, ...reportedBy(reporter), isDropped: false };
}

function reportedBy(reporter: Reporter | null): Pick<ImportIndicator, 'reportedBy' | 'exempt'> {
  return { reportedBy: reporter === null ? [] : [reporter.ref], exempt: [] };
}

function titleOf(text: string): string {
  return capitalized(shortTitle(text.replace(/^(?:Phấn đấu|Có)\s+/u, ''), 200));
}

/** A part of a target with the figure that it asks for. */
interface Statement {
  readonly text: string;
  readonly figure: Figure;
  readonly byYear: number | null;
}

interface Figure {
  readonly goal: Goal;
  readonly isShare: boolean;
  readonly unit: string | null;
  /** The words behind it. */
  readonly after: string;
}

const number = String.raw`\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?`;
const quantity = new RegExp(
  String.raw`(?<![A-Za-zÀ-ỹ\d/.,-])(${number})(?:\s?%?\s?(?:-|–|đến)\s?(${number}))?(?![\d/])\s?(%)?`,
  'gu',
);
const year = /(?:đến|hết|trước|vào|cuối)\s+(?:hết\s+|cuối\s+)*(?:năm\s+)?(20\d\d)/iu;

/** The target in its statements; what says no figure goes with the statement before it. */
function statementsIn({ text, numbers: all, by }: TargetDraft): Statement[] {
  const numbers = new Set(all);
  const words = text.normalize('NFC').replaceAll('*', '').replaceAll(/\s+/g, ' ').trim();
  const parts = words.split(/(?<=[;.])\s+|,\s+(?=(?:trong đó|đến năm|có|và)\s)/u);
  const found: { text: string; figure: Figure }[] = [];
  for (const part of parts) {
    const figure = figureIn(part, numbers);
    const before = found.at(-1);
    if (figure !== null) found.push({ text: part, figure });
    else if (before) before.text = `${before.text}${/[;.]$/u.test(before.text) ? '' : ','} ${part}`;
  }
  const own = found.map((one) => yearIn(one.text));
  // what stands in a heading above holds for all
  const ofAll = own.every((one) => one === null) ? yearIn(`đến năm ${by ?? ''}`) : null;
  return found.map((one, index) => ({ ...one, byYear: own[index] ?? ofAll }));
}

/** The year of a goal, not one that it is compared with. */
function yearIn(text: string): number | null {
  const [, said] = year.exec(text.replaceAll(/so với [^,;.]*/giu, '')) ?? [];
  return said === undefined ? null : Number(said);
}

/** The first of the target's numbers in the words, of a way from one figure to another its end; null where none stands there. */
function figureIn(text: string, numbers: ReadonlySet<number>): Figure | null {
  const start = text.search(wayTo);
  const matches = [...text.matchAll(quantity)].filter(([, low = '']) => numbers.has(valueOf(low)));
  const match = matches.find(({ index }) => start >= 0 && end.test(text.slice(start, index)));
  return figureAt(text, match ?? matches[0]);
}

/** "từ 5% xuống còn 3%" */
const wayTo = /(?<![A-Za-zÀ-ỹ])từ\s+\d[^;.]{0,200}?\s(?:xuống|lên)\s/iu;
const end = /\s(?:xuống|lên)\s+(?:còn|đến|tới|dưới|trên|ít nhất|khoảng|không quá|\s)*$/iu;

function figureAt(text: string, match: RegExpExecArray | undefined): Figure | null {
  if (match === undefined) return null;
  const [whole, low = '', high, sign] = match;
  const after = text.slice(match.index + whole.length).trim();
  const isShare = sign !== undefined;
  return {
    goal: goalOf(valueOf(low), high === undefined ? null : valueOf(high), {
      before: text.slice(Math.max(0, match.index - 30), match.index).toLowerCase(),
      after: after.toLowerCase(),
    }),
    isShare,
    unit: isShare ? '%' : unitIn(after),
    after,
  };
}

/** The word that says what is counted, two where the two are one thing: "chi bộ". */
function unitIn(after: string): string | null {
  const [longer] = LONGER_UNITS.exec(after) ?? [];
  if (longer !== undefined) return longer;
  const [words, first = null] = /^(\p{Ll}[A-Za-zÀ-ỹ²³]*)(?:\s\p{Ll}[A-Za-zÀ-ỹ]*)?/u.exec(after) ?? [];
  if (words === undefined) return null;
  return unitsOfTwo.has(words) ? words : first;
}

/** Of more words, with how many at a time, and shortened in capitals. */
const LONGER_UNITS =
  /^(?:hộ gia đình|hợp tác xã|chủ doanh nghiệp|liên hiệp (?:hợp tác xã|HTX)|(?:triệu|nghìn) lượt(?: khách)?|HTX)(?![A-Za-zÀ-ỹ])/u;

const unitsOfTwo: ReadonlySet<string> = new Set(
  [
    'bài viết, buổi họp, cán bộ, cấp ủy, chi bộ, chi đoàn, chi hội, chỉ tiêu, chiến sĩ, chuyên đề, công chức, công đoàn',
    'công trình, công ty, cơ quan, cơ sở, cuộc họp, doanh nghiệp, dự án, đảng bộ, đảng ủy, đảng viên, địa phương, đoàn viên, đơn vị',
    'đồng chí, gia đình, giải pháp, giáo viên, hồ sơ, hộ dân, hộ nghèo, hội nghị, hội viên, học sinh, học viên',
    'khu phố, kế hoạch, lao động, lượt người, mô hình, nghị quyết, nhiệm vụ, phong trào, quần chúng, sản phẩm, sáng kiến',
    'tập thể, thủ tục, tiêu chí, tổ chức, triệu đồng, trường học, tỷ đồng, viên chức, vụ việc, ý kiến, điểm trường, nghìn đồng',
  ]
    .join(', ')
    .split(', '),
);

interface Around {
  readonly before: string;
  readonly after: string;
}

/** What the words around the figure make of it; those with "không" say the opposite of the others and go first. */
function goalOf(low: number, high: number | null, { before, after }: Around): Goal {
  if (high !== null && high >= low) return { least: low, above: false, most: high };
  const floor: Goal = { least: low, above: false, most: null };
  const ceiling: Goal = { least: null, above: false, most: low };
  if (/không (?:dưới|thấp hơn|ít hơn|kém|nhỏ hơn)\s*$/u.test(before)) return floor;
  if (/không (?:(?:vượt )?quá|vượt|hơn|trên|nhiều hơn|cao hơn|lớn hơn)\s*$/u.test(before)) return ceiling;
  if (/^(?:[A-Za-zÀ-ỹ]+\s+){0,3}?trở xuống/u.test(after)) return ceiling;
  if (/^(?:[A-Za-zÀ-ỹ]+\s+){0,3}?trở lên/u.test(after)) return floor;
  if (/(?<![A-Za-zÀ-ỹ])(?:tối đa|dưới|thấp hơn|ít hơn|nhỏ hơn|còn|xuống|giảm đến|giảm tới)\s*$/u.test(before))
    return ceiling;
  return { ...floor, above: /(?<![A-Za-zÀ-ỹ])(?:trên|hơn)\s*$/u.test(before) };
}

function valueOf(written: string): number {
  return Number(written.replaceAll(/\.(?=\d{3}(?:\D|$))/g, '').replace(',', '.'));
}

function proposalOf(
  { place, every }: TargetDraft,
  { text, figure, byYear }: Statement,
  reporter: Reporter | null,
): ImportIndicator {
  const { goal, isShare, unit } = figure;
  const isOfBodies = isShare && reporter !== null && countsBodies(figure.after, reporter.name);
  const details: ImportIndicator['details'] = {
    ...unstated,
    place,
    title: titleOf(text),
    measure: isOfBodies ? 'yes-no' : isShare ? 'share' : 'count',
    ...(isShare && !isOfBodies ? countedIn(figure.after) : {}),
    unit,
    goal,
    addingUp: isOfBodies ? 'reaching' : isShare ? 'ratio' : 'sum',
    period: periodOf(text, every, byYear),
    byYear,
  };
  return { number: 0, details, ...reportedBy(reporter), isDropped: false };
}

/** "90% chi bộ thôn có chi ủy": of what the whole is, and which of it the part; empty where the words behind the figure do not tell. */
function countedIn(after: string): Partial<Pick<ImportIndicator['details'], 'part' | 'whole'>> {
  const words = after
    .replace(/^(?:các|những)\s/u, '')
    .replace(/\s*[;.](?:\s.*)?$/su, '')
    .replaceAll(/\s*\([^()]*\)/g, '');
  const [, counted] = COUNTED.exec(words) ?? [];
  if (counted === undefined || words.length > LONGEST_COUNTED || /\d ?%/.test(words)) return {};
  return { part: `Số ${words}`, whole: `Tổng số ${counted}` };
}

const LONGEST_COUNTED = 190;
const COUNTED =
  /^(?!(?:tổng|số|tỷ lệ|mức|diện tích|người có công)\s)(\p{L}[^\d%;:]{2,100}?)(?<!\s(?:không|đã|chưa|cũng|đều|sẽ|phải)),?\s(?:có|được|đạt|sử dụng|ứng dụng|tham gia|chấp hành|thực hiện|xây dựng|ban hành|bố trí|triển khai|hoàn thành|công khai|ký|đăng ký)\s/u;

/**
 * Each of those that report it is one of what is counted: "90% tổ chức cơ sở đảng", or "25% cấp ủy, tổ chức cơ sở đảng", of the base
 * organizations.
 */
function countsBodies(after: string, name: string): boolean {
  const [first = '', second = ''] = after.split(/,\s+/).map(folded);
  const counted = wordsOf(first).length <= 2 ? [first, second] : [first];
  return counted.some((one) => {
    const words = wordsOf(one).slice(0, 4);
    return words.length === 4 && folded(name).includes(words.join(' '));
  });
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

function periodOf(text: string, every: TargetDraft['every'], byYear: number | null): MeasuredPeriod {
  const words = text.toLowerCase();
  if (/nhiệm kỳ/u.test(words)) return 'term';
  if (/(?:hằng|hàng|mỗi|một|trong) năm/u.test(words) || every === 'year') return 'year';
  // what is to be kept up is looked at each time
  if (/^(?:duy trì|giữ vững)(?![A-Za-zÀ-ỹ])/u.test(words)) return 'review';
  return byYear === null ? 'year' : 'review';
}
