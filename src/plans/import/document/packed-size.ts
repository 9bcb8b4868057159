/** Bytes of all that is packed in a document, and files in it: what real ones stay far below. */
const UNPACKED_BYTES = 100 * 1024 * 1024;
const PACKED_FILES = 5000;

/**
 * Unpacks everything and counts, as what an archive says of its sizes may be a lie. @returns why it cannot be a .docx file that is
 * read; null where it can
 */
export async function dangerOfZip(
  content: Uint8Array,
): Promise<'bloated' | 'broken' | 'encrypted' | 'unknown_document' | null> {
  const { fromBufferPromise } = await import('yauzl');
  let size = 0;
  let isWord = false;
  try {
    const archive = await fromBufferPromise(Buffer.from(content), { lazyEntries: true });
    if (archive.entryCount > PACKED_FILES) return 'bloated';
    for await (const entry of archive.eachEntry()) {
      if (entry.isEncrypted()) return 'encrypted';
      isWord ||= /^word\/document\d*\.xml$/.test(entry.fileName);
      const stream = await archive.openReadStreamPromise(entry);
      for await (const chunk of stream) {
        size += (chunk as Buffer).length;
        if (size > UNPACKED_BYTES) return 'bloated';
      }
    }
  } catch {
    return 'broken';
  }
  return isWord ? null : 'unknown_document';
}
