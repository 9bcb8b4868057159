import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { OfficialDocument } from '../documents/official-document.js';
import type { Actor } from '../kernel/actor.js';
import { scopeOf } from '../kernel/scope.js';
import { consolidatedReport } from './consolidated-report.js';
import { ReviewAccessService } from './review-access.service.js';
import { ReviewDocumentQueries } from './review-document.queries.js';
import { ReviewSummaryService } from './review-summary.service.js';

/** A document, and the words that its file is named by. */
export interface NamedDocument {
  readonly document: OfficialDocument;
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
    await this.access.review(actor, 'review.document', reviewId);
    const { manager } = this.database;
    const summary = await this.summaries.summary(actor, reviewId);
    const scope = scopeOf(actor);
    const { review, on } = summary;
    const document = consolidatedReport({
      summary,
      plan: await this.queries.planHead(manager, review.planId),
      tasks: await this.queries.tasks(manager, scope, review, on),
      reports: await this.queries.reports(manager, scope, reviewId),
    });
    return { document, words: ['báo cáo tổng hợp', review.name.vi] };
  }
}
