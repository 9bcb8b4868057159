import type { Sheet } from '../../documents/xlsx-writer.js';
import type { Language, Text } from '../../kernel/text.js';
import { type ListColumn, listSheet } from '../shown/list-sheet.js';
import { type DayEntry, dayEntries, type EntryFacts } from './calendar-entries.js';
import { type CalendarFacts, monthName } from './calendar.page.js';

const words = {
  day: { vi: 'Ngày', en: 'Day' },
  what: { vi: 'Nội dung', en: 'What' },
  detail: { vi: 'Đơn vị', en: 'Body' },
  state: { vi: 'Tình trạng', en: 'State' },
} as const satisfies Record<string, Text>;

const columns: readonly ListColumn<DayEntry>[] = [
  { heading: words.day, width: 12, holds: 'day', of: ({ day }) => day },
  { heading: words.what, width: 70, of: ({ title }) => title },
  { heading: words.detail, width: 50, of: ({ detail }) => detail },
  { heading: words.state, width: 22, of: ({ chip }) => chip.label },
];

/** What stands in a month as a table for a spreadsheet program. */
export function calendarSheet(language: Language, facts: EntryFacts & Pick<CalendarFacts, 'span'>): Sheet {
  const { from, to } = facts.span;
  const name = { vi: monthName(from, 'vi'), en: monthName(from, 'en') };
  const entries = dayEntries(language, facts).filter(({ day }) => day >= from && day < to);
  return listSheet(language, name, columns, entries);
}
