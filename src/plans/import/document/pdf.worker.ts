import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { parentPort, resourceLimits, Worker, workerData } from 'node:worker_threads';
import { inflateSync } from 'node:zlib';
import type { ContainedNotice } from '../../../platform/threads/contained.process.ts';
import { givenBytes } from '../../../platform/threads/given-bytes.js';
import type { PdfText } from './pdf-content.ts';
import type { DrawnPage } from './pdf-page.ts';

/*
 * Runs by itself in a thread of a process of its own, with limits of time and memory: what a hostile file does to the parser ends there. What it loads
 * of ours has no more syntax of TypeScript than Node.js takes away by itself: it runs as it is, built or not.
 */

/** More are no plan that somebody signs. */
const MOST_PAGES = 1000;

/** The words of more pages are long to read. */
const SHORT = 6;

/** Larger files are read by two threads, in bytes: some 100 pages. */
const LARGE = 300_000;

/** What both threads of a large file are given. */
interface Shared {
  readonly bytes: Uint8Array;
  /** How many pages have been taken to be read, by whichever thread had time. */
  readonly taken: Int32Array;
  /** Whether the file tells the letters of marked parts, once the first thread has looked: one of `NOT_LOOKED`, `TOLD`, `NOT_TOLD`. */
  readonly told: Int32Array;
}

const NOT_LOOKED = 0;
const TOLD = 1;
const NOT_TOLD = 2;

interface NumberedPage extends DrawnPage {
  readonly number: number;
}

const given = (workerData as Shared | undefined) ?? null;
const isHelper = given !== null;
const shared = given ?? { bytes: await givenBytes(), taken: oneNumber(), told: oneNumber() };
const { bytes, taken } = shared;
// begun before anything else, so that both load the parser and open the file at the same time
const isShared = !isHelper && bytes.length > LARGE && availableParallelism() > 1;
const others = isShared ? readBeside(shared) : [];

const { areLettersTold, markedStreams, partsByPage, told } = await import('./pdf-actual-texts.js');
const { refuseBombs } = await import('./pdf-streams.js');
const { handedOver } = await import('./text-length.js');

const file = Buffer.from(bytes);
if (!isHelper) {
  refuseBombs(file, unpack);
  Atomics.store(shared.told, 0, areLettersTold(file, unpack) ? TOLD : NOT_TOLD);
  Atomics.notify(shared.told, 0);
}

const { openPdf } = await import('./pdf-parser.js');
const { isMixed, readPage } = await import('./pdf-page.js');

const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const document = await openPdf(bytes, folder, unpack);
if (document.numPages > MOST_PAGES) throw new Error('too_many_pages');
if (isHelper) Atomics.wait(shared.told, 0, NOT_LOOKED);
const areTold = Atomics.load(shared.told, 0) === TOLD;
parentPort?.postMessage(isHelper ? await ownPages() : await wholeText());

function oneNumber(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
}

async function wholeText(): Promise<PdfText> {
  // before the pages, so that the other thread takes more of them
  const { pdfText } = await import('./pdf-text.js');
  const { once } = await import('./pdf-words.js');
  const streams = areTold ? markedStreams(file, unpack) : [];
  if (!isShared) tellLength();
  const own = await ownPages();
  // no earlier: until then both threads are at work
  if (isShared) tellLength();
  const pages = [...own, ...(await others)].toSorted((one, other) => one.number - other.number);
  const tags = pages.map(({ parts }) => parts.map(({ tag }) => tag));
  const said = areTold ? partsByPage(streams, tags) : null;
  const read = pages.map((page, at) => {
    const pieces = told(page.pieces, page.parts, said?.[at] ?? []);
    return { ...page, pieces: page.isByLetter ? once(pieces) : pieces };
  });
  const all = pdfText({ pages: read });
  return { ...all, text: handedOver(all.text) };
}

function tellLength(): void {
  if (document.numPages > SHORT) parentPort?.postMessage({ isLong: true } satisfies ContainedNotice);
}

/** The pages that no other thread has taken. */
async function ownPages(): Promise<NumberedPage[]> {
  const pages: NumberedPage[] = [];
  // a page within tells for all, the same to both threads; the first and the last are often set in another way
  const within = Math.ceil(document.numPages / 2);
  const areMixed = document.numPages > SHORT && (await isMixed(await document.getPage(within)));
  for (;;) {
    const number = Atomics.add(taken, 0, 1) + 1;
    if (number > document.numPages) return pages;
    const page = await document.getPage(number);
    pages.push({ ...(await readPage(page, areTold, areMixed)), number });
    page.cleanup();
  }
}

/** The pages that a thread beside this one takes. */
function readBeside(shared: Shared): Promise<NumberedPage[]> {
  const { promise, resolve, reject } = Promise.withResolvers<NumberedPage[]>();
  const helper = new Worker(new URL(import.meta.url), { workerData: shared, resourceLimits });
  helper.once('message', resolve);
  helper.once('error', (error: Error & { code?: string }) =>
    reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Error('too_large') : error),
  );
  // what goes wrong is told where the pages are waited for
  promise.catch(() => null);
  return promise;
}

/** @throws Error of a broken stream; `too_large` of a longer one */
function unpack(packed: Buffer, most: number): Buffer {
  try {
    return inflateSync(packed, { maxOutputLength: most });
  } catch (error) {
    throw (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? new Error('too_large') : error;
  }
}
