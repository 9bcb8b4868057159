import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { kindOfFile } from '../../../src/platform/files/file-kind.js';
import { compoundFile, doc, docx, jpg, pdf, png, xls, xlsx, zip } from '../../support/office-files.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dondoc-kind-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function kindOf(content: Buffer): Promise<string | null> {
  const path = join(folder, 'file');
  await writeFile(path, content);
  return kindOfFile(path);
}

describe('the kind of a file', () => {
  it('follows from its content', async () => {
    const kinds = [];
    for (const content of [pdf, png, jpg, docx, xlsx, doc, xls]) kinds.push(await kindOf(content));
    expect(kinds).toEqual(['pdf', 'png', 'jpg', 'docx', 'xlsx', 'doc', 'xls']);
  });

  it('is not known for text, and for nothing', async () => {
    expect(await kindOf(Buffer.from('<html><script>alert(1)</script></html>'))).toBeNull();
    expect(await kindOf(Buffer.alloc(0))).toBeNull();
  });

  it('is a mere zip where no office document is in it', async () => {
    expect(await kindOf(zip({ 'a.txt': 'a' }))).toBe('zip');
  });

  it('tells documents with macros from those without', async () => {
    const macros = 'application/vnd.ms-word.document.macroEnabled.main+xml';
    const types = `<Types><Override PartName="/word/document.xml" ContentType="${macros}"/></Types>`;
    expect(await kindOf(zip({ '[Content_Types].xml': types, 'word/document.xml': '<d/>' }))).toBe('docm');
  });
});

describe('a compound file', () => {
  it('is a Word document even where a sheet is embedded in it', async () => {
    expect(await kindOf(compoundFile({ root: ['WordDocument'], embedded: ['Workbook'] }))).toBe('doc');
  });

  it('is a sheet even where a document is embedded in it', async () => {
    expect(await kindOf(compoundFile({ root: ['Workbook'], embedded: ['WordDocument'] }))).toBe('xls');
  });

  it('is a sheet of the oldest kind by its stream "Book"', async () => {
    expect(await kindOf(compoundFile({ root: ['Book'] }))).toBe('xls');
  });

  it('of other programs is of no known kind', async () => {
    expect(await kindOf(compoundFile({ root: ['PowerPoint Document'] }))).toBeNull();
    expect(await kindOf(compoundFile({ root: ['EncryptedPackage'] }))).toBeNull();
  });

  it('is told by a directory that goes over several sectors', async () => {
    const many = Array.from({ length: 30 }, (_, place) => `stream ${place}`);
    expect(await kindOf(compoundFile({ root: [...many, 'WordDocument'] }))).toBe('doc');
  });

  it('of many megabytes is told by a directory at its end', async () => {
    const many = Array.from({ length: 10 }, (_, place) => `stream ${place}`);
    expect(await kindOf(compoundFile({ root: [...many, 'WordDocument'], before: 16_000 }))).toBe('doc');
  });

  it('that is broken is of no known kind', async () => {
    expect(await kindOf(doc.subarray(0, 700))).toBeNull();
    const loop = Buffer.from(doc);
    // the allocation table says that the directory's sector follows itself
    loop.writeUInt32LE(loop.readUInt32LE(48), 512 + loop.readUInt32LE(48) * 4);
    expect(await kindOf(loop)).toBe('doc');
    const noRoot = Buffer.from(doc);
    noRoot.writeUInt32LE(0xff_ff_ff_f0, 48);
    expect(await kindOf(noRoot)).toBeNull();
  });
});
