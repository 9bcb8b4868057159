import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PasswordResetsService } from '../../src/accounts/password-resets.service.js';
import { DeliveryService } from '../../src/mail/delivery.service.js';
import type { Client } from '../support/client.js';
import { type MailRun, startMailRun } from '../support/mail-run.js';
import { PASSWORD, type Stored, type StoredAccount, World } from '../support/world.js';

const NEW = 'một mật khẩu mới';
/** A Sunday, outside the hours of reminders: these mails go at once on any day. */
const SUNDAY_NIGHT = '2026-06-14T23:30:00+07:00';

interface Account {
  readonly id: string;
  readonly email: string;
  readonly version: number;
  readonly hasPassword: boolean;
  readonly roles: readonly { role: string }[];
}

let run: MailRun;
let world: World;
let committee: Stored;
let unit: Stored;
let admin: StoredAccount;
let byAdmin: Client;
let byBoard: Client;
let board: StoredAccount;

beforeAll(async () => {
  run = await startMailRun(SUNDAY_NIGHT);
  world = new World(run.app.dataSource.manager);
  committee = await world.committee();
  unit = await world.body(committee);
  admin = await world.account({ role: 'admin', at: committee });
  board = await world.account({ role: 'board', at: committee });
  byAdmin = await run.app.client().signIn(admin.email, PASSWORD);
  byBoard = await run.app.client().signIn(board.email, PASSWORD);
});
afterAll(() => run.close());
beforeEach(async () => {
  await mails();
});

interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly raw: string;
}

/** What is due is sent. @returns the mails that went out */
async function mails(): Promise<Mail[]> {
  await run.app.get(PasswordResetsService).settled();
  await run.app.get(DeliveryService).deliverDue();
  return Promise.all(
    run.sink.taken.splice(0).map(async ({ to, raw, parsed }) => {
      const { subject = '', text = '' } = await parsed;
      return { to, raw, subject, text };
    }),
  );
}

/** The secret in the link of the only mail. */
async function mailedToken(): Promise<string> {
  const sent = await mails();
  expect(sent).toHaveLength(1);
  return tokenOf(sent[0]);
}

function tokenOf(mail: Mail | undefined): string {
  const found = /https:\/\/dondoc\.example\/set-password\?language=vi#(?:invitation|reset)=([\w-]{43})/.exec(
    mail?.text ?? '',
  );
  if (!found?.[1]) throw new Error(`no link in ${mail?.text ?? 'no mail'}`);
  return found[1];
}

let count = 0;
async function invited(client = byAdmin): Promise<Account> {
  count += 1;
  const email = `invited-${count}@test.example`;
  const roles = [{ role: 'officer', bodyId: unit.id }];
  const answer = await client.post<Account>('/invitations', { email, name: 'Cán bộ xã Lát', roles });
  expect(answer.status).toBe(201);
  return answer.body;
}

async function officer(): Promise<StoredAccount> {
  return world.account({ role: 'officer', at: unit });
}

const answer = (token: string, password = NEW, route = 'invitations') =>
  run.app.client().post(`/${route}/confirm`, { token, password });
const signs = async (email: string, password: string) =>
  (await run.app.client().post('/session', { email, password })).status;
const askReset = (email: string) => run.app.client().post('/password-reset', { email });
const query = <Row = Record<string, unknown>>(sql: string, values: unknown[] = []): Promise<Row[]> =>
  run.app.dataSource.query<Row[]>(sql, values);
const age = (accountId: string, by: string) =>
  query(`update account_secret set expires_at = expires_at - $2::interval where account_id = $1`, [
    accountId,
    by,
  ]);

