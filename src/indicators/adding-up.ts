import type { IndicatorTerms } from '../plans/indicator-terms.js';
import { figureOf, type Given } from './measured.js';
import { isReached, type Verdict, verdictOn } from './reached.js';

/** What one body gave, and when. */
export interface GivenAt extends Given {
  readonly givenAt: Date;
}

/** What the values of all bodies make together. */
export interface Total {
  /** What the goal is held against: a share in per cent, all others in the indicator's unit. */
  readonly figure: number;
  /** Of a ratio the sums, of `reaching` the numbers of bodies; null elsewhere. */
  readonly part: number | null;
  readonly whole: number | null;
  /** How many bodies gave a value that counts. */
  readonly bodies: number;
}

type Terms = Pick<IndicatorTerms, 'measure' | 'addingUp' | 'bodyGoal'>;

/** How one body's value stands against what is asked of one body; null where only all bodies together have a goal, or nothing was given. */
export function bodyVerdict(
  { measure, addingUp, bodyGoal, goal }: Pick<IndicatorTerms, 'measure' | 'addingUp' | 'bodyGoal' | 'goal'>,
  given: Given,
): Verdict | null {
  const figure = figureOf(measure, given);
  if (figure === null || addingUp === 'sum') return null;
  if (measure === 'yes-no') return figure === 1 ? 'reached' : 'not-reached';
  return verdictOn(addingUp === 'reaching' && bodyGoal !== null ? bodyGoal : goal, figure);
}

/**
 * What the bodies' values make together; null where none counts. Values that are not given whole, and shares of nothing, do not
 * count: who has given none is told beside, not taken for 0.
 */
export function totalOf(terms: Terms, values: readonly GivenAt[]): Total | null {
  const counting = values.filter((one) => figureOf(terms.measure, one) !== null);
  if (counting.length === 0) return null;
  const bodies = counting.length;
  switch (terms.addingUp) {
    case 'sum':
      return { figure: sumOf(counting.map(({ value }) => value)), part: null, whole: null, bodies };
    case 'ratio':
      return {
        ...ratio(sumOf(counting.map(({ part }) => part)), sumOf(counting.map(({ whole }) => whole))),
        bodies,
      };
    case 'reaching':
      return { ...ratio(counting.filter((one) => reaches(terms, one)).length, bodies), bodies };
    case 'latest':
      return { ...latest(terms, counting), bodies };
  }
}

function reaches({ measure, bodyGoal }: Terms, given: Given): boolean {
  const figure = figureOf(measure, given) ?? 0;
  return bodyGoal === null ? figure === 1 : isReached(bodyGoal, figure);
}

function latest({ measure }: Terms, values: readonly GivenAt[]): Omit<Total, 'bodies'> {
  const [last] = values.toSorted((one, other) => other.givenAt.getTime() - one.givenAt.getTime());
  const { part = null, whole = null } = last ?? {};
  return { figure: (last && figureOf(measure, last)) ?? 0, part, whole };
}

function ratio(part: number, whole: number): Omit<Total, 'bodies'> {
  return { figure: (part * 100) / whole, part, whole };
}

function sumOf(numbers: readonly (number | null)[]): number {
  return numbers.reduce<number>((sum, number) => sum + (number ?? 0), 0);
}
