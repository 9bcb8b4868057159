import { createHash, type Hash } from 'node:crypto';
import type { Multipart, MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { type FieldProblem, InvalidInputError, invalidField } from '../../kernel/domain-error.js';
import { TooLargeError, UnsupportedMediaError } from './http-errors.js';
import { bodyLimit, fileLimit } from './limits.js';

/** The one file of a request, while it arrives. */
export interface ArrivingFile {
  /** As the sender named it. */
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array>;
  /**
   * To be called when the content is read: reads what follows.
   * @throws TooLargeError, or InvalidInputError where anything else came with the file
   */
  complete(): Promise<void>;
}

/** How large each file of a request may be, and how many it may bring. */
export interface FileLimits {
  readonly maxBytes: number;
  readonly most: number;
}

/** So many fields may come along with several files. */
const FIELDS_ALONG = 20;

type Refusal = (error: unknown) => Error;
type Parts = ReturnType<FastifyRequest['parts']>;

const digests = new WeakMap<FastifyRequest, string>();

/** The SHA-256 of the file that the request brought, with its name and field; null until it was read whole. */
export function digestOfArrived(request: FastifyRequest): string | null {
  return digests.get(request) ?? null;
}

/**
 * Reads a multipart request and keeps nothing of it but the digest, which is that of `digestOfArrived` where the same file
 * arrives. Boundaries are no part of it: they differ each time.
 * @throws TooLargeError, InvalidInputError as `arrivingFile`
 */
export async function readDigest(request: FastifyRequest): Promise<string> {
  const hash = createHash('sha256');
  try {
    for await (const part of request.parts()) {
      hash.update(headOf(part));
      if (part.type === 'file') for await (const chunk of part.file) hash.update(chunk as Uint8Array);
    }
  } catch (error) {
    throw refusalsOf('file', fileLimit)(error);
  }
  return hash.digest('hex');
}

function headOf(part: Multipart): string {
  return JSON.stringify([part.fieldname, part.type === 'file' ? part.filename : part.value]);
}

/** Of requests of which the field before the file was read: what follows. */
const begun = new WeakMap<FastifyRequest, Parts>();

/** Of several files each is refused by itself, so that those after it still arrive; one ends the reading. */
function partsOf(request: FastifyRequest, { maxBytes, most }: FileLimits, fields: number): Parts {
  const limits = { files: most, fileSize: maxBytes, ...(most > 1 && { parts: most + fields }) };
  // its type leaves out what it takes
  const options = { limits, throwFileSizeLimit: most === 1 };
  return request.parts(options);
}

/**
 * The value of the field that a form sends before its files; null where it sends something else first, or no multipart. What follows is
 * then received by `arrivingFile` or `arrivingFiles`, with the same limits, or dropped by `dropArriving`.
 */
export async function fieldBeforeFile(
  request: FastifyRequest,
  name: string,
  files: FileLimits,
): Promise<string | null> {
  if (!request.isMultipart()) return null;
  const parts = partsOf(request, files, files.most > 1 ? FIELDS_ALONG : 1);
  begun.set(request, parts);
  try {
    const part = await parts.next();
    if (part.done === true) return null;
    if (part.value.type === 'file') {
      part.value.file.resume();
      return null;
    }
    return part.value.fieldname === name ? String(part.value.value) : null;
  } catch (error) {
    throw refusalsOf('file', files.maxBytes)(error);
  }
}

/** Reads the rest of a request that is refused after its first field, so that the sender gets the answer. */
export async function dropArriving(request: FastifyRequest): Promise<void> {
  const parts = begun.get(request);
  if (parts === undefined) return;
  try {
    for await (const part of parts) if (part.type === 'file') part.file.resume();
  } catch {
    // it is refused for another reason
  }
}

/**
 * Begins to read a multipart request whose one part is the file in the field `field`. What is not read here is read and dropped, so
 * that the sender gets the answer.
 * @throws UnsupportedMediaError when it is no multipart, InvalidInputError when there is no file in it
 */
export async function arrivingFile(
  request: FastifyRequest,
  field: string,
  maxBytes: number,
): Promise<ArrivingFile> {
  if (!request.isMultipart()) throw notMultipart();
  const parts = begun.get(request) ?? partsOf(request, { maxBytes, most: 1 }, 0);
  const refusal = refusalsOf(field, maxBytes);
  const strangers: string[] = [];
  const file = await nextFile(parts, strangers, refusal);
  if (file === null) throw noFile(field, strangers);
  if (file.fieldname !== field) strangers.push(file.fieldname);
  const hash = createHash('sha256').update(headOf(file));
  return {
    name: unescaped(file.filename ?? ''),
    content: chunksOf(file, refusal, hash),
    complete: async () => {
      await nextFile(parts, strangers, refusal);
      if (strangers.length > 0) throw unknownFields(field, strangers);
      digests.set(request, hash.digest('hex'));
    },
  };
}

/** The file that `arrivingFile` begins to read, whole. @throws as it does */
export async function arrivedFile(
  request: FastifyRequest,
  field: string,
  maxBytes: number,
): Promise<{ readonly name: string; readonly content: Buffer }> {
  const { name, content, complete } = await arrivingFile(request, field, maxBytes);
  const chunks: Uint8Array[] = [];
  for await (const chunk of content) chunks.push(chunk);
  await complete();
  return { name, content: Buffer.concat(chunks) };
}

/**
 * The files of a multipart request in the field `field`, one after the other, `most` at the most. What of one is not read when the
 * next is asked for is dropped; one that is too large is refused while it is read, and those after it still arrive. Other fields are
 * refused, or kept in `along` where that is given.
 * @throws UnsupportedMediaError, InvalidInputError as `arrivingFile`
 */
export async function* arrivingFiles(
  request: FastifyRequest,
  field: string,
  files: FileLimits & { readonly along?: Map<string, string> },
): AsyncGenerator<ArrivingFile, void> {
  if (!request.isMultipart()) throw notMultipart();
  const { maxBytes, along } = files;
  const parts = begun.get(request) ?? partsOf(request, files, along ? FIELDS_ALONG : 0);
  const refusal = refusalsOf(field, maxBytes);
  const strangers: string[] = [];
  const next = () => nextFile(parts, strangers, refusal, along);
  let file = await next();
  if (file === null) throw noFile(field, strangers);
  for (; file !== null; file = await next()) {
    if (file.fieldname !== field) strangers.push(file.fieldname);
    if (strangers.length > 0) throw unknownFields(field, strangers);
    const content = undestroyed(file, refusal, tooLarge(field, maxBytes));
    yield { name: unescaped(file.filename ?? ''), content, complete: () => Promise.resolve() };
    file.file.resume();
  }
}

/** The content, of which the rest can still be read past when its reader stops. */
async function* undestroyed(
  { file }: MultipartFile,
  refusal: Refusal,
  large: Error,
): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of file.iterator({ destroyOnReturn: false })) yield chunk as Uint8Array;
  } catch (error) {
    throw refusal(error);
  }
  if (file.truncated) throw large;
}

