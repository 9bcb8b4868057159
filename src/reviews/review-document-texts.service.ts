import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { SectionedDocument } from '../documents/document-sections.js';
import type { OfficialDocument } from '../documents/official-document.js';
import type { WrittenHead } from '../documents/written-head.js';
import type { Actor } from '../kernel/actor.js';
import {
  type DocumentWriter,
  DocumentWriting,
  type EditedTexts,
} from '../reports/document-writing.service.js';
import { ReviewAccessService } from './review-access.service.js';
import { ReviewDocumentDrafts, type ReviewDocumentKey } from './review-document-drafts.service.js';
import type { ReviewRecord } from './reviews.queries.js';

/** A document of a review as it is edited. */
export interface EditedDocument extends EditedTexts {
  readonly review: ReviewRecord;
}

/** What people write in documents of a review before they are made; also after the review was closed. */
@Injectable()
export class ReviewDocumentTextsService {
  constructor(
    private readonly database: DataSource,
    private readonly access: ReviewAccessService,
    private readonly drafts: ReviewDocumentDrafts,
    private readonly writing: DocumentWriting,
  ) {}

  /** With what was written in it. @throws NotFoundError, ForbiddenError */
  async document(
    actor: Actor,
    of: ReviewDocumentKey,
  ): Promise<{ readonly document: OfficialDocument; readonly review: ReviewRecord }> {
    const { review, sectioned } = await this.drafts.of(actor, of);
    return { document: await this.writing.made(this.database.manager, of, sectioned), review };
  }

  /** @throws NotFoundError, ForbiddenError */
  async read(actor: Actor, of: ReviewDocumentKey): Promise<EditedDocument> {
    const { review, sectioned } = await this.drafts.of(actor, of);
    return { review, ...(await this.writing.read(this.database.manager, of, sectioned)) };
  }

  /** @throws NotFoundError, ForbiddenError, StaleVersionError, as `DocumentWriting.writeSection` */
  async writeSection(
    actor: Actor,
    of: ReviewDocumentKey,
    given: { readonly section: string; readonly version: number; readonly text: string | null },
  ): Promise<void> {
    await this.write(actor, of, (manager, writer, sectioned) =>
      this.writing.writeSection(manager, writer, sectioned, given),
    );
  }

  /** Writes the lines around the text. @throws as `writeSection` */
  async writeHead(
    actor: Actor,
    of: ReviewDocumentKey,
    given: { readonly version: number; readonly head: WrittenHead },
  ): Promise<void> {
    await this.write(actor, of, (manager, writer, sectioned) =>
      this.writing.writeHead(manager, writer, sectioned, given),
    );
  }

  /** What the document says by itself is read before the transaction, so that no writer waits for a second connection. */
  private async write(
    actor: Actor,
    of: ReviewDocumentKey,
    act: (manager: EntityManager, writer: DocumentWriter, sectioned: SectionedDocument) => Promise<void>,
  ): Promise<void> {
    const { sectioned } = await this.drafts.of(actor, of);
    await this.database.transaction(async (manager) => {
      const { reviewId } = of;
      const { review, days } = await this.access.open(manager, actor, reviewId, null);
      const { committeeId } = review;
      const object = { type: 'review', id: reviewId } as const;
      await act(manager, { actor, key: of, committeeId, today: days.today, object }, sectioned);
    });
  }
}
