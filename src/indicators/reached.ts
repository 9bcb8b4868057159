import { directionOf, type Goal, type IndicatorTerms } from '../plans/indicator-terms.js';

/** Doubles that stand for the same decimal differ by less. */
const TOLERANCE = 1e-9;

/** Whether the figure (a share in per cent) reaches the goal. */
export function isReached({ least, above, most }: Goal, figure: number): boolean {
  if (least !== null && (above ? figure <= least + slack(least) : figure < least - slack(least)))
    return false;
  return most === null || figure <= most + slack(most);
}

/**
 * How a figure stands against a goal: better than a floor asks for, as good as asked, less than the least (`not-reached`), or more than the
 * most (`over`). A ceiling or a range is kept, not bettered; nor is a floor that only more than it reaches.
 */
export type Verdict = 'exceeded' | 'reached' | 'not-reached' | 'over';

export function verdictOn(goal: Goal, figure: number): Verdict {
  const { least, above, most } = goal;
  if (!isReached(goal, figure)) return most !== null && figure > most ? 'over' : 'not-reached';
  const isBetter = least !== null && most === null && !above && figure > least + slack(least);
  return isBetter ? 'exceeded' : 'reached';
}

/** The goal as one number: the floor or the ceiling; of a range the end that the way from `from` meets first. */
export function goalFrom({ least, most }: Goal, from: number): number {
  if (least === null) return most ?? from;
  if (most === null) return least;
  return from > most ? most : least;
}

/**
 * The figure needed at the end of that year to reach the goal by its year: on the straight line from the baseline, and
 * the goal from its year on. Null where the plan states no year, or no baseline to begin at and the year is still to come.
 */
export function neededIn(
  { goal, byYear, baseline }: Pick<IndicatorTerms, 'goal' | 'byYear' | 'baseline'>,
  year: number,
): number | null {
  if (byYear === null) return null;
  // from the year on, and where the way would begin only then, the goal itself is needed
  if (baseline === null || baseline.year >= byYear) return year >= byYear ? goalFrom(goal, -Infinity) : null;
  const end = goalFrom(goal, baseline.value);
  const span = Math.min(Math.max(year - baseline.year, 0), byYear - baseline.year);
  return baseline.value + ((end - baseline.value) * span) / (byYear - baseline.year);
}

/**
 * How an indicator stands at a review; `ended`: it is asked for no more; `nothing`: all bodies gave shares of nothing (0 of 0).
 * `on-path` and `behind` only before the year is over by which its goal is to be reached.
 */
export type Standing =
  'not-due' | 'ended' | 'no-value' | 'nothing' | Verdict | 'on-path' | 'behind' | 'under-way';

/**
 * How the figure of all bodies stands, `year` being the last that is over. Before the goal's year is over nothing is reached or missed
 * for good: a figure that is as good as the goal already can still fall, so that it is on its way.
 */
export function standingOf(
  terms: Pick<IndicatorTerms, 'goal' | 'byYear' | 'baseline'>,
  figure: number | null,
  year: number,
): Standing {
  if (figure === null) return 'no-value';
  if (terms.byYear === null || year >= terms.byYear) return verdictOn(terms.goal, figure);
  if (isReached(terms.goal, figure)) return 'on-path';
  const needed = neededIn(terms, year);
  if (needed === null) return 'under-way';
  return isOnPath(terms.goal, figure, needed) ? 'on-path' : 'behind';
}

function isOnPath(goal: Goal, figure: number, needed: number): boolean {
  const rises = directionOf(goal) === 'up' || (goal.least !== null && needed <= goal.least);
  return rises ? figure >= needed - slack(needed) : figure <= needed + slack(needed);
}

function slack(limit: number): number {
  return TOLERANCE * Math.max(1, Math.abs(limit));
}
