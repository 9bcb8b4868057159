import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { FileState } from './file-state.js';
import type { FileArea } from './file-storage.service.js';

/** A file that an attempt to scan holds. */
export interface HeldFile {
  readonly id: string;
  readonly area: FileArea;
  readonly lease: string;
}

/** A file that somebody gives. */
export interface NewFile {
  readonly id: string;
  readonly area: FileArea;
  readonly bodyId: string;
  /** Bytes. */
  readonly size: number;
  readonly state: FileState;
}

/** Writes the table of given files. Leases and waits are counted by the database's clock. */
@Injectable()
export class GivenFilesStore {
  /** How many bytes the files of the body take that are there; others wait to be counted until the transaction ends. */
  async lockUsed(manager: EntityManager, bodyId: string): Promise<number> {
    await manager.query(`select pg_advisory_xact_lock(hashtextextended('given_file ' || $1, 0))`, [bodyId]);
    const [row] = await manager.query<[{ used: string }]>(
      `select coalesce(sum(size), 0) as used from given_file where body_id = $1 and state <> 'refused'`,
      [bodyId],
    );
    return Number(row.used);
  }

  async add(manager: EntityManager, { id, area, bodyId, size, state }: NewFile): Promise<void> {
    await manager.query(
      `insert into given_file (id, area, body_id, size, state, next_attempt_at)
       values ($1, $2, $3, $4, $5::text, case when $5::text = 'pending' then now() end)`,
      [id, area, bodyId, size, state],
    );
  }

  /** Forgets a file that is taken away; that one was refused stays known. */
  async remove(manager: EntityManager, id: string): Promise<void> {
    await manager.query(`delete from given_file where id = $1 and state <> 'refused'`, [id]);
  }

  async stateOf(manager: EntityManager, id: string): Promise<FileState> {
    const [row] = await manager.query<{ state: FileState }[]>('select state from given_file where id = $1', [
      id,
    ]);
    return row?.state ?? 'clean';
  }

  /** Those of the ids whose files were refused. */
  async refusedOf(manager: EntityManager, ids: readonly string[]): Promise<Set<string>> {
    const rows = await manager.query<{ id: string }[]>(
      `select id from given_file where id = any($1) and state = 'refused'`,
      [ids],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Takes the file that waits longest and holds it so long; copies of the program pass over what another one takes. */
  async claim(manager: EntityManager, leaseSeconds: number): Promise<HeldFile | null> {
    const [rows] = await manager.query<[HeldFile[], number]>(
      `update given_file set attempts = attempts + 1,
              lease_until = clock_timestamp() + make_interval(secs => $1),
              next_attempt_at = clock_timestamp() + make_interval(secs => $1)
       where id = (select id from given_file where state = 'pending' and next_attempt_at <= now()
         order by next_attempt_at, id limit 1 for update skip locked)
       returning id, area, lease_until::text as lease`,
      [leaseSeconds],
    );
    return rows[0] ?? null;
  }

  /** What the scanner told. @returns whether the lease still held and the file is still there */
  async settle(manager: EntityManager, held: HeldFile, state: 'clean' | 'refused'): Promise<boolean> {
    return this.update(
      manager,
      held,
      `state = $3, next_attempt_at = null, lease_until = null, last_error = null`,
      [state],
    );
  }

  /** Lets it wait after a failure: one minute, then twice as long each time, at most an hour. */
  async retry(manager: EntityManager, held: HeldFile, error: string): Promise<boolean> {
    return this.update(
      manager,
      held,
      `last_error = $3, lease_until = null,
       next_attempt_at = clock_timestamp() + make_interval(secs => least(60 * 2 ^ least(attempts - 1, 10), 3600))`,
      [error],
    );
  }

  /** Gives it back untried, so that the attempt does not count. */
  async release(manager: EntityManager, held: HeldFile): Promise<boolean> {
    return this.update(
      manager,
      held,
      'attempts = attempts - 1, lease_until = null, next_attempt_at = now()',
      [],
    );
  }

  private async update(manager: EntityManager, held: HeldFile, set: string, values: unknown[]) {
    const [, count] = await manager.query<[unknown, number]>(
      `update given_file set ${set} where id = $1 and state = 'pending' and lease_until = $2::timestamptz`,
      [held.id, held.lease, ...values],
    );
    return count === 1;
  }
}
