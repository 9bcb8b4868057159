import { type CalendarDay, dayOfMonth, isCalendarDay } from '../../../../kernel/calendar-day.js';
import { TakenWords } from './taken-words.js';

/** A time that words name: its last day, where it has one. */
export interface NamedTime {
  readonly start: number;
  readonly end: number;
  /** Null where the words leave the year out. */
  readonly lastDay: CalendarDay | null;
  readonly kind: 'day' | 'month' | 'quarter' | 'half' | 'year' | 'period' | 'season';
}

const year = String.raw`(?:năm\s+|/\s?|-\s?|\.\s?)?(20\d\d)`;
const figures = /(?<![\d/.-])(\d{1,2})\s?([/.\-–])\s?(\d{1,2})\s?\2\s?(20\d\d)(?![\d/])/gu;
/** "15/3/26": a year without its century. */
const shortFigures = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2([23]\d)(?![\d/.-]\d|\d|[A-Za-zÀ-ỹ])/gu;
const inWords =
  /(?<!tuần |tuần thứ |đợt |lần |kỳ )(?:ngày\s+)?(?:m[ồù]ng\s+)?(?<!\d)(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s+năm\s+(20\d\d)|\/(20\d\d))?(?![A-Za-zÀ-ỹ]|\d)/gu;
const dayOnly = /(?<![\d/.-])(\d{1,2})\s?\/\s?(\d{1,2})(?![\d/%])/gu;
const halves = new RegExp(
  String.raw`((?<!\d)(?:0?[1-9]|1[01])\s+tháng|nửa|(?:hai|ba|sáu|chín) tháng)\s+(đầu|cuối)\s+(?:năm\s*)?(?:${year})?`,
  'gu',
);
const quarters = new RegExp(
  String.raw`(?:quý\s*(?:thứ\s+)?|(?<![A-Za-zÀ-ỹ\d])q(?=[1-4]\s?\/\s?20\d\d))(iv|i{1,3}|[1-4])(?:\s*(?:,|và|-|–|đến|đến hết|hoặc)\s*(?:quý\s*)?(iv|i{1,3}|[1-4])(?!\d|\/\d{1,2}\/))*\s*[,]?\s*${year}?(?!\d)`,
  'gu',
);
/** "tháng 9", "T10"; "T7" may be a Saturday. */
const months = new RegExp(
  String.raw`(?:tháng\s*|(?<![A-Za-zÀ-ỹ\d])t(?=0[1-9]|[89](?!\d)|1[0-2]))(\d{1,2})(?! lần)(?:\s*(?:,|và|-|–|đến)\s*(?:tháng\s*)?(0?[1-9]|1[0-2])(?!\d|\/\d{1,2}\/))*\s*${year}?(?![\d])`,
  'gu',
);
/** "tháng Ba năm 2026", "quý một năm 2026". */
const monthsInWords =
  /tháng (hai|ba|tư|năm|sáu|bảy|bẩy|tám|chín|mười một|mười hai|mười),? (?:năm |\/ ?)(20\d\d)(?!\d)/gu;
const quartersInWords = /quý (một|hai|ba|bốn|tư),? (?:năm |\/ ?)(20\d\d)(?!\d)/gu;
const counted: Readonly<Record<string, number>> = {
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
  'mười một': 11,
  'mười hai': 12,
};
const periods =
  /(?:giai đoạn|từ năm|trong các năm|các năm|thời kỳ|năm)\s+(20\d\d)\s*(?:-|–|đến(?: hết)?(?: năm)?|và)\s*(?:năm\s+)?(20\d\d)/gu;
const years =
  /(?:đến\s+)?(?:trong|hết|cuối|đến|xong|trước|ngay trong|thực hiện|hoàn thành|vào|kết thúc)\s+(?:năm|31\/12|cuối năm|hết năm)\s+(20\d\d)(?!\s*(?:-|–)\s*20)/gu;
