import type { FailureKind } from './delivery-failure.js';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** How long to wait after the 1st, 2nd, ... failed attempt, in seconds: two days and a half in all. */
export const RETRY_WAITS: readonly number[] = [
  MINUTE,
  2 * MINUTE,
  5 * MINUTE,
  15 * MINUTE,
  30 * MINUTE,
  HOUR,
  2 * HOUR,
  4 * HOUR,
  8 * HOUR,
  16 * HOUR,
  24 * HOUR,
];

/** How often a message is tried before it is dead. */
export const MAX_ATTEMPTS = RETRY_WAITS.length + 1;

/** While the server cannot be reached, attempts count up to this one: a mail then goes within a quarter of an hour once it can. */
const OUTAGE_ATTEMPTS = 4;

/** What follows a failed attempt. */
export interface NextAttempt {
  /** Seconds until it; null: there is none, the message is dead. */
  readonly wait: number | null;
  /** How many attempts count against the message. */
  readonly attempts: number;
}

/** What follows the last of `attempts` failed ones. An outage of the server only delays: nothing dies of it. */
export function nextAttempt(failure: FailureKind, attempts: number): NextAttempt {
  if (failure === 'refused') return { wait: null, attempts };
  const counted = failure === 'unreachable' ? Math.min(attempts, OUTAGE_ATTEMPTS) : attempts;
  return { wait: RETRY_WAITS[counted - 1] ?? null, attempts: counted };
}
