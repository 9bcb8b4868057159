import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestApp, startApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { type Person, type TestProvider, startOidcProvider } from '../support/oidc-provider.js';
import { PASSWORD, type Stored, type StoredAccount, World } from '../support/world.js';

const PUBLIC_URL = 'http://localhost:3999';

interface Site {
  readonly app: TestApp;
  readonly world: World;
  readonly committee: Stored;
}

let provider: TestProvider;
/** With the settings as they are by default, and with all that can be allowed. */
let strict: Site;
let open: Site;

async function startSite(env: Record<string, string>): Promise<Site> {
  const app = await startApp(undefined, { ...provider.env, SECOND_FACTOR: 'board', ...env });
  const world = new World(app.dataSource.manager);
  return { app, world, committee: await world.committee() };
}

beforeAll(async () => {
  provider = await startOidcProvider(PUBLIC_URL);
  strict = await startSite({});
  open = await startSite({ OIDC_LINK_BY_EMAIL: 'true', OIDC_TRUST_SECOND_FACTOR: 'true' });
});

afterAll(async () => {
  await strict.app.close();
  await open.app.close();
  await provider.close();
});

const somebody = (about: Partial<Person> = {}): Person => ({ sub: randomUUID(), ...about });
const officer = ({ world, committee }: Site) => world.account({ role: 'officer', at: committee });
const boardMember = ({ world, committee }: Site) => world.account({ role: 'board', at: committee });

/** The path that the provider leads back to from where the browser was led. `change` of the address there. */
async function atProvider(
  client: Client,
  person: Person,
  { from = '', change = (url: URL) => url } = {},
): Promise<string> {
  const url = new URL(from === '' ? await begun(client) : from);
  return provider.visit(change(url).href, person);
}

/** The address at the provider that a browser is led to. */
async function begun(client: Client): Promise<string> {
  const answer = await client.get('/sign-in/openid');
  expect(answer.status).toBe(302);
  return answer.headers.get('location') ?? '';
}

/** The same where somebody signed in asks for a link. */
async function begunLink(client: Client): Promise<string> {
  const answer = await client.post<{ url: string }>('/me/identities', { password: PASSWORD });
  expect(answer.status).toBe(201);
  return answer.body.url;
}

/** A whole way: there, and back. */
async function signIn(client: Client, person: Person) {
  return client.get(await atProvider(client, person));
}

async function link(client: Client, person: Person) {
  return client.get(await atProvider(client, person, { from: await begunLink(client) }));
}

/** Somebody at the provider, linked to that account. */
async function linked({ app }: Site, { email }: StoredAccount, about: Partial<Person> = {}) {
  const person = somebody(about);
  const client = await app.client().signIn(email, PASSWORD);
  const back = await link(client, person);
  expect([back.status, back.headers.get('location')]).toEqual([302, `${PUBLIC_URL}/`]);
  return { person, client };
}

const kinds = async ({ app }: Site, { id }: StoredAccount) =>
  (
    await app.dataSource.query<{ kind: string }[]>(
      'select kind from security_event where account_id = $1 order by id',
      [id],
    )
  ).map(({ kind }) => kind);

const failed = { status: 401, body: { code: 'oidc_failed' } };

describe('the way to the OpenID provider', () => {
  it('goes by code flow with PKCE, state and nonce, which only a sealed cookie of this browser knows', async () => {
    const begun = await strict.app.client().get('/sign-in/openid');
    const asked = new URL(begun.headers.get('location') ?? '');
    expect(asked.origin).toBe(provider.issuer);
    const { state, nonce, ...rest } = Object.fromEntries(asked.searchParams);
    expect(rest).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      scope: 'openid email',
      redirect_uri: `${PUBLIC_URL}/sign-in/openid/callback`,
    });
    const cookie = begun.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^dondoc_oidc=.*HttpOnly.*SameSite=Lax/);
    for (const secret of [state, nonce]) {
      expect(secret?.length).toBeGreaterThan(30);
      expect(cookie).not.toContain(secret);
    }
  });

  it('is not there without a provider', async () => {
    const app = await startApp();
    expect((await app.client().get('/sign-in/openid')).status).toBe(404);
    expect((await app.client().get('/sign-in/openid/callback?code=a&state=b')).status).toBe(404);
    await app.close();
  });
});

