import { deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { unpackingAtOnce } from '../../../../src/plans/import/document/pdf-unpacked.js';

const AtOnce = unpackingAtOnce((packed, most) => inflateSync(packed, { maxOutputLength: most }));

/** As the parser of PDFs uses it. */
async function unpacked(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array[]> {
  const { readable, writable } = new AtOnce('deflate');
  const writer = writable.getWriter();
  void writer.write(packed);
  void writer.close();
  const reader = readable.getReader();
  const parts: Uint8Array[] = [];
  for (let part = await reader.read(); !part.done; part = await reader.read()) parts.push(part.value);
  return parts;
}

describe('a stream of a PDF that the parser unpacks', () => {
  it('is unpacked whole, wherever in the bytes of the file it lies', async () => {
    const words = Buffer.from('BT (lời của kế hoạch) Tj ET');
    const file = Buffer.concat([Buffer.from('stream\n'), deflateSync(words), Buffer.from('\nendstream')]);
    const bytes = Uint8Array.from(file).subarray(7, -10);
    expect(Buffer.concat(await unpacked(bytes)).equals(words)).toBe(true);
  });

  it('is left to the parser itself where it is broken, too long, or packed in another way', async () => {
    await expect(unpacked(new Uint8Array([1, 2, 3]))).rejects.toThrow('incorrect header');
    const long = new Uint8Array(deflateSync(Buffer.alloc(33 * 1024 * 1024)));
    await expect(unpacked(long)).rejects.toThrow('larger than');
    expect(() => new AtOnce('gzip')).toThrow('gzip');
  });
});
