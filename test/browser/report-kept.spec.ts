import { beforeEach, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { describeInBrowser } from './support/in-browser.js';
import { sampleStageAt } from './support/sample-stage.js';

const OLD = 'Bản cũ, chưa gửi được.';
const NEW = 'Bản mới.';

describeInBrowser('the text of a report that the device still holds', () => {
  const stage = sampleStageAt('2026-06-10T09:00:00+07:00');
  let page: Page;

  // line 0 is written while the line is down, and left so
  beforeEach(async () => {
    ({ page } = await stage.openAs('officer.xa-lat', { language: 'vi', size: 'wide' }));
    await page.goto('/reports');
    await open();
    // empty again, whatever the test before has left
    for (const place of [0, 3]) for (const text of [NEW, '']) await line(place).fill(text);
    await says('Đã lưu lúc');
    await cutLine();
    await line(0).fill(OLD);
    await says('mất kết nối');
    await page.goto('/reports');
  });

  async function open(): Promise<void> {
    await page.getByRole('main').getByRole('link', { name: 'Sơ kết 6 tháng đầu năm 2026' }).click();
    await line(0).waitFor();
  }

  const line = (place: number): Locator => page.getByRole('article').nth(place).getByRole('textbox').first();
  const note = (): Locator => page.locator('#kept');
  const press = async (name: string): Promise<void> =>
    page.getByRole('button', { name, exact: true }).click();
  const texts = async (): Promise<string[]> => Promise.all([0, 3].map(async (at) => line(at).inputValue()));

  async function says(text: string): Promise<void> {
    await page.locator('#saved').filter({ hasText: text }).waitFor();
  }

  /** Nothing that is sent arrives. */
  async function cutLine(): Promise<void> {
    await page.route('**/reports/**', async (route) =>
      route.request().method() === 'POST' ? route.abort() : route.continue(),
    );
  }

  /** It is taken back, and saved. */
  async function takeBack(): Promise<void> {
    await press('Lấy lại nội dung đó');
    await says('Đã lưu lúc');
    await page.reload();
    await says('tự lưu khi bạn nhập');
    expect(await note().isVisible()).toBe(false);
    expect(await page.evaluate('localStorage.length')).toBe(0);
  }

  it('stands until it is taken back, though something else was typed before the script had come', async () => {
    await page.unroute('**/reports/**');
    const script = Promise.withResolvers<void>();
    await page.route('**/app.js', async (route) => {
      await script.promise;
      await route.continue();
    });
    await open();
    await line(3).fill(NEW);
    script.resolve();
    await note().waitFor();
    await says('Đã lưu lúc');
    await page.reload();
    await note().waitFor();
    expect(await texts()).toEqual(['', NEW]);
    await takeBack();
    expect(await texts()).toEqual([OLD, NEW]);
  });

  it('takes nothing from what was typed beside the offer, and stands with it in the same line', async () => {
    await page.unroute('**/reports/**');
    await open();
    await note().waitFor();
    await line(0).fill(NEW);
    await line(3).fill(NEW);
    await takeBack();
    expect(await texts()).toEqual([`${OLD}\n\n${NEW}`, NEW]);
  });

  it('is offered with what was typed beside the offer while the line was down again', async () => {
    await open();
    await note().waitFor();
    await line(0).fill(NEW);
    await line(3).fill(NEW);
    await says('mất kết nối');
    await page.unroute('**/reports/**');
    await page.reload();
    await note().waitFor();
    expect(await texts()).toEqual(['', '']);
    await takeBack();
    expect(await texts()).toEqual([`${OLD}\n\n${NEW}`, NEW]);
  });

  it('is dropped alone, and not for a report that is saved without an answer', async () => {
    await page.unroute('**/reports/**');
    await open();
    await line(3).fill(NEW);
    await press('Lưu');
    await page.getByText('Đã lưu báo cáo.').waitFor();
    await note().waitFor();
    await line(3).fill(OLD);
    await press('Bỏ');
    await says('Đã lưu lúc');
    await page.reload();
    await says('tự lưu khi bạn nhập');
    expect(await note().isVisible()).toBe(false);
    expect(await texts()).toEqual(['', OLD]);
    expect(await page.evaluate('localStorage.length')).toBe(0);
  });

  it('stands once in its line where the browser has filled it in again on the way back', async () => {
    await page.unroute('**/reports/**');
    await page.goBack();
    await note().waitFor();
    expect(await line(0).inputValue()).toBe(OLD);
    await takeBack();
    expect(await texts()).toEqual([OLD, '']);
  });

  it('is what was typed last, also where that is as the page had it', async () => {
    await page.unroute('**/reports/**');
    await open();
    await press('Bỏ');
    await line(3).fill(NEW);
    await says('Đã lưu lúc');
    await cutLine();
    await line(3).fill('');
    await says('mất kết nối');
    await page.unroute('**/reports/**');
    await page.reload();
    expect(await texts()).toEqual(['', NEW]);
    await takeBack();
    expect(await texts()).toEqual(['', '']);
  });
});
