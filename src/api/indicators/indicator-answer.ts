import { bodyVerdict } from '../../indicators/adding-up.js';
import type { IndicatorAtReview } from '../../indicators/at-review.js';
import type {
  BodyValue,
  IndicatorDefinition,
  IndicatorPoint,
  IndicatorView,
  NamedAddressee,
  StoredMeasurement,
} from '../../indicators/indicator-view.js';
import { figureOf } from '../../indicators/measured.js';
import type { AskedIndicator } from '../../indicators/measurements.service.js';
import { addDays } from '../../kernel/calendar-day.js';
import type { Language } from '../../kernel/text.js';
import { directionOf } from '../../plans/indicator-terms.js';
import type {
  AskedIndicatorDto,
  BodyMeasurementDto,
  IndicatorDto,
  IndicatorPointDto,
  MeasurementDto,
  ReviewIndicatorDto,
} from './indicator.dto.js';
import type { IndicatorBodyDto, IndicatorTermsDto } from './indicator-terms.dto.js';

/** An indicator and how it stands, in the reader's language. */
export function indicatorIn(language: Language, view: IndicatorView): IndicatorDto {
  return {
    ...termsIn(language, view),
    reportedBy: view.reportedBy.map((one) => bodyIn(language, one)),
    exempt: view.exempt.map((one) => ({ ...bodyIn(language, one), words: one.words })),
    standing: view.standing,
    periodEndsOn: view.periodEndsOn,
    earlierGoals: view.earlierGoals.map(({ goal, byYear, baseline, validTo, amendingDocument }) => ({
      goal: { ...goal },
      byYear,
      baseline: baseline && { ...baseline },
      until: addDays(validTo, -1),
      amendingDocument,
    })),
    endedOn: view.endedOn,
    endedBy: view.endedBy,
    points: view.points.map((point) => pointIn(language, view, point)),
    version: view.version,
  };
}

/** An indicator at a review, in the reader's language. */
export function reviewIndicatorIn(
  language: Language,
  { view, point, before }: IndicatorAtReview,
): ReviewIndicatorDto {
  const bodies = point?.bodies ?? [];
  return {
    ...termsIn(language, view),
    asked: point !== null,
    periodEndsOn: view.periodEndsOn,
    standing: point?.standing ?? 'not-due',
    provisional: point?.provisional ?? false,
    partial: point?.partial ?? false,
    total: point?.total ? { ...point.total } : null,
    before: before?.total ? { ...before.total } : null,
    expected: bodies.length,
    given: point?.given ?? 0,
    missing: bodies.filter(({ said }) => !said).map(({ body }) => bodyIn(language, body)),
    exempt: view.exempt.map((one) => ({ ...bodyIn(language, one), words: one.words })),
  };
}

/** What a report is asked, in the reader's language. */
export function askedIn(
  language: Language,
  { definition, value, asked, ended, periodEndsOn }: AskedIndicator,
): AskedIndicatorDto {
  return {
    indicator: termsIn(language, definition),
    asked,
    ended,
    periodEndsOn,
    measurement: measurementIn(definition, value),
  };
}

function termsIn(language: Language, definition: IndicatorDefinition): IndicatorTermsDto {
  const { id, code, place, measure, goal, bodyGoal, addingUp, period, byYear, baseline } = definition;
  const { title, unit, part, whole, note } = definition;
  return {
    id,
    code,
    place,
    title: title[language],
    measure,
    unit: unit?.[language] ?? null,
    part: part?.[language] ?? null,
    whole: whole?.[language] ?? null,
    goal: { ...goal },
    bodyGoal: bodyGoal && { ...bodyGoal },
    direction: directionOf(goal),
    addingUp,
    period,
    byYear,
    baseline: baseline && { ...baseline },
    note: note?.[language] ?? null,
  };
}

function measurementIn(
  definition: IndicatorDefinition,
  { value, part, whole, note, corrections, version }: StoredMeasurement,
): MeasurementDto {
  const given = { value, part, whole };
  const verdict = bodyVerdict(definition, given);
  return {
    ...given,
    figure: figureOf(definition.measure, given),
    reached: verdict === null ? null : verdict === 'exceeded' || verdict === 'reached',
    verdict,
    note,
    corrections: corrections.map(({ on, before, reason }) => ({ on, ...before, reason })),
    version,
  };
}

function pointIn(
  language: Language,
  definition: IndicatorDefinition,
  { review, stated, total, standing, provisional, partial, needed, bodies }: IndicatorPoint,
): IndicatorPointDto {
  return {
    reviewId: review.id,
    reviewName: review.name[language],
    until: addDays(review.to, -1),
    goal: { ...stated.goal },
    byYear: stated.byYear,
    total: total && { ...total },
    standing,
    provisional,
    partial,
    needed,
    bodies: bodies.map((one) => valueIn(language, { ...definition, ...stated }, one)),
  };
}

function valueIn(language: Language, definition: IndicatorDefinition, one: BodyValue): BodyMeasurementDto {
  return {
    ...measurementIn(definition, one),
    body: bodyIn(language, one.body),
    reportId: one.reportId,
    counts: one.given,
  };
}

function bodyIn(language: Language, { id, code, name }: NamedAddressee): IndicatorBodyDto {
  return { id, code, name: name[language] };
}
