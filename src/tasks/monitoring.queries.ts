import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Period } from '../kernel/period.js';
import type { Scope } from '../kernel/scope.js';
import { TaskBoundsQueries } from './task-bounds.queries.js';
import { taskDaySql } from './task-lateness-sql.js';
import type { Lateness } from './task-lateness.js';
import { isInPeriod, isInScope, NOT_OF_CLOSED_PLANS, Parameters } from './task-select.js';
import { type TaskBody, taskBody } from './task-view.js';

/** How many tasks that a body leads stand how. */
export interface MonitoringCounts {
  readonly counts: Readonly<Record<Lateness, number>>;
  readonly total: number;
  /** Of all: reported done, waiting for the board. */
  readonly waiting: number;
  /** Of all: nothing heard of for too long. */
  readonly stale: number;
}

export interface MonitoringRow extends MonitoringCounts {
  readonly body: TaskBody;
}

interface CountRow extends Record<Lateness, number> {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly name_en: string | null;
  readonly total: number;
  readonly waiting: number;
  readonly stale: number;
}

/** Counts tasks by body and lateness. */
@Injectable()
export class MonitoringQueries {
  constructor(
    private readonly database: DataSource,
    private readonly bounds: TaskBoundsQueries,
  ) {}

  /**
   * The tasks that the scope reads, not cancelled and begun, by the body that leads them, in the order of names: those of the plan,
   * or of all that are not closed. With a period: those due in it, and continuous ones whose period lies in it.
   */
  async byBody(scope: Scope, planId: string | null, period: Period | null): Promise<MonitoringRow[]> {
    const calendars = await this.bounds.calendarsIn(scope, planId);
    if (calendars.size === 0) return [];
    const parameters = new Parameters();
    const bounds = await this.bounds.of(calendars, true);
    const days = taskDaySql(bounds, parameters);
    const conditions = [
      days.within,
      isInScope(scope, parameters),
      `t.status <> 'cancelled'`,
      `not (${days.upcoming})`,
    ];
    conditions.push(planId === null ? NOT_OF_CLOSED_PLANS : `t.plan_id = ${parameters.add(planId)}`);
    if (period) {
      const [from, to] = [`${parameters.add(period.from)}::date`, `${parameters.add(period.to)}::date`];
      conditions.push(isInPeriod(from, to));
    }
    const rows = await this.database.query<CountRow[]>(
      // materialized: else the lateness is worked out again for each figure
      `with counted as materialized (
         select t.lead_body_id, t.status, ${days.lateness} as lateness, ${days.stale} as stale
         from task t ${days.frames} where ${conditions.join(' and ')}),
       summed as (
         select lead_body_id, count(*)::int as total, ${COUNTS},
           count(*) filter (where status = 'done')::int as waiting, count(*) filter (where stale)::int as stale
         from counted group by lead_body_id)
       select b.id, b.code, b.name, b.name_en, s.* from summed s join body b on b.id = s.lead_body_id
       order by b.name collate "vi-VN-x-icu", b.id`,
      parameters.values,
    );
    return rows.map((row) => ({
      body: taskBody(row),
      counts: {
        on_track: row.on_track,
        due_soon: row.due_soon,
        overdue: row.overdue,
        on_time: row.on_time,
        late: row.late,
      },
      total: row.total,
      waiting: row.waiting,
      stale: row.stale,
    }));
  }
}

const COUNTS = (['on_track', 'due_soon', 'overdue', 'on_time', 'late'] satisfies Lateness[])
  .map((one) => `count(*) filter (where lateness = '${one}')::int as ${one}`)
  .join(', ');
