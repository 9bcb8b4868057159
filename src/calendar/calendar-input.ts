import { type CalendarDay, calendarDay, shownDay, weekdayOf, yearOf } from '../kernel/calendar-day.js';
import { type FieldProblem, InvalidInputError } from '../kernel/domain-error.js';
import { type Period, period } from '../kernel/period.js';
import type { Text } from '../kernel/text.js';
import type { OffDayDirection } from '../kernel/working-calendar.js';
import type { CalendarEntry } from './calendar-file.js';

/** The years that working days are kept for. */
export const CALENDAR_YEARS = { from: 2000, to: 2100 } as const;

/** The whole of one year's days that differ from their weekday; zone and direction stay where they are left out. */
export interface NewYearDays {
  readonly year: number;
  readonly days: readonly CalendarEntry[];
  readonly zone?: string;
  readonly direction?: OffDayDirection;
}

/** The days of a year. */
export function yearPeriod(year: number): Period {
  return period(calendarDay(`${year}-01-01`), calendarDay(`${year + 1}-01-01`));
}

/** All that is wrong with a year's days; null when they can be used. */
export function calendarProblem({ year, days, zone }: NewYearDays): InvalidInputError | null {
  const seen = new Set<CalendarDay>();
  const problems = days.flatMap(({ day, off }, index): FieldProblem[] => {
    const message = dayProblem(day, off, year, seen);
    seen.add(day);
    return message ? [{ name: `days[${index}].day`, message }] : [];
  });
  if (zone !== undefined && !isZone(zone)) problems.push({ name: 'zone', message: unknownZone(zone) });
  if (problems.length === 0) return null;
  const text = { vi: 'Ngày làm việc chưa hợp lệ.', en: 'The working days are not valid.' };
  return new InvalidInputError('bad_calendar', text, problems);
}

function dayProblem(
  day: CalendarDay,
  off: boolean,
  year: number,
  seen: ReadonlySet<CalendarDay>,
): Text | null {
  const shown = shownDay(day);
  if (yearOf(day) !== year) {
    return { vi: `${shown} không thuộc năm ${year}`, en: `${shown} is not a day of ${year}` };
  }
  if (seen.has(day)) return { vi: `${shown} đã nêu ở trên`, en: `${shown} stands above already` };
  const weekend = weekdayOf(day) > 5;
  if (off && weekend) {
    return {
      vi: `${shown} là ngày cuối tuần, vốn đã nghỉ; nêu ngày nghỉ bù`,
      en: `${shown} is a week-end day, off anyhow; give the day in lieu`,
    };
  }
  if (!off && !weekend) {
    return {
      vi: `${shown} vốn là ngày làm việc; không cần nêu`,
      en: `${shown} is a working day anyhow; leave it out`,
    };
  }
  return null;
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function unknownZone(zone: string): Text {
  return {
    vi: `“${zone}” không phải múi giờ IANA, ví dụ Asia/Ho_Chi_Minh`,
    en: `“${zone}” is not an IANA time zone, such as Asia/Ho_Chi_Minh`,
  };
}