describe('a sign-in by the OpenID provider', () => {
  it('is one of the account that is linked', async () => {
    const who = await officer(strict);
    const { person } = await linked(strict, who);
    const client = strict.app.client();
    const back = await signIn(client, person);
    expect([back.status, back.headers.get('location')]).toEqual([302, `${PUBLIC_URL}/`]);
    expect((await client.get('/me')).body).toMatchObject({ id: who.id });
    expect(await kinds(strict, who)).toEqual(['signed-in', 'identity-linked', 'signed-in']);
  });

  it('waits for our second factor, whatever the provider has asked for', async () => {
    const who = await boardMember(strict);
    await strict.app.dataSource.query(
      `insert into account_identity (id, account_id, issuer, subject) values (gen_random_uuid(), $1, $2, $3)`,
      [who.id, provider.issuer, who.id],
    );
    const client = strict.app.client();
    await signIn(client, { sub: who.id, amr: ['pwd', 'mfa'] });
    expect((await client.get('/session')).body).toMatchObject({ stage: 'set_up', account: null });
    expect((await client.get('/me')).status).toBe(401);
    await strict.app.dataSource.query(
      `insert into second_factor (account_id, secret, added_at) values ($1, 'sealed', now())`,
      [who.id],
    );
    await signIn(client, { sub: who.id, amr: ['pwd', 'mfa'] });
    expect((await client.get('/session')).body).toMatchObject({ stage: 'second_factor', account: null });
  });

  it('needs none of ours where the provider is trusted and has asked for one', async () => {
    const who = await boardMember(open);
    const at = { email: who.email, email_verified: true };
    const client = open.app.client();
    await signIn(client, somebody({ ...at, amr: ['pwd'] }));
    expect((await client.get('/session')).body).toMatchObject({ stage: 'set_up' });
    await signIn(client, somebody({ ...at, amr: ['pwd', 'mfa'] }));
    expect((await client.get('/session')).body).toMatchObject({ stage: 'signed_in' });
    expect((await client.get('/me')).status).toBe(200);
  });

  it('ends the session of before', async () => {
    const { person, client } = await linked(strict, await officer(strict));
    const before = client.cookieHeader();
    await signIn(client, person);
    expect((await strict.app.client().get('/me', { headers: { cookie: before } })).status).toBe(401);
    expect((await client.get('/me')).status).toBe(200);
  });

  it.each([
    ['state', (url: URL) => url.searchParams.set('state', 'another')],
    ['nonce', (url: URL) => url.searchParams.set('nonce', 'another')],
    ['code challenge', (url: URL) => url.searchParams.set('code_challenge', 'a'.repeat(43))],
  ])('is refused with a wrong %s', async (_, spoil) => {
    const { person } = await linked(strict, await officer(strict));
    const client = strict.app.client();
    const change = (url: URL) => (spoil(url), url);
    expect(await client.get(await atProvider(client, person, { change }))).toMatchObject(failed);
    expect((await client.get('/me')).status).toBe(401);
  });

  it('is refused with a code that was used, even with the cookie of then', async () => {
    const { person } = await linked(strict, await officer(strict));
    const client = strict.app.client();
    const callback = await atProvider(client, person);
    const cookie = client.cookieHeader();
    expect((await client.get(callback)).status).toBe(302);
    expect(await strict.app.client().get(callback, { headers: { cookie } })).toMatchObject(failed);
  });

  it('is refused in another browser than it was begun in', async () => {
    const { person } = await linked(strict, await officer(strict));
    const callback = await atProvider(strict.app.client(), person);
    expect(await strict.app.client().get(callback)).toMatchObject(failed);
    const other = strict.app.client();
    await other.get('/sign-in/openid');
    expect(await other.get(callback)).toMatchObject(failed);
    const forged = { headers: { cookie: 'dondoc_oidc=v1.00000000.forged' } };
    expect(await strict.app.client().get(callback, forged)).toMatchObject(failed);
    const [row] = await strict.app.dataSource.query<[{ count: number }]>(
      `select count(*)::int as count from security_event where kind = 'sign-in-failed' and detail ->> 'by' = 'oidc'`,
    );
    expect(row.count).toBeGreaterThan(0);
  });

  it('is refused where the provider refuses', async () => {
    const client = strict.app.client();
    const { searchParams } = new URL(await begun(client));
    const query = `error=access_denied&state=${searchParams.get('state')}`;
    expect(await client.get(`/sign-in/openid/callback?${query}`)).toMatchObject(failed);
  });

  it('is refused to people without an account, even with an address of one', async () => {
    const { email } = await officer(strict);
    const unknown = { status: 403, body: { code: 'no_account_linked' } };
    expect(await signIn(strict.app.client(), somebody({ email, email_verified: true }))).toMatchObject(
      unknown,
    );
    const stranger = somebody({ email: 'nobody@example.org', email_verified: true });
    expect(await signIn(open.app.client(), stranger)).toMatchObject(unknown);
  });

  it('is refused to accounts that have ended, linked or not', async () => {
    const who = await officer(open);
    const { person } = await linked(open, who);
    await open.app.dataSource.query('update account set ended_at = now() where id = $1', [who.id]);
    expect((await signIn(open.app.client(), person)).status).toBe(403);
    const same = somebody({ email: who.email, email_verified: true });
    expect((await signIn(open.app.client(), same)).status).toBe(403);
  });
});

