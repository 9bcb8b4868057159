import { afterEach, describe, expect, it } from '@jest/globals';
import { type TestApp, startApp } from '../support/app.js';
import { productionEnvironment } from '../support/production.js';
import { PASSWORD, World } from '../support/world.js';

let app: TestApp;
afterEach(() => app.close());

/** An officer, and the cookies that signing in gives: name, then value and attributes. */
async function signedIn(env: Readonly<Record<string, string>>) {
  app = await startApp(undefined, env);
  const world = new World(app.dataSource.manager);
  const { email } = await world.account({ role: 'officer', at: await world.committee() });
  const client = app.client();
  const answer = await client.post(
    '/session',
    { email, password: PASSWORD },
    { origin: app.settings.publicUrl },
  );
  expect(answer.status).toBe(201);
  return { email, client, cookies: attributesOf(answer.headers) };
}

function attributesOf(headers: Headers): Map<string, string[]> {
  return new Map(
    headers.getSetCookie().map((cookie) => {
      const [pair = '', ...attributes] = cookie.split('; ');
      return [pair.split('=')[0] ?? '', attributes.filter((one) => !/^(Max-Age|Expires)=/.test(one)).sort()];
    }),
  );
}

const closed = ['HttpOnly', 'Path=/', 'SameSite=Lax'];

describe('behind https the cookies of session and device', () => {
  it('are held by the browser to this host, to https and to no script: nothing widens them', async () => {
    const { client, cookies } = await signedIn(productionEnvironment);
    // no Domain among them: with it they would go to other hosts, and browsers would refuse the prefix
    expect(cookies).toEqual(
      new Map([
        ['__Host-dondoc_session', [...closed, 'Secure']],
        ['__Host-dondoc_device', [...closed, 'Secure']],
      ]),
    );
    expect((await client.get('/me')).status).toBe(200);
  });

  it('are taken under these names alone: what a neighbouring host can set counts for nothing', async () => {
    const { client } = await signedIn(productionEnvironment);
    const own = client.cookieHeader();
    const plain = own.replaceAll('__Host-', '');
    expect(plain).not.toBe(own);
    expect((await app.client().get('/me', { headers: { cookie: own } })).status).toBe(200);
    expect((await app.client().get('/me', { headers: { cookie: plain } })).status).toBe(401);
  });

  it('are taken back under the same name and attributes, or browsers would keep them', async () => {
    const { client } = await signedIn(productionEnvironment);
    const { status, headers } = await client.request('DELETE', '/session', {
      headers: { origin: app.settings.publicUrl },
    });
    expect(status).toBe(204);
    expect(attributesOf(headers)).toEqual(new Map([['__Host-dondoc_session', [...closed, 'Secure']]]));
    expect(headers.get('set-cookie')).toMatch(/^__Host-dondoc_session=;/);
  });
});

describe('without https, on the own machine,', () => {
  it('their names are plain, as browsers refuse the prefix there; scripts and other hosts get them as little', async () => {
    const { client, cookies } = await signedIn({ PUBLIC_URL: 'http://localhost:3000' });
    expect(cookies).toEqual(
      new Map([
        ['dondoc_session', closed],
        ['dondoc_device', closed],
      ]),
    );
    expect((await client.get('/me')).status).toBe(200);
  });
});
