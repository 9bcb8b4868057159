import { cleanWords, type SourceLine } from '../text/source-lines.js';
import type { Words } from '../text/words.js';
import { namesOnLines } from './names-on-lines.js';
import { rowLine } from './row-line.js';

/** The lines, with the names of bodies apart that stand in one cell with a break between them: "Sở Xây dựng<br>Sở Y tế". */
export function withNamesApart(lines: readonly SourceLine[], source: string): readonly SourceLine[] {
  if (!BREAK.test(source)) return lines;
  return lines.map((line) => {
    if (line.cells === null || !BREAK.test(source.slice(line.start, line.end))) return line;
    const cells = line.cells.map((cell) => apart(cell, source));
    const { text, from, to } = rowLine(cells, line);
    return { ...line, text, from, to, cells };
  });
}

const BREAK = /<br\s{0,3}\/?>/iu;

function apart(cell: Words, source: string): Words {
  const start = cell.from[0] ?? 0;
  const pieces: Words[] = [];
  let at = start;
  for (const part of source.slice(start, cell.to.at(-1)).split(/(<br\s{0,3}\/?>)/iu)) {
    if (!BREAK.test(part)) pieces.push(cleanWords(part, at));
    at += part.length;
  }
  return namesOnLines(pieces.filter(({ text }) => text !== '')) ?? cell;
}
