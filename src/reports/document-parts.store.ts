import { Injectable } from '@nestjs/common';
import { type EntityManager, In, Not, IsNull } from 'typeorm';
import { DocumentPart } from './document-part.entity.js';

/** Which document: of a review, of a report in it, or of a plan. */
export type DocumentKey = { readonly document: string } & (
  | { readonly reviewId: string; readonly planId?: never }
  | { readonly planId: string; readonly reviewId?: never }
);

/** Loads and writes what people wrote in documents of reviews, reports and plans. */
@Injectable()
export class DocumentPartsStore {
  async ofDocument(manager: EntityManager, key: DocumentKey): Promise<DocumentPart[]> {
    return manager.findBy(DocumentPart, placeOf(key));
  }

  /** Locked until the transaction ends. Whoever writes holds the review or plan too, as there may be none yet to lock. */
  async findForUpdate(manager: EntityManager, key: DocumentKey, part: string): Promise<DocumentPart | null> {
    return manager.findOne(DocumentPart, {
      where: { ...placeOf(key), part },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** The written sections of all documents of these reviews and plans, locked until the transaction ends. */
  async writtenForUpdate(manager: EntityManager, ids: readonly string[]): Promise<DocumentPart[]> {
    const text = Not(IsNull());
    return manager.find(DocumentPart, {
      where: [
        { reviewId: In(ids), text },
        { planId: In(ids), text },
      ],
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Removes all parts of the review's documents. */
  async removeOf(manager: EntityManager, reviewId: string): Promise<void> {
    await manager.delete(DocumentPart, { reviewId });
  }

  async save(manager: EntityManager, parts: readonly DocumentPart[]): Promise<void> {
    await manager.save(DocumentPart, [...parts]);
  }
}

/** Where its parts stand. */
export function placeOf({ document, ...of }: DocumentKey): Pick<DocumentPart, 'document'> & {
  reviewId?: string;
  planId?: string;
} {
  return of.planId === undefined ? { document, reviewId: of.reviewId } : { document, planId: of.planId };
}
