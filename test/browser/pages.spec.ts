import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { RunningProgram } from '../support/built-program.js';
import { pages as listed } from '../web/page-list.js';
import { launchChromium } from './support/chromium.js';
import { byReader, findPages, openAs, type ReadPage } from './support/found-pages.js';
import { describeInBrowser } from './support/in-browser.js';
import { startLivedProgram } from './support/lived-program.js';
import { patternOf } from './support/tour.js';
import { violationsOn } from './support/violations.js';
import { openVisitor, type View, type Visitor } from './support/visitor.js';

const KILOBYTE = 1024;
const FIRST_VISIT = 200 * KILOBYTE;
const LATER_PAGE = 30 * KILOBYTE;

/** axe takes longer than the page: it looks at each size and each colour scheme once. */
const views: readonly (View & { readonly axe: boolean })[] = [
  { language: 'vi', size: 'wide', axe: true },
  { language: 'vi', size: 'phone', axe: false },
  { language: 'en', size: 'wide', axe: false },
  { language: 'en', size: 'phone', dark: true, axe: true },
];
/** Pages that no link leads to: asked for by a mail, or in the middle of something. */
const reachedOtherwise = ['/sign-in', '/sign-in/code', '/set-password', '/privacy', '/no-such-page'];

interface Fault {
  readonly page: string;
  readonly says: unknown;
}

describeInBrowser('every page, as a browser shows it', () => {
  let program: RunningProgram;
  let browser: Browser;
  let found: readonly ReadPage[] = [];

  beforeAll(async () => {
    program = await startLivedProgram('2026-11-23T09:00:00+07:00');
    browser = await launchChromium();
    found = await findPages(browser, program.url);
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    await program.stop();
  });

  /** What is wrong with a page that somebody opens again. */
  async function faultsOf(visitor: Visitor, path: string, axe: boolean): Promise<unknown[]> {
    const { page, view, complaints, bytes } = visitor;
    bytes();
    complaints.length = 0;
    await page.goto(path, { waitUntil: 'load' });
    const size = bytes();
    const faults: unknown[] = [...complaints];
    if (size > LATER_PAGE) faults.push(`${size} bytes over the wire`);
    const width = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
    if (width > 0) faults.push(`${width} pixels too wide`);
    const language = new URLSearchParams(path.split('?')[1]).get('lang') ?? view.language;
    if ((await page.locator('html').getAttribute('lang')) !== language) faults.push('another language');
    return axe ? [...faults, ...(await violationsOn(page))] : faults;
  }

  it('is come upon by links from the first one, for somebody', () => {
    const expected = listed
      .map(({ route }) => route)
      .filter((route) => route.startsWith('GET '))
      .map((route) => patternOf(route.slice('GET '.length)));
    const missing = [...new Set(expected)].filter(
      (pattern) => !found.some((one) => one.pattern === pattern) && !reachedOtherwise.includes(pattern),
    );
    expect(missing).toEqual([]);
  });

  it.each(views)(
    'is sound for everybody and small in $language, $size',
    async ({ axe, ...view }) => {
      const faults: Fault[] = [];
      for (const [reader, own] of byReader(found)) {
        const visitor = await openAs(browser, program.url, reader, view);
        await visitor.page.goto('/');
        for (const { path } of own) {
          const says = await faultsOf(visitor, path, axe);
          if (says.length > 0) faults.push({ page: `${reader ?? 'visitor'} ${path}`, says });
        }
        await visitor.close();
      }
      expect(faults).toEqual([]);
    },
    600_000,
  );

  it('comes with less than 200 KB at the first visit', async () => {
    const visitor = await openVisitor(browser, program.url, { language: 'vi', size: 'wide' });
    await visitor.page.goto('/', { waitUntil: 'networkidle' });
    expect(visitor.bytes()).toBeLessThan(FIRST_VISIT);
    await visitor.close();
  });
});
