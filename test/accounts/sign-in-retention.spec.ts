import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SignInRetention } from '../../src/accounts/sign-in-retention.service.js';
import { Background } from '../../src/background.js';
import { newId } from '../../src/kernel/new-id.js';
import { startApp, type TestApp } from '../support/app.js';
import { PASSWORD, type Stored, type StoredAccount, World } from '../support/world.js';

let app: TestApp;
let world: World;
let committee: Stored;

beforeAll(async () => {
  app = await startApp();
  world = new World(app.dataSource.manager);
  committee = await world.committee();
});
afterAll(() => app.close());

const sql = <Row = Record<string, unknown>>(text: string, values: unknown[] = []): Promise<Row[]> =>
  app.dataSource.query<Row[]>(text, values);

/** A session that was begun and used last so long ago. */
async function session({ id, email }: StoredAccount, begun: string, used: string): Promise<string> {
  await app.client().signIn(email, PASSWORD);
  const [row] = await sql<{ id: string }>(
    'select id from session where account_id = $1 order by id desc limit 1',
    [id],
  );
  await sql(
    'update session set created_at = now() - $2::interval, last_used_at = now() - $3::interval where id = $1',
    [row?.id, begun, used],
  );
  return row?.id ?? '';
}

async function secret({ id }: StoredAccount, ends: string, used: boolean): Promise<string> {
  const made = newId();
  await sql(
    `insert into account_secret (id, account_id, purpose, secret_hash, expires_at, used_at)
     values ($1::uuid, $2, 'invitation', $1::uuid::text, now() + $3::interval, case when $4 then now() end)`,
    [made, id, ends, used],
  );
  return made;
}

const nothing = { sessions: 0, secrets: 0, tokens: 0 };

/** A token whose time is over so long ago, ended before that where it was. */
async function token({ id }: StoredAccount, expired: string, ended: string | null): Promise<string> {
  const made = newId();
  await sql(
    `insert into api_token (id, token_hash, prefix, account_id, name, scope, expires_at, ended_at)
     values ($1::uuid, $1::uuid::text, 'dd_x', $2, 'x', 'read', now() - $3::interval, now() - $4::interval)`,
    [made, id, expired, ended],
  );
  return made;
}

const left = async (table: 'session' | 'account_secret' | 'api_token', { id }: StoredAccount) =>
  (await sql<{ id: string }>(`select id from ${table} where account_id = $1 order by id`, [id])).map(
    (row) => row.id,
  );

describe('what an account signs in with', () => {
  it('goes once its session has ended by age, of a board sooner, and stays while it lives', async () => {
    const officer = await world.account({ role: 'officer', at: committee });
    const board = await world.account({ role: 'board', at: committee });
    const living = await session(officer, '89 days', '29 days');
    const young = await session(board, '6 days', '11 hours');
    // A sign-in clears the account's own ended ones, so these are made last.
    for (const account of [officer, board]) {
      await sql(
        `insert into session (id, token_hash, account_id, created_at, last_used_at) values
         (gen_random_uuid(), gen_random_uuid()::text, $1, now() - interval '91 days', now()),
         (gen_random_uuid(), gen_random_uuid()::text, $1, now() - interval '40 days', now() - interval '31 days')`,
        [account.id],
      );
    }
    const retention = app.get(SignInRetention);
    expect(await retention.run()).toEqual({ sessions: 4, secrets: 0, tokens: 0 });
    expect(await retention.run()).toEqual(nothing);
    expect(await left('session', officer)).toEqual([living]);
    expect(await left('session', board)).toEqual([young]);
  });

  it('goes once its link or code was used or has expired, and stays while it works', async () => {
    const account = await world.account({ role: 'officer', at: committee });
    const open = await secret(account, '1 minute', false);
    await secret(account, '-1 minute', false);
    await secret(account, '1 day', true);
    const retention = app.get(SignInRetention);
    expect(await retention.run()).toEqual({ sessions: 0, secrets: 2, tokens: 0 });
    expect(await retention.run()).toEqual(nothing);
    expect(await left('account_secret', account)).toEqual([open]);
  });

  it('goes 90 days after its token has ended or expired, which the history of the account tells once', async () => {
    const account = await world.account({ role: 'officer', at: committee });
    const kept = [
      await token(account, '-1 day', null),
      await token(account, '89 days', null),
      await token(account, '-30 days', '89 days'),
    ];
    await token(account, '91 days', null);
    await token(account, '-30 days', '91 days');
    const retention = app.get(SignInRetention);
    expect(await retention.run()).toEqual({ ...nothing, tokens: 2 });
    expect(await retention.run()).toEqual(nothing);
    expect(await left('api_token', account)).toEqual(kept.toSorted());
    const told = await sql(
      `select action, actor_id, after from history where object_type = 'account' and object_id = $1`,
      [account.id],
    );
    expect(told).toEqual([
      { action: 'account.tokens-removed', actor_id: null, after: { fields: ['tokens'] } },
    ]);
  });

  it('is looked at by what runs by itself', async () => {
    const account = await world.account({ role: 'officer', at: committee });
    await secret(account, '-1 minute', false);
    await app.get(Background).runAll();
    expect(await left('account_secret', account)).toEqual([]);
  });
});
