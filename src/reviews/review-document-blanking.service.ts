import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type BlankedContent, withoutText } from '../history/blanked-content.js';
import { AssessmentsStore } from './assessments.store.js';
import { ReviewDocumentPartsStore } from './review-document-parts.store.js';

/** Takes wrongly written texts away where the edited documents of reviews repeat them. Whoever calls it tells of it in the history. */
@Injectable()
export class ReviewDocumentBlanking {
  constructor(
    private readonly reviews: AssessmentsStore,
    private readonly store: ReviewDocumentPartsStore,
  ) {}

  /** At the reviews of this report, of reports on these tasks, or that the content belongs to. */
  async copies(
    manager: EntityManager,
    { ids }: Pick<BlankedContent, 'ids'>,
    { reportId, taskIds }: { readonly reportId: string | null; readonly taskIds: readonly string[] },
    text: string,
    marker: string,
  ): Promise<void> {
    const reviews = await this.reviews.reviewsAround(manager, reportId, taskIds);
    const parts = await this.store.writtenForUpdate(manager, [...reviews, ...ids]);
    const changed = parts.flatMap((part) => {
      const left = part.text === null ? null : withoutLines(part.text, text, marker);
      return left === null ? [] : [Object.assign(part, { text: left, version: part.version + 1 })];
    });
    await this.store.save(manager, changed);
  }
}

/** A document has each line of a text by itself. Null where it holds none. */
function withoutLines(within: string, text: string, marker: string): string | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const left = [text, ...lines].reduce((rest, one) => withoutText(rest, one, marker) ?? rest, within);
  return left === within ? null : left;
}
