import type { CalendarDay } from '../../../src/kernel/calendar-day.js';
import { vietNam2026 } from '../../support/viet-nam-2026.js';
import {
  collects,
  figuresOf,
  inTime,
  isUnfinished,
  isWithBody,
  liveLine,
  type Model,
  type ModelReport,
  type ModelTask,
  type Person,
  reads,
  writes,
} from './report-model.js';

export const actNames = [
  'save',
  'pass-to-head',
  'hand-back',
  'submit',
  'take-back',
  'accept',
  'return',
  'excuse',
  'ask-again',
  'move-day',
  'close',
  'reopen',
  'tell',
  'task-done',
  'task-confirm',
] as const;
export type ActName = (typeof actNames)[number];

/** What is said with an act; each takes what it needs. */
export interface Said {
  /** The day given to mend a returned report, and the one that a report is moved to. */
  readonly day: CalendarDay | null;
  readonly arrivedOn: CalendarDay | null;
  /** What is written into the line of the task; null lets it follow its task. Left out where nothing is. */
  readonly text?: string | null;
  readonly ticked?: boolean | null;
  /** The line of the task is taken out of what is accepted. */
  readonly takesOut: boolean;
  /** The version that it was read at. */
  readonly version: number;
}

export interface Outcome {
  readonly model: Model;
  /** What the histories gain: of the report, of the review, and of tasks, by their ids. */
  readonly history: readonly (readonly [object: string, action: string])[];
}

interface Given {
  readonly model: Model;
  readonly person: Person;
  readonly report: ModelReport;
  readonly task: ModelTask;
  readonly said: Said;
  readonly today: CalendarDay;
}

/** The id under which the review stands in what the histories gain. */
export const REVIEW = 'review';

/** What comes of the act; null where it is refused. */
export function outcomeOf(name: ActName, given: Given): Outcome | null {
  const { model, person, report, said, today } = given;
  const asks = OF_REPORT.has(name) || name === 'move-day' || name === 'excuse' || name === 'ask-again';
  if (asks && said.version !== report.version) return null;
  if ((name === 'close' || name === 'reopen') && said.version !== model.review.version) return null;
  if (BY_BODY.has(name) && !(writes(person, report) && reads(person, report))) return null;
  if (BY_BOARD.has(name) && !person.board) return null;
  if ((name === 'accept' || name === 'return') && !reads(person, report)) return null;
  if (CLOSED_STOPS.has(name) && model.review.closedOn !== null) return null;
  if (name === 'submit' && !collects(model.review, today)) return null;
  return effects[name](given);
}

const OF_REPORT: ReadonlySet<ActName> = new Set([
  'save',
  'pass-to-head',
  'hand-back',
  'submit',
  'take-back',
  'accept',
  'return',
]);
const BY_BODY: ReadonlySet<ActName> = new Set(['save', 'pass-to-head', 'hand-back', 'submit', 'take-back']);
const BY_BOARD: ReadonlySet<ActName> = new Set([
  'accept',
  'return',
  'excuse',
  'ask-again',
  'move-day',
  'close',
  'reopen',
  'task-confirm',
]);
/** Accepting what was submitted in time is still possible. */
const CLOSED_STOPS: ReadonlySet<ActName> = new Set([
  'save',
  'pass-to-head',
  'hand-back',
  'submit',
  'take-back',
  'return',
  'excuse',
  'ask-again',
  'move-day',
]);

