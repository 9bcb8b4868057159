import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestApp, startApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { listRows } from '../support/list-file.js';
import { PASSWORD, type Stored, World } from '../support/world.js';

let app: TestApp;
let world: World;
let committee: Stored;
let unit: Stored;
let other: Stored;
let board: Client;
let admin: Client;

beforeAll(async () => {
  app = await startApp();
  world = new World(app.dataSource.manager);
  committee = await world.committee();
  unit = await world.body(committee, { name: 'Đảng ủy xã Lát' });
  other = await world.body(committee);
  const signedIn = async (role: 'board' | 'admin') =>
    app.client().signIn((await world.account({ role, at: committee })).email, PASSWORD);
  [board, admin] = [await signedIn('board'), await signedIn('admin')];
});
afterAll(() => app.close());

const ACCOUNTS = '/settings/accounts';
const HTML = { accept: 'text/html' };
const officer = () => world.account({ role: 'officer', at: unit });

async function send(client: Client, path: string, fields: Record<string, string> = {}) {
  const answer = await client.sendForm<string>(`${ACCOUNTS}${path}`, fields, HTML);
  return { status: answer.status, to: answer.headers.get('location') ?? '', page: answer.body };
}
const open = async (client: Client, path: string) => (await client.page(`${ACCOUNTS}${path}`)).body;

