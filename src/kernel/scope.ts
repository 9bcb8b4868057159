import type { Actor } from './actor.js';

/**
 * What an actor may read, as every list, count, search and export takes it.
 * `bodies`: what these bodies lead or cooperate on; `ownBodies`: also their drafts; `committees`: all that belongs to them.
 */
export interface Scope {
  readonly everything: boolean;
  readonly ownBodies: readonly string[];
  readonly bodies: readonly string[];
  readonly committees: readonly string[];
  /** Those of the committees whose board the actor is. */
  readonly boardOf: readonly string[];
}

/** The scope that follows from an actor's roles. An administrator's is empty: no tasks, no reports. */
export function scopeOf(actor: Actor): Scope {
  return {
    everything: actor.isSystem,
    ownBodies: actor.ownBodies,
    bodies: actor.readBodies,
    committees: [...new Set([...actor.boardOf, ...actor.observerOf])],
    boardOf: actor.boardOf,
  };
}