const effects: Readonly<Record<ActName, (given: Given) => Outcome | null>> = {
  save: ({ model, person, report, task, said }) => {
    if (!isWithBody(report) || isKeptFrom(person, report) || task.lead !== report.body) return null;
    const line = {
      ...task,
      ...(said.text === undefined ? {} : { written: said.text }),
      ...(said.ticked === undefined ? {} : { ticked: said.ticked }),
    };
    return changed(withTasks(model, [line]), report, {}, 'draft_saved');
  },
  'pass-to-head': ({ model, report }) =>
    isWithBody(report) && !report.withHead
      ? changed(model, report, { withHead: true }, 'passed_to_head')
      : null,
  'hand-back': ({ model, report }) =>
    isWithBody(report) && report.withHead ? changed(model, report, { withHead: false }, 'handed_back') : null,
  submit: submitted,
  'take-back': takenBack,
  accept: accepted,
  return: returned,
  excuse: ({ model, report }) => settled(model, report, { excused: true }, 'excused'),
  'ask-again': ({ model, report }) => settled(model, report, { excused: false }, 'asked_again'),
  'move-day': ({ model, report, said, today }) => {
    const dueOn = said.day;
    if (dueOn !== null && dueOn < today) return null;
    const outcome = settled(model, report, dueOn === null ? {} : { dueOn }, 'day_moved');
    if (dueOn === null || outcome === null || outcome.model === model) return outcome;
    const moved = model.tasks.filter(
      (one) =>
        one.lead === report.body &&
        one.kind === 'continuous' &&
        one.status !== 'confirmed' &&
        one.dueOn !== dueOn,
    );
    const history = [...moved.map(({ id }) => [id, 'due-day-moved'] as const), ...outcome.history];
    return {
      model: withTasks(
        outcome.model,
        moved.map((one) => ({ ...one, dueOn })),
      ),
      history,
    };
  },
  close: ({ model, today }) => {
    if (!collects(model.review, today)) return null;
    const frozen = figuresOf(model, today);
    return ofReview(model, { closedOn: today, frozen }, 'closed');
  },
  reopen: ({ model }) => {
    if (model.review.closedOn === null) return null;
    return ofReview(model, { closedOn: null, frozen: null, reopened: true }, 'reopened');
  },
  tell: ({ model, person, task }) => {
    if (!isUnfinished(task) || !(person.board || person.own.includes(task.lead))) return null;
    const told = { ...task, status: 'in_progress', words: [...task.words, WORD] } as const;
    return { model: withTasks(model, [told]), history: [[task.id, 'updated']] };
  },
  'task-done': ({ model, person, task, today }) => {
    if (!isUnfinished(task) || !(person.board || person.own.includes(task.lead))) return null;
    if (task.kind === 'continuous') return null;
    const done = { ...task, status: 'done', completedOn: today, words: [...task.words, WORD] } as const;
    return { model: withTasks(model, [done]), history: [[task.id, 'done']] };
  },
  'task-confirm': ({ model, task }) =>
    task.status === 'done'
      ? { model: withTasks(model, [{ ...task, status: 'confirmed' }]), history: [[task.id, 'confirmed']] }
      : null,
};

/** What bodies say of their tasks in these walks. */
export const WORD = 'Đã làm một phần.';

/** While the report is with the head, officers neither write nor send it. */
function isKeptFrom(person: Person, { withHead, body }: ModelReport): boolean {
  return withHead && person.own.includes(body) && !person.headOf.includes(body);
}

function submitted({ model, person, report, said, today }: Given): Outcome | null {
  if (!isWithBody(report) || isKeptFrom(person, report)) return null;
  const clerk = !person.own.includes(report.body);
  const day = clerk ? said.arrivedOn : today;
  if (day === null || day > today || (clerk && day < model.review.opensOn)) return null;
  if (!clerk && said.arrivedOn !== null && said.arrivedOn !== today) return null;
  const own = model.tasks.filter(({ lead }) => lead === report.body);
  const newly = own.filter((task) => isUnfinished(task) && liveLine(task).done);
  if (newly.some((task) => liveLine(task).text.trim() === '')) return null;
  const inTimeAgain = report.returnedBy !== null && day <= inTime(report.returnedBy);
  const after = {
    status: 'submitted',
    withHead: false,
    firstSentOn: report.firstSentOn ?? day,
    sentOn: day,
    resentLate: report.resentLate || (report.status === 'returned' && !inTimeAgain),
  } as const;
  const tasks = own.map((task): ModelTask => {
    const sent = { ...task, sent: liveLine(task), takenOut: false };
    if (!newly.includes(task)) return { ...sent, madeDoneOn: null };
    const first = task.kind === 'continuous' ? after.firstSentOn : task.madeDoneOn;
    const doneOn = inTimeAgain ? (first ?? day) : day;
    return { ...sent, status: 'done', completedOn: doneOn, madeDoneOn: doneOn };
  });
  const history = newly.map(({ id }) => [id, 'done'] as const);
  return changed(withTasks(model, tasks), report, after, 'submitted', history);
}