/** "(Phòng Kỹ thuật; năm 2028)": a year after who does it. */
const yearInBrackets = /(?<=;\s?)năm\s+(20\d\d)(?=\s*\))/gu;
const monthOfYear = /(?<![\d/.-])(\d{1,2})\s?\/\s?(20\d\d)(?!\d)/gu;
/** In the year of the plan. */
const untilYearEnd =
  /(?:từ nay )?(?:đến|cho đến|tới) (?:hết|cuối) năm(?! (?:20|học|sau|tới|tiếp|kế|thứ|đầu|trước|tài chính|ngân sách)|[A-Za-zÀ-ỹ])/gu;
const fromNow = /từ nay đến(?: hết)?(?: cuối)? năm (20\d\d)/gu;
const barePeriod = /(?<![\d/.-])(20\d\d)\s?[-–]\s?(20\d\d)(?!\d)/gu;
const bareYear = /(?<![\d/.-])(?:năm\s+)?(20\d\d)(?![\d/-])/gu;
/** "Tuần 1 (01-04/10)", "06 - 11/10/2025": the last of several days. */
const dayRanges = /(?<![\d/.-])\d{1,2}\s?[-–]\s?(\d{1,2})\s?\/\s?(\d{1,2})(?:\s?\/\s?(20\d\d))?(?![\d/%])/gu;
/** Times that have no day of their own: a feast, a part of a school year. */
const feasts =
  /(?<!trong(?: và|,) )(?:trước|trong|sau|hết)\s+(?:dịp\s+|kỳ nghỉ\s+)?tết(?:\s+(?:nguyên đán|âm lịch|dương lịch|trung thu|cổ truyền))?(?:\s+(?:giáp|ất|bính|đinh|mậu|kỷ|canh|tân|nhâm|quý)\s+(?:tý|sửu|dần|mão|thìn|tỵ|ngọ|mùi|thân|dậu|tuất|hợi))?(?:\s+(?:năm\s+)?20\d\d)?(?![A-Za-zÀ-ỹ])/gu;
const semesters =
  /(?:trong|cuối|đầu|hết|kết thúc|vào)\s+học kỳ\s+(?:i{1,2}|[12])(?![A-Za-zÀ-ỹ])(?:,?\s*năm học\s+20\d\d\s?[-–]\s?20\d\d)?/gu;
const bareSemesters = /học kỳ\s+(?:i{1,2}|[12])(?![A-Za-zÀ-ỹ])(?:,?\s*năm học\s+20\d\d\s?[-–]\s?20\d\d)?/gu;
const bareSchoolYears = /năm học\s+20\d\d\s?[-–]\s?20\d\d/gu;
/** "công tác thu, chi đầu năm học" says what is taken and spent, not when. */
const schoolYears =
  /(?<!thu(?:,| và)? chi |khoản (?:thu|đóng góp) )(?:cuối|đầu|hết|kết thúc)\s+năm học(?:\s+20\d\d\s?[-–]\s?20\d\d)?|trong\s+năm học\s+20\d\d\s?[-–]\s?20\d\d/gu;
/** In a sentence it only says that all of it is about the school year. */
const inSchoolYear = /trong\s+năm học/gu;
/** In a place for times the year of the plan. */
const thisYear = /^(?:trong|(?:đến )?hết) năm(?=[\s.;]*$)/gu;
const values: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

type Read = readonly [NamedTime['kind'], CalendarDay | null] | null;
type Form = readonly [pattern: RegExp, read: (match: RegExpMatchArray) => Read];