describe('an invitation', () => {
  it('goes by mail at once, in the account’s language, and lets its owner set a password and sign in', async () => {
    const account = await invited();
    expect(account.hasPassword).toBe(false);
    const [mail, ...others] = await mails();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ to: account.email, subject: 'Mời bạn dùng Đôn Đốc: đặt mật khẩu' });
    const set = await answer(tokenOf(mail));
    expect(set).toMatchObject({ status: 204, body: '' });
    expect(set.headers.getSetCookie()).toEqual([]);
    expect(await signs(account.email, NEW)).toBe(201);
  });

  it('in English reads English', async () => {
    await byAdmin.post('/invitations', {
      email: 'english@test.example',
      name: 'Clerk',
      language: 'en',
      roles: [],
    });
    const [mail] = await mails();
    expect(mail?.subject).toBe('Your invitation to Đôn Đốc: set a password');
    expect(mail?.text).toContain('set-password?language=en#invitation=');
  });

  it('is used up by setting the password, not by a password that is refused', async () => {
    await invited();
    const token = await mailedToken();
    expect(await answer(token, 'short')).toMatchObject({ status: 400, body: { code: 'password_length' } });
    expect((await answer(token, 'matkhau123456')).body['code']).toBe('password_common');
    expect((await answer(token)).status).toBe(204);
    expect(await answer(token, 'yet another one')).toMatchObject({
      status: 400,
      body: { code: 'link_not_valid' },
    });
  });

  it('is answered by one of two who use the link at once', async () => {
    await invited();
    const token = await mailedToken();
    const both = await Promise.all([answer(token), answer(token)]);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 400]);
  });

  it('dies after seven days and with a later one', async () => {
    const account = await invited();
    const first = await mailedToken();
    expect((await byAdmin.post(`/accounts/${account.id}/invitation`)).status).toBe(204);
    const second = await mailedToken();
    expect((await answer(first)).status).toBe(400);
    await age(account.id, '6 days 23 hours');
    expect((await answer(second, 'short')).body['code']).toBe('password_length');
    await age(account.id, '1 hour');
    expect((await answer(second)).body['code']).toBe('link_not_valid');
  });

  it('sent again after a failure has a new link, and the old one is dead', async () => {
    const account = await invited();
    run.sink.refusals.set(account.email, { code: 451, text: 'later' });
    expect(await mails()).toEqual([]);
    const [{ hash: before } = { hash: null }] = await query<{ hash: string | null }>(
      'select secret_hash as hash from account_secret where account_id = $1',
      [account.id],
    );
    run.sink.refusals.clear();
    await query(`update message set next_attempt_at = now() where account_id = $1`, [account.id]);
    const token = await mailedToken();
    const [after] = await query('select secret_hash as hash from account_secret where account_id = $1', [
      account.id,
    ]);
    expect(before).toMatch(/^[0-9a-f]{64}$/);
    expect(after?.['hash']).not.toBe(before);
    expect((await answer(token)).status).toBe(204);
  });

  it('leaves neither its secret nor its text in the database', async () => {
    const { id } = await invited();
    const token = await mailedToken();
    const [row] = await query(
      `select m::text as message, s::text as secret
      from message m join account_secret s on s.account_id = m.account_id where m.account_id = $1`,
      [id],
    );
    expect(`${String(row?.['message'])}${String(row?.['secret'])}`).not.toContain(token);
    expect(await query('select subject, html, body from message where account_id = $1', [id])).toEqual([
      { subject: null, html: null, body: null },
    ]);
  });

  it('is not sent to an account that has ended, has a password or has no address', async () => {
    const ended = await invited();
    await byAdmin.patch(`/accounts/${ended.id}`, { ended: true }, 1);
    expect(await mails()).toEqual([]);
    expect((await byAdmin.post(`/accounts/${ended.id}/invitation`)).body['code']).toBe('account_ended');
    const settled = await officer();
    expect((await byAdmin.post(`/accounts/${settled.id}/invitation`)).body['code']).toBe('has_password');
  });
});

describe('a forgotten password', () => {
  it('is answered alike whether or not there is an account', async () => {
    const { email } = await officer();
    const [known, unknown] = [await askReset(email), await askReset('nobody@test.example')];
    expect([known.status, known.body]).toEqual([unknown.status, unknown.body]);
    expect(known.status).toBe(202);
    expect((await mails()).map(({ to }) => to)).toEqual([email]);
  });

  it('is set anew once: all sessions and other links end, nobody is signed in, and the owner is told', async () => {
    const { email } = await officer();
    const before = await run.app.client().signIn(email, PASSWORD);
    await askReset(email);
    await askReset(email);
    const [one, other] = (await mails()).map(tokenOf);
    const set = await answer(one ?? '', NEW, 'password-reset');
    expect(set.status).toBe(204);
    expect(set.headers.getSetCookie()).toEqual([]);
    expect((await before.get('/me')).status).toBe(401);
    expect((await answer(other ?? '', NEW, 'password-reset')).status).toBe(400);
    expect([await signs(email, PASSWORD), await signs(email, NEW)]).toEqual([401, 201]);
    expect(await mails()).toMatchObject([{ to: email, subject: 'Mật khẩu Đôn Đốc đã được đổi' }]);
  });

  it('has a link for 30 minutes, which is none of an invitation', async () => {
    const { id, email } = await officer();
    await askReset(email);
    const token = await mailedToken();
    expect((await answer(token, NEW, 'invitations')).status).toBe(400);
    await age(id, '29 minutes');
    expect((await answer(token, 'short', 'password-reset')).body['code']).toBe('password_length');
    expect((await answer(token, `${email}!1`, 'password-reset')).body['code']).toBe('password_common');
    await age(id, '1 minute');
    expect((await answer(token, NEW, 'password-reset')).body['code']).toBe('link_not_valid');
  });

  it('asked for again and again fills no mailbox and kills no link', async () => {
    const { email } = await officer();
    for (let time = 0; time < 6; time += 1) await askReset(email);
    const sent = await mails();
    expect(sent).toHaveLength(3);
    expect((await answer(tokenOf(sent[0]), NEW, 'password-reset')).status).toBe(204);
  });

  it('of an account that has ended sends nothing', async () => {
    const { id, email } = await officer();
    await askReset(email);
    await run.app.get(PasswordResetsService).settled();
    await byAdmin.patch(`/accounts/${id}`, { ended: true }, 1);
    await askReset(email);
    expect(await mails()).toEqual([]);
  });
});

