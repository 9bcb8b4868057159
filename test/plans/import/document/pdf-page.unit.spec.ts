import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { PDFPageProxy } from 'pdfjs-dist';
import { isMixed, readPage } from '../../../../src/plans/import/document/pdf-page.js';
import { openPdf } from '../../../../src/plans/import/document/pdf-parser.js';
import { type DrawnLine, pdfOf } from './made-files.js';

const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** What the parser has its own in the place of, in this process too. */
const { DecompressionStream: usual } = globalThis;
afterAll(() => {
  globalThis.DecompressionStream = usual;
});

async function opened(lines: readonly DrawnLine[]): Promise<PDFPageProxy> {
  const document = await openPdf(pdfOf([lines]), folder, (packed, most) =>
    inflateSync(packed, { maxOutputLength: most }),
  );
  return document.getPage(1);
}

describe('a page whose words are set of letters of several fonts', () => {
  const line = { text: 'Các đơn vị trồng tre', x: 60, y: 60, lacking: 'ịồ', isTagged: true };

  it('is told by its words, though the file is tagged', async () => {
    const { pieces, parts, isByLetter } = await readPage(await opened([line]), false, true);
    expect([parts, isByLetter]).toEqual([[], false]);
    expect(pieces.map(({ text }) => text).filter((text) => text.trim() !== '')).toEqual(line.text.split(' '));
  });

  it('is told by its letters, with its marked parts, where these may be told to be others', async () => {
    const { parts, isByLetter } = await readPage(await opened([line]), true, true);
    expect([parts.map(({ tag }) => tag), isByLetter]).toEqual([['P', 'P'], true]);
  });

  const isUpwards = true;
  it.each([
    ['one that is turned', [80, 100, 120].map((x) => ({ text: line.text, x, y: 700, isUpwards })), false],
    [
      'one with a note at another angle',
      [60, 90].map((x) => ({ text: line.text, x, y: 700, isUpwards: x > 60 })),
      false,
    ],
    ['one that is turned and lacks letters', [{ ...line, y: 700, isUpwards }], true],
  ])('is told from others: %s', async (_, lines, expected) => {
    expect(await isMixed(await opened(lines))).toBe(expected);
  });

  it('lies in a file of them, but lacks no letter: it is asked for its own words', async () => {
    const { pieces } = await readPage(
      await opened([{ text: 'Các đơn vị trồng tre', x: 60, y: 60 }]),
      false,
      true,
    );
    expect(pieces.map(({ text }) => text)).toEqual(['Các đơn vị trồng tre']);
  });
});
