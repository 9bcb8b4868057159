import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { newId } from '../../kernel/new-id.js';
import { UnsupportedMediaError } from '../http/http-errors.js';
import { type Danger, dangers } from './active-content.js';
import { type FileArea, FileStorage, type StoredFile } from './file-storage.service.js';
import { emptyFile, fileExtensions, fileMediaType, shownName, wrongKind } from './given-file.js';

/** Begins to receive a file, once it is known that it may be kept. */
export type ReceiveFile = () => Promise<{
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array>;
  /** Called when the content is read; throws where the file is refused as it came. */
  complete(): Promise<void>;
}>;

/** A file that lies in the storage under its id: what is to be known of it. */
export interface KeptFile extends StoredFile {
  readonly id: string;
  /** As it is shown. */
  readonly name: string;
  readonly mediaType: string;
}

/** Files that people give. */
@Injectable()
export class GivenFiles {
  constructor(private readonly files: FileStorage) {}

  /**
   * Receives a file and keeps it, then lets `record` write what is known of it: where that fails, nothing is kept. @returns what
   * `record` returns
   * @throws TooLargeError, UnsupportedMediaError (not of an allowed kind by name and content alike, broken, or with macros,
   * programs, scripts or a password), InvalidInputError (empty, or not one file), and what `record` throws
   */
  async take<Recorded>(
    area: FileArea,
    receive: ReceiveFile,
    record: (file: KeptFile) => Promise<Recorded>,
  ): Promise<Recorded> {
    const arriving = await receive();
    const name = shownName(arriving.name);
    const id = newId();
    const stored = await this.files.write(area, id, arriving.content);
    try {
      await arriving.complete();
      if (stored.size === 0) throw emptyFile(name);
      const kind = await this.files.kindOf(area, id);
      const mediaType = mediaTypeOf(name, kind);
      const harmless = await this.madeHarmless(area, { id, name, kind: kind ?? '' }, stored);
      return await record({ id, name, mediaType, ...harmless });
    } catch (error) {
      await this.files.remove(area, id);
      throw error;
    }
  }

  /** The content of a file, from its beginning. Who may read it was decided before. */
  async content(area: FileArea, id: string, size: number): Promise<Readable> {
    return this.files.read(area, id, size);
  }

  /** Removes a file that nobody has any more. */
  async remove(area: FileArea, id: string): Promise<void> {
    await this.files.remove(area, id);
  }

  /** What is kept: a picture without what it does not show, and no document with macros, programs or the like. */
  private async madeHarmless(
    area: FileArea,
    { id, name, kind }: { readonly id: string; readonly name: string; readonly kind: string },
    stored: StoredFile,
  ): Promise<StoredFile> {
    if (kind !== 'jpg' && kind !== 'png') {
      const danger = await this.files.dangerIn(area, id, kind);
      if (danger !== null) throw refused(name, danger);
      return stored;
    }
    const cleaned = await this.files.cleanPicture(area, id, kind);
    if (cleaned === null) throw refused(name, 'broken');
    return cleaned;
  }
}

/** @throws UnsupportedMediaError where the file is not of an allowed kind by name and content alike */
function mediaTypeOf(name: string, kind: string | null): string {
  const mediaType = fileMediaType(name, kind);
  if (mediaType !== null) return mediaType;
  const message = wrongKind(name, kind);
  throw new UnsupportedMediaError('file_kind_not_allowed', message, [{ name: 'file', message }], {
    allowed: fileExtensions,
  });
}

function refused(name: string, danger: Danger): UnsupportedMediaError {
  const { vi, en } = dangers[danger];
  const message = {
    vi: `Không nhận tệp "${name}": tệp ${vi}.`,
    en: `The file "${name}" is not taken: it ${en}.`,
  };
  return new UnsupportedMediaError('file_refused', message, [{ name: 'file', message }]);
}
