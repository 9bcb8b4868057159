import type { SourceLine } from '../text/source-lines.js';
import { joinedWords, type Words } from '../text/words.js';

/** A row whose cells were written otherwise, as a line with these cells. @param first the line that it begins in */
export function rowLine(cells: readonly Words[], first: SourceLine): SourceLine {
  const all = joinedWords(cells.filter(({ text }) => text !== ''));
  return {
    ...all,
    bold: false,
    afterBlank: false,
    cells,
    footnote: null,
    start: all.from[0] ?? first.start,
    end: all.to.at(-1) ?? first.end,
  };
}
