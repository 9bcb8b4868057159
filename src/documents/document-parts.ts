import type { CalendarDay } from '../kernel/calendar-day.js';
import { symbolIn } from './document-symbol.js';
import { type HeadingRule, type Layout, type LayoutName, type LineRule, layouts } from './layout.js';
import type { Annex, Block, DocumentHead, OfficialDocument, Table } from './official-document.js';
import { allPrintable } from './printable.js';
import { textWidth } from './text-width.js';

/** A line of a head as it is printed; `rule` is the length of the rule below it in points, null where there is none. */
export interface HeadLine {
  readonly text: string;
  readonly look: LineRule;
  readonly rule: number | null;
}

/** A block as it is printed: numbered, the end's mark set. */
export type PrintedBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string; readonly look: LineRule }
  | {
      readonly kind: 'text';
      readonly lead: string | null;
      readonly text: string;
      readonly source: string | null;
      readonly end: string;
    }
  | { readonly kind: 'table'; readonly table: Table };

/** Whether the block may be moved to the next page as a whole: some fifteen lines. */
export function isShort(block: PrintedBlock): boolean {
  return block.kind === 'text' && block.text.length + (block.source?.length ?? 0) < 1200;
}

/** Whom a document goes to. In a letter each stands on a line of its own, in line with the others. */
export interface Addressees {
  readonly label: string;
  /** One that stands beside the label, or several below it. */
  readonly names: readonly string[];
  readonly inLetter: boolean;
}

/** The lines of a document around its text, as its layout has them. */
export interface DocumentParts {
  readonly layout: Layout;
  readonly issuer: readonly HeadLine[];
  readonly motto: readonly HeadLine[];
  readonly number: HeadLine;
  /** What a letter is about, below its number; nothing in all other documents. */
  readonly about: readonly HeadLine[];
  readonly placeAndDate: HeadLine;
  readonly title: readonly HeadLine[];
  readonly addressees: Addressees;
  readonly blocks: readonly PrintedBlock[];
  readonly recipients: { readonly label: HeadLine; readonly list: readonly HeadLine[] };
  readonly signature: { readonly above: readonly HeadLine[]; readonly name: HeadLine };
  readonly annexes: readonly (Pick<Annex, 'landscape' | 'condition'> & {
    readonly title: readonly HeadLine[];
    readonly blocks: readonly PrintedBlock[];
  })[];
}

/** What the document prints, by the rules of its layout. */
export function documentParts(given: OfficialDocument): DocumentParts {
  const document = allPrintable(given);
  const layout = layouts[document.layout];
  const { head, signature } = document;
  return {
    layout,
    issuer: issuerLines(head, layout),
    motto: layout.motto.map(({ text, ...look }) => headLine(text, look)),
    number: headLine(numberText(head, layout), layout.number),
    about: aboutLines(document, layout),
    placeAndDate: headLine(
      head.printed?.placeAndDate ?? `${head.place}, ${signedOn(head.issuedOn, document.layout)}`,
      layout.placeAndDate,
    ),
    title: titleLines(document, layout),
    addressees: addresseesOf(document),
    blocks: printed(document.blocks, layout, document.endMark === false ? '' : layout.text.end),
    recipients: recipientLines(document, layout),
    signature: {
      above: [...signature.capacity, signature.office].map((one) => headLine(one, layout.signature)),
      name: headLine(signature.name ?? '', { ...layout.signature, capitals: undefined }),
    },
    annexes: document.annexes.map((annex, index) => ({
      landscape: annex.landscape,
      condition: annex.condition,
      title: annexTitle(annex, index, document, layout),
      blocks: printed(annex.blocks, layout, ''),
    })),
  };
}

/** The rule goes by the length that the text has in a column so many millimetres wide. */
function headLine(text: string, look: LineRule, column = Infinity): HeadLine {
  const shown = look.capitals ? text.toLocaleUpperCase('vi') : text;
  const length = Math.min(textWidth(shown, look), (column * 72) / 25.4);
  return { text: shown, look, rule: look.rule === undefined ? null : length * look.rule };
}

/** Millimetres between the margins. */
function textColumn({ paper, margins }: Layout): number {
  return paper.width - margins.left - margins.right;
}

function issuerLines({ superior, issuer }: DocumentHead, layout: Layout) {
  const { superior: above, issuer: own, mark, issuerColumn } = layout;
  return [
    ...(superior === null ? [] : [headLine(superior, above)]),
    headLine(issuer, own, textColumn(layout) * issuerColumn),
    ...(mark === null ? [] : [headLine(mark, { size: own.size })]),
  ];
}

/** Party: "Số 12-BC/HU"; State: "Số: 05/BC-UBND"; nothing where the document has no symbol. */
function numberText(head: DocumentHead, layout: Layout): string {
  const symbol = head.printed?.symbol ?? symbolText(head, layout);
  if (symbol === '') return '';
  return layout.number.form === 'party' ? `Số ${symbol}` : `Số: ${symbol}`;
}

/** Number, type and issuer; a number that is not given yet leaves its room. */
export function symbolText(head: DocumentHead, { number: { form } }: Layout): string {
  return symbolIn(form, head.number, head);
}

/** "V/v ..." in a letter. */
function aboutLines({ form, subject }: OfficialDocument, { about }: Layout): HeadLine[] {
  return form === 'letter' ? [headLine(`V/v ${subject.join(' ')}`, about)] : [];
}

