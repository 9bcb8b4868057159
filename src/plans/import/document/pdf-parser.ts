import { getDocument, type PDFDocumentProxy, PDFWorker } from 'pdfjs-dist';
import type { Unpack } from './pdf-streams.ts';
import { unpackingAtOnce } from './pdf-unpacked.js';

/*
 * The parser of PDFs without what it does to run beside a page of a browser: for a file of many pages a quarter of its time went into
 * copies of what its two sides tell one another, and into streams that wait for one another.
 */

/** The side that parses comes without types. */
interface Parser {
  readonly WorkerMessageHandler: { initializeFromPort(port: Port): void };
}

// the parser looks at it as it loads, for files that it writes: Node.js would first load all with which a program asks the web for pages
globalThis.Response = class {} as typeof Response;

// it brings what Node.js does not have yet of the language, for the other side too; that side's own build for old programs loads four times slower
const parserFile: string = 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
const { WorkerMessageHandler } = (await import(parserFile)) as Parser;

/**
 * Opens a file, of which words and lines are asked for, no pictures.
 * @param folder of the parser, with the fonts and codes that come along with it
 * @throws Error of what the parser says is wrong with it
 */
export function openPdf(bytes: Uint8Array, folder: string, unpack: Unpack): Promise<PDFDocumentProxy> {
  globalThis.DecompressionStream = unpackingAtOnce(unpack);
  const asking = new Port();
  const parsing = new Port();
  asking.other = parsing;
  parsing.other = asking;
  WorkerMessageHandler.initializeFromPort(parsing);
  return getDocument({
    worker: PDFWorker.create({ port: asking as unknown as Worker }),
    data: new Uint8Array(bytes),
    cMapUrl: `${folder}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${folder}/standard_fonts/`,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    verbosity: 0,
    // pictures are not looked at
    maxImageSize: 1,
  }).promise;
}

type Listener = (event: { readonly data: Message }) => void;

interface Message {
  readonly chunk?: unknown;
}

/** Where one side of the parser posts what the other is told: as it is, not a copy of it. */
class Port {
  other: Port | null = null;
  private readonly listeners = new Set<Listener>();

  postMessage(message: Message): void {
    const event = { data: withOwnLists(message) };
    queueMicrotask(() => {
      for (const listener of this.other?.listeners ?? []) listener(event);
    });
  }

  addEventListener(_name: 'message', listener: Listener): void {
    this.listeners.add(listener);
  }

  removeEventListener(_name: 'message', listener: Listener): void {
    this.listeners.delete(listener);
  }
}

/** The lists of a part of an answer are filled anew for the next part. */
function withOwnLists(message: Message): Message {
  const { chunk } = message;
  if (typeof chunk !== 'object' || chunk === null || ArrayBuffer.isView(chunk)) return message;
  const own = Object.entries(chunk).map(([name, value]: [string, unknown]): [string, unknown] => [
    name,
    Array.isArray(value) ? value.slice() : value,
  ]);
  return { ...message, chunk: Object.fromEntries(own) };
}
