import { Injectable } from '@nestjs/common';
import type { SectionedDocument } from '../documents/document-sections.js';
import { IndicatorsService } from '../indicators/indicators.service.js';
import type { Actor } from '../kernel/actor.js';
import type { CalendarDay } from '../kernel/calendar-day.js';
import type { IssuedSheet } from '../reports/issued-content.js';
import { ConsolidatedFactsService } from './consolidated-facts.service.js';
import { consolidatedSections } from './consolidated-report.js';
import { requestSections } from './report-request.js';
import type { ReviewDocumentName } from './review-document-name.js';
import { reviewedTasksSheet } from './review-sheets.js';
import type { ReviewSummary } from './review-summary.js';
import type { ReviewRecord } from './reviews.queries.js';

/** Which document of which review. */
export interface ReviewDocumentKey {
  readonly reviewId: string;
  readonly document: ReviewDocumentName;
}

/** A document as the facts give it. */
export interface ReviewDocumentDraft {
  readonly review: ReviewRecord;
  readonly sectioned: SectionedDocument;
  /** The day of the figures that it tells; null where it tells none. */
  readonly dataOn: CalendarDay | null;
  /** The review that it puts together, where that is not closed; null where it is, or the document puts none together. */
  readonly collecting: ReviewSummary | null;
  /** Its annex as a table; null where it has none. */
  readonly sheet: IssuedSheet | null;
}

/** Documents of reviews as the facts give them, before anybody writes in them. */
@Injectable()
export class ReviewDocumentDrafts {
  constructor(
    private readonly facts: ConsolidatedFactsService,
    private readonly indicators: IndicatorsService,
  ) {}

  /** As the review stands. @throws NotFoundError, ForbiddenError */
  async of(actor: Actor, { reviewId, document }: ReviewDocumentKey): Promise<ReviewDocumentDraft> {
    const facts = await this.facts.of(actor, reviewId);
    const { review, on } = facts.summary;
    if (document === 'report') {
      const sheet = reviewedTasksSheet(facts.tasks, review.cutOff);
      const collecting = review.status === 'closed' ? null : facts.summary;
      return { review, sectioned: consolidatedSections(facts), dataOn: on, collecting, sheet };
    }
    const { planId, kind, periodFrom: from, periodTo: to, closedOn, figures } = review;
    const closedWith = figures && Object.keys(figures.indicators);
    const closedAs = figures?.definitions ?? null;
    const period = { planId, kind, from, to, closedOn };
    const asked = await this.indicators.askedAt(actor, { ...period, closedWith, closedAs });
    const sectioned = requestSections({ ...facts, asked });
    return { review, sectioned, dataOn: null, collecting: null, sheet: null };
  }
}
