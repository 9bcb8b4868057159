import { invalidField } from '../../kernel/domain-error.js';
import type { Text } from '../../kernel/text.js';
import { contentWords } from './content-words.js';

/** The longest name, in characters. */
const NAME_LENGTH = 200;

/** What a file may be that people give: extension and media type. */
const mediaTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  jpg: 'image/jpeg',
  png: 'image/png',
};

export const fileExtensions: readonly string[] = Object.keys(mediaTypes);
export const fileMediaTypes: readonly string[] = Object.values(mediaTypes);

/** Names of the same thing. */
const aliases: Readonly<Record<string, string>> = { jpeg: 'jpg' };

/** The kind that a name says, as its extension; '' where it says none. */
function namedKind(name: string): string {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return aliases[extension] ?? extension;
}

/** The media type of a file that is the same allowed kind by its name and by its content; null for any other. */
export function fileMediaType(name: string, contentKind: string | null): string | null {
  const kind = namedKind(name);
  return kind === contentKind && Object.hasOwn(mediaTypes, kind) ? (mediaTypes[kind] ?? null) : null;
}

/** Why a file is not taken: what it is called, what it holds, what is allowed. */
export function wrongKind(name: string, contentKind: string | null): Text {
  const list = fileExtensions.join(', ');
  const held = heldWords(contentKind);
  const other: Text =
    contentKind === null || contentKind === namedKind(name)
      ? { vi: '', en: '' }
      : { vi: ', không phải loại như tên tệp', en: ', not the kind that its name says' };
  return {
    vi: `Không nhận tệp “${name}”: ${held.vi}${other.vi}. Tên và nội dung phải cùng một loại trong: ${list}.`,
    en: `The file “${name}” is not taken: ${held.en}${other.en}. Name and content must be of one kind among: ${list}.`,
  };
}

function heldWords(contentKind: string | null): Text {
  if (contentKind === null)
    return { vi: 'không rõ nội dung là loại tệp gì', en: 'its content is of no known kind' };
  const words = contentWords(contentKind) ?? {
    vi: `tệp loại ${contentKind}`,
    en: `a file of the kind ${contentKind}`,
  };
  return { vi: `nội dung là ${words.vi}`, en: `its content is ${words.en}` };
}

/**
 * The name as it is shown: without folders and characters that cannot be seen, in composed form, at most 200 characters, of which
 * the extension stays.
 */
export function shownName(given: string): string {
  const visible = given
    .toWellFormed()
    .normalize('NFC')
    .replace(/^.*[/\\]/su, '')
    .replace(/[\p{Zs}\t\n\r]+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\ufffd]/gu, '')
    .trim();
  const [, stem = '', extension = ''] = /^(.*?)(\.[\p{L}\p{N}]{1,10})?$/su.exec(visible) ?? [];
  const room = NAME_LENGTH - extension.length;
  return `${[...stem].slice(0, room).join('').trim() || 'tai-lieu'}${extension}`;
}

/** The answer to a file without content. */
export function emptyFile(name: string) {
  return invalidField('file', 'empty_file', {
    vi: `Tệp “${name}” không có nội dung.`,
    en: `The file “${name}” is empty.`,
  });
}
