import { Document, LineCounter, type Node, isMap, isScalar, isSeq } from 'yaml';
import { bodyKindLabels } from '../bodies/body-kind.js';
import { type Reading, Spot } from '../plans/import/yaml-spot.js';
import type { Text } from '../kernel/text.js';
import { roleLabels } from '../accounts/role-labels.js';
import {
  type Column,
  columnNamed,
  columns,
  sheetNames,
  same,
  type Table,
  tableNamed,
  tableOf,
} from './table-columns.js';

/** A value as a spreadsheet has it. */
export type Cell = string | number | boolean | Date | null;

/** A sheet of a spreadsheet, or a CSV file, which has no name of its own. */
export interface Sheet {
  readonly file: string;
  readonly name: string | null;
  readonly rows: readonly (readonly Cell[])[];
}

/** Where something stands in a spreadsheet, in words. */
export type PlaceNames = (path: string, line: number) => Text;

interface Row {
  readonly sheet: Sheet;
  readonly columns: ReadonlyMap<string, string>;
}

/** The tables as the file that says the same in YAML: `line` is the row of the sheet, and `placeOf` names it. */
export interface TableReading {
  readonly reading: Reading;
  readonly root: Spot;
  readonly placeOf: PlaceNames;
}

/** Rows of one sheet beyond which nothing is read. */
const MOST_ROWS = 20_000;

/** Reads sheets as bodies, groups and accounts. What cannot be understood is told to the reading. */
export function readTables(sheets: readonly Sheet[]): TableReading {
  const lines = new LineCounter();
  const found: Record<Table, { item: object; row: number; place: Row }[]> = {
    bodies: [],
    groups: [],
    accounts: [],
  };
  const told: { path: string; line: number; message: Text }[] = [];
  const sheetOf = new Map<string, Sheet>();
  for (const [index, sheet] of sheets.entries()) {
    const path = `sheets[${index}]`;
    sheetOf.set(path, sheet);
    const tell = (line: number, message: Text): void => void told.push({ path, line, message });
    readSheet(sheet, found, tell);
  }
  const longest = Math.max(1, ...sheets.map(({ rows }) => rows.length));
  for (let row = 0; row <= longest; row += 1) lines.addNewLine(row);
  const rowsOf = (table: Table) => found[table];
  const root = new Document({
    bodies: rowsOf('bodies').map(({ item }) => item),
    groups: rowsOf('groups').map(({ item }) => item),
    accounts: rowsOf('accounts').map(({ item }) => item),
  }).contents as unknown as Node;
  const reading: Reading = { lines, problems: told };
  const spot = new Spot(reading, root, '', 1);
  for (const table of ['bodies', 'groups', 'accounts'] as const) {
    spot
      .key(table)
      .items()
      .forEach(({ node }, index) => place(node, (rowsOf(table)[index]?.row ?? 1) - 1));
  }
  const placeOf: PlaceNames = (path, line) => {
    const whole = sheetOf.get(path);
    if (whole) return sheetPlace(whole, line, null);
    const [, table = '', index = '', field = ''] =
      /^(bodies|groups|accounts)\[(\d+)\](?:\.(.*))?$/.exec(path) ?? [];
    const row = rowsOf(table as Table)?.[Number(index)];
    if (!row) return { vi: path, en: path };
    return sheetPlace(row.place.sheet, row.row, columnText(table as Table, row.place, field));
  };
  return { reading, root: spot, placeOf };
}

function readSheet(
  sheet: Sheet,
  found: Record<Table, { item: object; row: number; place: Row }[]>,
  tell: (line: number, message: Text) => void,
): void {
  const first = sheet.rows.findIndex((row) => row.some((cell) => textOfCell(cell) !== null));
  if (first < 0) return;
  const headings = (sheet.rows[first] ?? []).map((cell) => textOfCell(cell) ?? '');
  const table = sheet.name === null ? tableOf(headings) : tableNamed(sheet.name);
  if (table === null) return;
  if (table === undefined) return tell(first + 1, unknownSheet(sheet.name ?? ''));
  if (sheet.rows.length > MOST_ROWS) return tell(MOST_ROWS + 1, tooLong);
  const known = headings.map((heading) => (heading === '' ? undefined : columnNamed(table, heading)));
  headings.forEach((heading, index) => {
    const column = known[index];
    if (heading !== '' && !column) tell(first + 1, unknownColumn(table, heading));
    if (column && known.indexOf(column) < index) tell(first + 1, twice(heading));
  });
  const names = new Map(
    known.flatMap((column, index) =>
      column ? [[column.field, `${letters(index)} (${headings[index] ?? ''})`] as const] : [],
    ),
  );
  for (let at = first + 1; at < sheet.rows.length; at += 1) {
    const cells = sheet.rows[at] ?? [];
    if (cells.every((cell) => textOfCell(cell) === null)) continue;
    found[table].push({ item: itemOf(table, known, cells), row: at + 1, place: { sheet, columns: names } });
  }
}

