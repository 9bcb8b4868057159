import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { BodyKind } from '../bodies/body-kind.js';
import { type CalendarDay, daysBetween } from '../kernel/calendar-day.js';
import type { Period } from '../kernel/period.js';
import type { Scope } from '../kernel/scope.js';
import { type Text, textOf } from '../kernel/text.js';
import { TaskBoundsQueries } from './task-bounds.queries.js';
import { type TaskDaySql, taskDaySql } from './task-lateness-sql.js';
import type { Lateness } from './task-lateness.js';
import { isInScope, Parameters } from './task-select.js';
import { type TaskBody, taskBody } from './task-view.js';

/** Which tasks of a plan are looked at. */
export interface MatrixSpan {
  readonly period: Period;
  /** Beside those of the period: what is late, due soon or waiting for the board, whatever its period. */
  readonly withOpen: boolean;
}

/** What a body can be urged about: a task, or the report that its continuous tasks are accounted for in. */
export interface OpenWork {
  readonly type: 'task' | 'report';
  readonly id: string;
  readonly dueOn: CalendarDay;
  /** Days past the last day in time; null for what is not late. */
  readonly daysLate: number | null;
}

/** The tasks that one body leads from one duty. */
export interface MatrixCell {
  readonly body: TaskBody & { readonly kind: BodyKind };
  readonly duty: {
    readonly id: string;
    readonly position: number;
    readonly place: string;
    readonly title: Text;
  };
  readonly counts: Readonly<Record<Lateness, number>>;
  readonly total: number;
  /** Of all: reported done, waiting for the board; nothing heard of for too long; not begun by the body. */
  readonly waiting: number;
  readonly stale: number;
  readonly assigned: number;
  /** The task, where it is the only one. */
  readonly taskId: string | null;
  /** The last day in time of the next one that is open and not late; null for none. */
  readonly nextUntil: CalendarDay | null;
  /** All that is not finished, what is due first leads. */
  readonly open: readonly OpenWork[];
}

/** How many tasks of a month or a review stand how. */
export interface LatenessStep {
  /** "2026-06", or the review's id. */
  readonly key: string;
  readonly counts: Readonly<Record<Lateness, number>>;
}

/** What is due on one day from one duty. */
export interface ComingDeadline {
  readonly dueOn: CalendarDay;
  readonly place: string;
  readonly title: Text;
  readonly bodies: number;
  /** The task, where it is the only one. */
  readonly taskId: string | null;
}

interface CellRow extends Record<Lateness, number> {
  readonly body: { id: string; code: string; name: string; name_en: string | null; kind: BodyKind };
  readonly duty: { id: string; position: number; place: string; title: string; title_en: string | null };
  readonly total: number;
  readonly waiting: number;
  readonly stale: number;
  readonly assigned: number;
  readonly task_id: string | null;
  readonly open: readonly {
    readonly id: string;
    readonly lateness: Lateness;
    readonly held: CalendarDay;
    readonly report: string | null;
  }[];
}

/** Reads the matrix of bodies by duties, and how lateness goes over time. */
@Injectable()
export class MatrixQueries {
  constructor(
    private readonly database: DataSource,
    private readonly bounds: TaskBoundsQueries,
  ) {}

