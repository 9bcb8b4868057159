import { type CalendarDay, shownDay } from '../../kernel/calendar-day.js';
import type { IssuingBody } from './issuing-body.js';

/** A body that may issue the documents of a plan: names alone do not tell two apart. */
export interface NamedIssuer extends IssuingBody {
  readonly id: string;
}

/** A plan as documents name it, and who follows it. */
export interface PlanHead {
  readonly symbol: string | null;
  readonly issuedOn: CalendarDay | null;
  readonly title: string;
  readonly committee: NamedIssuer;
  /** The body above the committee. */
  readonly above: string | null;
  /** The body that follows the plan; null where none is named. */
  readonly monitoring: NamedIssuer | null;
}

/** A plan by type, symbol, day and issuer. */
export function planName({ symbol, issuedOn, title, committee }: PlanHead): string {
  const parts = [
    symbol === null ? 'kế hoạch' : `Kế hoạch số ${symbol}`,
    ...(issuedOn === null ? [] : [`ngày ${shownDay(issuedOn)}`]),
  ];
  const about = title.replace(/^kế hoạch\s+/iu, '');
  return `${parts.join(', ')} của ${committee.name} ${about === title ? `“${title}”` : about}`;
}
