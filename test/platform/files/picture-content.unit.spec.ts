import { crc32 } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { BrokenPictureError, pictureContent } from '../../../src/platform/files/picture-content.js';
import { jpg, png } from '../../support/office-files.js';

const segment = (marker: number, content: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
};
const text = (words: string): Buffer => Buffer.from(words, 'latin1');

/** Exif data as a telephone writes them: orientation 6, its name, and a folder of position. */
function exif(little: boolean): Buffer {
  const tiff = Buffer.alloc(8 + 2 + 2 * 12 + 4);
  const short = (value: number, at: number) =>
    little ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at);
  const long = (value: number, at: number) =>
    little ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at);
  tiff.write(little ? 'II' : 'MM', 0, 'latin1');
  short(42, 2);
  long(8, 4);
  short(2, 8);
  [
    [0x0112, 3, 1],
    [0x8825, 4, 1],
  ].forEach(([tag = 0, type = 0, count = 0], place) => {
    short(tag, 10 + place * 12);
    short(type, 12 + place * 12);
    long(count, 14 + place * 12);
  });
  short(6, 18);
  long(200, 30);
  return segment(0xe1, Buffer.concat([text('Exif\0\0'), tiff, text('GPS 11.94 108.44 TELEPHONE')]));
}

const scan = Buffer.from('ffda000c03010002110311003f007fff00d2ffd0a1b2', 'hex');
const table = segment(0xdb, Buffer.alloc(65, 1));
const profile = segment(0xe2, text('ICC_PROFILE\0\x01\x01colours'));
const start = Buffer.from('ffd8', 'hex');
const end = Buffer.from('ffd9', 'hex');
const SECRETS = ['GPS', 'TELEPHONE', 'xmp', 'Photoshop', 'a comment', 'behind', 'preview'];

function photo(little = true): Buffer {
  return Buffer.concat([
    start,
    segment(
      0xe0,
      Buffer.concat([text('JFIF\0\x01\x01\0\0\x01\0\x01\x02\x02'), text('preview'), Buffer.alloc(5)]),
    ),
    exif(little),
    segment(0xe1, text('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>xmp</x:xmpmeta>')),
    segment(0xed, text('Photoshop 3.0\0')),
    segment(0xe2, text('MPF\0preview')),
    profile,
    segment(0xfe, text('a comment')),
    table,
    scan,
    table,
    scan,
    end,
    text('behind the end'),
    Buffer.from('ffd8ffd9', 'hex'),
  ]);
}

const chunk = (type: string, content: Buffer): Buffer => {
  const body = Buffer.concat([text(type), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

describe('a photograph', () => {
  it.each([true, false])('loses position, camera, comments, previews and what lies behind it', (little) => {
    const kept = pictureContent('jpg', photo(little)).toString('latin1');
    for (const secret of SECRETS) expect(kept).not.toContain(secret);
    expect(photo(little).toString('latin1')).toContain('TELEPHONE');
  });

  it.each([true, false])('keeps its pixels, colours and the way it is turned, byte for byte', (little) => {
    const kept = pictureContent('jpg', photo(little));
    expect(kept.includes(profile)).toBe(true);
    const pixels = Buffer.concat([table, scan, table, scan, end]);
    expect(kept.subarray(-pixels.length)).toEqual(pixels);
    const turned = segment(
      0xe1,
      Buffer.from('4578696600004d4d002a00000008000101120003000000010006000000000000', 'hex'),
    );
    expect(kept.includes(turned)).toBe(true);
  });

  it('that holds nothing but itself stays as it is', () => {
    expect(pictureContent('jpg', jpg)).toEqual(jpg);
    expect(pictureContent('jpg', pictureContent('jpg', photo()))).toEqual(pictureContent('jpg', photo()));
  });

  it('is refused where it is cut off before its end', () => {
    const whole = Buffer.concat([start, exif(true), table, scan, end]);
    for (let length = 0; length < whole.length; length += 1)
      expect(() => pictureContent('jpg', whole.subarray(0, length))).toThrow(BrokenPictureError);
  });
});

describe('a drawing', () => {
  const [head, rest] = [png.subarray(0, 33), png.subarray(33)];
  const drawing = Buffer.concat([
    head,
    chunk('eXIf', text('GPS')),
    chunk('tEXt', text('Author\0TELEPHONE')),
    chunk('zTXt', text('xmp')),
    chunk('iTXt', text('a comment')),
    chunk('tIME', text('Photoshop')),
    chunk('prVW', text('preview')),
    rest,
    text('behind the end'),
  ]);

  it('keeps what it shows and nothing else', () => {
    expect(pictureContent('png', drawing)).toEqual(png);
    const coloured = Buffer.concat([head, chunk('iCCP', text('colours')), rest]);
    expect(pictureContent('png', coloured)).toEqual(coloured);
  });

  it('is refused where it is cut off or a chunk is damaged', () => {
    for (let length = 0; length < png.length; length += 1)
      expect(() => pictureContent('png', png.subarray(0, length))).toThrow(BrokenPictureError);
    const damaged = Buffer.from(png);
    damaged[20] = (damaged[20] ?? 0) ^ 1;
    expect(() => pictureContent('png', damaged)).toThrow(BrokenPictureError);
  });
});

describe('any bytes', () => {
  it.each(['jpg', 'png'] as const)('are read as %s or refused, and what is kept is kept again', (kind) => {
    const whole = kind === 'jpg' ? photo() : png;
    const bytes = fc.oneof(
      fc
        .uint8Array({ maxLength: 200 })
        .map((tail) => Buffer.concat([whole.subarray(0, 12), Buffer.from(tail)])),
      fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 })).map(([at, value]) => {
        const changed = Buffer.from(whole);
        changed[at] = value;
        return changed;
      }),
    );
    fc.assert(
      fc.property(bytes, (given) => {
        let kept: Buffer;
        try {
          kept = pictureContent(kind, given);
        } catch (error) {
          if (!(error instanceof BrokenPictureError)) throw error;
          return;
        }
        expect(pictureContent(kind, kept)).toEqual(kept);
      }),
    );
  });
});
