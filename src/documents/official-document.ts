import type { CalendarDay } from '../kernel/calendar-day.js';
import type { LayoutName } from './layout.js';

/** A part of the text. `source` says whose word it is; it is printed in brackets after the text. */
export type Block =
  | {
      readonly kind: 'heading';
      readonly level: 1 | 2 | 3;
      readonly text: string;
      /** False for one that has no number of its own. */
      readonly numbered?: false;
    }
  | { readonly kind: 'paragraph'; readonly text: string; readonly source?: string }
  /** One line of a list; `lead` stands before the text, in bold. */
  | { readonly kind: 'item'; readonly lead?: string; readonly text: string; readonly source?: string }
  | {
      readonly kind: 'table';
      readonly table: Table;
      /** What templates call it, whatever heading stands above; tables of annexes go by the number of their annex. */
      readonly name?: string;
    };

/** A table with a heading row that is repeated on every page. */
export interface Table {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly string[])[];
  /** A row whose first cell is empty goes on with what the row before it is about, which is said again on every page. */
  readonly goesOn?: true;
}

export interface TableColumn {
  readonly heading: string;
  /** Its part of the width, beside the others'. */
  readonly weight: number;
  readonly align?: 'left' | 'center' | 'right';
}

/** What follows the signature, on pages of its own. */
export interface Annex {
  readonly title: string;
  readonly landscape: boolean;
  /** Of a template: the field without which there is no such annex, nor a page for it. */
  readonly condition?: string;
  readonly blocks: readonly Block[];
}

/** Who issues a document, and under which number, place and day. */
export interface DocumentHead {
  /** The body above the issuer; null where none is named. */
  readonly superior: string | null;
  readonly issuer: string;
  /** Null while the document has none. */
  readonly number: number | null;
  /** The type and the issuer in the symbol, such as BC and HU. */
  readonly typeCode: string;
  readonly issuerCode: string;
  readonly place: string;
  /** Null while it is not signed: the day is left free. */
  readonly issuedOn: CalendarDay | null;
  /** As they are printed, where they are not put together from the number and codes, the place and the day; no symbol is ''. */
  readonly printed?: { readonly symbol: string; readonly placeAndDate: string };
}

/** Who signs: capacity and office as they stand above the name. */
export interface Signature {
  readonly capacity: readonly string[];
  readonly office: string;
  /** Null where it is filled in by hand. */
  readonly name: string | null;
}

/** An official document, whatever file it becomes. */
export interface OfficialDocument {
  readonly layout: LayoutName;
  /** A letter (công văn) says below its number what it is about, and has neither type nor subject above its text. */
  readonly form?: 'letter';
  readonly head: DocumentHead;
  /** Such as "Báo cáo". */
  readonly type: string;
  readonly subject: readonly string[];
  /** To whom it goes ("Kính gửi"): a superior body, or the bodies that a letter is sent to; none where there is nobody. */
  readonly addressees: readonly string[];
  /** Of a template: the field without which nobody is addressed, nor a line for it. */
  readonly addressed?: string;
  readonly blocks: readonly Block[];
  /** False where the layout's mark does not stand after the last word. */
  readonly endMark?: false;
  readonly signature: Signature;
  /** Who receives it, but for the archive, which is the last of them. */
  readonly recipients: readonly string[];
  readonly archive: string;
  readonly annexes: readonly Annex[];
  /** True for one that was taken back: only a layout that shows the marks in its text may hold it. */
  readonly voided?: true;
}
