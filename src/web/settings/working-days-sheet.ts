import { type CalendarEntry, certaintyLabels } from '../../calendar/calendar-file.js';
import type { Sheet } from '../../documents/xlsx-writer.js';
import { weekdayOf } from '../../kernel/calendar-day.js';
import type { Language, Text } from '../../kernel/text.js';
import { weekdayNames } from '../calendar/calendar.words.js';
import { type ListColumn, listSheet } from '../shown/list-sheet.js';
import { daysWords as words } from './working-days.words.js';

const weekday: Text = { vi: 'Thứ', en: 'Weekday' };

const columns: readonly ListColumn<CalendarEntry>[] = [
  { heading: weekday, width: 12, of: ({ day }) => weekdayNames[weekdayOf(day) - 1]?.long ?? null },
  { heading: words.day, width: 12, holds: 'day', of: ({ day }) => day },
  { heading: words.kind, width: 12, of: ({ off }) => words[off ? 'off' : 'worked'] },
  { heading: words.name, width: 50, of: ({ name }) => name },
  { heading: words.source, width: 40, of: ({ source }) => source },
  { heading: words.certainty, width: 18, of: ({ certainty }) => certaintyLabels[certainty] },
];

/** The days of a year that differ from their weekday as a table for a spreadsheet program. */
export function workingDaysSheet(language: Language, year: number, days: readonly CalendarEntry[]): Sheet {
  const { vi, en } = words.title;
  return listSheet(language, { vi: `${vi} ${year}`, en: `${en} ${year}` }, columns, days);
}
