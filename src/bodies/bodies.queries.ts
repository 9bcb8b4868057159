import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CalendarDay } from '../kernel/calendar-day.js';
import { notFound } from '../kernel/domain-error.js';
import type { Scope } from '../kernel/scope.js';
import type { Text } from '../kernel/text.js';
import type { BodyKind } from './body-kind.js';
import type { BodyRef, BodyView } from './body.js';
import { isVisible, visibleParameters, withVisibleBodies } from './visible-bodies.js';

export const aBody: Text = { vi: 'đơn vị', en: 'body' };
export const aGroup: Text = { vi: 'nhóm đơn vị', en: 'group' };

/** Which bodies a list is to hold. What is left out does not matter. */
export interface BodyFilter {
  readonly kind?: BodyKind;
  /** It and all bodies under it. */
  readonly under?: string;
  /** Those that exist on that day. */
  readonly on?: CalendarDay;
}

const VIEW = `
  b.id, b.code, b.name, b.name_en as "nameEn", b.kind, b.mailbox, b.telephone, b.version,
  b.exists_from as "existsFrom", b.exists_to as "existsTo",
  case when p.id is not null then json_build_object('id', p.id, 'code', p.code, 'name', p.name) end as parent,
  array(select s.successor_id from body_successor s where s.body_id = b.id order by 1) as "successorIds"`;
const FROM_BODY = 'from body b left join body p on p.id = b.parent_id';
const REF = 'b.id, b.code, b.name, b.name_en as "nameEn", b.kind';
const BY_NAME = 'b.name collate "vi-VN-x-icu"';
const exists = (day: string) =>
  `(b.exists_from is null or b.exists_from <= ${day}) and (b.exists_to is null or ${day} < b.exists_to)`;

/** Reads the tree of bodies and the groups. `manager` is the data source's, or that of a transaction. */
@Injectable()
export class BodiesQueries {
  /** One page of the bodies that the scope may know of, by name; `after` is the name and id of the row before. */
  async list(
    manager: EntityManager,
    scope: Scope,
    filter: BodyFilter,
    page: { readonly limit: number; readonly after: readonly (string | number)[] | null },
  ): Promise<BodyView[]> {
    const [afterName, afterId] = page.after ?? [null, null];
    return manager.query<BodyView[]>(
      `${withVisibleBodies},
       wanted(id) as (select $4::uuid union select c.id from body c join wanted on c.parent_id = wanted.id)
       select ${VIEW} ${FROM_BODY}
       where ${isVisible('b.id')} and ($4::uuid is null or b.id in (select id from wanted))
         and ($5::text is null or b.kind = $5) and ($6::date is null or (${exists('$6::date')}))
         and ($7::text is null or (${BY_NAME}, b.id) > ($7, $8::uuid))
       order by ${BY_NAME}, b.id limit $9`,
      [
        ...visibleParameters(scope),
        filter.under ?? null,
        filter.kind ?? null,
        filter.on ?? null,
        afterName,
        afterId,
        page.limit,
      ],
    );
  }

  /** @throws NotFoundError when there is none, or the scope may not know of it. */
  async getVisible(manager: EntityManager, scope: Scope, id: string): Promise<BodyView> {
    const [found] = await manager.query<BodyView[]>(
      `${withVisibleBodies} select ${VIEW} ${FROM_BODY} where b.id = $4 and ${isVisible('b.id')}`,
      [...visibleParameters(scope), id],
    );
    if (!found) throw notFound(aBody);
    return found;
  }

  /** Those of the ids whose bodies the scope may know of. */
  async visibleIds(manager: EntityManager, scope: Scope, ids: readonly string[]): Promise<string[]> {
    return this.ids(
      manager,
      `${withVisibleBodies} select b.id from body b where b.id = any($4) and ${isVisible('b.id')}`,
      [...visibleParameters(scope), ids],
    );
  }

