import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { DelayRule, WindowRule } from './limit-rules.js';

/** A count of guesses, and its rule. */
export interface CountedKey {
  readonly key: string;
  readonly rule: DelayRule;
}

/** Counts, by the database's clock. */
@Injectable()
export class LimitsStore {
  /** Counts one more act in its window. @returns seconds to wait; 0 where the act is within the limit. */
  async count(manager: EntityManager, key: string, { acts, seconds }: WindowRule): Promise<number> {
    const [row] = await manager.query<[{ count: number; wait: number }]>(
      `insert into limit_count as l (key, count, until, expires_at)
       values ($1, 1, now() + make_interval(secs => $3), now() + make_interval(secs => $3))
       on conflict (key) do update set
         count = case when l.expires_at <= now() then 1 else least(l.count + 1, $2 + 1) end,
         until = case when l.expires_at <= now() then excluded.until else l.until end,
         expires_at = case when l.expires_at <= now() then excluded.expires_at else l.expires_at end
       returning count, ${secondsTo('until')} as wait`,
      [key, acts, seconds],
    );
    return row.count > acts ? Math.max(row.wait, 1) : 0;
  }

  /**
   * Counts a guess for every key that does not have to wait now. Asks the time at the moment of counting: that of the transaction
   * is older than what others have counted while it waited for them.
   * @returns how many were counted
   */
  async countGuess(manager: EntityManager, keys: readonly CountedKey[]): Promise<number> {
    const [row] = await manager.query<[{ counted: number }]>(
      `with asked as (
         select * from jsonb_to_recordset($1::jsonb) as k(key text, free int, longest int, forget int) order by key),
       counted as (
         insert into limit_count as l (key, count, until, expires_at)
         select key, 1, clock_timestamp() + make_interval(secs => ${delay('1')}), clock_timestamp() + make_interval(secs => forget) from asked
         on conflict (key) do update set
           count = case when l.expires_at <= clock_timestamp() then 1 else least(l.count + 1, 1000000) end,
           until = clock_timestamp() + (select make_interval(secs => ${delay('case when l.expires_at <= clock_timestamp() then 1 else l.count + 1 end')})
             from asked where asked.key = l.key),
           expires_at = excluded.expires_at
         where l.until <= clock_timestamp()
         returning key)
       select count(*)::int as counted from counted`,
      [JSON.stringify(keys.map(({ key, rule }) => ({ key, ...inSql(rule) })))],
    );
    return row.counted;
  }

  /** The seconds until all of these take a guess again, at least 1. */
  async wait(manager: EntityManager, keys: readonly string[]): Promise<number> {
    const [row] = await manager.query<[{ wait: number | null }]>(
      `select max(${secondsTo('until')}) as wait from limit_count where key = any($1)`,
      [keys],
    );
    return Math.max(row.wait ?? 1, 1);
  }

  /** Forgets all guesses of these keys. */
  async forget(manager: EntityManager, keys: readonly string[]): Promise<void> {
    await manager.query('delete from limit_count where key = any($1)', [keys]);
  }

  /** Takes back one guess of each of these keys, and the wait that it began. */
  async takeBack(manager: EntityManager, keys: readonly string[]): Promise<void> {
    await manager.query(
      `update limit_count set count = greatest(count - 1, 0), until = clock_timestamp()
       where key in (select key from limit_count where key = any($1) order by key for update)`,
      [keys],
    );
  }

  /** Deletes what has expired. @returns how many. */
  async deleteExpired(manager: EntityManager): Promise<number> {
    const [row] = await manager.query<[{ count: number }]>(
      `with deleted as (delete from limit_count where expires_at <= now() and until <= now() returning key)
       select count(*)::int as count from deleted`,
    );
    return row.count;
  }
}

const secondsTo = (column: string): string => `ceil(extract(epoch from ${column} - now()))::int`;

/** `delayAfter` in SQL. */
const delay = (guesses: string): string =>
  `case when ${guesses} <= free then 0 else least(2 ^ least(${guesses} - free - 1, 30), longest) end`;

function inSql({ free, longest, forgottenAfter }: DelayRule) {
  return { free, longest, forget: forgottenAfter };
}
