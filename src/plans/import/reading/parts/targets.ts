import { isClosing, titleKind } from '../names/titles.js';
import { LISTED } from '../text/marks.js';
import type { TargetDraft } from '../text/plan-draft.js';
import { plain } from '../text/spelling.js';
import { joinedWords, spanOf, type Words } from '../text/words.js';
import { namedTimes } from '../times/day-words.js';
import type { Unit } from './outline.js';
import type { Places } from './places.js';
import { symbolsIn } from './symbols.js';

const quantity =
  /(?<![A-Za-zÀ-ỹ\d/.,-])(\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?)(?:\s?%?\s?(?:-|–|đến)\s?(\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?))?(?![\d/])\s?(%|‰)?/gu;

/** The targets of a document: the items of its parts on targets that say a number, or stand among specific targets. */
export function targetsIn(root: Unit, places: Places): TargetDraft[] {
  const found: TargetDraft[] = [];
  const visit = (unit: Unit, within: 'targets' | 'general-targets' | null): void => {
    for (const child of unit.children) {
      if (child.table !== null) continue;
      const isTitle = child.children.length > 0 || child.mark === null;
      const kind = !isTitle ? 'open' : isStrivenFor(child) ? 'targets' : titleKind(child.words.text);
      const inside =
        kind === 'targets' || kind === 'general-targets' ? kind : kind === 'open' ? within : null;
      if (inside === null) {
        if (within === null) visit(child, null);
        continue;
      }
      const target = isItem(child) || isOverItems(child) ? targetOf(child, inside, places) : null;
      if (target !== null) found.push(target);
      if (!isItem(child)) visit(child, inside);
    }
  };
  visit(root, null);
  return found;
}

/** "4. Phấn đấu đạt các mục tiêu, chỉ tiêu đã đề ra" under "I. MỤC ĐÍCH, YÊU CẦU". */
function isStrivenFor({ parent, words }: Unit): boolean {
  return (
    /^(?:phấn đấu|quyết tâm) (?:đạt|hoàn thành|thực hiện) (?:các )?(?:mục tiêu|chỉ tiêu)(?![A-Za-zÀ-ỹ])/u.test(
      plain(words.text.slice(0, 60)),
    ) &&
    parent !== null &&
    ['never', 'targets'].includes(titleKind(parent.words.text))
  );
}

/** A list item with what stands under it, or a paragraph; not a title. */
function isItem(unit: Unit): boolean {
  const { text } = unit.words;
  if (unit.children.length === 0)
    return text.length > 15 && (titleKind(text) === 'open' || numbersIn(text).numbers.length > 0);
  if (unit.mark?.kind === 'dash' && !text.endsWith(':')) return true;
  // "+ Bảo vệ môi trường biển:" with what that is in a paragraph below
  return (
    unit.mark !== null &&
    LISTED.has(unit.mark.kind) &&
    unit.children.every((child) => child.mark === null && numbersIn(child.words.text).numbers.length === 0)
  );
}

/** A sentence with a number over a list: a target of its own beside the list's. */
function isOverItems({ mark, children, words: { text } }: Unit): boolean {
  return (
    mark !== null &&
    !LISTED.has(mark.kind) &&
    children.some((child) => child.mark !== null) &&
    /[.;]$/u.test(text) &&
    numbersIn(text).numbers.length > 0
  );
}

function targetOf(unit: Unit, within: 'targets' | 'general-targets', places: Places): TargetDraft | null {
  const words = isItem(unit) ? wholeText(unit) : unit.words;
  const said = saidIn(words.text);
  if (isClosing(words.text) || words.text.endsWith(':')) return null;
  if (said.numbers.length === 0 && GENERAL_AIM.test(plain(words.text.slice(0, 40)))) return null;
  if (said.numbers.length === 0 && (within === 'general-targets' || unit.mark === null)) return null;
  if (within === 'general-targets' && said.unit !== '%') return null;
  return {
    ...said,
    place: places.placeOf(unit),
    span: spanOf(words),
    by: said.by ?? byTitles(unit),
  };
}

/** "Mục tiêu tổng quát: Nâng cao năng lực ...": what all of them are for. */
const GENERAL_AIM = /^mục tiêu (?:chung|tổng quát|tổng thể)(?![A-Za-zÀ-ỹ])/u;

/** What the words of a target say by themselves, wherever they stand. */
export function saidIn(text: string): Omit<TargetDraft, 'place' | 'span'> {
  const { numbers, unit } = numbersIn(text);
  return { text, numbers, unit, by: byWhen(text), every: howOften(text) };
}

function wholeText(unit: Unit): Words {
  const below = unit.children.filter(({ table }) => table === null).map(({ words }) => words);
  return joinedWords(
    [unit.words, ...below].filter(({ text }) => text !== ''),
    '\n',
  );
}

/** What must be reached: numbers that are no dates, years, symbols or numbers of things. */
function numbersIn(text: string): { readonly numbers: number[]; readonly unit: string | null } {
  const blanked = blankOut(text);
  const found: { readonly unit: string | null; readonly numbers: readonly number[] }[] = [];
  for (const { 0: whole, 1: low = '', 2: high, 3: sign, index } of blanked.matchAll(quantity)) {
    if (/^(?:19|20)\d\d$/.test(low) && sign === undefined) continue;
    found.push({
      unit: sign ?? countedIn(blanked.slice(index + whole.length)),
      numbers: high === undefined ? [valueOf(low)] : [valueOf(low), valueOf(high)],
    });
  }
  // "5 năm đạt 450.000 tỷ đồng": how long it takes is not what is to be reached, nor is the age of whom it is for
  const isOfLife = /tuổi thọ|tuổi bình quân|độ tuổi trung bình/u.test(plain(text));
  const others = found.filter(
    ({ unit }) => unit !== 'năm' && !(unit?.startsWith('tuổi') === true && !isOfLife),
  );
  const said = others.length > 0 ? others : found;
  return { numbers: said.flatMap(({ numbers }) => numbers), unit: said[0]?.unit ?? null };
}