  /** The cells of the plan that the scope reads, not cancelled and begun, by duty and by name of the body. `span`: null for all. */
  async cells(scope: Scope, planId: string, span: MatrixSpan | null): Promise<MatrixCell[]> {
    const frame = await this.frame(scope, planId);
    if (frame === null) return [];
    const { calendar, days, parameters, conditions } = frame;
    if (span) conditions.push(inSpan(span, days, parameters));
    const rows = await this.database.query<CellRow[]>(
      `with counted as materialized (
         select t.id, t.lead_body_id, t.duty_id, t.status, ${days.lateness} as lateness, ${days.stale} as stale,
           ${HELD} as held, case when ${OWED} then pr.id end as report
         from task t ${days.frames} ${REPORT} where ${conditions.join(' and ')}),
       summed as (
         select lead_body_id, duty_id, count(*)::int as total, ${COUNTS},
           count(*) filter (where status = 'done')::int as waiting, count(*) filter (where stale)::int as stale,
           count(*) filter (where status = 'assigned')::int as assigned,
           case when count(*) = 1 then (array_agg(id))[1] end as task_id,
           coalesce(json_agg(json_build_object('id', id, 'lateness', lateness, 'held', held, 'report', report)
             order by held, id) filter (where status in ('assigned', 'in_progress')), '[]') as open
         from counted group by lead_body_id, duty_id)
       select s.*, json_build_object('id', b.id, 'code', b.code, 'name', b.name, 'name_en', b.name_en, 'kind', b.kind) as body,
         json_build_object('id', d.id, 'position', d.position, 'place', d.place, 'title', d.title, 'title_en', d.title_en) as duty
       from summed s join body b on b.id = s.lead_body_id join duty d on d.id = s.duty_id
       order by d.position, b.name collate "vi-VN-x-icu", b.id`,
      parameters.values,
    );
    const until = (day: CalendarDay) => calendar.calendar.onTimeUntil(day, calendar.direction);
    return rows.map((row) => cellOf(row, calendar.today, until));
  }

  /** By the month that they were due in, from that day up to today, the oldest first. */
  async byMonth(scope: Scope, planId: string, from: CalendarDay): Promise<LatenessStep[]> {
    const frame = await this.frame(scope, planId);
    if (frame === null) return [];
    const { days, parameters, conditions } = frame;
    conditions.push(`t.due_on >= ${parameters.add(from)}::date and t.due_on <= ${days.today}`);
    return this.steps(`to_char(t.due_on, 'YYYY-MM')`, days, '', conditions, parameters);
  }

  /** By the regular review whose period they belong to, as the tasks stand today. */
  async byReview(scope: Scope, planId: string): Promise<LatenessStep[]> {
    const frame = await this.frame(scope, planId);
    if (frame === null) return [];
    const { days, parameters, conditions } = frame;
    const join = `join review rv on rv.plan_id = t.plan_id and rv.kind = 'regular'
      and ${inPeriod('rv.period_from', 'rv.period_to')}`;
    return this.steps('rv.id::text', days, join, conditions, parameters);
  }

  /** What is open and due from today on, before that day, by day and duty. */
  async coming(scope: Scope, planId: string, before: CalendarDay): Promise<ComingDeadline[]> {
    const frame = await this.frame(scope, planId);
    if (frame === null) return [];
    const { days, parameters, conditions } = frame;
    const rows = await this.database.query<(Omit<ComingDeadline, 'title'> & TitleRow)[]>(
      `select t.due_on as "dueOn", d.place, d.title, d.title_en, count(distinct t.lead_body_id)::int as bodies,
         case when count(*) = 1 then (array_agg(t.id))[1] end as "taskId"
       from task t ${days.frames} join duty d on d.id = t.duty_id
       where ${conditions.join(' and ')} and t.status in ('assigned', 'in_progress') and t.due_on >= ${days.today}
         and t.due_on < ${parameters.add(before)}::date
       group by t.due_on, d.id order by t.due_on, d.position`,
      parameters.values,
    );
    return rows.map(({ title, title_en, ...row }) => ({ ...row, title: textOf(title, title_en) }));
  }

  private async steps(
    key: string,
    days: TaskDaySql,
    join: string,
    conditions: readonly string[],
    parameters: Parameters,
  ): Promise<LatenessStep[]> {
    const rows = await this.database.query<({ readonly key: string } & Record<Lateness, number>)[]>(
      `with counted as materialized (
         select ${key} as key, ${days.lateness} as lateness from task t ${days.frames} ${join}
         where ${conditions.join(' and ')})
       select key, ${COUNTS} from counted group by key order by key`,
      parameters.values,
    );
    return rows.map((row) => ({ key: row.key, counts: countsOf(row) }));
  }

