import { describe, expect, it } from '@jest/globals';
import { layoutNames } from '../../src/documents/layout.js';
import { PdfWriter } from '../../src/documents/pdf-writer.service.js';
import { aDocument } from '../support/a-document.js';
import { describeLayout } from '../support/layout-rules.js';

describe('a PDF', () => {
  for (const layout of layoutNames) describeLayout(layout, (document) => new PdfWriter().write(document));

  it('has only fonts with Vietnamese letters, in the file itself', async () => {
    const content = await new PdfWriter().write(aDocument());
    const fonts = [...content.toString('latin1').matchAll(/\/BaseFont \/(\S+)/g)].map(([, name]) => name);
    expect(new Set(fonts.map((name) => name?.replace(/^[A-Z]+\+/, '')))).toEqual(
      new Set(['Tinos-Regular', 'Tinos-Bold', 'Tinos-Italic']),
    );
  });
});
