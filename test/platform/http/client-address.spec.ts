import { afterEach, describe, expect, it } from '@jest/globals';
import { type TestApp, startApp } from '../../support/app.js';
import { PASSWORD, World } from '../../support/world.js';

let app: TestApp;
afterEach(() => app.close());

const forwarded = {
  'x-forwarded-for': '192.0.2.66, 203.0.113.7',
  'x-forwarded-host': 'elsewhere.example',
  'x-forwarded-proto': 'https',
};

/** Signs in with the headers of a proxy. @returns the address that was recorded, and the cookie */
async function signIn(env: Record<string, string>) {
  app = await startApp('2026-06-15T09:00:00+07:00', env);
  const account = await new World(app.dataSource.manager).account();
  const answer = await app.client().post('/session', { email: account.email, password: PASSWORD }, forwarded);
  expect(answer.status).toBe(201);
  const [event] = await app.dataSource.query<{ address: string }[]>(
    `select host(address) as address from security_event where kind = 'signed-in'`,
  );
  return { address: event?.address, cookie: answer.headers.getSetCookie()[0] ?? '' };
}

describe('the address of a client', () => {
  it('is that of the connection where no proxy is trusted, whatever the request says', async () => {
    expect((await signIn({})).address).toBe('127.0.0.1');
  });

  it('is that of the connection where it comes from another address than the proxy’s', async () => {
    expect((await signIn({ TRUST_PROXY: '10.0.0.5' })).address).toBe('127.0.0.1');
  });

  it('is what the trusted proxy was spoken to from, not what that one claimed before it', async () => {
    expect((await signIn({ TRUST_PROXY: '127.0.0.1' })).address).toBe('203.0.113.7');
  });

  it('is found behind several proxies', async () => {
    expect((await signIn({ TRUST_PROXY: 'loopback, 203.0.113.0/24' })).address).toBe('192.0.2.66');
  });
});

describe('what else a proxy tells', () => {
  it('decides neither whether cookies are secure nor what is our own origin', async () => {
    const { cookie } = await signIn({ TRUST_PROXY: 'loopback' });
    expect(cookie).toMatch(/^dondoc_session=/);
    expect(cookie).not.toMatch(/secure/i);
    const foreign = await app
      .client()
      .post('/session', {}, { ...forwarded, origin: 'https://elsewhere.example' });
    expect(foreign).toMatchObject({ status: 403, body: { code: 'foreign_origin' } });
  });
});
