import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { BodyKind } from '../bodies/body-kind.js';
import type { CalendarDay } from '../kernel/calendar-day.js';
import type { Period } from '../kernel/period.js';
import type { Scope } from '../kernel/scope.js';
import { type Text, textOf } from '../kernel/text.js';
import { LATENESS_COUNTS, latenessCounts, type PlanDays, planTasks } from './plan-tasks.js';
import { TaskBoundsQueries } from './task-bounds.queries.js';
import type { TaskDaySql } from './task-lateness-sql.js';
import { daysOverdue, type Lateness } from './task-lateness.js';
import { DAY_HELD_TO, isInPeriod, type Parameters, REPORT_OF_TASK } from './task-select.js';
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

/** Reads the matrix of bodies by duties. */
@Injectable()
export class MatrixQueries {
  constructor(
    private readonly database: DataSource,
    private readonly bounds: TaskBoundsQueries,
  ) {}

  /** The days that the plan's tasks are counted with; null where the scope reads nothing of it. */
  async daysOf(scope: Scope, planId: string): Promise<PlanDays | null> {
    const calendars = await this.bounds.calendarsIn(scope, planId);
    const [calendar] = calendars.values();
    const [bounds] = await this.bounds.of(calendars, true);
    return calendar && bounds ? { planId, calendar, bounds } : null;
  }

  /** The cells of the plan that the scope reads, not cancelled and begun, by duty and by name of the body. `span`: null for all. */
  async cells(scope: Scope, plan: PlanDays, span: MatrixSpan | null): Promise<MatrixCell[]> {
    const { days, parameters, conditions } = planTasks(scope, plan);
    const { calendar } = plan;
    const within = span && periodSql(span.period, parameters);
    if (span && within) conditions.push(span.withOpen ? withOpen(within, days) : `(${within})`);
    // what was done in another period only waits for the board: it is not of this period's results
    const counted = within
      ? `case when t.status <> 'done' or (${within}) then ${days.lateness} end`
      : days.lateness;
    const rows = await this.database.query<CellRow[]>(
      `with counted as materialized (
         select t.id, t.lead_body_id, t.duty_id, t.status, ${counted} as lateness, ${days.stale} as stale,
           ${DAY_HELD_TO} as held, case when ${OWED} then pr.id end as report
         from task t ${days.frames} ${REPORT_OF_TASK} where ${conditions.join(' and ')}),
       summed as (
         select lead_body_id, duty_id, count(*)::int as total, ${LATENESS_COUNTS},
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
}

/** Whether its body still has to send the report that a continuous task is accounted for in. */
const OWED = `pr.status in ('draft', 'returned') and not pr.excused and pr.review_status <> 'closed'`;

function periodSql({ from, to }: Period, parameters: Parameters): string {
  return isInPeriod(`${parameters.add(from)}::date`, `${parameters.add(to)}::date`);
}

function withOpen(within: string, { lateness }: TaskDaySql): string {
  return `(${within} or t.status = 'done' or (${lateness}) in ('overdue', 'due_soon'))`;
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
    counts: latenessCounts(row),
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
      daysLate: daysOverdue(lateness, until(held), today),
    })),
  };
}
