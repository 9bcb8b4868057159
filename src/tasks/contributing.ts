import type { Actor } from '../kernel/actor.js';
import type { CalendarDay } from '../kernel/calendar-day.js';
import { invalidField } from '../kernel/domain-error.js';

/** What a cooperating body adds to a task. */
export interface ContributionInput {
  readonly text: string;
  /** The cooperating body that it comes from; may be left out by who speaks for one of them only. */
  readonly bodyId?: string;
  /** The day it arrived, where the board's clerk enters it. */
  readonly arrivedOn?: CalendarDay;
}

/**
 * The cooperating body that the actor speaks for: the one named, or its only one.
 * @throws InvalidInputError where it must be named, or does not cooperate
 */
export function contributingBody(
  actor: Actor,
  cooperating: readonly string[],
  named: string | undefined,
): string {
  const own = cooperating.filter((id) => actor.ownBodies.includes(id));
  const speaksForAll = own.length === 0;
  const mayBe = speaksForAll ? cooperating : own;
  const [only, ...others] = mayBe;
  if (named !== undefined && mayBe.includes(named)) return named;
  if (named === undefined && only !== undefined && others.length === 0) return only;
  throw invalidField('bodyId', 'not_cooperating', {
    vi: `Cần mã một đơn vị phối hợp của nhiệm vụ: ${mayBe.join(', ') || 'không có đơn vị nào'}.`,
    en: `It must be the id of a body that cooperates on the task: ${mayBe.join(', ') || 'there is none'}.`,
  });
}
