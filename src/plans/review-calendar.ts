import type { ReportLevel } from '../bodies/body-kind.js';
import { addDays, type CalendarDay, dayOfMonth, monthOf, yearOf } from '../kernel/calendar-day.js';
import { lastDayOf, overlaps, period, type Period } from '../kernel/period.js';
import type { Text } from '../kernel/text.js';
import type { WorkingCalendar } from '../kernel/working-calendar.js';

/** How often a plan is reviewed, and the lengths that periods come in. */
export type Rhythm = 'month' | 'quarter' | 'half-year' | 'year';

export const RHYTHMS: Readonly<Record<Rhythm, Text>> = {
  month: { vi: 'hằng tháng', en: 'monthly' },
  quarter: { vi: 'hằng quý', en: 'quarterly' },
  'half-year': { vi: '6 tháng một lần', en: 'half-yearly' },
  year: { vi: 'hằng năm', en: 'yearly' },
};

/** Where periods begin and end: with the calendar's months, or on the 15th and 14th (Decree 09/2019/NĐ-CP, article 12). */
export type PeriodPreset = 'calendar' | 'decree-09';

export const PERIOD_PRESETS: Readonly<Record<PeriodPreset, Text>> = {
  calendar: { vi: 'theo tháng dương lịch', en: 'by calendar months' },
  'decree-09': {
    vi: 'theo Điều 12 Nghị định số 09/2019/NĐ-CP',
    en: 'by article 12 of Decree 09/2019/ND-CP',
  },
};

/** The review calendar of a plan. It alone gives the periods. Serializable as it stands. */
export interface ReviewCalendar {
  readonly rhythm: Rhythm;
  readonly preset: PeriodPreset;
  /** Collecting opens this many calendar days before the cut-off. */
  readonly opensDaysBefore: number;
  /** Reports are due this many working days after the cut-off, which is not counted. */
  readonly reportsDueAfter: Readonly<Record<ReportLevel, number>>;
  /** The review meets this many working days after the cut-off. */
  readonly meetsAfter: number;
}

export const DEFAULT_REVIEW_CALENDAR: ReviewCalendar = {
  rhythm: 'half-year',
  preset: 'decree-09',
  opensDaysBefore: 30,
  reportsDueAfter: { base: 2, other: 4 },
  meetsAfter: 8,
};

/** A period with a key that stays the same under every preset ("2026-H1"). */
export interface KeyedPeriod {
  readonly key: string;
  readonly period: Period;
}

/** A period with its name for people. */
export interface NamedPeriod extends KeyedPeriod {
  readonly name: Text;
}

/** The days of one review. */
export interface ReviewDays {
  readonly opensOn: CalendarDay;
  readonly cutOff: CalendarDay;
  readonly reportDueOn: Readonly<Record<ReportLevel, CalendarDay>>;
  readonly meetingOn: CalendarDay;
}

export const MONTHS_IN: Readonly<Record<Rhythm, number>> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };
const DECREE_09_FIRST_DAY = 15;

/** The periods of that length and preset that share a day with `span`, in order, joined without gaps. */
export function periodsOverlapping(preset: PeriodPreset, rhythm: Rhythm, span: Period): NamedPeriod[] {
  const found: NamedPeriod[] = [];
  let ordinal = ordinalHolding(preset, rhythm, span.from);
  for (let next = nthPeriod(preset, rhythm, ordinal); overlaps(next.period, span);) {
    found.push(next);
    ordinal += 1;
    next = nthPeriod(preset, rhythm, ordinal);
  }
  return found;
}

/** The period of that length and preset that `day` lies in. */
export function periodHolding(preset: PeriodPreset, rhythm: Rhythm, day: CalendarDay): NamedPeriod {
  return nthPeriod(preset, rhythm, ordinalHolding(preset, rhythm, day));
}

/**
 * The periods under review that share a day with `span`, in order, and that follow those that stand already, whatever calendar
 * these were made by: the first begins where the last standing one ends, so that periods join without gap or overlap.
 */
export function reviewPeriods(
  { preset, rhythm }: ReviewCalendar,
  span: Period,
  standing: readonly KeyedPeriod[] = [],
): NamedPeriod[] {
  const end = standing.at(-1)?.period.to;
  const found = periodsOverlapping(preset, rhythm, span);
  if (end === undefined) return found;
  const keys = new Set(standing.map(({ key }) => key));
  const added = found.filter(({ key, period: { to } }) => to > end && !keys.has(key));
  const last = found.at(-1);
  // the one that holds the last days may stand already, shorter, by its key: the one after it takes what is left
  if (added.length === 0 && last !== undefined && end < span.to)
    added.push(periodHolding(preset, rhythm, last.period.to));
  return added.map((next, index) => (index === 0 ? { ...next, period: period(end, next.period.to) } : next));
}

