import { beginsBody } from '../reading/names/body-names.js';
import { markOf } from '../reading/text/marks.js';
import { asksForMore, isFinished, plain } from '../reading/text/spelling.js';
import { isOnlyTime } from '../reading/times/time-words.js';

/** What is looked at of a line. */
interface Line {
  readonly text: string;
  readonly isRow: boolean;
}

/**
 * The pages of a PDF with what a page's end cuts of a row of a table joined again: its rest stands at the head of the next page, with no number, under
 * the titles of the columns where those are repeated.
 */
export function withWholeRows<L extends Line>(pages: readonly (readonly L[])[]): L[][] {
  const joined: L[][] = [];
  // the page that the last row stands on: one that has nothing but the rest of it is empty
  let ahead: L[] = [];
  for (const [at, page] of pages.entries()) {
    const lines = [...page];
    const before = ahead.at(-1);
    const head = isRepeated(lines[0], pages[at - 1] ?? []) ? 1 : 0;
    const whole = before ? wholeRow(before, lines[head]) : null;
    if (before && whole !== null) {
      ahead[ahead.length - 1] = { ...before, text: whole };
      lines.splice(0, head + 1);
    }
    joined.push(lines);
    if (whole === null || lines.length > 0) ahead = lines;
  }
  return joined;
}

/** The titles of the columns stand at the head of each page that a table goes on over. */
function isRepeated(line: Line | undefined, ahead: readonly Line[]): boolean {
  return line?.isRow === true && ahead.some(({ isRow, text }) => isRow && text === line.text);
}

/** Null where the second is a row of its own. */
function wholeRow(before: Line, rest: Line | undefined): string | null {
  if (!before.isRow || rest?.isRow !== true) return null;
  const one = before.text.split('\t');
  const other = rest.text.split('\t');
  if (one.length !== other.length || other[0] !== '') return null;
  const mayGoOn = other.every((cell, at) => cell === '' || isShared(one[at] ?? '', cell));
  const isNameCut = other.some((cell, at) => isRestOfName(one[at] ?? '', cell));
  if (!isNameCut && other.some((cell, at) => isNewSentence(one[at] ?? '', cell))) return null;
  const isCut =
    isNameCut || other.some((cell, at) => isWithinSentence(one[at] ?? '', cell)) || isNextItem(one, other);
  return mayGoOn && isCut ? one.map((cell, at) => `${cell} ${other[at] ?? ''}`.trim()).join('\t') : null;
}

function isShared(cell: string, rest: string): boolean {
  return cell !== '' && cell !== '-nt-' && rest !== '-nt-';
}

/** "chợ và trường học", "2026, báo cáo"; not another time or figure below one. */
function isWithinSentence(cell: string, rest: string): boolean {
  return (
    !isFinished(cell) &&
    /^[\p{Ll}\d]/u.test(rest) &&
    markOf(rest) === null &&
    rest !== cell &&
    !(BEGINS_TIME.test(plain(cell)) && isOnlyTime(rest)) &&
    !/^[\d.,%]+$/u.test(cell)
  );
}

const BEGINS_TIME = /^(?:trước|trong|quý|tháng|năm|từ|ngày|hằng|cả|\d)(?![A-Za-zÀ-ỹ])/u;

/** "Tưới hoa" below "Trồng hoa": what another row says, whose number stands for several; not "An Phú" below "UBND xã". */
function isNewSentence(cell: string, rest: string): boolean {
  return (
    /^\p{Lu}/u.test(rest) &&
    !isFinished(cell) &&
    !asksForMore(cell) &&
    !beginsBody(cell, 0) &&
    !beginsBody(rest, 0)
  );
}

/** "Đảng" below "Ban Xây dựng": what no body is called, where one is named. */
function isRestOfName(cell: string, rest: string): boolean {
  return (
    /^\p{Lu}\S*(?: \S+)?$/u.test(rest) &&
    !isFinished(cell) &&
    beginsBody(cell, 0) &&
    !beginsBody(rest, 0) &&
    !isOnlyTime(rest)
  );
}

/** Nothing but the next dash of a cell that has dashes. */
function isNextItem(row: readonly string[], rest: readonly string[]): boolean {
  const [at, ...more] = rest.flatMap((cell, column) => (cell === '' ? [] : [column]));
  if (at === undefined || more.length > 0) return false;
  return [row[at], rest[at]].every((cell) => markOf(cell ?? '')?.kind === 'dash');
}
