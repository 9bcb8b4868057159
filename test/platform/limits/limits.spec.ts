import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../../src/platform/database/data-source-options.js';
import { TooManyRequestsError } from '../../../src/platform/http/http-errors.js';
import {
  type DelayKey,
  type Guess,
  delayAfter,
  delayRules,
  guessKeys,
  windowRules,
} from '../../../src/platform/limits/limit-rules.js';
import { LimitsService } from '../../../src/platform/limits/limits.service.js';
import { LimitsStore } from '../../../src/platform/limits/limits.store.js';
import { AppSecrets } from '../../../src/platform/secrets/app-secrets.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { timesOver } from '../../support/thoroughness.js';

let database: TestDatabase;
/** Two copies of the program on one database. */
let copies: DataSource[];
let limits: LimitsService;
let otherCopy: LimitsService;

beforeEach(async () => {
  database = await createTestDatabase({ timeStands: true });
  const open = () => new DataSource(dataSourceOptions(database, [])).initialize();
  copies = await Promise.all([open(), open()]);
  [limits, otherCopy] = copies.map(
    (copy) => new LimitsService(copy, new LimitsStore(), new AppSecrets(['a secret for trials'])),
  ) as [LimitsService, LimitsService];
});
afterEach(async () => {
  for (const copy of copies) await copy.destroy();
  await database.drop();
});

const sql = <Row = unknown>(text: string, values: unknown[] = []): Promise<Row[]> =>
  (copies[0] as DataSource).query<Row[]>(text, values);

/** Everything that is counted was counted so much earlier. */
const later = (interval: string): Promise<unknown> =>
  sql(`update limit_count set until = until - $1::interval, expires_at = expires_at - $1::interval`, [
    interval,
  ]);

/** How many of these were let pass. */
async function passed(attempts: readonly Promise<void>[]): Promise<number> {
  const ended = await Promise.allSettled(attempts);
  for (const one of ended) {
    if (one.status === 'rejected' && !(one.reason instanceof TooManyRequestsError)) throw one.reason;
  }
  return ended.filter(({ status }) => status === 'fulfilled').length;
}

/** How many of so many guesses in turn are let pass. */
async function passedInTurn(count: number, attempt: (n: number) => Promise<void>): Promise<number> {
  let passes = 0;
  for (let n = 0; n < count; n += 1) passes += await passed([attempt(n)]);
  return passes;
}

const times = <T>(count: number, act: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => act(n));

describe('acts in a window', () => {
  const { acts } = windowRules.import;

  it('are counted for all copies together, each subject and kind by itself', async () => {
    const both = times(acts + 20, (n) => (n % 2 === 0 ? limits : otherCopy).take('import', 'one'));
    expect(await passed(both)).toBe(acts);
    await limits.take('import', 'another');
    await limits.take('export', 'one');
  });

  it('are taken again when their window is over, and the refusal says when', async () => {
    await passed(times(acts, () => limits.take('import', 'one')));
    await later('59 minutes');
    const refusal = await limits.take('import', 'one').catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(TooManyRequestsError);
    const { retryAfter } = refusal as TooManyRequestsError;
    expect(retryAfter).toBeGreaterThan(0);
    expect(retryAfter).toBeLessThanOrEqual(60);
    await later('1 minute');
    await limits.take('import', 'one');
  });
});

