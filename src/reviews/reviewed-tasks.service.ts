import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CommitteeCalendar } from '../calendar/calendar.service.js';
import { system } from '../kernel/actor.js';
import type { CalendarDay } from '../kernel/calendar-day.js';
import { type Scope, scopeOf } from '../kernel/scope.js';
import { remembered, ReportsOfPeriods } from './figure-row.js';
import { FigureRowsQueries } from './figure-rows.queries.js';
import { type ReviewedTask, ReviewDocumentQueries } from './review-document.queries.js';
import { ReviewTask } from './review-task.entity.js';
import { ReviewTasksStore } from './review-tasks.store.js';
import type { ReviewRecord } from './reviews.queries.js';
import { belongsToReview, standingOf } from './task-standing.js';

/** As much of a review as its tasks follow from. */
type TasksOfReview = Pick<ReviewRecord, 'id' | 'planId' | 'periodFrom' | 'periodTo'>;

/** The tasks of reviews, each as it stands on the day of the figures. */
@Injectable()
export class ReviewedTasks {
  constructor(
    private readonly queries: ReviewDocumentQueries,
    private readonly figureRows: FigureRowsQueries,
    private readonly store: ReviewTasksStore,
  ) {}

  /**
   * Those that were reported or belong to the review, of bodies within the scope. `days.today` is the day of the figures; a closed
   * review tells how they stood when it closed.
   */
  async of(
    manager: EntityManager,
    scope: Scope,
    { id, planId, periodFrom: from, periodTo: to }: TasksOfReview,
    { calendar, direction, today: on }: CommitteeCalendar,
  ): Promise<ReviewedTask[]> {
    const rows = await this.queries.tasks(manager, scope, { id, planId, periodTo: to }, on);
    const reports = new ReportsOfPeriods(await this.figureRows.reports(manager, scope, planId));
    const onTimeUntil = remembered((dueOn: CalendarDay) => calendar.onTimeUntil(dueOn, direction));
    const days = { reviewed: { from, to }, on, onTimeUntil };
    return rows.flatMap(({ kept, ...row }) => {
      const facts = { ...row, bodyId: row.leadBodyId };
      if (kept === null && row.line === null && !belongsToReview(facts, days)) return [];
      return [{ ...row, standing: kept ?? standingOf(facts, reports.find(facts), days) }];
    });
  }

  /** A review that closes today keeps how they stand, whoever closes it. */
  async keep(manager: EntityManager, review: TasksOfReview, days: CommitteeCalendar): Promise<void> {
    const tasks = await this.of(manager, scopeOf(system), review, days);
    const rows = tasks.map(({ id: taskId, bodyId, standing, word }) =>
      Object.assign(new ReviewTask(), {
        ...standing,
        reviewId: review.id,
        taskId,
        bodyId,
        updateId: word?.id ?? null,
      }),
    );
    await this.store.add(manager, rows);
  }

  /** A reopened review tells again how they stand today. */
  async release(manager: EntityManager, reviewId: string): Promise<void> {
    await this.store.removeOf(manager, reviewId);
  }
}
