import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { digestOf, HistoryService } from '../history/history.service.js';
import type { Actor } from '../kernel/actor.js';
import type { CalendarDay } from '../kernel/calendar-day.js';
import { Clock } from '../kernel/clock.js';
import { notFound, staleVersion } from '../kernel/domain-error.js';
import { newId } from '../kernel/new-id.js';
import type { Text } from '../kernel/text.js';
import type { OfficialDocument } from '../documents/official-document.js';
import { ConsolidatedFactsService } from './consolidated-facts.service.js';
import { consolidatedSections } from './consolidated-report.js';
import { documentOf, keptText, sectionText, type SectionedDocument } from './document-sections.js';
import { ReviewAccessService } from './review-access.service.js';
import { ReviewDocumentPart } from './review-document-part.entity.js';
import { ReviewDocumentPartsStore } from './review-document-parts.store.js';
import type { ReviewRecord } from './reviews.queries.js';
import {
  differing,
  headOf,
  nothingWritten,
  type PrintedHead,
  withHead,
  type WrittenHead,
} from './written-head.js';

export const aDocumentPart: Text = { vi: 'phần này của văn bản', en: 'part of the document' };

/** The longest text of a section, in characters. */
export const LONGEST_SECTION = 100_000;

const HEAD = 'head';
const REPORT = 'report';

/** A section of a document as it is edited. */
export interface EditedSection {
  readonly key: string;
  /** '' of the text before the first heading. */
  readonly title: string;
  /** What the document says there. */
  readonly text: string;
  /** What it would say by itself. */
  readonly generated: string;
  readonly edited: boolean;
  /** What the program says of it by itself has changed since it was edited. */
  readonly newer: boolean;
  readonly writtenOn: CalendarDay | null;
  /** 0 before anything is written. */
  readonly version: number;
}

/** A document of a review as it is edited. */
export interface EditedDocument {
  readonly review: ReviewRecord;
  readonly head: PrintedHead & { readonly version: number };
  readonly sections: readonly EditedSection[];
}

/** What people write in the consolidated report of a review before it is made; also after the review was closed. */
@Injectable()
export class ReviewDocumentTextsService {
  constructor(
    private readonly database: DataSource,
    private readonly access: ReviewAccessService,
    private readonly facts: ConsolidatedFactsService,
    private readonly store: ReviewDocumentPartsStore,
    private readonly history: HistoryService,
    private readonly clock: Clock,
  ) {}

  /** The report with what was written in it. @throws NotFoundError, ForbiddenError */
  async document(
    actor: Actor,
    reviewId: string,
  ): Promise<{ readonly document: OfficialDocument; readonly review: ReviewRecord }> {
    const { sectioned, parts, review } = await this.load(actor, reviewId);
    const written = new Map([...parts].map(([part, { text }]) => [part, text]));
    const document = withHead(documentOf(sectioned, written), parts.get(HEAD)?.head ?? nothingWritten);
    return { document, review };
  }

  /** @throws NotFoundError, ForbiddenError */
  async read(actor: Actor, reviewId: string): Promise<EditedDocument> {
    const { sectioned, parts, review } = await this.load(actor, reviewId);
    const head = parts.get(HEAD);
    return {
      review,
      head: {
        ...headOf(withHead(sectioned.document, head?.head ?? nothingWritten)),
        version: head?.version ?? 0,
      },
      sections: sectioned.sections.map((section) => {
        const part = parts.get(section.key) ?? null;
        const generated = sectionText(section);
        const edited = part !== null && part.text !== null;
        return {
          key: section.key,
          title: section.heading?.kind === 'heading' ? section.heading.text : '',
          text: part?.text ?? generated,
          generated,
          edited,
          newer: edited && part.basedOn !== digestOf(generated),
          writtenOn: edited ? part.writtenOn : null,
          version: part?.version ?? 0,
        };
      }),
    };
  }

