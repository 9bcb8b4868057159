import { addDays, type CalendarDay, yearOf } from '../kernel/calendar-day.js';
import { lastDayOf, type Period } from '../kernel/period.js';
import type { IndicatorTerms } from '../plans/indicator-terms.js';
import { periodOfKey } from '../plans/period-of-key.js';
import { periodHolding, type PeriodPreset } from '../plans/review-calendar.js';
import type { DefiningReview } from './frozen-indicator.js';

/** What a plan says of when its indicators' periods end. */
export interface PlanPeriods {
  readonly preset: PeriodPreset;
  /** The last day of the term; null where the plan does not say. */
  readonly termUntil: CalendarDay | null;
}

/** As much of a review as says which indicators it asks for. */
export interface AskingReview extends Period, Pick<DefiningReview, 'closedAs'> {
  readonly kind: 'regular' | 'extra';
  /** The indicators that it had asked for when it closed; null while it is not closed. */
  readonly closedWith: readonly string[] | null;
}

type Asked = Pick<IndicatorTerms, 'period' | 'byYear'>;

/** An indicator as far as it says when it is asked for. */
export interface AskableIndicator extends Asked {
  readonly id: string;
  /** The first day on which it is asked for no more; null while it is. */
  readonly endedOn: CalendarDay | null;
}

/**
 * Whether the review asks for the indicator: the indicator's period ends in it. Extra reviews ask for none, and closed ones for none
 * that the plan got later, but for all that they had asked for; one that has ended is asked for only where the period was over by then.
 */
export function isAskedAt(indicator: AskableIndicator, plan: PlanPeriods, review: AskingReview): boolean {
  if (review.kind === 'extra' || review.closedWith?.includes(indicator.id) === false) return false;
  if (review.closedAs !== null) return true;
  if (review.closedWith === null && hasEndedBy(indicator, review)) return false;
  if (indicator.period === 'review') return true;
  const ends = nextEnd(indicator, plan, review.from);
  return ends !== null && ends < review.to;
}

/** Whether it had ended before the period was over. */
export function hasEndedBy(
  { endedOn }: Pick<AskableIndicator, 'endedOn'>,
  { to }: Pick<Period, 'to'>,
): boolean {
  return endedOn !== null && endedOn < to;
}

/**
 * The last day of the period of a yearly indicator, or one of a term, that holds `day`; null where that is not known or over, and
 * for those of every review, whose periods the reviews have.
 */
export function nextEnd(
  { period, byYear }: Asked,
  { preset, termUntil }: PlanPeriods,
  day: CalendarDay,
): CalendarDay | null {
  if (period === 'review') return null;
  if (period === 'year') return lastDayOf(periodHolding(preset, 'year', day).period);
  const end = termUntil ?? (byYear === null ? null : lastDayOfYear(preset, byYear));
  return end !== null && end >= day ? end : null;
}

/** The last of the plan's years that is over on the day before `to`, its last day included. */
export function lastYearOver({ preset }: PlanPeriods, to: CalendarDay): number {
  const day = addDays(to, -1);
  const end = lastDayOf(periodHolding(preset, 'year', day).period);
  return end === day ? yearOf(end) : yearOf(end) - 1;
}

function lastDayOfYear(preset: PeriodPreset, year: number): CalendarDay | null {
  const found = periodOfKey(preset, `${year}-Y`);
  return found === null ? null : addDays(found.period.to, -1);
}
