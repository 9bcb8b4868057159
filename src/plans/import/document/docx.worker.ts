import { parentPort, workerData } from 'node:worker_threads';
import JSZip from 'jszip';
import mammoth from 'mammoth';
import type { DocxNode, NumberLevel, StyleNumbering } from './docx-content.ts';
import { docxText } from './docx-text.js';
import { handedOver } from './text-length.js';

/*
 * Runs by itself in a thread of a process of its own, with limits of time and memory: what a hostile file does to the parsers ends there. What it loads
 * of ours has no more syntax of TypeScript than Node.js takes away by itself: it runs as it is, built or not.
 */

/** What may stand in the parts of a document that are parsed as trees, in characters: some 5,000 pages. */
const LARGEST_PART = 40_000_000;

/** More columns than a page has room for: a file that says so is not a table. */
const COLUMNS = 63;

/** Levels that a list may have, and characters of what stands before the words of one; Word writes no more. */
const LEVELS = 9;
const LEVEL_TEXT = 255;

const zip = await JSZip.loadAsync(workerData as Uint8Array);
dropOthers(zip);
const numbering = await part('word/numbering.xml');
const styles = await part('word/styles.xml');
const body = await part('word/document.xml');
if (body !== '') zip.file('word/document.xml', markedNumbers(body));

const text = docxText({
  nodes: await nodesOf(await zip.generateAsync({ type: 'nodebuffer' })),
  lists: lists(),
  styles: styleNumbering(),
});
parentPort?.postMessage(handedOver(text));

/** What mammoth needs no words of, such as pictures, is not packed again for it. */
function dropOthers({ files }: JSZip): void {
  const others = Object.values(files).filter(({ dir, name }) => !dir && !/\.(?:xml|rels)$/i.test(name));
  for (const { name } of others) zip.remove(name);
}

async function part(name: string): Promise<string> {
  const text = (await zip.file(name)?.async('string')) ?? '';
  if (text.length > LARGEST_PART) throw new Error('too_large');
  return text;
}

/** The elements of that name, which do not stand in one another, whole. */
function elements(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<w:${name}[ >][^]*?</w:${name}>`, 'g')) ?? [];
}

/** The attribute `w:val` of the first element of that name. */
function value(xml: string, name: string): string | null {
  return new RegExp(`<w:${name} [^>]*?w:val="([^"]*)"`).exec(xml)?.[1] ?? null;
}

/** An attribute of the element itself. */
function attribute(xml: string, name: string): string {
  return new RegExp(`^<[^>]*? w:${name}="([^"]*)"`).exec(xml)?.[1] ?? '';
}

/**
 * Mammoth keeps no list of a numbered paragraph, only its level: both are written before the paragraph's words. What the paragraph looked
 * like before a change that is kept track of goes.
 */
function markedNumbers(xml: string): string {
  return xml
    .replaceAll(/<w:pPrChange\b[^>]*[^/]>[^]*?<\/w:pPrChange>/g, '')
    .replaceAll(
      /<w:pPr>(?:(?!<\/w:pPr>)[^])*?<w:numPr>([^]*?)<\/w:numPr>[^]*?<\/w:pPr>/g,
      (properties, numbers: string) => {
        const mark = `\uE001${value(numbers, 'numId') ?? ''}:${value(numbers, 'ilvl') ?? ''}\uE001`;
        return `${properties}<w:r><w:t>${mark}</w:t></w:r>`;
      },
    );
}

function lists(): Record<string, NumberLevel[]> {
  const shapes = new Map(
    elements(numbering, 'abstractNum').map((one) => [attribute(one, 'abstractNumId'), levelsOf(one)]),
  );
  return Object.fromEntries(
    elements(numbering, 'num').map((one) => {
      const own = elements(one, 'lvlOverride');
      const levels = (shapes.get(value(one, 'abstractNumId') ?? '') ?? []).map((level, index) => {
        const start = own.find((override) => attribute(override, 'ilvl') === String(index));
        const number = start === undefined ? null : value(start, 'startOverride');
        return number === null ? level : { ...level, list: attribute(one, 'numId'), start: Number(number) };
      });
      return [attribute(one, 'numId'), levels];
    }),
  );
}

