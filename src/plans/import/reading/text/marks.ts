/** The kinds of marks that units of Vietnamese documents begin with. */
export type MarkKind =
  | 'part'
  | 'chapter'
  | 'heading'
  | 'article'
  | 'capital'
  | 'roman'
  | 'number'
  | 'number2'
  | 'number3'
  | 'counted'
  | 'paren'
  | 'ordinal'
  | 'bracket'
  | 'letter'
  | 'letter2'
  | 'small-roman'
  | 'dash'
  | 'bullet'
  | 'plus'
  | 'star';

/** What stands ahead of the words of a unit: "III.", "2.1.", "Dự án 2:", "đ)", "-". */
export interface Mark {
  readonly kind: MarkKind;
  /** As it is cited: III, 2.1, đ; empty for dashes and their like. */
  readonly number: string;
  /** How many characters of the line it takes. */
  readonly length: number;
}

/** How deep a kind of mark stands where nothing else tells. */
export const RANK: Readonly<Record<MarkKind, number>> = {
  part: 1,
  chapter: 2,
  heading: 3,
  capital: 4,
  roman: 4,
  article: 4,
  number: 5,
  counted: 5,
  number2: 6,
  number3: 7,
  letter: 8,
  letter2: 9,
  paren: 8,
  ordinal: 8,
  bracket: 8,
  'small-roman': 9,
  dash: 10,
  bullet: 10,
  plus: 10,
  star: 10,
};

/** Kinds whose items are a list and have no number. */
export const LISTED: ReadonlySet<MarkKind> = new Set(['dash', 'bullet', 'plus', 'star']);

/** "2. 95% hộ ...", "3. 05 xã ...", "4. 02 Tổ công tác": a number and what it counts, right after a mark. */
const counted = String.raw`(?=\d{1,3}(?:[.,]\d{1,3})?\s?(?:%|\p{Ll})|0\d\s\p{Lu}\p{Ll})`;
/** The marks of lists that word processors draw; some fonts have them in a place of their own. */
const BULLETS = String.raw`[•●○▪▫■□◦·∙‣►▶▸➢➤✓✔❖❑◆♦★☆✦\uF000-\uF0FF\u2043]`;

