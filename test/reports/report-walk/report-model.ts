import type { CalendarDay } from '../../../src/kernel/calendar-day.js';
import { daysBetween } from '../../../src/kernel/calendar-day.js';
import { vietNam2026 } from '../../support/viet-nam-2026.js';

/** One review with its reports and tasks as domain.md tells them, written a second time to hold the program against. */
export interface Model {
  readonly review: ModelReview;
  readonly reports: readonly ModelReport[];
  readonly tasks: readonly ModelTask[];
}

export interface ModelReview {
  readonly opensOn: CalendarDay;
  readonly from: CalendarDay;
  readonly closedOn: CalendarDay | null;
  readonly reopened: boolean;
  readonly version: number;
  /** What stood on the closing day. */
  readonly frozen: ModelFigures | null;
}

export interface ModelReport {
  readonly id: string;
  readonly body: string;
  readonly bodyHasAccounts: boolean;
  readonly status: 'draft' | 'submitted' | 'accepted' | 'returned';
  readonly withHead: boolean;
  readonly dueOn: CalendarDay;
  readonly excused: boolean;
  readonly firstSentOn: CalendarDay | null;
  readonly sentOn: CalendarDay | null;
  /** The day that the latest return gave. */
  readonly returnedBy: CalendarDay | null;
  readonly resentLate: boolean;
  readonly version: number;
}

/** A task with its line in the report of its lead body. */
export interface ModelTask {
  readonly id: string;
  readonly lead: string;
  readonly kind: 'continuous' | 'once' | 'yearly' | 'earlier';
  readonly dueOn: CalendarDay;
  readonly status: 'assigned' | 'in_progress' | 'done' | 'confirmed';
  readonly completedOn: CalendarDay | null;
  /** What the body has said since the period began. */
  readonly words: readonly string[];
  /** What was written into the line and ticked by hand; null where nothing was. */
  readonly written: string | null;
  readonly ticked: boolean | null;
  /** The line as it was sent. */
  readonly sent: ModelLine | null;
  /** The day that the report made the task done, as it counts. */
  readonly madeDoneOn: CalendarDay | null;
  readonly takenOut: boolean;
}

export interface ModelLine {
  readonly place: 'due' | 'carried_over' | 'not_yet_due';
  readonly text: string;
  readonly done: boolean;
  readonly edited: boolean;
}

export interface Person {
  readonly accountId: string | null;
  readonly own: readonly string[];
  readonly headOf: readonly string[];
  readonly board: boolean;
  readonly observer: boolean;
}

export const inTime = (day: CalendarDay): CalendarDay => vietNam2026.onTimeUntil(day, 'forward');
export const isWithBody = ({ status }: ModelReport): boolean => status === 'draft' || status === 'returned';
export const isUnfinished = ({ status }: ModelTask): boolean =>
  status === 'assigned' || status === 'in_progress';

export function writes(person: Person, { body, bodyHasAccounts }: ModelReport): boolean {
  return person.own.includes(body) || (person.board && !bodyHasAccounts);
}

/** A draft is its own body's alone. */
export function reads(person: Person, report: ModelReport): boolean {
  if (report.status === 'draft') return writes(person, report);
  return person.board || person.observer || person.own.includes(report.body);
}

export function collects(review: ModelReview, today: CalendarDay): boolean {
  return review.closedOn === null && (review.reopened || today >= review.opensOn);
}

/** How the report stands that day; null where its body is excused. */
export function reportLateness(report: ModelReport, today: CalendarDay): string | null {
  if (report.excused) return null;
  if (!isWithBody(report)) return isLate(report) ? 'late' : 'on_time';
  const due = report.status === 'returned' && report.returnedBy ? report.returnedBy : report.dueOn;
  if (today > inTime(due)) return 'overdue';
  return daysBetween(today, inTime(due)) <= 7 ? 'due_soon' : 'on_track';
}

function isLate({ resentLate, firstSentOn, dueOn }: ModelReport): boolean {
  return resentLate || (firstSentOn !== null && firstSentOn > inTime(dueOn));
}

/** The lines of the report, by task, as its body reads them. */
export function linesOf(model: Model, report: ModelReport): Record<string, ModelLine> {
  const own = model.tasks.filter(({ lead }) => lead === report.body);
  return Object.fromEntries(
    own.flatMap((task) => {
      const line = isWithBody(report) ? liveLine(task) : task.sent;
      return line ? [[task.id, line]] : [];
    }),
  );
}

/** The line before the report is sent: it follows the task until somebody writes it by hand. */
export function liveLine(task: ModelTask): ModelLine {
  const place = task.kind === 'yearly' ? 'not_yet_due' : task.kind === 'earlier' ? 'carried_over' : 'due';
  const text = task.written ?? task.words.join('\n');
  const accounted = task.kind === 'continuous' && text !== '';
  const done = !isUnfinished(task) || (task.ticked ?? accounted);
  return { place, text, done, edited: task.written !== null };
}

export interface ModelFigures {
  readonly due: number;
  readonly doneOnTime: number;
  readonly doneLate: number;
  readonly openOverdue: number;
  readonly openInTime: number;
  readonly waiting: number;
  readonly carriedOver: number;
  readonly notYetDue: number;
}

/** The figures of the plan by the deadlines that stand. */
export function figuresOf(model: Model, today: CalendarDay): ModelFigures {
  const due = model.tasks.filter(({ kind }) => kind === 'continuous' || kind === 'once');
  const open = due.filter(isUnfinished);
  const done = due.filter((task) => !isUnfinished(task));
  const late = (task: ModelTask): boolean => isTaskLate(model, task, today);
  return {
    due: due.length,
    doneOnTime: done.filter((task) => !late(task)).length,
    doneLate: done.filter(late).length,
    openOverdue: open.filter(late).length,
    openInTime: open.filter((task) => !late(task)).length,
    waiting: due.filter(({ status }) => status === 'done').length,
    carriedOver: model.tasks.filter(({ kind, status }) => kind === 'earlier' && status !== 'confirmed')
      .length,
    notYetDue: model.tasks.filter(({ kind }) => kind === 'yearly').length,
  };
}

/** A continuous task is as late as its body's report. */
function isTaskLate({ reports }: Model, task: ModelTask, today: CalendarDay): boolean {
  if (task.kind !== 'continuous') return (task.completedOn ?? today) > inTime(task.dueOn);
  const report = reports.find(({ body }) => body === task.lead);
  return ['late', 'overdue'].includes((report && reportLateness(report, today)) ?? '');
}
