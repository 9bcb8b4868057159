import { createRequire } from 'node:module';
import { Injectable } from '@nestjs/common';
import { fileSlug } from './file-slug.js';
import type { OfficialDocument } from './official-document.js';
import { fewerOperators } from './pdf-operators.js';
import { PDF_FONT, pdfDefinition } from './pdf-definition.js';
import type { WrittenDocument } from './written-document.js';

export const PDF_TYPE = 'application/pdf';

/** Writes documents as PDF, with fonts that hold all Vietnamese letters: those of the package, whole, not its parts for the web. */
@Injectable()
export class PdfWriter {
  /** The document as it is printed, named by its words. */
  async asPdf(document: OfficialDocument, ...words: readonly string[]): Promise<WrittenDocument> {
    return { name: fileSlug('pdf', ...words), mediaType: PDF_TYPE, content: await this.write(document) };
  }

  async write(document: OfficialDocument): Promise<Buffer> {
    const { default: pdfmake } = await import('pdfmake');
    const fonts = fontFiles();
    pdfmake.setFonts({ [PDF_FONT]: fonts });
    // A document brings no file and no address of its own.
    pdfmake.setUrlAccessPolicy(() => false);
    pdfmake.setLocalAccessPolicy((path) => Object.values(fonts).includes(path));
    const pdf = pdfmake.createPdf(pdfDefinition(document), { bufferPages: true });
    const drawn = await pdf.getStream();
    for (let page = 0; page < drawn.bufferedPageRange().count; page += 1)
      withFewerOperators((drawn.switchToPage(page) as unknown as DrawnPage).content);
    return pdf.getBuffer();
  }
}

/** A page that is not written yet, in the parts in which it was drawn. */
interface DrawnPage {
  readonly content: { buffer: Buffer[] };
}

function withFewerOperators(content: DrawnPage['content']): void {
  const drawn = Buffer.concat(content.buffer).toString('latin1');
  content.buffer = [Buffer.from(fewerOperators(drawn), 'latin1')];
}

function fontFiles() {
  const { resolve } = createRequire(import.meta.url);
  const file = (name: string): string => resolve(`@expo-google-fonts/tinos/${name}/Tinos_${name}.ttf`);
  return {
    normal: file('400Regular'),
    bold: file('700Bold'),
    italics: file('400Regular_Italic'),
    bolditalics: file('700Bold_Italic'),
  };
}
