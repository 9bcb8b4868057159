import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { IndicatorsService } from '../indicators/indicators.service.js';
import type { Actor } from '../kernel/actor.js';
import { scopeOf } from '../kernel/scope.js';
import type { ConsolidatedFacts } from './consolidated-report.js';
import { PlanHeadQueries } from '../reports/plan-head.queries.js';
import { ReviewAccessService } from './review-access.service.js';
import { ReviewDocumentQueries } from './review-document.queries.js';
import { ReviewedTasks } from './reviewed-tasks.service.js';
import { ReviewSummaryService } from './review-summary.service.js';

/** Gathers what documents of a review are put together from, for those who follow the plan. */
@Injectable()
export class ConsolidatedFactsService {
  constructor(
    private readonly database: DataSource,
    private readonly access: ReviewAccessService,
    private readonly summaries: ReviewSummaryService,
    private readonly tasks: ReviewedTasks,
    private readonly queries: ReviewDocumentQueries,
    private readonly plans: PlanHeadQueries,
    private readonly indicators: IndicatorsService,
  ) {}

  /** As the review stands. @throws NotFoundError, ForbiddenError */
  async of(actor: Actor, reviewId: string): Promise<ConsolidatedFacts> {
    const { days } = await this.access.review(actor, 'review.document', reviewId);
    const { manager } = this.database;
    const summary = await this.summaries.summary(actor, reviewId);
    const scope = scopeOf(actor);
    const { review, on } = summary;
    return {
      summary,
      plan: await this.plans.planHead(manager, review.planId),
      tasks: await this.tasks.of(manager, scope, review, { ...days, today: on }),
      reports: await this.queries.reports(manager, scope, reviewId),
      indicators: await this.indicators.atReview(actor, review),
    };
  }
}
