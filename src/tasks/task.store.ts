import { Injectable } from '@nestjs/common';
import { type EntityManager, In, Not, type QueryDeepPartialEntity } from 'typeorm';
import { newId } from '../kernel/new-id.js';
import type { Period } from '../kernel/period.js';
import { openTaskStatuses } from './task-status.js';
import { TaskUpdate } from './task-update.entity.js';
import { Task, TaskCooperator } from './task.entity.js';

/** Loads and writes single tasks and their stories. */
@Injectable()
export class TaskStore {
  /** The task, locked until the transaction ends; null when there is none. */
  async lock(manager: EntityManager, id: string): Promise<Task | null> {
    return manager.findOne(Task, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** The task as it stands; null when there is none. */
  async find(manager: EntityManager, id: string): Promise<Task | null> {
    return manager.findOneBy(Task, { id });
  }

  /** Those of the tasks that are there, by id, locked until the transaction ends. */
  async lockMany(manager: EntityManager, ids: readonly string[]): Promise<Task[]> {
    return manager
      .createQueryBuilder(Task, 'task')
      .where('task.id = any(:ids)', { ids: [...new Set(ids)] })
      .orderBy('task.id')
      .setLock('pessimistic_write')
      .getMany();
  }

  /** Ids of the open continuous tasks that the body leads in that period of the plan. */
  async openContinuousOf(
    manager: EntityManager,
    of: { readonly planId: string; readonly bodyId: string; readonly period: Period },
  ): Promise<string[]> {
    const { planId, bodyId, period } = of;
    const tasks = await manager.find(Task, {
      select: { id: true },
      where: {
        planId,
        leadBodyId: bodyId,
        cadence: 'continuous',
        periodFrom: period.from,
        periodTo: period.to,
        status: In(openTaskStatuses),
      },
    });
    return tasks.map((task) => task.id);
  }

  /** Ids of the continuous tasks of the plan and period that are not cancelled. */
  async continuousOf(manager: EntityManager, planId: string, period: Period): Promise<string[]> {
    const tasks = await manager.find(Task, {
      select: { id: true },
      where: {
        planId,
        cadence: 'continuous',
        periodFrom: period.from,
        periodTo: period.to,
        status: Not('cancelled'),
      },
    });
    return tasks.map((task) => task.id);
  }

  /** Ids of the bodies that cooperate on the task. */
  async cooperatorsOf(manager: EntityManager, taskId: string): Promise<string[]> {
    const rows = await manager.findBy(TaskCooperator, { taskId });
    return rows.map((row) => row.bodyId);
  }

  async dropCooperator(manager: EntityManager, taskId: string, bodyId: string): Promise<void> {
    await manager.delete(TaskCooperator, { taskId, bodyId });
  }

  /** Again changes nothing. */
  async addCooperator(manager: EntityManager, taskId: string, bodyId: string): Promise<void> {
    await manager
      .createQueryBuilder()
      .insert()
      .into(TaskCooperator)
      .values({ taskId, bodyId })
      .orIgnore()
      .execute();
  }

  /** Writes the fields of a locked task and raises its version. */
  async save(manager: EntityManager, task: Task, fields: QueryDeepPartialEntity<Task>): Promise<void> {
    await manager.update(Task, { id: task.id }, { ...fields, version: task.version + 1 });
  }

  /** Adds an entry to the story of a task. @returns its id */
  async addUpdate(manager: EntityManager, update: Omit<TaskUpdate, 'id'>): Promise<string> {
    const id = newId();
    await manager.insert(TaskUpdate, { ...update, id });
    return id;
  }

  /** Adds entries to the stories of tasks, thousands by few statements. */
  async addUpdates(manager: EntityManager, updates: readonly Omit<TaskUpdate, 'id'>[]): Promise<void> {
    for (let first = 0; first < updates.length; first += CHUNK) {
      const rows = updates.slice(first, first + CHUNK).map((update) => ({ ...update, id: newId() }));
      await manager.query(
        `insert into task_update (id, task_id, kind, body_id, account_id, at, arrived_on, from_status, to_status, percent, note,
           cause)
         select id, "taskId", kind, "bodyId", "accountId", at, "arrivedOn", "fromStatus", "toStatus", percent, note, cause
         from jsonb_to_recordset($1::jsonb) as r(id uuid, "taskId" uuid, kind text, "bodyId" uuid, "accountId" uuid,
           at timestamptz, "arrivedOn" date, "fromStatus" text, "toStatus" text, percent int, note text, cause text)`,
        [JSON.stringify(rows)],
      );
    }
  }
}

/** Rows of one statement. */
const CHUNK = 1000;
