import { crc32 } from 'node:zlib';

/** The picture is not built as its kind demands. */
export class BrokenPictureError extends Error {
  override readonly name = 'BrokenPictureError';
}

const PNG_SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
/** Chunks that say how to show the pixels; all others, such as position, camera, texts and time, are left out. */
const PNG_SHOWN = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs acTL fcTL fdAT'.split(' '),
);
const ORIENTATION = 0x0112;
const SHORT = 3;

/**
 * The picture as it looks, without what else is in it: position, camera, time, previews, comments, and what lies behind its
 * end. The pixels stay byte for byte, and so do colour profile and orientation.
 * @throws BrokenPictureError
 */
export function pictureContent(kind: 'jpg' | 'png', bytes: Buffer): Buffer {
  return Buffer.concat([...(kind === 'jpg' ? jpegParts(bytes) : pngParts(bytes))]);
}

function* pngParts(bytes: Buffer): Generator<Buffer> {
  if (!bytes.subarray(0, 8).equals(PNG_SIGNATURE)) throw new BrokenPictureError();
  yield PNG_SIGNATURE;
  let at = 8;
  for (let type = ''; type !== 'IEND';) {
    const length = at + 8 <= bytes.length ? bytes.readUInt32BE(at) : Number.MAX_SAFE_INTEGER;
    const end = at + 12 + length;
    if (end > bytes.length) throw new BrokenPictureError();
    type = bytes.toString('latin1', at + 4, at + 8);
    if (at === 8 && type !== 'IHDR') throw new BrokenPictureError();
    if (PNG_SHOWN.has(type)) {
      if (bytes.readUInt32BE(end - 4) !== crc32(bytes.subarray(at + 4, end - 4)))
        throw new BrokenPictureError();
      yield bytes.subarray(at, end);
    }
    at = end;
  }
}

function* jpegParts(bytes: Buffer): Generator<Buffer> {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xff_d8) throw new BrokenPictureError();
  yield bytes.subarray(0, 2);
  let at = 2;
  let hasScan = false;
  for (;;) {
    at = markerAt(bytes, at);
    const marker = bytes.readUInt8(at + 1);
    if (marker === 0xd9) break;
    if (standsAlone(marker)) throw new BrokenPictureError();
    const length = at + 4 <= bytes.length ? bytes.readUInt16BE(at + 2) : 0;
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) throw new BrokenPictureError();
    const segment = bytes.subarray(at, end);
    const kept = keptOf(marker, segment);
    if (kept !== null) yield kept;
    at = end;
    if (marker === 0xda) {
      hasScan = true;
      at = endOfScan(bytes, end);
      yield bytes.subarray(end, at);
    }
  }
  if (!hasScan) throw new BrokenPictureError();
  yield Buffer.from([0xff, 0xd9]);
}

/** Where the next marker begins; bytes that only fill lie before it. */
function markerAt(bytes: Buffer, from: number): number {
  let at = from;
  while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1;
  if (bytes[at] !== 0xff || at + 2 > bytes.length) throw new BrokenPictureError();
  return at;
}

/** Markers that no length follows. */
function standsAlone(marker: number): boolean {
  return marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8) || marker === 0x00;
}

/** Where the pixels of a scan end: at a marker that is no restart of them. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) break;
    const isPixels = next === 0x00 || next === 0xff || (next >= 0xd0 && next <= 0xd7);
    if (!isPixels) return at;
  }
  throw new BrokenPictureError();
}

/** The segment as it is kept: what shows the picture, JFIF without preview, colours, and of the camera's data the orientation. */
function keptOf(marker: number, segment: Buffer): Buffer | null {
  const begins = (text: string): boolean => segment.toString('latin1', 4, 4 + text.length) === text;
  if (marker === 0xe0) return begins('JFIF\0') && segment.length >= 18 ? plainJfif(segment) : null;
  if (marker === 0xe1) return begins('Exif\0\0') ? orientationOnly(segment.subarray(10)) : null;
  if (marker === 0xe2) return begins('ICC_PROFILE\0') ? segment : null;
  if (marker === 0xee) return begins('Adobe') ? segment : null;
  const isOther = (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;
  return isOther ? null : segment;
}

/** Without the preview, which may show what the picture no longer does. */
function plainJfif(segment: Buffer): Buffer {
  const plain = Buffer.from(segment.subarray(0, 18));
  plain.writeUInt16BE(16, 2);
  plain.fill(0, 16, 18);
  return plain;
}

/** Exif data that say how to turn the picture and nothing else; null where they do not. */
function orientationOnly(tiff: Buffer): Buffer | null {
  const orientation = orientationOf(tiff);
  if (orientation === null) return null;
  const bytes = Buffer.from(
    'ffe100224578696600004d4d002a00000008000101120003000000010000000000000000',
    'hex',
  );
  bytes.writeUInt16BE(orientation, 28);
  return bytes;
}

function orientationOf(tiff: Buffer): number | null {
  const little = tiff.toString('latin1', 0, 2) === 'II';
  if (tiff.length < 14 || (!little && tiff.toString('latin1', 0, 2) !== 'MM')) return null;
  const short = (at: number): number => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (first + 2 > tiff.length) return null;
  for (let at = first + 2, left = short(first); left > 0 && at + 12 <= tiff.length; at += 12, left -= 1) {
    if (short(at) !== ORIENTATION || short(at + 2) !== SHORT) continue;
    const value = short(at + 8);
    return value >= 1 && value <= 8 ? value : null;
  }
  return null;
}
