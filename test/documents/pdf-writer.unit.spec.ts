import { afterAll, describe, expect, it } from '@jest/globals';
import { layoutNames } from '../../src/documents/layout.js';
import { pdfDefinition } from '../../src/documents/pdf-definition.js';
import { PdfWriter } from '../../src/documents/pdf-writer.service.js';
import { aDocument } from '../support/a-document.js';
import { measurePdf } from '../support/measured-pdf.js';
import { describeLayout } from '../support/layout-rules.js';

describe('a PDF', () => {
  const pdf = new PdfWriter();
  afterAll(() => pdf.onModuleDestroy());

  for (const layout of layoutNames) describeLayout(layout, (document) => pdf.write(document));

  it('has only fonts with Vietnamese letters, in the file itself', async () => {
    const content = await pdf.write(aDocument());
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
      const pages = await measurePdf(await pdf.write({ ...aDocument({ annexes: [] }), blocks }));
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
      pdf.write(
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

  it('breaks a word that is longer than a line, and goes through a very long one, and through none', async () => {
    const texts = [`a-${'b/'.repeat(20_000)}`, 'x'.repeat(200_000), ''];
    const columns = [{ heading: 'Nội dung', weight: 1 }];
    const blocks = [
      ...texts.map((text) => ({ kind: 'paragraph' as const, text })),
      { kind: 'table' as const, table: { columns, rows: [['y'.repeat(5_000)]] } },
    ];
    const pages = await measurePdf(await pdf.write({ ...aDocument({ annexes: [] }), blocks }));
    const all = pages.flatMap(({ texts: drawn }) => drawn);
    for (const letter of ['x', 'y'])
      expect(
        all
          .map(({ text }) => text.replaceAll(new RegExp(`[^${letter}]`, 'g'), '').length)
          .reduce((sum, one) => sum + one),
      ).toBeGreaterThanOrEqual(letter === 'x' ? 200_000 : 5_000);
    expect(all.filter(({ x, width }) => x + width > 210)).toEqual([]);
  });

  it('draws letters and their marks as one, however they were typed', async () => {
    const words = 'Đảng ủy xã Lát đã rà soát chỉ tiêu kết nạp.';
    const textsOf = async (text: string) => {
      const blocks = [{ kind: 'paragraph' as const, text }];
      const pages = await measurePdf(await pdf.write({ ...aDocument({ annexes: [] }), blocks }));
      return pages.map(({ texts }) => texts.map((one) => one.text));
    };
    expect(await textsOf(words.normalize('NFD'))).toEqual(await textsOf(words));
  });

  it('lets the program go on meanwhile, and gives one after the other what is asked for at once', async () => {
    let turns = 0;
    const turning = setInterval(() => (turns += 1), 1);
    const [one, other] = await Promise.all([pdf.write(aDocument()), pdf.write(aDocument({ annexes: [] }))]);
    clearInterval(turning);
    expect(turns).toBeGreaterThan(10);
    expect((await measurePdf(one)).length).toBeGreaterThan((await measurePdf(other)).length);
  });

  it('gives up on what takes too long or too much memory, in words, and writes the next one', async () => {
    const long = { kind: 'paragraph' as const, text: 'Rà soát các chi bộ. '.repeat(20_000) };
    for (const limits of [
      { time: 2_000, memory: 1_000, waiting: 30 },
      { time: 60_000, memory: 30, waiting: 30 },
    ]) {
      const writer = PdfWriter.within(limits);
      await expect(writer.write({ ...aDocument(), blocks: [long] })).rejects.toMatchObject({
        code: 'too_long_for_pdf',
      });
      await writer.onModuleDestroy();
    }
    const writer = PdfWriter.within({ time: 2_000, memory: 1_000, waiting: 2 });
    const asked = [long, { ...long, text: 'Ngắn.' }, long].map((block) =>
      writer.write({ ...aDocument({ annexes: [] }), blocks: [block] }),
    );
    const [late, next, refused] = await Promise.allSettled(asked);
    expect(late).toMatchObject({ status: 'rejected', reason: { code: 'too_long_for_pdf' } });
    expect(next).toMatchObject({ status: 'fulfilled' });
    expect(refused).toMatchObject({ status: 'rejected', reason: { code: 'busy' } });
    await writer.onModuleDestroy();
  });
});
