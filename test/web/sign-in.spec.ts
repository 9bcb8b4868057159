import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import { type TestApp, startApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { PASSWORD, type Stored, type StoredAccount, World } from '../support/world.js';

let app: TestApp;
let world: World;
let committee: Stored;

beforeAll(async () => {
  app = await startApp(undefined, { SECOND_FACTOR: 'board' });
  world = new World(app.dataSource.manager);
  committee = await world.committee();
});
afterAll(() => app.close());

const HTML = { accept: 'text/html' };
const officer = () => world.account({ role: 'officer', at: committee });
const enter = (client: Client, { email }: StoredAccount, more: Record<string, string> = {}) =>
  client.sendForm('/sign-in', { email, password: PASSWORD, ...more }, HTML);
const said = ({ body }: { body: unknown }) => String(body);

describe('the way in', () => {
  it('stands at the first page, in Vietnamese whatever the browser asks for', async () => {
    const answer = await app
      .client()
      .request('GET', '/', { page: true, headers: { ...HTML, 'accept-language': 'en' } });
    expect(answer.status).toBe(200);
    expect(said(answer)).toMatch(/<html lang="vi">[\s\S]*name="password"/);
  });

  it('leads to the page that was wanted, and nowhere else', async () => {
    const client = app.client();
    const asked = await client.request('GET', '/tasks?lateness=overdue', { page: true, headers: HTML });
    expect(asked.headers.get('location')).toBe('/sign-in?next=%2Ftasks%3Flateness%3Doverdue');
    const who = await officer();
    const there = await enter(client, who, { next: '/tasks?lateness=overdue' });
    expect([there.status, there.headers.get('location')]).toEqual([303, '/tasks?lateness=overdue']);
    const astray = await enter(app.client(), who, { next: '//elsewhere.example/' });
    expect(astray.headers.get('location')).toBe('/');
  });

  it('keeps the address that was typed, not the password, and says what is wrong', async () => {
    const answer = await app
      .client()
      .sendForm('/sign-in', { email: 'ai-do@example.org', password: 'not the right one' }, HTML);
    expect(answer.status).toBe(401);
    expect(said(answer)).toMatch(/role="alert"[\s\S]*mật khẩu không đúng[\s\S]*value="ai-do@example\.org"/);
    expect(said(answer)).not.toContain('not the right one');
  });

  it('sets up the second step where it is required, shows recovery codes, and asks for a code from then on', async () => {
    const who = await world.account({ role: 'board', at: committee });
    const client = app.client();
    const first = await enter(client, who, { next: '/tasks' });
    expect(first.headers.get('location')).toBe('/sign-in/set-up?next=%2Ftasks');
    const page = said(await client.page('/sign-in/set-up?next=%2Ftasks'));
    const secret = /name="secret" value="([^"]+)"/.exec(page)?.[1] ?? '';
    expect(page).toContain('<svg');
    const code = (steps = 0) =>
      TOTP.generate({
        secret: Secret.fromBase32(secret.replaceAll(' ', '')),
        timestamp: Date.now() + steps * 30_000,
      });
    const token = /name="_token" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const send = (path: string, fields: Record<string, string>, withToken = token) =>
      client.sendForm(path, { _token: withToken, next: '/tasks', secret, ...fields }, HTML);
    const wrong = await send('/sign-in/set-up', { code: '000000' });
    expect([wrong.status, said(wrong).includes(secret)]).toEqual([400, true]);
    const done = await send('/sign-in/set-up', { code: code(-1) });
    expect([done.status, said(done).match(/<li><code>/g)?.length]).toEqual([200, 10]);
    expect((await client.page('/')).status).toBe(200);

    const again = app.client();
    expect((await enter(again, who)).headers.get('location')).toBe('/sign-in/code?next=%2F');
    const codePage = said(await again.page('/sign-in/code'));
    const itsToken = /name="_token" value="([^"]+)"/.exec(codePage)?.[1] ?? '';
    const prove = (given: string) =>
      again.sendForm(
        '/sign-in/code',
        { _token: itsToken, method: 'code', code: given, next: '/tasks' },
        HTML,
      );
    expect((await prove('000000')).status).toBe(401);
    const signedIn = await prove(code(1));
    expect([signedIn.status, signedIn.headers.get('location')]).toEqual([303, '/tasks']);
  });
});

describe('a form of a session', () => {
  it('is not taken without the token of its pages', async () => {
    const client = app.client();
    await enter(client, await officer());
    const other = app.client();
    await enter(other, await officer());
    const [, token = ''] = /name="_token" value="([^"]+)"/.exec(said(await other.page('/'))) ?? [];
    for (const one of ['', 'v1.00000000.none', token]) {
      const refused = await client.sendForm('/sign-out', { _token: one });
      expect(refused).toMatchObject({ status: 403, body: { code: 'form_expired' } });
    }
    expect((await client.get('/me')).status).toBe(200);
    expect((await client.sendForm('/sign-out', {})).status).toBe(303);
    expect((await client.page('/sign-in')).body).toMatch(/Đã đăng xuất\.|You are signed out\./);
    expect((await client.get('/me')).status).toBe(401);
  });

  it('that has ended is carried through the way in, and comes back with all that was typed', async () => {
    const who = await officer();
    const text = 'Đã họp "chi bộ"\n<b>và</b> thống nhất';
    const sent = await app
      .client()
      .sendForm('/tasks/01985c10-0000-7000-8000-000000000040/updates', { note: text, tags: 'a' }, HTML);
    expect(sent.status).toBe(401);
    expect(said(sent)).toContain('Nội dung bạn vừa nhập được giữ nguyên');
    const hidden = [...said(sent).matchAll(/<input type="hidden" name="(carried\w+)" value="([^"]*)"/g)];
    const plain = (value: string) =>
      value
        .replace(/&quot;/g, '"')
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&amp;/g, '&');
    const form = new URLSearchParams({ email: who.email, password: PASSWORD, next: '/' });
    for (const [, name = '', value = ''] of hidden) form.append(name, plain(value));
    const client = app.client();
    const back = await client.request('POST', '/sign-in', {
      page: true,
      body: form.toString(),
      headers: { ...HTML, 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(back.status).toBe(200);
    const page = said(back);
    expect(page).toContain('action="/tasks/01985c10-0000-7000-8000-000000000040/updates"');
    const note = /name="note" value="([^"]*)"/.exec(page)?.[1] ?? '';
    expect(plain(note)).toBe(text);
    expect(page).toMatch(/name="_token" value="v1\./);
  });
});
