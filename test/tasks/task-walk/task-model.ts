import { type CalendarDay, daysBetween, laterOf } from '../../../src/kernel/calendar-day.js';
import { vietNam2026 } from '../../support/viet-nam-2026.js';

/** A task's life as domain.md tells it, written a second time to hold the program against. */
export interface ModelTask {
  readonly id: string;
  readonly duty: string;
  readonly lead: string;
  readonly cooperating: readonly string[];
  readonly continuous: boolean;
  readonly begins: CalendarDay;
  readonly madeOn: CalendarDay;
  readonly assignedOn: CalendarDay;
  readonly status: Status;
  readonly percent: number | null;
  readonly dueOn: CalendarDay;
  readonly firstDueOn: CalendarDay;
  readonly extensions: number;
  readonly completedOn: CalendarDay | null;
  readonly waitsSince: CalendarDay | null;
  readonly returned: { readonly from: CalendarDay; readonly by: CalendarDay } | null;
  readonly heardOn: CalendarDay | null;
  readonly misaddressedOn: CalendarDay | null;
  readonly selfConfirmed: boolean;
  readonly successor: string | null;
  readonly request: ModelRequest | null;
  readonly version: number;
}

/** The open request for a later deadline. */
export interface ModelRequest {
  readonly id: string;
  readonly by: string | null;
  readonly day: CalendarDay;
  readonly proposed: CalendarDay | null;
  readonly version: number;
}

export type Status = 'assigned' | 'in_progress' | 'done' | 'confirmed' | 'cancelled';

/** The table of "A task's life". */
export const legalMoves: Readonly<Record<Status, readonly Status[]>> = {
  assigned: ['in_progress', 'done', 'cancelled'],
  in_progress: ['done', 'cancelled'],
  done: ['confirmed', 'in_progress', 'cancelled'],
  confirmed: ['in_progress'],
  cancelled: ['in_progress'],
};

/** Who acts, as the rules see it. */
export interface Person {
  readonly accountId: string | null;
  readonly own: readonly string[];
  readonly reads: readonly string[];
  readonly board: boolean;
  readonly observer: boolean;
  readonly approver: boolean;
}

/** What of the committee the rules ask about. */
export interface Around {
  readonly monitor: string;
  /** Bodies to which a task can be given. */
  readonly bodies: readonly string[];
  readonly withoutAccounts: readonly string[];
  /** `duty/body` of what was acknowledged. */
  readonly acknowledged: ReadonlySet<string>;
}

export const actNames = [
  'updates',
  'done',
  'take-back',
  'acknowledge',
  'misaddressed',
  'contributions',
  'extension-requests',
  'confirm',
  'return',
  'reassign',
  'insist',
  'cancel',
  'reopen',
  'due-dates',
  'grant',
  'decline',
  'propose',
  'accept',
  'withdraw',
] as const;
export type ActName = (typeof actNames)[number];

/** What is said with an act; each takes what it needs. */
export interface Said {
  /** The day spoken of: asked for, given, proposed. Left out only where a return may leave it out. */
  readonly day: CalendarDay | null;
  readonly arrivedOn: CalendarDay | null;
  readonly percent: number | null;
  readonly bodyId: string;
  /** The version it was read at; null where that is not said. */
  readonly version: number | null;
}

/** What comes of an accepted act: the task after it, and what its history gains. */
export interface Outcome {
  readonly task: ModelTask;
  readonly history: readonly string[];
  /** Whether its story gains an entry. */
  readonly tells: boolean;
}

export const isUnfinished = (task: ModelTask) => task.status === 'assigned' || task.status === 'in_progress';
export const isOpen = (task: ModelTask) => isUnfinished(task) || task.status === 'done';
export const inTime = (day: CalendarDay) => vietNam2026.onTimeUntil(day, 'forward');

