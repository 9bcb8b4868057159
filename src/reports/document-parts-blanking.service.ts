import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { withoutText } from '../history/blanked-content.js';
import { DocumentPartsStore } from './document-parts.store.js';

/** Takes texts away from what people wrote in documents. Whoever calls it tells of it in the history. */
@Injectable()
export class DocumentPartsBlanking {
  constructor(private readonly store: DocumentPartsStore) {}

  /** From all documents of these reviews and of the reports in them. */
  async copies(
    manager: EntityManager,
    reviewIds: readonly string[],
    text: string,
    marker: string,
  ): Promise<void> {
    const parts = await this.store.writtenForUpdate(manager, reviewIds);
    const changed = parts.flatMap((part) => {
      const left = part.text === null ? null : withoutLines(part.text, text, marker);
      return left === null ? [] : [Object.assign(part, { text: left, version: part.version + 1 })];
    });
    await this.store.save(manager, changed);
  }
}

/** A document has each line of a text by itself. Null where it holds none. */
function withoutLines(within: string, text: string, marker: string): string | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const left = [text, ...lines].reduce((rest, one) => withoutText(rest, one, marker) ?? rest, within);
  return left === within ? null : left;
}
