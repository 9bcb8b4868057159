/** Where the words of a PDF stand. Lengths in points, from the upper left corner. */
export interface PdfContent {
  readonly pages: readonly PdfPage[];
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly PdfPiece[];
  /** Lines across and down that are drawn where a table may stand. */
  readonly rules: readonly PdfRule[];
}

/** A line that is drawn: where it begins and ends, from left to right or from above down. */
export interface PdfRule {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** A piece of a line, as the file draws it. */
export interface PdfPiece {
  readonly text: string;
  readonly x: number;
  /** Of the base line. */
  readonly y: number;
  readonly width: number;
  /** Of the type. */
  readonly size: number;
  /** In which direction it runs, in radians with the clock; 0, or left out, where that is along the page. */
  readonly angle?: number;
}

/** What is read of a file. */
export interface PdfText {
  readonly pages: number;
  /** How many letters stand in it, white space left out: none in a scan. */
  readonly letters: number;
  readonly text: string;
}
