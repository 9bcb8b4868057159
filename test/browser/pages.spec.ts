import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { reviewDocumentNames } from '../../src/reviews/review-document-name.js';
import type { RunningProgram } from '../support/built-program.js';
import { pages as listed } from '../web/page-list.js';
import { launchChromium } from './support/chromium.js';
import { byReader, findPages, openAs, type Reader, type ReadPage } from './support/found-pages.js';
import { describeInBrowser } from './support/in-browser.js';
import { startLivedProgram } from './support/lived-program.js';
import { formsOf, type ReadForm } from './support/page-forms.js';
import { patternOf } from './support/tour.js';
import { violationsOn } from './support/violations.js';
import { openVisitor, sizes, tooWideBy, type View, type Visitor } from './support/visitor.js';
import { faultsOfWrongInput, wrongs } from './support/wrong-input.js';

const KILOBYTE = 1024;
const FIRST_VISIT = 200 * KILOBYTE;
const LATER_PAGE = 30 * KILOBYTE;

/** Each page is opened once in each language and scheme, and then made as wide as the other size. */
const views: readonly View[] = [
  { language: 'vi', size: 'wide' },
  { language: 'en', size: 'phone', dark: true },
];
/** Pages that no link leads to: asked for by a mail, or in the middle of something. */
/** The last four are for a body that is no more and has several successors, an indicator that has ended, and documents: the sample has none. */
const reachedOtherwise = [
  '/sign-in',
  '/sign-in/code',
  '/set-password',
  '/privacy',
  '/no-such-page',
  '/bodies/:id/hand-over',
  '/indicators/:id/resume',
  '/plans/import/:id',
  '/plans/:id/document',
];
/** Forms that leave the page, with nothing to be typed. */
const leaving = ['/sign-out', '/language'];

interface Fault {
  readonly page: string;
  readonly says: unknown;
}

describeInBrowser('every page, as a browser shows it', () => {
  let program: RunningProgram;
  let browser: Browser;
  let found: readonly ReadPage[] = [];
  /** The forms that somebody comes upon, one for each kind of address and fields. */
  const forms = new Map<string, ReadForm>();

  beforeAll(async () => {
    program = await startLivedProgram('2026-11-23T09:00:00+07:00');
    browser = await launchChromium();
    found = await findPages(browser, program.url, keepForms);
  });
  afterAll(async () => {
    await browser.close();
    await program.stop();
  });

  async function keepForms({ page }: Visitor, reader: Reader): Promise<void> {
    const path = new URL(page.url()).pathname;
    const cookies = await page.context().cookies();
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    for (const form of await formsOf(page)) {
      const names = form.fields.map(({ name }) => patternOf(name)).join();
      const kind = `${patternOf(form.action)} ${names}`;
      if (!leaving.includes(form.action) && !forms.has(kind))
        forms.set(kind, { ...form, reader, path, cookie });
    }
  }

  /** What is wrong with a page that somebody opens again; with its parts by the rules of accessibility where it is asked for. */
  async function faultsOf(visitor: Visitor, path: string, byRules: boolean): Promise<unknown[]> {
    const { page, view, complaints, bytes } = visitor;
    bytes();
    complaints.length = 0;
    await page.goto(path, { waitUntil: 'load' });
    const size = bytes();
    const faults: unknown[] = [...complaints];
    if (size > LATER_PAGE) faults.push(`${size} bytes over the wire`);
    const language = new URLSearchParams(path.split('?')[1]).get('lang') ?? view.language;
    if ((await page.locator('html').getAttribute('lang')) !== language) faults.push('another language');
    if (byRules) faults.push(...(await violationsOn(page)));
    faults.push(...(await tooWide(page, view)));
    return faults;
  }

  async function tooWide(page: Visitor['page'], view: View): Promise<string[]> {
    const faults: string[] = [];
    for (const size of [view.size, view.size === 'wide' ? 'phone' : 'wide'] as const) {
      await page.setViewportSize(sizes[size]);
      const more = await tooWideBy(page, size);
      if (more > 0) faults.push(`${more} pixels too wide in ${size}`);
    }
    await page.setViewportSize(sizes[view.size]);
    return faults;
  }

  it('is come upon by links from the first one, for somebody', () => {
    const expected = listed
      .map(({ route }) => route)
      .filter((route) => route.startsWith('GET '))
      .flatMap((route) => reviewDocumentNames.map((name) => route.replace(':document', name)))
      .map((route) => patternOf(route.slice('GET '.length)).replaceAll(/:\w+/g, ':id'));
    const missing = [...new Set(expected)].filter(
      (pattern) => !found.some((one) => one.pattern === pattern) && !reachedOtherwise.includes(pattern),
    );
    expect(missing).toEqual([]);
  });

  it.each(views)(
    'is sound for everybody and small in $language',
    async (view) => {
      const faults: Fault[] = [];
      const opened = new Map<string, number>();
      for (const [reader, own] of byReader(found)) {
        const visitor = await openAs(browser, program.url, reader, view);
        await visitor.page.goto('/');
        for (const { path, pattern } of own) {
          // what a third reader sees of a page the first two have seen in parts
          const times = (opened.get(pattern) ?? 0) + 1;
          opened.set(pattern, times);
          const says = await faultsOf(visitor, path, times <= 2);
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

  // last: what is not refused changes the sample
  it.each(wrongs)(
    'answers $name on a page, and nothing that was typed is lost',
    async (wrong) => {
      const faults = await faultsOfWrongInput(program.url, [...forms.values()], wrong);
      expect(forms.size).toBeGreaterThan(60);
      expect(faults).toEqual([]);
    },
    300_000,
  );
});
