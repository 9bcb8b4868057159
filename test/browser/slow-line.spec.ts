import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { pdf } from '../support/office-files.js';
import { describeInBrowser } from './support/in-browser.js';
import { sampleStageAt } from './support/sample-stage.js';

const WRITTEN = 'Lời của tôi.';
const plan = readFileSync(join(import.meta.dirname, 'documents/ke-hoach-da-ky.txt'), 'utf8');
const view = { language: 'vi', size: 'wide' } as const;

describeInBrowser('what is typed before the scripts of a page have come, as on a slow line', () => {
  const stage = sampleStageAt('2026-06-10T09:00:00+07:00');
  let page: Page;

  /** Holds those scripts back. @returns lets them come, and waits until the last one of that name has run */
  async function hold(isHeld: (name: string) => boolean): Promise<(last: string) => Promise<void>> {
    const script = Promise.withResolvers<void>();
    await page.route('**/assets/**/*.js', async (route) => {
      if (isHeld(route.request().url().replace(/.*\//, ''))) await script.promise;
      await route.continue();
    });
    return async (last) => {
      const come = page.waitForResponse(`**/${last}`);
      script.resolve();
      await page.evaluate((url) => import(url), (await come).url());
    };
  }

  describe('in a report', () => {
    beforeEach(async () => {
      ({ page } = await stage.openAs('officer.xa-lat', view));
      await page.goto('/reports');
    });

    async function open(): Promise<void> {
      await page.getByRole('main').getByRole('link', { name: 'Sơ kết 6 tháng đầu năm 2026' }).click();
      await page.locator('#report').waitFor();
    }

    it('is saved by itself, a choice also', async () => {
      const come = await hold((name) => name === 'app.js');
      await open();
      const choice = page.locator('#report input[type=radio]:not(:checked)').first();
      const id = await choice.getAttribute('id');
      await choice.check();
      await come('app.js');
      await page.locator('#saved').filter({ hasText: 'Đã lưu lúc' }).waitFor();
      await page.reload();
      expect(await page.locator(`#${id ?? ''}`).isChecked()).toBe(true);
    });

    it('is saved before a signed paper goes off, whatever other scripts are still to come', async () => {
      const come = await hold((name) => name === 'app.js');
      await page.route(/assets\/.*\/(?!app)[^/]*\.js$/, () => {});
      await open();
      const text = page.getByRole('article').nth(5).getByRole('textbox').first();
      await text.fill(WRITTEN);
      const paper = { name: 'Báo cáo.pdf', mimeType: 'application/pdf', buffer: pdf };
      await page.locator('#file').setInputFiles(paper);
      await come('app.js');
      await page.getByRole('button', { name: /^(Đính kèm|Thay) bản ký/ }).click();
      await page.getByText('Đã đính kèm bản ký.').waitFor();
      expect(await text.inputValue()).toBe(WRITTEN);
    });
  });

  describe('in a form that asks before it is left', () => {
    let asked: string[];

    beforeEach(async () => {
      ({ page } = await stage.openAs('board', view));
      asked = [];
      page.on('dialog', (dialog) => {
        asked.push(dialog.type());
        void dialog.accept();
      });
    });

    /** A plan that is checked, with the form of its third duty open. */
    async function openDuty(): Promise<string> {
      await page.goto('/plans/import');
      await page.fill('#text', plan);
      await page.locator('form[action="/plans/import/text"] button').click();
      await page.waitForURL(/import\/[0-9a-f-]{36}$/);
      return `${page.url()}?at=3#d3`;
    }

    async function openText(): Promise<string> {
      await page.goto('/reviews');
      await page.getByRole('main').getByRole('link', { name: 'Sơ kết 6 tháng đầu năm 2026' }).click();
      await page.getByRole('link', { name: 'Xem, sửa báo cáo tổng hợp' }).click();
      await page.locator('[data-unsaved]').first().waitFor({ state: 'attached' });
      return page.url();
    }

    const section = (): Locator => page.locator('section[id^="s-"]').nth(2);
    async function write(text: string): Promise<void> {
      if (!(await section().getByRole('textbox').isVisible())) await section().locator('summary').click();
      await section().getByRole('textbox').fill(text);
    }

    async function leave(): Promise<void> {
      await page.getByRole('banner').getByRole('link').first().click();
      await page.waitForURL((url) => !/import|text/.test(url.pathname));
    }

    it.each([
      ['words', async (form: Locator) => form.locator('[name=title]').fill(WRITTEN)],
      [
        'a box',
        async (form: Locator) => form.locator('[type=checkbox]:not(:checked):visible').first().check(),
      ],
      [
        'a choice in a list',
        async (form: Locator) => form.locator('select:visible').first().selectOption({ index: 1 }),
      ],
    ])('is asked about: %s', async (_, change) => {
      const address = await openDuty();
      const come = await hold((name) => name === 'unsaved.js');
      await page.goto(address, { waitUntil: 'commit' });
      await change(page.locator('#d3 form'));
      await come('unsaved.js');
      await leave();
      expect(asked).toEqual(['beforeunload']);
    });

    it('is not asked about where it only searches a long list', async () => {
      const address = await openDuty();
      const come = await hold((name) => name === 'unsaved.js');
      await page.goto(address, { waitUntil: 'commit' });
      const list = page.locator('#d3 fieldset').filter({ has: page.locator('[name=cooperatingBodies]') });
      await list.locator('summary').click();
      await list.getByRole('searchbox').fill('cong an');
      await come('unsaved.js');
      await leave();
      expect(asked).toEqual([]);
    });

    it('is asked about on a page that was loaded again', async () => {
      await openText();
      const come = await hold((name) => name === 'unsaved.js');
      await page.reload({ waitUntil: 'commit' });
      await write(WRITTEN);
      await come('unsaved.js');
      await leave();
      expect(asked).toEqual(['beforeunload']);
    });

    it('is asked about where no other script comes than the one that asks, as on a line that drops', async () => {
      await openText();
      await page.route(/assets\/.*\/(?!app|unsaved)[^/]*\.js$/, (route) => route.abort());
      await page.goto(`${page.url()}?`);
      await write(WRITTEN);
      await leave();
      expect(asked).toEqual(['beforeunload']);
    });

    it('is not asked about where the browser fills in again, on the way back, what has been saved', async () => {
      await openText();
      // the page has it without the white space at its ends
      await write(`${WRITTEN}  `);
      await section().getByRole('button', { name: 'Lưu mục này' }).click();
      await page.waitForURL(/#s-/);
      const come = await hold((name) => name === 'unsaved.js');
      await page.goBack({ waitUntil: 'commit' });
      await come('unsaved.js');
      expect(await section().locator('textarea').inputValue()).toBe(`${WRITTEN}  `);
      await leave();
      expect(asked).toEqual([]);
    });

    it.each([
      '<select name="a"><option>1<option selected>2<option selected>3</select>',
      '<select name="a"><option disabled>1<option>2</select>',
      '<select name="a"><optgroup disabled><option>1</optgroup><option>2</select>',
      '<select name="a"></select>',
      '<input name="a" value="1"><input type="hidden" name="b" value="2"><input value="3">',
    ])('is nothing where the page shows %s', async (fields) => {
      await page.goto('/reviews');
      const script = await page.locator('script[src$="app.js"]').getAttribute('src');
      const isTyped = await page.evaluate(
        async ([html, url]) => {
          const form = document.createElement('form');
          form.innerHTML = html ?? '';
          const app = (await import(url ?? '')) as { isTyped: (form: HTMLFormElement) => boolean };
          return app.isTyped(form);
        },
        [fields, script],
      );
      expect(isTyped).toBe(false);
    });
  });
});
