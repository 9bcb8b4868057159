import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PdfContent, PdfPage } from './pdf-content.ts';

/*
 * Runs by itself in a thread of a process of its own, with limits of time and memory: what a hostile file does to the parser ends there. It imports nothing
 * of ours but types, so that it runs as it is, built or not.
 */

/** More are no plan that somebody signs. */
const MOST_PAGES = 1000;

const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const task = getDocument({
  data: new Uint8Array(workerData as Uint8Array),
  cMapUrl: `${join(folder, 'cmaps')}/`,
  cMapPacked: true,
  standardFontDataUrl: `${join(folder, 'standard_fonts')}/`,
  disableFontFace: true,
  useSystemFonts: false,
  stopAtErrors: false,
  verbosity: 0,
});
const document = await task.promise;
if (document.numPages > MOST_PAGES) throw new Error('too_many_pages');
const pages: PdfPage[] = [];
for (let number = 1; number <= document.numPages; number += 1) {
  const page = await document.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent({ includeMarkedContent: false });
  const pieces = items.flatMap((item) => {
    if (!('str' in item) || item.str === '') return [];
    const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[];
    return [{ text: item.str, x, y: height - y, width: item.width, size: Math.hypot(a, b) }];
  });
  pages.push({ width, height, pieces });
  page.cleanup();
}
const content: PdfContent = { pages };
parentPort?.postMessage(content);
