import { type CalendarDay, addDays } from '../kernel/calendar-day.js';
import { type Text, textOf } from '../kernel/text.js';
import type { OffDayDirection, WorkingCalendar } from '../kernel/working-calendar.js';
import type { Cadence } from '../plans/cadence.js';
import { occurrenceName } from '../plans/duty-schedule.js';
import { occurrenceIn } from './task-key.js';
import { type Lateness, openLateness, taskLateness } from './task-lateness.js';
import { isStale, quietSince } from './task-staleness.js';
import type { TaskStatus } from './task-status.js';

/** A body as a task names it. */
export interface TaskBody {
  readonly id: string;
  readonly code: string;
  readonly name: Text;
}

/** A task of a list. */
export interface TaskItem {
  readonly id: string;
  /** "NV-128". */
  readonly code: string;
  readonly title: Text;
  readonly status: TaskStatus;
  readonly lateness: Lateness | null;
  readonly stale: boolean;
  /** The day on which something was last heard of it since it began, else the day it began. */
  readonly quietSince: CalendarDay;
  readonly percent: number | null;
  readonly dueOn: CalendarDay;
  readonly onTimeUntil: CalendarDay;
  readonly firstDueOn: CalendarDay;
  /** How many extensions were granted. */
  readonly extensions: number;
  readonly completedOn: CalendarDay | null;
  readonly leadBody: TaskBody;
  readonly cooperatingBodies: readonly TaskBody[];
  readonly duty: { readonly id: string; readonly place: string; readonly title: Text };
  readonly plan: { readonly id: string; readonly code: string; readonly title: Text };
  /** Its first and last day. */
  readonly period: { readonly name: Text; readonly from: CalendarDay; readonly to: CalendarDay };
  readonly version: number;
}

/** How the report stands that a continuous task is accounted for in. */
export interface ReportRow {
  readonly status: 'draft' | 'submitted' | 'accepted' | 'returned';
  readonly excused: boolean;
  readonly due_on: CalendarDay;
  readonly first_submitted_on: CalendarDay | null;
  readonly returned_by: CalendarDay | null;
  readonly resubmitted_late: boolean;
}

interface BodyRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly name_en: string | null;
}

/** A task as it is read from the database with what it names. */
export interface TaskRow {
  readonly id: string;
  readonly key: string;
  readonly number: number;
  readonly committee_id: string;
  readonly status: TaskStatus;
  readonly cadence: Cadence;
  readonly percent: number | null;
  readonly due_on: CalendarDay;
  readonly first_due_on: CalendarDay;
  readonly extensions: number;
  readonly assigned_on: CalendarDay;
  readonly completed_on: CalendarDay | null;
  readonly returned_from: CalendarDay | null;
  readonly returned_by: CalendarDay | null;
  readonly last_update_on: CalendarDay | null;
  readonly period_from: CalendarDay;
  readonly period_to: CalendarDay;
  readonly version: number;
  readonly lead: BodyRow;
  readonly cooperators: readonly BodyRow[];
  readonly duty: {
    readonly id: string;
    readonly place: string;
    readonly title: string;
    readonly title_en: string | null;
  };
  readonly plan: {
    readonly id: string;
    readonly code: string;
    readonly title: string;
    readonly title_en: string | null;
  };
  readonly report: ReportRow | null;
}

/** How the task's committee counts its days. */
export interface ViewDays {
  readonly today: CalendarDay;
  readonly calendar: WorkingCalendar;
  readonly direction: OffDayDirection;
}

/** What people call the task. */
export function taskCode(number: number): string {
  return `NV-${number}`;
}

/** The number in a code such as "NV-128", "nv128" or "128"; null for anything else. */
export function numberInCode(text: string): number | null {
  const digits = /^\s*(?:nv[\s-]*)?(\d{1,9})\s*$/i.exec(text)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** The task as a list shows it. */
export function taskItem(row: TaskRow, days: ViewDays): TaskItem {
  const period = { from: row.period_from, to: row.period_to };
  const staleness = {
    status: row.status,
    cadence: row.cadence,
    period,
    assignedOn: row.assigned_on,
    lastUpdateOn: row.last_update_on,
  };
  const { duty, plan } = row;
  return {
    id: row.id,
    code: taskCode(row.number),
    title: textOf(duty.title, duty.title_en),
    status: row.status,
    lateness: latenessOf(row, days),
    stale: isStale(staleness, days.today),
    quietSince: quietSince(staleness),
    percent: row.percent,
    dueOn: row.due_on,
    onTimeUntil: days.calendar.onTimeUntil(row.due_on, days.direction),
    firstDueOn: row.first_due_on,
    extensions: row.extensions,
    completedOn: row.completed_on,
    leadBody: taskBody(row.lead),
    cooperatingBodies: row.cooperators.map(taskBody),
    duty: { id: duty.id, place: duty.place, title: textOf(duty.title, duty.title_en) },
    plan: { id: plan.id, code: plan.code, title: textOf(plan.title, plan.title_en) },
    period: {
      name: occurrenceName(occurrenceIn(row.key), row.cadence),
      from: period.from,
      to: addDays(period.to, -1),
    },
    version: row.version,
  };
}

/** What the lateness of a task follows from, as it is read from the database. */
export type LatenessRow = Pick<
  TaskRow,
  'status' | 'cadence' | 'due_on' | 'completed_on' | 'returned_from' | 'returned_by' | 'report'
>;

/** How the task stands today; null when it is cancelled. */
export function latenessOf(row: LatenessRow, { today, calendar, direction }: ViewDays): Lateness | null {
  const until = (day: CalendarDay | null) => (day === null ? null : calendar.onTimeUntil(day, direction));
  return taskLateness(
    {
      status: row.status,
      onTimeUntil: calendar.onTimeUntil(row.due_on, direction),
      completedOn: row.completed_on,
      returnedFrom: row.returned_from,
      returnedUntil: until(row.returned_by),
      continuous: row.cadence === 'continuous',
      reportLateness: row.report && latenessOfReport(row.report, { today, calendar, direction }),
    },
    today,
  );
}

/** As reports count it: by the day that the report is due, or, while it is returned, by the day given. Null for an excused body. */
function latenessOfReport(report: ReportRow, { today, calendar, direction }: ViewDays): Lateness | null {
  if (report.excused) return null;
  const onTimeUntil = calendar.onTimeUntil(report.due_on, direction);
  if (report.status === 'returned' && report.returned_by !== null) {
    return openLateness(calendar.onTimeUntil(report.returned_by, direction), today);
  }
  if (report.status === 'draft' || report.status === 'returned') return openLateness(onTimeUntil, today);
  const late =
    report.resubmitted_late ||
    (report.first_submitted_on !== null && report.first_submitted_on > onTimeUntil);
  return late ? 'late' : 'on_time';
}

export function taskBody({ id, code, name, name_en }: BodyRow): TaskBody {
  return { id, code, name: textOf(name, name_en) };
}
