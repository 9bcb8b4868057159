import { addDays, addMonths, type CalendarDay, earlierOf, yearOf } from '../kernel/calendar-day.js';
import { uncapitalized } from '../kernel/first-letter.js';
import { lastDayOf, type Period } from '../kernel/period.js';
import type { Text } from '../kernel/text.js';
import type { WorkingCalendar } from '../kernel/working-calendar.js';
import { MONTHS_AHEAD } from '../plans/duty-schedule.js';
import {
  type KeyedPeriod,
  type NamedPeriod,
  periodHolding,
  type ReviewCalendar,
  type ReviewDays,
  reviewDays,
  reviewPeriods,
} from '../plans/review-calendar.js';

/** What the reviews of a plan follow from. The term is half-open; null where the plan does not say. */
export interface ReviewedPlan {
  readonly reviewCalendar: ReviewCalendar;
  readonly inForceOn: CalendarDay;
  readonly termTo: CalendarDay | null;
}

/** A review that the plan's calendar asks for. */
export interface PlannedReview extends KeyedPeriod {
  readonly name: Text;
  readonly days: ReviewDays;
}

/**
 * The reviews of every period that ends on or after the day the plan came into force and begins by today + 12 months, in order,
 * after those that stand already.
 */
export function plannedReviews(
  plan: ReviewedPlan,
  today: CalendarDay,
  working: WorkingCalendar,
  standing: readonly KeyedPeriod[] = [],
): PlannedReview[] {
  const ahead = addMonths(today, MONTHS_AHEAD);
  const horizon = plan.termTo === null ? ahead : earlierOf(ahead, addDays(plan.termTo, -1));
  if (horizon < plan.inForceOn) return [];
  const span = { from: plan.inForceOn, to: addDays(horizon, 1) };
  return reviewPeriods(plan.reviewCalendar, span, standing).map((found) => ({
    key: found.key,
    period: found.period,
    name: reviewName(plan, found),
    days: reviewDays(plan.reviewCalendar, found.period, working),
  }));
}

/**
 * The year that a review closes, whose totals it also shows; null for a review within the year, and for a yearly one, whose
 * figures are the year's already.
 */
export function yearClosedBy(calendar: ReviewCalendar, reviewed: Period): Period | null {
  if (calendar.rhythm === 'year') return null;
  const year = yearOfPeriod(calendar, reviewed).period;
  return year.to === reviewed.to ? year : null;
}

/** "Sơ kết 6 tháng đầu năm 2026"; the one that ends the year "Sơ kết năm 2026"; the one that ends the plan's term "Tổng kết". */
function reviewName(plan: ReviewedPlan, found: NamedPeriod): Text {
  const { reviewCalendar, termTo } = plan;
  const year = yearOf(lastDayOf(yearOfPeriod(reviewCalendar, found.period).period));
  if (termTo !== null && found.period.to >= termTo) {
    return { vi: `Tổng kết kế hoạch, năm ${year}`, en: `Final review of the plan, ${year}` };
  }
  if (reviewCalendar.rhythm === 'year' || yearClosedBy(reviewCalendar, found.period) !== null) {
    return { vi: `Sơ kết năm ${year}`, en: `Review of the year ${year}` };
  }
  return { vi: `Sơ kết ${found.name.vi}`, en: `Review: ${found.name.en}` };
}

/** The Vietnamese name as it stands within a sentence: sơ kết, tổng kết are no names. */
export function nameInSentence(name: string): string {
  return name.replace(/^(?:Sơ|Tổng) kết/u, uncapitalized);
}

function yearOfPeriod({ preset }: ReviewCalendar, reviewed: Period): NamedPeriod {
  return periodHolding(preset, 'year', reviewed.from);
}
