import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { LayoutName } from '../documents/layout.js';
import type { OfficialDocument } from '../documents/official-document.js';
import type { WrittenHead } from '../documents/written-head.js';
import type { Actor } from '../kernel/actor.js';
import type { CalendarDay } from '../kernel/calendar-day.js';
import {
  type DocumentWriter,
  DocumentWriting,
  type EditedTexts,
  type RegisteredNumber,
} from '../reports/document-writing.service.js';
import { ReviewAccessService } from './review-access.service.js';
import {
  type ReviewDocumentDraft,
  ReviewDocumentDrafts,
  type ReviewDocumentKey,
} from './review-document-drafts.service.js';
import type { ReviewRecord } from './reviews.queries.js';

/** A document of a review as it is edited. */
export interface EditedDocument extends EditedTexts {
  readonly layout: LayoutName;
  readonly review: ReviewRecord;
}

/** A document that is to be numbered, or whose head was written. */
export interface NumberedDocument {
  readonly document: OfficialDocument;
  readonly review: ReviewRecord;
  readonly today: CalendarDay;
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
    const { layout } = sectioned.document;
    return { review, layout, ...(await this.writing.read(this.database.manager, of, sectioned)) };
  }

  /** @throws NotFoundError, ForbiddenError, StaleVersionError, as `DocumentWriting.writeSection` */
  async writeSection(
    actor: Actor,
    of: ReviewDocumentKey,
    given: { readonly section: string; readonly version: number; readonly text: string | null },
  ): Promise<void> {
    await this.write(actor, of, (manager, writer, { sectioned }) =>
      this.writing.writeSection(manager, writer, sectioned, given),
    );
  }

  /** Writes the lines around the text; `follow` writes what goes by them. @throws as `DocumentWriting.writeHead` */
  async writeHead(
    actor: Actor,
    of: ReviewDocumentKey,
    given: { readonly version: number; readonly head: WrittenHead },
    follow: (manager: EntityManager, written: NumberedDocument) => Promise<void>,
  ): Promise<void> {
    await this.write(actor, of, async (manager, writer, { sectioned, review }) => {
      await this.writing.writeHead(manager, writer, sectioned, given);
      const document = await this.writing.made(manager, of, sectioned);
      await follow(manager, { document, review, today: writer.today });
    });
  }

  /** Gives the document the number that `take` takes from the register. @throws as `DocumentWriting.giveNumber` */
  async giveNumber(
    actor: Actor,
    of: ReviewDocumentKey,
    version: number,
    take: (manager: EntityManager, unnumbered: NumberedDocument) => Promise<RegisteredNumber>,
  ): Promise<void> {
    await this.write(actor, of, async (manager, writer, { sectioned, review }) => {
      const document = await this.writing.made(manager, of, sectioned);
      const unnumbered = { document, review, today: writer.today };
      await this.writing.giveNumber(manager, writer, version, () => take(manager, unnumbered));
    });
  }

  /** Takes the number of the register out of the document; `follow` tells the register. @throws as `DocumentWriting.takeNumberBack` */
  async takeNumberBack(
    actor: Actor,
    of: ReviewDocumentKey,
    version: number,
    follow: (manager: EntityManager, review: ReviewRecord) => Promise<void>,
  ): Promise<void> {
    await this.write(actor, of, async (manager, writer, { review }) => {
      await this.writing.takeNumberBack(manager, writer, version);
      await follow(manager, review);
    });
  }

  /** What the document says by itself is read before the transaction, so that no writer waits for a second connection. */
  private async write(
    actor: Actor,
    of: ReviewDocumentKey,
    act: (manager: EntityManager, writer: DocumentWriter, draft: ReviewDocumentDraft) => Promise<void>,
  ): Promise<void> {
    const draft = await this.drafts.of(actor, of);
    await this.database.transaction(async (manager) => {
      const { reviewId } = of;
      const { review, days } = await this.access.open(manager, actor, reviewId, null);
      const { committeeId } = review;
      const object = { type: 'review', id: reviewId } as const;
      await act(manager, { actor, key: of, committeeId, today: days.today, object }, draft);
    });
  }
}