describe('a one-time code', () => {
  async function withoutMail(name: string): Promise<Account> {
    const roles = [{ role: 'officer', bodyId: unit.id }];
    return (await byBoard.post<Account>('/accounts', { email: name, name: 'Xã Lát', roles })).body;
  }
  const codeOf = async (id: string, client = byBoard) =>
    client.post<{ code: string; expiresAt: string }>(`/accounts/${id}/one-time-code`);
  const use = (email: string, code: string) =>
    run.app.client().post('/one-time-codes/confirm', { email, code, password: NEW });

  it('lets somebody whom mail does not reach set a password and sign in by a name', async () => {
    const { id } = await withoutMail('xa-lat');
    const made = await codeOf(id);
    expect(made).toMatchObject({ status: 201, body: { code: expect.stringMatching(/^(\w{5}-){3}\w{5}$/) } });
    expect(made.headers.get('cache-control')).toBe('no-store');
    const typed = made.body.code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o');
    expect((await use('Xa-Lat', typed)).status).toBe(204);
    expect(await signs('xa-lat', NEW)).toBe(201);
    expect((await use('xa-lat', made.body.code)).body['code']).toBe('code_not_valid');
    expect(await mails()).toEqual([]);
  });

  it('belongs to one account, dies with the next one, and after seven days', async () => {
    const { id } = await withoutMail('da-sar');
    await withoutMail('da-chais');
    const first = (await codeOf(id)).body.code;
    expect((await use('da-chais', first)).status).toBe(400);
    const second = (await codeOf(id)).body.code;
    expect((await use('da-sar', first)).status).toBe(400);
    await age(id, '7 days');
    expect((await use('da-sar', second)).status).toBe(400);
  });

  it('is made by a board for those without a password only, and the owner of an address is told', async () => {
    const settled = await officer();
    expect((await codeOf(settled.id)).body).toMatchObject({ code: 'has_password' });
    expect((await codeOf(settled.id, byAdmin)).status).toBe(201);
    expect((await mails()).map(({ to }) => to)).toEqual([settled.email]);
  });
});

describe('somebody whom mail does not reach', () => {
  it('cannot be invited by mail, and is told nothing by mail', async () => {
    const made = await byAdmin.post<Account>('/accounts', {
      email: 'khong-thu',
      name: 'x',
      roles: [{ role: 'head', bodyId: unit.id }],
    });
    expect((await byAdmin.post(`/accounts/${made.body.id}/invitation`)).body['code']).toBe('no_mail_address');
    await byAdmin.patch(`/accounts/${made.body.id}`, { email: 'khong-thu-nua' }, 1);
    expect(await mails()).toEqual([]);
  });
});

