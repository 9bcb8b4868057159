import { appendFile, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sealInLine } from '../../src/history/history-canon.js';
import { HistoryCheckQueries } from '../../src/history/history-check.queries.js';
import { HistorySealing } from '../../src/history/history-sealing.service.js';
import { SealFile } from '../../src/history/seal-file.service.js';
import { DeliveryService } from '../../src/mail/delivery.service.js';
import { SealMails } from '../../src/mail/seal-mails.service.js';
import { startApp, type TestApp } from '../support/app.js';
import { openSmtpSink, type SmtpSink } from '../support/smtp-sink.js';

const day = (n: number): Date => new Date(Date.UTC(2026, 5, n, 1));
let folder: string;
let path: string;
let sink: SmtpSink;
let app: TestApp;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dondoc-seals-'));
  path = join(folder, 'seals.jsonl');
  sink = await openSmtpSink();
  app = await startApp(undefined, {
    SMTP_URL: sink.url,
    HISTORY_SEAL_FILE: path,
    HISTORY_SEAL_MAIL: 'keeper@archive.example',
  });
});
afterEach(async () => {
  await app.close();
  await sink.close();
  await rm(folder, { recursive: true, force: true });
});

const linesOf = (text: string) => text.split('\n').flatMap((line) => sealInLine(line) ?? []);

describe('copies of seals', () => {
  it('are appended to the file, each once, also those of days on which it could not be written', async () => {
    const file = app.get(SealFile);
    expect(await file.run()).toEqual({ copied: 0 });
    await app.get(HistorySealing).run(day(15));
    expect([await file.run(), await file.run()]).toEqual([{ copied: 1 }, { copied: 0 }]);
    await app.get(HistorySealing).run(day(16));
    await app.get(HistorySealing).run(day(17));
    expect(await file.run()).toEqual({ copied: 2 });
    const copies = linesOf(await readFile(path, 'utf8'));
    expect(copies.map(({ number, day: of }) => [number, of])).toEqual([
      [1, '2026-06-15'],
      [2, '2026-06-16'],
      [3, '2026-06-17'],
    ]);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await app.get(HistoryCheckQueries).check(copies)).findings).toEqual([]);
  });

  it('are missed in the database where the file has more', async () => {
    await appendFile(
      path,
      '{"number":9,"day":"2026-06-01","madeAt":"2026-06-01T00:00:00.000000Z","objects":1,"rows":1,"digest":"00"}\n',
    );
    await expect(app.get(SealFile).run()).rejects.toThrow('holds seal 9, which the database has not');
  });

  it('are mailed, each once, with the line that verification takes', async () => {
    const mails = app.get(SealMails);
    expect(await mails.run()).toEqual({ queued: 0 });
    await app.get(HistorySealing).run(day(15));
    expect([await mails.run(), await mails.run()]).toEqual([{ queued: 1 }, { queued: 0 }]);
    await app.get(DeliveryService).deliverDue();
    const [mail] = sink.taken;
    expect([sink.taken.length, mail?.to]).toEqual([1, 'keeper@archive.example']);
    const { text, html } = await mail!.parsed;
    const copies = linesOf(text ?? '');
    expect(copies).toMatchObject([{ number: 1, day: '2026-06-15' }]);
    expect(html).toContain(copies[0]?.digest);
    expect((await app.get(HistoryCheckQueries).check(copies)).findings).toEqual([]);
    await app.dataSource.query(
      'alter table history_seal disable trigger user; alter table history_seal_end disable trigger user; ' +
        'delete from history_seal; delete from history_seal_end',
    );
    expect((await app.get(HistoryCheckQueries).check(copies)).findings).toMatchObject([
      { kind: 'seal_missing' },
    ]);
  });
});
