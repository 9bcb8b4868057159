import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { validate } from 'uuid';
import { EvidenceStage, type GivenAnswer } from '../support/evidence-stage.js';
import { pdf } from '../support/office-files.js';

let stage: EvidenceStage;
beforeAll(async () => {
  stage = await EvidenceStage.open({});
});
afterAll(() => stage.app.close());

/** As a program of its own would send it: FormData would make the name harmless before it is sent. */
function sendRaw(name: string) {
  const disposition = `form-data; name="file"; filename*=UTF-8''${encodeURIComponent(name)}`;
  const body = `--x\r\ncontent-disposition: ${disposition}\r\n\r\n${pdf.toString('latin1')}\r\n--x--\r\n`;
  return stage.officer.request<GivenAnswer>('POST', `/tasks/${stage.task}/evidence`, {
    body,
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
  });
}

async function dispositionOf(id: string): Promise<string> {
  const answer = await fetch(`${stage.app.url}/api/v1/evidence/${id}`, {
    headers: { cookie: stage.officer.cookieHeader() },
  });
  expect([answer.status, answer.headers.get('set-cookie')]).toEqual([200, null]);
  return answer.headers.get('content-disposition') ?? '';
}

describe('a hostile file name', () => {
  it.each([
    ['with folders above', '../../x.pdf', 'x.pdf'],
    ['with a folder of Windows', '..\\..\\Windows\\x.pdf', 'x.pdf'],
    ['of a device', 'CON.pdf', 'CON.pdf'],
    ['with quotes', 'a";filename="b.pdf', 'a";filename="b.pdf'],
    ['that runs from right to left', 'a\u202efdp.exe\u2066.pdf', 'afdp.exe.pdf'],
    ['with what cannot be seen', 'a\0\u200b\u0007b.pdf', 'ab.pdf'],
    ['of 300 characters', `${'ệ'.repeat(300)}.pdf`, `${'ệ'.repeat(196)}.pdf`],
  ])('%s is shown clean, names no path and breaks no header', async (_, given, shown) => {
    const { status, body } = await sendRaw(given);
    expect([status, body.name]).toEqual([201, shown]);
    expect(await stage.filesOnDisk()).toContain(body.id);
    const disposition = await dispositionOf(body.id);
    expect(disposition).toMatch(
      /^attachment; filename=("(?:[ !#-[\]-~]|\\["\\])*"|[\w.-]+)(; filename\*=UTF-8''[\w.!#$&+^`|~%-]+)?$/,
    );
  });

  it('with line ends is refused, and nothing of the file stays', async () => {
    const before = await stage.filesOnDisk();
    const { status } = await sendRaw('a\r\nSet-Cookie: x=1\r\n\r\n.pdf');
    expect([status, await stage.filesOnDisk()]).toEqual([400, before]);
  });

  it('leaves nothing in the storage that is not named by an id', async () => {
    const names = await stage.filesOnDisk();
    expect(names.length).toBeGreaterThanOrEqual(7);
    expect(names.filter((name) => !validate(name))).toEqual([]);
  });
});
