import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { RunningProgram } from '../support/built-program.js';
import { SAMPLE_PASSWORD } from '../support/sample.js';
import { pages as listed } from '../web/page-list.js';
import { launchChromium } from './support/chromium.js';
import { describeInBrowser } from './support/in-browser.js';
import { startLivedProgram } from './support/lived-program.js';
import { makeDraft } from './support/draft-plan.js';
import { patternOf, tourOf } from './support/tour.js';
import { violationsOn } from './support/violations.js';
import { openVisitor, signIn, type View, type Visitor } from './support/visitor.js';

const KILOBYTE = 1024;
const FIRST_VISIT = 200 * KILOBYTE;
const LATER_PAGE = 30 * KILOBYTE;

const views: readonly View[] = [
  { language: 'vi', size: 'wide' },
  { language: 'vi', size: 'phone', dark: true },
  { language: 'en', size: 'wide', dark: true },
  { language: 'en', size: 'phone' },
];
const readers = ['board', 'officer.xa-lat', 'head.xa-lat', 'observer', 'admin'];
const forVisitors = ['/sign-in', '/no-such-page'];
/** Pages that no link leads to: asked for by a mail, or in the middle of something. */
const reachedOtherwise = ['/sign-in', '/sign-in/code', '/set-password', '/privacy', '/no-such-page'];

interface Fault {
  readonly page: string;
  readonly says: unknown;
}

describeInBrowser('every page, as a browser shows it', () => {
  let program: RunningProgram;
  let browser: Browser;
  /** Pages by who came upon them first. */
  const found = new Map<string, { readonly reader: string; readonly path: string }>();

  beforeAll(async () => {
    program = await startLivedProgram('2026-11-23T09:00:00+07:00');
    browser = await launchChromium();
    const board = await opened('board', { language: 'vi', size: 'wide' });
    await makeDraft(board.page);
    await board.close();
    for (const reader of readers) {
      const visitor = await opened(reader, { language: 'vi', size: 'wide' });
      for (const { pattern, path } of await tourOf(visitor.page)) {
        if (!found.has(pattern)) found.set(pattern, { reader, path });
      }
      await visitor.close();
    }
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    await program.stop();
  });

  async function opened(reader: string | null, view: View): Promise<Visitor> {
    const visitor = await openVisitor(browser, program.url, view);
    if (reader !== null) await signIn(visitor, `${reader}@lacduong.example`, SAMPLE_PASSWORD);
    return visitor;
  }

  /** What is wrong with a page that somebody opens again. */
  async function faultsOf(visitor: Visitor, path: string): Promise<unknown[]> {
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
    return [...faults, ...(await violationsOn(page))];
  }

  it('is come upon by links from the first one, for somebody', () => {
    const expected = listed
      .map(({ route }) => route)
      .filter((route) => route.startsWith('GET '))
      .map((route) => patternOf(route.slice('GET '.length)));
    const missing = [...new Set(expected)].filter(
      (pattern) => !found.has(pattern) && !reachedOtherwise.includes(pattern),
    );
    expect(missing).toEqual([]);
  });

  it.each(views)(
    'is sound for everybody and small in $language, $size',
    async (view) => {
      const faults: Fault[] = [];
      for (const reader of [null, ...readers]) {
        const visitor = await opened(reader, view);
        await visitor.page.goto('/');
        const own = [...found.values()].filter((one) => one.reader === reader).map(({ path }) => path);
        for (const path of reader === null ? forVisitors : own) {
          const says = await faultsOf(visitor, path);
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
