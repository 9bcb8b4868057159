import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { CalendarDay } from '../kernel/calendar-day.js';
import type { Scope } from '../kernel/scope.js';
import { searchWords } from '../kernel/search-text.js';
import { TaskBoundsQueries } from './task-bounds.queries.js';
import { taskDaySql, type TaskDaySql } from './task-lateness-sql.js';
import type { Lateness } from './task-lateness.js';
import { isInPeriod, isInScope, NOT_OF_CLOSED_PLANS, Parameters, selectTasks } from './task-select.js';
import type { TaskStatus } from './task-status.js';
import { numberInCode, taskItem, type TaskItem, type TaskRow } from './task-view.js';

/**
 * Which tasks a list is to hold; what is left out does not matter, but that tasks of closed plans are listed for their plan or
 * duty alone. Days are inclusive.
 */
export interface TaskFilter {
  readonly planId?: string;
  /** The lead body. */
  readonly bodyId?: string;
  readonly dutyId?: string;
  readonly statuses?: readonly TaskStatus[];
  readonly latenesses?: readonly Lateness[];
  /** Those of that review's period. */
  readonly reviewId?: string;
  readonly stale?: boolean;
  /** Those whose period has not begun: left out unless asked for, alone (`only`) or with the others (`included`). */
  readonly upcoming?: 'excluded' | 'only' | 'included';
  readonly dueFrom?: CalendarDay;
  readonly dueTo?: CalendarDay;
  /** Only those that were returned and not reported done since. */
  readonly returned?: true;
  /** Only those whose duty the lead body has not acknowledged. */
  readonly unacknowledged?: true;
  /** Words that all must be found, with or without diacritics, or a code. */
  readonly q?: string;
}

export interface TaskPage {
  readonly limit: number;
  /** The due day and id of the row before. */
  readonly after: readonly [CalendarDay, string] | null;
  readonly descending: boolean;
}

/** Reads lists of tasks. */
@Injectable()
export class TaskListQueries {
  constructor(
    private readonly database: DataSource,
    private readonly bounds: TaskBoundsQueries,
  ) {}

  /** One page of the tasks that the scope reads, by due day and id. */
  async list(scope: Scope, filter: TaskFilter, page: TaskPage): Promise<TaskItem[]> {
    const calendars = await this.bounds.calendarsIn(scope, filter.planId ?? null);
    if (calendars.size === 0) return [];
    const parameters = new Parameters();
    const bounds = await this.bounds.of(calendars, filter.latenesses !== undefined);
    const days = taskDaySql(bounds, parameters);
    const conditions = [days.within, isInScope(scope, parameters), ...conditionsOf(filter, days, parameters)];
    const order = page.descending ? 'desc' : 'asc';
    if (page.after) {
      const [dueOn, id] = page.after;
      const later = page.descending ? '<' : '>';
      conditions.push(
        `(t.due_on, t.id) ${later} (${parameters.add(dueOn)}::date, ${parameters.add(id)}::uuid)`,
      );
    }
    const rows = await this.database.query<TaskRow[]>(
      `with page as (
         select t.id from task t ${days.frames} where ${conditions.join(' and ')}
         order by t.due_on ${order}, t.id ${order} limit ${parameters.add(page.limit)})
       ${selectTasks} where t.id in (select id from page) order by t.due_on ${order}, t.id ${order}`,
      parameters.values,
    );
    return rows.flatMap((row) => {
      const calendar = calendars.get(row.committee_id);
      return calendar ? [taskItem(row, calendar)] : [];
    });
  }
}

function conditionsOf(filter: TaskFilter, days: TaskDaySql, parameters: Parameters): string[] {
  const conditions = [...plainConditions(filter, parameters), ...searchConditions(filter.q, parameters)];
  const { latenesses, stale, upcoming = 'excluded' } = filter;
  if (upcoming !== 'included')
    conditions.push(upcoming === 'only' ? days.upcoming : `not (${days.upcoming})`);
  if (stale !== undefined) conditions.push(`${stale ? '' : 'not '}${days.stale}`);
  if (latenesses) {
    conditions.push(`${days.lateness} = any(${parameters.add(latenesses)}::text[])`);
    conditions.push(...narrowing(latenesses, days));
  }
  return conditions;
}

/** What follows from the lateness asked for and is cheap to ask, before the lateness itself is worked out. */
function narrowing(latenesses: readonly Lateness[], { overdueUpTo, soonUpTo }: TaskDaySql): string[] {
  const byHand = (condition: string) => `(t.cadence = 'continuous' or (${condition}))`;
  const open = `t.status in ('assigned', 'in_progress')`;
  const only = (...some: Lateness[]) => latenesses.every((one) => some.includes(one));
  if (only('overdue')) return [byHand(`${open} and t.due_on <= ${overdueUpTo}`)];
  if (only('overdue', 'due_soon')) return [byHand(`${open} and t.due_on <= ${soonUpTo}`), ...notOver()];
  if (only('on_time', 'late')) return [byHand(`t.status in ('done', 'confirmed')`)];
  return only('on_track', 'due_soon', 'overdue') ? [byHand(open)] : [];

  function notOver(): string[] {
    const due = `t.due_on > ${overdueUpTo} or t.returned_from is not null`;
    return latenesses.includes('overdue') ? [] : [byHand(due)];
  }
}

function plainConditions(filter: TaskFilter, parameters: Parameters): string[] {
  const conditions: string[] = [];
  const equal = (column: string, value: string | undefined) => {
    if (value !== undefined) conditions.push(`t.${column} = ${parameters.add(value)}`);
  };
  equal('plan_id', filter.planId);
  if (filter.planId === undefined && filter.dutyId === undefined) conditions.push(NOT_OF_CLOSED_PLANS);
  equal('lead_body_id', filter.bodyId);
  equal('duty_id', filter.dutyId);
  if (filter.statuses) conditions.push(`t.status = any(${parameters.add(filter.statuses)}::text[])`);
  if (filter.returned) conditions.push(`t.returned_from is not null and t.status = 'in_progress'`);
  if (filter.unacknowledged)
    conditions.push(`t.status in ('assigned', 'in_progress') and t.announced_on is not null and not exists (
      select from duty_acknowledgement a where a.duty_id = t.duty_id and a.body_id = t.lead_body_id)`);
  if (filter.reviewId !== undefined)
    conditions.push(`exists (select from review rv where rv.id = ${parameters.add(filter.reviewId)} and rv.plan_id = t.plan_id
      and ${isInPeriod('rv.period_from', 'rv.period_to')})`);
  if (filter.dueFrom) conditions.push(`t.due_on >= ${parameters.add(filter.dueFrom)}`);
  if (filter.dueTo) conditions.push(`t.due_on <= ${parameters.add(filter.dueTo)}`);
  return conditions;
}

function searchConditions(q: string | undefined, parameters: Parameters): string[] {
  if (q === undefined) return [];
  const number = numberInCode(q);
  const byCode = number === null ? [] : [`t.number = ${parameters.add(number)}`];
  const isCode = byCode.length > 0 && /nv/i.test(q);
  const words = isCode ? [] : searchWords(q);
  const byWords = words.map((word) => `t.search_text like ${parameters.add(`%${word}%`)}`).join(' and ');
  const ways = [...byCode, ...(byWords === '' ? [] : [`(${byWords})`])];
  return [ways.length === 0 ? 'false' : `(${ways.join(' or ')})`];
}
