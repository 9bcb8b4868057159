import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../kernel/actor.js';
import { newId } from '../kernel/new-id.js';

/** One change of one object, as its history tells it. */
export interface Change {
  readonly objectType: string;
  readonly objectId: string;
  readonly action: string;
  readonly actor: Actor;
  readonly at: Date;
  readonly committeeId: string | null;
  /** The fields that changed, as they were and as they are. No long texts of reports, no personal data. */
  readonly before?: Readonly<Record<string, unknown>> | null;
  readonly after?: Readonly<Record<string, unknown>> | null;
  /** What somebody must hear of: an event's name and the ids it is about. Changes of one act share `actId`. */
  readonly announce?: {
    readonly event: string;
    readonly actId: string;
    readonly facts: Readonly<Record<string, unknown>>;
  };
}

/** Writes the history, in the transaction of the change itself. */
@Injectable()
export class HistoryService {
  /** Adds the next row of the object's history; rows number 1..n for each object. */
  async record(manager: EntityManager, change: Change): Promise<void> {
    const id = newId();
    // Two changes of one object wait for each other here, so that its rows number without a gap.
    await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [change.objectId]);
    await manager.query(
      `insert into history (id, object_type, object_id, number, at, actor_id, action, before, after, committee_id)
       select $1, $2, $3::uuid, coalesce(max(number), 0) + 1, $4, $5, $6, $7, $8, $9
       from history where object_type = $2 and object_id = $3::uuid`,
      [
        id,
        change.objectType,
        change.objectId,
        change.at,
        change.actor.accountId,
        change.action,
        asJson(change.before),
        asJson(change.after),
        change.committeeId,
      ],
    );
    if (change.announce) {
      const { event, actId, facts } = change.announce;
      await manager.query(
        'insert into history_unannounced (id, history_id, act_id, event, facts, at) values ($1, $2, $3, $4, $5, $6)',
        [newId(), id, actId, event, JSON.stringify(facts), change.at],
      );
    }
  }
}

function asJson(value: Readonly<Record<string, unknown>> | null | undefined): string | null {
  return value == null ? null : JSON.stringify(value);
}
