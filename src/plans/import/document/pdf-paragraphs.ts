import { markOf } from '../reading/text/marks.js';
import { isFinished } from '../reading/text/spelling.js';
import type { PdfLine } from './pdf-lines.js';
import type { Measures } from './pdf-measures.js';

/**
 * The lines of a page put together, a line for each paragraph.
 * @param open the first line of the paragraph of the page before that goes on; null where none does
 * @returns also the first line of the last paragraph
 */
export function paragraphs(
  lines: readonly PdfLine[],
  measures: Measures,
  open: PdfLine | null,
): { readonly text: string; readonly first: PdfLine | null } {
  let text = '';
  let before: PdfLine | null = null;
  /** Of the paragraph. */
  let first = open;
  for (const line of lines) {
    if (before === null) text = line.text;
    else if (first !== null && goesOn(before, line, under(first, before, line, measures))) {
      text += spaceBetween(before, line) + line.text;
      before = line;
      continue;
    } else
      text += `${isApart(before, line, measures) && !(before.isRow && line.isRow) ? '\n\n' : '\n'}${line.text}`;
    if (before !== null || first === null) first = line;
    before = line;
  }
  return { text, first };
}

/** What stands between two lines of a paragraph: nothing where a symbol is parted at its hyphen, as in "13-", "NQ/TW". */
export function spaceBetween(before: PdfLine, line: PdfLine): '' | ' ' {
  return /[A-Za-zÀ-ỹ\d]-$/u.test(before.text.slice(-3)) && /^[A-Za-zÀ-ỹ\d]/u.test(line.text) ? '' : ' ';
}

/** Whether a paragraph that a page ends in, which that line begins, goes on at the head of the next one. */
export function goesOver(first: PdfLine, before: PdfLine, line: PdfLine, measures: Measures): boolean {
  if (markOf(line.text) !== null) return false;
  const isOpen = !isFinished(before.text);
  const mayGoOn = isOpen || measures.areSetIn || (/[;:]$/.test(before.text) && /^\p{Ll}/u.test(line.text));
  if (!mayGoOn) return false;
  const above = { ...before, y: line.y - measures.pitch };
  return goesOn(above, line, isOpen ? under(first, before, line, measures) : measures);
}

/** The measures with where the lines under the first one of a paragraph begin: under the words behind its mark, where that is set out. */
function under(first: PdfLine, before: PdfLine, line: PdfLine, measures: Measures): Measures {
  const isUnder = first === before ? markOf(first.text) !== null : Math.abs(line.from - before.from) < 2;
  const deep = line.from - first.from;
  const isSetOut = deep > measures.size * 0.4 && deep < measures.size * 3;
  // a list may stand in from the margin, and its first lines further in
  const isSetBack = deep < -measures.size * 0.4 && !isFinished(before.text) && markOf(line.text) === null;
  return isUnder && (isSetOut || isSetBack) ? { ...measures, left: line.from } : measures;
}

/** Whether the line goes on with the paragraph of the one before: that one is full, and this one is not set in. */
function goesOn(before: PdfLine, line: PdfLine, measures: Measures): boolean {
  const { left, right, size, pitch } = measures;
  if (before.text.includes('\t') || line.text.includes('\t') || isFar(before, line)) return false;
  if (before.isRow || line.isRow || before.from - line.from > (right - left) * 0.25) return false;
  if (BEGINS.test(line.text) || (isFinished(before.text) && CLOSES.test(line.text))) return false;
  if (isInCapitals(before.text) && (markOf(line.text) !== null || /^\p{Lu}\p{Ll}/u.test(line.text)))
    return false;
  const further = line.y - before.y - pitch;
  if (isFinished(before.text) && (markOf(line.text) !== null || further > pitch * 0.1)) return false;
  if ((/^\p{Lu}/u.test(line.text) || markOf(line.text) !== null) && further > pitch * 0.15) return false;
  const isSetIn = line.from > left + size * 0.7;
  return isFull(before, line, measures) && !isSetIn;
}

/** What no sentence goes on with: "IV. TỔ CHỨC THỰC HIỆN", "(Ban hành kèm theo ...", "T/M BAN THƯỜNG VỤ", "Nơi nhận:". */
const BEGINS =
  /^(?:[IVX]{1,5}\.\s+\p{Lu}{2,}\s|\((?:Ban hành kèm|Kèm|kèm) theo\s|(?:T\/?M|TL|KT|TUQ)\.?\s+\p{Lu}{2,}\s|Nơi nhận\s*:)/u;

/** The last sentences of a plan, which stand in a paragraph of their own. */
const CLOSES = /^(?:Trên đây là|Trong quá trình (?:triển khai|tổ chức|thực hiện)) /u;

/** A heading. */
function isInCapitals(text: string): boolean {
  return /\p{Lu}{2,} \p{Lu}{2,} \p{Lu}{2,}/u.test(text.slice(0, 200)) && !/\p{Ll}/u.test(text);
}

/** Whether the first word of the next line had no room in a line; one that is stretched ends at the margin. */
function isFull(before: PdfLine, line: PdfLine, { right, size, areStretched }: Measures): boolean {
  const room = right - before.until;
  // in the middle of a sentence some room may be left: for what does not part, or as the type is set
  const isWithin = !isFinished(before.text) && /^\p{Ll}/u.test(line.text);
  const most = isWithin ? size * 4 : size;
  return room < Math.max(most, areStretched ? 0 : firstWordWidth(line) * 1.1 + size * 0.5);
}

function firstWordWidth({ text, from, until }: PdfLine): number {
  const [word = ''] = text.split(' ', 1);
  return ((until - from) * word.length) / text.length;
}

/** Whether there is more room between them than between the lines of a paragraph. */
function isApart(before: PdfLine, line: PdfLine, { pitch }: Measures): boolean {
  return isFar(before, line) || line.y - before.y > pitch * 1.15;
}

function isFar(before: PdfLine, line: PdfLine): boolean {
  return line.y - before.y > Math.max(before.size, line.size) * 2.2;
}
