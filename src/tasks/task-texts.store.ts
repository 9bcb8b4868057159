import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type TaskTextPlace, taskTexts } from './task-text-place.js';

/** A text on a task. */
export interface TaskText {
  readonly id: string;
  readonly text: string;
}

/** Loads and replaces the texts that people write on tasks. */
@Injectable()
export class TaskTextsStore {
  /** The task that the object is, or stands on; null where there is no such object. */
  async findTask(manager: EntityManager, place: TaskTextPlace, id: string): Promise<string | null> {
    const { table, task } = taskTexts[place];
    const [row] = await manager.query<{ taskId: string }[]>(
      `select ${task} as "taskId" from ${table} where id = $1`,
      [id],
    );
    return row?.taskId ?? null;
  }

  /** The text; null where nothing is written. */
  async find(manager: EntityManager, place: TaskTextPlace, id: string): Promise<string | null> {
    const { table, column } = taskTexts[place];
    const [row] = await manager.query<{ text: string | null }[]>(
      `select ${column} as text from ${table} where id = $1`,
      [id],
    );
    return row?.text || null;
  }

  async replace(manager: EntityManager, place: TaskTextPlace, { id, text }: TaskText): Promise<void> {
    const { table, column } = taskTexts[place];
    await manager.query(`update ${table} set ${column} = $2 where id = $1`, [id, text]);
  }

  /** All that is written at such a place on these tasks. */
  async ofTasks(
    manager: EntityManager,
    place: TaskTextPlace,
    taskIds: readonly string[],
  ): Promise<TaskText[]> {
    const { table, column, task } = taskTexts[place];
    return manager.query<TaskText[]>(
      `select id, ${column} as text from ${table} where ${task} = any($1) and ${column} <> '' order by id`,
      [taskIds],
    );
  }
}
