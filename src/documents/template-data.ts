import { documentParts, type PrintedBlock, signedOn, symbolText } from './document-parts.js';
import { layouts } from './layout.js';
import type { Block, OfficialDocument, Table } from './official-document.js';
import { allPrintable } from './printable.js';

/** What fields of a template stand for, by their names in lower case: a text, whether a part is there, or a list. */
export type TemplateData = Readonly<Record<string, TemplateValue>>;
export type TemplateValue = string | boolean | readonly TemplateData[];

/** A document as the fields of a committee's own template. */
export function templateData(given: OfficialDocument): TemplateData {
  const document = allPrintable(given);
  const { head, signature, addressees, recipients, blocks, annexes } = document;
  const sections = sectionsOf(blocks, documentParts(document).blocks);
  return {
    'cơ quan cấp trên': head.superior ?? '',
    'cơ quan ban hành': head.issuer,
    'số ký hiệu': head.printed?.symbol ?? symbolText(head, layouts[document.layout]),
    'địa danh': head.place,
    'ngày ký': signedOn(head.issuedOn, document.layout),
    'loại văn bản': document.type,
    'trích yếu': document.subject.join(' '),
    'có kính gửi': addressees.length > 0,
    'kính gửi': named(addressees),
    'các nơi kính gửi': addressees.join('; '),
    phần: sections.map((section) => ({
      'có tên phần': section.title !== '',
      'tên phần': section.title,
      'đề mục': section.printed,
      dòng: linesWithTables(section),
    })),
    ...Object.fromEntries(
      sections.flatMap((section): [string, TemplateValue][] =>
        section.title === '' ? [] : [[`phần ${fieldName(section.title)}`, linesOf(section.lines)]],
      ),
    ),
    ...tablesIn(blocks),
    ...Object.fromEntries(
      annexes.flatMap(({ title, blocks: own }, index): [string, TemplateValue][] => [
        [`có phụ lục ${index + 1}`, true],
        [`tên phụ lục ${index + 1}`, title],
        [`phụ lục ${index + 1}`, own.flatMap((block) => (block.kind === 'table' ? rows(block.table) : []))],
      ]),
    ),
    'quyền hạn ký': signature.capacity.join('\n'),
    'chức vụ người ký': signature.office,
    'người ký': signature.name ?? '',
    'nơi nhận': named(recipients),
    'nơi lưu': document.archive,
  };
}

/** Names of fields are the same in capitals, with spaces more, and however their diacritics are written. */
export function fieldName(written: string): string {
  return written.normalize('NFC').toLocaleLowerCase('vi').replaceAll(/\s+/g, ' ').trim();
}

function named(names: readonly string[]): TemplateData[] {
  return names.map((name) => ({ tên: name }));
}

interface Section {
  readonly title: string;
  /** The title with its number. */
  readonly printed: string;
  readonly lines: { readonly block: Block; readonly printed: PrintedBlock }[];
}

/** By headings of the first level; what stands before the first is a section without a name. */
function sectionsOf(blocks: readonly Block[], printed: readonly PrintedBlock[]): Section[] {
  const sections: Section[] = [];
  blocks.forEach((block, index) => {
    const own = printed[index];
    if (!own) return;
    if (own.kind === 'heading' && block.kind === 'heading' && block.level === 1) {
      sections.push({ title: block.text, printed: own.text, lines: [] });
      return;
    }
    if (sections.length === 0) sections.push({ title: '', printed: '', lines: [] });
    sections.at(-1)?.lines.push({ block, printed: own });
  });
  return sections;
}

/** The lines of a section, and one in the place of each of its tables, which is a field of its own. */
function linesWithTables({ lines: own }: Section): TemplateData[] {
  const none = { chữ: '', 'nội dung': '', 'đơn vị': '', nguồn: '' };
  const kinds = { 'là đề mục': false, 'là tiểu mục': false, 'là đoạn': false };
  return own.flatMap((line) => {
    const { block } = line;
    if (block.kind !== 'table') return linesOf([line]);
    return block.name === undefined ? [] : [{ ...none, ...kinds, [tablePlace(block.name)]: true }];
  });
}

/** Lines without tables. */
function linesOf(own: Section['lines']): TemplateData[] {
  return own.flatMap(({ block, printed }) => {
    if (block.kind === 'table' || printed.kind === 'table') return [];
    const level = block.kind === 'heading' ? block.level : null;
    return [
      {
        chữ: printed.kind === 'heading' ? printed.text : wholeText(printed),
        'nội dung': block.text,
        'đơn vị': block.kind === 'item' ? (block.lead ?? '') : '',
        nguồn: block.kind === 'heading' ? '' : (block.source ?? ''),
        'là đề mục': level === 2,
        'là tiểu mục': level === 3,
        'là đoạn': level === null,
      },
    ];
  });
}

function wholeText({ lead, text, source, end }: PrintedBlock & { readonly kind: 'text' }): string {
  const before = lead === null || lead === '- ' ? (lead ?? '') : `${lead}: `;
  return `${before}${text}${source === null ? '' : ` (${source})`}${end}`;
}

/** The tables of the text by their names. */
function tablesIn(blocks: readonly Block[]): TemplateData {
  return Object.fromEntries(
    blocks.flatMap((block) =>
      block.kind === 'table' && block.name !== undefined
        ? [[tableField(block.name), rows(block.table)] as const]
        : [],
    ),
  );
}

/** The field that a table of the text is. */
export function tableField(name: string): string {
  return `bảng ${fieldName(name)}`;
}

/** The condition that holds of the line where that table stands. */
export function tablePlace(name: string): string {
  return `là ${tableField(name)}`;
}

/** Cells by the heading of their column. */
function rows({ columns, rows: all }: Table): TemplateData[] {
  return all.map((row) =>
    Object.fromEntries(columns.map(({ heading }, at) => [fieldName(heading), row[at] ?? ''])),
  );
}
