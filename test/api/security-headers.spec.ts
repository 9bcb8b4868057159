import { createConnection } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestApp, startApp } from '../support/app.js';
import { productionEnvironment } from '../support/production.js';
import { programRoutes } from './walk/program-routes.js';

const policy = "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
const held: Readonly<Record<string, RegExp>> = {
  'content-security-policy': /^default-src 'none'.*frame-ancestors 'none'/,
  'x-content-type-options': /^nosniff$/,
  'x-frame-options': /^DENY$/,
  'referrer-policy': /^(same-origin|no-referrer)$/,
  'permissions-policy': /camera=\(\).*geolocation=\(\).*microphone=\(\)/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
};
const id = '0198c0de-0000-7000-8000-000000000001';
const token = 'only-of-these-tests-Zk3xW8vQpL1nT5sR9yB7';

/** The headers of an answer that are missing or not as they have to be. */
function faults(headers: Headers, secure: boolean): string[] {
  const wrong = Object.entries(held).flatMap(([name, form]) => {
    const value = headers.get(name) ?? '';
    return form.test(value) ? [] : [`${name}: ${value}`];
  });
  const hsts = headers.get('strict-transport-security');
  if (secure !== (hsts === 'max-age=31536000; includeSubDomains')) wrong.push(`hsts: ${hsts}`);
  for (const telling of ['server', 'x-powered-by']) if (headers.has(telling)) wrong.push(telling);
  return wrong;
}

function isPersonal(path: string): boolean {
  return !/^\/(api\/docs|assets)\//.test(path);
}

describe.each([
  ['at home', {}, false],
  ['in production', { ...productionEnvironment, API_DOCS: 'open', METRICS_TOKEN: token }, true],
])('every answer %s', (_where, env: Record<string, string>, secure) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp(undefined, env);
  });
  afterAll(() => app.close());

  async function look(method: string, path: string, init: RequestInit = {}): Promise<readonly string[]> {
    const answer = await fetch(`${app.url}${path}`, { method, redirect: 'manual', ...init });
    await answer.arrayBuffer();
    const wrong = faults(answer.headers, secure);
    if (isPersonal(path) && answer.headers.get('cache-control') !== 'no-store') wrong.push('cache-control');
    return wrong.map((one) => `${method} ${path} (${answer.status}) ${one}`);
  }

  it('of every route is closed to framing, sniffing, caching and loading from elsewhere', async () => {
    const wrong: string[] = [];
    for (const { route } of programRoutes(app)) {
      const [method = '', pattern = ''] = route.split(' ');
      const path = pattern.replace(/:\w+/g, id);
      wrong.push(...(await look(method, path)));
      if (method === 'GET') wrong.push(...(await look('HEAD', path)));
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    ['GET', '/'],
    ['GET', '/no/such/address'],
    ['PUT', '/api/v1/tasks'],
    ['OPTIONS', '/api/v1/tasks'],
    ['GET', '/%zz'],
    ['GET', `/api/v1/tasks/${'9'.repeat(400)}`],
    ['GET', '/api/docs'],
    ['GET', '/api/docs/swagger-ui.css'],
    ['GET', '/api/docs/no-such-file'],
    ['GET', '/api/openapi.json'],
    ['GET', '/metrics'],
  ])('is so too where it is %s %s', async (method, path) => {
    expect(await look(method, path)).toEqual([]);
  });

  it('is so where the body is broken or too large', async () => {
    const headers = { 'content-type': 'application/json' };
    expect(await look('POST', '/api/v1/session', { headers, body: '{' })).toEqual([]);
    expect(await look('POST', '/api/v1/session', { headers, body: ' '.repeat(1_100_000) })).toEqual([]);
  });

  it('is so where the request is no HTTP at all', async () => {
    const said = await new Promise<string>((done) => {
      const socket = createConnection(Number(new URL(app.url).port), '127.0.0.1');
      let text = '';
      socket.on('data', (data) => (text += data.toString()));
      socket.on('close', () => done(text));
      socket.write('NO HTTP\r\n\r\n');
    });
    const [head = ''] = said.split('\r\n\r\n');
    const pairs = head
      .split('\r\n')
      .slice(1)
      .map((line): [string, string] => [line.split(': ')[0] ?? '', line.slice(line.indexOf(': ') + 2)]);
    expect(faults(new Headers(pairs), secure)).toEqual([]);
  });
});

describe('the readable description of the API', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());
  const status = async (path: string): Promise<number> => (await fetch(`${app.url}${path}`)).status;

  it('is served with all that its page loads, and nothing else of its package', async () => {
    const page = await (await fetch(`${app.url}/api/docs`)).text();
    const loaded = [...page.matchAll(/(?:src|href)="([^"]+\.(?:js|css|png))"/g)].map(([, one]) => one ?? '');
    expect(loaded.length).toBeGreaterThan(3);
    for (const one of loaded)
      expect([one, await status(new URL(one, `${app.url}/api/docs`).pathname)]).toEqual([one, 200]);
    for (const one of [
      'swagger-ui.css.map',
      'swagger-ui-bundle.js.map',
      'package.json',
      'index.html',
      'README.md',
    ])
      expect([one, await status(`/api/docs/${one}`)]).toEqual([one, 404]);
    expect(await status('/api/docs/static/')).toBe(404);
    expect(await status('/api/docs/..%2f..%2fpackage.json')).toBe(404);
  });

  it('is under no policy that lets its answers load from elsewhere', async () => {
    const answer = await fetch(`${app.url}/api/docs`);
    expect(answer.headers.get('content-security-policy')).not.toMatch(/https?:/);
    expect((await fetch(`${app.url}/api/docs/none`)).headers.get('content-security-policy')).toBe(policy);
  });
});

describe('in production', () => {
  const closed = [
    '/metrics',
    '/api/docs',
    '/api/docs/',
    '/api/docs/swagger-ui.css',
    '/api/openapi.json',
    '/api/openapi.yaml',
  ];

  it('figures and the description of the API are answered as an address that does not exist', async () => {
    const app = await startApp(undefined, { ...productionEnvironment });
    const answered = async (path: string): Promise<unknown> => {
      const answer = await fetch(`${app.url}${path}`);
      return [path, answer.status, await answer.json()];
    };
    const [, , absent] = (await answered('/no-such-address')) as unknown[];
    for (const path of closed) expect(await answered(path)).toEqual([path, 404, absent]);
    await app.close();
  });

  it('figures are read with the token for them, and with no other', async () => {
    const app = await startApp(undefined, { ...productionEnvironment, METRICS_TOKEN: token });
    const read = async (authorization?: string): Promise<number> =>
      (await fetch(`${app.url}/metrics`, { headers: authorization ? { authorization } : {} })).status;
    expect(await read(`Bearer ${token}`)).toBe(200);
    expect(await read(`Bearer ${token}x`)).toBe(404);
    expect(await read()).toBe(404);
    await app.close();
  });

  it('both can be opened', async () => {
    const app = await startApp(undefined, {
      ...productionEnvironment,
      METRICS_OPEN: 'true',
      API_DOCS: 'open',
    });
    for (const path of closed) expect([path, (await fetch(`${app.url}${path}`)).status]).toEqual([path, 200]);
    await app.close();
  });
});
