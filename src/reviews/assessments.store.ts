import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { ReviewAssessment } from './review-assessment.entity.js';

/** Loads and writes assessments. */
@Injectable()
export class AssessmentsStore {
  /** Null where nothing was written yet. */
  async find(manager: EntityManager, reviewId: string, bodyId: string): Promise<ReviewAssessment | null> {
    return manager.findOneBy(ReviewAssessment, { reviewId, bodyId });
  }

  /** As `find`, locked until the transaction ends. Whoever writes holds the review's row too, as there may be none yet to lock. */
  async findOfBodyForUpdate(
    manager: EntityManager,
    reviewId: string,
    bodyId: string,
  ): Promise<ReviewAssessment | null> {
    return manager.findOne(ReviewAssessment, {
      where: { reviewId, bodyId },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async findForUpdate(manager: EntityManager, id: string): Promise<ReviewAssessment | null> {
    return manager.findOne(ReviewAssessment, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** All of these reviews, locked until the transaction ends. */
  async ofReviewsForUpdate(
    manager: EntityManager,
    reviewIds: readonly string[],
  ): Promise<ReviewAssessment[]> {
    return manager.find(ReviewAssessment, {
      where: { reviewId: In(reviewIds) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async save(manager: EntityManager, assessments: readonly ReviewAssessment[]): Promise<void> {
    await manager.save(ReviewAssessment, [...assessments]);
  }

  /** The reviews of that report, of all reports that have lines of these tasks, and those that tell of them without a report. */
  async reviewsAround(
    manager: EntityManager,
    reportId: string | null,
    taskIds: readonly string[],
  ): Promise<string[]> {
    const rows = await manager.query<{ id: string }[]>(
      `select p.review_id as id from progress_report p where p.id = $1
         or exists (select from report_line l where l.report_id = p.id and l.task_id = any($2::uuid[]))
       union select r.id from review r join task t on t.plan_id = r.plan_id and t.period_from < r.period_to
       where t.id = any($2::uuid[])`,
      [reportId, taskIds],
    );
    return rows.map(({ id }) => id);
  }

  /** These reviews, and all of their plans whose periods begin no earlier: they go on telling what is open at these. */
  async withLater(manager: EntityManager, reviewIds: readonly string[]): Promise<string[]> {
    const rows = await manager.query<{ id: string }[]>(
      `select r.id from review r where exists (select from review e
         where e.id = any($1::uuid[]) and e.plan_id = r.plan_id and e.period_from <= r.period_from)`,
      [reviewIds],
    );
    return rows.map(({ id }) => id);
  }

  /** The plans that these tasks are of. */
  async plansOf(manager: EntityManager, taskIds: readonly string[]): Promise<string[]> {
    const rows = await manager.query<{ id: string }[]>(
      'select distinct plan_id as id from task where id = any($1::uuid[])',
      [taskIds],
    );
    return rows.map(({ id }) => id);
  }
}
