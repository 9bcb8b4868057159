import { describe, expect, it } from '@jest/globals';
import { layoutNames } from '../../src/documents/layout.js';
import { pdfDefinition } from '../../src/documents/pdf-definition.js';
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

  it('keeps symbols whole in its lines, and begins them where they begin, with runs of words alone', () => {
    const words = 'Theo Chương trình số 42-CTr/TU ngày 27/10/2022, kế hoạch 33-KH/HU./.';
    const blocks = [{ kind: 'paragraph' as const, text: words }];
    const { content } = pdfDefinition({ ...aDocument(), blocks });
    const drawn = JSON.stringify(content);
    for (const whole of ['42-CTr/TU ', '33-KH/HU./.']) {
      expect(drawn).toContain(JSON.stringify({ text: whole, noWrap: true }));
    }
    expect(drawn).toContain(JSON.stringify({ text: 'Theo Chương trình số ', noWrap: false }));
    expect(drawn).not.toMatch(/"text":"","(?:bold|italics|noWrap)"/);
  });

  it('breaks a word that is longer than a line, and goes through a long one, and through none', async () => {
    const blocks = [`a-${'b/'.repeat(20_000)}`, ''].map((text) => ({ kind: 'paragraph' as const, text }));
    const content = await new PdfWriter().write({ ...aDocument(), blocks });
    expect(content.subarray(0, 5).toString()).toBe('%PDF-');
  });
});
