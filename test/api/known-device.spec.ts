import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AppSecrets } from '../../src/platform/secrets/app-secrets.js';
import { type TestApp, startApp } from '../support/app.js';
import { PASSWORD, type Stored, type StoredAccount, World } from '../support/world.js';

/** More than are free for an account from anywhere. */
const GUESSES = 24;
const DEVICE = 'dondoc_device';

let app: TestApp;
let world: World;
let committee: Stored;
let owner: StoredAccount;
/** The cookie of the device that the owner has signed in with. */
let device: string;
let networks = 0;

beforeAll(async () => {
  // the proxy tells from where a request comes
  app = await startApp(undefined, { TRUST_PROXY: 'loopback' });
  world = new World(app.dataSource.manager);
  committee = await world.committee();
});
afterAll(() => app.close());
beforeEach(async () => {
  owner = await officer();
  device = await deviceOf(owner);
});

const officer = (): Promise<StoredAccount> => world.account({ role: 'officer', at: committee });
const query = (sql: string) => app.dataSource.query(sql);

/** A network that nobody has come from yet. */
function newNetwork(): string {
  networks += 1;
  return `10.${networks >> 8}.${networks & 255}.1`;
}

/** Tries a sign-in by such a cookie, from a network that is new unless one is named. */
async function tries(
  { email }: StoredAccount,
  password: string,
  { cookie, from = newNetwork() }: { readonly cookie?: string; readonly from?: string } = {},
) {
  const headers = { 'x-forwarded-for': from, ...(cookie !== undefined && { cookie: `${DEVICE}=${cookie}` }) };
  return app.client().post('/session', { email, password }, headers);
}

function deviceIn(headers: Headers): string {
  const given = headers.getSetCookie().find((one) => one.startsWith(`${DEVICE}=`));
  const value = /=([^;]+);/.exec(given ?? '')?.[1];
  if (value === undefined) throw new Error('no device was given');
  return value;
}

async function deviceOf(who: StoredAccount): Promise<string> {
  const answer = await tries(who, PASSWORD);
  expect(answer.status).toBe(201);
  return deviceIn(answer.headers);
}

/** A stranger guesses from everywhere, patiently, until the account has to wait; the wait is made longer than this test takes. */
async function strangerGuesses(at = owner): Promise<void> {
  for (let guess = 0; guess < GUESSES; guess += 1) {
    await query('update limit_count set until = now()');
    expect((await tries(at, 'guessed')).status).toBe(401);
  }
  await query(`update limit_count set until = until + interval '1 hour' where until > now()`);
  expect((await tries(at, PASSWORD)).status).toBe(429);
}

describe('where a stranger guesses at an account', () => {
  it('the owner is held up neither on a known device, wherever it is, nor in a known network', async () => {
    const home = newNetwork();
    expect((await tries(owner, PASSWORD, { from: home })).status).toBe(201);
    await strangerGuesses();
    expect((await tries(owner, PASSWORD, { cookie: device })).status).toBe(201);
    expect((await tries(owner, PASSWORD, { from: home })).status).toBe(201);
  });

  it('somebody on no such device is told when to come back', async () => {
    await strangerGuesses();
    const { status, headers, body } = await tries(owner, PASSWORD);
    expect(status).toBe(429);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(body).toMatchObject({ code: 'too_many_requests' });
  });

  it('the stranger’s own device gives nothing: it is known to the stranger’s account alone', async () => {
    const stranger = await officer();
    const theirs = await deviceOf(stranger);
    await strangerGuesses();
    expect((await tries(owner, PASSWORD, { cookie: theirs })).status).toBe(429);
    expect((await tries(stranger, PASSWORD, { cookie: theirs })).status).toBe(201);
  });

  it('a cookie that the program did not make gives nothing, and is no error', async () => {
    const elsewhere = new AppSecrets(['the secret of another installation']);
    const own = app.get(AppSecrets);
    const content = own.opened('known-device', device);
    const changed = `${device.slice(0, -6)}${device.endsWith('AAAAAA') ? 'BBBBBB' : 'AAAAAA'}`;
    const forged = [
      elsewhere.sealed('known-device', content),
      own.sealed('second-factor', content),
      encodeURIComponent(content),
      Buffer.from(content).toString('base64url'),
      changed,
      device.slice(0, -8),
      'v1.x.y.z',
      'x',
      '',
    ];
    await strangerGuesses();
    for (const cookie of forged)
      expect([cookie, (await tries(owner, PASSWORD, { cookie })).status]).toEqual([cookie, 429]);
    expect((await tries(owner, PASSWORD, { cookie: device })).status).toBe(201);
  });
});

describe('a known device', () => {
  it('in a stranger’s hands gives few guesses, from wherever they come', async () => {
    const statuses = [];
    for (let guess = 0; guess < 7; guess += 1)
      statuses.push((await tries(owner, 'guessed', { cookie: device })).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 401, 429]);
    await query(`update limit_count set until = until + interval '1 hour' where until > now()`);
    expect((await tries(owner, PASSWORD, { cookie: device })).status).toBe(429);
    expect((await tries(owner, PASSWORD)).status).toBe(201);
  });

  it('is not made by a wrong password', async () => {
    const answer = await tries(owner, 'guessed');
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  it('that two people share is known to both, and to nobody besides', async () => {
    const [other, third] = [await officer(), await officer()];
    const shared = deviceIn((await tries(other, PASSWORD, { cookie: device })).headers);
    for (const who of [owner, other]) {
      await strangerGuesses(who);
      expect((await tries(who, PASSWORD, { cookie: shared })).status).toBe(201);
    }
    await strangerGuesses(third);
    expect((await tries(third, PASSWORD, { cookie: shared })).status).toBe(429);
  });
});
