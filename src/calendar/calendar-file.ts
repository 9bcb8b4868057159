import { parse } from 'yaml';
import { type CalendarDay, isCalendarDay } from '../kernel/calendar-day.js';
import type { Text } from '../kernel/text.js';

/** Whether a day was ordered, or is only expected to be. */
export type Certainty = 'ordered' | 'expected';

export const certaintyLabels: Readonly<Record<Certainty, Text>> = {
  ordered: { vi: 'đã có văn bản', en: 'ordered' },
  expected: { vi: 'dự kiến', en: 'expected' },
};

/** A day that differs from its weekday, with what ordered it. */
export interface CalendarEntry {
  readonly day: CalendarDay;
  readonly off: boolean;
  readonly name: Text;
  readonly source: string;
  readonly certainty: Certainty;
}

/** Reads a calendar file such as `templates/calendar/viet-nam.yaml`. Throws RangeError with the number of the first wrong entry. */
export function calendarEntries(yaml: string): CalendarEntry[] {
  const file: unknown = parse(yaml);
  const days = isRecord(file) ? file['days'] : null;
  if (!Array.isArray(days)) throw new RangeError('A calendar file needs a list named "days"');
  return days.map((entry: unknown, n) => {
    if (!isEntry(entry)) {
      throw new RangeError(
        `days[${n}] must have day (YYYY-MM-DD), off (true, false), name (vi, en), source, certainty (ordered, expected)`,
      );
    }
    return entry;
  });
}

function isEntry(value: unknown): value is CalendarEntry {
  if (!isRecord(value) || !isCalendarDay(value['day']) || typeof value['off'] !== 'boolean') return false;
  const { name, source, certainty } = value;
  return (
    isRecord(name) &&
    [name['vi'], name['en'], source].every((text) => typeof text === 'string' && text !== '') &&
    (certainty === 'ordered' || certainty === 'expected')
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
