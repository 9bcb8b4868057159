import { isFinished } from '../reading/text/spelling.js';

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
  for (const page of pages) {
    const lines = [...page];
    const ahead = joined.at(-1);
    const before = ahead?.at(-1);
    if (ahead && before) {
      const head = isRepeated(lines[0], ahead) ? 1 : 0;
      const whole = wholeRow(before, lines[head]);
      if (whole !== null) {
        ahead[ahead.length - 1] = { ...before, text: whole };
        lines.splice(0, head + 1);
      }
    }
    joined.push(lines);
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
  const goOn = other.map((cell, at) => cell === '' || goesOn(one[at] ?? '', cell));
  const isCut = goOn.every(Boolean) && other.some((cell) => /^\p{Ll}/u.test(cell));
  return isCut ? one.map((cell, at) => `${cell} ${other[at] ?? ''}`.trim()).join('\t') : null;
}

function goesOn(cell: string, rest: string): boolean {
  return cell !== '' && cell !== '-nt-' && rest !== '-nt-' && !isFinished(cell);
}
