import { addDays, type CalendarDay } from '../kernel/calendar-day.js';
import type { IndicatorTerms } from '../plans/indicator-terms.js';

/** What figures are judged by. */
export type Stated = Pick<IndicatorTerms, 'goal' | 'byYear' | 'baseline'>;

/** What the plan stated of an indicator until an amendment. */
export interface EarlierGoal extends Stated {
  /** The first day on which the later one holds. */
  readonly validTo: CalendarDay;
  /** When the amendment was entered. */
  readonly replacedOn: CalendarDay;
  readonly amendingDocument: string;
}

/** What the plan states of an indicator, and what it stated before, oldest first. */
export interface Stating extends Stated {
  readonly earlierGoals: readonly EarlierGoal[];
}

/** As much of a review as says what held at it. */
export interface JudgedReview {
  /** The day after the last one of its period. */
  readonly to: CalendarDay;
  readonly closedOn: CalendarDay | null;
}

/** What figures of the review are judged by: what held on the last day of its period, and of a closed one when it closed. */
export function statedAt({ goal, byYear, baseline, earlierGoals }: Stating, review: JudgedReview): Stated {
  const earlier = earlierGoals.find(
    ({ validTo, replacedOn }) =>
      validTo > addDays(review.to, -1) || (review.closedOn !== null && replacedOn >= review.closedOn),
  );
  return earlier === undefined
    ? { goal, byYear, baseline }
    : { goal: earlier.goal, byYear: earlier.byYear, baseline: earlier.baseline };
}
