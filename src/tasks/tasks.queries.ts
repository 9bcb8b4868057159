import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { CalendarService, type CommitteeCalendar } from '../calendar/calendar.service.js';
import { notFound } from '../kernel/domain-error.js';
import type { Scope } from '../kernel/scope.js';
import { isInScope, Parameters, selectTasks } from './task-select.js';
import { aTask } from './task-step.js';
import { taskItem, type TaskItem, type TaskRow } from './task-view.js';

/** Reads single tasks as people see them. */
@Injectable()
export class TasksQueries {
  constructor(
    private readonly database: DataSource,
    private readonly calendars: CalendarService,
  ) {}

  /** The task as a list shows it. @throws NotFoundError where the scope reads none with that id */
  async getItem(scope: Scope, id: string): Promise<TaskItem> {
    const parameters = new Parameters();
    const condition = `t.id = ${parameters.add(id)} and ${isInScope(scope, parameters)}`;
    const [row] = await this.database.query<TaskRow[]>(
      `${selectTasks} where ${condition}`,
      parameters.values,
    );
    if (!row) throw notFound(aTask);
    return taskItem(row, await this.calendars.forCommittee(row.committee_id));
  }

  /** Those of the tasks that the scope reads, by due day and id. */
  async items(scope: Scope, ids: readonly string[]): Promise<TaskItem[]> {
    const parameters = new Parameters();
    const condition = `t.id = any(${parameters.add(ids)}::uuid[]) and ${isInScope(scope, parameters)}`;
    const rows = await this.database.query<TaskRow[]>(
      `${selectTasks} where ${condition} order by t.due_on, t.id`,
      parameters.values,
    );
    const calendars = new Map<string, CommitteeCalendar>();
    for (const id of new Set(rows.map((row) => row.committee_id))) {
      calendars.set(id, await this.calendars.forCommittee(id));
    }
    return rows.flatMap((row) => {
      const calendar = calendars.get(row.committee_id);
      return calendar ? [taskItem(row, calendar)] : [];
    });
  }

  /** As it stands within the transaction, for whoever has come to it: what a stale write is told. */
  async current(manager: EntityManager, id: string): Promise<TaskItem> {
    const [row] = await manager.query<TaskRow[]>(`${selectTasks} where t.id = $1`, [id]);
    if (!row) throw notFound(aTask);
    return taskItem(row, await this.calendars.within(manager, row.committee_id));
  }
}
