import { Logger } from '@nestjs/common';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { SecurityEventRetention } from '../../src/accounts/security-event-retention.service.js';
import { SecurityEventsQueries } from '../../src/accounts/security-events.queries.js';
import { SecurityEventsService } from '../../src/accounts/security-events.service.js';
import { newId } from '../../src/kernel/new-id.js';
import { startApp, type TestApp } from '../support/app.js';

let app: TestApp;
let events: SecurityEventsService;

beforeAll(async () => {
  app = await startApp();
  events = app.get(SecurityEventsService);
});
afterEach(() => cleared());
afterAll(() => app.close());

const sql = <Row = unknown>(text: string, values: unknown[] = []): Promise<Row[]> =>
  app.dataSource.query<Row[]>(text, values);

/** As somebody with full rights on the database can. */
async function cleared(): Promise<void> {
  await sql('alter table security_event disable trigger user');
  await sql('delete from security_event');
  await sql('alter table security_event enable trigger user');
}

/** The row as if it had been written so many days ago. */
async function age(id: string, days: number): Promise<void> {
  await sql('alter table security_event disable trigger user');
  await sql('update security_event set at = at - make_interval(days => $2) where id = $1', [id, days]);
  await sql('alter table security_event enable trigger user');
}

async function recorded(accountId = newId(), address: string | null = '203.0.113.7'): Promise<string> {
  await events.record(app.dataSource.manager, { kind: 'signed-in', actor: null, accountId, address });
  const [last] = await sql<{ id: string }>('select id from security_event order by id desc limit 1');
  return last?.id ?? '';
}

describe('a security event', () => {
  it('is in the transaction of what it tells of', async () => {
    const failed = app.dataSource.transaction(async (manager) => {
      await events.record(manager, { kind: 'roles-changed', accountId: newId() });
      throw new Error('not after all');
    });
    await expect(failed).rejects.toThrow('not after all');
    expect(await sql('select * from security_event')).toEqual([]);
  });

  it('is a line of the log once its transaction is kept, without the address', async () => {
    const lines: unknown[] = [];
    const log = (...parts: unknown[]): unknown => lines.push(parts);
    Logger.overrideLogger({ log, error: log, warn: log });
    const [kept, undone] = [newId(), newId()];
    const detail = { fields: ['roles'] };
    const event = { kind: 'roles-changed', actor: null, address: '203.0.113.7', detail } as const;
    await app.dataSource.transaction(async (manager) => {
      await events.record(manager, { ...event, accountId: kept });
      expect(lines).toEqual([]);
    });
    const failed = app.dataSource.transaction(async (manager) => {
      await events.record(manager, { ...event, accountId: undone });
      throw new Error('not after all');
    });
    await expect(failed).rejects.toThrow('not after all');
    const [stored] = await sql<{ id: string }>('select id from security_event');
    const line = {
      event: 'roles-changed',
      eventId: stored?.id,
      actorId: null,
      accountId: kept,
      requestId: null,
    };
    expect(lines).toEqual([[{ ...line, detail }, 'security event', 'SecurityEvents']]);
    for (const accountId of [kept, kept]) {
      await events.recordOnce({ ...event, accountId }, { within: 'day' });
    }
    expect(lines).toHaveLength(2);
  });

  it('cannot be changed, deleted or truncated, whoever asks the database for it', async () => {
    const id = await recorded();
    await age(id, 400);
    for (const statement of [
      `update security_event set kind = 'changed'`,
      'update security_event set address = null',
      'delete from security_event',
      'truncate security_event',
    ]) {
      await expect(sql(statement)).rejects.toThrow(/append-only/);
    }
    expect(await sql('select id from security_event')).toEqual([{ id }]);
  });

  it('keeps an IPv4 address as such, and no address that is none', async () => {
    await recorded(newId(), '::ffff:203.0.113.7');
    await recorded(newId(), 'unknown');
    const page = await app.get(SecurityEventsQueries).page({}, { limit: 5, before: null });
    expect(page.map(({ address }) => address)).toEqual([null, '203.0.113.7']);
  });

  it('that somebody repeats without end is written once a minute', async () => {
    const [accountId, other] = [newId(), newId()];
    const refused = (id: string) =>
      events.recordOnce({ kind: 'access-refused', actor: null, accountId: id }, { within: 'minute' });
    await Promise.all(Array.from({ length: 20 }, () => refused(accountId)));
    await refused(other);
    const written = await sql<{ n: number }>(
      `select count(*)::int as n from security_event group by date_trunc('minute', at), account_id`,
    );
    expect(written.map(({ n }) => n)).toEqual(written.map(() => 1));
    // Two accounts; a minute may have ended meanwhile.
    expect(written.length).toBeGreaterThanOrEqual(2);
    expect(written.length).toBeLessThanOrEqual(3);
  });
});

describe('the retention of security events', () => {
  it('deletes them after the days of the setting, and their addresses before', async () => {
    const [young, middle, old] = [await recorded(), await recorded(), await recorded()];
    await age(middle, 91);
    await age(old, 366);
    const retention = app.get(SecurityEventRetention);
    expect(await retention.run()).toEqual({ deleted: 1, withoutAddress: 1 });
    expect(await sql('select id, host(address) as address from security_event order by id')).toEqual([
      { id: young, address: '203.0.113.7' },
      { id: middle, address: null },
    ]);
    expect(await retention.run()).toEqual({ deleted: 0, withoutAddress: 0 });
    await expect(sql('delete from security_event')).rejects.toThrow(/append-only/);
  });

  it('deletes nothing younger than 30 days, whatever it is asked', async () => {
    const id = await recorded();
    await age(id, 29);
    await sql('select security_event_retain(0, 0)');
    expect(await sql('select id from security_event')).toEqual([{ id }]);
  });

  it('takes the addresses of an account that is erased, and of no other', async () => {
    const accountId = newId();
    const [own, other] = [await recorded(accountId), await recorded()];
    expect(await events.forgetAddresses(app.dataSource.manager, accountId)).toBe(1);
    expect(await sql('select id from security_event where address is not null')).toEqual([{ id: other }]);
    expect(await sql('select id from security_event where address is null')).toEqual([{ id: own }]);
  });
});