/** Whether the person may do it to such a task at all. */
export function mayDo(name: ActName, person: Person, task: ModelTask, around: Around): boolean {
  const ownWord = person.own.includes(task.lead);
  const forSilent = person.board && around.withoutAccounts.includes(task.lead);
  switch (name) {
    case 'updates':
    case 'done':
    case 'take-back':
      return ownWord || person.board;
    case 'acknowledge':
    case 'misaddressed':
    case 'extension-requests':
    case 'accept':
    case 'withdraw':
      return ownWord || forSilent;
    case 'contributions':
      return person.board || task.cooperating.some((body) => person.own.includes(body));
    case 'confirm':
      return person.board || (person.approver && task.lead === around.monitor);
    case 'grant':
    case 'decline':
    case 'propose':
      return person.board && person.accountId !== (task.request?.by ?? null);
    case 'return':
    case 'reassign':
    case 'insist':
    case 'cancel':
    case 'reopen':
    case 'due-dates':
      return person.board;
  }
}

/** Whether the person may know that the task exists. */
export function knows(person: Person, task: ModelTask): boolean {
  return (
    person.board || person.observer || [task.lead, ...task.cooperating].some((b) => person.reads.includes(b))
  );
}

/** Whether the task stands open to the act, given the right words. */
export function standsOpen(name: ActName, task: ModelTask, around: Around, today: CalendarDay): boolean {
  const { request } = task;
  switch (name) {
    case 'updates':
      return isUnfinished(task);
    case 'done':
      return isUnfinished(task) && !task.continuous;
    case 'take-back':
      return task.status === 'done' && !task.continuous;
    case 'acknowledge':
      return isOpen(task) && !around.acknowledged.has(acknowledgementOf(task));
    case 'misaddressed':
      return isUnfinished(task) && task.misaddressedOn === null && today <= askedElsewhereUntil(task);
    case 'contributions':
      return isOpen(task) && task.cooperating.length > 0;
    case 'extension-requests':
      return isUnfinished(task) && !task.continuous && request === null;
    case 'confirm':
    case 'return':
      return task.status === 'done';
    case 'reassign':
    case 'cancel':
      return isOpen(task);
    case 'insist':
      return task.misaddressedOn !== null;
    case 'reopen':
      return (task.status === 'confirmed' || task.status === 'cancelled') && task.successor === null;
    case 'due-dates':
      return isOpen(task) && !task.continuous;
    case 'grant':
      return request !== null && request.proposed === null && isLater(request.day, task, today);
    case 'decline':
    case 'propose':
      return request !== null && request.proposed === null;
    case 'accept':
      return request !== null && request.proposed !== null && isLater(request.proposed, task, today);
    case 'withdraw':
      return request !== null;
  }
}

const isLater = (day: CalendarDay, { dueOn }: ModelTask, today: CalendarDay) => day > dueOn && day >= today;

export function acknowledgementOf({ duty, lead }: Pick<ModelTask, 'duty' | 'lead'>): string {
  return `${duty}/${lead}`;
}

function askedElsewhereUntil({ assignedOn }: ModelTask): CalendarDay {
  return vietNam2026.addWorkingDays(assignedOn, 5);
}

/** How the task stands today; null when it is cancelled. No reports are owed in these walks. */
export function latenessOf(task: ModelTask, today: CalendarDay): string | null {
  const { dueOn, completedOn, returned } = task;
  if (task.status === 'cancelled') return null;
  if (task.continuous) return isUnfinished(task) ? 'on_track' : 'on_time';
  if (!isUnfinished(task)) return completedOn !== null && completedOn > inTime(dueOn) ? 'late' : 'on_time';
  const mends = returned !== null && returned.from <= inTime(dueOn);
  const until = mends ? laterOf(inTime(dueOn), inTime(returned.by)) : inTime(dueOn);
  if (today > until) return 'overdue';
  return daysBetween(today, until) <= 7 ? 'due_soon' : 'on_track';
}
