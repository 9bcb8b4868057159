import type { Content, ContentTable, CustomTableLayout } from 'pdfmake/interfaces.js';
import type { Table } from './official-document.js';
import { groupsOf } from './table-groups.js';
import { cellText } from './pdf-runs.js';
import { textWidth } from './text-width.js';

/** A table in a column so many points wide, with letters of that size. */
export function tableContent(table: Table, width: number, size: number): Content {
  const printed = { ...table, width, size };
  return { margin: [0, 6, 0, 6], fontSize: size, ...(table.goesOn ? inGroups(printed) : whole(printed)) };
}

interface PrintedTable extends Table {
  readonly width: number;
  readonly size: number;
}

function whole(table: PrintedTable): ContentTable {
  return {
    table: {
      headerRows: 1,
      ...ownRows(table, table.rows),
      body: [headings(table), ...cells(table, table.rows)],
    },
    layout: ruled,
  };
}

/** Each group is a table in the table, whose first row is repeated under the headings on every page that it goes on to. */
function inGroups(table: PrintedTable): ContentTable {
  const heading: Content = { table: { widths: widths(table), body: [headings(table)] }, layout: ruled };
  const groups = groupsOf(table.rows).map((rows): Content => ({
    table: { headerRows: 1, keepWithHeaderRows: 1, ...ownRows(table, rows), body: cells(table, rows) },
    layout: { ...ruled, hLineWidth: (line) => (line === 0 ? 0 : LINE) },
  }));
  return {
    table: { headerRows: 1, widths: ['*'], body: [[heading], ...groups.map((group) => [group])] },
    layout: bare,
  };
}

function ownRows(table: PrintedTable, rows: Table['rows']) {
  return {
    widths: widths(table),
    dontBreakRows: rows.every((row) => linesOf(row, table) <= ROW_LINES),
  };
}

function widths(table: PrintedTable): string[] {
  return table.columns.map((_, at) => `${100 * partOf(table, at)}%`);
}

function headings({ columns }: Table): Content[] {
  return columns.map(({ heading }) => ({ text: heading, bold: true, alignment: 'center' }));
}

function cells(table: PrintedTable, rows: Table['rows']): Content[][] {
  const { columns, size } = table;
  return rows.map((row) =>
    row.map((cell, at): Content => {
      const fits = (symbol: string) => textWidth(symbol, { size }) <= roomOf(table, at);
      return { text: cellText(cell, fits), alignment: columns[at]?.align ?? 'left' };
    }),
  );
}

/** The part of the width that a column has. */
function partOf({ columns }: Table, at: number): number {
  return (columns[at]?.weight ?? 0) / columns.reduce((sum, { weight }) => sum + weight, 0);
}

/** How long its lines are, in points. */
function roomOf(table: PrintedTable, at: number): number {
  return table.width * partOf(table, at) - BESIDE;
}

/** What a column loses of its width, in points: the room beside its words and its lines, and a little for what is rounded. */
const BESIDE = 12;

/** So many lines stand on every page; a row of more is let go on to the next one. */
const ROW_LINES = 20;

/** How many lines the longest cell of a row takes, at the most. */
function linesOf(row: readonly string[], table: PrintedTable): number {
  const lines = row.map((cell, at) => {
    const room = roomOf(table, at);
    return cell
      .split('\n')
      .map((part) => Math.max(1, Math.ceil((part.length * table.size * 0.6) / room)))
      .reduce((sum, count) => sum + count, 0);
  });
  return Math.max(0, ...lines);
}

const LINE = 0.5;
const none = (): number => 0;
/** A table that only sets its cells beside each other. */
export const bare: CustomTableLayout = {
  hLineWidth: none,
  vLineWidth: none,
  paddingLeft: none,
  paddingRight: none,
  paddingTop: none,
  paddingBottom: none,
};
const ruled: CustomTableLayout = { hLineWidth: () => LINE, vLineWidth: () => LINE };
