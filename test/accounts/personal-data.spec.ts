import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccountErasureService } from '../../src/accounts/account-erasure.service.js';
import { AccountsService } from '../../src/accounts/accounts.service.js';
import { SecurityEventsService } from '../../src/accounts/security-events.service.js';
import { HistoryCheckQueries } from '../../src/history/history-check.queries.js';
import { system } from '../../src/kernel/actor.js';
import { calendarDay } from '../../src/kernel/calendar-day.js';
import { newId } from '../../src/kernel/new-id.js';
import { DeliveryService } from '../../src/mail/delivery.service.js';
import { MailRetention } from '../../src/mail/mail-retention.service.js';
import { MessagesService } from '../../src/mail/messages.service.js';
import { startApp, type TestApp } from '../support/app.js';
import { actorAs } from '../support/actors.js';
import { PASSWORD, type Stored, type StoredAccount, World } from '../support/world.js';

let app: TestApp;
let world: World;
let committee: Stored;
let commune: Stored;
let service: AccountErasureService;

beforeAll(async () => {
  app = await startApp();
  world = new World(app.dataSource.manager);
  committee = await world.committee();
  commune = await world.body(committee, { kind: 'base-commune', name: 'Xã Lát' });
  service = app.get(AccountErasureService);
  await world.account({ role: 'admin', at: committee });
});
afterAll(() => app.close());

const sql = <Row = Record<string, unknown>>(text: string, values: unknown[] = []): Promise<Row[]> =>
  app.dataSource.query<Row[]>(text, values);

/** Somebody with something in every table that a person can have something in. */
async function person(): Promise<StoredAccount> {
  const account = await world.account({ role: 'officer', at: commune });
  await sql(`update account set name = 'Người Dùng Thử' where id = $1`, [account.id]);
  const client = app.client();
  await client.post('/session', { email: account.email, password: PASSWORD });
  await client.post('/tokens', { name: 'máy ở nhà', scope: 'read', days: 30 });
  await sql(
    `insert into account_secret (id, account_id, purpose, secret_hash, expires_at) values ($1, $2, 'reset', 'hash of ' || gen_random_uuid(), now())`,
    [newId(), account.id],
  );
  await sql(
    `insert into idempotency_key (account_id, route, key, body_hash) values ($1, 'POST /tokens', 'k', 'h')`,
    [account.id],
  );
  await sql(`insert into second_factor (account_id, secret, added_at) values ($1, 'sealed', now())`, [
    account.id,
  ]);
  await sql(`insert into recovery_code (id, account_id, code_hash) values ($1, $2, 'hash of a code')`, [
    newId(),
    account.id,
  ]);
  await sql('insert into calendar_feed (account_id, secret_hash) values ($1, $2)', [
    account.id,
    `hash of a calendar ${account.id}`,
  ]);
  await sql('insert into followed_body (account_id, body_id) values ($1, $2)', [account.id, commune.id]);
  await sql(
    `insert into urging (id, committee_id, body_id, channel, text, account_id, at)
     values ($1, $2, $3, 'telephone', 'Đã gọi nhắc.', $4, now())`,
    [newId(), committee.id, commune.id, account.id],
  );
  await app.get(SecurityEventsService).record(app.dataSource.manager, {
    kind: 'signed-in',
    actor: null,
    accountId: account.id,
    address: '203.0.113.7',
  });
  await mail(account, 'sent');
  await mail(account, 'queued');
  await mail(account, 'dead');
  return account;
}

async function mail({ id, email }: StoredAccount, state: string): Promise<string> {
  const messageId = await app.get(MessagesService).queue(app.dataSource.manager, {
    key: ['digest', newId(), email].join('/'),
    kind: 'digest',
    committeeId: committee.id,
    accountId: id,
    bodyId: null,
    address: email,
    language: 'vi',
    day: calendarDay('2026-06-15'),
    reasons: [{ kind: 'task-due' }],
  });
  await sql(
    `update message set state = $2, subject = 'Nhắc việc', html = '<p>việc</p>', body = 'việc',
       last_error = case when $2 = 'dead' then 'no such user ' || address end,
       accepted_by = case when $2 = 'sent' then 'mail.example: 250 taken for ' || address end,
       sent_at = case when $2 = 'sent' then now() end where id = $1`,
    [messageId, state],
  );
  return messageId ?? '';
}

