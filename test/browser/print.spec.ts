import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { measurePdf } from '../support/measured-pdf.js';
import { bringIn } from './journeys/plan-check.js';
import { describeInBrowser } from './support/in-browser.js';
import { Person } from './support/person.js';
import { sampleStageAt } from './support/sample-stage.js';
import type { Visitor } from './support/visitor.js';

const SIGNED = join(import.meta.dirname, 'documents/ke-hoach-da-ky.txt');

/** A page of paper, and the words on it without white space: a browser sets letters of several fonts one by one. */
interface Sheet {
  readonly isWide: boolean;
  readonly words: string;
}

const packed = (words: string): string => words.replaceAll(/\s/g, '');

describeInBrowser('a page on paper', () => {
  const stage = sampleStageAt('2026-06-10T09:00:00+07:00');
  let board: Visitor;
  let page: Page;

  beforeEach(async () => {
    board = await stage.openAs('board', { language: 'vi', size: 'wide', dark: true });
    ({ page } = board);
  });

  async function sheets(): Promise<Sheet[]> {
    const pages = await measurePdf(await page.pdf({ preferCSSPageSize: true }));
    return pages.map(({ width, height, texts }) => ({
      isWide: width > height,
      words: packed(texts.map(({ text }) => text).join('')),
    }));
  }

  it('is black on white, and a list begins under its title, without what can only be clicked', async () => {
    await page.goto('/tasks');
    const [first] = await sheets();
    expect(first?.words).toMatch(/^Nhiệmvụ.*(NV-\d+.*){5}/);
    expect(first?.words).not.toMatch(/Lọc|Tìmtheo|Đăngxuất|Trangsau/);
    await page.emulateMedia({ media: 'print' });
    const colours = await page.locator('body').evaluate((body) => {
      const { color, backgroundColor } = getComputedStyle(body);
      return { color, backgroundColor };
    });
    expect(colours).toEqual({ color: 'rgb(0, 0, 0)', backgroundColor: 'rgb(255, 255, 255)' });
  });

  it('ends with its last words, on no empty sheet, and has no card of which nothing is left', async () => {
    await page.goto('/monitoring');
    await page.locator('[name^="body."]').first().check();
    await page.getByRole('button', { name: 'Đôn đốc các đơn vị đã chọn' }).click();
    await page.waitForURL(/urging/);
    expect((await sheets()).filter(({ words }) => words === '')).toEqual([]);
    await page.goto('/settings/profile');
    const profile = (await sheets()).map(({ words }) => words).join('');
    expect(profile).toContain('Lớpxácthựcthứhai');
    expect(profile).not.toContain('Mậtkhẩu');
  });

  it('says what its list was filtered by, and nothing of the fields that ask for everything', async () => {
    await page.goto('/plans?status=in_force');
    const [first] = await sheets();
    expect(first?.words).toMatch(/TìnhtrạngĐangthựchiện/);
    expect(first?.words).not.toMatch(/Tìmtheo/);
  });

  it('has all duties of the matrix beside each other, with what each drawing means', async () => {
    await page.goto('/monitoring');
    const places = await page.locator('.matrix thead b').allInnerTexts();
    const wide = (await sheets()).filter(({ isWide }) => isWide).map(({ words }) => words);
    expect(places.length).toBeGreaterThan(15);
    expect(places.filter((place) => !wide.some((words) => words.includes(packed(place))))).toEqual([]);
    expect(wide.join('')).toMatch(/Quáhạn.*Chờxácnhận/);
  });

  it('has the signed document to its end behind what was made of it', async () => {
    await page.goto('/plans');
    await bringIn(new Person(board), SIGNED);
    const words = (await sheets()).map((sheet) => sheet.words).join('');
    const lines = readFileSync(SIGNED, 'utf8').trim().split('\n');
    expect(words).toContain('Cầnxemtrước');
    expect(words.indexOf('Vănbảnđãký')).toBeGreaterThan(words.indexOf('Nộidungnhiệmvụ'));
    expect(words).toContain(packed(lines.slice(-4).join('')));
  });
});
