import {
  type CalendarDay,
  dayOfMonth,
  isCalendarDay,
  monthOf,
  shownDay,
  yearOf,
} from '../kernel/calendar-day.js';
import { lastDayOf, type Period } from '../kernel/period.js';
import type { Text } from '../kernel/text.js';
import { MONTHS_IN, type Rhythm } from './review-calendar.js';

/** When a duty is to be done. */
export type Cadence =
  'once' | 'monthly' | 'quarterly' | 'half-yearly' | 'yearly' | 'term' | 'continuous' | 'conditional';

export const CADENCES: Readonly<Record<Cadence, Text>> = {
  once: { vi: 'một lần', en: 'once' },
  monthly: { vi: 'hằng tháng', en: 'monthly' },
  quarterly: { vi: 'hằng quý', en: 'quarterly' },
  'half-yearly': { vi: '6 tháng một lần', en: 'half-yearly' },
  yearly: { vi: 'hằng năm', en: 'yearly' },
  term: { vi: 'cả thời hạn của kế hoạch', en: 'over the whole term' },
  continuous: { vi: 'thường xuyên', en: 'continuous' },
  conditional: { vi: 'khi có hướng dẫn', en: 'when guidance comes' },
};

/** A day of a month of every period: `month` counts from 1 within the period, or is its last one. */
export interface DayOfPeriod {
  readonly day: number;
  readonly month: 'last' | number;
}

/**
 * The day that a duty itself names, as it stands in jsonb and YAML: `{ on: 2026-09-30 }` for `once` and `term`, or
 * `{ day: 20, month: last }` for the periodic ones. "Trước ngày 20" is the 20th.
 */
export type OwnDay = { readonly on: CalendarDay } | DayOfPeriod;

/** The length of a periodic cadence's periods; null for the cadences that have none. */
export const PERIOD_OF: Readonly<Record<Cadence, Rhythm | null>> = {
  once: null,
  monthly: 'month',
  quarterly: 'quarter',
  'half-yearly': 'half-year',
  yearly: 'year',
  term: null,
  continuous: null,
  conditional: null,
};

/**
 * The named day in a period of that rhythm. Months are the calendar's, counted back from the one that the period ends in:
 * the last month of 15/12–14/03 is March. A day that the month lacks is the month's last day.
 */
export function namedDayIn(within: Period, rhythm: Rhythm, named: DayOfPeriod): CalendarDay {
  const last = lastDayOf(within);
  const lastMonth = yearOf(last) * 12 + monthOf(last) - 1;
  const month = named.month === 'last' ? lastMonth : lastMonth - MONTHS_IN[rhythm] + named.month;
  return dayOfMonth(Math.floor(month / 12), (month % 12) + 1, named.day);
}

/** Why a cadence cannot have that day of its own, in words for people; null when it can. */
export function ownDayProblem(cadence: Cadence, own: OwnDay | null): Text | null {
  const rhythm = PERIOD_OF[cadence];
  if (own === null) return cadence === 'once' ? ONCE_NEEDS_A_DAY : null;
  if (rhythm !== null) return 'on' in own ? wantsDayOfPeriod(cadence) : dayOfPeriodProblem(own, rhythm);
  if (cadence !== 'once' && cadence !== 'term') return hasNoOwnDay(cadence);
  return 'on' in own && isCalendarDay(own.on) ? null : wantsOneDay(cadence);
}

/** How files write the own day of that cadence; null where it has none. */
export function ownDayExample(cadence: Cadence): string | null {
  if (PERIOD_OF[cadence] !== null) return '{ day: 20, month: last }';
  return cadence === 'once' || cadence === 'term' ? '{ on: 2026-09-30 }' : null;
}

/** Cadence and own day in words: "hằng quý, ngày 20 của tháng cuối". */
export function cadenceText(cadence: Cadence, own: OwnDay | null): Text {
  const label = CADENCES[cadence];
  if (own === null) return label;
  if ('on' in own) {
    const day = shownDay(own.on);
    return { vi: `${label.vi}, ngày ${day}`, en: `${label.en}, on ${day}` };
  }
  if (cadence === 'monthly')
    return { vi: `${label.vi}, ngày ${own.day}`, en: `${label.en}, on day ${own.day}` };
  const month: Text =
    own.month === 'last'
      ? { vi: 'tháng cuối', en: 'the last month' }
      : { vi: `tháng thứ ${own.month}`, en: `month ${own.month}` };
  return {
    vi: `${label.vi}, ngày ${own.day} của ${month.vi}`,
    en: `${label.en}, on day ${own.day} of ${month.en}`,
  };
}

const ONCE_NEEDS_A_DAY: Text = {
  vi: 'Nhiệm vụ thực hiện một lần phải có ngày riêng',
  en: 'A duty done once needs its own day',
};

function dayOfPeriodProblem({ day, month }: DayOfPeriod, rhythm: Rhythm): Text | null {
  const months = MONTHS_IN[rhythm];
  if (!Number.isInteger(day) || day < 1 || day > 31) {
    return { vi: `Ngày phải từ 1 đến 31, không phải ${day}`, en: `The day must be 1 to 31, not ${day}` };
  }
  if (month !== 'last' && (!Number.isInteger(month) || month < 1 || month > months)) {
    return {
      vi: `Tháng phải là tháng cuối hoặc từ 1 đến ${months}, không phải ${month}`,
      en: `The month must be last or 1 to ${months}, not ${month}`,
    };
  }
  return null;
}

function wantsDayOfPeriod(cadence: Cadence): Text {
  return {
    vi: `“${CADENCES[cadence].vi}” lặp lại nên ngày riêng phải là một ngày của mỗi kỳ`,
    en: `“${CADENCES[cadence].en}” comes again, so its own day is one of each period`,
  };
}

function wantsOneDay(cadence: Cadence): Text {
  return {
    vi: `“${CADENCES[cadence].vi}” chỉ có một ngày riêng`,
    en: `“${CADENCES[cadence].en}” has one day of its own`,
  };
}

function hasNoOwnDay(cadence: Cadence): Text {
  return {
    vi: `“${CADENCES[cadence].vi}” không có ngày riêng`,
    en: `“${CADENCES[cadence].en}” has no day of its own`,
  };
}
