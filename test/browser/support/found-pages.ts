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

/**
 * Makes a draft of a plan, which the sample has none of, and tells all pages that somebody comes upon: each once for those who work in a
 * body and once for the others, under whoever comes upon it first.
 * @param look is called on every page that is opened, also further ones of a kind
 */
export async function findPages(
  browser: Browser,
  url: string,
  look: (visitor: Visitor, reader: Reader) => Promise<void> = async () => {},
): Promise<ReadPage[]> {
  const found: ReadPage[] = [];
  const board = await openAs(browser, url, 'board', { language: 'vi', size: 'wide' });
  await makeDraft(board.page);
  await board.close();
  for (const reader of readers) {
    const visitor = await openAs(browser, url, reader, { language: 'vi', size: 'wide' });
    const known = found.filter((page) => isOfBody(page.reader) === isOfBody(reader));
    const patterns = new Set(known.map(({ pattern }) => pattern));
    const pages = await tourOf(visitor.page, () => look(visitor, reader), patterns);
    found.push(...pages.filter(({ pattern }) => !patterns.has(pattern)).map((page) => ({ ...page, reader })));
    await visitor.close();
  }
  const isFound = (pattern: string): boolean => found.some((page) => page.pattern === pattern);
  return [...found, ...forVisitors.filter(({ pattern }) => !isFound(pattern))];
}

/** Who works in a body sees other things at the same address than who follows all of them. */
function isOfBody(reader: Reader): boolean {
  return reader === 'officer.xa-lat' || reader === 'head.xa-lat';
}

/** Pages by who reads them. */
export function byReader(pages: readonly ReadPage[]): (readonly [Reader, readonly ReadPage[]])[] {
  return [null, ...readers].map(
    (reader) => [reader, pages.filter((page) => page.reader === reader)] as const,
  );
}
