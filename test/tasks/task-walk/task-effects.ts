import { type CalendarDay, earlierOf, laterOf } from '../../../src/kernel/calendar-day.js';
import { vietNam2026 } from '../../support/viet-nam-2026.js';
import {
  type ActName,
  acknowledgementOf,
  type Around,
  inTime,
  isOpen,
  mayDo,
  type ModelTask,
  type Outcome,
  type Person,
  type Said,
  standsOpen,
} from './task-model.js';

/** What comes of the act; null where it is refused. */
export function outcomeOf(
  name: ActName,
  said: Said,
  person: Person,
  task: ModelTask,
  around: Around,
  today: CalendarDay,
): Outcome | null {
  if (!mayDo(name, person, task, around) || !isPresent(name, said, task)) return null;
  if (name === 'acknowledge' && around.acknowledged.has(acknowledgementOf(task))) {
    return isOpen(task) ? { task, history: [], tells: false } : null;
  }
  const speaker = name === 'contributions' ? task.cooperating[0] : task.lead;
  const forSilent = person.board && around.withoutAccounts.includes(speaker ?? '');
  const on = saysArrival(name) ? arrival(said.arrivedOn, forSilent, task, today) : today;
  const asOf = name === 'misaddressed' && on !== null ? on : today;
  if (on === null || !standsOpen(name, task, around, asOf)) return null;
  return effects[name]({ said, person, task, around, today, on });
}

/** The version that the words were read at is the one that stands. */
function isPresent(name: ActName, { version }: Said, task: ModelTask): boolean {
  if (version === null || name === 'due-dates') return true;
  return version === (ofRequest(name) ? task.request?.version : task.version);
}

export function ofRequest(name: ActName): boolean {
  return ['grant', 'decline', 'propose', 'accept', 'withdraw'].includes(name);
}

export function saysArrival(name: ActName): boolean {
  return ['updates', 'done', 'misaddressed', 'contributions', 'extension-requests'].includes(name);
}

/** The day that a word counts as; null where the day of arrival is refused. */
function arrival(
  arrivedOn: CalendarDay | null,
  forSilent: boolean,
  task: ModelTask,
  today: CalendarDay,
): CalendarDay | null {
  if (arrivedOn === null || arrivedOn === today) return today;
  const since = earlierOf(task.begins, task.madeOn);
  return forSilent && arrivedOn <= today && arrivedOn >= since ? arrivedOn : null;
}

interface Given {
  readonly said: Said;
  readonly person: Person;
  readonly task: ModelTask;
  readonly around: Around;
  readonly today: CalendarDay;
  /** The day of the word. */
  readonly on: CalendarDay;
}
type Effect = (given: Given) => Outcome | null;