/** Every row of every table, but for the history, that holds the text somewhere. */
async function tablesWith(text: string): Promise<string[]> {
  const tables = await sql<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await sql(`select 1 from "${name}" t where position($1 in t::text) > 0 limit 1`, [text]);
    if (rows.length > 0) found.push(name);
  }
  return found.sort();
}

/** Tables that refer to accounts, and why a row of each may stay when its account is erased: an office's word, or no personal data. */
const kept = [
  'account_role',
  'contribution',
  'duty_acknowledgement',
  'evidence',
  'message',
  'signed_paper',
  'task_update',
  'urging',
];

describe('an account that is erased', () => {
  it('leaves its id and its office, and nothing else of the person anywhere in the database', async () => {
    const account = await person();
    expect(await tablesWith(account.email)).toEqual(['account', 'message']);
    expect(await tablesWith('203.0.113.7')).toEqual(['security_event']);

    const erased = await service.erase(system, account.id);

    expect(erased).toEqual({ id: account.id, office: 'Cán bộ đầu mối, Xã Lát', changed: true });
    for (const text of [account.email, 'Người Dùng Thử', 'máy ở nhà']) {
      expect(await tablesWith(text)).toEqual([]);
    }
    expect(await tablesWith('203.0.113.7')).toEqual([]);
    const [row] = await sql('select * from account where id = $1', [account.id]);
    expect(row).toMatchObject({
      name: 'Cán bộ đầu mối, Xã Lát',
      email: `${account.id}@erased.invalid`,
      password_hash: null,
    });
    expect(row?.['ended_at']).toBeInstanceOf(Date);
    expect(row?.['erased_at']).toBeInstanceOf(Date);
  });

  it('keeps no row that refers to it but its office’s words and offices', async () => {
    const account = await person();
    await service.erase(system, account.id);
    const references = await sql<{ name: string; column: string }>(
      `select c.conrelid::regclass::text as name, a.attname as column from pg_constraint c
       join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
       where c.contype = 'f' and c.confrelid = 'account'::regclass`,
    );
    expect(references.length).toBeGreaterThan(8);
    for (const { name, column } of [...references, { name: 'idempotency_key', column: 'account_id' }]) {
      if (kept.includes(name)) continue;
      const rows = await sql(`select * from ${name} where ${column} = $1`, [account.id]);
      expect({ name, rows }).toEqual({ name, rows: [] });
    }
  });

  it('frees the address, is ended, cannot be opened again, and is shown by its office', async () => {
    const account = await person();
    await service.erase(system, account.id);
    const accounts = app.get(AccountsService);
    const again = { email: account.email, name: 'Người Khác', language: 'vi', roles: [] } as const;
    expect((await accounts.create(system, again)).id).not.toBe(account.id);
    const view = await service.find(account.id);
    expect(view.name).toBe('Cán bộ đầu mối, Xã Lát');
    await expect(accounts.change(system, account.id, view.version, { ended: false })).rejects.toMatchObject({
      code: 'account_erased',
    });
  });

  it('changes nothing the second time, and the history still verifies', async () => {
    const account = await person();
    await service.erase(system, account.id);
    const before = await sql('select * from account where id = $1', [account.id]);
    expect(await service.erase(system, account.id)).toMatchObject({ changed: false });
    expect(await sql('select * from account where id = $1', [account.id])).toEqual(before);
    const acts = await sql<{ action: string }>(
      `select action from history where object_id = $1 and action in ('account.ended', 'account.erased') order by number`,
      [account.id],
    );
    expect(acts.map(({ action }) => action)).toEqual(['account.ended', 'account.erased']);
    expect((await app.get(HistoryCheckQueries).check()).findings).toEqual([]);
  });

  it('gets no more mail, and what was sent when and why stays', async () => {
    const account = await person();
    await service.erase(system, account.id);
    const rows = await sql(
      `select state, address, subject, body, html, skip_reason, last_error, accepted_by, reasons, sent_at is not null as sent
       from message where account_id = $1 order by id`,
      [account.id],
    );
    const gone = { address: '', subject: null, body: null, html: null, last_error: null };
    expect(rows).toEqual([
      expect.objectContaining({
        ...gone,
        state: 'sent',
        sent: true,
        accepted_by: 'mail.example: 250 taken for …',
        reasons: [{ kind: 'task-due' }],
      }),
      expect.objectContaining({ ...gone, state: 'skipped', skip_reason: 'blanked' }),
      expect.objectContaining({ ...gone, state: 'skipped', skip_reason: 'blanked' }),
    ]);
    expect(await app.get(DeliveryService).deliverDue()).toMatchObject({ sent: 0, failed: 0 });
  });

  it('is refused where it is the last administrator, and nothing is gone', async () => {
    const admins = await sql<{ id: string }>(
      `select a.id from account a join account_role r on r.account_id = a.id where r.role = 'admin' and a.ended_at is null`,
    );
    expect(admins).toHaveLength(1);
    const id = admins[0]?.id ?? '';
    const before = await sql('select * from account where id = $1', [id]);
    await expect(service.erase(system, id)).rejects.toMatchObject({ code: 'last_admin' });
    expect(await sql('select * from account where id = $1', [id])).toEqual(before);
  });

  it('is not erased by a board or an officer', async () => {
    const account = await person();
    for (const role of ['board', 'officer'] as const) {
      await expect(service.erase(actorAs(role, committee), account.id)).rejects.toMatchObject({
        code: 'not_found',
      });
    }
  });
});

