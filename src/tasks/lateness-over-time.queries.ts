import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { CalendarDay } from '../kernel/calendar-day.js';
import type { Scope } from '../kernel/scope.js';
import { type Text, textOf } from '../kernel/text.js';
import { LATENESS_COUNTS, latenessCounts, type LeadBodies, type PlanDays, planTasks } from './plan-tasks.js';
import type { TaskDaySql } from './task-lateness-sql.js';
import type { Lateness } from './task-lateness.js';
import { isInPeriod, type Parameters } from './task-select.js';

/** How many tasks of a month or a review stand how. */
export interface LatenessStep {
  /** "2026-06", or the review's id. */
  readonly key: string;
  readonly counts: Readonly<Record<Lateness, number>>;
}

/** What is due on one day. */
export interface ComingDay {
  readonly dueOn: CalendarDay;
  readonly tasks: number;
  readonly bodies: number;
  /** The duties, in the order of the document. */
  readonly duties: readonly { readonly place: string; readonly title: Text }[];
}

/** An open task of which nothing is heard. */
export interface QuietTask {
  readonly id: string;
  readonly title: Text;
  readonly place: string;
  readonly body: Text;
  /** The last day on which something was heard of it, else the day it began. */
  readonly since: CalendarDay;
  readonly isLate: boolean;
}

/** Reads how the tasks of a plan go over time: how late they were, what is to come, what grows old. */
@Injectable()
export class LatenessOverTimeQueries {
  constructor(private readonly database: DataSource) {}

  /** By the month that they were due in, from that day up to today, the oldest first. */
  async byMonth(scope: Scope, plan: PlanDays, leads: LeadBodies, from: CalendarDay): Promise<LatenessStep[]> {
    const { days, parameters, conditions } = planTasks(scope, plan, leads);
    conditions.push(`t.due_on >= ${parameters.add(from)}::date and t.due_on <= ${days.today}`);
    return this.steps(`to_char(t.due_on, 'YYYY-MM')`, days, '', conditions, parameters);
  }

  /** By the regular review whose period they belong to, as the tasks stand today. */
  async byReview(scope: Scope, plan: PlanDays, leads: LeadBodies): Promise<LatenessStep[]> {
    const { days, parameters, conditions } = planTasks(scope, plan, leads);
    const join = `join review rv on rv.plan_id = t.plan_id and rv.kind = 'regular'
      and ${isInPeriod('rv.period_from', 'rv.period_to')}`;
    return this.steps('rv.id::text', days, join, conditions, parameters);
  }

  /** What is open and due from today on, before that day, by day. */
  async coming(scope: Scope, plan: PlanDays, leads: LeadBodies, before: CalendarDay): Promise<ComingDay[]> {
    const { days, parameters, conditions } = planTasks(scope, plan, leads);
    const rows = await this.database.query<ComingRow[]>(
      `with due as (
         select t.due_on, t.duty_id, t.lead_body_id from task t ${days.frames} where ${conditions.join(' and ')}
           and t.status in ('assigned', 'in_progress') and t.due_on >= ${days.today} and t.due_on < ${parameters.add(before)}::date)
       select due_on as "dueOn", count(*)::int as tasks, count(distinct lead_body_id)::int as bodies,
         (select json_agg(json_build_object('place', d.place, 'title', d.title, 'title_en', d.title_en) order by d.position)
          from duty d where d.id = any(array_agg(due.duty_id))) as duties
       from due group by due_on order by due_on`,
      parameters.values,
    );
    return rows.map(({ duties, ...row }) => ({
      ...row,
      duties: duties.map(({ place, title, title_en }) => ({ place, title: textOf(title, title_en) })),
    }));
  }

  /** Of the open tasks, those that have been without a change for longest; continuous ones are accounted for in reports. */
  async quietest(scope: Scope, plan: PlanDays, leads: LeadBodies, limit: number): Promise<QuietTask[]> {
    const { days, parameters, conditions } = planTasks(scope, plan, leads);
    const rows = await this.database.query<QuietRow[]>(
      `with quiet as materialized (
         select t.id, t.duty_id, t.lead_body_id, ${days.heardOn} as since, ${days.lateness} = 'overdue' as late
         from task t ${days.frames} where ${conditions.join(' and ')} and t.status in ('assigned', 'in_progress')
           and t.cadence <> 'continuous' order by since, t.id limit ${parameters.add(limit)})
       select q.id, q.since, q.late as "isLate", d.place, d.title, d.title_en, b.name, b.name_en
       from quiet q join duty d on d.id = q.duty_id join body b on b.id = q.lead_body_id order by q.since, q.id`,
      parameters.values,
    );
    return rows.map(({ title, title_en, name, name_en, ...row }) => ({
      ...row,
      title: textOf(title, title_en),
      body: textOf(name, name_en),
    }));
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
       select key, ${LATENESS_COUNTS} from counted group by key order by key`,
      parameters.values,
    );
    return rows.map((row) => ({ key: row.key, counts: latenessCounts(row) }));
  }
}

interface TitleRow {
  readonly place: string;
  readonly title: string;
  readonly title_en: string | null;
}

interface ComingRow extends Omit<ComingDay, 'duties'> {
  readonly duties: readonly TitleRow[];
}

interface QuietRow extends TitleRow, Omit<QuietTask, 'title' | 'body'> {
  readonly name: string;
  readonly name_en: string | null;
}
