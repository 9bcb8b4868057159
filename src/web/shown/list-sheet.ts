import type { Sheet, SheetCell, SheetColumn } from '../../documents/xlsx-writer.js';
import { dayInZone, timeInZone } from '../../kernel/calendar-day.js';
import type { Language, Text } from '../../kernel/text.js';

/** A column of a list that is had as a file: its heading, what stands in it of a row, and how many letters it is wide. */
export interface ListColumn<Row> {
  readonly heading: Text;
  readonly width: number;
  /** Text where left out. */
  readonly holds?: SheetColumn['holds'];
  readonly of: (row: Row, language: Language) => SheetCell | Text;
}

/** The rows of a list as a sheet, in the reader's language. */
export function listSheet<Row>(
  language: Language,
  name: Text,
  columns: readonly ListColumn<Row>[],
  rows: readonly Row[],
): Sheet {
  const cell = (value: SheetCell | Text) =>
    typeof value === 'object' && value !== null && 'vi' in value ? value[language] : value;
  return {
    name: name[language],
    columns: columns.map(({ heading, width, holds = 'text' }) => ({
      heading: heading[language],
      holds,
      width,
    })),
    rows: {
      *[Symbol.iterator]() {
        for (const row of rows) yield columns.map(({ of }) => cell(of(row, language)));
      },
    },
  };
}

/** Names in one cell. */
export function namesOf(all: readonly { readonly name: Text }[]): Text {
  const names = (language: Language) => all.map(({ name }) => name[language]).join('; ');
  return { vi: names('vi'), en: names('en') };
}

/** The instant as clocks in `zone` (an IANA name) show it, for a column of times. */
export function timeCell(at: Date | null, zone: string): string | null {
  return at && `${dayInZone(at, zone)}T${timeInZone(at, zone)}`;
}
