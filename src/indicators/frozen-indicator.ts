import type { CalendarDay } from '../kernel/calendar-day.js';
import type { IndicatorDefinition } from './indicator-view.js';
import { type JudgedReview, statedAt } from './stated-at.js';

/** An indicator as a review told of it when it closed. */
export interface FrozenIndicator extends Omit<IndicatorDefinition, 'id' | 'version' | 'earlierGoals'> {
  readonly periodEndsOn: CalendarDay | null;
}

/** What a closed review keeps of the plan's indicators, by their ids. */
export interface KeptIndicators {
  /** The bodies that were asked for each. What these gave stays as it is from then on. */
  readonly indicators: Readonly<Record<string, readonly string[]>>;
  /** What the plan stated, also of those that it did not ask for. Reviews that closed earlier have not kept it. */
  readonly definitions?: Readonly<Record<string, FrozenIndicator>>;
}

/** As much of a review as says what held at it, also where it is closed. */
export interface DefiningReview extends JudgedReview {
  /** The plan's indicators by their ids, as it told of them when it closed; null while it is not closed, or where that was not kept. */
  readonly closedAs: Readonly<Record<string, FrozenIndicator>> | null;
}

/** What the plan stated of the indicator at the review; of a closed one all of it stays as it was. */
export function definedAt(definition: IndicatorDefinition, review: DefiningReview): IndicatorDefinition {
  return { ...definition, ...statedAt(definition, review), ...review.closedAs?.[definition.id] };
}

/** What a review that closes keeps of it. */
export function frozenIndicator(
  definition: IndicatorDefinition,
  periodEndsOn: CalendarDay | null,
): FrozenIndicator {
  const { id: _, version: __, earlierGoals: ___, ...stated } = definition;
  return { ...stated, periodEndsOn };
}
