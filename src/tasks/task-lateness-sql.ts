import type { CalendarDay } from '../kernel/calendar-day.js';
import type { Cadence } from '../plans/cadence.js';
import type { DueDayBounds, MovedDueDay } from './due-day-bounds.js';
import type { Parameters } from './task-select.js';
import { STALE_AFTER_DAYS } from './task-staleness.js';

/** How one committee counts its days, as a statement needs it. */
export interface CommitteeBounds extends DueDayBounds {
  readonly committeeId: string;
  readonly moved: readonly MovedDueDay[];
}

/** SQL for what follows from a task `t` and the day: the same answers as taskLateness and isStale give. */
export interface TaskDaySql {
  /** To be joined to `task t` in any case. */
  readonly frames: string;
  /** To be joined where `lateness` is asked for. */
  readonly joins: string;
  /** Narrows `t` to the committees that are counted with. */
  readonly within: string;
  readonly lateness: string;
  readonly stale: string;
  readonly upcoming: string;
  /** The committee's own days: `today`, and the bounds of due days. */
  readonly today: string;
  readonly overdueUpTo: string;
  readonly soonUpTo: string;
}

/**
 * The expressions for tasks of these committees. With one committee its days stand in the statement as constants, which keeps
 * the order of an index over (committee, due day).
 */
export function taskDaySql(committees: readonly CommitteeBounds[], parameters: Parameters): TaskDaySql {
  const [only, ...others] = committees;
  const many = others.length > 0 || only === undefined;
  const days = many
    ? { today: 'f.today', overdueUpTo: 'f.overdue_up_to', soonUpTo: 'f.soon_up_to' }
    : {
        today: literal(only.today),
        overdueUpTo: literal(only.overdueUpTo),
        soonUpTo: literal(only.soonUpTo),
      };
  return {
    ...days,
    frames: many ? framesJoin(committees, parameters) : '',
    joins: `${MOVED} ${REPORT}`,
    within: many ? 'true' : `t.committee_id = ${parameters.add(only.committeeId)}`,
    lateness: lateness(days),
    stale: stale(days.today),
    upcoming: `t.period_from > ${days.today}`,
  };
}

/** A day is digits and hyphens, so it may stand in a statement as it is. */
const literal = (day: CalendarDay) => `date '${day}'`;

type DayNames = Pick<TaskDaySql, 'today' | 'overdueUpTo' | 'soonUpTo'>;

const MOVED = 'left join moved on moved.committee_id = t.committee_id and moved.day = t.due_on';

/** How the report stands that a continuous task is accounted for in. */
const REPORT = `left join lateral (
    select pr.status, pr.excused, pr.first_submitted_on, pr.resubmitted_late, pr.first_due_on,
      case when pr.status = 'returned' then coalesce(pr.returned_by, pr.first_due_on) else pr.first_due_on end as due_on
    from progress_report pr join review r on r.id = pr.review_id
    where t.cadence = 'continuous' and pr.body_id = t.lead_body_id and r.plan_id = t.plan_id
      and r.kind = 'regular' and r.period_from = t.period_from) rep on true
  left join moved rep_moved on rep_moved.committee_id = t.committee_id and rep_moved.day = rep.first_due_on`;

function lateness({ today, overdueUpTo, soonUpTo }: DayNames): string {
  const open = (dueOn: string) =>
    `case when ${dueOn} <= ${overdueUpTo} then 'overdue' when ${dueOn} <= ${soonUpTo} then 'due_soon' else 'on_track' end`;
  // a task that had been done in time and was returned is held to the day given, if that is later
  const held = `case when t.returned_from is not null and t.returned_by is not null
    and t.returned_from <= coalesce(moved.until, t.due_on) then greatest(t.due_on, t.returned_by) else t.due_on end`;
  return `case when t.status = 'cancelled' then null
    when t.cadence = 'continuous' then
      case when rep.status is null or rep.excused then 'on_track'
        when rep.status in ('draft', 'returned') then ${open('rep.due_on')}
        when rep.resubmitted_late or rep.first_submitted_on > coalesce(rep_moved.until, rep.first_due_on) then 'late'
        else 'on_time' end
    when t.status in ('assigned', 'in_progress') then ${open(`(${held})`)}
    when coalesce(t.completed_on, ${today}) <= coalesce(moved.until, t.due_on) then 'on_time'
    else 'late' end`;
}

function stale(today: string): string {
  const begun = 'greatest(t.period_from, t.assigned_on)';
  const heard = `case when t.last_update_on >= ${begun} then t.last_update_on end`;
  const cadences = Object.entries(STALE_AFTER_DAYS) as [Cadence, number | null][];
  const byDays = cadences.flatMap(([cadence, days]) =>
    days === null
      ? []
      : [`when t.cadence = '${cadence}' then ${today} - coalesce(${heard}, ${begun}) >= ${days}`],
  );
  return `(t.status in ('assigned', 'in_progress') and t.period_from <= ${today}
    and case ${byDays.join(' ')} else (${heard}) is null and ${today} >= t.period_to end)`;
}

function framesJoin(committees: readonly CommitteeBounds[], parameters: Parameters): string {
  const column = (values: readonly string[], type: string) => `${parameters.add(values)}::${type}[]`;
  const columns = [
    column(
      committees.map(({ committeeId }) => committeeId),
      'uuid',
    ),
    column(
      committees.map(({ today }) => today),
      'date',
    ),
    column(
      committees.map(({ overdueUpTo }) => overdueUpTo),
      'date',
    ),
    column(
      committees.map(({ soonUpTo }) => soonUpTo),
      'date',
    ),
  ];
  return `join unnest(${columns.join(', ')}) as f(committee_id, today, overdue_up_to, soon_up_to)
    on f.committee_id = t.committee_id`;
}

/** The common table expression that the joins refer to; it stands first in the statement. */
export function movedDays(committees: readonly CommitteeBounds[], parameters: Parameters): string {
  const rows = committees.flatMap(({ committeeId, moved }) => moved.map((one) => ({ committeeId, ...one })));
  const columns = [
    `${parameters.add(rows.map(({ committeeId }) => committeeId))}::uuid[]`,
    `${parameters.add(rows.map(({ day }) => day))}::date[]`,
    `${parameters.add(rows.map(({ until }) => until))}::date[]`,
  ];
  return `moved(committee_id, day, until) as materialized (select * from unnest(${columns.join(', ')}))`;
}
