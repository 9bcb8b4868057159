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

/** Seconds until the next attempt after `attempts` failed ones; null when there is none left. */
export function retryWait(attempts: number): number | null {
  return RETRY_WAITS[attempts - 1] ?? null;
}
