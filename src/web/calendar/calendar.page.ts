import type { CalendarEntry as SettledDay } from '../../calendar/calendar-file.js';
import {
  addDays,
  addMonths,
  calendarDay,
  type CalendarDay,
  monthOf,
  shownDay,
  weekdayOf,
  yearOf,
} from '../../kernel/calendar-day.js';
import { invalidField } from '../../kernel/domain-error.js';
import type { Language } from '../../kernel/text.js';
import { WorkingCalendar } from '../../kernel/working-calendar.js';
import { type Said, inLanguage } from '../frame/in-language.js';
import { pageTemplate } from '../frame/page-template.js';
import { type DayEntry, dayEntries, type EntryFacts } from './calendar-entries.js';
import type { DaySpan } from './calendar-facts.queries.js';
import { calendarWords, weekdayNames } from './calendar.words.js';

/** A month of deadlines and reviews, day by day. */
export interface CalendarPage {
  readonly say: Said<typeof calendarWords>;
  readonly month: string;
  /** Null at the ends of what can be asked for. */
  readonly previous: string | null;
  readonly next: string | null;
  /** Null where this month is the one that is shown. */
  readonly current: string | null;
  readonly weekdays: readonly { readonly long: string; readonly short: string }[];
  readonly days: readonly ShownDay[];
  readonly isEmpty: boolean;
}
export const calendarTemplate = pageTemplate<CalendarPage>('calendar/month');

interface ShownDay {
  readonly id: CalendarDay;
  readonly number: number;
  readonly weekday: string;
  readonly date: string;
  /** Its column, 1 for Monday. */
  readonly column: number;
  readonly isToday: boolean;
  readonly isOff: boolean;
  /** Nothing stands on it: left out of the list on a phone. */
  readonly isBare: boolean;
  /** Why it is off, or worked though its weekday is not. */
  readonly notes: readonly string[];
  readonly entries: readonly DayEntry[];
}

export interface CalendarFacts extends EntryFacts {
  readonly span: DaySpan;
  readonly calendars: readonly { readonly calendar: WorkingCalendar }[];
  readonly settled: readonly SettledDay[];
}

const MONTH = /^20\d\d-(0[1-9]|1[0-2])$/;

/** The days of the month 'YYYY-MM'; of this month where none is named. @throws InvalidInputError */
export function monthSpan(month: string | undefined, today: CalendarDay): DaySpan {
  const wanted = month === undefined || month === '' ? today.slice(0, 7) : month;
  if (!MONTH.test(wanted)) throw noMonth(wanted);
  const from = calendarDay(`${wanted}-01`);
  return { from, to: addMonths(from, 1) };
}

function noMonth(given: string) {
  return invalidField('month', 'no_month', {
    vi: `“${given}” không phải là tháng; hãy ghi năm và tháng, từ 2000-01 đến 2099-12.`,
    en: `“${given}” is no month; write year and month, 2000-01 to 2099-12.`,
  });
}

/** The month. */
export function calendarPage(language: Language, facts: CalendarFacts): CalendarPage {
  const say = inLanguage(calendarWords, language);
  const { from, to } = facts.span;
  const entries = dayEntries(language, facts).filter(({ day }) => day >= from && day < to);
  const days: ShownDay[] = [];
  for (let day = from; day < to; day = addDays(day, 1)) days.push(shown(day, language, entries, facts));
  const month = (at: CalendarDay) =>
    MONTH.test(at.slice(0, 7)) ? `/calendar?month=${at.slice(0, 7)}` : null;
  return {
    say,
    month: monthName(from, language),
    previous: month(addMonths(from, -1)),
    next: month(to),
    current: from.slice(0, 7) === facts.today.slice(0, 7) ? null : '/calendar',
    weekdays: weekdayNames.map(({ long, short }) => ({ long: long[language], short: short[language] })),
    days,
    isEmpty: entries.length === 0,
  };
}

const englishMonths = 'January February March April May June July August September October November December';

/** 'Tháng 6 năm 2026'. */
export function monthName(day: CalendarDay, language: Language): string {
  const [month, year] = [monthOf(day), yearOf(day)];
  return {
    vi: `Tháng ${month} năm ${year}`,
    en: `${englishMonths.split(' ')[month - 1] ?? ''} ${year}`,
  }[language];
}

function shown(
  day: CalendarDay,
  language: Language,
  all: readonly DayEntry[],
  { today, calendars, settled }: CalendarFacts,
): ShownDay {
  const column = weekdayOf(day);
  const days = calendars.length > 0 ? calendars : [{ calendar: new WorkingCalendar([]) }];
  const isOff = days.some(({ calendar }) => !calendar.isWorkingDay(day));
  const notes = settled.filter((one) => one.day === day).map((one) => noteOf(one, language));
  const entries = all.filter((entry) => entry.day === day);
  return {
    id: day,
    number: Number(day.slice(8)),
    weekday: weekdayNames[column - 1]?.long[language] ?? '',
    date: shownDay(day),
    column,
    isToday: day === today,
    isOff,
    isBare: entries.length === 0 && notes.length === 0 && day !== today,
    notes: [...new Set(notes)],
    entries,
  };
}

function noteOf({ name, off, certainty }: SettledDay, language: Language): string {
  const worked = off ? '' : `${calendarWords.worked[language]}: `;
  const expected = certainty === 'expected' ? ` (${calendarWords.expected[language]})` : '';
  return `${worked}${name[language]}${expected}`;
}
