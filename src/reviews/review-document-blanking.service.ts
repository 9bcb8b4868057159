import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { BlankedContent } from '../history/blanked-content.js';
import { DocumentPartsBlanking } from '../reports/document-parts-blanking.service.js';
import { AssessmentsStore } from './assessments.store.js';

/** Takes wrongly written texts away where the edited documents of reviews repeat them. Whoever calls it tells of it in the history. */
@Injectable()
export class ReviewDocumentBlanking {
  constructor(
    private readonly reviews: AssessmentsStore,
    private readonly parts: DocumentPartsBlanking,
  ) {}

  /**
   * At the reviews of this report, of these tasks, or that the content belongs to, at the later ones of their plans, and at the plans of
   * these tasks.
   */
  async copies(
    manager: EntityManager,
    { ids }: Pick<BlankedContent, 'ids'>,
    { reportId, taskIds }: { readonly reportId: string | null; readonly taskIds: readonly string[] },
    text: string,
    marker: string,
  ): Promise<void> {
    const around = await this.reviews.reviewsAround(manager, reportId, taskIds);
    const reviews = await this.reviews.withLater(manager, around);
    const plans = await this.reviews.plansOf(manager, taskIds);
    await this.parts.copies(manager, [...reviews, ...plans, ...ids], text, marker);
  }
}
