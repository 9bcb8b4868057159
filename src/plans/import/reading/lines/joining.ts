import { subjectOf } from '../names/subject.js';
import { isPageNumber, isRule } from '../text/line-kinds.js';
import { isNextMark, LISTED, type Mark, type MarkKind, markOf, RANK, undottedMark } from '../text/marks.js';
import type { SourceLine } from '../text/source-lines.js';
import { asksForMore, beginsSmall, isFinished } from '../text/spelling.js';
import { joinedWords, partOf } from '../text/words.js';
import { countedWithoutDots } from './counted-lines.js';
import { isFrayed, isFrayedName } from './frayed-lines.js';
import { isCutName, isFullAtPlaces, isListUnderNoun, isTornName } from './line-joins.js';
import { goesOn, type Seam, type UnitLines } from './line-seams.js';
import { isKnownTitle } from './paragraph-headings.js';
import type { Paragraph } from './paragraphs.js';
import { indentOf, isHard, type Wrapping } from './wrapping.js';

/** Marks of lists that stand in the middle of sentences too: "(1) ...; (2) ...". */
const IN_SENTENCES: ReadonlySet<MarkKind> = new Set(['bracket', 'paren', 'letter', 'small-roman']);
const MARK_INSIDE = /(?<=^|[:;,.]\s)\(?(?:[a-zđ]|\d{1,2}|[ivx]{1,4})\)\s?(?=[A-Za-zÀ-ỹ])/gu;
/** How much ahead of a line is looked at. */
const MOST_LINES_OF_ITEM = 12;
const MOST_OF_LINE = 1000;

/** How far ahead the next item of a list may be. */
const MOST_LINES_OF_LIST = 60;

/** Puts lines together; one walk over them. */
export class Joining {
  private readonly wrapping: Wrapping;
  private readonly lines: readonly SourceLine[];
  private readonly width: number;
  private readonly counted: ReadonlySet<number>;
  /** The line that is looked at. */
  private at = 0;
  private open: UnitLines | null = null;
  private footnote: string | null = null;
  private inFootnote = false;
  /** The last mark of each kind that stands over what is open. */
  private readonly last = new Map<MarkKind, Mark>();
  /** A page number stood since the last line. */
  private turned = false;

  constructor(wrapping: Wrapping, lines: readonly SourceLine[]) {
    this.wrapping = wrapping;
    this.lines = lines;
    this.width = wrapping.width;
    this.counted = countedWithoutDots(lines);
  }

