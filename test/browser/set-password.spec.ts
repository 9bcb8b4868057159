import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { PasswordResetsService } from '../../src/accounts/password-resets.service.js';
import { DeliveryService } from '../../src/mail/delivery.service.js';
import { type MailRun, startMailRun } from '../support/mail-run.js';
import { PASSWORD, type Stored, type StoredAccount, World } from '../support/world.js';
import { launchChromium } from './support/chromium.js';
import { describeInBrowser } from './support/in-browser.js';
import { openVisitor, signIn, type Visitor } from './support/visitor.js';

const NEW = 'một mật khẩu mới';

describeInBrowser('the link of a mail, opened in a browser', () => {
  let run: MailRun;
  let world: World;
  let committee: Stored;
  let browser: Browser;
  let visitor: Visitor;
  let page: Page;
  let who: StoredAccount;
  let secret: string;
  /** Addresses and `Referer` of all that the browser asked for. */
  let asked: string[];

  beforeAll(async () => {
    run = await startMailRun('2026-06-14T23:30:00+07:00', { PUBLIC_URL: 'http://localhost:3000' });
    world = new World(run.app.dataSource.manager);
    committee = await world.committee();
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    await run.close();
  });
  beforeEach(async () => {
    who = await world.account({ role: 'officer', at: committee });
    const resets = run.app.get(PasswordResetsService);
    await resets.ask(who.email);
    await resets.settled();
    await run.app.get(DeliveryService).deliverDue();
    // a notice of the password set before may come with it
    const mails = await Promise.all(run.sink.taken.splice(0).map(({ parsed }) => parsed));
    const texts = mails.map(({ text = '' }) => text).join('\n');
    const [, found] = /#(reset=[\w-]{43})/.exec(texts) ?? [];
    if (found === undefined) throw new Error(`no link in ${texts}`);
    secret = found;
    visitor = await openVisitor(browser, run.app.url, { language: 'vi', size: 'phone' });
    page = visitor.page;
    asked = [];
    page.on('request', (request) => asked.push(request.url(), request.headers()['referer'] ?? ''));
  });
  afterEach(() => visitor.close());

  const ways = () =>
    page.evaluate<string[]>(
      "[...document.querySelectorAll('[data-way]:not([hidden])')].map((one) => one.dataset.way)",
    );
  /** Script has read the link: it need not be pasted. */
  const isGiven = () => page.locator('#link-link').waitFor({ state: 'hidden' });

  async function setPassword(): Promise<void> {
    await page.locator('#link-password').fill(NEW);
    await page.locator('#link-repeat').fill(NEW);
    await page.locator('#link button').click();
    await page.waitForURL('**/sign-in*');
  }

  it('leaves its secret in no address, and shows the form that it is for', async () => {
    await page.goto(`/set-password?language=vi#${secret}`);
    await isGiven();
    expect([new URL(page.url()).hash, await ways()]).toEqual(['', ['link']]);
    expect(await page.locator('#link-link').isVisible()).toBe(false);
    await setPassword();
    expect(asked.filter((one) => one.includes(secret.slice(6)))).toEqual([]);
    await signIn(visitor, who.email, NEW);
    expect(visitor.complaints).toEqual([]);
  });

  it('is the same in the other language', async () => {
    await page.goto(`/set-password?language=vi#${secret}`);
    await isGiven();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Set a password' }).waitFor();
    await isGiven();
    expect(await ways()).toEqual(['link']);
    expect(asked.filter((one) => one.includes(secret.slice(6)))).toEqual([]);
    await setPassword();
  });

  it('stays given where the password is refused; where it is dead, another can be asked for', async () => {
    await page.goto(`/set-password?language=vi#${secret}`);
    await isGiven();
    for (const one of ['#link-password', '#link-repeat']) await page.locator(one).fill('ngắn');
    await page.locator('#link button').click();
    await page.getByRole('alert').waitFor();
    expect(await ways()).toEqual(['link']);
    expect(await page.locator('#link-link').isVisible()).toBe(false);
    await setPassword();
    await page.goto(`/set-password?language=vi#${secret}`);
    await isGiven();
    for (const one of ['#link-password', '#link-repeat']) await page.locator(one).fill(NEW);
    await page.locator('#link button').click();
    await page.getByRole('alert').waitFor();
    expect(await ways()).toEqual(['link', 'forgotten']);
    expect(await page.locator('#link-link').isVisible()).toBe(true);
  });

  it('is not needed for a code or a forgotten password; browsers without Sec-Fetch-Site are known by their Origin', async () => {
    await page.goto('/set-password');
    await page.locator('[data-way=link]').waitFor({ state: 'hidden' });
    expect(await ways()).toEqual(['code', 'forgotten']);
    const sent = page.waitForRequest((request) => request.method() === 'POST');
    await page.locator('#forgotten-email').fill(who.email);
    await page.locator('#forgotten button').click();
    expect((await (await sent).allHeaders())['origin']).toBe(run.app.url);
    await page.waitForURL('**/sign-in');
    await page.getByText('Nếu có tài khoản với địa chỉ này').waitFor();
    await signIn(visitor, who.email, PASSWORD);
  });
});
