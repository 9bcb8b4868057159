import { Temporal } from 'temporal-polyfill';

declare const calendarDayBrand: unique symbol;

/** A day of the calendar, 'YYYY-MM-DD', without time or zone. Days compare with < and >. */
export type CalendarDay = string & { readonly [calendarDayBrand]: true };

/** The day of the week as ISO 8601 numbers it: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const DAY_PATTERN = /^\d{4}-\d{2}-\d{2}$/;
const TIME_PATTERN = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Reads 'YYYY-MM-DD'. Throws RangeError for another shape and for days that the calendar lacks. */
export function calendarDay(text: string): CalendarDay {
  if (!isCalendarDay(text)) {
    throw new RangeError(`"${text}" is not a day; write an existing day as YYYY-MM-DD`);
  }
  return text;
}

/** Whether the value is an existing day written 'YYYY-MM-DD'. */
export function isCalendarDay(value: unknown): value is CalendarDay {
  if (typeof value !== 'string' || !DAY_PATTERN.test(value)) return false;
  const [year, month, day] = parts(value);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The day of that year, month (1..12) and day of the month; a day that the month lacks is its last day. */
export function dayOfMonth(year: number, month: number, day: number): CalendarDay {
  return written(Temporal.PlainDate.from({ year, month, day }, { overflow: 'constrain' }));
}

/** The day `days` later; earlier when negative. */
export function addDays(day: CalendarDay, days: number): CalendarDay {
  return fromDayNumber(dayNumber(day) + days);
}

/** The same day of the month `months` later; the month's last day where the month lacks it. */
export function addMonths(day: CalendarDay, months: number): CalendarDay {
  return written(plain(day).add({ months }));
}

/** How many days lie from `from` to `to`: 1 from one day to the next, negative when `to` is earlier. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return dayNumber(to) - dayNumber(from);
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: CalendarDay): Weekday {
  // Day 0, 1 January 1970, was a Thursday.
  return (((((dayNumber(day) + 3) % 7) + 7) % 7) + 1) as Weekday;
}

export function yearOf(day: CalendarDay): number {
  return Number(day.slice(0, 4));
}

/** 1 for January to 12 for December. */
export function monthOf(day: CalendarDay): number {
  return Number(day.slice(5, 7));
}

export function earlierOf(one: CalendarDay, other: CalendarDay): CalendarDay {
  return one < other ? one : other;
}

export function laterOf(one: CalendarDay, other: CalendarDay): CalendarDay {
  return one > other ? one : other;
}

/** The day as people write it in Viet Nam, in both languages: '15/12/2026'. */
export function shownDay(day: CalendarDay): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

/** The day that the calendar on the wall shows in `zone` (an IANA name) at that instant. */
export function dayInZone(instant: Date, zone: string): CalendarDay {
  return written(zoned(instant, zone).toPlainDate());
}

/** The time 'HH:MM' that the clock on the wall shows in `zone` at that instant. */
export function timeInZone(instant: Date, zone: string): string {
  return zoned(instant, zone).toPlainTime().toString({ smallestUnit: 'minute' });
}

/** The instant at which clocks in `zone` show `time` ('HH:MM') on that day. Throws RangeError for another time or zone. */
export function instantAt(day: CalendarDay, time: string, zone: string): Date {
  if (!TIME_PATTERN.test(time)) {
    throw new RangeError(`"${time}" is not a time; write it as HH:MM, 00:00 to 23:59`);
  }
  const moment = plain(day).toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) });
  return new Date(moment.epochMilliseconds);
}

function parts(day: string): [year: number, month: number, day: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

function daysInMonth(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/*
 * Days are added millions of times where deadlines are worked out; numbers are some fifty times faster than date objects.
 * The year is taken to begin in March, so that the leap day is its last; 400 such years have 146,097 days.
 */

/** Days since 1 January 1970. */
function dayNumber(day: CalendarDay): number {
  const [year, month, dayOfMonth] = parts(day);
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function fromDayNumber(number: number): CalendarDay {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = ((monthFromMarch + 2) % 12) + 1;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  if (year < 0 || year > 9999) throw new RangeError(`The year ${year} cannot be written with four digits`);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as CalendarDay;
}

function pad(number: number, digits: number): string {
  return String(number).padStart(digits, '0');
}

function plain(day: CalendarDay): Temporal.PlainDate {
  return Temporal.PlainDate.from(day);
}

function zoned(instant: Date, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
}

function written(date: Temporal.PlainDate): CalendarDay {
  return calendarDay(date.toString());
}
