import type { Actor } from '../kernel/actor.js';

/** What the rules ask about the object of an action. What does not apply is left out, and then never matches. */
export interface Facts {
  /** The committee that it belongs to. */
  readonly committeeId?: string | null;
  /** The body that leads it, owes it, or is it. */
  readonly bodyId?: string | null;
  readonly cooperatingBodies?: readonly string[];
  /** For a plan: the bodies that its duties address. */
  readonly addressedBodies?: readonly string[];
  readonly inForce?: boolean;
  /** For a report: it has not been submitted. */
  readonly draft?: boolean;
  /** The body that follows the plan. */
  readonly monitoringBodyId?: string | null;
  /** The account that it belongs to or that asked for it. */
  readonly accountId?: string | null;
}

type Rule = (actor: Actor, facts: Facts) => boolean;

const has = (list: readonly string[], id: string | null | undefined): boolean =>
  id != null && list.includes(id);

const anybody: Rule = () => true;
const signedIn: Rule = (actor) => actor.accountId !== null || actor.isSystem;
const admin: Rule = (actor) => actor.isAdmin || actor.isSystem;
const board: Rule = (actor, facts) => actor.isSystem || has(actor.boardOf, facts.committeeId);
const observer: Rule = (actor, facts) => has(actor.observerOf, facts.committeeId);
const follows: Rule = (actor, facts) => board(actor, facts) || observer(actor, facts);
const ownBody: Rule = (actor, facts) => has(actor.ownBodies, facts.bodyId);
const cooperates: Rule = (actor, facts) =>
  (facts.cooperatingBodies ?? []).some((body) => actor.ownBodies.includes(body));
const bodyReads: Rule = (actor, facts) =>
  has(actor.readBodies, facts.bodyId) ||
  (facts.cooperatingBodies ?? []).some((body) => actor.readBodies.includes(body));
const ownOrBoard: Rule = (actor, facts) => ownBody(actor, facts) || board(actor, facts);
const ownAccount: Rule = (actor, facts) => facts.accountId != null && facts.accountId === actor.accountId;
const readsTask: Rule = (actor, facts) => follows(actor, facts) || bodyReads(actor, facts);
const readsReport: Rule = (actor, facts) =>
  facts.draft ? ownBody(actor, facts) : follows(actor, facts) || has(actor.readBodies, facts.bodyId);
const readsPlan: Rule = (actor, facts) =>
  follows(actor, facts) ||
  (facts.inForce === true && (facts.addressedBodies ?? []).some((body) => actor.readBodies.includes(body)));
/** Nobody decides a request of their own account. */
const decidesRequest: Rule = (actor, facts) => board(actor, facts) && !ownAccount(actor, facts);
const confirms: Rule = (actor, facts) =>
  board(actor, facts) ||
  (has(actor.approverOf, facts.committeeId) &&
    facts.bodyId != null &&
    facts.bodyId === facts.monitoringBodyId);

/** For every action: who may, and by which rule one may know of the object (else it looks absent). */
const table = {
  'public.use': { read: anybody, may: anybody },
  'me.use': { read: signedIn, may: signedIn },
  'account.read': { read: admin, may: admin },
  'account.change': { read: admin, may: admin },
  'body.list': { read: signedIn, may: signedIn },
  'body.read': { read: signedIn, may: signedIn },
  'body.change': { read: signedIn, may: board },
  'calendar.read': { read: signedIn, may: signedIn },
  'calendar.change': { read: signedIn, may: board },
  'plan.list': { read: signedIn, may: signedIn },
  'plan.create': { read: signedIn, may: board },
  'plan.read': { read: readsPlan, may: readsPlan },
  'plan.change': { read: readsPlan, may: board },
  'task.list': { read: signedIn, may: signedIn },
  'task.read': { read: readsTask, may: readsTask },
  'task.update': { read: readsTask, may: ownOrBoard },
  'task.acknowledge': { read: readsTask, may: ownOrBoard },
  'task.misaddressed': { read: readsTask, may: ownOrBoard },
  'task.contribute': { read: readsTask, may: (a, f) => cooperates(a, f) || board(a, f) },
  'task.evidence.add': { read: readsTask, may: (a, f) => ownOrBoard(a, f) || cooperates(a, f) },
  'task.evidence.read': { read: readsTask, may: readsTask },
  'task.confirm': { read: readsTask, may: confirms },
  'task.decide': { read: readsTask, may: board },
  'extension.ask': { read: readsTask, may: ownOrBoard },
  'extension.decide': { read: readsTask, may: decidesRequest },
  'extension.answer': { read: readsTask, may: ownOrBoard },
  'review.list': { read: readsPlan, may: readsPlan },
  'review.read': { read: readsPlan, may: readsPlan },
  'review.change': { read: readsPlan, may: board },
  'report.list': { read: readsPlan, may: readsPlan },
  'report.read': { read: readsReport, may: readsReport },
  'report.edit': { read: readsReport, may: ownBody },
  'report.decide': { read: readsReport, may: board },
  'monitoring.read': { read: signedIn, may: signedIn },
  'urging.list': { read: signedIn, may: signedIn },
  'urging.create': { read: readsTask, may: board },
  'reminder-rule.read': { read: follows, may: follows },
  'reminder-rule.change': { read: follows, may: board },
  'message.list': { read: signedIn, may: (a) => a.isSystem || a.isAdmin || a.boardOf.length > 0 },
  'message.retry': { read: (a, f) => admin(a, f) || board(a, f), may: (a, f) => admin(a, f) || board(a, f) },
  'history.read': { read: signedIn, may: signedIn },
  'metrics.read': { read: anybody, may: anybody },
} as const satisfies Record<string, { readonly read: Rule; readonly may: Rule }>;

export type Action = keyof typeof table;

/** Every action of the program, for the tests that walk them. */
export const actions = Object.keys(table) as readonly Action[];

/** Whether the actor may do it to an object with these facts. */
export function can(actor: Actor, action: Action, facts: Facts = {}): boolean {
  return table[action].may(actor, facts);
}

/** Whether the actor may know of the object at all; if not, it is answered as absent. */
export function mayKnow(actor: Actor, action: Action, facts: Facts = {}): boolean {
  return table[action].read(actor, facts);
}
