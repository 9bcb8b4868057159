import { setTable } from '../reading/tables/set-tables.js';
import type { PlacedWord } from '../reading/text/placed-words.js';
import type { PdfPiece } from './pdf-content.js';
import type { RuledRow } from './pdf-tables.js';

/** Tables that no lines are drawn for, and the pieces that stand in none. */
export interface LooseTables {
  readonly rows: readonly RuledRow[];
  readonly rest: readonly PdfPiece[];
}

/** A word with what it is drawn of. */
interface LooseWord extends PlacedWord {
  text: string;
  until: number;
  readonly pieces: PdfPiece[];
}

/** What lies nearer together, in parts of the size of the type, is one word, or one column. */
const NEAR = 0.15;

/** The tables of a page that are only set in columns. The pieces that stand in none stay as they are. */
export function looseTables(pieces: readonly PdfPiece[]): LooseTables {
  const lines = linesOf(pieces.filter(({ text }) => text.trim() !== ''));
  const rows: RuledRow[] = [];
  const used = new Set<PdfPiece>();
  for (let at = 0; at < lines.length; at += 1) {
    const size = lines[at]?.[0]?.pieces[0]?.size ?? 0;
    const table = setTable(lines, at, Math.max(1, size * NEAR));
    if (table === null) continue;
    rows.push(...table.rows.map(rowOf));
    for (const { pieces: own } of lines.slice(at, table.end).flat()) for (const piece of own) used.add(piece);
    at = table.end - 1;
  }
  return { rows, rest: used.size === 0 ? pieces : pieces.filter((piece) => !used.has(piece)) };
}

function linesOf(pieces: readonly PdfPiece[]): LooseWord[][] {
  const lines: PdfPiece[][] = [];
  for (const piece of pieces.toSorted((one, other) => one.y - other.y || one.x - other.x)) {
    const line = lines.at(-1);
    if (line?.[0] !== undefined && piece.y - line[0].y < piece.size * 0.5) line.push(piece);
    else lines.push([piece]);
  }
  return lines.map((line) => wordsOf(line.toSorted((one, other) => one.x - other.x)));
}

/** The words of a line. Pieces may be letters, words, or the whole of a cell's line. */
function wordsOf(line: readonly PdfPiece[]): LooseWord[] {
  const words: LooseWord[] = [];
  for (const piece of line) {
    const perLetter = piece.width / Math.max(1, piece.text.length);
    for (const { 0: text, index } of piece.text.matchAll(/\S+/g)) {
      const from = piece.x + index * perLetter;
      const word = { text, from, until: from + text.length * perLetter, pieces: [piece] };
      const last = words.at(-1);
      if (last === undefined || index > 0 || from - last.until >= piece.size * NEAR) {
        words.push(word);
        continue;
      }
      last.text += text;
      last.until = word.until;
      last.pieces.push(piece);
    }
  }
  return words;
}

function rowOf(columns: readonly (readonly LooseWord[])[]): RuledRow {
  const words = columns.flat();
  const first = words[0]?.pieces[0];
  return {
    text: columns.map((column) => column.map(({ text }) => text).join(' ')).join('\t'),
    from: Math.min(...words.map(({ from }) => from)),
    until: Math.max(...words.map(({ until }) => until)),
    y: first?.y ?? 0,
    size: first?.size ?? 0,
  };
}
