import { open } from 'node:fs/promises';
import { fileTypeFromBuffer, fileTypeFromFile } from 'file-type';
import { rootStreams } from './compound-file.js';

/**
 * What a file is by its content, as the extension that belongs to it ("pdf", "docx", "doc"); null when that is not known.
 * Its name has no say in it.
 */
export async function kindOfFile(path: string): Promise<string | null> {
  const found = await fileTypeFromFile(path);
  if (found?.ext === 'cfb') return kindOfCompoundFile(path);
  return found?.ext ?? null;
}

/** Whether that is a picture, or another known kind of file; null where neither is known. */
export async function kindOfContent(content: Uint8Array): Promise<'picture' | 'other' | null> {
  const found = await fileTypeFromBuffer(content);
  if (found === undefined) return null;
  return found.mime.startsWith('image/') ? 'picture' : 'other';
}

/** The older Word and Excel share one container: the streams in its root tell them apart. */
async function kindOfCompoundFile(path: string): Promise<string | null> {
  const file = await open(path);
  try {
    const names = await rootStreams(file);
    if (names.has('worddocument')) return 'doc';
    return names.has('workbook') || names.has('book') ? 'xls' : null;
  } finally {
    await file.close();
  }
}
