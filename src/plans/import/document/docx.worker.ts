import { parentPort } from 'node:worker_threads';
import JSZip from 'jszip';
import mammoth from 'mammoth';
import type { ContainedNotice } from '../../../platform/threads/contained.process.ts';
import { givenBytes } from '../../../platform/threads/given-bytes.js';
import type { DocxNode, NumberLevel, StyleNumbering } from './docx-content.ts';
import { docxText } from './docx-text.js';
import {
  attribute,
  attributesIn,
  bare,
  elements,
  elementsIn,
  markedNumbers,
  value,
  withoutHidden,
} from './docx-xml.js';
import { handedOver } from './text-length.js';

/*
 * Runs by itself in a thread of a process of its own, with limits of time and memory: what a hostile file does to the parsers ends there. What it loads
 * of ours has no more syntax of TypeScript than Node.js takes away by itself: it runs as it is, built or not.
 */

/** What may stand in the parts of a document that are parsed as trees, in characters: some 5,000 pages. */
const LARGEST_PART = 40_000_000;

/** More elements than a document of 600 pages has, by what is left of it to be parsed. */
const MOST_ELEMENTS = 200_000;

/** Word writes two or three for an element. */
const MOST_ATTRIBUTES = 4 * MOST_ELEMENTS;

/** What the words need, of a document whose main part may be numbered. */
const NEEDED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/document\d*\.xml\.rels|(?:document\d*|styles|numbering)\.xml))$/;

/** Characters of the main part of a document whose words are long to read; the words are some tenth of it. */
const LONG_PART = 120_000;

/** More columns than a page has room for: a file that says so is not a table. */
const COLUMNS = 63;

/** Levels that a list may have, and characters of what stands before the words of one; Word writes no more. */
const LEVELS = 9;
const LEVEL_TEXT = 255;

const { packed, numbering, styles } = await prepared(await givenBytes());
const text = docxText({ nodes: await nodesOf(packed), lists: lists(), styles: styleNumbering() });
parentPort?.postMessage(handedOver(text));

/** The file as mammoth is given it, and its parts that we read ourselves; nothing else of it stays in memory. */
async function prepared(bytes: Uint8Array): Promise<{ packed: Buffer; numbering: string; styles: string }> {
  const zip = await JSZip.loadAsync(bytes);
  const parts = new Map<string, string>();
  for (const file of Object.values(zip.files)) {
    if (NEEDED.test(file.name)) parts.set(file.name, limited(await file.async('string')));
    // pictures, notes and what else there is are neither packed again nor parsed
    else zip.remove(file.name);
  }
  // mammoth would leave its words out; Word merges it when it saves
  if ([...parts.values()].some((text) => text.includes('<w:altChunk '))) throw new Error('inserted_file');
  for (const [name, text] of parts) {
    const isMain = /^word\/document\d*\.xml$/.test(name);
    if (isMain && text.length > LONG_PART)
      parentPort?.postMessage({ isLong: true } satisfies ContainedNotice);
    zip.file(name, isMain ? markedNumbers(withoutHidden(text)) : text);
  }
  return {
    packed: await zip.generateAsync({ type: 'nodebuffer' }),
    numbering: parts.get('word/numbering.xml') ?? '',
    styles: parts.get('word/styles.xml') ?? '',
  };
}

/** A part without what is not parsed for its words. @throws Error `too_large` where more is left than can be parsed */
function limited(xml: string): string {
  if (xml.length > LARGEST_PART) throw new Error('too_large');
  const text = bare(xml);
  if (elementsIn(text) > MOST_ELEMENTS || attributesIn(text) > MOST_ATTRIBUTES) throw new Error('too_large');
  return text;
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
