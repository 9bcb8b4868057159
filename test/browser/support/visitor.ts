import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Language } from '../../../src/kernel/text.js';

export const sizes = { wide: { width: 1366, height: 768 }, phone: { width: 360, height: 640 } } as const;
export type Size = keyof typeof sizes;

/** How somebody looks at the pages. */
export interface View {
  readonly language: Language;
  readonly size: Size;
  readonly dark?: boolean;
  readonly script?: boolean;
}

/** A browser window, with everything that it complained about. */
export interface Visitor {
  readonly page: Page;
  readonly view: View;
  /** Errors of script and console, refusals of the content security policy, requests to other hosts. */
  readonly complaints: string[];
  /** Bytes over the wire since it was last asked, headers left out. */
  bytes(): number;
  close(): Promise<void>;
}

/** Opens a window at `url` that has never been there. */
export async function openVisitor(browser: Browser, url: string, view: View): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: sizes[view.size],
    colorScheme: view.dark ? 'dark' : 'light',
    // a page that is still rolling is not where a click is aimed
    reducedMotion: 'reduce',
    javaScriptEnabled: view.script ?? true,
    isMobile: view.size === 'phone',
    hasTouch: view.size === 'phone',
  });
  await context.addCookies([{ name: 'dondoc_language', value: view.language, url }]);
  const page = await context.newPage();
  const bytes = await countedBytes(context, page);
  return { page, view, complaints: complaintsOf(page, url), bytes, close: () => context.close() };
}

function complaintsOf(page: Page, url: string): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    const isOfStatus = /Failed to load resource: the server responded with a status of/.test(message.text());
    if (message.type() === 'error' && !isOfStatus) complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`script: ${error.message}`));
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== new URL(url).origin)
      complaints.push(`a request to another host: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 500) complaints.push(`${response.status()} of ${response.url()}`);
  });
  return complaints;
}

async function countedBytes(context: BrowserContext, page: Page): Promise<() => number> {
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  let sum = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (sum += encodedDataLength));
  return () => {
    const since = sum;
    sum = 0;
    return since;
  };
}

/** Pixels by which the page is wider than a window of that size. A phone widens its window to the page, so that is not asked. */
export async function tooWideBy(page: Page, size: Size): Promise<number> {
  return (await page.evaluate<number>('document.documentElement.scrollWidth')) - sizes[size].width;
}

/** Signs in on the page that asks for it, and waits for what comes after. */
export async function signIn({ page }: Visitor, email: string, password: string): Promise<void> {
  await page.goto('/sign-in');
  await page.locator('#email').fill(email);
  await page.locator('#password').fill(password);
  await page.locator('main form button[type=submit], main form button:not([type])').first().click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}
