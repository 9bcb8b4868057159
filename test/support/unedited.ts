import { documentOf, type SectionedDocument } from '../../src/documents/document-sections.js';
import type { OfficialDocument } from '../../src/documents/official-document.js';

/** The document as it is put together, before anybody edits it. */
export const unedited = (sectioned: SectionedDocument): OfficialDocument => documentOf(sectioned, new Map());
