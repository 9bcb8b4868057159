import JSZip from 'jszip';

/** A paragraph of a .docx as it was read back. Sizes in points, lengths in millimetres. */
export interface ReadParagraph {
  readonly text: string;
  readonly alignment: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly firstLine: number;
  readonly left: number;
  readonly right: number;
  /** Whether a rule stands below it. */
  readonly ruled: boolean;
}

/** A section's paper and margins in millimetres. */
export interface ReadSection {
  readonly width: number;
  readonly height: number;
  readonly margins: Readonly<Record<'top' | 'bottom' | 'left' | 'right' | 'header', number>>;
  /** Its first page has a header of its own. */
  readonly titlePage: boolean;
}

/** What a .docx holds. */
export interface ReadDocx {
  readonly paragraphs: readonly ReadParagraph[];
  readonly sections: readonly ReadSection[];
  /** Rows of the cells' texts, table by table. */
  readonly tables: readonly (readonly (readonly string[])[])[];
  readonly headers: readonly string[];
  readonly fonts: readonly string[];
}

/** Reads what a word processor would show of the file. */
export async function readDocx(content: Buffer): Promise<ReadDocx> {
  const zip = await JSZip.loadAsync(content);
  const xml = await (zip.file('word/document.xml') ?? missing()).async('string');
  const styles = await (zip.file('word/styles.xml') ?? missing()).async('string');
  const defaults = /<w:docDefaults>[\s\S]*?<\/w:docDefaults>/.exec(styles)?.[0] ?? '';
  const ownSize = (value(defaults, /<w:sz w:val="(\d+)"/) ?? 20) / 2;
  const headers = Object.keys(zip.files).filter((name) => /^word\/header\d+\.xml$/.test(name));
  return {
    paragraphs: all(xml, 'w:p').map((one) => paragraph(one, ownSize)),
    sections: all(xml, 'w:sectPr').map(section),
    tables: all(xml, 'w:tbl').map((table) =>
      all(table, 'w:tr').map((row) =>
        all(row, 'w:tc').map((cell) =>
          all(cell, 'w:p')
            .map((one) => paragraph(one, ownSize).text)
            .join('\n'),
        ),
      ),
    ),
    headers: await Promise.all(headers.map(async (name) => (zip.file(name) ?? missing()).async('string'))),
    fonts: [...new Set([...(defaults + xml).matchAll(/w:ascii="([^"]+)"/g)].map(([, font]) => font ?? ''))],
  };
}

function all(xml: string, tag: string): string[] {
  return [...xml.matchAll(new RegExp(`<${tag}(?:>| [^>]*[^/]>)[\\s\\S]*?</${tag}>`, 'g'))].map(
    ([one]) => one,
  );
}

function paragraph(xml: string, ownSize: number): ReadParagraph {
  const size = value(xml, /<w:sz w:val="(\d+)"/);
  const indent = (side: string): number => mm(value(xml, new RegExp(`<w:ind[^>]*w:${side}="(\\d+)"`)) ?? 0);
  return {
    text: [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => plain(text ?? '')).join(''),
    alignment: /<w:jc w:val="(\w+)"/.exec(xml)?.[1] ?? 'left',
    size: size === null ? ownSize : size / 2,
    bold: /<w:b\/>/.test(xml),
    italic: /<w:i\/>/.test(xml),
    firstLine: indent('firstLine'),
    left: indent('left'),
    right: indent('right'),
    ruled: /<w:pBdr><w:bottom /.test(xml),
  };
}

function section(xml: string): ReadSection {
  const of = (name: string): number => mm(value(xml, new RegExp(`w:${name}="(\\d+)"`)) ?? Number.NaN);
  const margin = (name: string): number =>
    mm(value(xml, new RegExp(`<w:pgMar[^>]*w:${name}="(\\d+)"`)) ?? Number.NaN);
  const names = ['top', 'bottom', 'left', 'right', 'header'] as const;
  return {
    width: of('w'),
    height: of('h'),
    margins: Object.fromEntries(names.map((name) => [name, margin(name)])) as ReadSection['margins'],
    titlePage: /<w:titlePg(?:\/>| w:val="(?:true|1)")/.test(xml),
  };
}

function plain(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

function value(xml: string, pattern: RegExp): number | null {
  const found = pattern.exec(xml)?.[1];
  return found === undefined ? null : Number(found);
}

/** Of twentieths of a point. */
function mm(twips: number): number {
  return Math.round((twips * 25.4 * 10) / 1440) / 10;
}

function missing(): never {
  throw new Error('The file has no word/document.xml');
}
