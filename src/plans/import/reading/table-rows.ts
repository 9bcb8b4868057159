import { bodiesAt } from './body-names.js';
import type { SourceLine } from './source-lines.js';
import { beginsSmall, folded, isCapitals, isFinished } from './spelling.js';
import { isOnlyTime } from './time-words.js';
import { joinedWords, NO_WORDS, type Words } from './words.js';

export type ColumnKind = 'number' | 'content' | 'lead' | 'cooperating' | 'time' | 'product' | 'other';

export interface TableRow {
  readonly number: string | null;
  readonly cells: ReadonlyMap<ColumnKind, Words>;
  /** It only names what the rows after it are about. */
  readonly isGroup: boolean;
}

export interface Table {
  readonly columns: readonly ColumnKind[];
  readonly rows: readonly TableRow[];
  /** All of its words. */
  readonly words: Words;
}

const kinds: readonly (readonly [ColumnKind, RegExp])[] = [
  ['number', /^(stt|tt|so tt|so thu tu|s tt)$/],
  ['cooperating', /phoi hop(?!.*chu tri)/],
  [
    'time',
    /^((thang|tuan|ngay thang|thang nam)( thuc hien)?$|thoi gian|thoi han|tien do|han |ky han|moc thoi gian|thoi diem|lo trinh|hoan thanh|ngay hoan thanh|du kien hoan thanh)/,
  ],
  ['product', /^(san pham|ket qua|dau ra|hinh thuc van ban|du kien san pham|yeu cau san pham)/],
  [
    'other',
    /^(lanh dao|kinh phi|du toan|ghi chu|cap trinh|cap trinh ban hanh|nguon|dia diem|so luong|don vi tinh|dvt|can cu)/,
  ],
  ['other', /^(tinh hinh|muc|so|ket qua|dia diem|thanh phan|noi thuc hien|cach)( |$)/],
  [
    'lead',
    /(chu tri|phu trach|chiu trach nhiem|dau moi|tham muu|phan cong|nguoi thuc hien|bo phan|ca nhan|don vi|co quan|to chuc thuc hien|^thuc hien$)/,
  ],
  [
    'content',
    /^(noi dung|nhiem vu|cong viec|ten |hoat dong|cac nhiem vu|danh muc|dau viec|nhom nhiem vu|de an|chuong trinh|hang muc|van ban|viec|chi tieu|muc tieu)/,
  ],
];

/** What a column holds, by its title; null where the title is none that is known. */
export function columnKind(title: string): ColumnKind | null {
  const words = folded(title);
  if (words === '' || words.length > 70) return null;
  if (/^(noi dung|nhiem vu|cong viec|ten nhiem vu|hoat dong)\b/.test(words)) return 'content';
  return kinds.find(([, form]) => form.test(words))?.[0] ?? null;
}

/** The table that rows of cells are; without a header row of its own it goes on with the table before it. */
export function tableOf(cells: readonly (readonly Words[])[], before: Table | null): Table | null {
  const words = joinedWords(cells.flat().filter(({ text }) => text !== ''));
  const at = cells.findIndex((row) => isHeader(row.map(({ text }) => columnKind(text))));
  if (at < 0) {
    const width = before?.columns.length ?? 0;
    if (before === null || cells.some((row) => row.length !== width)) return null;
    return { columns: before.columns, rows: rowsOf(cells, before.columns), words };
  }
  if (isOfFigures((cells[at] ?? []).map(({ text }) => text))) return null;
  const first = (cells[at] ?? []).map(({ text }) => columnKind(text));
  const second = cells[at + 1] ?? [];
  const isTwoRows =
    second.length === first.length &&
    second.every(
      ({ text }, index) =>
        text === '' ||
        (columnKind(text) !== null && (first[index] !== 'content' || columnKind(text) === 'content')),
    ) &&
    second.some(({ text }) => text !== '') &&
    !/^\d/.test(second[0]?.text ?? '');
  const columns = first.map(
    (kind, index) => (isTwoRows ? columnKind(second[index]?.text ?? '') : null) ?? kind ?? 'other',
  );
  return { columns, rows: rowsOf(cells.slice(at + (isTwoRows ? 2 : 1)), columns), words };
}

/** A table of costs or figures: its "Đơn vị" is a measure. */
function isOfFigures(titles: readonly string[]): boolean {
  return titles.some((title) =>
    /^(don gia|thanh tien|so tien|don vi tinh|dvt|so luong|ty le|nam 20\d\d)/.test(folded(title)),
  );
}

function isHeader(row: readonly (ColumnKind | null)[]): boolean {
  const known = new Set(row.filter((kind) => kind !== null));
  return (
    known.has('content') &&
    (known.has('lead') || known.has('time') || known.has('cooperating')) &&
    known.size >= 2
  );
}

