import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { authorize } from '../accounts/authorize.js';
import type { Action } from '../accounts/policy.js';
import { CalendarService, type CommitteeCalendar } from '../calendar/calendar.service.js';
import type { Actor } from '../kernel/actor.js';
import { notFound, staleVersion } from '../kernel/domain-error.js';
import { PlanAccessQueries, type PlanFacts } from '../plans/plan-access.queries.js';
import { aPlan } from '../plans/plan-rules.js';
import { Review } from './review.entity.js';
import { aReview } from './review-rules.js';
import { type ReviewRecord, ReviewsQueries } from './reviews.queries.js';
import { ReviewsStore } from './reviews.store.js';

/** Lets people at reviews: to read them, or to change them in a transaction. */
@Injectable()
export class ReviewAccessService {
  constructor(
    private readonly database: DataSource,
    private readonly plans: PlanAccessQueries,
    private readonly queries: ReviewsQueries,
    private readonly store: ReviewsStore,
    private readonly calendars: CalendarService,
  ) {}

  /** The plan, where the actor may do that with its reviews. @throws NotFoundError, ForbiddenError */
  async plan(
    actor: Actor,
    action: Action,
    planId: string,
    manager: EntityManager = this.database.manager,
  ): Promise<PlanFacts> {
    const facts = await this.plans.findFacts(planId, actor, manager);
    authorize(actor, action, facts ?? {}, aPlan);
    if (!facts) throw notFound(aPlan);
    return facts;
  }

  /** The review, where the actor may do that with it. @throws NotFoundError, ForbiddenError */
  async review(
    actor: Actor,
    action: Action,
    reviewId: string,
    manager: EntityManager = this.database.manager,
  ): Promise<{ review: ReviewRecord; days: CommitteeCalendar }> {
    const review = await this.queries.getReview(manager, reviewId);
    const facts = await this.plans.findFacts(review.planId, actor, manager);
    authorize(actor, action, facts ?? {}, aReview);
    return { review, days: await this.calendars.within(manager, review.committeeId) };
  }

  /** Locks the review for a change. @throws NotFoundError, ForbiddenError, StaleVersionError with the review as it stands */
  async open(
    manager: EntityManager,
    actor: Actor,
    reviewId: string,
    version: number | null,
  ): Promise<{ review: Review; days: CommitteeCalendar }> {
    const { days } = await this.review(actor, 'review.change', reviewId, manager);
    const review = await this.store.getForUpdate(manager, reviewId);
    if (version !== null && version !== review.version) {
      const { figures: _, ...current } = await this.queries.getReview(manager, reviewId);
      throw staleVersion(version, review.version, current);
    }
    return { review, days };
  }
}