/** The row as a file in YAML would give it; a column that is not there is left out. */
function itemOf(table: Table, known: readonly (Column | undefined)[], cells: readonly Cell[]): object {
  const item: Record<string, unknown> = {};
  const name: Record<string, unknown> = {};
  known.forEach((column, index) => {
    if (!column) return;
    const value = valueOf(column, cells[index] ?? null);
    const [head = '', tail] = column.field.split('.');
    if (tail === undefined) item[head] = value;
    else name[tail] = value;
  });
  if (table === 'accounts') return item;
  const vi = name['vi'] ?? null;
  // without a Vietnamese name one fault is told, not two
  return { ...item, name: { ...name, en: name['en'] ?? vi ?? '-', vi } };
}

function valueOf({ reading }: Column, cell: Cell): unknown {
  const text = textOfCell(cell);
  if (text === null) return null;
  switch (reading) {
    case 'day':
      return dayOf(text);
    case 'list':
      return parts(text);
    case 'kind':
      return worded(text, bodyKindLabels);
    case 'kinds':
      return parts(text).map((each) => worded(each, bodyKindLabels));
    case 'role':
      return worded(text, roleLabels);
    case 'language':
      return worded(text, languageLabels);
    case 'yes':
      return yes.get(same(text)) ?? text;
    case 'text':
      return text;
  }
}

const languageLabels: Readonly<Record<string, Text>> = {
  vi: { vi: 'tiếng Việt', en: 'Vietnamese' },
  en: { vi: 'tiếng Anh', en: 'English' },
};
const yes = new Map<string, boolean>([
  ...['co', 'x', 'yes', 'true', '1', 'dung'].map((word) => [word, true] as const),
  ...['khong', 'no', 'false', '0'].map((word) => [word, false] as const),
]);

/** A day as `2026-12-31`, however it was written; anything else as it stands. */
function dayOf(text: string): string {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  return year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function parts(text: string): string[] {
  return text
    .split(/[;\n]/)
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

/** The code that a label stands for; what is neither stays as it is, and is told to be wrong. */
function worded(text: string, labels: Readonly<Record<string, Text>>): string {
  const found = Object.entries(labels).find(
    ([code, { vi, en }]) => text === code || [vi, en].some((label) => same(label) === same(text)),
  );
  return found?.[0] ?? text;
}

/** What a cell says, without marks that nobody sees; null where that is nothing. */
function textOfCell(cell: Cell): string | null {
  if (cell === null || cell === undefined) return null;
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? null : cell.toISOString().slice(0, 10);
  const text = String(cell)
    .normalize('NFC')
    .replaceAll(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replaceAll('\u00a0', ' ')
    .replaceAll('\r\n', '\n')
    .trim();
  return text === '' ? null : text;
}

/** A, B, ..., Z, AA. */
function letters(index: number): string {
  const rest = index >= 26 ? letters(Math.floor(index / 26) - 1) : '';
  return rest + String.fromCodePoint(65 + (index % 26));
}

/** All nodes of a row stand on its line. */
function place(node: Node | null, offset: number): void {
  if (node === null) return;
  node.range = [offset, offset, offset];
  if (isSeq<Node>(node)) for (const item of node.items) place(item, offset);
  if (isMap<Node, Node | null>(node)) {
    for (const { key, value } of node.items) {
      if (isScalar(key)) place(key, offset);
      place(value, offset);
    }
  }
}

/** The column as the sheet heads it; what the sheet has no column for, as it would be headed. */
function columnText(table: Table, { columns: known }: Row, field: string): Text | null {
  const key = field.replace(/\[\d+\]$/, '');
  if (key === '') return null;
  const there = known.get(key);
  if (there !== undefined) return { vi: there, en: there };
  return columns[table].find((column) => column.field === key)?.heading ?? { vi: key, en: key };
}

function sheetPlace({ file, name }: Sheet, row: number, column: Text | null): Text {
  return {
    vi: [
      file,
      ...(name === null ? [] : [`trang “${name}”`]),
      `dòng ${row}`,
      ...(column === null ? [] : [`cột ${column.vi}`]),
    ].join(', '),
    en: [
      file,
      ...(name === null ? [] : [`sheet “${name}”`]),
      `row ${row}`,
      ...(column === null ? [] : [`column ${column.en}`]),
    ].join(', '),
  };
}

function unknownSheet(name: string): Text {
  const list = (language: keyof Text): string =>
    Object.values(sheetNames)
      .map((one) => one[language])
      .join(', ');
  return {
    vi: `không có bảng nào tên “${name}”; được phép: ${list('vi')} (và Hướng dẫn, không được đọc)`,
    en: `no table is called “${name}”; allowed: ${list('en')} (and Guide, which is not read)`,
  };
}

function unknownColumn(table: Table, heading: string): Text {
  const list = (language: keyof Text): string =>
    columns[table].map((one) => one.heading[language]).join(', ');
  return {
    vi: `không có cột nào tên “${heading}”; được phép: ${list('vi')}`,
    en: `no column is called “${heading}”; allowed: ${list('en')}`,
  };
}

function twice(heading: string): Text {
  return { vi: `cột “${heading}” có hai lần`, en: `the column “${heading}” stands twice` };
}

const tooLong: Text = {
  vi: `nhiều hơn ${MOST_ROWS} dòng; hãy chia thành nhiều tệp`,
  en: `more than ${MOST_ROWS} rows; make several files of it`,
};
