import type { IndicatorPoint, IndicatorView } from '../../indicators/indicator-view.js';
import { shownNumber } from '../../indicators/measured-number.js';
import type { Language } from '../../kernel/text.js';
import type { Chip } from '../shown/chip.js';
import { shownFigure, shownGoal, standingChip } from '../shown/indicator-words.js';

/** An indicator at a review: its figure, that of the review before that asked for it, and how much more or less. */
export interface IndicatorRow {
  readonly title: string;
  readonly url: string;
  readonly goal: string;
  /** '–' where nobody gave a value. */
  readonly now: string;
  readonly before: string;
  /** With its sign; of shares in points of per cent; '' where one of the two is missing. */
  readonly change: string;
  /** "12/14" */
  readonly given: string;
  readonly chip: Chip;
}

/** The indicators that the review asks for. */
export function indicatorRows(
  language: Language,
  indicators: readonly IndicatorView[],
  { id: reviewId, planId }: { readonly id: string; readonly planId: string },
): IndicatorRow[] {
  return indicators.flatMap((view) => {
    const at = view.points.findIndex(({ review }) => review.id === reviewId);
    const point = view.points[at];
    if (point === undefined) return [];
    const before = view.points[at - 1];
    return [
      {
        title: view.title[language],
        url: `/indicators?plan=${planId}#i-${view.id}`,
        goal: shownGoal(language, view, view.goal),
        now: figureOf(language, view, point),
        before: figureOf(language, view, before),
        change: changeOf(point, before),
        given: `${point.given}/${point.bodies.length}`,
        chip: standingChip(language, point.standing),
      },
    ];
  });
}

function figureOf(language: Language, view: IndicatorView, point: IndicatorPoint | undefined): string {
  return point?.total ? shownFigure(language, view, point.total.figure) : '–';
}

function changeOf({ total }: IndicatorPoint, before: IndicatorPoint | undefined): string {
  if (!total || !before?.total) return '';
  const more = shownNumber(Math.abs(total.figure - before.total.figure), 2);
  if (more === '0') return '0';
  return total.figure > before.total.figure ? `+${more}` : `−${more}`;
}
