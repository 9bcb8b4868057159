import type { Actor } from '../kernel/actor.js';
import type { CalendarDay } from '../kernel/calendar-day.js';
import { type InvalidInputError, invalidField } from '../kernel/domain-error.js';
import { listed, type Text } from '../kernel/text.js';

/** What a cooperating body adds to a task. */
export interface ContributionInput {
  readonly text: string;
  /** The cooperating body that it comes from; may be left out by who speaks for one of them only. */
  readonly bodyId?: string;
  /** The day it arrived, where the board's clerk enters it. */
  readonly arrivedOn?: CalendarDay;
}

/** The cooperating bodies that the actor speaks for: its own, else all of them. */
export function contributingBodies(actor: Actor, cooperating: readonly string[]): readonly string[] {
  const own = cooperating.filter((id) => actor.ownBodies.includes(id));
  return own.length === 0 ? cooperating : own;
}

/** The one named of those that it may be, or the only one; null where it must be named, or is none of them. */
export function contributingBody(mayBe: readonly string[], named: string | undefined): string | null {
  if (named !== undefined) return mayBe.includes(named) ? named : null;
  const [only = null, ...others] = mayBe;
  return others.length === 0 ? only : null;
}

/** `bodies`: what those are called that it may be. */
export function notCooperating(bodies: readonly Text[]): InvalidInputError {
  const list = listed(bodies, { vi: 'nay không còn đơn vị nào', en: 'there is none any more' });
  return invalidField('bodyId', 'not_cooperating', {
    vi: `Chọn một đơn vị đang phối hợp thực hiện nhiệm vụ này: ${list.vi}.`,
    en: `Choose a body that cooperates on this task: ${list.en}.`,
  });
}
