import { isLabel } from './labels.js';
import { LISTED, type Mark, markOf } from './marks.js';
import type { SourceLine } from './source-lines.js';
import { asksForMore, beginsSmall, isCapitals, isFinished, plain } from './spelling.js';
import { subjectOf } from './subject.js';
import { findCellTable, type Table, tableOf } from './table-rows.js';
import { titleKind } from './titles.js';
import { joinedWords, partOf, type Words } from './words.js';

/** A paragraph put together from its lines, without its mark; or a table. */
export interface Paragraph {
  readonly mark: Mark | null;
  readonly words: Words;
  readonly bold: boolean;
  readonly table: Table | null;
  /** It has no number and names what follows, or it is a dash or star over dashes of another kind. */
  readonly isHeading: boolean;
  /** A heading without a number that stands as high as "III.". */
  readonly isSection: boolean;
}

interface Open {
  readonly mark: Mark | null;
  readonly bold: boolean;
  readonly pieces: Words[];
  last: SourceLine;
}

/**
 * The paragraphs of lines: what a page break, a footnote or hard wrapping interrupts is put together again; page numbers, rules
 * and footnotes are left out.
 */
export function paragraphsOf(lines: readonly SourceLine[]): Paragraph[] {
  const found: Paragraph[] = [];
  const joining = new Joining(wrappingOf(lines), lines);
  for (let index = 0; index < lines.length;) {
    const table = tableAt(lines, index, found);
    if (table === null) {
      joining.take(index, found);
      index += 1;
    } else {
      joining.close(found);
      if (table.table !== null) found.push(tableParagraph(table.table));
      index = table.end;
    }
  }
  joining.close(found);
  return found.map((paragraph, index) => withHeading(paragraph, found[index + 1] ?? null));
}

function tableAt(
  lines: readonly SourceLine[],
  start: number,
  before: readonly Paragraph[],
): { readonly table: Table | null; readonly end: number } | null {
  if (lines[start]?.cells === null) return findCellTable(lines, start);
  let end = start;
  while (lines[end]?.cells !== null && lines[end] !== undefined) end += 1;
  const rows = lines.slice(start, end).flatMap(({ cells }) => (cells === null ? [] : [cells]));
  const last = before.findLast(({ table }) => table !== null)?.table ?? null;
  const table = tableOf(rows, last);
  return table === null && end === start + 1 && rows[0]?.length === 2 ? null : { table, end };
}

function tableParagraph(table: Table): Paragraph {
  return { mark: null, words: table.words, bold: false, table, isHeading: false, isSection: false };
}

/** Puts lines together; one walk over them. */
class Joining {
  private readonly width: number;
  private open: Open | null = null;
  private footnote: string | null = null;
  private inFootnote = false;
  /** A page number stood since the last line. */
  private turned = false;

  constructor(
    private readonly wrapping: Wrapping,
    private readonly lines: readonly SourceLine[],
  ) {
    this.width = wrapping.width;
  }

  take(index: number, found: Paragraph[]): void {
    const line = this.lines[index];
    if (line === undefined || isRule(line.text)) return;
    if (isPageNumber(line.text)) {
      this.turned = true;
      return;
    }
    if (line.footnote !== null) {
      this.footnote = line.text;
      this.inFootnote = true;
      return;
    }
    const mark = this.open !== null && this.isTorn(line) ? null : markOf(line.text);
    if (mark === null && this.belongsToFootnote(line, index)) {
      this.footnote = line.text;
      return;
    }
    this.inFootnote = false;
    const isApart = line.afterBlank && !this.turned && !this.wrapping.isSpaced;
    this.turned = false;
    if (mark !== null || this.open === null || !this.goesOn(this.open, line, isApart)) {
      this.close(found);
      const words = mark === null ? line : partOf(line, mark.length);
      this.open = { mark, bold: line.bold, pieces: words.text === '' ? [] : [words], last: line };
    } else {
      this.open.pieces.push(line);
      this.open.last = line;
    }
  }

  close(found: Paragraph[]): void {
    if (this.open === null) return;
    const { mark, bold, pieces } = this.open;
    found.push({ mark, bold, words: joinedWords(pieces), table: null, isHeading: false, isSection: false });
    this.open = null;
  }

