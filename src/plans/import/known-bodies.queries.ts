import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { BodiesQueries } from '../../bodies/bodies.queries.js';
import { existsOn } from '../../bodies/body.js';
import { GroupsQueries, isOver } from '../../bodies/groups.queries.js';
import { CalendarService } from '../../calendar/calendar.service.js';
import type { Actor } from '../../kernel/actor.js';
import { scopeOf } from '../../kernel/scope.js';
import type { KnownBody } from './checking/body-matching.js';

/** More bodies and groups than these are not looked through. */
const MOST = 5000;

/** Reads whom the documents of a committee may mean. */
@Injectable()
export class KnownBodiesQueries {
  constructor(
    private readonly bodies: BodiesQueries,
    private readonly groups: GroupsQueries,
    private readonly calendars: CalendarService,
  ) {}

  /** The present groups and bodies of the committee, with the names that they had and those that they have followed upon. */
  async of(manager: EntityManager, actor: Actor, committeeId: string): Promise<KnownBody[]> {
    const { today } = await this.calendars.within(manager, committeeId);
    const page = { limit: MOST, after: null };
    const scope = scopeOf(actor);
    const all = await this.bodies.list(manager, scope, { under: committeeId }, page);
    const groups = await this.groups.list(manager, scope, { on: today, committee: committeeId }, page);
    const present = all.filter((body) => existsOn(body, today));
    const earlier = await this.earlierNames(
      manager,
      all.map(({ id }) => id),
    );
    const ended = all.filter((body) => !existsOn(body, today) && body.successorIds.length === 1);
    return [
      ...groups
        .filter((group) => !isOver(group))
        .map(({ id, name, kinds }) => ({ id, name, formerNames: [], isGroup: true, kinds })),
      ...present.map(({ id, name }) => ({
        id,
        name,
        formerNames: [
          ...(earlier.get(id) ?? []),
          ...ended.filter(({ successorIds }) => successorIds[0] === id).map((body) => body.name),
        ],
        isGroup: false,
        kinds: null,
      })),
    ];
  }

  /** What these bodies and groups are called, also those that are no more, by their ids. */
  async called(manager: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const found = [...(await this.bodies.refs(manager, ids)), ...(await this.groups.names(manager, ids))];
    return new Map(found.map(({ id, name }) => [id, name]));
  }

  /** What the bodies were called before, as their history tells. */
  private async earlierNames(
    manager: EntityManager,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, string[]>> {
    const rows = await manager.query<{ id: string; names: string[] }[]>(
      `select object_id as id, array_agg(distinct before ->> 'name') as names from history
       where object_type = 'body' and object_id = any($1) and before ->> 'name' is not null group by object_id`,
      [ids],
    );
    return new Map(rows.map(({ id, names }) => [id, names]));
  }
}
