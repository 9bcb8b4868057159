import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AccountHistoryService } from '../accounts/account-history.service.js';
import { authorize, ownAccount } from '../accounts/authorize.js';
import { BodiesQueries } from '../bodies/bodies.queries.js';
import type { BodyRef } from '../bodies/body.js';
import type { Actor } from '../kernel/actor.js';
import { type FieldProblem, InvalidInputError } from '../kernel/domain-error.js';
import { scopeOf } from '../kernel/scope.js';
import { FollowedBodiesQueries } from './followed-bodies.queries.js';
import { FollowedBodiesStore } from './followed-bodies.store.js';

const anAccount = { vi: 'tài khoản', en: 'account' };
const noSuchBody = { vi: 'không có đơn vị này', en: 'there is no such body' };

/** Boards and leaders choose the bodies that their weekly summary covers; who chose none hears of all. */
@Injectable()
export class FollowedBodiesService {
  constructor(
    private readonly database: DataSource,
    private readonly history: AccountHistoryService,
    private readonly bodies: BodiesQueries,
    private readonly store: FollowedBodiesStore,
    private readonly queries: FollowedBodiesQueries,
  ) {}

  /** The bodies that the own account follows, by name. @throws ForbiddenError */
  async list(actor: Actor): Promise<BodyRef[]> {
    authorize(actor, 'me.follow', {}, anAccount);
    return this.queries.chosen(this.database.manager, ownAccount(actor));
  }

  /**
   * Follows these bodies and no others; none: all.
   * @throws ForbiddenError; InvalidInputError naming every id that is no body which the actor may know of.
   */
  async choose(actor: Actor, bodyIds: readonly string[]): Promise<BodyRef[]> {
    authorize(actor, 'me.follow', {}, anAccount);
    const id = ownAccount(actor);
    return this.database.transaction(async (manager) => {
      const known = new Set(await this.bodies.visibleIds(manager, scopeOf(actor), bodyIds));
      requireKnown(bodyIds, known);
      const before = await this.store.locked(manager, id);
      const after = [...new Set(bodyIds)].sort();
      if (before.join() !== after.join()) {
        await this.store.replace(manager, id, after);
        await this.history.record(manager, actor, id, 'account.followed-bodies-changed', ['followedBodies']);
      }
      return this.queries.chosen(manager, id);
    });
  }
}

function requireKnown(bodyIds: readonly string[], known: ReadonlySet<string>): void {
  const problems = bodyIds.flatMap((id, at): FieldProblem[] =>
    known.has(id) ? [] : [{ name: `bodyIds[${at}]`, message: noSuchBody }],
  );
  if (problems.length === 0) return;
  const text = { vi: 'Có đơn vị không tồn tại.', en: 'Some of the bodies do not exist.' };
  throw new InvalidInputError('unknown_body', text, problems);
}
