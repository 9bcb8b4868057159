import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type CalendarDay, dayInZone } from '../kernel/calendar-day.js';
import { type Seal, sealText, settledBefore } from './history-canon.js';
import { HistorySealsQueries } from './history-seals.queries.js';
import { sha256Of } from './history.service.js';

/** How much of the history a seal finds new. */
interface Sealed {
  readonly objects: number;
  readonly rows: number;
}

/** Seals the history once a day: its cost is that of the rows since the seal before. */
@Injectable()
export class HistorySealing {
  constructor(
    private readonly database: DataSource,
    private readonly seals: HistorySealsQueries,
  ) {}

  /** May run any time, twice, late, in several copies: a day has one seal. @returns how many seals were made */
  async run(now: Date): Promise<{ readonly sealed: number }> {
    const day = dayInZone(now, 'UTC');
    const sealed = await this.database.transaction(async (manager) => {
      await manager.query(`select pg_advisory_xact_lock(hashtextextended('history-seal', 0))`);
      const last = await this.seals.findLast(manager);
      if (last !== null && last.day >= day) return 0;
      await this.seal(manager, day, last);
      return 1;
    });
    return { sealed };
  }

  private async seal(manager: EntityManager, day: CalendarDay, last: Seal | null): Promise<void> {
    const number = (last?.number ?? 0) + 1;
    const [made] = await manager.query<[{ madeAt: string }]>(
      `select to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "madeAt"`,
    );
    const added = await this.keepEnds(manager, number, last);
    const seal = {
      number,
      day,
      madeAt: made.madeAt,
      objects: (last?.objects ?? 0) + added.objects,
      rows: (last?.rows ?? 0) + added.rows,
    };
    const ends = await this.seals.endsDigest(manager, number);
    const digest = sha256Of(sealText(seal, ends, last?.digest ?? null));
    await manager.query(
      `insert into history_seal (number, day, made_at, objects, rows, digest) values ($1, $2, $3, $4, $5, decode($6, 'hex'))`,
      [number, day, seal.madeAt, seal.objects, seal.rows, digest],
    );
  }

  /** Keeps the ends that have moved since the last seal. */
  private async keepEnds(manager: EntityManager, number: number, last: Seal | null): Promise<Sealed> {
    const [added] = await manager.query<[Sealed]>(
      `with moved as (
         select distinct on (object_type, object_id) object_type, object_id, number, hash from history
         where id >= $2 order by object_type, object_id, number desc),
       kept as (
         select m.*, coalesce((select max(e.number) from history_seal_end e
           where e.object_type = m.object_type and e.object_id = m.object_id), 0) as earlier
         from moved m),
       added as (
         insert into history_seal_end (object_type, object_id, number, hash, seal)
         select object_type, object_id, number, hash, $1 from kept where number > earlier)
       select count(*) filter (where earlier = 0)::int as objects, coalesce(sum(number - earlier), 0)::int as rows
       from kept where number > earlier`,
      [number, firstIdSince(last)],
    );
    return added;
  }
}

/** The least id of rows that the seal may not have seen. */
function firstIdSince(last: Seal | null): string {
  const from = last === null ? 0 : settledBefore(last.madeAt);
  const time = from.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-0000-0000-000000000000`;
}
