import { type CalendarDay, calendarDay, daysBetween } from '../kernel/calendar-day.js';
import { fileSlug } from './file-slug.js';
import { printable } from './printable.js';
import type { WrittenDocument } from './written-document.js';

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A column of a sheet: what its cells hold, and how many letters it is wide. */
export interface SheetColumn {
  readonly heading: string;
  readonly holds: 'text' | 'number' | 'day';
  readonly width: number;
}

/** A value of a cell; null leaves it empty. A day is a text of the kind CalendarDay. */
export type SheetCell = string | number | null;

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
const LOOKS = { heading: 1, text: 2, number: 3, day: 4 } as const;

/** The table for a spreadsheet program, named by its words. */
export async function asXlsx(sheet: Sheet, ...words: readonly string[]): Promise<WrittenDocument> {
  return { name: fileSlug('xlsx', ...words), mediaType: XLSX_TYPE, content: await writeXlsx(sheet) };
}

/**
 * The table as a workbook. What is text stays text, whatever it begins with: nothing becomes a formula. Written by parts, as the
 * libraries for it hold all cells of a long list in memory several times.
 */
export async function writeXlsx(sheet: Sheet): Promise<Buffer> {
  const { Zip, ZipDeflate, strToU8 } = await import('fflate');
  const parts: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    parts.push(part);
  });
  const add = (name: string, texts: Iterable<string>): void => {
    const file = new ZipDeflate(name, { level: 6 });
    zip.add(file);
    for (const text of texts) file.push(strToU8(text));
    file.push(new Uint8Array(0), true);
  };
  let last = 1;
  add(
    'xl/worksheets/sheet1.xml',
    sheetXml(sheet, (rows) => (last = rows + 1)),
  );
  add('[Content_Types].xml', [CONTENT_TYPES]);
  add('_rels/.rels', [relations('officeDocument', 'xl/workbook.xml')]);
  add('xl/workbook.xml', [workbookXml(sheet, last)]);
  add('xl/_rels/workbook.xml.rels', [
    relations('worksheet', 'worksheets/sheet1.xml', 'styles', 'styles.xml'),
  ]);
  add('xl/styles.xml', [STYLES]);
  zip.end();
  return Buffer.concat(parts);
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

function cellXml(at: number, row: number, value: SheetCell, holds: SheetColumn['holds']): string {
  if (value === null || value === '') return '';
  if (holds === 'text') return textCell(at, row, String(value), LOOKS.text);
  const number = holds === 'day' ? daysBetween(DAY_ZERO, value as CalendarDay) : Number(value);
  return `<c r="${columnName(at)}${row}" s="${LOOKS[holds]}"><v>${number}</v></c>`;
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

const CONTENT_TYPES =
  `${XML}<Types xmlns="${PACKAGE}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${SHEETML}.sheet.main+xml"/>` +
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEETML}.worksheet+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${SHEETML}.styles+xml"/></Types>`;

/** Fonts, fills, and the looks of cells: plain, heading, text (kept as text when it is edited), number, day. */
const STYLES =
  `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>` +
  '<fonts count="2"><font><sz val="11"/><name val="Times New Roman"/></font>' +
  '<font><b/><sz val="11"/><name val="Times New Roman"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF4"/></patternFill></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf/>' +
  '<xf numFmtId="49" fontId="1" fillId="2" applyFont="1" applyFill="1" applyNumberFormat="1" applyAlignment="1">' +
  '<alignment vertical="center" wrapText="1"/></xf>' +
  '<xf numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>' +
  '<xf numFmtId="0" applyAlignment="1"><alignment vertical="top"/></xf>' +
  '<xf numFmtId="164" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

/** From type and target by turns. */
function relations(...pairs: readonly string[]): string {
  const one = (at: number): string =>
    `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${pairs[at * 2]}" Target="${pairs[at * 2 + 1]}"/>`;
  const all = Array.from({ length: pairs.length / 2 }, (_, at) => one(at)).join('');
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${all}</Relationships>`;
}

function workbookXml({ name, columns }: Sheet, last: number): string {
  const shown = sheetName(name);
  const range = `'${shown.replaceAll("'", "''")}'!$A$1:$${columnName(columns.length - 1)}$${last}`;
  return (
    `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(shown)}" sheetId="1" r:id="rId1"/>` +
    `</sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">${escaped(range)}` +
    '</definedName></definedNames></workbook>'
  );
}

/** At most 31 letters, without those that a sheet's name cannot have. */
function sheetName(name: string): string {
  return (
    name
      .replaceAll(/[[\]:*?/\\]/g, ' ')
      .slice(0, 31)
      .trim() || 'Bảng'
  );
}
