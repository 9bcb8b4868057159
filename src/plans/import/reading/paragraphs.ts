import { findCellTable } from './cell-table.js';
import { isFrayed, isFrayedName } from './frayed-lines.js';
import { isLabel } from './labels.js';
import { endsInHead, isAside, isOrder, isTornBracket, isTornLabel, isTornName } from './line-joins.js';
import { isPageNumber, isRule } from './line-kinds.js';
import { isNextMark, LISTED, type Mark, markOf, undottedMark } from './marks.js';
import { isKnownTitle, withHeading } from './paragraph-headings.js';
import type { SourceLine } from './source-lines.js';
import { asksForMore, beginsSmall, isCapitals, isFinished } from './spelling.js';
import { subjectOf } from './subject.js';
import { columnKinds, isHeader, type Table, tableOf } from './table-rows.js';
import { asksEverybody, isClosing } from './titles.js';
import { titleTime } from './time-words.js';
import { joinedWords, partOf, type Words } from './words.js';
import { indentOf, type Wrapping, wrappingOf } from './wrapping.js';

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
  readonly first: SourceLine;
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
  const rows: (readonly Words[])[] = [];
  for (let row = rowAt(lines, end); row !== null; row = rowAt(lines, end)) {
    rows.push(row);
    end += 1;
  }
  const last = before.findLast(({ table }) => table !== null)?.table ?? null;
  const table = tableOf(rows, last);
  return table === null && end === start + 1 && rows[0]?.length === 2 ? null : { table, end };
}

/** The cells of a line of a table; "II" and a title between two rows are a row that names a group. */
function rowAt(lines: readonly SourceLine[], at: number): readonly Words[] | null {
  const line = lines[at];
  if (line === undefined || line.cells !== null) return line?.cells ?? null;
  const number = /^(?:[IVX]{1,5}|[A-HĐ])[.)]?\s+(?=\p{Lu})/u.exec(line.text)?.[0].length;
  const isBetween = (lines[at - 1]?.cells?.length ?? 0) > 2 && (lines[at + 1]?.cells?.length ?? 0) > 2;
  if (number === undefined || !isBetween || line.text.length > 200) return null;
  // a section over a table of its own
  if (isHeader(columnKinds(lines[at + 1]?.cells?.map(({ text }) => text) ?? []))) return null;
  return [partOf(line, 0, number), partOf(line, number)];
}

function tableParagraph(table: Table): Paragraph {
  return { mark: null, words: table.words, bold: false, table, isHeading: false, isSection: false };
}

/** Lines of a page are hardly longer, in characters. */
const WIDE = 100;

/** Puts lines together; one walk over them. */
class Joining {
  private readonly wrapping: Wrapping;
  private readonly lines: readonly SourceLine[];
  private readonly width: number;
  /** The line that is looked at. */
  private at = 0;
  private open: Open | null = null;
  private footnote: string | null = null;
  private inFootnote = false;
  /** The last one that a unit was numbered with. */
  private numbered: Mark | null = null;
  /** A page number stood since the last line. */
  private turned = false;

  constructor(wrapping: Wrapping, lines: readonly SourceLine[]) {
    this.wrapping = wrapping;
    this.lines = lines;
    this.width = wrapping.width;
  }

