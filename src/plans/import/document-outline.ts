import {
  beginsSmall,
  type DocumentLine,
  documentLines,
  isFinished,
  type LineKind,
} from './document-lines.js';

/** One numbered, lettered or dashed unit of a document, or a section itself. */
export interface DocumentUnit {
  readonly section: string;
  readonly sectionTitle: string;
  /** Numbers and letters below the section. */
  readonly parts: readonly string[];
  /** From 1 under its part; null for the part itself. */
  readonly dash: number | null;
  /** Whether its own line is a title over what follows, not a sentence. */
  readonly isHeading: boolean;
  /** Its own words, then the paragraphs under it that begin no unit of their own. */
  readonly paragraphs: readonly string[];
}

/** A unit while lines are still added to it: each paragraph is the lines that it is put together from. */
type OpenUnit = Omit<DocumentUnit, 'paragraphs'> & { readonly paragraphs: string[][] };

/** What stands ahead of a line up to the next unit, the line included. */
interface Ahead {
  readonly footnote: boolean;
  readonly paragraphs: number;
}

/**
 * The units of a document in their order. A paragraph that a page break or footnotes interrupt is put together again,
 * footnotes are left out. What stands before the first section is no unit.
 */
export function documentUnits(source: string): DocumentUnit[] {
  const lines = documentLines(source);
  const ahead = lookAhead(lines);
  const headings = headingLines(lines);
  const units: OpenUnit[] = [];
  let openFootnote: string | null = null;
  let inFootnote = false;
  for (const [index, line] of lines.entries()) {
    const unit = units.at(-1);
    if (line.kind === 'footnote') {
      openFootnote = line.words;
      inFootnote = true;
    } else if (line.kind !== 'plain') {
      units.push(nextUnit(line, headings.has(line), unit));
      inFootnote = false;
    } else if (unit !== undefined) {
      inFootnote =
        (inFootnote && !line.afterBlank) || continuesFootnote(line, openFootnote, unit, ahead[index]);
      if (inFootnote) openFootnote = line.words;
      else addTo(unit, line);
    }
  }
  return units.map((unit) => ({ ...unit, paragraphs: unit.paragraphs.map((parts) => parts.join(' ')) }));
}

/**
 * Where both a unit and a footnote were left unfinished, the footnote goes on first: before the page's own footnotes,
 * or before the paragraph that goes on with the unit.
 */
function continuesFootnote(
  line: DocumentLine,
  footnote: string | null,
  unit: OpenUnit,
  ahead: Ahead | undefined,
): boolean {
  if (footnote === null || isFinished(footnote)) return false;
  if (isFinished(lastLine(unit))) return beginsSmall(line.words);
  return ahead !== undefined && (ahead.footnote || ahead.paragraphs > 1);
}

function addTo(unit: OpenUnit, line: DocumentLine): void {
  const isTitle = unit.isHeading && unit.paragraphs.length === 1;
  const goesOn = isTitle
    ? beginsSmall(line.words)
    : !isFinished(lastLine(unit)) || beginsSmall(line.words) || !line.afterBlank;
  if (goesOn) unit.paragraphs.at(-1)?.push(line.words);
  else unit.paragraphs.push([line.words]);
}

function lastLine(unit: OpenUnit): string {
  return unit.paragraphs.at(-1)?.at(-1) ?? '';
}

function nextUnit(line: DocumentLine, isHeading: boolean, before: OpenUnit | undefined): OpenUnit {
  const own = { isHeading, paragraphs: [[line.words]] };
  if (line.kind === 'section' || before === undefined) {
    const section = line.kind === 'section' ? line.number : '';
    return { ...own, section, sectionTitle: section === '' ? '' : line.words, parts: [], dash: null };
  }
  const { section, sectionTitle, parts, dash } = before;
  if (line.kind === 'dash') return { ...own, section, sectionTitle, parts, dash: (dash ?? 0) + 1 };
  const over = line.kind === 'letter' ? parts.filter((part) => /^\d/.test(part)) : [];
  return { ...own, section, sectionTitle, parts: [...over, line.number], dash: null };
}

/**
 * The lines that are titles: sections, and numbers or letters of a section where most of their kind do not end like a
 * sentence. One alone cannot tell: a page break leaves sentences without an end, too.
 */
function headingLines(lines: readonly DocumentLine[]): ReadonlySet<DocumentLine> {
  const headings = new Set<DocumentLine>();
  let start = 0;
  for (const [index, line] of [...lines.entries(), [lines.length, null] as const]) {
    if (line !== null && line.kind !== 'section') continue;
    for (const kind of ['item', 'letter'] satisfies LineKind[]) {
      const alike = lines.slice(start, index).filter((each) => each.kind === kind);
      const sentences = alike.filter((each) => isFinished(each.words)).length;
      if (sentences * 2 <= alike.length) for (const each of alike) headings.add(each);
    }
    if (line !== null) headings.add(line);
    start = index;
  }
  return headings;
}

function lookAhead(lines: readonly DocumentLine[]): Ahead[] {
  const found: Ahead[] = [];
  let next: Ahead = { footnote: false, paragraphs: 0 };
  for (const line of lines.toReversed()) {
    if (line.kind === 'footnote') next = { ...next, footnote: true };
    else if (line.kind !== 'plain') next = { footnote: false, paragraphs: 0 };
    else if (line.afterBlank) next = { ...next, paragraphs: next.paragraphs + 1 };
    found.push(next);
  }
  return found.toReversed();
}
