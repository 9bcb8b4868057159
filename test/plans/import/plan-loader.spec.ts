import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { HistoryQueries } from '../../../src/history/history.queries.js';
import { system } from '../../../src/kernel/actor.js';
import { ConflictError, InvalidInputError } from '../../../src/kernel/domain-error.js';
import { scopeOf } from '../../../src/kernel/scope.js';
import { DutiesQueries } from '../../../src/plans/duties.queries.js';
import type { LoadedPlan } from '../../../src/plans/import/plan-loader.service.js';
import type { PlanFile } from '../../../src/plans/import/plan-file.js';
import { PlansQueries } from '../../../src/plans/plans.queries.js';
import { PlanChangesService } from '../../../src/reviews/plan-changes.service.js';
import { PlanLoadingService } from '../../../src/reviews/plan-loading.service.js';
import { startApp, type TestApp } from '../../support/app.js';
import { samplePlanFile } from '../../support/sample.js';

const everything = scopeOf(system);
let app: TestApp;
let file: PlanFile;

beforeAll(async () => {
  file = await samplePlanFile();
});

beforeEach(async () => {
  app = await startApp('2026-03-05T09:00:00+07:00');
});

afterEach(() => app.close());

async function load(given: PlanFile = file, activate = false): ReturnType<PlanLoadingService['load']> {
  const loading = { actor: system, now: app.clock.now(), activate };
  return app.dataSource.transaction((manager) => app.get(PlanLoadingService).load(manager, given, loading));
}

async function refusal(given: PlanFile): Promise<string> {
  const error: unknown = await load(given).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ConflictError);
  return (error as ConflictError).text.en;
}

/** How many rows each table of the plan's data has, and what the plan and its duties are. */
async function everythingStored(): Promise<unknown> {
  const tables = ['body', 'body_group', 'plan', 'plan_basis', 'plan_target', 'duty', 'duty_body', 'task'];
  const counts = await Promise.all(
    [...tables, 'review', 'progress_report', 'history'].map(async (table) => {
      const [row] = await app.dataSource.query<{ n: number }[]>(`select count(*)::int as n from ${table}`);
      return [table, row?.n];
    }),
  );
  const plan = await app.get(PlansQueries).list(everything, null, 10);
  return { counts: Object.fromEntries(counts) as unknown, plan };
}

function withText(given: PlanFile, words: string): PlanFile {
  const stated = <T extends { text: string | null; place: string }>(each: T): T => ({
    ...each,
    text: `${words} ${each.place}`,
  });
  return { ...given, duties: given.duties.map(stated), targets: given.targets.map(stated) };
}

async function texts(planId: string): Promise<(string | null)[]> {
  const duties = await app.get(DutiesQueries).ofPlan(everything, planId, 0, 200);
  return duties.map(({ text }) => text);
}