const effects: Readonly<Record<ActName, Effect>> = {
  updates: ({ said, task, on }) => {
    if (said.percent !== null && task.continuous) return null;
    return written(task, 'updated', { status: 'in_progress', ...heard(task, said, on) });
  },
  done: ({ said, task, on, today }) => {
    const { returned } = task;
    const keeps = returned !== null && on <= inTime(returned.by);
    const change = {
      status: 'done',
      completedOn: keeps ? returned.from : on,
      waitsSince: today,
      misaddressedOn: null,
      request: null,
      ...heard(task, said, on),
    } as const;
    return written(task, 'done', change);
  },
  'take-back': ({ task }) =>
    written(task, 'taken-back', { status: 'in_progress', completedOn: null, waitsSince: null }),
  acknowledge: ({ task }) => ({ task, history: ['acknowledged'], tells: false }),
  misaddressed: ({ task, on }) => written(task, 'misaddressed', { misaddressedOn: on }),
  contributions: ({ task, person }) => {
    const own = task.cooperating.filter((body) => person.own.includes(body));
    const from = own.length > 0 ? own : task.cooperating;
    return from.length === 1 ? { task, history: ['contributed'], tells: false } : null;
  },
  'extension-requests': ({ said, task, today, person }) => {
    if (!isLater(said.day, task, today)) return null;
    const request = { id: '', by: person.accountId, day: said.day, proposed: null, version: 1 };
    return noted({ ...task, request }, 'extension-requested');
  },
  confirm: ({ task, person, around }) => {
    const selfConfirmed = task.lead === around.monitor && !person.approver;
    return written(task, 'confirmed', { status: 'confirmed', waitsSince: null, selfConfirmed });
  },
  return: ({ said, task, today }) => {
    const by = said.day ?? vietNam2026.addWorkingDays(today, 5);
    if (by < today || task.completedOn === null) return null;
    const returned = { from: task.completedOn, by };
    return written(task, 'returned', {
      status: 'in_progress',
      completedOn: null,
      waitsSince: null,
      returned,
    });
  },
  reassign: ({ said, task, around }) => {
    if (said.bodyId === task.lead || !around.bodies.includes(said.bodyId)) return null;
    return written(task, 'reassigned', { ...stopped, successor: '' });
  },
  insist: ({ task }) => written(task, 'insisted', { misaddressedOn: null }),
  cancel: ({ task }) => written(task, 'cancelled', stopped),
  reopen: ({ task }) =>
    written(task, 'reopened', {
      status: 'in_progress',
      completedOn: null,
      returned: null,
      selfConfirmed: false,
    }),
  'due-dates': ({ said, task, today }) => {
    if (said.day === null || said.day < today) return null;
    if (said.day === task.dueOn) return { task, history: [], tells: false };
    return written(task, 'due-day-moved', { dueOn: said.day });
  },
  grant: ({ task }) => (task.request ? extended(task, task.request.day, 'extension-granted') : null),
  decline: ({ task }) => noted({ ...task, request: null }, 'extension-declined'),
  propose: ({ said, task, today }) => {
    const { request } = task;
    if (request === null || !isLater(said.day, task, today)) return null;
    const proposed = { ...request, proposed: said.day, version: request.version + 1 };
    return noted({ ...task, request: proposed }, 'extension-proposed');
  },
  accept: ({ task }) =>
    task.request?.proposed ? extended(task, task.request.proposed, 'extension-accepted') : null,
  withdraw: ({ task }) => noted({ ...task, request: null }, 'extension-withdrawn'),
};

const stopped = { status: 'cancelled', waitsSince: null, misaddressedOn: null, request: null } as const;

/** The task's row is written. Whatever ends an open request stands in the history by itself, before. */
function written(task: ModelTask, action: string, change: Partial<ModelTask>): Outcome {
  const withdraws = task.request !== null && change.request === null;
  return {
    task: { ...task, ...change, version: task.version + 1 },
    history: [...(withdraws ? ['extension-withdrawn'] : []), action],
    tells: true,
  };
}

function noted(task: ModelTask, action: string): Outcome {
  return { task, history: [action], tells: false };
}

function extended(task: ModelTask, dueOn: CalendarDay, action: string): Outcome {
  const { version, extensions } = task;
  const after = { ...task, dueOn, extensions: extensions + 1, request: null, version: version + 1 };
  return { task: after, history: [action], tells: false };
}

function heard(task: ModelTask, said: Said, on: CalendarDay): Partial<ModelTask> {
  const heardOn = task.heardOn === null ? on : laterOf(task.heardOn, on);
  return { heardOn, ...(said.percent === null ? {} : { percent: said.percent }) };
}

function isLater(day: CalendarDay | null, task: ModelTask, today: CalendarDay): day is CalendarDay {
  return day !== null && day > task.dueOn && day > today;
}

/** The task that takes the place of one given to another body. */
export function inPlaceOf(task: ModelTask, id: string, lead: string, today: CalendarDay): ModelTask {
  return {
    ...task,
    id,
    lead,
    cooperating: task.cooperating.filter((body) => body !== lead),
    madeOn: today,
    assignedOn: laterOf(today, task.begins),
    status: 'assigned',
    percent: null,
    firstDueOn: task.dueOn,
    extensions: 0,
    completedOn: null,
    waitsSince: null,
    returned: null,
    heardOn: null,
    misaddressedOn: null,
    selfConfirmed: false,
    successor: null,
    request: null,
    version: 1,
  };
}
