import type { DocxContent, DocxParagraph, NumberLevel } from './docx-content.ts';

/** The number that Word shows before a paragraph, which stands nowhere in its words. */
export class ParagraphNumbers {
  /** The present number of each level of each kind of list. */
  private readonly counts = new Map<string, number[]>();

  /** The highest level of each kind of list that had a bullet: some documents have no other than the second. */
  private readonly bullets = new Map<string, number>();

  private readonly content: DocxContent;

  constructor(content: DocxContent) {
    this.content = content;
  }

  /** The mark of the next paragraph of the document, with a space; empty where it has none. To be asked for each in its order. */
  next(paragraph: DocxParagraph): string {
    const found = this.numberingOf(paragraph);
    const levels = found === null ? [] : (this.content.lists[found.list] ?? []);
    const level = levels[found?.level ?? 0];
    if (found === null || level === undefined || level.format === 'none') return '';
    if (level.format === 'bullet') return this.isBelowDashes(level, found) ? '+ ' : '- ';
    const counts = this.counts.get(level.list) ?? [];
    counts[found.level] = (counts[found.level] ?? level.start - 1) + 1;
    counts.length = found.level + 1;
    this.counts.set(level.list, counts);
    const mark = level.text.replaceAll(/%(\d)/g, (_, place: string) =>
      shown(levels, counts, Number(place) - 1),
    );
    return mark === '' ? '' : `${mark} `;
  }

  /** Whether a bullet stands for what official documents write "+" for: parts of an item that begins with another bullet of its list. */
  private isBelowDashes({ list, text }: NumberLevel, { level }: { readonly level: number }): boolean {
    const highest = Math.min(level, this.bullets.get(list) ?? level);
    this.bullets.set(list, highest);
    return text.trim() === '+' || highest < level;
  }

  private numberingOf(paragraph: DocxParagraph): { list: string; level: number } | null {
    const [, list, level] = MARK.exec(paragraph.runs[0]?.text ?? '') ?? [];
    if (list === '0') return null;
    const style = this.ofStyle(paragraph.style);
    if (list === undefined || list === '') return style;
    return { list, level: level === undefined || level === '' ? (style?.level ?? 0) : Number(level) };
  }

  private ofStyle(id: string | null, deep = 0): { list: string; level: number } | null {
    const style = id === null ? undefined : this.content.styles[id];
    if (style === undefined || deep > 20) return null;
    if (style.list === null) return this.ofStyle(style.basedOn, deep + 1);
    return { list: style.list, level: style.level };
  }
}

/** What stands before the words of a numbered paragraph: its list and level. */
export const MARK = /^\uE001(\d*):(\d*)\uE001/;

function shown(levels: readonly NumberLevel[], counts: readonly number[], place: number): string {
  const level = levels[place];
  const count = counts[place] ?? level?.start ?? 1;
  return (formats[level?.format ?? ''] ?? String)(count);
}

const formats: Readonly<Record<string, (count: number) => string>> = {
  decimalZero: (count) => String(count).padStart(2, '0'),
  lowerLetter: (count) => letters(count),
  upperLetter: (count) => letters(count).toUpperCase(),
  lowerRoman: (count) => roman(count).toLowerCase(),
  upperRoman: roman,
};

/** a, b, ..., z, aa, bb, ... */
function letters(count: number): string {
  return String.fromCodePoint(97 + ((count - 1) % 26)).repeat(Math.min(Math.ceil(count / 26), 5));
}

function roman(count: number): string {
  const parts: readonly (readonly [number, string])[] = [
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = Math.min(count, 399);
  let text = '';
  for (const [size, letter] of parts) {
    for (; rest >= size; rest -= size) text += letter;
  }
  return text;
}
