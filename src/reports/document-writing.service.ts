import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { documentOf, keptText, type SectionedDocument, sectionText } from '../documents/document-sections.js';
import type { OfficialDocument } from '../documents/official-document.js';
import {
  differing,
  headOf,
  nothingWritten,
  type PrintedHead,
  withHead,
  type WrittenHead,
} from '../documents/written-head.js';
import { digestOf, HistoryService } from '../history/history.service.js';
import type { Actor } from '../kernel/actor.js';
import type { CalendarDay } from '../kernel/calendar-day.js';
import { Clock } from '../kernel/clock.js';
import { notFound, staleVersion } from '../kernel/domain-error.js';
import { newId } from '../kernel/new-id.js';
import type { Text } from '../kernel/text.js';
import { DocumentPart } from './document-part.entity.js';
import { DocumentPartsStore } from './document-parts.store.js';

export const aDocumentPart: Text = { vi: 'phần này của văn bản', en: 'part of the document' };

/** The longest text of a section, in characters. */
export const LONGEST_SECTION = 100_000;

const HEAD = 'head';

/** Which document: of a review, or of a report in it. */
export type DocumentKey = Pick<DocumentPart, 'reviewId' | 'document'>;

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

/** A document as it is edited. */
export interface EditedTexts {
  readonly head: PrintedHead & { readonly version: number };
  readonly sections: readonly EditedSection[];
}

/** Who writes in a document, and what of: whoever writes holds its review or report, and has asked whether it may be written. */
export interface DocumentWriter {
  readonly actor: Actor;
  readonly key: DocumentKey;
  readonly committeeId: string;
  readonly today: CalendarDay;
  /** In whose history it is told. */
  readonly object: { readonly type: 'review' | 'report'; readonly id: string };
}

/** What people write in documents before they are made; all else goes on following the facts. */
@Injectable()
export class DocumentWriting {
  constructor(
    private readonly store: DocumentPartsStore,
    private readonly history: HistoryService,
    private readonly clock: Clock,
  ) {}

  /** The document with what was written in it. */
  async made(
    manager: EntityManager,
    key: DocumentKey,
    sectioned: SectionedDocument,
  ): Promise<OfficialDocument> {
    const parts = await this.parts(manager, key);
    const written = new Map([...parts].map(([part, { text }]) => [part, text]));
    return withHead(documentOf(sectioned, written), parts.get(HEAD)?.head ?? nothingWritten);
  }

  /** What it says, part by part. */
  async read(manager: EntityManager, key: DocumentKey, sectioned: SectionedDocument): Promise<EditedTexts> {
    const parts = await this.parts(manager, key);
    const head = parts.get(HEAD);
    return {
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
   * @throws NotFoundError for a section that the document does not have, StaleVersionError with what stands
   */
  async writeSection(
    manager: EntityManager,
    writer: DocumentWriter,
    { sections }: SectionedDocument,
    given: { readonly section: string; readonly version: number; readonly text: string | null },
  ): Promise<void> {
    const found = sections.find(({ key }) => key === given.section);
    if (found === undefined) throw notFound(aDocumentPart);
    const generated = sectionText(found);
    const basedOn = digestOf(generated);
    const text = given.text === null ? null : keptText(given.text, generated);
    await this.write(manager, writer, { part: given.section, version: given.version }, (part) => {
      if (part.text === text && (text === null || part.basedOn === basedOn)) return null;
      return { text, basedOn: text === null ? null : basedOn };
    });
  }

  /** Writes the lines around the text. @throws StaleVersionError with what stands */
  async writeHead(
    manager: EntityManager,
    writer: DocumentWriter,
    { document }: SectionedDocument,
    { version, head }: { readonly version: number; readonly head: WrittenHead },
  ): Promise<void> {
    const kept = differing(head, document);
    await this.write(manager, writer, { part: HEAD, version }, (part) =>
      JSON.stringify(part.head ?? nothingWritten) === JSON.stringify(kept) ? null : { head: kept },
    );
  }

  private async parts(
    manager: EntityManager,
    { reviewId, document }: DocumentKey,
  ): Promise<ReadonlyMap<string, DocumentPart>> {
    const parts = await this.store.ofDocument(manager, reviewId, document);
    return new Map(parts.map((part) => [part.part, part]));
  }

  private async write(
    manager: EntityManager,
    writer: DocumentWriter,
    { part, version }: { readonly part: string; readonly version: number },
    change: (part: DocumentPart) => Partial<DocumentPart> | null,
  ): Promise<void> {
    const of = { ...writer.key, part };
    const stored = (await this.store.findForUpdate(manager, of)) ?? begun(writer.committeeId, of);
    if (version !== stored.version) {
      throw staleVersion(version, stored.version, { text: stored.text, head: stored.head });
    }
    const changed = change(stored);
    if (changed === null) return;
    const before = stored.text;
    Object.assign(stored, changed, { writtenOn: writer.today, version: stored.version + 1 });
    await this.store.save(manager, [stored]);
    await this.record(manager, writer, stored, before);
  }

  private async record(
    manager: EntityManager,
    { actor, committeeId, object }: DocumentWriter,
    { document, part, text, head }: DocumentPart,
    before: string | null,
  ): Promise<void> {
    await this.history.record(manager, {
      objectType: object.type,
      objectId: object.id,
      action: 'document-text',
      actor,
      at: this.clock.now(),
      committeeId,
      before: { text: before === null ? null : digestOf(before) },
      after: { document, part, text: text === null ? null : digestOf(text), number: head?.number ?? null },
    });
  }
}

function begun(committeeId: string, of: Pick<DocumentPart, 'reviewId' | 'document' | 'part'>): DocumentPart {
  const nothing = { text: null, basedOn: null, head: null, version: 0 };
  return Object.assign(new DocumentPart(), { id: newId(), committeeId, ...of, ...nothing });
}
