import type { ReportLevel } from '../bodies/body-kind.js';
import { addDays, addMonths, type CalendarDay, earlierOf } from '../kernel/calendar-day.js';
import { lastDayOf, type Period, periodOfDays } from '../kernel/period.js';
import type { Text } from '../kernel/text.js';
import type { WorkingCalendar } from '../kernel/working-calendar.js';
import { type Cadence, CADENCES, namedDayIn, type OwnDay, PERIOD_OF } from './cadence.js';
import {
  type NamedPeriod,
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

/** What the days of one duty for one body follow from. */
export interface DutyFacts {
  readonly cadence: Cadence;
  readonly ownDay: OwnDay | null;
  readonly triggers: readonly Trigger[];
  readonly reviewCalendar: ReviewCalendar;
  /** The plan's term, `from <= day < to`; null where the plan does not say. */
  readonly term: { readonly from: CalendarDay | null; readonly to: CalendarDay | null };
  readonly inForceOn: CalendarDay;
  /** The level of the body that the duty is given to. */
  readonly level: ReportLevel;
}

/** One time that a duty is due. `key` stays the same for good; `name` is the period for people. */
export interface Occurrence {
  readonly key: string;
  readonly name: Text;
  readonly period: Period;
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
  return [{ key: 'once', name: CADENCES.once, period, dueOn: ownDay.on }];
}

function periodicOf(duty: DutyFacts, horizon: CalendarDay): Occurrence[] {
  const { cadence, ownDay, reviewCalendar } = duty;
  const rhythm = PERIOD_OF[cadence];
  const span = spanOf(duty, horizon);
  if (rhythm === null || span === null) return [];
  return periodsOverlapping(reviewCalendar.preset, rhythm, span).map((found) => ({
    ...found,
    dueOn:
      ownDay === null || 'on' in ownDay ? lastDayOf(found.period) : namedDayIn(found.period, rhythm, ownDay),
  }));
}

function termOf({ ownDay, term, inForceOn }: DutyFacts): Occurrence[] {
  const ownEnd = ownDay !== null && 'on' in ownDay ? ownDay.on : null;
  const dueOn = ownEnd ?? lastDayOfTerm(term);
  if (dueOn === null) return [];
  const period = periodOfDays(earlierOf(term.from ?? inForceOn, dueOn), dueOn);
  return [{ key: 'term', name: CADENCES.term, period, dueOn }];
}

function continuousOf(duty: DutyFacts, horizon: CalendarDay, working: WorkingCalendar): Occurrence[] {
  const span = spanOf(duty, horizon);
  if (span === null) return [];
  return reviewPeriods(duty.reviewCalendar, span).map((found: NamedPeriod) => ({
    ...found,
    key: `review-${found.key}`,
    dueOn: reportDueDay(duty.reviewCalendar, found.period, duty.level, working),
  }));
}

function triggered({ id, recordedOn, dueOn }: Trigger): Occurrence {
  const period = periodOfDays(earlierOf(recordedOn, dueOn), dueOn);
  return { key: `trigger-${id}`, name: CADENCES.conditional, period, dueOn };
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