function rowsOf(cells: readonly (readonly Words[])[], columns: readonly ColumnKind[]): TableRow[] {
  const rows: TableRow[] = [];
  for (const row of cells) {
    if (row.every(({ text }) => !/\p{L}/u.test(text))) continue;
    const map = new Map<ColumnKind, Words>();
    for (const [index, words] of row.entries()) {
      const kind = columns[index] ?? 'other';
      const there = map.get(kind);
      if (words.text !== '' && kind !== 'other')
        map.set(kind, there === undefined ? words : joinedWords([there, words]));
    }
    if (map.size === 0) continue;
    const last = rows.at(-1);
    if (last !== undefined && !last.isGroup && goesOn(map, last))
      rows[rows.length - 1] = { ...last, cells: merged(last.cells, map) };
    else rows.push(rowOf(map, row));
  }
  return withGroups(rows);
}

function rowOf(cells: ReadonlyMap<ColumnKind, Words>, row: readonly Words[]): TableRow {
  const number = cells.get('number')?.text.replace(/[.)]+$/u, '') ?? null;
  const filled = row.filter(({ text }) => text !== '');
  const different = new Set(filled.map(({ text }) => text)).size;
  const content = cells.get('content') ?? cells.get('number');
  const onlyTitle =
    filled.length <= 2 && !cells.has('lead') && !cells.has('time') && !cells.has('cooperating');
  const isTitle =
    number === null || /^[IVXA-HĐ]+$/u.test(number) || isCapitals(content?.text ?? '') || !/^\d/.test(number);
  const isGroup = (onlyTitle && isTitle) || (different === 1 && filled.length > 1);
  return {
    number: number !== null && number.length <= 8 ? number : null,
    cells: isGroup && content !== undefined ? new Map([...cells, ['content', content]]) : cells,
    isGroup,
  };
}

/** "1" over "1.1", "1.2" without a lead of its own is a group. */
function withGroups(rows: readonly TableRow[]): TableRow[] {
  return rows.map((row, index) => {
    const next = rows[index + 1]?.number ?? '';
    const over = row.number !== null && next.startsWith(`${row.number}.`) && !row.cells.has('lead');
    return over ? { ...row, isGroup: true } : row;
  });
}

function goesOn(cells: ReadonlyMap<ColumnKind, Words>, last: TableRow): boolean {
  if (cells.has('number')) return false;
  const content = cells.get('content');
  if (content === undefined) return true;
  return (
    beginsSmall(content.text) ||
    [...cells.values()].some(({ text }) => beginsSmall(text) && !/^(?:các|những|ubnd)/u.test(text)) ||
    (!cells.has('lead') && !cells.has('time') && !isFinished(last.cells.get('content')?.text ?? '.'))
  );
}

function merged(
  one: ReadonlyMap<ColumnKind, Words>,
  other: ReadonlyMap<ColumnKind, Words>,
): ReadonlyMap<ColumnKind, Words> {
  const all = new Map(one);
  for (const [kind, words] of other) {
    const there = all.get(kind);
    all.set(kind, there === undefined ? words : joinedWords([there, words]));
  }
  return all;
}

/** A table whose cells stand one on a line, from `start` on; null where none begins there. */
export function findCellTable(
  lines: readonly SourceLine[],
  start: number,
): { readonly table: Table | null; readonly end: number } | null {
  const header = cellHeader(lines, start);
  if (header === null) return null;
  const { columns } = header;
  const body: Words[][] = [];
  const numbered =
    columns[0] === 'number' &&
    lines.slice(header.end, header.end + 12).some(({ text }) => isRowNumber(text, ''));
  const width = columns.filter((kind) => kind !== 'number').length;
  let last = '';
  let end = header.end;
  for (; end < lines.length; end += 1) {
    const line = lines[end];
    if (line === undefined || line.cells !== null || endsTable(line.text)) break;
    const row = body.at(-1);
    if (numbered ? isRowNumber(line.text, last) : row === undefined || row.length >= width) {
      body.push([line]);
      last = line.text;
    } else if (row !== undefined) row.push(line);
  }
  const rows = rowsOf(
    body.flatMap((row) => unnumbered(row, width, numbered)).map((row) => placed(row, columns, numbered)),
    numbered ? columns : columns.filter((kind) => kind !== 'number'),
  );
  const words = joinedWords(lines.slice(start, end));
  return { table: rows.length === 0 ? null : { columns, rows, words }, end };
}

function cellHeader(
  lines: readonly SourceLine[],
  start: number,
): { columns: ColumnKind[]; end: number } | null {
  const first = columnKind(lines[start]?.text ?? '');
  if (first === null || first === 'other') return null;
  const columns: ColumnKind[] = [];
  let end = start;
  for (; end < lines.length && end < start + 14; end += 1) {
    const line = lines[end];
    if (
      line === undefined ||
      line.cells !== null ||
      line.text.length > 60 ||
      isRowNumber(line.text, '') ||
      /[.;]$/u.test(line.text)
    )
      break;
    const kind = columnKind(line.text);
    if (beginsSmall(line.text) && columns.length > 0) continue;
    if (kind === null) break;
    columns.push(kind);
  }
  while (/^\(?\d{1,2}\)?$/.test(lines[end]?.text ?? '') && /^\(?\d{1,2}\)?$/.test(lines[end + 1]?.text ?? ''))
    end += 1;
  if (/^\(\d\)$/.test(lines[end]?.text ?? '')) end += 1;
  return columns.length >= 3 && columns.lastIndexOf('number') <= 0 && isHeader(columns)
    ? { columns, end }
    : null;
}

