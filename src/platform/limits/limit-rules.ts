/** At most so many acts of one subject in a window of so many seconds; the window begins with its first act. */
export interface WindowRule {
  readonly acts: number;
  readonly seconds: number;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** What is counted in windows, and how much of it is taken: far beyond what people do. */
export const windowRules = {
  /** Files that are given: evidence, signed papers. */
  upload: { acts: 600, seconds: HOUR },
  /** Whole lists and files that are made to be taken away. */
  export: { acts: 200, seconds: HOUR },
  /** Files that are read to make plans, bodies or accounts of. */
  import: { acts: 100, seconds: HOUR },
  /** One urging may go to any number of bodies at once. */
  urging: { acts: 300, seconds: HOUR },
  /** Mails that a person makes the program send to an address of choice: invitations, resets. */
  'account-mail': { acts: 100, seconds: HOUR },
  /** Fetching the calendar by its secret address: phones and mail programs ask a few times an hour. */
  'calendar-feed': { acts: 120, seconds: HOUR },
} as const satisfies Record<string, WindowRule>;

export type WindowKind = keyof typeof windowRules;

/** How wrong guesses of a secret are slowed down. */
export interface DelayRule {
  /** So many are free. */
  readonly free: number;
  /** The longest wait in seconds; it begins with one second and doubles with every further guess. */
  readonly longest: number;
  /** Seconds without a guess after which all are forgotten. */
  readonly forgottenAfter: number;
}

/**
 * Whom guesses are counted by. Nobody can make another wait long: what counts against an account from anywhere is short, and is not
 * asked of a device or network that the account is known by.
 */
export const delayRules = {
  /** An account from one network. */
  pair: { free: 5, longest: 15 * MINUTE, forgottenAfter: 24 * HOUR },
  /** An account from one device that it has signed in with before. */
  device: { free: 5, longest: 15 * MINUTE, forgottenAfter: 24 * HOUR },
  /** A network, whatever the account: whole offices share one. */
  network: { free: 100, longest: 5 * MINUTE, forgottenAfter: HOUR },
  /** An account from anywhere. */
  account: { free: 20, longest: 30, forgottenAfter: HOUR },
} as const satisfies Record<string, DelayRule>;

export type DelayKind = keyof typeof delayRules;

/** What guesses are counted by: `subject` may hold addresses, it is kept as a digest only. */
export interface DelayKey {
  readonly kind: DelayKind;
  readonly subject: string;
}

/** An attempt to show that one knows a secret. */
export interface Guess {
  /** Which secret: those of one kind are counted apart from all others. */
  readonly what: 'sign-in' | 'code' | 'reset' | 'invitation' | 'password';
  /** The account as it is named: its id or its address, whether or not there is one; null where nobody is named. */
  readonly account: string | null;
  /** The network of the client (`networkOf`); null where none is known. */
  readonly network: string | null;
  /** A device that the account has signed in with before, by whatever it is known; null where it is none. */
  readonly device?: string | null;
  /** The account has signed in from that network before. */
  readonly knownNetwork?: boolean;
}

/** Seconds to wait after the `guesses`-th guess. */
export function delayAfter(rule: DelayRule, guesses: number): number {
  if (guesses <= rule.free) return 0;
  return Math.min(2 ** Math.min(guesses - rule.free - 1, 30), rule.longest);
}

/**
 * What a guess is counted by. A known device is held by its own guesses alone; a known network by those from that network alone; all
 * others by those from their network and, shortly, by those at the account from anywhere.
 */
export function guessKeys({ what, account, network, device, knownNetwork }: Guess): readonly DelayKey[] {
  const key = (kind: DelayKind, ...parts: readonly string[]): DelayKey => ({
    kind,
    subject: JSON.stringify([what, ...parts]),
  });
  if (account !== null && device != null) return [key('device', account, device)];
  const keys: DelayKey[] = [];
  if (account !== null && network !== null) keys.push(key('pair', account, network));
  if (network !== null) keys.push(key('network', network));
  if (account !== null && !knownNetwork) keys.push(key('account', account));
  return keys;
}
