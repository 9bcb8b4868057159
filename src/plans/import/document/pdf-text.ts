import type { PdfContent, PdfPage, PdfText } from './pdf-content.js';
import { withWholeRows } from './pdf-cut-rows.js';
import { edgeWords, pageNumbers, runningLines, withoutNotes } from './pdf-edges.js';
import { linesOf, type PdfLine } from './pdf-lines.js';
import { measured } from './pdf-measures.js';
import { goesOver, paragraphs, spaceBetween } from './pdf-paragraphs.js';
import { ruledTables } from './pdf-tables.js';

/**
 * The words of a PDF with a text layer: a line for each paragraph, pages parted by a form feed but in the middle of one. Numbers of pages and footnotes, which
 * stand in smaller type at the foot, are left out; what stands side by side is parted by tabs.
 */
export function pdfText({ pages }: PdfContent): PdfText {
  const read: { page: PdfPage; lines: PdfLine[] }[] = [];
  let columns: readonly number[] = [];
  for (const page of pages) {
    const tables = ruledTables(page, columns);
    columns = tables.columns;
    read.push({ page, lines: linesOf(tables) });
  }
  const running = runningLines(read);
  const numbers = pageNumbers(read);
  const all = measured(read);
  const bodies = withWholeRows(
    all.map(({ page, lines, measures }) => {
      const own = lines.filter((line) => !numbers.has(line) && !running.has(edgeWords(line, page) ?? ''));
      return withoutNotes(own, page, measures);
    }),
  );
  let text = '';
  let before: PdfLine | undefined;
  let first: PdfLine | null = null;
  for (const [index, { measures }] of all.entries()) {
    const lines = bodies[index] ?? [];
    const [line] = lines;
    const open: PdfLine | null =
      first && before && line && goesOver(first, before, line, measures) ? first : null;
    if (open && before && line) text += spaceBetween(before, line);
    else if (index > 0) text += '\n\f\n';
    const page = paragraphs(lines, measures, open);
    text += page.text;
    before = lines.at(-1);
    first = page.first;
  }
  return { pages: pages.length, letters: lettersIn(pages), text: `${text}\n` };
}

function lettersIn(pages: readonly PdfPage[]): number {
  return pages.reduce(
    (sum, { pieces }) =>
      sum +
      pieces
        .map(({ text }) => text)
        .join('')
        .replaceAll(/\s/g, '').length,
    0,
  );
}
