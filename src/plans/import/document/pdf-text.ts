import { markOf } from '../reading/text/marks.js';
import { isFinished } from '../reading/text/spelling.js';
import type { PdfContent, PdfPage, PdfPiece, PdfText } from './pdf-content.js';
import { withWholeRows } from './pdf-cut-rows.js';
import { looseTables } from './pdf-loose-tables.js';
import { type RuledTables, ruledTables } from './pdf-tables.js';

/** A line as it stands on its page. Lengths in points. */
interface PdfLine {
  readonly text: string;
  readonly from: number;
  readonly until: number;
  readonly y: number;
  /** Of most of its type. */
  readonly size: number;
  /** It is a row of a table that is drawn with lines. */
  readonly isRow: boolean;
}

/** What the type of a document has in common. */
interface Measures {
  readonly size: number;
  readonly left: number;
  readonly right: number;
  /** Lines are stretched as far as the right margin, but for the last of a paragraph. */
  readonly areStretched: boolean;
  /** From one line of a paragraph down to the next. */
  readonly pitch: number;
  /** The first lines of paragraphs are set in. */
  readonly areSetIn: boolean;
}

/**
 * The words of a PDF with a text layer: a line for each paragraph, pages parted by a form feed but in the middle of one. Numbers of pages and footnotes, which
 * stand in smaller type at the foot, are left out; what stands side by side is parted by tabs.
 */
export function pdfText({ pages }: PdfContent): PdfText {
  const read: { page: PdfPage; lines: PdfLine[] }[] = [];
  let columns: readonly number[] = [];
  for (const page of pages) {
    const tables = ruledTables(page, columns);
    columns = tables.columns;
    read.push({ page, lines: linesOf(tables) });
  }
  const measures = measuresOf(read.flatMap(({ lines }) => lines));
  const running = runningLines(read);
  const numbers = pageNumbers(read);
  const bodies = read.map(({ page, lines }) => {
    const own = lines.filter((line) => !numbers.has(line) && !running.has(edgeWords(line, page) ?? ''));
    return withoutNotes(own, page, measures);
  });
  let text = '';
  let before: PdfLine | undefined;
  for (const [index, lines] of withWholeRows(bodies).entries()) {
    const words = paragraphs(lines, measures);
    if (index === 0) text = words;
    else text = goesOver(before, lines[0], measures) ? wrapped(text, words) : `${text}\n\f\n${words}`;
    before = lines.at(-1);
  }
  return { pages: pages.length, letters: lettersIn(pages), text: `${text}\n` };
}

/** Where lines begin that are not set in: the place furthest to the left where several do. */
function leftOf(lines: readonly PdfLine[]): number {
  const counts = new Map<number, number>();
  for (const { from } of lines) counts.set(Math.round(from), (counts.get(Math.round(from)) ?? 0) + 1);
  const several = [...counts]
    .filter(([, count]) => count >= Math.max(2, lines.length * 0.05))
    .map(([from]) => from);
  return several.length === 0 ? most([...counts]) : Math.min(...several);
}

function lettersIn(pages: readonly PdfPage[]): number {
  return pages.reduce(
    (sum, { pieces }) => sum + pieces.map(({ text }) => text.replaceAll(/\s/g, '')).join('').length,
    0,
  );
}

function linesOf({ rows: ruled, rest }: RuledTables): PdfLine[] {
  const { rows: loose, rest: pieces } = looseTables(rest);
  const inRows = [...ruled, ...loose].map((row) => ({ ...row, isRow: true }));
  const rows: PdfPiece[][] = [];
  for (const piece of pieces.toSorted((one, other) => one.y - other.y || one.x - other.x)) {
    const row = rows.at(-1);
    const base = row?.[0];
    // raised marks of footnotes stand on the line that they are raised from
    if (row && base && piece.y - base.y < Math.max(base.size, piece.size) * 0.5) row.push(piece);
    else rows.push([piece]);
  }
  const lines = rows.map(lineOf).filter(({ text }) => text !== '');
  return [...lines, ...inRows].toSorted((one, other) => one.y - other.y);
}

function lineOf(row: readonly PdfPiece[]): PdfLine {
  const size = most(row.map((piece) => [piece.size, piece.text.length] as const));
  const pieces = row.filter((piece) => !isRaised(piece, size)).toSorted((one, other) => one.x - other.x);
  let text = '';
  let end: number | null = null;
  for (const piece of pieces) {
    const gap = end === null ? 0 : piece.x - end;
    if (gap > size * 2) text = `${text.trimEnd()}\t`;
    else if (gap > size * 0.15 && !text.endsWith(' ')) text += ' ';
    text += piece.text;
    if (piece.text.trim() !== '') end = piece.x + piece.width;
  }
  const words = withMarkAhead(text.replaceAll(/[ \u00A0]+/g, ' ').trim());
  return { text: words, from: pieces[0]?.x ?? 0, until: end ?? 0, y: row[0]?.y ?? 0, size, isRow: false };
}

