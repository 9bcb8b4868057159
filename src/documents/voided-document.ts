import type { OfficialDocument } from './official-document.js';

/** A document that was taken back: marked above its text, and above each annex. */
export function voidedDocument(document: OfficialDocument): OfficialDocument {
  const mark = { kind: 'heading', level: 1, text: 'ĐÃ HỦY', numbered: false } as const;
  const annexes = document.annexes.map((annex) => ({ ...annex, blocks: [mark, ...annex.blocks] }));
  return { ...document, voided: true, blocks: [mark, ...document.blocks], annexes };
}
