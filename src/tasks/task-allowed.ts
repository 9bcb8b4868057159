import { type Action, can } from '../accounts/policy.js';
import type { Actor } from '../kernel/actor.js';
import type { CalendarDay } from '../kernel/calendar-day.js';
import type { WorkingCalendar } from '../kernel/working-calendar.js';
import type { Cadence } from '../plans/cadence.js';
import { maySayMisaddressed } from './task-assignment.js';
import { type ExtensionStatus, mayAskExtension } from './task-extension.js';
import { isOpen, mayAct, type TaskStatus } from './task-status.js';
import type { TaskPolicyFacts } from './task-access.service.js';

/** What can be done with a task or its open request, as the routes are named. */
const taskActNames = [
  'updates',
  'done',
  'take-back',
  'acknowledge',
  'misaddressed',
  'contributions',
  'evidence',
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
export type AllowedAct = (typeof taskActNames)[number];

/** What decides which acts a task stands open to. */
export interface AllowedFacts {
  readonly status: TaskStatus;
  readonly cadence: Cadence;
  readonly assignedOn: CalendarDay;
  readonly misaddressedOn: CalendarDay | null;
  readonly successorId: string | null;
  readonly acknowledged: boolean;
  readonly dueOn: CalendarDay;
  readonly hasCooperators: boolean;
  /** Its open request for a later deadline. */
  readonly request: {
    readonly status: ExtensionStatus;
    readonly requestedBy: string | null;
    readonly requestedDueOn: CalendarDay;
    readonly proposedDueOn: CalendarDay | null;
  } | null;
}

interface Rule {
  readonly action: Action;
  readonly stands: (task: AllowedFacts, today: CalendarDay, calendar: WorkingCalendar) => boolean;
}

const byHand = (task: AllowedFacts) => task.cadence !== 'continuous';
const isRequested = (task: AllowedFacts) => task.request?.status === 'requested';
const isProposed = (task: AllowedFacts) => task.request?.status === 'proposed';
/** The due day may have been moved past it meanwhile, or it has passed. */
const isLater = (day: CalendarDay | null | undefined, { dueOn }: AllowedFacts, today: CalendarDay) =>
  day != null && day > dueOn && day >= today;

const rules: Readonly<Record<AllowedAct, Rule>> = {
  updates: { action: 'task.update', stands: (task) => mayAct('work', task.status) },
  done: { action: 'task.update', stands: (task) => byHand(task) && mayAct('complete', task.status) },
  'take-back': { action: 'task.update', stands: (task) => byHand(task) && mayAct('take_back', task.status) },
  acknowledge: { action: 'task.acknowledge', stands: (task) => isOpen(task.status) && !task.acknowledged },
  misaddressed: {
    action: 'task.misaddressed',
    stands: (task, today, calendar) =>
      task.misaddressedOn === null && maySayMisaddressed(task, today, calendar),
  },
  contributions: {
    action: 'task.contribute',
    stands: (task) => isOpen(task.status) && task.hasCooperators,
  },
  evidence: { action: 'task.evidence.add', stands: (task) => isOpen(task.status) },
  'extension-requests': {
    action: 'extension.ask',
    stands: (task) => byHand(task) && mayAskExtension(task.status) && task.request === null,
  },
  confirm: { action: 'task.confirm', stands: (task) => mayAct('confirm', task.status) },
  return: { action: 'task.decide', stands: (task) => mayAct('return', task.status) },
  reassign: { action: 'task.decide', stands: (task) => isOpen(task.status) },
  insist: { action: 'task.decide', stands: (task) => task.misaddressedOn !== null },
  cancel: { action: 'task.decide', stands: (task) => mayAct('cancel', task.status) },
  reopen: {
    action: 'task.decide',
    stands: (task) => mayAct('reopen', task.status) && task.successorId === null,
  },
  'due-dates': { action: 'task.decide', stands: (task) => byHand(task) && isOpen(task.status) },
  grant: {
    action: 'extension.decide',
    stands: (task, today) => isRequested(task) && isLater(task.request?.requestedDueOn, task, today),
  },
  decline: { action: 'extension.decide', stands: isRequested },
  propose: { action: 'extension.decide', stands: isRequested },
  accept: {
    action: 'extension.answer',
    stands: (task, today) => isProposed(task) && isLater(task.request?.proposedDueOn, task, today),
  },
  withdraw: { action: 'extension.answer', stands: (task) => task.request !== null },
};

/** What the actor can do with the task as it stands today. */
export function allowedActs(
  actor: Actor,
  facts: TaskPolicyFacts,
  task: AllowedFacts,
  today: CalendarDay,
  calendar: WorkingCalendar,
): AllowedAct[] {
  const known = { ...facts, accountId: task.request?.requestedBy ?? null };
  return taskActNames.filter((name) => {
    const { action, stands } = rules[name];
    return can(actor, action, known) && stands(task, today, calendar);
  });
}
