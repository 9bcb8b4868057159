import type { PdfPiece } from './pdf-content.ts';

/** What lies nearer together, in parts of the size of the type, is one word. */
const NEAR = 0.15;

/** Points, where less is no difference. */
const EXACT = 0.01;

/** In parts of the size of the type, how far a letter lies from itself where it is printed twice: two in a word lie further apart. */
const TWICE = 0.1;

/** The letters of a page where each stands once: some are printed twice in a place, or nearly, to look bold. */
export function once(letters: readonly PdfPiece[]): PdfPiece[] {
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
  const words: PdfPiece[] = [];
  for (const letter of once(letters).toSorted((one, other) => line(one) - line(other) || one.x - other.x)) {
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
    Math.abs(letter.size - word.size) < EXACT &&
    Math.abs(gap) < word.size * NEAR &&
    word.text.trim() !== '' &&
    letter.text.trim() !== ''
  );
}
