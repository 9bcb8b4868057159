import { MOST_BYTES, type Unpack } from './pdf-streams.js';

/**
 * In the place of `DecompressionStream`, as far as the parser of PDFs uses one: it writes all at once and waits for the rest, so that
 * the streams of Node.js take longer to be set up than the words of a page to be unpacked.
 */
class UnpackedAtOnce {
  private packed: Buffer | null = null;
  private readonly unpack: Unpack;

  constructor(unpack: Unpack) {
    this.unpack = unpack;
  }

  readonly writable = {
    getWriter: () => ({
      write: async ({ buffer, byteOffset, byteLength }: Uint8Array) =>
        void (this.packed = Buffer.from(buffer, byteOffset, byteLength)),
      close: async () => {},
    }),
  };

  readonly readable = {
    getReader: () => ({
      read: async () => {
        const { packed } = this;
        this.packed = null;
        return packed === null ? { done: true } : { done: false, value: this.unpack(packed, MOST_BYTES) };
      },
    }),
  };
}

/** What the parser is given for `DecompressionStream`. What is packed in another way, is broken or too long it unpacks by itself. */
export function unpackingAtOnce(unpack: Unpack): typeof DecompressionStream {
  return function made(format: string): UnpackedAtOnce {
    if (format !== 'deflate') throw new TypeError(`Cannot unpack ${format}`);
    return new UnpackedAtOnce(unpack);
  } as unknown as typeof DecompressionStream;
}
