import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { RunningProgram } from '../support/built-program.js';
import { SAMPLE_PASSWORD } from '../support/sample.js';
import { launchChromium } from './support/chromium.js';
import { openAs } from './support/found-pages.js';
import { describeInBrowser } from './support/in-browser.js';
import { startLivedProgram } from './support/lived-program.js';
import { sampleStageAt } from './support/sample-stage.js';
import { sizes } from './support/visitor.js';

/** An element, as far as its edges are asked for. */
interface Edged {
  getBoundingClientRect(): { readonly right: number };
  closest(around: string): Edged;
}

describeInBrowser('a review on a phone', () => {
  const stage = sampleStageAt('2026-06-10T09:00:00+07:00');

  it('shows how each body and each indicator stands without being moved sideways', async () => {
    const { page } = await stage.openAs('board', { language: 'vi', size: 'phone' });
    await page.goto('/reviews');
    await page.getByRole('main').getByRole('link', { name: 'Sơ kết 6 tháng đầu năm 2026' }).click();
    await page.locator('td .chip').first().waitFor();
    const chips = page.locator('.scroll td .chip');
    expect(await chips.count()).toBeGreaterThan(25);
    const beyond = await chips.evaluateAll((all: readonly Edged[]) =>
      all.map(
        (one) => one.getBoundingClientRect().right - one.closest('.scroll').getBoundingClientRect().right,
      ),
    );
    expect(Math.max(...beyond)).toBeLessThanOrEqual(0);
  });
});

describeInBrowser('a year of reviews on a phone', () => {
  let program: RunningProgram;
  let browser: Browser;
  let reviewId: string;

  beforeAll(async () => {
    program = await startLivedProgram('2026-11-30T09:00:00+07:00');
    browser = await launchChromium();
    const board = await program.client().signIn('board@lacduong.example', SAMPLE_PASSWORD);
    const { body: plans } = await board.get<{ items: { id: string }[] }>('/plans');
    const { body: reviews } = await board.get<{ items: { id: string; status: string }[] }>(
      `/plans/${plans.items[0]?.id}/reviews`,
    );
    reviewId = reviews.items.find(({ status }) => status === 'collecting')?.id ?? '';
    await board.post(`/reviews/${reviewId}/close`, { closeEarly: true });
  });
  afterAll(async () => {
    await browser.close();
    await program.stop();
  });

  it.each(['vi', 'en'] as const)('has room for long words about indicators: %s', async (language) => {
    const visitor = await openAs(browser, program.url, 'board', { language, size: 'phone' });
    const { page } = visitor;
    await page.goto('/indicators');
    const words = { vi: '(chưa đủ số liệu để kết luận)', en: '(too few values to conclude from)' }[language];
    expect(await page.locator('.chip', { hasText: words }).count()).toBeGreaterThan(2);
    const width = await page
      .locator('html')
      .evaluate(({ scrollWidth }: { scrollWidth: number }) => scrollWidth);
    expect(width).toBeLessThanOrEqual(sizes.phone.width);
    await visitor.close();
  });

  it('tells each figure with what it is, without being moved sideways', async () => {
    const visitor = await openAs(browser, program.url, 'board', { language: 'vi', size: 'phone' });
    const { page } = visitor;
    await page.goto(`/reviews/${reviewId}`);
    const table = page.locator('#figures .scroll').first();
    const { scrollWidth, clientWidth } = await table.evaluate(
      ({ scrollWidth, clientWidth }: { scrollWidth: number; clientWidth: number }) => ({
        scrollWidth,
        clientWidth,
      }),
    );
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
    const names = await table
      .locator('tr')
      .nth(1)
      .locator('td')
      .evaluateAll((all: readonly { dataset: { label?: string } }[]) =>
        all.map(({ dataset }) => dataset.label),
      );
    expect(names).toEqual(['Kỳ này', 'Kỳ trước', 'Tăng, giảm', 'Cả năm']);
    await visitor.close();
  });
});
