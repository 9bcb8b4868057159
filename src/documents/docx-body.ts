import { isShort, type PrintedBlock } from './document-parts.js';
import type { Layout, LineRule } from './layout.js';
import type { Table } from './official-document.js';
import { groupsOf } from './table-groups.js';

/*
 * Text and tables as WordprocessingML. The library that makes the rest of the file builds an object for every run: a report of
 * 1,000 tasks has tens of thousands of them, and took twice as long.
 */

interface Run {
  readonly text: string;
  readonly look: LineRule;
}

/**
 * The blocks in a column so many millimetres wide. `goOn`: something follows: the last words, where they are few, stand on its page, and
 * a table at the end has room below. Where nothing does, a table that fills its page would have that room on an empty one.
 */
export function docxBody(
  blocks: readonly PrintedBlock[],
  width: number,
  layout: Layout,
  goOn = false,
): string {
  return blocks
    .map((block, at) => {
      const isLast = at === blocks.length - 1;
      if (block.kind === 'table') {
        return space(6) + table(block.table, width, layout) + (isLast && !goOn ? '' : space(6));
      }
      return block.kind === 'heading'
        ? heading(block, layout)
        : text(block, layout, goOn && isLast && isShort(block));
    })
    .join('');
}

function heading({ level, text: said, look }: PrintedBlock & { kind: 'heading' }, layout: Layout): string {
  const properties = `<w:keepNext/>${textProperties(layout)}<w:outlineLvl w:val="${level - 1}"/>`;
  return paragraph(properties, [{ text: said, look }], layout);
}

function text(
  { lead, text: said, source, end }: PrintedBlock & { kind: 'text' },
  layout: Layout,
  keepNext: boolean,
): string {
  const { size } = layout.text;
  const [dash = '', bold = ''] = lead === null ? [] : [lead.slice(0, 2), lead.slice(2)];
  const runs: Run[] = [
    { text: dash, look: { size } },
    { text: bold === '' ? '' : `${bold}: `, look: { size, bold: true } },
    { text: said, look: { size } },
    { text: source === null ? '' : ` (${source})`, look: { size, italic: true } },
    { text: end, look: { size } },
  ];
  return paragraph(
    `${keepNext ? '<w:keepNext/>' : ''}${textProperties(layout)}`,
    runs.filter((run) => run.text !== ''),
    layout,
  );
}

function textProperties({ text: { firstLine, before, spacing } }: Layout): string {
  const line = Math.round(spacing * 240);
  return (
    `<w:spacing w:after="0" w:before="${before * 20}" w:line="${line}" w:lineRule="auto"/>` +
    `<w:ind w:firstLine="${twips(firstLine)}"/><w:jc w:val="both"/>`
  );
}

/** Rows of a group of no more than these fit on a page, and stay on one. */
const ROWS_TOGETHER = 15;

/** Word cannot say a row again where its group goes on to another page: groups that fit on one stay on one. */
function keptRows({ rows, goesOn }: Table): ReadonlySet<readonly string[]> {
  const groups = goesOn ? groupsOf(rows).filter((group) => group.length <= ROWS_TOGETHER) : [];
  return new Set(groups.flatMap((group) => group.slice(0, -1)));
}

function table(given: Table, width: number, layout: Layout): string {
  const { columns, rows } = given;
  const kept = keptRows(given);
  const all = columns.reduce((sum, { weight }) => sum + weight, 0);
  const widths = columns.map(({ weight }) => twips((width * weight) / all));
  const row = (cells: readonly string[], isHeading: boolean): string => {
    const own = cells.map((cell, at) =>
      cellXml(
        cell,
        widths[at] ?? 0,
        isHeading ? 'center' : (columns[at]?.align ?? 'left'),
        { isBold: isHeading, isKept: kept.has(cells) },
        layout,
      ),
    );
    return `<w:tr><w:trPr><w:cantSplit/>${isHeading ? '<w:tblHeader/>' : ''}</w:trPr>${own.join('')}</w:tr>`;
  };
  const headings = row(
    columns.map((column) => column.heading),
    true,
  );
  const grid = widths.map((one) => `<w:gridCol w:w="${one}"/>`).join('');
  const total = widths.reduce((sum, one) => sum + one, 0);
  return (
    `<w:tbl><w:tblPr><w:tblW w:type="dxa" w:w="${total}"/>${BORDERS}<w:tblLayout w:type="fixed"/>${MARGINS}</w:tblPr>` +
    `<w:tblGrid>${grid}</w:tblGrid>${headings}${rows.map((cells) => row(cells, false)).join('')}</w:tbl>`
  );
}

function cellXml(
  cell: string,
  width: number,
  align: string,
  { isBold, isKept }: { readonly isBold: boolean; readonly isKept: boolean },
  layout: Layout,
): string {
  const look: LineRule = { size: layout.table.size, ...(isBold && { bold: true as const }) };
  const lines = cell
    .split('\n')
    .map((one) =>
      paragraph(`${isKept ? '<w:keepNext/>' : ''}<w:jc w:val="${align}"/>`, [{ text: one, look }], layout),
    );
  return `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${width}"/></w:tcPr>${lines.join('')}</w:tc>`;
}

function paragraph(properties: string, runs: readonly Run[], layout: Layout): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${runs.map((run) => runXml(run, layout)).join('')}</w:p>`;
}

/** The document's own size and font are not said again. */
function runXml({ text: said, look: { size, bold, italic } }: Run, layout: Layout): string {
  const half = Math.round(size * 2);
  const properties =
    (bold ? '<w:b/><w:bCs/>' : '') +
    (italic ? '<w:i/><w:iCs/>' : '') +
    (size === layout.text.size ? '' : `<w:sz w:val="${half}"/><w:szCs w:val="${half}"/>`);
  const looks = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${looks}<w:t xml:space="preserve">${escaped(said)}</w:t></w:r>`;
}

/** An empty line of so many points. */
function space(points: number): string {
  return `<w:p><w:pPr><w:spacing w:after="0" w:before="0" w:line="${points * 20}" w:lineRule="exact"/></w:pPr></w:p>`;
}

function escaped(said: string): string {
  return said.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Of millimetres. */
function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

const BORDERS = `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:color="auto" w:sz="4"/>`)
  .join('')}</w:tblBorders>`;

const MARGINS = `<w:tblCellMar>${Object.entries({ top: 30, left: 80, bottom: 30, right: 80 })
  .map(([side, width]) => `<w:${side} w:type="dxa" w:w="${width}"/>`)
  .join('')}</w:tblCellMar>`;
