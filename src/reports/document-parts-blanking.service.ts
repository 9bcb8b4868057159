import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { paragraphsIn } from '../documents/blocks.js';
import { withTexts } from '../documents/changed-texts.js';
import { withoutText } from '../history/blanked-content.js';
import { isSameHead, type WrittenHead } from '../documents/written-head.js';
import { type DocumentKey, DocumentPartsStore } from './document-parts.store.js';
import { HEAD } from './edited-texts.js';
import type { IssuedContent } from './issued-content.js';
import { IssuedDocumentsStore } from './issued-documents.store.js';
import { withoutSaid } from './said-line.js';

/** Takes texts away from what people wrote in documents. Whoever calls it tells of it in the history. */
@Injectable()
export class DocumentPartsBlanking {
  constructor(
    private readonly store: DocumentPartsStore,
    private readonly issued: IssuedDocumentsStore,
  ) {}

  /** From all documents of these reviews, also as they were issued, of the reports in them, and of these plans. */
  async copies(manager: EntityManager, ids: readonly string[], text: string, marker: string): Promise<void> {
    const parts = await this.store.writtenForUpdate(manager, ids);
    const changed = parts.flatMap((part) => {
      const left = part.text === null ? null : withoutSaidLines(part.text, text, marker);
      return left === null ? [] : [Object.assign(part, { text: left, version: part.version + 1 })];
    });
    await this.store.save(manager, changed);
    await this.fromIssued(manager, ids, (within) => withoutSaidLines(within, text, marker) ?? within);
  }

  /** From the lines around the text of one document, also as it was issued. */
  async head(manager: EntityManager, key: DocumentKey, text: string, marker: string): Promise<void> {
    const reviews = key.reviewId === undefined ? [] : [key.reviewId];
    await this.fromIssued(manager, reviews, (within) => withoutLines(within, text, marker) ?? within);
    const part = await this.store.findForUpdate(manager, key, HEAD);
    if (part?.head == null) return;
    const head = headWithout(part.head, text, marker);
    if (isSameHead(part.head, head)) return;
    await this.store.save(manager, [Object.assign(part, { head, version: part.version + 1 })]);
  }

  private async fromIssued(
    manager: EntityManager,
    reviewIds: readonly string[],
    without: (within: string) => string,
  ): Promise<void> {
    const documents = await this.issued.ofReviewsForUpdate(manager, reviewIds);
    const changed = documents.flatMap((issued) => {
      const content = contentWithout(issued.content, without);
      return isDeepStrictEqual(content, issued.content) ? [] : [Object.assign(issued, { content })];
    });
    await this.issued.save(manager, changed);
  }
}

function contentWithout(
  { document, sections, sheet }: IssuedContent,
  without: (within: string) => string,
): IssuedContent {
  return {
    document: withTexts(document, without),
    sections: sections.map((one) => ({ ...one, text: without(one.text) })),
    sheet: sheet && {
      ...sheet,
      rows: sheet.rows.map((row) => row.map((cell) => (typeof cell === 'string' ? without(cell) : cell))),
    },
  };
}

/** Lines of a head stand for themselves: what holds the text goes, and the program has the rest. */
function headWithout(head: WrittenHead, text: string, marker: string): WrittenHead {
  const left = (one: string): boolean => withoutLines(one, text, marker) === null;
  const line = (one: string | null): string | null => (one !== null && left(one) ? one : null);
  const list = (all: readonly string[] | null): readonly string[] | null => all && all.filter(left);
  const { place, office, signer, archive, capacity, addressees, recipients } = head;
  return {
    ...head,
    place: line(place),
    office: line(office),
    signer: line(signer),
    archive: line(archive),
    capacity: list(capacity),
    addressees: list(addressees),
    recipients: list(recipients),
  };
}

/** A document has a text as it is, its lines behind each other, or each by itself: null where it holds none of them. */
function withoutSaidLines(within: string, text: string, marker: string): string | null {
  const lines = paragraphsIn(text);
  const kept = [text, lines.join('; '), lines.join(' '), ...lines].reduce((rest, one) => {
    const left = withoutText(rest, one, marker) ?? rest;
    return left
      .split('\n')
      .map((line) => withoutSaid(line, one, marker))
      .join('\n');
  }, within);
  return kept === within ? null : kept;
}

/** Null where it holds neither the text nor a line of it. */
function withoutLines(within: string, text: string, marker: string): string | null {
  const left = [text, ...paragraphsIn(text)].reduce(
    (rest, one) => withoutText(rest, one, marker) ?? rest,
    within,
  );
  return left === within ? null : left;
}
