import type { Text } from '../../kernel/text.js';

/** Why a document is refused that is of an allowed kind. */
export type Danger = 'macro' | 'program' | 'script' | 'foreign-template' | 'encrypted' | 'bloated' | 'broken';

/** What is told of a document that is refused, and what to do. */
export const dangers: Readonly<Record<Danger, Text>> = {
  macro: {
    vi: 'có macro. Hãy lưu lại thành tài liệu không có macro (.docx, .xlsx hoặc .pdf) rồi gửi',
    en: 'holds macros. Save it as a document without macros (.docx, .xlsx or .pdf) and send that',
  },
  program: {
    vi: 'có chương trình hoặc tệp nén nhúng bên trong. Hãy bỏ phần nhúng, hoặc lưu thành PDF, rồi gửi',
    en: 'holds an embedded program or archive. Take that out, or save it as PDF, and send that',
  },
  script: {
    vi: 'có mã lệnh, lệnh mở chương trình hoặc tệp đính kèm trong PDF. Hãy in lại ra PDF rồi gửi',
    en: 'holds scripts, commands or attachments in the PDF. Print it to PDF again and send that',
  },
  'foreign-template': {
    vi: 'lấy nội dung từ một nơi khác khi mở. Hãy bỏ liên kết tới mẫu bên ngoài, hoặc lưu thành PDF, rồi gửi',
    en: 'loads content from elsewhere when it is opened. Take the link to the outside template out, or save it as PDF, and send that',
  },
  encrypted: {
    vi: 'được đặt mật khẩu. Hãy lưu lại không có mật khẩu rồi gửi',
    en: 'is protected by a password. Save it without one and send that',
  },
  bloated: {
    vi: 'khi mở ra quá lớn. Hãy chia nhỏ hoặc lưu thành PDF rồi gửi',
    en: 'is too large once it is unpacked. Divide it, or save it as PDF, and send that',
  },
  broken: {
    vi: 'bị hỏng. Hãy mở và lưu lại rồi gửi',
    en: 'is broken. Open it, save it again and send that',
  },
};

/** Bytes of a document once it is unpacked, and files in it: what real ones stay far below. */
const UNPACKED_BYTES = 300 * 1024 * 1024;
const PACKED_FILES = 5000;

const MACROS = /(^|\/)(vbaProject|vbaData|vbaProjectSignature[^/]*|macrosheets?|activeX)(\.|\/|$)/i;
const PROGRAMS =
  /\.(exe|dll|com|scr|msi|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|jar|lnk|docm|dotm|xlsm|xltm|xlam|xlsb|pptm|zip|rar|7z|gz|iso|cab)$/i;

/** A file within a document, as the archive declares it. */
export interface PackedFile {
  readonly name: string;
  readonly isEncrypted: boolean;
  /** Bytes. */
  readonly unpacked: number;
}

/** The danger in the list of files that a document (.docx, .xlsx) is packed of; null where there is none. */
export function dangerOfPacked(files: readonly PackedFile[]): Danger | null {
  if (files.some(({ isEncrypted }) => isEncrypted)) return 'encrypted';
  if (files.some(({ name }) => MACROS.test(name))) return 'macro';
  if (files.some(({ name }) => PROGRAMS.test(name))) return 'program';
  const unpacked = files.reduce((sum, one) => sum + one.unpacked, 0);
  return files.length > PACKED_FILES || unpacked > UNPACKED_BYTES ? 'bloated' : null;
}

/** The danger in the names of streams and folders of an older document (.doc, .xls); null where there is none. */
export function dangerOfStreams(names: readonly string[]): Danger | null {
  const macros = ['macros', 'vba', '_vba_project', '_vba_project_cur'];
  if (names.some((name) => macros.includes(name))) return 'macro';
  return names.includes('encryptedpackage') ? 'encrypted' : null;
}

/**
 * Whether the relations of a part load something from another machine when the document is opened. Links that a reader follows,
 * pictures, and templates on one's own disk, as Word notes them, do not count.
 */
export function loadsFromElsewhere(relations: string): boolean {
  const loading = /\/(attachedTemplate|subDocument|oleObject|frame)"/i;
  const elsewhere = /Target\s*=\s*["'](https?:|ftp:|mhtml:|file:\/\/([^/]|\/\/)|\\\\)/i;
  const all = relations.match(/<[\w:]*Relationship\s[^>]*>/g) ?? [];
  return all.some((one) => loading.test(one.replaceAll("'", '"')) && elsewhere.test(one));
}

/**
 * The danger in a PDF, from the names in it as they stand or escaped (`/J#61vaScript`). What lies in compressed object streams is not
 * seen: that is a scanner's work.
 */
export function dangerOfPdf(bytes: Buffer): Danger | null {
  const text = bytes.toString('latin1');
  const names = text.replace(/#([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return /\/(JavaScript|Launch|EmbeddedFiles?)(?![A-Za-z0-9])/.test(names) ? 'script' : null;
}