  /**
   * Writes a section: empty leaves it out of the document, null takes back what was written, and so does what the
   * document says there by itself. Saying the same again changes nothing.
   * @param version that was read; 0 where nothing was written yet
   * @throws NotFoundError (also of a section that the document does not have), ForbiddenError, StaleVersionError with what stands
   */
  async writeSection(
    actor: Actor,
    of: { readonly reviewId: string; readonly section: string },
    version: number,
    text: string | null,
  ): Promise<void> {
    const sections = (await this.read(actor, of.reviewId)).sections;
    const found = sections.find(({ key }) => key === of.section);
    if (found === undefined) throw notFound(aDocumentPart);
    const basedOn = digestOf(found.generated);
    const words = text === null ? null : keptText(text, found.generated);
    await this.write(actor, { reviewId: of.reviewId, part: of.section }, version, (part) => {
      if (part.text === words && (words === null || part.basedOn === basedOn)) return null;
      return { text: words, basedOn: words === null ? null : basedOn };
    });
  }

  /** Writes the lines around the text. @throws as `writeSection` */
  async writeHead(actor: Actor, reviewId: string, version: number, head: WrittenHead): Promise<void> {
    const { sectioned } = await this.load(actor, reviewId);
    const kept = differing(head, sectioned.document);
    await this.write(actor, { reviewId, part: HEAD }, version, (part) =>
      JSON.stringify(part.head ?? nothingWritten) === JSON.stringify(kept) ? null : { head: kept },
    );
  }

  private async load(
    actor: Actor,
    reviewId: string,
  ): Promise<{
    readonly review: ReviewRecord;
    readonly sectioned: SectionedDocument;
    readonly parts: ReadonlyMap<string, ReviewDocumentPart>;
  }> {
    const facts = await this.facts.of(actor, reviewId);
    const parts = await this.store.ofDocument(this.database.manager, reviewId, REPORT);
    return {
      review: facts.summary.review,
      sectioned: consolidatedSections(facts),
      parts: new Map(parts.map((part) => [part.part, part])),
    };
  }

  private async write(
    actor: Actor,
    { reviewId, part }: Pick<ReviewDocumentPart, 'reviewId' | 'part'>,
    version: number,
    change: (part: ReviewDocumentPart) => Partial<ReviewDocumentPart> | null,
  ): Promise<void> {
    await this.database.transaction(async (manager) => {
      const { review, days } = await this.access.open(manager, actor, reviewId, null);
      const of = { reviewId, document: REPORT, part };
      const stored = (await this.store.findForUpdate(manager, of)) ?? begun(review.committeeId, of);
      if (version !== stored.version) {
        throw staleVersion(version, stored.version, { text: stored.text, head: stored.head });
      }
      const changed = change(stored);
      if (changed === null) return;
      const before = stored.text;
      Object.assign(stored, changed, { writtenOn: days.today, version: stored.version + 1 });
      await this.store.save(manager, [stored]);
      await this.record(manager, actor, stored, before);
    });
  }

  private async record(
    manager: EntityManager,
    actor: Actor,
    { reviewId, committeeId, document, part, text, head }: ReviewDocumentPart,
    before: string | null,
  ): Promise<void> {
    await this.history.record(manager, {
      objectType: 'review',
      objectId: reviewId,
      action: 'document-text',
      actor,
      at: this.clock.now(),
      committeeId,
      before: { text: before === null ? null : digestOf(before) },
      after: { document, part, text: text === null ? null : digestOf(text), number: head?.number ?? null },
    });
  }
}

function begun(
  committeeId: string,
  of: Pick<ReviewDocumentPart, 'reviewId' | 'document' | 'part'>,
): ReviewDocumentPart {
  const nothing = { text: null, basedOn: null, head: null, version: 0 };
  return Object.assign(new ReviewDocumentPart(), { id: newId(), committeeId, ...of, ...nothing });
}
