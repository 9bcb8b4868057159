import { documentParts } from './document-parts.js';
import type { OfficialDocument } from './official-document.js';

/** A section as it is looked for in its document. */
export interface PlacedSection {
  readonly key: string;
  /** '' of the text before the first heading. */
  readonly title: string;
  /** False for one that was emptied. */
  readonly isPrinted: boolean;
}

/** How the heading of a section is printed. */
export interface SectionHeading {
  /** With its number. */
  readonly text: string;
  readonly level: 1 | 2;
  /** The heading that it is the first below, with its number; null where it is not. */
  readonly above: string | null;
}

/** The headings of the sections as the document prints them, by the keys of those that it prints, which are given in their order. */
export function sectionHeadings(
  document: OfficialDocument,
  sections: readonly PlacedSection[],
): ReadonlyMap<string, SectionHeading> {
  const { blocks } = document;
  const printed = documentParts({ ...document, annexes: [] }).blocks;
  const textAt = (at: number): string => {
    const block = printed[at];
    return block?.kind === 'heading' ? block.text : '';
  };
  const levelAt = (at: number): number | null => {
    const block = blocks[at];
    return block?.kind === 'heading' ? block.level : null;
  };
  const found = new Map<string, SectionHeading>();
  let from = 0;
  for (const { key, title, isPrinted } of sections) {
    if (!isPrinted || title === '') continue;
    const at = blocks.findIndex(
      (block, index) => index >= from && block.kind === 'heading' && block.level < 3 && block.text === title,
    );
    if (at < 0) continue;
    from = at + 1;
    const isBelow = levelAt(at) === 2;
    const above = isBelow && levelAt(at - 1) === 1 ? textAt(at - 1) : null;
    found.set(key, { text: textAt(at), level: isBelow ? 2 : 1, above });
  }
  return found;
}
