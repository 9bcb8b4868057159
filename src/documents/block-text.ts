import type { Block } from './official-document.js';

/*
 * Blocks as plain text that a person edits: a line each. "- " begins an item, "## " and "### " headings, "[Bảng 1]" stands for the
 * first table. What an item says in bold before its colon, and the source in brackets at the end, are known again by `Known`.
 */
const TABLE = /^\[\s*bảng\s+(\d+)\s*\]$/iu;

/** What is told apart within a line. */
export interface Known {
  readonly leads: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
}

/** The bold beginnings and the sources that these blocks use. */
export function knownIn(blocks: readonly Block[]): Known {
  const leads = new Set<string>();
  const sources = new Set<string>();
  for (const block of blocks) {
    if (block.kind === 'item' && block.lead !== undefined) leads.add(oneLine(block.lead));
    if (block.kind !== 'heading' && block.kind !== 'table' && block.source !== undefined)
      sources.add(oneLine(block.source));
  }
  return { leads, sources };
}

/** The blocks, a line each. */
export function blockText(blocks: readonly Block[]): string {
  let tables = 0;
  return blocks
    .map((block) => {
      if (block.kind === 'table') return `[Bảng ${(tables += 1)}]`;
      if (block.kind === 'heading') return `${'#'.repeat(block.level)} ${oneLine(block.text)}`;
      const source = block.source === undefined ? '' : ` (${oneLine(block.source)})`;
      if (block.kind === 'paragraph') return `${oneLine(block.text)}${source}`;
      const lead = block.lead === undefined ? '' : `${oneLine(block.lead)}: `;
      return `- ${lead}${oneLine(block.text)}${source}`;
    })
    .join('\n');
}

/**
 * The text as blocks, with the tables of `generated` in their places: one that is named no more is left out. What begins in bold
 * elsewhere, or is a source, is `known`.
 */
export function blocksOf(text: string, generated: readonly Block[], known: Known): Block[] {
  const tables = generated.filter(({ kind }) => kind === 'table');
  return text.split('\n').flatMap((written): Block[] => {
    const line = written.trim();
    const [, table] = TABLE.exec(line) ?? [];
    if (table !== undefined) return tables.slice(Number(table) - 1, Number(table));
    const [, marks = '', heading = ''] = /^(#{2,3})\s+(.+)$/u.exec(line) ?? [];
    if (marks !== '') return [{ kind: 'heading', level: marks.length === 2 ? 2 : 3, text: heading }];
    const { said, source } = withSource(line, known.sources);
    if (said === '') return [];
    const [, item] = /^[-–]\s+(.+)$/u.exec(said) ?? [];
    return item === undefined
      ? [{ kind: 'paragraph', text: said, ...source }]
      : [{ kind: 'item', ...withLead(item, known.leads), ...source }];
  });
}

/** What each table is about, in their order: the heading above it, else `title`. */
export function tableNames(blocks: readonly Block[], title: string): string[] {
  let above = title;
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') above = block.text;
    return block.kind === 'table' ? [above] : [];
  });
}

/** The numbers of the tables that `before` has a place for, and `after` no more. */
export function lostTables(before: string, after: string): number[] {
  const kept = new Set(tablesIn(after));
  return [...new Set(tablesIn(before))].filter((number) => !kept.has(number));
}

/** The numbers of the tables that the text names, and how many `generated` has to be named. */
export function namedTables(text: string, generated: readonly Block[]) {
  return { named: tablesIn(text), count: generated.filter(({ kind }) => kind === 'table').length };
}

function tablesIn(text: string): number[] {
  return text
    .split('\n')
    .flatMap((line) => TABLE.exec(line.trim())?.[1] ?? [])
    .map(Number);
}

/** The line without the known source that it ends with, and that source. */
function withSource(line: string, sources: Known['sources']) {
  if (!line.endsWith(')')) return { said: line, source: {} };
  const starts = [...line.matchAll(/(?:^|\s)\(/gu)].map(({ index }) => index);
  const at = starts.find((start) => sources.has(line.slice(line.indexOf('(', start) + 1, -1)));
  if (at === undefined) return { said: line, source: {} };
  return { said: line.slice(0, at).trimEnd(), source: { source: line.slice(line.indexOf('(', at) + 1, -1) } };
}

/** The longest known beginning that a colon follows. */
function withLead(item: string, leads: Known['leads']): { readonly lead?: string; readonly text: string } {
  const colons = [...item.matchAll(/: /g)].map(({ index }) => index);
  const at = colons.findLast((index) => leads.has(item.slice(0, index)));
  return at === undefined ? { text: item } : { lead: item.slice(0, at), text: item.slice(at + 2).trim() };
}

function oneLine(text: string): string {
  return text.trim().replaceAll(/\s*\n\s*/g, ' ');
}
