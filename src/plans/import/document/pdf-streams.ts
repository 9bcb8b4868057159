/** The streams of a PDF as they stand in the file, before its parser is asked for them. */

/** So many bytes no stream of a page has, nor all that are looked at of a file. */
export const MOST_BYTES = 32 * 1024 * 1024;

/** Nor all streams of a file together that are no pictures. */
const MOST_OF_ALL = 8 * MOST_BYTES;

/** A file of a thousand pages has fewer streams. */
const MOST_STREAMS = 100_000;

/** A dictionary ahead of a stream is shorter, in bytes. */
const LONGEST_HEAD = 4096;

/** Unpacks a stream, up to so many bytes; throws where it is broken, and `too_large` where it is longer. */
export type Unpack = (bytes: Buffer, most: number) => Buffer;

interface Stream {
  readonly bytes: Buffer;
  readonly isPacked: boolean;
  /** The dictionary ahead of it. */
  readonly head: string;
}

/**
 * Refuses a file one of whose streams, packed in the usual way, unpacks nearly without end, or many do together. Pictures and attached
 * files, which may be large and are not looked at, are left out.
 * @throws Error `too_large`
 */
export function refuseBombs(file: Buffer, unpack: Unpack): void {
  let all = 0;
  for (const stream of streamsOf(file)) {
    if (!stream.isPacked || NOT_LOOKED_AT.test(stream.head)) continue;
    all += contentOf(stream, MOST_BYTES, unpack).length;
    if (all > MOST_OF_ALL) throw new Error('too_large');
  }
}

const NOT_LOOKED_AT = /\/(?:Subtype\s*\/Image|EmbeddedFile)(?![A-Za-z])/;

/** What is packed as pages are, or not at all; pictures, fonts and other parts of the file are left out. */
export function* pageStreams(file: Buffer): Generator<Stream> {
  for (const stream of streamsOf(file)) {
    const { head, isPacked } = stream;
    if (isPacked === head.includes('/Filter') && !/\/(?:Image|Length1|ObjStm|XRef|EmbeddedFile)/.test(head))
      yield stream;
  }
}

/** @throws Error `too_large` where there are more than any file has */
function* streamsOf(file: Buffer): Generator<Stream> {
  let at = 0;
  for (let count = 0; ; count += 1) {
    if (count > MOST_STREAMS) throw new Error('too_large');
    const begin = file.indexOf('stream', at);
    if (begin === -1) return;
    const end = file.indexOf('endstream', begin);
    if (end === -1) return;
    at = end + 'endstream'.length;
    const ahead = file.toString('latin1', Math.max(0, begin - LONGEST_HEAD), begin);
    const head = ahead.slice(Math.max(0, ahead.lastIndexOf('obj')));
    const from = begin + 'stream'.length;
    const skipped = file[from] === 13 ? 2 : 1;
    yield { bytes: file.subarray(from + skipped, end), isPacked: head.includes('/FlateDecode'), head };
  }
}

/**
 * The bytes of a stream: of one that is not packed at most so many, of a packed one all. Nothing of a broken one: its page is then read
 * without it.
 * @throws Error `too_large` of a packed one that is longer than `MOST_BYTES`
 */
export function contentOf({ bytes, isPacked }: Stream, most: number, unpack: Unpack): Buffer {
  if (most <= 0) return Buffer.alloc(0);
  if (!isPacked) return bytes.subarray(0, most);
  try {
    return unpack(bytes, MOST_BYTES);
  } catch (error) {
    if (error instanceof Error && error.message === 'too_large') throw error;
    return Buffer.alloc(0);
  }
}
