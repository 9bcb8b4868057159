import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccountsQueries } from '../../src/accounts/accounts.queries.js';
import { ActorQueries } from '../../src/accounts/actor.queries.js';
import { openTestDataSource, type TestDataSource } from '../support/database.js';
import { type Stored, World } from '../support/world.js';

const actors = new ActorQueries();
let database: TestDataSource;
let world: World;
let committee: Stored;
let commune: Stored;
let cell: Stored;

beforeAll(async () => {
  database = await openTestDataSource();
  world = new World(database.dataSource.manager);
  committee = await world.committee();
  commune = await world.body(committee);
  cell = await world.body(commune);
});

afterAll(() => database.close());

describe('an actor', () => {
  it('has as own bodies those where it is officer or head, and reads these and all under them', async () => {
    const { id } = await world.account({ role: 'officer', at: commune }, { role: 'head', at: commune });
    const actor = await actors.findActor(world.manager, id);
    expect(actor?.ownBodies).toEqual([commune.id]);
    expect([...(actor?.readBodies ?? [])].sort()).toEqual([commune.id, cell.id].sort());
    expect(actor?.boardOf).toEqual([]);
  });

  it('has committees where it is board or observer, without bodies of its own there', async () => {
    const other = await world.committee();
    const { id } = await world.account(
      { role: 'board', at: committee },
      { role: 'observer', at: committee },
      { role: 'observer', at: other, approve: true },
    );
    const actor = await actors.findActor(world.manager, id);
    expect(actor).toMatchObject({
      boardOf: [committee.id],
      approverOf: [other.id],
      ownBodies: [],
      readBodies: [],
    });
    expect([...(actor?.observerOf ?? [])].sort()).toEqual([committee.id, other.id].sort());
  });

  it('administers the installation wherever that role is held', async () => {
    const { id } = await world.account({ role: 'admin', at: cell });
    expect(await actors.findActor(world.manager, id)).toMatchObject({
      isAdmin: true,
      ownBodies: [],
      boardOf: [],
    });
  });

  it('without roles is signed in and nothing more', async () => {
    const { id } = await world.account();
    expect(await actors.findActor(world.manager, id)).toEqual({
      accountId: id,
      language: 'vi',
      roles: [],
      ownBodies: [],
      readBodies: [],
      boardOf: [],
      observerOf: [],
      approverOf: [],
      isAdmin: false,
      isSystem: false,
    });
  });

  it('is nobody once the account has ended', async () => {
    const { id } = await world.account({ role: 'board', at: committee });
    await world.manager.query('update account set ended_at = now() where id = $1', [id]);
    expect(await actors.findActor(world.manager, id)).toBeNull();
  });
});

describe('the holders of a role at a body', () => {
  it('are its open accounts; a body without officer and head is one that the board enters for', async () => {
    const queries = new AccountsQueries();
    const [held, empty] = [await world.body(committee), await world.body(committee)];
    const officer = await world.account({ role: 'officer', at: held });
    const ended = await world.account({ role: 'officer', at: held }, { role: 'head', at: empty });
    await world.manager.query('update account set ended_at = now() where id = $1', [ended.id]);
    const holders = await queries.holders(world.manager, [held.id, empty.id], ['officer', 'head']);
    expect(holders).toMatchObject([
      { accountId: officer.id, email: officer.email, role: 'officer', bodyId: held.id },
    ]);
    expect(await queries.withoutAccounts(world.manager, [held.id, empty.id])).toEqual([empty.id]);
  });
});
