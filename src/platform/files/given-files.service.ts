import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { newId } from '../../kernel/new-id.js';
import { UnsupportedMediaError } from '../http/http-errors.js';
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
   * @throws TooLargeError, UnsupportedMediaError (not of an allowed kind by name and content alike), InvalidInputError (empty,
   * or not one file), and what `record` throws
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
      const mediaType = await this.mediaTypeOf(area, id, name, stored);
      return await record({ id, name, mediaType, ...stored });
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

  private async mediaTypeOf(area: FileArea, id: string, name: string, { size }: StoredFile): Promise<string> {
    if (size === 0) throw emptyFile(name);
    const kind = await this.files.kindOf(area, id);
    const mediaType = fileMediaType(name, kind);
    if (mediaType !== null) return mediaType;
    const message = wrongKind(name, kind);
    throw new UnsupportedMediaError('file_kind_not_allowed', message, [{ name: 'file', message }], {
      allowed: fileExtensions,
    });
  }
}
