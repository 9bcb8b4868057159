import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accountMail } from '../../src/accounts/account-mail.js';
import { neverGiven } from '../../src/kernel/never-given.js';
import { type TestApp, startApp } from '../support/app.js';
import { PASSWORD, World } from '../support/world.js';

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

  it('speaks Vietnamese whatever the browser says, and English where the address or the person chose that', async () => {
    const spoken = async (query = '', headers: Record<string, string> = {}) => {
      const html = await (await open(query, headers)).text();
      return (['vi', 'en'] as const).filter((one) => html.includes(`<li>${neverGiven[one]}</li>`));
    };
    const cookie = 'dondoc_language=en';
    expect(await spoken('', { 'accept-language': 'en' })).toEqual(['vi']);
    expect(await spoken('?lang=en')).toEqual(['en']);
    expect(await spoken('', { cookie })).toEqual(['en']);
    expect(await spoken('?lang=vi', { cookie })).toEqual(['vi']);
  });

  it('is another language away from what its address asked for', async () => {
    const client = app.client();
    const { headers } = await client.sendForm('/language', { language: 'vi', to: '/privacy?lang=en' });
    expect(headers.get('location')).toBe('/privacy');
    expect((await client.page('/privacy')).body).toContain('<html lang="vi">');
  });

  it('leads to a copy of what is kept of oneself, once that is known', async () => {
    const world = new World(app.dataSource.manager);
    const { email } = await world.account({ role: 'officer', at: await world.committee() });
    const own = await app.client().signIn(email, PASSWORD);
    const [, url = ''] = /class="btn" href="([^"]+)"/.exec((await own.page('/privacy')).body) ?? [];
    const copy = await own.request('GET', url, { page: true });
    expect([copy.status, copy.headers.get('content-disposition')]).toEqual([
      200,
      expect.stringMatching(/^attachment; filename="dondoc-/),
    ]);
    expect(await (await open()).text()).not.toContain('/me/export');
  });

  it('names whom to ask as it was set, as text', async () => {
    expect(await (await open()).text()).toContain('Văn phòng &lt;b&gt;Đảng ủy&lt;/b&gt;, 0263 000 000');
  });

  it('takes nothing from elsewhere', async () => {
    const answer = await open();
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(await answer.text()).not.toMatch(
      /<script(?! type="module" src="\/assets\/)|<style|style="|https?:/,
    );
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