/** Word processors set the words of a list out from its marks as far as a column: "1.", far behind it "Sở Tài chính". */
function withMarkAhead(text: string): string {
  const [mark = '', words, ...others] = text.split('\t');
  const isAhead =
    words !== undefined && others.length === 0 && markOf(`${mark} A`)?.length === mark.length + 1;
  return isAhead ? `${mark} ${words}` : text;
}

/** The number of a footnote in the words that refer to it. */
function isRaised(piece: PdfPiece, size: number): boolean {
  return piece.size < size * 0.8 && /^[\s\d[\]()*]{1,5}$/.test(piece.text);
}

function measuresOf(lines: readonly PdfLine[]): Measures {
  const size = most(lines.map((line) => [line.size, line.text.length] as const));
  const body = lines.filter((line) => Math.abs(line.size - size) < 1 && !line.text.includes('\t'));
  const left = leftOf(body);
  const ends = body.map(({ until }) => until).toSorted((one, other) => one - other);
  // a heading may stand out beyond
  const usual = ends[Math.floor(ends.length * 0.9)] ?? 0;
  const areStretched =
    ends.filter((end) => Math.abs(end - usual) < 2).length > Math.max(2, ends.length * 0.3);
  const right = areStretched ? usual : (ends[Math.floor(ends.length * 0.98)] ?? 0);
  return {
    size,
    left,
    right,
    areStretched,
    pitch: pitchOf(body),
    areSetIn: areSetIn(body, left, right, size),
  };
}

/** Whether what comes after a sentence that ends short of the margin is set in. */
function areSetIn(body: readonly PdfLine[], left: number, right: number, size: number): boolean {
  const first = body.filter((line, index) => {
    const before = body[index - 1];
    const isAfterEnd = before !== undefined && isFinished(before.text) && before.until < right - size * 4;
    return isAfterEnd && line.y > before.y && markOf(line.text) === null;
  });
  return first.length > 2 && first.filter(({ from }) => from > left + size * 0.7).length > first.length * 0.9;
}

/** The least that several lines stand apart: those between paragraphs may stand further apart. */
function pitchOf(lines: readonly PdfLine[]): number {
  const counts = new Map<number, number>();
  for (const [index, { y }] of lines.entries()) {
    const gap = Math.round(2 * (y - (lines[index - 1]?.y ?? y))) / 2;
    if (gap > 0) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  }
  const several = [...counts].filter(([, count]) => count >= Math.max(2, lines.length * 0.04));
  return several.length === 0 ? Infinity : Math.min(...several.map(([gap]) => gap));
}

/** The value that most weight stands for; 0 of none. */
function most(values: readonly (readonly [number, number])[]): number {
  const weights = new Map<number, number>();
  for (const [value, weight] of values) weights.set(value, (weights.get(value) ?? 0) + weight);
  let found = 0;
  let heaviest = -1;
  for (const [value, weight] of weights) {
    if (weight <= heaviest) continue;
    found = value;
    heaviest = weight;
  }
  return found;
}

/** What stands at the edge of half of the pages, numbers aside: running heads, addresses. */
function runningLines(read: readonly { page: PdfPage; lines: readonly PdfLine[] }[]): ReadonlySet<string> {
  const pages = new Map<string, number>();
  for (const { page, lines } of read) {
    const words = new Set(
      lines
        .filter(({ isRow }) => !isRow)
        .map((line) => edgeWords(line, page))
        .filter((each) => each !== null),
    );
    for (const each of words) pages.set(each, (pages.get(each) ?? 0) + 1);
  }
  const half = Math.max(2, read.length / 2);
  return new Set([...pages].filter(([, count]) => count >= half).map(([words]) => words));
}

/** The words of a line at the upper or lower edge, with its numbers alike; null for other lines. */
function edgeWords({ text, y }: PdfLine, { height }: PdfPage): string | null {
  return y < height * 0.07 || y > height * 0.94 ? text.replaceAll(/\d+/g, '#') : null;
}

/**
 * The numbers of the pages. Where numbers at the edges go up with the pages, one that stands elsewhere and does not is the number of a row
 * or an item that a page begins or ends with.
 */
