import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { CommitteeCalendar } from '../calendar/calendar.service.js';
import type { CalendarDay } from '../kernel/calendar-day.js';
import type { Scope } from '../kernel/scope.js';
import { TaskBoundsQueries } from './task-bounds.queries.js';
import { isInScope, NOT_OF_CLOSED_PLANS, Parameters, selectTasks } from './task-select.js';
import { taskItem, type TaskItem, type TaskRow } from './task-view.js';

/** What is due on one day. */
export interface DueDay {
  readonly day: CalendarDay;
  readonly count: number;
  /** All of them where they are not more than was asked for, else none. */
  readonly tasks: readonly TaskItem[];
}

/** Reads on which days tasks are due. */
@Injectable()
export class TaskDaysQueries {
  constructor(
    private readonly database: DataSource,
    private readonly bounds: TaskBoundsQueries,
  ) {}

  /** How the committees count their days whose tasks the scope reads, by committee. */
  async calendars(scope: Scope): Promise<ReadonlyMap<string, CommitteeCalendar>> {
    return this.bounds.calendarsIn(scope, null);
  }

  /**
   * The days with `from <= day < to` on which tasks are due that the scope reads, those whose period has not begun too; cancelled
   * ones and those of closed plans are left out. Days with more than `most` of them are counted only.
   */
  async dueDays(
    scope: Scope,
    { from, to }: { readonly from: CalendarDay; readonly to: CalendarDay },
    most: number,
    calendars: ReadonlyMap<string, CommitteeCalendar>,
  ): Promise<DueDay[]> {
    const parameters = new Parameters();
    const conditions = [
      `t.due_on >= ${parameters.add(from)} and t.due_on < ${parameters.add(to)}`,
      `t.status <> 'cancelled'`,
      NOT_OF_CLOSED_PLANS,
      isInScope(scope, parameters),
    ];
    const days = await this.database.query<{ day: CalendarDay; count: number; ids: string[] }[]>(
      `select t.due_on as day, count(*)::int as count,
         case when count(*) <= ${parameters.add(most)} then array_agg(t.id) else '{}' end as ids
       from task t where ${conditions.join(' and ')} group by 1 order by 1`,
      parameters.values,
    );
    const rows = await this.database.query<TaskRow[]>(
      `${selectTasks} where t.id = any($1) order by t.due_on, t.id`,
      [days.flatMap(({ ids }) => ids)],
    );
    return days.map(({ day, count }) => ({ day, count, tasks: rows.flatMap(itemOn(day, calendars)) }));
  }
}

function itemOn(day: CalendarDay, calendars: ReadonlyMap<string, CommitteeCalendar>) {
  return (row: TaskRow): TaskItem[] => {
    const calendar = row.due_on === day ? calendars.get(row.committee_id) : undefined;
    return calendar ? [taskItem(row, calendar)] : [];
  };
}
