import { markOf } from '../reading/text/marks.js';
import type { PdfPiece } from './pdf-content.js';
import { looseTables } from './pdf-loose-tables.js';
import type { RuledTables } from './pdf-tables.js';

/** A line as it stands on its page. Lengths in points. */
export interface PdfLine {
  readonly text: string;
  readonly from: number;
  readonly until: number;
  readonly y: number;
  /** Of most of its type. */
  readonly size: number;
  /** It is a row of a table that is drawn with lines. */
  readonly isRow: boolean;
  /** It begins with a raised number, which is left out of its text: a footnote does. */
  readonly hasMark: boolean;
}

export function linesOf({ rows: ruled, rest }: RuledTables): PdfLine[] {
  const { rows: loose, rest: pieces } = looseTables(rest);
  const inRows = [...ruled, ...loose].map((row) => ({ ...row, isRow: true, hasMark: false }));
  const rows: PdfPiece[][] = [];
  for (const piece of pieces.toSorted((one, other) => one.y - other.y || one.x - other.x)) {
    const row = rows.at(-1);
    const base = row?.[0];
    // raised marks of footnotes stand on the line that they are raised from
    if (row && base && piece.y - base.y < Math.max(base.size, piece.size) * 0.5) row.push(piece);
    else rows.push([piece]);
  }
  const lines = rows.map(lineOf).filter(({ text }) => text !== '');
  return [...lines, ...inRows].toSorted((one, other) => one.y - other.y);
}

function lineOf(row: readonly PdfPiece[]): PdfLine {
  const size = most(row.map((piece) => [piece.size, piece.text.length] as const));
  const all = row.toSorted((one, other) => one.x - other.x);
  const pieces = all.filter((piece) => !isRaised(piece, size));
  const isStretched = areStretched(all, size);
  const parts: string[] = [];
  let end: number | null = null;
  for (const piece of all) {
    // what follows the number of a footnote stands at the word ahead of that
    const words = isRaised(piece, size) ? piece.text.replace(/^.*\S/, '') : piece.text;
    const gap = end === null || words === '' ? 0 : piece.x - end;
    if (gap > size * 2 && !isStretched) addTab(parts);
    else if (gap > size * 0.15 && parts.at(-1)?.endsWith(' ') !== true) parts.push(' ');
    if (words !== '') parts.push(words);
    if (piece.text.trim() !== '') end = piece.x + piece.width;
  }
  const words = withMarkAhead(
    parts
      .join('')
      .replaceAll(/[ \u00A0]+/g, ' ')
      .trim(),
  );
  const y = most(pieces.map((piece) => [piece.y, piece.text.length] as const));
  const [begin] = all;
  const hasMark = begin !== undefined && isRaised(begin, size);
  return { text: words, from: pieces[0]?.x ?? 0, until: end ?? 0, y, size, isRow: false, hasMark };
}

/** A tab in place of the white space that the parts of a line end in. */
function addTab(parts: string[]): void {
  while (parts.at(-1)?.trim() === '') parts.pop();
  const last = parts.pop();
  if (last !== undefined) parts.push(last.trimEnd());
  parts.push('\t');
}

/**
 * Whether the words of a line stand as far apart as the margins are: the few of a line that ends in a break, of a paragraph that is stretched
 * to both. The first gap may be that behind a mark. Cells may hold several words each.
 */
function areStretched(line: readonly PdfPiece[], size: number): boolean {
  const words = line.filter(({ text }) => text.trim() !== '');
  const begin = markOf(`${words[0]?.text} A`) === null ? 0 : 1;
  const gapAhead = (at: number): number => {
    const [before, word] = [words[at - 1], words[at]];
    return before === undefined || word === undefined ? 0 : word.x - before.x - before.width;
  };
  const first = gapAhead(begin + 1);
  if (words.length < begin + 3 || first <= size * 2) return false;
  return words.every(
    ({ text }, at) =>
      at < begin || (!/\S\s+\S/.test(text) && (at === begin || Math.abs(gapAhead(at) - first) < size * 0.3)),
  );
}

/** Word processors set the words of a list out from its marks as far as a column: "1.", far behind it "Sở Tài chính". */
function withMarkAhead(text: string): string {
  const [mark = '', words, ...others] = text.split('\t');
  const isAhead =
    words !== undefined && others.length === 0 && markOf(`${mark} A`)?.length === mark.length + 1;
  return isAhead ? `${mark} ${words}` : text;
}

/** The number of a footnote in the words that refer to it. */
function isRaised(piece: PdfPiece, size: number): boolean {
  return piece.size < size * 0.8 && /^[\s\d[\]()*]{1,5}$/.test(piece.text);
}

/** The value that most weight stands for; 0 of none. */
export function most(values: readonly (readonly [number, number])[]): number {
  const weights = new Map<number, number>();
  for (const [value, weight] of values) weights.set(value, (weights.get(value) ?? 0) + weight);
  let found = 0;
  let heaviest = -1;
  for (const [value, weight] of weights) {
    if (weight <= heaviest) continue;
    found = value;
    heaviest = weight;
  }
  return found;
}
