import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Block, OfficialDocument } from '../../src/documents/official-document.js';
import { PdfWriter } from '../../src/documents/pdf-writer.service.js';
import { textWidth } from '../../src/documents/text-width.js';
import { aDocument } from '../support/a-document.js';
import { type MeasuredPage, type MeasuredText, measurePdf } from '../support/measured-pdf.js';

const long: Block = {
  kind: 'paragraph',
  text: 'Các cấp ủy đã triển khai nhiệm vụ theo kế hoạch. '.repeat(80),
};
const withLongText = (): OfficialDocument => ({ ...aDocument(), blocks: [...aDocument().blocks, long] });
const middle = (one: { x: number; width: number }) => one.x + one.width / 2;
const inMm = (points: number) => (points * 25.4) / 72;

function find(pages: readonly MeasuredPage[], text: string | RegExp): MeasuredText {
  const found = pages
    .flatMap((page) => page.texts)
    .find((one) => (typeof text === 'string' ? one.text === text : text.test(one.text)));
  if (!found) throw new Error(`No text ${text}`);
  return found;
}

describe('a document of a Party body as PDF', () => {
  let pages: MeasuredPage[];
  let content: Buffer;
  const line = (text: string | RegExp) => find(pages, text);
  beforeAll(async () => {
    content = await new PdfWriter().write(withLongText());
    pages = await measurePdf(content);
  });

  it('stands on A4 within 30 mm at the left, 15 at the right, 20 at top and bottom; its annex lies across', () => {
    expect(pages.map(({ width, height }) => `${Math.round(width)} x ${Math.round(height)}`)).toEqual([
      '210 x 297',
      '210 x 297',
      '210 x 297',
      '297 x 210',
    ]);
    for (const { texts, width, height } of pages) {
      const inside = texts.filter(({ text }) => !/^\d$/.test(text));
      expect(Math.min(...inside.map(({ x }) => x))).toBeGreaterThanOrEqual(29.9);
      expect(Math.max(...inside.map((one) => one.x + one.width))).toBeLessThanOrEqual(width - 14.5);
      expect(Math.min(...inside.map(({ y }) => y))).toBeGreaterThan(20);
      expect(Math.max(...inside.map(({ y }) => y))).toBeLessThanOrEqual(height - 20);
    }
  });

  it('numbers its pages from the second, in the middle of the top, 10 mm from the edge', () => {
    const numbers = pages.map(({ texts }) => texts.filter(({ text }) => /^\d$/.test(text)));
    expect(numbers.map((of) => of.map(({ text }) => text).join())).toEqual(['', '2', '3', '4']);
    const [second] = numbers[1] ?? [];
    expect(second?.size).toBe(14);
    expect(middle(second ?? { x: 0, width: 0 })).toBeCloseTo(105, 0);
    // to the base line, some 0.9 of the size below the upper edge
    expect(second?.y).toBeGreaterThan(10);
    expect(second?.y).toBeLessThan(10 + inMm(14));
  });

  it('has only fonts with Vietnamese letters, in the file itself', () => {
    const fonts = [...content.toString('latin1').matchAll(/\/BaseFont \/(\S+)/g)].map(([, name]) => name);
    expect(new Set(fonts.map((name) => name?.replace(/^[A-Z]+\+/, '')))).toEqual(
      new Set(['Tinos-Regular', 'Tinos-Bold', 'Tinos-Italic']),
    );
  });

  it('sets motto and issuer beside each other, the motto in bold 15 with a rule as long as it', () => {
    const motto = line('ĐẢNG CỘNG SẢN VIỆT NAM');
    const [superior, issuer] = [line('HUYỆN ỦY LẠC DƯƠNG'), line('BAN TỔ CHỨC')];
    expect([motto.size, superior.size, issuer.size]).toEqual([15, 14, 14]);
    expect(motto.width).toBeCloseTo(inMm(textWidth(motto.text, { size: 15, bold: true })), 0);
    expect(superior.width).toBeCloseTo(inMm(textWidth(superior.text, { size: 14 })), 0);
    expect(issuer.width).toBeCloseTo(inMm(textWidth(issuer.text, { size: 14, bold: true })), 0);
    expect(motto.y - superior.y).toBeLessThan(1);
    expect(middle(superior)).toBeLessThan(105);
    expect(motto.x).toBeGreaterThan(105);
    const rule = pages[0]?.rules.find(({ y }) => y > motto.y && y < motto.y + 3);
    expect(rule?.x).toBeCloseTo(motto.x, 0);
    expect(rule?.width).toBeCloseTo(motto.width, 0);
    expect(pages[0]?.rules.some((one) => one.x < 100 && one.y < line('*').y)).toBe(false);
  });

  it('sets number and day below them in one line, then type and subject in the middle with a short rule', () => {
    const [number, day] = [line('Số 07-BC/BTC'), line('Lạc Dương, ngày 05 tháng 02 năm 2026')];
    expect(number.y).toBe(day.y);
    expect(number.y).toBeGreaterThan(line('*').y);
    expect([number.size, day.size]).toEqual([14, 14]);
    expect(middle(number)).toBeCloseTo(middle(line('BAN TỔ CHỨC')), 0);
    expect(middle(day)).toBeCloseTo(middle(line('ĐẢNG CỘNG SẢN VIỆT NAM')), 0);
    const [type, subject] = [line('BÁO CÁO'), line('thực hiện Kế hoạch số 99-KH/HU')];
    expect([type.size, subject.size]).toEqual([16, 14]);
    expect(middle(type)).toBeCloseTo(112.5, 0);
    const rule = pages[0]?.rules.find(({ y }) => y > subject.y && y < subject.y + 4);
    expect(middle(rule ?? { x: 0, width: 0 })).toBeCloseTo(112.5, 0);
    expect(rule?.width).toBeLessThan(subject.width / 2);
  });

  it('justifies its text at 14 with the first line set in, and ends it with ./.', () => {
    expect(line('I- KẾT QUẢ')).toMatchObject({ size: 14, x: 42.7 });
    const lines = (pages[1]?.texts ?? []).filter(({ text }) => text.includes('nhiệm vụ'));
    expect(lines.length).toBeGreaterThan(5);
    for (const one of lines.slice(0, -1)) expect(one).toMatchObject({ size: 14, x: 30 });
    for (const one of lines.slice(0, -1)) expect(one.x + one.width).toBeCloseTo(195, 0);
    expect(pages.flatMap(({ texts }) => texts).some(({ text }) => text.endsWith('./.'))).toBe(true);
  });

  it('has recipients at the left in 12 and who signs in bold 14 at the right, on one page', () => {
    const [label, office, name] = [line('Nơi nhận:'), line('BÍ THƯ'), line('Nguyễn Văn A')];
    expect([label.size, label.x, office.size]).toEqual([12, 30, 14]);
    expect(middle(office)).toBeCloseTo(30 + 165 * 0.75, 0);
    expect(name.y - office.y).toBeGreaterThan(25);
    const on = pages.filter(({ texts }) => texts.includes(label) || texts.includes(name));
    expect(on).toHaveLength(1);
  });
});

