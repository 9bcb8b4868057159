import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import { type TestApp, startApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { PASSWORD, type Stored, type StoredAccount, World } from '../support/world.js';

let app: TestApp;
let world: World;
let committee: Stored;
let unit: Stored;

beforeAll(async () => {
  app = await startApp();
  world = new World(app.dataSource.manager);
  committee = await world.committee();
  unit = await world.body(committee);
});
afterAll(() => app.close());

const PROFILE = '/settings/profile';
const HTML = { accept: 'text/html' };
const NEW_PASSWORD = 'một con ngựa và cái ghim';

async function officer(): Promise<{ client: Client; who: StoredAccount }> {
  const who = await world.account({ role: 'officer', at: unit });
  return { who, client: await app.client().signIn(who.email, PASSWORD) };
}
async function send(client: Client, path: string, fields: Record<string, string>) {
  const answer = await client.sendForm<string>(`${PROFILE}${path}`, fields, HTML);
  return { status: answer.status, to: answer.headers.get('location'), page: answer.body };
}
const open = async (client: Client) => (await client.page(PROFILE)).body;
const secretOn = (page: string) =>
  (/name="secret" value="([^"]+)"/.exec(page)?.[1] ?? '').replaceAll(' ', '');

/** Sets up an authenticator app from the profile on. @returns the page with the recovery codes */
async function setUpApp(client: Client): Promise<string> {
  const begun = await send(client, '/second-factor', { password: PASSWORD });
  const secret = secretOn(begun.page);
  const code = TOTP.generate({ secret: Secret.fromBase32(secret) });
  const form = { secret, code, next: PROFILE };
  return String((await client.sendForm('/sign-in/set-up', form, HTML)).body);
}

describe('the own account', () => {
  it('is where the settings begin, and says who one is', async () => {
    const { client, who } = await officer();
    expect((await client.page('/settings')).headers.get('location')).toBe(PROFILE);
    expect(await open(client)).toContain(who.email);
    expect((await client.page('/')).body).toContain('href="/settings"');
  });

  it('takes another name and another language of its mails, on the version that was shown', async () => {
    const { client } = await officer();
    const done = await send(client, '', { name: '  Cán bộ Lát ', language: 'en', version: '1' });
    expect([done.status, done.to]).toEqual([303, PROFILE]);
    const saved = await open(client);
    expect(saved).toMatch(/role="status">[\s\S]*Name and language are saved/);
    expect((await client.get('/me')).body).toMatchObject({ name: 'Cán bộ Lát', language: 'en', version: 2 });

    const stale = await send(client, '', { name: 'Tên <khác>', language: 'en', version: '1' });
    expect(stale.status).toBe(412);
    expect(stale.page).toMatch(/role="alert"[\s\S]*value="Tên &lt;khác&gt;"[\s\S]*Saved now: Cán bộ Lát/);
    expect(stale.page).toContain('name="version" value="2"');
  });

  it('says at the field what is wrong with a name, and keeps it', async () => {
    const { client } = await officer();
    const empty = await send(client, '', { name: ' ', language: 'vi', version: '1' });
    expect(empty.status).toBe(400);
    expect(empty.page).toMatch(/id="person-name"[^>]*aria-invalid="true"/);
    const long = await send(client, '', { name: 'x'.repeat(201), language: 'fr', version: '1' });
    expect([long.status, long.page.includes(`value="${'x'.repeat(201)}"`)]).toEqual([400, true]);
    expect((await client.get('/me')).body).toMatchObject({ version: 1 });
  });

  it('takes another password for the present one, and ends the other sessions', async () => {
    const { client, who } = await officer();
    const elsewhere = await app.client().signIn(who.email, PASSWORD);
    const change = (currentPassword: string, newPassword: string) =>
      send(client, '/password', { currentPassword, newPassword });
    const wrong = await change('not it', NEW_PASSWORD);
    expect(wrong.status).toBe(400);
    expect(wrong.page).toMatch(/id="password-currentPassword"[^>]*aria-invalid="true"/);
    expect(wrong.page).not.toContain(NEW_PASSWORD);
    const short = await change(PASSWORD, 'short');
    expect(short.page).toMatch(/id="password-newPassword"[^>]*aria-invalid="true"/);
    expect((await change(PASSWORD, NEW_PASSWORD)).status).toBe(303);
    expect([(await client.get('/me')).status, (await elsewhere.get('/me')).status]).toEqual([200, 401]);
    await app.client().signIn(who.email, NEW_PASSWORD);
  });
});

describe('the second step', () => {
  it('is set up with the password and a code, shows recovery codes, and is taken away again', async () => {
    const { client, who } = await officer();
    const refused = await send(client, '/second-factor', { password: 'not it' });
    expect([refused.status, secretOn(refused.page)]).toEqual([400, '']);
    expect(refused.page).toMatch(/id="factor-password"[^>]*aria-invalid="true"/);
    expect((await setUpApp(client)).match(/<li><code>/g)).toHaveLength(10);
    expect(await open(client)).toMatch(/Đang dùng[\s\S]*Còn 10 mã khôi phục/);
    const again = await app.client().sendForm('/sign-in', { email: who.email, password: PASSWORD }, HTML);
    expect(again.headers.get('location')).toBe('/sign-in/code?next=%2F');

    const codes = await send(client, '/recovery-codes', { password: PASSWORD });
    expect(codes.page.match(/<li><code>/g)).toHaveLength(10);
    expect((await send(client, '/second-factor/remove', { password: PASSWORD })).to).toBe(PROFILE);
    expect(await open(client)).toContain('Chưa dùng');
    expect((await client.get('/me/second-factors')).body).toMatchObject({ totp: null });
  });

  it('lists passkeys, and takes one away with the password alone', async () => {
    const { client, who } = await officer();
    const [{ id }] = await app.dataSource.query<[{ id: string }]>(
      `insert into passkey (id, account_id, name, credential_id, public_key, counter, transports)
       values (gen_random_uuid(), $1, 'máy ở phòng', gen_random_uuid()::text, ''::bytea, 0, '{}') returning id`,
      [who.id],
    );
    expect(await open(client)).toContain('máy ở phòng');
    const refused = await send(client, `/passkeys/${id}/remove`, { password: 'not it' });
    expect(refused.page).toMatch(new RegExp(`id="passkey-${id}-password"[^>]*aria-invalid="true"`));
    expect((await send(client, `/passkeys/${id}/remove`, { password: PASSWORD })).status).toBe(303);
    expect(await open(client)).not.toContain('máy ở phòng');
  });
});

