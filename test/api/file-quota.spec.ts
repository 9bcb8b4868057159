import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { EvidenceStage } from '../support/evidence-stage.js';
import { pdf } from '../support/office-files.js';

const MB = 1024 * 1024;
let stage: EvidenceStage;

beforeAll(async () => {
  stage = await EvidenceStage.open({ FILES_PER_BODY_MB: '1' });
});
afterAll(() => stage.app.close());
afterEach(() => stage.clear());

const large = (bytes: number): Buffer => Buffer.concat([pdf, Buffer.alloc(bytes - pdf.length, 0x20)]);

describe('the files of a body', () => {
  it('are clean at once where nothing scans them', async () => {
    const { body } = await stage.send(pdf);
    expect([body.state, (await stage.read(body.id)).status]).toEqual(['clean', 200]);
  });

  it('take what they may to the last byte, and not one more; the answer says how much is used and allowed', async () => {
    const before = (await stage.filesOnDisk()).length;
    expect((await stage.send(large(0.6 * MB))).status).toBe(201);
    const used = Math.floor(0.6 * MB);
    const tooMuch = await stage.send(large(MB - used + 1));
    expect(tooMuch).toMatchObject({
      status: 409,
      body: {
        code: 'quota_exceeded',
        usedBytes: used,
        allowedBytes: MB,
        detail:
          'Các tệp của đơn vị đã dùng 0.6 MB trong 1.0 MB được phép; tệp này cần 0.4 MB. Hãy gửi tệp nhỏ hơn, hoặc đề nghị người vận hành tăng hạn mức.',
      },
    });
    expect(await stage.filesOnDisk()).toHaveLength(before + 1);
    expect((await stage.send(large(MB - used))).status).toBe(201);
  });

  it('given at the same moment on several tasks do not pass the limit together', async () => {
    const answers = await Promise.all(
      stage.tasks.slice(0, 3).map((task) => stage.send(large(0.6 * MB), 'a.pdf', task)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const [{ sum }] = await stage.app.dataSource.query<[{ sum: string }]>('select sum(size) from given_file');
    expect(Number(sum)).toBe(Math.floor(0.6 * MB));
  });

  it('give their room back when the board takes one away, or the scanner refuses it', async () => {
    const first = await stage.send(large(0.6 * MB));
    const reason = 'Gửi nhầm tài liệu';
    await stage.board.post('/blankings', { entity: 'evidence', id: first.body.id, field: 'file', reason });
    const second = await stage.send(large(0.6 * MB));
    expect(second.status).toBe(201);
    expect((await stage.send(large(0.6 * MB))).status).toBe(409);
    await stage.app.dataSource.query(`update given_file set state = 'refused' where id = $1`, [
      second.body.id,
    ]);
    expect((await stage.send(large(0.6 * MB))).status).toBe(201);
  });
});
