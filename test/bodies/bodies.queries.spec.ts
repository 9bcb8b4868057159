import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { BodiesQueries } from '../../src/bodies/bodies.queries.js';
import { calendarDay } from '../../src/kernel/calendar-day.js';
import { NotFoundError } from '../../src/kernel/domain-error.js';
import { newId } from '../../src/kernel/new-id.js';
import type { Scope } from '../../src/kernel/scope.js';
import { openTestDataSource, type TestDataSource } from '../support/database.js';
import { TaskWorld } from '../support/task-world.js';
import type { Stored } from '../support/world.js';

const nothing: Scope = { everything: false, ownBodies: [], bodies: [], committees: [], boardOf: [] };
const bodies = new BodiesQueries();
const today = calendarDay('2026-06-15');
let database: TestDataSource;
let manager: EntityManager;
let world: TaskWorld;
let committee: Stored;
let commune: Stored;
let agency: Stored;
let cell: Stored;
let dissolved: Stored;

beforeAll(async () => {
  database = await openTestDataSource();
  manager = database.dataSource.manager;
  world = new TaskWorld(manager);
  committee = await world.committee();
  commune = await world.body(committee, { kind: 'base-commune', name: 'Xã Lát' });
  agency = await world.body(committee, { kind: 'base-agency', name: 'Đơn vị khác' });
  cell = await world.body(commune, { kind: 'base-commune', name: 'Chi bộ' });
  dissolved = await world.body(committee, { kind: 'base-agency', to: '2026-06-15' });
});

afterAll(() => database.close());

const ids = (rows: readonly { id: string }[]) => rows.map((row) => row.id);

/** The ids of all bodies that the scope may know of, sorted. */
async function visible(scope: Partial<Scope>): Promise<string[]> {
  const page = { limit: 200, after: null };
  return ids(await bodies.list(manager, { ...nothing, ...scope }, {}, page)).sort();
}

describe('groups', () => {
  it('by kinds hold all bodies of these kinds under their committee, at any depth', async () => {
    const group = await world.groupOfKinds(committee, ['base-commune']);
    expect(ids(await bodies.membersOn(manager, group.id, today)).sort()).toEqual(
      [commune.id, cell.id].sort(),
    );
  });

  it('by kinds do not hold bodies of another committee', async () => {
    const other = await world.committee();
    const group = await world.groupOfKinds(other, ['base-commune', 'committee']);
    expect(await bodies.membersOn(manager, group.id, today)).toEqual([]);
  });

  it('by list hold those on the list', async () => {
    const group = await world.groupOfBodies(committee, [agency, cell]);
    expect(ids(await bodies.membersOn(manager, group.id, today)).sort()).toEqual([agency.id, cell.id].sort());
  });

  it('hold a body until its last day, and no longer from the day after', async () => {
    const group = await world.groupOfBodies(committee, [dissolved]);
    expect(ids(await bodies.membersOn(manager, group.id, calendarDay('2026-06-14')))).toEqual([dissolved.id]);
    expect(await bodies.membersOn(manager, group.id, today)).toEqual([]);
  });
});

describe('the tree', () => {
  it('gives a body with all under it, and those above it from its parent upwards', async () => {
    expect((await bodies.withDescendants(manager, [commune.id])).sort()).toEqual(
      [commune.id, cell.id].sort(),
    );
    expect(await bodies.ancestors(manager, cell.id)).toEqual([commune.id, committee.id]);
  });

  it('gives the nearest committee: of a committee itself', async () => {
    const under = await world.committee(agency);
    expect(await bodies.committeeOf(manager, cell.id)).toBe(committee.id);
    expect(await bodies.committeesOf(manager, under.id)).toEqual([under.id, committee.id]);
    const alone = await world.body(null);
    expect(await bodies.committeeOf(manager, alone.id)).toBeNull();
  });

  it('lists by name in Vietnamese order, page by page', async () => {
    const root = await world.committee();
    for (const name of ['Đoàn', 'Ủy ban', 'Dân vận', 'Em']) await world.body(root, { name });
    const scope = { ...nothing, committees: [root.id] };
    const filter = { under: root.id, kind: 'advisory-board' } as const;
    const first = await bodies.list(manager, scope, filter, { limit: 2, after: null });
    const last = first[1]!;
    const rest = await bodies.list(manager, scope, filter, { limit: 9, after: [last.name, last.id] });
    expect([...first, ...rest].map((body) => body.name)).toEqual(['Dân vận', 'Đoàn', 'Em', 'Ủy ban']);
  });
});

describe('a reader knows of', () => {
  it('nothing without a role', async () => {
    expect(await visible({})).toEqual([]);
    await expect(bodies.getVisible(manager, nothing, commune.id)).rejects.toThrow(NotFoundError);
  });

  it('the own body, those under it and those above it', async () => {
    expect(await visible({ bodies: [commune.id, cell.id] })).toEqual(
      [committee.id, commune.id, cell.id].sort(),
    );
    expect(await visible({ bodies: [cell.id] })).toEqual([committee.id, commune.id, cell.id].sort());
  });

  it('all bodies under the own committee, and none of another', async () => {
    const own = await world.committee();
    const below = await world.body(await world.body(own));
    const found = await visible({ committees: [own.id] });
    expect(found).toHaveLength(3);
    expect(found).toContain(below.id);
  });

  it('the bodies that a plan in force names beside the own body, by name or by group', async () => {
    const issuer = await world.committee();
    const [own, named, member] = [await world.body(null), await world.body(null), await world.body(null)];
    const group = await world.groupOfBodies(issuer, [member]);
    await world.plan(issuer, { bodies: [own, named], groups: [group] });
    expect(await visible({ bodies: [own.id] })).toEqual([own.id, named.id, member.id, issuer.id].sort());
  });

  it('no body that only a draft names beside the own', async () => {
    const issuer = await world.committee();
    const [own, named] = [await world.body(null), await world.body(null)];
    await world.plan(issuer, { bodies: [own, named], status: 'draft' });
    expect(await visible({ bodies: [own.id] })).toEqual([own.id]);
    expect(await visible({ committees: [issuer.id] })).toEqual([issuer.id, own.id, named.id].sort());
  });

  it('the bodies of tasks that the own body leads or cooperates on, and of all tasks of the own committee', async () => {
    const issuer = await world.committee();
    const [lead, partner, other, stranger] = [
      await world.body(null),
      await world.body(null),
      await world.body(null),
      await world.body(null),
    ];
    const plan = await world.planInForce(issuer);
    const duty = await world.duty(issuer, plan, { cadence: 'yearly' });
    const taskId = newId();
    await manager.query(
      `insert into task (id, key, committee_id, plan_id, duty_id, first_body_id, lead_body_id, cadence, period_from,
         period_to, due_on, first_due_on, assigned_on, made_on)
       values ($1::uuid, $1::text, $2, $3, $4, $5, $5, 'yearly', $6, $6, $6, $6, $6, $6)`,
      [taskId, issuer.id, plan.id, duty.id, lead.id, today],
    );
    await manager.query('insert into task_cooperator (task_id, body_id) values ($1, $2), ($1, $3)', [
      taskId,
      partner.id,
      other.id,
    ]);
    const all = [lead.id, partner.id, other.id];
    expect(await visible({ bodies: [lead.id] })).toEqual(all.sort());
    expect(await visible({ bodies: [partner.id] })).toEqual(all.sort());
    expect(await visible({ committees: [issuer.id] })).toEqual([issuer.id, ...all].sort());
    expect(await visible({ bodies: [stranger.id] })).toEqual([stranger.id]);
  });
});