function isRowNumber(text: string, last: string): boolean {
  if (/^[IVX]{1,5}[.)]?$/u.test(text) || /^[A-HĐ][.)]?$/u.test(text)) return true;
  const number = /^(\d{1,3})((?:\.\d{1,2}){0,2})[.)]?$/u.exec(text);
  if (number === null) return false;
  const before = /^(\d{1,3})/.exec(last)?.[1];
  const value = Number(number[1]);
  return before === undefined || number[2] !== '' || value === 1 || value === Number(before) + 1;
}

function endsTable(text: string): boolean {
  return (
    /^(?:[IVX]{1,5}\s*[.\-–/]\s*\p{Lu}{2}|(?:PHỤ LỤC|Phụ lục|Nơi nhận|NƠI NHẬN|Ghi chú:|Tổng cộng|Tổng số)(?!\p{L}))/u.test(
      text,
    ) || text.endsWith('./.')
  );
}

/** Rows without numbers after "I" and the title of their group: as many lines each as there are columns. */
function unnumbered(row: readonly Words[], width: number, numbered: boolean): Words[][] {
  const [first, title, ...rest] = row;
  const isGroup =
    /^[IVXA-HĐ]+[.)]?$/u.test(first?.text ?? '') && rest.length >= width && rest.length % width === 0;
  if (!numbered || !isGroup || first === undefined || title === undefined) return [[...row]];
  const rows: Words[][] = [[first, title]];
  for (let at = 0; at < rest.length; at += width) rows.push([NO_WORDS, ...rest.slice(at, at + width)]);
  return rows;
}

/** The lines of one row under its columns: the cheapest way that keeps their order. */
function placed(lines: readonly Words[], columns: readonly ColumnKind[], numbered: boolean): Words[] {
  const rest = numbered ? lines.slice(1) : lines;
  const kinds = columns.filter((kind) => kind !== 'number');
  const head = numbered ? lines.slice(0, 1) : [];
  if (rest.length === kinds.length) return [...head, ...rest];
  if (rest.length === 1) return [...head, ...rest];
  const [best] = cheapest(rest.slice(0, 60), kinds);
  return [
    ...head,
    ...kinds.map((kind, column) =>
      joinedCell(
        rest.filter((_, line) => best[line] === column),
        kind,
      ),
    ),
  ];
}

/** The lines of one cell; names of bodies on lines of their own stay apart. */
function joinedCell(lines: readonly Words[], kind: ColumnKind): Words {
  const [first, ...rest] = lines;
  if (first === undefined) return NO_WORDS;
  const isNames = kind === 'lead' || kind === 'cooperating';
  return rest.reduce(
    (cell, line) => joinedWords([cell, line], isNames && !beginsSmall(line.text) ? ';' : ' '),
    first,
  );
}

function cheapest(lines: readonly Words[], kinds: readonly ColumnKind[]): [columns: number[], cost: number] {
  let states: [columns: number[], cost: number][] = [[[], 0]];
  for (const line of lines) {
    const next = new Map<number, [number[], number]>();
    const cell = kindOf(line.text);
    for (const [columns, cost] of states) {
      const last = columns.at(-1) ?? -1;
      for (let column = Math.max(last, 0); column < kinds.length; column += 1) {
        const total =
          cost +
          fits(cell, kinds[column] ?? 'other') +
          moves(line.text, last, column, kinds[column] ?? 'other');
        if (total < (next.get(column)?.[1] ?? Infinity)) next.set(column, [[...columns, column], total]);
      }
    }
    states = [...next.values()];
  }
  return states.toSorted((one, other) => one[1] - other[1])[0] ?? [[], 0];
}

function kindOf(text: string): 'body' | 'time' | 'other' {
  if (isOnlyTime(text)) return 'time';
  const bodies = bodiesAt(text, 0, true);
  return bodies !== null && bodies.end >= text.length * 0.8 ? 'body' : 'other';
}

function fits(cell: ReturnType<typeof kindOf>, kind: ColumnKind): number {
  if (kind === 'lead' || kind === 'cooperating') return { body: 0, time: 6, other: 4 }[cell];
  if (kind === 'time') return cell === 'time' ? 0 : 6;
  if (kind === 'content') return cell === 'other' ? 0 : 5;
  return cell === 'other' ? 1 : 3;
}

function moves(text: string, last: number, column: number, kind: ColumnKind): number {
  if (column === last) return beginsSmall(text) ? 0 : kind === 'lead' || kind === 'time' ? 2.5 : 1.5;
  return (column - last - 1) * 2 + (last >= 0 && beginsSmall(text) ? 2 : 0);
}
