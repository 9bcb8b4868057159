import { addMonths, type CalendarDay, yearOf } from '../kernel/calendar-day.js';
import type { FieldProblem } from '../kernel/domain-error.js';
import type { OwnDay } from './cadence.js';
import { type PlanDetails, requireNone } from './plan-rules.js';

/** What is new about a plan that is copied for a new term. */
export interface NewTerm {
  readonly code: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly symbol: string | null;
  readonly issuedOn: CalendarDay | null;
  readonly term: PlanDetails['term'];
}

/** @throws InvalidInputError where a day of the term is missing: duties count on them */
export function requireNewTerm({ term }: NewTerm): void {
  const problems: FieldProblem[] = (['from', 'until'] as const)
    .filter((name) => term[name] === null)
    .map((name) => ({
      name: `term.${name}`,
      message: {
        vi: 'Kế hoạch cho thời hạn mới phải có ngày đầu và ngày cuối.',
        en: 'A plan for a new term needs its first and its last day.',
      },
    }));
  requireNone(problems);
}

/** What the copy says of itself; what readers of the old one were told stays behind. */
export function planForNewTerm(details: PlanDetails, given: NewTerm): PlanDetails {
  const { title, titleEn, symbol, issuedOn, term } = given;
  return { ...details, title, titleEn, symbol, issuedOn, term, note: null, noteEn: null };
}

/** By how many years the new term is later than a plan that began on that day; 0 where that is not known. */
export function yearsOn(began: CalendarDay | null, { term }: NewTerm): number {
  return began === null || term.from === null ? 0 : yearOf(term.from) - yearOf(began);
}

/** A day that a duty names, so many years later. Days of periods come again by themselves. */
export function yearsLater(own: OwnDay | null, years: number): OwnDay | null {
  return own !== null && 'on' in own ? { on: addMonths(own.on, 12 * years) } : own;
}
