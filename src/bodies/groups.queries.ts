import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CalendarDay } from '../kernel/calendar-day.js';
import type { Scope } from '../kernel/scope.js';
import type { BodyKind } from './body-kind.js';
import type { BodyRef } from './body.js';
import { visibleParameters, withVisibleBodies } from './visible-bodies.js';

/** A group with the bodies that it holds on one day. */
export interface GroupView {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly committeeId: string;
  /** Null where the group is a list. */
  readonly kinds: readonly BodyKind[] | null;
  readonly members: readonly BodyRef[];
  readonly version: number;
}

/** Nobody is left of the list that it is: all its bodies have ended. Bodies of its kinds may still come. */
export function isOver({ kinds, members }: Pick<GroupView, 'kinds' | 'members'>): boolean {
  return kinds === null && members.length === 0;
}

/** Reads groups: those of the own committees and those that readable plans address. */
@Injectable()
export class GroupsQueries {
  /** One page of the groups, by code, with their members of that day; of one committee where it is given. */
  async list(
    manager: EntityManager,
    scope: Scope,
    filter: { readonly on: CalendarDay; readonly committee?: string; readonly id?: string },
    page: { readonly limit: number; readonly after: string | null },
  ): Promise<GroupView[]> {
    return manager.query<GroupView[]>(
      `${withVisibleBodies}
       select g.id, g.code, g.name, g.name_en as "nameEn", g.committee_id as "committeeId", g.kinds, g.version,
         coalesce((select json_agg(json_build_object('id', b.id, 'code', b.code, 'name', b.name, 'nameEn', b.name_en,
             'kind', b.kind) order by b.name collate "vi-VN-x-icu", b.id)
           from member join body b on b.id = member.body_id where member.group_id = g.id
             and (b.exists_from is null or b.exists_from <= $4::date)
             and (b.exists_to is null or $4::date < b.exists_to)), '[]') as members
       from body_group g
       where ($1::boolean or g.committee_id = any($3) or exists (select from duty_body d
           join duty on duty.id = d.duty_id join read_plan on read_plan.id = duty.plan_id where d.group_id = g.id))
         and ($5::uuid is null or g.committee_id = $5) and ($6::uuid is null or g.id = $6)
         and ($7::text is null or g.code > $7)
       order by g.code limit $8`,
      [
        ...visibleParameters(scope),
        filter.on,
        filter.committee ?? null,
        filter.id ?? null,
        page.after,
        page.limit,
      ],
    );
  }

  /** What these groups are called; ids of others are left out. */
  async names(manager: EntityManager, ids: readonly string[]): Promise<{ id: string; name: string }[]> {
    return manager.query<{ id: string; name: string }[]>(
      'select id, name from body_group where id = any($1)',
      [ids],
    );
  }
}
