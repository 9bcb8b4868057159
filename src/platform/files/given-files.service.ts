import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { ConflictError, NotFoundError } from '../../kernel/domain-error.js';
import { newId } from '../../kernel/new-id.js';
import { SETTINGS } from '../config/settings.module.js';
import type { Settings } from '../config/settings.js';
import { UnsupportedMediaError } from '../http/http-errors.js';
import { type Danger, dangers } from './active-content.js';
import { FileScanner } from './file-scanner.service.js';
import { type FileArea, FileStorage, type StoredFile } from './file-storage.service.js';
import { emptyFile, fileExtensions, fileMediaType, shownName, wrongKind } from './given-file.js';
import { GivenFilesStore } from './given-files.store.js';

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

const MB = 1024 * 1024;

/** Files that people give. */
@Injectable()
export class GivenFiles {
  private readonly allowed: number;

  constructor(
    private readonly database: DataSource,
    private readonly store: GivenFilesStore,
    private readonly files: FileStorage,
    private readonly scanner: FileScanner,
    @Inject(SETTINGS) { filesPerBodyMb }: Settings,
  ) {
    this.allowed = filesPerBodyMb * MB;
  }

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

  /**
   * Counts the file for the body that gives it and has it scanned, in the transaction that records it. Files that are given at
   * the same time are counted one after the other.
   * @throws ConflictError where the body's files would take more than they may (`FILES_PER_BODY_MB`)
   */
  async enter(
    manager: EntityManager,
    area: FileArea,
    file: { readonly id: string; readonly size: number; readonly bodyId: string },
  ): Promise<void> {
    const { id, size, bodyId } = file;
    const used = await this.store.lockUsed(manager, bodyId);
    if (used + size > this.allowed) throw noRoom(used, this.allowed, size);
    const state = this.scanner.isSet ? 'pending' : 'clean';
    await this.store.add(manager, { id, area, bodyId, size, state });
  }

  /** Gives back what the file took, in the transaction that takes it away; `remove` follows after it. */
  async leave(manager: EntityManager, id: string): Promise<void> {
    await this.store.remove(manager, id);
  }

  /**
   * The content of a file, from its beginning. Who may read it was decided before.
   * @throws ConflictError (the scanner has not seen it), NotFoundError (the scanner refused it)
   */
  async content(area: FileArea, id: string, size: number): Promise<Readable> {
    const state = await this.store.stateOf(this.database.manager, id);
    if (state === 'pending') throw stillPending();
    if (state === 'refused') throw refusedByScanner();
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
    vi: `Không nhận tệp “${name}”: tệp ${vi}.`,
    en: `The file “${name}” is not taken: it ${en}.`,
  };
  return new UnsupportedMediaError('file_refused', message, [{ name: 'file', message }]);
}

function stillPending(): ConflictError {
  return new ConflictError('file_pending', {
    vi: 'Tệp đang được kiểm tra an toàn; hãy thử lại sau ít phút.',
    en: 'The file is being checked for harmful content; try again in a few minutes.',
  });
}

function refusedByScanner(): NotFoundError {
  return new NotFoundError('file_refused_by_scanner', {
    vi: 'Tệp đã bị gỡ bỏ vì bộ kiểm tra phát hiện nội dung gây hại. Hãy gửi lại bản sạch.',
    en: 'The file was removed, because the scanner found harmful content in it. Send a clean copy.',
  });
}

function noRoom(usedBytes: number, allowedBytes: number, bytes: number): ConflictError {
  const inMb = (count: number): string => (count / MB).toFixed(1);
  const [used, allowed, more] = [inMb(usedBytes), inMb(allowedBytes), inMb(bytes)];
  return new ConflictError(
    'quota_exceeded',
    {
      vi: `Các tệp của đơn vị đã dùng ${used} MB trong ${allowed} MB được phép; tệp này cần ${more} MB. Hãy gửi tệp nhỏ hơn, hoặc đề nghị người vận hành tăng hạn mức.`,
      en: `The files of the body take ${used} MB of the ${allowed} MB that they may; this one needs ${more} MB. Send a smaller file, or ask the operator for more room.`,
    },
    [],
    { usedBytes, allowedBytes },
  );
}
