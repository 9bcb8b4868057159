import { deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { contentOf, pageStreams, refuseBombs } from '../../../../src/plans/import/document/pdf-streams.js';

const bomb = deflateSync(Buffer.alloc(70 * 1024 * 1024, ' '));
const long = deflateSync(Buffer.alloc(30 * 1024 * 1024, ' '));

function file(head: string, bytes: Buffer): Buffer {
  const begin = Buffer.from(`1 0 obj\n<< ${head} /Filter /FlateDecode >>\nstream\n`, 'latin1');
  return Buffer.concat([begin, bytes, Buffer.from('\nendstream\nendobj\n', 'latin1')]);
}

function unpack(bytes: Buffer, most: number): Buffer {
  try {
    return inflateSync(bytes, { maxOutputLength: most });
  } catch (error) {
    const isLonger = (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE';
    throw new Error(isLonger ? 'too_large' : 'broken', { cause: error });
  }
}

describe('a PDF whose streams unpack nearly without end', () => {
  it.each(['', '/Type /ObjStm', '/Length1 4000'])('is refused before it is parsed: %s', (head) => {
    expect(() => refuseBombs(file(head, bomb), unpack)).toThrow('too_large');
    expect(() => refuseBombs(file(head, long), unpack)).not.toThrow();
  });

  it('is refused where many unpack to too much together', () => {
    const several = (count: number): Buffer =>
      Buffer.concat(Array.from({ length: count }, () => file('', long)));
    expect(() => refuseBombs(several(8), unpack)).not.toThrow();
    expect(() => refuseBombs(several(9), unpack)).toThrow('too_large');
  });

  it('is refused where it has more streams than any file', () => {
    const many = Buffer.from('stream endstream '.repeat(100_002));
    expect(() => refuseBombs(many, unpack)).toThrow('too_large');
  });

  it('is none for its pictures and attached files, or for what is broken', () => {
    expect(() => refuseBombs(file('/Subtype /Image', bomb), unpack)).not.toThrow();
    expect(() => refuseBombs(file('/Type /EmbeddedFile', bomb), unpack)).not.toThrow();
    const broken = Buffer.concat([Buffer.from('xx'), bomb]);
    expect(() => refuseBombs(file('', broken), unpack)).not.toThrow();
    const [stream] = pageStreams(file('', broken));
    expect(stream && contentOf(stream, 9, unpack)).toHaveLength(0);
  });
});