function pageNumbers(read: readonly { page: PdfPage; lines: readonly PdfLine[] }[]): ReadonlySet<PdfLine> {
  const all = read.flatMap(({ page, lines }, at) =>
    lines
      .filter((line) => isNumberAtEdge(line, page))
      .map((line) => ({
        line,
        ahead: Number(/\d+/.exec(line.text)?.[0]) - at,
        place: placeAtEdge(line, page),
      })),
  );
  const seen = new Set<string>();
  const goingUp = new Set<number>();
  for (const { ahead, place } of all) {
    if (seen.has(`${place} ${ahead}`)) goingUp.add(place);
    seen.add(`${place} ${ahead}`);
  }
  const numbers = goingUp.size === 0 ? all : all.filter(({ place }) => goingUp.has(place));
  return new Set(numbers.map(({ line }) => line));
}

/** How far it stands from the nearer edge; below zero from the lower one. */
function placeAtEdge({ y }: PdfLine, { height }: PdfPage): number {
  return Math.round(y < height / 2 ? y : y - height);
}

function isNumberAtEdge({ text, y }: PdfLine, { height }: PdfPage): boolean {
  return /^[-–—]? ?\d{1,4} ?[-–—]?$/.test(text) && (y < height * 0.12 || y > height * 0.9);
}

/** Without the footnotes at its foot. */
function withoutNotes(kept: readonly PdfLine[], { height }: PdfPage, { size }: Measures): readonly PdfLine[] {
  let end = kept.length;
  while (end > 0 && isSmallAtFoot(kept[end - 1], size, height)) end -= 1;
  const [first] = kept.slice(end);
  // small type that begins with no number is a table or a list of recipients
  const isNote = first !== undefined && /^[\d(*[]/.test(first.text) && end > 0;
  return isNote ? kept.slice(0, end) : kept;
}

function isSmallAtFoot(line: PdfLine | undefined, size: number, height: number): boolean {
  return line !== undefined && !line.isRow && line.size < size - 1 && line.y > height * 0.4;
}

function paragraphs(lines: readonly PdfLine[], measures: Measures): string {
  let text = '';
  let before: PdfLine | null = null;
  /** Of the paragraph. */
  let first: PdfLine | null = null;
  for (const line of lines) {
    if (before === null || first === null) text = line.text;
    else if (goesOn(before, line, { ...measures, left: leftUnder(first, before, line, measures) })) {
      text = wrapped(text, line.text);
      before = line;
      continue;
    } else text += `${isApart(before, line) && !(before.isRow && line.isRow) ? '\n\n' : '\n'}${line.text}`;
    before = line;
    first = line;
  }
  return text;
}

/** Lines of a paragraph. A line may end at the hyphen of a symbol: "13-", "NQ/TW". */
function wrapped(one: string, other: string): string {
  return /[\p{L}\d]-$/u.test(one) && /^[\p{L}\d]/u.test(other) ? one + other : `${one} ${other}`;
}

/** Whether a paragraph that a page ends in goes on at the head of the next one. */
function goesOver(before: PdfLine | undefined, line: PdfLine | undefined, measures: Measures): boolean {
  if (before === undefined || line === undefined || markOf(line.text) !== null) return false;
  const mayGoOn =
    !isFinished(before.text) ||
    measures.areSetIn ||
    (/[;:]$/.test(before.text) && /^\p{Ll}/u.test(line.text));
  return mayGoOn && goesOn({ ...before, y: line.y - measures.pitch }, line, measures);
}

/** Where the lines under the first one of a paragraph begin: under the words behind its mark, where that is set out. */
function leftUnder(first: PdfLine, before: PdfLine, line: PdfLine, { left, size }: Measures): number {
  const isUnder = first === before ? markOf(first.text) !== null : Math.abs(line.from - before.from) < 2;
  const deep = line.from - first.from;
  return isUnder && deep > size * 0.4 && deep < size * 3 ? line.from : left;
}

/** Whether the line goes on with the paragraph of the one before: that one is full, and this one is not set in. */
function goesOn(before: PdfLine, line: PdfLine, measures: Measures): boolean {
  const { left, right, size, pitch } = measures;
  if (before.text.includes('\t') || line.text.includes('\t') || isApart(before, line)) return false;
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
  return /\p{Lu}{2,} \p{Lu}{2,} \p{Lu}{2,}/u.test(text) && !/\p{Ll}/u.test(text);
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

function isApart(before: PdfLine, line: PdfLine): boolean {
  return line.y - before.y > Math.max(before.size, line.size) * 2.2;
}