describe('guesses', () => {
  const guess = (given: Partial<Guess> = {}): readonly DelayKey[] =>
    guessKeys({ what: 'sign-in', account: 'an@xa-lat.example', network: '203.0.113.7/32', ...given });
  const { free } = delayRules.pair;

  it('are free at first, then wait 1, 2, 4 seconds and so on, up to a quarter of an hour', async () => {
    const waits: number[] = [];
    for (let n = 1; n <= free + 13; n += 1) {
      await limits.attempt(guess());
      const [row] = await sql<{ wait: number }>(
        `select extract(epoch from until - (expires_at - interval '24 hours'))::int as wait from limit_count
         where expires_at > now() + interval '2 hours'`,
      );
      waits.push(row?.wait ?? -1);
      await sql('update limit_count set until = now()');
    }
    expect(waits).toEqual([0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900]);
    expect(waits).toEqual(waits.map((_, n) => delayAfter(delayRules.pair, n + 1)));
  });

  it('at the same moment are all counted, in all copies', async () => {
    const keys = guess();
    const all = times(free + 7, (n) => (n % 2 === 0 ? limits : otherCopy).attempt(keys));
    expect(await passed(all)).toBe(free + 1);
  });

  it('that have to wait are refused with the seconds, and make nobody wait longer', async () => {
    for (let n = 0; n <= free + 2; n += 1) {
      await limits.attempt(guess());
      if (n < free + 2) await sql('update limit_count set until = now()');
    }
    const before = await sql('select * from limit_count order by key');
    await expect(limits.attempt(guess())).rejects.toMatchObject({ retryAfter: 4, extra: { retryAfter: 4 } });
    expect(await sql('select * from limit_count order by key')).toEqual(before);
    await later('4 seconds');
    await limits.attempt(guess());
  });

  it('are forgotten after a right one, and with time', async () => {
    const fail = () => passedInTurn(free + 5, () => limits.attempt(guess()));
    await fail();
    await sql('update limit_count set until = now()');
    await limits.attempt(guess());
    await limits.succeeded(guess());
    expect(await fail()).toBe(free + 1);
    await later('25 hours');
    expect(await fail()).toBe(free + 1);
  });

  it('of one account do not give back what others in the network have used up', async () => {
    const own = guess({ account: 'mine@test.example' });
    for (let n = 0; n < 60; n += 1) {
      await limits.attempt(guess({ account: `victim-${n}@test.example` }));
      await limits.attempt(own);
      await limits.succeeded(own);
    }
    const passedMore = await passedInTurn(60, (n) =>
      limits.attempt(guess({ account: `next-${n}@test.example` })),
    );
    expect(passedMore).toBe(delayRules.network.free - 60 + 1);
  });

  it('at an account from everywhere wait as well, but shortly', async () => {
    const from = (n: number) => guess({ network: `198.51.100.${n}/32` });
    const passes = await passedInTurn(60, (n) => limits.attempt(from(n)));
    expect(passes).toBe(delayRules.account.free + 1);
    for (let n = 60; n < 80; n += 1) {
      await sql('update limit_count set until = now()');
      await limits.attempt(from(n));
    }
    const refusal = (await limits.attempt(from(99)).catch((error: unknown) => error)) as TooManyRequestsError;
    expect(refusal.retryAfter).toBeLessThanOrEqual(30);
  });

  it('of strangers never hold up the owner on a known device or from a known network', async () => {
    const owner = 'owner@test.example';
    const home = '192.0.2.1/32';
    const stranger = fc.record({
      what: fc.oneof(
        { weight: 5, arbitrary: fc.constant<Guess['what']>('sign-in') },
        fc.constantFrom<Guess['what']>('code', 'reset', 'password'),
      ),
      account: fc.constantFrom(owner, owner, owner, 'other@test.example', null),
      network: fc.constantFrom('198.51.100.1/32', '198.51.100.2/32', '2001:db8:0:1::/64', '203.0.113.9/32'),
      device: fc.constantFrom(null, null, 'a device of the stranger'),
      knownNetwork: fc.boolean(),
      right: fc.nat(9).map((n) => n === 0),
      waits: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(stranger, { minLength: 80, maxLength: 120 }), async (guesses) => {
        await sql('delete from limit_count');
        for (const { right, waits, ...one } of guesses) {
          const keys = guessKeys(one);
          if (waits) await sql('update limit_count set until = now()');
          const did = await passed([limits.attempt(keys)]);
          if (did === 1 && right) await limits.succeeded(keys);
        }
        const owners = (['sign-in', 'code', 'reset', 'password'] as const).flatMap((what) => [
          limits.attempt(guessKeys({ what, account: owner, network: home, device: 'own' })),
          limits.attempt(guessKeys({ what, account: owner, network: home, knownNetwork: true })),
        ]);
        expect(await passed(owners)).toBe(owners.length);
      }),
      { numRuns: timesOver(10) },
    );
  });

  it('are kept without the addresses that they are about', async () => {
    await limits.attempt(guess());
    await limits.take('export', 'an@xa-lat.example');
    const kept = JSON.stringify(await sql('select * from limit_count'));
    expect(kept).not.toMatch(/xa-lat|203\.0\.113/);
  });
});

describe('the sweep', () => {
  it('deletes what has expired, and nothing else', async () => {
    await limits.take('export', 'old');
    await later('2 hours');
    await limits.take('export', 'new');
    expect(await limits.run()).toEqual({ deleted: 1 });
    expect(await sql('select * from limit_count')).toHaveLength(1);
    expect(await limits.run()).toEqual({ deleted: 0 });
  });
});
