import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** A change that somebody must hear of and has not yet. */
export interface UnannouncedChange {
  readonly id: string;
  readonly actId: string;
  readonly event: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly at: Date;
}

/** Hands out the changes that somebody must hear of. */
@Injectable()
export class UnannouncedService {
  /**
   * Takes the committee's unannounced changes until the transaction ends, whole acts at a time, oldest first; acts that another
   * copy of the program has taken are passed over.
   */
  async take(manager: EntityManager, committeeId: string): Promise<UnannouncedChange[]> {
    // Locking one row of each act locks the act: two copies cannot take a half each.
    const acts = await manager.query<{ actId: string }[]>(
      `select u.act_id as "actId" from history_unannounced u join history h on h.id = u.history_id
       where h.committee_id = $1
         and not exists (select from history_unannounced o where o.act_id = u.act_id and o.id < u.id)
       order by u.id for update of u skip locked`,
      [committeeId],
    );
    if (acts.length === 0) return [];
    return manager.query<UnannouncedChange[]>(
      `select id, act_id as "actId", event, facts, at from history_unannounced where act_id = any($1) order by id`,
      [acts.map(({ actId }) => actId)],
    );
  }

  /** What the transaction itself has recorded so far, oldest first. */
  async ofTransaction(manager: EntityManager, committeeId: string): Promise<UnannouncedChange[]> {
    return manager.query<UnannouncedChange[]>(
      `select u.id, u.act_id as "actId", u.event, u.facts, u.at
       from history_unannounced u join history h on h.id = u.history_id
       where h.committee_id = $1 and u.xmin = pg_current_xact_id()::xid order by u.id`,
      [committeeId],
    );
  }

  /** Forgets changes that messages now tell of; the history itself stays. */
  async forget(manager: EntityManager, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await manager.query('delete from history_unannounced where id = any($1)', [ids]);
  }
}
