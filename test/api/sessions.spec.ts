import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hash } from '@node-rs/argon2';
import { type TestApp, startApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { PASSWORD, type Stored, type StoredAccount, World } from '../support/world.js';

let app: TestApp;
let world: World;
let committee: Stored;
let account: StoredAccount;

beforeAll(async () => {
  app = await startApp();
  world = new World(app.dataSource.manager);
  committee = await world.committee();
  account = await world.account({ role: 'board', at: committee });
});

afterAll(() => app.close());

const signIn = (who: StoredAccount): Promise<Client> => app.client().signIn(who.email, PASSWORD);

/** Makes all sessions older by that many days, as the database's clock sees it. */
async function age(column: 'created_at' | 'last_used_at', days: number): Promise<void> {
  await app.dataSource.query(
    `update session set ${column} = ${column} - make_interval(secs => $1 * 86400.0)`,
    [days],
  );
}

describe('signing in', () => {
  it('answers the own account and sets a cookie that scripts and other sites cannot use', async () => {
    const answer = await app.client().post('/session', { email: account.email, password: PASSWORD });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      stage: 'signed_in',
      account: {
        email: account.email,
        roles: [{ role: 'board', body: { id: committee.id }, approve: false }],
      },
      methods: [],
    });
    const [session, device] = answer.headers.getSetCookie();
    expect(session).toMatch(/^dondoc_session=[\w-]{43}; Max-Age=7776000; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(device).toMatch(/^dondoc_device=v1\.[\w.-]+; Max-Age=31536000; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it('takes the address however it is written, and the password in any form of the same characters', async () => {
    const answer = await app
      .client()
      .post('/session', { email: ` ${account.email.toUpperCase()} `, password: PASSWORD.normalize('NFD') });
    expect(answer.status).toBe(201);
  });

  it('keeps of the cookie only its SHA-256', async () => {
    const answer = await app.client().post('/session', { email: account.email, password: PASSWORD });
    const secret = /=([\w-]+);/.exec(answer.headers.get('set-cookie') ?? '')?.[1] ?? '';
    const rows = await app.dataSource.query<object[]>('select * from session');
    expect(secret).toHaveLength(43);
    expect(JSON.stringify(rows)).not.toContain(secret);
  });

  it('answers the same for a wrong password, an unknown address, an ended account and one without a password', async () => {
    const ended = await world.account();
    await app.dataSource.query('update account set ended_at = now() where id = $1', [ended.id]);
    const invited = await world.account();
    await app.dataSource.query('update account set password_hash = null where id = $1', [invited.id]);
    const tries = [
      [account.email, 'not the password'],
      ['nobody@test.example', PASSWORD],
      [ended.email, PASSWORD],
      [invited.email, PASSWORD],
    ];
    for (const [email, password] of tries) {
      const answer = await app.client().post('/session', { email, password });
      expect(answer).toMatchObject({ status: 401, body: { code: 'sign_in_failed', fields: [] } });
      expect(answer.headers.get('set-cookie')).toBeNull();
    }
  });

  it('ends the session that the request brought along', async () => {
    const client = await signIn(account);
    const before = (await client.get<{ items: { id: string; current: boolean }[] }>('/sessions')).body.items;
    await client.signIn(account.email, PASSWORD);
    const after = (await client.get<{ items: { id: string }[] }>('/sessions')).body.items;
    expect(after.map((one) => one.id)).not.toContain(before.find((one) => one.current)?.id);
  });

  it('hashes the password anew where its hash was made at a lower cost', async () => {
    const someone = await world.account();
    const stored = async (): Promise<string | undefined> =>
      (
        await app.dataSource.query<{ hash: string }[]>(
          'select password_hash as hash from account where id = $1',
          [someone.id],
        )
      )[0]?.hash;
    const weak = await hash(PASSWORD.normalize('NFKC'), { memoryCost: 1024, timeCost: 1, parallelism: 1 });
    await app.dataSource.query('update account set password_hash = $2 where id = $1', [someone.id, weak]);
    await app.client().post('/session', { email: someone.email, password: 'not the password' });
    expect(await stored()).toBe(weak);
    await signIn(someone);
    const renewed = await stored();
    expect(renewed).toMatch(/^\$argon2id\$v=19\$m=7168,t=5,p=1\$/);
    await signIn(someone);
    expect(await stored()).toBe(renewed);
  });

  it('is on record, without the address', async () => {
    const someone = await world.account();
    await signIn(someone);
    const rows = await app.dataSource.query<object[]>(
      'select object_type, action, actor_id, before, after from history where object_id = $1',
      [someone.id],
    );
    expect(rows).toEqual([
      {
        object_type: 'account',
        action: 'account.signed-in',
        actor_id: someone.id,
        before: null,
        after: null,
      },
    ]);
  });
});

describe('a session', () => {
  it('ends by signing out', async () => {
    const client = await signIn(account);
    expect((await client.get('/me')).status).toBe(200);
    const cookie = client.cookieHeader();
    const { status, headers } = await client.delete('/session');
    expect(status).toBe(204);
    expect((await app.client().get('/me', { headers: { cookie } })).status).toBe(401);
    expect(headers.getSetCookie()).toEqual([
      expect.stringMatching(/^dondoc_session=; Max-Age=0; Path=\/; Expires=Thu, 01 Jan 1970/),
    ]);
    expect(headers.get('clear-site-data')).toBe('"cache", "storage"');
  });

  it('ends after 30 days without use, and not before', async () => {
    const client = await signIn(await world.account({ role: 'officer', at: committee }));
    await age('last_used_at', 29);
    expect((await client.get('/me')).status).toBe(200);
    await age('last_used_at', 29);
    expect((await client.get('/me')).status).toBe(200);
    await age('last_used_at', 31);
    expect((await client.get('/me')).status).toBe(401);
  });

  it('ends after 90 days however much it is used', async () => {
    const client = await signIn(await world.account({ role: 'officer', at: committee }));
    await age('created_at', 89);
    expect((await client.get('/me')).status).toBe(200);
    await age('created_at', 2);
    expect((await client.get('/me')).status).toBe(401);
  });

  it.each(['board', 'admin'] as const)(
    'of %s ends after 12 hours without use and after 7 days, from the moment the role is held',
    async (role) => {
      const someone = await world.account();
      const [client, unused] = [await signIn(someone), await signIn(someone)];
      await age('created_at', 8);
      expect((await client.get('/me')).status).toBe(200);
      await app.dataSource.query('insert into account_role (account_id, role, body_id) values ($1, $2, $3)', [
        someone.id,
        role,
        role === 'admin' ? null : committee.id,
      ]);
      expect((await client.get('/me')).status).toBe(401);
      await age('created_at', -2);
      expect((await client.get('/me')).status).toBe(200);
      await age('last_used_at', 0.6);
      expect((await unused.get('/me')).status).toBe(401);
    },
  );

  it('ends at once with its account', async () => {
    const someone = await world.account({ role: 'officer', at: committee });
    const client = await signIn(someone);
    await app.dataSource.query('update account set ended_at = now() where id = $1', [someone.id]);
    expect((await client.get('/me')).status).toBe(401);
  });

  it('has the rights of the moment', async () => {
    const someone = await world.account();
    const client = await signIn(someone);
    expect((await client.get('/accounts')).status).toBe(403);
    await app.dataSource.query(`insert into account_role (account_id, role) values ($1, 'admin')`, [
      someone.id,
    ]);
    expect((await client.get('/accounts')).status).toBe(200);
  });

  it('is listed to its owner alone, who can end it', async () => {
    const [one, other] = [await world.account(), await world.account()];
    const [client, second, stranger] = [await signIn(one), await signIn(one), await signIn(other)];
    const { items } = (await client.get<{ items: { id: string; current: boolean }[] }>('/sessions')).body;
    expect(items.map((item) => item.current).sort()).toEqual([false, true]);
    const target = items.find((item) => !item.current)!;
    expect((await stranger.delete(`/sessions/${target.id}`)).status).toBe(404);
    expect((await client.delete(`/sessions/${target.id}`)).status).toBe(204);
    expect((await second.get('/me')).status).toBe(401);
    expect((await client.get('/me')).status).toBe(200);
  });
});

describe('an administrator', () => {
  it('ends all sessions of an account at once; its tokens go on, its owner is told, the log of safety too', async () => {
    const someone = await world.account({ role: 'officer', at: committee });
    const [phone, desk] = [await signIn(someone), await signIn(someone)];
    const admin = await signIn(await world.account({ role: 'admin', at: committee }));
    const made = await phone.post<{ secret: string }>('/tokens', { name: 'export', scope: 'read', days: 1 });
    const end = async (client: Client) => (await client.delete(`/accounts/${someone.id}/sessions`)).status;
    expect([await end(desk), await end(admin), await end(admin)]).toEqual([403, 204, 204]);
    expect([(await phone.get('/me')).status, (await desk.get('/me')).status]).toEqual([401, 401]);
    expect((await app.client().useToken(made.body.secret).get('/me')).status).toBe(200);
    expect((await admin.get('/me')).status).toBe(200);
    const told = await app.dataSource.query<object[]>(
      `select kind from security_event where account_id = $1 and kind = 'sessions-ended'
       union all select kind from message where account_id = $1`,
      [someone.id],
    );
    expect(told).toEqual([{ kind: 'sessions-ended' }, { kind: 'sessions-ended' }]);
    const history = await app.dataSource.query<object[]>(
      `select action from history where object_id = $1 and action = 'account.sessions-ended'`,
      [someone.id],
    );
    expect(history).toHaveLength(1);
  });
});

describe('a request by cookie', () => {
  it('that changes something is refused when it comes from another site', async () => {
    const client = await signIn(account);
    const from = async (headers: Record<string, string>) =>
      (await client.request('DELETE', '/session', { headers })).body;
    const refused = { status: 403, code: 'foreign_origin' };
    expect(await from({ origin: 'https://elsewhere.example' })).toMatchObject(refused);
    expect(await from({ origin: 'null' })).toMatchObject(refused);
    expect(await from({ 'sec-fetch-site': 'cross-site' })).toMatchObject(refused);
    expect((await client.get('/me', { headers: { origin: 'https://elsewhere.example' } })).status).toBe(200);
    const own = await client.request('DELETE', '/session', { headers: { origin: app.url } });
    expect(own.status).toBe(204);
  });

  it('is answered in the account’s language where it asks for none', async () => {
    const someone = await world.account();
    await app.dataSource.query(`update account set language = 'en' where id = $1`, [someone.id]);
    const client = await signIn(someone);
    expect((await client.get('/accounts', { headers: { 'accept-language': '' } })).body).toMatchObject({
      title: 'Not allowed',
    });
    expect((await client.get('/accounts', { headers: { 'accept-language': 'vi' } })).body).toMatchObject({
      title: 'Không được phép',
    });
  });
});

describe('the own password', () => {
  const next = 'một mật khẩu khác';

  it('changes with the present one, and all other sessions end', async () => {
    const someone = await world.account();
    const [client, other] = [await signIn(someone), await signIn(someone)];
    const change = await client.put('/me/password', { currentPassword: PASSWORD, newPassword: next });
    expect(change.status).toBe(204);
    expect((await client.get('/me')).status).toBe(200);
    expect((await other.get('/me')).status).toBe(401);
    await expect(app.client().signIn(someone.email, PASSWORD)).rejects.toThrow('401');
    await app.client().signIn(someone.email, next);
  });

  it('is kept as argon2id', async () => {
    const someone = await world.account();
    const client = await signIn(someone);
    await client.put('/me/password', { currentPassword: PASSWORD, newPassword: next });
    const [row] = await app.dataSource.query<{ hash: string }[]>(
      'select password_hash as hash from account where id = $1',
      [someone.id],
    );
    expect(row?.hash).toMatch(/^\$argon2id\$v=19\$m=7168,t=5,p=1\$/);
  });

  it('does not change with a wrong present one', async () => {
    const client = await signIn(await world.account());
    const answer = await client.put('/me/password', { currentPassword: 'wrong', newPassword: next });
    expect(answer).toMatchObject({ status: 400, body: { code: 'wrong_password' } });
  });

  it('has 12 to 128 characters, and is never repeated in an answer', async () => {
    const client = await signIn(await world.account());
    for (const newPassword of ['eleven char', 'x'.repeat(129)]) {
      const answer = await client.put('/me/password', { currentPassword: PASSWORD, newPassword });
      expect(answer).toMatchObject({
        status: 400,
        body: { code: 'password_length', fields: [{ name: 'newPassword' }] },
      });
      expect(JSON.stringify(answer.body)).not.toContain(newPassword);
    }
  });

  it('is not one that is guessed first, nor made of the own address', async () => {
    const someone = await world.account();
    const client = await signIn(someone);
    for (const newPassword of ['Mật khẩu 123456', '1qaz2wsx3edc', `${someone.email}2026`]) {
      const answer = await client.put('/me/password', { currentPassword: PASSWORD, newPassword });
      expect(answer).toMatchObject({
        status: 400,
        body: { code: 'password_common', fields: [{ name: 'newPassword' }] },
      });
    }
    await app.client().signIn(someone.email, PASSWORD);
  });

  it('is the same composed, decomposed and in full width', async () => {
    const someone = await world.account();
    const client = await signIn(someone);
    const newPassword = 'ｎｈà ５ tầng trên đồi';
    expect((await client.put('/me/password', { currentPassword: PASSWORD, newPassword })).status).toBe(204);
    const composed = newPassword.normalize('NFKC');
    for (const typed of [newPassword, composed, composed.normalize('NFD')])
      await app.client().signIn(someone.email, typed);
  });
});
