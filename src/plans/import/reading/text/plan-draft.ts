import type { CalendarDay } from '../../../../kernel/calendar-day.js';
import type { Text } from '../../../../kernel/text.js';
import type { Cadence } from '../../../cadence.js';

/** Offsets in the text that was given, in UTF-16 units: from the first to before the last. */
export type Span = readonly [start: number, end: number];

/** What a program reads in the text of a plan. `null` and empty lists: the document does not say. */
export interface PlanDraft {
  readonly symbol: string | null;
  readonly issuedOn: CalendarDay | null;
  readonly issuer: string | null;
  /** Such as "Kế hoạch". */
  readonly type: string | null;
  /** The subject, without the type, on one line. */
  readonly title: string | null;
  readonly basis: readonly BasisDraft[];
  readonly targets: readonly TargetDraft[];
  readonly bodies: readonly BodyDraft[];
  readonly unsure: readonly UnsureDraft[];
}

/** A document that the plan carries out. */
export interface BasisDraft {
  readonly symbol: string;
  readonly issuedOn: CalendarDay | null;
  readonly issuer: string | null;
}

export interface TargetDraft {
  readonly text: string;
  readonly place: string;
  readonly span: Span;
  /** What must be reached, in the order of the words: "3 - 4%" is [3, 4]. */
  readonly numbers: readonly number[];
  /** Of the first number: "%" or the noun that it counts. */
  readonly unit: string | null;
  /** The year ("2030") or day ("2026-12-31") by which. */
  readonly by: string | null;
  readonly every: 'year' | 'term' | null;
}

/** One heading (or item, label line, table row) that names who is given duties. */
export interface BodyDraft {
  readonly name: string;
  /** The bodies of a joint name; empty where the name is one body. */
  readonly members: readonly string[];
  readonly duties: readonly DutyDraft[];
}

export interface DutyDraft {
  readonly text: string;
  readonly role: 'lead' | 'cooperate' | null;
  readonly cooperating: readonly string[];
  readonly cadence: Cadence | null;
  readonly dueOn: CalendarDay | null;
  /** The document's own words of the time. */
  readonly timePhrase: string | null;
  /** As a person would cite it: "III (Nhiệm vụ cụ thể).1, gạch đầu dòng 2". */
  readonly place: string;
  readonly span: Span;
}

export type UnsureCode =
  | 'body-unknown'
  | 'body-from-above'
  | 'closing-words'
  | 'cut-off'
  | 'day-without-year'
  | 'joint-body'
  | 'left-out'
  | 'no-body'
  | 'nothing-under-body'
  | 'other-body'
  | 'perhaps-duty'
  | 'several-cadences'
  | 'several-dates'
  | 'several-documents'
  | 'table-torn'
  | 'table-without-lead';

/** Something that a person should look at first. */
export interface UnsureDraft {
  readonly place: string;
  readonly span: Span;
  readonly what: UnsureCode;
  readonly text: Text;
  /** Of a sentence that may be a duty: its words, and who is to do it. */
  readonly untaken?: { readonly words: string; readonly names: readonly string[] };
}
