import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor, HeldRole, Role } from '../kernel/actor.js';
import type { Language } from '../kernel/text.js';

interface ActorRow {
  readonly language: Language;
  readonly roles: readonly HeldRole[];
  readonly readBodies: readonly string[];
}

/** Builds who acts from what the database holds at this moment. */
@Injectable()
export class ActorQueries {
  /** The account with its present rights; null when there is none or it has ended. */
  async findActor(manager: EntityManager, accountId: string): Promise<Actor | null> {
    const [row] = await manager.query<ActorRow[]>(
      `with recursive held as (
         select role, body_id as "bodyId", approve from account_role where account_id = $1),
       below(id) as (
         select "bodyId" from held where role in ('officer', 'head')
         union select b.id from body b join below on b.parent_id = below.id)
       select language, array(select id from below) as "readBodies",
         coalesce((select json_agg(held order by role, "bodyId") from held), '[]') as roles
       from account where id = $1 and ended_at is null`,
      [accountId],
    );
    return row ? actorOf(accountId, row) : null;
  }
}

function actorOf(accountId: string, { language, roles, readBodies }: ActorRow): Actor {
  const at = (...wanted: readonly Role[]) =>
    roles.filter(({ role }) => wanted.includes(role)).flatMap(({ bodyId }) => bodyId ?? []);
  return {
    accountId,
    language,
    roles,
    ownBodies: [...new Set(at('officer', 'head'))],
    readBodies,
    boardOf: at('board'),
    observerOf: at('observer'),
    approverOf: roles
      .filter(({ role, approve }) => role === 'observer' && approve)
      .flatMap((held) => held.bodyId ?? []),
    isAdmin: roles.some(({ role }) => role === 'admin'),
    isSystem: false,
  };
}
