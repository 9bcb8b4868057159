import { calendarDay, daysBetween } from '../kernel/calendar-day.js';
import { fileSlug } from './file-slug.js';
import { printable } from './printable.js';
import type { WrittenDocument } from './written-document.js';

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What a cell is to a spreadsheet program. */
type Holds = 'text' | 'number' | 'percent' | 'day' | 'time';

/** A column of a sheet: what its cells hold, and how many letters it is wide. */
export interface SheetColumn {
  readonly heading: string;
  readonly holds: Holds;
  readonly width: number;
}

/**
 * A value of a cell; null leaves it empty. A day is a text of the kind CalendarDay, a time is such a day with the time of day that
 * clocks show: '2026-06-15T09:30'. Percent are given as people say them, 62.5 for 62.5%.
 */
export type SheetCell = string | number | null | OtherCell;

/** A cell that holds something else than its column. */
export interface OtherCell {
  readonly holds: Holds;
  readonly value: string | number;
}

/** A table as a sheet of a workbook: its heading row stays in sight and has filters. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: Iterable<readonly SheetCell[]>;
}

/** Rows that are compressed at once. */
const ROWS_AT_ONCE = 500;
/** Excel takes no longer text in a cell. */
const LONGEST_TEXT = 32_767;
/** Excel counts days from here. */
const DAY_ZERO = calendarDay('1899-12-30');
/** Places of the looks in `STYLES`. */
const LOOKS = { heading: 1, text: 2, number: 3, day: 4, time: 5, wholePercent: 6, percent: 7 } as const;

/** The table for a spreadsheet program, or several of them in one workbook, named by its words. */
export async function asXlsx(
  sheets: Sheet | readonly Sheet[],
  ...words: readonly string[]
): Promise<WrittenDocument> {
  return { name: fileSlug('xlsx', ...words), mediaType: XLSX_TYPE, content: await writeXlsx(sheets) };
}

/**
 * The tables as a workbook, a sheet each. What is text stays text, whatever it begins with: nothing becomes a formula. Written by parts, as the
 * libraries for it hold all cells of a long list in memory several times.
 */
