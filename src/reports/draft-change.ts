import type { CalendarDay } from '../kernel/calendar-day.js';
import type { MeasurementChange } from '../indicators/measurement-change.js';
import type { Answer } from './review-questions.js';

/** What is typed into a report. What is left out stays as it is. */
export interface DraftChange {
  readonly lines?: readonly LineChange[];
  readonly measurements?: readonly MeasurementChange[];
  readonly results?: string;
  readonly shortcomings?: string;
  readonly objectiveCauses?: string;
  readonly subjectiveCauses?: string;
  readonly nextWork?: string;
  /** Answers to the review's own questions; those that are left out stay. */
  readonly answers?: readonly Answer[];
  /** All proposals of the report, in their order; one that stands keeps its id. */
  readonly proposals?: readonly ProposalChange[];
  readonly paperSymbol?: string | null;
  readonly paperSignedOn?: CalendarDay | null;
}

export interface LineChange {
  readonly taskId: string;
  /** Null: the line follows its task again. */
  readonly text?: string | null;
  /** Null: as if nobody had said. */
  readonly done?: boolean | null;
}

export interface ProposalChange {
  readonly id?: string;
  readonly text: string;
  readonly addressee: string;
}

/** The long texts of a report. */
export const reportTexts = [
  'results',
  'shortcomings',
  'objectiveCauses',
  'subjectiveCauses',
  'nextWork',
] as const;
