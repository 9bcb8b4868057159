import { neverGiven } from '../kernel/never-given.js';
import { columns, guideName, sheetNames, type Table, tables } from './table-columns.js';

/** Invented offices, to be written over. Nobody holds the accounts: `.example` never gets mail. */
const examples: Readonly<Record<Table, readonly Readonly<Record<string, string>>[]>> = {
  bodies: [
    {
      code: 'dang-uy-mau',
      'name.vi': 'Đảng ủy xã Mẫu',
      'name.en': 'Party committee of Mau commune',
      kind: 'committee',
    },
    {
      code: 'ban-xay-dung-dang',
      'name.vi': 'Ban Xây dựng Đảng',
      'name.en': 'Party building board',
      kind: 'advisory-board',
      parent: 'dang-uy-mau',
      mailbox: 'ban-xdd@xa-mau.example',
      telephone: '0263 3000 000',
      from: '01/07/2025',
    },
  ],
  groups: [
    { code: 'cac-ban', 'name.vi': 'Các ban đảng', 'name.en': 'The boards', kinds: 'Ban tham mưu, giúp việc' },
    {
      code: 'ban-chu-tri',
      'name.vi': 'Đơn vị chủ trì',
      'name.en': 'Lead bodies',
      bodies: 'ban-xay-dung-dang',
    },
  ],
  accounts: [
    {
      email: 'theo-doi@xa-mau.example',
      name: 'Cán bộ theo dõi',
      body: 'dang-uy-mau',
      role: 'board',
      language: 'vi',
    },
    {
      email: 'dau-moi@xa-mau.example',
      name: 'Cán bộ đầu mối',
      body: 'ban-xay-dung-dang',
      role: 'officer',
      language: 'vi',
    },
  ],
};

/** The headings and example rows of one table. */
function templateRows(table: Table): string[][] {
  const own = columns[table];
  return [
    own.map(({ heading }) => heading.vi),
    ...examples[table].map((row) => own.map(({ field }) => row[field] ?? '')),
  ];
}

/** What every column holds, in both languages. */
function guideRows(): string[][] {
  const explained = tables.flatMap((table) =>
    columns[table].map(({ heading, explained: { vi, en } }) => [
      `${sheetNames[table].vi} / ${sheetNames[table].en}`,
      `${heading.vi} / ${heading.en}`,
      vi,
      en,
    ]),
  );
  return [
    ['Trang / Sheet', 'Cột / Column', 'Ý nghĩa', 'Meaning'],
    ...explained,
    [neverGiven.vi, '', neverGiven.vi, neverGiven.en],
  ];
}

/** The template as an Excel file: a sheet for each table, and one with explanations. */
export async function xlsxTemplate(): Promise<Buffer> {
  const { default: write } = await import('write-excel-file/node');
  const sheet = (name: string, rows: readonly string[][]) => ({
    sheet: name,
    columns: (rows[0] ?? []).map(() => ({ width: 26 })),
    stickyRowsCount: 1,
    data: rows.map((row, index) =>
      row.map((value) =>
        value === ''
          ? null
          : { value, type: String, fontWeight: index === 0 ? ('bold' as const) : undefined },
      ),
    ),
  });
  return write([
    ...tables.map((table) => sheet(sheetNames[table].vi, templateRows(table))),
    sheet(guideName.vi, guideRows()),
  ]).toBuffer();
}

/** One table as CSV, with the mark by which Excel knows UTF-8. */
export function csvTemplate(table: Table): string {
  const cell = (value: string): string =>
    /[",\n;]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
  return `\ufeff${templateRows(table)
    .map((row) => row.map(cell).join(','))
    .join('\r\n')}\r\n`;
}

/** The template in YAML. */
export function yamlTemplate(): string {
  const value = (text: string): string => JSON.stringify(text);
  const lines = [`# ${neverGiven.vi}`, `# ${neverGiven.en}`, '# docs/bodies-file.md'];
  for (const table of tables) {
    lines.push('', `${table}:`);
    for (const row of examples[table])
      lines.push(
        `  - ${entry(row)
          .map(([key, text]) => `${key}: ${text}`)
          .join('\n    ')}`,
      );
  }
  return `${lines.join('\n')}\n`;

  function entry(row: Readonly<Record<string, string>>): [string, string][] {
    const { 'name.vi': vi, 'name.en': en, kinds, bodies, from, ...rest } = row;
    return [
      ...Object.entries(rest).map(([key, text]): [string, string] => [key, value(text)]),
      ...(vi === undefined
        ? []
        : [['name', `{ vi: ${value(vi)}, en: ${value(en ?? vi)} }`] as [string, string]]),
      ...(kinds === undefined ? [] : [['kinds', '[advisory-board]'] as [string, string]]),
      ...(bodies === undefined ? [] : [['bodies', `[${bodies}]`] as [string, string]]),
      ...(from === undefined ? [] : [['from', from.split('/').toReversed().join('-')] as [string, string]]),
    ];
  }
}
