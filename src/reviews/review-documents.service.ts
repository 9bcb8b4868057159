import { Injectable } from '@nestjs/common';
import type { OfficialDocument } from '../documents/official-document.js';
import type { Sheet } from '../documents/xlsx-writer.js';
import { IndicatorsService } from '../indicators/indicators.service.js';
import type { Actor } from '../kernel/actor.js';
import { ConsolidatedFactsService } from './consolidated-facts.service.js';
import { tasksOfReview } from './consolidated-report.js';
import { reportRequest } from './report-request.js';
import { ReviewAccessService } from './review-access.service.js';
import { ReviewDocumentTextsService } from './review-document-texts.service.js';
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
    private readonly access: ReviewAccessService,
    private readonly summaries: ReviewSummaryService,
    private readonly facts: ConsolidatedFactsService,
    private readonly texts: ReviewDocumentTextsService,
    private readonly indicators: IndicatorsService,
  ) {}

  /** The consolidated report as the review stands, with what was written in it. @throws NotFoundError, ForbiddenError */
  async consolidated(
    actor: Actor,
    reviewId: string,
  ): Promise<NamedDocument & { readonly committeeId: string }> {
    const { document, review } = await this.texts.document(actor, reviewId);
    return { document, words: ['báo cáo tổng hợp', review.name.vi], committeeId: review.committeeId };
  }

  /** What the bodies are to report, by when and in which outline. @throws NotFoundError, ForbiddenError */
  async request(actor: Actor, reviewId: string): Promise<NamedDocument & { readonly committeeId: string }> {
    const facts = await this.facts.of(actor, reviewId);
    const { review } = facts.summary;
    const { planId, kind, periodFrom: from, periodTo: to, closedOn, figures } = review;
    const closedWith = figures && Object.keys(figures.indicators);
    const asked = await this.indicators.askedAt(actor, {
      planId,
      kind,
      from,
      to,
      closedOn,
      closedWith,
    });
    const { committeeId, name } = review;
    return {
      document: reportRequest({ ...facts, asked }),
      words: ['công văn yêu cầu báo cáo', name.vi],
      committeeId,
    };
  }

  /** Every task of the review with its result. @throws NotFoundError, ForbiddenError */
  async tasks(actor: Actor, reviewId: string): Promise<NamedSheet> {
    const facts = await this.facts.of(actor, reviewId);
    const words = ['kết quả thực hiện', facts.summary.review.name.vi];
    return { sheet: reviewedTasksSheet(tasksOfReview(facts)), words };
  }

  /** Every body of the review with its report and figures. @throws NotFoundError, ForbiddenError */
  async bodies(actor: Actor, reviewId: string): Promise<NamedSheet> {
    await this.access.review(actor, 'review.document', reviewId);
    const summary = await this.summaries.summary(actor, reviewId);
    return { sheet: reviewedBodiesSheet(summary), words: ['các đơn vị', summary.review.name.vi] };
  }
}
