import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  dangerOfPacked,
  dangerOfPdf,
  dangerOfStreams,
  loadsFromElsewhere,
} from '../../../src/platform/files/active-content.js';
import { dangerIn } from '../../../src/platform/files/cleaned-file.js';
import { compoundFile, doc, docx, pdf, xls, xlsx, zip } from '../../support/office-files.js';

const packed = (name: string, more: object = {}) => ({ name, isEncrypted: false, unpacked: 100, ...more });
const relation = (type: string, target: string): string =>
  `<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`;

describe('a packed document', () => {
  it.each([
    ['word/vbaProject.bin', 'macro'],
    ['xl/vbaProject.bin', 'macro'],
    ['xl/macrosheets/sheet1.xml', 'macro'],
    ['word/activeX/activeX1.xml', 'macro'],
    ['word/embeddings/setup.exe', 'program'],
    ['word/embeddings/other.docm', 'program'],
    ['word/embeddings/more.zip', 'program'],
  ])('with %s is refused: %s', (name, danger) => {
    expect(dangerOfPacked([packed('word/document.xml'), packed(name)])).toBe(danger);
  });

  it('with pictures, charts and formulas is taken', () => {
    const names = [
      'word/document.xml',
      'word/media/image1.png',
      'word/embeddings/Book1.xlsx',
      'word/embeddings/oleObject1.bin',
    ];
    expect(dangerOfPacked(names.map((name) => packed(name)))).toBeNull();
  });

  it('with a password, or far larger than it looks, is refused', () => {
    expect(dangerOfPacked([packed('word/document.xml', { isEncrypted: true })])).toBe('encrypted');
    expect(dangerOfPacked([packed('word/document.xml', { unpacked: 4_000_000_000 })])).toBe('bloated');
    expect(dangerOfPacked(Array.from({ length: 6000 }, (_, n) => packed(`a${n}.xml`)))).toBe('bloated');
  });

  it('that loads a template from another machine is refused; links and one’s own templates are not', () => {
    for (const target of [
      'https://elsewhere.example/a.dotm',
      '\\\\server\\share\\a.dotm',
      'file://server/a.dotm',
      'file:////server/a.dotm',
    ])
      expect([target, loadsFromElsewhere(relation('attachedTemplate', target))]).toEqual([target, true]);
    expect(loadsFromElsewhere(relation('attachedTemplate', 'file:///C:\\Users\\a\\Normal.dotm'))).toBe(false);
    expect(loadsFromElsewhere(relation('hyperlink', 'https://dangcongsan.example'))).toBe(false);
  });
});

describe('an older document', () => {
  it('with macros or a password is refused', () => {
    expect(dangerOfStreams(['worddocument', 'macros'])).toBe('macro');
    expect(dangerOfStreams(['workbook', '_vba_project_cur'])).toBe('macro');
    expect(dangerOfStreams(['encryptedpackage'])).toBe('encrypted');
    expect(dangerOfStreams(['worddocument', '1table'])).toBeNull();
  });
});

describe('a PDF', () => {
  it.each([
    '/S /JavaScript /JS (app.alert())',
    '/S/Launch/F(cmd.exe)',
    '/Type /EmbeddedFile',
    '/EmbeddedFiles 3 0 R',
    '/S /J#61vaScript',
  ])('with %s is refused', (words) => {
    expect(dangerOfPdf(Buffer.from(`%PDF-1.4\n1 0 obj<<${words}>>endobj`))).toBe('script');
  });

  it('without is taken, also where words only begin so', () => {
    expect(dangerOfPdf(Buffer.from('%PDF-1.4\n/Launcher /JavaScripts2 (JavaScript)'))).toBeNull();
  });
});

describe('a file on the disk', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'dondoc-danger-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const found = async (kind: string, content: Buffer) => {
    const path = join(folder, 'file');
    writeFileSync(path, content);
    return dangerIn(path, kind);
  };

  it('is looked at by its kind', async () => {
    for (const [kind, content] of Object.entries({ pdf, docx, xlsx, doc, xls }))
      expect([kind, await found(kind, content)]).toEqual([kind, null]);
    expect(await found('docx', zip({ 'word/document.xml': '', 'word/vbaProject.bin': '' }))).toBe('macro');
    const rels = relation('attachedTemplate', 'http://elsewhere.example/a.dotm');
    expect(await found('docx', zip({ 'word/_rels/settings.xml.rels': rels }))).toBe('foreign-template');
    expect(await found('doc', compoundFile({ root: ['WordDocument'], embedded: ['_VBA_PROJECT'] }))).toBe(
      'macro',
    );
    expect(await found('docx', docx.subarray(0, docx.length - 10))).toBe('broken');
  });
});
