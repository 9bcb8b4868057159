import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { DocumentKey } from './document-parts.store.js';
import { IssuedDocument } from './issued-document.entity.js';

/** Loads and writes documents as they were issued. */
@Injectable()
export class IssuedDocumentsStore {
  /** The one whose number stands; null where the document has none. */
  async standing(
    manager: EntityManager,
    { reviewId, document }: DocumentKey,
  ): Promise<IssuedDocument | null> {
    if (reviewId === undefined) return null;
    return manager.findOneBy(IssuedDocument, { reviewId, document, voided: false });
  }

  /** Those whose numbers were voided, as they were taken. */
  async voided(manager: EntityManager, { reviewId, document }: DocumentKey): Promise<IssuedDocument[]> {
    if (reviewId === undefined) return [];
    return manager.find(IssuedDocument, {
      where: { reviewId, document, voided: true },
      order: { id: 'ASC' },
    });
  }

  /** All of these reviews, also those whose numbers were voided, locked until the transaction ends. */
  async ofReviewsForUpdate(manager: EntityManager, reviewIds: readonly string[]): Promise<IssuedDocument[]> {
    return manager.find(IssuedDocument, {
      where: { reviewId: In(reviewIds) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async add(manager: EntityManager, issued: IssuedDocument): Promise<void> {
    await manager.insert(IssuedDocument, issued);
  }

  async save(manager: EntityManager, issued: readonly IssuedDocument[]): Promise<void> {
    await manager.save(IssuedDocument, [...issued]);
  }
}
