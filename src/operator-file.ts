import { createReadStream } from 'node:fs';

/** A file as far as it is looked at: one byte more than is taken says that it is too large, and the rest is not read. */
export async function readUpTo(path: string, most: number): Promise<Buffer> {
  const read: Buffer[] = [];
  for await (const bytes of createReadStream(path, { end: most })) read.push(bytes as Buffer);
  return Buffer.concat(read);
}