export async function writeXlsx(sheets: Sheet | readonly Sheet[]): Promise<Buffer> {
  const all = sheetNames('name' in sheets ? [sheets] : sheets);
  const { Zip, ZipDeflate, strToU8 } = await import('fflate');
  const parts: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    parts.push(part);
  });
  const add = async (name: string, texts: Iterable<string>): Promise<void> => {
    const file = new ZipDeflate(name, { level: 6 });
    zip.add(file);
    for (const text of texts) {
      file.push(strToU8(text));
      await othersServed();
    }
    file.push(new Uint8Array(0), true);
  };
  const ends: number[] = [];
  for (const [at, sheet] of all.entries()) {
    await add(
      `xl/worksheets/sheet${at + 1}.xml`,
      sheetXml(sheet, (rows) => ends.push(rows + 1)),
    );
  }
  const files = all.flatMap((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`]);
  await add('[Content_Types].xml', [contentTypes(all.length)]);
  await add('_rels/.rels', [relations('officeDocument', 'xl/workbook.xml')]);
  await add('xl/workbook.xml', [workbookXml(all, ends)]);
  await add('xl/_rels/workbook.xml.rels', [relations(...files, 'styles', 'styles.xml')]);
  await add('xl/styles.xml', [STYLES]);
  zip.end();
  return Buffer.concat(parts);
}

/** Lets the program answer others between two parts of a long list. */
async function othersServed(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

function* sheetXml({ columns, rows }: Sheet, counted: (rows: number) => void): Iterable<string> {
  const widths = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  yield (
    `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${widths.join('')}</cols><sheetData>`
  );
  yield rowXml(
    1,
    columns.map(({ heading }, at) => textCell(at, 1, heading, LOOKS.heading)),
  );
  let number = 1;
  let waiting: string[] = [];
  for (const row of rows) {
    number += 1;
    waiting.push(
      rowXml(
        number,
        columns.map(({ holds }, at) => cellXml(at, number, row[at] ?? null, holds)),
      ),
    );
    if (waiting.length < ROWS_AT_ONCE) continue;
    yield waiting.join('');
    waiting = [];
  }
  counted(number - 1);
  const all = `A1:${columnName(columns.length - 1)}${number}`;
  yield `${waiting.join('')}</sheetData><autoFilter ref="${all}"/></worksheet>`;
}

function rowXml(number: number, cells: readonly string[]): string {
  return `<row r="${number}">${cells.join('')}</row>`;
}

function cellXml(at: number, row: number, value: SheetCell, holds: Holds): string {
  if (value === null || value === '') return '';
  if (typeof value === 'object') return cellXml(at, row, value.value, value.holds);
  if (holds === 'text') return textCell(at, row, String(value), LOOKS.text);
  const look = holds === 'percent' && Number.isInteger(value) ? 'wholePercent' : holds;
  return `<c r="${columnName(at)}${row}" s="${LOOKS[look]}"><v>${numberOf(value, holds)}</v></c>`;
}

/** The value as Excel counts it. */
function numberOf(value: string | number, holds: Holds): number {
  if (holds === 'number') return Number(value);
  if (holds === 'percent') return Number(value) / 100;
  const [day = '', time = '00:00'] = String(value).split('T');
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return daysBetween(DAY_ZERO, calendarDay(day)) + (hours * 60 + minutes) / 1440;
}

function textCell(at: number, row: number, text: string, look: number): string {
  const shown = escaped(text.slice(0, LONGEST_TEXT));
  return `<c r="${columnName(at)}${row}" s="${look}" t="inlineStr"><is><t xml:space="preserve">${shown}</t></is></c>`;
}

/** A to Z, then AA. */
function columnName(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : columnName(Math.floor(at / 26) - 1) + last;
}

/** Text within XML, without what XML cannot hold. */
function escaped(text: string): string {
  return printable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEETML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const contentTypes = (sheets: number): string =>
  `${XML}<Types xmlns="${PACKAGE}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${SHEETML}.sheet.main+xml"/>` +
  Array.from(
    { length: sheets },
    (_, at) =>
      `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${SHEETML}.worksheet+xml"/>`,
  ).join('') +
  `<Override PartName="/xl/styles.xml" ContentType="${SHEETML}.styles+xml"/></Types>`;

/** Fonts, fills, and the looks of cells: plain, heading, text (kept as text when it is edited), number, day, time, percent. */
const STYLES =
  `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/>` +
  '<numFmt numFmtId="165" formatCode="dd/mm/yyyy hh:mm"/></numFmts>' +
  '<fonts count="2"><font><sz val="11"/><name val="Times New Roman"/></font>' +
  '<font><b/><sz val="11"/><name val="Times New Roman"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF4"/></patternFill></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="8"><xf/>' +
  '<xf numFmtId="49" fontId="1" fillId="2" applyFont="1" applyFill="1" applyNumberFormat="1" applyAlignment="1">' +
  '<alignment vertical="center" wrapText="1"/></xf>' +
  '<xf numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>' +
  '<xf numFmtId="0" applyAlignment="1"><alignment vertical="top"/></xf>' +
  [164, 165, 9, 10]
    .map(
      (format) =>
        `<xf numFmtId="${format}" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>`,
    )
    .join('') +
  '</cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

/** From type and target by turns. */
function relations(...pairs: readonly string[]): string {
  const one = (at: number): string =>
    `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${pairs[at * 2]}" Target="${pairs[at * 2 + 1]}"/>`;
  const all = Array.from({ length: pairs.length / 2 }, (_, at) => one(at)).join('');
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${all}</Relationships>`;
}

/** `ends`: the last row of each sheet. */
function workbookXml(sheets: readonly Sheet[], ends: readonly number[]): string {
  const listed = sheets.map(
    ({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const filtered = sheets.map(({ name, columns }, at) => {
    const range = `'${name.replaceAll("'", "''")}'!$A$1:$${columnName(columns.length - 1)}$${ends[at] ?? 1}`;
    return `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${escaped(range)}</definedName>`;
  });
  return (
    `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${listed.join('')}</sheets>` +
    `<definedNames>${filtered.join('')}</definedNames></workbook>`
  );
}

/** The sheets by names that Excel takes: no two are alike. */
function sheetNames(sheets: readonly Sheet[]): Sheet[] {
  const taken = new Set<string>();
  return sheets.map((sheet) => {
    let name = sheetName(sheet.name);
    for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = sheetName(sheet.name, ` (${n})`);
    taken.add(name.toLowerCase());
    return { ...sheet, name };
  });
}

/** At most 31 letters with what it ends with, without those that a sheet's name cannot have; no apostrophe begins or ends it. */
function sheetName(name: string, ending = ''): string {
  const bare = (text: string): string => text.replaceAll(/^['\s]+|['\s]+$/g, '');
  const taken = bare(name.replaceAll(/[[\]:*?/\\]/g, ' '));
  return (bare(taken.slice(0, 31 - ending.length)) || 'Bảng') + ending;
}
