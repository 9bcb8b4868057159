import type { HeldRole } from '../kernel/actor.js';

/** What did change of an account. */
export interface Changed {
  readonly fields: string[];
  /** The address before; null where it stayed. */
  emailBefore: string | null;
  granted: HeldRole[];
  taken: HeldRole[];
}
