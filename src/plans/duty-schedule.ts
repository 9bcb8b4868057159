import type { ReportLevel } from '../bodies/body-kind.js';
import { addDays, addMonths, type CalendarDay, earlierOf } from '../kernel/calendar-day.js';
import { lastDayOf, overlaps, type Period, periodOfDays } from '../kernel/period.js';
import type { Text } from '../kernel/text.js';
import type { WorkingCalendar } from '../kernel/working-calendar.js';
import { type Cadence, CADENCES, namedDayIn, type OwnDay, PERIOD_OF } from './cadence.js';
import { nameOfPeriod } from './period-of-key.js';
import {
  type KeyedPeriod,
  periodsOverlapping,
  reportDueDay,
  type ReviewCalendar,
  reviewPeriods,
} from './review-calendar.js';

/** Tasks are made for periods that begin within this many months from today. */
export const MONTHS_AHEAD = 12;

/** A recorded trigger of a conditional duty: the guiding document has come, and the duty is due. */
export interface Trigger {
  readonly id: string;
  readonly recordedOn: CalendarDay;
  readonly dueOn: CalendarDay;
}

/** A regular review that stands already, whatever calendar made it, with the days on which it asks for reports. */
export interface StandingReview extends KeyedPeriod {
  readonly reportsDueOn: Readonly<Record<ReportLevel, CalendarDay>>;
}

/** What the days of one duty for one body follow from. */
export interface DutyFacts {
  readonly cadence: Cadence;
  readonly ownDay: OwnDay | null;
  readonly triggers: readonly Trigger[];
  readonly reviewCalendar: ReviewCalendar;
  /** The plan's regular reviews so far, by period. */
  readonly standing: readonly StandingReview[];
  /** The plan's term, `from <= day < to`; null where the plan does not say. */
  readonly term: { readonly from: CalendarDay | null; readonly to: CalendarDay | null };
  readonly inForceOn: CalendarDay;
  /** The level of the body that the duty is given to. */
  readonly level: ReportLevel;
}

/** One time that a duty is due. `key` stays the same for good. */
export interface Occurrence extends KeyedPeriod {
  readonly dueOn: CalendarDay;
}

/**
 * The times that a duty is due: for every period that ends on or after the day the plan came into force, begins by today +
 * 12 months, and not after the plan's term; for every trigger of a conditional duty. In order; each key once. A `term` duty
 * of a plan without a last day has none.
 */
export function dutySchedule(duty: DutyFacts, today: CalendarDay, working: WorkingCalendar): Occurrence[] {
  const horizon = horizonOf(duty, today);
  const isAskedFor = ({ period }: Occurrence): boolean =>
    period.to > duty.inForceOn && period.from <= horizon;
  switch (duty.cadence) {
    case 'once':
      return onceOf(duty).filter(isAskedFor);
    case 'monthly':
    case 'quarterly':
    case 'half-yearly':
    case 'yearly':
      return periodicOf(duty, horizon);
    case 'term':
      return termOf(duty).filter(isAskedFor);
    case 'continuous':
      return continuousOf(duty, horizon, working);
    case 'conditional':
      return duty.triggers.map(triggered);
  }
}

function onceOf({ ownDay, inForceOn }: DutyFacts): Occurrence[] {
  if (ownDay === null || !('on' in ownDay)) return [];
  const period = periodOfDays(earlierOf(inForceOn, ownDay.on), ownDay.on);
  return [{ key: 'once', period, dueOn: ownDay.on }];
}

function periodicOf(duty: DutyFacts, horizon: CalendarDay): Occurrence[] {
  const { cadence, ownDay, reviewCalendar } = duty;
  const rhythm = PERIOD_OF[cadence];
  const span = spanOf(duty, horizon);
  if (rhythm === null || span === null) return [];
  return periodsOverlapping(reviewCalendar.preset, rhythm, span).map(({ key, period }) => ({
    key,
    period,
    dueOn: ownDay === null || 'on' in ownDay ? lastDayOf(period) : namedDayIn(period, rhythm, ownDay),
  }));
}

function termOf({ ownDay, term, inForceOn }: DutyFacts): Occurrence[] {
  const ownEnd = ownDay !== null && 'on' in ownDay ? ownDay.on : null;
  const dueOn = ownEnd ?? lastDayOfTerm(term);
  if (dueOn === null) return [];
  const period = periodOfDays(earlierOf(term.from ?? inForceOn, dueOn), dueOn);
  return [{ key: 'term', period, dueOn }];
}

/** One for each review: those that stand, as they stand, and those that the calendar adds. */
function continuousOf(duty: DutyFacts, horizon: CalendarDay, working: WorkingCalendar): Occurrence[] {
  const { reviewCalendar, standing, level } = duty;
  const span = spanOf(duty, horizon);
  if (span === null) return [];
  const made = standing.filter(({ period }) => overlaps(period, span));
  const added = reviewPeriods(reviewCalendar, span, standing);
  return [
    ...made.map(({ key, period, reportsDueOn }) => continuous(key, period, reportsDueOn[level])),
    ...added.map(({ key, period }) =>
      continuous(key, period, reportDueDay(reviewCalendar, period, level, working)),
    ),
  ];
}

function continuous(key: string, period: Period, dueOn: CalendarDay): Occurrence {
  return { key: reviewOccurrence(key), period, dueOn };
}

/** The key of a continuous duty's occurrence in the review of the period with that key. */
export function reviewOccurrence(periodKey: string): string {
  return `${REVIEW}${periodKey}`;
}

/** What people call the time that a duty was due, from its occurrence's key: the period, or how often the duty is due. */
export function occurrenceName(key: string, cadence: Cadence): Text {
  return nameOfPeriod(key.startsWith(REVIEW) ? key.slice(REVIEW.length) : key) ?? CADENCES[cadence];
}

const REVIEW = 'review-';

function triggered({ id, recordedOn, dueOn }: Trigger): Occurrence {
  const period = periodOfDays(earlierOf(recordedOn, dueOn), dueOn);
  return { key: `trigger-${id}`, period, dueOn };
}

function horizonOf({ term }: DutyFacts, today: CalendarDay): CalendarDay {
  const ahead = addMonths(today, MONTHS_AHEAD);
  const last = lastDayOfTerm(term);
  return last === null ? ahead : earlierOf(ahead, last);
}

function lastDayOfTerm({ to }: DutyFacts['term']): CalendarDay | null {
  return to === null ? null : addDays(to, -1);
}

function spanOf({ inForceOn }: DutyFacts, horizon: CalendarDay): Period | null {
  return horizon < inForceOn ? null : { from: inForceOn, to: addDays(horizon, 1) };
}
