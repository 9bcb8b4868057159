/** What the words of a .docx file are made of, as its parser gives it. */
export interface DocxContent {
  readonly nodes: readonly DocxNode[];
  /** The levels of each list, by its id. */
  readonly lists: Readonly<Record<string, readonly NumberLevel[]>>;
  /** The numbering that comes with the styles of paragraphs, by their id. */
  readonly styles: Readonly<Record<string, StyleNumbering>>;
}

export type DocxNode = DocxParagraph | DocxTable;

export interface DocxParagraph {
  readonly kind: 'paragraph';
  readonly style: string | null;
  /** The first begins with `LIST:LEVEL` between two U+E001 where the paragraph itself is numbered. */
  readonly runs: readonly { readonly text: string; readonly bold: boolean }[];
}

export interface DocxTable {
  readonly kind: 'table';
  /** Rows of cells. */
  readonly rows: readonly (readonly (readonly DocxNode[])[])[];
}

/** One level of a list. */
export interface NumberLevel {
  /** Lists of the same kind count on together. */
  readonly list: string;
  /** As Word calls it: `decimal`, `lowerLetter`, `upperRoman`, `bullet`, ... */
  readonly format: string;
  /** As Word writes it: `%1.` or `%1.%2)`. */
  readonly text: string;
  readonly start: number;
}

export interface StyleNumbering {
  readonly basedOn: string | null;
  readonly list: string | null;
  readonly level: number;
}
