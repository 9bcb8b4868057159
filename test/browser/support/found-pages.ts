import type { Browser } from 'playwright-core';
import { SAMPLE_PASSWORD } from '../../support/sample.js';
import { makeDraft } from './draft-plan.js';
import { tourOf } from './tour.js';
import { openVisitor, signIn, type View, type Visitor } from './visitor.js';

/** People of the sample who see different pages; null is somebody who is not signed in. */
export const readers = ['board', 'officer.xa-lat', 'head.xa-lat', 'observer', 'admin'] as const;
export type Reader = (typeof readers)[number] | null;

/** A page with somebody who comes upon it. */
export interface ReadPage {
  readonly reader: Reader;
  readonly pattern: string;
  readonly path: string;
}

/** Pages that no link of the sample leads to, for whoever is not signed in. */
const forVisitors: readonly ReadPage[] = ['/sign-in', '/privacy', '/set-password', '/no-such-page'].map(
  (path) => ({ reader: null, pattern: path, path }),
);

/** A window of that reader. */
export async function openAs(browser: Browser, url: string, reader: Reader, view: View): Promise<Visitor> {
  const visitor = await openVisitor(browser, url, view);
  if (reader !== null) await signIn(visitor, `${reader}@lacduong.example`, SAMPLE_PASSWORD);
  return visitor;
}

/** Makes a draft of a plan, which the sample has none of, and tells all pages that somebody comes upon, each once, under whoever comes upon it first. */
export async function findPages(browser: Browser, url: string): Promise<ReadPage[]> {
  const found = new Map<string, ReadPage>();
  const board = await openAs(browser, url, 'board', { language: 'vi', size: 'wide' });
  await makeDraft(board.page);
  await board.close();
  for (const reader of readers) {
    const visitor = await openAs(browser, url, reader, { language: 'vi', size: 'wide' });
    for (const { pattern, path } of await tourOf(visitor.page, undefined, new Set(found.keys()))) {
      if (!found.has(pattern)) found.set(pattern, { reader, pattern, path });
    }
    await visitor.close();
  }
  return [...found.values(), ...forVisitors.filter(({ pattern }) => !found.has(pattern))];
}

/** Pages by who reads them. */
export function byReader(pages: readonly ReadPage[]): (readonly [Reader, readonly ReadPage[]])[] {
  return [null, ...readers].map(
    (reader) => [reader, pages.filter((page) => page.reader === reader)] as const,
  );
}
