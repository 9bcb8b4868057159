import type { IndicatorPoint, IndicatorView } from './indicator-view.js';

/** An indicator at one review. */
export interface IndicatorAtReview {
  readonly view: IndicatorView;
  /** Null where the review does not ask for it. */
  readonly point: IndicatorPoint | null;
  /** Of the review before that asked for it. */
  readonly before: IndicatorPoint | null;
}

/** All indicators of a plan as they stand at that review, in the order of the plan. */
export function indicatorsAtReview(views: readonly IndicatorView[], reviewId: string): IndicatorAtReview[] {
  return views.map((view) => {
    const at = view.points.findIndex(({ review }) => review.id === reviewId);
    return { view, point: view.points[at] ?? null, before: view.points[at - 1] ?? null };
  });
}