describe('the data of an account that is given out', () => {
  it('holds what every feature keeps, and no secret', async () => {
    const account = await person();
    const secrets = await sql<{ secret: string }>(
      `select token_hash as secret from session where account_id = $1 union all
       select token_hash from api_token where account_id = $1 union all
       select secret_hash from account_secret where account_id = $1 union all
       select secret_hash from calendar_feed where account_id = $1 union all
       select password_hash from account where id = $1`,
      [account.id],
    );
    const found = await service.collect(system, account.id);
    expect(found).toMatchObject({
      account: { email: account.email, name: 'Người Dùng Thử', roles: [{ role: 'officer' }] },
      signIn: {
        sessions: [{}],
        tokens: [{ name: 'máy ở nhà' }],
        links: [{ purpose: 'reset' }],
        calendarFeeds: [{}],
      },
      mails: [{ to: account.email, text: 'việc' }, {}, {}],
      followedBodies: [{ id: commune.id }],
      urgings: [{ text: 'Đã gọi nhắc.' }],
      tasks: { updates: [], contributions: [], files: [] },
      signedPapers: [],
    });
    expect(found['securityEvents']).toContainEqual(expect.objectContaining({ address: '203.0.113.7' }));
    expect(found['history']).toContainEqual(expect.objectContaining({ objectType: 'account' }));
    expect(secrets).toHaveLength(5);
    for (const { secret } of secrets) expect(JSON.stringify(found)).not.toContain(secret);
  });

  it('is the own account’s alone, but for the operator, and leaves a security event', async () => {
    const account = await person();
    const admin = actorAs('admin', committee);
    await expect(service.collect(admin, account.id)).rejects.toMatchObject({ code: 'not_found' });
    await service.collect({ ...actorAs('officer', commune), accountId: account.id }, account.id);
    const events = await sql(`select kind from security_event where account_id = $1 and kind = 'exported'`, [
      account.id,
    ]);
    expect(events).toHaveLength(1);
  });
});

describe('the retention of mails', () => {
  it('blanks what ended longer ago than the setting says, once, however late the pass is', async () => {
    const account = await world.account({ role: 'officer', at: commune });
    const [old, waiting, young] = [
      await mail(account, 'sent'),
      await mail(account, 'queued'),
      await mail(account, 'sent'),
    ];
    const age = (id: string, days: number) =>
      sql(
        `update message set created_at = now() - make_interval(days => $2),
           sent_at = case when sent_at is not null then now() - make_interval(days => $2) end where id = $1`,
        [id, days],
      );
    await age(old, 380);
    await age(waiting, 380);
    await age(young, 364);
    const retention = app.get(MailRetention);
    expect(await retention.run()).toEqual({ blanked: 1 });
    expect(await retention.run()).toEqual({ blanked: 0 });
    const rows = await sql(
      `select id, state, address = '' as blank, subject from message where account_id = $1 order by id`,
      [account.id],
    );
    expect(rows).toEqual([
      { id: old, state: 'sent', blank: true, subject: null },
      { id: waiting, state: 'queued', blank: false, subject: 'Nhắc việc' },
      { id: young, state: 'sent', blank: false, subject: 'Nhắc việc' },
    ]);
  });
});
