import { deserialize } from 'node:v8';
import { parentPort } from 'node:worker_threads';
import {
  Delimiters,
  DelimiterSearcher,
  Docx,
  LoopPlugin,
  officeMarkup,
  type ScopeData,
  type ScopeDataArgs,
  type Tag,
  TagParser,
  TemplateCompiler,
  type TemplateContent,
  type TemplateContext,
  type TemplateData as LibraryData,
  TemplateExtension,
  TemplateHandler,
  TextPlugin,
  xml,
  type XmlGeneralNode,
  type XmlNode,
  type XmlTextNode,
} from 'easy-template-x';
import { givenBytes } from '../platform/threads/given-bytes.js';
import type { TemplateData, TemplateValue } from '../documents/template-data.ts';
import type { FilledTemplate, TemplatePlace, TemplateTag, TemplateTask } from './template-run.ts';

/*
 * Runs by itself in a thread of a process of its own, with limits of time and memory. It imports nothing of ours but types, so that
 * it runs as it is, built or not.
 */

/** Elements within each other: tables in text boxes in tables. */
const DEPTH = 60;

const parts: Readonly<Record<string, TemplatePlace['part']>> = { hdr: 'header', ftr: 'footer' };
const delimiters = new Delimiters();

const { template, data } = deserialize(await givenBytes()) as TemplateTask;

async function filled(): Promise<FilledTemplate> {
  const roots = await rootsOf(template);
  const halves = roots.flatMap((root) =>
    paragraphsIn(root).flatMap(({ place }) => (hasHalf(place.text) ? [place] : [])),
  );
  if (halves.length > 0) return { tags: [], halves, content: null, failure: null };
  const tags = roots.flatMap(tagsIn);
  try {
    const content = await new TemplateHandler({
      plugins: [new WholeLines(), new TextPlugin()],
      maxXmlDepth: DEPTH,
      scopeDataResolver: resolved as (args: ScopeDataArgs) => TemplateContent | LibraryData[],
      extensions: { beforeCompilation: [new NobodyAddressed(), new LoneTags()] },
    }).process(Buffer.from(template), data as unknown as LibraryData);
    return { tags, halves, content, failure: null };
  } catch (error) {
    return { tags, halves, content: null, failure: error instanceof Error ? error.message : String(error) };
  }
}

async function rootsOf(file: Uint8Array): Promise<XmlNode[]> {
  const docx = await Docx.load(Buffer.from(file));
  const roots: XmlNode[] = [];
  for (const part of await docx.getContentParts()) roots.push(await part.xmlRoot());
  return roots;
}

/**
 * A value by its name, in the innermost item of a list that has it, whatever the case and the spaces of the name. A text is given in
 * capitals where its name is.
 */
function resolved({ path, data: all }: ScopeDataArgs): TemplateValue | undefined {
  let scope = all as unknown as TemplateData;
  const scopes = [scope];
  let list: TemplateValue | undefined;
  for (const step of path.slice(0, -1)) {
    if (typeof step === 'number') {
      const item = isList(list) ? list[step] : undefined;
      if (item) scopes.unshift((scope = item));
    } else list = repeated.get(step) ?? valueIn(scopes, step.name);
  }
  const last = path.at(-1);
  if (last === undefined || typeof last === 'number') return undefined;
  const value = repeated.get(last) ?? valueIn(scopes, last.name);
  const inCapitals = last.name === last.name.toLocaleUpperCase('vi');
  return inCapitals && typeof value === 'string' ? value.toLocaleUpperCase('vi') : value;
}

function valueIn(scopes: readonly TemplateData[], name: string): TemplateValue | undefined {
  const key = nameOf(name);
  return scopes.find((scope) => Object.hasOwn(scope, key))?.[key];
}

/** The items that a list is repeated for, by the tag where it begins, where some are left out. */
const repeated = new WeakMap<Tag, readonly TemplateData[]>();

function isList(value: unknown): value is readonly TemplateData[] {
  return Array.isArray(value);
}

/** Whether the item is but the place of something, such as a table, that nothing within the list asks for. */
function isUnasked(item: TemplateData, asked: ReadonlySet<string>): boolean {
  const said = Object.entries(item).filter(([, value]) => isList(value) || Boolean(value));
  return said.length > 0 && said.every(([name, value]) => value === true && !asked.has(name));
}

/** As `fieldName` of the documents has it. */
function nameOf(written: string): string {
  return written.normalize('NFC').toLocaleLowerCase('vi').replaceAll(/\s+/g, ' ').trim();
}

