import {
  addDays,
  type CalendarDay,
  calendarDay,
  dayInZone,
  type Weekday,
  weekdayOf,
  yearOf,
} from '../kernel/calendar-day.js';
import type { Text } from '../kernel/text.js';
import type { CalendarEntry } from './calendar-file.js';

/** A public holiday as the law names it: all its days, whether or not they are working days. */
export interface Holiday {
  readonly name: Text;
  readonly days: readonly CalendarDay[];
}

/** The zone of every committee that has set no other. */
export const DEFAULT_ZONE = 'Asia/Ho_Chi_Minh';
const SOURCE = 'Bộ luật Lao động 2019, Điều 111 khoản 3 và Điều 112 (dự kiến)';
const CULTURE_DAY_SINCE = 2026;
const CULTURE_DAY_SOURCE = 'Nghị quyết số 80-NQ/TW của Bộ Chính trị (chủ trương)';
const CULTURE_DAY: Text = { vi: 'Ngày Văn hóa Việt Nam', en: 'Viet Nam Culture Day' };

/**
 * The days of those years that differ from their weekday: as `known` has them for the years that it speaks of, and for
 * others as the Labour Code lets expect.
 */
export async function firstFilling(
  years: readonly number[],
  known: readonly CalendarEntry[],
): Promise<CalendarEntry[]> {
  const knownYears = new Set(known.map(({ day }) => yearOf(day)));
  const filled = await Promise.all(
    years.map(async (year) =>
      knownYears.has(year)
        ? known.filter(({ day }) => yearOf(day) === year)
        : expectedEntries(year, await publicHolidays(year)),
    ),
  );
  return filled.flat();
}

/** Holidays from Monday to Friday, and a day in lieu for each that falls on a week-end: the next working day (article 111). */
export function expectedEntries(year: number, holidays: readonly Holiday[]): CalendarEntry[] {
  const all = withCultureDay(year, holidays);
  const off = new Map<CalendarDay, CalendarEntry>();
  for (const { name, days } of all) {
    for (const day of days.filter((each) => !isWeekend(each))) off.set(day, entry(day, name));
  }
  for (const { name, days } of all) {
    for (const day of days.filter(isWeekend)) {
      let inLieu = day;
      while (isWeekend(inLieu) || off.has(inLieu)) inLieu = addDays(inLieu, 1);
      off.set(inLieu, entry(inLieu, { vi: `Nghỉ bù ${name.vi}`, en: `In lieu of ${name.en}` }));
    }
  }
  return [...off.values()].sort((one, other) => (one.day < other.day ? -1 : 1));
}

/** The public holidays of Viet Nam; Tết and the Hùng Kings' day by the Vietnamese lunar calendar. The library is big: it is loaded only here. */
export async function publicHolidays(year: number): Promise<Holiday[]> {
  const { default: Holidays } = await import('date-holidays');
  const named = {
    vi: new Holidays('VN', { languages: ['vi'] }),
    en: new Holidays('VN', { languages: ['en'] }),
  };
  const english = new Map(named.en.getHolidays(year).map((each) => [each.rule, each.name]));
  const holidays = named.vi
    .getHolidays(year)
    .filter(({ type }) => type === 'public')
    .map(({ rule, name, start, end }) => {
      const days = daysFrom(dayInZone(start, DEFAULT_ZONE), dayInZone(end, DEFAULT_ZONE));
      // The library names the five days of Tết after their first, the eve.
      const vi = name.replace(/^Giao thừa /, '');
      return { name: { vi, en: english.get(rule) ?? name }, days: withNeighbour(days) };
    });
  return holidays.filter((one) => !holidays.some((other) => other !== one && contains(other, one)));
}

/** The first day of Tết is listed once more by itself, within the five. */
function contains(outer: Holiday, inner: Holiday): boolean {
  return inner.days.every((day) => outer.days.includes(day));
}

/** National Day has two days: 2 September and the one before or after it, whichever makes the longer rest. */
function withNeighbour(days: readonly CalendarDay[]): readonly CalendarDay[] {
  const [only] = days;
  if (only === undefined || !only.endsWith('-09-02')) return days;
  const followed: readonly Weekday[] = [1, 4, 7];
  return followed.includes(weekdayOf(only)) ? [only, addDays(only, 1)] : [addDays(only, -1), only];
}

function withCultureDay(year: number, holidays: readonly Holiday[]): readonly Holiday[] {
  if (year < CULTURE_DAY_SINCE) return holidays;
  return [...holidays, { name: CULTURE_DAY, days: [calendarDay(`${year}-11-24`)] }];
}

function daysFrom(from: CalendarDay, to: CalendarDay): CalendarDay[] {
  const days: CalendarDay[] = [];
  for (let day = from; day < to; day = addDays(day, 1)) days.push(day);
  return days;
}

function entry(day: CalendarDay, name: Text): CalendarEntry {
  const source = name.vi.endsWith(CULTURE_DAY.vi) ? CULTURE_DAY_SOURCE : SOURCE;
  return { day, off: true, name, source, certainty: 'expected' };
}

function isWeekend(day: CalendarDay): boolean {
  return weekdayOf(day) >= 6;
}