function takenBack({ model, report }: Given): Outcome | null {
  if (report.status !== 'submitted') return null;
  const wasReturned = report.returnedBy !== null;
  const made = model.tasks.filter(({ lead, madeDoneOn }) => lead === report.body && madeDoneOn !== null);
  const tasks = made.map((task): ModelTask => {
    // What earlier, returned submissions had reported done keeps its day.
    const kept = wasReturned && (task.madeDoneOn !== report.sentOn || task.madeDoneOn === report.firstSentOn);
    const forgotten = { ...task, madeDoneOn: kept ? task.madeDoneOn : null };
    return task.status === 'done' ? { ...forgotten, status: 'in_progress', completedOn: null } : forgotten;
  });
  const firstSentOn = wasReturned ? report.firstSentOn : null;
  const after = { status: wasReturned ? 'returned' : 'draft', firstSentOn, sentOn: firstSentOn } as const;
  const undone = made.filter(({ status }) => status === 'done');
  const history = undone.map(({ id }) => [id, 'taken-back'] as const);
  return changed(withTasks(model, tasks), report, after, 'taken_back', history);
}

function accepted({ model, report, task, said }: Given): Outcome | null {
  if (report.status !== 'submitted') return null;
  const own = model.tasks.filter(({ lead }) => lead === report.body);
  const out = said.takesOut ? task : null;
  if (out && !(own.includes(out) && out.sent?.done)) return null;
  const confirmed = own.filter((one) => one.sent?.done && one !== out && one.status === 'done');
  const tasks = [
    ...confirmed.map((one) => ({ ...one, status: 'confirmed' as const })),
    ...(out ? [{ ...out, takenOut: true }] : []),
  ];
  const history = [
    ...confirmed.map(({ id }) => [id, 'confirmed'] as const),
    ...(out?.status === 'done' ? [[out.id, 'taken-out'] as const] : []),
  ];
  return changed(withTasks(model, tasks), report, { status: 'accepted' }, 'accepted', history);
}

function returned({ model, report, said, today }: Given): Outcome | null {
  const reopened = report.status === 'accepted' && model.review.reopened;
  if (report.status !== 'submitted' && !reopened) return null;
  const returnedBy = said.day ?? vietNam2026.addWorkingDays(today, 5);
  if (returnedBy < today) return null;
  const made = model.tasks.filter(({ lead, madeDoneOn }) => lead === report.body && madeDoneOn !== null);
  const undone = made.filter(({ status }) => status === 'done');
  // What the board took out and confirmed by itself stays confirmed.
  const opened = made.filter(({ status, takenOut }) => reopened && status === 'confirmed' && !takenOut);
  const tasks = [...undone, ...opened].map((one) => ({
    ...one,
    status: 'in_progress' as const,
    completedOn: null,
  }));
  const history = [
    ...undone.map(({ id }) => [id, 'taken-back'] as const),
    ...opened.map(({ id }) => [id, 'reopened'] as const),
  ];
  return changed(withTasks(model, tasks), report, { status: 'returned', returnedBy }, 'returned', history);
}

/** The terms of one body's report change while it lies with its body; what stays as it is, is no change. */
function settled(
  model: Model,
  report: ModelReport,
  change: Partial<ModelReport>,
  action: string,
): Outcome | null {
  if (!isWithBody(report)) return null;
  const names = Object.keys(change) as (keyof ModelReport)[];
  if (names.every((name) => report[name] === change[name])) return { model, history: [] };
  return changed(model, report, change, action);
}

function changed(
  model: Model,
  report: ModelReport,
  change: Partial<ModelReport>,
  action: string,
  ofTasks: Outcome['history'] = [],
): Outcome {
  const after = { ...report, ...change, version: report.version + 1 };
  const reports = model.reports.map((one) => (one.id === report.id ? after : one));
  return { model: { ...model, reports }, history: [...ofTasks, [report.id, action]] };
}

function ofReview(model: Model, change: Partial<Model['review']>, action: string): Outcome {
  const review = { ...model.review, ...change, version: model.review.version + 1 };
  return { model: { ...model, review }, history: [[REVIEW, action]] };
}

function withTasks(model: Model, tasks: readonly ModelTask[]): Model {
  const changed = new Map(tasks.map((task) => [task.id, task]));
  return { ...model, tasks: model.tasks.map((task) => changed.get(task.id) ?? task) };
}
