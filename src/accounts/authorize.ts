import type { Actor } from '../kernel/actor.js';
import { type DomainError, forbidden, notFound, signInRequired } from '../kernel/domain-error.js';
import type { Text } from '../kernel/text.js';
import { type Action, type Facts, can, mayKnow } from './policy.js';

/** Errors that stand for a right that is missing, not for an object. */
const refusals = new WeakSet<DomainError>();

/** Whether the error says that something is not there because the actor may not know of it. */
export function isRefusal(error: DomainError): boolean {
  return refusals.has(error);
}

/**
 * Lets an action pass. `what` names the kind of object, for the answer that it does not exist.
 * @throws UnauthenticatedError, NotFoundError (the actor may not know of it) or ForbiddenError.
 */
export function authorize(actor: Actor, action: Action, facts: Facts, what: Text): void {
  if (can(actor, action, facts)) return;
  if (actor.accountId === null && !actor.isSystem) throw signInRequired();
  if (mayKnow(actor, action, facts)) throw forbidden();
  const hidden = notFound(what);
  refusals.add(hidden);
  throw hidden;
}

/** The actor's own account. @throws UnauthenticatedError where nobody is signed in; ForbiddenError for the program itself. */
export function ownAccount(actor: Actor): string {
  if (actor.accountId !== null) return actor.accountId;
  throw actor.isSystem ? forbidden() : signInRequired();
}