/** In the order in which they take words: what an earlier one has read, a later one leaves. */
const always: readonly Form[] = [
  [figures, ([, day, , month, in_]) => ['day', dayIn(Number(in_), Number(month), Number(day))]],
  [
    shortFigures,
    ([, day, , month, in_]) => {
      const named = dayIn(2000 + Number(in_), Number(month), Number(day));
      return named === null ? null : ['day', named];
    },
  ],
  [inWords, ([, day, month, one, two]) => ['day', dayIn(yearIn(one ?? two), Number(month), Number(day))]],
  [
    dayRanges,
    ([, day, month, in_]) =>
      isDayOfMonth(Number(day), Number(month))
        ? ['day', dayIn(yearIn(in_), Number(month), Number(day))]
        : null,
  ],
  [halves, ([, length, half, in_]) => ['half', endOf(in_, half === 'đầu' ? monthsIn(length) : 12)]],
  [periods, yearsOf],
  [fromNow, ([, last]) => ['period', endOf(last, 12)]],
  [untilYearEnd, () => ['year', null]],
  ...[feasts, semesters, schoolYears].map((pattern): Form => [pattern, () => ['season', null]]),
];
const bare: readonly Form[] = [
  [bareSemesters, () => ['season', null]],
  [inSchoolYear, () => ['season', null]],
  [bareSchoolYears, () => ['season', null]],
  [barePeriod, yearsOf],
];
const parts: readonly Form[] = [
  [monthsInWords, ([, month = '', in_]) => ['month', endOf(in_, counted[month] ?? 0)]],
  [quartersInWords, ([, quarter = '', in_]) => ['quarter', endOf(in_, (counted[quarter] ?? 0) * 3)]],
  [quarters, ([, one, two, in_]) => ['quarter', endOf(in_, quarterOf(two ?? one) * 3)]],
  [months, ([, one, two, in_]) => ['month', endOf(in_, Number(two ?? one))]],
  [dayOnly, ([, day, month]) => (isDayOfMonth(Number(day), Number(month)) ? ['day', null] : null)],
  [years, ([, in_]) => ['year', endOf(in_, 12)]],
  [yearInBrackets, ([, in_]) => ['year', endOf(in_, 12)]],
];
const bareParts: readonly Form[] = [
  [monthOfYear, ([, month, in_]) => (Number(month) <= 12 ? ['month', endOf(in_, Number(month))] : null)],
  [bareYear, ([, in_]) => ['year', endOf(in_, 12)]],
  [thisYear, () => ['year', null]],
];

/**
 * The days, months, quarters, years and periods that words in the spelling of plain() name, in their order. `anyYear`: a year or
 * period alone is one, as in a column for times.
 */
export function namedTimes(plain: string, anyYear: boolean): NamedTime[] {
  if (!/\d|quý|tết|học|(?:hết|cuối) năm/u.test(plain) && !(anyYear && plain.length < 20)) return [];
  const found: NamedTime[] = [];
  const taken = new TakenWords(plain);
  const forms = anyYear ? [...always, ...bare, ...parts, ...bareParts] : [...always, ...parts];
  for (const [pattern, read] of forms) {
    for (const time of matches(plain, pattern, read)) {
      if (taken.take(time.start, time.end)) found.push(time);
    }
  }
  return found.toSorted((one, other) => one.start - other.start);
}

/** "năm 2026 và 2027", "2026 - 2027" in a cell is a time by which; more years, or a "giai đoạn", are a period. */
function yearsOf([words, first, last]: RegExpMatchArray): Read {
  const isTwo = Number(last) - Number(first) <= 1 && !/^(?:giai đoạn|thời kỳ)/u.test(words);
  return [isTwo ? 'year' : 'period', endOf(last, 12)];
}

function isDayOfMonth(day: number, month: number): boolean {
  return day <= 31 && month >= 1 && month <= 12;
}

function matches(text: string, pattern: RegExp, read: (match: RegExpMatchArray) => Read): NamedTime[] {
  const found: NamedTime[] = [];
  for (const match of text.matchAll(pattern)) {
    const time = read(match);
    if (time === null) continue;
    const words = match[0].replace(/[\s,./-]+$/u, '');
    found.push({ start: match.index, end: match.index + words.length, kind: time[0], lastDay: time[1] });
  }
  return found;
}

/** "09 tháng", "nửa": how many months of a year. */
function monthsIn(length = ''): number {
  return Number(/^\d{1,2}/u.exec(length)?.[0] ?? counted[length.split(' ')[0] ?? ''] ?? 6);
}

/** An existing day; null where there is none or the year is not said. */
export function dayIn(inYear: number, month: number, day: number): CalendarDay | null {
  const written = `${String(inYear).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return inYear > 1900 && isCalendarDay(written) ? written : null;
}

function endOf(inYear: string | undefined, month: number): CalendarDay | null {
  if (inYear === undefined || !(month >= 1 && month <= 12)) return null;
  return dayOfMonth(Number(inYear), month, 31);
}

function yearIn(text: string | undefined): number {
  return text === undefined ? 0 : Number(text);
}

function quarterOf(text: string | undefined): number {
  return values[text ?? ''] ?? Number(text);
}
