import readWorkbook from 'read-excel-file/node';
import { measurePdf } from './measured-pdf.js';
import { readDocx } from './written-docx.js';

/** Whether the address is one of a document that the program writes. */
export function isDocument(address: string): boolean {
  return /\.(?:docx|pdf|xlsx)$/.test(address);
}

/** What a document says, without the time at which it was made. */
export async function toldByFile(address: string, content: Buffer): Promise<string> {
  if (address.endsWith('.docx')) {
    const { paragraphs } = await readDocx(content);
    return paragraphs.map(({ text }) => text).join('\n');
  }
  if (address.endsWith('.xlsx')) {
    const sheets = await readWorkbook(content);
    return JSON.stringify(sheets);
  }
  const pages = await measurePdf(content);
  return pages.flatMap(({ texts }) => texts.map(({ text }) => text)).join('\n');
}
