import { invalidField, type InvalidInputError } from '../../../kernel/domain-error.js';

/** The extensions that a plan may have. */
export const DOCUMENT_EXTENSIONS = ['docx', 'pdf', 'txt', 'md'] as const;

const allowed = DOCUMENT_EXTENSIONS.map((one) => `.${one}`).join(', ');

/** Of these alone a file may be that holds plain text. */
const ofText: readonly string[] = ['txt', 'md'];

/** The extension in small letters; null where the name has none: digits alone are a number or a year ("KH 12.2026"). */
export function extensionIn(name: string | null): string | null {
  const [, extension = ''] = /\.([\p{L}\p{N}]{1,10})\s*$/u.exec(name ?? '') ?? [];
  return /\p{L}/u.test(extension) ? extension.toLowerCase() : null;
}

/** Whether a plan may have that extension, or none. */
export function isDocumentExtension(extension: string | null): boolean {
  return extension === null || DOCUMENT_EXTENSIONS.some((one) => one === extension);
}

/** Whether a file of that extension may be plain text. */
export function mayBeText(extension: string | null): boolean {
  return extension === null || ofText.includes(extension);
}

/** The answer to a file that is named as no plan is. */
export function wrongExtension(extension: string): InvalidInputError {
  return invalidField('file', 'wrong_extension', {
    vi: `Không nhận tệp đuôi “.${extension}”. Được phép: ${allowed}. Hãy lưu kế hoạch thành một trong các loại đó rồi gửi, hoặc dán nội dung.`,
    en: `A file named “.${extension}” is not taken. Allowed: ${allowed}. Save the plan as one of these and send that, or paste its text.`,
  });
}

/** The answer to a file that is named .docx or .pdf and holds neither. */
export function notAsNamed(extension: string): InvalidInputError {
  return invalidField('file', 'not_as_named', {
    vi: `Tệp có đuôi “.${extension}” nhưng nội dung không phải là Word (.docx) hay PDF. Được phép: ${allowed}. Hãy chọn đúng tệp, hoặc mở và lưu lại đúng loại rồi gửi.`,
    en: `The file is named “.${extension}” but holds neither a Word document (.docx) nor a PDF. Allowed: ${allowed}. Choose the right file, or open it and save it as what it is named.`,
  });
}
