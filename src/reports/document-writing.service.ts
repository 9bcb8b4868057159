import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { documentOf, keptText, type SectionedDocument, sectionText } from '../documents/document-sections.js';
import type { OfficialDocument } from '../documents/official-document.js';
import {
  differing,
  headOf,
  isSameHead,
  nothingWritten,
  type PrintedHead,
  withHead,
  withSymbol,
  type WrittenHead,
} from '../documents/written-head.js';
import { changedFields } from '../history/changed-fields.js';
import { digestOf, HistoryService } from '../history/history.service.js';
import type { Actor } from '../kernel/actor.js';
import type { CalendarDay } from '../kernel/calendar-day.js';
import { Clock } from '../kernel/clock.js';
import { notFound, staleVersion } from '../kernel/domain-error.js';
import { newId } from '../kernel/new-id.js';
import type { Text } from '../kernel/text.js';
import {
  requireNoNumber,
  requireRegistered,
  requireSame,
  requireUnregistered,
} from './document-number-rules.js';
import { requireKnownTables } from './document-table-rules.js';
import { DocumentPart } from './document-part.entity.js';
import { type DocumentKey, DocumentPartsStore, placeOf } from './document-parts.store.js';

export const aDocumentPart: Text = { vi: 'phần này của văn bản', en: 'part of the document' };

/** The longest text of a section, in characters. */
export const LONGEST_SECTION = 100_000;

/** The name of the part that is the lines around the text. */
export const HEAD = 'head';

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
  readonly head: PrintedHead & {
    /** Number and symbol as the register gave them; null where the number is none of the register. */
    readonly symbol: string | null;
    readonly version: number;
  };
  readonly sections: readonly EditedSection[];
}

/** Who writes in a document, and what of: whoever writes holds its review, report or plan, and has asked whether it may be written. */
export interface DocumentWriter {
  readonly actor: Actor;
  readonly key: DocumentKey;
  readonly committeeId: string;
  readonly today: CalendarDay;
  /** In whose history it is told. */
  readonly object: { readonly type: 'review' | 'report' | 'plan'; readonly id: string };
}

