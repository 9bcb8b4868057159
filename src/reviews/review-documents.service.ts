import { Injectable } from '@nestjs/common';
import type { CommitteeDocument } from '../documents/committee-document.js';
import type { Sheet } from '../documents/xlsx-writer.js';
import type { Actor } from '../kernel/actor.js';
import { notFound } from '../kernel/domain-error.js';
import type { Text } from '../kernel/text.js';
import { ConsolidatedFactsService } from './consolidated-facts.service.js';
import { ReviewAccessService } from './review-access.service.js';
import type { ReviewDocumentKey } from './review-document-drafts.service.js';
import type { ReviewDocumentName } from './review-document-name.js';
import { ReviewDocumentTextsService } from './review-document-texts.service.js';
import { reviewedBodiesSheet, reviewedTasksSheet } from './review-sheets.js';
import { ReviewSummaryService } from './review-summary.service.js';

/** A table, and the words that its file is named by. */
export interface NamedSheet {
  readonly sheet: Sheet;
  readonly words: readonly string[];
}

const fileWords: Readonly<Record<ReviewDocumentName, string>> = {
  report: 'báo cáo tổng hợp',
  request: 'công văn yêu cầu báo cáo',
};

const aVoidedDocument: Text = { vi: 'văn bản đã hủy số này', en: 'document with a voided number' };

/** Documents of reviews, for those who follow the plan. */
@Injectable()
export class ReviewDocumentsService {
  constructor(
    private readonly access: ReviewAccessService,
    private readonly summaries: ReviewSummaryService,
    private readonly facts: ConsolidatedFactsService,
    private readonly texts: ReviewDocumentTextsService,
  ) {}

  /**
   * The consolidated report, or what the bodies are to report, by when and in which outline: as it was issued under its number, else as the
   * review stands, with what was written in it. @throws NotFoundError, ForbiddenError
   */
  async made(actor: Actor, of: ReviewDocumentKey): Promise<CommitteeDocument> {
    const { document, review } = await this.texts.document(actor, of);
    return { document, words: [fileWords[of.document], review.name.vi], committeeId: review.committeeId };
  }

  /** As it was under a number that was taken back, and marked so. @throws NotFoundError, ForbiddenError */
  async voided(actor: Actor, of: ReviewDocumentKey, voidedId: string): Promise<CommitteeDocument> {
    const { review } = await this.access.review(actor, 'review.document', of.reviewId);
    const found = (await this.texts.voided(of)).find(({ id }) => id === voidedId);
    if (found === undefined) throw notFound(aVoidedDocument);
    const { document, symbol } = found;
    const words = [fileWords[of.document], symbol, 'đã hủy', review.name.vi];
    return { document, words, committeeId: review.committeeId };
  }

  /** Every task of the review with its result, as the report was issued where it has its number. @throws NotFoundError, ForbiddenError */
  async tasks(actor: Actor, reviewId: string): Promise<NamedSheet> {
    const facts = await this.facts.of(actor, reviewId);
    const words = ['kết quả thực hiện', facts.summary.review.name.vi];
    const kept = await this.texts.keptSheet({ reviewId, document: 'report' });
    return { sheet: kept ?? reviewedTasksSheet(facts.tasks, facts.summary.review.cutOff), words };
  }

  /** Every body of the review with its report and figures. @throws NotFoundError, ForbiddenError */
  async bodies(actor: Actor, reviewId: string): Promise<NamedSheet> {
    await this.access.review(actor, 'review.document', reviewId);
    const summary = await this.summaries.summary(actor, reviewId);
    return { sheet: reviewedBodiesSheet(summary), words: ['các đơn vị', summary.review.name.vi] };
  }
}
