import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ReviewTask } from './review-task.entity.js';

/** Writes how tasks stood when their review closed. */
@Injectable()
export class ReviewTasksStore {
  async add(manager: EntityManager, tasks: readonly ReviewTask[]): Promise<void> {
    const rows = tasks.map((task) => ({
      review_id: task.reviewId,
      task_id: task.taskId,
      body_id: task.bodyId,
      status: task.status,
      lateness: task.lateness,
      days_overdue: task.daysOverdue,
      due_on: task.dueOn,
      held_to: task.heldTo,
      completed_on: task.completedOn,
      figure: task.figure,
      update_id: task.updateId,
    }));
    await manager.query(
      `insert into review_task (review_id, task_id, body_id, status, lateness, days_overdue, due_on, held_to, completed_on,
         figure, update_id)
       select review_id, task_id, body_id, status, lateness, days_overdue, due_on, held_to, completed_on, figure, update_id
       from jsonb_to_recordset($1::jsonb) as r(review_id uuid, task_id uuid, body_id uuid, status text, lateness text,
            days_overdue int, due_on date, held_to date, completed_on date, figure text, update_id uuid)`,
      [JSON.stringify(rows)],
    );
  }

  async removeOf(manager: EntityManager, reviewId: string): Promise<void> {
    await manager.delete(ReviewTask, { reviewId });
  }
}
