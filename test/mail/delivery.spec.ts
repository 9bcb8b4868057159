import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { calendarDay } from '../../src/kernel/calendar-day.js';
import { HeldClock } from '../../src/kernel/clock.js';
import { DeliveryService } from '../../src/mail/delivery.service.js';
import { FolderTransport } from '../../src/mail/folder-transport.service.js';
import type { MailTransport } from '../../src/mail/mail-transport.js';
import { MessageComposers } from '../../src/mail/message-composers.service.js';
import { MessagesStore } from '../../src/mail/messages.store.js';
import type { ClaimedMessage, NewMessage, Prepared } from '../../src/mail/outgoing-mail.js';
import { MAX_ATTEMPTS } from '../../src/mail/retry-waits.js';
import { SmtpTransport } from '../../src/mail/smtp-transport.service.js';
import { readSettings } from '../../src/platform/config/settings.js';
import { openTestDataSource, type TestDataSource } from '../support/database.js';
import { openHangingUpServer, openSmtpSink, type SmtpSink } from '../support/smtp-sink.js';

const now = new Date('2026-06-09T00:30:00Z');
const clock = new HeldClock(now);
const store = new MessagesStore();
const settings = readSettings({ PUBLIC_URL: 'https://dondoc.example' });

let db: TestDataSource;
let sink: SmtpSink;
let transports: MailTransport[] = [];

beforeAll(async () => {
  Logger.overrideLogger(false);
  db = await openTestDataSource();
});
afterAll(() => db.close());
beforeEach(async () => {
  sink = await openSmtpSink();
});
afterEach(async () => {
  for (const transport of transports) transport.close();
  transports = [];
  await sink.close();
  await db.dataSource.query('delete from message');
});

interface MessageRow {
  state: string;
  attempts: number;
  last_error: string | null;
  accepted_by: string | null;
  wait: number | null;
  subject: string | null;
  html: string | null;
  skip_reason: string | null;
  reasons: unknown;
}

const mail = { subject: 'Nhắc việc', html: '<p>Xin chào</p>', text: 'Xin chào' };

function message(to: string, change: Partial<NewMessage> = {}): NewMessage {
  return {
    key: `digest|2026-06-09|${to}`,
    kind: 'digest',
    committeeId: null,
    accountId: null,
    bodyId: null,
    address: to,
    language: 'vi',
    day: calendarDay('2026-06-09'),
    reasons: [{ code: 'NV-1' }, { code: 'NV-2' }],
    ...change,
  };
}

async function queue(...addresses: string[]): Promise<void> {
  for (const to of addresses) await store.insert(db.dataSource.manager, message(to), now);
}

function delivery(
  transport: MailTransport = new SmtpTransport(sink.url),
  prepare: (message: ClaimedMessage) => Promise<Prepared> = () => Promise.resolve({ mail }),
): DeliveryService {
  transports.push(transport);
  const composers = new MessageComposers();
  composers.register({ kinds: ['digest'], prepare });
  return new DeliveryService(db.dataSource, clock, store, composers, transport, settings);
}

async function rowOf(to: string): Promise<MessageRow> {
  const rows = await db.dataSource.query<MessageRow[]>(
    `select *, extract(epoch from next_attempt_at - clock_timestamp())::float8 as wait from message where address = $1`,
    [to],
  );
  if (!rows[0]) throw new Error(`no message to ${to}`);
  return rows[0];
}

/** The database's clock cannot be set: instead of waiting, what is awaited is moved into the past. */
async function waitIsOver(): Promise<void> {
  await db.dataSource.query(
    `update message set next_attempt_at = now() - interval '1 second' where next_attempt_at is not null`,
  );
}