describe('whom a board reaches', () => {
  const roles = (role: string, at: Stored) => [{ role, bodyId: at.id }];

  it('are officers and heads of bodies under its committee', async () => {
    const other = await world.committee();
    const foreign = await world.body(other);
    const invite = async (given: object[]) =>
      (
        await byBoard.post('/invitations', {
          email: `reach-${++count}@test.example`,
          name: 'x',
          roles: given,
        })
      ).status;
    expect([
      await invite(roles('officer', unit)),
      await invite(roles('head', await world.body(unit))),
      await invite(roles('officer', foreign)),
      await invite(roles('board', committee)),
      await invite(roles('observer', committee)),
      await invite([{ role: 'admin' }]),
      await invite([...roles('officer', unit), ...roles('officer', foreign)]),
      await invite([]),
    ]).toEqual([201, 201, 403, 403, 403, 403, 403, 403]);
  });

  it('are listed to it, without what they hold elsewhere', async () => {
    const own = await world.body(committee);
    const other = await world.committee();
    const both = await world.account({ role: 'head', at: own }, { role: 'head', at: other });
    const list = await byBoard.get<{ items: Account[] }>('/accounts?role=head&limit=200');
    const shown = list.body.items.find(({ id }) => id === both.id);
    expect(shown?.roles).toMatchObject([{ role: 'head', body: { id: own.id } }]);
    expect((await byBoard.get<{ items: Account[] }>(`/accounts?body=${other.id}`)).body.items).toEqual([]);
    expect((await byBoard.get<{ items: Account[] }>('/accounts?role=admin')).body.items).toEqual([]);
  });

  it('are not those who hold a role beyond it, nor can they be lifted to one', async () => {
    const other = await world.committee();
    const mixed = await world.account({ role: 'officer', at: unit }, { role: 'officer', at: other });
    expect((await byBoard.patch(`/accounts/${mixed.id}`, { name: 'y' }, 1)).status).toBe(403);
    const own = await officer();
    for (const given of [roles('board', committee), roles('officer', other), [{ role: 'admin' }], []]) {
      expect((await byBoard.patch(`/accounts/${own.id}`, { roles: given }, 1)).body['code']).toBe(
        'role_beyond_reach',
      );
    }
    expect((await byBoard.patch(`/accounts/${own.id}`, { roles: roles('head', unit) }, 1)).status).toBe(200);
    expect((await byBoard.patch(`/accounts/${own.id}`, { ended: true }, 2)).status).toBe(200);
  });

  it('are led to another address only while they have no password', async () => {
    const settled = await officer();
    const email = 'taken-over@test.example';
    expect((await byBoard.patch(`/accounts/${settled.id}`, { email }, 1)).body['code']).toBe('has_password');
    const waiting = await invited(byBoard);
    expect((await byBoard.patch(`/accounts/${waiting.id}`, { email }, 1)).status).toBe(200);
  });
});

describe('a role of board, observer or administrator', () => {
  it('granted or taken is told to all administrators and its owner by mail', async () => {
    const second = await world.account({ role: 'admin', at: committee });
    const one = await officer();
    await byAdmin.patch(`/accounts/${one.id}`, { roles: [{ role: 'board', bodyId: committee.id }] }, 1);
    const told = await mails();
    expect(told.map(({ to }) => to).sort()).toEqual([admin.email, one.email, second.email].sort());
    expect(told[0]?.text).toContain('Được giao: cơ quan theo dõi (');
    await byAdmin.patch(`/accounts/${second.id}`, { ended: true }, 1);
    expect((await mails()).map(({ to }) => to)).toEqual([admin.email]);
  });

  it('is not changed by who holds it, nor does anybody end the own account', async () => {
    const other = await world.account({ role: 'admin', at: committee });
    const own = await run.app.client().signIn(other.email, PASSWORD);
    for (const change of [
      { ended: true },
      { roles: [] },
      { roles: [{ role: 'admin' }, { role: 'board', bodyId: committee.id }] },
    ]) {
      expect((await own.patch(`/accounts/${other.id}`, change, 1)).body['code']).toBe('own_account');
    }
    expect((await own.patch(`/accounts/${other.id}`, { name: 'Tên mới' }, 1)).status).toBe(200);
    await byAdmin.patch(`/accounts/${other.id}`, { ended: true }, 2);
  });

  it('is of the installation for an administrator: held at no body', async () => {
    const invite = (role: object) =>
      byAdmin.post<Account>('/invitations', {
        email: `inst-${++count}@test.example`,
        name: 'x',
        roles: [role],
      });
    expect((await invite({ role: 'admin', bodyId: committee.id })).body).toMatchObject({ code: 'bad_roles' });
    const made = await invite({ role: 'admin' });
    expect(made.body.roles).toEqual([{ role: 'admin', body: null, approve: false }]);
    await byAdmin.patch(`/accounts/${made.body.id}`, { ended: true }, 1);
  });

  it('of the last administrator who can sign in stays, also when two take it from each other at once', async () => {
    const second = await world.account({ role: 'admin', at: committee });
    const bySecond = await run.app.client().signIn(second.email, PASSWORD);
    // one who was invited but never came does not count
    await byAdmin.post('/invitations', {
      email: 'never@test.example',
      name: 'x',
      roles: [{ role: 'admin' }],
    });
    const me = await byAdmin.get<Account>('/me');
    const both = await Promise.all([
      byAdmin.patch(`/accounts/${second.id}`, { roles: [] }, 1),
      bySecond.patch(`/accounts/${admin.id}`, { ended: true }, me.body.version),
    ]);
    const [done, refused] = both.toSorted((one, other) => one.status - other.status);
    expect(done?.status).toBe(200);
    // whoever comes as the last, or comes when the other has already taken the account or its role
    expect([
      [401, 'sign_in_required'],
      [403, 'forbidden'],
      [409, 'last_admin'],
    ]).toContainEqual([refused?.status, (refused?.body as { code?: string } | undefined)?.code]);
    await query(`update account set ended_at = null where id = $1`, [admin.id]);
    byAdmin = await run.app.client().signIn(admin.email, PASSWORD);
  });
});

