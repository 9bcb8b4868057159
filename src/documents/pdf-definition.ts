import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import {
  type Addressees,
  type DocumentParts,
  documentParts,
  type HeadLine,
  isShort,
  type PrintedBlock,
} from './document-parts.js';
import { ADDRESSEES, type Layout } from './layout.js';
import type { OfficialDocument } from './official-document.js';
import { breakable, runs } from './pdf-runs.js';
import { bare, tableContent } from './pdf-table.js';

/** The font's name in the definition: Tinos, the metric twin of Times New Roman, with all Vietnamese letters. */
export const PDF_FONT = 'Tinos';

/** The document as pdfmake draws it. */
export function pdfDefinition(document: OfficialDocument): TDocumentDefinitions {
  const parts = documentParts(document);
  const { layout } = parts;
  const { paper, margins, pageNumber } = layout;
  const width = points(paper.width - margins.left - margins.right);
  return {
    pageSize: 'A4',
    pageMargins: [points(margins.left), points(margins.top), points(margins.right), points(margins.bottom)],
    info: { title: document.subject.join(' '), author: document.head.issuer, creator: 'Đôn Đốc' },
    defaultStyle: { font: PDF_FONT, fontSize: layout.text.size },
    header: (page) =>
      page === 1
        ? null
        : {
            text: String(page),
            fontSize: pageNumber.size,
            alignment: 'center',
            margin: [0, points(pageNumber.fromEdge), 0, 0],
          },
    content: [
      head(parts, width),
      ...parts.title.map((line, index) => centred(line, width, index === 0 ? 12 : 0)),
      addressees(parts.addressees, layout),
      ...withFoot(parts, width),
      ...parts.annexes.map((annex) => annexPages(annex, layout)),
    ],
  };
}

function annexPages(
  { landscape, title, blocks: own }: DocumentParts['annexes'][number],
  layout: Layout,
): Content {
  const { paper, margins } = layout;
  const width = points((landscape ? paper.height : paper.width) - margins.left - margins.right);
  return {
    pageBreak: 'before',
    pageOrientation: landscape ? 'landscape' : 'portrait',
    stack: [...title.map((line) => centred(line, width)), ...blocks(own, width, layout)],
  };
}

/** Issuer and motto, number and day, in two columns without borders. */
function head({ issuer, motto, number, about, placeAndDate, layout }: DocumentParts, width: number): Content {
  const own = width * layout.issuerColumn;
  const [left, right] = [own, width - own];
  return {
    table: {
      widths: [left, right],
      body: [
        [stack(issuer, left), stack(motto, right)],
        [stack([number, ...about], left), centred(placeAndDate, right)],
      ],
    },
    layout: bare,
  };
}

/** Who signs does not stand alone on a page: the last words go along. */
function withFoot(parts: DocumentParts, width: number): Content[] {
  const written = blocks(parts.blocks, width, parts.layout);
  const end = parts.blocks.at(-1);
  const last = end !== undefined && isShort(end) ? written.splice(-1) : [];
  return [...written, { unbreakable: true, stack: [...last, foot(parts, width)] }];
}

function foot({ recipients, signature, layout }: DocumentParts, width: number): Content {
  const half = width / 2;
  const left = [recipients.label, ...recipients.list].map((line): Content => styled(line));
  const gap: Content = { text: '', margin: [0, points(layout.signature.gap), 0, 0] };
  return {
    unbreakable: true,
    margin: [0, 12, 0, 0],
    table: {
      widths: [half, half],
      body: [
        [
          { stack: left },
          {
            stack: [
              ...signature.above.map((line) => centred(line, half)),
              gap,
              centred(signature.name, half),
            ],
          },
        ],
      ],
    },
    layout: bare,
  };
}

function stack(lines: readonly HeadLine[], width: number): Content {
  return { stack: lines.map((line) => centred(line, width)) };
}

/** A line in the middle of a column so many points wide, with its rule. */
function centred(line: HeadLine, width: number, before = 0): Content {
  const text: Content = {
    ...styled(line),
    alignment: 'center',
    margin: [0, before + (line.look.before ?? 0), 0, 0],
  };
  if (line.rule === null) return text;
  const length = line.rule;
  const rule: Content = {
    canvas: [{ type: 'line', x1: 0, y1: 0, x2: length, y2: 0, lineWidth: 0.75 }],
    margin: [(width - length) / 2, 2, 0, 3],
  };
  return { stack: [text, rule] };
}

function styled({ text, look: { size, bold, italic } }: HeadLine) {
  // spaces keep the room of a number or day that is written by hand
  return {
    text: breakable(text).replaceAll('  ', '\u00a0 '),
    fontSize: size,
    bold: bold === true,
    italics: italic === true,
  };
}

function addressees({ label, names, inLetter }: Addressees, { text }: Layout): Content {
  if (names.length === 0) return [];
  const block = { fontSize: text.size, margin: [0, 12, 0, 6] as [number, number, number, number] };
  const lines = names.length === 1 ? [`${label} ${names[0]}`] : [label, ...names.map((one) => `- ${one}`)];
  if (!inLetter || names.length === 1) return { ...block, stack: lines, alignment: 'center' };
  const { label: ofLabel, names: ofNames, dash } = ADDRESSEES;
  const name = (one: string): Content => ({
    columns: [{ text: '-', width: points(dash) }, { text: one }],
    margin: [points(ofNames), 0, 0, 0],
  });
  return { ...block, stack: [{ text: label, margin: [points(ofLabel), 0, 0, 0] }, ...names.map(name)] };
}

/** In a column so many points wide; headings stand on the page of what follows them. */
function blocks(all: readonly PrintedBlock[], width: number, layout: Layout): Content[] {
  const done: Content[] = [];
  let headings: Content[] = [];
  for (const block of all) {
    if (block.kind === 'heading') {
      headings.push(heading(block, layout));
      continue;
    }
    const content =
      block.kind === 'table' ? tableContent(block.table, width, layout.table.size) : text(block, layout);
    if (headings.length > 0 && isShort(block))
      done.push({ unbreakable: true, stack: [...headings, content] });
    else done.push(...headings, content);
    headings = [];
  }
  return [...done, ...headings];
}

function heading({ text: words, look }: PrintedBlock & { kind: 'heading' }, layout: Layout): Content {
  return {
    ...paragraph(layout),
    text: runs({ text: words }),
    bold: look.bold === true,
    italics: look.italic === true,
  };
}

function text({ lead, text: words, source, end }: PrintedBlock & { kind: 'text' }, layout: Layout): Content {
  const [dash = '', said = ''] = lead === null ? [] : [lead.slice(0, 2), lead.slice(2)];
  return {
    ...paragraph(layout),
    text: runs(
      { text: dash },
      { text: said === '' ? '' : `${said}: `, bold: true },
      { text: words },
      { text: source === null ? '' : ` (${source})`, italics: true },
      { text: end },
    ),
  };
}

function paragraph({ text: { size, firstLine, before, spacing } }: Layout) {
  return {
    fontSize: size,
    alignment: 'justify' as const,
    leadingIndent: points(firstLine),
    lineHeight: spacing,
    margin: [0, before, 0, 0] as [number, number, number, number],
  };
}

/** Of millimetres. */
function points(millimetres: number): number {
  return (millimetres * 72) / 25.4;
}
