import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { ConflictError } from '../kernel/domain-error.js';
import { sourceFile } from '../platform/threads/source-file.js';
import { fileSlug } from './file-slug.js';
import type { OfficialDocument } from './official-document.js';
import type { PdfAnswer } from './pdf.worker.ts';
import type { WrittenDocument } from './written-document.js';

export const PDF_TYPE = 'application/pdf';

/** What one document may take: milliseconds of the clock, and megabytes of objects; and how many may wait for their turn. */
export const PDF_LIMITS = { time: 60_000, memory: 1_000, waiting: 30 };

/** Milliseconds that the thread is kept for a next document. */
const KEPT = 60_000;

/** Writes documents as PDF, with fonts that hold all Vietnamese letters: those of the package, whole, not its parts for the web. */
@Injectable()
export class PdfWriter implements OnModuleDestroy {
  private thread: Worker | null = null;
  private idle: NodeJS.Timeout | undefined;
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  private limits = PDF_LIMITS;

  /** One with limits of its own. */
  static within(limits: typeof PDF_LIMITS): PdfWriter {
    const writer = new PdfWriter();
    writer.limits = limits;
    return writer;
  }

  /** The document as it is printed, named by its words. @throws ConflictError where it is too long, or too many wait */
  async asPdf(document: OfficialDocument, ...words: readonly string[]): Promise<WrittenDocument> {
    return { name: fileSlug('pdf', ...words), mediaType: PDF_TYPE, content: await this.write(document) };
  }

  /** One after the other, in a thread of its own: everybody else is answered meanwhile. @throws ConflictError as `asPdf` */
  async write(document: OfficialDocument): Promise<Buffer> {
    if (this.waiting >= this.limits.waiting) throw busy();
    this.waiting += 1;
    const written = this.last.then(() => this.writeNow(document));
    this.last = written.catch(() => null);
    try {
      return await written;
    } finally {
      this.waiting -= 1;
    }
  }

  async onModuleDestroy(): Promise<void> {
    clearTimeout(this.idle);
    await this.end();
  }

  private async writeNow(document: OfficialDocument): Promise<Buffer> {
    clearTimeout(this.idle);
    const thread = (this.thread ??= started(this.limits.memory));
    const { promise, resolve, reject } = Promise.withResolvers<PdfAnswer>();
    const late = setTimeout(() => reject(tooLong()), this.limits.time);
    const failed = (error: Error & { code?: string }): void =>
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLong(error) : error);
    thread.ref();
    thread.once('message', resolve);
    thread.once('error', failed);
    try {
      // a thread, no window
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      thread.postMessage(document);
      const answer = await promise;
      if ('error' in answer) throw answer.error;
      return Buffer.from(answer.content.buffer, answer.content.byteOffset, answer.content.byteLength);
    } catch (error) {
      await this.end();
      throw error;
    } finally {
      clearTimeout(late);
      thread.off('message', resolve);
      thread.off('error', failed);
      thread.unref();
      this.idle = setTimeout(() => void this.end(), KEPT).unref();
    }
  }

  private async end(): Promise<void> {
    const { thread } = this;
    this.thread = null;
    await thread?.terminate();
  }
}

function started(memory: number): Worker {
  const file = sourceFile('documents/pdf.worker');
  // what is not built names its files as what is built of them
  const names = () => pathToFileURL(sourceFile('platform/threads/source-names')).href;
  return new Worker(file, {
    execArgv: file.endsWith('.ts') ? ['--import', names()] : [],
    resourceLimits: { maxOldGenerationSizeMb: memory },
  });
}

function tooLong(cause?: unknown): ConflictError {
  const error = new ConflictError('too_long_for_pdf', {
    vi: 'Văn bản này quá dài, hoặc có một đoạn quá dài, để in thành PDF. Hãy chia đoạn đó thành nhiều đoạn, hoặc tải bản .docx.',
    en: 'This document, or a paragraph in it, is too long to be printed as PDF. Break the paragraph into several, or download it as .docx.',
  });
  error.cause = cause;
  return error;
}

function busy(): ConflictError {
  return new ConflictError('busy', {
    vi: 'Chương trình đang in nhiều văn bản khác cùng lúc nên chưa làm được việc này. Hãy đợi một phút rồi thử lại.',
    en: 'The program is at work on many other documents, and has not done this. Wait a minute and try again.',
  });
}