/** The day on which bodies of that level owe their reports on the period. */
export function reportDueDay(
  { reportsDueAfter }: ReviewCalendar,
  reviewed: Period,
  level: ReportLevel,
  working: WorkingCalendar,
): CalendarDay {
  return working.addWorkingDays(lastDayOf(reviewed), reportsDueAfter[level]);
}

/** When the review of that period opens, is cut off, takes reports and meets. */
export function reviewDays(calendar: ReviewCalendar, reviewed: Period, working: WorkingCalendar): ReviewDays {
  const cutOff = lastDayOf(reviewed);
  return {
    opensOn: addDays(cutOff, -calendar.opensDaysBefore),
    cutOff,
    reportDueOn: {
      base: reportDueDay(calendar, reviewed, 'base', working),
      other: reportDueDay(calendar, reviewed, 'other', working),
    },
    meetingOn: working.addWorkingDays(cutOff, calendar.meetsAfter),
  };
}

/** What is wrong with the numbers of a review calendar; none when it can be used (Decree 09/2019/NĐ-CP, article 8). */
export function reviewCalendarProblems(calendar: ReviewCalendar): Text[] {
  const { opensDaysBefore, reportsDueAfter, meetsAfter } = calendar;
  const problems: Text[] = [];
  if (![opensDaysBefore, reportsDueAfter.base, reportsDueAfter.other, meetsAfter].every(Number.isInteger)) {
    problems.push({ vi: 'Số ngày phải là số nguyên', en: 'Days must be whole numbers' });
  }
  if (opensDaysBefore < 0) {
    problems.push({
      vi: `Kỳ báo cáo mở trước ngày chốt số liệu từ 0 ngày trở lên, không phải ${opensDaysBefore}`,
      en: `A review opens 0 or more days before its cut-off, not ${opensDaysBefore}`,
    });
  }
  if (Math.min(reportsDueAfter.base, reportsDueAfter.other) < 1) {
    problems.push({
      vi: 'Hạn gửi báo cáo phải sau ngày chốt số liệu ít nhất 1 ngày làm việc',
      en: 'Reports are due at least 1 working day after the cut-off',
    });
  }
  if (reportsDueAfter.base > reportsDueAfter.other) {
    problems.push({
      vi: 'Hạn của tổ chức cơ sở không được muộn hơn hạn của các đơn vị khác',
      en: 'Base organizations cannot be due later than the others',
    });
  }
  if (meetsAfter < Math.max(reportsDueAfter.base, reportsDueAfter.other)) {
    problems.push({
      vi: 'Hội nghị không được họp trước hạn gửi báo cáo',
      en: 'The review cannot meet before its reports are due',
    });
  }
  return problems;
}

/** Periods are numbered through: the year times the periods of a year, plus the place within the year. */
function ordinalHolding(preset: PeriodPreset, rhythm: Rhythm, day: CalendarDay): number {
  const belongsToNextMonth = preset === 'decree-09' && Number(day.slice(8)) >= DECREE_09_FIRST_DAY;
  const months = yearOf(day) * 12 + monthOf(day) - 1 + (belongsToNextMonth ? 1 : 0);
  return Math.floor(months / MONTHS_IN[rhythm]);
}

function nthPeriod(preset: PeriodPreset, rhythm: Rhythm, ordinal: number): NamedPeriod {
  const firstMonth = ordinal * MONTHS_IN[rhythm];
  const nextMonth = firstMonth + MONTHS_IN[rhythm];
  const { key, name } = named(rhythm, Math.floor(firstMonth / 12), firstMonth % 12);
  return { key, name, period: period(startOf(preset, firstMonth), startOf(preset, nextMonth)) };
}

function startOf(preset: PeriodPreset, month: number): CalendarDay {
  const [first, dayOfFirst] = preset === 'decree-09' ? [month - 1, DECREE_09_FIRST_DAY] : [month, 1];
  return dayOfMonth(Math.floor(first / 12), (first % 12) + 1, dayOfFirst);
}

/** The period of that length that begins with the month (0 to 11) of the year that it is named after. */
export function named(rhythm: Rhythm, year: number, month: number): { key: string; name: Text } {
  switch (rhythm) {
    case 'month': {
      const number = String(month + 1).padStart(2, '0');
      return {
        key: `${year}-M${number}`,
        name: { vi: `tháng ${number} năm ${year}`, en: `${number}/${year}` },
      };
    }
    case 'quarter': {
      const roman = ['I', 'II', 'III', 'IV'][month / 3] ?? '';
      return {
        key: `${year}-Q${month / 3 + 1}`,
        name: { vi: `quý ${roman} năm ${year}`, en: `quarter ${roman} of ${year}` },
      };
    }
    case 'half-year': {
      const first = month === 0;
      return {
        key: `${year}-H${first ? 1 : 2}`,
        name: {
          vi: `6 tháng ${first ? 'đầu' : 'cuối'} năm ${year}`,
          en: `${first ? 'first' : 'second'} half of ${year}`,
        },
      };
    }
    case 'year':
      return { key: `${year}-Y`, name: { vi: `năm ${year}`, en: `year ${year}` } };
  }
}
