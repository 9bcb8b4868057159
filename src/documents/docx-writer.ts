import type { FileChild, IParagraphOptions, ISectionOptions, Paragraph, Table as DocxTable } from 'docx';
import {
  type Addressees,
  type DocumentParts,
  documentParts,
  type HeadLine,
  type PrintedBlock,
} from './document-parts.js';
import { docxBody } from './docx-body.js';
import { ADDRESSEES, type Layout, type LineRule } from './layout.js';
import type { OfficialDocument } from './official-document.js';

export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const FONT = 'Times New Roman';
/** Points of line that a rule takes. */
const RULE_HEIGHT = 3;
/** Those of a line of a template that begins or ends what stands only where it holds. */
const TAG = 6;

/** A paragraph that a body takes the place of: no other has no properties. */
const place = (at: number): string => `\ue000${at}\ue000`;
const PLACE = /<w:p><w:r><w:t xml:space="preserve">\ue000(\d+)\ue000<\/w:t><\/w:r><\/w:p>/gu;

type Docx = typeof import('docx');
type Alignment = 'left' | 'center' | 'right' | 'both';

/** The document as a file of a word processor. */
export async function writeDocx(document: OfficialDocument): Promise<Buffer> {
  const docx = await import('docx');
  const parts = documentParts(document);
  const writer = new DocxWriter(docx, parts.layout);
  const file = new docx.Document({
    title: document.subject.join(' '),
    creator: document.head.issuer,
    styles: { default: { document: { run: { font: FONT, size: halfPoints(parts.layout.text.size) } } } },
    sections: writer.sections(parts),
  });
  return withBodies(await docx.Packer.toBuffer(file), writer.bodies);
}

/** The file with texts and tables in the places that were left for them. */
async function withBodies(file: Buffer, bodies: readonly string[]): Promise<Buffer> {
  const { strFromU8, strToU8, unzipSync, zipSync } = await import('fflate');
  const parts = unzipSync(file);
  const document = parts['word/document.xml'];
  if (document === undefined) throw new RangeError('The file of a word processor has no document');
  const left = new Set(bodies.keys());
  const filled = strFromU8(document).replaceAll(PLACE, (_, at: string) => {
    left.delete(Number(at));
    return bodies[Number(at)] ?? '';
  });
  if (left.size > 0) throw new RangeError('A part of the document found no place in the file');
  parts['word/document.xml'] = strToU8(filled);
  return Buffer.from(zipSync(parts));
}

class DocxWriter {
  /** Texts and tables as XML, by the number of their place. */
  readonly bodies: string[] = [];

  constructor(
    private readonly docx: Docx,
    private readonly layout: Layout,
  ) {}

  sections(parts: DocumentParts): ISectionOptions[] {
    const { layout } = this;
    const width = layout.paper.width - layout.margins.left - layout.margins.right;
    const first = [
      this.head(parts, width),
      this.space(12),
      ...parts.title.flatMap((line) => this.centred(line, width, 'title')),
      this.space(6),
      ...this.addressees(parts.addressees),
      // who signs does not stand alone on a page
      ...this.blocks(parts.blocks, width, true),
      this.space(12, true),
      this.foot(parts, width),
    ];
    const annexes = parts.annexes.map(({ landscape, condition, title, blocks }) => {
      const { paper, margins } = layout;
      const own = (landscape ? paper.height : paper.width) - margins.left - margins.right;
      const text = [
        ...title.flatMap((line) => this.centred(line, own)),
        this.space(6),
        ...this.blocks(blocks, own),
      ];
      // the last paragraph of a part holds what its pages are like, and is not for text
      const children = [...(condition === undefined ? text : this.onlyWhere(condition, text)), this.space(1)];
      return this.section({ landscape, isFirst: false, goesOn: condition !== undefined }, children);
    });
    return [this.section({ landscape: false, isFirst: true, goesOn: false }, first), ...annexes];
  }

  /** Of a template: on a new page where the field says so, else nothing. */
  private onlyWhere(condition: string, children: readonly FileChild[]): FileChild[] {
    // low: the last one stays as an empty line, which would begin a page where a table has filled the one before
    const tag = (text: string) =>
      this.paragraph([{ text, look: { size: TAG } }], {
        spacing: { before: 0, after: 0, line: TAG * 20, lineRule: 'exact' },
      });
    const newPage = this.paragraph([], {
      pageBreakBefore: true,
      spacing: { before: 0, after: 0, line: 20, lineRule: 'exact' },
    });
    return [tag(`{#${condition}}`), newPage, ...children, tag(`{/${condition}}`)];
  }

  /** `goesOn`: on the page on which the part before it ends. */
  private section(
    { landscape, isFirst, goesOn }: Record<'landscape' | 'isFirst' | 'goesOn', boolean>,
    children: FileChild[],
  ): ISectionOptions {
    const { Header, PageOrientation, SectionType } = this.docx;
    const { paper, margins, pageNumber } = this.layout;
    return {
      properties: {
        ...(goesOn && { type: SectionType.CONTINUOUS }),
        // The first page of the document has no number.
        titlePage: isFirst,
        page: {
          size: {
            width: twips(paper.width),
            height: twips(paper.height),
            orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
          },
          margin: {
            top: twips(margins.top),
            bottom: twips(margins.bottom),
            left: twips(margins.left),
            right: twips(margins.right),
            header: twips(pageNumber.fromEdge),
            footer: twips(pageNumber.fromEdge),
          },
        },
      },
      headers: {
        default: new Header({ children: [this.pageNumber()] }),
        ...(isFirst && { first: new Header({ children: [this.space(2)] }) }),
      },
      children,
    };
  }

