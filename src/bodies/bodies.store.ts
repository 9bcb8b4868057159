import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CalendarDay } from '../kernel/calendar-day.js';
import { Body } from './body.entity.js';
import type { Existence } from './body.js';

/** Loads and writes bodies and their successors. */
@Injectable()
export class BodiesStore {
  /** Lets one change of the tree happen after the other, until the transaction ends. */
  async lockTree(manager: EntityManager): Promise<void> {
    await manager.query(`select pg_advisory_xact_lock(hashtextextended('body.tree', 0))`);
  }

  /** False where another body has the code. */
  async add(manager: EntityManager, body: Body): Promise<boolean> {
    const insert = manager.createQueryBuilder().insert().into(Body).values(body).orIgnore();
    const added = await insert.returning('id').execute();
    return Array.isArray(added.raw) && added.raw.length > 0;
  }

  async find(manager: EntityManager, id: string): Promise<Body | null> {
    return manager.findOneBy(Body, { id });
  }

  async save(manager: EntityManager, body: Body): Promise<void> {
    await manager.update(Body, { id: body.id }, body);
  }

  /** The codes of the bodies right under it that exist on days when it does not. */
  async childrenOutside(manager: EntityManager, id: string, span: Existence): Promise<string[]> {
    const rows = await manager.query<{ code: string }[]>(
      `select code from body where parent_id = $1
       and not (coalesce(exists_from, '-infinity'::date) >= coalesce($2::date, '-infinity'::date)
            and coalesce(exists_to, 'infinity'::date) <= coalesce($3::date, 'infinity'::date)) order by code`,
      [id, span.existsFrom, span.existsTo],
    );
    return rows.map((row) => row.code);
  }

  /** `fromDay` is null for a body without a last day, which has no successors. */
  async replaceSuccessors(
    manager: EntityManager,
    id: string,
    successorIds: readonly string[],
    fromDay: CalendarDay | null,
  ): Promise<void> {
    await manager.query('delete from body_successor where body_id = $1', [id]);
    await manager.query(
      `insert into body_successor (body_id, successor_id, from_day) select $1, unnest($2::uuid[]), $3`,
      [id, successorIds, fromDay],
    );
  }
}