/**
 * A list or condition that has whole paragraphs to itself, but for dashes and the like, repeats or leaves out whole paragraphs. A list
 * is not repeated for what nothing within it asks for.
 */
class WholeLines extends LoopPlugin {
  override async containerTagReplacements(
    tags: Tag[],
    scope: ScopeData,
    context: TemplateContext,
  ): Promise<void> {
    const [begin, end] = [tags[0], tags.at(-1)];
    if (begin && end && isWhole(begin, end)) begin.options = { loopOver: 'paragraph', ...begin.options };
    const value: unknown = scope.getScopeData();
    if (begin && isList(value)) {
      const asked = new Set(tags.map(({ name }) => nameOf(name)));
      repeated.set(
        begin,
        value.filter((item) => !isUnasked(item, asked)),
      );
    }
    await super.containerTagReplacements(tags, scope, context);
  }
}

function isWhole(begin: Tag, end: Tag): boolean {
  if (begin.placement !== 'TextNode' || end.placement !== 'TextNode') return false;
  const [first, last] = [paragraphOf(begin.xmlTextNode), paragraphOf(end.xmlTextNode)];
  return (
    first !== null &&
    last !== null &&
    first.parentNode === last.parentNode &&
    hasNoWords(textNodes(first), begin.xmlTextNode) &&
    hasNoWords(textNodes(last).toReversed(), end.xmlTextNode)
  );
}

/** Nothing but dashes, brackets and the like before the tag. */
function hasNoWords(nodes: readonly XmlTextNode[], tag: XmlTextNode): boolean {
  const others = nodes.slice(0, nodes.indexOf(tag)).map(({ textContent }) => textContent ?? '');
  return !/[\p{L}\p{N}{}]/u.test(others.join(''));
}

