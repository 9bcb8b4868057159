import type { Actor } from '../kernel/actor.js';
import { ForbiddenError, UnauthenticatedError, notFound } from '../kernel/domain-error.js';
import type { Text } from '../kernel/text.js';
import { type Action, type Facts, can, mayKnow } from './policy.js';

/** The answer where nobody is signed in and somebody must be. */
export function signInRequired(): UnauthenticatedError {
  return new UnauthenticatedError('sign_in_required', {
    vi: 'Cần đăng nhập, hoặc gửi kèm mã truy cập (Authorization: Bearer).',
    en: 'Sign in, or send an access token (Authorization: Bearer).',
  });
}

/** The answer where one may know of the object, but not do this with it. */
export function forbidden(): ForbiddenError {
  return new ForbiddenError('forbidden', {
    vi: 'Tài khoản của bạn không có quyền làm việc này.',
    en: 'Your account does not have the right to do this.',
  });
}

/**
 * Lets an action pass. `what` names the kind of object, for the answer that it does not exist.
 * @throws UnauthenticatedError, NotFoundError (the actor may not know of it) or ForbiddenError.
 */
export function authorize(actor: Actor, action: Action, facts: Facts, what: Text): void {
  if (can(actor, action, facts)) return;
  if (actor.accountId === null && !actor.isSystem) throw signInRequired();
  if (!mayKnow(actor, action, facts)) throw notFound(what);
  throw forbidden();
}
