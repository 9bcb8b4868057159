import { DOCX_TYPE, writeDocx } from './docx-writer.js';
import { fileSlug } from './file-slug.js';
import type { OfficialDocument } from './official-document.js';

/** A document as a file. */
export interface WrittenDocument {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

/** The document for a word processor, named by its words. */
export async function asDocx(
  document: OfficialDocument,
  ...words: readonly string[]
): Promise<WrittenDocument> {
  return { name: fileSlug('docx', ...words), mediaType: DOCX_TYPE, content: await writeDocx(document) };
}