  take(index: number, found: Paragraph[]): void {
    this.at = index;
    const line = this.lines[index];
    if (line === undefined || isRule(line.text)) return;
    if (this.isNumberOfName(line)) {
      this.open?.pieces.push(line);
      return;
    }
    if (isPageNumber(line.text)) {
      this.turned = true;
      return;
    }
    if (line.footnote !== null) {
      this.footnote = line.text;
      this.inFootnote = true;
      return;
    }
    const isTorn = this.open !== null && this.isTorn(line);
    const mark = isTorn ? null : (markOf(line.text) ?? this.markAlone(line.text) ?? this.undotted(line));
    if (mark?.kind === 'number') this.numbered = mark;
    if (mark === null && this.belongsToFootnote(line, index)) {
      this.footnote = line.text;
      return;
    }
    this.inFootnote = false;
    const isApart = line.afterBlank && !this.turned && !this.wrapping.isSpaced;
    this.turned = false;
    if (mark !== null || this.open === null || !(isTorn || this.goesOn(this.open, line, isApart))) {
      this.close(found);
      const words = mark === null ? line : partOf(line, mark.length);
      this.open = {
        mark,
        bold: line.bold,
        pieces: words.text === '' ? [] : [words],
        first: line,
        last: line,
      };
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

  /** The number without a dot ahead of a body's name or a known title that goes on with those before it. */
  private undotted({ text }: SourceLine): Mark | null {
    const mark = undottedMark(text, this.numbered);
    if (mark === null) return null;
    const words = text.slice(mark.length);
    const form = subjectOf(words)?.form ?? 'sentence';
    return form !== 'sentence' || isKnownTitle(words) ? mark : null;
  }

  /** "Ngân hàng Nhà nước Chi nhánh Khu vực", "6": the number ends a name that was cut. */
  private isNumberOfName(line: SourceLine): boolean {
    return (
      /^\d{1,3}$/.test(line.text) &&
      !line.afterBlank &&
      /(?:^|\s)(?:khu vực|quân khu|đội số|tổ|khối|khóa|quận|lần thứ)$/iu.test(
        this.open?.last.text.slice(-20) ?? '',
      )
    );
  }

  /** A line that only seems to begin a unit, in the middle of a sentence: "- xã hội", "12. Kế hoạch" after "số". */
  private isTorn(line: SourceLine): boolean {
    const before = this.open?.last.text ?? '';
    if (before === '' || isFinished(before)) return false;
    if (!line.afterBlank && isTornName(before, line.text)) return true;
    if (this.open?.first === this.open?.last && isFrayedName(this.wrapping.frays, before, line.text))
      return true;
    if (/^[-–—]\s*\d/u.test(line.text))
      return /\d%?$/.test(before) && !line.afterBlank && before.length > this.width * 0.6;
    if (/^[-–—]\s+\p{Ll}/u.test(line.text))
      return (
        !line.afterBlank && !/[,:;.]$/u.test(before) && this.width < 500 && before.length > this.width * 0.75
      );
    const mark = markOf(line.text);
    if (mark !== null && this.open?.mark && isNextMark(this.open.mark, mark)) return false;
    if (this.isFrayedAtNumber(line, mark)) return true;
    if (/(?:^|\s)quý$/iu.test(before) && /^I{0,3}V?(?:\s+năm|\s*\/|\s*[,;.])/u.test(line.text)) return true;
    return (
      /^\d/.test(line.text) &&
      asksForMore(before) &&
      /(?:^|\s)(?:số|khoản|điểm|điều|ngày|tháng|mục|từ|đến|và|gồm|quý)$/iu.test(before) &&
      !line.afterBlank
    );
  }

  /** "1.2.", "a)", and "6." where first lines are cut short: the number of a unit that goes on with the next line. */
  private markAlone(text: string): Mark | null {
    const isMark =
      /^(?:\d{1,2}(?:\.\d{1,2}){1,3}\.|[a-zđ]\)|[IVX]{1,5}\.)$/u.test(text) ||
      (this.wrapping.frays.length > 0 && /^\d{1,2}\.$/.test(text));
    return isMark ? markOf(`${text} A`) : null;
  }

  /** The line that is looked at, and the one after it. */
  private ahead(): readonly (SourceLine | undefined)[] {
    return [this.lines[this.at], this.lines[this.at + 1]];
  }

  /** "trong quý", "III năm 2026" where first lines are cut short. */
  private isFrayedAtNumber(line: SourceLine, mark: Mark | null): boolean {
    const { open } = this;
    if (open === null || open.first !== open.last || mark === null || !/^[\dIVX]/u.test(line.text))
      return false;
    const isNext = this.numbered !== null && isNextMark(this.numbered, mark);
    return (
      !isNext &&
      isFrayed(this.wrapping.frays, open.last.text, this.ahead()) &&
      subjectOf(open.last.text)?.form !== 'heading'
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
    if (open.first === open.last && isFrayed(this.wrapping.frays, before, this.ahead())) return true;
    if (isTornLabel(before, line.text) || (!isApart && isTornBracket(before, line.text))) return true;
    if (isLabel(line.text) || titleTime(line.text) !== null) return false;
    if (!isFinished(before) && !isApart && open.mark === null && isClosing(joinedWords(open.pieces).text))
      return true;
    if (isAside(line.text)) return true;
    if (isAside(before)) return beginsSmall(line.text);
    if (isCapitals(line.text) !== isCapitals(before) && isCapitals(line.text))
      return !isFinished(before) && /^\p{Lu}{2,8}[.;,]$/u.test(line.text);
    const isTitle = isHeadingLike(open, before);
    if (isTitle && isCapitals(before))
      return isCapitals(line.text) && !isApart && (open.mark !== null || !isKnownTitle(line.text));
    if (beginsSmall(line.text)) {
      if (isFinished(before) && isApart) return /[,;]$/u.test(before) && this.width < 500;
      return !(isTitle && isApart && subjectOf(joinedWords(open.pieces).text)?.form === 'heading');
    }
    if (line.bold !== open.bold) return false;
    const isFull = before.length + 1 + (line.text.indexOf(' ') + 1 || line.text.length) > this.width * 0.86;
    const { setIn } = this.wrapping;
    const isAtMargin = setIn !== null && indentOf(line) <= setIn + 1;
    // paragraphs begin further in than their lines go on
    const isUnder = !isApart && indentOf(open.first) - indentOf(line) > 2;
    if (isFinished(before))
      return (
        (setIn === null || isAtMargin) &&
        isFull &&
        !isApart &&
        !before.endsWith(':') &&
        !(open.mark === null && before.endsWith(';')) &&
        !before.endsWith('./.') &&
        !isClosing(line.text) &&
        !asksEverybody(line.text) &&
        !(line.text.length < this.width * 0.7 && subjectOf(line.text)?.form === 'heading')
      );
    if (isApart && line.bold && isTitle && subjectOf(line.text)?.form === 'heading') return false;
    if (asksForMore(before) || endsInHead(before)) return true;
    if (isOrder(line.text)) return false;
    if (open.mark !== null && LISTED.has(open.mark.kind) && !isApart && (this.width < 500 || isUnder))
      return subjectOf(line.text)?.form !== 'heading' && !isKnownTitle(line.text);
    if (isTitle && open.mark !== null) {
      const title = joinedWords(open.pieces).text;
      if (subjectOf(title)?.form === 'heading') {
        return (
          (isFull || isAtMargin || isUnder) &&
          !isApart &&
          subjectOf(`${title} ${line.text}`)?.form === 'heading'
        );
      }
    }
    if ((isFull || isUnder) && !isApart)
      return !(isTitle && subjectOf(line.text) !== null && before.length < Math.min(this.width, WIDE) * 0.7);
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
