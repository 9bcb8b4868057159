import type { CalendarDay } from '../../../kernel/calendar-day.js';
import type { PlanStatus } from '../../plan-status.js';

/** What plans are compared by. */
export interface ComparedPlan {
  readonly symbol: string | null;
  readonly issuedOn: CalendarDay | null;
  readonly title: string;
  readonly basis: readonly { readonly symbol: string | null }[];
}

/** A plan that there is already. */
export interface KnownPlan extends ComparedPlan {
  readonly id: string;
  readonly titleEn: string | null;
  readonly status: PlanStatus;
  /** It has the code that the draft is to have. */
  readonly hasCode: boolean;
  /** It is of the same committee. */
  readonly isOwn: boolean;
}

/** That a plan seems to be of the same document, has the same symbol, or carries out the same document of higher rank. */
export type Likeness =
  { readonly kind: 'document' } | { readonly kind: 'symbol' | 'basis'; readonly symbol: string };

/** A plan that there is already, and what it has in common with the draft: `likeness` is null where that is the code alone. */
export interface PlanAlike extends Pick<KnownPlan, 'id' | 'title' | 'titleEn' | 'status' | 'hasCode'> {
  readonly likeness: Likeness | null;
}

/** Those of the known plans that have something in common with this one. */
export function plansAlike(plan: ComparedPlan, known: readonly KnownPlan[]): PlanAlike[] {
  return known.flatMap((other) => {
    const likeness = other.isOwn ? likenessOf(plan, other) : null;
    if (likeness === null && !other.hasCode) return [];
    const { id, title, titleEn, status, hasCode } = other;
    return [{ id, title, titleEn, status, hasCode, likeness }];
  });
}

function likenessOf(plan: ComparedPlan, other: KnownPlan): Likeness | null {
  const isSameSymbol = isSame(plan.symbol, other.symbol);
  const isOtherDay = plan.issuedOn !== null && other.issuedOn !== null && plan.issuedOn !== other.issuedOn;
  const isUnnumbered = plan.symbol === null || other.symbol === null;
  if ((isSameSymbol && !isOtherDay) || (isUnnumbered && isSame(plan.title, other.title)))
    return { kind: 'document' };
  if (other.status === 'closed') return null;
  if (isSameSymbol && plan.symbol !== null) return { kind: 'symbol', symbol: plan.symbol };
  const carriedOut = carriedOutBy(plan);
  return carriedOut !== null && isSame(carriedOut, carriedOutBy(other))
    ? { kind: 'basis', symbol: carriedOut }
    : null;
}

/** The document that the plan is to carry out: the first of its basis that its title names; null where it names none. */
export function carriedOutBy({ title, basis }: Pick<ComparedPlan, 'title' | 'basis'>): string | null {
  const words = compared(title);
  const named = basis.flatMap(({ symbol }) => {
    const at = symbol === null ? -1 : words.indexOf(compared(symbol));
    return symbol === null || at < 0 ? [] : [{ symbol, at }];
  });
  return named.toSorted((one, other) => one.at - other.at)[0]?.symbol ?? null;
}

function isSame(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && compared(one) !== '' && compared(one) === compared(other);
}

function compared(words: string): string {
  return words.normalize('NFC').toLowerCase().replaceAll(/\s+/g, '');
}
