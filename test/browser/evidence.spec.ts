import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { pdf, png } from '../support/office-files.js';
import { type Cast, TaskStage } from '../support/task-stage.js';
import { PASSWORD } from '../support/world.js';
import { launchChromium } from './support/chromium.js';
import { describeInBrowser } from './support/in-browser.js';
import { violationsOn } from './support/violations.js';
import { openVisitor, signIn, type View, type Visitor } from './support/visitor.js';

const PHONE: View = { language: 'vi', size: 'phone' };
const report = { name: 'Báo cáo.pdf', mimeType: 'application/pdf', buffer: pdf };
const wrong = { name: 'bảng kê.xlsx', mimeType: 'application/pdf', buffer: pdf };
const picture = { name: 'nhỏ.png', mimeType: 'image/png', buffer: png };

describeInBrowser('evidence on the page of a task', () => {
  let stage: TaskStage;
  let cast: Cast;
  let browser: Browser;
  let visitor: Visitor;
  let page: Page;
  let id: string;
  let hasScript: boolean;
  /** What was sent, in its order. */
  let sent: string[];

  beforeAll(async () => {
    stage = await TaskStage.open();
    cast = await stage.cast();
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    await stage.close();
  });
  beforeEach(async () => {
    id = (await stage.task(cast)).id;
    await open(PHONE);
  });
  afterEach(() => visitor.close());

  async function open(view: View): Promise<void> {
    const { email } = await stage.world.account({ role: 'officer', at: cast.lead });
    visitor = await openVisitor(browser, stage.app.url, view);
    hasScript = view.script !== false;
    page = visitor.page;
    await signIn(visitor, email, PASSWORD);
    await page.goto(`/tasks/${id}`);
    sent = [];
    page.on('request', (request) => {
      const path = new URL(request.url()).pathname;
      if (request.method() === 'POST') sent.push(path.replace(`/tasks/${id}`, ''));
    });
  }

  const note = () => page.locator('#act-updates textarea');
  const send = () => page.getByRole('button', { name: 'Gửi tài liệu' }).click();
  const save = () => page.getByRole('button', { name: 'Lưu cập nhật' }).click();
  const line = (name: string) => page.locator('#sending li').filter({ hasText: name });
  /** Chooses them. Where the page has its script, once that has taken them: before, the form would be sent as without one. */
  async function choose(...files: { name: string; mimeType: string; buffer: Buffer }[]): Promise<void> {
    await page.locator('#file').setInputFiles(files);
    if (!hasScript) return;
    for (const { name } of files) await line(name).first().waitFor();
  }
  const says = (place: Locator, words: string) => place.filter({ hasText: words }).waitFor();
  const stored = () =>
    stage.app.dataSource.query<{ id: string; name: string; size: number }[]>(
      'select id, name, size from evidence where task_id = $1 order by id',
      [id],
    );
  const told = async () =>
    (await (await stage.client(cast.officer)).get(`/tasks/${id}`)).body as { updates: unknown[] };
  const names = async () => (await stored()).map(({ name }) => name);

  /** A photograph as a telephone takes it: large, and nothing in it alike. */
  async function photograph(width: number, height: number): Promise<Buffer> {
    const made = await page.evaluate<string>(`(() => {
      const canvas = Object.assign(document.createElement('canvas'), { width: ${width}, height: ${height} });
      const paper = canvas.getContext('2d');
      const dots = paper.createImageData(${width}, ${height});
      for (let at = 0; at < dots.data.length; at += 1) dots.data[at] = at % 4 === 3 ? 255 : (at * 7919) % 251;
      paper.putImageData(dots, 0, 0);
      return canvas.toDataURL('image/jpeg', 0.95);
    })()`);
    return Buffer.from(made.split(',')[1] ?? '', 'base64');
  }

  it('saves the text first, then each file by itself; the one that failed goes again, and nothing typed is lost', async () => {
    let files = 0;
    await page.route('**/evidence', (route) =>
      (files += 1) === 2 ? route.abort('connectionreset') : route.continue(),
    );
    await note().fill('Đã họp chi bộ');
    await choose(picture, report, wrong);
    await says(line('Báo cáo.pdf'), 'chờ gửi');
    expect(await violationsOn(page)).toEqual([]);
    await save();
    await says(page.locator('#sending-said'), 'Có tệp chưa gửi được');
    expect(sent).toEqual(['/updates', '/api/v1/evidence', '/api/v1/evidence', '/api/v1/evidence']);
    await says(line('nhỏ.png'), 'đã gửi');
    await says(line('Báo cáo.pdf'), 'Mất kết nối');
    await says(line('bảng kê.xlsx'), 'Tên và nội dung phải cùng một loại');
    await says(page.locator('[data-part=story]'), 'Đã họp chi bộ');
    await says(page.locator('#main > .note.done'), 'Đã lưu cập nhật.');
    expect(await violationsOn(page)).toEqual([]);

    await note().fill('Đang viết tiếp');
    await line('Báo cáo.pdf').getByRole('button', { name: 'Thử lại' }).click();
    await says(line('Báo cáo.pdf'), 'đã gửi');
    // it can never be taken
    expect(await line('bảng kê.xlsx').getByRole('button', { name: 'Thử lại' }).isVisible()).toBe(false);
    await line('bảng kê.xlsx').getByRole('button', { name: 'Bỏ tệp này' }).click();
    await page.locator('[data-part=files] a', { hasText: 'Báo cáo.pdf' }).waitFor();
    expect([await note().inputValue(), await names()]).toEqual([
      'Đang viết tiếp',
      ['nhỏ.png', 'Báo cáo.pdf'],
    ]);
    await save();
    await says(page.locator('[data-part=story]'), 'Đang viết tiếp');
    const { version } = await stage.stored({ id });
    expect(version).toBeGreaterThan(2);
    expect(visitor.complaints.filter((one) => !one.includes('ERR_CONNECTION_RESET'))).toEqual([]);
  });

  it('sends files alone where only they are to be sent: a text that is still being written stays in its field', async () => {
    await note().fill('Đã họp ch');
    await page.locator('#act-updates-percent').fill('40');
    await choose(report, wrong);
    await send();
    await says(page.locator('#sending-said'), 'Có tệp chưa gửi được');
    await says(line('Báo cáo.pdf'), 'đã gửi');
    await page.locator('[data-part=files] a', { hasText: 'Báo cáo.pdf' }).waitFor();
    expect(sent).toEqual(['/api/v1/evidence', '/api/v1/evidence']);
    expect([await note().inputValue(), await page.locator('#act-updates-percent').inputValue()]).toEqual([
      'Đã họp ch',
      '40',
    ]);
    await note().fill('Đã họp chi bộ');
    await save();
    await says(page.locator('[data-part=story]'), 'Đã họp chi bộ');
    expect(await page.locator('[data-part=story] li').count()).toBe(1);
    expect(await violationsOn(page)).toEqual([]);
  });

  it('shows how far a file is while it goes', async () => {
    let go = () => {};
    const held = new Promise<void>((done) => (go = done));
    await page.route('**/evidence', async (route) => {
      await held;
      await route.continue();
    });
    await choose(report);
    await send();
    await says(line('Báo cáo.pdf'), 'đang gửi');
    expect(await line('Báo cáo.pdf').getByRole('progressbar').isVisible()).toBe(true);
    go();
    await says(line('Báo cáo.pdf'), 'đã gửi');
    expect(await line('Báo cáo.pdf').getByRole('progressbar').isVisible()).toBe(false);
  });

  it('makes a large photograph smaller before it goes, and leaves alone what would gain nothing', async () => {
    const large = await photograph(2600, 1300);
    await choose({ name: 'ảnh.jpeg', mimeType: 'image/jpeg', buffer: large }, picture);
    await send();
    await says(page.locator('#sending-said'), 'Đã gửi hết');
    const [photo, small] = await stored();
    expect([photo?.name, small?.name]).toEqual(['ảnh.jpg', 'nhỏ.png']);
    expect(photo?.size).toBeLessThan(large.length / 2);
    const size = await page.evaluate<number[]>(`fetch('/api/v1/evidence/${photo?.id}')
      .then((answer) => answer.blob()).then(createImageBitmap).then(({ width, height }) => [width, height])`);
    expect(size).toEqual([2000, 1000]);
    expect(visitor.complaints).toEqual([]);
  });

  it('keeps a file once, though the answer was lost and it went again', async () => {
    let isFirst = true;
    await page.route('**/evidence', async (route) => {
      if (!isFirst) return route.continue();
      isFirst = false;
      await route.fetch();
      return route.abort('connectionreset');
    });
    await choose(report);
    await send();
    await says(line('Báo cáo.pdf'), 'Mất kết nối');
    expect(await names()).toEqual(['Báo cáo.pdf']);
    await line('Báo cáo.pdf').getByRole('button', { name: 'Thử lại' }).click();
    await says(line('Báo cáo.pdf'), 'đã gửi');
    expect(await names()).toEqual(['Báo cáo.pdf']);
  });

  it('sends no file before the text is saved: a text that is refused stays, beside what stands now', async () => {
    const other = await stage.client(cast.officer);
    const { version } = await stage.stored({ id });
    await other.post(`/tasks/${id}/updates`, { note: 'Người khác ghi' }, { 'if-match': `"${version}"` });
    await note().fill('Nội dung của tôi');
    await choose(report);
    await save();
    await says(page.locator('[aria-labelledby=h-conflict]'), 'Người khác ghi');
    expect([await note().inputValue(), await names()]).toEqual(['Nội dung của tôi', []]);
    await save();
    await says(page.locator('#sending-said'), 'Đã gửi hết');
    await says(page.locator('[data-part=story]'), 'Nội dung của tôi');
    expect(await names()).toEqual(['Báo cáo.pdf']);
  });

  it('takes files that are dropped', async () => {
    const dropped = await page.evaluateHandle(`(() => {
      const data = new DataTransfer();
      for (const name of ['một.pdf', 'hai.pdf']) data.items.add(new File(['%PDF-1.4'], name, { type: 'application/pdf' }));
      return data;
    })()`);
    await page.locator('.drop').dispatchEvent('drop', { dataTransfer: dropped });
    await says(line('hai.pdf'), 'chờ gửi');
    expect(await page.locator('#sending b').allTextContents()).toEqual(['một.pdf', 'hai.pdf']);
  });

  it('takes several files without script, and says which of them it did not take', async () => {
    await visitor.close();
    await open({ ...PHONE, script: false });
    await choose(report, picture);
    await send();
    await says(page.locator('.note.done'), 'Đã thêm 2 tài liệu minh chứng.');
    await choose(wrong, { ...report, name: 'Phụ lục.pdf' });
    await send();
    await says(page.getByRole('alert'), 'Đã thêm: Phụ lục.pdf.');
    await says(page.getByRole('alert'), 'bảng kê.xlsx');
    expect(await names()).toEqual(['Báo cáo.pdf', 'nhỏ.png', 'Phụ lục.pdf']);
  });

  it('says without script at the field that files which stood in a form that came back are to be chosen again', async () => {
    await visitor.close();
    await open({ ...PHONE, script: false });
    const field = page.locator('.field', { has: page.locator('#file') });
    await field.locator('#file-apart').waitFor();
    expect(await field.locator('.mistake').count()).toBe(0);
    await note().fill('Đã họp chi bộ '.repeat(1500));
    await choose(report, picture);
    await save();
    await says(field.locator('.mistake'), 'Tệp đã chọn chưa được gửi, hãy chọn lại: Báo cáo.pdf; nhỏ.png');
    expect((await note().inputValue()).length).toBeGreaterThan(20_000);
    await note().fill('Đã họp chi bộ');
    await choose(report);
    await save();
    await says(page.locator('.note.done'), 'Tài liệu đã chọn chưa được gửi');
    expect(await field.locator('.mistake').count()).toBe(0);
  });

  it('keeps a text that is still being written without script too, whether files are taken or refused', async () => {
    await visitor.close();
    await open({ ...PHONE, script: false });
    const { updates: before } = await told();
    await note().fill('Đã họp ch');
    await page.locator('#act-updates-percent').fill('40');
    await choose(report);
    await send();
    await says(page.locator('.note.done'), 'Đã thêm tài liệu minh chứng.');
    expect(await note().inputValue()).toBe('Đã họp ch');
    expect(await page.locator('#act-updates-percent').inputValue()).toBe('40');
    await choose(wrong);
    await send();
    await says(page.getByRole('alert'), 'Tên và nội dung');
    expect(await note().inputValue()).toBe('Đã họp ch');
    await send();
    await says(page.getByRole('alert'), 'Chưa chọn tệp nào');
    expect([await note().inputValue(), await names()]).toEqual(['Đã họp ch', ['Báo cáo.pdf']]);
    expect((await told()).updates).toEqual(before);
    await note().fill('Đã họp chi bộ');
    await choose(report);
    await save();
    await says(page.locator('[data-part=story]'), 'Đã họp chi bộ');
  });
});