/** Moves tags that have a paragraph to themselves to the paragraph that they begin or end, so that no empty line stays. */
class LoneTags extends TemplateExtension {
  override async execute(_: ScopeData, { currentPart }: TemplateContext): Promise<void> {
    const root = await currentPart.xmlRoot();
    const paragraphs = all(root, 'w:p');
    for (const one of paragraphs.toReversed()) {
      if (/^\{#[^{}]*\}$/.test(textOf(one).trim())) joinTo(one, one.nextSibling, 'before');
    }
    for (const one of paragraphs) {
      if (/^\{\/[^{}]*\}$/.test(textOf(one).trim())) joinTo(one, before(one), 'after');
    }
  }
}

/** Whom the document is for: a text, or a whole list. */
const ADDRESSEES = /\{các nơi kính gửi\}|\{#kính gửi\}.*?\{\/(?:kính gửi)?\}/g;
/** Without names it says nothing. */
const LABEL = /^[^\p{L}\p{N}{}]*(?:kính gửi)?[^\p{L}\p{N}{}]*$/u;
const AS_ABOVE = /^[^\p{L}\p{N}{}]*như trên[^\p{L}\p{N}{}]*$/u;

/** Where a document is for nobody, "Kính gửi:" and the "Như trên" that means it do not stand alone. */
class NobodyAddressed extends TemplateExtension {
  override async execute(_: ScopeData, { currentPart }: TemplateContext): Promise<void> {
    if (data['có kính gửi'] !== false) return;
    const paragraphs = all(await currentPart.xmlRoot(), 'w:p');
    const texts = paragraphs.map((one) => nameOf(textOf(one)));
    const empty = paragraphs.filter((_one, at) => isForNobody(texts[at] ?? '', texts[at + 1] ?? ''));
    const above = empty.length === 0 ? [] : paragraphs.filter((_one, at) => AS_ABOVE.test(texts[at] ?? ''));
    for (const one of [...empty, ...above]) leaveOut(one);
  }
}

function isForNobody(text: string, next: string): boolean {
  const words = text.replaceAll(ADDRESSEES, '');
  if (!LABEL.test(words)) return false;
  return (
    words !== text ||
    (words.includes('kính gửi') && /^[^\p{L}\p{N}{}]*\{#?(?:các nơi )?kính gửi\}/u.test(next))
  );
}

/** Only its words where the place of a paragraph is needed: alone in a cell, or at the end of a part of the document. */
function leaveOut(paragraph: XmlGeneralNode): void {
  const parent = paragraph.parentNode;
  const isNeeded =
    all(paragraph, 'w:sectPr').length > 0 || (parent?.nodeName === 'w:tc' && all(parent, 'w:p').length === 1);
  if (!isNeeded) return xml.modify.remove(paragraph);
  for (const run of all(paragraph, 'w:r')) xml.modify.remove(run);
}

function joinTo(lone: XmlGeneralNode, other: XmlNode | undefined, side: 'before' | 'after'): void {
  if (!other || other.nodeName !== 'w:p' || !lone.parentNode) return;
  const paragraph = other;
  const runs = (lone.childNodes ?? []).filter(({ nodeName }) => nodeName === 'w:r');
  const first = (paragraph.childNodes ?? []).find(({ nodeName }) => nodeName !== 'w:pPr');
  for (const run of runs) {
    xml.modify.remove(run);
    if (side === 'before' && first) xml.modify.insertBefore(run, first);
    else xml.modify.appendChild(paragraph, run);
  }
  xml.modify.remove(lone);
}

function before(node: XmlNode): XmlNode | undefined {
  const siblings = node.parentNode?.childNodes ?? [];
  return siblings[siblings.indexOf(node) - 1];
}

function tagsIn(root: XmlNode): TemplateTag[] {
  const compiler = new TemplateCompiler(
    new DelimiterSearcher(delimiters, DEPTH),
    new TagParser(delimiters),
    [],
    { defaultContentType: 'text', containerContentType: 'loop' },
  );
  const tags = compiler.parseTags(root);
  const places = new Map(paragraphsIn(root).map(({ paragraph, place }) => [paragraph, place]));
  const nowhere: TemplatePlace = { part: partOf(root), number: 1, cell: null, text: '' };
  return tags.map((tag) => {
    const paragraph = tag.placement === 'TextNode' ? paragraphOf(tag.xmlTextNode) : null;
    return {
      name: nameOf(tag.name),
      written: tag.rawText,
      use: tag.disposition === 'SelfClosed' ? 'text' : tag.disposition === 'Open' ? 'begin' : 'end',
      place: (paragraph && places.get(paragraph)) ?? nowhere,
    };
  });
}

/** The paragraphs of a part, in their order, and where each stands. */
function paragraphsIn(root: XmlNode): { paragraph: XmlGeneralNode; place: TemplatePlace }[] {
  const tables = all(root, 'w:tbl');
  let number = 0;
  return all(root, 'w:p').map((paragraph) => {
    const text = textOf(paragraph);
    const cell = within(paragraph, 'w:tc');
    const [row, table] = [cell && within(cell, 'w:tr'), cell && within(cell, 'w:tbl')];
    if (!cell && text.trim() !== '') number += 1;
    const place: TemplatePlace = {
      part: partOf(root),
      number: table ? tables.indexOf(table) + 1 : number,
      cell: cell && row && table ? { row: among(row, table), column: among(cell, row) } : null,
      text,
    };
    return { paragraph, place };
  });
}

function partOf(root: XmlNode): TemplatePlace['part'] {
  return parts[root.nodeName.replace(/^w:/, '')] ?? 'body';
}

/** Which of its parent's children of that name it is, from 1. */
function among(node: XmlNode, parent: XmlGeneralNode): number {
  return (parent.childNodes ?? []).filter(({ nodeName }) => nodeName === node.nodeName).indexOf(node) + 1;
}

/** Braces that open and do not close, or close and were not opened. */
function hasHalf(text: string): boolean {
  return /[{}]/.test(text.replaceAll(/\{[^{}]*\}/g, ''));
}

function all(root: XmlNode, name: string): XmlGeneralNode[] {
  const found: XmlGeneralNode[] = [];
  const waiting: XmlNode[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.nodeName === name) found.push(node as XmlGeneralNode);
    waiting.push(...(node.childNodes ?? []).toReversed());
  }
  return found;
}

function within(node: XmlNode, name: string): XmlGeneralNode | null {
  let parent = node.parentNode;
  while (parent && parent.nodeName !== name) parent = parent.parentNode;
  return (parent as XmlGeneralNode | undefined) ?? null;
}

function paragraphOf(node: XmlTextNode): XmlGeneralNode | null {
  return officeMarkup.query.containingParagraphNode(node);
}

function textNodes(paragraph: XmlGeneralNode): XmlTextNode[] {
  return all(paragraph, 'w:t')
    .flatMap((text) => text.childNodes ?? [])
    .filter((node): node is XmlTextNode => xml.query.isTextNode(node) && (node.textContent ?? '') !== '');
}

function textOf(paragraph: XmlGeneralNode): string {
  return textNodes(paragraph)
    .map(({ textContent }) => textContent)
    .join('');
}

parentPort?.postMessage(await filled());
