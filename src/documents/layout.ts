/**
 * How official documents look, as data: a new guideline is a new rule set here. Sizes in points, lengths in millimetres.
 * `party-2018` is what Party committees write, also after Regulation 399-QĐ/TW of 2026, which came without a new guideline;
 * `state-2020` is Decree 30/2020/NĐ-CP, appendix I.
 */
export const layoutNames = ['party-2018', 'state-2020'] as const;
export type LayoutName = (typeof layoutNames)[number];

/** A line of a document's head. */
export interface LineRule {
  readonly size: number;
  readonly bold?: true;
  readonly italic?: true;
  readonly capitals?: true;
  /** Points before it; none where left out. */
  readonly before?: number;
  /** Of the rule below the line, as a part of the text's length; none where left out. */
  readonly rule?: number;
}

export interface Layout {
  readonly paper: { readonly width: number; readonly height: number };
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
  /** From page 2, centred at the top, so far from the paper's edge. */
  readonly pageNumber: { readonly size: number; readonly fromEdge: number };
  /** The part of the width that the issuer's column has; the motto's has the rest. */
  readonly issuerColumn: number;
  readonly motto: readonly (LineRule & { readonly text: string })[];
  readonly superior: LineRule;
  readonly issuer: LineRule;
  /** A line of its own below the issuer; none where the issuer's rule stands there. */
  readonly mark: string | null;
  readonly number: LineRule & { readonly form: 'party' | 'state' };
  readonly placeAndDate: LineRule;
  /** The last month that is written with a zero before it. */
  readonly zeroUpTo: number;
  readonly type: LineRule;
  readonly subject: LineRule;
  /** What a letter (công văn) is about, below its number: it has no line of its type. */
  readonly about: LineRule;
  readonly text: {
    readonly size: number;
    readonly firstLine: number;
    /** Points before a paragraph. */
    readonly before: number;
    /** Lines. */
    readonly spacing: number;
    /** Stands after the last word; none where left empty. */
    readonly end: string;
  };
  readonly table: { readonly size: number };
  /** How headings of the first, second and third level are numbered. */
  readonly headings: readonly [HeadingRule, HeadingRule, HeadingRule];
  readonly signature: LineRule & { readonly gap: number };
  readonly recipients: {
    readonly label: LineRule;
    readonly list: LineRule;
    readonly begins: string;
    readonly archive: string;
    readonly ends: string;
    readonly lastEnds: string;
    /** The first recipient of a document to a superior body. */
    readonly asAbove: string;
  };
  readonly annex: {
    readonly title: LineRule;
    readonly name: LineRule;
    readonly label: string;
    readonly numbered: boolean;
    /** What it is an annex of; none where that is not said. */
    readonly of: LineRule | null;
  };
}

export interface HeadingRule {
  readonly digits: 'roman' | 'arabic' | 'letter';
  readonly after: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** Millimetres from the left margin of "Kính gửi:" and of the bodies that a letter goes to, and how far their dash stands out. */
export const ADDRESSEES = { label: 25, names: 48, dash: 3.5 } as const;

const A4 = { width: 210, height: 297 } as const;

/** Capacities as they are written before the office that signs. */
export const capacities: Readonly<
  Record<LayoutName, { readonly onBehalf: string; readonly instead: string }>
> = {
  'party-2018': { onBehalf: 'T/M', instead: 'K/T' },
  'state-2020': { onBehalf: 'TM.', instead: 'KT.' },
};

export const layouts: Readonly<Record<LayoutName, Layout>> = {
  'party-2018': {
    paper: A4,
    margins: { top: 20, bottom: 20, left: 30, right: 15 },
    pageNumber: { size: 14, fromEdge: 10 },
    issuerColumn: 0.46,
    motto: [{ text: 'ĐẢNG CỘNG SẢN VIỆT NAM', size: 15, bold: true, rule: 1 }],
    superior: { size: 14, capitals: true },
    issuer: { size: 14, bold: true, capitals: true },
    mark: '*',
    number: { size: 14, form: 'party' },
    placeAndDate: { size: 14, italic: true },
    zeroUpTo: 9,
    type: { size: 16, bold: true, capitals: true },
    subject: { size: 14, bold: true, rule: 0.3 },
    about: { size: 12, italic: true },
    text: { size: 14, firstLine: 12.7, before: 6, spacing: 1.15, end: './.' },
    table: { size: 11 },
    headings: [
      { digits: 'roman', after: '-', bold: true, italic: false },
      { digits: 'arabic', after: '.', bold: true, italic: false },
      { digits: 'letter', after: ')', bold: false, italic: true },
    ],
    signature: { size: 14, bold: true, capitals: true, gap: 25 },
    recipients: {
      label: { size: 12 },
      list: { size: 12 },
      begins: '- ',
      archive: 'Lưu ',
      ends: ',',
      lastEnds: '.',
      asAbove: 'Như trên',
    },
    annex: {
      title: { size: 14, bold: true },
      name: { size: 14, bold: true },
      label: 'Phụ lục',
      numbered: false,
      of: null,
    },
  },
  'state-2020': {
    paper: A4,
    margins: { top: 20, bottom: 20, left: 30, right: 15 },
    pageNumber: { size: 13, fromEdge: 10 },
    issuerColumn: 0.38,
    motto: [
      { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', size: 12, bold: true },
      { text: 'Độc lập - Tự do - Hạnh phúc', size: 13, bold: true, rule: 1 },
    ],
    superior: { size: 12, capitals: true },
    issuer: { size: 12, bold: true, capitals: true, rule: 0.4 },
    mark: null,
    number: { size: 13, form: 'state', before: 4 },
    placeAndDate: { size: 13, italic: true, before: 4 },
    zeroUpTo: 2,
    type: { size: 14, bold: true, capitals: true },
    subject: { size: 14, bold: true, rule: 0.4 },
    about: { size: 13, before: 6 },
    text: { size: 14, firstLine: 12.7, before: 6, spacing: 1.15, end: '' },
    table: { size: 11 },
    headings: [
      { digits: 'roman', after: '.', bold: true, italic: false },
      { digits: 'arabic', after: '.', bold: true, italic: false },
      { digits: 'letter', after: ')', bold: false, italic: false },
    ],
    signature: { size: 14, bold: true, capitals: true, gap: 25 },
    recipients: {
      label: { size: 12, bold: true, italic: true },
      list: { size: 11 },
      begins: '- ',
      archive: 'Lưu: ',
      ends: ';',
      lastEnds: '.',
      asAbove: 'Như trên',
    },
    annex: {
      title: { size: 14, bold: true },
      name: { size: 14, bold: true, capitals: true },
      label: 'Phụ lục',
      numbered: true,
      of: { size: 14, italic: true },
    },
  },
};
