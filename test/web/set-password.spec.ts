import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PasswordResetsService } from '../../src/accounts/password-resets.service.js';
import { DeliveryService } from '../../src/mail/delivery.service.js';
import { type MailRun, startMailRun } from '../support/mail-run.js';
import { PASSWORD, type Stored, type StoredAccount, World } from '../support/world.js';

const NEW = 'một mật khẩu mới';
const TWICE = { password: NEW, repeat: NEW };
const HTML = { accept: 'text/html' };
/** A Sunday, outside the hours of reminders: these mails go at once on any day. */
const SUNDAY_NIGHT = '2026-06-14T23:30:00+07:00';

let run: MailRun;
let world: World;
let committee: Stored;
let unit: Stored;
let admin: StoredAccount;

beforeAll(async () => {
  run = await startMailRun(SUNDAY_NIGHT);
  world = new World(run.app.dataSource.manager);
  committee = await world.committee();
  unit = await world.body(committee);
  admin = await world.account({ role: 'admin', at: committee });
});
afterAll(() => run.close());
beforeEach(async () => {
  await run.app.dataSource.query('delete from limit_count');
  await mailTexts();
});

/** What is due is sent. @returns the texts of the mails that went out */
async function mailTexts(): Promise<string[]> {
  await run.app.get(PasswordResetsService).settled();
  await run.app.get(DeliveryService).deliverDue();
  return Promise.all(run.sink.taken.splice(0).map(async ({ parsed }) => (await parsed).text ?? ''));
}