/** Browsers write quotes and line breaks in a file's name like this, and nothing else. */
function unescaped(name: string): string {
  return name.replaceAll('%22', '"').replaceAll(/%0[DA]/gi, ' ');
}

/** The next file of the request; the names of fields before it are noted, or the fields themselves kept in `along`. */
async function nextFile(
  parts: Parts,
  strangers: string[],
  refusal: Refusal,
  along?: Map<string, string>,
): Promise<MultipartFile | null> {
  try {
    for (let part = await parts.next(); !part.done; part = await parts.next()) {
      if (part.value.type === 'file') return part.value;
      if (part.value.valueTruncated) throw fieldTooLarge(part.value.fieldname);
      if (along) along.set(part.value.fieldname, String(part.value.value));
      else strangers.push(part.value.fieldname);
    }
    return null;
  } catch (error) {
    throw error instanceof TooLargeError ? error : refusal(error);
  }
}

async function* chunksOf({ file }: MultipartFile, refusal: Refusal, hash: Hash): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of file) {
      hash.update(chunk as Uint8Array);
      yield chunk as Uint8Array;
    }
  } catch (error) {
    throw refusal(error);
  }
}

/** What the sender is told of an error of the parser: the limits in our words, all else as a broken body. */
function refusalsOf(field: string, maxBytes: number): Refusal {
  return (error) => {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
    if (code === 'FST_REQ_FILE_TOO_LARGE') return tooLarge(field, maxBytes);
    if (code === 'FST_FILES_LIMIT') return severalFiles(field);
    return new InvalidInputError('malformed_multipart', {
      vi: 'Nội dung multipart bị hỏng, có quá nhiều phần hoặc chưa được gửi hết.',
      en: 'The multipart body is broken, has too many parts, or was not sent to its end.',
    });
  };
}

function notMultipart(): UnsupportedMediaError {
  return new UnsupportedMediaError('unsupported_media_type', {
    vi: 'Tệp được gửi bằng multipart/form-data.',
    en: 'A file is sent as multipart/form-data.',
  });
}

function noFile(field: string, strangers: readonly string[]): InvalidInputError {
  const message = {
    vi: `thiếu tệp: gửi một tệp trong trường “${field}”`,
    en: `there is no file: send one in the field “${field}”`,
  };
  const found = problemsOf(field, strangers);
  return new InvalidInputError('file_missing', message, [{ name: field, message }, ...found]);
}

function severalFiles(field: string): InvalidInputError {
  return invalidField(field, 'several_files', {
    vi: 'Mỗi yêu cầu chỉ gửi một tệp.',
    en: 'A request takes one file only.',
  });
}

function unknownFields(field: string, strangers: readonly string[]): InvalidInputError {
  const text = {
    vi: `Chỉ nhận một tệp trong trường “${field}”.`,
    en: `Only one file, in the field “${field}”, is taken.`,
  };
  return new InvalidInputError('invalid_input', text, problemsOf(field, strangers));
}

function problemsOf(field: string, strangers: readonly string[]): FieldProblem[] {
  const message = {
    vi: `không có trường này; chỉ nhận “${field}”`,
    en: `there is no such field; only “${field}” is taken`,
  };
  return [...new Set(strangers)].map((name) => ({ name: name.slice(0, 80), message }));
}

/** A text that came along with files is longer than any field may be; a part of it is not kept for the whole. */
function fieldTooLarge(field: string): TooLargeError {
  const limit = `${bodyLimit / 1024 / 1024} MB`;
  const text = {
    vi: `Nội dung quá dài; mỗi ô được nhiều nhất ${limit}.`,
    en: `The text is too long; a field may have ${limit} at the most.`,
  };
  return new TooLargeError('field_too_large', text, [{ name: field, message: text }]);
}

function tooLarge(field: string, maxBytes: number): TooLargeError {
  const limit = `${maxBytes / 1024 / 1024} MB`;
  const text = {
    vi: `Tệp lớn hơn ${limit}; mỗi tệp được nhiều nhất ${limit}.`,
    en: `The file is larger than ${limit}; a file may have ${limit} at the most.`,
  };
  return new TooLargeError('file_too_large', text, [{ name: field, message: text }], { maxBytes });
}
