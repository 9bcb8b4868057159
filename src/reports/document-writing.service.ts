import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { documentOf, keptText, type SectionedDocument, sectionText } from '../documents/document-sections.js';
import type { OfficialDocument } from '../documents/official-document.js';
import {
  differing,
  isSameHead,
  nothingWritten,
  withHead,
  withSymbol,
  type WrittenHead,
} from '../documents/written-head.js';
import { changedFields } from '../history/changed-fields.js';
import { voidedDocument } from '../documents/voided-document.js';
import { digestOf, HistoryService } from '../history/history.service.js';
import type { Actor } from '../kernel/actor.js';
import type { CalendarDay } from '../kernel/calendar-day.js';
import { Clock } from '../kernel/clock.js';
import { notFound, staleVersion } from '../kernel/domain-error.js';
import { newId } from '../kernel/new-id.js';
import type { Text } from '../kernel/text.js';
import {
  requireNoNumber,
  requireNotTyped,
  requireRegistered,
  requireUnissued,
  requireUnregistered,
} from './document-number-rules.js';
import { requireKnownTables } from './document-table-rules.js';
import { DocumentPart } from './document-part.entity.js';
import { type DocumentKey, DocumentPartsStore, placeOf } from './document-parts.store.js';
import { type EditedTexts, editedTexts, HEAD, sectionsToKeep, type WrittenParts } from './edited-texts.js';
import type { IssuedContent, IssuedSheet } from './issued-content.js';
import { IssuedDocument } from './issued-document.entity.js';
import { IssuedDocumentsStore } from './issued-documents.store.js';

export const aDocumentPart: Text = { vi: 'phần này của văn bản', en: 'part of the document' };

/** The longest text of a section, in characters. */
export const LONGEST_SECTION = 100_000;

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

/** A document as it was under a number that was taken back, and marked so. */
export interface VoidedDocument {
  readonly id: string;
  readonly symbol: string;
  readonly issuedOn: CalendarDay;
  readonly document: OfficialDocument;
}

/** A document that takes a number: as the facts give it, and its annex as a table. */
export interface NumberableDocument {
  readonly sectioned: SectionedDocument;
  readonly sheet: IssuedSheet | null;
}

/** What people write in documents before they are made; all else goes on following the facts, until the document is numbered: then it stands. */
@Injectable()
export class DocumentWriting {
  constructor(
    private readonly store: DocumentPartsStore,
    private readonly issued: IssuedDocumentsStore,
    private readonly history: HistoryService,
    private readonly clock: Clock,
  ) {}

  /** The document as it was issued, else with what was written in it. */
  async made(
    manager: EntityManager,
    key: DocumentKey,
    sectioned: SectionedDocument,
  ): Promise<OfficialDocument> {
    const parts = await this.parts(manager, key);
    return (await this.kept(manager, key, parts))?.document ?? documentWith(sectioned, parts);
  }

  /** What it says, part by part. */
  async read(manager: EntityManager, key: DocumentKey, sectioned: SectionedDocument): Promise<EditedTexts> {
    const parts = await this.parts(manager, key);
    return editedTexts(sectioned, parts, await this.kept(manager, key, parts), digestOf);
  }

  /** As it was under the numbers that were voided, oldest first. */
  async voided(manager: EntityManager, key: DocumentKey): Promise<readonly VoidedDocument[]> {
    const voided = await this.issued.voided(manager, key);
    return voided.map(({ id, symbol, issuedOn, content }) => ({
      id,
      symbol,
      issuedOn,
      document: voidedDocument(content.document),
    }));
  }

  /** Its annex as a table as it was issued; null where no number keeps it. */
  async keptSheet(manager: EntityManager, key: DocumentKey): Promise<IssuedSheet | null> {
    return (await this.issued.standing(manager, key))?.content.sheet ?? null;
  }