/** A number that the register gave to a document. */
export interface RegisteredNumber {
  readonly number: number;
  readonly symbol: string;
  readonly issuedOn: CalendarDay;
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
    const { head, symbol } = parts.get(HEAD) ?? { head: null, symbol: null };
    const document = withHead(documentOf(sectioned, written), head ?? nothingWritten);
    return symbol === null ? document : withSymbol(document, symbol);
  }

  /** What it says, part by part. */
  async read(manager: EntityManager, key: DocumentKey, sectioned: SectionedDocument): Promise<EditedTexts> {
    const parts = await this.parts(manager, key);
    const head = parts.get(HEAD);
    return {
      head: {
        ...headOf(withHead(sectioned.document, head?.head ?? nothingWritten)),
        symbol: head?.symbol ?? null,
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
   * @throws NotFoundError for a section that the document does not have, StaleVersionError with what stands, InvalidInputError
   * where the text names a table that the section does not have
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
    if (text !== null) requireKnownTables(text, found.blocks);
    const part = await this.part(manager, writer, given.section);
    requireVersion(part, given.version);
    if (part.text === text && (text === null || part.basedOn === basedOn)) return;
    await this.save(manager, writer, part, { text, basedOn: text === null ? null : basedOn });
  }

  /**
   * Writes the lines around the text. Number and day that the register gave stay, also where they are left to the program.
   * @throws StaleVersionError with what stands, ConflictError `number_registered` for another number or day than the register's
   */
  async writeHead(
    manager: EntityManager,
    writer: DocumentWriter,
    { document }: SectionedDocument,
    { version, head }: { readonly version: number; readonly head: WrittenHead },
  ): Promise<void> {
    const part = await this.part(manager, writer, HEAD);
    requireVersion(part, version);
    const kept = withRegistered(part, differing(head, document));
    if (isSameHead(part.head ?? nothingWritten, kept)) return;
    await this.save(manager, writer, part, { head: kept });
  }

  /**
   * Writes the number that `take` takes from the register into the head.
   * @throws ConflictError `number_taken` with the number where it has one, `number_typed` where one was typed; StaleVersionError
   */
  async giveNumber(
    manager: EntityManager,
    writer: DocumentWriter,
    version: number,
    take: () => Promise<RegisteredNumber>,
  ): Promise<void> {
    const part = await this.part(manager, writer, HEAD);
    requireUnregistered(part.symbol);
    requireVersion(part, version);
    requireNoNumber(part.head?.number ?? null);
    const { number, issuedOn, symbol } = await take();
    const head = { ...(part.head ?? nothingWritten), number, issuedOn };
    await this.save(manager, writer, part, { head, symbol }, 'document-numbered');
  }

  /** Takes the number of the register out of the head. @throws ConflictError `no_registered_number`, StaleVersionError */
  async takeNumberBack(manager: EntityManager, writer: DocumentWriter, version: number): Promise<void> {
    const part = await this.part(manager, writer, HEAD);
    requireRegistered(part.symbol);
    requireVersion(part, version);
    const head = { ...(part.head ?? nothingWritten), number: null, issuedOn: null };
    await this.save(manager, writer, part, { head, symbol: null }, 'document-number-voided');
  }

  private async parts(manager: EntityManager, key: DocumentKey): Promise<ReadonlyMap<string, DocumentPart>> {
    const parts = await this.store.ofDocument(manager, key);
    return new Map(parts.map((part) => [part.part, part]));
  }

  /** As it stands, locked until the transaction ends. */
  private async part(
    manager: EntityManager,
    { key, committeeId }: DocumentWriter,
    part: string,
  ): Promise<DocumentPart> {
    return (await this.store.findForUpdate(manager, key, part)) ?? begun(committeeId, key, part);
  }

  private async save(
    manager: EntityManager,
    { actor, committeeId, object, today }: DocumentWriter,
    part: DocumentPart,
    change: Partial<DocumentPart>,
    action: 'document-text' | 'document-numbered' | 'document-number-voided' = 'document-text',
  ): Promise<void> {
    const before = told(part);
    Object.assign(part, change, { writtenOn: today, version: part.version + 1 });
    await this.store.save(manager, [part]);
    const { document, part: name } = part;
    const changed = changedFields(before, told(part));
    await this.history.record(manager, {
      objectType: object.type,
      objectId: object.id,
      action,
      actor,
      at: this.clock.now(),
      committeeId,
      before: changed?.before ?? {},
      after: { document, part: name, ...changed?.after },
    });
  }
}

/** What the history tells of a part: digests of words and names; number, day and symbol as they are. */
function told({ text, head, symbol }: DocumentPart): Readonly<Record<string, unknown>> {
  const { number, issuedOn, ...lines } = head ?? nothingWritten;
  const digests = Object.entries(lines).map(([name, words]) => [name, digestIn(words)] as const);
  return { text: digestIn(text), symbol, number, issuedOn, ...Object.fromEntries(digests) };
}

function digestIn(words: string | readonly string[] | null): string | null {
  if (words === null) return null;
  return digestOf(typeof words === 'string' ? words : words.join('\n'));
}

function begun(committeeId: string, key: DocumentKey, part: string): DocumentPart {
  const nothing = { text: null, basedOn: null, head: null, symbol: null, version: 0 };
  const of = { reviewId: null, planId: null, ...placeOf(key), part };
  return Object.assign(new DocumentPart(), { id: newId(), committeeId, ...of, ...nothing });
}

function requireVersion({ version, text, head }: DocumentPart, read: number): void {
  if (read !== version) throw staleVersion(read, version, { text, head });
}

/** What was written of the head, with number and day of the register where it gave them. */
function withRegistered({ symbol, head }: DocumentPart, written: WrittenHead): WrittenHead {
  if (symbol === null || head === null) return written;
  const { number, issuedOn } = head;
  requireSame(symbol, 'number', written.number, number);
  requireSame(symbol, 'issuedOn', written.issuedOn, issuedOn);
  return { ...written, number, issuedOn };
}
