import { deflateSync } from 'node:zlib';
import JSZip from 'jszip';

/** A line on a page of a PDF: its words, and where they begin, in points from the upper left corner of A4. */
export interface DrawnLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** 14 where left out. */
  readonly size?: number;
  /** Letters that are drawn by themselves after the rest, in the gaps that are left for them. */
  readonly lacking?: string;
  /**
   * Letters that the font draws of a bare one and a mark: the table has them wrong, and the mark not at all; what they really are is said
   * beside them (ActualText).
   */
  readonly told?: string;
  /** It runs up the page from where it begins. */
  readonly isUpwards?: boolean;
  /** It stands in a marked part, as the paragraphs of a tagged file do. */
  readonly isTagged?: boolean;
}

const HEIGHT = 842;

/** A thin bar, as programs draw the lines of tables: its upper left corner and how far it reaches, in points. */
export type DrawnBar = readonly [x: number, y: number, width: number, height: number];

/** How the pages are turned: what is drawn on them, against the clock, and what the file says that they are to be shown by. */
export interface Turn {
  readonly drawn: 0 | 90 | 180 | 270;
  readonly shown: 0 | 90 | 180 | 270;
}

/** Turns what is drawn on A4, and puts it on the page again. */
const turns = {
  0: '',
  90: '0 1 -1 0 842 0 cm',
  180: '-1 0 0 -1 595 842 cm',
  270: '0 -1 1 0 0 595 cm',
} as const;

/**
 * A PDF with a text layer in which every letter is known by a table of its own, as programs write them. At most 255 different letters.
 */
export function pdfOf(
  pages: readonly (readonly DrawnLine[])[],
  bars: readonly DrawnBar[] = [],
  turned?: Turn,
): Uint8Array {
  const letters = [
    ...new Set(pages.flatMap((lines) => lines.flatMap(({ text }) => [...text.normalize('NFC')]))),
  ];
  const hex = (number: number, digits: number): string => number.toString(16).padStart(digits, '0');
  const coded = (text: string): string =>
    [...text.normalize('NFC')].map((letter) => hex(letters.indexOf(letter) + 1, 2)).join('');
  const told = new Set(pages.flatMap((lines) => lines.flatMap((line) => [...(line.told ?? '')])));
  const known = (letter: string): string =>
    told.has(letter) ? `${letter.normalize('NFD').slice(0, 1)}\u0301`.normalize('NFC') : letter;
  const pairs = letters.map(
    (letter, index) => `<${hex(index + 1, 2)}> <${hex(known(letter).codePointAt(0) ?? 0, 4)}>`,
  );
  const groups = Array.from({ length: Math.ceil(pairs.length / 100) }, (_, index) =>
    pairs.slice(index * 100, index * 100 + 100),
  );
  const table = [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def',
    '1 begincodespacerange <00> <ff> endcodespacerange',
    ...groups.map((group) => `${group.length} beginbfchar ${group.join('\n')} endbfchar`),
    'endcmap end end',
  ].join('\n');
  const widths = Array.from({ length: 255 }, () => 500).join(' ');
  const drawn = bars.map(([x, y, width, height]) => `${x} ${HEIGHT - y - height} ${width} ${height} re f`);
  const contents = pages.map((lines) =>
    lines
      .flatMap(({ text, x, y, size = 14, lacking = '', isUpwards, isTagged }, place) => {
        const angle = isUpwards ? '0 1 -1 0' : '1 0 0 1';
        const [begin, end] = isTagged ? [`/P <</MCID ${place}>> BDC `, ' EMC'] : ['', ''];
        const saying = (letter: string): string =>
          told.has(letter)
            ? `] TJ /Span<</ActualText<FEFF${hex(letter.codePointAt(0) ?? 0, 4)}>>> BDC <${coded(letter)}> Tj [<ff> 500] TJ EMC [`
            : `<${coded(letter)}>`;
        const shown = (isOwn: (letter: string) => boolean): string => {
          // every letter is half as wide as the type is high
          const parts = [...text.normalize('NFC')].map((each) => (isOwn(each) ? saying(each) : '-500'));
          return `${begin}BT /F1 ${size} Tf ${angle} ${x} ${HEIGHT - y} Tm [${parts.join(' ')}] TJ ET${end}`;
        };
        const isLacking = (letter: string): boolean => lacking.includes(letter);
        return lacking === '' ? [shown(() => true)] : [shown((each) => !isLacking(each)), shown(isLacking)];
      })
      .concat(drawn)
      .toSpliced(0, 0, turns[turned?.drawn ?? 0])
      .join('\n'),
  );
  const lies = turned?.drawn === 90 || turned?.drawn === 270;
  const box = lies ? `0 0 ${HEIGHT} 595` : `0 0 595 ${HEIGHT}`;
  return pdfFile([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${5 + index * 2} 0 R`).join(' ')}] >>`,
    `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 1 /LastChar 255 /Widths [${widths}] /ToUnicode 4 0 R >>`,
    streamOf(table),
    ...contents.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [${box}] /Rotate ${turned?.shown ?? 0} /Resources << /Font << /F1 3 0 R >> >> /Contents ${6 + index * 2} 0 R >>`,
      told.size > 0 ? packedStreamOf(content) : streamOf(content),
    ]),
  ]);
}

function streamOf(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

function packedStreamOf(content: string): string {
  const packed = deflateSync(Buffer.from(content, 'latin1')).toString('latin1');
  return `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed}\nendstream`;
}

/** The file of these objects, which are numbered from 1. */
export function pdfFile(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.7\n';
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const start = file.length;
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A paragraph as Word writes it. */
export function paragraph(
  text: string,
  {
    bold = false,
    list,
    style,
  }: { bold?: boolean; list?: readonly [list: number, level: number]; style?: string } = {},
): string {
  const numbers =
    list === undefined ? '' : `<w:numPr><w:ilvl w:val="${list[1]}"/><w:numId w:val="${list[0]}"/></w:numPr>`;
  const named = style === undefined ? '' : `<w:pStyle w:val="${style}"/>`;
  const properties = numbers + named === '' ? '' : `<w:pPr>${named}${numbers}</w:pPr>`;
  return `<w:p>${properties}<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A table of such paragraphs. */
export function table(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`);
  return `<w:tbl>${cells.join('')}</w:tbl>`;
}

/** A .docx file with that body, and other parts by their path. */
export async function docxOf(
  body: string,
  parts: Readonly<Record<string, string>> = {},
): Promise<Uint8Array> {
  const zip = new JSZip();
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  zip.file(
    '[Content_Types].xml',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
  );
  zip.file(
    '_rels/.rels',
    `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
  );
  zip.file('word/document.xml', `<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`);
  for (const [name, content] of Object.entries(parts)) zip.file(name, content);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

/** `word/numbering.xml` with these lists: number, format and text of their levels. */
export function numberingPart(
  lists: readonly (readonly (readonly [format: string, text: string])[])[],
): string {
  const shapes = lists.map((levels, index) => {
    const all = levels.map(
      ([format, text], level) =>
        `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
    );
    return `<w:abstractNum w:abstractNumId="${index}">${all.join('')}</w:abstractNum>`;
  });
  const uses = lists.map(
    (_, index) => `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="${index}"/></w:num>`,
  );
  return `<w:numbering xmlns:w="${WORD}">${shapes.join('')}${uses.join('')}</w:numbering>`;
}