describe('the list of accounts', () => {
  it('is found in by name and address, with and without diacritics, and by role, body and state', async () => {
    const one = await officer();
    await app.dataSource.query(`update account set name = 'Nguyễn Đức Hoà' where id = $1`, [one.id]);
    const hit = `href="${ACCOUNTS}/${one.id}"`;
    for (const q of ['nguyen duc hoa', 'HÒA Nguyễn', 'đức', one.code, one.email])
      expect(await open(board, `?q=${encodeURIComponent(q)}`)).toContain(hit);
    for (const query of [
      `q=${one.code}&role=officer&body=${unit.id}&state=open`,
      `q=${one.code}&role=&body=&state=`,
    ])
      expect(await open(board, `?${query}`)).toContain(hit);
    for (const query of ['q=nguyen+van', `q=${one.code}&role=head`, `q=${one.code}&body=${other.id}`])
      expect(await open(board, `?${query}`)).not.toContain(hit);
    for (const state of ['ended', 'waiting'])
      expect(await open(board, `?q=${one.code}&state=${state}`)).not.toContain(hit);
  });

  it('shows a board the accounts under its committee alone, an administrator all', async () => {
    const { id, code } = await world.account({ role: 'officer', at: await world.committee() });
    expect(await open(board, `?q=${code}`)).not.toContain(id);
    expect(await open(admin, `?q=${code}`)).toContain(id);
    expect((await board.page(`${ACCOUNTS}/${id}`)).status).toBe(404);
  });

  it('goes on from page to page under its filters', async () => {
    const many = await world.body(committee);
    for (let at = 0; at < 51; at++) await world.account({ role: 'officer', at: many });
    const first = await open(board, `?body=${many.id}`);
    const next = /rel="next" href="([^"]+)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect([first.match(/<li><a href="\/settings\/accounts\//g)?.length, next]).toEqual([
      50,
      expect.stringContaining(`body=${many.id}&cursor=`),
    ]);
    const file = await listRows(board, next);
    expect(file).toHaveLength(51);
    expect(new Set(file.map((row) => row['Tình trạng']))).toEqual(new Set(['Đang dùng']));
    const second = (await board.page(next)).body;
    expect(second.match(/<li><a href="\/settings\/accounts\/[0-9a-f]/g)).toHaveLength(1);
  });
});

describe('a new account', () => {
  const given = { name: 'Cán bộ đầu mối', language: 'vi', role: 'officer' };

  it('is handed over by mail', async () => {
    const email = 'invited-one@test.example';
    const made = await send(board, '', { way: 'mail', ...given, email, bodyId: unit.id });
    expect(made.status).toBe(303);
    expect((await board.page(made.to)).body).toMatch(
      /Chưa đặt mật khẩu[\s\S]*cán bộ đầu mối, Đảng ủy xã Lát/,
    );
    const mails: unknown = await app.dataSource.query('select id from message where address = $1', [email]);
    expect(mails).toHaveLength(1);
  });

  it('is handed over by a code on a sheet of paper, which sets its password', async () => {
    const made = await send(board, '', { way: 'code', ...given, email: 'xa-lat-2', bodyId: unit.id });
    expect([made.status, made.page]).toEqual([200, expect.stringContaining('/set-password?language=vi')]);
    const code = /<dd class="code"><code>([^<]+)</.exec(made.page)?.[1] ?? '';
    const password = 'một con ngựa và cái ghim';
    const set = await app.client().post('/one-time-codes/confirm', { email: 'xa-lat-2', code, password });
    expect(set.status).toBe(204);
    await app.client().signIn('xa-lat-2', password);
  });

  it('whose owner reads English is handed over by a sheet in English, whoever prints it', async () => {
    const fields = { way: 'code', ...given, language: 'en', email: 'xa-lat-3', bodyId: unit.id };
    const { page } = await send(board, '', fields);
    expect(page).toMatch(
      /<html lang="vi">[\s\S]*<section class="card narrow" lang="en">[\s\S]*<dt>Sign in as<\/dt>/,
    );
    expect(page).not.toContain('Đăng nhập bằng');
  });

  it.each([
    [{ email: '' }, 'new-email'],
    [{ email: '<script>' }, 'new-email'],
    [{ email: 'no-mail-here' }, 'new-email'],
    [{ name: 'x'.repeat(201) }, 'new-name'],
    [{ bodyId: '' }, 'new-bodyId'],
  ])('is not made with %j, and nothing typed is lost', async (wrong, at) => {
    const fields = { way: 'mail', ...given, email: 'kept@test.example', bodyId: unit.id, ...wrong };
    const refused = await send(admin, '', fields);
    expect(refused.status).toBe(400);
    expect(refused.page).toMatch(new RegExp(`id="${at}"[^>]*aria-invalid="true"`));
    expect(refused.page).toContain(`value="${fields.name}"`);
    expect(refused.page).toContain(`value="${fields.email.replace('<', '&lt;').replace('>', '&gt;')}"`);
  });

  it('is refused to a board beyond officers and heads, whatever is sent', async () => {
    const fields = { way: 'mail', ...given, role: 'observer-approve', bodyId: committee.id };
    const email = 'leader@test.example';
    expect((await send(board, '', { ...fields, email })).status).toBe(403);
    const made = await send(admin, '', { ...fields, email });
    expect([made.status, (await admin.page(made.to)).body.includes('lãnh đạo')]).toEqual([303, true]);
    const [held] = await app.dataSource.query<{ approve: boolean }[]>(
      'select approve from account_role r join account a on a.id = r.account_id where a.email = $1',
      [email],
    );
    expect(held?.approve).toBe(true);
    expect(await open(board, '/new')).not.toContain('value="observer"');
  });
});

describe('an account', () => {
  it('takes another name on the version that was shown; of two changes the second sees the first', async () => {
    const { id, email } = await officer();
    const change = (name: string) => send(board, `/${id}`, { name, email, language: 'en', version: '1' });
    expect((await change('Một')).to).toBe(`${ACCOUNTS}/${id}`);
    const stale = await change('Hai');
    expect(stale.status).toBe(412);
    expect(stale.page).toMatch(/role="alert"[\s\S]*value="Hai"[\s\S]*Hiện đang lưu: Một/);
  });

  it('is given roles and loses them', async () => {
    const { id } = await officer();
    const page = await open(board, `/${id}`);
    expect(page.match(/name="role" value="officer\//g)).toHaveLength(1);
    await send(board, `/${id}/roles`, { role: 'head', bodyId: other.id, version: '1' });
    const nowhere = await send(admin, `/${id}/roles`, { role: 'head', bodyId: '', version: '2' });
    expect(nowhere.status).toBe(400);
    expect(nowhere.page).toMatch(/<details open>[\s\S]*id="give-bodyId"[^>]*aria-invalid="true"/);
    const again = await send(board, `/${id}/roles`, { role: 'head', bodyId: other.id, version: '2' });
    expect(again.status).toBe(303);
    expect(await open(board, `/${id}`)).toMatch(/role="status"[\s\S]*đã có vai trò này/);
    await send(board, `/${id}/roles/take`, { role: `officer/${unit.id}`, version: '2' });
    expect(await open(board, `/${id}`)).toMatch(/role="status"[\s\S]*Đã thôi giao vai trò/);
    expect((await roles(id)).map(({ role }) => role)).toEqual(['head']);
  });

  it('ends and is opened again', async () => {
    const one = await officer();
    const theirs = await app.client().signIn(one.email, PASSWORD);
    await send(board, `/${one.id}/end`, { version: '1' });
    expect((await theirs.get('/me')).status).toBe(401);
    expect(await open(board, `/${one.id}`)).toMatch(/Đã kết thúc[\s\S]*\/reopen"/);
    await send(board, `/${one.id}/reopen`, { version: '2' });
    expect(await open(board, `/${one.id}`)).toContain('Đang dùng');
  });

  it('that nobody can sign in with is invited again; a board makes no code for others', async () => {
    const one = await officer();
    expect(await open(board, `/${one.id}`)).not.toMatch(/invitation"|one-time-code"/);
    await app.dataSource.query('update account set password_hash = null where id = $1', [one.id]);
    expect(await open(board, `/${one.id}`)).toMatch(/invitation"[\s\S]*one-time-code"/);
    expect((await send(board, `/${one.id}/invitation`)).status).toBe(303);
    const sheet = await send(board, `/${one.id}/one-time-code`);
    expect(sheet.page).toContain('<dd class="code">');
  });

  it('loses sessions, tokens and its second step to an administrator alone', async () => {
    const one = await officer();
    const theirs = await app.client().signIn(one.email, PASSWORD);
    await app.dataSource.query(
      `insert into second_factor (account_id, secret, added_at) values ($1, 'sealed', now())`,
      [one.id],
    );
    const token = await theirs.post<{ secret: string }>('/tokens', { name: 'x', scope: 'read', days: 1 });
    expect(await open(board, `/${one.id}`)).not.toMatch(/sessions\/end|tokens\/end|second-factor/);
    expect(await open(admin, `/${one.id}`)).toMatch(/sessions\/end[\s\S]*tokens\/end[\s\S]*second-factor/);
    await send(admin, `/${one.id}/sessions/end`);
    expect((await theirs.get('/me')).status).toBe(401);
    await send(admin, `/${one.id}/tokens/end`);
    expect((await app.client().useToken(token.body.secret).get('/me')).status).toBe(401);
    expect((await send(admin, `/${one.id}/second-factor/remove`)).status).toBe(303);
    expect(await open(admin, `/${one.id}`)).not.toContain('second-factor');
  });

  it('that has ended is erased once its address was typed again', async () => {
    const { id, email } = await officer();
    await send(admin, `/${id}/end`, { version: '1' });
    const wrong = await send(admin, `/${id}/erase`, { email: 'someone@else.example' });
    expect([wrong.status, wrong.page.includes('value="someone@else.example"')]).toEqual([400, true]);
    expect((await send(admin, `/${id}/erase`, { email })).status).toBe(303);
    expect(await open(admin, `/${id}`)).not.toContain(email);
  });

  it('of one’s own and of those with more than a board reaches offer nothing that would be refused', async () => {
    const mixed = await world.account({ role: 'officer', at: unit }, { role: 'observer', at: committee });
    const beyond = await open(board, `/${mixed.id}`);
    expect(beyond).toContain('chỉ người quản trị sửa được');
    expect(beyond).not.toContain(`action="${ACCOUNTS}/`);
    const { id } = (await admin.get<{ id: string }>('/me')).body;
    const own = await open(admin, `/${id}`);
    expect(own).toContain('href="/settings/profile"');
    expect(own).not.toMatch(new RegExp(`${id}/(roles|end|one-time-code|erase)`));
  });
});

async function roles(id: string): Promise<{ role: string }[]> {
  return app.dataSource.query('select role from account_role where account_id = $1', [id]);
}
