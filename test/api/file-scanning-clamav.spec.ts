import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EvidenceStage, pdfWith } from '../support/evidence-stage.js';
import { docx, pdf, png } from '../support/office-files.js';

const signatures = resolve(import.meta.dirname, '../support/test-signature.ndb');
const isThere = hasClamscan();
if (!isThere) {
  const how = 'clamscan was not found; get it with: sudo apt-get install --no-install-recommends clamav';
  if (process.env.DONDOC_REQUIRE_CLAMAV === '1') throw new Error(how);
  console.warn(`The tests with ClamAV are left out: ${how}`);
}

function hasClamscan(): boolean {
  try {
    execFileSync('clamscan', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

(isThere ? describe : describe.skip)('ClamAV, with a signature of our own', () => {
  let stage: EvidenceStage;
  beforeAll(async () => {
    stage = await EvidenceStage.open({ FILE_SCANNER: `clamscan --no-summary -d ${signatures}` });
  });
  afterAll(() => stage.app.close());

  it('lets clean files of several kinds pass, and refuses the one that holds what the signature names', async () => {
    const harmful = await stage.send(pdfWith('DON-DOC-TRIAL-HARMFUL-CONTENT-5f1c'), 'xấu.pdf');
    const clean = [await stage.send(pdf), await stage.send(docx, 'b.docx'), await stage.send(png, 'c.png')];
    expect(await stage.scan()).toEqual({ clean: 3, refused: 1, failed: 0 });
    expect(await stage.stateOf(harmful.body.id)).toBe('refused');
    expect(await stage.filesOnDisk()).toHaveLength(3);
    for (const { body } of clean) expect((await stage.read(body.id)).status).toBe(200);
    expect((await stage.read(harmful.body.id)).status).toBe(404);
  });
});
