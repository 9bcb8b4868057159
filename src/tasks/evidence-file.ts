import { ConflictError, invalidField } from '../kernel/domain-error.js';
import type { Actor } from '../kernel/actor.js';
import type { Text } from '../kernel/text.js';

/** The largest file, in bytes. */
export const EVIDENCE_BYTES = 20 * 1024 * 1024;
/** So many files a task may have. */
export const EVIDENCE_FILES = 20;
/** The longest name, in characters. */
const NAME_LENGTH = 200;

/** What evidence may be: extension and media type. */
const mediaTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  jpg: 'image/jpeg',
  png: 'image/png',
};

export const evidenceExtensions: readonly string[] = Object.keys(mediaTypes);

/** Names of the same thing. */
const aliases: Readonly<Record<string, string>> = { jpeg: 'jpg' };

/** The media type of a file that is the same allowed kind by its name and by its content; null for any other. */
export function evidenceMediaType(name: string, contentKind: string | null): string | null {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const kind = aliases[extension] ?? extension;
  return kind === contentKind && Object.hasOwn(mediaTypes, kind) ? (mediaTypes[kind] ?? null) : null;
}

/** Why a file is not taken: what it is called, what it holds, what is allowed. */
export function wrongKind(name: string, contentKind: string | null): Text {
  const list = evidenceExtensions.join(', ');
  const vi = contentKind === null ? 'không rõ loại' : `là ${contentKind}`;
  const en = contentKind === null ? 'of no known kind' : `${contentKind}`;
  return {
    vi: `Không nhận tệp "${name}": nội dung ${vi}. Tên và nội dung phải cùng một loại trong: ${list}.`,
    en: `The file "${name}" is not taken: its content is ${en}. Name and content must be of one kind among: ${list}.`,
  };
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

/**
 * The body that a file comes from: the one named, else the actor's own, else the lead body. Who speaks for the board may name any
 * body of the task, because it enters for those without accounts.
 * @throws InvalidInputError where the body named has no part in the task, or is not the actor's
 */
export function givingBody(
  actor: Actor,
  task: {
    readonly committeeId: string;
    readonly bodyId: string;
    readonly cooperatingBodies: readonly string[];
  },
  named: string | undefined,
): string {
  const bodies = [task.bodyId, ...task.cooperatingBodies];
  const own = bodies.filter((id) => actor.ownBodies.includes(id));
  const mayBe = actor.isSystem || actor.boardOf.includes(task.committeeId) ? bodies : own;
  if (named === undefined) return own[0] ?? task.bodyId;
  if (mayBe.includes(named)) return named;
  throw invalidField('bodyId', 'not_of_task', {
    vi: `Cần mã đơn vị chủ trì hoặc phối hợp mà bạn nhập thay: ${mayBe.join(', ')}.`,
    en: `It must be the id of a lead or cooperating body that you speak for: ${mayBe.join(', ')}.`,
  });
}

/** The answer where a task has all the files that it may have. */
export function tooManyFiles(): ConflictError {
  return new ConflictError(
    'too_many_files',
    {
      vi: `Mỗi nhiệm vụ được nhiều nhất ${EVIDENCE_FILES} tài liệu minh chứng; nhiệm vụ này đã đủ.`,
      en: `A task may have ${EVIDENCE_FILES} files of evidence at the most; this one has them.`,
    },
    [],
    { maxFiles: EVIDENCE_FILES },
  );
}

/** The answer to a file without content. */
export function emptyFile(name: string) {
  return invalidField('file', 'empty_file', {
    vi: `Tệp "${name}" không có nội dung.`,
    en: `The file "${name}" is empty.`,
  });
}
