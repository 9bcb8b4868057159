import { hasEndedBy } from './asked-at.js';
import type { IndicatorPoint, IndicatorView } from './indicator-view.js';
import { type JudgedReview, statedAt } from './stated-at.js';

/** An indicator at one review. */
export interface IndicatorAtReview {
  /** With the goal that the plan stated then. */
  readonly view: IndicatorView;
  /** Null where the review does not ask for it. */
  readonly point: IndicatorPoint | null;
  /** Of the review before that asked for it. */
  readonly before: IndicatorPoint | null;
}

/**
 * All indicators of a plan as they stand at that review, in the order of the plan; none that had ended and that nobody gave a value of,
 * and of a closed one none that the plan got later.
 */
export function indicatorsAtReview(
  views: readonly IndicatorView[],
  review: JudgedReview & { readonly id: string },
): IndicatorAtReview[] {
  return views.flatMap((view) => {
    const at = view.points.findIndex((one) => one.review.id === review.id);
    const point = view.points[at] ?? null;
    const closedAs = view.closedAs[review.id];
    const then = { ...view, ...statedAt(view, review), ...closedAs };
    if (closedAs === null || (point === null && hasEndedBy(then, review))) return [];
    return [{ view: then, point, before: view.points[at - 1] ?? null }];
  });
}
