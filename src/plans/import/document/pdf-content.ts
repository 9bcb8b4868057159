/** Where the words of a PDF stand. Lengths in points, from the upper left corner. */
export interface PdfContent {
  readonly pages: readonly PdfPage[];
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly PdfPiece[];
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
}
