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
  type RegisteredNumber,
  type VoidedDocument,
} from '../reports/document-writing.service.js';
import type { EditedTexts } from '../reports/edited-texts.js';
import type { IssuedSheet } from '../reports/issued-content.js';
import { ReviewAccessService } from './review-access.service.js';
import {
  type ReviewDocumentDraft,
  ReviewDocumentDrafts,
  type ReviewDocumentKey,
} from './review-document-drafts.service.js';
import type { ReviewSummary } from './review-summary.js';
import type { ReviewRecord } from './reviews.queries.js';

/** A document of a review as it is edited. */
export interface EditedDocument extends EditedTexts {
  readonly layout: LayoutName;
  readonly review: ReviewRecord;
  /** The day of the figures that it tells by itself; null where it tells none. */
  readonly dataOn: CalendarDay | null;
  /** The review that it puts together, where that is not closed. */
  readonly collecting: ReviewSummary | null;
  /** As it was under the numbers that were taken back. */
  readonly voided: readonly VoidedDocument[];
}

/** A document that is to be numbered. */
export interface NumberedDocument {
  readonly document: OfficialDocument;
  readonly review: ReviewRecord;
  /** The day of the figures that it tells; null where it tells none. */
  readonly dataOn: CalendarDay | null;
  /** The review that it puts together, where that is not closed. */
  readonly collecting: ReviewSummary | null;
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

  /** As it was issued, else with what was written in it. @throws NotFoundError, ForbiddenError */
  async document(
    actor: Actor,
    of: ReviewDocumentKey,
  ): Promise<{ readonly document: OfficialDocument; readonly review: ReviewRecord }> {
    const { review, sectioned } = await this.drafts.of(actor, of);
    return { document: await this.writing.made(this.database.manager, of, sectioned), review };
  }

  /** @throws NotFoundError, ForbiddenError */
  async read(actor: Actor, of: ReviewDocumentKey): Promise<EditedDocument> {
    const { review, sectioned, dataOn, collecting } = await this.drafts.of(actor, of);
    const { layout } = sectioned.document;
    const { manager } = this.database;
    const voided = await this.writing.voided(manager, of);
    return {
      review,
      layout,
      dataOn,
      collecting,
      voided,
      ...(await this.writing.read(manager, of, sectioned)),
    };
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

  /** As it was under numbers that were taken back. The caller may read the review's documents. */
  async voided(of: ReviewDocumentKey): Promise<readonly VoidedDocument[]> {
    return this.writing.voided(this.database.manager, of);
  }

  /** Its annex as a table as it was issued; null where no number keeps it. The caller may read the review's documents. */
  async keptSheet(of: ReviewDocumentKey): Promise<IssuedSheet | null> {
    return this.writing.keptSheet(this.database.manager, of);
  }

  /** Writes the lines around the text. @throws as `DocumentWriting.writeHead` */
  async writeHead(
    actor: Actor,
    of: ReviewDocumentKey,
    given: { readonly version: number; readonly head: WrittenHead },
  ): Promise<void> {
    await this.write(actor, of, (manager, writer, { sectioned }) =>
      this.writing.writeHead(manager, writer, sectioned, { ...given, hasRegister: true }),
    );
  }

  /** Gives the document the number that `take` takes from the register; it stays as it is then. @throws as `DocumentWriting.giveNumber` */
  async giveNumber(
    actor: Actor,
    of: ReviewDocumentKey,
    version: number,
    take: (manager: EntityManager, unnumbered: NumberedDocument) => Promise<RegisteredNumber>,
  ): Promise<void> {
    await this.write(actor, of, async (manager, writer, { sectioned, sheet, ...draft }) => {
      const document = await this.writing.made(manager, of, sectioned);
      const { review, dataOn, collecting } = draft;
      const unnumbered = { document, review, dataOn, collecting, today: writer.today };
      const given = { sectioned, sheet, version };
      await this.writing.giveNumber(manager, writer, given, () => take(manager, unnumbered));
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