function levelsOf(shape: string): NumberLevel[] {
  const levels = elements(shape, 'lvl').slice(0, LEVELS);
  return levels.map((level) => ({
    list: attribute(shape, 'abstractNumId'),
    format: value(level, 'numFmt') ?? 'decimal',
    text: (value(level, 'lvlText') ?? '').slice(0, LEVEL_TEXT),
    start: Number(value(level, 'start') ?? 1),
  }));
}

function styleNumbering(): Record<string, StyleNumbering> {
  return Object.fromEntries(
    elements(styles, 'style').map((one) => {
      const [numbers = ''] = elements(one, 'numPr');
      const found = {
        basedOn: value(one, 'basedOn'),
        list: value(numbers, 'numId'),
        level: Number(value(numbers, 'ilvl') ?? 0),
      };
      return [attribute(one, 'styleId'), found];
    }),
  );
}

async function nodesOf(buffer: Buffer): Promise<DocxNode[]> {
  let nodes: DocxNode[] = [];
  await mammoth.convertToHtml(
    { buffer },
    {
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      transformDocument: (document: MammothNode) => {
        nodes = (document.children ?? []).flatMap(plain);
        return { ...document, children: [] };
      },
    },
  );
  return nodes;
}

interface MammothNode {
  readonly type: string;
  readonly children?: readonly MammothNode[];
  readonly value?: string;
  readonly isBold?: boolean;
  readonly isAllCaps?: boolean;
  readonly styleId?: string | null;
  readonly colSpan?: number;
  readonly rowSpan?: number;
}

/** Paragraphs and tables; what has neither is left out, and what holds them is looked into. */
function plain(node: MammothNode): DocxNode[] {
  const children = node.children ?? [];
  if (node.type === 'paragraph') {
    const runs = children.flatMap((child) => runsOf(child, false));
    return [{ kind: 'paragraph', style: node.styleId ?? null, runs }];
  }
  if (node.type === 'table') {
    return [{ kind: 'table', rows: gridOf(children.filter(({ type }) => type === 'tableRow')) }];
  }
  return children.flatMap(plain);
}

/** The rows with a cell for each column: "-nt-" where a cell of a row above reaches down, nothing where one reaches to the right. */
function gridOf(rows: readonly MammothNode[]): DocxNode[][][] {
  const reaching: { rows: number; isEmpty: boolean }[] = [];
  return rows.map((row) => {
    const cells: DocxNode[][] = [];
    const comeDown = (): void => {
      for (let above = reaching[cells.length]; above !== undefined && above.rows > 0;) {
        above.rows -= 1;
        cells.push(
          above.isEmpty ? [] : [{ kind: 'paragraph', style: null, runs: [{ text: '-nt-', bold: false }] }],
        );
        above = reaching[cells.length];
      }
    };
    for (const cell of row.children ?? []) {
      comeDown();
      const nodes = (cell.children ?? []).flatMap(plain);
      for (let column = 0; column < Math.min(cell.colSpan ?? 1, COLUMNS); column += 1) {
        const own = column === 0 ? nodes : [];
        reaching[cells.length] = { rows: (cell.rowSpan ?? 1) - 1, isEmpty: !hasWords(own) };
        cells.push(own);
      }
    }
    comeDown();
    return cells;
  });
}

function hasWords(nodes: readonly DocxNode[]): boolean {
  return nodes.some(
    (node) =>
      node.kind === 'table' ||
      node.runs.some(({ text }) => text.replace(/\uE001.*\uE001/u, '').trim() !== ''),
  );
}

function runsOf(node: MammothNode, bold: boolean): { text: string; bold: boolean }[] {
  if (node.type === 'text') return [{ text: node.value ?? '', bold }];
  if (node.type === 'tab') return [{ text: '\t', bold }];
  if (node.type === 'break') return [{ text: '\n', bold }];
  const runs = (node.children ?? []).flatMap((child) => runsOf(child, bold || node.isBold === true));
  // Word shows capitals where it holds small letters
  return node.isAllCaps === true ? runs.map((run) => ({ ...run, text: run.text.toUpperCase() })) : runs;
}
