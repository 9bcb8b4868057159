/** A word, and where it stands across the page. */
export interface PlacedWord {
  readonly text: string;
  readonly from: number;
  readonly until: number;
}

export type Line<W extends PlacedWord = PlacedWord> = readonly W[];

export interface Column {
  readonly from: number;
  readonly until: number;
}

export function textOf(line: Line): string {
  return line.map(({ text }) => text).join(' ');
}

export function middleOf({ from, until }: Column): number {
  return (from + until) / 2;
}

/** The pieces of a line that stand apart. */
export function piecesOf<W extends PlacedWord>(line: Line<W>, unit: number): W[][] {
  const pieces: W[][] = [];
  for (const word of line) {
    const last = pieces.at(-1);
    if (last === undefined || word.from - (last.at(-1)?.until ?? 0) >= unit * 2) pieces.push([word]);
    else last.push(word);
  }
  return pieces;
}