describe('a document of a State body as PDF', () => {
  it('has the national motto in two lines with the rule below the second, the issuer’s a part of its length', async () => {
    const pages = await measurePdf(await new PdfWriter().write(aDocument({ layout: 'state-2020' })));
    const line = (text: string | RegExp) => find(pages, text);
    const [nation, motto] = [line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'), line('Độc lập - Tự do - Hạnh phúc')];
    expect([nation.size, motto.size]).toEqual([12, 13]);
    expect(middle(nation)).toBeCloseTo(middle(motto), 0);
    const ruleBelow = (one: MeasuredText) =>
      pages[0]?.rules.find(
        ({ x, y }) => y > one.y && y < one.y + 3 && x >= one.x - 1 && x < one.x + one.width,
      );
    expect(ruleBelow(motto)?.width).toBeCloseTo(motto.width, 0);
    const issuer = line('BAN TỔ CHỨC');
    const part = (ruleBelow(issuer)?.width ?? 0) / issuer.width;
    expect(part).toBeGreaterThan(1 / 3);
    expect(part).toBeLessThan(1 / 2);
    expect(line('Số: 07/BC-BTC').size).toBe(13);
    expect(line('- Như trên;').size).toBe(11);
    expect(line('Phụ lục I').size).toBe(14);
  });
});
