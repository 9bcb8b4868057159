import type { CalendarDay } from '../kernel/calendar-day.js';
import type { Cadence } from '../plans/cadence.js';
import type { DueDayBounds, OnTimeShifts } from './due-day-bounds.js';
import type { Parameters } from './task-select.js';
import { STALE_AFTER_DAYS } from './task-staleness.js';

/** How one committee counts its days, as a statement needs it. */
export interface CommitteeBounds extends DueDayBounds, OnTimeShifts {
  readonly committeeId: string;
}

/** SQL for what follows from a task `t` and the day: the same answers as taskLateness and isStale give. */
export interface TaskDaySql {
  /** To be joined to `task t`. */
  readonly frames: string;
  /** Narrows `t` to the committees that are counted with. */
  readonly within: string;
  readonly lateness: string;
  readonly stale: string;
  /** The day on which something was last heard of it since it began, else the day it began. */
  readonly heardOn: string;
  readonly upcoming: string;
  /** The committee's own days: today, and the bounds of due days. */
  readonly today: string;
  readonly overdueUpTo: string;
  readonly soonUpTo: string;
}

/** The days of one committee as expressions, and how many days later than `day` a due day is still in time. */
interface Frame {
  readonly today: string;
  readonly overdueUpTo: string;
  readonly soonUpTo: string;
  readonly first: string;
  readonly shifts: string;
}

/**
 * The expressions for tasks of these committees. With one committee its days stand in the statement as constants, which keeps
 * the order of an index over (committee, due day).
 */
export function taskDaySql(committees: readonly CommitteeBounds[], parameters: Parameters): TaskDaySql {
  const [only, ...others] = committees;
  const many = others.length > 0 || only === undefined;
  const frame = many ? JOINED : constantFrame(only);
  const { today, overdueUpTo, soonUpTo } = frame;
  return {
    today,
    overdueUpTo,
    soonUpTo,
    frames: many ? framesJoin(committees, parameters) : '',
    within: many ? 'true' : `t.committee_id = ${parameters.add(only.committeeId)}`,
    lateness: lateness(frame),
    stale: stale(today),
    heardOn: `coalesce(${HEARD}, ${BEGUN})`,
    upcoming: `t.period_from > ${today}`,
  };
}

const JOINED: Frame = {
  today: 'f.today',
  overdueUpTo: 'f."overdueUpTo"',
  soonUpTo: 'f."soonUpTo"',
  first: 'f.first',
  shifts: 'f.shifts',
};

/** A day is digits and hyphens and a shift a number, so they may stand in a statement as they are. */
function constantFrame(bounds: CommitteeBounds): Frame {
  return {
    today: literal(bounds.today),
    overdueUpTo: literal(bounds.overdueUpTo),
    soonUpTo: literal(bounds.soonUpTo),
    first: literal(bounds.first),
    shifts: `'{${bounds.shifts.join(',')}}'::int[]`,
  };
}

const literal = (day: CalendarDay) => `date '${day}'`;

function framesJoin(committees: readonly CommitteeBounds[], parameters: Parameters): string {
  return `join jsonb_to_recordset(${parameters.add(JSON.stringify(committees))}::jsonb) as f("committeeId" uuid, today date,
    "overdueUpTo" date, "soonUpTo" date, first date, shifts int[]) on f."committeeId" = t.committee_id`;
}

function lateness(frame: Frame): string {
  const { today, overdueUpTo, soonUpTo } = frame;
  const open = (dueOn: string) =>
    `case when ${dueOn} <= ${overdueUpTo} then 'overdue' when ${dueOn} <= ${soonUpTo} then 'due_soon' else 'on_track' end`;
  // a task that had been done in time and was returned is held to the day given, if that is later
  const held = `case when t.returned_from is not null and t.returned_by is not null
    and t.returned_from <= ${onTimeUntil('t.due_on', frame)} then greatest(t.due_on, t.returned_by) else t.due_on end`;
  return `case when t.status = 'cancelled' then null
    when t.cadence = 'continuous' then ${continuousLateness(frame, open)}
    when t.status in ('assigned', 'in_progress') then ${open(`(${held})`)}
    when coalesce(t.completed_on, ${today}) <= ${onTimeUntil('t.due_on', frame)} then 'on_time'
    else 'late' end`;
}

function continuousLateness(frame: Frame, open: (dueOn: string) => string): string {
  const report = reportLateness(frame, open);
  return `case when t.status in ('assigned', 'in_progress')
    then case ${report} when 'overdue' then 'overdue' when 'late' then 'overdue' when 'due_soon' then 'due_soon' else 'on_track' end
    else case when ${report} in ('overdue', 'late') then 'late' else 'on_time' end end`;
}

/** How the report stands that a continuous task is accounted for in. */
function reportLateness(frame: Frame, open: (dueOn: string) => string): string {
  const held = `case when pr.status = 'returned' then coalesce(pr.returned_by, pr.due_on) else pr.due_on end`;
  return `coalesce((select case when pr.excused then 'on_track'
      when pr.status in ('draft', 'returned') then ${open(`(${held})`)}
      when pr.resubmitted_late or pr.first_submitted_on > ${onTimeUntil('pr.due_on', frame)} then 'late'
      else 'on_time' end
    from progress_report pr join review r on r.id = pr.review_id
    where pr.body_id = t.lead_body_id and r.plan_id = t.plan_id and r.kind = 'regular'
      and r.period_from = t.period_from and r.period_to = t.period_to), 'on_track')`;
}

function onTimeUntil(dueOn: string, { first, shifts }: Frame): string {
  return `(${dueOn} + coalesce((${shifts})[${dueOn} - ${first} + 1], 0))`;
}

const BEGUN = 'greatest(t.period_from, t.assigned_on)';
const HEARD = `case when t.last_update_on >= ${BEGUN} then t.last_update_on end`;

function stale(today: string): string {
  const cadences = Object.entries(STALE_AFTER_DAYS) as [Cadence, number | null][];
  const byDays = cadences.flatMap(([cadence, days]) =>
    days === null
      ? []
      : [`when t.cadence = '${cadence}' then ${today} - coalesce(${HEARD}, ${BEGUN}) >= ${days}`],
  );
  return `(t.status in ('assigned', 'in_progress') and t.period_from <= ${today}
    and case ${byDays.join(' ')} else (${HEARD}) is null and ${today} >= t.period_to end)`;
}
