import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { KeyedReminder } from './recipient-series.js';

/** Writes what was said, or overtaken, and when. */
@Injectable()
export class RemindersStore {
  /**
   * Lets the copies of the program plan for a committee one after the other: two at once would each see only some of what happened,
   * and send a recipient two messages instead of one.
   */
  async lockPlanning(manager: EntityManager, committeeId: string): Promise<void> {
    await manager.query(`select pg_advisory_xact_lock(hashtextextended('reminder-planning/' || $1, 0))`, [
      committeeId,
    ]);
  }

  /** Those of the keys that are on record. */
  async recorded(manager: EntityManager, keys: readonly string[]): Promise<Set<string>> {
    if (keys.length === 0) return new Set();
    const rows = await manager.query<{ key: string }[]>('select key from reminder where key = any($1)', [
      keys,
    ]);
    return new Set(rows.map(({ key }) => key));
  }

  /** Puts reminders of a recipient on record: said in that message, or overtaken. Those on record already stay as they are. */
  async record(
    manager: EntityManager,
    recipientId: string,
    said: readonly KeyedReminder[],
    overtaken: readonly KeyedReminder[],
    messageId: string | null,
  ): Promise<void> {
    const rows = [
      ...said.map((reminder) => ({ ...rowOf(reminder, recipientId), state: 'said', message_id: messageId })),
      ...overtaken.map((reminder) => ({
        ...rowOf(reminder, recipientId),
        state: 'overtaken',
        message_id: null,
      })),
    ].sort((one, other) => (one.key < other.key ? -1 : 1));
    if (rows.length === 0) return;
    await manager.query(
      `insert into reminder (key, kind, subject_id, on_time_until, "offset", recipient, state, message_id, day)
       select key, kind, subject_id, on_time_until, "offset", recipient, state, message_id, day
       from jsonb_to_recordset($1::jsonb) as r(key text, kind text, subject_id uuid, on_time_until date, "offset" text,
            recipient text, state text, message_id uuid, day date)
       on conflict (key) do nothing`,
      [JSON.stringify(rows)],
    );
  }

  /** Lets another message say them. */
  async move(manager: EntityManager, keys: readonly string[], messageId: string): Promise<void> {
    if (keys.length === 0) return;
    await manager.query('update reminder set message_id = $2 where key = any($1)', [keys, messageId]);
  }

  /** Puts on record that they were never said, as later ones overtook them. */
  async overtake(manager: EntityManager, keys: readonly string[]): Promise<void> {
    if (keys.length === 0) return;
    await manager.query(`update reminder set state = 'overtaken', message_id = null where key = any($1)`, [
      keys,
    ]);
  }

  /** Those of the keys that were said in that message and in no other. */
  async saidIn(manager: EntityManager, messageId: string, keys: readonly string[]): Promise<Set<string>> {
    const rows = await manager.query<{ key: string }[]>(
      `select key from reminder where key = any($1) and message_id = $2 and state = 'said'`,
      [keys, messageId],
    );
    return new Set(rows.map(({ key }) => key));
  }
}

function rowOf(reminder: KeyedReminder, recipientId: string) {
  return {
    key: reminder.recipientKey,
    kind: reminder.kind,
    subject_id: reminder.subjectId,
    on_time_until: reminder.onTimeUntil,
    offset: reminder.offset,
    recipient: recipientId,
    day: reminder.day,
  };
}
