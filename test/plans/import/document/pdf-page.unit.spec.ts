import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { type DrawnPage, readPage } from '../../../../src/plans/import/document/pdf-page.js';
import { openPdf } from '../../../../src/plans/import/document/pdf-parser.js';
import { type DrawnLine, pdfOf } from './made-files.js';

const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

async function pageOf(lines: readonly DrawnLine[], areTold: boolean): Promise<DrawnPage> {
  const document = await openPdf(pdfOf([lines]), folder, (packed, most) =>
    inflateSync(packed, { maxOutputLength: most }),
  );
  return readPage(await document.getPage(1), areTold, true);
}

describe('a page whose words are set of letters of several fonts', () => {
  const line = { text: 'Các đơn vị trồng tre', x: 60, y: 60, lacking: 'ịồ', isTagged: true };

  it('is told by its words, though the file is tagged', async () => {
    const { pieces, parts, isByLetter } = await pageOf([line], false);
    expect([parts, isByLetter]).toEqual([[], false]);
    expect(pieces.map(({ text }) => text).filter((text) => text.trim() !== '')).toEqual(line.text.split(' '));
  });

  it('is told by its letters, with its marked parts, where these may be told to be others', async () => {
    const { parts, isByLetter } = await pageOf([line], true);
    expect([parts.map(({ tag }) => tag), isByLetter]).toEqual([['P', 'P'], true]);
  });
});
