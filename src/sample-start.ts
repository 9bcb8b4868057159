import type { INestApplicationContext } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { SampleAccountsService } from './accounts/sample-accounts.service.js';
import { system } from './kernel/actor.js';
import { Clock } from './kernel/clock.js';
import { demoPassword } from './demo-password.js';
import type { Settings } from './platform/config/settings.js';
import { readTemplate } from './platform/files/template-file.js';
import { describeFileProblem } from './plans/import/file-problem.js';
import { KnownCodesQueries } from './plans/import/known-codes.queries.js';
import { readPlanFile } from './plans/import/plan-file-check.js';
import type { PlanFile } from './plans/import/plan-file.js';
import { PlanLoadingService } from './reviews/plan-loading.service.js';
import { sampleAccounts } from './sample-accounts.js';

/** The accounts of the sample, and the password that they all have. */
export interface Sample {
  readonly addresses: readonly string[];
  readonly password: string;
}

/**
 * Loads the sample plan into a database without bodies, plans and accounts, with an account for every role; leaves another
 * database as it is. @returns the sample's accounts where the database has any.
 */
export async function prepareSample(
  app: INestApplicationContext,
  settings: Settings,
): Promise<Sample | null> {
  if (await isEmpty(app.get(DataSource).manager)) await loadSample(app, settings, isEmpty);
  return findSample(app, settings);
}

/** Whether accounts of the sample are open: then nobody but this machine may reach the program. */
export async function hasSampleAccounts(app: INestApplicationContext): Promise<boolean> {
  const accounts = app.get(SampleAccountsService, { strict: false });
  return (await accounts.addresses(app.get(DataSource).manager)).length > 0;
}

/**
 * Loads the sample plan and makes its accounts, in one transaction, where `wanted` still holds within it.
 * @throws ConflictError where something of the same code says otherwise. @returns whether it was loaded.
 */
export async function loadSample(
  app: INestApplicationContext,
  settings: Settings,
  wanted: (manager: EntityManager) => Promise<boolean> = () => Promise.resolve(true),
): Promise<boolean> {
  const accounts = app.get(SampleAccountsService, { strict: false });
  const file = await samplePlan();
  const password = await demoPassword(settings);
  const hashes = await accounts.hashes(password, sampleAccounts(file, new Map()).length);
  return app.get(DataSource).transaction(async (manager) => {
    // two programs that start at once on an empty database take turns
    await manager.query(`select pg_advisory_xact_lock(hashtextextended('sample.load', 0))`);
    if (!(await wanted(manager))) return false;
    const loading = { actor: system, now: app.get(Clock).now(), sample: true, activate: true };
    await app.get(PlanLoadingService, { strict: false }).load(manager, file, loading);
    const codes = file.bodies.map(({ code }) => code);
    const ids = await app.get(KnownCodesQueries, { strict: false }).ids(manager, codes);
    await accounts.make(manager, sampleAccounts(file, ids), hashes);
    return true;
  });
}

/** The sample's accounts while there are any, with a password that they do have; null when there are none. */
export async function findSample(app: INestApplicationContext, settings: Settings): Promise<Sample | null> {
  const accounts = app.get(SampleAccountsService, { strict: false });
  const dataSource = app.get(DataSource);
  const addresses = await accounts.addresses(dataSource.manager);
  if (addresses.length === 0) return null;
  const password = await demoPassword(settings);
  await dataSource.transaction((manager) => accounts.keepPassword(manager, password));
  return { addresses, password };
}

async function isEmpty(manager: EntityManager): Promise<boolean> {
  const [found] = await manager.query<{ empty: boolean }[]>(
    `select not exists (select from body) and not exists (select from plan)
       and not exists (select from account) as empty`,
  );
  return found?.empty === true;
}

async function samplePlan(): Promise<PlanFile> {
  const { file, problems } = readPlanFile(await readTemplate('plans/lac-duong.yaml'));
  if (file !== null) return file;
  throw new Error(problems.map((problem) => describeFileProblem(problem).en).join('\n'));
}
