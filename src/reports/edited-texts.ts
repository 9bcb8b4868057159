import { tableNames } from '../documents/block-text.js';
import { documentOf, type SectionedDocument, sectionText } from '../documents/document-sections.js';
import { type SectionHeading, sectionHeadings } from '../documents/section-headings.js';
import { headOf, nothingWritten, type PrintedHead, withHead } from '../documents/written-head.js';
import type { CalendarDay } from '../kernel/calendar-day.js';
import type { DocumentPart } from './document-part.entity.js';
import type { IssuedContent, IssuedSection } from './issued-content.js';

/** The name of the part that is the lines around the text. */
export const HEAD = 'head';

/** What was written in the parts of a document, by their names. */
export type WrittenParts = ReadonlyMap<string, DocumentPart>;

/** A section of a document as it is edited. */
export interface EditedSection {
  readonly key: string;
  /** '' of the text before the first heading. */
  readonly title: string;
  /** What the document says there. */
  readonly text: string;
  /** What it would say by itself. */
  readonly generated: string;
  /** What its tables are about: "[Bảng 1]" in the text is the place of the first. */
  readonly tables: readonly string[];
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
    /** Number and symbol as the register gave them: the document stands as it was then. Null where the number is none of the register. */
    readonly symbol: string | null;
    readonly version: number;
  };
  readonly sections: readonly EditedSection[];
  /** How the document prints the headings of those that stand in it, by their keys. */
  readonly headings: ReadonlyMap<string, SectionHeading>;
}

/**
 * What the document says, part by part. `issued`: as it was kept under its number, null where it has none; `digest` stands for what the
 * program says by itself.
 */
export function editedTexts(
  { document, sections }: SectionedDocument,
  parts: WrittenParts,
  issued: IssuedContent | null,
  digest: (text: string) => string,
): EditedTexts {
  const { head = null, symbol = null, version = 0 } = parts.get(HEAD) ?? {};
  const around = issued?.document ?? withHead(document, head ?? nothingWritten);
  const edited = issued
    ? issued.sections.map((one) => issuedSection(one, parts))
    : sections.map((one) => editedSection(one, parts.get(one.key) ?? null, digest));
  const written = new Map([...parts].map(([key, { text }]) => [key, text]));
  const whole = issued?.document ?? documentOf({ document, sections }, written);
  const placed = edited.map(({ key, title, text }) => ({ key, title, isPrinted: text !== '' }));
  return {
    head: { ...headOf(around), symbol, version },
    sections: edited,
    headings: sectionHeadings(whole, placed),
  };
}

/** The sections as they are kept where the document is issued. */
export function sectionsToKeep({ sections }: EditedTexts): IssuedSection[] {
  return sections.map(({ key, title, text, edited, writtenOn }) => ({ key, title, text, edited, writtenOn }));
}

function editedSection(
  section: SectionedDocument['sections'][number],
  part: DocumentPart | null,
  digest: (text: string) => string,
): EditedSection {
  const generated = sectionText(section);
  const title = section.heading?.kind === 'heading' ? section.heading.text : '';
  const edited = part !== null && part.text !== null;
  return {
    key: section.key,
    title,
    text: part?.text ?? generated,
    generated,
    tables: tableNames(section.blocks, title),
    edited,
    newer: edited && part.basedOn !== digest(generated),
    writtenOn: edited ? part.writtenOn : null,
    version: part?.version ?? 0,
  };
}

/** What was issued stands, whatever the facts are by now. */
function issuedSection(section: IssuedSection, parts: WrittenParts): EditedSection {
  const version = parts.get(section.key)?.version ?? 0;
  return { ...section, generated: section.text, tables: [], newer: false, version };
}