describe('a queued message', () => {
  it('is handed to the server once and accounted for with the answer of the server', async () => {
    await queue('a@example.vn');
    expect(await delivery().deliverDue()).toEqual({ sent: 1, skipped: 0, failed: 0, released: 0 });
    expect(await delivery().deliverDue()).toEqual({ sent: 0, skipped: 0, failed: 0, released: 0 });
    expect(sink.taken.map(({ to }) => to)).toEqual(['a@example.vn']);
    const row = await rowOf('a@example.vn');
    expect(row).toMatchObject({ state: 'sent', attempts: 1, last_error: null, subject: 'Nhắc việc' });
    expect(row.accepted_by).toBe(`${new URL(sink.url).host}: 250 taken by the sink`);
  });

  it('is there once for its key', async () => {
    expect(await store.insert(db.dataSource.manager, message('a@example.vn'), now)).not.toBeNull();
    expect(await store.insert(db.dataSource.manager, message('a@example.vn'), now)).toBeNull();
  });

  it('goes out once however many copies of the program deliver', async () => {
    const addresses = Array.from({ length: 60 }, (_, n) => `n${n}@example.vn`);
    await queue(...addresses);
    await Promise.all([delivery(), delivery(), delivery()].map((copy) => copy.deliverDue()));
    expect(sink.taken.map(({ to }) => to).sort()).toEqual([...addresses].sort());
  });

  it('is held by its sender while it is sent, however long the mails before it took', async () => {
    await queue('a@example.vn');
    const other = delivery();
    const slow: MailTransport = {
      send: async () => {
        expect((await other.deliverDue()).sent).toBe(0);
        return 'taken';
      },
      close: () => undefined,
    };
    const prepare = async (): Promise<Prepared> => {
      await waitIsOver();
      return { mail };
    };
    expect((await delivery(slow, prepare).deliverDue()).sent).toBe(1);
    expect(sink.taken).toEqual([]);
  });

  it('has a Message-ID that follows from its key, and asks no machine for an answer', async () => {
    await queue('a@example.vn');
    await delivery().deliverDue();
    const parsed = await sink.taken[0]?.parsed;
    expect(parsed?.messageId).toMatch(/^<[0-9a-f-]{36}@dondoc\.example>$/);
    expect(parsed?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(parsed?.date).toEqual(now);
    expect(sink.taken[0]?.raw).not.toContain('digest|');
  });

  it('is skipped, with the reason, when the facts no longer hold', async () => {
    await queue('a@example.vn');
    await delivery(undefined, () => Promise.resolve({ skip: 'no_longer_true' })).deliverDue();
    expect(sink.taken).toEqual([]);
    expect(await rowOf('a@example.vn')).toMatchObject({
      state: 'skipped',
      skip_reason: 'no_longer_true',
    });
  });

  it('keeps only the reasons that still hold', async () => {
    await queue('a@example.vn');
    const reasons = [{ code: 'NV-2' }];
    await delivery(undefined, () => Promise.resolve({ mail, reasons })).deliverDue();
    expect(await rowOf('a@example.vn')).toMatchObject({ state: 'sent', reasons });
  });

  it('keeps all its reasons until it was sent: what did not hold at a failed attempt may hold at the next', async () => {
    sink.refusals.set('a@example.vn', { code: 451, text: 'try later' });
    await queue('a@example.vn');
    const reasons = [{ code: 'NV-2' }];
    await delivery(undefined, () => Promise.resolve({ mail, reasons })).deliverDue();
    expect(await rowOf('a@example.vn')).toMatchObject({ reasons: [{ code: 'NV-1' }, { code: 'NV-2' }] });
  });

  it('whose text is secret leaves no text behind', async () => {
    await queue('a@example.vn');
    await delivery(undefined, () => Promise.resolve({ mail, secret: true })).deliverDue();
    expect(sink.taken).toHaveLength(1);
    expect(await rowOf('a@example.vn')).toMatchObject({
      state: 'sent',
      subject: null,
      html: null,
      body: null,
    });
  });
});

describe('a message that the server does not take', () => {
  it('is tried again after growing waits while the server says later, and is dead after the last attempt', async () => {
    sink.refusals.set('full@example.vn', { code: 452, text: 'mailbox full' });
    await queue('full@example.vn');
    const waits: number[] = [];
    for (let attempt = 1; attempt < MAX_ATTEMPTS; attempt += 1) {
      await delivery().deliverDue();
      const row = await rowOf('full@example.vn');
      expect(row).toMatchObject({ state: 'retrying', attempts: attempt });
      waits.push(row.wait ?? 0);
      await waitIsOver();
    }
    await delivery().deliverDue();
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(await rowOf('full@example.vn')).toMatchObject({
      state: 'dead',
      attempts: MAX_ATTEMPTS,
      wait: null,
    });
    expect((await rowOf('full@example.vn')).last_error).toContain('452 mailbox full');
  });

  it('goes out when the server has changed its mind', async () => {
    sink.refusals.set('full@example.vn', { code: 451, text: 'try later' });
    await queue('full@example.vn');
    await delivery().deliverDue();
    sink.refusals.clear();
    expect((await delivery().deliverDue()).sent).toBe(0);
    await waitIsOver();
    await delivery().deliverDue();
    expect(await rowOf('full@example.vn')).toMatchObject({ state: 'sent', attempts: 2, last_error: null });
  });

  it('is dead at once when the server will never take it, with the answer of the server', async () => {
    sink.refusals.set('nobody@example.vn', { code: 550, text: 'no such user' });
    await queue('nobody@example.vn');
    await delivery().deliverDue();
    const row = await rowOf('nobody@example.vn');
    expect(row).toMatchObject({ state: 'dead', attempts: 1 });
    expect(row.last_error).toContain('550 no such user');
  });

  it('holds no other message up', async () => {
    sink.refusals.set('full@example.vn', { code: 452, text: 'mailbox full' });
    sink.refusals.set('nobody@example.vn', { code: 550, text: 'no such user' });
    await queue('full@example.vn', 'nobody@example.vn', 'a@example.vn', 'b@example.vn');
    await delivery().deliverDue();
    expect(sink.taken.map(({ to }) => to).sort()).toEqual(['a@example.vn', 'b@example.vn']);
  });

  it('is tried again when the program itself could not compose it, without saying more of the fault', async () => {
    await queue('a@example.vn');
    await delivery(undefined, () => Promise.reject(new Error('secret of the database'))).deliverDue();
    expect(await rowOf('a@example.vn')).toMatchObject({
      state: 'retrying',
      last_error: 'the program could not compose the mail',
    });
  });
});

describe('a server that fails', () => {
  it('costs one message an attempt; the rest are given back untried', async () => {
    const gone = sink.url;
    await sink.close();
    await queue(...Array.from({ length: 20 }, (_, n) => `n${n}@example.vn`));
    const counts = await delivery(new SmtpTransport(gone)).deliverDue();
    sink = await openSmtpSink();
    expect(counts.released).toBeGreaterThanOrEqual(15);
    expect(counts.failed + counts.released).toBe(20);
    const [{ attempts }] = await db.dataSource.query<[{ attempts: number }]>(
      'select sum(attempts)::int as attempts from message',
    );
    expect(attempts).toBe(counts.failed);
    await waitIsOver();
    expect((await delivery().deliverDue()).sent).toBe(20);
  });

  it('however long it is gone only delays: a mail never dies of it, and goes within a quarter of an hour once it is back', async () => {
    const gone = sink.url;
    await sink.close();
    await queue('a@example.vn');
    for (let attempt = 1; attempt <= 2 * MAX_ATTEMPTS; attempt += 1) {
      await delivery(new SmtpTransport(gone)).deliverDue();
      const { state, wait, last_error } = await rowOf('a@example.vn');
      expect({ state, soon: (wait ?? Infinity) <= 15 * 60 }).toEqual({ state: 'retrying', soon: true });
      expect(last_error).toContain('ECONNREFUSED');
      await waitIsOver();
    }
    sink = await openSmtpSink();
    expect((await delivery().deliverDue()).sent).toBe(1);
  });

  it('that hangs up in the middle of a mail gets it again later', async () => {
    const rude = await openHangingUpServer();
    await queue('a@example.vn');
    await delivery(new SmtpTransport(rude.url)).deliverDue();
    await rude.close();
    expect(await rowOf('a@example.vn')).toMatchObject({ state: 'retrying', attempts: 1 });
    await waitIsOver();
    await delivery().deliverDue();
    expect(sink.taken.map(({ to }) => to)).toEqual(['a@example.vn']);
  });
});

describe('a copy of the program that ends in the middle', () => {
  it('leaves a message that another copy takes up when its lease has run out', async () => {
    await queue('a@example.vn');
    await store.claim(db.dataSource.manager, 10, 300, MAX_ATTEMPTS);
    expect((await delivery().deliverDue()).sent).toBe(0);
    await waitIsOver();
    expect((await delivery().deliverDue()).sent).toBe(1);
  });

  it('after the server took the mail sends it once more under the same Message-ID', async () => {
    await queue('a@example.vn');
    // The first copy dies between the server's answer and its record: the record never commits.
    const dying = delivery();
    await db.dataSource.query(
      `create function refuse_record() returns trigger language plpgsql as
       $$ begin if new.state = 'sent' then raise exception 'gone'; end if; return new; end $$`,
    );
    await db.dataSource.query(
      'create trigger refuse_record before update on message for each row execute function refuse_record()',
    );
    await dying.deliverDue();
    await db.dataSource.query('drop function refuse_record cascade');
    expect(await rowOf('a@example.vn')).toMatchObject({ state: 'sending' });
    await waitIsOver();
    await delivery().deliverDue();
    expect(sink.taken).toHaveLength(2);
    const [first, second] = await Promise.all(sink.taken.map(({ parsed }) => parsed));
    expect(first?.messageId).toBe(second?.messageId);
    expect(await rowOf('a@example.vn')).toMatchObject({ state: 'sent', attempts: 2 });
  });

  it('cannot overwrite what the next copy recorded', async () => {
    await queue('a@example.vn');
    const [late] = await store.claim(db.dataSource.manager, 10, 300, MAX_ATTEMPTS);
    if (!late) throw new Error('nothing claimed');
    await waitIsOver();
    await delivery().deliverDue();
    expect(
      await store.recordFailure(db.dataSource.manager, late, 'too late', { wait: 60, attempts: 1 }),
    ).toBe(false);
    expect(await rowOf('a@example.vn')).toMatchObject({ state: 'sent', last_error: null });
  });

  it('in every attempt leaves a dead message in the end', async () => {
    await queue('a@example.vn');
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
      await store.claim(db.dataSource.manager, 10, 300, MAX_ATTEMPTS);
      await waitIsOver();
    }
    await delivery().deliverDue();
    expect(await rowOf('a@example.vn')).toMatchObject({
      state: 'dead',
      last_error: 'the last attempt did not come back',
    });
  });
});

describe('without a server', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dondoc-mail-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('mails land in a folder as files that mail programs read', async () => {
    await queue('a@example.vn');
    await delivery(new FolderTransport(join(folder, 'mail'))).deliverDue();
    const [name, ...others] = await readdir(join(folder, 'mail'));
    expect(others).toEqual([]);
    expect(name).toMatch(/^2026-06-09-[0-9a-f-]{36}\.eml$/);
    const parsed = await simpleParser(await readFile(join(folder, 'mail', name ?? '')));
    expect(parsed).toMatchObject({ subject: 'Nhắc việc', html: '<p>Xin chào</p>', text: 'Xin chào' });
    expect((await rowOf('a@example.vn')).accepted_by).toBe(`folder: ${name}`);
  });

  it('a folder that cannot be written lets the message wait', async () => {
    await writeFile(join(folder, 'mail'), 'a file stands where the folder should be');
    await queue('a@example.vn');
    await delivery(new FolderTransport(join(folder, 'mail'))).deliverDue();
    expect(await rowOf('a@example.vn')).toMatchObject({
      state: 'retrying',
      last_error: expect.stringContaining('EEXIST'),
    });
  });
});
