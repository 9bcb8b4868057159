import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { BodiesQueries } from '../bodies/bodies.queries.js';
import type { Actor, HeldRole } from '../kernel/actor.js';
import { ForbiddenError, InvalidInputError, notFound } from '../kernel/domain-error.js';
import { type AccountChanges, roleProblems, rolesBeside } from './account-input.js';
import type { Account } from './account.entity.js';
import { AccountsStore } from './accounts.store.js';
import { authorize } from './authorize.js';
import { type Action, actions, can, type Facts } from './policy.js';

export const anAccount = { vi: 'tài khoản', en: 'account' };

/**
 * Who may do what with an account: administrators with all, a board with those of officers and heads under its committee
 * who hold nothing else, nobody with the own one.
 */
@Injectable()
export class AccountAuthority {
  constructor(
    private readonly bodies: BodiesQueries,
    private readonly store: AccountsStore,
  ) {}

  /** The bodies whose accounts the actor reads; null for all. */
  async readBodies(manager: EntityManager, actor: Actor): Promise<string[] | null> {
    return actor.isAdmin || actor.isSystem ? null : this.bodies.withDescendants(manager, actor.boardOf);
  }

  /** @throws ForbiddenError or InvalidInputError where the actor may not make an account with these roles, or nobody can. */
  async checkNew(manager: EntityManager, actor: Actor, roles: readonly HeldRole[]): Promise<void> {
    const facts = await this.facts(manager, null, roles);
    if (!can(actor, 'account.grant', facts)) throw beyondReach();
    await this.checkRoles(manager, roles);
  }

  /**
   * The account, held against other changes, where the actor may do this to it.
   * @throws NotFoundError (also where the actor may not know of it) or ForbiddenError.
   */
  async lockedFor(manager: EntityManager, actor: Actor, action: Action, id: string): Promise<Account> {
    const account = await this.store.findLocked(manager, id);
    if (!account) throw notFound(anAccount);
    authorize(actor, action, await this.facts(manager, id, await this.store.roles(manager, id)), anAccount);
    return account;
  }

  /** The actions on accounts that the actor may do to this one. */
  async allowed(manager: EntityManager, actor: Actor, id: string): Promise<Action[]> {
    const facts = await this.facts(manager, id, await this.store.roles(manager, id));
    return actions.filter((action) => action.startsWith('account.') && can(actor, action, facts));
  }

  /** What is asked beyond `account.change`. @throws ForbiddenError or InvalidInputError. */
  async checkChanges(
    manager: EntityManager,
    actor: Actor,
    account: Account,
    changes: AccountChanges,
  ): Promise<void> {
    const held = await this.store.roles(manager, account.id);
    const wanted = changes.roles ?? held;
    const moved = rolesBeside(wanted, held).length + rolesBeside(held, wanted).length > 0;
    const ended = changes.ended !== undefined && changes.ended !== (account.endedAt !== null);
    if (moved || ended) {
      if (actor.accountId === account.id) throw ownRights();
      if (!can(actor, 'account.grant', await this.facts(manager, account.id, wanted))) throw beyondReach();
    }
    if (moved) await this.checkRoles(manager, wanted);
    const otherAddress = changes.email !== undefined && changes.email !== account.email;
    if (otherAddress) requireNoPassword(actor, account);
  }

  private async facts(
    manager: EntityManager,
    accountId: string | null,
    roles: readonly HeldRole[],
  ): Promise<Facts> {
    const heldRoles = await Promise.all(
      roles.map(async ({ role, bodyId }) => ({
        role,
        committees: bodyId === null ? [] : await this.bodies.committeesOf(manager, bodyId),
      })),
    );
    return { accountId, heldRoles };
  }

  private async checkRoles(manager: EntityManager, roles: readonly HeldRole[]): Promise<void> {
    const ids = roles.flatMap((role) => role.bodyId ?? []);
    const problems = roleProblems(roles, await this.bodies.refs(manager, ids));
    if (problems.length === 0) return;
    throw new InvalidInputError(
      'bad_roles',
      { vi: 'Vai trò chưa hợp lệ.', en: 'The roles are not valid.' },
      problems,
    );
  }
}

/**
 * Whoever can lead mail or a code to somebody else's account can take it over: a board helps in those who have no password
 * yet, all others are helped by an administrator or help themselves.
 * @throws ForbiddenError
 */
export function requireNoPassword(actor: Actor, account: Account): void {
  if (actor.isAdmin || actor.isSystem || account.passwordHash === null) return;
  throw new ForbiddenError('has_password', {
    vi: 'Tài khoản này đã có mật khẩu: việc này chỉ người quản trị làm được.',
    en: 'This account has a password already: only an administrator can do this.',
  });
}

function beyondReach(): ForbiddenError {
  return new ForbiddenError('role_beyond_reach', {
    vi: 'Cơ quan theo dõi chỉ mời và giao vai trò cán bộ đầu mối, người đứng đầu của các đơn vị thuộc cấp ủy của mình.',
    en: 'A board invites and grants the roles of officer and head of bodies under its committee only.',
  });
}

function ownRights(): ForbiddenError {
  return new ForbiddenError('own_account', {
    vi: 'Không ai tự đổi vai trò, tự kết thúc hay tự mở lại tài khoản của mình.',
    en: 'Nobody changes the own roles, or ends or opens the own account.',
  });
}
