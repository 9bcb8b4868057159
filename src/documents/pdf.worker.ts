import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import pdfmake from 'pdfmake';
import { PDF_FONT, pdfDefinition } from './pdf-definition.js';
import { fewerOperators } from './pdf-operators.js';
import type { OfficialDocument } from './official-document.js';

/*
 * The thread in which documents are set page by page, one after the other: the program answers others meanwhile. What it loads of ours has
 * no more syntax of TypeScript than Node.js takes away by itself: it runs as it is, built or not.
 */

/** What the thread posts for each document: its PDF, or why there is none. */
export type PdfAnswer = { readonly content: Uint8Array } | { readonly error: unknown };

/** A page that is not written yet, in the parts in which it was drawn. */
interface DrawnPage {
  readonly content: { buffer: Buffer[] };
}

const { resolve } = createRequire(import.meta.url);
const file = (name: string): string => resolve(`@expo-google-fonts/tinos/${name}/Tinos_${name}.ttf`);
const fonts = {
  normal: file('400Regular'),
  bold: file('700Bold'),
  italics: file('400Regular_Italic'),
  bolditalics: file('700Bold_Italic'),
};
pdfmake.setFonts({ [PDF_FONT]: fonts });
// A document brings no file and no address of its own.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => Object.values(fonts).includes(path));

parentPort?.on('message', (document: OfficialDocument) => {
  written(document).then(
    (content) => answer({ content }),
    (error: unknown) => answer({ error }),
  );
});

async function written(document: OfficialDocument): Promise<Buffer> {
  const pdf = pdfmake.createPdf(pdfDefinition(document), { bufferPages: true });
  const drawn = await pdf.getStream();
  for (let page = 0; page < drawn.bufferedPageRange().count; page += 1)
    withFewerOperators((drawn.switchToPage(page) as unknown as DrawnPage).content);
  return pdf.getBuffer();
}

function withFewerOperators(content: DrawnPage['content']): void {
  const drawn = Buffer.concat(content.buffer).toString('latin1');
  content.buffer = [Buffer.from(fewerOperators(drawn), 'latin1')];
}

function answer(given: PdfAnswer): void {
  parentPort?.postMessage(given);
}
