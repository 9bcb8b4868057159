import type { OfficialDocument } from '../documents/official-document.js';
import type { SheetCell, SheetColumn } from '../documents/xlsx-writer.js';
import type { CalendarDay } from '../kernel/calendar-day.js';

/** A section as the document said it when it was issued. */
export interface IssuedSection {
  readonly key: string;
  readonly title: string;
  readonly text: string;
  readonly edited: boolean;
  readonly writtenOn: CalendarDay | null;
}

/** Its annex as a table. */
export interface IssuedSheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
}

/** All that its files are made of. */
export interface IssuedContent {
  readonly document: OfficialDocument;
  readonly sections: readonly IssuedSection[];
  /** Null where it has none. */
  readonly sheet: IssuedSheet | null;
}