  /** A line that only seems to begin a unit, in the middle of a sentence: "- xã hội", "12. Kế hoạch" after "số". */
  private isTorn(line: SourceLine): boolean {
    const before = this.open?.last.text ?? '';
    if (before === '' || isFinished(before)) return false;
    if (/^[-–—]\s*\d/u.test(line.text))
      return /\d%?$/.test(before) && !line.afterBlank && before.length > this.width * 0.6;
    if (/^[-–—]\s+\p{Ll}/u.test(line.text))
      return (
        !line.afterBlank && !/[,:;.]$/u.test(before) && this.width < 500 && before.length > this.width * 0.75
      );
    return (
      /^\d/.test(line.text) &&
      /(?:^|\s)(?:số|khoản|điểm|điều|ngày|tháng|mục|từ|đến|và|gồm|quý)$/iu.test(before) &&
      !line.afterBlank
    );
  }

  /** Where both a unit and a footnote were left unfinished, the footnote goes on first. */
  private belongsToFootnote(line: SourceLine, index: number): boolean {
    if (this.footnote === null) return false;
    if (this.inFootnote && !line.afterBlank && (!isFinished(this.footnote) || this.width < 500)) {
      return !(isFinished(this.footnote) && beginsSmall(line.text) && !this.unitIsFinished());
    }
    if (isFinished(this.footnote)) return false;
    if (this.unitIsFinished()) return beginsSmall(line.text);
    return this.footnoteOrSecondParagraphAhead(index);
  }

  private unitIsFinished(): boolean {
    return this.open === null || isFinished(this.open.last.text);
  }

  private footnoteOrSecondParagraphAhead(index: number): boolean {
    for (let ahead = index + 1; ahead < Math.min(this.lines.length, index + 12); ahead += 1) {
      const line = this.lines[ahead];
      if (line === undefined) return false;
      if (line.footnote !== null) return true;
      if (markOf(line.text) !== null) return false;
      if (line.afterBlank && !isPageNumber(line.text) && !isRule(line.text)) return true;
    }
    return false;
  }

  private goesOn(open: Open, line: SourceLine, isApart: boolean): boolean {
    const before = open.last.text;
    if (open.pieces.length === 0) return true;
    if (isLabel(line.text)) return false;
    if (isCapitals(line.text) !== isCapitals(before) && isCapitals(line.text)) return false;
    const isTitle = isHeadingLike(open, before);
    if (isTitle && isCapitals(before))
      return isCapitals(line.text) && !isApart && (open.mark !== null || !isKnownTitle(line.text));
    if (beginsSmall(line.text)) {
      if (isFinished(before) && isApart) return /[,;]$/u.test(before) && this.width < 500;
      return !(isTitle && isApart && subjectOf(joinedWords(open.pieces).text)?.form === 'heading');
    }
    if (line.bold !== open.bold) return false;
    const isFull = before.length + 1 + (line.text.indexOf(' ') + 1 || line.text.length) > this.width * 0.86;
    if (isFinished(before))
      return (
        isFull &&
        !isApart &&
        !before.endsWith(':') &&
        !(open.mark === null && before.endsWith(';')) &&
        !before.endsWith('./.')
      );
    if (asksForMore(before)) return true;
    if (isTitle && open.mark !== null) {
      const title = joinedWords(open.pieces).text;
      if (subjectOf(title)?.form === 'heading') {
        return isFull && !isApart && subjectOf(`${title} ${line.text}`)?.form === 'heading';
      }
    }
    if (isFull && !isApart)
      return !(isTitle && subjectOf(line.text) !== null && before.length < this.width * 0.7);
    if (isTitle) return false;
    return this.lengthOf(open) >= 150 && subjectOf(line.text)?.form !== 'heading';
  }

  private lengthOf(open: Open): number {
    return open.pieces.reduce((sum, { text }) => sum + text.length, 0);
  }
}

function isHeadingLike(open: Open, before: string): boolean {
  if (open.pieces.length > 3 || isFinished(before)) return false;
  if (isCapitals(before) || open.bold) return true;
  const text = joinedWords(open.pieces).text;
  if (text.length > 200) return false;
  return open.mark !== null && !LISTED.has(open.mark.kind) && !asksForMore(text);
}

