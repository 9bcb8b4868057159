import type { Actor } from '../kernel/actor.js';
import type { SessionSignIn } from './access.decorator.js';
import { mayCall } from './policy.js';

/** Whether accounts are told to the caller at all: to who signed in with a password and manages some, never by token. */
export function readsAccounts(actor: Actor, signIn: SessionSignIn | null): boolean {
  return signIn !== null && mayCall(actor, 'account.read');
}
