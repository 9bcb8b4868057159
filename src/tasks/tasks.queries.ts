import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { CalendarService } from '../calendar/calendar.service.js';
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

  /** As it stands within the transaction, for whoever has come to it: what a stale write is told. */
  async current(manager: EntityManager, id: string): Promise<TaskItem> {
    const [row] = await manager.query<TaskRow[]>(`${selectTasks} where t.id = $1`, [id]);
    if (!row) throw notFound(aTask);
    return taskItem(row, await this.calendars.within(manager, row.committee_id));
  }
}