describe('what the account is linked with', () => {
  it('is listed, and taken away with the password alone', async () => {
    const { client, who } = await officer();
    expect(await open(client)).not.toContain('/identities');
    const [{ id }] = await app.dataSource.query<[{ id: string }]>(
      `insert into account_identity (id, account_id, issuer, subject)
       values (gen_random_uuid(), $1, 'https://login.example', gen_random_uuid()::text) returning id`,
      [who.id],
    );
    expect(await open(client)).toContain('https://login.example');
    const remove = (password: string) => send(client, `/identities/${id}/remove`, { password });
    expect((await remove('not it')).status).toBe(400);
    expect((await remove(PASSWORD)).status).toBe(303);
    expect((await client.get('/me/identities')).body).toMatchObject({ items: [] });
  });
});

describe('sessions', () => {
  it('are ended one by one, and all others at once; the present one stays', async () => {
    const { client, who } = await officer();
    const others: Client[] = [];
    for (const _ of [1, 2, 3]) others.push(await app.client().signIn(who.email, PASSWORD));
    const statuses = () => Promise.all([client, ...others].map(async (one) => (await one.get('/me')).status));
    const ends = [...(await open(client)).matchAll(/profile(\/sessions\/[0-9a-f-]{36}\/end)/g)];
    expect(ends).toHaveLength(3);
    expect((await send(client, ends[0]?.[1] ?? '', {})).to).toBe(`${PROFILE}#sessions`);
    expect((await statuses()).filter((status) => status === 401)).toHaveLength(1);
    await send(client, '/sessions/end-others', {});
    expect(await statuses()).toEqual([200, 401, 401, 401]);
    const after = await open(client);
    expect(after).toContain('Đã kết thúc 2 phiên đăng nhập khác.');
    expect(after).not.toContain('end-others');
  });

  it('of somebody else cannot be ended', async () => {
    const [mine, theirs] = [await officer(), await officer()];
    const { body } = await theirs.client.get<{ items: { id: string }[] }>('/sessions');
    expect((await send(mine.client, `/sessions/${body.items[0]?.id}/end`, {})).status).toBe(404);
    expect((await theirs.client.get('/me')).status).toBe(200);
  });

  it('end by the API as on the page', async () => {
    const { client, who } = await officer();
    const other = await app.client().signIn(who.email, PASSWORD);
    expect((await client.delete('/sessions')).status).toBe(204);
    expect([(await client.get('/me')).status, (await other.get('/me')).status]).toEqual([200, 401]);
  });
});

describe('tokens', () => {
  it('are made, shown once, and revoked', async () => {
    const { client } = await officer();
    const made = await send(client, '/tokens', { name: 'tổng hợp đêm', scope: 'read', days: '30' });
    const secret = /value="(dd_[^"]+)"/.exec(made.page)?.[1] ?? '';
    const program = app.client().useToken(secret);
    expect([made.status, (await program.get('/me')).status]).toEqual([200, 200]);
    const page = await open(client);
    expect(page).toContain('tổng hợp đêm');
    expect(page).not.toContain(secret);
    const end = /profile(\/tokens\/[0-9a-f-]{36}\/end)/.exec(page)?.[1] ?? '';
    expect((await send(client, end, {})).to).toBe(`${PROFILE}#tokens`);
    expect((await program.get('/me')).status).toBe(401);
  });

  it.each([
    [{ name: '', scope: 'read', days: '30' }, 'token-name'],
    [{ name: 'a "name"', scope: 'read', days: '366' }, 'token-days'],
    [{ name: 'a "name"', scope: 'read', days: 'many' }, 'token-days'],
  ])('say what is wrong with %j', async (fields, at) => {
    const { client } = await officer();
    const refused = await send(client, '/tokens', fields);
    expect(refused.status).toBe(400);
    expect(refused.page).toMatch(new RegExp(`id="${at}"[^>]*aria-invalid="true"`));
    expect(refused.page).toContain(`value="${fields.name.replaceAll('"', '&quot;')}"`);
  });
});

describe('the weekly summary', () => {
  it('tells a board of the bodies that it chooses; officers get none', async () => {
    const { email } = await world.account({ role: 'board', at: committee });
    const board = await app.client().signIn(email, PASSWORD);
    expect(await open(board)).toContain('Đang nói đến tất cả các đơn vị');
    expect((await send(board, '/followed-bodies', { bodyId: unit.id })).status).toBe(303);
    expect(await open(board)).toMatch(new RegExp(`1 đơn vị đã chọn[\\s\\S]*value="${unit.id}" checked`));
    expect(await open((await officer()).client)).not.toContain('followed-bodies');
  });
});
