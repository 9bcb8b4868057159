import { Injectable } from '@nestjs/common';
import { invalidField, type InvalidInputError } from '../../../kernel/domain-error.js';
import type { Text } from '../../../kernel/text.js';
import { kindOfContent } from '../../../platform/files/file-kind.js';
import {
  ContainedFailure,
  type ContainedResult,
  getReady,
  LIMITS,
  runContained,
} from '../../../platform/threads/contained-run.js';
import { extensionIn, isDocumentExtension, mayBeText, notAsNamed, wrongExtension } from './document-name.js';
import { dangerOfZip } from './packed-size.js';
import type { PdfText } from './pdf-content.js';
import { TEXT_LENGTH } from './text-length.js';

/** The largest document, in bytes. */
export const DOCUMENT_BYTES = 20 * 1024 * 1024;

/** A text that has more bytes is longer than what is taken: a character has three of them at the most, a longer one counts as two. */
const TEXT_BYTES = TEXT_LENGTH * 3 + 6;

/** Milliseconds of work that finding the words of a document may take. Threads that tidy memory count too, so that it is less by the clock. */
const WORDS_WORK = 3_300;

/** Milliseconds of work that a document may take from its bytes to its draft, so that a refusal comes within some five seconds. */
export const DOCUMENT_WORK = 4_000;

/** The code that reads long texts, apart. */
export const READER = 'plans/import/document/reading';

/** What a document holds, and how long it may be read. */
export interface DocumentWords {
  readonly text: string;
  /** Milliseconds of `DOCUMENT_WORK` that finding the words has left. */
  readonly workLeft: number;
}

/** Signed documents, as they are read. */
@Injectable()
export class PlanDocuments {
  /**
   * What a document holds: .docx, PDF with a text layer, plain text (also Markdown) in UTF-8, or UTF-16 with its mark. Which of them it
   * is its content tells; its name, where it has one with an extension, must be that of a plan, and promise no Word or PDF where it is text.
   * @throws InvalidInputError that says why it cannot be read and what to do; ConflictError where too many others wait
   */
  async words(content: Uint8Array, name: string | null = null): Promise<DocumentWords> {
    if (content.length === 0) throw refused('empty_file');
    if (content.length > DOCUMENT_BYTES) throw refused('file_too_large');
    const { posted: text, worked } = await wordsOf(content, extensionIn(name));
    if (text.trim() === '') throw refused('empty_file');
    if (text.length > TEXT_LENGTH) throw refused('file_too_large');
    return { text, workLeft: DOCUMENT_WORK - worked };
  }
}

async function wordsOf(content: Uint8Array, extension: string | null): Promise<ContainedResult<string>> {
  const begins = Buffer.from(content.subarray(0, 1024)).toString('latin1');
  if (begins.startsWith('\u00D0\u00CF\u0011\u00E0')) throw refused('old_word');
  if (begins.startsWith('{\\rtf')) throw refused('unknown_document');
  if (extension !== null && !isDocumentExtension(extension)) {
    throw await orPicture(content, wrongExtension(extension));
  }
  if (begins.includes('%PDF-')) return ofPdf(content);
  if (begins.startsWith('PK')) return ofDocx(content);
  if (extension !== null && !mayBeText(extension)) throw await orPicture(content, notAsNamed(extension));
  return { posted: await ofText(content), worked: 0 };
}

/** What a picture is told, whatever it is called. */
async function orPicture(content: Uint8Array, other: InvalidInputError): Promise<InvalidInputError> {
  return (await kindOfContent(content)) === 'picture' ? refused('picture') : other;
}

async function ofPdf(content: Uint8Array): Promise<ContainedResult<string>> {
  const { posted, worked } = await reading<PdfText>('pdf', content);
  const { pages, letters, text } = posted;
  // a page of words has some 2,000; a stamp or a signature on a scan has some 100
  if (letters < Math.max(20, pages * 40)) throw refused('scanned');
  return { posted: text, worked };
}

async function ofDocx(content: Uint8Array): Promise<ContainedResult<string>> {
  const danger = await dangerOfZip(content);
  if (danger !== null) throw refused(danger);
  return reading<string>('docx', content);
}

async function reading<T>(kind: 'pdf' | 'docx', content: Uint8Array): Promise<ContainedResult<T>> {
  try {
    const limits = { ...LIMITS, work: WORDS_WORK };
    return await runContained<T>(`plans/import/document/${kind}`, content, limits, () => getReady(READER));
  } catch (error) {
    if (!(error instanceof ContainedFailure)) throw error;
    if (/password/i.test(error.message)) throw refused('encrypted', error);
    if (error.message.includes('inserted_file')) throw refused('inserted_file', error);
    if (error.reason !== 'thrown' || /too_large|too_many_pages/.test(error.message))
      throw refused('bloated', error);
    throw refused('broken', error);
  }
}

