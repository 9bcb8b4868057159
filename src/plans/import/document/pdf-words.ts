import type { PdfPiece } from './pdf-content.ts';

/** What lies nearer together, in parts of the size of the type, is one word. */
const NEAR = 0.15;

/** Points, where less is no difference. */
const EXACT = 0.01;

/** In parts of the size of the type, how far a letter lies from itself where it is printed twice: two in a word lie further apart. */
const TWICE = 0.1;

/** What stands further apart on a line, in parts of the size of the type, is no more of it. */
const FAR = 2;

/**
 * The letters of a page where each stands once: some are printed twice in a place, or nearly, to look bold. What runs at another angle stands
 * as whole lines, where they begin: its letters would else stand in lines of the page.
 */
export function once(letters: readonly PdfPiece[]): PdfPiece[] {
  const own = withoutTwins(letters);
  if (own.every((letter) => turnOf(letter) === 0)) return own;
  const byAngle = Map.groupBy(own, (letter) => Math.round(turnOf(letter) / EXACT));
  return [...byAngle].flatMap(([angle, each]) => (angle === 0 ? each : linesAlong(each)));
}

function turnOf({ angle = 0 }: PdfPiece): number {
  return angle;
}

/** The lines of letters that all run at one angle. */
function linesAlong(letters: readonly PdfPiece[]): PdfPiece[] {
  const [first] = letters;
  if (first === undefined) return [];
  const angle = turnOf(first);
  const lines: PdfPiece[] = [];
  for (const word of joined(letters.map((letter) => ({ ...turned(letter, -angle), angle: 0 })))) {
    if (word.text.trim() === '') continue;
    const last = lines.at(-1);
    const gap = last === undefined ? Infinity : word.x - last.x - last.width;
    if (last === undefined || line(last) !== line(word) || gap > word.size * FAR) lines.push(word);
    else
      lines[lines.length - 1] = {
        ...last,
        text: `${last.text}${gap > word.size * NEAR ? ' ' : ''}${word.text}`,
        width: word.x + word.width - last.x,
      };
  }
  return lines.map((each) => ({ ...turned(each, angle), angle }));
}

/** A piece where it stands once the page is turned by an angle. */
function turned(piece: PdfPiece, angle: number): PdfPiece {
  const [along, across] = [Math.cos(angle), Math.sin(angle)];
  return { ...piece, x: piece.x * along - piece.y * across, y: piece.x * across + piece.y * along };
}

function withoutTwins(letters: readonly PdfPiece[]): PdfPiece[] {
  const seen = new Map<string, Map<number, PdfPiece>>();
  return letters.filter((letter) => {
    const same = seen.get(letter.text) ?? new Map<number, PdfPiece>();
    seen.set(letter.text, same);
    const distance = Math.max(letter.size * TWICE, EXACT);
    // squares twice as wide, so that only the four around it are looked at; two letters of a word are further apart than one is wide
    const [across, down] = [letter.x / distance / 2, letter.y / distance / 2];
    const [right, below] = [Math.round(across), Math.round(down)];
    for (let row = below - 1; row <= below; row += 1)
      for (let column = right - 1; column <= right; column += 1) {
        const other = same.get(squareAt(row, column));
        if (other !== undefined && isNear(letter, other, distance)) return false;
      }
    same.set(squareAt(Math.floor(down), Math.floor(across)), letter);
    return true;
  });
}

/** One number for each place; far apart it may be the same. */
function squareAt(row: number, column: number): number {
  return row * 10_000 + column;
}

function isNear(one: PdfPiece, other: PdfPiece, distance: number): boolean {
  return Math.abs(one.x - other.x) < distance && Math.abs(one.y - other.y) < distance;
}

/** Words and spaces, put together of letters that stand beside one another on a line, in whichever order they are drawn. */
export function wordsOfLetters(letters: readonly PdfPiece[]): PdfPiece[] {
  return joined(once(letters));
}

function joined(letters: readonly PdfPiece[]): PdfPiece[] {
  const words: PdfPiece[] = [];
  for (const letter of letters.toSorted((one, other) => line(one) - line(other) || one.x - other.x)) {
    const last = words.at(-1);
    if (last !== undefined && goesOn(last, letter))
      words[words.length - 1] = {
        ...last,
        text: last.text + letter.text,
        width: letter.x + letter.width - last.x,
      };
    else words.push(letter);
  }
  return words;
}

function line({ y }: PdfPiece): number {
  return Math.round(y / EXACT);
}

function goesOn(word: PdfPiece, letter: PdfPiece): boolean {
  const gap = letter.x - word.x - word.width;
  return (
    line(letter) === line(word) &&
    turnOf(letter) === turnOf(word) &&
    Math.abs(letter.size - word.size) < EXACT &&
    Math.abs(gap) < word.size * NEAR &&
    word.text.trim() !== '' &&
    letter.text.trim() !== ''
  );
}
