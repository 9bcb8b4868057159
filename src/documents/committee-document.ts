import type { OfficialDocument } from './official-document.js';

/** A document of a committee, and the words that its file is named by. */
export interface CommitteeDocument {
  readonly document: OfficialDocument;
  readonly words: readonly string[];
  readonly committeeId: string;
}
