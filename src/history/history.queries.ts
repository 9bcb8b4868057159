import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { CalendarDay } from '../kernel/calendar-day.js';

/** A row of an object's history as it is read. */
export interface HistoryRow {
  readonly number: number;
  readonly at: Date;
  readonly actorId: string | null;
  readonly action: string;
  readonly before: Record<string, unknown> | null;
  readonly after: Record<string, unknown> | null;
  /** The content was taken away: when and why; null where it is as it was written. */
  readonly blanked: { readonly on: CalendarDay; readonly reason: string } | null;
}

/** Reads the history of one object. Who may is decided by the caller, who knows the object. */
@Injectable()
export class HistoryQueries {
  constructor(private readonly database: DataSource) {}

  /** The rows after `afterNumber`, oldest first, at most `limit`. */
  async ofObject(
    objectType: string,
    objectId: string,
    afterNumber: number,
    limit: number,
  ): Promise<HistoryRow[]> {
    return this.database.query<HistoryRow[]>(
      `select h.number, h.at, h.actor_id as "actorId", h.action, h.before, h.after,
         case when h.blanked_by is not null then json_build_object('on', b.after -> 'on', 'reason', b.after -> 'reason') end as blanked
       from history h left join history b on b.id = h.blanked_by
       where h.object_type = $1 and h.object_id = $2 and h.number > $3 order by h.number limit $4`,
      [objectType, objectId, afterNumber, limit],
    );
  }

  /** Where an account acted, oldest first: ids, no contents. For the account itself and the operator. */
  async ofActor(manager: EntityManager, accountId: string): Promise<ActRow[]> {
    return manager.query<ActRow[]>(
      `select id, at, action, object_type as "objectType", object_id as "objectId", number from history
       where actor_id = $1 order by id`,
      [accountId],
    );
  }
}

/** Where a row of the history stands. */
export interface ActRow {
  readonly id: string;
  readonly at: Date;
  readonly action: string;
  readonly objectType: string;
  readonly objectId: string;
  readonly number: number;
}
