import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { BodyKind } from '../bodies/body-kind.js';
import { GroupsQueries } from '../bodies/groups.queries.js';
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
 * duty, or by their ids alone. Days are inclusive.
 */
export interface TaskFilter {
  readonly ids?: readonly string[];
  readonly planId?: string;
  /** The lead body. */
  readonly bodyId?: string;
  /** Led by a body of that kind. */
  readonly kind?: BodyKind;
  /** Led by a body that is in that group today. */
  readonly groupId?: string;
  readonly dutyId?: string;
  readonly statuses?: readonly TaskStatus[];
  readonly latenesses?: readonly Lateness[];
  /** Those of that review's period. */
  readonly reviewId?: string;
  readonly stale?: boolean;
  /** Whether they are continuous: accounted for in reports, without a deadline of their own. */
  readonly continuous?: boolean;
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

/** The orders of a list: what is due first or last leads, or that of which nothing was heard for longest. */
export const taskSorts = ['dueOn', '-dueOn', 'quietSince'] as const;
export type TaskSort = (typeof taskSorts)[number];

export interface TaskPage {
  readonly limit: number;
  /** The place of the row before, as `placeOf` tells it. */
  readonly after: readonly [CalendarDay, string] | null;
  /** `dueOn` where left out. */
  readonly sort?: TaskSort;
}

/** Where a task stands in a list of that order. */
export function placeOf(task: TaskItem, sort: TaskSort = 'dueOn'): [CalendarDay, string] {
  return [sort === 'quietSince' ? task.quietSince : task.dueOn, task.id];
}

/** Reads lists of tasks. */
@Injectable()
export class TaskListQueries {
  constructor(
    private readonly database: DataSource,
    private readonly bounds: TaskBoundsQueries,
    private readonly groups: GroupsQueries,
  ) {}

  /** One page of the tasks that the scope reads, in that order and by id. */
  async list(scope: Scope, filter: TaskFilter, page: TaskPage): Promise<TaskItem[]> {
    const calendars = await this.bounds.calendarsIn(scope, filter.planId ?? null);
    const [calendar] = calendars.values();
    if (calendar === undefined) return [];
    const parameters = new Parameters();
    const bounds = await this.bounds.of(calendars, filter.latenesses !== undefined);
    const days = taskDaySql(bounds, parameters);
    const conditions = [days.within, isInScope(scope, parameters), ...conditionsOf(filter, days, parameters)];
    if (filter.groupId !== undefined) {
      const members = await this.membersOf(scope, filter.groupId, calendar.today);
      conditions.push(`t.lead_body_id = any(${parameters.add(members)}::uuid[])`);
    }
    const column = page.sort === 'quietSince' ? days.heardOn : 't.due_on';
    const order = page.sort === '-dueOn' ? 'desc' : 'asc';
    if (page.after) {
      const [day, id] = page.after;
      const later = page.sort === '-dueOn' ? '<' : '>';
      conditions.push(
        `(${column}, t.id) ${later} (${parameters.add(day)}::date, ${parameters.add(id)}::uuid)`,
      );
    }
    const rows = await this.database.query<TaskRow[]>(
      `with page as (
         select t.id from task t ${days.frames} where ${conditions.join(' and ')}
         order by ${column} ${order}, t.id ${order} limit ${parameters.add(page.limit)})
       ${selectTasks} where t.id in (select id from page) order by ${column} ${order}, t.id ${order}`,
      parameters.values,
    );
    return rows.flatMap((row) => {
      const calendar = calendars.get(row.committee_id);
      return calendar ? [taskItem(row, calendar)] : [];
    });
  }

  /** Nobody for a group that the scope does not read. */
  private async membersOf(scope: Scope, id: string, on: CalendarDay): Promise<string[]> {
    const { manager } = this.database;
    const [group] = await this.groups.list(manager, scope, { on, id }, { limit: 1, after: null });
    return group?.members.map((body) => body.id) ?? [];
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
  if (filter.ids) conditions.push(`t.id = any(${parameters.add(filter.ids)}::uuid[])`);
  else if (filter.planId === undefined && filter.dutyId === undefined) conditions.push(NOT_OF_CLOSED_PLANS);
  equal('lead_body_id', filter.bodyId);
  equal('duty_id', filter.dutyId);
  if (filter.kind !== undefined)
    conditions.push(`t.lead_body_id in (select id from body where kind = ${parameters.add(filter.kind)})`);
  if (filter.continuous !== undefined)
    conditions.push(`t.cadence ${filter.continuous ? '=' : '<>'} 'continuous'`);
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