  /**
   * Writes a section: empty leaves it out of the document, null takes back what was written, and so does what the
   * document says there by itself. Saying the same again changes nothing.
   * @param version that was read; 0 where nothing was written yet
   * @throws NotFoundError for a section that the document does not have, StaleVersionError with what stands, InvalidInputError
   * where the text names a table that the section does not have, ConflictError `document_issued` once it has its number
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
    requireUnissued((await this.part(manager, writer, HEAD)).symbol);
    const part = await this.part(manager, writer, given.section);
    requireVersion(part, given.version);
    if (part.text === text && (text === null || part.basedOn === basedOn)) return;
    await this.save(manager, writer, part, { text, basedOn: text === null ? null : basedOn });
  }

  /**
   * Writes the lines around the text. `hasRegister`: a register numbers the document, and nobody else.
   * @throws StaleVersionError with what stands, InvalidInputError for a number that is to come of the register, ConflictError
   * `document_issued` once it has one
   */
  async writeHead(
    manager: EntityManager,
    writer: DocumentWriter,
    { document }: SectionedDocument,
    given: { readonly version: number; readonly head: WrittenHead; readonly hasRegister: boolean },
  ): Promise<void> {
    const { version, head, hasRegister } = given;
    const part = await this.part(manager, writer, HEAD);
    requireUnissued(part.symbol);
    requireVersion(part, version);
    if (hasRegister) requireNotTyped(part.head?.number ?? null, head.number);
    const kept = differing(head, document);
    if (isSameHead(part.head ?? nothingWritten, kept)) return;
    await this.save(manager, writer, part, { head: kept });
  }

  /**
   * Writes the number that `take` takes from the register into the head, and keeps the document as it is then.
   * @throws ConflictError `number_taken` with the number where it has one, `number_typed` where one was typed; StaleVersionError
   */
  async giveNumber(
    manager: EntityManager,
    writer: DocumentWriter,
    { sectioned, sheet, version }: NumberableDocument & { readonly version: number },
    take: () => Promise<RegisteredNumber>,
  ): Promise<void> {
    const part = await this.part(manager, writer, HEAD);
    requireUnregistered(part.symbol);
    requireVersion(part, version);
    requireNoNumber(part.head?.number ?? null);
    const { number, issuedOn, symbol } = await take();
    const head = { ...(part.head ?? nothingWritten), number, issuedOn };
    const parts = new Map(await this.parts(manager, writer.key)).set(
      HEAD,
      Object.assign(new DocumentPart(), part, { head, symbol }),
    );
    const document = documentWith(sectioned, parts);
    const content = {
      document,
      sections: sectionsToKeep(editedTexts(sectioned, parts, null, digestOf)),
      sheet,
    };
    await this.issued.add(manager, issuedAs(writer, { symbol, issuedOn, content }));
    const said = { issued: digestOf(JSON.stringify(document)) };
    await this.save(manager, writer, part, { head, symbol }, 'document-numbered', said);
  }

  /** Takes the number of the register out of the head: the text can be written again. @throws ConflictError `no_registered_number`, StaleVersionError */
  async takeNumberBack(manager: EntityManager, writer: DocumentWriter, version: number): Promise<void> {
    const part = await this.part(manager, writer, HEAD);
    requireRegistered(part.symbol);
    requireVersion(part, version);
    const issued = await this.issued.standing(manager, writer.key);
    if (issued !== null) await this.issued.save(manager, [Object.assign(issued, { voided: true })]);
    const head = { ...(part.head ?? nothingWritten), number: null, issuedOn: null };
    await this.save(manager, writer, part, { head, symbol: null }, 'document-number-voided');
  }

  private async kept(
    manager: EntityManager,
    key: DocumentKey,
    parts: WrittenParts,
  ): Promise<IssuedContent | null> {
    if (parts.get(HEAD)?.symbol == null) return null;
    return (await this.issued.standing(manager, key))?.content ?? null;
  }

  private async parts(manager: EntityManager, key: DocumentKey): Promise<WrittenParts> {
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
    more: Readonly<Record<string, string>> = {},
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
      after: { document, part: name, ...changed?.after, ...more },
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

function documentWith(sectioned: SectionedDocument, parts: WrittenParts): OfficialDocument {
  const written = new Map([...parts].map(([part, { text }]) => [part, text]));
  const { head, symbol } = parts.get(HEAD) ?? { head: null, symbol: null };
  const document = withHead(documentOf(sectioned, written), head ?? nothingWritten);
  return symbol === null ? document : withSymbol(document, symbol);
}

function issuedAs(
  { key, committeeId }: DocumentWriter,
  kept: Pick<IssuedDocument, 'symbol' | 'issuedOn' | 'content'>,
): IssuedDocument {
  const { reviewId, document } = key;
  return Object.assign(new IssuedDocument(), { id: newId(), committeeId, reviewId, document, ...kept });
}
