import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CommitteeCalendar } from '../calendar/calendar.service.js';
import { system } from '../kernel/actor.js';
import type { CalendarDay } from '../kernel/calendar-day.js';
import { type Scope, scopeOf } from '../kernel/scope.js';
import { type Counted, remembered, ReportsOfPeriods } from './figure-row.js';
import { FigureRowsQueries } from './figure-rows.queries.js';
import { type ReviewedTask, type ReviewedTaskRow, ReviewDocumentQueries } from './review-document.queries.js';
import { ReviewTask } from './review-task.entity.js';
import { ReviewTasksStore } from './review-tasks.store.js';
import type { ReviewRecord } from './reviews.queries.js';
import { belongsToReview, type StandingFacts, standingOf } from './task-standing.js';

/** As much of a review as its tasks follow from. */
type TasksOfReview = Pick<ReviewRecord, 'id' | 'planId' | 'periodFrom' | 'periodTo'>;

/** Tasks of a review, and the reports that continuous ones are accounted for in. */
interface ReadTasks {
  readonly rows: readonly ReviewedTaskRow[];
  readonly reports: ReportsOfPeriods;
}

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
   * review tells how they stood when it closed, where it kept that.
   */
  async of(
    manager: EntityManager,
    scope: Scope,
    review: TasksOfReview,
    days: CommitteeCalendar,
  ): Promise<ReviewedTask[]> {
    return standingIn(await this.read(manager, scope, review, days), review, days);
  }

  /**
   * A review that closes today keeps how they stand, whoever closes it. @returns what that follows from, for its figures: what is
   * read anew can have changed in between
   */
  async keep(manager: EntityManager, review: TasksOfReview, days: CommitteeCalendar): Promise<Counted> {
    const read = await this.read(manager, scopeOf(system), review, days);
    const kept = standingIn(read, review, days).map(({ id: taskId, bodyId, standing, word }) =>
      Object.assign(new ReviewTask(), {
        ...standing,
        reviewId: review.id,
        taskId,
        bodyId,
        updateId: word?.id ?? null,
      }),
    );
    await this.store.add(manager, kept);
    const tasks = read.rows.filter(({ status }) => status !== 'cancelled').map(factsOf);
    return { tasks, reports: read.reports };
  }

  /** A reopened review tells again how they stand today. */
  async release(manager: EntityManager, reviewId: string): Promise<void> {
    await this.store.removeOf(manager, reviewId);
  }

  private async read(
    manager: EntityManager,
    scope: Scope,
    review: TasksOfReview,
    { today }: CommitteeCalendar,
  ): Promise<ReadTasks> {
    const rows = await this.queries.tasks(manager, scope, review, today);
    const reports = await this.figureRows.reports(manager, scope, review.planId);
    return { rows, reports: new ReportsOfPeriods(reports) };
  }
}

function standingIn(
  { rows, reports }: ReadTasks,
  { periodFrom: from, periodTo: to }: TasksOfReview,
  { calendar, direction, today: on }: CommitteeCalendar,
): ReviewedTask[] {
  const onTimeUntil = remembered((dueOn: CalendarDay) => calendar.onTimeUntil(dueOn, direction));
  const days = { reviewed: { from, to }, on, onTimeUntil };
  return rows.flatMap(({ kept, closed, ...row }) => {
    const facts = factsOf(row);
    if (kept === null && row.line === null && !belongsToReview(facts, days)) return [];
    const standing = closed ? kept : standingOf(facts, reports.find(facts), days);
    return [{ ...row, standing }];
  });
}

function factsOf(row: Omit<ReviewedTaskRow, 'kept' | 'closed'>): StandingFacts {
  return { ...row, bodyId: row.leadBodyId };
}
