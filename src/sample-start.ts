import type { INestApplicationContext } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { SampleAccountsService } from './accounts/sample-accounts.service.js';
import { system } from './kernel/actor.js';
import { Clock } from './kernel/clock.js';
import { dayInZone, dayOfMonth, instantAt, yearOf } from './kernel/calendar-day.js';
import { demoPassword } from './demo-password.js';
import type { Settings } from './platform/config/settings.js';
import { readTemplate } from './platform/files/template-file.js';
import { describeFileProblem } from './plans/import/file-problem.js';
import { KnownCodesQueries } from './plans/import/known-codes.queries.js';
import { readPlanFile } from './plans/import/plan-file-check.js';
import type { PlanFile } from './plans/import/plan-file.js';
import { PlanLoadingService } from './reviews/plan-loading.service.js';
import { liveSample } from './sample-life.js';
import { sampleAccounts } from './sample-accounts.js';
import type { HeldClock } from './kernel/clock.js';

const SAMPLE_ZONE = 'Asia/Ho_Chi_Minh';

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
  if (await isEmpty(app.get(DataSource).manager)) await loadSample(app, settings, { wanted: isEmpty });
  return findSample(app, settings);
}

/**
 * As `prepareSample`, and the sample has lived through its year: it is loaded as on the last 15 December, and what has happened
 * since then happens while `clock` is moved on. Its accounts get their password at the end, so that a start that was cut short
 * goes on at the next one. `telling` is called where there is something to do, which takes a while.
 */
export async function prepareLivedSample(
  app: INestApplicationContext,
  settings: Settings,
  clock: HeldClock,
  telling: () => void,
): Promise<Sample | null> {
  const { manager } = app.get(DataSource);
  // what composes mails enters itself then
  await app.init();
  const runner = app.get(DataSource).createQueryRunner();
  try {
    // two programs that start at once take turns: the second finds that all is done
    await runner.query(`select pg_advisory_lock(hashtextextended('sample.life', 0))`);
    const now = clock.now();
    if (await isEmpty(manager)) {
      telling();
      clock.set(sampleBegin(now));
      await loadSample(app, settings, { wanted: isEmpty, open: false }).finally(() => clock.release());
      await liveSample(app, settings, clock);
    } else if (await isUnfinished(manager)) {
      telling();
      await liveSample(app, settings, clock);
    }
    return await findSample(app, settings);
  } finally {
    await runner.query(`select pg_advisory_unlock(hashtextextended('sample.life', 0))`);
    await runner.release();
  }
}

/** Whether accounts of the sample are open: then nobody but this machine may reach the program. */
export async function hasSampleAccounts(app: INestApplicationContext): Promise<boolean> {
  const accounts = app.get(SampleAccountsService, { strict: false });
  return (await accounts.addresses(app.get(DataSource).manager)).length > 0;
}

/**
 * Loads the sample plan and makes its accounts, in one transaction, where `wanted` still holds within it. The accounts
 * have no password yet where `open` is false.
 * @throws ConflictError where something of the same code says otherwise. @returns whether it was loaded.
 */
export async function loadSample(
  app: INestApplicationContext,
  settings: Settings,
  {
    wanted = () => Promise.resolve(true),
    open = true,
  }: { wanted?: (manager: EntityManager) => Promise<boolean>; open?: boolean } = {},
): Promise<boolean> {
  const accounts = app.get(SampleAccountsService, { strict: false });
  const file = await samplePlan();
  const password = await demoPassword(settings);
  const hashes = open ? await accounts.hashes(password, sampleAccounts(file, new Map()).length) : [];
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

/** Whether the sample's life was cut short: only at its end do the accounts get their password. */
async function isUnfinished(manager: EntityManager): Promise<boolean> {
  const [found] = await manager.query<{ unfinished: boolean }[]>(
    `select exists (select from account where sample) and exists (select from plan where sample)
       and not exists (select from account where sample and password_hash is not null) as unfinished`,
  );
  return found?.unfinished === true;
}

/** A quarter to eight of the last 15 December, the first day of the half-years and years of the sample's calendar. */
function sampleBegin(now: Date): Date {
  const today = dayInZone(now, SAMPLE_ZONE);
  const thisYear = dayOfMonth(yearOf(today), 12, 15);
  const first = thisYear <= today ? thisYear : dayOfMonth(yearOf(today) - 1, 12, 15);
  return new Date(Math.min(instantAt(first, '07:45', SAMPLE_ZONE).getTime(), now.getTime()));
}

async function samplePlan(): Promise<PlanFile> {
  const { file, problems } = readPlanFile(await readTemplate('plans/lac-duong.yaml'));
  if (file !== null) return file;
  throw new Error(problems.map((problem) => describeFileProblem(problem).en).join('\n'));
}
