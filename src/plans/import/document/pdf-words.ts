import type { PdfPiece } from './pdf-content.ts';

/** What lies nearer together, in parts of the size of the type, is one word. */
const NEAR = 0.15;

/** Points, where less is no difference. */
const EXACT = 0.01;

/** The letters of a page where each stands once: some are printed twice in a place, to look bold. */
export function once(letters: readonly PdfPiece[]): PdfPiece[] {
  return [
    ...new Map(
      letters.map((piece) => [`${piece.text} ${Math.round(piece.x)} ${Math.round(piece.y)}`, piece]),
    ).values(),
  ];
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
