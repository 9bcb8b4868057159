import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { windowRules } from '../../src/platform/limits/limit-rules.js';
import { type TestApp, startApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { PASSWORD, type Stored, type StoredAccount, World } from '../support/world.js';

let app: TestApp;
let world: World;
let committee: Stored;
let administrator: StoredAccount;
let admin: Client;

beforeAll(async () => {
  app = await startApp();
  world = new World(app.dataSource.manager);
  committee = await world.committee();
  administrator = await world.account({ role: 'admin', at: committee });
  admin = await app.client().signIn(administrator.email, PASSWORD);
});
afterAll(() => app.close());

const sql = <Row = Record<string, unknown>>(text: string, values: unknown[] = []): Promise<Row[]> =>
  app.dataSource.query<Row[]>(text, values);

async function officer(): Promise<{ readonly account: StoredAccount; readonly client: Client }> {
  const account = await world.account({ role: 'officer', at: committee });
  return { account, client: await app.client().signIn(account.email, PASSWORD) };
}

async function ended(): Promise<StoredAccount> {
  const account = await world.account({ role: 'officer', at: committee });
  const answer = await admin.request('PATCH', `/api/v1/accounts/${account.id}`, {
    body: { ended: true },
    headers: { 'if-match': '"1"' },
  });
  expect(answer.status).toBe(200);
  return account;
}

const erase = (id: string, email: string) => admin.post(`/accounts/${id}/erase`, { email });
const emailOf = async (id: string) =>
  (await sql<{ email: string }>('select email from account where id = $1', [id]))[0]?.email;

describe('what is kept about oneself', () => {
  it('is given as a file to be saved, that no cache keeps, and is the own alone', async () => {
    const { account, client } = await officer();
    const answer = await client.get('/me/export');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toMatch(
      new RegExp(`^attachment; filename="dondoc-${account.id}.json"`),
    );
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.body).toMatchObject({
      account: { id: account.id, email: account.email },
      signIn: { sessions: [{}] },
      tasks: { updates: [] },
    });
    expect(JSON.stringify(answer.body)).not.toContain(administrator.email);
  });

  it('leaves a security event that its owner sees', async () => {
    const { client } = await officer();
    await client.get('/me/export');
    expect((await client.get('/me/security-events?kind=exported')).body).toMatchObject({
      items: [{ kind: 'exported' }],
    });
  });

  it('is not given to a token', async () => {
    const { client } = await officer();
    const token = await client.post<{ secret: string }>('/tokens', { name: 'x', scope: 'read', days: 1 });
    const answer = await app.client().useToken(token.body.secret).get('/me/export');
    expect(answer.status).toBe(403);
  });

  it('counts as an export of the account', async () => {
    const { client } = await officer();
    await sql('delete from limit_count');
    await client.get('/me/export');
    await sql('update limit_count set count = $1', [windowRules.export.acts]);
    const answer = await client.get('/me/export');
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

describe('an administrator', () => {
  it('erases an account that has ended, which its history and the security events tell', async () => {
    const account = await ended();
    expect((await erase(account.id, ` ${account.email.toUpperCase()} `)).status).toBe(204);
    expect(await emailOf(account.id)).toBe(`${account.id}@erased.invalid`);
    const kept = { actor_id: administrator.id };
    expect(
      await sql(`select actor_id from history where object_id = $1 and action = 'account.erased'`, [
        account.id,
      ]),
    ).toEqual([kept]);
    expect(
      await sql(`select actor_id from security_event where account_id = $1 and kind = 'erased'`, [
        account.id,
      ]),
    ).toEqual([kept]);
  });

  it('changes nothing by erasing it once more', async () => {
    const account = await ended();
    await erase(account.id, account.email);
    const before = await sql('select * from account where id = $1', [account.id]);
    expect((await erase(account.id, account.email)).status).toBe(204);
    expect(await sql('select * from account where id = $1', [account.id])).toEqual(before);
  });

  it('erases none that is open', async () => {
    const account = await world.account({ role: 'officer', at: committee });
    expect(await erase(account.id, account.email)).toMatchObject({
      status: 409,
      body: { code: 'account_open' },
    });
    expect(await emailOf(account.id)).toBe(account.email);
  });

  it('types the address of that account, no other', async () => {
    const account = await ended();
    expect(await erase(account.id, administrator.email)).toMatchObject({
      status: 400,
      body: { code: 'address_differs', fields: [{ name: 'email' }] },
    });
    expect(await emailOf(account.id)).toBe(account.email);
  });

  it('does not erase the own account, and so never the last that administers', async () => {
    expect(await erase(administrator.id, administrator.email)).toMatchObject({ status: 403 });
    expect(await emailOf(administrator.id)).toBe(administrator.email);
  });
});
