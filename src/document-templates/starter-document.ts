import type { Annex, Block, OfficialDocument, Table } from '../documents/official-document.js';
import { fieldName, tableField, tablePlace } from '../documents/template-data.js';

/** The document with a field in the place of everything that the program fills in: a template to begin with. */
export function starterDocument(specimen: OfficialDocument): OfficialDocument {
  return {
    ...specimen,
    head: {
      ...specimen.head,
      superior: specimen.head.superior === null ? null : '{cơ quan cấp trên}',
      issuer: '{cơ quan ban hành}',
      // what no register numbers has no line for it
      printed: {
        symbol: specimen.head.printed?.symbol === '' ? '' : '{số ký hiệu}',
        placeAndDate: '{địa danh}, {ngày ký}',
      },
    },
    type: '{loại văn bản}',
    subject: ['{trích yếu}'],
    addressees: specimen.addressees.length === 0 ? [] : ['{các nơi kính gửi}'],
    addressed: 'có kính gửi',
    blocks: sections(tables(specimen.blocks)),
    // the last line of the text brings it
    endMark: false,
    signature: { capacity: ['{quyền hạn ký}'], office: '{chức vụ người ký}', name: '{người ký}' },
    recipients: ['{#nơi nhận}{tên}{/nơi nhận}'],
    archive: '{nơi lưu}',
    annexes: specimen.annexes.map(annex),
  };
}

const heading = (level: 1 | 2 | 3, text: string): Block => ({
  kind: 'heading',
  level,
  text,
  numbered: false,
});
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

const sections = (inLines: readonly Block[]): Block[] => [
  paragraph('{#phần}'),
  heading(1, '{#có tên phần}{đề mục}{/có tên phần}'),
  paragraph('{#dòng}'),
  heading(2, '{#là đề mục}{chữ}{/là đề mục}'),
  heading(3, '{#là tiểu mục}{chữ}{/là tiểu mục}'),
  paragraph('{#là đoạn}{chữ}{/là đoạn}'),
  ...inLines,
  paragraph('{/dòng}'),
  paragraph('{/phần}'),
];

/** The tables of the text, each in the place of its line. */
function tables(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'table' || block.name === undefined) return [];
    const place = tablePlace(block.name);
    return [
      paragraph(`{#${place}}`),
      { kind: 'table' as const, table: withFields(block.table, tableField(block.name)) },
      paragraph(`{/${place}}`),
    ];
  });
}

function annex({ landscape, blocks }: Annex, index: number, all: readonly Annex[]): Annex {
  const number = index + 1;
  const goesOn = !landscape || all[index - 1]?.landscape === true;
  return {
    title: `{tên phụ lục ${number}}`,
    landscape,
    // the first pages that lie crosswise are a part of their own, empty or not
    ...(goesOn && { condition: `có phụ lục ${number}` }),
    blocks: blocks.flatMap((block) =>
      block.kind === 'table'
        ? [{ kind: 'table' as const, table: withFields(block.table, `phụ lục ${number}`) }]
        : [],
    ),
  };
}

/** One row, which stands for all: the list begins in its first cell and ends in its last. */
function withFields({ columns }: Table, list: string): Table {
  const cells = columns.map(({ heading: name }) => `{${fieldName(name)}}`);
  const [first = '', ...others] = cells;
  const last = others.pop() ?? '';
  return { columns, rows: [[`{#${list}}${first}`, ...others, `${last}{/${list}}`]] };
}
