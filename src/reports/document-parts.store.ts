import { Injectable } from '@nestjs/common';
import { type EntityManager, In, Not, IsNull } from 'typeorm';
import { DocumentPart } from './document-part.entity.js';

/** Loads and writes what people wrote in documents of reviews and reports. */
@Injectable()
export class DocumentPartsStore {
  async ofDocument(manager: EntityManager, reviewId: string, document: string): Promise<DocumentPart[]> {
    return manager.findBy(DocumentPart, { reviewId, document });
  }

  /** Locked until the transaction ends. Whoever writes holds the review's row too, as there may be none yet to lock. */
  async findForUpdate(
    manager: EntityManager,
    of: Pick<DocumentPart, 'reviewId' | 'document' | 'part'>,
  ): Promise<DocumentPart | null> {
    const { reviewId, document, part } = of;
    return manager.findOne(DocumentPart, {
      where: { reviewId, document, part },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** The written sections of all documents of these reviews, locked until the transaction ends. */
  async writtenForUpdate(manager: EntityManager, reviewIds: readonly string[]): Promise<DocumentPart[]> {
    return manager.find(DocumentPart, {
      where: { reviewId: In(reviewIds), text: Not(IsNull()) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async save(manager: EntityManager, parts: readonly DocumentPart[]): Promise<void> {
    await manager.save(DocumentPart, [...parts]);
  }
}
