import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accountMail } from '../../src/accounts/account-mail.js';
import { neverGiven } from '../../src/kernel/never-given.js';
import { type TestApp, startApp } from '../support/app.js';

let app: TestApp;

beforeAll(async () => {
  app = await startApp(undefined, {
    ADDRESSES_KEPT_DAYS: '71',
    SECURITY_EVENTS_KEPT_DAYS: '372',
    MAIL_TEXTS_KEPT_DAYS: '273',
    PRIVACY_CONTACT: 'Văn phòng <b>Đảng ủy</b>, 0263 000 000',
  });
});
afterAll(() => app.close());

const open = (query = '', headers: Record<string, string> = {}) =>
  fetch(`${app.url}/privacy${query}`, { headers });

describe('the page about privacy', () => {
  it('says how long things are kept by the numbers that the program works by', async () => {
    const page = await (await open('?lang=en')).text();
    expect(page).toContain('Network addresses in security events: 71 days; security events: 372 days.');
    expect(page).toContain('Texts and addresses of mails: 273 days.');
    expect(page).toContain('30 days without use, 90 days at the most');
    expect(page).toContain('12 hours without use, 7 days at the most');
    expect(page).toContain('Invitations: 7 days; links for a new password: 30 minutes.');
  });

  it('speaks Vietnamese, and English where that is asked for', async () => {
    const [vi, en, accepted] = await Promise.all([
      open(),
      open('?lang=en'),
      open('', { 'accept-language': 'en' }),
    ]);
    expect(await vi.text()).toContain(`<li>${neverGiven.vi}</li>`);
    for (const one of [en, accepted]) expect(await one.text()).toContain(`<li>${neverGiven.en}</li>`);
  });

  it('names whom to ask as it was set, as text', async () => {
    expect(await (await open()).text()).toContain('Văn phòng &lt;b&gt;Đảng ủy&lt;/b&gt;, 0263 000 000');
  });

  it('runs no script and takes nothing from elsewhere', async () => {
    const answer = await open();
    expect(answer.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'self'; base/,
    );
    const page = await answer.text();
    expect(page).not.toMatch(/<script|<style|style="| on[a-z]+="|https?:/);
    const [, style = ''] = /<link rel="stylesheet" href="([^"]+)"/.exec(page) ?? [];
    expect((await fetch(`${app.url}${style}`)).status).toBe(200);
  });

  it('is linked at the foot of the mails about accounts; an invitation says what never goes in', () => {
    const facts = { name: 'Xã Lát', email: 'lat@test.example' };
    for (const language of ['vi', 'en'] as const) {
      const to = { language, publicUrl: 'https://dondoc.example' };
      for (const kind of ['invitation', 'password-reset', 'password-changed'] as const) {
        const { footer } = accountMail(kind, facts, to);
        expect(footer.join(' ')).toContain(`https://dondoc.example/privacy?lang=${language}`);
      }
      expect(accountMail('invitation', facts, to).footer).toContain(neverGiven[language]);
    }
  });
});
