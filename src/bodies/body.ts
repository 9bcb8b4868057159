import type { Actor } from '../kernel/actor.js';
import { addDays, type CalendarDay } from '../kernel/calendar-day.js';
import { type Scope, scopeOf } from '../kernel/scope.js';
import type { BodyKind } from './body-kind.js';

/** A body as it is named elsewhere. */
export interface BodyRef {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly kind: BodyKind;
}

/** The days on which a body exists: `existsFrom <= day < existsTo`; null is open on that side. */
export interface Existence {
  readonly existsFrom: CalendarDay | null;
  readonly existsTo: CalendarDay | null;
}

/** A body as its readers see it. */
export interface BodyView extends BodyRef, Existence {
  readonly parent: { readonly id: string; readonly code: string; readonly name: string } | null;
  readonly mailbox: string | null;
  readonly telephone: string | null;
  readonly successorIds: readonly string[];
  readonly version: number;
}

const CODE = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
export const LONGEST_CODE = 60;

/** Whether bodies and groups can be known by that code: lower-case words of letters and digits, joined by hyphens. */
export function isCode(value: string): boolean {
  return value.length <= LONGEST_CODE && CODE.test(value);
}

export function existsOn(body: Existence, day: CalendarDay): boolean {
  return (
    (body.existsFrom === null || body.existsFrom <= day) && (body.existsTo === null || day < body.existsTo)
  );
}

/** Whether every day of `inner` is one of `outer` too. */
export function existsThroughout(outer: Existence, inner: Existence): boolean {
  const begins =
    outer.existsFrom === null || (inner.existsFrom !== null && outer.existsFrom <= inner.existsFrom);
  const ends = outer.existsTo === null || (inner.existsTo !== null && inner.existsTo <= outer.existsTo);
  return begins && ends;
}

/** The last day on which it exists; null where none is set. */
export function lastDayOfExistence({ existsTo }: Existence): CalendarDay | null {
  return existsTo === null ? null : addDays(existsTo, -1);
}

/** Whether the actor changes bodies that are, or stand under, these committees: their boards do, and the program. */
export function changesBodiesOf(actor: Actor, committees: readonly string[]): boolean {
  return actor.isSystem || committees.some((committee) => actor.boardOf.includes(committee));
}

/** The scope of bodies: an administrator, who gives roles at them, knows of all. */
export function bodyScopeOf(actor: Actor): Scope {
  const scope = scopeOf(actor);
  return actor.isAdmin ? { ...scope, everything: true } : scope;
}
