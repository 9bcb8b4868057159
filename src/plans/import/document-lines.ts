/** What a line of a plan document begins. `number` is its own mark: III, 4, b, a footnote's 2. */
export type LineKind = 'section' | 'item' | 'letter' | 'dash' | 'footnote' | 'plain';

export interface DocumentLine {
  readonly kind: LineKind;
  readonly number: string;
  /** Without the mark, emphasis and footnote references. */
  readonly words: string;
  readonly afterBlank: boolean;
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const marks: readonly (readonly [LineKind, RegExp])[] = [
  ['section', /^(?<number>[IVXLC]+)\s*[-–—.]\s*(?<words>\S.*)$/u],
  ['item', /^(?<number>\d{1,2})\.\s+(?<words>\S.*)$/u],
  ['letter', /^(?<number>[a-zđ])\)\s+(?<words>\S.*)$/u],
  ['dash', /^(?<number>)[-–—•]\s*(?<words>\S.*)$/u],
  ['footnote', /^(?<number>\d{1,2}|[⁰¹²³⁴⁵⁶⁷⁸⁹]+)\s*\)\s*(?<words>\S.*)$/u],
];

/** The lines of a document's body, from its start to the list of recipients (Nơi nhận), without blanks and page numbers. */
export function documentLines(source: string): DocumentLine[] {
  const lines = source
    .replace(/^\uFEFF/, '')
    .normalize('NFC')
    .split(/\r\n|[\n\r\f]/);
  const referred = footnotesReferredTo(source);
  const found: DocumentLine[] = [];
  let afterBlank = true;
  for (const raw of lines) {
    const line = raw.replaceAll('*', '').replaceAll(/\s+/g, ' ').trim();
    if (/^nơi nhận\b/iu.test(line)) break;
    if (line === '' || /^[-–—]? ?\d{1,4} ?[-–—]?$/.test(line)) {
      afterBlank = true;
      continue;
    }
    found.push({ ...marked(line, referred), afterBlank });
    afterBlank = false;
  }
  return found;
}

/** Whether a sentence ends with these words; if not, what follows goes on with it. */
export function isFinished(words: string): boolean {
  return /[.;:!?…]["”’»)\]]*$/u.test(words);
}

export function beginsSmall(words: string): boolean {
  return /^\p{Ll}/u.test(words);
}

function marked(line: string, referred: ReadonlySet<string>): Omit<DocumentLine, 'afterBlank'> {
  for (const [kind, pattern] of marks) {
    const { number, words } = pattern.exec(line)?.groups ?? {};
    if (number === undefined || words === undefined) continue;
    if (kind === 'footnote' && !referred.has(plainDigits(number))) continue;
    return { kind, number: plainDigits(number), words: withoutReferences(words) };
  }
  return { kind: 'plain', number: '', words: withoutReferences(line) };
}

/** The numbers of the footnotes that words of the text refer to: "49-KH/TU²". */
function footnotesReferredTo(source: string): ReadonlySet<string> {
  return new Set(Array.from(source.matchAll(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu), ([mark]) => plainDigits(mark)));
}

function plainDigits(mark: string): string {
  return Array.from(mark, (each) =>
    superscripts.includes(each) ? String(superscripts.indexOf(each)) : each,
  ).join('');
}

function withoutReferences(words: string): string {
  return words.replaceAll(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu, '');
}
