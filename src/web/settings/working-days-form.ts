import type { CalendarEntry } from '../../calendar/calendar-file.js';
import { type CalendarDay, isCalendarDay, yearOf } from '../../kernel/calendar-day.js';
import type { FormProblem } from '../frame/forms.service.js';

/** The fields of a day, as they are typed. */
const dayFields = ['day', 'off', 'name', 'nameEn', 'source', 'certainty'] as const;
export type DayFields = Readonly<Record<(typeof dayFields)[number], string>>;

/** A day as the form shows it. */
export function fieldsOfDay({ day, off, name, source, certainty }: CalendarEntry): DayFields {
  const nameEn = name.en === name.vi ? '' : name.en;
  return { day, off: off ? 'yes' : 'no', name: name.vi, nameEn, source, certainty };
}

/** The year that a change is made in: that of the day that is changed, else of the new one, else the one that is open. */
export function yearOfChange(was: string, day: string, open: number): number {
  if (isCalendarDay(was)) return yearOf(was);
  return isCalendarDay(day) ? yearOf(day) : open;
}

/** The days of a year as the API takes them; what was typed stands last, in the place of the day that it was. */
export function daysWith(
  days: readonly CalendarEntry[],
  was: string,
  typed: DayFields | null,
): Record<string, unknown>[] {
  const others = days
    .filter(({ day }) => day !== was)
    .map(({ name, ...entry }) => ({ ...entry, name: name.vi, nameEn: name.en }));
  if (typed === null) return others;
  const { off, nameEn, ...rest } = typed;
  return [...others, { ...rest, off: off === 'yes', nameEn: nameEn.trim() === '' ? null : nameEn }];
}

/** What is wrong with the day that was typed, at the fields of the form: all others have stood before. */
export function atDayFields(problem: FormProblem): FormProblem {
  const own = Object.entries(problem.fields).map(([name, text]): [string, string] => [
    name === 'year' ? 'day' : name.replace(/^days\[\d+\]\./, ''),
    text,
  ]);
  return { ...problem, fields: Object.fromEntries(own) };
}

/** The days whose working differs between the two. */
export function changedDays(
  before: readonly CalendarEntry[],
  after: readonly CalendarEntry[],
): CalendarDay[] {
  const off = (entries: readonly CalendarEntry[]) => new Map(entries.map((one) => [one.day, one.off]));
  const [was, is] = [off(before), off(after)];
  return [...new Set([...was.keys(), ...is.keys()])].filter((day) => was.get(day) !== is.get(day));
}
