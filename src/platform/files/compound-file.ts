import type { FileHandle } from 'node:fs/promises';

/** Sector numbers from here on are no sectors but marks, such as the end of a chain. */
const NO_SECTOR = 0xff_ff_ff_fa;
const HEADER = 512;
const ENTRY = 128;
/** The header itself lists so many sectors of the allocation table; the rest is listed in a chain of its own. */
const LISTED_IN_HEADER = 109;
/** No document of an office has more; a longer chain is a loop. */
const LONGEST_CHAIN = 4096;
const STREAM = 2;

/**
 * The names of the streams that lie in the root of a compound file (MS-CFB), in lower case; none where the file is broken. Streams
 * of embedded documents lie deeper and are left out.
 */
export async function rootStreams(file: FileHandle): Promise<ReadonlySet<string>> {
  return new Set(streamsUnderRoot(await directoryOf(file)));
}

/** The names of all streams and folders of a compound file, at any depth, in lower case. */
export async function allEntries(file: FileHandle): Promise<string[]> {
  const directory = await directoryOf(file);
  const places = Array.from({ length: Math.floor(directory.length / ENTRY) }, (_, place) => place * ENTRY);
  return places.map((at) => nameOf(directory.subarray(at, at + ENTRY))).filter((name) => name !== '');
}

/** The list of all entries; empty where the file is broken. */
async function directoryOf(file: FileHandle): Promise<Buffer> {
  const header = await bytesAt(file, 0, HEADER);
  const shift = header?.readUInt16LE(30);
  if (!header || (shift !== 9 && shift !== 12)) return Buffer.alloc(0);
  return new CompoundFile(file, header, 1 << shift).chain(header.readUInt32LE(48));
}

function nameOf(entry: Buffer): string {
  const length = Math.min(entry.readUInt16LE(64), 64);
  return length < 2 ? '' : entry.toString('utf16le', 0, length - 2).toLowerCase();
}

/** Reads sectors by their numbers and follows chains of them. */
class CompoundFile {
  constructor(
    private readonly file: FileHandle,
    private readonly header: Buffer,
    private readonly sectorSize: number,
  ) {}

  /** The content of a chain as far as it can be followed. */
  async chain(first: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    let sector = first;
    while (parts.length < LONGEST_CHAIN) {
      const part = await this.sector(sector);
      if (part === null) break;
      parts.push(part);
      sector = await this.after(sector);
    }
    return Buffer.concat(parts);
  }

  /** The sector that follows in a chain, from the allocation table. */
  private async after(sector: number): Promise<number> {
    const perSector = this.sectorSize / 4;
    const part = await this.sector(await this.tableSector(Math.floor(sector / perSector)));
    return part?.readUInt32LE((sector % perSector) * 4) ?? NO_SECTOR;
  }

  /** Where that part of the allocation table lies. */
  private async tableSector(index: number): Promise<number> {
    if (index < LISTED_IN_HEADER) return this.header.readUInt32LE(76 + index * 4);
    const perSector = this.sectorSize / 4 - 1;
    let list = await this.sector(this.header.readUInt32LE(68));
    let left = index - LISTED_IN_HEADER;
    // Each part of the list is shorter than what is left to go, so that a loop ends too.
    while (list !== null && left >= perSector) {
      left -= perSector;
      list = await this.sector(list.readUInt32LE(perSector * 4));
    }
    return list?.readUInt32LE(left * 4) ?? NO_SECTOR;
  }

  private async sector(number: number): Promise<Buffer | null> {
    if (number >= NO_SECTOR) return null;
    return bytesAt(this.file, (number + 1) * this.sectorSize, this.sectorSize);
  }
}

/** Walks the tree of entries right under the root, which is the first of them. */
function* streamsUnderRoot(directory: Buffer): Generator<string> {
  const count = Math.floor(directory.length / ENTRY);
  const seen = new Set<number>();
  const waiting = count > 0 ? [directory.readUInt32LE(76)] : [];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (at >= count || seen.has(at)) continue;
    seen.add(at);
    const entry = directory.subarray(at * ENTRY, (at + 1) * ENTRY);
    waiting.push(entry.readUInt32LE(68), entry.readUInt32LE(72));
    const name = nameOf(entry);
    if (entry[66] === STREAM && name !== '') yield name;
  }
}

/** Those bytes of the file; null where it ends before them. */
async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer | null> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return bytesRead === length ? buffer : null;
}
