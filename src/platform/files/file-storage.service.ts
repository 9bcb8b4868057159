import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import {
  type FileHandle,
  mkdir,
  open,
  readFile,
  readdir,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable } from '@nestjs/common';
import { validate } from 'uuid';
import { newId } from '../../kernel/new-id.js';
import { SETTINGS } from '../config/settings.module.js';
import type { Settings } from '../config/settings.js';
import type { Danger } from './active-content.js';
import { cleanPicture, dangerIn } from './cleaned-file.js';
import { kindOfFile } from './file-kind.js';

/** Kinds of files that are kept, each in a folder of its own. */
export type FileArea = 'evidence' | 'signed-papers';

/** What was found out of a file while it was written. */
export interface StoredFile {
  /** Bytes. */
  readonly size: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** Tells which of the ids belong to files that somebody still has. */
export type KnownFiles = (ids: readonly string[]) => Promise<ReadonlySet<string>>;

const DAY = 24 * 60 * 60 * 1000;
const INCOMING = 'incoming';
/** So many files of a sweep are asked for at once. */
const CHUNK = 500;

/**
 * Files in `VAR_DIR/files`, under ids of our own. A file is written before the transaction that tells of it and removed when
 * that fails; what a crash leaves behind is swept up later.
 */
@Injectable()
export class FileStorage {
  private readonly root: string;

  constructor(@Inject(SETTINGS) { varDir }: Settings) {
    this.root = resolve(varDir, 'files');
  }

  /** Writes a new file: it is there whole, on the disk, or not at all. */
  async write(area: FileArea, id: string, content: AsyncIterable<Uint8Array>): Promise<StoredFile> {
    const arriving = join(this.root, INCOMING, newId());
    const path = this.pathOf(area, id);
    await makeFolders(arriving, path);
    try {
      const stored = await written(arriving, content);
      await rename(arriving, path);
      await flush(dirname(path));
      return stored;
    } catch (error) {
      await rm(arriving, { force: true });
      throw error;
    }
  }

  /** What the file is by its content, as `kindOfFile`. */
  async kindOf(area: FileArea, id: string): Promise<string | null> {
    return kindOfFile(this.pathOf(area, id));
  }

  /** What is dangerous in the file of that kind; null where nothing was found. */
  async dangerIn(area: FileArea, id: string, kind: string): Promise<Danger | null> {
    return dangerIn(this.pathOf(area, id), kind);
  }

  /** Replaces a picture by what it shows: no position, camera, time or comment stays. @returns null where it is broken */
  async cleanPicture(area: FileArea, id: string, kind: 'jpg' | 'png'): Promise<StoredFile | null> {
    const path = this.pathOf(area, id);
    if (!(await cleanPicture(path, kind))) return null;
    const content = await readFile(path);
    return { size: content.length, sha256: createHash('sha256').update(content).digest('hex') };
  }

  /** The content, from its beginning. @throws Error where the file is missing, or not as long as it was */
  async read(area: FileArea, id: string, size: number): Promise<Readable> {
    const handle = await open(this.pathOf(area, id));
    try {
      const found = (await handle.stat()).size;
      if (found !== size) throw new Error(`The file ${id} has ${found} bytes instead of ${size}`);
      return handle.createReadStream();
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  /** SHA-256 of what is stored now, hexadecimal; null where nothing is. */
  async digestOf(area: FileArea, id: string): Promise<string | null> {
    const hash = createHash('sha256');
    try {
      await pipeline(createReadStream(this.pathOf(area, id)), hash);
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
    return hash.digest('hex');
  }

  async remove(area: FileArea, id: string): Promise<void> {
    await rm(this.pathOf(area, id), { force: true });
  }

  /** Removes files older than a day that nobody has, and what never arrived whole. @returns how many */
  async sweep(area: FileArea, known: KnownFiles): Promise<number> {
    const before = (await this.diskTime()) - DAY;
    const incoming = join(this.root, INCOMING);
    let removed = await removeAll(await olderThan(incoming, await namesIn(incoming), before));
    for (const name of await namesIn(join(this.root, area))) {
      const folder = join(this.root, area, name);
      const old = await olderThan(
        folder,
        (await namesIn(folder)).filter((id) => validate(id)),
        before,
      );
      for (let first = 0; first < old.length; first += CHUNK) {
        const chunk = old.slice(first, first + CHUNK);
        const had = await known(chunk.map((path) => basename(path)));
        removed += await removeAll(chunk.filter((path) => !had.has(basename(path))));
      }
    }
    return removed;
  }

  /** Time as the disk tells it, in milliseconds: the program's own clock may be held, or run apart from a shared disk's. */
  private async diskTime(): Promise<number> {
    const probe = join(this.root, INCOMING, newId());
    await makeFolders(probe);
    await writeFile(probe, '');
    const { mtimeMs } = await stat(probe);
    await rm(probe);
    return mtimeMs;
  }

  /** Where the file lies. Sub-folders by the id's end, because its beginning is a time that neighbours share. */
  pathOf(area: FileArea, id: string): string {
    if (!validate(id)) throw new Error('A file is found by an id only');
    return join(this.root, area, id.slice(-2).toLowerCase(), id.toLowerCase());
  }
}

async function makeFolders(...paths: readonly string[]): Promise<void> {
  for (const path of paths) await mkdir(dirname(path), { recursive: true, mode: 0o700 });
}

async function written(path: string, content: AsyncIterable<Uint8Array>): Promise<StoredFile> {
  const hash = createHash('sha256');
  let size = 0;
  const measured = async function* (source: AsyncIterable<Uint8Array>) {
    for await (const chunk of source) {
      hash.update(chunk);
      size += chunk.length;
      yield chunk;
    }
  };
  await pipeline(content, measured, createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }));
  return { size, sha256: hash.digest('hex') };
}

/** Brings a folder's entries to the disk. */
async function flush(folder: string): Promise<void> {
  let handle: FileHandle | null = null;
  try {
    handle = await open(folder, 'r');
    await handle.sync();
  } catch (error) {
    // Windows opens no folders; its file system keeps their entries by itself.
    if (process.platform !== 'win32') throw error;
  } finally {
    await handle?.close();
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** The paths of those files that were last written before that time. */
async function olderThan(folder: string, names: readonly string[], before: number): Promise<string[]> {
  const old: string[] = [];
  for (const name of names) {
    const path = join(folder, name);
    try {
      if ((await stat(path)).mtimeMs < before) old.push(path);
    } catch (error) {
      // Another copy of the program may sweep at the same time.
      if (!isMissing(error)) throw error;
    }
  }
  return old;
}

async function removeAll(paths: readonly string[]): Promise<number> {
  for (const path of paths) await rm(path, { force: true });
  return paths.length;
}

function isMissing(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
}
