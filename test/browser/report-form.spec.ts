import { beforeEach, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { pdf } from '../support/office-files.js';
import { SAMPLE_PASSWORD } from '../support/sample.js';
import { describeInBrowser } from './support/in-browser.js';
import { sampleStageAt } from './support/sample-stage.js';
import { openVisitor } from './support/visitor.js';

const WRITTEN = 'Đã mở 9 buổi sinh hoạt chuyên đề.';
const NOW = '2026-06-10T09:00:00+07:00';
const view = { language: 'vi', size: 'wide' } as const;

describeInBrowser('the report of a body, while it is written', () => {
  const stage = sampleStageAt(NOW);
  let page: Page;

  beforeEach(async () => {
    ({ page } = await stage.openAs('officer.xa-lat', view));
    await openReport(page);
    // the script has come, and sees what is typed
    await says('tự lưu khi bạn nhập');
  });

  async function openReport(at: Page): Promise<void> {
    await at.goto('/reports');
    await at.getByRole('main').getByRole('link', { name: 'Sơ kết 6 tháng đầu năm 2026' }).click();
    await line(at, 0).waitFor();
  }

  function line(at: Page, place: number): Locator {
    return at.getByRole('article').nth(place).getByRole('textbox').first();
  }

  async function says(text: string): Promise<void> {
    await page.locator('#saved').filter({ hasText: text }).waitFor();
  }

  /** As a line that is down: nothing that is sent arrives. */
  async function cutLine(): Promise<void> {
    await page.route('**/reports/**', (route) =>
      route.request().method() === 'POST' ? route.abort() : route.continue(),
    );
  }

  it('is saved by itself, and says when', async () => {
    await line(page, 0).fill(WRITTEN);
    await says('Đã lưu lúc');
    await page.reload();
    expect(await line(page, 0).inputValue()).toBe(WRITTEN);
  });

  it('saves also what was typed before the script had come, as on a slow line', async () => {
    const script = Promise.withResolvers<void>();
    await page.goto('/reports');
    await page.route('**/app.js', async (route) => {
      await script.promise;
      await route.continue();
    });
    await page.getByRole('main').getByRole('link', { name: 'Sơ kết 6 tháng đầu năm 2026' }).click();
    await line(page, 4).fill(WRITTEN);
    expect(await page.evaluate('localStorage.length')).toBe(0);
    script.resolve();
    await says('Đã lưu lúc');
    await openReport(page);
    expect(await line(page, 4).inputValue()).toBe(WRITTEN);
  });

  it('keeps what is typed on the device while the line is down, and saves it once it is back', async () => {
    await cutLine();
    await line(page, 1).fill(WRITTEN);
    await says('mất kết nối');
    await page.unroute('**/reports/**');
    await page.evaluate('window.dispatchEvent(new Event("online"))');
    await says('Đã lưu lúc');
    await page.reload();
    expect(await line(page, 1).inputValue()).toBe(WRITTEN);
  });

  it('offers what the device still holds when the page was closed before the line was back', async () => {
    await cutLine();
    await line(page, 2).fill(WRITTEN);
    await says('mất kết nối');
    await page.unroute('**/reports/**');
    await page.reload();
    expect(await line(page, 2).inputValue()).toBe('');
    await page.getByRole('button', { name: 'Lấy lại nội dung đó' }).click();
    expect(await line(page, 2).inputValue()).toBe(WRITTEN);
    await says('Đã lưu lúc');
  });

  it('saves all that is right while a figure is wrong, says so at the figure, and keeps that on the device', async () => {
    const figure = page.locator('input[name^="part."]').first();
    await figure.fill('12x');
    await line(page, 0).fill(WRITTEN);
    await says('trừ các ô chưa đúng, còn giữ trên máy này. Hãy sửa các ô sau:');
    expect(await figure.getAttribute('aria-invalid')).toBe('true');
    expect(await figure.locator('xpath=following-sibling::*[@class="mistake"]').innerText()).toMatch(/số/i);
    await page.reload();
    expect([await line(page, 0).inputValue(), await figure.inputValue()]).toEqual([WRITTEN, '']);
    await page.getByRole('button', { name: 'Lấy lại nội dung đó' }).click();
    expect(await figure.inputValue()).toBe('12x');
    await says('trừ các ô chưa đúng');
    await figure.fill('');
    await says('Đã lưu lúc');
    await page.locator('#saved').filter({ hasNotText: 'trừ' }).filter({ hasText: 'Đã lưu lúc' }).waitFor();
    expect(await figure.getAttribute('aria-invalid')).toBeNull();
    expect(await page.evaluate('localStorage.length')).toBe(0);
  });

  it('forgets what the device holds when the person signs out', async () => {
    await cutLine();
    await line(page, 2).fill('Chưa gửi được.');
    await says('mất kết nối');
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await page.waitForURL('**/sign-in');
    expect(await page.evaluate('localStorage.length')).toBe(0);
  });

  it('leads from what is wrong to the first wrong field of the long page, with the keys for numbers', async () => {
    const [part, whole] = ['part', 'whole'].map((name) => page.locator(`input[name^="${name}."]`).first());
    await part?.fill('20');
    await whole?.fill('10');
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByRole('link', { name: 'Đến ô đầu tiên cần sửa' }).click();
    expect(await part?.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await part?.getAttribute('inputmode')).toBe('numeric');
  });

  it('keeps on the device what was refused for one wrong field, whoever leaves the page without mending it', async () => {
    const [part, whole] = ['part', 'whole'].map((name) => page.locator(`input[name^="${name}."]`).first());
    await part?.fill('20');
    await whole?.fill('10');
    await line(page, 2).fill(WRITTEN);
    await page.getByRole('button', { name: 'Gửi báo cáo', exact: true }).click();
    await page.getByRole('link', { name: 'Đến ô đầu tiên cần sửa' }).waitFor();
    await openReport(page);
    await page.getByRole('button', { name: 'Lấy lại nội dung đó' }).click();
    expect(await line(page, 2).inputValue()).toBe(WRITTEN);
    expect(await part?.inputValue()).toBe('20');
  });

  it('offers nothing of what was sent when it comes back', async () => {
    await line(page, 2).fill(WRITTEN);
    const send = page.getByRole('button', { name: 'Gửi báo cáo', exact: true });
    await send.click();
    await page.getByRole('checkbox', { name: 'Vẫn gửi báo cáo như vậy' }).check();
    await send.click();
    await page.getByText('Đã gửi báo cáo.').waitFor();
    await page.getByRole('button', { name: 'Lấy lại báo cáo' }).click();
    await line(page, 2).waitFor();
    expect(await line(page, 2).inputValue()).toBe(WRITTEN);
    expect(await page.locator('#kept').isVisible()).toBe(false);
    expect(await page.evaluate('localStorage.length')).toBe(0);
  });

  it('loses nothing when the session has ended: signed in again, the text is there', async () => {
    await page.context().clearCookies({ name: /session/ });
    await line(page, 3).fill(WRITTEN);
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.locator('#email').fill('officer.xa-lat@lacduong.example');
    await page.locator('#password').fill(SAMPLE_PASSWORD);
    await page.locator('main form button').first().click();
    await page.getByRole('button', { name: 'Gửi lại' }).click();
    await page.getByText('Đã lưu báo cáo.').waitFor();
    expect(await line(page, 3).inputValue()).toBe(WRITTEN);
  });

  it('is kept and tried again where the program answers that it cannot now, as while it is restarted', async () => {
    await page.route('**/reports/**', (route) =>
      route.request().method() === 'POST' ? route.fulfill({ status: 503 }) : route.continue(),
    );
    await line(page, 5).fill(WRITTEN);
    await says('mất kết nối');
    await page.unroute('**/reports/**');
    await page.evaluate(`dispatchEvent(new Event('online'))`);
    await says('Đã lưu lúc');
    await page.reload();
    expect(await line(page, 5).inputValue()).toBe(WRITTEN);
  });

  /** Attaches a signed paper, which is taken. */
  async function attachPaper(): Promise<void> {
    const paper = { name: 'Báo cáo.pdf', mimeType: 'application/pdf', buffer: pdf };
    await page.locator('#file').setInputFiles(paper);
    await page.getByRole('button', { name: /^(Đính kèm|Thay) bản ký/ }).click();
  }

  /** Once the paper is attached: the line as it is shown, and whether the device still holds something. */
  async function withPaper(): Promise<{ readonly text: string; readonly isKept: boolean }> {
    await page.getByText('Đã đính kèm bản ký.').waitFor();
    return { text: await line(page, 5).inputValue(), isKept: await page.locator('#kept').isVisible() };
  }

  it('is saved before a signed paper goes off', async () => {
    await line(page, 5).fill('Chưa kịp lưu.');
    await attachPaper();
    expect(await withPaper()).toEqual({ text: 'Chưa kịp lưu.', isKept: false });
  });

  it('takes a signed paper also while it is being saved', async () => {
    const begun = Promise.withResolvers<void>();
    const held = Promise.withResolvers<void>();
    await page.route('**/reports/*', async (route) => {
      begun.resolve();
      await held.promise;
      await route.continue();
    });
    await line(page, 5).fill(WRITTEN);
    await begun.promise;
    await attachPaper();
    held.resolve();
    expect(await withPaper()).toEqual({ text: WRITTEN, isKept: false });
  });

  it('loses nothing of a text that is pasted and too long, and says so at its field', async () => {
    await line(page, 0).fill(WRITTEN);
    await line(page, 1).fill('');
    await line(page, 1).focus();
    await page.keyboard.insertText('x'.repeat(10_050));
    await says('trừ các ô chưa đúng');
    expect((await line(page, 1).inputValue()).length).toBe(10_050);
    const mistake = page.getByRole('article').nth(1).locator('.mistake');
    expect(await mistake.innerText()).toContain('10000 ký tự');
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByRole('link', { name: 'Đến ô đầu tiên cần sửa' }).waitFor();
    expect((await line(page, 1).inputValue()).length).toBe(10_050);
  });

  it('offers nothing that stands on the page of the form that was refused', async () => {
    await page.locator('#addressee-0').fill('Huyện  ủy ');
    await says('trừ các ô chưa đúng');
    await page.getByRole('button', { name: 'Gửi báo cáo', exact: true }).click();
    await page.getByRole('link', { name: 'Đến ô đầu tiên cần sửa' }).waitFor();
    expect(await page.locator('#addressee-0').inputValue()).toBe('Huyện  ủy');
    expect(await page.locator('#kept').isVisible()).toBe(false);
  });

  it.each([
    [1366, 660],
    [1280, 900],
  ])('has its buttons in sight on a screen of %i by %i, however long its list is', async (width, height) => {
    await page.setViewportSize({ width, height });
    await page.evaluate(`(() => {
      const list = document.querySelector('.contents');
      const items = [...list.children];
      for (let more = 0; more < 8; more += 1) list.append(...items.map((one) => one.cloneNode(true)));
    })()`);
    for (const down of [0, 400, 2000]) {
      await page.evaluate(`scrollTo(0, ${down})`);
      for (const name of ['Lưu', 'Gửi báo cáo']) {
        const box = await page.getByRole('button', { name, exact: true }).boundingBox();
        expect([down, name, box !== null && box.y >= 0 && box.y + box.height <= height]).toEqual([
          down,
          name,
          true,
        ]);
      }
    }
    const last = page.locator('.contents a').last();
    await last.scrollIntoViewIfNeeded();
    expect(
      await last.evaluate((link) => {
        const { x, y, height: tall } = link.getBoundingClientRect();
        return link.contains(document.elementFromPoint(x + 5, y + tall / 2));
      }),
    ).toBe(true);
  });

  it('leaves room for its list beside a notice on a low screen, and has its buttons in sight', async () => {
    const height = 660;
    await page.setViewportSize({ width: 1366, height });
    const send = page.getByRole('button', { name: 'Gửi báo cáo', exact: true });
    await send.click();
    await page.getByRole('checkbox', { name: 'Vẫn gửi báo cáo như vậy' }).waitFor();
    await page.evaluate('scrollTo(0, 0)');
    const first = page.locator('.contents a').first();
    const isWhole = await first.evaluate((link) => {
      const { x, bottom } = link.getBoundingClientRect();
      return link.contains(document.elementFromPoint(x + 20, bottom - 3));
    });
    expect(isWhole).toBe(true);
    const box = await send.boundingBox();
    expect(box !== null && box.y + box.height <= height).toBe(true);
  });

  it('shows both when somebody else has saved meanwhile', async () => {
    const head = await openVisitor(stage.browser, stage.program.url, { ...view, script: false });
    await head.page.context().addCookies(await page.context().cookies());
    await openReport(head.page);
    await line(page, 4).fill('Bản của người khác.');
    await says('Đã lưu lúc');
    await line(head.page, 4).fill('Bản của tôi.');
    await head.page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await head.page.getByText('Người khác đã lưu báo cáo này').waitFor();
    expect(await line(head.page, 4).inputValue()).toBe('Bản của tôi.');
    await head.page.getByText('Bản của người khác.').waitFor();
    await head.close();
  });
});

describeInBrowser('with the keyboard alone', () => {
  const stage = sampleStageAt(NOW);

  /** Goes on by Tab until the element has the focus, which has to be seen. */
  async function tabTo(page: Page, target: Locator): Promise<void> {
    for (let step = 0; step < 150; step += 1) {
      await page.keyboard.press('Tab');
      if ((await target.and(page.locator(':focus')).count()) === 0) continue;
      expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).not.toBe('none');
      return;
    }
    throw new Error(`the keyboard does not come to ${String(target)}`);
  }

  it('an officer signs in, writes a line and sends the report', async () => {
    const { page, close } = await openVisitor(stage.browser, stage.program.url, view);
    await page.goto('/');
    await tabTo(page, page.locator('#email'));
    await page.keyboard.type('officer.xa-da-sar@lacduong.example');
    await tabTo(page, page.locator('#password'));
    await page.keyboard.type(SAMPLE_PASSWORD);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === '/');
    await tabTo(page, page.getByRole('main').getByRole('link', { name: 'Sơ kết 6 tháng đầu năm 2026' }));
    await page.keyboard.press('Enter');
    const text = page.getByRole('article').first().getByRole('textbox').first();
    await text.waitFor();
    await tabTo(page, text);
    await page.keyboard.type(WRITTEN);
    const send = page.getByRole('button', { name: 'Gửi báo cáo' });
    await tabTo(page, send);
    await page.keyboard.press('Enter');
    const meant = page.getByRole('checkbox', { name: 'Vẫn gửi báo cáo như vậy' });
    await meant.waitFor();
    await tabTo(page, page.getByRole('link', { name: 'Đến ô đầu tiên cần sửa' }));
    await page.keyboard.press('Enter');
    expect(await meant.evaluate((box) => box === document.activeElement)).toBe(true);
    await page.keyboard.press('Space');
    await tabTo(page, send);
    await page.keyboard.press('Enter');
    expect(await page.getByText('Đã gửi báo cáo.').textContent()).toContain('lấy lại');
    await close();
  });
});
