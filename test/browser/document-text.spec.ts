import { beforeEach, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { describeInBrowser } from './support/in-browser.js';
import { sampleStageAt } from './support/sample-stage.js';

const WRITTEN = 'Lời của ban.';

describeInBrowser('the text of a document, while it is edited', () => {
  const stage = sampleStageAt('2026-06-10T09:00:00+07:00');
  let page: Page;
  let asked: string[];
  let stays: boolean;

  beforeEach(async () => {
    ({ page } = await stage.openAs('board', { language: 'vi', size: 'wide' }));
    asked = [];
    stays = true;
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void (stays ? dialog.dismiss() : dialog.accept());
    });
    await page.goto('/reviews');
    await page.getByRole('main').getByRole('link', { name: 'Sơ kết 6 tháng đầu năm 2026' }).click();
    await page.getByRole('link', { name: 'Xem, sửa báo cáo tổng hợp' }).click();
    await page.locator('[data-unsaved]').first().waitFor({ state: 'attached' });
  });

  const section = (place: number): Locator => page.locator('section[id^="s-"]').nth(place);
  async function write(place: number): Promise<void> {
    await section(place).locator('summary').first().click();
    await section(place).getByRole('textbox').fill(WRITTEN);
  }

  /** Asks for a download, and is asked about what is not saved. */
  async function download(): Promise<void> {
    const dialog = page.waitForEvent('dialog');
    await page.getByRole('link', { name: 'Tải .docx' }).click();
    await dialog;
  }

  it('asks before a section that is not saved is left for another one, a download or a link, and not once it is saved', async () => {
    await write(2);
    await write(3);
    await section(3).getByRole('button', { name: 'Lưu mục này' }).click();
    await download();
    expect(asked).toEqual(['beforeunload', 'beforeunload']);
    expect(await section(2).getByRole('textbox').inputValue()).toBe(WRITTEN);
    stays = false;
    await page.reload();
    asked = [];
    await write(2);
    await section(2).getByRole('button', { name: 'Lưu mục này' }).click();
    await page.waitForURL(/#s-/);
    await page.getByRole('link', { name: 'Sổ văn bản đi' }).click();
    await page.waitForURL(/registers/);
    expect(asked).toEqual([]);
  });

  it('asks also about what was typed before the script had come, as on a slow line', async () => {
    const script = Promise.withResolvers<void>();
    const address = page.url();
    await page.goto('/reviews');
    await page.route('**/unsaved.js', async (route) => {
      await script.promise;
      await route.continue();
    });
    await page.goto(address, { waitUntil: 'commit' });
    await write(4);
    const come = page.waitForResponse('**/unsaved.js');
    script.resolve();
    // until it has run
    await page.evaluate((url) => import(url), (await come).url());
    await download();
    expect(asked).toEqual(['beforeunload']);
    expect(await section(4).getByRole('textbox').inputValue()).toBe(WRITTEN);
  });

  it('keeps the fields of a row on one line where one of them is wrong', async () => {
    const head = page.locator('#head');
    await head.locator('summary').first().click();
    await head.locator('[name=place]').fill('Lạc Dương '.repeat(40));
    await head.getByRole('button').first().click();
    await head.locator('[name=place][aria-invalid=true]').waitFor();
    const tops = await head
      .locator('.two input')
      .evaluateAll((fields) => fields.slice(0, 3).map((field) => field.getBoundingClientRect().top));
    expect(new Set(tops.map(Math.round)).size).toBe(1);
  });
});
