import type { Sheet, SheetCell } from '../../documents/xlsx-writer.js';
import { type IndicatorAtReview, indicatorsAtReview } from '../../indicators/at-review.js';
import type { BodyValue, IndicatorPoint, IndicatorView } from '../../indicators/indicator-view.js';
import {
  isShare,
  nothingToCount,
  shownGoal,
  shownStanding,
  yesNo,
} from '../../indicators/indicator-words.js';
import type { ReadReview } from '../../indicators/indicators.service.js';
import { isWhole } from '../../indicators/measured.js';
import type { Language, Text } from '../../kernel/text.js';
import { shownPlace } from '../../plans/shown-place.js';
import { type ListColumn, listSheet } from '../shown/list-sheet.js';
import { presentChip } from '../shown/standing-chip.js';
import { verdictOf } from './indicators.page.js';
import { indicatorsWords as words } from './indicators.words.js';

const byReview: Text = { vi: 'Qua các kỳ', en: 'By review' };
const unit: Text = { vi: 'Đơn vị tính', en: 'Unit' };
const part: Text = { vi: 'Số đạt', en: 'Part' };
const whole: Text = { vi: 'Tổng số', en: 'Whole' };
const before: Text = { vi: 'Kỳ trước', en: 'Period before' };
const asked: Text = { vi: 'Đơn vị được hỏi', en: 'Bodies asked' };

interface OfIndicator {
  readonly view: IndicatorView;
}
interface AtReview extends OfIndicator {
  readonly point: IndicatorPoint;
}
interface OfBody extends AtReview {
  readonly one: BodyValue;
}

/** The indicators of a plan as tables for a spreadsheet program: each, at each review, and by body at the last one. */
export function indicatorsSheets(language: Language, indicators: readonly IndicatorView[]): Sheet[] {
  const atReviews = indicators.flatMap((view) =>
    view.points.map((point): AtReview => ({ view: { ...view, ...point.stated }, point })),
  );
  const ofBodies = indicators.flatMap((view) =>
    view.points
      .slice(-1)
      .flatMap((point) =>
        point.bodies.map((one): OfBody => ({ view: { ...view, ...point.stated }, point, one })),
      ),
  );
  return [
    listSheet(
      language,
      words.heading,
      all,
      indicators.map((view) => ({ view })),
    ),
    listSheet(language, byReview, reviews, atReviews),
    listSheet(language, words.byBody, bodies, ofBodies),
  ];
}

/** The indicators that a review asks for, as they stand at it. */
export function reviewIndicatorsSheet(
  language: Language,
  indicators: readonly IndicatorView[],
  { id, periodTo: to, closedOn }: Pick<ReadReview, 'id' | 'periodTo' | 'closedOn'>,
): Sheet {
  const rows = indicatorsAtReview(indicators, { id, to, closedOn }).flatMap(
    ({ view, point, before: last }) => (point === null ? [] : [{ view, point, before: last }]),
  );
  return listSheet(language, words.heading, ofReview, rows);
}

const title = {
  heading: words.indicator,
  width: 50,
  of: ({ view }: OfIndicator) => view.title,
};
const goal = {
  heading: words.goal,
  width: 30,
  of: ({ view }: OfIndicator, language: Language) => shownGoal(language, view, view.goal),
};
const unitColumn = {
  heading: unit,
  width: 14,
  of: ({ view }: OfIndicator) => (isShare(view) ? null : view.unit),
};

const all: readonly ListColumn<OfIndicator>[] = [
  { heading: words.stated, width: 24, of: ({ view }, language) => shownPlace(view.place, language) },
  title,
  goal,
  { heading: words.review, width: 36, of: ({ view }) => latest(view)?.review.name ?? null },
  {
    heading: words.reached,
    width: 12,
    holds: 'number',
    of: ({ view }, language) => figureCell(language, view, latest(view)?.total?.figure ?? null),
  },
  { heading: part, width: 12, holds: 'number', of: ({ view }) => latest(view)?.total?.part ?? null },
  { heading: whole, width: 12, holds: 'number', of: ({ view }) => latest(view)?.total?.whole ?? null },
  unitColumn,
  { heading: words.given, width: 14, holds: 'number', of: ({ view }) => latest(view)?.given ?? null },
  { heading: asked, width: 14, holds: 'number', of: ({ view }) => latest(view)?.bodies.length ?? null },
  {
    heading: words.standing,
    width: 26,
    of: ({ view }, language) => presentChip(language, view).label,
  },
];

const atReview: readonly ListColumn<AtReview>[] = [
  {
    heading: words.reached,
    width: 12,
    holds: 'number',
    of: ({ view, point }, language) => figureCell(language, view, point.total?.figure ?? null),
  },
  { heading: part, width: 12, holds: 'number', of: ({ point }) => point.total?.part ?? null },
  { heading: whole, width: 12, holds: 'number', of: ({ point }) => point.total?.whole ?? null },
  unitColumn,
  {
    heading: words.needed,
    width: 12,
    holds: 'number',
    of: ({ view, point }, language) => figureCell(language, view, point.needed),
  },
  { heading: words.given, width: 14, holds: 'number', of: ({ point }) => point.given },
  { heading: asked, width: 14, holds: 'number', of: ({ point }) => point.bodies.length },
  {
    heading: words.standing,
    width: 26,
    of: ({ point }, language) => shownStanding(language, point),
  },
];

const reviews: readonly ListColumn<AtReview>[] = [
  title,
  { heading: words.review, width: 36, of: ({ point }) => point.review.name },
  goal,
  ...atReview,
];

const ofReview: readonly ListColumn<IndicatorAtReview & AtReview>[] = [
  title,
  goal,
  ...atReview,
  {
    heading: before,
    width: 12,
    holds: 'number',
    of: ({ view, before: point }, language) => figureCell(language, view, point?.total?.figure ?? null),
  },
];

const bodies: readonly ListColumn<OfBody>[] = [
  title,
  { heading: words.review, width: 36, of: ({ point }) => point.review.name },
  { heading: words.body, width: 36, of: ({ one }) => one.body.name },
  {
    heading: words.value,
    width: 12,
    holds: 'number',
    of: ({ view, one }, language) =>
      isWhole(one.measure, one) ? figureCell(language, view, one.figure, true) : null,
  },
  {
    heading: part,
    width: 12,
    holds: 'number',
    of: ({ one }) => (isWhole(one.measure, one) ? one.part : null),
  },
  {
    heading: whole,
    width: 12,
    holds: 'number',
    of: ({ one }) => (isWhole(one.measure, one) ? one.whole : null),
  },
  {
    heading: words.standing,
    width: 30,
    of: ({ view, one }, language) => {
      if (!isWhole(one.measure, one)) return words.noValue;
      return verdictOf(language, view, one) || (one.figure === null ? nothingToCount : '');
    },
  },
];

/** The last review with a value, else the last of all. */
function latest({ points }: IndicatorView): IndicatorPoint | undefined {
  return points.findLast(({ total }) => total !== null) ?? points.at(-1);
}

/** A share is per cent, of one body where it is asked for so. */
function figureCell(
  language: Language,
  view: IndicatorView,
  figure: number | null,
  ofBody = false,
): SheetCell {
  if (figure === null) return null;
  if (isShare(view, ofBody)) return { holds: 'percent', value: Number(figure.toFixed(2)) };
  if (view.measure !== 'yes-no') return figure;
  return { holds: 'text', value: yesNo[figure === 1 ? 'yes' : 'no'][language] };
}
