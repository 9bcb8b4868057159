import type { CalendarDay } from '../../../../kernel/calendar-day.js';
import type { Cadence } from '../../../cadence.js';
import { plain } from '../text/spelling.js';
import type { NamedTime } from './day-words.js';
import { dueTimes, startingDay } from './due-times.js';
import { datedIn, type PlanYear } from './plan-year.js';
import { repetitions, type Found } from './repeated-times.js';
import { endOfPeriods, startOfPeriod } from './time-phrases.js';

/** When a duty is to be done, as its words say. */
export interface TimeSaid {
  readonly cadence: Cadence | null;
  readonly dueOn: CalendarDay | null;
  readonly phrase: string | null;
  readonly doubts: readonly ('several-dates' | 'several-cadences' | 'day-without-year')[];
}

/** Words that say nothing of time. */
export const NO_TIME: TimeSaid = { cadence: null, dueOn: null, phrase: null, doubts: [] };

const regularly =
  /(?<=^|[,;.(:]\s?|và |chế độ )định kỳ(?! (?:hằng|mỗi|theo|quý|tháng|năm|\d))|tiếp (?:công )?dân định kỳ|(?<!(?:đề|bài|điểm) )(?:báo cáo|đánh giá|kiểm tra|sơ kết) định kỳ/gu;
const conditional =
  /(?:sau|trong)(?: thời hạn| vòng| thời gian)? \d{1,3} ngày(?: làm việc)?,? kể từ ngày (?:ký|ban hành|được phê duyệt)(?![A-Za-zÀ-ỹ])|(?:(?:sau|trong)(?: thời hạn| vòng| thời gian)? \d{1,3} ngày(?: làm việc)?,? )?kể từ (?:khi|ngày) (?:nhận|có|được|hoàn thành|kết thúc)(?![A-Za-zÀ-ỹ])[^,;.()]{2,80}|(?:(?:chậm nhất|trong(?: thời hạn| vòng)?|sau|không quá) (?:là )?\d{1,3} ngày(?: làm việc)?,? )?(?:ngay )?(?:sau|kể từ) khi [^,;.()]{1,70}?(?:(?:được )?(?:ban hành|phê duyệt|thông qua|ký|công bố)|có hiệu lực)(?! (?:kế hoạch|văn bản|quyết định|nghị quyết|chương trình))(?: (?:được )?\d{1,3} ngày(?: làm việc)?)?|(?:chậm nhất|trong(?: thời hạn| vòng)?|không quá) (?:là )?(?:sau )?\d{1,3} (?:giờ|ngày)(?: làm việc)?,? (?:sau khi|kể từ khi|sau) (?!ngày)[^,;.()]{2,60}|trước \d{1,3} ngày(?: làm việc)? (?:so với|trước) [^,;.()]{2,50}|(?<=(?:^|[,;.(]\s?|ngay |và |hoặc ))khi (?:xảy ra|phát hiện|phát sinh|xuất hiện) [^,;.()]{3,80}|khi (?:cần(?: thiết)?(?! được)|phát sinh(?=\s*(?:[,;.)]|$)))|(?:ngay )?(?:sau )?(?<!(?:đến|tới) )khi (?:có|được|nhận được|cấp trên|trung ương|tỉnh|chính phủ|cơ quan) (?=[^,;.()]{0,60}(?:hướng dẫn|quy định|yêu cầu|thông báo|chỉ đạo|văn bản|kế hoạch|chủ trương|phê duyệt|ban hành|thay đổi|phát sinh|đề nghị|ý kiến|cho phép|kết luận|bổ sung|quyết định|nghị quyết|luật|tình huống|dịch|dấu hiệu|tai nạn|thương tích|trường hợp|bạo lực|sự cố|vụ việc|thiên tai|bão|lũ|mưa|cháy|xảy ra|sự việc|biến động|vướng mắc|nhu cầu|lệnh|đơn thư|ca bệnh))[^,;.()]{0,120}/gu;

/**
 * The time that words say. `isTime`: they stand in a place for times (a label, a column), so that a bare year is one. `year`: of days
 * and months that leave theirs out.
 */
export function timeSaid(text: string, isTime = false, year: PlanYear | null = null): TimeSaid {
  const words = withoutQuotes(plain(text));
  const days = dueTimes(words, isTime);
  const repeated = repetitions(words);
  const isDated = days.some(({ kind, lastDay }) => kind === 'day' && lastDay !== null);
  const again = repeated.filter(
    ({ cadence, start }) => cadence !== 'continuous' && !(isDated && isOfPlan(words.slice(0, start))),
  );
  const dayOfPeriod = again.find(({ cadence }) => cadence !== 'term');
  if (dayOfPeriod !== undefined) {
    const dated = days.find(({ lastDay, kind }) => lastDay !== null && kind !== 'year' && kind !== 'period');
    if (dated === undefined || dated.start > dayOfPeriod.start) return repeatedTime(text, words, again, days);
    const time = datedTime(text, words, days, isTime);
    return { ...time, doubts: [...time.doubts, 'several-cadences'] };
  }
  const twice = twiceAYear(words);
  if (twice !== null && !isDated) return said(text, twice, []);
  if (days.length > 0) {
    const dated = days.map((day, index) =>
      datedIn(day, words, yearBeside(words, days[index - 1], day) ?? year),
    );
    return datedTime(text, words, dated, isTime);
  }
  const term = again[0];
  if (term !== undefined) return said(text, term, []);
  const [always] = repeated.filter(({ cadence }) => cadence === 'continuous');
  const waits = firstOf(words, conditional, 'conditional');
  const isCounted = always !== undefined && /tuần|ngày|lần/u.test(words.slice(always.start, always.end));
  if (waits !== null && !isCounted) return said(text, waits, []);
  if (always !== undefined) return said(text, wholePeriod(words, always), []);
  const usual = firstOf(words, regularly, 'continuous');
  if (usual !== null) return said(text, usual, []);
  const begins = startingDay(words) ?? withoutEnd(words);
  if (begins === null) return NO_TIME;
  return { ...NO_TIME, phrase: text.slice(phraseStart(words, begins.start), begins.end).trim() };
}

/** "Quý I/2026 (trước ngày 15/3)": the year that the time ahead of the brackets has. */
function yearBeside(words: string, before: NamedTime | undefined, { start }: NamedTime): PlanYear | null {
  if (before === undefined || before.lastDay === null) return null;
  if (
    !/^\s*(?:\(|,\s*(?=trước|chậm nhất|xong|hoàn thành))[^()\d]{0,30}$/u.test(words.slice(before.end, start))
  )
    return null;
  const year = Number(before.lastDay.slice(0, 4));
  return { first: year, second: year };
}

/** "Từ năm 2026 trở đi", "theo lộ trình của Bộ": times that no day ends. */
function withoutEnd(words: string): Pick<Found, 'start' | 'end'> | null {
  const found =
    /(?<![A-Za-zÀ-ỹ])(?:(?:bắt đầu|kể) )?từ (?:năm(?: học)?|quý|tháng) [\divx/-]+ (?:trở đi|về sau)|(?<![A-Za-zÀ-ỹ])theo (?:đúng )?lộ trình(?: (?:của|do|chung)(?![A-Za-zÀ-ỹ])[^,;.()]{0,50})?/u.exec(
      words,
    );
  return found === null ? null : { start: found.index, end: found.index + found[0].length };
}

/** With the periods beside it, and at which end of them. */
function wholePeriod(words: string, { start, end, cadence }: Found): Found {
  return { start: startOfPeriod(words, start), end: endOfPeriods(words, end), cadence };
}

/** Names in quotation marks say no time: phong trào "Mỗi tuần một câu chuyện". */
function withoutQuotes(words: string): string {
  return words.replaceAll(/["“][^"“”]{3,90}["”]/gu, (name) => '·'.repeat(name.length));
}

const twoMonths =
  /(?:(?:vào|trong|trước|chậm nhất|định kỳ|các)\s){0,3}tháng (\d{1,2}) và (?:tháng )?(\d{1,2})(?!\d|\s?\/|\s*năm (?!học)|\s+lần)/gu;
const twoDays =
  /(?:(?:vào|trước|chậm nhất|định kỳ|là)\s){0,3}(?:ngày\s)?\d{1,2}(?:\/| tháng )(\d{1,2}) và (?:trước )?(?:ngày )?\d{1,2}(?:\/| tháng )(\d{1,2})(?!\d|\s?\/|\s*năm (?!học))/gu;

/** "tháng 6 và tháng 12", "trước ngày 15/6 và 15/12": half a year apart, in whichever year. */
function twiceAYear(words: string): Found | null {
  for (const pattern of [twoMonths, twoDays])
    for (const { index, 0: found, 1: one, 2: other } of words.matchAll(pattern))
      if (Math.abs(Number(one) - Number(other)) === 6)
        return { start: index, end: index + found.length, cadence: 'half-yearly' };
  return null;
}

/** A time that was read where the year of the plan was not known, in that year. */
export function withYearOf(time: TimeSaid, year: PlanYear | null): TimeSaid {
  if (year === null || time.dueOn !== null || !time.doubts.includes('day-without-year')) return time;
  const said = timeSaid(time.phrase ?? '', true, year);
  return { ...time, dueOn: said.dueOn, doubts: said.doubts };
}

const allYear =
  /^thường xuyên,?\s(?:(?:trong|cả|suốt)\s){0,2}(?:năm(?: học)?)?(?:\s?20\d\d(?:\s?[-–]\s?20\d\d)?)?[.;]?$/u;

/** The time in a place for times: all its words, even where they say no day ("Theo kế hoạch của Bộ"). */
export function statedTime(text: string): TimeSaid {
  const whole = timeSaid(text, true);
  // "Thường xuyên, giai đoạn 2026 - 2030", "Thường xuyên trong năm 2026": the period is for how long
  const isAlways =
    (whole.cadence === 'term' ? /^thường xuyên(?![A-Za-zÀ-ỹ])/u : allYear).test(plain(text)) ||
    /^(?:các )?(?:nhiệm vụ|công việc|việc) thường xuyên[.;]?$|^thường xuyên(?:,| và)? (?:hằng|mỗi) năm[.;]?$/u.test(
      plain(text),
    ) ||
    // "Thường xuyên, cao điểm tháng 12"
    /^thường xuyên(?:,|;|\.| và)?\s\(?(?:cao điểm|đợt cao điểm|tập trung|trọng tâm|nhất là|đặc biệt|chú trọng|trong đó)(?![A-Za-zÀ-ỹ])/u.test(
      plain(text),
    );
  const said: TimeSaid = isAlways ? { ...whole, cadence: 'continuous', dueOn: null, doubts: [] } : whole;
  const words = text.replace(/[.;,]+$/u, '').trim();
  const isShort = words.length > 0 && words.length <= 60 && /[A-Za-zÀ-ỹ]|\d/u.test(words);
  return isShort ? { ...said, phrase: words } : said;
}

/** Whether words say nothing but a time: a cell of a table. */
export function isOnlyTime(text: string): boolean {
  if (text.length > 90) return false;
  const said = timeSaid(text, true);
  if (said.phrase === null || isDated(text)) return false;
  return (
    said.phrase.length >= text.length * 0.45 ||
    /^(?:trước|trong|quý|tháng|năm|từ|đến|giai đoạn|hằng|thường xuyên|định kỳ|tuần|ngày)/u.test(plain(text))
  );
}

/** "Họp phụ huynh tháng 10", "Sơ kết học kỳ I và triển khai học kỳ II": what is done then. */
function isDated(text: string): boolean {
  if (!DONE.test(text)) return false;
  const { phrase } = timeSaid(text);
  return (phrase?.length ?? 0) < text.length * 0.45 && text.split(/\s/u).length > 3;
}

const DONE =
  /^(?:Họp|Hội (?:nghị|thi|giảng|thảo)|Đại hội|Tọa đàm|Kiểm tra|Khảo sát|Sơ kết|Tổng kết)\s(?!trước|trong|vào|theo)/u;

/** The time that a title over duties is: "THÁNG 1", "Tháng 3 (Quý I)", "Ngày 03/9/2026"; null for other titles. */
export function titleTime(title: string): TimeSaid | null {
  const step = STEP.exec(title.slice(0, 160))?.[1];
  if (step !== undefined) return wholeTime(step, step);
  const dated = DATED_STEP.exec(title)?.[1];
  if (dated !== undefined) return wholeTime(dated, dated);
  if (title.length > 90) return null;
  const words = title
    .replace(/[\s:.]+$|\s*[:.–-]\s*(?:chủ (?:điểm|đề)(?![A-Za-zÀ-ỹ])|["“]).*$/iu, '')
    .replace(/(?<=^(?:tháng|quý) [\divx]{1,4})\s*\((?:quý|tháng) [^()]*\)$/iu, '');
  if (
    words.length > 50 ||
    !/^\p{Lu}/u.test(words) ||
    !/^(?:trong |các )?(?:tháng|quý|học kỳ|0?6 tháng|tuần(?= \d)|ngày(?=\s\d{1,2}(?:[/.-]\d{1,2}(?:[/.-]\d{4})?| tháng \d{1,2}(?: năm \d{4})?)(?:\s*\([^()]*\))?$))(?![A-Za-zÀ-ỹ])/u.test(
      plain(words),
    )
  )
    return null;
  return wholeTime(words, words.replace(/^tuần \d{1,2}\s*/iu, ''));
}

/** When the tasks are done that stand behind it on the line: "Tháng 9: Tổ 1 trồng tre; Tổ 2 làm cỏ". */
export function timeAhead(text: string): TimeSaid | null {
  const ahead = /^[^:;]{3,50}(?=:\s)/u.exec(text)?.[0];
  if (ahead === undefined) return null;
  return titleTime(ahead) ?? (AHEAD.test(ahead) ? wholeTime(ahead, ahead) : null);
}

const AHEAD =
  /^(?:Từ|Trước|Trong|Hằng|Hàng|Mỗi|Cả|Suốt|Đầu|Giữa|Cuối|Đến|Hết|Năm|Định kỳ|Thường xuyên|Chậm nhất)(?![A-Za-zÀ-ỹ])/u;

/** "Bước 2 (từ ngày 21/9 đến ngày 31/10/2026): Thu thập", "Giai đoạn 1: Chuẩn bị (tháng 9/2026)". */
const STEP = /^(?:Bước|Giai đoạn|Đợt)\s+[^().;]{1,60}\(([^()]{4,60})\)/u;

/** "Bước 1- Trước ngày 15/12/2025", "Giai đoạn 2: Từ 15/12/2025 đến 14/3/2026". */
const DATED_STEP =
  /^(?:Bước|Giai đoạn|Đợt)\s(?:\d{1,2}|[IVX]{1,4})\s*[-–:.]\s*((?:Trước|Từ|Trong|Đến|Tháng|Quý|Năm|Chậm nhất)\s[^;:]{3,60}?)[.:]?$/iu;

/** The time that words say; null where they say more than that. */
function wholeTime(words: string, days: string): TimeSaid | null {
  const { phrase } = timeSaid(words, true);
  return phrase !== null && phrase.length >= days.length * 0.6 ? statedTime(words) : null;
}

function said(text: string, { start, end, cadence }: Found, doubts: TimeSaid['doubts']): TimeSaid {
  const phrase = text.slice(start, end).trim();
  const isOpen = phrase.lastIndexOf('(') > phrase.lastIndexOf(')');
  const aside = (isOpen ? /^[^()]{0,30}\)/u : /^\s*\((?:trước|chậm nhất|vào)[^()]{1,50}\)/u).exec(
    text.slice(end),
  );
  return { cadence, dueOn: null, phrase: `${phrase}${aside?.[0] ?? ''}`, doubts };
}

function repeatedTime(
  text: string,
  words: string,
  again: readonly Found[],
  days: readonly NamedTime[],
): TimeSaid {
  const order: readonly Cadence[] = ['monthly', 'quarterly', 'half-yearly', 'yearly', 'term'];
  const shortest =
    again.toSorted((one, other) => order.indexOf(one.cadence) - order.indexOf(other.cadence))[0] ?? again[0];
  if (shortest === undefined) return NO_TIME;
  const near = days.filter(
    ({ start, end, lastDay }) => lastDay === null && start - shortest.end < 18 && shortest.start - end < 40,
  );
  const isTwice =
    shortest.cadence === 'yearly' &&
    near.every(({ kind }) => kind === 'day' || kind === 'month' || kind === 'quarter') &&
    ((near.length === 2 && !isSpan(words, near)) ||
      near.some(({ start, end }) =>
        /tháng \d+(?: và|,) (?:tháng )?\d|quý \S+ và (?:quý )?[iv\d]/u.test(words.slice(start, end)),
      ));
  const start = Math.min(shortest.start, ...near.map((each) => each.start));
  const end = Math.max(shortest.end, ...near.map((each) => each.end));
  const from =
    start < shortest.start ? phraseStart(words, start) : startOfPeriod(words, dayBefore(words, start));
  const different = new Set(again.map(({ cadence }) => cadence)).size > 1;
  const cadence = isTwice ? 'half-yearly' : shortest.cadence;
  return said(
    text,
    { start: from, end: withItsDay(words, endOfPeriods(words, end)), cadence },
    different ? ['several-cadences'] : [],
  );
}

/** "trước ngày 15/12" after "báo cáo 6 tháng trước ngày 15/6, báo cáo năm". */
function withItsDay(words: string, end: number): number {
  const day = /^\s(?:trước|chậm nhất|vào)(?: là)?(?: ngày)? \d{1,2}\/\d{1,2}(?![\d/])/u.exec(
    words.slice(end, end + 40),
  )?.[0];
  return end + (day?.length ?? 0);
}

/** "kế hoạch giai đoạn 2026 - 2030 và" ahead of "hằng năm", "kế hoạch giải ngân chi tiết" ahead of "theo từng tháng": what kind of plan, not when. */
function isOfPlan(ahead: string): boolean {
  return /(?:kế hoạch|chương trình|dự toán|20\d\d và|(?:kế hoạch|lịch|tiến độ|lộ trình)[^,;.]{0,40}\s(?:chi tiết|cụ thể)(?: theo)?|kịch bản(?: [A-Za-zÀ-ỹ]+){0,5})\s*$/u.test(
    ahead,
  );
}

/** "trước ngày 20 của" ahead of "tháng cuối quý". */
function dayBefore(words: string, start: number): number {
  const ahead = words.slice(Math.max(0, start - 60), start);
  const found =
    /(?:(?:chậm nhất|trước|vào|đến|từ)\s+)?(?:là\s+)?(?:trước\s+)?(?:ngày\s+)(?:làm việc\s+)?\d{1,2}(?:\s?(?:[-–,]|và|đến)\s?(?:ngày\s)?\d{1,2})*(?:\s+của|\s+tháng cuối|\s+các)?(?:\s+mỗi)?\s*$/u.exec(
      ahead,
    );
  return found === null ? start : start - found[0].length;
}

function datedTime(text: string, words: string, days: readonly NamedTime[], isTime: boolean): TimeSaid {
  const withDay = narrowed(
    words,
    days.filter(({ lastDay }) => lastDay !== null),
  );
  // "nhu cầu giai đoạn 2026-2030, việc chuyển sang năm 2026, gửi trước ngày 28/5": the day is when
  const by = withDay.find(({ kind, start }) => kind === 'day' && AT_LATEST.test(words.slice(0, start)));
  const dated = withDay.some(({ kind }) => kind === 'day')
    ? withDay.filter(
        ({ kind, start, end }) =>
          kind !== 'period' &&
          !(kind === 'year' && end < (by?.start ?? 0) && !DONE_BY.test(phraseOf(words, start))),
      )
    : withDay;
  const [first] = days;
  if (first === undefined) return NO_TIME;
  const latest = dated.toSorted((one, other) => ((one.lastDay ?? '') < (other.lastDay ?? '') ? 1 : -1))[0];
  const last = days.at(-1) ?? first;
  const chosen = latest ?? (isRange(words, first, last) ? last : first);
  const goesOn = /^\s*(?:và|,)?\s*(?:những|các)\s+năm\s+(?:tiếp theo|sau|kế tiếp)/u.exec(
    words.slice(chosen.end),
  )?.[0];
  if (goesOn !== undefined) {
    return said(
      text,
      { start: phraseStart(words, chosen.start), end: chosen.end + goesOn.length, cadence: 'continuous' },
      [],
    );
  }
  const start = isRange(words, first, chosen)
    ? phraseStart(words, first.start)
    : phraseStart(words, chosen.start);
  const several = new Set(dated.map(({ lastDay }) => lastDay)).size > 1 && !isRange(words, first, chosen);
  return {
    cadence: chosen.kind === 'period' ? 'term' : 'once',
    dueOn: chosen.lastDay,
    phrase:
      isTime && days.length === 1 && text.length < 60
        ? text.replace(/[.;]+$/u, '').trim()
        : text.slice(start, chosen.end).trim(),
    doubts: several ? ['several-dates'] : chosen.lastDay === null ? ['day-without-year'] : [],
  };
}

/** "hoàn thành trong năm 2027, báo cáo trước ngày 15/12/2026": the year by which it is done counts beside the day. */
const DONE_BY = /(?:^|[\s,])(?:hoàn thành|xong)(?![A-Za-zÀ-ỹ])/u;
const phraseOf = (words: string, start: number): string => words.slice(phraseStart(words, start), start);

const AT_LATEST = /(?:trước|chậm nhất|muộn nhất)(?: là)?(?: ngày)? $/u;

/** "trong năm 2026 (trước ngày 01/6)": without a time that brackets behind it say more closely. */
function narrowed(words: string, times: readonly NamedTime[]): readonly NamedTime[] {
  return times.filter(
    ({ kind, end }, index) =>
      !(
        (kind === 'year' || kind === 'quarter') &&
        /^\s*\((?:[^()\d]{0,30})$/u.test(words.slice(end, times[index + 1]?.start ?? end))
      ) && !isEndedBy(words, kind, end, times[index + 1]),
  );
}

/** "họp chi bộ tháng 12 xong trước ngày 10/12", "Đề án giai đoạn 2026 - 2030 (hoàn thành trong tháng 4/2026)": the second says by when. */
function isEndedBy(
  words: string,
  kind: NamedTime['kind'],
  end: number,
  next: NamedTime | undefined,
): boolean {
  if (kind === 'day' || next === undefined || next.kind === 'period') return false;
  const between = words.slice(end, next.start + 20);
  // "phát gạo tháng 12 trước ngày 10/12"
  if (kind === 'month' && next.kind === 'day' && /^ (?:trước|chậm nhất)(?: là)?(?: ngày)? \d/u.test(between))
    return true;
  return (
    next.start - end < 60 &&
    /^[^;.]{0,50}(?<![A-Za-zÀ-ỹ])(?:hoàn thành|xong)(?![A-Za-zÀ-ỹ])[^;.\d]{0,30}/u.test(between)
  );
}

/** "từ 01/9 đến 31/12": two days that are one time. */
function isSpan(words: string, [first, last]: readonly NamedTime[]): boolean {
  return /^\s*(?:-|–|đến)(?![A-Za-zÀ-ỹ])/u.test(words.slice(first?.end, last?.start));
}

/** "từ 05/9 đến 15/9/2026": one time, not two. */
function isRange(words: string, first: NamedTime, last: NamedTime): boolean {
  return (
    first !== last &&
    /^\s*(?:-|–|(?:cho )?đến|và|,)\s*(?:hết\s+)?(?:ngày|tháng|quý|năm)?\s*$/u.test(
      words.slice(first.end, last.start),
    )
  );
}

/** "hoàn thành trước ngày" ahead of a day belongs to the phrase. */
function phraseStart(words: string, start: number): number {
  const ahead = words.slice(Math.max(0, start - 60), start);
  const found =
    /(?:(?<![A-Za-zÀ-ỹ])(?:hoàn thành|xong|chậm nhất|muộn nhất|trước|đến hết|đến|hết|trong|vào|từ|kể từ|cuối|đầu|giữa|là|ngày|tháng|quý|năm|tuần(?: thứ)? \d|\d{1,2} giờ(?: \d\d(?: phút)?)?|\d{1,2}h\d{0,2}),?\s+)+$/u.exec(
      ahead,
    );
  return found === null ? start : start - found[0].length;
}

function firstOf(words: string, pattern: RegExp, cadence: Cadence): Found | null {
  if (!/khi |định kỳ|kể từ |ngày /u.test(`${words} `)) return null;
  for (const match of words.matchAll(pattern)) {
    return { start: match.index, end: match.index + match[0].trimEnd().length, cadence };
  }
  return null;
}
