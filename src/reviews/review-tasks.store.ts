import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ReviewTask } from './review-task.entity.js';

/** So many rows at once: a statement takes 65,535 parameters. */
const AT_ONCE = 2000;

/** Writes how tasks stood when their review closed. */
@Injectable()
export class ReviewTasksStore {
  async add(manager: EntityManager, tasks: readonly ReviewTask[]): Promise<void> {
    for (let from = 0; from < tasks.length; from += AT_ONCE)
      await manager.insert(ReviewTask, tasks.slice(from, from + AT_ONCE));
  }

  async removeOf(manager: EntityManager, reviewId: string): Promise<void> {
    await manager.delete(ReviewTask, { reviewId });
  }
}
