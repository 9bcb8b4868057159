import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CalendarFeedView } from './calendar-feed.js';

const TODAY = `(now() at time zone 'UTC')::date`;

/** Loads and writes calendar addresses; of a secret only the SHA-256 comes here. */
@Injectable()
export class CalendarFeedsStore {
  async find(manager: EntityManager, accountId: string): Promise<CalendarFeedView | null> {
    const [found] = await manager.query<CalendarFeedView[]>(
      'select created_at as "createdAt", last_used_on as "lastUsedOn" from calendar_feed where account_id = $1',
      [accountId],
    );
    return found ?? null;
  }

  /** Gives the account an address; the one that it had is dead. */
  async put(manager: EntityManager, accountId: string, secretHash: string): Promise<void> {
    await manager.query(
      `insert into calendar_feed (account_id, secret_hash) values ($1, $2)
       on conflict (account_id) do update set secret_hash = $2, created_at = now(), last_used_on = null`,
      [accountId, secretHash],
    );
  }

  /** Takes the account's address away; false where it has none. */
  async remove(manager: EntityManager, accountId: string): Promise<boolean> {
    const [removed] = await manager.query<[unknown[], number]>(
      'delete from calendar_feed where account_id = $1 returning account_id',
      [accountId],
    );
    return removed.length > 0;
  }

  /** Whose address has that hash; null where there is none. */
  async findOwner(manager: EntityManager, secretHash: string): Promise<string | null> {
    const [found] = await manager.query<{ accountId: string }[]>(
      'select account_id as "accountId" from calendar_feed where secret_hash = $1',
      [secretHash],
    );
    return found?.accountId ?? null;
  }

  /** Notes that the address is used today. */
  async noteUse(manager: EntityManager, accountId: string): Promise<void> {
    await manager.query(
      `update calendar_feed set last_used_on = ${TODAY}
       where account_id = $1 and last_used_on is distinct from ${TODAY}`,
      [accountId],
    );
  }
}