/** What is counted in three words or more, or in words that belong together. */
const longUnit =
  /^\s?((?:liên hiệp )?hợp tác xã|tổ hợp tác|thủ tục hành chính|dịch vụ công|sản phẩm ocop|(?:(?:triệu|nghìn|ngàn|vạn)\s)?(?:lượt khách|việc làm|lao động|khách (?:quốc tế|nội địa|du lịch))|(?:khu|cụm|điểm|tuyến) (?:du lịch|công nghiệp|dân cư|kinh tế|đô thị|nông nghiệp)|hộ gia đình|hộ (?:nghèo|cận nghèo|kinh doanh)|điểm phần trăm)(?![A-Za-zÀ-ỹ])/iu;

/** What is counted, right after a number: "xã", "tỷ đồng", "USD", "hợp tác xã"; at most two words that are not known together. */
function countedIn(after: string): string | null {
  const long = longUnit.exec(after)?.[1];
  if (long !== undefined) return long;
  const [, first, second] =
    /^\s?(?:\/\s?)?(USD|[MGTk]Wp?h?|[kMG]V[Ap]?|[GT]B|[MG]bps|\p{Ll}[A-Za-zÀ-ỹ²³]*)(?![A-Za-zÀ-ỹ])(?:\s(\p{Ll}[A-Za-zÀ-ỹ]*))?/u.exec(
      after,
    ) ?? [];
  if (first === undefined) return null;
  const isWhole =
    second === undefined ||
    /^(?:năm|ha|km|m|m²|m³|kWh?|kV|\P{Ll}.*)$/u.test(first) ||
    isVerbAfterUnit(second);
  return isWhole ? first : `${first} ${second}`;
}

/** "03 thôn đạt chuẩn", "25 xã trở lên": the word tells no more of what is counted. */
function isVerbAfterUnit(word: string): boolean {
  return /^(?:đạt|được|có|trở|và|hoặc|so|vào|trong|cho|là|đến|tham|hoàn|toàn|trên|bị|với|của|ở|tại|mỗi|thoát)$/u.test(
    word,
  );
}

function valueOf(written: string): number {
  return Number(written.replaceAll(/\.(?=\d{3}(?:\D|$))/g, '').replace(',', '.'));
}

/** The text with spaces in place of symbols, days, years and numbers of resolutions, stages and levels. */
function blankOut(text: string): string {
  const spans = [
    ...symbolsIn(text).map(({ start, end }) => [start, end] as const),
    ...namedTimes(plain(text), true).map(({ start, end }) => [start, end] as const),
    ...Array.from(
      text.matchAll(
        /^(?:\(\d{1,2}\)|(?:chỉ tiêu|mục tiêu)(?: số)? \d{1,2}(?=\s*[:.(–-]))|(?<!\d)1\s?:\s?\d[\d.]{3,}|(?<=tỷ lệ [^.;:\d]{0,40}\s)1\s?:\s?\d+(?![\d%])|(?:số|khóa|lần thứ|khoản|điều|mục|thứ|loại|cấp độ|mức độ|hạng|mức|lớp|khối|tiêu chí|nhóm|quyển|Nghị quyết|covid-|ISO|TCVN)\s*\d+(?![\d,]*\s?[%\d])|(?<=(?:địa phương|chính quyền|mô hình) )0?\d(?= cấp(?![A-Za-zÀ-ỹ]))/giu,
      ),
      (match) => [match.index, match.index + match[0].length] as const,
    ),
  ];
  let blanked = text;
  for (const [start, end] of spans) {
    const shown = text.slice(start, end);
    if (/^\d{1,2} - \d{1,2}$/.test(shown)) continue;
    blanked = blanked.slice(0, start) + ' '.repeat(end - start) + blanked.slice(end);
  }
  return blanked;
}

function byWhen(text: string): string | null {
  const words = plain(text).replaceAll(/so với [^,;.]*/gu, '');
  const match =
    /(?:đến|hết|trước|trong|vào|cuối|giai đoạn)\s+(?:hết\s+|cuối\s+|ngày\s+)*(?:năm\s+)?((?:\d{1,2}\/\d{1,2}\/)?20\d\d)(?:\s*[-–]\s*(20\d\d))?/u.exec(
      words,
    ) ?? /^năm (20\d\d)(?![A-Za-zÀ-ỹ]|\d)/u.exec(words);
  const said = match?.[2] ?? match?.[1];
  if (said === undefined) return null;
  const day = namedTimes(said, false)[0]?.lastDay;
  return day ?? said;
}

/** "Phấn đấu đến năm 2028:", "2. Chỉ tiêu đến năm 2030" over the items. */
function byTitles({ parent }: Unit): string | null {
  for (let above = parent; above !== null; above = above.parent) {
    const { text } = above.words;
    const isTitle = titleKind(text) !== 'open';
    const by = byWhen(text) ?? (isTitle ? /(?<![A-Za-zÀ-ỹ])năm (20\d\d)$/iu.exec(text)?.[1] : null) ?? null;
    if (by !== null || isTitle) return by;
  }
  return null;
}

function howOften(text: string): TargetDraft['every'] {
  const words = plain(text);
  const year = words.search(/(?:hằng|mỗi) năm|\/năm/u);
  const term = words.search(/(?:mỗi|trong|cả) nhiệm kỳ|\/nhiệm kỳ/u);
  if (year < 0 && term < 0) return null;
  return term < 0 || (year >= 0 && year < term) ? 'year' : 'term';
}
