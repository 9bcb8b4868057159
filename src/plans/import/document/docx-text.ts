import { beginsBody } from '../reading/names/body-names.js';
import type { DocxContent, DocxNode, DocxParagraph, DocxTable } from './docx-content.ts';
import { MARK, ParagraphNumbers } from './docx-numbers.js';

/** Tables that only place things side by side: the head of a letter, recipients beside a signature. */
const placing = /CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA|ĐẢNG CỘNG SẢN VIỆT NAM|nơi nhận\s*:/iu;

/**
 * The words of a .docx file, a line for each paragraph with the number that Word shows and a blank line after it; whole bold
 * paragraphs between `**`. A row of a table is a line with its cells between tabs. Footnotes are left out.
 */
export function docxText(content: DocxContent): string {
  const numbers = new ParagraphNumbers(content);
  const blocks = content.nodes.map((node) => linesOf([node], numbers).join('\n'));
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function paragraphLines(paragraph: DocxParagraph, numbers: ParagraphNumbers): string[] {
  const mark = numbers.next(paragraph);
  const runs = paragraph.runs.map(({ text, bold }) => ({ text: text.replace(MARK, ''), bold }));
  const words = runs
    .map(({ text }) => text)
    .join('')
    .replaceAll(/[ \u00A0]+/g, ' ')
    .trim();
  if (words === '') return [];
  const isBold = runs.every(({ text, bold }) => bold || text.trim() === '');
  return words
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(
      (line, index) => `${isBold ? '**' : ''}${index === 0 ? mark : ''}${line.trim()}${isBold ? '**' : ''}`,
    );
}

function tableLines(table: DocxTable, numbers: ParagraphNumbers): string[] {
  const rows = table.rows.map((row) => row.map((cell) => linesOf(cell, numbers)));
  const isPlacing = placing.test(rows.flat(2).join(' '));
  if (isPlacing) return rows.flatMap((row) => row.flat());
  return rows
    .map((row) => row.map((cell) => onOneLine(unmarked(cell)).replaceAll('\t', ' ')).join('\t'))
    .filter((row) => row.trim() !== '');
}

function linesOf(cell: readonly DocxNode[], numbers: ParagraphNumbers): string[] {
  return cell.flatMap((node) =>
    node.kind === 'table' ? tableLines(node, numbers) : paragraphLines(node, numbers),
  );
}

/** The paragraphs of a cell; names of bodies below one another stay apart. */
function onOneLine(lines: readonly string[]): string {
  return lines.reduce((all, line) => {
    if (all === '') return line;
    const isAnother =
      all.length < 200 &&
      line.length < 80 &&
      beginsBody(line) &&
      !/[,;:.)]$|\s(?:và|với|của|cho|các)$/iu.test(all);
    return `${all}${isAnother ? '; ' : ' '}${line}`;
  }, '');
}

/** In a table bold says nothing of what stands in the rows. */
function unmarked(lines: readonly string[]): string[] {
  return lines.map((line) => line.replaceAll('**', ''));
}
