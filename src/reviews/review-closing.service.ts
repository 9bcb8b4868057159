import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type Change, HistoryService } from '../history/history.service.js';
import type { Actor } from '../kernel/actor.js';
import { addDays } from '../kernel/calendar-day.js';
import { Clock } from '../kernel/clock.js';
import { requireMove } from '../kernel/illegal-move.js';
import { newId } from '../kernel/new-id.js';
import { scopeOf } from '../kernel/scope.js';
import { announcing } from '../reports/report-events.js';
import { ReportsQueries } from '../reports/reports.queries.js';
import { earlyClosing, earlyWords, unconfirmedEarly } from './early-closing.js';
import { reportStates } from './report-states.js';
import { ReviewAccessService } from './review-access.service.js';
import { ReviewFreezing } from './review-freezing.service.js';
import { requireClosed, reviewWorkflow } from './review-rules.js';
import { reviewStatusOn } from './review-status.js';
import { ReviewsStore } from './reviews.store.js';

/** Closes reviews, with the figures and assessments of that day, and reopens them. */
@Injectable()
export class ReviewClosingService {
  constructor(
    private readonly database: DataSource,
    private readonly access: ReviewAccessService,
    private readonly freezing: ReviewFreezing,
    private readonly store: ReviewsStore,
    private readonly reports: ReportsQueries,
    private readonly history: HistoryService,
    private readonly clock: Clock,
  ) {}

  /**
   * Nothing is submitted from now on, and the figures, the tasks that they count and the board's assessments stay as they stand today.
   * @param early that it is meant, where the period or a report's day is not over
   * @throws NotFoundError, ForbiddenError, StaleVersionError, ConflictError (not collecting), InvalidInputError `closing_early`
   */
  async close(actor: Actor, reviewId: string, version: number | null, early = false): Promise<void> {
    await this.database.transaction(async (manager) => {
      const { review, days } = await this.access.open(manager, actor, reviewId, version);
      requireMove(reviewWorkflow, reviewStatusOn(review, days.today), 'closed');
      const states = await reportStates(this.reports, manager, scopeOf(actor), reviewId, days);
      const cut = earlyClosing(addDays(review.periodTo, -1), states, days.today);
      if (cut !== null && !early) throw unconfirmedEarly(cut);
      const figures = await this.freezing.freeze(manager, actor, review, days);
      const before = { status: review.status };
      Object.assign(review, {
        status: 'closed',
        closedOn: days.today,
        figures,
        tasksKept: true,
        version: review.version + 1,
      });
      await this.store.save(manager, review);
      await this.record(manager, actor, review, {
        action: 'closed',
        before,
        after: { status: 'closed', closedOn: days.today, ...(cut && { early: earlyWords(cut) }) },
      });
    });
  }

  /** Lets a closed review collect again; its frozen figures are kept aside. @throws as `close` */
  async reopen(actor: Actor, reviewId: string, version: number | null, reason: string): Promise<void> {
    await this.database.transaction(async (manager) => {
      const { review, days } = await this.access.open(manager, actor, reviewId, version);
      requireClosed(reviewStatusOn(review, days.today));
      const { closedOn, figures } = review;
      Object.assign(review, {
        status: 'collecting',
        closedOn: null,
        figures: null,
        tasksKept: false,
        earlierFigures: figures ? [...review.earlierFigures, figures] : review.earlierFigures,
        version: review.version + 1,
      });
      await this.store.save(manager, review);
      await this.freezing.thaw(manager, reviewId);
      await this.record(manager, actor, review, {
        action: 'reopened',
        before: { status: 'closed', closedOn },
        after: { status: 'collecting', reason },
        announce: announcing('review-reopened', newId(), { reviewId: review.id, planId: review.planId }),
      });
    });
  }

  private async record(
    manager: EntityManager,
    actor: Actor,
    review: { readonly id: string; readonly planId: string; readonly committeeId: string },
    change: Pick<Change, 'action' | 'before' | 'after' | 'announce'>,
  ): Promise<void> {
    await this.history.record(manager, {
      ...change,
      objectType: 'review',
      objectId: review.id,
      actor,
      at: this.clock.now(),
      committeeId: review.committeeId,
    });
  }
}
