import { expect, it } from '@jest/globals';
import { describeInBrowser } from './support/in-browser.js';
import { sampleStageAt } from './support/sample-stage.js';

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
