import { createHash } from 'node:crypto';
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
    await this.recordAll(manager, [change]);
  }

  /** Adds a row for each change, in their order, by a handful of statements however many there are. */
  async recordAll(manager: EntityManager, changes: readonly Change[]): Promise<void> {
    if (changes.length === 0) return;
    await this.hold(
      manager,
      changes.map((change) => change.objectId),
    );
    await this.write(manager, changes);
  }

  /**
   * Two changes of one object wait for each other here until the transaction ends, so that its rows number without a gap; in one
   * order for everybody.
   */
  async hold(manager: EntityManager, objectIds: readonly string[]): Promise<void> {
    await manager.query(
      `select pg_advisory_xact_lock(hashtextextended(id, 0))
       from (select distinct unnest($1::text[]) as id order by 1) as changed`,
      [objectIds],
    );
  }

  /**
   * As `recordAll`, for thousands: the caller has made the objects, or holds the locks of their rows, in this transaction, which
   * keeps the numbers without a gap and needs no lock an object.
   */
  async recordMany(manager: EntityManager, changes: readonly Change[]): Promise<void> {
    for (let first = 0; first < changes.length; first += CHUNK) {
      await this.write(manager, changes.slice(first, first + CHUNK));
    }
  }

  private async write(manager: EntityManager, changes: readonly Change[]): Promise<void> {
    const rows = changes.map((change, place) => rowOf(change, place));
    await manager.query(
      `insert into history (id, object_type, object_id, number, at, actor_id, action, before, after, committee_id)
       select c.id, c.object_type, c.object_id,
              (select coalesce(max(h.number), 0) from history h
               where h.object_type = c.object_type and h.object_id = c.object_id)
              + row_number() over (partition by c.object_type, c.object_id order by c.place),
              c.at, c.actor_id, c.action, nullif(c.before, 'null'), nullif(c.after, 'null'), c.committee_id
       from jsonb_to_recordset($1::jsonb) as c(place int, id uuid, object_type text, object_id uuid, at timestamptz,
            actor_id uuid, action text, before jsonb, after jsonb, committee_id uuid)
       order by c.place`,
      [JSON.stringify(rows)],
    );
    await this.announce(manager, changes, rows);
  }

  private async announce(
    manager: EntityManager,
    changes: readonly Change[],
    rows: readonly { readonly id: string }[],
  ): Promise<void> {
    const events = changes.flatMap(({ announce, at }, place) => {
      if (!announce) return [];
      const { event, actId, facts } = announce;
      return [{ id: newId(), history_id: rows[place]?.id, act_id: actId, event, facts, at }];
    });
    if (events.length === 0) return;
    await manager.query(
      `insert into history_unannounced (id, history_id, act_id, event, facts, at)
       select id, history_id, act_id, event, facts, at from jsonb_to_recordset($1::jsonb)
         as e(id uuid, history_id uuid, act_id uuid, event text, facts jsonb, at timestamptz)`,
      [JSON.stringify(events)],
    );
  }
}

/** Rows of one statement: a few megabytes at the most. */
const CHUNK = 2000;

function rowOf(change: Change, place: number) {
  return {
    place,
    id: newId(),
    object_type: change.objectType,
    object_id: change.objectId,
    at: change.at,
    actor_id: change.actor.accountId,
    action: change.action,
    before: change.before ?? null,
    after: change.after ?? null,
    committee_id: change.committeeId,
  };
}

/** Stands for a long text, or a file, in the history, which keeps none. */
export function digestOf(content: string | Uint8Array): string {
  return `sha256:${sha256Of(content)}`;
}

/** SHA-256, of a text in UTF-8; hexadecimal. */
export function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
