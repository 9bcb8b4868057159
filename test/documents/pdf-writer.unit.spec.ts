import { describe, expect, it } from '@jest/globals';
import { layoutNames } from '../../src/documents/layout.js';
import { pdfDefinition } from '../../src/documents/pdf-definition.js';
import { PdfWriter } from '../../src/documents/pdf-writer.service.js';
import { aDocument } from '../support/a-document.js';
import { measurePdf } from '../support/measured-pdf.js';
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

  it('has no heading at the end of a page, and nobody signs alone on one, wherever the pages end', async () => {
    const words = 'Rà soát, sắp xếp các chi bộ.';
    for (let lines = 0; lines < 42; lines += 3) {
      const blocks = [
        ...Array.from({ length: lines }, () => ({ kind: 'paragraph' as const, text: words })),
        { kind: 'heading' as const, level: 1 as const, text: 'HẠN CHẾ' },
        { kind: 'heading' as const, level: 2 as const, text: 'Nguyên nhân' },
        { kind: 'paragraph' as const, text: 'Lời cuối cùng.' },
      ];
      const pages = await measurePdf(await new PdfWriter().write({ ...aDocument({ annexes: [] }), blocks }));
      const pageOf = (said: RegExp) =>
        pages.findIndex(({ texts }) => texts.some(({ text }) => said.test(text)));
      const found = [/HẠN CHẾ/, /Nguyên nhân/, /Lời cuối cùng/, /Nơi nhận/].map(pageOf);
      expect(found).toEqual(found.map(() => pages.length - 1));
    }
  });

  it('keeps symbols whole in the cells of a table that are wide enough, and breaks them in others', () => {
    const words = 'Kế hoạch 33-KH/HU,\nChương trình 42-CTr/TU';
    const columns = [
      { heading: 'Căn cứ', weight: 12 },
      { heading: 'TT', weight: 1 },
    ];
    const { content } = pdfDefinition({
      ...aDocument({ annexes: [] }),
      blocks: [{ kind: 'table', table: { columns, rows: [[words, '42-CTr/TU']] } }],
    });
    const drawn = JSON.stringify(content);
    for (const whole of ['33-KH/HU,', '42-CTr/TU']) {
      expect(drawn).toContain(JSON.stringify({ text: whole, noWrap: true }));
    }
    expect(drawn).toContain(JSON.stringify(['Kế hoạch ', { text: '33-KH/HU,', noWrap: true }]).slice(0, -1));
    expect(drawn).toContain(JSON.stringify({ text: ['42-CTr/TU'], alignment: 'left' }));
  });

  it('says again on every page what the rows of a table go on with, under its headings', async () => {
    const columns = ['Chỉ tiêu', 'Đơn vị', 'Số liệu'].map((heading) => ({ heading, weight: 1 }));
    const rows = ['Kết nạp', 'Xếp loại', 'Mở lớp'].flatMap((name) => [
      [name, 'Chung', '90%'],
      ...Array.from({ length: 40 }, (_, index) => ['', `Xã ${index}`, '12/13']),
    ]);
    const annex = { title: 'Số liệu', landscape: true };
    const file = (goesOn: object) =>
      new PdfWriter().write(
        aDocument({
          annexes: [{ ...annex, blocks: [{ kind: 'table', table: { columns, rows, ...goesOn } }] }],
        }),
      );
    const pages = (await measurePdf(await file({ goesOn: true }))).slice(1);
    expect(pages.length).toBeGreaterThan(3);
    const tops = pages.map(({ texts }) => {
      const at = texts.findIndex(({ text }) => text === 'Chỉ tiêu');
      return texts.slice(at, at + 4).map(({ text }) => text);
    });
    for (const top of tops) {
      expect(top.slice(0, 3)).toEqual(['Chỉ tiêu', 'Đơn vị', 'Số liệu']);
      expect(['Kết nạp', 'Xếp loại', 'Mở lớp']).toContain(top[3]);
    }
    const bodies = pages.flatMap(({ texts }) => texts).filter(({ text }) => text.startsWith('Xã '));
    expect(bodies.map(({ text }) => text)).toEqual(
      rows.flatMap(([name, body = '']) => (name === '' ? [body] : [])),
    );
  });

  it('breaks a word that is longer than a line, and goes through a long one, and through none', async () => {
    const blocks = [`a-${'b/'.repeat(20_000)}`, ''].map((text) => ({ kind: 'paragraph' as const, text }));
    const content = await new PdfWriter().write({ ...aDocument(), blocks });
    expect(content.subarray(0, 5).toString()).toBe('%PDF-');
  });
});
