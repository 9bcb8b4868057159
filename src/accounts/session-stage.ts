import type { Actor } from '../kernel/actor.js';
import type { SecondFactorRule } from '../platform/config/settings.js';

/**
 * How far a sign-in has come: the code of the second factor is still to be given; a second factor has to be set up first; signed in.
 */
export const sessionStages = ['second_factor', 'set_up', 'signed_in'] as const;
export type SessionStage = (typeof sessionStages)[number];

/** What can be given at a stage, or set up. */
export const signInMethods = ['code', 'recovery_code', 'passkey'] as const;
export type SignInMethod = (typeof signInMethods)[number];
export type CodeMethod = Exclude<SignInMethod, 'passkey'>;

/** Whether an account with these rights must have a second factor. */
export function mustHaveSecondFactor(rule: SecondFactorRule, { isAdmin, boardOf }: Actor): boolean {
  return rule === 'all' || (rule === 'board' && (isAdmin || boardOf.length > 0));
}

/** Where a sign-in stands after the right password. */
export function stageAfterPassword(factor: { readonly has: boolean; readonly must: boolean }): SessionStage {
  if (factor.has) return 'second_factor';
  return factor.must ? 'set_up' : 'signed_in';
}

/** The stage of a session as it counts: who must have a second factor by now, and has none, has to set one up. */
export function presentStage(
  stage: SessionStage,
  factor: { readonly has: boolean; readonly must: boolean },
): SessionStage {
  return stage === 'signed_in' && factor.must && !factor.has ? 'set_up' : stage;
}
