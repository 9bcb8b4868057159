import { stat, utimes } from 'node:fs/promises';
import { resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { FileCheckQueries } from '../../src/history/file-check.queries.js';
import { FileStorage } from '../../src/platform/files/file-storage.service.js';
import { FileSweep } from '../../src/platform/files/file-sweep.service.js';
import { GivenFilesStore } from '../../src/platform/files/given-files.store.js';
import { EvidenceStage, pdfWith } from '../support/evidence-stage.js';
import { pdf } from '../support/office-files.js';

const scanner = resolve(import.meta.dirname, '../support/trial-scanner.mjs');
const nothing = { clean: 0, refused: 0, failed: 0 };
let stage: EvidenceStage;

beforeAll(async () => {
  stage = await EvidenceStage.open({
    FILE_SCANNER: `${process.execPath} ${scanner} --quiet`,
    FILE_SCANNER_SECONDS: '3',
  });
});
afterAll(() => stage.app.close());
afterEach(() => stage.clear());

const rowOf = async (id: string) => {
  const [row] = await stage.app.dataSource.query<Record<string, unknown>[]>(
    `select state, attempts, last_error, lease_until, extract(epoch from next_attempt_at - now())::int as wait
     from given_file where id = $1`,
    [id],
  );
  return row;
};

describe('a file that the scanner has not seen', () => {
  it('is told as pending and cannot be read, until it was found clean', async () => {
    const { status, body } = await stage.send(pdf);
    expect([status, body.state]).toEqual([201, 'pending']);
    expect(await stage.read(body.id)).toMatchObject({
      status: 409,
      body: {
        code: 'file_pending',
        detail: 'Tệp đang được kiểm tra an toàn; hãy thử lại sau ít phút.',
      },
    });
    expect(await stage.scan()).toEqual({ ...nothing, clean: 1 });
    expect(await stage.stateOf(body.id)).toBe('clean');
    expect((await stage.read(body.id)).status).toBe(200);
  });

  it('is scanned once, by however many passes at once, and days late as well', async () => {
    const { body } = await stage.send(pdf);
    await stage.pass(5 * 24 * 3600);
    const passes = await Promise.all([stage.scan(), stage.scan(), stage.scan()]);
    expect(passes.map(({ clean }) => clean).sort()).toEqual([0, 0, 1]);
    expect(await stage.scan()).toEqual(nothing);
    expect(await rowOf(body.id)).toMatchObject({ state: 'clean', attempts: 1, lease_until: null });
  });

  it('is taken over when the program died over it, and the late answer of the dead changes nothing', async () => {
    const { body } = await stage.send(pdf);
    const store = stage.app.get(GivenFilesStore);
    const { manager } = stage.app.dataSource;
    const held = await store.claim(manager, 60);
    expect(await stage.scan()).toEqual(nothing);
    await stage.pass(61);
    expect(await stage.scan()).toEqual({ ...nothing, clean: 1 });
    expect(await store.settle(manager, held!, 'refused')).toBe(false);
    expect(await stage.stateOf(body.id)).toBe('clean');
  });

  it('is no longer scanned once the board has taken it away', async () => {
    const { body } = await stage.send(pdfWith('TRIAL-EXIT-1'));
    const blanking = { entity: 'evidence', id: body.id, field: 'file', reason: 'Gửi nhầm tài liệu' };
    expect((await stage.board.post('/blankings', blanking)).status).toBe(201);
    expect(await stage.scan()).toEqual(nothing);
    expect(await rowOf(body.id)).toBeUndefined();
    expect(await stage.read(body.id)).toMatchObject({ status: 404, body: { code: 'content_blanked' } });
  });
});

describe('a file that the scanner refuses', () => {
  it('loses its content for good; its row and the history of the task say so', async () => {
    const { body } = await stage.send(pdfWith('TRIAL-EXIT-1'));
    expect(await stage.filesOnDisk()).toContain(body.id);
    expect(await stage.scan()).toEqual({ ...nothing, refused: 1 });
    expect(await stage.filesOnDisk()).not.toContain(body.id);
    expect(await stage.stateOf(body.id)).toBe('refused');
    expect(await stage.read(body.id)).toMatchObject({
      status: 404,
      body: {
        code: 'file_refused_by_scanner',
        detail: 'Tệp đã bị gỡ bỏ vì bộ kiểm tra phát hiện nội dung gây hại. Hãy gửi lại bản sạch.',
      },
    });
    const { body: history } = await stage.officer.get<{ items: { action: string; after: object }[] }>(
      `/history?entity=task&id=${stage.task}`,
    );
    expect(history.items.filter(({ action }) => action === 'evidence-refused')).toMatchObject([
      { after: { evidenceId: body.id, state: 'refused' } },
    ]);
    expect(await stage.scan()).toEqual(nothing);
    expect((await stage.app.get(FileCheckQueries).check()).findings).toEqual([]);
  });

  it('is swept up where the program died before its content was removed', async () => {
    const { body } = await stage.send(pdf);
    await stage.app.dataSource.query(`update given_file set state = 'refused' where id = $1`, [body.id]);
    const path = stage.app.get(FileStorage).pathOf('evidence', body.id);
    const then = (await stat(path)).mtimeMs / 1000 - 2 * 24 * 3600;
    await utimes(path, then, then);
    await stage.app.get(FileSweep).run(stage.app.clock.now());
    expect(await stage.filesOnDisk()).not.toContain(body.id);
  });
});

describe('a scanner that fails', () => {
  it.each([
    ['with another exit code', 'TRIAL-EXIT-2', /exit code or error 2 the trial says 2/],
    ['to answer in time', 'TRIAL-HANG', /no answer within 3 s/],
  ])('%s leaves the file pending, to be tried again after growing waits', async (_, text, error) => {
    const { body } = await stage.send(pdfWith(text));
    const waits: unknown[] = [];
    for (let attempt = 1; attempt <= 3; attempt++) {
      expect(await stage.scan()).toEqual({ ...nothing, failed: 1 });
      expect(await stage.scan()).toEqual(nothing);
      const row = await rowOf(body.id);
      expect(row).toMatchObject({
        state: 'pending',
        attempts: attempt,
        last_error: expect.stringMatching(error),
      });
      waits.push(Math.round(Number(row?.wait) / 60));
      await stage.pass(3600);
    }
    expect(waits).toEqual([1, 2, 4]);
    expect((await stage.read(body.id)).status).toBe(409);
  });

  it('ends the pass, and lets the others be scanned by the next', async () => {
    await stage.send(pdfWith('TRIAL-EXIT-2'));
    await stage.send(pdf);
    expect(await stage.scan()).toEqual({ ...nothing, failed: 1 });
    expect(await stage.scan()).toEqual({ ...nothing, clean: 1 });
  });
});