describe('loading a plan file', () => {
  it('makes bodies, groups, the plan with basis and targets, and every duty in the order of the file', async () => {
    const loaded: LoadedPlan = await load();
    expect(loaded).toMatchObject({ outcome: 'loaded', bodies: 27, groups: 3, duties: 24, words: 0 });
    const plan = await app.get(PlansQueries).find(everything, loaded.planId);
    expect(plan).toMatchObject({
      code: 'lac-duong',
      status: 'draft',
      symbol: null,
      issuedOn: null,
      committee: { code: 'huyen-uy' },
      monitoringBody: { code: 'ban-to-chuc' },
      reviewCalendar: file.reviewCalendar,
    });
    expect([plan?.basis.length, plan?.targets.length]).toEqual([2, 8]);
    const duties = await app.get(DutiesQueries).ofPlan(everything, loaded.planId, 0, 200);
    expect(duties.map(({ place }) => place)).toEqual(file.duties.map(({ place }) => place));
    expect(duties[6]).toMatchObject({
      statedRole: 'phối hợp',
      leadBodies: [{ code: 'ban-tuyen-giao', group: false }],
      cooperatingBodies: [{ code: 'ban-to-chuc' }],
    });
    expect(duties[6]?.note?.en).toContain('Political Centre');
    expect(duties[19]).toMatchObject({ statedOnly: true, cadence: null, waiting: false });
  });

  it('writes the history of every body, the plan with its indicators and every duty', async () => {
    const { planId } = await load();
    const [made] = await app.dataSource.query<{ n: number }[]>(
      `select count(*)::int as n from history where object_type in ('body', 'plan', 'duty')`,
    );
    expect(made?.n).toBe(27 + 2 + 24);
    expect(await app.get(HistoryQueries).ofObject('plan', planId, 0, 10)).toHaveLength(2);
  });

  it('puts the plan into force from the first day of the review period that holds today', async () => {
    const { inForceOn } = await load(file, true);
    expect(inForceOn).toBe('2025-12-15');
    const [plan] = await app.get(PlansQueries).list(everything, null, 10);
    expect(plan).toMatchObject({ status: 'in_force', inForceOn: '2025-12-15' });
    const [tasks] = await app.dataSource.query<{ n: number; late: number }[]>(
      `select count(*)::int as n, count(*) filter (where due_on < '2026-03-05')::int as late from task`,
    );
    expect(tasks?.n).toBeGreaterThan(100);
    expect(tasks?.late).toBe(0);
  });

  it('again changes nothing, whether the plan is a draft or in force', async () => {
    await load();
    const before = await everythingStored();
    expect(await load()).toMatchObject({ outcome: 'unchanged', bodies: 0, groups: 0, duties: 0, words: 0 });
    expect(await everythingStored()).toEqual(before);
    expect((await load(file, true)).inForceOn).toBe('2025-12-15');
    const inForce = await everythingStored();
    expect(await load(file, true)).toMatchObject({ outcome: 'unchanged', inForceOn: null });
    expect(await everythingStored()).toEqual(inForce);
  });

  it('again changes nothing after the board has amended the plan', async () => {
    const { planId } = await load(file, true);
    const [duty] = await app.get(DutiesQueries).ofPlan(everything, planId, 0, 1);
    const amendment = { version: 1, change: { title: 'Tên mới' }, amendingDocument: 'KH 15' };
    await app.get(PlanChangesService).changeDuty(system, duty!.id, amendment, app.clock.now());
    const before = await everythingStored();
    expect(await load(file, true)).toMatchObject({ outcome: 'unchanged' });
    expect(await everythingStored()).toEqual(before);
  });

  it('that has changed is refused with every difference, and nothing is changed', async () => {
    await load();
    const before = await everythingStored();
    const [first, ...rest] = file.duties;
    const duties = [{ ...first!, cadence: 'yearly' as const }, ...rest.slice(0, -1)];
    const told = await refusal({ ...file, symbol: '1-KH/HU', duties });
    expect(told.split('\n').slice(1)).toEqual([
      '  symbol: added "1-KH/HU"',
      `  duties[${first!.place}].cadence: "continuous" → "yearly"`,
      expect.stringContaining('  duties[IV.5]: removed'),
    ]);
    expect(await everythingStored()).toEqual(before);
  });

  it('that names bodies otherwise than they are is refused with every difference, and nothing is loaded', async () => {
    await load();
    const before = await everythingStored();
    const bodies = file.bodies.map((body) => ({ ...body, telephone: '0263 123 456' }));
    const groups = file.groups.map((group) => ({ ...group, kinds: group.kinds!.toReversed() }));
    const told = await refusal({ ...file, code: 'another-plan', bodies, groups });
    expect(told).toContain('bodies[ban-to-chuc].telephone: added "0263 123 456"');
    expect(told.split('\n')).toHaveLength(1 + 27 + 3);
    expect(await everythingStored()).toEqual(before);
  });

  it('of a second plan uses the bodies that are there', async () => {
    await load();
    const second = { ...file, code: 'another-plan', targets: [] };
    expect(await load(second)).toMatchObject({ outcome: 'loaded', bodies: 0, groups: 0, duties: 24 });
  });

  it('that fails half-way leaves nothing behind', async () => {
    const before = await everythingStored();
    const broken = file.duties.map((duty, index) => (index === 23 ? { ...duty, lead: [] } : duty));
    await expect(load({ ...file, duties: broken })).rejects.toThrow(InvalidInputError);
    expect(await everythingStored()).toEqual(before);
  });

  it('adds exact words that were missing, keeps them when they are missing again, and refuses others', async () => {
    const { planId } = await load(file, true);
    expect(await texts(planId)).toEqual(file.duties.map(() => null));
    const worded = withText(file, 'Nguyên văn');
    expect(await load(worded)).toMatchObject({ outcome: 'words', words: 24 + 8 });
    expect(await texts(planId)).toEqual(file.duties.map(({ place }) => `Nguyên văn ${place}`));
    expect(await load(worded)).toMatchObject({ outcome: 'unchanged', words: 0 });
    expect(await load(file)).toMatchObject({ outcome: 'unchanged', words: 0 });
    expect(await refusal(withText(file, 'Lời khác'))).toContain('duties[IV.1].text');
  });

  it('by two at once loads it once', async () => {
    const outcomes = await Promise.all([load(), load()]);
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['loaded', 'unchanged']);
    expect(await app.get(PlansQueries).list(everything, null, 10)).toHaveLength(1);
  });
});
