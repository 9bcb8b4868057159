import { indicatorsAtReview } from '../../indicators/at-review.js';
import type { IndicatorPoint, IndicatorView } from '../../indicators/indicator-view.js';
import { shownFigure, shownGoal } from '../../indicators/indicator-words.js';
import type { ReadReview } from '../../indicators/indicators.service.js';
import { shownNumber } from '../../indicators/measured-number.js';
import type { Language } from '../../kernel/text.js';
import type { Chip } from '../shown/chip.js';
import { stoodChip } from '../shown/standing-chip.js';

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
  { id, planId, periodTo: to, closedOn }: Omit<ReadReview, 'kind'>,
): IndicatorRow[] {
  return indicatorsAtReview(indicators, { id, to, closedOn }).flatMap(({ view, point, before }) => {
    if (point === null) return [];
    return [
      {
        title: view.title[language],
        url: `/indicators?plan=${planId}#i-${view.id}`,
        goal: shownGoal(language, view, view.goal),
        now: figureOf(language, view, point),
        before: figureOf(language, view, before),
        change: changeOf(language, point, before),
        given: `${point.given}/${point.bodies.length}`,
        chip: stoodChip(language, point),
      },
    ];
  });
}

function figureOf(language: Language, view: IndicatorView, point: IndicatorPoint | null): string {
  return point?.total ? shownFigure(language, view, point.total.figure) : '–';
}

function changeOf(language: Language, { total }: IndicatorPoint, before: IndicatorPoint | null): string {
  if (!total || !before?.total) return '';
  const more = shownNumber(language, Math.abs(total.figure - before.total.figure), 2);
  if (more === '0') return '0';
  return total.figure > before.total.figure ? `+${more}` : `−${more}`;
}