  take(index: number, found: Paragraph[]): void {
    this.at = index;
    const line = this.lines[index];
    if (line === undefined || (isRule(line.text) && !this.isDashAlone(line.text))) return;
    if (this.isNumberOfName(line)) {
      this.open?.pieces.push(line);
      return;
    }
    if (isPageNumber(line.text)) {
      this.turned = true;
      // what a page begins with is no part of the last page's footnote, but for one that is cut
      if (this.footnote !== null && isFinished(this.footnote)) this.inFootnote = false;
      return;
    }
    if (line.footnote !== null) {
      this.footnote = line.text;
      this.inFootnote = true;
      return;
    }
    const isTorn = this.open !== null && this.isTorn(line);
    const mark = isTorn
      ? null
      : (markOf(line.text) ?? this.markAlone(line.text) ?? this.undotted(line, index));
    if (mark !== null) this.remember(mark);
    if (mark === null && this.belongsToFootnote(line, index)) {
      this.footnote = line.text;
      return;
    }
    this.inFootnote = false;
    const isApart = line.afterBlank && !this.turned && !this.wrapping.isSpaced;
    this.turned = false;
    if (mark !== null || this.open === null || !(isTorn || goesOn(this.seam(this.open, line, isApart)))) {
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
    const { mark, bold, pieces, first } = this.open;
    const words = joinedWords(pieces);
    found.push({
      mark,
      bold,
      words,
      indent: indentOf(first),
      table: null,
      isHeading: false,
      isSection: false,
    });
    this.open = null;
  }

  /** The number without a dot ahead of a body's name or a known title that goes on with those before it. */
  private undotted({ text }: SourceLine, index: number): Mark | null {
    const mark = undottedMark(text);
    if (mark === null) return null;
    if (this.counted.has(index)) return mark;
    if (!goesOnFrom(this.last.get('number'), mark)) return null;
    const words = text.slice(mark.length);
    const form = subjectOf(words)?.form ?? 'sentence';
    return form !== 'sentence' || isKnownTitle(words) ? mark : null;
  }

  /** "Ngân hàng Nhà nước Chi nhánh Khu vực", "6": the number ends a name that was cut. */
  private isNumberOfName(line: SourceLine): boolean {
    const next = this.lines[this.at + 1]?.text ?? '';
    return (
      /^\d{1,3}$/.test(line.text) &&
      !line.afterBlank &&
      !/^(?:chức|dân phố|trưởng|phó|viên|công tác|chuyên môn)(?![A-Za-zÀ-ỹ])/u.test(next) &&
      /(?:^|\s)(?:khu vực|quân khu|đội số|tổ|khối|khóa|quận|lần thứ)$/iu.test(
        this.open?.last.text.slice(-20) ?? '',
      )
    );
  }

  private remember(mark: Mark): void {
    if (LISTED.has(mark.kind)) return;
    for (const kind of this.last.keys()) if (RANK[kind] > RANK[mark.kind]) this.last.delete(kind);
    this.last.set(mark.kind, mark);
  }

  /** "(2) lập sổ; (3) ..." at the head of a line: the list goes on that began inside the lines before. */
  private goesOnInside(line: SourceLine): boolean {
    const mark = line.afterBlank ? null : markOf(line.text);
    if (mark === null || !IN_SENTENCES.has(mark.kind) || goesOnFrom(this.last.get(mark.kind), mark))
      return false;
    const ahead = (this.open?.pieces ?? [])
      .slice(-MOST_LINES_OF_ITEM)
      .map(({ text }) => text.slice(-MOST_OF_LINE));
    return ahead.some((text) =>
      Array.from(text.matchAll(MARK_INSIDE)).some(({ index }) => goesOnFrom(markOf(text.slice(index)), mark)),
    );
  }

  /** A line that only seems to begin a unit, in the middle of a sentence: "- xã hội", "12. Kế hoạch" after "số". */
  private isTorn(line: SourceLine): boolean {
    const before = this.open?.last.text ?? '';
    if (this.open?.first === this.open?.last && isListUnderNoun(before, line.text)) return true;
    if (this.goesOnInside(line)) return true;
    if (before === '' || isFinished(before)) return false;
    if (isCutName(before, line.text) || (!line.afterBlank && isTornName(before, line.text))) return true;
    if (this.open?.first === this.open?.last && isFrayedName(this.wrapping.frays, before, line.text))
      return true;
    if (/^[-–—]\s*\d/u.test(line.text))
      return /\d%?$/.test(before) && !line.afterBlank && before.length > this.width * 0.6;
    if (isFullAtPlaces(this.wrapping, this.open?.last, line)) return true;
    if (/^[-–—]\s+\p{Ll}/u.test(line.text))
      return (
        !line.afterBlank &&
        !/[,:;.]$/u.test(before) &&
        isHard(this.wrapping) &&
        before.length > this.width * 0.75
      );
    const mark = markOf(line.text);
    if (mark !== null && this.goesOnWithList(mark)) return false;
    if (mark !== null && this.isLetterOfSentence(line, mark)) return true;
    if (this.isFrayedAtNumber(line, mark)) return true;
    if (/\s(?:khoản|điểm)$/iu.test(before) && /^\d+\s*[-–]?\s*Điều\s\d/u.test(line.text)) return true;
    if (/(?:^|\s)quý$/iu.test(before) && /^I{0,3}V?(?:\s+năm|\s*\/|\s*[,;.])/u.test(line.text)) return true;
    return (
      /^\d/.test(line.text) &&
      asksForMore(before) &&
      /(?:^|\s)(?:số|khoản|điểm|điều|ngày|tháng|mục|từ|đến|và|gồm|quý)$/iu.test(before) &&
      !line.afterBlank
    );
  }

  /** "4) Phòng Thanh tra" behind "3) Phòng Tuyên truyền" and what stands under it. */
  private goesOnWithList(mark: Mark): boolean {
    return [this.open?.mark, this.last.get('number'), this.last.get('paren')].some((before) =>
      goesOnFrom(before, mark),
    );
  }

  /** "vitamin", "a, Kẽm cho trẻ em": no other letter goes with it, and no list has one item. */
  private isLetterOfSentence({ text, afterBlank }: SourceLine, mark: Mark): boolean {
    if (mark.kind !== 'letter' || afterBlank || !/^[a-zđ],/u.test(text)) return false;
    if (goesOnFrom(this.last.get('letter'), mark)) return false;
    return !this.lines.slice(this.at + 1, this.at + MOST_LINES_OF_LIST).some((line) => {
      const next = /^[a-zđ]/u.test(line.text) ? markOf(line.text) : null;
      return next !== null && goesOnFrom(mark, next);
    });
  }

  /** "1.2.", "a)", and "6." where first lines are cut short: the number of a unit that goes on with the next line. */
  private markAlone(text: string): Mark | null {
    const isMark =
      /^(?:\d{1,2}(?:\.\d{1,2}){1,3}\.|[a-zđ]\)|[IVX]{1,5}\.)$/u.test(text) ||
      this.isDashAlone(text) ||
      (this.wrapping.frays.length > 0 && /^\d{1,2}\.$/.test(text));
    return isMark ? markOf(`${text} A`) : null;
  }

  /** "-" or "+" on a line of its own, right ahead of the words of the item. */
  private isDashAlone(text: string): boolean {
    const next = this.lines[this.at + 1];
    return (
      /^[-–+]$/u.test(text) &&
      next !== undefined &&
      next.cells === null &&
      !next.afterBlank &&
      /^["“]?\p{Lu}\p{Ll}/u.test(next.text) &&
      markOf(next.text) === null
    );
  }

  private seam(open: UnitLines, line: SourceLine, isApart: boolean): Seam {
    return { open, line, isApart, ahead: this.ahead(), wrapping: this.wrapping };
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
    return (
      !goesOnFrom(this.last.get('number'), mark) &&
      isFrayed(this.wrapping.frays, open.last.text, this.ahead()) &&
      subjectOf(open.last.text)?.form !== 'heading'
    );
  }

  /** Where both a unit and a footnote were left unfinished, the footnote goes on first. */
  private belongsToFootnote(line: SourceLine, index: number): boolean {
    if (this.footnote === null) return false;
    if (this.inFootnote && !line.afterBlank && (!isFinished(this.footnote) || isHard(this.wrapping))) {
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
}

function goesOnFrom(before: Mark | null | undefined, mark: Mark): boolean {
  return before !== null && before !== undefined && isNextMark(before, mark);
}