  /** The body whoever asks. @throws NotFoundError */
  async getBody(manager: EntityManager, id: string): Promise<BodyView> {
    const [found] = await manager.query<BodyView[]>(`select ${VIEW} ${FROM_BODY} where b.id = $1`, [id]);
    if (!found) throw notFound(aBody);
    return found;
  }

  /** The body with that code, or null. */
  async findByCode(manager: EntityManager, code: string): Promise<BodyView | null> {
    const [found] = await manager.query<BodyView[]>(`select ${VIEW} ${FROM_BODY} where b.code = $1`, [code]);
    return found ?? null;
  }

  /** The bodies with these ids, in no order; ids without a body are left out. */
  async refs(manager: EntityManager, ids: readonly string[]): Promise<BodyRef[]> {
    return manager.query<BodyRef[]>(`select ${REF} from body b where b.id = any($1)`, [ids]);
  }

  /** These bodies and all under them, as ids. */
  async withDescendants(manager: EntityManager, ids: readonly string[]): Promise<string[]> {
    return this.ids(
      manager,
      `with recursive below(id) as (
         select id from body where id = any($1) union select b.id from body b join below on b.parent_id = below.id)
       select id from below`,
      [ids],
    );
  }

  /** The bodies above it, its parent first, as ids. */
  async ancestors(manager: EntityManager, id: string): Promise<string[]> {
    return this.ids(
      manager,
      `with recursive above(id, step) as (
         select parent_id, 1 from body where id = $1
         union all select b.parent_id, step + 1 from body b join above on b.id = above.id)
       select id from above where id is not null order by step`,
      [id],
    );
  }

  /** The committees that it is or stands under, the nearest first, as ids. */
  async committeesOf(manager: EntityManager, id: string): Promise<string[]> {
    return this.ids(
      manager,
      `with recursive above(id, parent_id, kind, step) as (
         select id, parent_id, kind, 0 from body where id = $1
         union all select b.id, b.parent_id, b.kind, step + 1 from body b join above on b.id = above.parent_id)
       select id from above where kind = 'committee' order by step`,
      [id],
    );
  }

  /** Its committee: the body itself where it is one, else the nearest above; null where there is none. */
  async committeeOf(manager: EntityManager, id: string): Promise<string | null> {
    return (await this.committeesOf(manager, id))[0] ?? null;
  }

  /** Those of the ids whose bodies exist on that day. */
  async existingOn(manager: EntityManager, ids: readonly string[], day: CalendarDay): Promise<string[]> {
    return this.ids(manager, `select b.id from body b where b.id = any($1) and ${exists('$2::date')}`, [
      ids,
      day,
    ]);
  }

  /**
   * The bodies of a group that exist on that day, by name: those on its list, or all of its kinds under its committee.
   * Nobody for a group that does not exist.
   */
  async membersOn(manager: EntityManager, groupId: string, day: CalendarDay): Promise<BodyRef[]> {
    return manager.query<BodyRef[]>(
      `with recursive g as (select * from body_group where id = $1),
       tree(id) as (
         select c.id from body c join g on c.parent_id = g.committee_id
         union select c.id from body c join tree on c.parent_id = tree.id)
       select ${REF} from body b cross join g
       where ${exists('$2::date')} and case when g.kinds is null
         then b.id in (select body_id from body_group_member where group_id = g.id)
         else b.kind = any(g.kinds) and b.id in (select id from tree) end
       order by ${BY_NAME}, b.id`,
      [groupId, day],
    );
  }

  /** The bodies that take over from it, as ids, with the day from which they do. */
  async successors(
    manager: EntityManager,
    id: string,
  ): Promise<{ readonly bodyId: string; readonly fromDay: CalendarDay }[]> {
    return manager.query(
      `select successor_id as "bodyId", from_day as "fromDay" from body_successor where body_id = $1 order by 1`,
      [id],
    );
  }

  private async ids(manager: EntityManager, sql: string, parameters: unknown[]): Promise<string[]> {
    const rows = await manager.query<{ readonly id: string }[]>(sql, parameters);
    return rows.map((row) => row.id);
  }
}