  private pageNumber(): Paragraph {
    const { Paragraph: Line, TextRun, PageNumber } = this.docx;
    const { size } = this.layout.pageNumber;
    return new Line({
      alignment: 'center',
      spacing: { before: 0, after: 0 },
      children: [new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(size) })],
    });
  }

  /** Issuer and motto, number and day, in two columns without borders. */
  private head({ issuer, motto, number, about, placeAndDate }: DocumentParts, width: number): DocxTable {
    const own = width * this.layout.issuerColumn;
    const columns = [own, width - own];
    const cells = [
      [issuer, motto],
      [[number, ...about], [placeAndDate]],
    ];
    return this.columns(
      columns,
      cells.map((row) =>
        row.map((lines, at) => lines.flatMap((line) => this.centred(line, columns[at] ?? own))),
      ),
    );
  }

  private foot({ recipients, signature }: DocumentParts, width: number): DocxTable {
    const columns = [width / 2, width / 2];
    const left = [recipients.label, ...recipients.list].map((line) => this.line(line, 'left'));
    const right = [
      ...signature.above.map((line) => this.line(line, 'center')),
      this.line({ ...signature.name, text: '' }, 'center', this.layout.signature.gap),
      this.line(signature.name, 'center'),
    ];
    return this.columns(columns, [[left, right]]);
  }

  private columns(widths: readonly number[], rows: readonly (readonly Paragraph[][])[]): DocxTable {
    const { Table: Grid, TableRow, TableCell, TableLayoutType, TableBorders } = this.docx;
    return new Grid({
      columnWidths: widths.map(twips),
      width: { size: twips(sum(widths)), type: 'dxa' },
      layout: TableLayoutType.FIXED,
      borders: TableBorders.NONE,
      margins: { left: 0, right: 0, top: 0, bottom: 0 },
      rows: rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: row.map(
              (children, at) =>
                new TableCell({ width: { size: twips(widths[at] ?? 0), type: 'dxa' }, children }),
            ),
          }),
      ),
    });
  }

  /** A line in the middle of a column so many millimetres wide, with its rule. */
  private centred(line: HeadLine, width: number, place: 'title' | 'head' = 'head'): Paragraph[] {
    const own = this.line(line, 'center', 0, place === 'title');
    if (line.rule === null) return [own];
    const side = Math.max(0, Math.round((twips(width) - line.rule * 20) / 2));
    const rule = new this.docx.Paragraph({
      indent: { left: side, right: side },
      spacing: { before: 0, after: 0, line: RULE_HEIGHT * 20, lineRule: 'exact' },
      border: { bottom: { style: 'single', size: 6, space: 0, color: '000000' } },
      keepNext: place === 'title',
    });
    return [own, rule];
  }

  private line({ text, look }: HeadLine, alignment: Alignment, before = 0, keepNext = false): Paragraph {
    return this.paragraph([{ text, look }], {
      alignment,
      keepNext,
      spacing: { before: twips(before) + (look.before ?? 0) * 20, after: 0 },
    });
  }

  private paragraph(
    runs: readonly { readonly text: string; readonly look: LineRule }[],
    options: IParagraphOptions,
  ): Paragraph {
    const { Paragraph: Line, TextRun } = this.docx;
    return new Line({
      ...options,
      children: runs.map(
        ({ text, look: { size, bold, italic } }) =>
          new TextRun({
            text,
            ...this.ownSize(size),
            ...(bold && { bold }),
            ...(italic && { italics: italic }),
          }),
      ),
    });
  }

  /** The document's own size and font are not said again: a long report is written twice as fast. */
  private ownSize(size: number): { size?: number } {
    return size === this.layout.text.size ? {} : { size: halfPoints(size) };
  }

  private addressees({ label, names, inLetter }: Addressees): Paragraph[] {
    const look = { size: this.layout.text.size };
    const [first = '', ...others] = names;
    if (names.length === 0) return [];
    const lines = others.length === 0 ? [`${label} ${first}`] : [label, ...names.map((one) => `- ${one}`)];
    const placed = (at: number): IParagraphOptions => {
      if (!inLetter || others.length === 0) return { alignment: 'center' };
      const { label: ofLabel, names: ofNames, dash } = ADDRESSEES;
      return at === 0
        ? { indent: { left: twips(ofLabel) } }
        : { indent: { left: twips(ofNames + dash), hanging: twips(dash) } };
    };
    return [...lines.map((text, at) => this.paragraph([{ text, look }], placed(at))), this.space(6)];
  }

  private blocks(blocks: readonly PrintedBlock[], width: number, goOn = false): FileChild[] {
    const { Paragraph: Line, TextRun } = this.docx;
    this.bodies.push(docxBody(blocks, width, this.layout, goOn));
    return [new Line({ children: [new TextRun(place(this.bodies.length - 1))] })];
  }

  /** An empty line of so many points. */
  private space(points: number, keepNext = false): Paragraph {
    return new this.docx.Paragraph({
      keepNext,
      spacing: { before: 0, after: 0, line: points * 20, lineRule: 'exact' },
      children: [],
    });
  }
}

/** Of millimetres. */
function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

function halfPoints(points: number): number {
  return Math.round(points * 2);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
