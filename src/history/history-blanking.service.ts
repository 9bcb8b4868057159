import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../kernel/actor.js';
import type { CalendarDay } from '../kernel/calendar-day.js';
import { type BlankedContent, blankedText, blankingReason, isTelling } from './blanked-content.js';
import { HistoryService } from './history.service.js';

/** What is told of a blanking. */
export interface BlankingNote {
  readonly actor: Actor;
  readonly at: Date;
  /** Where the content stood, why it was taken away, and its digest: no content itself. */
  readonly told: Readonly<Record<string, unknown>>;
  /** A row of the one object that is to be blanked itself. */
  readonly row?: number;
}

/** A row of the history that may be blanked. */
export interface BlankableRow {
  readonly type: string;
  readonly committeeId: string | null;
  readonly action: string;
  /** SHA-256 of its content, hexadecimal. */
  readonly digest: string;
  readonly blanked: boolean;
  /** Words of people that it holds. */
  readonly text: string | null;
}

/** Fields in which people's words stand in the history. */
const WORDS = ['reason', 'note', 'text', 'answer'];

/** Blanks the history in the one form that the database allows: the row stays, with its digest, and a later row tells of it. */
@Injectable()
export class HistoryBlanking {
  constructor(private readonly history: HistoryService) {}

  /** The row of an object's history; null where there is none. */
  async find(manager: EntityManager, objectId: string, number: number): Promise<BlankableRow | null> {
    const [row] = await manager.query<BlankableRow[]>(
      `select object_type as type, committee_id as "committeeId", action, encode(content_digest, 'hex') as digest,
         blanked_by is not null as blanked,
         (select coalesce(after ->> word, before ->> word) from unnest($3::text[]) as word
          where coalesce(after ->> word, before ->> word) <> '' limit 1) as text
       from history where object_id = $1 and number = $2 order by object_type limit 1`,
      [objectId, number, WORDS],
    );
    return row ?? null;
  }

  /** Whether the text is what stands where something was taken away, and not only looks like it. */
  async isMarker(manager: EntityManager, committeeId: string, text: string): Promise<boolean> {
    const reason = blankingReason(text);
    if (reason === null) return false;
    const rows = await manager.query<{ on: CalendarDay }[]>(
      `select distinct after ->> 'on' as "on" from history
       where committee_id = $1 and action = 'content-blanked' and after ->> 'reason' = $2`,
      [committeeId, reason],
    );
    return rows.some(({ on }) => blankedText(on, reason) === text);
  }

  /** Tells of the blanking in the history of each object, and blanks those of its rows that hold the text. */
  async record(
    manager: EntityManager,
    { objects, committeeId, text }: BlankedContent,
    { actor, at, told, row }: BlankingNote,
  ): Promise<void> {
    await this.history.hold(
      manager,
      objects.map(({ id }) => id),
    );
    for (const { type, id } of objects) {
      const holding = await this.rowsWith(manager, type, id, text);
      const rows = row === undefined || holding.includes(row) ? holding : [...holding, row];
      await this.history.record(manager, {
        objectType: type,
        objectId: id,
        action: 'content-blanked',
        actor,
        at,
        committeeId,
        after: { ...told, rows },
      });
      await manager.query(
        `update history set before = null, after = null, blanked_by = (
           select id from history where object_type = $1 and object_id = $2 order by number desc limit 1)
         where object_type = $1 and object_id = $2 and number = any($3)`,
        [type, id, rows],
      );
    }
  }

  private async rowsWith(
    manager: EntityManager,
    type: string,
    id: string,
    text: string | null,
  ): Promise<number[]> {
    if (text === null) return [];
    const rows = await manager.query<{ number: number }[]>(
      `select number from history
       where object_type = $1 and object_id = $2 and blanked_by is null and action <> 'content-blanked'
         and (exists (select from unnest($3::text[]) as word where $4 in (btrim(before ->> word), btrim(after ->> word)))
           or $5 and position($6 in concat(before::text, after::text)) > 0)
       order by number`,
      [type, id, WORDS, text.trim(), isTelling(text), JSON.stringify(text.trim()).slice(1, -1)],
    );
    return rows.map(({ number }) => number);
  }
}