function addresseesOf({ form, addressees: names, addressed }: OfficialDocument): Addressees {
  const inLetter = form === 'letter';
  const last = names.length - 1;
  const ended = inLetter
    ? names.map((one, at) => `${one.replace(/[;.]$/, '')}${at === last ? '.' : ';'}`)
    : names;
  const [begin, end] = addressed === undefined ? ['', ''] : [`{#${addressed}}`, `{/${addressed}}`];
  return {
    label: `${begin}Kính gửi:`,
    names: (names.length > 1 ? ended : names).map((one, at) => (at === last ? one + end : one)),
    inLetter,
  };
}

/** "ngày 05 tháng 02 năm 2026"; without a day its room is left. */
export function signedOn(day: CalendarDay | null, layout: LayoutName): string {
  if (day === null) return 'ngày      tháng      năm      ';
  const [year = '', month = '', date = ''] = day.split('-');
  return `ngày ${date} tháng ${monthIn(month, layouts[layout])} năm ${year}`;
}

function monthIn(month: string, { zeroUpTo }: Layout): string {
  return Number(month) > zeroUpTo ? String(Number(month)) : month;
}

/** Only the last line of the subject has the rule below it. */
function titleLines({ form, type, subject }: OfficialDocument, layout: Layout): HeadLine[] {
  if (form === 'letter') return [];
  const { rule: _, ...plain } = layout.subject;
  return [
    headLine(type, layout.type),
    ...subject.map((line, index) =>
      headLine(line, index === subject.length - 1 ? layout.subject : plain, textColumn(layout)),
    ),
  ];
}

function recipientLines({ recipients, addressees, addressed, archive }: OfficialDocument, layout: Layout) {
  const { label, list, begins, archive: kept, ends, lastEnds, asAbove } = layout.recipients;
  const above = addressed === undefined ? asAbove : `{#${addressed}}${asAbove}{/${addressed}}`;
  const all = [...(addressees.length > 0 ? [above] : []), ...recipients].map((one) => one + ends);
  return {
    label: headLine('Nơi nhận:', label),
    list: [...all, `${kept}${archive}${lastEnds}`].map((one) => headLine(begins + one, list)),
  };
}

function annexTitle({ title }: Annex, index: number, document: OfficialDocument, layout: Layout): HeadLine[] {
  const { annex } = layout;
  const number = annex.numbered || document.annexes.length > 1 ? ` ${roman(index + 1)}` : '';
  return [
    headLine(`${annex.label}${number}`, annex.title),
    headLine(title, annex.name),
    ...(annex.of === null ? [] : [headLine(annexOf(document, layout), annex.of)]),
  ];
}

/** "(Kèm theo Báo cáo số 05/BC-UBND ngày 24 tháng 6 năm 2026 của Ủy ban nhân dân xã Lát)". */
function annexOf({ type, head, layout: name }: OfficialDocument, layout: Layout): string {
  const symbol = head.printed?.symbol ?? symbolText(head, layout);
  const numbered = symbol === '' ? '' : ` số ${symbol}`;
  return `(Kèm theo ${type}${numbered} ${signedOn(head.issuedOn, name)} của ${head.issuer})`;
}

/** The blocks with the numbers of their headings; the last text ends with the layout's mark. */
function printed(blocks: readonly Block[], { headings, text }: Layout, end: string): PrintedBlock[] {
  const counts = [0, 0, 0];
  const last = blocks.findLastIndex(({ kind }) => kind === 'paragraph' || kind === 'item');
  return blocks.map((block, index): PrintedBlock => {
    if (block.kind === 'table') return block;
    if (block.kind !== 'heading') {
      return {
        kind: 'text',
        lead: block.kind === 'item' ? `- ${block.lead ?? ''}` : null,
        text: block.text,
        source: block.source ?? null,
        end: index === last ? endAfter(block, end) : '',
      };
    }
    const at = block.level - 1;
    const rule = headings[at] ?? headings[0];
    const { bold, italic } = rule;
    const look = { size: text.size, ...(bold && { bold }), ...(italic && { italic }) };
    if (block.numbered === false) return { kind: 'heading', level: block.level, text: block.text, look };
    counts[at] = (counts[at] ?? 0) + 1;
    counts.fill(0, block.level);
    return {
      kind: 'heading',
      level: block.level,
      text: `${digitsOf(rule, counts[at])}${rule.after} ${block.text}`,
      look,
    };
  });
}

/** A sentence that ends with its full stop needs only the rest of "./.". */
function endAfter(
  { text, source }: { readonly text: string; readonly source?: string },
  end: string,
): string {
  return source === undefined && text.endsWith('.') && end.startsWith('.') ? end.slice(1) : end;
}

function digitsOf({ digits }: HeadingRule, number: number): string {
  if (digits === 'arabic') return String(number);
  return digits === 'roman' ? roman(number) : letter(number);
}

/** 1 to 39: I to XXXIX. */
function roman(number: number): string {
  const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
  return 'X'.repeat(Math.floor(number / 10)) + (ones[number % 10] ?? '');
}

/** The order of the Vietnamese alphabet; after its last letter two of them: aa, ab. */
function letter(number: number): string {
  const letters = 'abcdđeghiklmnopqrstuvxy';
  const place = number - 1;
  const own = letters[place % letters.length] ?? '';
  return place < letters.length ? own : letter(Math.floor(place / letters.length)) + own;
}
