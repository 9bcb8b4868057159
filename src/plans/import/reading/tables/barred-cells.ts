import type { SourceLine } from '../text/source-lines.js';
import { isCapitals, isFinished } from '../text/spelling.js';
import { joinedWords } from '../text/words.js';
import { columnKind } from './column-kinds.js';

/** Longer ones are no cell. */
const MOST_LINES = 12;

/** The lines, with those of a cell of a table on one line, where a page that was copied has a bar on its own after each cell. */
export function withBarredCells(lines: readonly SourceLine[]): readonly SourceLine[] {
  if (lines.filter(({ text }) => text === '|').length < 2) return lines;
  const found: SourceLine[] = [];
  let cell: SourceLine[] = [];
  let isWithin = false;
  const close = (isCell: boolean): void => {
    found.push(...(isCell ? asCell(cell, isWithin) : cell));
    cell = [];
  };
  for (const line of lines) {
    if (line.text === '|') {
      close(true);
      isWithin = true;
    } else if (cell.length >= MOST_LINES) {
      close(false);
      isWithin = false;
      cell.push(line);
    } else cell.push(line);
  }
  close(false);
  return found;
}

/** The lines of a cell as one; the first cell of a table goes back to where the text before it ends. */
function asCell(lines: readonly SourceLine[], isWithin: boolean): SourceLine[] {
  const isNumbers = columnKind(lines.at(-1)?.text ?? '') === 'number';
  const begin = isWithin && !isNumbers ? 0 : beginOf(lines);
  const own = lines.slice(begin);
  const [first] = own;
  if (first === undefined) return [...lines];
  // the words of a letterhead stand by themselves
  const pieces = own.filter(({ text }) => /[A-Za-zÀ-ỹ\p{N}]/u.test(text));
  const rest = pieces.findIndex(({ text }) => !isCapitals(text));
  const groups =
    rest > 0 && isCapitals(pieces[0]?.text ?? '') ? [pieces.slice(0, rest), pieces.slice(rest)] : [pieces];
  return [
    ...lines.slice(0, begin),
    ...groups.flatMap((group) => {
      const [head] = group;
      return head === undefined
        ? []
        : [{ ...head, ...joinedWords(group), end: group.at(-1)?.end ?? head.end }];
    }),
  ];
}

function beginOf(lines: readonly SourceLine[]): number {
  if (columnKind(lines.at(-1)?.text ?? '') !== null) return lines.length - 1;
  const blank = lines.findLastIndex((line) => line.afterBlank);
  return Math.max(0, blank, lines.slice(0, -1).findLastIndex((line) => isFinished(line.text)) + 1);
}
