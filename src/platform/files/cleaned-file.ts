import { open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import type { ZipFile } from 'yauzl';
import {
  type Danger,
  dangerOfPacked,
  dangerOfPdf,
  dangerOfStreams,
  loadsFromElsewhere,
} from './active-content.js';
import { allEntries } from './compound-file.js';
import { BrokenPictureError, pictureContent } from './picture-content.js';

/** The largest list of relations that is read. */
const RELATIONS_BYTES = 4 * 1024 * 1024;

/** The danger in a file of that kind; null where none was found. */
export async function dangerIn(path: string, kind: string): Promise<Danger | null> {
  if (kind === 'pdf') return dangerOfPdf(await readFile(path));
  if (kind === 'doc' || kind === 'xls') return dangerOfCompound(path);
  if (kind === 'docx' || kind === 'xlsx') return dangerOfArchive(path);
  return null;
}

/** Replaces a picture by what it shows, as `pictureContent`. @returns whether it could; false where the picture is broken */
export async function cleanPicture(path: string, kind: 'jpg' | 'png'): Promise<boolean> {
  const fresh = `${path}.clean`;
  try {
    const content = pictureContent(kind, await readFile(path));
    await writeFile(fresh, content, { mode: 0o600, flush: true });
    await rename(fresh, path);
    return true;
  } catch (error) {
    await rm(fresh, { force: true });
    if (error instanceof BrokenPictureError) return false;
    throw error;
  }
}

async function dangerOfCompound(path: string): Promise<Danger | null> {
  const file = await open(path);
  try {
    return dangerOfStreams(await allEntries(file));
  } finally {
    await file.close();
  }
}

async function dangerOfArchive(path: string): Promise<Danger | null> {
  const { openPromise } = await import('yauzl');
  return dangerWithin(await openPromise(path, { autoClose: false }).catch(() => null));
}

/** The danger in a document (.docx, .xlsx) that is in memory; null where none was found. */
export async function dangerInDocument(content: Buffer): Promise<Danger | null> {
  const { fromBufferPromise } = await import('yauzl');
  return dangerWithin(await fromBufferPromise(content, { autoClose: false }).catch(() => null));
}

/** What the library cannot read is no document either. */
async function dangerWithin(archive: ZipFile | null): Promise<Danger | null> {
  if (archive === null) return 'broken';
  try {
    const entries = [];
    for await (const entry of archive.eachEntry()) entries.push(entry);
    const danger = dangerOfPacked(
      entries.map((entry) => ({
        name: entry.fileName,
        isEncrypted: (entry.generalPurposeBitFlag & 1) === 1,
        unpacked: entry.uncompressedSize,
      })),
    );
    if (danger !== null) return danger;
    for (const entry of entries.filter(({ fileName }) => fileName.endsWith('.rels'))) {
      if (entry.uncompressedSize > RELATIONS_BYTES) return 'bloated';
      const parts: Buffer[] = [];
      for await (const part of await archive.openReadStreamPromise(entry)) parts.push(part as Buffer);
      if (loadsFromElsewhere(Buffer.concat(parts).toString('utf8'))) return 'foreign-template';
    }
    return null;
  } catch {
    // its messages repeat names of the archive; that it is broken is all that helps
    return 'broken';
  } finally {
    archive.close();
  }
}
