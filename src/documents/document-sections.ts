import { cleanText } from '../kernel/typed-text.js';
import { type Known, blocksOf, blockText, knownIn } from './block-text.js';
import { heading } from './blocks.js';
import type { Block, OfficialDocument } from './official-document.js';

/** A part of a document's text that is edited by itself. */
export interface DocumentSection {
  /** Its own within the document, the same whenever the document is made. */
  readonly key: string;
  /** Stands before the first section of its group that says something. */
  readonly group: Block | null;
  /** Null where the text begins without one. */
  readonly heading: Block | null;
  readonly blocks: readonly Block[];
}

/** What a person wrote in the place of a section; null where that was taken back. */
export type WrittenSections = ReadonlyMap<string, string | null>;

/** The document without its text, and the sections of that. */
export interface SectionedDocument {
  readonly document: Omit<OfficialDocument, 'blocks'>;
  readonly sections: readonly DocumentSection[];
}

/** A section below a heading of the first level. */
export function section(key: string, title: string, blocks: readonly Block[]): DocumentSection {
  return { key, group: null, heading: heading(1, title), blocks };
}

/** Makes the sections that stand together below one heading. */
export function grouping(
  title: string,
): (key: string, name: string, blocks: readonly Block[]) => DocumentSection {
  const group = heading(1, title);
  return (key, name, blocks) => ({ key, group, heading: heading(2, name), blocks });
}

/** A text before the first heading. */
export function opening(...blocks: readonly Block[]): DocumentSection {
  return { key: 'opening', group: null, heading: null, blocks };
}

/** What a section says by itself, to be edited. */
export function sectionText({ blocks }: Pick<DocumentSection, 'blocks'>): string {
  return blockText(blocks);
}

/** What is kept of a section's text as it was given, '' to leave it out; null where it is what the section says by itself. */
export function keptText(given: string, generated: string): string | null {
  const text = plainLines(given);
  return text === '' || text !== plainLines(generated) ? text : null;
}

/** As browsers and programs send it, clean, and lines end with LF alone. */
function plainLines(text: string): string {
  return cleanText(text).replaceAll('\r\n', '\n').trim();
}

/** The document with what was written by hand in the place of what it says by itself; a section that was emptied is left out. */
export function documentOf(
  { document, sections }: SectionedDocument,
  written: WrittenSections,
): OfficialDocument {
  const known = knownIn(sections.flatMap(({ blocks }) => blocks));
  const blocks: Block[] = [];
  let before: string | null = null;
  for (const one of sections) {
    const said = saidIn(one, written.get(one.key) ?? null, known);
    if (said === null) continue;
    const { group } = one;
    const name = group?.kind === 'heading' ? group.text : null;
    if (group !== null && name !== before) blocks.push(group);
    before = name;
    if (one.heading !== null) blocks.push(one.heading);
    blocks.push(...said);
  }
  return { ...document, blocks };
}

/** Null where it was emptied. */
function saidIn(own: DocumentSection, written: string | null, known: Known): readonly Block[] | null {
  if (written === null) return own.blocks;
  return written.trim() === '' ? null : blocksOf(written, own.blocks, known);
}
