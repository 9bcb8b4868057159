import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { OfficialDocument } from '../documents/official-document.js';
import type { Sheet } from '../documents/xlsx-writer.js';
import type { Actor } from '../kernel/actor.js';
import { scopeOf } from '../kernel/scope.js';
import { type ConsolidatedFacts, consolidatedReport, tasksOfReview } from './consolidated-report.js';
import { ReviewAccessService } from './review-access.service.js';
import { ReviewDocumentQueries } from './review-document.queries.js';
import { reviewedBodiesSheet, reviewedTasksSheet } from './review-sheets.js';
import { ReviewSummaryService } from './review-summary.service.js';

/** A document, and the words that its file is named by. */
export interface NamedDocument {
  readonly document: OfficialDocument;
  readonly words: readonly string[];
}

/** A table, and the words that its file is named by. */
export interface NamedSheet {
  readonly sheet: Sheet;
  readonly words: readonly string[];
}

/** Documents of reviews, for those who follow the plan. */
@Injectable()
export class ReviewDocumentsService {
  constructor(
    private readonly database: DataSource,
    private readonly access: ReviewAccessService,
    private readonly summaries: ReviewSummaryService,
    private readonly queries: ReviewDocumentQueries,
  ) {}

  /** The consolidated report as the review stands. @throws NotFoundError, ForbiddenError */
  async consolidated(actor: Actor, reviewId: string): Promise<NamedDocument> {
    const { facts, name } = await this.factsOf(actor, reviewId);
    return { document: consolidatedReport(facts), words: ['báo cáo tổng hợp', name] };
  }

  /** Every task of the review with its result. @throws NotFoundError, ForbiddenError */
  async tasks(actor: Actor, reviewId: string): Promise<NamedSheet> {
    const { facts, name } = await this.factsOf(actor, reviewId);
    return { sheet: reviewedTasksSheet(tasksOfReview(facts)), words: ['kết quả thực hiện', name] };
  }

  /** Every body of the review with its report and figures. @throws NotFoundError, ForbiddenError */
  async bodies(actor: Actor, reviewId: string): Promise<NamedSheet> {
    await this.access.review(actor, 'review.document', reviewId);
    const summary = await this.summaries.summary(actor, reviewId);
    return { sheet: reviewedBodiesSheet(summary), words: ['các đơn vị', summary.review.name.vi] };
  }

  private async factsOf(
    actor: Actor,
    reviewId: string,
  ): Promise<{ readonly facts: ConsolidatedFacts; readonly name: string }> {
    await this.access.review(actor, 'review.document', reviewId);
    const { manager } = this.database;
    const summary = await this.summaries.summary(actor, reviewId);
    const scope = scopeOf(actor);
    const { review, on } = summary;
    const facts = {
      summary,
      plan: await this.queries.planHead(manager, review.planId),
      tasks: await this.queries.tasks(manager, scope, review, on),
      reports: await this.queries.reports(manager, scope, reviewId),
    };
    return { facts, name: review.name.vi };
  }
}
