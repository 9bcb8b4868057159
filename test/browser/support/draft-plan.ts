import type { Page } from 'playwright-core';

/** Makes a plan with a duty, a draft: the sample has none. */
export async function makeDraft(page: Page): Promise<void> {
  await page.goto('/plans/new');
  await page.fill('[name=code]', 'ke-hoach-moi');
  await page.fill('[name=title]', 'Kế hoạch mới');
  await page.click('main button.main');
  await page.click('a[href$="/duties/new"]');
  await page.fill('[name=place]', 'III.1');
  await page.fill('[name=heading]', 'Các đơn vị');
  await page.fill('[name=title]', 'Nhiệm vụ mới');
  await page.selectOption('[name=cadence]', 'continuous');
  await page.check('[name=leadBodies] >> nth=0');
  await page.click('main button.main');
  await page.waitForURL(/\/plans\/[0-9a-f-]{36}#d-/);
}
