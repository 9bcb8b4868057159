import { item, paragraph } from '../documents/blocks.js';
import type { Block } from '../documents/official-document.js';

/** What one body says, and in which report. */
export interface Saying {
  readonly body: string;
  readonly paragraphs: readonly string[];
  /** Null where no report says it. */
  readonly source: string | null;
  /** The source is that of one body alone, as a task is: it is named without the body. */
  readonly isOwn?: boolean;
}

/** A line for each thing that is said, with all bodies that say the same, and the report of each. Those that say nothing are left out. */
export function saidBlocks(sayings: readonly Saying[]): Block[] {
  const telling = sayings.filter(({ paragraphs }) => paragraphs.length > 0);
  return [...Map.groupBy(telling, keyOf).values()].flatMap((same) => {
    const [{ paragraphs } = { paragraphs: [] }] = same;
    const source = sourceOf(same);
    const names = [...new Set(same.map(({ body }) => body))].join('; ');
    return paragraphs.map((text, at) => (at === 0 ? item(names, text, source) : paragraph(text, source)));
  });
}

/** The words, whatever their case, spaces and full stops. */
function keyOf({ paragraphs }: Saying): string {
  const plain = (text: string): string =>
    text
      .normalize('NFC')
      .toLocaleLowerCase('vi')
      .replaceAll(/\s+/gu, ' ')
      .trim()
      .replace(/[\s.,;!]+$/u, '');
  return paragraphs.map(plain).join('\n');
}

/** One source where it is that of all; else each with the bodies whose it is, where it does not tell that itself. */
function sourceOf(same: readonly Saying[]): string | undefined {
  const bySource = Map.groupBy(same, ({ source }) => source);
  if (bySource.size === 1) return same[0]?.source ?? undefined;
  if (same.every(({ isOwn }) => isOwn)) return [...bySource.keys()].join('; ');
  return [...bySource]
    .flatMap(([source, own]) =>
      source === null ? [] : [`${own.map(({ body }) => body).join('; ')}: ${source}`],
    )
    .join('; ');
}
