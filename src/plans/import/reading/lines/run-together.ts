import { subjectOf } from '../names/subject.js';
import { titleKind } from '../names/titles.js';
import { markOf } from '../text/marks.js';
import type { SourceLine } from '../text/source-lines.js';
import { joinedWords } from '../text/words.js';
import { apart } from './run-on-lines.js';

/** A mark anywhere in a line, ahead of a capital or a figure, or at its end: "II.", "1.", "2.1.", "a)", "-". */
const MARK =
  /(?<=^|\s)(?:(?<roman>[IVX]{1,5})\.|(?<sub>\d{1,2}\.\d{1,2})\.?|(?<number>\d{1,2})\.|(?<letter>[a-zđ])\)|(?<dash>[-–+]))(?=\s+[\p{Lu}\d“"(]|$)/gu;
const LETTERS = 'abcdđeghiklmnopqrstuvxy';

/** Where a letterhead on one line goes on: a rule, the motto, the number, and behind it the place and day. */
const OF_HEAD =
  /\s+(?=[-–—_]{3,}\s)|(?<=\s[-–—_]{3,})\s+|\s+(?=CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\s*[-–]|Số\s*:)|(?<=Số\s*:\s*\d{1,5}\S*)\s+(?=\p{Lu})/gu;
/** What a document is, behind its day, and its title in capitals. */
const TITLE =
  /(?<=\s20\d\d\s+)(KẾ HOẠCH|CHỈ THỊ|QUYẾT ĐỊNH|CHƯƠNG TRÌNH HÀNH ĐỘNG|CHƯƠNG TRÌNH|NGHỊ QUYẾT|HƯỚNG DẪN|THÔNG BÁO|CÔNG ĐIỆN|KẾT LUẬN)\s+(\P{Ll}{8,600}?)\s(?=\p{Lu}\p{Ll}+[\s,])/u;

/** So many lines a letterhead with its title takes at the most. */
const HEAD_LINES = 16;
/** Fewer marks inside lines are how a sentence counts. */
const FEWEST = 6;

/**
 * The lines of a text whose paragraphs a copy has put together, with line breaks where the source had room for no more: each mark that goes
 * on with the one before begins a line. Others as they are.
 */
export function withoutRunTogether(lines: readonly SourceLine[]): readonly SourceLine[] {
  const isLikely = (inside: number): boolean => inside >= FEWEST && ahead * 3 <= inside;
  const ahead = lines.filter(({ text, cells }) => cells === null && markOf(text) !== null).length;
  if (!isLikely(lines.reduce((sum, { text }) => sum + marksInside(text), 0))) return lines;
  const places = new Places();
  const found = lines.map(({ text, cells }, at) =>
    cells === null ? places.in(text, lines[at + 1]?.text ?? '').filter((place) => place > 0) : [],
  );
  if (!isLikely(found.flat().length)) return lines;
  const { head, rest } = headOf(lines);
  return withWholeItems([
    ...head,
    ...lines.slice(rest).flatMap((line, at) => apart(line, found[rest + at] ?? [])),
  ]);
}

/** Each mark at the end of a line with what stands behind it on the next, and the recipients on lines of their own. */
function withWholeItems(lines: readonly SourceLine[]): readonly SourceLine[] {
  const whole: SourceLine[] = [];
  for (const line of lines) {
    const last = whole.at(-1);
    if (last !== undefined && last.cells === null && line.cells === null && MARK_ALONE.test(last.text))
      whole[whole.length - 1] = { ...last, ...joinedWords([last, line]), end: line.end };
    else whole.push(line);
  }
  return whole.flatMap((line) => {
    const end = line.cells === null ? END.exec(line.text) : null;
    return apart(line, end === null ? [] : [end.index + end[0].length]);
  });
}

const MARK_ALONE = /^(?:[IVX]{1,5}\.|\d{1,2}(?:\.\d{1,2})?\.|[a-zđ]\)|[-–+])$/u;
const END = /(?<=[.;/:])\s+(?=Nơi nhận\s*:|(?:TM|KT|T\/M|TL)\.\s*\p{Lu}{2})/u;

function marksInside(text: string): number {
  return Array.from(text.matchAll(MARK)).filter(({ index }) => index > 0).length;
}

/** The letterhead and the title as lines of their own, with what stands behind them on their last line; and where the lines go on. */
function headOf(lines: readonly SourceLine[]): { head: readonly SourceLine[]; rest: number } {
  const whole = joinedWords(lines.slice(0, HEAD_LINES).filter(({ cells }) => cells === null));
  const title = TITLE.exec(whole.text);
  const first = lines[0];
  if (title === null || first === undefined || lines.slice(0, HEAD_LINES).some(({ cells }) => cells !== null))
    return { head: [], rest: 0 };
  const [all, type = ''] = title;
  const end = title.index + all.length;
  const last = whole.from[end] ?? 0;
  const rest = lines.findIndex((line) => line.end >= last) + 1;
  const words = joinedWords(lines.slice(0, rest));
  const cuts = [...words.text.slice(0, title.index).matchAll(OF_HEAD)].map(
    ({ index, 0: gap }) => index + gap.length,
  );
  const behind = new Places().in(words.text.slice(end), lines[rest]?.text ?? '').map((at) => end + at);
  const places = [...cuts, title.index, title.index + type.length, end, ...behind].filter((at) => at > 0);
  return { head: apart({ ...first, ...words }, places), rest };
}

/** Finds the marks of a text line by line: each goes on with the one before of its kind, or begins a list. */
class Places {
  private roman = 0;
  private number = 0;
  private sub = 0;
  private letter = 0;
  /** What stands behind the last mark. */
  private since = '';

  /** Where they stand in a line; `next`: the line that goes on. */
  in(text: string, next: string): number[] {
    const found: number[] = [];
    let from = 0;
    for (const { index, 0: mark, groups = {} } of text.matchAll(MARK)) {
      const after = text.slice(index + mark.length).trimStart() || next;
      if (!(groups['dash'] === undefined ? /^[\p{Lu}“"(]/u : /^(?:[\p{Lu}“"(]|\d{1,3}\s?%)/u).test(after))
        continue;
      const since = `${this.since} ${text.slice(from, index)}`.trim();
      if (!this.goesOn(groups, since)) continue;
      found.push(index);
      from = index + mark.length;
      this.since = '';
    }
    this.since = `${this.since} ${text.slice(from)}`.trim().slice(-300);
    return found;
  }

  private goesOn(groups: Readonly<Record<string, string | undefined>>, since: string): boolean {
    const { roman, number, sub, letter } = groups;
    const isAfterEnd = since === '' || /[.;:/]$/u.test(since) || isTitle(since);
    if (/Độc lập$|Tự do$/u.test(since)) return false;
    if (roman !== undefined) {
      if (ROMANS.indexOf(roman) !== this.roman) return false;
      this.roman += 1;
      this.number = 0;
      this.letter = 0;
      return true;
    }
    if (sub !== undefined) {
      const [over, under] = sub.split('.').map(Number);
      if (over !== this.number || (under !== this.sub + 1 && under !== 1)) return false;
      this.sub = under ?? 0;
      this.letter = 0;
      return true;
    }
    if (number !== undefined) {
      const value = Number(number);
      if (value !== this.number + 1 && !(value === 1 && isAfterEnd)) return false;
      this.number = value;
      this.sub = 0;
      this.letter = 0;
      return true;
    }
    if (letter !== undefined) {
      const value = LETTERS.indexOf(letter) + 1;
      if (value !== this.letter + 1 && value !== 1) return false;
      this.letter = value;
      return true;
    }
    return isAfterEnd;
  }
}

const ROMANS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** "Mục đích", "Sở Y tế" between two marks. */
function isTitle(since: string): boolean {
  return since.length < 120 && (titleKind(since) !== 'open' || subjectOf(since)?.form === 'heading');
}