  /** What every one of these statements begins with; null where the scope reads nothing of the plan. */
  private async frame(scope: Scope, planId: string) {
    const calendars = await this.bounds.calendarsIn(scope, planId);
    const [calendar] = calendars.values();
    if (calendar === undefined) return null;
    const parameters = new Parameters();
    const days = taskDaySql(await this.bounds.of(calendars, true), parameters);
    const conditions = [
      days.within,
      isInScope(scope, parameters),
      `t.plan_id = ${parameters.add(planId)}`,
      `t.status <> 'cancelled'`,
      `not (${days.upcoming})`,
    ];
    return { calendar, days, parameters, conditions };
  }
}

interface TitleRow {
  readonly title: string;
  readonly title_en: string | null;
}

/** The report that a continuous task is accounted for in, where its body still has to send it. */
const REPORT = `left join lateral (select pr.id, pr.due_on, pr.returned_by, pr.status, pr.excused, r.status as review_status
  from progress_report pr join review r on r.id = pr.review_id
  where t.cadence = 'continuous' and pr.body_id = t.lead_body_id and r.plan_id = t.plan_id and r.kind = 'regular'
    and r.period_from = t.period_from and r.period_to = t.period_to) pr on true`;
const OWED = `pr.status in ('draft', 'returned') and not pr.excused and pr.review_status <> 'closed'`;

/** The day that a task is held to. */
const HELD = `case when pr.status = 'returned' then coalesce(pr.returned_by, pr.due_on)
  when pr.id is not null then pr.due_on
  when t.returned_from is not null and t.returned_by is not null then greatest(t.due_on, t.returned_by)
  else t.due_on end`;

const COUNTS = (['on_track', 'due_soon', 'overdue', 'on_time', 'late'] satisfies Lateness[])
  .map((one) => `count(*) filter (where lateness = '${one}')::int as ${one}`)
  .join(', ');

/** Those due in the period, and continuous ones whose period lies in it. */
function inPeriod(from: string, to: string): string {
  return `case when t.cadence = 'continuous' then t.period_from >= ${from} and t.period_to <= ${to}
    else t.due_on >= ${from} and t.due_on < ${to} end`;
}

function inSpan({ period, withOpen }: MatrixSpan, days: TaskDaySql, parameters: Parameters): string {
  const within = inPeriod(`${parameters.add(period.from)}::date`, `${parameters.add(period.to)}::date`);
  return withOpen
    ? `(${within} or t.status = 'done' or (${days.lateness}) in ('overdue', 'due_soon'))`
    : `(${within})`;
}

function countsOf(row: Record<Lateness, number>): Record<Lateness, number> {
  const { on_track, due_soon, overdue, on_time, late } = row;
  return { on_track, due_soon, overdue, on_time, late };
}

function cellOf(row: CellRow, today: CalendarDay, until: (day: CalendarDay) => CalendarDay): MatrixCell {
  const { duty, total, waiting, stale, assigned, open } = row;
  const next = open.find(({ lateness }) => lateness !== 'overdue');
  return {
    body: { ...taskBody(row.body), kind: row.body.kind },
    duty: {
      id: duty.id,
      position: duty.position,
      place: duty.place,
      title: textOf(duty.title, duty.title_en),
    },
    counts: countsOf(row),
    total,
    waiting,
    stale,
    assigned,
    taskId: row.task_id,
    nextUntil: next ? until(next.held) : null,
    open: open.map(({ id, lateness, held, report }) => ({
      type: report === null ? 'task' : 'report',
      id: report ?? id,
      dueOn: held,
      daysLate: lateness === 'overdue' ? Math.max(1, daysBetween(until(held), today)) : null,
    })),
  };
}