const letters = 'abcdđeghiklmnopqrstuvxy';
/** "Thứ nhất", "Hai là": how paragraphs are counted in words. */
const counts = [/nhất|một/u, /hai/u, /ba/u, /tư|bốn/u, /năm/u, /sáu/u, /bảy|bẩy/u, /tám/u, /chín/u, /mười/u];
const forms: readonly (readonly [MarkKind, RegExp])[] = [
  ['part', /^(?:PHẦN|Phần)\s+((?:THỨ|thứ)\s+[A-Za-zÀ-ỹ]+|[IVX]+|\d+)(?:\s*[.:–-]\s*|\s*$|\s+(?=\p{Lu}))/u],
  ['chapter', /^(?:CHƯƠNG|Chương)\s+([IVX]+|\d+)(?:\s*[.:–-]\s*|\s*$|\s+(?=\p{Lu}))/u],
  ['heading', /^(?:MỤC|Mục)\s+([IVX]+|\d+(?!\.?\d))(?:\s*[.:–-]\s*|\s*$|\s+(?=\p{Lu}{2}))/u],
  ['article', /^(?:ĐIỀU|Điều)\s+(\d+[a-z]?)(?:\s*[.:]\s*|\s*[–-]\s+|\s*$)/u],
  // "III.1. Sở Y tế" under "III. ..."
  ['number3', /^([IVX]{1,5}(?:\.\d{1,2}){2})(?!\d)(?:[.)/:]\s*|\s?[-–—]\s*|\s+)(?=[\p{Lu}"“(])/u],
  ['capital', /^([IVX]{1,5}\.\d{1,2})(?!\d)(?:[.)/:]\s*|\s?[-–—]\s*|\s+)(?=[\p{Lu}"“(])/u],
  // "B.1. Sở Y tế" under "B. ..."; "B1." is told from names of classes by nothing
  ['roman', /^([A-HĐK]\.\d{1,2})(?!\d)(?:[.)/:]\s*|\s?[-–—]\s*|\s+)(?=[\p{Lu}"“(])/u],
  ['number3', /^(\d{1,2}(?:\.\d{1,2}){2,3})(?:[.)/:]\s*|\s?[-–—]\s*|\s+)(?=[A-Za-zÀ-ỹ"“(])/u],
  ['number3', /^(\d{1,2}\.\d{1,2}\.[a-zđ])[.)]\s+(?=[\p{Lu}"“(])/u],
  ['number2', /^(\d{1,2}\.\d{1,2})(?:\s?[.)/:]\s*(?:[-–—]\s*)?|\s?[-–—]\s*|\s+)(?=[A-Za-zÀ-ỹ"“(])/u],
  ['number2', new RegExp(String.raw`^(\d{1,2}\.\d{1,2})\.\s+${counted}`, 'u')],
  [
    'roman',
    /^([IVX]{1,6})(?:\s*[./):]\s*(?:[-–—]\s*)?|\s*[-–—]\s*|\s+(?=\p{Lu}\p{Lu}))(?=[A-Za-zÀ-ỹ\d"“(])/u,
  ],
  // "Ii. tuân thủ ...": a heading that was set in small letters but for its first
  ['roman', /^(I(?:i{1,2}|v|x)|Vi{1,3}|X(?:i{1,3}|iv|v))\.\s+(?=[A-Za-zÀ-ỹ])/u],
  // "Đ/c" is no mark
  ['capital', /^(?!Đ\/[cC](?:h|\s)|[A-HK]\/[A-Z]?\d)([A-HĐK])(?:\s*[./)]\s*|\s*[-–—]\s+)(?=[A-Za-zÀ-ỹ"“(])/u],
  [
    'counted',
    /^(?:Nhiệm vụ|Nội dung(?: thành phần)?|Hoạt động|Giải pháp|Dự án)(?: số)? (\d{1,2})\s?[.:]\s+(?=[\p{Lu}"“])/u,
  ],
  // what is taught or told, and no task of the item it stands behind
  ['number', /^Chuyên đề(?: số)? (\d{1,2})\s?[.:]\s+(?=[\p{Lu}"“])/u],
  ['paren', /^Tiểu dự án(?: số)? (\d{1,2})\s?[.:]\s+(?=[\p{Lu}"“])/u],
  ['number', /^(\d{1,2})(?:\s?\.\s*(?:[-–—]\s*)?|\s?[/–-]\s+|[/–-](?=\p{Lu}\p{Ll}))(?=[A-Za-zÀ-ỹ"“(])/u],
  ['number', /^(\d{3})\.\s+(?=[\p{Lu}"“(])/u],
  ['number', new RegExp(String.raw`^(\d{1,2})\.\s+${counted}`, 'u')],
  ['paren', /^(\d{1,2})\)\s*(?=[A-Za-zÀ-ỹ\d"“(])/u],
  ['bracket', /^\((\d{1,2})\)\s*(?=[A-Za-zÀ-ỹ\d"“])/u],
  ['small-roman', /^\(?(i{2,3}|iv|vi{0,3}|ix)\)\s*(?=\S)/u],
  ['small-roman', /^\((i|x)\)\s*(?=\S)/u],
  ['letter2', /^([a-zđ]\.?\d{1,2})[.)]\s*(?=[A-Za-zÀ-ỹ"“(])/u],
  [
    'letter',
    /^\(?([a-zđ])(?:\s?\)\s*|\s?\.\s+|,\s+(?=\p{Lu}\p{Ll})|\/\s*(?=\p{Lu})|\.(?=\p{Lu})|\s?[-–—]\s+(?=\p{Lu}))(?=[A-Za-zÀ-ỹ\d"“(])/u,
  ],
  [
    'ordinal',
    /^(?:Thứ (nhất|hai|ba|tư|năm|sáu|bảy|bẩy|tám|chín|mười)(?: là)?|(Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Bẩy|Tám|Chín|Mười) là)\s*[,:]\s*(?!ngày \d)(?=[A-Za-zÀ-ỹ])/u,
  ],
  ['dash', /^()(?:[-–—−‒‐]\s*(?=[A-Za-zÀ-ỹ"“‘(+])|[-–—−]\s+(?=\d))/u],
  // "-- Hết --" is none
  ['plus', /^()[-–]{2}\s+(?=[A-Za-zÀ-ỹ"“(])(?!.*[-–]{2}\s*$)/u],
  ['plus', /^()[+]\s*(?=[A-Za-zÀ-ỹ\d"“(])/u],
  ['star', /^()\*\s+(?=\S)/u],
  ['bullet', new RegExp(String.raw`^()(?:${BULLETS}\s*|[oüØ§v]\s+(?=\p{Lu}))(?=\S)`, 'u')],
];

/** Whether a text is the mark of a list, a number or a letter and nothing else: "-", "o", "2.1.", "a)". */
export function isMarkAlone(text: string): boolean {
  return MARK_ALONE.test(text);
}

const MARK_ALONE = new RegExp(
  String.raw`^(?:[-–—−+*oüØ§v]|${BULLETS}|\(?[A-Za-zÀ-ỹ\d]{1,5}(?:\.\d{1,2})*[.)/–-]*)$`,
  'u',
);

/** The mark that a line begins with; null for a plain line. */
export function markOf(line: string): Mark | null {
  // a list's own mark ahead of one that was typed: "- a) ...", "1. 1. ...", "3. 4. Các xã", "VI Điều 6. ..."
  const listed =
    /^(?:[-–*+]\s+(?=(?:[a-zđ]\)|\d{1,2}[.)]|[IVX]{1,4}\.)\s)|[-–]\s+(?=[-–]\s)|((?:\d{1,2}(?:\.\d{1,2}){0,2}|[IVX]{1,5}|[a-zđ])[.)])\s+(?=\1\s)|\d{1,2}\.\s+(?=\d{1,2}\.\s+\p{Lu})|[IVX]{1,5}\s+(?=(?:Điều|ĐIỀU) \d+[.:]))/u.exec(
      line,
    )?.[0].length ?? 0;
  const head = line.slice(listed, listed + 60);
  for (const [kind, form] of forms) {
    const found = form.exec(head);
    if (found === null) continue;
    const number = numberOf(kind, found[1] ?? found[2] ?? '');
    if (kind === 'number' && /^\d+[/–-][A-ZĐ]{2}/u.test(head)) continue;
    if (kind === 'roman' && /^V\/v(?![A-Za-zÀ-ỹ])/u.test(head)) continue;
    // what counts paragraphs in words is part of them
    return { kind, number, length: kind === 'ordinal' ? 0 : listed + found[0].length };
  }
  return null;
}

function numberOf(kind: MarkKind, said: string): string {
  if (kind === 'roman') return said.toUpperCase();
  if (kind !== 'ordinal') return said.replace(/\s+/g, ' ');
  return String(counts.findIndex((form) => form.test(said.toLowerCase())) + 1);
}

/** Which of its kind a number or letter is: 2 for "2", "II" and "b"; 0 for one that has none. */
export function ordinalOf({ kind, number }: Mark): number {
  if (kind === 'letter') return letters.indexOf(number) + 1;
  if (kind === 'capital' && !number.includes('.')) return 'ABCDĐEGHIK'.indexOf(number) + 1;
  const last = number.split('.').at(-1) ?? '';
  if (kind === 'number3' && letters.includes(last)) return letters.indexOf(last) + 1;
  return /^\d+/.test(last) ? Number.parseInt(last, 10) : romanValue(last.toUpperCase());
}

/** The number without a dot that a line begins with: "3 Sở Y tế"; null where there is none. */
export function undottedMark(line: string): Mark | null {
  const found = /^(\d{1,2})\s+(?=\p{Lu})/u.exec(line);
  return found === null ? null : { kind: 'number', number: found[1] ?? '', length: found[0].length };
}

/** Whether a mark goes on with the one before it: "2.1" or "3" after "2". */
export function isNextMark(before: Mark, mark: Mark): boolean {
  if (mark.kind === before.kind && mark.number !== '') {
    const above = (number: string): string => number.split('.').slice(0, -1).join('.');
    return ordinalOf(mark) === ordinalOf(before) + 1 && above(mark.number) === above(before.number);
  }
  return before.number !== '' && mark.number === `${before.number}.1`;
}

function romanValue(roman: string): number {
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };
  let sum = 0;
  for (const [index, each] of Array.from(roman).entries()) {
    const value = values[each] ?? 0;
    sum += value < (values[roman.charAt(index + 1)] ?? 0) ? -value : value;
  }
  return sum;
}
