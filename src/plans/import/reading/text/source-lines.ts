import { labelKind } from './labels.js';
import { isMarkAlone } from './marks.js';
import { NO_WORDS, partOf, type Words } from './words.js';

/** One line of the source that says something, cleaned. */
export interface SourceLine extends Words {
  /** Its whole text is emphasized. */
  readonly bold: boolean;
  readonly afterBlank: boolean;
  /** The cells, where the line is a row of a table. */
  readonly cells: readonly Words[] | null;
  /** The number of the footnote that begins here, if one does. */
  readonly footnote: string | null;
  /** Where its raw text stands. */
  readonly start: number;
  readonly end: number;
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const invisible = /[\p{Cc}\p{Cf}]/u;
const pieces =
  /<sup>\s*\d{1,3}\s*<\/sup>|<\/?[a-zA-Z][a-zA-Z\d]{0,11}(?:\s[\t -;=?-~]{0,60})?\/?>|\[\^?\d{1,3}\](?!\()|(?:\\[rnt])+|&nbsp;|&amp;|\\(?=[-.*#_()[\]+>|!&~])|\P{M}\p{M}*|\p{M}/gu;

/** The lines of a source that hold words. Each character knows its place in the source, whatever its form. */
export function sourceLines(source: string): SourceLine[] {
  const referred = footnotesReferredTo(source.normalize('NFC'));
  if (numbersItems(source)) referred.add('items');
  const lines: SourceLine[] = [];
  let afterBlank = true;
  let isUnderRule = false;
  let inNotes = false;
  let barsBefore = 0;
  for (const { 0: raw, index } of source.matchAll(
    /[^\n\r\f\v\u0085\u2028\u2029]+|\n[ \t]*(?=\r?\n)|[\f\v]/gu,
  )) {
    const line = raw.trim() === '' ? null : cleanLine(raw, index, referred, barsBefore);
    if (raw.trim() !== '') barsBefore = barsBetween(raw, barsBefore);
    if (line === null || !/[A-Za-zÀ-ỹ\p{N}]/u.test(line.text)) isUnderRule ||= FOOT_RULE.test(raw.trim());
    if (line === null || line.text === '') {
      afterBlank = true;
      continue;
    }
    // "1 Gồm: ...", "2 Theo Nghị định ..." under a rule at the foot of a page
    const note: string | null = isUnderRule
      ? (line.footnote ?? noteUnderRule(line.text, referred))
      : line.footnote;
    // the lines of a note stand together
    isUnderRule &&= note !== null || (!afterBlank && inNotes);
    inNotes = isUnderRule;
    lines.push({ ...line, footnote: note, afterBlank });
    afterBlank = false;
  }
  return lines;
}

const FOOT_RULE = /^(?:_{5,}|[-–—]{10,}|─{5,})$/u;

function noteUnderRule(text: string, referred: ReadonlySet<string>): string | null {
  const number = /^\(?(\d{1,2})\)?\s(?=\p{Lu})/u.exec(text);
  if (number === null) return null;
  const said = text.startsWith('(') ? 'bracket' : 'bare';
  const isNote = referred.has(`${said} ${number[1]}`) || beginsNote(text.slice(number[0].length));
  return isNote ? (number[1] ?? null) : null;
}

function cleanLine(
  raw: string,
  at: number,
  referred: ReadonlySet<string>,
  barsBefore: number,
): Omit<SourceLine, 'afterBlank'> {
  const marks = { start: at, end: at + raw.length, bold: isBold(raw), footnote: footnoteOf(raw, referred) };
  const cells = cellsOf(raw, at, barsBefore);
  if (cells !== null) return { ...marks, ...(cells.length > 0 ? rowWords(cells) : NO_WORDS), cells };
  return { ...marks, ...cleanWords(raw, at), cells: null };
}

/** The words of a piece of the source without emphasis, escapes and references to footnotes, in composed form. */
export function cleanWords(given: string, at: number): Words {
  const raw = withoutTitlePoint(withoutYearNotes(given));
  if (!/[\p{M}<&\\[*_`~⁰¹²³⁴⁵⁶⁷⁸⁹\p{Cc}\p{Cf}]|[^\S ]|[\u2010\u2011]|  |^\s*[#>]|[\uD800-\uDFFF]/u.test(raw))
    return asItIs(raw, at);
  const text: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  const lead = /^\s*(?:#{1,6}\s+|>\s*)+/u.exec(raw)?.[0].length ?? 0;
  const bullet = /^\s*\*\s+(?=[^\s*])/u.test(raw.slice(lead));
  let before = ' ';
  let stars = 0;
  const add = (piece: string, start: number, end: number): void => {
    const word = cleanPiece(piece, before, raw.charAt(end));
    if (word === '' || (word === ' ' && before === ' ')) return;
    for (const each of word) {
      text.push(each);
      for (let unit = 0; unit < each.length; unit += 1) {
        from.push(at + start);
        to.push(at + end);
      }
    }
    before = word.slice(-1);
  };
  const body = raw.slice(lead);
  const composed = !/[\p{M}<&\\[]/u.test(body);
  const units = composed ? body : Array.from(body.matchAll(pieces), ([piece]) => piece);
  let offset = lead;
  for (const piece of units) {
    const end = offset + piece.length;
    if (piece === '*' && bullet && stars++ === 0) {
      text.push('*');
      from.push(at + offset);
      to.push(at + end);
      before = '*';
    } else add(piece, offset, end);
    offset = end;
  }
  return partOf({ text: text.join(''), from, to }, 0);
}

/** "năm 20262.": the reference to a footnote 2 that lost its place above the line. Invisible characters stand in its place. */
function withoutYearNotes(raw: string): string {
  if (!/20\d{3}/.test(raw)) return raw;
  return raw.replaceAll(/(?<=(?:[Nn](?:ă|a\u0306)m |\/)(?:19|20)\d\d)\d{1,2}(?=[.,;)]|\s*$)/gu, (mark) =>
    '\u200B'.repeat(mark.length),
  );
}

/** "4.1. Ông. Trần Văn A - Trưởng đoàn": a point after the title of a person. An invisible character stands in its place. */
function withoutTitlePoint(raw: string): string {
  return raw.replace(/(?<=^[^A-Za-zÀ-ỹ]{0,12}(?:(?:Ô|O\u0302)ng|B(?:à|a\u0300)))\.(?=\s\p{Lu})/u, '\u200B');
}

/** Words of a piece that needs no cleaning: most do not. */
function asItIs(raw: string, at: number): Words {
  const text = raw.trim();
  const start = at + raw.indexOf(text);
  const from: number[] = [];
  const to: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    from.push(start + index);
    to.push(start + index + 1);
  }
  return { text, from, to };
}

function cleanPiece(piece: string, before: string, after: string): string {
  if (piece.length === 1) {
    if (piece === '*' || piece === '`' || piece === '\\') return '';
    if (piece === '_' || piece === '~')
      return /[A-Za-zÀ-ỹ\p{N}]/u.test(before) && /[A-Za-zÀ-ỹ\p{N}]/u.test(after) ? piece : '';
    if (piece === '\u2010' || piece === '\u2011') return '-';
    if (superscripts.includes(piece)) return /[mM]/.test(before) ? piece : '';
    if (/\s/u.test(piece)) return ' ';
    return invisible.test(piece) ? '' : piece;
  }
  if (piece === '&amp;') return '&';
  if (piece === '&nbsp;' || /^\\[rnt]/.test(piece) || /^<(?:br|\/?p|\/?td|\/?div)/iu.test(piece)) return ' ';
  if (/^[<[]/.test(piece)) return '';
  const composed = piece.normalize('NFC');
  return /^\s/u.test(composed) ? ' ' : composed;
}

function isBold(raw: string): boolean {
  return /^\s*(?:#{1,6}\s+\S|(\*\*|__)(?!\s)[^*]*\1\s*[:.]?\s*$)/u.test(raw);
}

/** How many bars stand in a row of a table that has them between its cells only, "9/2025 | Khai giảng | BGH"; 0 in any other line. */
function barsBetween(raw: string, before: number): number {
  const bars = barsIn(raw);
  return bars > 1 && (!/^\s*\|/u.test(raw) || bars === before) ? bars : 0;
}

function barsIn(raw: string): number {
  return raw.split('|').length - 1;
}

function cellsOf(raw: string, at: number, barsBefore: number): Words[] | null {
  const bars = raw.match(/(?<=\s)\|(?=\s)/g)?.length ?? 0;
  // "II | CÔNG TÁC KIỂM TRA": over rows, the number of a group and what it is about
  const isGroup = bars === 1 && /^\s*(?:[IVX]{1,5}|[A-D]|\d{1,2})\s+\|\s+\p{Lu}/u.test(raw);
  // "1|Rà soát|Tổ Văn|Quý II"
  const isTight = /^\s*(?:\d{1,3}|S?TT)\|[^|]*\|[^|]*\|/u.test(raw);
  const separator = /^\s*\|.*\|/u.test(raw) || bars >= 2 || isGroup || isTight ? '|' : '\t';
  const parts: Words[] = [];
  let start = 0;
  for (const part of raw.split(separator)) {
    parts.push(cleanWords(part, at + start));
    start += part.length + 1;
  }
  if (separator === '|') {
    const isClosed = parts.at(-1)?.text === '';
    // " | Họp | BGH", " | Họp | BGH | ": bars stand between cells only, and the first one is empty
    const isBetween = barsIn(raw) === barsBefore || (!isClosed && /^\s+\|\s/u.test(raw));
    const isFramed = parts[0]?.text === '' && !isBetween;
    return parts.slice(isFramed ? 1 : 0, isClosed ? -1 : undefined);
  }
  const filled = parts.filter(({ text }) => text !== '');
  const afterMark = isMarkAlone(filled[0]?.text ?? '');
  // the other cells of a row are empty
  if (filled.length === 1 && parts.length > 2 && /\S\t+$/.test(raw)) return parts;
  if (filled.length === 2 && parts.length > 3 && /\S\t{2,}$/.test(raw)) return parts;
  if (filled.length < 2 || (filled.length === 2 && (afterMark || isBehindLabel(filled[0]?.text ?? ''))))
    return null;
  return parts;
}

/** "- Đơn vị chủ trì:", "Kính gửi:" ahead of a tab: what it says stands behind it, in no other cell. */
function isBehindLabel(text: string): boolean {
  return text.endsWith(':') && (labelKind(text) !== null || text === 'Kính gửi:');
}

function rowWords(cells: readonly Words[]): Words {
  const text: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  for (const cell of cells) {
    if (cell.text === '') continue;
    if (text.length > 0) {
      text.push(' ');
      from.push(to.at(-1) ?? 0);
      to.push(to.at(-1) ?? 0);
    }
    text.push(cell.text);
    for (const each of cell.from) from.push(each);
    for (const each of cell.to) to.push(each);
  }
  return { text: text.join(''), from, to };
}

/** The numbers of the footnotes that words of the text refer to: "49-KH/TU²", "kế hoạch[3]". */
function footnotesReferredTo(source: string): Set<string> {
  const found = new Set<string>();
  for (const [mark] of source.matchAll(/(?<=[^\sm⁰¹²³⁴⁵⁶⁷⁸⁹])[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}/gu))
    found.add(plainDigits(mark));
  for (const [, number] of source.matchAll(/(?<=\S)\[\^?(\d{1,3})\]/gu)) if (number) found.add(number);
  for (const [, number] of source.matchAll(/<sup>\s*(\d{1,3})\s*<\/sup>/gu)) if (number) found.add(number);
  for (const [, number] of source.matchAll(/(?<=\p{Ll}{2}|[A-Za-zÀ-ỹ]\p{Lu})(?<!km)(\d{1,2})(?=[\s,.;)])/gu))
    found.add(`bare ${number}`);
  for (const [, number] of source.matchAll(/(?<=\p{Ll}{2}|[A-Za-zÀ-ỹ]\p{Lu})\((\d{1,2})\)/gu))
    found.add(`bracket ${number}`);
  // one line alone begins with it: no list does
  const begun = Map.groupBy(source.matchAll(/^[ \t]*\((\d{1,2})\)/gmu), ([, number]) => number);
  for (const [number, { length }] of begun)
    if (length === 1 && !begun.has('2') && !COUNTS_INSIDE.test(source)) found.add(`only ${number}`);
  for (const [, number] of source.matchAll(/(?:[Nn]ăm |\/)(?:19|20)\d\d(\d{1,2})(?=[.,;)\s])/gu))
    found.add(`bare ${number}`);
  return found;
}

/** "...; (2) tổ chức tập huấn": items are counted so in a sentence. */
const COUNTS_INSIDE = /[;,:.]\s\(2\)\s/u;

/** Whether "1)" begins items of the text: it stands more often than a footnote 1 is referred to. */
function numbersItems(source: string): boolean {
  const items = source.match(/^[ \t]*1\s?\)/gmu)?.length ?? 0;
  const references = source.match(/(?<=\S)(?:¹(?![⁰¹²³⁴⁵⁶⁷⁸⁹])|\[\^?1\])/gu)?.length ?? 0;
  return items > references;
}

function footnoteOf(raw: string, referred: ReadonlySet<string>): string | null {
  const head = raw
    .slice(0, 40)
    .normalize('NFC')
    .trimStart()
    .replace(/^[*_]+/u, '')
    .replaceAll(/ {2,}/g, ' ');
  const certain = /^(?:([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})\s*\)?|\[\^?(\d{1,3})\]:?|<sup>\s*(\d{1,3})\s*<\/sup>)\s*\S/u.exec(
    head,
  );
  if (certain !== null) return plainDigits(certain[1] ?? certain[2] ?? certain[3] ?? '');
  const bracket = /^\((\d{1,2})\)\s*(?=\p{Lu})/u.exec(head);
  if (bracket !== null)
    return referred.has(`bracket ${bracket[1]}`) &&
      (beginsNote(head.slice(bracket[0].length)) || referred.has(`only ${bracket[1]}`))
      ? (bracket[1] ?? '')
      : null;
  const number = /^(\d{1,2})(?:\s*\)\s*|\s+)(?=["“\p{Lu}])/u.exec(head)?.[1];
  if (number === undefined || (referred.has('items') && /^\d{1,2}\s*\)/.test(head))) return null;
  if (referred.has(number)) return number;
  const isNote = /^\d{1,2}\s/.test(head) && beginsNote(head.replace(/^\d{1,2}\s+/, ''));
  return isNote && referred.has(`bare ${number}`) ? number : null;
}

/** How the words of a footnote begin. */
function beginsNote(words: string): boolean {
  return /^(?:Theo(?! dõi)|Nghị quyết|Kế hoạch|Quyết định|Công văn|Chỉ thị|Gồm|Bao gồm|Thông tư|Nghị định|Kết luận|Chương trình|Hướng dẫn|Quy chế|Đề án|Tờ trình|Văn bản|Công điện|(?:Quy định|Thông báo|Báo cáo)(?= (?:số|của|tại|[Kk]ết luận|ngày \d)(?![A-Za-zÀ-ỹ]))|Luật|Trong đó|Cụ thể|Tại|Sau đây|Viết tắt|Số liệu|Ban hành|Trừ|Xem|Về|Của|Được|Điểm|Khoản|Điều)[\s:]/u.test(
    words,
  );
}

function plainDigits(mark: string): string {
  return Array.from(mark, (each) =>
    superscripts.includes(each) ? String(superscripts.indexOf(each)) : each,
  ).join('');
}
