import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { occurrenceIn } from './task-key.js';

/** An open task, and which duty and time it was made for. */
export interface OpenTaskOf {
  readonly id: string;
  /** The same for tasks that ask for the same at the same time. */
  readonly asksFor: string;
}

/** Finds the work that a successor takes over. */
@Injectable()
export class TaskSuccessionQueries {
  /** The open tasks that the body leads, as they were made. */
  async openOf(manager: EntityManager, bodyId: string): Promise<OpenTaskOf[]> {
    const rows = await manager.query<{ id: string; key: string; dutyId: string }[]>(
      `select id, key, duty_id as "dutyId" from task
       where lead_body_id = $1 and status in ('assigned', 'in_progress', 'done') order by number`,
      [bodyId],
    );
    return rows.map(({ id, key, dutyId }) => ({ id, asksFor: `${dutyId}/${occurrenceIn(key)}` }));
  }

  /** Ids of the open tasks on which the body cooperates. */
  async cooperatedOn(manager: EntityManager, bodyId: string): Promise<string[]> {
    const rows = await manager.query<{ id: string }[]>(
      `select t.id from task_cooperator c join task t on t.id = c.task_id
       where c.body_id = $1 and t.status in ('assigned', 'in_progress', 'done') order by t.id`,
      [bodyId],
    );
    return rows.map(({ id }) => id);
  }
}