describe('another address', () => {
  it('is told to both, and ends the sessions and links of the account', async () => {
    const { id, email } = await officer();
    const own = await run.app.client().signIn(email, PASSWORD);
    await askReset(email);
    const token = await mailedToken();
    const next = `moved-${id}@test.example`;
    expect((await byAdmin.patch(`/accounts/${id}`, { email: next }, 1)).status).toBe(200);
    expect((await mails()).map(({ to }) => to).sort()).toEqual([email, next].sort());
    expect((await own.get('/me')).status).toBe(401);
    expect((await answer(token, NEW, 'password-reset')).status).toBe(400);
  });
});

describe('other roles', () => {
  it('end the sessions of the account', async () => {
    const { id, email } = await officer();
    const own = await run.app.client().signIn(email, PASSWORD);
    await byAdmin.patch(`/accounts/${id}`, { roles: [{ role: 'head', bodyId: unit.id }] }, 1);
    expect((await own.get('/me')).status).toBe(401);
  });
});

describe('what befalls accounts', () => {
  const kinds = async (accountId: string): Promise<unknown[]> =>
    (await query('select kind from security_event where account_id = $1 order by id', [accountId])).map(
      ({ kind }) => kind,
    );

  it('is on record as security events', async () => {
    const { id, email } = await invited();
    await answer(await mailedToken());
    await askReset(email);
    await answer(await mailedToken(), NEW, 'password-reset');
    await byAdmin.patch(`/accounts/${id}`, { roles: [{ role: 'head', bodyId: unit.id }] }, 1);
    const code = await byAdmin.post<{ code: string }>(`/accounts/${id}/one-time-code`);
    await run.app.client().post('/one-time-codes/confirm', { email, code: code.body.code, password: NEW });
    await byAdmin.patch(`/accounts/${id}`, { ended: true }, 2);
    expect(await kinds(id)).toEqual([
      'created',
      'invited',
      'invitation-used',
      'reset-asked',
      'password-reset',
      'roles-changed',
      'code-issued',
      'code-used',
      'ended',
    ]);
  });
});

describe('guesses at links and codes', () => {
  it('are slowed down, and say when to come back', async () => {
    await world.account({ role: 'officer', at: unit });
    const guess = () =>
      run.app.client().post('/one-time-codes/confirm', { email: 'guessed', code: 'x', password: NEW });
    const statuses: number[] = [];
    for (let time = 0; time < 8; time += 1) statuses.push((await guess()).status);
    expect(statuses.slice(0, 5)).toEqual([400, 400, 400, 400, 400]);
    expect(statuses).toContain(429);
  });

  it('do not let one network fill mailboxes', async () => {
    await query('delete from limit_count');
    const statuses: number[] = [];
    for (let time = 0; time < 101; time += 1) statuses.push((await askReset(`n${time}@test.example`)).status);
    expect(statuses.filter((status) => status === 429)).toHaveLength(1);
    await query('delete from limit_count');
  });
});

describe('somebody who leaves', () => {
  it('is out at once: sessions, tokens and links; the history stays under the id', async () => {
    const { id, email } = await officer();
    const own = await run.app.client().signIn(email, PASSWORD);
    const { body } = await own.post<{ secret: string }>('/tokens', { name: 'x', scope: 'read', days: 1 });
    await askReset(email);
    const token = await mailedToken();
    expect((await byBoard.patch(`/accounts/${id}`, { ended: true }, 1)).status).toBe(200);
    expect([
      (await own.get('/me')).status,
      (await run.app.client().useToken(body.secret).get('/me')).status,
      (await answer(token, NEW, 'password-reset')).status,
      await signs(email, PASSWORD),
    ]).toEqual([401, 401, 400, 401]);
    const history = await query('select action from history where object_id = $1 order by number', [id]);
    expect(history.map(({ action }) => action)).toContain('account.ended');
  });
});