async function ofText(content: Uint8Array): Promise<string> {
  const mark = Buffer.from(content.subarray(0, 2)).toString('hex');
  const coding = { fffe: 'utf-16le', feff: 'utf-16be' }[mark] ?? 'utf-8';
  let text: string;
  try {
    const begins = content.subarray(0, TEXT_BYTES);
    const stream = begins.length < content.length;
    text = new TextDecoder(coding, { fatal: true }).decode(begins, { stream });
  } catch (error) {
    throw refused((await knownKind(content)) ?? 'not_utf8', error);
  }
  // no text holds these; a picture or a program has them near its beginning
  // oxlint-disable-next-line no-control-regex
  if (/[\0-\u0008\u000E-\u001F]/.test(text))
    throw refused((await knownKind(content)) ?? (coding === 'utf-8' ? 'unknown_document' : 'not_utf8'));
  return text;
}

/** What it is that is no text; asked only then, as words may begin like a picture does. */
async function knownKind(content: Uint8Array): Promise<'picture' | 'unknown_document' | null> {
  const kind = await kindOfContent(content);
  return kind === 'other' ? 'unknown_document' : kind;
}

export type Refusal = keyof typeof refusals;

const refusals = {
  empty_file: {
    vi: 'Tài liệu không có chữ nào. Hãy chọn bản có nội dung kế hoạch.',
    en: 'The document holds no words. Choose the file that holds the plan.',
  },
  file_too_large: {
    vi: 'Tài liệu quá lớn: tối đa 20 MB và 1,5 triệu ký tự. Hãy bỏ hình ảnh hoặc chỉ giữ phần kế hoạch.',
    en: 'The document is too large: 20 MB and 1.5 million characters at most. Take out pictures, or keep the plan alone.',
  },
  bloated: {
    vi: 'Tài liệu khi mở ra quá lớn hoặc đọc quá lâu. Hãy mở, lưu lại thành .docx mới chỉ có nội dung kế hoạch rồi gửi.',
    en: 'The document is too large once it is unpacked, or takes too long to read. Open it, save the plan alone as a new .docx and send that.',
  },
  broken: {
    vi: 'Tài liệu bị hỏng, không đọc được. Hãy mở và lưu lại thành .docx hoặc PDF rồi gửi.',
    en: 'The document is damaged and cannot be read. Open it, save it as .docx or PDF again and send that.',
  },
  inserted_file: {
    vi: 'Tài liệu Word này chứa tệp khác được chèn vào mà chưa gộp. Hãy mở bằng Word, lưu lại thành .docx rồi gửi.',
    en: 'This Word file holds another file that is not merged into it. Open it in Word, save it as .docx again and send that.',
  },
  encrypted: {
    vi: 'Tài liệu được đặt mật khẩu. Hãy lưu lại không có mật khẩu rồi gửi.',
    en: 'The document is protected by a password. Save it without one and send that.',
  },
  scanned: {
    vi: 'PDF này là bản chụp (scan), không có lớp chữ để đọc. Hãy dùng tệp Word gốc hoặc PDF xuất từ Word, hoặc dán nội dung.',
    en: 'This PDF is a scan without a text layer. Use the Word file or a PDF made from it, or paste the text.',
  },
  picture: {
    vi: 'Đây là tệp ảnh, không phải văn bản. Hãy dùng .docx hoặc PDF có lớp chữ, hoặc dán nội dung.',
    en: 'This is a picture, not a document. Use .docx or a PDF with a text layer, or paste the text.',
  },
  old_word: {
    vi: 'Tài liệu là Word kiểu cũ (.doc) hoặc có mật khẩu. Hãy mở và lưu thành .docx rồi gửi.',
    en: 'The document is of the older Word (.doc) or has a password. Open it, save it as .docx and send that.',
  },
  not_utf8: {
    vi: 'Văn bản không ở bảng mã Unicode (UTF-8). Hãy lưu lại với mã UTF-8, hoặc gửi tệp .docx.',
    en: 'The text is not in Unicode (UTF-8). Save it as UTF-8, or send a .docx file.',
  },
  unknown_document: {
    vi: 'Không nhận loại tệp này. Được phép: .docx, PDF có lớp chữ, .txt, .md.',
    en: 'This kind of file is not taken. Allowed: .docx, PDF with a text layer, .txt, .md.',
  },
} as const satisfies Record<string, Text>;

function refused(code: Refusal, cause?: unknown): InvalidInputError {
  const error = invalidField('file', code, refusals[code]);
  if (cause !== undefined) error.cause = cause;
  return error;
}
