import type { KeptIndicators } from '../indicators/frozen-indicator.js';
import type { CalendarDay } from '../kernel/calendar-day.js';
import type { ReviewFigures } from './review-figures.js';

/** The figures of one body, as lead body of its tasks. */
export interface BodyFigures {
  readonly bodyId: string;
  readonly period: ReviewFigures;
  /** The year's totals, where the review closes a year. */
  readonly year: ReviewFigures | null;
}

/** The figures of a review as they stood on one day. The plan's are the sum of its bodies'. */
export interface FrozenFigures extends KeptIndicators {
  readonly on: CalendarDay;
  readonly bodies: readonly BodyFigures[];
}