/** The link of the only mail. */
async function mailedLink(): Promise<string> {
  const texts = await mailTexts();
  const [link = ''] = /https:\/\/\S+\/set-password\S+/.exec(texts.join('\n')) ?? [];
  expect([texts.length, link]).toEqual([1, expect.stringMatching(/#(invitation|reset)=[\w-]{43}$/)]);
  return link;
}

let count = 0;
async function invited(): Promise<{ id: string; email: string }> {
  count += 1;
  const email = `invited-${count}@test.example`;
  const byAdmin = await run.app.client().signIn(admin.email, PASSWORD);
  const roles = [{ role: 'officer', bodyId: unit.id }];
  const answer = await byAdmin.post<{ id: string; email: string }>('/invitations', {
    email,
    name: 'x',
    roles,
  });
  expect(answer.status).toBe(201);
  return answer.body;
}

const send = (path: string, fields: Record<string, string>, client = run.app.client()) =>
  client.sendForm<string>(path, fields, HTML);
const signs = async (email: string, password = NEW) =>
  (await run.app.client().post('/session', { email, password })).status;
const mistakeAt = (html: string, id: string) =>
  new RegExp(`id="${id}"[^>]* aria-invalid="true"[\\s\\S]*?id="${id}-mistake">([^<]+)<`).exec(html)?.[1];

describe('the page on which passwords are set', () => {
  it('takes the link of an invitation, pasted, and leads to signing in with a word of what was done', async () => {
    const { email } = await invited();
    const client = run.app.client();
    const done = await send('/set-password', { link: await mailedLink(), ...TWICE }, client);
    expect([done.status, done.headers.get('location')]).toEqual([303, '/sign-in']);
    expect((await client.page('/sign-in')).body).toMatch(/role="status"[\s\S]*Mật khẩu đã được đặt/);
    expect(await signs(email)).toBe(201);
  });

  it('sends a link for a forgotten password, and takes it in the language of its address', async () => {
    const { email } = await world.account({ role: 'officer', at: unit });
    const asked = await send('/set-password/forgotten?language=en', { email: ` ${email} ` });
    expect(asked.headers.get('location')).toBe('/sign-in?language=en');
    const client = run.app.client();
    const link = await mailedLink();
    const done = await send('/set-password?language=en', { link: `Open ${link} and`, ...TWICE }, client);
    expect(done.status).toBe(303);
    expect((await client.page('/sign-in?language=en')).body).toContain('The password is set.');
    expect([await signs(email), await signs(email, PASSWORD)]).toEqual([201, 401]);
  });

  it('says the same whether or not there is an account, and says it in words', async () => {
    const { email } = await world.account({ role: 'officer', at: unit });
    const answers = [];
    for (const one of [email, 'nobody@test.example']) {
      const client = run.app.client();
      const { status, headers } = await send('/set-password/forgotten', { email: one }, client);
      const { body } = await client.page('/sign-in');
      answers.push([status, headers.get('location'), /role="status">[\s\S]*?<\/p>/.exec(body)?.[0]]);
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.[2]).toContain('Nếu có tài khoản với địa chỉ này');
  });

  it('takes a name with a one-time code', async () => {
    const byAdmin = await run.app.client().signIn(admin.email, PASSWORD);
    const roles = [{ role: 'officer', bodyId: unit.id }];
    const made = await byAdmin.post<{ id: string }>('/accounts', { email: 'xa-lat', name: 'Xã Lát', roles });
    const { body } = await byAdmin.post<{ code: string }>(`/accounts/${made.body.id}/one-time-code`);
    const wrong = await send('/set-password/code', { email: 'xa-lat', code: 'AAAAA', ...TWICE });
    expect([wrong.status, mistakeAt(wrong.body, 'code-code')]).toEqual([
      400,
      expect.stringContaining('mã không đúng'),
    ]);
    expect(wrong.body).toMatch(/id="code-email"[^>]* value="xa-lat"[\s\S]*id="code-code"[^>]* value="AAAAA"/);
    const done = await send('/set-password/code', { email: 'xa-lat', code: body.code, ...TWICE });
    expect([done.status, await signs('xa-lat')]).toEqual([303, 201]);
  });

  it('tells each mistake at its field, keeps what was typed but for passwords, and uses nothing up', async () => {
    const { email } = await invited();
    const link = await mailedLink();
    const cases = [
      [{ link, password: NEW, repeat: 'something else' }, 'link-repeat', 'chưa giống nhau'],
      [{ link, password: 'short', repeat: 'short' }, 'link-password', 'từ 12 đến 128 ký tự'],
      [{ link: 'https://dondoc.example/tasks', ...TWICE }, 'link-link', 'Sao chép'.toLowerCase()],
      [{ link: `${link.slice(0, -43)}${'n'.repeat(43)}`, ...TWICE }, 'link-link', 'đã dùng hoặc hết hạn'],
    ] as const;
    for (const [fields, id, words] of cases) {
      const { status, body } = await send('/set-password', fields);
      expect([status, mistakeAt(body, id)]).toEqual([400, expect.stringContaining(words)]);
      expect(body).toMatch(/role="alert"/);
      expect(body).toContain(`value="${fields.link}"`);
      for (const typed of [fields.password, fields.repeat]) expect(body).not.toContain(`value="${typed}"`);
    }
    const address = await send('/set-password/forgotten', { email: '<b>none</b>' });
    expect([address.status, mistakeAt(address.body, 'forgotten-email')]).toEqual([
      400,
      expect.stringContaining('địa chỉ thư điện tử'),
    ]);
    expect(address.body).toContain('value="&lt;b&gt;none&lt;/b&gt;"');
    expect((await send('/set-password', { link, ...TWICE })).status).toBe(303);
    expect(await signs(email)).toBe(201);
  });

  it('slows guesses down, on the page', async () => {
    const guess = () => send('/set-password/code', { email: 'guessed', code: 'x', ...TWICE });
    let last = await guess();
    for (let time = 0; time < 8 && last.status === 400; time += 1) last = await guess();
    expect([last.status, /role="alert"/.test(last.body)]).toEqual([429, true]);
  });

  it('uses nothing up by being opened, however often', async () => {
    await invited();
    const link = await mailedLink();
    const address = `${run.app.url}/set-password?language=vi`;
    for (const method of ['GET', 'HEAD', 'GET']) expect((await fetch(address, { method })).status).toBe(200);
    expect((await send('/set-password', { link, ...TWICE })).status).toBe(303);
  });

  it('is kept by nobody, tells no other site, and never sees the secret before it is sent', async () => {
    for (const answer of [
      await run.app.client().page('/set-password'),
      await send('/set-password', { link: 'none' }),
    ]) {
      expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('content-security-policy')).toMatch(
        /^default-src 'none'; script-src 'self';/,
      );
    }
  });

  it('speaks as its address asks, else as the person chose, else Vietnamese whatever the browser says', async () => {
    const english = { 'accept-language': 'en' };
    const open = (path: string, cookie: Record<string, string> = {}) =>
      run.app.client().request<string>('GET', path, { page: true, headers: { ...english, ...cookie } });
    const chosen = { cookie: 'dondoc_language=en' };
    expect((await open('/set-password')).body).toContain('<h1>Đặt mật khẩu</h1>');
    expect((await open('/set-password?language=en')).body).toContain('<h1>Set a password</h1>');
    expect((await open('/set-password', chosen)).body).toContain('<h1>Set a password</h1>');
    expect((await open('/set-password?language=vi', chosen)).body).toContain('<h1>Đặt mật khẩu</h1>');
  });

  it('leads back to itself where the language is changed on a form that came back', async () => {
    const { body } = await send('/set-password/code?language=en', { email: 'x' });
    expect(body).toContain('name="to" value="/set-password"');
  });
});