function isKnownTitle(text: string): boolean {
  return titleKind(text) !== 'open';
}

function withHeading(paragraph: Paragraph, next: Paragraph | null): Paragraph {
  const { mark, words, bold, table } = paragraph;
  const { text } = words;
  if (table !== null || next === null || text.length > 260) return paragraph;
  if (mark !== null) {
    const other =
      LISTED.has(mark.kind) &&
      next.mark !== null &&
      LISTED.has(next.mark.kind) &&
      next.mark.kind !== mark.kind;
    return other && mark.kind !== 'dash' && (text.endsWith(':') || subjectOf(text)?.form === 'heading')
      ? { ...paragraph, isHeading: true }
      : paragraph;
  }
  if (isLabel(text)) return paragraph;
  const isOpen = !isFinished(text) || text.endsWith(':');
  if (!isOpen || isFormula(text, next.words.text)) return paragraph;
  if (isCapitals(text) && text.length < 200) {
    const isSection = isKnownTitle(text) || subjectOf(text)?.form !== 'heading';
    return { ...paragraph, isHeading: true, isSection };
  }
  const kind = titleKind(text);
  if (bold || (text.length < 60 && kind !== 'open' && /:?$/u.test(text))) {
    return { ...paragraph, isHeading: true, isSection: kind !== 'open' };
  }
  const form = subjectOf(text)?.form;
  return form === 'heading' || (form === 'lead-in' && text.length < 200)
    ? { ...paragraph, isHeading: true }
    : paragraph;
}

/** What stands ahead of a plan and is no title: "UBND xã ban hành Kế hoạch như sau:", "QUYẾT ĐỊNH:", who decides. */
function isFormula(text: string, next: string): boolean {
  if (
    /^(?:QUYẾT ĐỊNH|QUYẾT NGHỊ)\s*:?$/u.test(text) ||
    /^(?:Căn cứ|Thực hiện|Xét|Theo|Kính gửi)(?!\p{L})/u.test(text)
  )
    return true;
  if (/^(?:Căn cứ|Xét|Theo đề nghị)(?!\p{L})/u.test(next)) return true;
  return (
    /(?:ban hành|xây dựng|đề ra|lập|triển khai|tổ chức) (?:\p{L}+ ){0,3}(?:kế hoạch|chương trình|hướng dẫn|đề án)/u.test(
      plain(text),
    ) && text.endsWith(':')
  );
}

interface Wrapping {
  /** The length at which lines are wrapped hard; very long where they are not. */
  readonly width: number;
  /** Blank lines stand between all lines, so they part no paragraphs. */
  readonly isSpaced: boolean;
}

function wrappingOf(lines: readonly SourceLine[]): Wrapping {
  const torn: { readonly length: number; readonly isSpaced: boolean }[] = [];
  for (const [index, { text, cells }] of lines.entries()) {
    const next = lines[index + 1];
    if (next === undefined || text.length < 40 || text.length > 160 || isFinished(text)) continue;
    if (cells === null && next.cells === null && !isCapitals(text) && beginsSmall(next.text)) {
      torn.push({ length: text.length, isSpaced: next.afterBlank });
    }
  }
  const tight = torn.filter(({ isSpaced }) => !isSpaced).map(({ length }) => length);
  if (tight.length >= Math.max(4, lines.length * 0.08)) return { width: usual(tight), isSpaced: false };
  if (torn.length < Math.max(8, lines.length * 0.2)) return { width: 100_000, isSpaced: false };
  return { width: usual(torn.map(({ length }) => length)), isSpaced: true };
}

function usual(lengths: readonly number[]): number {
  const sorted = lengths.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length * 0.9)] ?? 100_000;
}

/** "-----", "* * *", "|---|---|". */
export function isRule(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text);
}

/** "7", "- 7 -", "Trang 7/12". */
export function isPageNumber(text: string): boolean {
  return (
    text.length < 16 &&
    /^(?:[-–—]\s*)?(?:trang\s+|page\s+)?\d{1,4}(?:\s*\/\s*\d{1,4})?(?:\s*[-–—])?$/iu.test(text)
  );
}
