import { type Actor, type Role, visitor } from '../../src/kernel/actor.js';
import { newId } from '../../src/kernel/new-id.js';
import type { Stored } from './world.js';

/** Somebody with one role at a body, without an account row. `under` are the bodies below it. */
export function actorAs(
  role: Role,
  at: Pick<Stored, 'id'>,
  under: readonly Pick<Stored, 'id'>[] = [],
): Actor {
  const own = role === 'officer' || role === 'head' ? [at.id] : [];
  return {
    ...visitor,
    accountId: newId(),
    roles: [{ role, bodyId: at.id, approve: false }],
    ownBodies: own,
    readBodies: own.length === 0 ? [] : [at.id, ...under.map(({ id }) => id)],
    boardOf: role === 'board' ? [at.id] : [],
    observerOf: role === 'observer' ? [at.id] : [],
    isAdmin: role === 'admin',
  };
}