describe('a link', () => {
  it('is made by a verified address where that is allowed, and found by the subject from then on', async () => {
    const who = await officer(open);
    for (const email_verified of [false, undefined]) {
      const unsure = somebody({ email: who.email, ...(email_verified === false && { email_verified }) });
      expect((await signIn(open.app.client(), unsure)).status).toBe(403);
    }
    const person = somebody({ email: who.email, email_verified: true });
    expect((await signIn(open.app.client(), person)).status).toBe(302);
    expect(await kinds(open, who)).toEqual(['identity-linked', 'signed-in']);
    const client = open.app.client();
    await signIn(client, { sub: person.sub, email: 'another@example.org', email_verified: false });
    expect((await client.get('/me')).body).toMatchObject({ id: who.id });
  });

  it('can be seen and taken away by its owner alone, with the password', async () => {
    const { person, client } = await linked(strict, await officer(strict));
    const { items } = (await client.get<{ items: { id: string }[] }>('/me/identities')).body;
    expect(items).toEqual([
      { id: expect.any(String), issuer: provider.issuer, subject: person.sub, linkedAt: expect.any(String) },
    ]);
    const path = `/me/identities/${items[0]?.id}/remove`;
    const other = await strict.app.client().signIn((await officer(strict)).email, PASSWORD);
    expect((await other.post(path, { password: PASSWORD })).status).toBe(404);
    expect(await client.post(path, { password: 'another one' })).toMatchObject({
      status: 400,
      body: { code: 'wrong_password' },
    });
    expect((await client.post(path, { password: PASSWORD })).status).toBe(204);
    expect((await client.post(path, { password: PASSWORD })).status).toBe(404);
    expect((await signIn(strict.app.client(), person)).status).toBe(403);
  });

  it('is not made twice, nor to a second account, and its owner is told of it', async () => {
    const who = await officer(strict);
    const { person, client } = await linked(strict, who);
    expect((await link(client, person)).status).toBe(302);
    const other = await strict.app.client().signIn((await officer(strict)).email, PASSWORD);
    expect(await link(other, person)).toMatchObject({ status: 409, body: { code: 'identity_taken' } });
    expect((await kinds(strict, who)).filter((kind) => kind === 'identity-linked')).toHaveLength(1);
    const told = await strict.app.dataSource.query<unknown[]>(
      `select 1 from message where account_id = $1 and kind = 'identity-linked'`,
      [who.id],
    );
    expect(told).toHaveLength(1);
  });

  it('takes the password, and somebody who signs in anew at the provider', async () => {
    expect((await strict.app.client().post('/me/identities', { password: PASSWORD })).status).toBe(401);
    const client = await strict.app.client().signIn((await officer(strict)).email, PASSWORD);
    const wrong = await client.post('/me/identities', { password: 'another one' });
    expect([wrong.status, wrong.headers.get('set-cookie')]).toEqual([400, null]);
    expect(new URL(await begunLink(client)).searchParams.get('prompt')).toBe('login');
  });

  it('takes the same session at both ends', async () => {
    const client = await strict.app.client().signIn((await officer(strict)).email, PASSWORD);
    const callback = await atProvider(client, somebody(), { from: await begunLink(client) });
    await client.signIn((await officer(strict)).email, PASSWORD);
    expect(await client.get(callback)).toMatchObject(failed);
    expect((await client.get('/me/identities')).body).toMatchObject({ items: [] });
  });
});

