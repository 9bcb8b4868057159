import type { CalendarDay } from '../../../../kernel/calendar-day.js';
import { plain } from '../text/spelling.js';
import { type NamedTime, namedTimes } from './day-words.js';

/** The year that a plan is for, as its title says; of a school year the first and the second. */
export interface PlanYear {
  readonly first: number;
  readonly second: number;
  /** The day of issue, where the year is only that of this day: nothing is due before it. */
  readonly since?: CalendarDay;
  /** The day of issue, where that is in the year before: what is to be done ahead of the plan's year is due from then on. */
  readonly dueSince?: CalendarDay;
}

/** Not the year of a day, nor that of what is carried out: "Nghị quyết của Tỉnh ủy tháng 3 năm 2024". */
const OWN_YEAR =
  /(?<!ngày \d{1,2} tháng \d{1,2} |\d\/|(?:nghị quyết|kết luận|chỉ thị|quyết định|thông báo|công văn|kỷ niệm|hội nghị|phiên|giám sát)(?![A-Za-zÀ-ỹ])[^;]{0,120} tháng \d{1,2} )năm\s+(20\d\d)(?!\d)/gu;

const SEVERAL_YEARS = /giai đoạn|đến năm|nhiệm kỳ|20\d\d\s*[-–]/u;

/** "Kế hoạch cải cách hành chính năm 2026", "năm học 2026 - 2027"; null where the title says several years or none. */
export function planYear(title: string): PlanYear | null {
  const words = plain(title);
  const school = /năm học\s+(20\d\d)\s*[-–]\s*(20\d\d)/u.exec(words);
  if (school !== null) return { first: Number(school[1]), second: Number(school[2]) };
  if (SEVERAL_YEARS.test(words)) return null;
  const years = new Set(Array.from(words.matchAll(OWN_YEAR), ([, year]) => Number(year)));
  const [year] = years;
  return years.size === 1 && year !== undefined ? { first: year, second: year } : null;
}

/** The year of a plan, with the day of issue where it came out in the months before: "năm 2026", issued on 20 October 2025. */
export function withDayOfIssue(year: PlanYear, issuedOn: CalendarDay | null): PlanYear {
  const isAhead = issuedOn !== null && issuedOn >= `${year.first - 1}-07` && issuedOn < `${year.first}`;
  return isAhead ? { ...year, dueSince: issuedOn } : year;
}

/** The year in which it was issued, of a document whose title says none: "Về phòng, chống cháy rừng"; null where it is for several. */
export function yearOfIssue(title: string, issuedOn: CalendarDay | null): PlanYear | null {
  if (issuedOn === null || SEVERAL_YEARS.test(plain(title))) return null;
  const year = Number(issuedOn.slice(0, 4));
  return { first: year, second: year, since: issuedOn };
}

/** The time, in the year of the plan where its words leave the year out: "quý I" of a school year is in its second one. */
export function datedIn(time: NamedTime, words: string, year: PlanYear | null): NamedTime {
  if (year === null || time.lastDay !== null || time.kind === 'season') return time;
  const named = words.slice(time.start, time.end);
  const inYear = (of: number): NamedTime['lastDay'] =>
    namedTimes(/\/\s?\d{1,2}$/u.test(named) ? `${named}/${of}` : `${named} năm ${of}`, true).at(-1)
      ?.lastDay ?? null;
  const other = /^\s*(?:của\s+)?năm\s+(sau|tới|trước|kế|liền|tiếp)/u.exec(words.slice(time.end))?.[1];
  if (other !== undefined) {
    const isNext = (other === 'sau' || other === 'tới') && year.first === year.second;
    return isNext ? { ...time, lastDay: inYear(year.first + 1) } : time;
  }
  const first = inYear(year.first);
  if (year.since !== undefined && first !== null && first < year.since) return time;
  return { ...time, lastDay: first !== null && Number(first.slice(5, 7)) < 8 ? inYear(year.second) : first };
}
