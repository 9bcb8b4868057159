import { Injectable } from '@nestjs/common';
import { type EntityManager, In, Not, IsNull } from 'typeorm';
import { ReviewDocumentPart } from './review-document-part.entity.js';

/** Loads and writes what people wrote in documents of reviews. */
@Injectable()
export class ReviewDocumentPartsStore {
  async ofDocument(
    manager: EntityManager,
    reviewId: string,
    document: string,
  ): Promise<ReviewDocumentPart[]> {
    return manager.findBy(ReviewDocumentPart, { reviewId, document });
  }

  /** Locked until the transaction ends. Whoever writes holds the review's row too, as there may be none yet to lock. */
  async findForUpdate(
    manager: EntityManager,
    of: Pick<ReviewDocumentPart, 'reviewId' | 'document' | 'part'>,
  ): Promise<ReviewDocumentPart | null> {
    const { reviewId, document, part } = of;
    return manager.findOne(ReviewDocumentPart, {
      where: { reviewId, document, part },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** The written sections of all documents of these reviews, locked until the transaction ends. */
  async writtenForUpdate(
    manager: EntityManager,
    reviewIds: readonly string[],
  ): Promise<ReviewDocumentPart[]> {
    return manager.find(ReviewDocumentPart, {
      where: { reviewId: In(reviewIds), text: Not(IsNull()) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async save(manager: EntityManager, parts: readonly ReviewDocumentPart[]): Promise<void> {
    await manager.save(ReviewDocumentPart, [...parts]);
  }
}