describe('roles by the provider', () => {
  const rolesOf = async ({ app }: Site, { id }: StoredAccount) =>
    app.dataSource.query<unknown[]>(
      'select role, body_id as "bodyId", approve from account_role where account_id = $1 order by role',
      [id],
    );
  const told = async ({ app }: Site, { id }: StoredAccount) =>
    app.dataSource.query<unknown[]>(
      `select kind from message where account_id = $1 and kind = 'role-changed'`,
      [id],
    );

  async function mappedSite() {
    const code = `mapped-${randomUUID()}`;
    const site = await startSite({
      OIDC_ROLES: `/staff/office = x=officer@${code}; board=board@${code}-committee; board=board@${code}; lost=head@nowhere`,
    });
    const at = await site.world.body(site.committee, { code });
    const committee = await site.world.body(null, { code: `${code}-committee`, kind: 'committee' });
    return { site, at, committee };
  }

  it('are not touched by default, whatever the claims say', async () => {
    const who = await officer(strict);
    const before = await rolesOf(strict, who);
    const { person } = await linked(strict, who, { groups: ['admin', 'board'] });
    await signIn(strict.app.client(), person);
    expect(await rolesOf(strict, who)).toEqual(before);
  });

  it('come and go with its claim where they are mapped; those that people gave stay', async () => {
    const { site, at, committee } = await mappedSite();
    const who = await officer(site);
    const given = { role: 'officer', bodyId: site.committee.id, approve: false };
    const { person, client: before } = await linked(site, who, { groups: ['/staff/office = x', 'board'] });
    const client = site.app.client();
    await signIn(client, person);
    expect(await rolesOf(site, who)).toEqual(
      expect.arrayContaining([
        given,
        { role: 'officer', bodyId: at.id, approve: false },
        { role: 'board', bodyId: committee.id, approve: false },
      ]),
    );
    expect((await rolesOf(site, who)).length).toBe(3);
    expect((await before.get('/me')).status).toBe(401);
    expect(await told(site, who)).toHaveLength(1);
    await signIn(site.app.client(), person);
    expect(await told(site, who)).toHaveLength(1);
    await signIn(site.app.client(), { ...person, groups: [] });
    expect(await rolesOf(site, who)).toEqual([given]);
    await site.app.close();
  });
});

it('a provider that does not answer is told as such', async () => {
  const app = await startApp(undefined, { ...provider.env, OIDC_ISSUER: 'http://127.0.0.1:1' });
  expect(await app.client().get('/sign-in/openid')).toMatchObject({
    status: 503,
    body: { code: 'oidc_unreachable' },
  });
  await app.close();
});
