import { changesBodiesOf } from '../bodies/body.js';
import type { Actor, Role } from '../kernel/actor.js';
import { type SessionStage, sessionStages } from './session-stage.js';

/** What the rules ask about the object of an action. What does not apply is left out, and then never matches. */
export interface Facts {
  /** The committee that it belongs to. */
  readonly committeeId?: string | null;
  /** For a body: the committees that it is or stands under. */
  readonly committees?: readonly string[];
  /** The body that leads it, owes it, or is it. */
  readonly bodyId?: string | null;
  readonly cooperatingBodies?: readonly string[];
  /** For a plan: the bodies that its duties address. */
  readonly addressedBodies?: readonly string[];
  readonly inForce?: boolean;
  /** For a report: it has not been submitted. For an assessment: no closing has given it to its body. */
  readonly draft?: boolean;
  /** The body that follows the plan. */
  readonly monitoringBodyId?: string | null;
  /** No open account is officer or head of the body: the board's clerk enters for it. */
  readonly bodyWithoutAccounts?: boolean;
  /** The account that it belongs to or that asked for it. */
  readonly accountId?: string | null;
  /** For an account: the roles that it holds or is to hold, each with the committees that its body is or stands under. */
  readonly heldRoles?: readonly { readonly role: Role; readonly committees: readonly string[] }[];
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
/** What is a body's own word is its accounts' alone; where it has none, the board's clerk enters it. */
const speaksForBody: Rule = (actor, facts) =>
  actor.isSystem || ownBody(actor, facts) || (facts.bodyWithoutAccounts === true && board(actor, facts));
/** A draft is its own body's alone. */
const readsReport: Rule = (actor, facts) =>
  facts.draft ? speaksForBody(actor, facts) : follows(actor, facts) || has(actor.readBodies, facts.bodyId);
/** Its body while it lies there; once it is sent, the board too corrects what was measured. */
const measures: Rule = (actor, facts) =>
  speaksForBody(actor, facts) || (facts.draft === false && board(actor, facts));
const readsPlan: Rule = (actor, facts) =>
  follows(actor, facts) ||
  (facts.inForce === true && (facts.addressedBodies ?? []).some((body) => actor.readBodies.includes(body)));
/** What the board says of a body at a review: the body's to read once it was closed. */
const readsAssessment: Rule = (actor, facts) =>
  follows(actor, facts) || (facts.draft === false && has(actor.readBodies, facts.bodyId));
/** Files are for the lead, cooperating and monitoring bodies only, not for those above them. */
const readsFile: Rule = (actor, facts) =>
  follows(actor, facts) || ownBody(actor, facts) || cooperates(actor, facts);
/** As files, and before the report is submitted as the draft. */
const readsPaper: Rule = (actor, facts) =>
  facts.draft ? speaksForBody(actor, facts) : readsFile(actor, facts);
const changesBody: Rule = (actor, facts) => changesBodiesOf(actor, facts.committees ?? []);
/** Of some committee: what is asked of a caller where there is no one object. */
const followsSome: Rule = (actor) =>
  actor.isSystem || actor.boardOf.length > 0 || actor.observerOf.length > 0;
/** Nobody decides a request of their own account. */
const decidesRequest: Rule = (actor, facts) => board(actor, facts) && !ownAccount(actor, facts);
const boardOfSome: Rule = (actor) => actor.isSystem || actor.boardOf.length > 0;
const someRoleWithin: Rule = (actor, facts) =>
  (facts.heldRoles ?? []).some(({ committees }) => committees.some((id) => actor.boardOf.includes(id)));
/** A board reaches the officers and heads of the bodies under its committee who hold no role beside. */
const allRolesWithin: Rule = (actor, facts) =>
  facts.heldRoles !== undefined &&
  facts.heldRoles.length > 0 &&
  facts.heldRoles.every(
    ({ role, committees }) =>
      (role === 'officer' || role === 'head') && committees.some((id) => actor.boardOf.includes(id)),
  );
const seesAccount: Rule = (actor, facts) => admin(actor, facts) || someRoleWithin(actor, facts);
const managesAccount: Rule = (actor, facts) => admin(actor, facts) || allRolesWithin(actor, facts);
const managesSomeAccount: Rule = (actor, facts) => admin(actor, facts) || boardOfSome(actor, facts);
const confirms: Rule = (actor, facts) =>
  board(actor, facts) ||
  (has(actor.approverOf, facts.committeeId) &&
    facts.bodyId != null &&
    facts.bodyId === facts.monitoringBodyId);

/** What may be taken away: reports as they are read, all else as its task. */
const readsContent: Rule = (actor, facts) =>
  facts.draft ? speaksForBody(actor, facts) : readsTask(actor, facts);

interface Entry {
  /** Who may know of the object; to all others it looks absent. */
  readonly read: Rule;
  /** Who may do it. */
  readonly may: Rule;
  /** Who may call its routes at all, whatever the object; everybody signed in where left out. Asked without facts. */
  readonly caller?: Rule;
  /** False where only a person who signed in with a password may. */
  readonly byToken?: false;
  /** The stages of a sign-in at which it may be done; only when signed in where left out. */
  readonly stages?: readonly SessionStage[];
}

/** For every action: who may, and by which rule one may know of the object (else it looks absent). */
const table = {
  'public.use': { read: anybody, may: anybody, caller: anybody },
  'me.use': { read: signedIn, may: signedIn },
  /** Look at the own sign-in, and end it. */
  'session.use': { read: signedIn, may: signedIn, byToken: false, stages: sessionStages },
  /** Give the code that a sign-in waits for. */
  'session.prove': { read: signedIn, may: signedIn, byToken: false, stages: ['second_factor', 'signed_in'] },
  /** The own second factor. */
  'me.second-factor': { read: signedIn, may: signedIn, byToken: false, stages: ['set_up', 'signed_in'] },
  /** Own password, sessions and tokens. */
  'me.secure': { read: signedIn, may: signedIn, byToken: false },
  /** Take away all that is kept about oneself. */
  'me.export': { read: signedIn, may: signedIn, byToken: false },
  /** Choose what the own weekly summary covers. */
  'me.follow': { read: signedIn, may: followsSome, caller: followsSome },
  'account.read': { read: seesAccount, may: seesAccount, caller: managesSomeAccount, byToken: false },
  'account.change': { read: seesAccount, may: managesAccount, caller: managesSomeAccount, byToken: false },
  /** Give and take roles, end and open again, hand over a code: of others only. */
  'account.grant': {
    read: seesAccount,
    may: (a, f) => managesAccount(a, f) && !ownAccount(a, f),
    caller: managesSomeAccount,
    byToken: false,
  },
  /** Take lost second factors away, and end the tokens or the sessions of an account. */
  'account.factor.remove': { read: admin, may: admin, caller: admin, byToken: false },
  'account.token.end': { read: admin, may: admin, caller: admin, byToken: false },
  'account.session.end': { read: admin, may: admin, caller: admin, byToken: false },
  /** Erase the personal data of others. */
  'account.erase': {
    read: admin,
    may: (a, f) => admin(a, f) && !ownAccount(a, f),
    caller: admin,
    byToken: false,
  },
  'security-event.list': { read: admin, may: admin, caller: admin, byToken: false },
  'body.list': { read: signedIn, may: signedIn },
  'body.read': { read: signedIn, may: signedIn },
  'body.change': { read: signedIn, may: changesBody },
  'calendar.read': { read: signedIn, may: signedIn },
  'calendar.change': { read: signedIn, may: board },
  'plan.list': { read: signedIn, may: signedIn },
  'plan.create': { read: signedIn, may: board },
  'plan.read': { read: readsPlan, may: readsPlan },
  'plan.change': { read: readsPlan, may: board },
  'task.list': { read: signedIn, may: signedIn },
  'task.read': { read: readsTask, may: readsTask },
  'task.update': { read: readsTask, may: ownOrBoard },
  'task.acknowledge': { read: readsTask, may: speaksForBody },
  'task.misaddressed': { read: readsTask, may: speaksForBody },
  'task.contribute': { read: readsTask, may: (a, f) => cooperates(a, f) || board(a, f) },
  'task.evidence.add': { read: readsTask, may: (a, f) => ownOrBoard(a, f) || cooperates(a, f) },
  'task.evidence.read': { read: readsFile, may: readsFile },
  'task.confirm': { read: readsTask, may: confirms },
  'task.decide': { read: readsTask, may: board },
  'extension.ask': { read: readsTask, may: speaksForBody },
  'extension.decide': { read: readsTask, may: decidesRequest },
  'extension.answer': { read: readsTask, may: speaksForBody },
  'review.list': { read: readsPlan, may: readsPlan },
  'review.read': { read: readsPlan, may: readsPlan },
  'review.change': { read: readsPlan, may: board },
  /** The documents that are made of all reports of a review. */
  'review.document': { read: readsPlan, may: follows },
  /** The committee's own forms of its documents. */
  'template.read': { read: follows, may: follows },
  'template.change': { read: follows, may: board },
  'report.list': { read: readsPlan, may: readsPlan },
  'report.read': { read: readsReport, may: readsReport },
  'report.paper.read': { read: readsPaper, may: readsPaper },
  'report.edit': { read: readsReport, may: speaksForBody },
  'measurement.write': { read: readsReport, may: measures },
  'report.decide': { read: readsReport, may: (a, f) => board(a, f) && readsReport(a, f) },
  'assessment.read': { read: readsAssessment, may: readsAssessment },
  'monitoring.read': { read: signedIn, may: signedIn },
  'urging.list': { read: signedIn, may: signedIn },
  'urging.create': { read: readsTask, may: board },
  /** Urging letters, and the register of numbers. */
  'letter.read': { read: follows, may: follows, caller: followsSome },
  'letter.use': { read: follows, may: board, caller: boardOfSome },
  'reminder-rule.read': { read: follows, may: follows },
  'reminder-rule.change': { read: follows, may: board },
  'message.list': {
    read: signedIn,
    may: (a, f) => admin(a, f) || followsSome(a, f),
    caller: (a, f) => admin(a, f) || followsSome(a, f),
  },
  'message.retry': {
    read: (a, f) => admin(a, f) || follows(a, f),
    may: (a, f) => admin(a, f) || board(a, f),
  },
  /** Take a wrongly given text or file away for good. */
  'content.blank': { read: readsContent, may: (a, f) => board(a, f) && readsContent(a, f), byToken: false },
  'history.read': { read: signedIn, may: signedIn },
  'metrics.read': { read: anybody, may: anybody, caller: anybody },
} as const satisfies Record<string, Entry>;

export type Action = keyof typeof table;

/** Every action of the program, for the tests that walk them. */
export const actions = Object.keys(table) as readonly Action[];

const entries: Readonly<Record<Action, Entry>> = table;

/** Whether the actor may do it to an object with these facts. */
export function can(actor: Actor, action: Action, facts: Facts = {}): boolean {
  return entries[action].may(actor, facts);
}

/** Whether the actor may know of the object at all; if not, it is answered as absent. */
export function mayKnow(actor: Actor, action: Action, facts: Facts = {}): boolean {
  return entries[action].read(actor, facts);
}

/** Whether the actor may call routes of that action at all; what they ask for is checked when it is known. */
export function mayCall(actor: Actor, action: Action): boolean {
  return (entries[action].caller ?? signedIn)(actor, {});
}

/** Whether a session at that stage counts for that action; at all others it counts as none. */
export function stageCounts(stage: SessionStage, action: Action): boolean {
  return (entries[action].stages ?? ['signed_in']).includes(stage);
}

/** Whether routes of that action take API tokens. */
export function tokensMayCall(action: Action): boolean {
  return entries[action].byToken !== false;
}
